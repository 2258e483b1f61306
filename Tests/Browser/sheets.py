"""Lays pictures side by side, so that many are seen at once: a sheet for each page and role."""

from collections import defaultdict
from pathlib import Path

from PIL import Image, ImageDraw

SCALES = {"phone": 0.6, "tablet": 0.4, "computer": 0.36}
WIDEST = 2200
TALLEST = 1400
GAP = 16
CAPTION = 22


def lay(pictures: list[Path], folder: Path) -> None:
    """Writes FOLDER/PAGE-ROLE.png, and further ones where one is not enough, of pictures named PAGE-ROLE-STATE-…"""
    folder.mkdir(parents=True, exist_ok=True)
    groups: dict[str, list[Path]] = defaultdict(list)
    for picture in pictures:
        groups[group_of(picture)].append(picture)
    for group, members in groups.items():
        for number, sheet in enumerate(sheets_of(members), start=1):
            sheet.save(folder / (f"{group}.png" if number == 1 else f"{group}.{number}.png"))


def group_of(picture: Path) -> str:
    """The part of the name before the state; names of pages have dashes too."""
    words = picture.stem.removesuffix("-dark").split("-")
    return "-".join(words[:-2])


def sheets_of(pictures: list[Path]) -> list[Image.Image]:
    sheets: list[Image.Image] = []
    canvas = Image.new("RGB", (WIDEST, TALLEST), "#888")
    x = y = GAP
    row = 0
    for picture in pictures:
        small = shrunk(picture)
        if x > GAP and x + small.width + GAP > WIDEST:
            x, y, row = GAP, y + row + GAP, 0
        if y > GAP and y + small.height + CAPTION > TALLEST:
            sheets.append(canvas)
            canvas = Image.new("RGB", (WIDEST, TALLEST), "#888")
            x, y, row = GAP, GAP, 0
        ImageDraw.Draw(canvas).text((x, y), picture.stem, fill="white", font_size=15)
        canvas.paste(small, (x, y + CAPTION))
        x += small.width + GAP
        row = max(row, small.height + CAPTION)
    sheets.append(canvas)
    return sheets


def shrunk(picture: Path) -> Image.Image:
    with Image.open(picture) as image:
        screen = next(word for word in reversed(picture.stem.split("-")) if word in SCALES)
        scale = SCALES[screen]
        small = image.convert("RGB").resize((round(image.width * scale), round(image.height * scale)), Image.LANCZOS)
        return small.crop((0, 0, small.width, min(small.height, TALLEST - CAPTION - 2 * GAP)))

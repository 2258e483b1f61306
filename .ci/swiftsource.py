"""Reads Swift source as far as the checks need it: the code without its comments and strings, line for line."""

import re
import subprocess
import sys
from pathlib import Path

_OPENING = re.compile(r'//|/\*|(#*)("""|")')


def files(root: Path) -> list[str]:
    """The Swift files of the project, tracked or about to be, by their path under `root`."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.swift"]
    run = subprocess.run(listing, cwd=root, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{root}: git cannot list the files: {run.stderr.strip()}")
    return sorted({name for name in run.stdout.split("\0") if name and (root / name).is_file()})


def code(text: str) -> str:
    """`text` with every comment and string literal blanked out; line ends and columns stay where they are."""
    kept, position = [], 0
    while opening := _OPENING.search(text, position):
        kept.append(text[position : opening.start()])
        position = _end_of(text, opening)
        kept.append(re.sub(r"[^\n]", " ", text[opening.start() : position]))
    return "".join(kept) + text[position:]


def _end_of(text: str, opening: re.Match[str]) -> int:
    if opening.group() == "//":
        end = text.find("\n", opening.end())
        return len(text) if end < 0 else end
    if opening.group() == "/*":
        return _end_of_comment(text, opening.end())
    return _end_of_string(text, opening.end(), hashes=opening[1], quotes=opening[2])


def _end_of_comment(text: str, position: int) -> int:
    depth = 1
    for mark in re.finditer(r"/\*|\*/", text[position:]):
        depth += 1 if mark.group() == "/*" else -1
        if depth == 0:
            return position + mark.end()
    return len(text)


def _end_of_string(text: str, position: int, hashes: str, quotes: str) -> int:
    marks = re.compile(rf"(?P<close>{quotes}{hashes})|\\{hashes}(?:(?P<inner>\()|.)|(?P<line>\n)", re.DOTALL)
    while mark := marks.search(text, position):
        position = mark.end()
        if mark["close"]:
            return position
        if mark["inner"]:
            position = _end_of_interpolation(text, position)
        elif mark["line"] and quotes == '"':
            return mark.start()  # not a string after all: a quote in a regular expression
    return len(text)


def _end_of_interpolation(text: str, position: int) -> int:
    depth = 1
    while depth and (mark := re.compile(rf"[()]|{_OPENING.pattern}").search(text, position)):
        if mark.group() in "()":
            depth += 1 if mark.group() == "(" else -1
            position = mark.end()
        else:
            position = _end_of(text, mark)
    return position


def line_at(text: str, position: int) -> int:
    """The line, counted from 1, that holds the character at `position`."""
    return text.count("\n", 0, position) + 1

#!/usr/bin/env python3
"""Takes a picture of every page as everybody sees it, in every state, on every screen, and judges it.

    take_screens.py FOLDER [NAME...]    NAME: pages of the table, all unless any is named

Writes FOLDER/PAGE-ROLE-STATE-SCREEN.png (-dark for those of three people too) and sheets of them side by side into
FOLDER/sheets. Prints a line for each fault, and exits 1 if there is any."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

import judging
import program
import screens
import sheets
from pages import View, views
from seeds import Shelf


def looks(names: list[str]) -> Iterator[tuple[View, screens.Screen, bool]]:
    for view in views():
        if names and view.page.name not in names:
            continue
        for screen in screens.SCREENS:
            yield view, screen, False
            if view.state == "3":
                yield view, screen, True


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    faults, pictures = 0, []
    with ExitStack() as stack:
        shelf = Shelf(Path(stack.enter_context(tempfile.TemporaryDirectory())) / "shelf")
        browser = screens.launch(stack.enter_context(sync_playwright()))
        routes, services = program.routes(), {}
        for view, screen, dark in looks(sys.argv[2:]):
            seed = view.page.seed(view.state)
            if seed not in services:
                database = shelf.copy(seed, Path(stack.enter_context(tempfile.TemporaryDirectory())) / "records.sqlite")
                services[seed] = stack.enter_context(program.serving(database))
            path = folder / f"{view}-{screen.name}{'-dark' if dark else ''}.png"
            for fault in take(browser, services[seed], view, screen, routes, dark, path):
                print(f"{path.stem}: {fault}", flush=True)
                faults += 1
            if path.exists():
                pictures.append(path)
        browser.close()
    sheets.lay(pictures, folder / "sheets")
    print(f"{len(pictures)} pictures in {folder}, {faults} faults.")
    sys.exit(1 if faults else 0)


def take(
    browser: Browser,
    service: program.Service,
    view: View,
    screen: screens.Screen,
    routes: dict[str, program.Route],
    dark: bool,
    path: Path,
) -> list[str]:
    try:
        with screens.opened(browser, service, view, screen, routes, dark) as shown:
            screens.picture(shown.tab, screen, path)
            return [*judging.broken_rules(shown.tab), *judging.misfits(shown.tab, screen), *shown.troubles]
    except Error as error:
        # What cannot be shown is one fault more; all others are still looked at.
        return [f"cannot be shown: {error.message.splitlines()[0]}"]


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Opens HTML files in Chromium on three screens and on paper, and lets axe-core look at them.

    check-pages.py [--pictures FOLDER] FILE...

Prints one line for each fault and exits 1 if there is any: a rule of axe broken, a page wider than
its screen, a request for another file. Needs PyPI's playwright and axe-playwright-python, and
Debian's chromium."""

import argparse
import shutil
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SCREENS = [(390, 844), (820, 1180), (1440, 900)]


def faults(page, name, pictures):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(Path(name).resolve().as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"{wide} pixels wide on a screen of {width}"
        for violation in Axe().run(page).response["violations"]:
            targets = ", ".join(str(node["target"]) for node in violation["nodes"][:3])
            yield f"at {width}: {violation['id']}: {violation['help']} ({targets})"
        if pictures:
            page.screenshot(path=f"{pictures}/{Path(name).stem}.{width}.png")
    for url in set(requests):
        if Path(name).name not in url:
            yield f"asks for {url}"
    if pictures:
        page.emulate_media(media="print")
        page.pdf(path=f"{pictures}/{Path(name).stem}.pdf", prefer_css_page_size=True)
        page.emulate_media(media="screen")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    found = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name in options.files:
            page = browser.new_page()
            for fault in faults(page, name, options.pictures):
                print(f"{name}: {fault}")
                found += 1
            page.close()
        browser.close()
    sys.exit(1 if found else 0)


main()

#!/usr/bin/env python3
"""Checks that documents show texts as they were written, blank for blank, as programs that are not ours read them.

    check-texts.py TEXTS.json FILE...

TEXTS.json is a list of texts, each of which has to stand in each file, within one paragraph, cell or value. Of ODT and
ODS the words of ODF are read (`text:s`, `text:tab`, `text:line-break`), with its rule for white space; of HTML, and of
Markdown made HTML by a reader of CommonMark, what Chromium puts on the screen; of CSV the cells, without the apostrophes
that keep a spreadsheet from running them. Prints one line for each text that is not there, and exits 1 if there is any.
Needs PyPI's markdown-it-py and playwright."""

import csv
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

from markdown_it import MarkdownIt
from playwright.sync_api import sync_playwright

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def odf_paragraph(paragraph):
    """The characters of a paragraph as ODF 1.3 part 3, 6.1.2 and 6.1.3, has them shown."""
    parts = []

    def add(raw):
        for character in raw or "":
            if character not in " \t\r\n":
                parts.append(character)
            elif parts and parts[-1] != (" ", "collapsible"):
                parts.append((" ", "collapsible"))

    def walk(element):
        match element.tag.removeprefix(TEXT):
            case "s":
                parts.extend([" "] * int(element.get(f"{TEXT}c", "1")))
            case "tab":
                parts.append("\t")
            case "line-break":
                parts.append("\n")
        add(element.text)
        for child in element:
            walk(child)
            add(child.tail)

    walk(paragraph)
    return "".join(part[0] if isinstance(part, tuple) else part for part in parts)


def odf(path):
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("content.xml"))
    # A cell has a paragraph a line.
    cells = ["\n".join(odf_paragraph(child) for child in cell) for cell in root.iter() if cell.tag.endswith("}table-cell")]
    return cells + [odf_paragraph(element) for element in root.iter() if element.tag in (f"{TEXT}p", f"{TEXT}h")]


def xml(path):
    root = ElementTree.parse(path).getroot()

    def text(element):
        inner = "\n" if element.tag.endswith("}br") or element.tag.endswith("}eol") else element.text or ""
        return inner + "".join(text(child) + (child.tail or "") for child in element)

    return [text(element) for element in root.iter()]


def values(json_value):
    match json_value:
        case str():
            yield json_value
        case list():
            for item in json_value:
                yield from values(item)
        case dict():
            for item in json_value.values():
                yield from values(item)


def cells(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [cell.replace("'", "") for row in csv.reader(file) for cell in row]


def shown(browser, html):
    """What stands on the screen; no style of ours is needed for it, nor are the blanks that CSS would fold."""
    page = browser.new_page()
    page.set_content(html)
    text = page.inner_text("body")
    page.close()
    return [re.sub(r" +\n", "\n", text)]


def read(browser, path):
    match Path(path).suffix:
        case ".odt" | ".ods":
            return odf(path)
        case ".xml":
            return xml(path)
        case ".json":
            return list(values(json.loads(Path(path).read_text(encoding="utf-8"))))
        case ".csv":
            return cells(path)
        case ".html":
            return shown(browser, Path(path).read_text(encoding="utf-8"))
        case ".md":
            page = MarkdownIt("commonmark").render(Path(path).read_text(encoding="utf-8"))
            page = page.replace("<br />\n", "<br />")
            return shown(browser, f"<body style='white-space: pre-wrap'>{page}</body>")
    sys.exit(f"{path}: a format that this check does not know")


def main():
    texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    faults = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for path in sys.argv[2:]:
            found = read(browser, path)
            for text in texts:
                wanted = text.replace("'", "") if path.endswith(".csv") else text
                if not path.endswith((".xml", ".json", ".csv")):
                    # Paper and screens know one kind of line end.
                    wanted = re.sub(r"\r\n?", "\n", wanted)
                if path.endswith((".html", ".md")):
                    # What the screen shows has no blank at the end of a line.
                    wanted = re.sub(r" +\n", "\n", wanted).rstrip(" ")
                if not any(wanted in place for place in found):
                    print(f"{path}: lacks {text!r}")
                    faults += 1
    sys.exit(1 if faults else 0)


main()

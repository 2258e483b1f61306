#!/usr/bin/env python3
"""Opens CSV files in LibreOffice Calc and compares each cell with what the file says.

    check-calc.py FILE.csv...

Nothing may be run as a formula, and each text has to stand as it was written. Prints one line for each fault and
exits 1 if there is any. Needs LibreOffice Calc."""

import csv
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def convert(files, folder):
    """All files in one start of LibreOffice, as flat XML, in a folder of their own."""
    command = [
        "timeout", "240", "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
        "--infilter=CSV:44,34,76,1", "--convert-to", "fods", "--outdir", folder,
    ]
    subprocess.run(command + files, check=True, stdout=subprocess.DEVNULL)


def said(element):
    """The text of a paragraph, with the blanks that are written as elements."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == TEXT + "s":
            parts.append(" " * int(child.get(TEXT + "c", "1")))
        elif child.tag == TEXT + "tab":
            parts.append("\t")
        elif child.tag == TEXT + "line-break":
            parts.append("\n")
        else:
            parts.append(said(child))
        parts.append(child.tail or "")
    return "".join(parts)


def rows(path):
    """The cells of the sheet: kind, value and text of each, without empty ones at the end."""
    for row in ElementTree.parse(path).getroot().iter(TABLE + "table-row"):
        cells = []
        for cell in row:
            if not cell.tag.endswith("table-cell"):
                continue
            kind = cell.get(OFFICE + "value-type")
            value = cell.get(OFFICE + "date-value") or cell.get(OFFICE + "value")
            text = "\n".join(said(paragraph) for paragraph in cell.findall(TEXT + "p"))
            found = (kind, value, text, cell.get(TABLE + "formula"))
            cells += [found] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 100)
        while cells and cells[-1][0] is None:
            cells.pop()
        yield cells


def plain(text):
    """As a cell can hold it: one kind of line break, nothing that XML cannot carry."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def agrees(written, cell):
    kind, value, text, formula = cell
    if formula is not None:
        return False
    if kind == "float":
        return float(written) == float(value)
    if kind == "date":
        return value in (written, written.replace(" ", "T"), written.replace(" 00:00:00", ""))
    return plain(text) == plain(written)


def faults(name, sheet):
    written = list(csv.reader(Path(name).open(encoding="utf-8-sig", newline="")))
    read = [cells for cells in rows(sheet)]
    while read and not read[-1]:
        read.pop()
    if len(read) != len(written):
        yield f"{len(written)} rows became {len(read)}"
        return
    for number, (line, cells) in enumerate(zip(written, read), start=1):
        cells = cells + [(None, None, "", None)] * (len(line) - len(cells))
        if len(cells) > len(line):
            yield f"row {number} has {len(cells)} cells instead of {len(line)}"
        for column, cell in zip(line, cells):
            if not agrees(column, cell):
                yield f"row {number}: {column!r} became {cell}"


def main():
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        convert(sys.argv[1:], folder)
        for name in sys.argv[1:]:
            for fault in faults(name, Path(folder) / (Path(name).stem + ".fods")):
                print(f"{name}: {fault}")
                found += 1
    sys.exit(1 if found else 0)


main()

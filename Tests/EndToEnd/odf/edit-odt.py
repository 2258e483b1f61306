#!/usr/bin/python3
"""Edits an OpenDocument text in LibreOffice as a person would, and saves it anew.

    edit-odt.py FILE TARGET STEP...

Steps are done in order, each on the last place where its words stand:

    replace:OLD:NEW   put NEW in the place of OLD
    append:WORDS:NEW  type NEW at the end of the paragraph that holds WORDS
    prepend:WORDS:NEW type NEW at its start
    split:WORDS       press Enter before WORDS
    join:WORDS        delete the end of that paragraph, so that the next one goes on in it
    insert:WORDS:NEW  press Enter at the end of that paragraph and type NEW
    delete:WORDS      delete that paragraph with its end
    move:WORDS:OTHER  cut that paragraph and paste it before the one that holds OTHER
    bold:WORDS        make WORDS bold
    track             track all changes from here on
    save              save, close and open again
    convert           save by a conversion, without a desk: the only step then
    comment:WORDS:NEW comment on WORDS; done last

Needs the system's python3 with uno (Debian: python3-uno).
"""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import uno  # Makes the modules of com.sun.star known.
from com.sun.star.awt.FontWeight import BOLD
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

LOADING = importlib.util.spec_from_file_location(
    "load_odt", Path(__file__).with_name("load-odt.py"))
load_odt = importlib.util.module_from_spec(LOADING)
LOADING.loader.exec_module(load_odt)
setting = load_odt.setting


class Desk:
    """One document, open for editing."""

    def __init__(self, office, file):
        self.office = office
        self.open(file)

    def open(self, file):
        settings = (setting("Hidden", True), setting("RepairPackage", False))
        self.document = self.office.desktop.loadComponentFromURL(
            file.resolve().as_uri(), "_blank", 0, settings)
        if self.document is None:
            raise RuntimeError(f"{file} does not load")

    def save(self, target):
        self.document.storeToURL(
            target.resolve().as_uri(), (setting("FilterName", "writer8"),))
        self.document.close(True)

    def find(self, words):
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findAll(search)
        if not found.Count:
            raise RuntimeError(f"nothing says: {words}")
        return found.getByIndex(found.Count - 1)

    def cursor(self, words):
        """At the start of the paragraph that holds these words."""
        found = self.find(words)
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.gotoStartOfParagraph(False)
        return cursor

    def whole(self, words):
        """Over the paragraph that holds these words, and its end."""
        cursor = self.cursor(words)
        cursor.gotoEndOfParagraph(True)
        cursor.goRight(1, True)
        return cursor

    def replace(self, old, new=""):
        self.find(old).String = new

    def append(self, words, new):
        cursor = self.cursor(words)
        cursor.gotoEndOfParagraph(False)
        cursor.Text.insertString(cursor, new, False)

    def prepend(self, words, new):
        cursor = self.cursor(words)
        cursor.Text.insertString(cursor, new, False)

    def split(self, words):
        start = self.find(words).Start
        start.Text.insertControlCharacter(start, PARAGRAPH_BREAK, False)

    def join(self, words):
        cursor = self.cursor(words)
        cursor.gotoEndOfParagraph(False)
        cursor.goRight(1, True)
        cursor.String = ""

    def insert(self, words, new):
        cursor = self.cursor(words)
        cursor.gotoEndOfParagraph(False)
        cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        cursor.Text.insertString(cursor, new, False)

    def delete(self, words):
        self.whole(words).String = ""

    def move(self, words, other):
        controller = self.document.CurrentController
        controller.select(self.whole(words))
        piece = controller.getTransferable()
        self.delete(words)
        controller.ViewCursor.gotoRange(self.cursor(other), False)
        controller.insertTransferable(piece)

    def bold(self, words):
        self.find(words).CharWeight = BOLD

    def track(self):
        self.document.RecordChanges = True


def comment(target, comments):
    """Writes comments into the file and has LibreOffice save it once more.

    LibreOffice 7.4 without a window loads comments and saves them, but falls over when it is
    asked to make one."""
    with tempfile.TemporaryDirectory() as folder:
        commented = Path(folder, target.name)
        with zipfile.ZipFile(target) as old, zipfile.ZipFile(commented, "w") as new:
            for entry in old.infolist():
                data = old.read(entry.filename)
                if entry.filename == "content.xml":
                    data = with_comments(data.decode(), comments).encode()
                new.writestr(entry, data)
        convert(commented, target)


def convert(source, target):
    """Loads and saves a file that may hold comments, over which a desk falls."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                "soffice", "-env:UserInstallation=" + Path(folder, "profile").as_uri(),
                "--headless", "--convert-to", "odt", "--outdir", Path(folder, "saved"), source,
            ],
            check=True, timeout=100, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.copyfile(Path(folder, "saved", source.name), target)


def with_comments(content, comments):
    for number, (words, text) in enumerate(comments):
        if words not in content:
            raise RuntimeError(f"nothing says: {words}")
        before, after = content.rsplit(words, 1)
        content = (
            f'{before}<office:annotation office:name="c{number}"><dc:creator>Anne Alanou'
            f"</dc:creator><dc:date>2020-03-20T10:00:00</dc:date><text:p>{text}</text:p>"
            f'</office:annotation>{words}<office:annotation-end office:name="c{number}"/>{after}')
    return content


def main():
    source, target, steps = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    if steps == ["convert"]:
        return convert(source, target)
    comments = []
    with load_odt.Office(100) as office:
        desk = Desk(office, source)
        for step in steps:
            name, *words = step.split(":", 2)
            if name == "save":
                desk.save(target)
                desk.open(target)
            elif name == "comment":
                comments.append(words)
            else:
                getattr(desk, name)(*words)
        desk.save(target)
    if comments:
        comment(target, comments)


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Writes a template of a letter as people do: in LibreOffice, edited, saved, edited again.

    make-letter.py FOLDER

Leaves letter.odt, letter.ott and letter.fodt there: tags half in bold, in fields and under
bookmarks, quotes and spaces as French autocorrect leaves them, changes that are tracked, a
comment in the last, a table and a list that repeat by their names, a table of contents. Needs the
system's python3 with uno.
"""

import importlib.util
import sys
from pathlib import Path

specification = importlib.util.spec_from_file_location(
    "load_odt", Path(__file__).with_name("load-odt.py"))
load_odt = importlib.util.module_from_spec(specification)
specification.loader.exec_module(load_odt)
setting = load_odt.setting

from com.sun.star.style.BreakType import PAGE_BEFORE  # noqa: E402
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK  # noqa: E402

BOLD, PLAIN = 150.0, 100.0


class Letter:
    """A text document that is written from its beginning to its end."""

    def __init__(self, document):
        self.document, self.text = document, document.Text
        self.cursor = self.text.createTextCursor()

    def create(self, service, **properties):
        result = self.document.createInstance("com.sun.star.text." + service)
        for name, value in properties.items():
            setattr(result, name, value)
        return result

    def write(self, words, bold=False):
        self.cursor.gotoEnd(False)
        self.cursor.CharWeight = BOLD if bold else PLAIN
        self.text.insertString(self.cursor, words, False)

    def put(self, content):
        self.cursor.gotoEnd(False)
        self.text.insertTextContent(self.cursor, content, False)

    def end(self, style="Text body"):
        self.cursor.gotoEnd(False)
        self.text.insertControlCharacter(self.cursor, PARAGRAPH_BREAK, False)
        self.cursor.gotoEnd(False)
        self.cursor.ParaStyleName = style
        self.cursor.NumberingStyleName = ""

    def find(self, words):
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        found = self.document.findAll(search)
        if found.Count == 0:
            raise RuntimeError(f"{words} is not there")
        # The last: the table of contents, which nobody edits, repeats the headings.
        return found.getByIndex(found.Count - 1)


def first_draft(letter):
    letter.cursor.ParaStyleName = "Heading 1"
    letter.write("Commande {{refe")
    letter.write("rence}}", bold=True)
    letter.end()
    letter.write("{{#street}}Rue\u00a0: ")
    letter.put(letter.create("TextField.Input", Content="{{street}}"))
    letter.write("{{/street}}")
    letter.end()
    letter.write("Ville\u00a0: ")
    letter.put(letter.create("TextField.JumpEdit", PlaceHolder="{{city}}", PlaceHolderType=0))
    letter.end()
    phone(letter)
    letter.write("Le {{date\u00a0| complet}}, ")
    # As French autocorrect leaves "article", "articles".
    letter.write(
        "{{items | compte\u00a0: «\u00a0article\u00a0», «\u00a0articles\u00a0»}} pour {{name}}.")
    letter.end()
    for words in (
            "Suivi par {{nobody}}.", "Merci {{#never}}", "de ne rien faire.", "{{/never}} Bien à vous."):
        letter.write(words)
        letter.end()


def phone(letter):
    master = letter.document.createInstance("com.sun.star.text.FieldMaster.User")
    master.Name, master.Content = "phone", "{{phone}}"
    letter.write("Téléphone\u00a0: ")
    field = letter.create("TextField.User")
    field.attachTextFieldMaster(master)
    letter.put(field)
    letter.end()


def table(letter):
    items = letter.create("TextTable")
    items.initialize(2, 3)
    letter.put(items)
    items.Name, items.RepeatHeadline = "items", True
    cells = {
        "A1": "Article", "B1": "Prix", "C1": "N°", "A2": "{{title}}", "B2": "{{price | nombre: 2}}",
        "C2": "{{position | rang}}",
    }
    for name, words in cells.items():
        items.getCellByName(name).String = words
    letter.end()


def named_list(letter):
    styles = letter.document.StyleFamilies.getByName("NumberingStyles")
    styles.insertByName("remarks", letter.document.createInstance("com.sun.star.style.NumberingStyle"))
    letter.cursor.gotoEnd(False)
    letter.write("{{.}}")
    letter.cursor.NumberingStyleName = "remarks"
    letter.end()
    letter.write("{{#urgent}}")
    letter.end()
    letter.write("À livrer sans délai.")
    letter.end()
    letter.write("{{/urgent}}")
    letter.end("Heading 1")
    letter.cursor.BreakType = PAGE_BEFORE
    letter.write("Conditions de {{seller}}")
    letter.end()
    letter.write("Payer avant le {{due | long}}.")


def contents(letter):
    start = letter.text.createTextCursor()
    start.gotoStart(False)
    letter.text.insertControlCharacter(start, PARAGRAPH_BREAK, False)
    start.gotoStart(False)
    start.ParaStyleName = "Text body"
    index = letter.create("ContentIndex", CreateFromOutline=True, Title="Sommaire")
    letter.text.insertTextContent(start, index, False)
    index.update()


def second_thoughts(letter):
    """What comes with editing: marks in the midst of tags, changes that are tracked."""
    found = letter.find("ence}}")
    mark = letter.create("Bookmark")
    mark.Name = "here"
    letter.text.insertTextContent(found.getStart(), mark, False)
    letter.document.RecordChanges = True
    letter.find("Payer").String = "À payer"
    found = letter.find("due")
    found.String = ""
    letter.text.insertString(letter.find(" | long").getStart(), "due", False)
    gone = letter.text.createTextCursorByRange(letter.find("Suivi").getStart())
    gone.gotoRange(letter.find("Merci").getStart(), True)
    gone.String = ""
    gone = letter.text.createTextCursorByRange(letter.find(" {{#never}}").getStart())
    gone.gotoRange(letter.find("{{/never}}").getEnd(), True)
    gone.String = ""
    letter.document.RecordChanges = False


def comment(file):
    """Puts a comment into a flat document: LibreOffice 7.4 falls over one made through UNO."""
    words = "À livrer sans délai"
    remark = (
        "<office:annotation><dc:creator>Ada</dc:creator><dc:date>2020-03-16T10:00:00</dc:date>"
        "<text:p>{{nothing}} of this goes out</text:p></office:annotation>")
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace(words, words + remark), encoding="utf-8")


def save(document, file, form):
    document.storeToURL(file.resolve().as_uri(), (setting("FilterName", form),))


def open_again(office, file):
    settings = (setting("Hidden", True), setting("AsTemplate", False))
    document = office.desktop.loadComponentFromURL(file.resolve().as_uri(), "_blank", 0, settings)
    if document is None:
        raise RuntimeError(f"{file} does not load")
    return document


def main():
    folder = Path(sys.argv[1])
    with load_odt.Office(120) as office:
        document = office.desktop.loadComponentFromURL(
            "private:factory/swriter", "_blank", 0, (setting("Hidden", True),))
        letter = Letter(document)
        first_draft(letter)
        table(letter)
        named_list(letter)
        contents(letter)
        save(document, folder / "draft.odt", "writer8")
        document.close(True)

        document = open_again(office, folder / "draft.odt")
        second_thoughts(Letter(document))
        save(document, folder / "letter.odt", "writer8")
        save(document, folder / "letter.ott", "writer8_template")
        document.close(True)

        document = open_again(office, folder / "letter.ott")
        save(document, folder / "letter.fodt", "OpenDocument Text Flat XML")
        document.close(True)
        comment(folder / "letter.fodt")
    return 0


if __name__ == "__main__":
    sys.exit(main())

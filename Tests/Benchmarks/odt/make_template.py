#!/usr/bin/env python3
"""make_template.py OUT.odt: writes our template of the benchmark as flat ODF and has LibreOffice save it as a package,
so that what is filled is markup that an office suite wrote. `run.py` makes that of the other engine in the same way."""

import pathlib
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
COLUMNS = ["name", "role", "mode", "device", "arrival", "departure"]
PARTICULARS = ["date", "place", "start", "end", "chair", "secretary"]


def paragraph(text, style="Text_20_body"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def heading(text, level=1):
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{text}</text:h>'


def row(cells, style):
    cells = "".join(
        f'<table:table-cell office:value-type="string">{paragraph(cell, style)}</table:table-cell>' for cell in cells
    )
    return f"<table:table-row>{cells}</table:table-row>"


class Greffier:
    """Our tags: the table is repeated by its name alone."""

    def value(self, name):
        return "{{" + name.rpartition(".")[2] + "}}"

    def rows(self, variable, names, cells):
        return row(cells, "Table_20_Contents")

    def blocks(self, variable, names, body):
        names = names.rpartition(".")[2]
        return [paragraph("{{#" + names + "}}"), *body, paragraph("{{/" + names + "}}")]

    def element(self, variable):
        return "{{.}}"


class Relatorio:
    """Those of relatorio: placeholders around rows and paragraphs."""

    def tag(self, text):
        return f'<text:placeholder text:placeholder-type="text">&lt;{escape(text)}&gt;</text:placeholder>'

    def value(self, name):
        return self.tag(name)

    def rows(self, variable, names, cells):
        begin, end = self.tag(f'for each="{variable} in {names}"'), self.tag("/for")
        return "".join(row(cells, "Table_20_Contents") for cells in ([begin], cells, [end]))

    def blocks(self, variable, names, body):
        begin, end = self.tag(f'for each="{variable} in {names}"'), self.tag("/for")
        return [paragraph(begin), *body, paragraph(end)]

    def element(self, variable):
        return self.tag(variable)


def document(tags):
    value = tags.value
    item = [
        heading(f"{value('item.number')}. {value('item.title')}", 2),
        *tags.blocks("text", "item.paragraphs", [paragraph(tags.element("text"))]),
    ]
    decision = [
        paragraph("Decision {} (item {}): {}".format(*(value("decision." + x) for x in ("number", "item", "text")))),
        paragraph(
            "Votes: {} for, {} against, {} abstentions: {}.".format(
                *(value("decision." + x) for x in ("yes", "no", "abstain", "carried"))
            )
        ),
    ]
    body = [paragraph(value("title"), "Title")]
    body += [paragraph(f"{name.capitalize()}: {value(name)}") for name in PARTICULARS]
    body += [
        heading("Participants"),
        '<table:table table:name="participants"><table:table-column table:number-columns-repeated="6"/>',
        "<table:table-header-rows>",
        row([column.capitalize() for column in COLUMNS], "Table_20_Heading"),
        "</table:table-header-rows>",
        tags.rows("person", "participants", [value("person." + column) for column in COLUMNS]),
        "</table:table>",
        heading("Agenda"),
        *tags.blocks("item", "agenda", item),
        heading("Decisions"),
        *tags.blocks("decision", "decisions", decision),
        heading("Remarks"),
        paragraph(value("remarks")),
    ]
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {names} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties '
        'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/><style:footer-style/>'
        "</style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">'
        f"<style:header>{paragraph(value('organisation'), 'Header')}</style:header>"
        "<style:footer>"
        + paragraph('Page <text:page-number text:select-page="current">1</text:page-number>', "Footer")
        + "</style:footer></style:master-page></office:master-styles>"
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"
    )


def save(tags, out):
    """Has LibreOffice write the template, in a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        flat = pathlib.Path(folder, out.with_suffix(".fodt").name)
        flat.write_text(document(tags), encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "odt"]
            + ["--outdir", str(out.parent), str(flat)],
            check=True,
            timeout=120,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    save(Greffier(), pathlib.Path(sys.argv[1]))

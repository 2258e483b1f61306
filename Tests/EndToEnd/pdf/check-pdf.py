"""Checks that PDFs declare what they are, and are tagged: check-pdf.py LEVEL FILE...

LEVEL is 2 (PDF/A-2b, nothing attached) or 3 (PDF/A-3b, the XML attached and associated). Prints one line for each
fault and exits 1 if there is any. pypdf, which is neither LibreOffice nor qpdf, reads the files.
"""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from pypdf import PdfReader

ATTACHMENT = "greffier-minutes.xml"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"


def value(root, name):
    """What the XMP says, as an element or as an attribute."""
    for node in root.iter():
        if node.tag == name:
            return node.text
        if name in node.attrib:
            return node.attrib[name]
    return None


def metadata_faults(catalogue, level):
    xmp = ElementTree.fromstring(catalogue["/Metadata"].get_object().get_data().strip(b"\0 \n"))
    for name, wanted in ((PDFA + "part", level), (PDFA + "conformance", "B"), (PDFUA + "part", "1")):
        if value(xmp, name) != wanted:
            yield f"XMP: {name} is {value(xmp, name)}, not {wanted}"
    if not catalogue.get("/OutputIntents"):
        yield "no output intent, which PDF/A wants"


def elements(root, roles):
    """All elements of the structure below one, each with its type; types of LibreOffice's own as
    what they stand for."""
    stack = [root]
    while stack:
        element = stack.pop().get_object()
        if isinstance(element, list):
            stack.extend(element)
        elif hasattr(element, "get"):
            kind = element.get("/S")
            yield element, roles.get(kind, kind)
            if "/K" in element:
                stack.append(element["/K"])


def tables_without_headers(root, roles):
    for element, kind in elements(root, roles):
        if kind == "/Table" and "/TH" not in {inner for _, inner in elements(element, roles)}:
            yield element


def structure_faults(catalogue):
    if not catalogue.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if "/StructTreeRoot" not in catalogue:
        yield "no structure"
        return
    root = catalogue["/StructTreeRoot"].get_object()
    roles = root.get("/RoleMap", {})
    found = {kind for _, kind in elements(root, roles)}
    for wanted in ("/H1", "/P", "/Table", "/TR", "/TH", "/TD"):
        if wanted not in found:
            yield f"no {wanted} in the structure"
    bare = sum(1 for _ in tables_without_headers(root, roles))
    if bare:
        yield f"{bare} tables without header cells"
    if any(kind == "/Figure" and not element.get("/Alt") for element, kind in elements(root, roles)):
        yield "a picture without words for it"


def colour_faults(reader):
    """The output intent is that of screens: nothing may be told in the inks of a press."""
    for page in reader.pages:
        for picture in page["/Resources"].get("/XObject", {}).values():
            if picture.get_object().get("/ColorSpace") == "/DeviceCMYK":
                yield "a picture in the inks of a press"


def reader_faults(reader, catalogue):
    if not catalogue.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if not catalogue.get("/Lang"):
        yield "no language"
    if "/PageMode" in catalogue and catalogue["/PageMode"] == "/UseAttachments":
        yield "opens on its attachments"
    if not (reader.metadata or {}).get("/Title"):
        yield "no title"
    if "/Outlines" not in catalogue or not reader.outline:
        yield "no bookmarks"


def attachment_faults(reader, catalogue, level):
    names = list(reader.attachments)
    if level == "2":
        if names or "/AF" in catalogue:
            yield f"attached: {names}, which PDF/A-2b does not allow"
        return
    if names != [ATTACHMENT]:
        yield f"attached: {names}"
        return
    if not reader.attachments[ATTACHMENT][0].startswith(b"<?xml"):
        yield "what is attached is no XML"
    associated = [file.get_object() for file in catalogue.get("/AF", [])]
    if [file.get("/UF") for file in associated] != [ATTACHMENT]:
        yield f"associated with the document: {associated}"
        return
    file = associated[0]
    if file.get("/AFRelationship") != "/Data" or not file.get("/Desc") or not file.get("/F"):
        yield f"the attachment is described as {file}"
    stream = file["/EF"]["/F"].get_object()
    if stream.get("/Subtype") != "/text/xml" or "/ModDate" not in stream.get("/Params", {}):
        yield f"the attached stream says {stream.get('/Subtype')}, {stream.get('/Params')}"


def faults(path, level):
    try:
        reader = PdfReader(path)
        catalogue = reader.trailer["/Root"]
        yield from metadata_faults(catalogue, level)
        yield from structure_faults(catalogue)
        yield from colour_faults(reader)
        yield from reader_faults(reader, catalogue)
        yield from attachment_faults(reader, catalogue, level)
    except Exception as error:  # Whatever a reader stumbles over is a fault of the file.
        yield f"{type(error).__name__}: {error}"


def main():
    level, found = sys.argv[1], False
    for file in map(Path, sys.argv[2:]):
        for fault in faults(file, level):
            found = True
            print(f"{file}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Breaks an ODT in five ways, each against one rule of ODF packages: break-odt.py FILE FOLDER."""

import sys
import zipfile
from pathlib import Path


def entries(path):
    with zipfile.ZipFile(path) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def write(path, parts, compressed_mimetype=False):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            stored = name == "mimetype" and not compressed_mimetype
            method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name), content, method)


def changed(parts, name, old, new):
    assert any(part == name and old in content for part, content in parts), (name, old)
    return [(p, c.replace(old, new) if p == name else c) for p, c in parts]


def main():
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    parts = entries(source)
    manifest = "META-INF/manifest.xml"
    write(folder / "compressed-mimetype.odt", parts, compressed_mimetype=True)
    write(folder / "late-mimetype.odt", parts[1:] + parts[:1])
    write(folder / "unlisted-entry.odt", parts + [("extra.xml", b"<extra/>")])
    write(folder / "no-version.odt", changed(parts, manifest, b' manifest:version="1.3"', b""))
    write(
        folder / "strange-element.odt",
        changed(parts, "content.xml", b"</office:text>", b"<text:strange/></office:text>"),
    )


main()

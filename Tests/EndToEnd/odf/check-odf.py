#!/usr/bin/env python3
"""Checks OpenDocument text files against the rules of ODF 1.3.

    check-odf.py --schema OpenDocument-schema-v1.3.rnc FILE...

Prints one line for each fault and exits 1 if there is any. The schema, in RELAX NG
compact form, comes from Debian's package emacs-common; jing reads it.
"""

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
PARTS = ["content.xml", "styles.xml", "meta.xml", "settings.xml"]
JING_SECONDS = 300


def mimetype_faults(data):
    """ODF 1.3 part 2, 3.3: what file(1) and office suites look for at fixed bytes."""
    if data[:4] != b"PK\x03\x04" or data[30:38] != b"mimetype":
        yield "mimetype is not the first entry"
        return
    if data[8:10] != b"\0\0":
        yield "mimetype is compressed"
    if data[28:30] != b"\0\0":
        yield "mimetype has an extra field"
    if not data[38:].startswith(b"application/vnd.oasis.opendocument."):
        yield "no media type at byte 38"


def archive_faults(archive):
    names = archive.namelist()
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name}: two entries of this name"
    broken = archive.testzip()
    if broken:
        yield f"{broken}: damaged"
    for entry in archive.infolist():
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield f"{entry.filename}: compressed neither by deflate nor not at all"


def manifest_faults(archive):
    """ODF 1.3 part 2, 4.2 to 4.8; the schema does not cover the manifest."""
    try:
        root = ElementTree.fromstring(archive.read("META-INF/manifest.xml"))
    except (KeyError, ElementTree.ParseError) as error:
        yield f"META-INF/manifest.xml: {error}"
        return
    if root.tag != MANIFEST + "manifest":
        yield f"META-INF/manifest.xml: the root is {root.tag}"
    if root.get(MANIFEST + "version") != "1.3":
        yield "META-INF/manifest.xml: manifest:version is not 1.3"
    listed = [entry.get(MANIFEST + "full-path") for entry in root]
    for path in sorted({path or "" for path in listed if listed.count(path) > 1}):
        yield f"META-INF/manifest.xml: {path} is listed twice"
    types = {entry.get(MANIFEST + "full-path"): entry for entry in root}
    yield from root_entry_faults(archive, types.pop("/", None))
    present = {
        name for name in archive.namelist()
        if name != "mimetype" and not name.startswith("META-INF/")
    }
    for path in sorted(present - set(types)):
        yield f"{path}: not in the manifest"
    # The folder of an embedded document stands in the manifest for its media type alone.
    folders = {path for path in types if path and path.endswith("/")}
    for path in sorted(set(types) - present - folders):
        yield f"{path}: in the manifest but not in the package"
    for path, entry in types.items():
        yield from media_type_faults(path, entry.get(MANIFEST + "media-type"))


def root_entry_faults(archive, entry):
    if entry is None:
        yield "META-INF/manifest.xml: no entry for the document itself"
        return
    mimetype = archive.read("mimetype").decode("ascii", "replace")
    if entry.get(MANIFEST + "media-type") != mimetype:
        yield "META-INF/manifest.xml: the media type is not that of mimetype"
    if entry.get(MANIFEST + "version") != "1.3":
        yield "META-INF/manifest.xml: the document has no manifest:version 1.3"


def media_type_faults(path, media_type):
    if media_type is None:
        yield f"{path}: no media type in the manifest"
    elif path.endswith(".xml") and media_type != "text/xml":
        yield f"{path}: media type {media_type} instead of text/xml"
    elif path.startswith("Pictures/") and not media_type.startswith("image/"):
        yield f"{path}: media type {media_type} is none of a picture"


def part_faults(archive, schema):
    """Every part well-formed, of version 1.3 and valid."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for part in PARTS:
            if part not in archive.namelist():
                if part == "content.xml":
                    yield f"{part}: missing"
                continue
            data = archive.read(part)
            try:
                version = ElementTree.fromstring(data).get(OFFICE + "version")
            except ElementTree.ParseError as error:
                yield f"{part}: {error}"
                continue
            if version != "1.3":
                yield f"{part}: office:version is {version}"
            file = Path(folder, part)
            file.write_bytes(data)
            files.append(file)
        yield from schema_faults(schema, files, folder)


def schema_faults(schema, files, folder):
    # -i, because the schema breaks jing's rules for ID and IDREF.
    command = ["jing", "-c", "-i", str(schema)] + [str(file) for file in files]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=JING_SECONDS)
    except subprocess.TimeoutExpired:
        yield f"jing has not finished after {JING_SECONDS} s"
        return
    # Debian's wrapper warns of jars that jing can do without.
    lines = [
        line for line in (run.stdout + run.stderr).splitlines()
        if not line.startswith("[warning]")
    ]
    for line in lines:
        yield line.replace(folder + "/", "")
    if run.returncode != 0 and not lines:
        yield f"jing failed with {run.returncode}"


def faults(file, schema):
    try:
        data = file.read_bytes()
        yield from mimetype_faults(data)
        with zipfile.ZipFile(file) as archive:
            yield from archive_faults(archive)
            if "mimetype" in archive.namelist():
                yield from manifest_faults(archive)
            yield from part_faults(archive, schema)
    except (OSError, zipfile.BadZipFile) as error:
        yield str(error)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--schema", type=Path, required=True)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    arguments = parser.parse_args()
    if not arguments.schema.is_file():
        parser.error(f"{arguments.schema} is not there")
    found = False
    for file in arguments.files:
        for fault in faults(file, arguments.schema):
            found = True
            print(f"{file}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
"""Loads OpenDocument files in LibreOffice without repair, and says what it found.

    load-odt.py [--pdf FOLDER] [--seconds 120] FILE...

Prints paragraphs and tables of each file; exits 1 if one does not load. With --pdf, also
exports each to that folder. Needs the system's python3 with uno (Debian: python3-uno);
starts a LibreOffice of its own with a profile that is thrown away.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.document.UpdateDocMode import NO_UPDATE


class Office:
    """A LibreOffice that ends when the block does, or when its time is up."""

    def __init__(self, seconds):
        self.deadline = time.monotonic() + seconds
        self.seconds = seconds
        self.isLate = False

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="load-odt-")
        pipe = f"load-odt-{os.getpid()}"
        self.process = subprocess.Popen(
            [
                "soffice", "--headless", "--invisible", "--nologo", "--norestore",
                "--nodefault", "--nolockcheck", f"--accept=pipe,name={pipe};urp;",
                "-env:UserInstallation=" + Path(self.profile).as_uri(),
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.timer = threading.Timer(self.seconds, self.end_late)
        self.timer.start()
        try:
            self.desktop = self.connect(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except BaseException:
            self.__exit__()
            raise
        return self

    def connect(self, address):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        while time.monotonic() < self.deadline and self.process.poll() in (None, 0, 81):
            try:
                context = resolver.resolve(address)
            except NoConnectException:
                time.sleep(0.2)
                continue
            self.create = lambda name: context.ServiceManager.createInstanceWithContext(
                name, context)
            return self.create("com.sun.star.frame.Desktop")
        raise RuntimeError("LibreOffice does not answer")

    def end_late(self):
        self.isLate = True
        self.kill()

    def kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def __exit__(self, *_):
        self.timer.cancel()
        try:
            self.desktop.terminate()
            self.process.wait(10)
        except Exception:  # Whatever keeps it from ending by itself, it ends now.
            pass
        self.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def setting(name, value):
    result = PropertyValue()
    result.Name, result.Value = name, value
    return result


def load(office, file):
    settings = [
        setting("Hidden", True), setting("ReadOnly", True), setting("RepairPackage", False),
        setting("UpdateDocMode", NO_UPDATE),
    ]
    document = office.desktop.loadComponentFromURL(
        file.resolve().as_uri(), "_blank", 0, tuple(settings))
    if document is None:
        raise RuntimeError("does not load")
    return document


def count(document):
    if not document.supportsService("com.sun.star.text.TextDocument"):
        raise RuntimeError("is no text document")
    paragraphs, enumeration = 0, document.Text.createEnumeration()
    while enumeration.hasMoreElements():
        if enumeration.nextElement().supportsService("com.sun.star.text.Paragraph"):
            paragraphs += 1
    return paragraphs, document.TextTables.Count


def export(document, file, folder):
    target = Path(folder, file.stem + ".pdf")
    settings = (setting("FilterName", "writer_pdf_Export"),)
    document.storeToURL(target.resolve().as_uri(), settings)


def inspect(office, file, folder):
    document = load(office, file)
    try:
        paragraphs, tables = count(document)
        print(f"{file}: {paragraphs} paragraphs, {tables} tables", flush=True)
        if folder:
            export(document, file, folder)
    finally:
        document.close(True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pdf", type=Path, metavar="FOLDER")
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    arguments = parser.parse_args()
    if arguments.pdf:
        arguments.pdf.mkdir(parents=True, exist_ok=True)
    failed = False
    try:
        with Office(arguments.seconds) as office:
            for file in arguments.files:
                try:
                    inspect(office, file, arguments.pdf)
                except Exception as error:
                    failed = True
                    reason = "time is up" if office.isLate else str(error).strip()
                    print(f"{file}: {reason or type(error).__name__}", flush=True)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

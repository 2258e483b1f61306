"""Writes inputs of many megabytes that are as dense as their form allows: by these the bound of memory shows that
grows with what is read, which no input of 64 KiB reaches. `dense.py FOLDER` writes SUBJECT.NAME files there."""

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

MANY = 2 << 20
ROWS = 190_000
ZOOM = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
CALENDAR = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:m\n"
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:A;B\n"
MAIL = "Content-Type: message/delivery-status\n"


def tables() -> Iterator[tuple[str, str]]:
    yield "rows", ZOOM + "P,,03/12/2026 06:00:00 PM,03/12/2026 07:00:00 PM,60,Yes\n" * ROWS
    yield "fields", ("a;" * 255 + "a\n") * 15_000
    yield "empty-fields", ZOOM + (";" * 255 + "\n") * 15_000
    yield "blank-lines", ZOOM + "\n" * (10 * MANY)
    yield "quotations", ZOOM + '"a""b",,,,,\n' * ROWS


def records() -> Iterator[tuple[str, str]]:
    person = {"name": "P", "join_time": "2026-03-12T18:00:00Z", "leave_time": "2026-03-12T19:00:00Z", "duration": 3600}
    attendee = {"attendeeName": "P", "joinTime": person["join_time"], "leaveTime": person["leave_time"], "duration": 60}
    yield "zoom", json.dumps({"participants": [person] * ROWS})
    yield "goto", json.dumps([attendee] * ROWS)
    yield "numbers", "[" + "0," * MANY + "0]"
    yield "objects", "[" + "{}," * MANY + "0]"
    yield "roots", "0 " * (MANY // 2)


def events() -> Iterator[tuple[str, str]]:
    joined = '<event timestamp="1" module="PARTICIPANT" eventname="ParticipantJoinEvent"><userId>w</userId></event>'
    yield "tags", '<recording meeting_id="a">' + "<event/>" * MANY + "</recording>"
    yield "events", '<recording meeting_id="a">' + joined * (ROWS // 2) + "</recording>"


def row(*strings: int) -> str:
    return "<row>" + "".join(f'<c t="s"><v>{string}</v></c>' for string in strings) + "</row>"


def shared(*strings: str) -> str:
    return "<sst>" + "".join(f"<si><t>{string}</t></si>" for string in strings) + "</sst>"


def sheets() -> Iterator[tuple[str, str, str]]:
    """The rows of a sheet, and the strings that they refer to."""
    headings = shared("P" * 300, "Attendee Name", "Join Time", "Leave Time", "2026-03-12 18:00", "2026-03-12 19:00")
    yield "shared-names", row(1, 2, 3) + row(0, 4, 5) * ROWS, headings
    yield "long-names", row(0) * ROWS, shared("P" * 10_000)
    yield "cells", ("<row>" + "<c><v>1</v></c>" * 256 + "</row>") * 15_000, ""
    yield "far-cells", '<row><c r="IV1"><v>1</v></c></row>' * 15_000, ""
    yield "strings", '<row><c t="s"><v>0</v></c></row>', "<sst>" + "<si/>" * 3_900_000 + "</sst>"
    yield "rows", "<row/>" * 1_000_000, ""


def directories() -> Iterator[tuple[str, str]]:
    yield "rows", "Nom;Prénom;Courriel\n" + "".join(f"A{n};B;a{n}@b.example\n" for n in range(49_000))
    yield "fields", ("a;" * 199 + "a\n") * 9_000
    yield "cards", "".join(f"BEGIN:VCARD\nVERSION:3.0\nN:A{n};B\nEND:VCARD\n" for n in range(49_000))
    yield "properties", CARD + "A:\n" * 990_000 + "END:VCARD\n"
    yield "folds", CARD + "NOTE:" + "\n x" * 990_000 + "\nEND:VCARD\n"
    yield "lines", CARD + "\n" * 990_000 + "END:VCARD\n"


def replies() -> Iterator[tuple[str, str]]:
    yield "attendees", CALENDAR + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\n" * 19_900 + "END:VEVENT\n"
    yield "parameters", CALENDAR + "ATTENDEE" + ";A=" * 300_000 + ":x\nEND:VEVENT\n"
    yield "folds", CALENDAR + "COMMENT:" + "\n x" * 15_000 + "\n" + "x" * 900_000 + "\nEND:VEVENT\n"


def mails() -> Iterator[tuple[str, str]]:
    nested = "".join(f"Content-Type: multipart/mixed; boundary={mark}\n\n--{mark}\n" for mark in "abcdefg")
    yield "parts", "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 130_000
    yield "headers", "".join(f"h{number}:\n" for number in range(120_000)) + "\n\nx"
    yield "nested", nested + "\n--" * 300_000
    yield "octets", MAIL + "Content-Transfer-Encoding: quoted-printable\n\n" + "=3D" * 340_000
    yield "blocks", MAIL + "\n" + "Status:5.1.1\nAction:failed\nFinal-Recipient:a@b.example\n\n" * 18_000


def workbook(path: Path, rows: str, strings: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>')
        target = '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>'
        archive.writestr("xl/_rels/workbook.xml.rels", target)
        if strings:
            archive.writestr("xl/sharedStrings.xml", strings)
        archive.writestr("xl/worksheets/s.xml", f"<worksheet><sheetData>{rows}</sheetData></worksheet>")


def write(folder: Path) -> None:
    texts = {
        "report-table": tables,
        "report-json": records,
        "report-xml": events,
        "directory": directories,
        "calendar-reply": replies,
        "received-mail": mails,
    }
    for subject, inputs in texts.items():
        for name, text in inputs():
            (folder / f"{subject}.{name}").write_text(text)
    for name, rows, strings in sheets():
        workbook(folder / f"report-xlsx.{name}", rows, strings)
        workbook(folder / f"directory.xlsx-{name}", rows, strings)


if __name__ == "__main__":
    write(Path(sys.argv[1]))

"""How the benchmark records: the one place that changes when there is another way to hand in an act."""

import json
import sqlite3
import time
import uuid
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import entrance
import program
import seeds
import sittings


@dataclass(frozen=True)
class Handed:
    """An act that was acknowledged."""

    handed_at: int
    acknowledged_at: int
    sequence: int


class FromTheCommandLine:
    """Notes, each recorded by `greffier record` beside the service: the start of a program is in its time."""

    def __init__(self, database: Path, people: int) -> None:
        self._database = database
        self._people = sittings.members(people)
        self._notes: list[str] = []

    def note(self) -> Handed:
        self._notes.append(f"  - note: Remarque n° {len(self._notes) + 1}.\n")
        file = self._database.with_name("course.yaml")
        file.write_text(
            sittings.head(self._people, seeds.UNDER_WAY[3:]) + sittings.under_way(self._people) + "".join(self._notes)
        )
        handed = time.monotonic_ns()
        program.run("record", str(file), database=self._database)
        acknowledged = time.monotonic_ns()
        return Handed(handed, acknowledged, head_of(self._database, seeds.UNDER_WAY))


class OverTheLine:
    """Notes, handed in as a browser hands in its queue: a list of acts with ids of their own, on one connection."""

    def __init__(self, service: program.Service, address: str) -> None:
        parts = urlsplit(service.address)
        self._connection = HTTPConnection(str(parts.hostname), parts.port, timeout=30)
        self._address = address
        self._count = 0

    def note(self, act: str | None = None) -> Handed:
        """Hands a note in, under an id of its own or one that was handed in before; fails where it is refused."""
        self._count += 1
        text = f"Remarque n° {self._count}."
        body = json.dumps({"acts": [{"act": "note", "id": act or str(uuid.uuid4()), "text": text}]})
        handed = time.monotonic_ns()
        self._connection.request("POST", self._address, body, HEADERS)
        answer = self._connection.getresponse()
        words = answer.read()
        acknowledged = time.monotonic_ns()
        taken = json.loads(words)["answers"][0] if answer.status == 200 else {}
        if taken.get("sequence") is None:
            raise program.ProgramError(f"the note was not taken: {answer.status} {words.decode()[:300]}")
        return Handed(handed, acknowledged, int(taken["sequence"]))


# A program shows the token that was made for it.
HEADERS = {"Content-Type": "application/json", "Authorization": f"Bearer {entrance.text('secretary api')}"}


def head_of(database: Path, reference: str) -> int:
    """The sequence of the last entry of a sitting's journal, read beside the service."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)) as connection:
        row = connection.execute(
            "SELECT sequence FROM heads JOIN meetings ON meetings.id = heads.meeting WHERE meetings.reference = ?",
            (reference,),
        ).fetchone()
    return int(row[0]) if row else 0

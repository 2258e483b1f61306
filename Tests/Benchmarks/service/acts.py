"""How the benchmarks hand acts in, and how far a journal came by them."""

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


@dataclass(frozen=True)
class Handed:
    """An act that was acknowledged."""

    handed_at: int
    acknowledged_at: int
    sequence: int


# Nanoseconds.
LONGEST_SILENCE = 30 * 1_000_000_000


class OverTheLine:
    """Acts, handed in as a browser hands in its queue: with ids of their own, on one connection."""

    def __init__(self, service: program.Service, address: str) -> None:
        parts = urlsplit(service.address)
        self._connection = HTTPConnection(str(parts.hostname), parts.port, timeout=30)
        self._address = address
        self._count = 0
        self._used = 0

    def note(self) -> Handed:
        """Hands a note in, under an id of its own."""
        self._count += 1
        return self.hand_in("note", text=f"Remarque n° {self._count}.")

    def hand_in(self, what: str, act: str | None = None, **fields: str) -> Handed:
        """Hands an act in; fails where it is refused."""
        body = json.dumps({"acts": [{"act": what, "id": act or str(uuid.uuid4()), **fields}]})
        handed = time.monotonic_ns()
        # The service ends a connection that said nothing for a minute; the next request opens another.
        if handed - self._used > LONGEST_SILENCE:
            self._connection.close()
        self._used = handed
        self._connection.request("POST", self._address, body, HEADERS)
        answer = self._connection.getresponse()
        words = answer.read()
        acknowledged = time.monotonic_ns()
        taken = json.loads(words)["answers"][0] if answer.status == 200 else {}
        if taken.get("sequence") is None:
            raise program.ProgramError(f"{what} was not taken: {answer.status} {words.decode()[:300]}")
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

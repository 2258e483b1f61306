"""How the benchmark records: the one place that changes when there is another way to hand in an act."""

import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

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


def head_of(database: Path, reference: str) -> int:
    """The sequence of the last entry of a sitting's journal, read beside the service."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)) as connection:
        row = connection.execute(
            "SELECT sequence FROM heads JOIN meetings ON meetings.id = heads.meeting WHERE meetings.reference = ?",
            (reference,),
        ).fetchone()
    return int(row[0]) if row else 0

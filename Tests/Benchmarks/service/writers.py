"""Those who record while the drill goes on, and keep in their own process what was acknowledged."""

import re
import sqlite3
import subprocess
import threading
import uuid
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path

import program
import sittings
from acts import OverTheLine

NOTE = re.compile(r"Remarque n° (\d+)\b")


@dataclass
class AtTheCommandLine:
    """Records one note after the other in a sitting, by the command line, until it is stopped."""

    number: int
    database: Path
    handed: int = 0
    acknowledged: set[int] = field(default_factory=set)
    process: subprocess.Popen[bytes] | None = None
    failures: list[str] = field(default_factory=list)

    @property
    def reference(self) -> str:
        return f"BF-2020-05-{self.number + 1:02}"

    def text(self, notes: int) -> str:
        people = sittings.members(3)
        course = "".join(f"  - note: Remarque n° {number}.\n" for number in range(1, notes + 1))
        return sittings.head(people, self.reference[3:]) + sittings.under_way(people) + course

    def write(self, service: program.Service, stopped: threading.Event) -> None:
        """What was handed in and not acknowledged is handed in again, as whoever recorded it would."""
        while not stopped.is_set():
            number = len(self.acknowledged) + 1
            file = self.database.with_name(f"writer-{self.number}.yaml")
            file.write_text(self.text(number))
            self.handed = number
            command = [str(program.PROGRAM), "record", str(file), "--database", str(self.database)]
            self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            _, errors = self.process.communicate()
            if self.process.returncode == 0:
                self.acknowledged.add(number)
            elif self.process.returncode > 0:
                self.failures.append(errors.decode().strip())
                return

    def stop(self) -> None:
        """Ends what is being recorded."""
        if self.process and self.process.poll() is None:
            self.process.kill()

    def faults(self) -> list[str]:
        """What the records say otherwise than was acknowledged."""
        if not self.acknowledged:
            return []
        minutes = program.run("export", self.reference, "--format", "md", "--output", "-", database=self.database)
        found = Counter(int(number) for number in NOTE.findall(minutes))
        lost = sorted(number for number in self.acknowledged if not found[number])
        doubled = sorted(number for number, count in found.items() if count > 1)
        invented = sorted(number for number in found if number > self.handed)
        kinds = (("lost", lost), ("doubled", doubled), ("never handed in", invented))
        return [f"{self.reference}: note {number} {kind}" for kind, numbers in kinds for number in numbers]


@dataclass
class OnTheLine:
    """Hands in one note after the other, as a browser does; what was not acknowledged goes again, as it was."""

    number: int
    database: Path
    route: program.Route
    acknowledged: set[str] = field(default_factory=set)
    failures: list[str] = field(default_factory=list)
    pending: str | None = None

    @property
    def reference(self) -> str:
        return f"BF-2020-05-{self.number + 1:02}"

    def write(self, service: program.Service, stopped: threading.Event) -> None:
        line = OverTheLine(service, self.route.address(self.reference))
        while not stopped.is_set():
            self.pending = self.pending or str(uuid.uuid4())
            try:
                line.hand_in("note", self.pending, text=f"Remarque n° {len(self.acknowledged) + 1}.")
            except program.ProgramError as error:
                self.failures.append(str(error))
                return
            except (OSError, HTTPException):
                return
            self.acknowledged.add(self.pending)
            self.pending = None

    def stop(self) -> None:
        """Ends with the service."""

    def faults(self) -> list[str]:
        """What the journal says otherwise than was acknowledged: each act is one entry."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30)) as connection:
            rows = connection.execute(
                "SELECT act, count(*) FROM journal JOIN meetings ON meetings.id = journal.meeting"
                " WHERE meetings.reference = ? AND kind = 'noted' GROUP BY act",
                (self.reference,),
            ).fetchall()
        found = {str(act).lower(): int(count) for act, count in rows}
        lost = [act for act in self.acknowledged if act not in found]
        doubled = [act for act, count in found.items() if count > 1]
        return [f"{self.reference}: {act} lost" for act in lost] + [
            f"{self.reference}: {act} doubled" for act in doubled
        ]


Writer = AtTheCommandLine | OnTheLine

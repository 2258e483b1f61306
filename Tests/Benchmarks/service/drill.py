#!/usr/bin/env python3
"""Ends the service and whatever records with SIGKILL while it is under load, again and again, and looks what is left.

    drill.py GREFFIER [--rounds N] [--writers N] [--followers N] [--seconds S]

Writers record notes, each in a sitting of its own, and keep what was acknowledged in their own process. After each end
the service starts again, and the records are asked: every note that was acknowledged is there, none is there twice, the
chains verify. Exits 1 where one is not."""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Browser"))

import entrance
import program
import sittings
from crowd import following
from figures import at_most, quantile, tell
from starting import free_port, milliseconds_to_first_page

NOTE = re.compile(r"Remarque n° (\d+)\b")


@dataclass
class Writer:
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

    def write(self, stopped: threading.Event) -> None:
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


def one_round(options: argparse.Namespace, service: program.Service, writers: list[Writer], updates: str) -> None:
    """Load, and in the middle of it the end of everything that records."""
    stopped = threading.Event()
    with following(service.url(updates), options.followers, f"Cookie: {entrance.cookie('secretary')}"):
        threads = [threading.Thread(target=writer.write, args=(stopped,)) for writer in writers]
        for thread in threads:
            thread.start()
        time.sleep(random.uniform(0.2, 1) * options.seconds)
        stopped.set()
        service.process.kill()
        for writer in writers:
            if writer.process and writer.process.poll() is None:
                writer.process.kill()
        for thread in threads:
            thread.join()
        service.process.wait()


def drill(options: argparse.Namespace, folder: Path) -> list[str]:
    database, port = folder / "records.sqlite", free_port()
    writers = [Writer(number, database) for number in range(options.writers)]
    updates = program.routes()["updates"].address(writers[0].reference)
    first = folder / "first.yaml"
    first.write_text(writers[0].text(0))
    program.run("record", str(first), database=database)
    entrance.add_accounts(database)
    faults: list[str] = []
    starts: list[float] = []
    for number in range(1, options.rounds + 1):
        service, milliseconds = milliseconds_to_first_page(database, port)
        starts.append(milliseconds)
        one_round(options, service, writers, updates)
        try:
            program.run("verify", database=database)
            faults += [f"round {number}: {fault}" for writer in writers for fault in writer.faults() + writer.failures]
        except program.ProgramError as error:
            faults.append(f"round {number}: {error}")
        if number % 10 == 0 or faults:
            acknowledged = sum(len(writer.acknowledged) for writer in writers)
            print(f"  round {number}: {acknowledged} notes acknowledged, {len(faults)} faults", flush=True)
        if faults:
            break
    tell("from the start to the first page again, p99", at_most(quantile(starts, 0.99), "ms", 1000))
    tell("acknowledged", str(sum(len(writer.acknowledged) for writer in writers)))
    tell("lost, doubled or never handed in", f"{len(faults)} ({'NOT HELD' if faults else 'held'})")
    return faults


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("greffier", type=Path)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--writers", type=int, default=3)
    parser.add_argument("--followers", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--seed", type=int, default=20200316)
    options = parser.parse_args()
    program.PROGRAM = options.greffier.resolve()
    random.seed(options.seed)
    print(
        f"\ndrill: {options.rounds} ends by SIGKILL, {options.writers} writers, {options.followers} followers",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        faults = drill(options, Path(folder))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()

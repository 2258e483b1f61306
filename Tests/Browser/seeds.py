"""Records to look at: none, those of three, three hundred, a thousand people. Each is made once and then copied."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import entrance
import program
import sittings

# The sittings of every seed but the empty one, by what a page is asked about.
OVER = "BF-2020-03-16"
UNDER_WAY = "BF-2020-04-02"
PREPARED = "BF-2031-03-12"


def untouched(database: Path) -> None:
    """Leaves no file: the service makes its own, and asks who is there."""


def empty(database: Path) -> None:
    """People can sign in, and nothing is recorded."""
    with program.serving(database):
        pass
    entrance.add_accounts(database)


def of_people(count: int) -> Callable[[Path], None]:
    """A sitting that is over and submitted, one under way, and one that is prepared, of so many people."""

    def fill(database: Path) -> None:
        people = sittings.members(count)
        course = sittings.under_way(people)
        texts = {
            OVER: sittings.head(people, OVER[3:]) + course + sittings.over("2020-03-17"),
            UNDER_WAY: sittings.head(people, UNDER_WAY[3:]) + course,
            PREPARED: sittings.head(people, PREPARED[3:]),
        }
        for reference, text in texts.items():
            file = database.with_name(f"{reference}.yaml")
            file.write_text(text)
            program.run("record", str(file), database=database)
        entrance.add_accounts(database)
        entrance.add_invitation(database)
        for reference in texts:
            entrance.add_links(database, reference)
        seat_everybody(database)
        with program.serving(database) as service:
            path = program.routes()["prepare"].address("BF")
            entrance.post(service, "secretary", path, path, day="2031-06-18", time="18:30", **{"from": "last"})

    return fill


def seat_everybody(database: Path) -> None:
    """Gives everybody a seat in the one body that there is."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO seats (person, seated_body, first_day, seat, role, section, weight)"
            " SELECT people.id, bodies.id, '2019-01-01', 'fullMember', '', '', 1 FROM people, bodies"
        )


def record_further(database: Path, count: int, course: str) -> None:
    """Records what happens next in the sitting under way, by another program than the service."""
    people = sittings.members(count)
    file = database.with_name("further.yaml")
    file.write_text(sittings.head(people, UNDER_WAY[3:]) + sittings.under_way(people) + course)
    program.run("record", str(file), database=database)


# Each seed with what fills it. Pages in the state of an error stand on the records of three.
SEEDS: dict[str, Callable[[Path], None]] = {
    "untouched": untouched,
    "empty": empty,
    "3": of_people(3),
    "300": of_people(300),
    "1000": of_people(1000),
}


class Shelf:
    """The seeds that were asked for, each made once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[str] = set()

    def copy(self, seed: str, destination: Path) -> Path:
        """The path of a database of one's own, filled as the seed says."""
        master = self._folder / seed / "records.sqlite"
        if seed not in self._made:
            master.parent.mkdir(parents=True)
            SEEDS[seed](master)
            settle(master)
            self._made.add(seed)
        destination.parent.mkdir(parents=True, exist_ok=True)
        if master.exists():
            shutil.copyfile(master, destination)
        return destination


def settle(database: Path) -> None:
    """Brings what stands in the write-ahead log into the file, so that one file is all."""
    if database.exists():
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

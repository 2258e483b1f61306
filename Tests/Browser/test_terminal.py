"""The dialogue of `attend`, as somebody has it who sits at a terminal."""

import os
import pty
import re
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import program

SITTING = "BU-2026-03-12"
RECORD = """\
organisme: Parti d’essai
instance: {nom: Bureau, sigle: BU, type: parti}
séance: {prévue: 2026-03-12 18:30, fuseau: Europe/Paris, forme: hybride}
règles:
  quorum: {base: membres en exercice, seuil: la moitié au moins}
  majorité: {base: suffrages exprimés, seuil: plus de la moitié}
  pouvoirs: 1
  canaux: [sur place, visio, téléphone]
personnes:
  anne: {nom: Alanou, prénom: Anne}
  brieuc: {nom: Bosser, prénom: Brieuc}
  clet: {nom: Cariou, prénom: Clet}
  dora: {nom: Daniel, prénom: Dora}
ordre du jour:
  - {clé: comptes, titre: Les comptes}
déroulé:
  - {à: 18:25, arrivent: [anne, brieuc], canal: sur place}
  - {à: 18:30, ouverture, présidence: anne, secrétariat: brieuc}
  - {à: 21:00, levée}
"""
# The chair was in the room; it is not said whether the day comes first.
REPORT = """\
Attendee name,Attendee email,Join time,Leave time,Time in session (minutes)
"CARIOU, Clet",,03/12/2026 18:35,03/12/2026 19:10,35
D. Daniel,,03/12/2026 18:40,03/12/2026 20:50,130
iPad de la salle,,03/12/2026 18:25,03/12/2026 21:00,155
Anne Alanou,,03/12/2026 19:00,03/12/2026 19:30,30
"""
LONGEST = 60.0


class Terminal:
    """A program at a terminal: what it shows, and what is typed there."""

    def __init__(self, process: subprocess.Popen[bytes], line: int) -> None:
        self.process, self._line, self._shown, self._seen = process, line, "", 0

    def wait_for(self, words: str) -> str:
        """What is shown since the last time, up to these words."""
        end = time.monotonic() + LONGEST
        while (found := self._shown.find(words, self._seen)) < 0:
            if not self._read(end):
                raise AssertionError(f"{words!r} was never shown, but:\n{self._shown}")
        since = self._shown[self._seen : found + len(words)]
        self._seen = found + len(words)
        return since

    def type(self, line: str) -> None:
        os.write(self._line, f"{line}\n".encode())

    def rest(self) -> str:
        """What is shown until the program ends."""
        end = time.monotonic() + LONGEST
        while self._read(end):
            pass
        return self._shown[self._seen :]

    def _read(self, end: float) -> bool:
        if not select.select([self._line], [], [], max(0.0, end - time.monotonic()))[0]:
            return False
        try:
            read = os.read(self._line, 65536)
        except OSError:
            # The other end of a terminal is closed by an error.
            return False
        self._shown += re.sub("[\u00a0\u202f]", " ", read.decode()).replace("\r\n", "\n")
        return bool(read)


@contextmanager
def terminal(database: Path, *arguments: str) -> Iterator[Terminal]:
    line, other = pty.openpty()
    command = [str(program.PROGRAM), *arguments, "--database", str(database)]
    process = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=program.ENVIRONMENT)
    os.close(other)
    try:
        yield Terminal(process, line)
        assert process.wait(LONGEST) == 0
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(line)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The records of one sitting, which is over and a draft, and a report beside them."""
    (tmp_path / "pv.yaml").write_text(RECORD)
    (tmp_path / "report.csv").write_text(REPORT)
    database = tmp_path / "records.sqlite"
    program.run("record", str(tmp_path / "pv.yaml"), database=database)
    return database


def shown(database: Path) -> str:
    return re.sub("[\u00a0\u202f]", " ", program.run("show", SITTING, database=database))


def test_each_case_is_asked_about_and_what_is_answered_is_entered(records: Path) -> None:
    with terminal(records, "attend", SITTING, str(records.with_name("report.csv"))) as screen:
        assert "Clet Cariou" in screen.wait_for("[q]uitter : ")
        # Something else than what is offered is asked once more.
        screen.type("x")
        screen.wait_for("[q]uitter : ")
        screen.type("o")
        assert "Dora Daniel" in screen.wait_for("Entrée plus tard : ")
        screen.type("Zoé Personne")
        assert "Zoé Personne" in screen.wait_for("Entrée plus tard : ")
        screen.type("1")
        assert "iPad de la salle" in screen.wait_for("Entrée plus tard : ")
        screen.type("0")
        assert "Anne Alanou" in screen.wait_for("[p]rendre le rapport : ")
        # The letter of one answer begins other words as well.
        screen.type("personne")
        screen.wait_for("[p]rendre le rapport : ")
        screen.type("g")
        rest = screen.rest()
    assert "Consigné : personnes : 2 ; connexions : 2" in rest
    # What was decided is not shown once more.
    assert "Le registre reste pour (1) : Anne Alanou" in rest and "dans le rapport" not in rest
    record = shown(records)
    assert "Clet Cariou : visioconférence 18 h 35 – 19 h 10" in record
    assert "Dora Daniel : visioconférence 18 h 40 – 20 h 50" in record
    assert "Anne Alanou : sur place" in record


def test_those_around_a_device_of_the_room_were_where_a_whole_answer_says(records: Path) -> None:
    with terminal(records, "attend", SITTING, str(records.with_name("report.csv"))) as screen:
        screen.wait_for("[q]uitter : ")
        screen.type("non")
        while "iPad de la salle" not in screen.wait_for("Entrée plus tard : "):
            screen.type("")
        screen.type("Brieuc Bosser + Dora Daniel")
        screen.wait_for("dans la salle ? ")
        screen.type("dans la salle")
        screen.wait_for("dans la salle ? ")
        screen.type("sur place")
        screen.wait_for("Entrée plus tard : ")
        screen.type("")
        assert "visioconférence" not in screen.rest()
    assert "Dora Daniel : sur place" in shown(records)


def test_whoever_leaves_the_dialogue_enters_nothing(records: Path) -> None:
    before = shown(records)
    with terminal(records, "attend", SITTING, str(records.with_name("report.csv"))) as screen:
        screen.wait_for("[q]uitter : ")
        screen.type("q")
        assert "Consigné" not in screen.rest()
    assert shown(records) == before


def test_a_report_of_another_day_is_asked_about_and_read_as_it_is_answered(records: Path) -> None:
    workbook = program.PROJECT / "Samples/Reports/gotomeeting-classic.xls"
    records.with_name("pv.yaml").write_text(RECORD.replace(SITTING[3:], "2026-03-20"))
    program.run("record", str(records.with_name("pv.yaml")), database=records)
    with terminal(records, "attend", "BU-2026-03-20", str(workbook)) as screen:
        assert "2026-03-12" in screen.wait_for("--answer date=")
        screen.type("2026-03-12")
        assert "lignes : 11 ; noms affichés : 9" in screen.wait_for("noms affichés : 9")
        # Two of them were there for no time at all, and are not asked about.
        for _ in range(7):
            screen.wait_for("Entrée plus tard : ")
            screen.type("")
        screen.rest()

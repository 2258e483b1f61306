"""Attendance that is fetched: the real program asks a stand-in of GoTo over real HTTP, and records what it says."""

import csv
import html
import io
import json
import re
import sqlite3
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import conferencing
import entrance
import program
from conferencing import CLIENT, REDIRECT, SECRET, GoTo, Instance, Webinar
from program import Service

SITTING = "BU-2026-03-12"
# It is held in Paris, an hour ahead of what GoTo tells.
RECORD = """\
organisme: Parti d’essai
instance: {nom: Bureau de section, sigle: BU, type: parti}
séance: {prévue: 2026-03-12 19:00, fuseau: Europe/Paris, forme: hybride}
règles:
  quorum: {base: membres en exercice, seuil: la moitié au moins}
  majorité: {base: suffrages exprimés, seuil: plus de la moitié}
  pouvoirs: 1
  canaux: [sur place, visio, téléphone]
personnes:
  anne: {nom: Alanou, prénom: Anne}
  brieuc: {nom: Bosser, prénom: Brieuc}
  helene: {nom: Béranger, prénom: Hélène}
  jean: {nom: N’Diaye, prénom: Jean}
  zoe: {nom: Müller, prénom: Zoé}
ordre du jour:
  - {clé: comptes, titre: Les comptes}
déroulé:
  - {à: 18:55, arrivent: [anne, brieuc], canal: sur place}
  - {à: 19:00, ouverture, présidence: anne, secrétariat: brieuc}
  - {à: 21:00, levée}
"""
DAY = "2026-03-12T"
BUREAU = Instance(
    meeting=123_456_789,
    key=700_000_001,
    subject="Bureau de section - mars",
    start=f"{DAY}17:50:00Z",
    end=f"{DAY}20:05:00Z",
    connections=[
        ("Helene Beranger", "", f"{DAY}18:04:40Z", f"{DAY}18:40:02Z"),
        ("Hélène Béranger", "helene.beranger@exemple.example", f"{DAY}18:41:30Z", f"{DAY}20:05:00Z"),
        ("N’DIAYE Jean", "", f"{DAY}18:00:00Z", f"{DAY}19:00:00Z"),
        ("33612345678", "", f"{DAY}18:10:00Z", f"{DAY}20:00:00Z"),
    ],
)
# The same meeting, the month before: somebody attended it who was not there in March.
FEBRUARY = Instance(
    meeting=123_456_789,
    key=600_000_001,
    subject="Bureau de section - février",
    start="2026-02-12T17:50:00Z",
    end="2026-02-12T20:05:00Z",
    connections=[("Zoé Müller", "", "2026-02-12T18:00:00Z", "2026-02-12T20:00:00Z")],
)
OTHER = Instance(
    meeting=987_654_321,
    key=700_000_002,
    subject="Commission",
    start=f"{DAY}19:30:00Z",
    end=f"{DAY}20:30:00Z",
    connections=[("Zoé Müller", "", f"{DAY}19:30:00Z", f"{DAY}20:30:00Z")],
)
PUBLIC = Webinar(
    key=55,
    session=9001,
    name="Réunion publique",
    start=f"{DAY}17:50:00Z",
    end=f"{DAY}20:05:00Z",
    people=[
        ("Zoé", "Müller", "", [(f"{DAY}18:00:00Z", f"{DAY}18:20:10Z"), (f"{DAY}18:21:00Z", f"{DAY}19:00:00Z")]),
        ("Jean", "N'Diaye", "", [(f"{DAY}18:05:00Z", f"{DAY}20:05:00Z")]),
        ("Hélène", "Béranger", "", [(f"{DAY}18:10:00Z", f"{DAY}19:10:00Z")]),
    ],
)


@pytest.fixture
def house() -> Iterator[GoTo]:
    with conferencing.goto() as house:
        house.instances = [FEBRUARY, BUREAU]
        yield house


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The records of one sitting, which is over and a draft."""
    text = tmp_path / "pv.yaml"
    text.write_text(RECORD)
    database = tmp_path / "records.sqlite"
    program.run("record", str(text), database=database)
    return database


@pytest.fixture
def signed_in(records: Path, house: GoTo) -> Path:
    """The same, with somebody signed in to GoTo."""
    configure(records, house)
    sign_in(records)
    house.calls.clear()
    house.queries.clear()
    return records


def greffier(database: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [str(program.PROGRAM), *arguments, "--database", str(database)]
    return subprocess.run(command, input=typed, capture_output=True, text=True, env=program.ENVIRONMENT, timeout=120)


def configure(database: Path, house: GoTo, secret: str = SECRET) -> None:
    done = greffier(
        database,
        *("conference", "goto", "--client-id", CLIENT, "--redirect", REDIRECT, "--base", house.address),
        typed=f"{secret}\n",
    )
    assert done.returncode == 0, done.stderr


class Redirected(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Goes nowhere: where one would go is what is looked at."""


def arrival(address: str) -> str:
    """Where the browser of somebody who signs in there is sent back to."""
    with pytest.raises(urllib.error.HTTPError) as sent:
        urllib.request.build_opener(Redirected).open(address)
    assert sent.value.code == 302
    return sent.value.headers["Location"]


def sign_in(database: Path, *, state: str | None = None) -> subprocess.CompletedProcess[str]:
    """Opens the address that the program shows, and types where the browser arrives."""
    command = [str(program.PROGRAM), "conference", "sign-in", "--database", str(database)]
    pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command, text=True, env=program.ENVIRONMENT, **pipes) as process:
        assert process.stdout is not None
        address = next(line.strip() for line in process.stdout if line.startswith("http"))
        back = arrival(address)
        if state:
            back = back.partition("&state=")[0] + f"&state={state}"
        output, errors = process.communicate(f"{back}\n", timeout=60)
    return subprocess.CompletedProcess(command, process.returncode, output, errors)


def attend(database: Path, *more: str, source: str = "--from-goto") -> subprocess.CompletedProcess[str]:
    return greffier(database, "attend", SITTING, source, *more)


def shown(database: Path) -> dict[str, list[str]]:
    """How each took part, by their names: `visioconférence 19:04–19:40`."""
    people: dict[str, list[str]] = {}
    table = program.run(
        *("export", SITTING, "--format", "csv", "--table", "attendance", "--output", "-"), database=database
    )
    for row in csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))):
        stay = f"{row['Moyen']} {row['De'][11:16]}–{row['À'][11:16]}".strip(" –")
        people.setdefault(row["Nom"], []).append(stay)
    return people


def kept(database: Path) -> dict[str, Any] | None:
    with closing(sqlite3.connect(database)) as connection:
        row = connection.execute("SELECT value FROM notice_settings WHERE name = 'goto'").fetchone()
    return json.loads(row[0]) if row else None


def test_what_goto_says_becomes_the_attendance_of_the_sitting(signed_in: Path, house: GoTo) -> None:
    done = attend(signed_in, "--accept", "certain")
    assert done.returncode == 0, done.stderr
    assert "Bureau de section - mars" in done.stdout
    assert house.calls == ["historicalMeetings", "attendees"]
    # From the evening before to the end of the day, by the clocks of Paris.
    assert house.queries[0] == {"startDate": "2026-03-11T11:00:00Z", "endDate": "2026-03-12T23:00:00Z"}
    people = shown(signed_in)
    assert people["Hélène Béranger"] == ["visioconférence 19:04–19:40", "visioconférence 19:41–21:00"]
    assert people["Jean N’Diaye"] == ["visioconférence 19:00–20:00"]
    assert people["Anne Alanou"] == ["sur place 19:00–21:00"]
    # She attended the month before.
    assert people["Zoé Müller"] == [""]
    assert "33612345678" in done.stdout
    again = attend(signed_in, "--accept", "certain")
    assert "Rien de nouveau" in again.stdout
    assert shown(signed_in) == people


def test_nothing_of_other_sessions_is_kept(signed_in: Path) -> None:
    assert attend(signed_in, "--accept", "certain").returncode == 0
    everything = b"".join(path.read_bytes() for path in signed_in.parent.glob("records.sqlite*"))
    assert b"600000001" not in everything
    assert b"700000001" in everything


def test_a_dry_run_changes_nothing(signed_in: Path) -> None:
    before = shown(signed_in)
    done = attend(signed_in, "--accept", "certain", "--dry-run", "--json")
    told = json.loads(done.stdout)
    assert told["rows"] == 4
    assert told["displayNames"] == 4
    assert told["entered"]["people"] == 2
    assert shown(signed_in) == before


def test_where_several_meetings_fit_somebody_says_which(signed_in: Path, house: GoTo) -> None:
    house.instances.append(OTHER)
    before = shown(signed_in)
    dry = attend(signed_in, "--dry-run")
    assert dry.returncode == 0
    for told in ("700000001", "700000002", "Commission", "20:30", "--session"):
        assert told in dry.stdout.replace("\u00a0h\u00a0", ":")
    assert [one["key"] for one in json.loads(attend(signed_in, "--dry-run", "--json").stdout)] == [
        "700000001",
        "700000002",
    ]
    refused = attend(signed_in, "--accept", "certain")
    assert refused.returncode == 64
    assert "--session" in refused.stderr
    assert "attendees" not in house.calls
    unknown = attend(signed_in, "--session", "1", "--accept", "certain")
    assert unknown.returncode == 3
    assert "700000002" in unknown.stderr
    assert shown(signed_in) == before
    done = attend(signed_in, "--session", "987-654-321", "--accept", "certain")
    assert done.returncode == 0, done.stderr
    assert shown(signed_in)["Zoé Müller"] == ["visioconférence 20:30–21:00"]
    assert shown(signed_in)["Hélène Béranger"] == before["Hélène Béranger"] == [""]


def test_nothing_of_the_day_is_said(signed_in: Path, house: GoTo) -> None:
    house.instances = [FEBRUARY]
    done = attend(signed_in)
    assert done.returncode == 3
    assert SITTING in done.stderr


def test_a_meeting_of_which_nothing_is_noted_yet_is_told(signed_in: Path, house: GoTo) -> None:
    house.instances = [replace(BUREAU, connections=[])]
    done = attend(signed_in)
    assert done.returncode == 3
    assert "plus tard" in done.stderr


def test_old_tokens_are_replaced_once_and_kept(signed_in: Path, house: GoTo) -> None:
    house.expire()
    assert attend(signed_in, "--dry-run").returncode == 0
    assert house.calls == ["historicalMeetings", "token", "historicalMeetings", "attendees"]
    account = kept(signed_in)
    assert account is not None
    assert account["tokens"] == {"access": "access-2", "refresh": "refresh-2"}
    house.calls.clear()
    assert attend(signed_in, "--accept", "certain").returncode == 0
    assert house.calls == ["historicalMeetings", "attendees"]
    house.expire()
    assert attend(signed_in, "--dry-run").returncode == 0
    assert kept(signed_in) != account


def test_who_is_forgotten_signs_in_again(signed_in: Path, house: GoTo) -> None:
    house.forget()
    done = attend(signed_in, "--accept", "certain")
    assert done.returncode == 2
    assert "conference sign-in" in done.stderr
    assert "invalid_grant" in done.stderr
    assert sign_in(signed_in).returncode == 0
    assert attend(signed_in, "--accept", "certain").returncode == 0


def test_passing_faults_are_waited_for(signed_in: Path, house: GoTo) -> None:
    house.expire()
    house.fail("historicalMeetings", "429")
    house.fail("token", "500")
    house.fail("attendees", "cut", "500")
    done = attend(signed_in, "--accept", "certain")
    assert done.returncode == 0, done.stderr
    assert house.calls == [
        *("historicalMeetings", "historicalMeetings", "token", "token", "historicalMeetings"),
        *("attendees", "attendees", "attendees"),
    ]
    assert shown(signed_in)["Jean N’Diaye"] == ["visioconférence 19:00–20:00"]


@pytest.mark.parametrize(
    ("faults", "told"), [(["500"] * 4, "HTTP 500"), (["cut"] * 4, "plus tard"), (["429 long"], "secondes")]
)
def test_lasting_faults_enter_nothing(signed_in: Path, house: GoTo, faults: list[str], told: str) -> None:
    before = shown(signed_in)
    house.fail("attendees", *faults)
    done = attend(signed_in, "--accept", "certain")
    assert done.returncode == 74
    assert told in done.stderr
    assert house.calls == ["historicalMeetings", *["attendees"] * len(faults)]
    assert shown(signed_in) == before


def test_the_pages_of_a_webinar_are_read_to_the_last(signed_in: Path, house: GoTo) -> None:
    house.webinars = [PUBLIC]
    done = attend(signed_in, "--accept", "certain", source="--from-gotowebinar")
    assert done.returncode == 0, done.stderr
    assert "Réunion publique" in done.stdout
    assert house.calls == ["me", "sessions", "attendees", "attendees"]
    assert [query.get("page") for query in house.queries] == [None, "0", "0", "1"]
    people = shown(signed_in)
    assert people["Zoé Müller"] == ["visioconférence 19:00–19:20", "visioconférence 19:21–20:00"]
    assert people["Jean N’Diaye"] == ["visioconférence 19:05–21:00"]
    assert people["Hélène Béranger"] == ["visioconférence 19:10–20:10"]


def test_no_webinar_of_the_day_is_no_fault_of_pages(signed_in: Path) -> None:
    assert attend(signed_in, source="--from-gotowebinar").returncode == 3


def test_nobody_is_asked_before_somebody_signed_in(records: Path, house: GoTo) -> None:
    assert "conference goto" in attend(records).stderr
    assert greffier(records, "conference", "sign-in").returncode == 64
    configure(records, house)
    early = attend(records)
    assert early.returncode == 64
    assert "conference sign-in" in early.stderr
    assert house.calls == []


def test_a_sign_in_that_somebody_else_began_is_not_taken(records: Path, house: GoTo) -> None:
    configure(records, house)
    done = sign_in(records, state="forged")
    assert done.returncode == 2
    assert "token" not in house.calls


def test_a_wrong_secret_is_told(records: Path, house: GoTo) -> None:
    configure(records, house, secret="wrong")
    done = sign_in(records)
    assert done.returncode == 2
    assert "invalid_client" in done.stderr
    assert SECRET not in done.stderr


def test_off_deletes_secret_and_tokens(signed_in: Path) -> None:
    assert greffier(signed_in, "conference", "off").returncode == 0
    assert kept(signed_in) is None
    everything = b"".join(path.read_bytes() for path in signed_in.parent.glob("records.sqlite*"))
    assert b"refresh-1" not in everything


def test_a_report_or_where_to_fetch_one_has_to_be_named(records: Path) -> None:
    done = greffier(records, "attend", SITTING)
    assert done.returncode == 64
    assert "--from-goto" in done.stderr


# The pages

CONFERENCING = "/visioconferences"
REPORTS = f"/seances/{SITTING}/rapports"


@pytest.fixture
def service(records: Path, house: GoTo) -> Iterator[Service]:
    """The service over the records, for people with accounts; GoTo is the stand-in, and nobody is signed in there."""
    with program.serving(records):
        pass
    entrance.add_accounts(records)
    configure(records, house, secret="of another application")
    with program.serving(records) as service:
        house.redirect = service.url(f"{CONFERENCING}/retour")
        yield service


@pytest.fixture
def connected(service: Service, house: GoTo) -> Service:
    """The same, once an administrator has connected GoTo."""
    connect(service)
    house.calls.clear()
    return service


def answered(service: Service, role: str, path: str, fields: list[tuple[str, str]] | None = None) -> tuple[int, str]:
    """The status and text of a page as somebody gets it, with spaces as one types them."""
    data = None
    if fields is not None:
        page = CONFERENCING if role == "administrator" else REPORTS
        form = entrance.between(entrance.get(service, role, page), 'name="form" value="', '"')
        data = urllib.parse.urlencode([*fields, ("form", form)]).encode()
    request = urllib.request.Request(service.url(path), data=data, headers={"Cookie": entrance.cookie(role)})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            status, text = answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read().decode()
    return status, re.sub("[\u00a0\u202f]", " ", html.unescape(text))


def connect(service: Service) -> str:
    """Gives the application, signs in at GoTo, and comes back: what the page says then."""
    status, page = answered(service, "administrator", CONFERENCING, [("client", CLIENT), ("secret", SECRET)])
    assert status == 200
    address = entrance.between(page, 'class="button" href="', '"')
    back = urllib.parse.urlsplit(arrival(address))
    status, page = answered(service, "administrator", f"{back.path}?{back.query}")
    assert status == 200
    return page


def fetch(service: Service, kind: str = "meetings", **more: str) -> tuple[int, str]:
    return answered(service, "secretary", f"{REPORTS}/goto", [("kind", kind), *more.items()])


def standing(page: str) -> list[tuple[str, str]]:
    """What the form of the page would hand in as it stands."""
    form = next(part for part in page.split("<form")[1:] if 'name="chosen"' in part).split("</form>")[0]
    fields = []
    for field_ in re.findall(r"<input [^>]*>", form):
        values = dict(re.findall(r'(\w+)="([^"]*)"', field_))
        if values["name"] == "form" or values["type"] == "text":
            continue
        if values["type"] in ("radio", "checkbox") and " checked" not in field_:
            continue
        fields.append((values["name"], values["value"]))
    return fields


def test_an_administrator_connects_goto_on_its_page(service: Service, house: GoTo, records: Path) -> None:
    status, page = answered(service, "administrator", CONFERENCING)
    assert status == 200
    assert house.redirect in page
    # An application that sends people elsewhere cannot be signed in to from here.
    assert "/oauth/authorize" not in page
    page = connect(service)
    assert "GoTo est relié" in page
    assert SECRET not in page
    account = kept(records)
    assert account is not None
    assert account["tokens"]["refresh"] == "refresh-1"
    # The command line is signed in by that, too.
    assert attend(records, "--accept", "certain", "--dry-run").returncode == 0
    status, page = answered(service, "administrator", CONFERENCING, [("do", "off")])
    assert status == 200
    assert "n’est pas relié" in page
    assert kept(records) is None


def test_nobody_else_connects_it(service: Service) -> None:
    for path in (CONFERENCING, f"{CONFERENCING}/retour?code=1&state=2"):
        assert answered(service, "secretary", path)[0] == 403


def test_a_sign_in_that_another_browser_began_is_not_taken_by_the_page(
    service: Service, house: GoTo, records: Path
) -> None:
    answered(service, "administrator", CONFERENCING, [("client", CLIENT), ("secret", SECRET)])
    status, page = answered(service, "administrator", f"{CONFERENCING}/retour?code=code-1&state=forged")
    assert status == 422
    assert "state" in page
    status, page = answered(service, "administrator", f"{CONFERENCING}/retour?error=access_denied&state=x")
    assert status == 422
    assert "access_denied" in page
    assert "token" not in house.calls
    account = kept(records)
    assert account is not None
    assert "tokens" not in account


def test_a_wrong_secret_is_told_on_the_page(service: Service, house: GoTo) -> None:
    _, page = answered(service, "administrator", CONFERENCING, [("client", CLIENT), ("secret", "wrong")])
    back = urllib.parse.urlsplit(arrival(entrance.between(page, 'class="button" href="', '"')))
    status, page = answered(service, "administrator", f"{back.path}?{back.query}")
    assert status == 422
    assert "invalid_client" in page
    assert "token" in house.calls


def test_a_secretary_fetches_attendance_on_the_page_of_reports(connected: Service, house: GoTo, records: Path) -> None:
    assert "Chercher dans GoToMeeting" in answered(connected, "secretary", REPORTS)[1]
    status, page = fetch(connected)
    assert status == 200
    assert house.calls == ["historicalMeetings", "attendees"]
    assert "Hélène Béranger" in page
    assert "33612345678" in page
    assert shown(records)["Jean N’Diaye"] == [""]
    status, _ = answered(connected, "secretary", REPORTS, standing(page))
    assert status == 200
    people = shown(records)
    assert people["Hélène Béranger"] == ["visioconférence 19:04–19:40", "visioconférence 19:41–21:00"]
    assert people["Jean N’Diaye"] == ["visioconférence 19:00–20:00"]
    assert "Déjà au registre" in fetch(connected)[1]


def test_where_several_fit_the_page_asks_which(connected: Service, house: GoTo) -> None:
    house.instances.append(OTHER)
    status, page = fetch(connected)
    assert status == 200
    assert "laquelle est la séance" in page
    assert house.calls == ["historicalMeetings"]
    keys = re.findall(r'name="session" value="(\d+)"', page)
    assert keys == [str(BUREAU.key), str(OTHER.key)]
    status, page = fetch(connected, session=keys[1])
    assert status == 200
    assert "Zoé Müller" in page
    assert "Béranger" not in page.split("<datalist")[0]


def test_a_webinar_is_fetched_on_the_page(connected: Service, house: GoTo) -> None:
    house.webinars = [PUBLIC]
    status, page = fetch(connected, "webinars")
    assert status == 200
    assert "GoToWebinar" in page
    assert "Zoé Müller" in page


def test_old_tokens_are_replaced_for_the_page(connected: Service, house: GoTo, records: Path) -> None:
    house.expire()
    assert fetch(connected)[0] == 200
    account = kept(records)
    assert account is not None
    assert account["tokens"]["access"] == "access-2"


@pytest.mark.parametrize(
    ("faults", "status", "told"),
    [(["429 long"], 503, "secondes"), (["500"] * 4, 503, "HTTP 500"), (["cut"] * 4, 503, "plus tard")],
)
def test_what_goes_wrong_at_goto_is_told_on_the_page(
    connected: Service, house: GoTo, records: Path, faults: list[str], status: int, told: str
) -> None:
    house.fail("attendees", *faults)
    answer, page = fetch(connected)
    assert answer == status
    assert told in page
    assert 'role="alert"' in page
    # The report can be dropped on the same page.
    assert "multipart/form-data" in page
    assert shown(records)["Jean N’Diaye"] == [""]


def test_who_is_forgotten_by_goto_is_led_to_an_administrator(connected: Service, house: GoTo) -> None:
    house.forget()
    status, page = fetch(connected)
    assert status == 422
    assert "administrateur" in page
    assert "conference sign-in" not in page


def test_nothing_is_asked_of_goto_before_it_is_connected(service: Service, house: GoTo) -> None:
    assert "Chercher dans GoTo" not in answered(service, "secretary", REPORTS)[1]
    status, page = fetch(service)
    assert status == 422
    assert "administrateur" in page
    assert house.calls == []


def test_a_day_without_meetings_is_told_on_the_page(connected: Service, house: GoTo) -> None:
    house.instances = [FEBRUARY]
    status, page = fetch(connected)
    assert status == 422
    assert SITTING in page

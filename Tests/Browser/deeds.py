"""What somebody does on a page before it is looked at, and what stands in its address."""

import io
import sqlite3
import uuid
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from playwright.sync_api import Page as Tab

import entrance
import program
from program import Service
from seeds import OVER, UNDER_WAY


@dataclass(frozen=True)
class Visit:
    """A tab that has opened a page."""

    tab: Tab
    service: Service


Act = Callable[[Visit], None]
Find = Callable[[Service], str]

NOBODY = str(uuid.UUID(int=0))


def hand_in(bytes_: Callable[[Service], bytes], name: str, field: str = "#file") -> Act:
    """Drops a file into a form of the page and waits for what comes of it."""

    def act(visit: Visit) -> None:
        file = {"name": name, "mimeType": "application/octet-stream", "buffer": bytes_(visit.service)}
        visit.tab.set_input_files(field, files=[file])
        with visit.tab.expect_navigation():
            visit.tab.locator("form.upload", has=visit.tab.locator(field)).evaluate("(form) => form.requestSubmit()")

    return act


def minutes_as_odt(service: Service) -> bytes:
    file = service.database.with_name("handed-in.odt")
    file.unlink(missing_ok=True)
    program.run("export", OVER, "--format", "odt", "--output", str(file), database=service.database)
    return file.read_bytes()


def edited_minutes(service: Service) -> bytes:
    """The minutes, in which somebody has put another figure and another word."""
    edited = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(minutes_as_odt(service))) as package, zipfile.ZipFile(edited, "w") as copy:
        for entry in package.infolist():
            content = package.read(entry)
            if entry.filename == "content.xml":
                content = content.replace("présente les comptes".encode(), "expose les comptes de l’année".encode())
            copy.writestr(entry, content)
    return edited.getvalue()


def call_report(service: Service) -> bytes:
    """What a conferencing system tells of the sitting under way: the first of its people, and names that nobody has."""
    with closing(sqlite3.connect(service.database)) as records:
        given, family = records.execute("SELECT given, family FROM people ORDER BY family, given LIMIT 1").fetchone()
    day = UNDER_WAY[3:]
    rows = [f"{family.upper()} {given} (iPad)", f"{given[0]}. {family}", "Salle du haut", "+33 2 98 00 11 22"]
    # An address that is wider than a telephone.
    address = "secretariat.general.de.la.federation@presidence-et-secretariat.exemple"
    lines = [f"{name},{address if place < 2 else ''},{day} 18:35,{day} 19:10" for place, name in enumerate(rows)]
    return "\r\n".join(["Attendee name,Attendee email,Join time,Leave time", *lines, ""]).encode()


def directory(_service: Service) -> bytes:
    """A list of members that somebody keeps, as it stands in the samples."""
    return (program.PROJECT / "Samples" / "Directories" / "liste-des-membres.csv").read_bytes()


def with_broken_records(visit: Visit) -> None:
    """Opens the page while a table is missing, at an address that no page is kept of, and puts the table back."""
    _rename(visit.service, "bodies", "bodies_elsewhere")
    try:
        visit.tab.goto(f"{visit.tab.url}?{uuid.uuid4().hex}")
    finally:
        _rename(visit.service, "bodies_elsewhere", "bodies")


def submit(form: str = "main form", button: str = "button", **fields: str) -> Act:
    """Sends a form, filled in so far, as a browser would that does not ask for what is missing."""

    def act(visit: Visit) -> None:
        sent = visit.tab.locator(form).last
        sent.evaluate(
            """(form) => {
                form.noValidate = true;
                for (let around = form.closest("details"); around; around = around.parentElement.closest("details"))
                    around.open = true;
            }"""
        )
        for name, value in fields.items():
            sent.locator(f"[name={name}]").fill(value)
        with visit.tab.expect_navigation():
            sent.locator(button).last.click()

    return act


def press(selector: str) -> Act:
    """Presses the first such button, or follows the first such link."""

    def act(visit: Visit) -> None:
        with visit.tab.expect_navigation():
            visit.tab.locator(selector).first.click()

    return act


def follow(selector: str) -> Act:
    """Opens the page that the first such link leads to."""

    def act(visit: Visit) -> None:
        address = visit.tab.locator(selector).first.get_attribute("href")
        visit.tab.goto(visit.service.url(address or ""))

    return act


def make_token(visit: Visit) -> None:
    """Makes a token for a program that may do one thing."""
    visit.tab.locator("main form.fields input[type=checkbox]").first.evaluate("(box) => { box.checked = true; }")
    submit("main form.fields", label="Tableau de bord", owner=entrance.PASSWORD)(visit)


def look_again(visit: Visit) -> None:
    """Opens the page once more: it tells of the first look."""
    visit.tab.reload()


def send_things(visit: Visit) -> None:
    """Puts things into the outbox of the sitting that is over, as they stand after a while, and looks again."""
    things = [
        ("sent", "#bureau", ""),
        ("waiting", "Aziliz Le Gall <aziliz@exemple.fr>", "451, Temporary failure"),
        ("uncertain", "#bureau", "HTTP 500"),
        ("failed", "Yann Uguen <yann@exemple.fr>", "550, No such user here"),
        ("failed", "#section-de-brest", "not_in_channel"),
    ]
    with closing(sqlite3.connect(visit.service.database)) as connection, connection:
        for number, (state, destination, reason) in enumerate(things):
            connection.execute(
                "INSERT OR IGNORE INTO outbox (key, topic, meeting, channel, destination, title, message, state,"
                " attempts, entered, changed, due, reason) VALUES (?, 'decisions', (SELECT id FROM meetings WHERE"
                " reference = ?), ?, ?, 'Décisions : Bureau fédéral, lundi 16 mars 2020', '{}', ?, 1, 1584470000000,"
                " 1584470000000, 4102444800000, ?)",
                (f"thing {number}", OVER, NOBODY, destination, state, reason),
            )
    look_again(visit)


def set_up_sending(visit: Visit) -> None:
    """Says how mails go and into which channel things are posted."""
    submit("main form:has([name=origin])", origin="https://greffier.exemple.fr")(visit)
    server = {"from-name": "Secrétariat", "from": "sg@exemple.fr", "host": "mail.exemple.fr"}
    submit("main form:has([name=host])", "button[value=mail]", **server)(visit)
    channel = {"label": "#bureau", "secret": "https://hooks.exemple.fr/services/1"}
    submit("main form:has([name=secret])", "button[value=channel]", **channel)(visit)


def sign_in_as_nobody(visit: Visit) -> None:
    submit(name=f"nobody-{uuid.uuid4().hex[:8]}", password="une phrase de passe")(visit)


def knock(visit: Visit) -> None:
    """Somebody without a link types the code of the sitting and their name."""
    submit(code=code_of(visit.service, UNDER_WAY), name="Aziliz Le Gall")(visit)
    look_again(visit)


def be_knocked_at(visit: Visit) -> None:
    """Somebody waits at the door of the sitting under way; the page is opened again."""
    if visit.tab.locator("#waiting").get_attribute("data-count") == "0":
        browser = visit.tab.context.browser
        assert browser is not None
        outside = browser.new_context()
        tab = outside.new_page()
        tab.goto(visit.service.url(program.routes()["join"].path))
        knock(Visit(tab, visit.service))
        outside.close()
    look_again(visit)


# What stands in addresses


def code_of(service: Service, reference: str) -> str:
    """The code of a sitting, as its page of invitations tells it to the secretary."""
    page = entrance.get(service, "secretary", program.routes()["invitations"].address(reference))
    return entrance.between(page, '<strong class="code">', "</strong>").replace("\u00a0", "")


def somebody(service: Service) -> str:
    """A person of the directory."""
    return _value(service, "SELECT id FROM people ORDER BY family, given LIMIT 1")


def draft(service: Service) -> str:
    """The sitting that is being prepared, in its body."""
    return f"BF/{_value(service, 'SELECT id FROM drafts ORDER BY changed LIMIT 1')}"


def _value(service: Service, query: str) -> str:
    with closing(sqlite3.connect(service.database, timeout=30)) as connection:
        return str(connection.execute(query).fetchone()[0])


def _rename(service: Service, old: str, new: str) -> None:
    with closing(sqlite3.connect(service.database, isolation_level=None, timeout=30)) as connection:
        connection.execute("PRAGMA legacy_alter_table = ON")
        connection.execute(f"ALTER TABLE {old} RENAME TO {new}")

"""The one table of what the service shows, as whom, and in which states. To add a page, add a row to PAGES.

A route that shows no page has a row in OTHERS, with the test that asks for it. A route in neither fails the suite."""

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

import entrance
import program
from program import Service
from seeds import OVER, PREPARED, UNDER_WAY

STATES = ("empty", "3", "300", "error")
UNKNOWN = "BF-1999-01-01"


@dataclass(frozen=True)
class Visit:
    """A tab that has opened a page."""

    tab: Tab
    service: Service


Act = Callable[[Visit], None]


# Who looks


def stay_outside(_context: BrowserContext, _service: Service) -> None:
    """Nobody in particular."""


def as_account(role: str) -> Callable[[BrowserContext, Service], None]:
    return lambda context, service: entrance.enter(context, service, role)


# How each role comes in, in a context of its own, before it opens a page.
ROLES: dict[str, Callable[[BrowserContext, Service], None]] = {
    "stranger": stay_outside,
    **{role: as_account(role) for role in entrance.ROLES},
    "participant": lambda context, service: entrance.take_seat(context, service, 1, UNDER_WAY),
}
# Who reads drafts, and who reads what was submitted; the first is who the quick tests look as.
RECORDERS = ("secretary", "chair")
READERS = (*RECORDERS, "member", "auditor")
HOUSE = tuple(role for role in entrance.ROLES if role != "secretary")


# What brings a page into a state


def hand_in(bytes_: Callable[[Service], bytes], name: str) -> Act:
    """Drops a file on the page of verification and waits for what comes of it."""

    def act(visit: Visit) -> None:
        file = {"name": name, "mimeType": "application/octet-stream", "buffer": bytes_(visit.service)}
        visit.tab.set_input_files("#file", files=[file])
        with visit.tab.expect_navigation():
            visit.tab.click("form.upload button")

    return act


def minutes_as_odt(service: Service) -> bytes:
    file = service.database.with_name("handed-in.odt")
    file.unlink(missing_ok=True)
    program.run("export", OVER, "--format", "odt", "--output", str(file), database=service.database)
    return file.read_bytes()


def with_broken_records(visit: Visit) -> None:
    """Opens the page again while a table is missing, and puts it back."""
    _rename(visit.service, "bodies", "bodies_elsewhere")
    try:
        visit.tab.reload()
    finally:
        _rename(visit.service, "bodies_elsewhere", "bodies")


def hand_in_nothing(visit: Visit) -> None:
    """Sends the form as a browser would that does not ask for what is missing."""
    form = visit.tab.locator("main form")
    form.evaluate("(form) => { form.noValidate = true; }")
    with visit.tab.expect_navigation():
        form.locator("button").last.click()


def sign_in_as_nobody(visit: Visit) -> None:
    visit.tab.fill("[name=name]", f"nobody-{uuid.uuid4().hex[:8]}")
    visit.tab.fill("[name=password]", "une phrase de passe")
    with visit.tab.expect_navigation():
        visit.tab.locator("main form button").last.click()


def _rename(service: Service, old: str, new: str) -> None:
    with closing(sqlite3.connect(service.database, isolation_level=None, timeout=30)) as connection:
        connection.execute("PRAGMA legacy_alter_table = ON")
        connection.execute(f"ALTER TABLE {old} RENAME TO {new}")


# The table


@dataclass(frozen=True)
class Page:
    """A page: the route that it shows, and what stands in the braces of the route in each state.

    `empty` and `error` are seen on the records of three people: `empty` names something of which nothing is known yet,
    `error` something that is not there, or how the page gets into trouble. `act` is done once the page is open, in
    every state but that of an error which has one of its own. `opens` is the route of the page that `act` begins on,
    where that is another; `records` is a seed on which all states are seen. `without` says why a state is left out."""

    name: str
    route: str
    at: str | None = None
    empty: str | None = None
    error: str | Act | None = None
    act: Act | None = None
    opens: str | None = None
    query: str = ""
    records: str | None = None
    roles: tuple[str, ...] = RECORDERS
    without: dict[str, str] = field(default_factory=dict)
    # What scripts add to the words of the page, as a selector.
    scripted: str = ""
    # What an answer other than the page itself is, in the state of an error.
    statuses: tuple[int, ...] = (404,)

    def states(self) -> list[str]:
        return [state for state in STATES if state not in self.without]

    def seed(self, state: str) -> str:
        if self.records:
            return self.records
        if state == "error" or (state == "empty" and self.empty):
            return "3"
        return state

    def path(self, state: str, routes: dict[str, program.Route]) -> str:
        value = self.at
        if state == "empty" and self.empty:
            value = self.empty
        if state == "error" and isinstance(self.error, str):
            value = self.error
        return routes[self.opens or self.route].address(*([value] if value else [])) + self.query

    def action(self, state: str) -> Act | None:
        if state == "error" and self.error:
            return None if isinstance(self.error, str) else self.error
        return self.act


@dataclass(frozen=True)
class View:
    """A page as somebody sees it in a state."""

    page: Page
    role: str
    state: str

    def __str__(self) -> str:
        return f"{self.page.name}-{self.role}-{self.state}"


ONE_STATE = "is the same whatever the records hold"
BEFORE_ALL = "comes before anything is recorded"
IS_AN_ERROR = "is nothing but an error"
AS_THE_OTHER = "looks as it does in the row before"

PAGES = [
    Page("home", "home", error=with_broken_records, statuses=(500,), roles=("secretary", *HOUSE)),
    Page(
        "set-up",
        "setUp",
        records="untouched",
        error=hand_in_nothing,
        statuses=(422,),
        roles=("stranger",),
        without={"3": BEFORE_ALL, "300": BEFORE_ALL},
    ),
    Page(
        "sign-in",
        "signIn",
        error=sign_in_as_nobody,
        statuses=(401,),
        roles=("stranger",),
        without={"empty": ONE_STATE, "300": ONE_STATE},
    ),
    Page(
        "not-allowed",
        "sitting",
        error=UNDER_WAY,
        statuses=(403,),
        roles=("analyst", "member"),
        without={"empty": IS_AN_ERROR, "3": IS_AN_ERROR, "300": IS_AN_ERROR},
    ),
    Page("sitting", "sitting", at=UNDER_WAY, empty=PREPARED, error=UNKNOWN),
    Page("sitting-over", "sitting", at=OVER, roles=READERS, without={"empty": AS_THE_OTHER, "error": AS_THE_OTHER}),
    Page("minutes", "minutes", at=OVER, empty=PREPARED, error=UNKNOWN),
    Page(
        "verify",
        "verify",
        roles=("secretary",),
        without={"empty": ONE_STATE, "300": ONE_STATE, "error": "is the verdict in that state"},
    ),
    Page(
        "verdict",
        "verdict",
        opens="verify",
        act=hand_in(minutes_as_odt, "pv.odt"),
        error=hand_in(lambda _: b"no document", "notes.txt"),
        statuses=(422,),
        roles=("secretary",),
        without={"empty": "needs minutes"},
    ),
]

# Every other route, with the test of this suite that asks for it.
OTHERS = {
    "document": "test_answers.py::test_documents_come_as_files",
    "updates": "test_answers.py::test_updates_are_told_while_a_sitting_is_recorded",
    "beginning": "test_signing_in.py::test_whoever_sets_the_house_up_is_let_in",
    "entry": "test_signing_in.py::test_whoever_leaves_comes_in_again_by_the_password",
    "signOut": "test_signing_in.py::test_whoever_leaves_comes_in_again_by_the_password",
    "language": "test_answers.py::test_the_language_is_kept_once_it_is_chosen",
    "stylesheet": "test_answers.py::test_files_beside_the_pages_are_asked_for_again_by_their_tag",
    "script": "test_answers.py::test_files_beside_the_pages_are_asked_for_again_by_their_tag",
    "icon": "test_answers.py::test_files_beside_the_pages_are_asked_for_again_by_their_tag",
    "health": "test_answers.py::test_whoever_watches_the_service_is_told_that_it_lives",
    "ready": "test_answers.py::test_whoever_watches_the_service_is_told_that_it_lives",
}


def views() -> Iterator[View]:
    """Every page as everybody sees it in every state."""
    for page in PAGES:
        for role in page.roles:
            for state in page.states():
                yield View(page, role, state)

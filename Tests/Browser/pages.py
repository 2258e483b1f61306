"""The one table of what the service shows, as whom, and in which states. To add a page, add a row to PAGES.

A route that shows no page has a row in OTHERS, with the test that asks for it. A route in neither fails the suite."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext

import deeds
import entrance
import program
from deeds import NOBODY, Act, Find, Visit, hand_in, submit
from program import Service
from seeds import OVER, PREPARED, UNDER_WAY

__all__ = ["OTHERS", "PAGES", "ROLES", "Page", "View", "Visit", "views"]

STATES = ("empty", "3", "300", "error")
UNKNOWN = "BF-1999-01-01"


# Who looks


def stay_outside(_context: BrowserContext, _service: Service) -> None:
    """Nobody in particular."""


def as_account(role: str) -> Callable[[BrowserContext, Service], None]:
    return lambda context, service: entrance.enter(context, service, role)


def seated_in(reference: str) -> Callable[[BrowserContext, Service], None]:
    return lambda context, service: entrance.take_seat(context, service, 1, reference)


# How each role comes in, in a context of its own, before it opens a page.
ROLES: dict[str, Callable[[BrowserContext, Service], None]] = {
    "stranger": stay_outside,
    **{role: as_account(role) for role in entrance.ROLES},
    "participant": seated_in(UNDER_WAY),
    "convened": seated_in(PREPARED),
    "attended": seated_in(OVER),
}
# Who reads drafts, and who reads what was submitted; the first is who the quick tests look as.
RECORDERS = ("secretary", "chair")
READERS = (*RECORDERS, "member", "auditor")
KEEPERS = ("secretary", "administrator")
HOUSE = tuple(role for role in entrance.ROLES if role != "secretary")


# The table


@dataclass(frozen=True)
class Page:
    """A page: the route that it shows, and what stands in the braces of the route in each state.

    `empty` and `error` are seen on the records of three people: `empty` names something of which nothing is known yet,
    `error` something that is not there, or how the page gets into trouble. Where two things stand in the address, a
    slash is between them. `act` is done once the page is open, in every state but that of an error which has one of
    its own. `opens` is the route of the page that `act` begins on, where that is another; `records` is a seed on which
    all states are seen. `without` says why a state is left out."""

    name: str
    route: str
    at: str | Find | None = None
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
    # Whether the page asks to be opened again after a while; it is kept from that while it is looked at.
    is_opened_again: bool = False
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

    def path(self, state: str, routes: dict[str, program.Route], service: Service) -> str:
        value = self.at(service) if callable(self.at) else self.at
        if state == "empty" and self.empty:
            value = self.empty
        if state == "error" and isinstance(self.error, str):
            value = self.error
        return routes[self.opens or self.route].address(*(value.split("/") if value else [])) + self.query

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
AS_THE_OTHER = "looks as it does in another row or state"
NEEDS_A_BODY = "needs a body"
NEEDS_SOMEBODY = "needs somebody"
SAME = {"empty": ONE_STATE, "300": ONE_STATE}
FROM_THREE = {"empty": AS_THE_OTHER, "300": AS_THE_OTHER, "error": AS_THE_OTHER}
ONLY_AN_ERROR = {"empty": IS_AN_ERROR, "3": IS_AN_ERROR, "300": IS_AN_ERROR}

PAGES = [
    Page("home", "home", error=deeds.with_broken_records, statuses=(500,), roles=("secretary", *HOUSE)),
    Page(
        "set-up",
        "setUp",
        records="untouched",
        error=submit(),
        statuses=(422,),
        roles=("stranger",),
        without={"3": BEFORE_ALL, "300": BEFORE_ALL},
    ),
    Page(
        "sign-in",
        "signIn",
        error=deeds.sign_in_as_nobody,
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
    Page("participation", "participation", at=OVER, empty=PREPARED, error=UNKNOWN),
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
        act=hand_in(deeds.minutes_as_odt, "pv.odt", "#document"),
        error=hand_in(lambda _: b"no document", "notes.txt", "#document"),
        statuses=(422,),
        roles=("secretary",),
        without={"empty": "needs minutes"},
    ),
    Page(
        "console",
        "console",
        at=UNDER_WAY,
        empty=PREPARED,
        error=UNKNOWN,
        scripted="[data-script], .timer, [data-state]",
    ),
    Page(
        "correction",
        "console",
        at=UNDER_WAY,
        act=deeds.follow("[data-line-link]"),
        scripted="[data-script], .timer, [data-state]",
        roles=("secretary",),
        without={"empty": AS_THE_OTHER, "300": AS_THE_OTHER, "error": AS_THE_OTHER},
    ),
    Page("projector", "projector", at=UNDER_WAY, empty=PREPARED, error=UNKNOWN, scripted=".timer"),
    Page("seat", "seat", at=UNDER_WAY, error=UNKNOWN, roles=("participant",), without={"empty": AS_THE_OTHER}),
    Page("seat-before", "seat", at=PREPARED, roles=("convened",), without=FROM_THREE),
    Page("seat-after", "seat", at=OVER, roles=("attended",), without=FROM_THREE),
    Page("link-gone", "personalLink", error="rien", statuses=(410,), roles=("stranger",), without=ONLY_AN_ERROR),
    Page(
        "notices",
        "notices",
        at=PREPARED,
        query="?topic=notice",
        error=UNKNOWN,
        without={"empty": AS_THE_OTHER},
    ),
    Page(
        "outbox",
        "outbox",
        act=deeds.send_things,
        roles=("secretary", "administrator"),
        without={"error": "tells what there is"},
    ),
    Page(
        "delivery",
        "delivery",
        error=submit("main form:has([name=origin])", origin=""),
        statuses=(422,),
        roles=("administrator",),
        without={"3": AS_THE_OTHER, "300": ONE_STATE},
    ),
    Page("delivery-set-up", "delivery", act=deeds.set_up_sending, roles=("administrator",), without=FROM_THREE),
    Page("by-itself", "byItself", at="BF", error="XX", without={"empty": NEEDS_A_BODY, "300": ONE_STATE}),
    Page("invitations", "invitations", at=UNDER_WAY, error=UNKNOWN, without={"empty": AS_THE_OTHER}),
    Page(
        "links",
        "inviting",
        opens="invitations",
        at=OVER,
        act=deeds.press("button[value=make]"),
        scripted="[data-copy]",
        roles=("secretary",),
        without=FROM_THREE,
    ),
    Page(
        "calendar-made",
        "bodyCalendar",
        opens="body",
        at="BF",
        act=deeds.press("button[value=make]"),
        scripted="[data-copy]",
        roles=("secretary",),
        without=FROM_THREE,
    ),
    Page("door", "door", at=UNDER_WAY, empty=PREPARED, error=UNKNOWN, act=deeds.be_knocked_at, is_opened_again=True),
    Page(
        "join",
        "join",
        error=submit(code="AAAAAA", name="Aziliz Le Gall"),
        roles=("stranger",),
        without={"empty": ONE_STATE, "300": ONE_STATE},
    ),
    Page(
        "at-the-door",
        "knock",
        opens="join",
        act=deeds.knock,
        is_opened_again=True,
        roles=("stranger",),
        without={**FROM_THREE, "error": "is that of the row before"},
    ),
    Page("prepare", "prepare", at="BF", error=submit(day=""), statuses=(422,), without={"empty": NEEDS_A_BODY}),
    Page(
        "preparation",
        "preparation",
        at=deeds.draft,
        error=f"BF/{NOBODY}",
        scripted="[data-script], .drag",
        without={"empty": NEEDS_A_BODY},
    ),
    Page(
        "preparation-faulty",
        "changePreparation",
        opens="preparation",
        at=deeds.draft,
        error=submit(button="button[value=convene]", day=""),
        statuses=(422,),
        roles=("secretary",),
        without=ONLY_AN_ERROR,
    ),
    Page("convened", "convened", at=PREPARED, error=UNKNOWN, without={"empty": AS_THE_OTHER}),
    Page("draft-minutes", "minutes", at=UNDER_WAY, without={"empty": AS_THE_OTHER, "error": AS_THE_OTHER}),
    Page(
        "review",
        "review",
        opens="minutes",
        at=OVER,
        act=hand_in(deeds.edited_minutes, "pv.odt", "#document"),
        error=hand_in(lambda _: b"no document", "notes.txt", "#document"),
        statuses=(422,),
        roles=("secretary",),
        without={"empty": "needs minutes"},
    ),
    Page("reports", "reports", at=UNDER_WAY, empty=PREPARED, error=UNKNOWN),
    Page(
        "attendance",
        "attendance",
        opens="reports",
        at=UNDER_WAY,
        act=hand_in(deeds.call_report, "rapport.csv"),
        error=hand_in(lambda _: b"no report", "notes.txt"),
        statuses=(422,),
        roles=("secretary",),
        without={"empty": "needs people"},
    ),
    Page(
        "conferencing",
        "conferencing",
        act=submit("main form.fields", client="5f2c-greffier", secret="quatre mots"),
        error=submit("main form.fields", client=" ", secret=" "),
        statuses=(422,),
        roles=("administrator",),
        without=SAME,
    ),
    Page(
        "people",
        "people",
        error=submit("main form.fields", family=""),
        statuses=(422,),
        roles=KEEPERS,
    ),
    Page(
        "people-read",
        "people",
        roles=("chair",),
        without={"error": "whoever chairs looks at people, and adds none"},
    ),
    Page(
        "person",
        "person",
        at=deeds.somebody,
        error=NOBODY,
        roles=("secretary", "administrator", "chair"),
        without={"empty": NEEDS_SOMEBODY},
    ),
    Page(
        "erasure",
        "erasure",
        at=deeds.somebody,
        error=NOBODY,
        roles=("administrator",),
        without={"empty": NEEDS_SOMEBODY},
    ),
    Page(
        "directory",
        "directory",
        error=hand_in(lambda _: b"no directory", "notes.txt"),
        statuses=(422,),
        roles=KEEPERS,
        without={"300": ONE_STATE},
    ),
    Page(
        "directory-read",
        "directoryRead",
        opens="directory",
        act=hand_in(deeds.directory, "liste.csv"),
        error=hand_in(lambda _: b'Nom;Pr\xe9nom\n"Alanou;Anne\n', "liste.csv"),
        statuses=(422,),
        roles=("secretary",),
        without={"empty": AS_THE_OTHER},
    ),
    Page("bodies", "bodies", error=submit("main form.fields", code="?"), statuses=(422,), roles=KEEPERS),
    Page(
        "bodies-read",
        "bodies",
        roles=tuple(role for role in HOUSE if role not in KEEPERS),
        without={"error": "they look at bodies, and add none"},
    ),
    Page("body", "body", at="BF", error="XX", roles=("secretary", *HOUSE), without={"empty": NEEDS_A_BODY}),
    Page("rules", "rules", at="BF", error="XX", roles=KEEPERS, without={"empty": NEEDS_A_BODY}),
    Page(
        "rules-in-words",
        "rulesEnacted",
        opens="rules",
        at="BF",
        act=submit(button="button[value=show]"),
        error=submit(button="button[value=show]", **{"from": ""}),
        statuses=(422,),
        roles=("secretary",),
        without={"empty": NEEDS_A_BODY, "300": AS_THE_OTHER},
    ),
    Page(
        "accounts",
        "accounts",
        error=submit("main form.fields", name=""),
        statuses=(422,),
        roles=("administrator",),
        without={"300": ONE_STATE},
    ),
    Page("account", "account", at=entrance.account("member"), error=NOBODY, roles=("administrator",), without=SAME),
    Page(
        "invited",
        "invited",
        opens="account",
        at=entrance.account("member"),
        act=deeds.press("form[action$='/invitation'] button"),
        scripted=".secret",
        roles=("administrator",),
        without=FROM_THREE,
    ),
    Page(
        "invitation",
        "invitation",
        at=entrance.text("invitation"),
        error="rien",
        roles=("stranger",),
        without=SAME,
    ),
    Page(
        "own-account",
        "ownAccount",
        error=submit("form[action$='/mot-de-passe']"),
        statuses=(422,),
        roles=("secretary", *HOUSE),
        without=SAME,
    ),
    Page(
        "own-code", "ownCode", error=submit(), statuses=(422,), scripted=".secret", roles=("secretary",), without=SAME
    ),
    Page(
        "tokens",
        "tokens",
        error=submit("main form.fields"),
        statuses=(422,),
        roles=("secretary", "administrator", "chair", "analyst", "auditor"),
        without=SAME,
    ),
    Page(
        "token-made",
        "tokenMade",
        opens="tokens",
        act=deeds.make_token,
        scripted=".secret",
        roles=("analyst",),
        without=FROM_THREE,
    ),
    Page(
        "figures",
        "figures",
        query="?by=body",
        roles=("secretary", "chair", "member", "analyst", "auditor"),
        without={"error": "tells what there is"},
    ),
    Page(
        "body-figures",
        "bodyFigures",
        at="BF",
        error="XX",
        roles=("secretary", "member"),
        without={"empty": AS_THE_OTHER, "300": AS_THE_OTHER},
    ),
    Page(
        "access-log",
        "accessLog",
        act=deeds.look_again,
        roles=("auditor", "administrator"),
        without={"error": "tells what there is"},
    ),
    Page(
        "access-log-of-a-sitting",
        "sittingAccess",
        at=OVER,
        act=deeds.look_again,
        error=UNKNOWN,
        roles=("auditor", "administrator"),
        without={"empty": AS_THE_OTHER, "300": AS_THE_OTHER},
    ),
]

# Every other route, with the test that asks for it: in this suite, or in Swift.
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
    "acts": "WebTests/ActsRouteTests.swift::form",
    "seatUpdates": "WebTests/LiveTests.swift::lostConnection",
    "admission": "WebTests/SeatLinkTests.swift::confirmed",
    "beginPreparation": "WebTests/PreparingTests.swift::beginning",
    "annexed": "WebTests/AnnexTests.swift::attached",
    "preparationDocument": "WebTests/PreparingTests.swift::convening",
    "reportFetched": "test_conferencing.py::test_a_secretary_fetches_attendance_on_the_page_of_reports",
    "conferencingChanged": "test_conferencing.py::test_an_administrator_connects_goto_on_its_page",
    "conferencingSignedIn": "test_conferencing.py::test_an_administrator_connects_goto_on_its_page",
    "personAdded": "WebTests/PeoplePageTests.swift::add",
    "personRenamed": "WebTests/PeoplePageTests.swift::rename",
    "addressAdded": "WebTests/PeoplePageTests.swift::addresses",
    "addressRemoved": "WebTests/PeoplePageTests.swift::addresses",
    "seatGiven": "WebTests/PeoplePageTests.swift::seats",
    "seatEnded": "WebTests/PeoplePageTests.swift::seats",
    "erased": "WebTests/PeoplePageTests.swift::erase",
    "bodyAdded": "WebTests/BodiesPageTests.swift::addAndChange",
    "bodyChanged": "WebTests/BodiesPageTests.swift::addAndChange",
    "accountAdded": "WebTests/AccountsPageTests.swift::invite",
    "roleGiven": "WebTests/AccountsPageTests.swift::roles",
    "roleTaken": "WebTests/AccountsPageTests.swift::roles",
    "codeForgotten": "WebTests/AccountsPageTests.swift::close",
    "accountClosed": "WebTests/AccountsPageTests.swift::close",
    "invitationAccepted": "WebTests/AccountsPageTests.swift::invite",
    "ownPassword": "WebTests/OwnAccountTests.swift::password",
    "ownSessions": "WebTests/OwnAccountTests.swift::sessions",
    "ownCodeOn": "WebTests/OwnAccountTests.swift::timeCode",
    "ownCodeOff": "WebTests/OwnAccountTests.swift::timeCode",
    "tokenWithdrawn": "WebTests/OwnAccountTests.swift::tokens",
    "metrics": "WebTests/TransportTests.swift::counting",
    "noticesSent": "test_notices.py::test_the_service_sends_by_itself_what_was_put_into_the_outbox",
    "answersTaken": "WebTests/NoticesPageTests.swift::answers",
    "outboxDecided": "WebTests/OutboxPageTests.swift::deciding",
    "deliveryChanged": "WebTests/DeliveryPageTests.swift::trial",
    "personCalendar": "WebTests/CalendarPageTests.swift::calendars",
    "byItselfChanged": "WebTests/ByItselfTests.swift::page",
    "languageGiven": "WebTests/PeoplePageTests.swift::language",
    "mailsResumed": "WebTests/PeoplePageTests.swift::mails",
    "agenda": "test_notices.py::test_a_calendar_to_subscribe_to_is_one_that_others_read",
    "optOut": "test_notices.py::test_the_link_of_a_mail_stops_the_mails",
    "optedOut": "test_notices.py::test_the_link_of_a_mail_stops_the_mails",
    "slackCommand": "test_notices.py::test_members_announce_from_slack_how_they_take_part",
    "slackAction": "test_notices.py::test_members_announce_from_slack_how_they_take_part",
    "worker": "WebTests/ConsoleTests.swift::scripts",
}


def views() -> Iterator[View]:
    """Every page as everybody sees it in every state."""
    for page in PAGES:
        for role in page.roles:
            for state in page.states():
                yield View(page, role, state)

"""A whole evening on three screens at once: the secretary's tablet, a member's telephone, the computer in the room.

Each step is a function that leaves the evening where the next one takes it up."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape

from playwright.sync_api import Browser, BrowserContext, expect
from playwright.sync_api import Page as Tab

import entrance
import program
import sittings
from program import Route, Service
from screens import COMPUTER, PHONE, TABLET, context_on

DAY = "2020-06-15"
REFERENCE = f"BF-{DAY}"
MOTION = "Le local reste ouvert le samedi matin jusqu’au 31 août."
TASK = "Prévenir le gardien."
SPOKEN = "Les adhérents demandent une permanence de plus."


@dataclass
class Notebook:
    """What was entered, in order: the evening's minutes are compared with it at the end."""

    people: list[sittings.Member]
    entries: list[str] = field(default_factory=list)

    def text(self) -> str:
        course = "déroulé:\n" + "".join(f"  - {entry}\n" for entry in self.entries) if self.entries else ""
        return sittings.head(self.people, DAY) + course


@dataclass
class Screen:
    """One of the three: a browser of its own, and its tab."""

    context: BrowserContext
    tab: Tab


@dataclass
class Evening:
    service: Service
    routes: dict[str, Route]
    secretary: Screen
    member: Screen
    room: Screen
    notebook: Notebook

    @property
    def screens(self) -> tuple[Screen, Screen, Screen]:
        return (self.secretary, self.member, self.room)

    @property
    def sitting(self) -> str:
        return self.service.url(self.routes["sitting"].address(REFERENCE))

    def record(self, *entries: str, last: str = "") -> None:
        """Enters what happened; as long as no page does it, by the command line."""
        self.notebook.entries += entries
        file = self.service.database.with_name("evening.yaml")
        file.write_text(self.notebook.text() + last)
        program.run("record", str(file), database=self.service.database)


@contextmanager
def evening(browser: Browser, service: Service, routes: dict[str, Route]) -> Iterator[Evening]:
    contexts = [context_on(browser, screen) for screen in (TABLET, PHONE, COMPUTER)]
    try:
        for context in contexts:
            entrance.enter(context, service, "secretary")
        three = [Screen(context, context.new_page()) for context in contexts]
        yield Evening(service, routes, *three, Notebook(sittings.members(5)))
    finally:
        for context in contexts:
            context.close()


def prepare(night: Evening) -> None:
    """The sitting is prepared, and everybody finds it on the first page."""
    night.record()
    for screen in night.screens:
        screen.tab.goto(night.service.url("/"))
        screen.tab.get_by_role("link", name=REFERENCE).click()
        expect(screen.tab).to_have_url(night.sitting)
        expect(screen.tab.locator(".agenda li")).to_have_count(len(sittings.TITLES))


def open_sitting(night: Evening) -> None:
    """People come, the sitting is opened: the quorum is met on every screen that looks again."""
    night.record(
        "{à: 18:20, arrivent: [p1, p2], canal: sur place}",
        "{à: 18:24, arrivent: [p3], canal: visio, appareil: tablette}",
        "{à: 18:26, arrivent: [p4], canal: téléphone, appareil: téléphone}",
        "{à: 18:30, ouverture, présidence: p1, secrétariat: p2}",
        "{à: 18:32, point: i0}",
    )
    for screen in night.screens:
        expect(screen.tab.locator("#outdated")).to_be_visible()
        screen.tab.locator("#outdated a").click()
        expect(screen.tab.locator("[data-live=item]")).to_have_text(sittings.TITLES[0])


def discuss(night: Evening) -> None:
    """The discussion goes on to the next item, and every screen follows by itself."""
    night.record("{à: 18:40, point: i1}", f'{{à: 18:41, parole: p3, jusqu’à: 18:44, propos: "@p3 : {SPOKEN}"}}')
    for screen in night.screens:
        expect(screen.tab.locator("[data-live=item]")).to_have_text(sittings.TITLES[1])


def lose_the_line(night: Evening) -> None:
    """The telephone is off the line while the sitting goes on, and knows all once it is back."""
    night.member.context.set_offline(True)
    night.record("{à: 18:45, bascule: [p3], canal: téléphone}", "{à: 18:46, point: i2}")
    expect(night.room.tab.locator("[data-live=item]")).to_have_text(sittings.TITLES[2])
    night.member.context.set_offline(False)
    expect(night.member.tab.locator("[data-live=item]")).to_have_text(sittings.TITLES[2])


def vote(night: Evening) -> None:
    """A vote by name, whose decision gives somebody a task, is there for whoever looks again."""
    night.record(
        f'{{à: 18:50, proposition: "{MOTION}", auteur: p3}}',
        f'{{à: 18:55, vote: vote nominatif, pour: [p1, p2, p3], contre: [p4], décision: "{MOTION}", repère: samedi}}',
        f'{{tâche: "{TASK}", qui: [p2], échéance: 2020-06-30, selon: samedi}}',
    )
    for screen in night.screens:
        screen.tab.reload()
        expect(screen.tab.locator(".cards")).to_contain_text(MOTION)
        expect(screen.tab.locator(".cards")).to_contain_text("Pour 3, contre 1")


def adjourn_and_submit(night: Evening) -> None:
    """The sitting ends and its minutes are submitted: they are numbered, and can be read."""
    night.record("{à: 19:30, levée}", last="soumis: 2020-06-16 09:00\n")
    night.room.tab.goto(night.service.url(night.routes["minutes"].address(REFERENCE)))
    expect(night.room.tab.locator(".document")).to_contain_text(MOTION)


def download(night: Evening) -> None:
    """The minutes that are downloaded say what was entered, and are found to be sound when they are dropped."""
    with night.room.tab.expect_download() as downloading:
        night.room.tab.locator(f"a[href*='{REFERENCE}/documents/odt']").first.click()
    path = downloading.value.path()
    text = text_of(path.read_bytes())
    for words in entered(night.notebook):
        assert words in text, f"the minutes do not say: {words}"
    night.room.tab.goto(night.service.url(night.routes["verify"].path))
    night.room.tab.set_input_files("#file", files=[{"name": "pv.odt", "mimeType": "", "buffer": path.read_bytes()}])
    night.room.tab.click("form.upload button")
    expect(night.room.tab.locator(".verdict.sound")).to_be_visible()


def entered(notebook: Notebook) -> list[str]:
    """What the minutes have to say, whatever their wording."""
    names = [member.name for member in notebook.people]
    return [*names, *sittings.TITLES, MOTION.rstrip("."), TASK.rstrip("."), SPOKEN.rstrip(".")]


def text_of(odt: bytes) -> str:
    """The words of an ODT, as its reader sees them, with plain spaces."""
    with zipfile.ZipFile(io.BytesIO(odt)) as package:
        content = package.read("content.xml").decode()
    body = content[content.index("<office:body") :]
    spaced = re.sub(r"<text:s[^>]*/>|</text:(?:p|h)>|<text:(?:tab|line-break)[^>]*/>", " ", body)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", spaced)))


STEPS: tuple[Callable[[Evening], None], ...] = (
    prepare,
    open_sitting,
    discuss,
    lose_the_line,
    vote,
    adjourn_and_submit,
    download,
)

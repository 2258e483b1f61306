"""A whole evening, from the house that is set up to the minutes that a later sitting approves, as people do it.

The computer is the secretary's; a telephone and a tablet are in the hands of members; the room has a screen. Each step
is a function that leaves the evening where the next one takes it up."""

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape

from playwright.sync_api import Browser, BrowserContext, Locator, expect
from playwright.sync_api import Page as Tab

import judging
import sittings
from program import Route, Service
from screens import COMPUTER, PHONE, TABLET, Screen, context_on

ACCOUNT, PASSWORD = "aziliz", "une phrase de passe assez longue"
MOTION = "Le local reste ouvert le samedi matin jusqu’au 31 août."
DECISION = "Le local est ouvert le samedi matin jusqu’au 31 août."
APPROVAL = "Le procès-verbal est approuvé."
TASK = "Prévenir le gardien."
NOTE = "Les adhérents demandent une permanence de plus."
CORRECTED = "visioconférence (ordinateur)"
CHANNEL = {"video": "visioconférence", "audio": "téléphone"}
CHAIR, SECRETARY, ON_PHONE, ON_TABLET, AWAY = sittings.members(5)
PEOPLE = (CHAIR, SECRETARY, ON_PHONE, ON_TABLET, AWAY)


@dataclass
class Hand:
    """Somebody's screen: a browser of its own, and its tab."""

    context: BrowserContext
    tab: Tab
    screen: Screen

    def judge(self) -> None:
        """What every page is asked for, in the midst of the evening."""
        assert not [*judging.broken_rules(self.tab), *judging.misfits(self.tab, self.screen)]


@dataclass
class Evening:
    service: Service
    routes: dict[str, Route]
    secretary: Hand
    phone: Hand
    tablet: Hand
    room: Tab
    # Told by the pages as the evening goes on.
    reference: str = ""
    link: str = ""
    code: str = ""

    def url(self, route: str, *values: str) -> str:
        return self.service.url(self.routes[route].address(*values))


@contextmanager
def evening(browser: Browser, service: Service, routes: dict[str, Route]) -> Iterator[Evening]:
    screens = (COMPUTER, PHONE, TABLET)
    contexts = [context_on(browser, screen) for screen in screens]
    try:
        hands = [Hand(context, context.new_page(), screen) for context, screen in zip(contexts, screens, strict=True)]
        yield Evening(service, routes, *hands, contexts[0].new_page())
    finally:
        for context in contexts:
            context.close()


# What hands do


def unfold(details: Locator) -> Locator:
    """Opens what is folded, unless it is open."""
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()
    return details


def choose(select: Locator, words: str) -> None:
    """Chooses the option that has these words in it."""
    select.select_option(select.locator("option", has_text=words).first.get_attribute("value"))


def tick(form: Locator, field: str, words: str) -> None:
    """Ticks the box of a field that has these words beside it."""
    form.locator(f"fieldset[data-people='{field}']").get_by_label(words).check()


def row(tab: Tab, part: str, member: sittings.Member) -> Locator:
    """The line of somebody in a part of the console."""
    return tab.locator(f"#{part} li[data-person]", has_text=member.name)


def send(form: Locator) -> None:
    form.locator("button:not([name])").last.click()


def put_forward(tab: Tab) -> Locator:
    """A motion is put forward; its form for a vote."""
    new = unfold(tab.locator("#motions > details[data-key=new]")).locator("form")
    new.locator("[name=text]").fill("Ouvrir le samedi.")
    send(new)
    motion = tab.locator("#motions article", has_text="Ouvrir le samedi.")
    return unfold(motion.locator("details[data-key=vote]")).locator("form")


# Before the evening


def set_up(night: Evening) -> None:
    """Whoever keeps the minutes sets the house up, and is let in."""
    tab = night.secretary.tab
    tab.goto(night.service.address)
    values = {"organisation": "Parti du Pays commun", "body": "Bureau fédéral", "name": ACCOUNT, "password": PASSWORD}
    for name, value in {**values, "given": CHAIR.forename, "family": CHAIR.surname}.items():
        tab.fill(f"[name={name}]", value)
    tab.locator("main form button").click()
    expect(tab).to_have_url(night.service.address)


def seat_members(night: Evening) -> None:
    """The members are entered, and each is given a seat."""
    tab = night.secretary.tab
    for member in PEOPLE:
        tab.goto(night.url("people"))
        if member is not CHAIR:
            form = unfold(tab.locator("main details")).locator("form")
            form.locator("[name=given]").fill(member.forename)
            form.locator("[name=family]").fill(member.surname)
            with tab.expect_navigation():
                send(form)
            tab.goto(night.url("people"))
        tab.get_by_role("link", name=member.name).click()
        form = unfold(tab.locator("details", has=tab.locator("form[action$='/sieges']"))).locator("form")
        form.locator("[name=from]").fill("2020-01-01")
        with tab.expect_navigation():
            send(form)
    tab.goto(night.url("body", "BF"))
    for member in PEOPLE:
        expect(tab.locator("main")).to_contain_text(member.name)


def begin(tab: Tab, night: Evening, day: datetime.date, start: str) -> None:
    """A preparation is begun, from the last sitting or a blank page."""
    tab.goto(night.service.address)
    tab.locator("a[href$='/preparer']").first.click()
    tab.fill("[name=day]", day.isoformat())
    tab.fill("[name=time]", "18:30")
    tab.locator(f"#from-{start}").check()
    with tab.expect_navigation():
        send(tab.locator("main form"))


def convene(tab: Tab) -> str:
    """All are convened; the page that comes tells the reference of the sitting."""
    with tab.expect_navigation():
        tab.locator("button[value=convene]").last.click()
    found = re.search(r"/seances/([^/]+)", tab.url)
    assert found, tab.locator("main").inner_text()
    return found[1]


def prepare(night: Evening) -> None:
    """The sitting is prepared from a blank page, kept as a draft, and convened."""
    tab = night.secretary.tab
    begin(tab, night, datetime.datetime.now(datetime.UTC).date(), "blank")
    tab.locator("#form-of-sitting").select_option("hybrid")
    for title in sittings.TITLES:
        tab.fill("#new-title", title)
        with tab.expect_navigation():
            tab.locator("button[value=add]").click()
    tab.get_by_label("Sur place").first.fill("12, quai de la Douane, à Brest")
    tab.get_by_label("Visioconférence").first.fill("GoToMeeting")
    with tab.expect_navigation():
        tab.locator("button[value=save]").last.click()
    expect(tab.locator("#outline > li")).to_have_count(len(sittings.TITLES))
    night.reference = convene(tab)
    for title in sittings.TITLES:
        expect(tab.locator("main")).to_contain_text(title)


def hand_out_links(night: Evening) -> None:
    """Somebody gets a personal link; the code of the sitting is for whoever has none."""
    tab = night.secretary.tab
    tab.goto(night.url("invitations", night.reference))
    night.code = tab.locator("strong.code").inner_text()
    tab.locator(".invited li", has_text=ON_PHONE.name).locator("button[value=make]").click()
    night.link = tab.locator("input[type=url]").first.input_value()


# The evening


def come_by_link(night: Evening) -> None:
    """On the telephone, the link leads to one's own page of the sitting."""
    tab = night.phone.tab
    tab.goto(night.link)
    expect(tab).to_have_url(night.url("seat", night.reference))
    expect(tab.locator("main")).to_contain_text(ON_PHONE.forename)
    night.phone.judge()


def come_by_code(night: Evening) -> None:
    """On the tablet, the code leads to the door; the console says who is there."""
    tab, console = night.tablet.tab, night.secretary.tab
    console.goto(night.url("console", night.reference))
    tab.goto(night.url("join"))
    tab.fill("[name=code]", night.code)
    tab.fill("[name=name]", ON_TABLET.name)
    send(tab.locator("main form"))
    request = console.locator("#door .requests li", has_text=ON_TABLET.name)
    expect(request).to_be_visible()
    choose(request.locator("select"), ON_TABLET.name)
    request.locator("button[value=confirm]").click()
    expect(tab).to_have_url(night.url("seat", night.reference))


def begin_sitting(tab: Tab) -> None:
    """On the console, whoever presides and whoever keeps the minutes are named, and the sitting is open."""
    form = tab.locator("#bar form:has([name=chair])")
    expect(form.or_(tab.locator("#other-day")).first).to_be_visible()
    # The hour of the test is not that for which the sitting is planned.
    if tab.locator("#other-day").count():
        tab.get_by_role("link", name="L’ouvrir maintenant").click()
    choose(form.locator("[name=chair]"), CHAIR.name)
    choose(form.locator("[name=secretary]"), SECRETARY.name)
    send(form)
    expect(form).to_have_count(0)


def open_sitting(night: Evening) -> None:
    """The sitting is opened; who is in the room is ticked off, who is far away says so."""
    tab = night.secretary.tab
    begin_sitting(tab)
    for member in (CHAIR, SECRETARY):
        row(tab, "roll", member).locator("button[data-key=s]").click()
        expect(row(tab, "roll", member).locator("button[data-key=s]")).to_have_attribute("aria-pressed", "true")
    for hand, device in ((night.phone, "phone"), (night.tablet, "tablet")):
        # The notice gives way by itself to what is happening.
        expect(hand.tab.locator("#seat > .now #now-title")).to_be_visible(timeout=20_000)
        expect(hand.tab.locator("#seat > .convocation")).to_have_count(0)
        hand.tab.reload()
        take_part(hand.tab, "video", device)
    for member in (ON_PHONE, ON_TABLET):
        expect(row(tab, "roll", member).locator("button[data-key=v]")).to_have_attribute("aria-pressed", "true")
    night.room.goto(night.url("projector", night.reference))


def take_part(tab: Tab, channel: str, device: str) -> None:
    """Says on one's own page by what one takes part."""
    form = tab.locator("#own form:has([name=channel][type=radio])").first
    form.locator(f"[name=channel][value={channel}]").check(force=True)
    form.locator(f"[name=device][value={device}]").check(force=True)
    with tab.expect_navigation():
        send(form)
    expect(tab.locator("#own .recorded").first).to_contain_text(CHANNEL[channel])


def next_item(night: Evening, title: str) -> None:
    night.secretary.tab.locator("#agenda > form button", has_text=title).click()


def discuss(night: Evening) -> None:
    """Items are opened, a note is typed; every screen follows by itself."""
    tab = night.secretary.tab
    for title in sittings.TITLES[:2]:
        next_item(night, title)
        for other in (night.phone.tab, night.tablet.tab):
            expect(other.locator("[data-live=item]")).to_contain_text(title)
        expect(night.room.locator("main")).to_contain_text(title)
    tab.locator("#notes form[data-key=new] textarea").fill(NOTE)
    tab.locator("#notes form[data-key=new] [data-save]").click()
    expect(tab.locator("#notes form:not([data-key=new]) textarea")).to_have_value(NOTE)


def speak(night: Evening) -> None:
    """A hand is raised on the telephone; the console gives the floor and takes it back."""
    tab = night.secretary.tab
    night.phone.tab.get_by_role("button", name="Demander la parole").click()
    waiting = tab.locator("#floor .waiting li", has_text=ON_PHONE.name)
    waiting.get_by_role("button", name="Donner la parole").click()
    expect(night.phone.tab.locator("#own")).to_contain_text("Vous avez la parole.")
    tab.locator("#floor .speaker button").click()
    expect(tab.locator("#floor .speaker")).to_have_count(0)


def switch(night: Evening) -> None:
    """Whoever is on the telephone goes on by sound alone."""
    unfold(night.phone.tab.locator("#own details", has_text="Changer de mode"))
    take_part(night.phone.tab, "audio", "phone")
    pressed = row(night.secretary.tab, "roll", ON_PHONE).locator("button[data-key=a]")
    expect(pressed).to_have_attribute("aria-pressed", "true")


def lose_the_line(night: Evening) -> None:
    """The telephone is off the line while the sitting goes on, and knows all once it is back."""
    tab = night.secretary.tab
    night.phone.context.set_offline(True)
    lost = unfold(tab.locator("#incidents details[data-key=lost]"))
    lost.get_by_role("button", name=ON_PHONE.name).click()
    expect(tab.locator("#incidents .entries")).to_contain_text(ON_PHONE.surname)
    next_item(night, sittings.TITLES[2])
    expect(night.room.locator("main")).to_contain_text(sittings.TITLES[2])
    night.phone.context.set_offline(False)
    night.phone.tab.reload()
    expect(night.phone.tab.locator("[data-live=item]")).to_contain_text(sittings.TITLES[2])


def go_on_without_a_line(night: Evening) -> None:
    """The console is off the line and takes what is typed; it is on record once the line is back."""
    tab = night.secretary.tab
    tab.context.set_offline(True)
    row(tab, "roll", CHAIR).locator("button[data-key=v]").click()
    expect(tab.locator("#queue")).to_be_visible()
    tab.context.set_offline(False)
    expect(row(tab, "roll", CHAIR).locator("button[data-key=v]")).to_have_attribute("aria-pressed", "true")
    expect(tab.locator("#queue")).to_be_hidden()


def give_a_proxy(night: Evening) -> None:
    """Who is away has given a proxy, which the console takes in."""
    tab = night.secretary.tab
    form = unfold(tab.locator("#others details[data-key=proxy]")).locator("form")
    choose(form.locator("[name=giver]"), AWAY.name)
    choose(form.locator("[name=holder]"), ON_PHONE.name)
    send(form)
    expect(tab.locator("#others .entries")).to_contain_text(AWAY.name)


def open_vote(night: Evening) -> None:
    """A motion is put, and its vote by name is opened: ballots are on the screens of those far away."""
    tab = night.secretary.tab
    form = unfold(tab.locator("#motions > details[data-key=new]")).locator("form")
    form.locator("[name=text]").fill(MOTION)
    choose(form.locator("[name=mover]"), ON_PHONE.name)
    send(form)
    motion = tab.locator("#motions article", has_text=MOTION)
    form = unfold(motion.locator("details[data-key=vote]")).locator("form")
    form.locator("[name=method]").select_option("recorded")
    send(form)
    expect(night.phone.tab.locator("#own .paper")).to_have_count(2)
    expect(night.tablet.tab.locator("#own .paper")).to_have_count(1)
    for hand in (night.phone, night.tablet, night.secretary):
        hand.judge()


def vote(night: Evening) -> None:
    """Ballots come from the telephone, for oneself and by proxy; others are entered, and the tablet shows its own."""
    tab = night.secretary.tab
    for paper in (0, 1):
        night.phone.tab.locator("#own .paper").nth(paper).locator("button.inFavour").click()
        expect(night.phone.tab.locator("#own .paper .recorded")).to_have_count(paper + 1)
    row(tab, "vote", ON_TABLET).locator("button").nth(1).click()
    expect(night.tablet.tab.locator("#own .paper .recorded")).to_have_count(1, timeout=20_000)
    for member in (CHAIR, SECRETARY):
        button = row(tab, "vote", member).locator("button").first
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    send(tab.locator("#vote form:has([value=closeVote])"))
    expect(tab.locator("#motions article", has_text=MOTION).locator(".outcome")).to_be_visible()


def decide(night: Evening) -> None:
    """The decision is worded, and gives somebody a task."""
    tab = night.secretary.tab
    form = tab.locator("#motions article form.decide")
    form.locator("[name=text]").fill(DECISION)
    unfold(form.locator("details[data-key=task]"))
    form.locator("[name=task]").fill(TASK)
    tick(form, "assignees[]", SECRETARY.name)
    due = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=30)
    form.locator("[name=due]").fill(due.isoformat())
    send(form)
    for words in (DECISION, TASK):
        expect(tab.locator("#outcomes")).to_contain_text(words.rstrip("."))


# After the evening


def adjourn(night: Evening) -> None:
    """The sitting ends, on every screen."""
    form = unfold(night.secretary.tab.locator("#bar details[data-key=adjourn]")).locator("form")
    send(form)
    expect(night.secretary.tab.locator("#bar .phase")).to_have_text("ouverte")
    form.locator("[type=checkbox]").check()
    send(form)
    for hand in (night.phone, night.tablet):
        expect(hand.tab.locator("[data-live=phase]")).to_contain_text("levée")


def correct(night: Evening) -> None:
    """An arrival that was recorded late is put at its time, and by the device that it really was."""
    tab = night.secretary.tab
    line = tab.locator("#timeline li", has_text=ON_TABLET.name).filter(has_text="visio").first
    number = line.get_attribute("id")
    line.locator("[data-line-link]").click()
    form = tab.locator(f"#{number} form:has([name=mark])").first
    time = datetime.datetime.fromisoformat(form.locator("[name=time]").input_value())
    earlier = time - datetime.timedelta(minutes=7)
    form.locator("[name=device]").select_option("computer")
    form.locator("[name=time]").fill(earlier.isoformat(timespec="seconds"))
    send(form)
    shown = f"{earlier.hour}\u00a0h\u00a0{earlier.minute:02}".removesuffix("\u00a000")
    expect(tab.locator(f"#{number}")).to_contain_text(re.compile(rf"corrigé\s: {shown}(?!\s?\d)"))


def submit(night: Evening) -> None:
    """The minutes are submitted: they can be read, and change no more."""
    tab = night.secretary.tab
    tab.goto(night.url("minutes", night.reference))
    expect(tab.locator(".document")).to_contain_text(DECISION.rstrip("."))
    with tab.expect_navigation():
        tab.locator("form:has([name=act][value=submit]) button").click()
    expect(tab.locator("form:has([name=act][value=submit])")).to_have_count(0)
    night.phone.tab.reload()
    expect(night.phone.tab.locator("#minutes-title")).to_be_visible()


def approve(night: Evening) -> None:
    """The next sitting, prepared from this one, decides to approve them; that is noted."""
    tab = night.secretary.tab
    begin(tab, night, datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1), "last")
    later = convene(tab)
    tab.goto(night.url("console", later))
    begin_sitting(tab)
    next_item(night, "pprobation")
    form = unfold(tab.locator("#outcomes details[data-key=decision]")).locator("form")
    form.locator("[name=text]").fill(APPROVAL)
    send(form)
    expect(tab.locator("#outcomes .entries")).to_contain_text(APPROVAL)
    tab.goto(night.url("minutes", night.reference))
    form = tab.locator("form:has([name=act][value=approve])")
    choose(form.locator("#sitting"), later)
    with tab.expect_navigation():
        send(form)
    expect(tab.locator("main > .lead")).to_contain_text("pprouvé")


def download(night: Evening) -> None:
    """The minutes that are downloaded say what was entered, and are found to be sound when they are dropped."""
    tab = night.secretary.tab
    tab.goto(night.url("minutes", night.reference))
    unfold(tab.locator(".downloads details").first)
    with tab.expect_download() as downloading:
        tab.locator(f"a[href*='{night.reference}/documents/odt']").first.click()
    odt = downloading.value.path().read_bytes()
    text = text_of(odt)
    for words in entered():
        assert words in text, f"the minutes do not say: {words}\n{text}"
    tab.goto(night.url("verify"))
    tab.set_input_files("#document", files=[{"name": "pv.odt", "mimeType": "", "buffer": odt}])
    tab.click("form.upload button")
    expect(tab.locator(".verdict.sound")).to_be_visible()


def entered() -> list[str]:
    """What the minutes have to say, whatever their wording."""
    names = [member.name for member in PEOPLE]
    texts = [words.rstrip(".") for words in (MOTION, DECISION, TASK, NOTE)]
    return [*names, *sittings.TITLES[:3], *texts, CORRECTED]


def text_of(odt: bytes) -> str:
    """The words of an ODT, as its reader sees them, with plain spaces."""
    with zipfile.ZipFile(io.BytesIO(odt)) as package:
        content = package.read("content.xml").decode()
    body = content[content.index("<office:body") :]
    spaced = re.sub(r"<text:s[^>]*/>|</text:(?:p|h)>|<text:(?:tab|line-break)[^>]*/>", " ", body)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", spaced)))


STEPS: tuple[Callable[[Evening], None], ...] = (
    set_up,
    seat_members,
    prepare,
    hand_out_links,
    come_by_link,
    come_by_code,
    open_sitting,
    discuss,
    speak,
    switch,
    lose_the_line,
    go_on_without_a_line,
    give_a_proxy,
    open_vote,
    vote,
    decide,
    adjourn,
    correct,
    submit,
    approve,
    download,
)

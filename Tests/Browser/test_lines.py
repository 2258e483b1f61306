"""Lines that break, and answers that are none: whoever follows goes on, and nothing that was handed in is lost."""

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route as Asked

import entrance
import sittings
from evening import put_forward, row
from program import Route, Service
from screens import COMPUTER, PHONE, Screen, context_on
from seeds import UNDER_WAY

FIRST, SECOND, THIRD = sittings.members(3)
MOTION = "Ouvrir le samedi."
# What a page waits at most before it opens a stream again, once; and the silence after which it does.
WAIT, SILENCE = 10_000, 40_000
# Keeps the streams of a page where a test finds them.
STREAMS = """
window.streams = [];
window.EventSource = class extends EventSource {
  constructor(...given) { super(...given); window.streams.push(this); }
};
"""
# A browser that leaves out the button it is given with a form.
OLDER = "window.FormData = class extends FormData { constructor(form) { super(form); } };"
# A line that brings each answer a second late.
LATE = """
localStorage.removeItem("greffier.clock");
const real = window.fetch;
window.fetch = async (...asked) => {
  const answer = await real(...asked);
  await new Promise((go) => setTimeout(go, 1000));
  return answer;
};
"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


@pytest.fixture
def enter(browser: Browser) -> Iterator[Callable[[Screen], BrowserContext]]:
    """Browsers of their own, closed in the end."""
    contexts: list[BrowserContext] = []

    def context(screen: Screen) -> BrowserContext:
        contexts.append(context_on(browser, screen, workers=False))
        return contexts[-1]

    yield context
    for each in contexts:
        each.close()


@pytest.fixture
def console(enter: Callable[[Screen], BrowserContext], own_service: Service, routes: dict[str, Route]) -> Tab:
    """The secretary at work."""
    context = enter(COMPUTER)
    entrance.enter(context, own_service, "secretary")
    tab = context.new_page()
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    expect(tab.locator(".line-state")).to_have_attribute("data-line", "online")
    return tab


@pytest.fixture
def seat(enter: Callable[[Screen], BrowserContext], own_service: Service, routes: dict[str, Route]) -> Tab:
    """The second of those convened, far away, on a telephone."""
    context = enter(PHONE)
    entrance.take_seat(context, own_service, 2, UNDER_WAY)
    tab = context.new_page()
    tab.add_init_script(STREAMS)
    tab.goto(own_service.url(routes["seat"].address(UNDER_WAY)))
    return tab


def open_vote(console: Tab) -> None:
    form = put_forward(console)
    form.locator("[name=method]").select_option("recorded")
    form.locator("button").last.press("Enter")
    expect(console.locator("#vote")).to_contain_text(MOTION)


def refuse(status: int) -> Callable[[Asked], None]:
    return lambda asked: asked.fulfill(status=status, body="")


def pattern(routes: dict[str, Route], name: str) -> str:
    """The addresses of a route, whatever they are asked about."""
    return f"**{routes[name].address(UNDER_WAY)}*"


# Streams


@pytest.mark.parametrize("page", ["seat", "sitting", "projector", "console"])
def test_a_page_whose_stream_was_refused_follows_again(
    page: str,
    enter: Callable[[Screen], BrowserContext],
    console: Tab,
    own_service: Service,
    routes: dict[str, Route],
) -> None:
    context = enter(COMPUTER)
    if page == "seat":
        entrance.take_seat(context, own_service, 2, UNDER_WAY)
    else:
        entrance.enter(context, own_service, "secretary")
    tab = context.new_page()
    tab.clock.install()
    stream = pattern(routes, "seatUpdates" if page == "seat" else "updates")
    tab.route(stream, refuse(503))
    with tab.expect_event("requestfinished", lambda request: request.resource_type == "eventsource"):
        tab.goto(own_service.url(routes[page].address(UNDER_WAY)))
    tab.unroute(stream)
    with tab.expect_request(lambda request: request.resource_type == "eventsource"):
        tab.clock.fast_forward(WAIT)
    console.locator("#agenda > form button", has_text=sittings.TITLES[0]).click()
    place = {"console": "#notes", "projector": "[data-part=item]"}.get(page, "[data-live=item]")
    expect(tab.locator(place)).to_contain_text(sittings.TITLES[0])


def test_a_line_that_says_nothing_is_opened_again(seat: Tab, own_service: Service, routes: dict[str, Route]) -> None:
    seat.clock.install()
    seat.goto(own_service.url(routes["seat"].address(UNDER_WAY)))
    seat.wait_for_function("() => streams.length === 1 && streams[0].readyState === 1")
    for _ in range(3):
        seat.clock.fast_forward(SILENCE - 5_000)
        seat.evaluate("streams[0].dispatchEvent(new MessageEvent('beat'))")
    assert seat.evaluate("streams.length") == 1
    seat.clock.fast_forward(SILENCE)
    seat.clock.fast_forward(2_000)
    seat.wait_for_function("() => streams.length === 2 && streams[1].readyState === 1")
    assert seat.evaluate("streams[0].readyState") == 2
    # It goes on from what was seen.
    assert "after=" in seat.evaluate("streams[1].url")


def test_the_service_lets_itself_be_heard(seat: Tab) -> None:
    seat.evaluate("streams[0].addEventListener('beat', () => { window.beats = 1; })")
    seat.wait_for_function("() => window.beats === 1")


def test_a_page_that_was_crowded_out_shows_the_ballot_after_all(
    seat: Tab, console: Tab, routes: dict[str, Route]
) -> None:
    page = pattern(routes, "seat")
    seat.route(page, refuse(503))
    with seat.expect_event("requestfinished", lambda request: request.resource_type == "fetch"):
        open_vote(console)
    seat.unroute(page)
    # It tries again by itself, each time a little later.
    expect(seat.locator("#own .paper")).to_have_count(1, timeout=20_000)


def test_a_vote_that_opens_is_read_out(seat: Tab, console: Tab) -> None:
    announced = seat.locator("#announced")
    expect(announced).to_be_empty()
    open_vote(console)
    expect(announced).to_have_text(f"Un vote est ouvert – {MOTION}")
    expect(announced).to_have_attribute("role", "status")
    # Who comes and goes is read out to nobody.
    assert seat.locator("[aria-live] [data-live=present], [role=status] [data-live=present]").count() == 0
    console.locator("#vote details[data-key=close] > summary").press("Enter")
    console.locator("#vote details[data-key=close] button").press("Enter")
    expect(announced).to_have_text("Le vote est clos.")


# Ballots


def test_a_ballot_goes_out_by_whatever_link_its_voter_came_last(seat: Tab, console: Tab, own_service: Service) -> None:
    open_vote(console)
    expect(seat.locator("#own .paper")).to_have_count(1)
    link = entrance.add_another_link(own_service.database, 2, UNDER_WAY)
    seat.context.add_cookies([{"name": "seat", "value": link, "url": own_service.address}])
    seat.locator("#own .paper button.inFavour").click()
    expect(seat.locator("#own .paper .recorded")).to_have_count(1)
    expect(seat.locator("#pending li")).to_have_count(0)


def test_a_ballot_waits_for_its_voter_where_somebody_else_came_in(
    seat: Tab, console: Tab, own_service: Service
) -> None:
    open_vote(console)
    expect(seat.locator("#own .paper")).to_have_count(1)
    entrance.take_seat(seat.context, own_service, 3, UNDER_WAY)
    seat.locator("#own .paper button.against").click()
    expect(seat.locator("#pending li")).to_contain_text("ouvrez de nouveau votre lien personnel")
    expect(seat.locator("#line")).to_be_visible()
    expect(seat.locator("#own .paper")).to_have_count(1)
    entrance.take_seat(seat.context, own_service, 2, UNDER_WAY)
    expect(seat.locator("#own .paper .recorded")).to_contain_text("Contre")
    expect(seat.locator("#line")).to_be_hidden()


def test_an_older_browser_hands_in_what_was_chosen(seat: Tab, console: Tab) -> None:
    seat.add_init_script(OLDER)
    seat.reload()
    open_vote(console)
    seat.locator("#own .paper button.against").click()
    expect(seat.locator("#own .paper .recorded")).to_contain_text("Contre")


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_ballot_goes_out_once_the_service_is_well_again(
    status: int, seat: Tab, console: Tab, routes: dict[str, Route]
) -> None:
    open_vote(console)
    acts = pattern(routes, "acts")
    seat.route(acts, refuse(status))
    seat.locator("#own .paper button.inFavour").click()
    expect(seat.locator("#pending li")).to_contain_text("Pas encore enregistré")
    seat.unroute(acts)
    expect(seat.locator("#own .paper .recorded")).to_have_count(1)


def test_a_ballot_that_hangs_is_sent_again_once_the_line_is_back(
    seat: Tab, console: Tab, routes: dict[str, Route]
) -> None:
    open_vote(console)
    acts = pattern(routes, "acts")
    seat.route(acts, lambda asked: None)
    with seat.expect_request(acts):
        seat.locator("#own .paper button.inFavour").click()
    seat.unroute(acts)
    seat.evaluate("Date.now = ((now) => () => now() + 6000)(Date.now.bind(Date))")
    seat.evaluate("dispatchEvent(new Event('online'))")
    expect(seat.locator("#own .paper .recorded")).to_have_count(1)


def test_a_ballot_that_is_refused_is_said_to_be(seat: Tab, console: Tab, routes: dict[str, Route]) -> None:
    open_vote(console)
    acts = pattern(routes, "acts")
    seat.route(acts, refuse(413))
    seat.locator("#own .paper button.inFavour").click()
    refused = seat.locator("#pending li.refused")
    expect(refused).to_contain_text("Non enregistré")
    seat.unroute(acts)
    refused.get_by_role("button").click()
    expect(refused).to_have_count(0)
    # One may vote again.
    seat.locator("#own .paper button.against").click()
    expect(seat.locator("#own .paper .recorded")).to_contain_text("Contre")


# The console


def pressed(console: Tab, member: sittings.Member, key: str) -> None:
    expect(row(console, "roll", member).locator(f"button[data-key={key}]")).to_have_attribute("aria-pressed", "true")


def tap(console: Tab, member: sittings.Member, key: str) -> None:
    row(console, "roll", member).locator(f"button[data-key={key}]").click()


def test_an_act_for_which_the_device_has_no_room_goes_the_ordinary_way(
    console: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    console.add_init_script(FULL)
    console.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    with console.expect_navigation():
        tap(console, FIRST, "v")
    pressed(console, FIRST, "v")
    note = console.locator("#notes form[data-key=new]")
    note.locator("textarea").fill("Une remarque.")
    expect(note.locator("[data-state]")).to_contain_text("enregistrez cette note vous-même")
    with console.expect_navigation():
        note.locator("[data-save]").click()
    expect(console.locator("#notes form:not([data-key=new]) textarea").last).to_have_value("Une remarque.")


def test_the_figures_of_a_refused_act_outlive_its_form(console: Tab, routes: dict[str, Route]) -> None:
    form = put_forward(console)
    form.locator("[name=method]").select_option("showOfHands")
    form.locator("button").last.press("Enter")
    closing = console.locator("#vote form:has([name=act][value=closeVote])")
    closing.locator("[name=inFavour]").fill("17")
    console.route(pattern(routes, "acts"), refuse(413))
    closing.locator("button").last.press("Enter")
    expect(console.locator("[data-refused-act]")).to_be_visible()
    console.reload()
    expect(console.locator("#queue [data-refused-act]")).to_contain_text("17")


def test_what_a_window_leaves_behind_goes_out_by_another(console: Tab, routes: dict[str, Route]) -> None:
    other = console.context.new_page()
    other.goto(console.url)
    expect(other.locator(".line-state")).to_have_attribute("data-line", "online")
    acts = pattern(routes, "acts")
    console.route(acts, lambda asked: asked.abort())
    tap(console, FIRST, "v")
    expect(console.locator("#queue [data-waiting]")).to_be_visible()
    with other.expect_response(acts):
        console.close()
    pressed(other, FIRST, "v")
    expect(other.locator("#queue")).to_be_hidden()


def test_the_clock_does_not_lag_by_the_line(console: Tab) -> None:
    console.add_init_script(LATE)
    console.reload()
    console.wait_for_function("() => localStorage.getItem('greffier.clock') !== null")
    lag = console.evaluate("() => Number(localStorage.getItem('greffier.clock'))")
    assert abs(lag) < 900


def test_a_queue_that_cannot_be_read_keeps_nobody_from_working(
    console: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    owner = console.locator("#console").get_attribute("data-owner")
    console.evaluate(f"localStorage.setItem('greffier.queue.{owner}.{UNDER_WAY}', '{{{{')")
    console.reload()
    tap(console, FIRST, "v")
    pressed(console, FIRST, "v")
    expect(console.locator("#queue")).to_be_hidden()


def test_an_act_of_which_the_service_makes_nothing_holds_up_no_other(console: Tab, routes: dict[str, Route]) -> None:
    console.context.set_offline(True)
    tap(console, FIRST, "v")
    tap(console, SECOND, "a")
    tap(console, THIRD, "s")
    expect(console.locator("#queue [data-waiting='3']")).to_be_visible()
    acts = pattern(routes, "acts")
    bad = row(console, "roll", SECOND).get_attribute("data-person")

    def answer(asked: Asked) -> None:
        if str(bad) in str(asked.request.post_data):
            asked.fulfill(status=400, body="")
        else:
            asked.continue_()

    console.route(acts, answer)
    console.context.set_offline(False)
    pressed(console, FIRST, "v")
    pressed(console, THIRD, "s")
    refused = console.locator("[data-refused-act]")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("Le service n’a pas pu prendre cet acte.")
    console.unroute(acts)
    refused.get_by_role("button", name="Consigner de nouveau").click()
    expect(refused).to_have_count(0)
    pressed(console, SECOND, "a")


def test_acts_that_are_too_many_at_once_go_in_smaller_lots(console: Tab, routes: dict[str, Route]) -> None:
    console.context.set_offline(True)
    for member, key in ((FIRST, "v"), (SECOND, "a"), (THIRD, "s")):
        tap(console, member, key)
    acts = pattern(routes, "acts")
    lots: list[int] = []

    def take_one(asked: Asked) -> None:
        lots.append(len(json.loads(asked.request.post_data or "{}")["acts"]))
        if lots[-1] > 1:
            asked.fulfill(status=413, body="")
        else:
            asked.continue_()

    console.route(acts, take_one)
    console.context.set_offline(False)
    for member, key in ((FIRST, "v"), (SECOND, "a"), (THIRD, "s")):
        pressed(console, member, key)
    expect(console.locator("#queue")).to_be_hidden()
    assert lots[:3] == [3, 2, 1]


def test_the_console_says_that_the_line_is_lost_and_back(
    console: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    console.add_init_script(STREAMS)
    console.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    console.wait_for_function("() => streams.length === 1 && streams[0].readyState === 1")
    everything = "**/*"
    console.route(everything, lambda asked: asked.abort())
    console.evaluate("streams[0].dispatchEvent(new Event('error'))")
    state = console.locator(".line-state")
    expect(state).to_have_attribute("data-line", "offline")
    # Further down, the strip that stays in sight says so too, and keeps its height.
    said = "() => getComputedStyle(document.querySelector('#strip .marks'), '::after').content"
    assert console.evaluate(said) != "none"
    cut = console.locator("#strip").bounding_box()
    console.unroute(everything)
    expect(state).to_have_attribute("data-line", "online", timeout=20_000)
    assert console.evaluate(said) == "none"
    whole = console.locator("#strip").bounding_box()
    assert cut and whole and cut["height"] == whole["height"]


# What is kept for a console without a line


KEPT = (
    "caches.open('greffier-1').then((cache) => cache.keys())"
    ".then((kept) => kept.map((request) => new URL(request.url).pathname))"
)


@pytest.fixture
def keeping(browser: Browser, own_service: Service) -> Iterator[Tab]:
    """The secretary on a computer that keeps the console."""
    context = context_on(browser, COMPUTER)
    entrance.enter(context, own_service, "secretary")
    yield context.new_page()
    context.close()


def test_no_kept_console_outlives_its_session(keeping: Tab, own_service: Service, routes: dict[str, Route]) -> None:
    path = routes["console"].address(UNDER_WAY)
    keeping.goto(own_service.url(path))
    other = routes["console"].address("BF-2020-03-16")
    keeping.wait_for_function("() => navigator.serviceWorker.controller !== null")
    keeping.reload()
    keeping.wait_for_function(f"() => {KEPT}.then((paths) => paths.includes('{path}'))")
    # An old one goes as soon as any page is opened.
    keeping.evaluate(
        f"caches.open('greffier-1').then((cache) => cache.put('{other}', new Response('Aziliz', "
        "{ headers: { Date: new Date(Date.now() - 37 * 3600000).toUTCString() } })))"
    )
    keeping.reload()
    keeping.wait_for_function(f"() => {KEPT}.then((paths) => !paths.includes('{other}'))")
    keeping.wait_for_function(f"() => {KEPT}.then((paths) => paths.includes('{path}'))")
    # All go once the service does not know who asks.
    keeping.context.clear_cookies()
    keeping.evaluate("dispatchEvent(new Event('online'))")
    expect(keeping.locator(".line-state")).to_have_attribute("data-line", "signedOut")
    keeping.wait_for_function(f"() => {KEPT}.then((paths) => !paths.includes('{path}'))")

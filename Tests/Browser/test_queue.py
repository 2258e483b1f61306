"""What the console asks of whoever comes back to the line: words that others wrote over, acts that came too late."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

import entrance
import judging
from program import Route, Service
from screens import COMPUTER, context_on
from seeds import UNDER_WAY

# Holds back each page that the console fetches until the test lets it go.
HELD = """
const real = window.fetch;
window.held = [];
window.fetch = async (address, options) => {
  const response = await real(address, options);
  if (String(address) === location.href) await new Promise((go) => window.held.push(go));
  return response;
};
window.dispatchEvent(new Event("online"));
"""
FIRST_WORDS, OWN, OTHERS = "Le débat commence.", "Le débat est vif.", "Le débat est bref."
NEWER = "Le débat est vif et bref."
ILL_FORMED, WELL_FORMED = "Voir [le rapport](https:/exemple.fr/r.pdf)", "Voir [le rapport](https://exemple.fr/r.pdf)"


@pytest.fixture
def consoles(browser: Browser, own_service: Service, routes: dict[str, Route]) -> Iterator[tuple[Tab, Tab]]:
    """The console of the sitting under way, on the screens of two people."""
    contexts = [context_on(browser, COMPUTER) for _ in range(2)]
    for context, role in zip(contexts, ("secretary", "chair"), strict=True):
        entrance.enter(context, own_service, role)
    own, other = (context.new_page() for context in contexts)
    for tab in (own, other):
        tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    yield own, other
    for context in contexts:
        context.close()


def note(tab: Tab) -> Locator:
    """The form of the only note of the item."""
    return tab.locator("#notes form[data-note]").first


def write(tab: Tab, words: str) -> None:
    note(tab).locator("[name=text]").fill(words)


def saved(tab: Tab) -> None:
    words = tab.locator("#queue").get_attribute("data-saved") or ""
    expect(note(tab).locator("[data-state]")).to_have_text(words)


def queued(tab: Tab, words: str) -> None:
    """Waits until the queue of this device holds these words."""
    tab.wait_for_function("(words) => Object.values(localStorage).some((kept) => kept.includes(words))", arg=words)


def go_on_offline(tab: Tab, words: str) -> None:
    """Writes on after the words before went out in vain."""
    queued(tab, '"tried":true')
    write(tab, words)
    expect(tab.locator("#queue [data-waiting]")).to_have_attribute("data-waiting", "2")


def both_wrote(own: Tab, other: Tab, later: str | None = None) -> Locator:
    """A note is given other words by both, one of them off the line; what the one is asked on return."""
    write(own, FIRST_WORDS)
    saved(own)
    expect(note(other).locator("[name=text]")).to_have_value(FIRST_WORDS)
    own.context.set_offline(True)
    write(own, OWN)
    expect(own.locator("#queue [data-waiting]")).to_be_visible()
    if later:
        go_on_offline(own, later)
    write(other, OTHERS)
    saved(other)
    own.context.set_offline(False)
    asked = own.locator("[data-refused-act]")
    expect(asked).to_be_visible()
    return asked


def test_whoever_is_about_to_write_over_others_words_sees_both(consoles: tuple[Tab, Tab]) -> None:
    own, other = consoles
    asked = both_wrote(own, other)
    title = own.locator("#queue").get_attribute("data-conflict") or ""
    expect(asked.locator("h2")).to_have_text(title)
    expect(asked.locator("blockquote")).to_have_text(OTHERS)
    expect(note(own).locator("[name=text]")).to_have_value(OWN)
    assert not [*judging.broken_rules(own)]
    # Nothing was written over meanwhile.
    other.reload()
    expect(note(other).locator("[name=text]")).to_have_value(OTHERS)


@pytest.mark.parametrize(("choice", "words"), [("theirs", OTHERS), ("mine", OWN)])
def test_the_words_that_are_chosen_stand_on_both_screens(consoles: tuple[Tab, Tab], choice: str, words: str) -> None:
    own, other = consoles
    asked = both_wrote(own, other)
    label = own.locator("#queue").get_attribute(f"data-{choice}") or ""
    asked.get_by_role("button", name=label).click()
    expect(note(own).locator("[name=text]")).to_have_value(words)
    stand_in_the_end(consoles, words)


def stand_in_the_end(consoles: tuple[Tab, Tab], words: str) -> None:
    own, _ = consoles
    expect(own.locator("[data-refused-act]")).to_have_count(0)
    expect(own.locator("#queue")).to_be_hidden()
    for tab in consoles:
        tab.reload()
        expect(note(tab).locator("[name=text]")).to_have_value(words)
        expect(tab.locator("[data-refused-act]")).to_have_count(0)


@pytest.mark.parametrize("way", ["mine", "save"])
def test_what_was_typed_since_the_question_is_what_is_kept(consoles: tuple[Tab, Tab], way: str) -> None:
    own, other = consoles
    asked = both_wrote(own, other)
    write(own, NEWER)
    queued(own, NEWER)
    expect(asked).to_contain_text(NEWER)
    if way == "mine":
        asked.get_by_role("button", name=own.locator("#queue").get_attribute("data-mine") or "").click()
    else:
        note(own).locator("[data-save]").click()
    stand_in_the_end(consoles, NEWER)


def test_the_newest_words_are_those_that_are_asked_about(consoles: tuple[Tab, Tab]) -> None:
    own, other = consoles
    asked = both_wrote(own, other, later=NEWER)
    expect(asked).to_have_count(1)
    expect(asked).to_contain_text(NEWER)
    asked.get_by_role("button", name=own.locator("#queue").get_attribute("data-mine") or "").click()
    stand_in_the_end(consoles, NEWER)


def test_words_that_go_on_from_a_refused_note_are_kept_with_it(consoles: tuple[Tab, Tab]) -> None:
    own, _ = consoles
    own.context.set_offline(True)
    write(own, ILL_FORMED)
    go_on_offline(own, f"{ILL_FORMED}, page 2")
    own.context.set_offline(False)
    refused = own.locator("[data-refused-act]")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("page 2")
    own.locator("#notes form:has([data-refused-act]) textarea").fill(f"{WELL_FORMED}, page 2")
    expect(refused).to_have_count(0)
    own.reload()
    expect(note(own).locator("[name=text]")).to_have_value(f"{WELL_FORMED}, page 2")


def test_a_note_without_words_says_how_it_is_removed(consoles: tuple[Tab, Tab]) -> None:
    own, _ = consoles
    write(own, FIRST_WORDS)
    saved(own)
    write(own, "")
    words = own.locator("#queue").get_attribute("data-emptied") or ""
    assert words
    expect(note(own).locator("[data-state]")).to_have_text(words)


def test_an_act_that_came_too_late_stays_with_its_reason_until_somebody_deals_with_it(
    consoles: tuple[Tab, Tab],
) -> None:
    own, other = consoles
    own.context.set_offline(True)
    step = own.locator("#agenda form button.wide")
    step.click()
    expect(own.locator("#queue [data-waiting]")).to_be_visible()
    before = other.locator("#agenda li.open").first.get_attribute("data-key") or ""
    other.locator("#agenda form button.wide").click()
    expect(other.locator("#agenda li.open").first).not_to_have_attribute("data-key", before)
    own.context.set_offline(False)
    refused = own.locator("[data-refused-act]")
    expect(refused).to_be_visible()
    assert not [*judging.broken_rules(own)]
    own.reload()
    expect(own.locator("#queue [data-refused-act]")).to_be_visible()
    opened = own.locator("#agenda li.open").first.get_attribute("data-key") or ""
    expect(other.locator("#agenda li.open").first).to_have_attribute("data-key", opened)
    label = own.locator("#queue").get_attribute("data-dismiss") or ""
    own.locator("#queue [data-refused-act]").get_by_role("button", name=label).click()
    expect(refused).to_have_count(0)
    own.reload()
    expect(refused).to_have_count(0)


def test_what_waits_is_told_in_words_also_once_something_was_recorded(consoles: tuple[Tab, Tab]) -> None:
    own, _ = consoles
    label = own.locator("#queue").get_attribute("data-queued") or ""
    assert label
    write(own, FIRST_WORDS)
    saved(own)
    expect(note(own)).not_to_have_attribute("data-pending", re.compile("."))
    own.context.set_offline(True)
    write(own, OWN)
    expect(own.locator("#queue [data-waiting]")).to_have_text(f"{label} : 1")


def test_a_page_from_before_an_answer_takes_no_words_back(consoles: tuple[Tab, Tab]) -> None:
    own, _ = consoles
    write(own, FIRST_WORDS)
    saved(own)
    expect(note(own)).not_to_have_attribute("data-pending", re.compile("."))
    write(own, OWN)
    own.evaluate(HELD)
    own.wait_for_function("() => window.held.length === 1")
    own.evaluate("document.activeElement.blur()")
    saved(own)
    own.evaluate("window.held[0]()")
    own.wait_for_function("() => window.held.length === 2")
    assert note(own).locator("[name=text]").input_value() == OWN
    own.reload()
    expect(note(own).locator("[name=text]")).to_have_value(OWN)
    expect(own.locator("[data-refused-act]")).to_have_count(0)

"""What only a script does on the console: refusals in their own form, the focus, the roll before the opening."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

import entrance
import judging
import sittings
from evening import put_forward, row, send, tick, unfold
from program import Route, Service
from screens import COMPUTER, context_on
from seeds import PREPARED, UNDER_WAY

FIRST, SECOND, THIRD = sittings.members(3)


@pytest.fixture
def tab(browser: Browser, own_service: Service) -> Iterator[Tab]:
    context = context_on(browser, COMPUTER)
    entrance.enter(context, own_service, "secretary")
    yield context.new_page()
    context.close()


def test_a_refusal_is_shown_in_its_form_with_what_was_typed(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    details = unfold(tab.locator("#motions > details[data-key=choice]"))
    form = details.locator("form")
    form.locator("[name=title]").fill("Élection de la trésorerie")
    send(form)
    refusal = form.locator("[data-refused-act]")
    expect(refusal).to_be_visible()
    expect(refusal).to_be_focused()
    expect(form.locator("[name=title]")).to_have_value("Élection de la trésorerie")
    expect(tab.locator("#queue")).to_be_hidden()
    assert not [*judging.broken_rules(tab)]
    tick(form, "candidates[]", FIRST.name)
    form.get_by_role("button", name="Consigner").click()
    expect(refusal).to_have_count(0)
    expect(tab.locator("#motions article", has_text="Élection de la trésorerie")).to_be_visible()
    expect(details).not_to_have_attribute("open", "")


def test_a_refusal_stands_beside_the_field_at_fault(tab: Tab, own_service: Service, routes: dict[str, Route]) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    form = put_forward(tab)
    form.locator("[name=tool]").fill("x" * 3000)
    send(form)
    expect(form.locator("label:has([name=tool]) + [data-refused-act]")).to_be_visible()
    expect(form.locator("[data-refused-act]")).to_contain_text("Outil")
    expect(form.locator("[name=tool]")).to_be_focused()
    expect(form.locator("[name=tool]")).to_have_attribute("aria-invalid", "true")
    tab.locator("#agenda summary").click()
    row(tab, "roll", FIRST).locator("button[data-key=a]").click()
    expect(row(tab, "roll", FIRST).locator("button[data-key=a]")).to_have_attribute("aria-pressed", "true")
    expect(form.locator("label:has([name=tool]) + [data-refused-act]")).to_be_visible()
    form.locator("[data-refused-act] button").click()
    expect(form.locator("[data-refused-act]")).to_have_count(0)
    expect(form.locator("[name=tool]")).not_to_have_attribute("aria-invalid", "true")


def test_the_focus_goes_to_the_vote_and_stays_there(tab: Tab, own_service: Service, routes: dict[str, Route]) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    form = put_forward(tab)
    form.locator("[name=method]").select_option("recorded")
    form.locator("button").last.press("Enter")
    expect(tab.locator("#vote")).to_be_focused()
    button = row(tab, "vote", SECOND).locator("button[data-key=against]")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    close = unfold(tab.locator("#vote details[data-key=close]"))
    expect(close).to_contain_text(FIRST.name)
    expect(close).not_to_contain_text(SECOND.name)
    close.locator("button").press("Enter")
    expect(tab.locator("#motions")).to_be_focused()


def test_the_roll_is_called_before_the_opening_by_keys(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(PREPARED)))
    expect(tab.locator("#opening")).to_have_count(0)
    expect(tab.locator("#other-day")).to_contain_text("prévue le mercredi 12\u00a0mars 2031")
    tab.get_by_role("link", name="L’ouvrir maintenant").click()
    tab.locator("#roll-search").press("Enter")
    tab.keyboard.press("s")
    tab.keyboard.press("v")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("s")
    expect(row(tab, "roll", FIRST).locator("[data-key=s]")).not_to_be_checked()
    expect(row(tab, "roll", FIRST).locator("[data-key=v]")).to_be_checked()
    # What the row says fits what is ticked.
    said = "(standing) => getComputedStyle(standing, '::after').content"
    expect(row(tab, "roll", FIRST).locator(".silent")).to_be_hidden()
    assert row(tab, "roll", FIRST).locator(".standing").evaluate(said) != "none"
    expect(row(tab, "roll", THIRD).locator(".silent")).to_be_visible()
    assert row(tab, "roll", THIRD).locator(".standing").evaluate(said) == "none"
    expect(tab.locator("#opening [name=chair] option:checked")).to_contain_text(FIRST.name)
    expect(tab.locator("#opening [name=secretary] option:checked")).to_contain_text(SECOND.name)
    tab.locator("#roll button[form=opening]").click()
    expect(row(tab, "roll", FIRST).locator("button[data-key=v]")).to_have_attribute("aria-pressed", "true")
    expect(row(tab, "roll", SECOND).locator("button[data-key=s]")).to_have_attribute("aria-pressed", "true")
    expect(row(tab, "roll", THIRD).locator(".standing")).to_contain_text("pas encore là")
    # What was opened too early is prepared again.
    undo = tab.locator("#bar button", has_text="Annuler")
    expect(undo).to_have_text("Annuler : ouverture de la séance")
    undo.click()
    expect(tab.locator("#opening")).to_be_visible()
    excuse = row(tab, "roll", THIRD).locator("button[data-key=e]")
    excuse.click()
    expect(row(tab, "roll", THIRD).locator(".standing")).to_contain_text("absence excusée")
    expect(excuse).to_have_attribute("aria-pressed", "true")


def test_undoing_says_what_it_takes_back_and_takes_back_nothing_else(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    present = tab.locator("#roll h2 .detail").inner_text()
    form = put_forward(tab)
    form.locator("[name=method]").select_option("recorded")
    send(form)
    undo = tab.locator("#bar button", has_text="Annuler")
    voter = row(tab, "vote", SECOND)
    voter.locator("button[data-key=against]").click()
    expect(undo).to_have_text(f"Annuler : bulletin, {SECOND.name}")
    # A ballot that was entered wrongly is replaced, or taken back.
    voter.locator("button[data-key=inFavour]").click()
    expect(voter.locator("button[data-key=inFavour]")).to_have_attribute("aria-pressed", "true")
    voter.get_by_role("button", name="Retirer").click()
    expect(voter.locator(".said")).to_have_count(0)
    voter.locator("button[data-key=against]").click()
    expect(undo).to_have_text(f"Annuler : bulletin, {SECOND.name}")
    unfold(tab.locator("#vote details[data-key=close]")).locator("button").click()
    expect(undo).to_contain_text("Annuler : clôture d’un vote")
    undo.click()
    expect(tab.locator("#vote .notice").first).to_contain_text("Vote rouvert pour correction.")
    expect(voter.locator("button[data-key=against]")).to_have_attribute("aria-pressed", "true")
    undo.click()
    expect(voter.locator(".said")).to_have_count(0)
    undo.click()
    expect(tab.locator("#vote h2")).to_have_count(0)
    expect(tab.locator("#timeline .struck", has_text="Ouverture d’un vote")).to_be_visible()
    assert tab.locator("#roll h2 .detail").inner_text() == present
    assert not [*judging.broken_rules(tab)]


def test_a_corrected_line_is_found_again(tab: Tab, own_service: Service, routes: dict[str, Route]) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    line = tab.locator("#timeline li", has_text=SECOND.name).filter(has_text="visio").first
    number = line.get_attribute("id")
    line.locator("[data-line-link]").click()
    form = tab.locator(f"#{number} form:has([name=mark])")
    form.locator("[name=device]").select_option("tablet")
    send(form)
    expect(tab.locator(f"#{number}")).to_be_focused()
    expect(form).to_have_count(0)


def test_the_roll_outlives_a_reload_before_the_opening(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(PREPARED)))
    tab.get_by_role("link", name="L’ouvrir maintenant").click()
    answers = {FIRST: "s", SECOND: "v"}
    for member, key in answers.items():
        row(tab, "roll", member).locator(f"label:has([data-key={key}])").click()
    tab.reload()
    for member, key in answers.items():
        expect(row(tab, "roll", member).locator(f"input[data-key={key}]")).to_be_checked()
    expect(row(tab, "roll", THIRD).locator("input:checked")).to_have_count(0)
    row(tab, "roll", FIRST).locator("label:has([data-key=s])").click()
    tab.reload()
    expect(row(tab, "roll", SECOND).locator("input[data-key=v]")).to_be_checked()
    expect(row(tab, "roll", FIRST).locator("input:checked")).to_have_count(0)


def test_a_note_that_was_refused_is_recorded_in_other_words(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    text = tab.locator("#notes form[data-key=new] textarea")
    text.press_sequentially("Voir [le rapport](https:/exemple.fr/r.pdf)")
    note = tab.locator("#notes form:has([data-refused-act])")
    expect(note.locator("[data-refused-act]")).to_be_visible()
    note.locator("textarea").fill("Voir [le rapport](https://exemple.fr/r.pdf)")
    expect(tab.locator("[data-refused-act]")).to_have_count(0)
    tab.reload()
    expect(tab.locator("#notes form:not([data-key=new]) textarea").last).to_have_value(
        "Voir [le rapport](https://exemple.fr/r.pdf)"
    )


def test_a_note_is_kept_though_the_page_is_left_at_once(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    tab.locator("#notes form[data-key=new] textarea").fill("Écrit au dernier moment.")
    tab.reload()
    expect(tab.locator("#notes form:not([data-key=new]) textarea").last).to_have_value("Écrit au dernier moment.")


def test_a_list_offers_what_was_just_proposed(tab: Tab, own_service: Service, routes: dict[str, Route]) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    put_forward(tab)
    amended = tab.locator("#motions select[name=amends]").first
    expect(amended.locator("option", has_text="Ouvrir le samedi")).to_have_count(1)


def test_a_recess_by_mistake_is_undone_and_stays_legible(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(UNDER_WAY)))
    tab.locator("#bar button", has_text="Suspendre").click()
    undo = tab.locator("#bar button", has_text="Annuler")
    expect(undo).to_have_text("Annuler : suspension")
    undo.click()
    expect(tab.locator("#bar .phase")).to_have_text("ouverte")
    expect(tab.locator("#timeline .struck", has_text="suspendue")).to_be_visible()


def test_a_planned_sitting_is_cancelled_and_reinstated(
    tab: Tab, own_service: Service, routes: dict[str, Route]
) -> None:
    tab.goto(own_service.url(routes["console"].address(PREPARED)))
    tab.get_by_role("link", name="Annuler la séance…").click()
    form = unfold(tab.locator("#cancel details")).locator("form")
    form.locator("[name=reason]").fill("Salle fermée.")
    with tab.expect_navigation():
        form.locator("button").click()
    expect(tab.locator("main .notice").first).to_contain_text("Salle fermée.")
    assert not [*judging.broken_rules(tab)]
    with tab.expect_navigation():
        tab.get_by_role("button", name="Rétablir la séance").click()
    expect(tab.locator("#cancel")).to_be_visible()

"""What judges the pages finds fault with pages that have one, and with none that has not."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

import judging
import keyboard
from screens import COMPUTER, PHONE, context_on

STYLE = (
    "a, button, input { min-height: 44px; min-width: 44px; display: inline-flex } :focus { outline: 3px solid blue }"
)
TIGHT = ".tight { display: flex } .tight * { min-width: 0; min-height: 0; width: 12px; height: 12px; padding: 0 }"


def page(body: str, style: str = "") -> str:
    head = f'<meta charset="utf-8"><title>Une page</title><style>{STYLE} {style}</style>'
    return f'<!doctype html><html lang="fr"><head>{head}</head><body><main><h1>Titre</h1>{body}</main></body></html>'


SOUND = page('<p>Du texte.</p><a href="#x">Un lien</a><button>Un bouton</button>')


@pytest.fixture
def phone(browser: Browser) -> Iterator[Tab]:
    context = context_on(browser, PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def computer(browser: Browser) -> Iterator[Tab]:
    context = context_on(browser, COMPUTER)
    yield context.new_page()
    context.close()


def test_nothing_is_wrong_with_a_sound_page(phone: Tab) -> None:
    phone.set_content(SOUND)
    assert not [*judging.broken_rules(phone), *judging.misfits(phone, PHONE), *keyboard.obstacles(phone)]


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<p style="color: #999; background: #fff">Pâle.</p>', "color-contrast"),
        ("<input>", "label"),
        ('<img src="data:,">', "image-alt"),
        ('<div class="tight"><button>a</button><button>b</button></div>', "target-size"),
    ],
)
def test_a_rule_of_wcag_that_is_broken_is_told(phone: Tab, body: str, rule: str) -> None:
    phone.set_content(page(body, TIGHT))
    assert any(fault.startswith(f"{rule}:") for fault in judging.broken_rules(phone))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<div style="width: 600px">Large.</div>', "pixels wide"),
        ('<button style="min-height: 0; height: 30px">Petit</button>', "smaller than 44 pixels: Petit"),
        (
            '<label style="display: block"><input type="radio" style="min-height: 0; min-width: 0">Ras</label>',
            "smaller",
        ),
    ],
)
def test_what_does_not_fit_is_told(phone: Tab, body: str, words: str) -> None:
    phone.set_content(page(body))
    assert any(words in fault for fault in judging.misfits(phone, PHONE))


def test_a_link_within_a_sentence_and_a_box_within_its_label_are_large_enough(phone: Tab) -> None:
    phone.set_content(
        page(
            '<p>Voir <a href="#x" style="display: inline; min-height: 0">le texte</a>.</p>'
            '<label style="display: block; min-height: 44px"><input type="radio" style="min-height: 0"> Oui</label>'
        )
    )
    assert not list(judging.misfits(phone, PHONE))


@pytest.mark.parametrize(
    ("body", "style", "words"),
    [
        ('<button>Un</button><button style="outline: none">Deux</button>', "", "«Deux»: its focus cannot be seen"),
        ('<button style="position: absolute; left: -900px">Loin</button>', "", "«Loin»: it has the focus outside"),
        (
            '<button>Un</button><button onkeydown="event.preventDefault()">Piège</button><a href="#x">Après</a>',
            "",
            "«Après» is not reached",
        ),
    ],
)
def test_what_a_keyboard_cannot_do_is_told(computer: Tab, body: str, style: str, words: str) -> None:
    computer.set_content(page(body, style))
    assert any(words in fault for fault in keyboard.obstacles(computer))


def test_one_stop_is_enough_for_buttons_of_which_one_is_chosen(computer: Tab) -> None:
    boxes = "".join(f'<label><input type="radio" name="mode" value="{value}">{value}</label>' for value in "abc")
    computer.set_content(page(f"<form>{boxes}<button>Suite</button></form>"))
    assert not list(keyboard.obstacles(computer))


def test_a_button_that_only_the_enter_key_presses_need_not_be_large(phone: Tab) -> None:
    style = "min-width: 0; min-height: 0; width: 1px; height: 1px; padding: 0"
    hidden = f'<button style="{style}" tabindex="-1" aria-hidden="true">Garder</button>'
    phone.set_content(page(hidden))
    assert not list(judging.misfits(phone, PHONE))
    phone.set_content(page(hidden.replace("aria-hidden", "data-hidden")))
    assert list(judging.misfits(phone, PHONE))


def test_the_keyboard_begins_at_the_top_of_a_page_that_was_opened_midway(computer: Tab) -> None:
    computer.set_content(page('<a href="#a">Un</a> <h2 id="a" tabindex="-1">Deux</h2> <a href="#b">Trois</a>'))
    computer.evaluate("document.getElementById('a').focus()")
    assert not list(keyboard.obstacles(computer))

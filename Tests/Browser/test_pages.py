"""Every page can be read by everybody: on each screen, by keyboard, by a screen reader, without scripts."""

from collections.abc import Callable
from itertools import cycle

import pytest
from playwright.sync_api import Browser

import judging
import keyboard
from pages import View, views
from program import Route, Service
from screens import COMPUTER, PHONE, SCREENS, Screen, opened

VIEWS = list(views())


def once_per_page() -> list[View]:
    """Each page as one role sees it, with three people where it has them."""
    first: dict[str, View] = {}
    for view in VIEWS:
        if view.page.name not in first or (view.state == "3" and first[view.page.name].state != "3"):
            first[view.page.name] = view
    return list(first.values())


def as_told(view: View, screen: Screen, dark: bool = False) -> object:
    return pytest.param(view, screen, dark, id=f"{view}-{screen.name}{'-dark' if dark else ''}")


# Each page on one of the screens, in turn; on the smallest, what it looks like in trouble. All of all: make screens.
QUICK = [
    as_told(view, screen, screen is COMPUTER) for view, screen in zip(once_per_page(), cycle(SCREENS), strict=False)
]
QUICK += [
    as_told(view, PHONE)
    for view in VIEWS
    if view.state == "error" and view.role == view.page.roles[0] and view not in once_per_page()
]


@pytest.mark.parametrize(("view", "screen", "dark"), QUICK)
def test_a_page_breaks_no_rule_and_fits_its_screen(
    browser: Browser,
    service_of: Callable[[str], Service],
    routes: dict[str, Route],
    view: View,
    screen: Screen,
    dark: bool,
) -> None:
    service = service_of(view.page.seed(view.state))
    with opened(browser, service, view, screen, routes, dark) as shown:
        assert shown.response is not None
        expected = view.page.statuses if view.state == "error" else (200,)
        assert shown.response.status in expected
        faults = [*judging.broken_rules(shown.tab), *judging.misfits(shown.tab, screen), *shown.troubles]
        assert not faults


@pytest.mark.parametrize("view", once_per_page(), ids=str)
def test_all_of_a_page_is_reached_by_the_keyboard_and_seen_where_it_is(
    browser: Browser, service_of: Callable[[str], Service], routes: dict[str, Route], view: View
) -> None:
    with opened(browser, service_of(view.page.seed(view.state)), view, COMPUTER, routes) as shown:
        assert not list(keyboard.obstacles(shown.tab))


@pytest.mark.parametrize("view", once_per_page(), ids=str)
def test_a_page_says_the_same_without_scripts(
    browser: Browser, service_of: Callable[[str], Service], routes: dict[str, Route], view: View
) -> None:
    said = []
    for scripts in (True, False):
        with opened(browser, service_of(view.page.seed(view.state)), view, PHONE, routes, scripts=scripts) as shown:
            said.append(judging.words(shown.tab, view.page.scripted))
    assert said[0] == said[1]

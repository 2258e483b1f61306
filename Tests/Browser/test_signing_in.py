"""Whoever sets the house up is let in at once, and later by the password."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

import program
from program import Route, Service
from screens import TABLET, context_on

NAME, PASSWORD = "aziliz", "une phrase de passe assez longue"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Service]:
    """A service on a folder in which there is nothing yet."""
    with program.serving(tmp_path / "records.sqlite") as service:
        yield service


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    context = context_on(browser, TABLET)
    yield context.new_page()
    context.close()


def set_up(tab: Tab, service: Service) -> None:
    tab.goto(service.address)
    values = {"organisation": "Les Cuisines solidaires", "body": "Bureau", "given": "Aziliz", "family": "Le Gall"}
    for name, value in {**values, "name": NAME, "password": PASSWORD}.items():
        tab.fill(f"[name={name}]", value)
    tab.locator("main form button").click()


def test_whoever_sets_the_house_up_is_let_in(tab: Tab, house: Service, routes: dict[str, Route]) -> None:
    set_up(tab, house)
    expect(tab).to_have_url(house.address)
    expect(tab.locator(f"form[action='{routes['signOut'].path}']")).to_be_visible()
    tab.goto(house.url(routes["setUp"].path))
    expect(tab).to_have_url(house.address)


def test_whoever_leaves_comes_in_again_by_the_password(tab: Tab, house: Service, routes: dict[str, Route]) -> None:
    set_up(tab, house)
    expect(tab).to_have_url(house.address)
    tab.locator(f"form[action='{routes['signOut'].path}'] button").click()
    expect(tab).to_have_url(house.url(routes["signIn"].path))
    for password in ("une autre phrase de passe", PASSWORD):
        tab.fill("[name=name]", NAME)
        tab.fill("[name=password]", password)
        tab.locator("main form button").click()
        if password != PASSWORD:
            expect(tab.locator("[role=alert]")).to_be_visible()
    expect(tab).to_have_url(house.address)

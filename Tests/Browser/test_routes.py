"""No route is left out: each is shown, or asked for by a test that is named."""

from pathlib import Path

import pytest

import pages
from program import Route

HERE = Path(__file__).parent


def test_every_route_is_shown_or_asked_for(routes: dict[str, Route]) -> None:
    shown = {page.route for page in pages.PAGES} | {page.opens for page in pages.PAGES if page.opens}
    covered = shown | set(pages.OTHERS)
    # Endpoints of the API are all asked for by test_api.py, from its description; that none is missing there, the tests
    # of the description say.
    shown_or_named = {name for name in routes if not name.startswith("api/")}
    assert shown_or_named - covered == set(), "add a row to PAGES or OTHERS in Tests/Browser/pages.py"
    assert covered - set(routes) == set(), "a row of Tests/Browser/pages.py names no route"
    assert not shown & set(pages.OTHERS)


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_every_state_of_a_page_is_shown_or_left_out_for_a_reason(page: pages.Page) -> None:
    assert set(page.without) <= set(pages.STATES)
    assert all(page.without.values())
    assert set(page.roles) <= set(pages.ROLES)
    assert "error" in page.without or page.error, f"{page.name} says nothing of an error"


def test_no_two_pages_have_one_name() -> None:
    names = [page.name for page in pages.PAGES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("place", sorted(set(pages.OTHERS.values())))
def test_the_test_that_a_route_names_is_there(place: str) -> None:
    file, _, name = place.partition("::")
    is_swift = file.endswith(".swift")
    text = (HERE.parent / file if is_swift else HERE / file).read_text()
    assert f"{'func' if is_swift else 'def'} {name}(" in text

"""A whole evening, from its preparation to the minutes that are downloaded."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

import program
from evening import STEPS, Evening, evening
from program import Route
from seeds import Shelf


@pytest.fixture(scope="module")
def night(
    browser: Browser, routes: dict[str, Route], shelf: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Evening]:
    database = shelf.copy("untouched", tmp_path_factory.mktemp("evening") / "records.sqlite")
    with program.serving(database) as service, evening(browser, service, routes) as night:
        yield night


class TestEvening:
    """Steps that build on one another: after one that fails, those that follow are not tried."""

    failed: str | None = None

    @pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
    def test_goes_on(self, night: Evening, step: object) -> None:
        assert callable(step)
        if TestEvening.failed:
            pytest.fail(f"the evening ended at «{TestEvening.failed}»", pytrace=False)
        TestEvening.failed = getattr(step, "__name__", "")
        step(night)
        TestEvening.failed = None

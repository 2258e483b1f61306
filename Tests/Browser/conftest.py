"""What the tests share: one browser, one service for each seed, the list of routes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

import program
import screens
from program import Service
from seeds import Shelf


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = screens.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def routes() -> dict[str, program.Route]:
    return program.routes()


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="session")
def service_of(shelf: Shelf, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Service]]:
    """A service that only reads, by the name of its seed."""
    folder = tmp_path_factory.mktemp("read")
    running: dict[str, Service] = {}
    with ExitStack() as stack:

        def service(seed: str) -> Service:
            if seed not in running:
                database = shelf.copy(seed, folder / seed / "records.sqlite")
                running[seed] = stack.enter_context(program.serving(database))
            return running[seed]

        yield service


@pytest.fixture
def own_service(shelf: Shelf, tmp_path: Path) -> Iterator[Service]:
    """A service on the records of three people, which a test may change."""
    with program.serving(shelf.copy("3", tmp_path / "records.sqlite")) as service:
        yield service

"""What the service answers that is no page."""

import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.client import HTTPResponse

import pytest
from playwright.sync_api import Browser, expect

import entrance
import sittings
from program import Route, Service
from screens import COMPUTER, PHONE, context_on
from seeds import OVER, UNDER_WAY, record_further

NEXT_ITEM = "  - {à: 18:55, point: i3}\n"
FORMATS = ["odt", "html", "md", "csv", "json", "akn", "ods", "xml"]


def get(url: str, **headers: str) -> HTTPResponse:
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    request.add_header("Cookie", entrance.cookie("secretary"))
    return urllib.request.urlopen(request, timeout=60)


def events(response: HTTPResponse) -> Iterator[dict[str, str]]:
    """What is told on a stream, as the browser would be."""
    event: dict[str, str] = {}
    for line in response:
        name, _, value = line.decode().rstrip("\n").partition(": ")
        if name:
            event[name] = value
        elif event:
            yield event
            event = {}


@pytest.mark.parametrize("format_", FORMATS)
def test_documents_come_as_files(service_of: Callable[[str], Service], routes: dict[str, Route], format_: str) -> None:
    service = service_of("3")
    with get(service.url(routes["document"].address(OVER, format_)) + "?file=1") as response:
        assert response.status == 200
        assert response.headers["Content-Disposition"].startswith('attachment; filename="')
        assert len(response.read()) > 100


def test_updates_are_told_while_a_sitting_is_recorded(own_service: Service, routes: dict[str, Route]) -> None:
    with get(own_service.url(routes["updates"].address(UNDER_WAY))) as stream:
        told = (event for event in events(stream) if "data" in event)
        before = json.loads(next(told)["data"])
        recording = threading.Thread(target=record_further, args=(own_service.database, 3, NEXT_ITEM))
        recording.start()
        after = json.loads(next(told)["data"])
        recording.join()
    assert after["sequence"] > before["sequence"]
    assert before["item"] == sittings.TITLES[2]


def test_a_page_says_that_the_record_has_gone_on(
    browser: Browser, own_service: Service, routes: dict[str, Route]
) -> None:
    context = context_on(browser, PHONE)
    entrance.enter(context, own_service, "secretary")
    tab = context.new_page()
    tab.goto(own_service.url(routes["sitting"].address(UNDER_WAY)))
    expect(tab.locator("[data-live=item]")).to_have_text(sittings.TITLES[2])
    expect(tab.locator("#outdated")).to_be_hidden()
    record_further(own_service.database, 3, NEXT_ITEM)
    expect(tab.locator("[data-live=item]")).to_have_text(sittings.TITLES[3])
    expect(tab.locator("#outdated")).to_be_visible()
    context.close()


def test_the_language_is_kept_once_it_is_chosen(
    browser: Browser, service_of: Callable[[str], Service], routes: dict[str, Route]
) -> None:
    service = service_of("3")
    context = context_on(browser, COMPUTER)
    entrance.enter(context, service, "secretary")
    tab = context.new_page()
    tab.goto(service.url(routes["sitting"].address(OVER)))
    assert tab.locator("html").get_attribute("lang") == "fr"
    tab.click("button[name=language]")
    expect(tab).to_have_url(service.url(routes["sitting"].address(OVER)))
    assert tab.locator("html").get_attribute("lang") == "en"
    tab.goto(service.url("/"))
    assert tab.locator("html").get_attribute("lang") == "en"
    context.close()


def test_files_beside_the_pages_are_asked_for_again_by_their_tag(
    service_of: Callable[[str], Service], routes: dict[str, Route]
) -> None:
    service = service_of("3")
    with get(service.url(routes["sitting"].address(OVER))) as response:
        files = re.findall(r'<(?:link|script)[^>]* (?:href|src)="(/[^"]+)"', response.read().decode())
    assert {file.rpartition(".")[2] for file in files} == {"css", "js", "svg"}
    for file in files:
        with get(service.url(file)) as response:
            tag = response.headers["ETag"]
            assert response.read()
        with pytest.raises(urllib.error.HTTPError) as unchanged:
            get(service.url(file), If_None_Match=tag)
        assert unchanged.value.code == 304


@pytest.mark.parametrize("name", ["health", "ready"])
def test_whoever_watches_the_service_is_told_that_it_lives(
    service_of: Callable[[str], Service], routes: dict[str, Route], name: str
) -> None:
    with get(service_of("empty").url(routes[name].path)) as response:
        assert response.read() == b"ok\n"

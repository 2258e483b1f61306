"""What is moved about: items of the agenda, by keys and by dragging; a file that is dropped on the minutes."""

import base64
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

import deeds
import entrance
from evening import send
from program import Route, Service
from screens import COMPUTER, context_on
from seeds import OVER

TITLES = ["Comptes", "Avance", "Questions diverses"]


@pytest.fixture
def tab(browser: Browser, own_service: Service) -> Iterator[Tab]:
    context = context_on(browser, COMPUTER)
    entrance.enter(context, own_service, "secretary")
    yield context.new_page()
    context.close()


@pytest.fixture
def agenda(tab: Tab, own_service: Service) -> Tab:
    """A sitting that is being prepared from a blank page, with three items one after the other."""
    tab.goto(own_service.address)
    tab.locator("a[href$='/preparer']").first.click()
    tab.fill("[name=day]", "2031-05-14")
    tab.fill("[name=time]", "18:30")
    tab.locator("#from-blank").check()
    with tab.expect_navigation():
        send(tab.locator("main form"))
    for title in TITLES:
        tab.fill("#new-title", title)
        with tab.expect_navigation():
            tab.locator("button[value=add]").click()
    expect_agenda(tab, ["1 Comptes", "2 Avance", "3 Questions diverses"])
    return tab


def expect_agenda(tab: Tab, lines: list[str]) -> None:
    items = tab.locator("#outline > li")
    expect(items.locator("[data-part=number]")).to_have_text([line.partition(" ")[0] for line in lines])
    titles = [item.locator(".title input").first.input_value() for item in items.all()]
    assert titles == [line.partition(" ")[2] for line in lines]


def title(tab: Tab, place: int) -> str:
    return f"#outline > li:nth-child({place}) .title input"


def keep(tab: Tab) -> None:
    with tab.expect_navigation():
        tab.locator("button[value=save]").last.click()
    tab.reload()


def drag(tab: Tab, place: int, onto: int, above: bool) -> None:
    """Takes an item by its number, and lets it go on the upper or the lower half of another."""
    other = tab.locator(f"#outline > li:nth-child({onto})")
    box = other.bounding_box()
    assert box
    height = box["height"] * (0.2 if above else 0.8)
    handle = tab.locator(f"#outline > li:nth-child({place}) [data-part=number]")
    handle.drag_to(other, target_position={"x": 20, "y": height})


def test_items_are_nested_and_moved_by_keys(agenda: Tab) -> None:
    agenda.press(title(agenda, 2), "Alt+ArrowRight")
    expect(agenda.locator(title(agenda, 2))).to_be_focused()
    expect(agenda.locator("#moved")).to_contain_text("1.1")
    expect_agenda(agenda, ["1 Comptes", "1.1 Avance", "2 Questions diverses"])
    agenda.press(title(agenda, 3), "Alt+ArrowUp")
    moved = ["1 Questions diverses", "2 Comptes", "2.1 Avance"]
    expect_agenda(agenda, moved)
    keep(agenda)
    expect_agenda(agenda, moved)
    agenda.press(title(agenda, 3), "Alt+ArrowLeft")
    expect_agenda(agenda, ["1 Questions diverses", "2 Comptes", "3 Avance"])


def test_items_are_moved_and_nested_by_dragging(agenda: Tab) -> None:
    drag(agenda, 3, 1, above=True)
    expect_agenda(agenda, ["1 Questions diverses", "2 Comptes", "3 Avance"])
    agenda.press(title(agenda, 2), "Alt+ArrowRight")
    # Beside an item that lies under another, it lies there too.
    drag(agenda, 3, 2, above=False)
    moved = ["1 Questions diverses", "1.1 Comptes", "1.2 Avance"]
    expect_agenda(agenda, moved)
    keep(agenda)
    expect_agenda(agenda, moved)


def test_a_file_is_dropped_on_the_minutes(tab: Tab, own_service: Service, routes: dict[str, Route]) -> None:
    tab.goto(own_service.url(routes["minutes"].address(OVER)))
    file = base64.b64encode(deeds.edited_minutes(own_service)).decode()
    dropped = tab.evaluate_handle(
        """(file) => {
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(file), (c) => c.charCodeAt(0))], "pv.odt"));
            return data;
        }""",
        file,
    )
    for event in ("dragover", "drop"):
        tab.dispatch_event("main", event, {"dataTransfer": dropped})
    field = tab.locator("#document")
    expect(field).to_be_visible()
    expect(field).to_be_focused()
    assert field.evaluate("(field) => [...field.files].map((file) => file.name)") == ["pv.odt"]
    with tab.expect_navigation():
        field.evaluate("(field) => field.form.requestSubmit()")
    expect(tab.locator("main ins")).to_contain_text(["expose", "de l’année"])

"""What is asked of every page, whatever it shows: lines of what is wrong."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from screens import Screen

SMALLEST_TARGET = 44
AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    # Off unless it is asked for by name.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}

# Whatever can be pressed or filled in and is no link within a sentence.
SMALL_TARGETS = """(smallest) => [...document.querySelectorAll(
        "button, select, textarea, summary, input:not([type=hidden]), [role=button], a")]
    .filter((element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter((element) => !(element.tagName === "A" && getComputedStyle(element).display === "inline"))
    .filter((element) => !element.classList.contains("skip"))
    // What only the Enter key presses, in the name of its form, is nothing that one aims at.
    .filter((element) => !(element.tabIndex < 0 && element.ariaHidden === "true"))
    .map((element) => {
        // A box to tick is as large as the label around it or beside it.
        const labels = ["checkbox", "radio"].includes(element.type) ? [...(element.labels ?? [])] : [];
        // A link may be spread over the row that it stands in.
        const after = getComputedStyle(element, "::after");
        const row = after.content !== "none" && after.position === "absolute" ? [element.offsetParent ?? element] : [];
        const boxes = [element, ...labels, ...row].map((one) => one.getBoundingClientRect());
        const width = Math.max(...boxes.map((box) => box.width)), height = Math.max(...boxes.map((box) => box.height));
        return {words: (element.innerText || element.name || element.outerHTML).trim().slice(0, 60), width, height};
    })
    .filter(({width, height}) => Math.round(width) < smallest || Math.round(height) < smallest)
    .map(({words, width, height}) => `${words}: ${Math.round(width)} × ${Math.round(height)}`)"""

# What is cut off at the right of the screen although it does not scroll by itself.
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 3).map((element) => element.outerHTML.slice(0, 80))"""


def broken_rules(tab: Tab) -> Iterator[str]:
    """What axe-core finds against WCAG 2.2, levels A and AA.

    It looks from the top of the page: further down, what a strip that stays in sight lies over for the moment
    would seem too small to touch."""
    at = tab.evaluate("() => { const at = scrollY; scrollTo({ top: 0, behavior: 'instant' }); return at; }")
    found = Axe().run(tab, options=AXE_OPTIONS).response["violations"]
    tab.evaluate("(at) => scrollTo({ top: at, behavior: 'instant' })", at)
    for violation in found:
        targets = ", ".join(str(node["target"]) for node in violation["nodes"][:3])
        yield f"{violation['id']}: {violation['help']} ({targets})"


def misfits(tab: Tab, screen: Screen) -> Iterator[str]:
    """What does not fit the screen, or the finger."""
    wide = tab.evaluate("document.documentElement.scrollWidth")
    if wide > screen.width:
        yield f"{wide} pixels wide: {tab.evaluate(TOO_WIDE)}"
    if screen.is_touched:
        for target in tab.evaluate(SMALL_TARGETS, SMALLEST_TARGET):
            yield f"smaller than {SMALLEST_TARGET} pixels: {target}"


def words(tab: Tab, without: str = "") -> list[str]:
    """The words of the page, line by line, but for those of a selector."""
    if without:
        tab.evaluate("(selector) => document.querySelectorAll(selector).forEach((one) => one.remove())", without)
    lines = (" ".join(line.split()) for line in tab.locator("body").inner_text().splitlines())
    return [line for line in lines if line]

"""Walks through a page by the Tab key alone."""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

# Marks all that can be reached by a keyboard, and says what it is. Of radio buttons of one name, one stop is enough.
MARK = """() => {
    const groups = new Set();
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex], audio, video")]
        .filter((element) => element.tabIndex >= 0 && !element.matches(":disabled") && element.type !== "hidden")
        .filter((element) => element.checkVisibility({visibilityProperty: true}) && !element.closest("[inert]"))
        .filter((element) => {
            if (element.type !== "radio") return true;
            const group = `${element.form?.action}/${element.name}`;
            return !groups.has(group) && groups.add(group);
        })
        .map((element, index) => {
            const group = element.type === "radio"
                ? [...document.getElementsByName(element.name)].filter((one) => one.form === element.form) : [element];
            for (const one of group) one.dataset.stop = index;
            return (element.innerText || element.name || element.outerHTML).trim().replace(/\\s+/g, " ").slice(0, 60);
        });
}"""

# Begins at the top, also where an address led into the midst of the page.
BEGIN = """() => {
    const top = document.createElement("p");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
    scrollTo(0, 0);
}"""

# Where the focus is: the number of its mark, and why it could not be seen there; null where nothing has it.
STOP = """() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const isWithin = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const trouble = !isOutlined && style.boxShadow === "none" ? "its focus cannot be seen"
        : box.width && box.height && isWithin ? "" : "it has the focus outside of what is shown";
    return {stop: element.dataset.stop === undefined ? -1 : Number(element.dataset.stop), trouble,
        words: (element.innerText || element.outerHTML).trim().slice(0, 60)};
}"""


def obstacles(tab: Tab) -> Iterator[str]:
    """What a keyboard does not reach, where it stays caught, and where one does not see where one is."""
    expected: list[str] = tab.evaluate(MARK)
    reached: set[int] = set()
    tab.evaluate(BEGIN)
    last: int | None = None
    # Once around, with room for stops within fields of dates and times.
    for _ in range(len(expected) * 3 + 10):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(STOP)
        if stop is None:
            break
        number = int(stop["stop"])
        if number == 0 and last not in (None, 0):
            break
        if stop["trouble"] and number not in reached:
            yield f"«{stop['words']}»: {stop['trouble']}"
        reached.add(number)
        last = number
    else:
        yield "the Tab key never comes to the end of the page"
    for number, words in enumerate(expected):
        if number not in reached:
            yield f"«{words}» is not reached by the Tab key"

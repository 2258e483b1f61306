"""The screens that people use, and tabs on them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright, Response, Route
from playwright.sync_api import Page as Tab

import program
from pages import ROLES, View, Visit
from program import Service

LONGEST_WAIT = 20_000


@dataclass(frozen=True)
class Screen:
    name: str
    width: int
    height: int
    is_touched: bool


PHONE = Screen("phone", 390, 844, True)
TABLET = Screen("tablet", 820, 1180, True)
COMPUTER = Screen("computer", 1440, 900, False)
SCREENS = (PHONE, TABLET, COMPUTER)


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium, without a window."""
    path = shutil.which("chromium")
    assert path, "chromium is missing: .ci/setup test installs it"
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


def context_on(
    browser: Browser, screen: Screen, dark: bool = False, scripts: bool = True, workers: bool = True
) -> BrowserContext:
    """A browser of its own on a screen, in French.

    With `workers`, pages may be kept by a service worker: then a test cannot stand between them and the service."""
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        has_touch=screen.is_touched,
        locale="fr-FR",
        timezone_id="Europe/Paris",
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        java_script_enabled=scripts,
        service_workers="allow" if workers else "block",
    )
    context.set_default_timeout(LONGEST_WAIT)
    return context


@dataclass
class Opened:
    """A page that was opened, and what went wrong in the browser meanwhile."""

    tab: Tab
    visit: Visit
    response: Response | None = None
    troubles: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.tab.on("pageerror", lambda error: self.troubles.append(f"a script failed: {error}"))
        self.tab.on("console", lambda message: self._hear(message.type, message.text))
        self.tab.on("request", lambda request: self._ask(request.url))

    def _hear(self, kind: str, text: str) -> None:
        # The status of the page itself is looked at where it is expected.
        if kind in ("error", "warning") and "the server responded with a status of" not in text:
            self.troubles.append(f"the browser says: {text}")

    def _ask(self, url: str) -> None:
        if not url.startswith((self.visit.service.address, "data:", "blob:")):
            self.troubles.append(f"asks for {url}")


@contextmanager
def opened(
    browser: Browser,
    service: Service,
    view: View,
    screen: Screen,
    routes: dict[str, program.Route],
    dark: bool = False,
    scripts: bool = True,
) -> Iterator[Opened]:
    """A view on a screen, its act done."""
    context = context_on(browser, screen, dark, scripts)
    try:
        ROLES[view.role](context, service)
        tab = context.new_page()
        shown = Opened(tab, Visit(tab, service))
        shown.watch()
        tab.on("response", lambda response: _keep(shown, response))
        if view.page.is_opened_again:
            tab.route(service.address + "**", stay)
        tab.goto(service.url(view.page.path(view.state, routes, service)))
        if act := view.page.action(view.state):
            act(shown.visit)
        yield shown
    finally:
        context.close()


def stay(route: Route) -> None:
    """Answers without the word by which a page asks to be opened again, and leaves forms alone."""
    if route.request.method != "GET" or not route.request.is_navigation_request():
        route.fallback()
        return
    answer = route.fetch(max_redirects=0)
    headers = {name: value for name, value in answer.headers.items() if name.lower() != "refresh"}
    route.fulfill(response=answer, headers=headers)


def _keep(shown: Opened, response: Response) -> None:
    if response.request.is_navigation_request():
        shown.response = response


def picture(tab: Tab, screen: Screen, path: Path, tallest: int = 3) -> None:
    """The page as far as so many screens go."""
    height = tab.evaluate("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": screen.width, "height": max(screen.height, min(height, tallest * screen.height))}
    tab.screenshot(path=path, full_page=True, clip=clip)

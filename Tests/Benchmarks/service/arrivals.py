"""People who come to a sitting, evenly over some seconds, each with a browser of their own: by their personal links, or
by the code that the room can see, and then somebody at the door says who they are."""

import re
import threading
import time
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection, HTTPException, HTTPMessage
from urllib.parse import urlencode, urlsplit

import entrance
import program

NEVER = float("inf")
# How often somebody who was not let in yet looks again, and how often the door is looked at, in seconds.
LONGEST_WAIT = 60
LOOK = 0.2


class Browser:
    """What keeps the cookies that it is given, and goes where it is led."""

    def __init__(self, service: program.Service, **cookies: str) -> None:
        self._address = urlsplit(service.address)
        self.cookies = cookies

    def open(self, path: str, fields: dict[str, str] | None = None) -> tuple[int, str, HTTPMessage]:
        """The status, the text and the head of the page that an address leads to."""
        body = urlencode(fields) if fields is not None else None
        for _ in range(5):
            status, text, head = self._ask(path, body)
            if status != 303:
                return status, text, head
            path, body = head["Location"], None
        raise program.ProgramError(f"{path} leads round in circles")

    def _ask(self, path: str, body: str | None) -> tuple[int, str, HTTPMessage]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        with closing(HTTPConnection(str(self._address.hostname), self._address.port, timeout=30)) as connection:
            connection.request("POST" if body is not None else "GET", path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        for given in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = given.partition(";")[0].partition("=")
            self.cookies[name.strip()] = value
        return answer.status, text, answer.headers


def arrive(ways: list[Callable[[], bool]], seconds: float) -> list[float]:
    """Milliseconds until each is in, who come one after the other; without end where somebody is not let in."""
    times = [NEVER] * len(ways)

    def come(number: int) -> None:
        begun = time.monotonic_ns()
        try:
            if ways[number]():
                times[number] = (time.monotonic_ns() - begun) / 1e6
        except (OSError, HTTPException, program.ProgramError):
            pass

    threads = [threading.Thread(target=come, args=(number,)) for number in range(len(ways))]
    start = time.monotonic()
    for number, thread in enumerate(threads):
        time.sleep(max(0.0, start + number * seconds / len(ways) - time.monotonic()))
        thread.start()
    for thread in threads:
        thread.join()
    return times


def by_link(service: program.Service, link: str) -> bool:
    """Whether a personal link leads somebody to their page."""
    browser = Browser(service)
    status, page, _ = browser.open(link)
    return status == 200 and "seat" in browser.cookies and 'id="seat"' in page


def by_code(service: program.Service, join: str, code: str, name: str) -> bool:
    """Whether the code and a name lead somebody to their page, once it was said who they are."""
    browser = Browser(service)
    browser.open(join)
    status, page, _ = browser.open(join, {"form": "", "code": code, "name": name})
    end = time.monotonic() + LONGEST_WAIT
    while 'id="seat"' not in page and time.monotonic() < end:
        pause = re.search(r'data-pause="(\d+)"', page)
        if status != 200 or not pause:
            return False
        time.sleep(float(pause[1]))
        status, page, _ = browser.open(join)
    return "seat" in browser.cookies


class Doorkeeper:
    """Says who those are who wait at the door, as fast as the page of the door shows them."""

    def __init__(self, service: program.Service, door: str, admission: str) -> None:
        self._browser = Browser(service, session=entrance.text("secretary"))
        self._door, self._admission = door, admission
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep)
        self.looks: list[float] = []

    def __enter__(self) -> "Doorkeeper":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _keep(self) -> None:
        while not self._over.wait(LOOK):
            begun = time.monotonic_ns()
            _, page, _ = self._browser.open(self._door)
            self.looks.append((time.monotonic_ns() - begun) / 1e6)
            for request in page.split('<form method="post" action="' + self._admission + '">')[1:]:
                fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', request))
                # The names that are like what was typed come first.
                person = re.search(r'<option value="([^"]+)">', request)
                if person:
                    self._browser.open(self._admission, fields | {"person": person[1], "answer": "confirm"})

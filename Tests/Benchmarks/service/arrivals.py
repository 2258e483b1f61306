"""People who come in by their personal links, evenly over some seconds, each with a browser of their own."""

import threading
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

import program


def arrive(service: program.Service, links: list[str], seconds: float) -> list[float]:
    """Milliseconds from the tap on each link until the page that it leads to is there; without end where it is not."""
    times = [float("inf")] * len(links)

    def come(number: int) -> None:
        begun = time.monotonic_ns()
        try:
            if is_let_in(service, links[number]):
                times[number] = (time.monotonic_ns() - begun) / 1e6
        except (OSError, HTTPException):
            pass

    threads = [threading.Thread(target=come, args=(number,)) for number in range(len(links))]
    start = time.monotonic()
    for number, thread in enumerate(threads):
        time.sleep(max(0.0, start + number * seconds / len(links) - time.monotonic()))
        thread.start()
    for thread in threads:
        thread.join()
    return times


def is_let_in(service: program.Service, link: str) -> bool:
    """Follows a link as a browser does: with the cookies that it was given, to where it is led."""
    parts, cookies = urlsplit(service.address), {}
    path = link
    for _ in range(4):
        with closing(HTTPConnection(str(parts.hostname), parts.port, timeout=30)) as connection:
            sent = "; ".join(f"{name}={value}" for name, value in cookies.items())
            connection.request("GET", path, headers={"Cookie": sent} if sent else {})
            answer = connection.getresponse()
            answer.read()
        for header in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = header.partition(";")[0].partition("=")
            cookies[name.strip()] = value
        if answer.status != 303:
            return answer.status == 200 and bool(cookies)
        path = answer.headers["Location"]
    return False

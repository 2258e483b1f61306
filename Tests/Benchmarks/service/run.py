#!/usr/bin/env python3
"""Measures the service under load, from outside: pages and streams are asked for by processes of their own.

    run.py GREFFIER BENCH [--followers N] [--acts N] [--rounds N] [--seconds N] [NAME...]

GREFFIER is the program, BENCH that of the benchmarks, both built with optimisation; NAME is one of the measures, all
unless any is named. All figures beside one another are of one run on one machine."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Browser"))

import entrance
import program
import seeds
import sittings
from arrivals import NEVER, Doorkeeper, arrive, by_code, by_link
from crowd import following
from figures import at_least, at_most, figure, median, quantile, tell
from running import MEGABYTE, MILLISECOND, WHO, Run, lag, tell_end
from starting import free_port, milliseconds_to_first_page
from voting import vote


def start(run: Run) -> None:
    """From the start of the process to the first page, on the records of three people; and memory at rest."""
    times, memory = [], []
    for _ in range(run.options.rounds):
        folder = Path(tempfile.mkdtemp(dir=run.folder))
        database = run.shelf.copy("3", folder / "records.sqlite")
        service, milliseconds = milliseconds_to_first_page(database, free_port())
        times.append(milliseconds)
        # In the first second all templates are checked, and what only that needed is given back.
        time.sleep(3)
        memory.append(service.memory / MEGABYTE)
        program.end(service)
    tell("first page after the start of the process", at_most(median(times), "ms", 100))
    tell("memory, idle", at_most(median(memory), "MB", 45))


def reads(run: Run) -> None:
    """Pages of an unchanged sitting, read over and over, beside a hello-world in turns."""
    hello = subprocess.Popen([str(run.options.bench), "hello"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        peer = program.told_address(hello)
        with run.service("3") as service:
            for name, path, who in read_paths(run, service):
                rates, ratios = [], []
                for _ in range(run.options.rounds):
                    plain = requests_a_second(peer, run.options.seconds)
                    rates.append(requests_a_second(service.url(path), run.options.seconds, who))
                    ratios.append(100 * rates[-1] / plain)
                tell(f"{name}, of a hello-world", at_least(median(ratios), "%", 60))
                tell(f"{name}, requests a second", figure(median(rates)))
            tell("memory after that", at_most(service.memory / MEGABYTE, "MB", 150))
    finally:
        hello.terminate()
        hello.wait()


def read_paths(run: Run, service: program.Service) -> list[tuple[str, str, str]]:
    """What is read over and over: its name, its path, the header that lets in."""
    cookie, bearer = f"Cookie: {WHO}", f"Authorization: Bearer {entrance.text('secretary api')}"
    paths = [
        ("the first page", "/", cookie),
        ("the page of a sitting", run.routes["sitting"].address(seeds.OVER), cookie),
        ("its minutes", run.routes["minutes"].address(seeds.OVER), cookie),
        ("the sitting by the API", f"/api/v1/sittings/{seeds.OVER}", bearer),
    ]
    answered = []
    for name, path, who in paths:
        status, length = answer_of(service, path, who)
        tell(f"{name}, answered with", f"{status}, {figure(length / 1000, 'kB')}")
        if status == 200:
            answered.append((name, path, who))
    return answered


def answer_of(service: program.Service, path: str, who: str) -> tuple[int, int]:
    """The status of an answer, and how many bytes there are in it."""
    parts, (name, _, value) = urlsplit(service.address), who.partition(": ")
    with closing(HTTPConnection(str(parts.hostname), parts.port, timeout=30)) as connection:
        connection.request("GET", path, headers={name: value})
        answer = connection.getresponse()
        return answer.status, len(answer.read())


def requests_a_second(url: str, seconds: int, who: str = "Accept: */*") -> float:
    """What wrk counts with sixteen connections; fails where an answer was no success."""
    command = ["wrk", "-t1", "-c16", f"-d{seconds}s", "-H", who, url]
    done = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in done or "Socket errors" in done:
        raise program.ProgramError(f"{url} was not answered well:\n{done}")
    found = re.search(r"Requests/sec:\s*([\d.]+)", done)
    return float(found[1]) if found else 0.0


def updates(run: Run) -> None:
    """Each act, from its being handed in until every follower holds it or a later one."""
    with run.service("1000") as service:
        recorder, url = run.recorder(service), run.own_updates(service)
        with following(url, run.seats(1)) as alone:
            idle = [lag(recorder.note(), alone.known_at) for _ in range(run.options.acts)]
        with following(url, run.seats(run.options.followers)) as crowd:
            opened = crowd.gathered.get("opened", 0)
            tell("followers", at_least(opened, "", run.options.followers))
            under_load = [lag(recorder.note(), crowd.known_at) for _ in range(run.options.acts)]
            for name, lags in (("one follower", idle), (f"{opened} followers", under_load)):
                whole, after = [pair[0] for pair in lags], [pair[1] for pair in lags]
                tell(f"handed in → all know, {name}, p50", figure(median(whole), "ms"))
                tell(f"handed in → all know, {name}, p99", at_most(quantile(whole, 0.99), "ms", 100))
                tell(f"acknowledged → all know, {name}, p99", figure(quantile(after, 0.99), "ms"))
            tell("memory under that load", at_most(service.memory / MEGABYTE, "MB", 150))
            tell("memory at its highest", at_most(service.highest_memory / MEGABYTE, "MB", 150))
            tell_end(service, crowd)


def sign_ins(run: Run) -> None:
    """140 people sign in within ten seconds, in turns by link and by code, while a thousand follow the sitting."""
    link, join = run.routes["personalLink"], run.routes["join"].path
    people = sittings.members(1000)[:140]
    with run.service("1000") as service, following(run.own_updates(service), run.seats(run.options.followers)):
        invitations = entrance.get(service, "secretary", run.page("invitations"))
        code = entrance.between(invitations, '<strong class="code">', "</strong>")
        ways = [
            partial(by_link, service, link.address(entrance.link(number, seeds.UNDER_WAY)))
            if number % 2
            else partial(by_code, service, join, code, person.name)
            for number, person in enumerate(people, start=1)
        ]
        with Doorkeeper(service, run.page("door"), run.page("admission")) as door:
            times = arrive(ways, 10)
        memory = service.highest_memory / MEGABYTE
    tell("let in of those who came in ten seconds", at_least(sum(time_ != NEVER for time_ in times), "", len(ways)))
    tell("by link, from the tap to the page, p50, p99", p50_and_p99(times[0::2]))
    tell("by code, their looks every 4 s included", p50_and_p99(times[1::2]))
    tell("the page of the door, p50, p99", p50_and_p99(door.looks))
    tell("memory at its highest", at_most(memory, "MB", 150))


def crowded(run: Run) -> None:
    """Ten times the followers: what is too much is refused with an answer, and the console still answers."""
    count = 10 * run.options.followers
    with run.service("1000") as service:
        console = run.page("console")
        calm = answer_times(service, console, 20)
        recorder, waits, notes = run.recorder(service), [], []
        with (
            over_and_over(lambda: waits.extend(answer_times(service, console, 1))),
            over_and_over(lambda: notes.append(recorder.note())),
            following(run.own_updates(service), run.seats(count)) as crowd,
        ):
            gathered = crowd.gathered
        tell(f"{count} followers ask: let in", figure(gathered.get("opened", 0)))
        tell("refused", str(gathered.get("refused") or "none"))
        broken = gathered.get("broken", 0)
        tell("left without an answer", f"{broken} ({'held' if not broken else 'NOT HELD'})")
        tell("the console meanwhile, p50 and p99", f"{p50_and_p99(waits)} of {len(waits)}")
        tell("the console in calm, p50 and p99", p50_and_p99(calm))
        taken = [(note.acknowledged_at - note.handed_at) / MILLISECOND for note in notes]
        tell("acts taken meanwhile, p50 and p99", f"{p50_and_p99(taken)} of {len(taken)}")
        tell("memory at its highest", figure(service.highest_memory / MEGABYTE, "MB"))


def p50_and_p99(milliseconds: list[float]) -> str:
    return f"{figure(median(milliseconds), 'ms')}, {figure(quantile(milliseconds, 0.99), 'ms')}"


def answer_times(service: program.Service, path: str, count: int) -> list[float]:
    """Milliseconds for a page, each on a connection of its own; without end where it did not come."""
    parts, times = urlsplit(service.address), []
    for _ in range(count):
        begun = time.monotonic_ns()
        try:
            with closing(HTTPConnection(str(parts.hostname), parts.port, timeout=30)) as connection:
                connection.request("GET", path, headers={"Cookie": WHO})
                answer = connection.getresponse()
                answer.read()
                isgood = answer.status == 200
        except (OSError, HTTPException):
            isgood = False
        times.append((time.monotonic_ns() - begun) / MILLISECOND if isgood else float("inf"))
    return times


@contextmanager
def over_and_over(step: Callable[[], None]) -> Iterator[None]:
    """Does something again and again meanwhile; what goes wrong in it goes wrong here."""
    over = threading.Event()
    failures: list[BaseException] = []

    def go_on() -> None:
        try:
            while not over.is_set():
                step()
                over.wait(0.05)
        except (OSError, HTTPException, program.ProgramError) as error:
            failures.append(error)

    going = threading.Thread(target=go_on)
    going.start()
    try:
        yield
    finally:
        over.set()
        going.join()
    if failures:
        tell("FAILED meanwhile", str(failures[0]))


MEASURES: dict[str, Callable[[Run], None]] = {
    "start": start,
    "reads": reads,
    "updates": updates,
    "sign-ins": sign_ins,
    "vote": vote,
    "crowded": crowded,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("greffier", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("names", nargs="*", default=list(MEASURES), metavar="NAME")
    parser.add_argument("--followers", type=int, default=1000)
    parser.add_argument("--acts", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3)
    options = parser.parse_intermixed_args()
    program.PROGRAM = options.greffier.resolve()
    print(f"\nservice: {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        run = Run(options, Path(folder))
        for name in options.names:
            print(f"  {(MEASURES[name].__doc__ or name).splitlines()[0]}", flush=True)
            MEASURES[name](run)


main()

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
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Browser"))

import entrance
import program
import seeds
from acts import FromTheCommandLine, Handed, OverTheLine, head_of
from arrivals import arrive
from crowd import following
from figures import at_least, at_most, figure, median, quantile, tell
from starting import free_port, milliseconds_to_first_page

MEBIBYTE = 1024 * 1024
MILLISECOND = 1_000_000
# As whom all is asked for.
WHO = entrance.cookie("secretary")


class Run:
    """What is measured, and how much of it."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self.options = options
        self.folder = folder
        self.shelf = seeds.Shelf(folder / "shelf")
        self.routes = program.routes()

    @contextmanager
    def service(self, seed: str) -> Iterator[program.Service]:
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        with program.serving(self.shelf.copy(seed, folder / "records.sqlite")) as service:
            yield service

    def recorder(self, service: program.Service) -> OverTheLine | FromTheCommandLine:
        """Hands acts in over the line, once there is a route that takes them."""
        if "acts" not in self.routes:
            return FromTheCommandLine(service.database, 3)
        return OverTheLine(service, self.routes["acts"].address(seeds.UNDER_WAY))

    def updates(self, service: program.Service) -> str:
        return service.url(self.routes["updates"].address(seeds.UNDER_WAY))


def start(run: Run) -> None:
    """From the start of the process to the first page, on the records of three people; and memory at rest."""
    times, memory = [], []
    for _ in range(run.options.rounds):
        folder = Path(tempfile.mkdtemp(dir=run.folder))
        database = run.shelf.copy("3", folder / "records.sqlite")
        service, milliseconds = milliseconds_to_first_page(database, free_port())
        times.append(milliseconds)
        time.sleep(1)
        memory.append(service.memory / MEBIBYTE)
        program.end(service)
    tell("first page after the start of the process", at_most(median(times), "ms", 100))
    tell("memory, idle", at_most(median(memory), "MiB", 45))


def reads(run: Run) -> None:
    """Pages of an unchanged sitting, read over and over, beside a hello-world in turns."""
    hello = subprocess.Popen([str(run.options.bench), "hello"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        peer = program.told_address(hello)
        with run.service("3") as service:
            paths = {
                "the first page": "/",
                "the page of a sitting": run.routes["sitting"].address(seeds.OVER),
                "its minutes": run.routes["minutes"].address(seeds.OVER),
            }
            for name, path in paths.items():
                rates, ratios = [], []
                for _ in range(run.options.rounds):
                    plain = requests_a_second(peer, run.options.seconds)
                    rates.append(requests_a_second(service.url(path), run.options.seconds))
                    ratios.append(100 * rates[-1] / plain)
                tell(f"{name}, of a hello-world", at_least(median(ratios), "%", 60))
                tell(f"{name}, requests a second", figure(median(rates)))
            tell("memory after that", at_most(service.memory / MEBIBYTE, "MiB", 150))
    finally:
        hello.terminate()
        hello.wait()


def requests_a_second(url: str, seconds: int) -> float:
    """What wrk counts with sixteen connections; nothing where an answer was no success."""
    done = subprocess.run(
        ["wrk", "-t1", "-c16", f"-d{seconds}s", "-H", f"Cookie: {WHO}", url], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in done or "Socket errors" in done:
        raise program.ProgramError(f"{url} was not answered well:\n{done}")
    found = re.search(r"Requests/sec:\s*([\d.]+)", done)
    return float(found[1]) if found else 0.0


def updates(run: Run) -> None:
    """Each act, from its being handed in until every follower holds it or a later one."""
    with run.service("3") as service:
        recorder = run.recorder(service)
        with following(run.updates(service), 1, f"Cookie: {WHO}") as alone:
            idle = [lag(recorder.note(), alone.known_at) for _ in range(run.options.acts)]
        with following(run.updates(service), run.options.followers, f"Cookie: {WHO}") as crowd:
            opened = crowd.gathered.get("opened", 0)
            tell("followers", at_least(opened, "", run.options.followers))
            under_load = [lag(recorder.note(), crowd.known_at) for _ in range(run.options.acts)]
            tell("memory under that load", at_most(service.memory / MEBIBYTE, "MiB", 150))
            end = crowd.leave()
        for name, lags in (("idle", idle), (f"{opened} followers", under_load)):
            whole, after = [pair[0] for pair in lags], [pair[1] for pair in lags]
            tell(f"handed in → all know, {name}, p50", figure(median(whole), "ms"))
            tell(f"handed in → all know, {name}, p99", at_most(quantile(whole, 0.99), "ms", 100))
            tell(f"acknowledged → all know, {name}, p99", figure(quantile(after, 0.99), "ms"))
        head = head_of(service.database, seeds.UNDER_WAY)
        ended = end.get("lowest") == end.get("highest") == head and end.get("lost") == 0
        tell(f"sockets that end at the journal's {head}", "all" if ended else f"NOT ALL: {end}")


def lag(act: Handed, known_at: Callable[[int], int | None]) -> tuple[float, float]:
    """Milliseconds from handing in, and from the acknowledgement, until the last follower knew."""
    at = known_at(act.sequence)
    if at is None:
        return float("inf"), float("inf")
    return (at - act.handed_at) / MILLISECOND, max(0.0, (at - act.acknowledged_at) / MILLISECOND)


def sign_ins(run: Run) -> None:
    """140 people follow their personal links within ten seconds, while a thousand follow the sitting."""
    if "personalLink" not in run.routes:
        tell("sign-ins", "not measured: the service knows no personal links")
        return
    with run.service("300") as service, following(run.updates(service), run.options.followers, f"Cookie: {WHO}"):
        route = run.routes["personalLink"]
        links = [route.address(entrance.link(number, seeds.UNDER_WAY)) for number in range(1, 141)]
        times = arrive(service, links, 10)
    let_in = [time_ for time_ in times if time_ != float("inf")]
    tell("let in within ten seconds", at_least(len(let_in), "", len(links)))
    tell(
        "from the tap to the page, p50 and p99", f"{figure(median(times), 'ms')}, {figure(quantile(times, 0.99), 'ms')}"
    )


def crowded(run: Run) -> None:
    """Ten times the followers: what is too much is refused with an answer, and pages still come."""
    count = 10 * run.options.followers
    with run.service("3") as service:
        page = run.routes["sitting"].address(seeds.UNDER_WAY)
        calm = answer_times(service, page, 50)
        waits: list[float] = []
        with while_asking(service, page, waits), following(run.updates(service), count, f"Cookie: {WHO}") as crowd:
            gathered = crowd.gathered
        tell(f"{count} followers ask: let in", figure(gathered.get("opened", 0)))
        tell("refused", str(dict(Counter(gathered.get("refused", {})))) or "none")
        broken = gathered.get("broken", 0)
        tell("left without an answer", f"{broken} ({'held' if not broken else 'NOT HELD'})")
        tell("a page meanwhile, p50 and p99", f"{figure(median(waits), 'ms')}, {figure(quantile(waits, 0.99), 'ms')}")
        tell("a page in calm, p50 and p99", f"{figure(median(calm), 'ms')}, {figure(quantile(calm, 0.99), 'ms')}")
        tell("memory at its highest", figure(highest_memory(service) / MEBIBYTE, "MiB"))


def highest_memory(service: program.Service) -> int:
    found = re.search(r"VmHWM:\s*(\d+) kB", Path(f"/proc/{service.process.pid}/status").read_text())
    return int(found[1]) * 1024 if found else 0


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
def while_asking(service: program.Service, path: str, waits: list[float]) -> Iterator[None]:
    """Asks for a page over and over meanwhile."""
    over = threading.Event()

    def ask() -> None:
        while not over.is_set():
            waits.extend(answer_times(service, path, 1))
            over.wait(0.05)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        yield
    finally:
        over.set()
        asking.join()


MEASURES: dict[str, Callable[[Run], None]] = {
    "start": start,
    "reads": reads,
    "updates": updates,
    "sign-ins": sign_ins,
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

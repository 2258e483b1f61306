"""What the measures of the service share: the program, its records, who comes, how an act is timed."""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import entrance
import program
import seeds
from acts import Handed, OverTheLine, head_of
from crowd import Crowd
from figures import tell

MEGABYTE = 1_000_000
MILLISECOND = 1_000_000
# As whom pages are asked for, and acts handed in.
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

    def recorder(self, service: program.Service) -> OverTheLine:
        return OverTheLine(service, self.routes["acts"].address(seeds.UNDER_WAY))

    def page(self, name: str) -> str:
        """The path of a page of the sitting under way."""
        return self.routes[name].address(seeds.UNDER_WAY)

    def seats(self, count: int) -> list[str]:
        """The cookies of so many people who came by their personal links; the later ones with a further device."""
        return [entrance.seat_cookie(number % 1000 + 1, seeds.UNDER_WAY) for number in range(count)]

    def own_updates(self, service: program.Service) -> str:
        """Where somebody who takes part follows."""
        return service.url(self.page("seatUpdates"))


def lag(act: Handed, known_at: Callable[[int], int | None]) -> tuple[float, float]:
    """Milliseconds from handing in, and from the acknowledgement, until the last follower knew."""
    at = known_at(act.sequence)
    if at is None:
        return float("inf"), float("inf")
    return (at - act.handed_at) / MILLISECOND, max(0.0, (at - act.acknowledged_at) / MILLISECOND)


def tell_end(service: program.Service, crowd: Crowd) -> None:
    """Lets all go, and says whether they held the end of the journal."""
    end = crowd.leave()
    head = head_of(service.database, seeds.UNDER_WAY)
    ended = end.get("lowest") == end.get("highest") == head and end.get("lost") == 0
    tell(f"sockets that end at the journal's {head}", f"all {end['sockets']}" if ended else f"NOT ALL: {end}")

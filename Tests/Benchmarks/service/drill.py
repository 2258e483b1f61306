#!/usr/bin/env python3
"""Ends the service and whatever records with SIGKILL while it is under load, again and again, and looks what is left.

    drill.py GREFFIER [--rounds N] [--writers N] [--followers N] [--seconds S]

Writers record notes, each in a sitting of its own, and keep what was acknowledged in their own process. After each end
the service starts again, and the records are asked: every note that was acknowledged is there, none is there twice, the
chains verify. Exits 1 where one is not."""

import argparse
import random
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Browser"))

import entrance
import program
from crowd import following
from figures import at_most, quantile, tell
from starting import free_port, milliseconds_to_first_page
from writers import AtTheCommandLine, OnTheLine, Writer

# Milliseconds.
LONGEST_RESTART = 1000


def one_round(options: argparse.Namespace, service: program.Service, writers: list[Writer], updates: str) -> None:
    """Load, and in the middle of it the end of everything that records."""
    stopped = threading.Event()
    with following(service.url(updates), [entrance.cookie("secretary")] * options.followers):
        threads = [threading.Thread(target=writer.write, args=(service, stopped)) for writer in writers]
        for thread in threads:
            thread.start()
        time.sleep(random.uniform(0.2, 1) * options.seconds)
        stopped.set()
        service.process.kill()
        for writer in writers:
            writer.stop()
        for thread in threads:
            thread.join()
        service.process.wait()


def drill(options: argparse.Namespace, folder: Path) -> list[str]:
    database, port = folder / "records.sqlite", free_port()
    routes = program.routes()
    recorders = [AtTheCommandLine(number, database) for number in range(options.writers)]
    for recorder in recorders:
        file = folder / "first.yaml"
        file.write_text(recorder.text(0))
        program.run("record", str(file), database=database)
    entrance.add_accounts(database)
    writers: list[Writer] = list(recorders)
    if "acts" in routes:
        writers = [OnTheLine(number, database, routes["acts"]) for number in range(options.writers)]
    updates = routes["updates"].address(writers[0].reference)
    faults: list[str] = []
    starts: list[float] = []
    for number in range(1, options.rounds + 1):
        service, milliseconds = milliseconds_to_first_page(database, port)
        starts.append(milliseconds)
        one_round(options, service, writers, updates)
        try:
            program.run("verify", database=database)
            faults += [f"round {number}: {fault}" for writer in writers for fault in writer.faults() + writer.failures]
        except program.ProgramError as error:
            faults.append(f"round {number}: {error}")
        if number % 10 == 0 or faults:
            acknowledged = sum(len(writer.acknowledged) for writer in writers)
            print(f"  round {number}: {acknowledged} notes acknowledged, {len(faults)} faults", flush=True)
        if faults:
            break
    restart = quantile(starts, 0.99)
    tell("from the start to the first page again, p99", at_most(restart, "ms", LONGEST_RESTART))
    tell("acknowledged", str(sum(len(writer.acknowledged) for writer in writers)))
    tell("lost, doubled or never handed in", f"{len(faults)} ({'NOT HELD' if faults else 'held'})")
    return faults if restart <= LONGEST_RESTART else [*faults, "the first page came too late after an end"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("greffier", type=Path)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--writers", type=int, default=3)
    parser.add_argument("--followers", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--seed", type=int, default=20200316)
    options = parser.parse_args()
    program.PROGRAM = options.greffier.resolve()
    random.seed(options.seed)
    print(
        f"\ndrill: {options.rounds} ends by SIGKILL, {options.writers} writers, {options.followers} followers",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        faults = drill(options, Path(folder))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()

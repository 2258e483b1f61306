"""A vote by name, in which everybody who follows the sitting casts a ballot through their own page."""

import json
import sqlite3
import subprocess
import sys
import uuid
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import program
import seeds
from acts import Handed
from crowd import Crowd, following
from figures import at_most, exactly, figure, median, quantile, tell
from running import MEGABYTE, Run, lag, tell_end

VOTERS = Path(__file__).with_name("voters.py")
SECONDS = 10
# What a ballot says, as the record has it.
OPTIONS = {"inFavour": "yes", "against": "no", "abstention": "abstain", "notTakingPart": "not voting"}


def vote(run: Run) -> None:
    """A vote by name: all who follow cast a ballot each, by their personal links, within ten seconds."""
    cookies = run.seats(run.options.followers)
    with run.service("1000") as service:
        recorder = run.recorder(service)
        with following(run.own_updates(service), cookies) as crowd:
            motion, opened = str(uuid.uuid4()), str(uuid.uuid4())
            recorder.hand_in("move", motion, text="L’avance est portée à 1 200 €.")
            opening = recorder.hand_in("openVote", opened, motion=motion, method="recorded")
            ballots = cast(run, service, cookies)
            closing_ = recorder.hand_in("closeVote", vote=opened)
            tell_of_acts(crowd, opening, ballots, closing_)
            tell("memory at its highest", at_most(service.highest_memory / MEGABYTE, "MB", 150))
            tell_end(service, crowd)
        tell_of_ballots(service.database, opened, ballots)


def cast(run: Run, service: program.Service, cookies: list[str]) -> list[dict[str, Any]]:
    """What became of each voter."""
    address = urlsplit(service.address)
    wanted = {
        "host": address.hostname,
        "port": address.port,
        "page": run.page("seat"),
        "acts": run.page("acts"),
        "cookies": cookies,
        "seconds": SECONDS,
    }
    done = subprocess.run(
        [sys.executable, "-B", str(VOTERS)], input=json.dumps(wanted), capture_output=True, text=True, check=True
    )
    return list(json.loads(done.stdout))


def tell_of_acts(crowd: Crowd, opening: Handed, ballots: list[dict[str, Any]], closing_: Handed) -> None:
    taken = [
        Handed(ballot["handed"], ballot["acknowledged"], ballot["sequence"])
        for ballot in ballots
        if "sequence" in ballot
    ]
    answered = [(act.acknowledged_at - act.handed_at) / 1e6 for act in taken]
    whole = [lag(act, crowd.known_at)[0] for act in taken]
    tell("the vote is opened → all know", figure(lag(opening, crowd.known_at)[0], "ms"))
    tell("a ballot, handed in → acknowledged, p50, p99", f"{figure(median(answered), 'ms')}, {p99(answered)}")
    tell("a ballot, handed in → all know, p50", figure(median(whole), "ms"))
    tell("a ballot, handed in → all know, p99", at_most(quantile(whole, 0.99), "ms", 100))
    tell("the vote is closed → all know", figure(lag(closing_, crowd.known_at)[0], "ms"))
    tell("turned away, and came back", str(sum(ballot["refused"] for ballot in ballots)))


def p99(values: list[float]) -> str:
    return figure(quantile(values, 0.99), "ms")


def tell_of_ballots(database: Path, vote_: str, ballots: list[dict[str, Any]]) -> None:
    """Compares what the voters were told with the journal, and with the result of the vote."""
    for error, count in Counter(ballot["error"] for ballot in ballots if "error" in ballot).most_common(3):
        tell("FAILED", f"{count} × {error}")
    told = {ballot["voter"]: OPTIONS[ballot["choice"]] for ballot in ballots if "sequence" in ballot}
    settled = sum(ballot.get("settled", False) for ballot in ballots)
    tell("voters whose ballot was acknowledged", exactly(len(told), len(ballots)))
    tell("voters whose page then offers none", exactly(settled, len(ballots)))
    tell("ballots in the journal", exactly(journalled(database, vote_), len(told)))
    minutes = program.run("export", seeds.UNDER_WAY, "--format", "json", "--output", "-", database=database)
    event = next(event for event in json.loads(minutes)["vote_events"] if event["id"] == vote_)
    recorded = Counter((ballot["voter_id"], ballot["option"]) for ballot in event["votes"])
    tell("of them once, and as they were cast", exactly(sum(recorded[cast_] == 1 for cast_ in told.items()), len(told)))
    result = {count["option"]: count["value"] for count in event["counts"] if count["value"]}
    as_told = "as they were cast" if result == Counter(told.values()) else "NOT AS THEY WERE CAST"
    tell("the result", f"{', '.join(f'{option} {count}' for option, count in result.items())} ({as_told})")


def journalled(database: Path, vote_: str) -> int:
    """How many entries of the journal are ballots of a vote."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        row = connection.execute(
            "SELECT count(*) FROM journal WHERE kind = 'balloted' AND json_extract(body, '$.vote') = ?", (vote_,)
        ).fetchone()
    return int(row[0])

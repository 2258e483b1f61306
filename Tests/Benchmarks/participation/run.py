"""Measures the figures of many sittings, beside DuckDB from the raw spans of the same sittings.

    run.py GREFFIER [COUNT…]     by default 1000 10000 100000 1000000

Each count is an organisation that `greffier generate --facts` invents. Times are of whole commands,
from start to end, the best of three; DuckDB runs in this process, from a table that it has loaded
already. Prints a table, and fails where the share by month and body is not told at least five times
as fast as DuckDB reckons it, or takes more than 200 MB."""

import csv
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

SHARE = "remote_participation_share"
WANTED = 5
MOST_MEMORY = 200 << 20


def best(run, times=3):
    """The best time of some runs in seconds, and the last answer."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        answer = run()
        found.append(time.perf_counter() - start)
    return min(found), answer


def command(program, database, *arguments):
    result = subprocess.run(
        [program, *arguments, "--database", database], check=True, capture_output=True, text=True
    )
    return result.stdout


def peak(program, database, *arguments):
    """The memory of one command at its fullest, in bytes."""
    pid = os.fork()
    if pid == 0:
        with open(os.devnull, "w") as nothing:
            os.dup2(nothing.fileno(), 1)
            os.execv(program, [program, *arguments, "--database", database])
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        raise SystemExit(f"the command ended with {status}")
    return usage.ru_maxrss * 1024


def write_spans(database, path):
    """The raw spans of members with a vote, one a line."""
    records = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    rows = records.execute(
        """
        SELECT b.code, o.month, s.meeting, s.person, s.first_second, s.end_second, s.channel, s.device
        FROM stays s JOIN openings o ON o.meeting = s.meeting
        JOIN bodies b ON b.id = o.meeting_body
        JOIN roster_facts r ON r.meeting = s.meeting AND r.person = s.person
        WHERE r.seat = 'fullMember'
        """
    )
    count = 0
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["body", "month", "meeting", "person", "start", "stop", "channel", "device"])
        for row in rows:
            writer.writerow(row)
            count += 1
    records.close()
    return count


ATTENDED = """
    SELECT body, month, meeting, person, bool_or(channel IN ('video', 'audio')) AS is_remote
    FROM spans WHERE channel <> 'unknown' GROUP BY ALL
"""
QUESTIONS = [
    ("share by month and body", "--by month --by body", "month, body"),
    ("share by month", "--by month", "month"),
    ("share by body", "--by body", "body"),
]


def measure(program, count, folder):
    database = str(folder / "records.sqlite")
    spans = folder / "spans.csv"
    start = time.perf_counter()
    command(program, database, "generate", "--meetings", str(count), "--seed", "1", "--facts")
    made = time.perf_counter() - start
    number = write_spans(database, spans)
    duck = duckdb.connect(":memory:")
    duck.execute("SET threads TO 2")
    start = time.perf_counter()
    duck.execute(f"CREATE TABLE spans AS SELECT * FROM read_csv('{spans}', header = true)")
    loaded = time.perf_counter() - start
    print(f"\n{count:,} sittings, {number:,} spans; invented in {made:.0f} s, loaded by DuckDB in {loaded:.1f} s")
    is_good = True
    for name, keys, columns in QUESTIONS:
        arguments = ["participation", *keys.split(), "--measure", SHARE, "--format", "csv"]
        recorded, table = best(lambda: command(program, database, *arguments))
        told, _ = best(lambda: command(program, database, *arguments, "--audience", "public"))
        theirs, answer = best(
            lambda: duck.execute(
                f"SELECT {columns}, count(*) FILTER (is_remote), count(*) FROM ({ATTENDED}) GROUP BY {columns}"
            ).fetchall()
        )
        ours = {
            tuple(row[column] for column in columns.split(", ")): (row["numerator"], row["denominator"])
            for row in csv.DictReader(table.splitlines())
            if row["denominator"] != "0"
        }
        if ours != {tuple(row[:-2]): (str(row[-2]), str(row[-1])) for row in answer}:
            raise SystemExit(f"{name}: DuckDB reckons something else")
        memory = peak(program, database, *arguments, "--audience", "public")
        print(
            f"  {name:28} record {recorded * 1000:8.1f} ms   public {told * 1000:8.1f} ms   DuckDB {theirs * 1000:8.1f} ms"
            f"   {theirs / told:6.1f} × as fast   {memory >> 20} MB"
        )
        if count >= 1_000_000 and name == QUESTIONS[0][0]:
            is_good = theirs / told >= WANTED and memory <= MOST_MEMORY
    for key in ["section", "weekday", "device", "gender"]:
        arguments = ["participation", "--by", key, "--format", "csv"]
        recorded, _ = best(lambda: command(program, database, *arguments), times=1)
        print(f"  all measures by {key:12} record {recorded * 1000:8.1f} ms")
    distinct, _ = best(lambda: duck.execute("SELECT body, count(DISTINCT person) FROM spans GROUP BY body").fetchall())
    print(f"  distinct people by body      DuckDB {distinct * 1000:8.1f} ms")
    return is_good


def main():
    program = str(Path(sys.argv[1]).resolve())
    counts = [int(argument) for argument in sys.argv[2:]] or [1_000, 10_000, 100_000, 1_000_000]
    is_good = True
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            is_good = measure(program, count, Path(folder)) and is_good
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"\nThe most memory of any command: {children} MB")
    if not is_good:
        raise SystemExit("The figures of a million sittings are not told as fast, or in as little memory, as they have to be.")


if __name__ == "__main__":
    main()

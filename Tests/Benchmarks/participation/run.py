"""Measures the figures of many sittings, beside DuckDB from the raw spans of the same sittings.

    run.py GREFFIER [COUNT[=FOLDER]…]     by default 1000 10000 100000 1000000

Each count is an organisation that `greffier generate --facts --spans` invents; or that it did before,
into records.sqlite and spans.csv of a folder, of which a copy is measured. Our times are of whole
commands, from start to end, the best of some; those of DuckDB are of the queries alone, on a table
that it has loaded already, with two threads, the best of as many. Both have to give the same figures
everywhere. Ends with the curve, and fails where at a million sittings the remote share by month and
by body, for the public, is not told at least five times as fast as DuckDB reckons it, or any command
takes more than 200 MB; right after a correction too. It fails as well where too little is told: of
all participations most by month, and some by body.
"""

import csv
import io
import json
import os
import resource
import shutil
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
MILLION = 1_000_000
# How many of a hundred participations have to be told by month.
LEAST_TOLD = 85
SAMPLE = Path(__file__).parents[3] / "Samples/Meetings/2020-03-16-bureau-federal.yaml"
REFERENCE = "BF-2020-03-16"
# Somebody who was excused was there after all, says a report that comes late.
REPORT = """Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
812 3456 7890,Bureau,03/16/2020 06:25:00 PM,03/16/2020 08:45:00 PM,sg@example.org,97,1,

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room
Bleuenn Corre,bleuenn@example.org,03/16/2020 06:45:00 PM,03/16/2020 07:55:00 PM,70,No,,No
"""

ATTENDED = """
    SELECT {columns}, meeting, person, bool_or(channel IN ('video', 'audio')) AS is_remote
    FROM spans WHERE seat = 'fullMember' AND channel <> 'unknown' GROUP BY ALL
"""
SHARES = [["month"], ["body"], ["month", "body"]]
CLASSES = ["section", "role", "gender", "kind", "weekday", "hour"]


# What starts our commands: a process of its own, for a child is charged the memory that its parent had.
STARTER = """
import json, os, subprocess, sys
for line in sys.stdin:
    words, output = json.loads(line)
    with open(output, "wb") as file:
        child = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(child.pid, 0)
    print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss << 10]), flush=True)
"""


class Greffier:
    def __init__(self, program, folder, starter):
        self.program, self.starter = program, starter
        self.database = str(folder / "records.sqlite")
        self.output = folder / "output"
        self.memory = self.most_memory = 0

    def run(self, *arguments):
        """What a command writes; notes how much memory it had at its fullest."""
        words = [self.program, *arguments, "--database", self.database]
        self.starter.stdin.write(json.dumps([words, str(self.output)]) + "\n")
        self.starter.stdin.flush()
        code, self.memory = json.loads(self.starter.stdout.readline())
        if code != 0:
            raise SystemExit(f"greffier {' '.join(arguments)} ended with {code}")
        self.most_memory = max(self.most_memory, self.memory)
        return self.output.read_text()

    def figures(self, keys, *arguments):
        by = [word for key in keys for word in ("--by", key)]
        # Devices are a measure of their own.
        measure = [] if keys == ["device"] else ["--measure", SHARE]
        return self.run("participation", *by, *measure, "--format", "csv", *arguments)


def best(work, times=3):
    """The best time of some, in milliseconds, and the last answer."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        answer = work()
        found.append(time.perf_counter() - start)
    return min(found) * 1000, answer


def read(table, keys):
    """The counts of each group of a table of figures that has any."""
    return {
        tuple(row[key] for key in keys): (int(row["numerator"]), int(row["denominator"]))
        for row in csv.DictReader(io.StringIO(table))
        if row["denominator"] not in ("", "0")
    }


def expect_same(name, ours, theirs):
    if ours != theirs:
        odd = [key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key)][:3]
        told = ", ".join(f"{key}: {ours.get(key)} and {theirs.get(key)}" for key in odd)
        raise SystemExit(f"{name}: DuckDB reckons something else: {told}")


def reckon(duck, keys):
    """The remote share by DuckDB from the raw spans."""
    columns = ", ".join(keys)
    rows = duck.execute(
        f"SELECT {columns}, count(*) FILTER (is_remote), count(*)"
        f" FROM ({ATTENDED.format(columns=columns)}) GROUP BY {columns}"
    ).fetchall()
    return {tuple(row[:-2]): tuple(row[-2:]) for row in rows}


def as_keyed(counts, keys):
    """Hours have two digits in our figures."""
    return {
        tuple(f"{part:02}" if key == "hour" else str(part) for key, part in zip(keys, group)): pair
        for group, pair in counts.items()
    }


def line(name, record, told, theirs, memory, part=None):
    told_text = f"{told:9.0f} ms" if told is not None else f"{'–':>12}"
    factor = theirs / (told if told is not None else record)
    print(
        f"  {name:34}{record:9.0f} ms{told_text}{theirs:9.0f} ms{factor:9.1f} ×{memory >> 20:7} MB"
        + (f"{part:9.0f} %" if part is not None else ""),
        flush=True,
    )
    return factor


def measure_shares(greffier, duck, keys, name=None):
    """Whether the share by some keys is told fast enough, and how fast."""
    theirs, reckoned = best(lambda: reckon(duck, keys))
    recorded, table = best(lambda: greffier.figures(keys))
    expect_same(" and ".join(keys), read(table, keys), as_keyed(reckoned, keys))
    told, table = best(lambda: greffier.figures(keys, "--audience", "public"))
    memory = greffier.memory
    # What is told is a sum over some of what is known.
    answers = read(table, keys)
    known = as_keyed(reckoned, keys)
    for group, (numerator, denominator) in answers.items():
        most = known[group]
        if numerator > most[0] or denominator > most[1]:
            raise SystemExit(f"{group}: more is told than there is")
    part = 100 * whole(answers) / whole(reckoned)
    is_enough = part >= LEAST_TOLD if keys == ["month"] else part > 0
    factor = line(name or f"share by {' and '.join(keys)}", recorded, told, theirs, memory, part)
    return factor >= WANTED and memory <= MOST_MEMORY and is_enough, (told, theirs)


def whole(counts):
    """All participations of some groups."""
    return sum(denominator for _, denominator in counts.values())


def measure_classes(greffier, duck):
    for key in CLASSES:
        theirs, reckoned = best(lambda: reckon(duck, [key]), times=2)
        recorded, table = best(lambda: greffier.figures([key]), times=2)
        memory = greffier.memory
        expect_same(key, read(table, [key]), as_keyed(reckoned, [key]))
        told, _ = best(lambda: greffier.figures([key], "--audience", "public"), times=1)
        line(f"share by {key}", recorded, told, theirs, max(memory, greffier.memory))
    theirs, rows = best(
        lambda: duck.execute(
            "SELECT device, sum(end_second - first_second) FROM spans"
            " WHERE seat = 'fullMember' AND channel IN ('video', 'audio') GROUP BY device"
        ).fetchall(),
        times=2,
    )
    recorded, table = best(lambda: greffier.figures(["device"]), times=2)
    seconds = {group[0]: pair[0] for group, pair in read(table, ["device"]).items()}
    expect_same("device", seconds, {device: int(number) for device, number in rows})
    told, _ = best(lambda: greffier.figures(["device"], "--audience", "public"), times=1)
    line("seconds by device", recorded, told, theirs, greffier.memory)


def measure_people(greffier, duck):
    """Distinct people: remote ones by month and body, and all of a body through the years."""
    records = sqlite3.connect(f"file:{greffier.database}?mode=ro", uri=True)
    questions = [
        (
            "remote people by month and body",
            "SELECT b.code, p.month, p.remote FROM month_people p JOIN bodies b ON b.id = p.meeting_body"
            " WHERE p.remote > 0",
            "SELECT body, month, count(DISTINCT person) FROM spans"
            " WHERE seat = 'fullMember' AND channel IN ('video', 'audio') GROUP BY body, month",
        ),
        (
            "people of a body, all years",
            "SELECT b.code, count(DISTINCT p.person) FROM presence_months p"
            " JOIN bodies b ON b.id = p.meeting_body WHERE p.scopes & 1 AND p.participants > 0"
            " GROUP BY b.code",
            "SELECT body, count(DISTINCT person) FROM spans WHERE seat = 'fullMember' GROUP BY body",
        ),
    ]
    for name, ours, theirs in questions:
        our_time, our_rows = best(lambda: records.execute(ours).fetchall(), times=2)
        their_time, their_rows = best(lambda: duck.execute(theirs).fetchall(), times=2)
        expect_same(name, set_of(our_rows), set_of(their_rows))
        line(f"{name} (SQL)", our_time, None, their_time, 0)
    records.close()


def set_of(rows):
    return {tuple(row[:-1]): row[-1] for row in rows}


def correct(greffier, duck, folder):
    """Records a sitting act by act among all the others, and corrects it afterwards; DuckDB gets its
    spans."""
    report = folder / "report.csv"
    report.write_text(REPORT)
    greffier.run("record", str(SAMPLE))
    greffier.run("return", REFERENCE)
    start = time.perf_counter()
    greffier.run("attend", REFERENCE, str(report), "--accept", "certain")
    took = (time.perf_counter() - start) * 1000
    records = sqlite3.connect(f"file:{greffier.database}?mode=ro", uri=True)
    rows = records.execute(
        """
        SELECT m.reference, b.code, o.month, o.weekday, o.hour, o.kind, s.person, p.seat, p.section,
            p.role, p.gender, s.first_second, s.end_second, s.channel, s.device
        FROM meetings m JOIN openings o ON o.meeting = m.id JOIN bodies b ON b.id = o.meeting_body
        JOIN stays s ON s.meeting = m.id
        JOIN presence_facts p ON p.meeting = m.id AND p.person = s.person AND p.scopes & 4
        WHERE m.reference = ?
        """,
        [REFERENCE],
    ).fetchall()
    records.close()
    duck.executemany(f"INSERT INTO spans VALUES ({', '.join('?' * 15)})", rows)
    print(f"  a report that comes late is worked in {took:.0f} ms; right after it:", flush=True)


def load(spans, folder):
    duck = duckdb.connect(":memory:")
    duck.execute("SET threads TO 2")
    duck.execute(f"SET temp_directory TO '{folder}/duckdb'")
    start = time.perf_counter()
    duck.execute(
        f"CREATE TABLE spans AS SELECT * FROM read_csv('{spans}', header = true, types ="
        " {'section': 'VARCHAR', 'role': 'VARCHAR', 'month': 'VARCHAR'}, nullstr = '\\N')"
    )
    return duck, time.perf_counter() - start


def generate(greffier, count, spans):
    start = time.perf_counter()
    greffier.run("generate", "--meetings", str(count), "--seed", "1", "--facts", "--spans", str(spans))
    return f"invented in {time.perf_counter() - start:.0f} s, with {greffier.memory >> 20} MB of memory"


def measure(program, count, kept, folder, starter):
    greffier = Greffier(program, folder, starter)
    if kept:
        shutil.copyfile(f"{kept}/records.sqlite", greffier.database)
        duck, loaded = load(f"{kept}/spans.csv", folder)
        made = "invented before"
    else:
        spans = folder / "spans.csv"
        made = generate(greffier, count, spans)
        duck, loaded = load(spans, folder)
        spans.unlink()
    number = duck.execute("SELECT count(*) FROM spans").fetchone()[0]
    size = os.path.getsize(greffier.database) >> 20
    print(
        f"\n{count:,} sittings, {number:,} spans, {size:,} MB; {made}; loaded by DuckDB in {loaded:.1f} s"
    )
    print(f"  {'':34}{'record':>12}{'public':>12}{'DuckDB':>12}{'as fast':>11}{'memory':>10}{'told':>11}")
    greffier.most_memory = 0
    verdicts = []
    curve = None
    for keys in SHARES:
        verdict, times = measure_shares(greffier, duck, keys)
        verdicts.append(verdict)
        if keys == ["month"]:
            curve = times
    measure_classes(greffier, duck)
    measure_people(greffier, duck)
    correct(greffier, duck, folder)
    for keys in SHARES:
        verdicts.append(measure_shares(greffier, duck, keys)[0])
    print(f"  the most memory of any of these commands: {greffier.most_memory >> 20} MB")
    verdicts.append(greffier.most_memory <= MOST_MEMORY)
    duck.close()
    return count < MILLION or all(verdicts), (count, number, *curve)


def main():
    program = str(Path(sys.argv[1]).resolve())
    # Started before anything is in memory.
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    asked = sys.argv[2:] or ["1000", "10000", "100000", str(MILLION)]
    print(f"\nparticipation: figures of many sittings beside DuckDB {duckdb.__version__}, from raw spans")
    is_good = True
    curve = []
    for count, _, kept in (argument.partition("=") for argument in asked):
        with tempfile.TemporaryDirectory() as folder:
            verdict, times = measure(program, int(count), kept, Path(folder), starter)
        is_good = verdict and is_good
        curve.append(times)
    starter.stdin.close()
    starter.wait()
    print("\nThe share by month, for the public, as the sittings grow:")
    for count, number, told, theirs in curve:
        print(
            f"  {count:>9,} sittings {number:>11,} spans {told:8.0f} ms   DuckDB {theirs:8.0f} ms"
            f" {theirs / told:8.1f} ×"
        )
    print(f"Memory of this program, in which DuckDB runs: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MB")
    if not is_good:
        raise SystemExit(
            f"At {MILLION:,} sittings the share by month and by body has to be told {WANTED} times as fast as"
            f" DuckDB reckons it, {LEAST_TOLD} % of it by month, and all in {MOST_MEMORY >> 20} MB: it is not."
        )


if __name__ == "__main__":
    main()

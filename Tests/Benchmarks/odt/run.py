#!/usr/bin/env python3
"""run.py BENCH [--rounds N]: fills the same minutes with `BENCH odt` and with relatorio, whose template stays parsed
between documents, turn by turn on the same machine; prints medians and ratios, the time that deflating the content
takes by itself, the peak of memory, the curve from 10 to 10,000 participants, and which floors were held.

Both templates were written by LibreOffice; every document is checked to carry the same text in the same order."""

import argparse
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import time
import zipfile
import zlib
from xml.etree import ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import make_template  # noqa: E402

SIZES = {"small": (20, 8, 12), "large": (500, 200, 300)}
REPETITIONS = {"small": 25, "large": 4}
CURVE = [10, 100, 1000, 10000]
FASTER = {"small": 10, "large": 3}  # than relatorio
DEFLATING = 1.5  # times the deflating of its content at level 6, for a large document
PEAK = 64  # MiB
LINEAR = 1.5  # times the cost of a participant, from one point of the curve to the next
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def minutes(participants, items, decisions):
    """Invented minutes, the same at each call."""
    chance = random.Random(participants)
    words = "séance budget rapport vote adoption présidente année salle comité île œuvre 100 % « oui »".split()

    def sentence(length):
        return " ".join(chance.choice(words) for _ in range(length)).capitalize() + " & cætera."

    return {
        "title": "Procès-verbal",
        "organisation": "Les Amis du port & Cie",
        "date": "2020-03-16",
        "place": "Brest",
        "start": "18:30",
        "end": "21:05",
        "chair": "Anne Alanou",
        "secretary": "Yann Bescond",
        "remarks": "Rien de plus.",
        "participants": [
            {
                "number": number,
                "name": f"Prénom{number} Le Goff-{number}",
                "role": chance.choice(["membre", "trésorière", "secrétaire"]),
                "mode": chance.choice(["sur place", "à distance"]),
                "device": chance.choice(["téléphone", "tablette", "ordinateur"]),
                "arrival": "18:30",
                "departure": "21:05",
            }
            for number in range(1, participants + 1)
        ],
        "agenda": [
            {"number": number, "title": sentence(6), "paragraphs": [sentence(40) for _ in range(3)]}
            for number in range(1, items + 1)
        ],
        "decisions": [
            {
                "number": number,
                "item": 1 + number % items,
                "text": sentence(25),
                "yes": 9,
                "no": 8,
                "abstain": 3,
                "carried": "carried",
            }
            for number in range(1, decisions + 1)
        ],
    }


def expected(data):
    """Every line that the document must show, in order."""
    lines = [data["title"]] + [f"{name.capitalize()}: {data[name]}" for name in make_template.PARTICULARS]
    lines += ["Participants"] + [name.capitalize() for name in make_template.COLUMNS]
    for participant in data["participants"]:
        lines += [participant[name] for name in make_template.COLUMNS]
    lines.append("Agenda")
    for item in data["agenda"]:
        lines += [f"{item['number']}. {item['title']}"] + item["paragraphs"]
    lines.append("Decisions")
    for decision in data["decisions"]:
        lines.append("Decision {number} (item {item}): {text}".format(**decision))
        lines.append("Votes: {yes} for, {no} against, {abstain} abstentions: {carried}.".format(**decision))
    return lines + ["Remarks", data["remarks"]]


def shown(path):
    """The lines of a document; white space counts as office suites count it."""
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED, f"{path}: mimetype"
        content = package.read("content.xml")
    nodes = list(ElementTree.fromstring(content).iter())
    for node in nodes:
        if node.tag in (TEXT + "s", TEXT + "tab", TEXT + "line-break"):
            node.text = " "
    paragraphs = [node for node in nodes if node.tag in (TEXT + "p", TEXT + "h")]
    lines = (re.sub(r"\s+", " ", "".join(node.itertext())).strip() for node in paragraphs)
    return [line for line in lines if line], content


class Engine:
    """A command that prints, as the last line, `{"times": […]}`: the seconds of each document; ours prints those of the
    processor as well, which other programs on the machine do not change."""

    def __init__(self, name, command):
        self.name = name
        self.command = command

    def run(self, data, out, count):
        process = subprocess.Popen(self.command + [str(data), str(out), str(count)], stdout=subprocess.PIPE)
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{self.name} failed on {data}")
        self.printed = json.loads(printed.splitlines()[-1])
        return self.printed["times"], usage.ru_maxrss / 1024


def relatorio(data, out, count):
    """The peer, in a process of its own."""
    from relatorio.templates.opendocument import Template

    fields = json.loads(pathlib.Path(data).read_text(encoding="utf-8"))
    template = Template(source="", filepath=str(pathlib.Path(out).parent / "relatorio.odt"))
    times = []
    for _ in range(int(count)):
        start = time.perf_counter()
        pathlib.Path(out).unlink(missing_ok=True)  # a file that is written over is waited for when it is closed
        pathlib.Path(out).write_bytes(template.generate(**fields).render().getvalue())
        times.append(time.perf_counter() - start)
    print(json.dumps({"times": times}))


def deflating(content):
    """The seconds that deflating the content at level 6 takes by itself."""
    start = time.perf_counter()
    zlib.compress(content, 6)
    return time.perf_counter() - start


def judged(value, words, limit, holds):
    """A figure beside its floor or ceiling, and whether it holds."""
    return f"{value:.2f} ({words} {limit}: {'held' if holds else 'NOT HELD'})"


def compare(engines, folder, rounds):
    for size, counts in SIZES.items():
        data = minutes(*counts)
        source = folder / f"{size}.json"
        source.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        times = {engine.name: [] for engine in engines}
        peaks = {engine.name: 0.0 for engine in engines}
        limits = []
        for _ in range(rounds):
            for engine in engines:
                out = folder / f"{engine.name}-{size}.odt"
                taken, _ = engine.run(source, out, REPETITIONS[size])
                times[engine.name] += taken[1:]  # the first warms up
                peaks[engine.name] = max(peaks[engine.name], engine.run(source, out, 1)[1])
                lines, content = shown(out)
                if lines != expected(data):
                    sys.exit(f"{engine.name}, {size}: the document does not carry the text")
                if engine is engines[0]:
                    limits += [deflating(content) for _ in range(REPETITIONS[size])]
        print(f"\nodt, {size}: {counts[0]} participants, {counts[1]} items, {counts[2]} decisions; {rounds} rounds")
        for engine in engines:
            print(
                f"  {engine.name:10}{statistics.median(times[engine.name]) * 1e3:9.2f} ms a document "
                f"(least {min(times[engine.name]) * 1e3:.2f}), peak {peaks[engine.name]:.0f} MiB"
            )
        ours, peer = (statistics.median(times[engine.name]) for engine in engines)
        print("  relatorio / greffier:", judged(peer / ours, "at least", FASTER[size], peer / ours >= FASTER[size]))
        peak = peaks["greffier"]
        print("  peak of greffier in MiB:", judged(peak, "at most", PEAK, peak <= PEAK))
        limit = statistics.median(limits)
        figure = judged(ours / limit, "at most", DEFLATING, ours / limit <= DEFLATING)
        print(
            f"  greffier / deflating its content at level 6, {limit * 1e3:.2f} ms:",
            figure if size == "large" else f"{ours / limit:.2f}",
        )


def curve(greffier, folder):
    print("\nodt, as the sitting grows, in processor time; linear where a participant does not cost more and more")
    before = None
    for participants in CURVE:
        source, out = folder / "curve.json", folder / "curve.odt"
        data = minutes(participants, max(1, participants // 3), max(1, participants // 2))
        source.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        _, peak = greffier.run(source, out, 7)
        if shown(out)[0] != expected(data):
            sys.exit(f"greffier, {participants}: the document does not carry the text")
        median = statistics.median(greffier.printed["processor"][1:])
        each = median / participants
        growth = "" if before is None else ", times the one before: " + judged(each / before, "at most", LINEAR, each / before <= LINEAR)
        before = each
        print(
            f"  {participants:6} participants {median * 1e3:9.2f} ms{each * 1e6:8.1f} µs a participant, "
            f"peak {peak:.0f} MiB{growth}"
        )


def main():
    if sys.argv[1:2] == ["relatorio"]:
        return relatorio(*sys.argv[2:5])
    parser = argparse.ArgumentParser()
    parser.add_argument("bench")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    folder = pathlib.Path("build/bench/odt")
    folder.mkdir(parents=True, exist_ok=True)
    print(f"\nodt: beside relatorio, on {os.cpu_count()} cores with a load of {os.getloadavg()[0]:.1f} before it began")
    make_template.save(make_template.Relatorio(), folder / "relatorio.odt")
    greffier = Engine("greffier", [arguments.bench, "odt"])
    peer = Engine("relatorio", [sys.executable, "-W", "ignore", str(HERE / "run.py"), "relatorio"])
    compare([greffier, peer], folder, arguments.rounds)
    curve(greffier, folder)


if __name__ == "__main__":
    main()

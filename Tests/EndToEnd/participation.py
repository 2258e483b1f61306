#!/usr/bin/env python3
"""Measures participation from the raw marks of archives, by another way than Greffier's.

    participation.py FOLDER     every *.xml in it is an archive of one sitting

Prints a JSON object: by file name, by scope, by quantity or measure. Written from the rules of
the procedure, from nothing else: presence is looked up in every elementary interval between two
neighbouring moments at which anything at all changed, connection by connection; no spans are
united, and nothing is folded but the facts that stand. Standard library only.
"""

import json
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

REMOTE = {"video", "audio"}
ONSITE = {"onSite", "secondarySite"}
STRENGTH = ["onSite", "secondarySite", "video", "audio", "unknown"]
DEVICES = ["phone", "tablet", "computer", "roomSystem", "landline", "phoneOrTablet", "unknown"]


def mode(channel):
    return "remote" if channel in REMOTE else "onSite" if channel in ONSITE else None


class Sitting:
    """The facts of one journal that stand: corrections applied, what was taken back left out."""

    def __init__(self, path):
        self.marks, self.turns, self.votes, self.ballots = {}, {}, {}, defaultdict(dict)
        self.proxies, self.recesses, self.items, self.admitted = {}, [], defaultdict(list), []
        self.replacements, self.untimed = {}, {}
        self.opened = self.adjourned = self.zone = None
        gone = set()
        root = ET.parse(path).getroot()
        for order, entry in enumerate(root.find("{*}journal")):
            getattr(self, "on_" + entry.get("kind"), lambda *_: None)(
                json.loads("".join(entry.itertext())), order
            )
            if entry.get("kind") == "retracted":
                gone.add(json.dumps(json.loads("".join(entry.itertext()))["subject"]))
        gone = {(kind, value["id"]) for text in gone
                for kind, value in json.loads(text).items() if "id" in value}
        self.marks = {k: m for k, m in self.marks.items() if ("mark", k) not in gone}
        self.untimed = {k: m for k, m in self.untimed.items() if ("mark", k) not in gone}
        self.turns = {k: t for k, t in self.turns.items() if ("turn", k) not in gone}
        self.proxies = {k: p for k, p in self.proxies.items() if ("proxy", k) not in gone}
        self.replacements = {
            k: r for k, r in self.replacements.items() if ("replacement", k) not in gone
        }
        self.read_connections()

    def on_prepared(self, body, _):
        self.zone = body["particulars"]["zone"]

    def on_opened(self, body, _):
        self.opened = body

    def on_guestAdmitted(self, body, _):
        self.admitted.append(body["member"])

    def on_adjourned(self, body, _):
        self.adjourned = body["at"]

    def on_marked(self, body, order):
        self.marks[body["mark"]["id"]] = dict(body["mark"], order=order)

    def on_markedUntimed(self, body, _):
        self.untimed[body["mark"]["id"]] = body["mark"]

    def on_markCorrected(self, body, _):
        self.marks[body["mark"]].update(at=body["at"], movement=body["movement"])

    def on_turnBegan(self, body, _):
        self.turns[body["turn"]] = {"person": body["person"], "from": body["at"], "to": None}

    def on_turnEnded(self, body, _):
        self.turns[body["turn"]]["to"] = body["at"]

    def on_voteOpened(self, body, _):
        self.votes[body["vote"]] = dict(body, closed=None)

    def on_voteClosed(self, body, _):
        self.votes[body["vote"]]["closed"] = body["closing"]["at"]

    def on_balloted(self, body, _):
        self.ballots[body["vote"]][body["voter"]] = body

    def on_proxyGiven(self, body, _):
        self.proxies[body["proxy"]] = body

    def on_proxyRevoked(self, body, _):
        self.proxies[body["proxy"]]["revoked"] = body["at"]

    def on_replaced(self, body, _):
        self.replacements[body["replacement"]["id"]] = body["replacement"]

    def on_recessed(self, body, _):
        self.recesses.append([body["at"], body.get("until")])

    def on_resumed(self, body, _):
        [recess for recess in self.recesses if recess[1] is None][-1][1] = body["at"]

    def on_itemOpened(self, body, _):
        self.items[body["item"]].append(body["at"])

    def on_itemTimed(self, body, _):
        self.items[body["item"]] = [period["from"] for period in body["discussed"]]

    def read_connections(self):
        """By person, by connection: what is true from a moment on (a channel and device, or None)."""
        self.people = defaultdict(lambda: defaultdict(list))
        for mark in sorted(self.marks.values(), key=lambda m: (m["at"], m["order"])):
            arrived = mark["movement"].get("arrived")
            state = (arrived["channel"], arrived["device"]) if arrived else None
            self.people[mark["person"]][mark["connection"]].append((mark["at"], state))

    def first_seen(self, steps):
        """When a connection was first there for more than no time, before the sitting ended."""
        for index, (at, state) in enumerate(steps):
            until = min(steps[index + 1][0] if index + 1 < len(steps) else self.adjourned,
                        self.adjourned)
            if state and until > at:
                return at
        return None

    def state(self, person, at, firsts=None):
        """The channel and device by which a person is there at an instant; None when absent."""
        best = None
        for connection, steps in self.people.get(person, {}).items():
            now = None
            for moment, state in steps:
                if moment <= at:
                    now = state
            if now:
                first = firsts.get(connection) if firsts else None
                key = (STRENGTH.index(now[0]), now[1] == "unknown", first or 0, connection)
                if best is None or key < best[0]:
                    best = (key, now)
        return best and best[1]

    def channels_untimed(self, person):
        """The channels of marks without a time, the strongest first."""
        found = {m["channel"] for m in self.untimed.values() if m["person"] == person}
        return sorted(found, key=STRENGTH.index)

    def channel(self, person, at):
        """How a person is there; of whom no time in a known mode is noted, a mark without a time
        that tells the mode holds throughout."""
        state = self.state(person, at)
        timed = state[0] if state else None
        steps = sum(self.people.get(person, {}).values(), [])
        if mode(timed) or any(mode(state[0]) for _, state in steps if state):
            return timed
        return next(iter(self.channels_untimed(person)), timed)

    def mode_at(self, person, at):
        return mode(self.channel(person, at))

    def seats(self, at):
        """By member with a vote: who sits on the seat, the member or a substitute who is there."""
        roster = self.opened["roster"]
        sitting = {m["person"]: m["person"] for m in roster if m["seat"] == "fullMember"}
        substitutes = {m["person"] for m in roster + self.admitted if m["seat"] == "substitute"}
        for r in reversed(self.replacements.values()):
            until = r.get("until")
            if (
                r["from"] <= at and (until is None or at < until)
                and r["member"] in sitting and r["substitute"] in substitutes
                and not self.channel(r["member"], at) and self.channel(r["substitute"], at)
            ):
                sitting[r["member"]] = r["substitute"]
        return sitting

    def in_recess(self, at):
        return any(a <= at and (b is None or at < b) for a, b in self.recesses)


def seconds_of(sitting, person):
    """Elementary intervals: (from, to, channel, device) in whole seconds, recesses left out."""
    start, end = sitting.opened["at"], sitting.adjourned
    connections = sitting.people.get(person, {})
    cuts = {start, end}
    for recess in sitting.recesses:
        cuts.update(t for t in recess if t is not None)
    for steps in connections.values():
        cuts.update(at for at, _ in steps)
    cuts = sorted(c for c in cuts if start <= c <= end)
    firsts = {c: sitting.first_seen(steps) for c, steps in connections.items()}
    for a, b in zip(cuts, cuts[1:]):
        state = sitting.state(person, a, firsts)
        if state and not sitting.in_recess(a) and a // 1000 < b // 1000:
            yield a // 1000, b // 1000, *state


def measure_person(sitting, member):
    person, c = member["person"], defaultdict(int)
    pieces = list(seconds_of(sitting, person))
    for a, b, channel, device in pieces:
        names = {"onSite": ["on_site"], "secondarySite": ["on_site", "secondary_site"]}
        for name in names.get(channel, [channel]):
            c[name + "_seconds"] += b - a
        if channel in REMOTE:
            c["device_share." + device] += b - a
    untimed = sitting.channels_untimed(person)
    onsite = c["on_site_seconds"] > 0 or any(mode(u) == "onSite" for u in untimed)
    remote = c["video_seconds"] + c["audio_seconds"] > 0 or any(mode(u) == "remote" for u in untimed)
    c["participants"] = int(onsite or remote or c["unknown_seconds"] > 0 or bool(untimed))
    c["participants_of_known_mode"] = int(onsite or remote)
    c["remote_participants"] = int(remote)
    c["remote_only_participants"] = int(remote and not onsite)
    c["mixed_participants"] = int(remote and onsite)
    for vote in sitting.votes.values():
        ballot = sitting.ballots[vote["vote"]].get(person)
        if vote["method"] != "recorded" or vote["closed"] is None or ballot is None:
            continue
        if ballot["choice"] == "notTakingPart":
            continue
        holder = ballot.get("castBy")
        how = sitting.mode_at(holder or person, ballot["at"])
        for prefix in ["", "own_"] if holder is None else [""]:
            if how:
                c[prefix + "weight_cast"] += member["weight"]
            if how == "remote":
                c[prefix + "weight_cast_remotely"] += member["weight"]
    begins = [t["from"] for t in sitting.turns.values()] + sum(sitting.items.values(), [])
    begins += [a for a, _ in sitting.recesses] + [sitting.adjourned]
    for turn in sitting.turns.values():
        if turn["person"] != person:
            continue
        how = sitting.mode_at(person, turn["from"])
        c["turns"] += how is not None
        c["remote_turns"] += how == "remote"
        to = turn["to"]
        if to is None:
            to = min((t for t in begins if t > turn["from"]), default=sitting.adjourned)
        for a, b, channel, _ in pieces:
            spoken = max(0, min(b, to // 1000) - max(a, turn["from"] // 1000))
            if mode(channel):
                c["speech_seconds"] += spoken
                c["remote_speech_seconds"] += spoken if mode(channel) == "remote" else 0
    c["speakers"] = int(c["turns"] > 0)
    c["remote_speakers"] = int(c["remote_turns"] > 0)
    return c


def measures(c):
    remote = c["video_seconds"] + c["audio_seconds"]
    known = remote + c["on_site_seconds"]
    pairs = {
        "remote_any_share": (c["remote_participants"], c["participants_of_known_mode"]),
        "remote_only_share": (c["remote_only_participants"], c["participants_of_known_mode"]),
        "mixed_share": (c["mixed_participants"], c["participants_of_known_mode"]),
        "remote_time_share": (remote, known),
        "remote_participation_share": (c["remote_participants"], c["participants_of_known_mode"]),
        "remote_vote_share": (c["weight_cast_remotely"], c["weight_cast"]),
        "remote_vote_share_own": (c["own_weight_cast_remotely"], c["own_weight_cast"]),
        "remote_turn_share": (c["remote_turns"], c["turns"]),
        "remote_speaker_share": (c["remote_speakers"], c["speakers"]),
        "remote_speech_time_share": (c["remote_speech_seconds"], c["speech_seconds"]),
        "attendance_rate": (c["participants"] if c["seats"] else 0, c["seats"]),
        "remote_attendance_rate": (c["remote_participants"] if c["seats"] else 0, c["seats"]),
        "mode_coverage": (known, known + c["unknown_seconds"]),
    }
    for device in DEVICES:
        pairs["device_share." + device] = (c["device_share." + device], remote)
    return {name: list(pair) for name, pair in pairs.items()}


def representation(sitting, at):
    """Present, or represented by somebody who is there as the rules ask; of all with a vote."""
    seats = sitting.seats(at)
    present = {who for who in seats.values() if sitting.channel(who, at)}
    counted = sitting.opened["rules"]["countedChannels"]
    valid = {
        p["giver"] for p in sitting.proxies.values()
        if p["at"] <= at and ("revoked" not in p or at < p["revoked"])
        and seats.get(p["giver"]) == p["giver"] and p["giver"] not in present
        and p["holder"] in present and sitting.channel(p["holder"], at) in counted
    }
    return [sum(1 for who in seats.values() if who in present) + len(valid), len(seats)]


def moments(sitting, scope, members):
    """At the opening, and at the close of each vote."""
    closes = [v["closed"] for v in sitting.votes.values() if v["closed"] is not None]
    result = {"remote": [], "representation": []}
    for at in [sitting.opened["at"]] + sorted(closes):
        people = [m["person"] for m in members]
        if scope == "entitled":
            people = sitting.seats(at).values()
        modes = [m for m in (sitting.mode_at(p, at) for p in people) if m]
        if sitting.in_recess(at):
            modes = []
        result["remote"].append([modes.count("remote"), len(modes)])
        result["representation"].append(representation(sitting, at))
    return result


def report(path):
    sitting = Sitting(path)
    if sitting.opened is None or sitting.adjourned is None:
        return None
    opening = datetime.fromtimestamp(sitting.opened["at"] / 1000, timezone.utc)
    local = opening.astimezone(ZoneInfo(sitting.zone))
    roster = sitting.opened["roster"]
    scopes = {
        "entitled": [m for m in roster if m["seat"] == "fullMember"],
        "convened": [m for m in roster if m["isConvened"] and m["seat"] != "substitute"],
        "everyone": roster + sitting.admitted,
    }
    people = {m["person"]: measure_person(sitting, m) for m in scopes["everyone"]}
    result = {"month": local.strftime("%Y-%m"), "weekday": local.isoweekday(), "hour": local.hour}
    result["scopes"] = {}
    for scope, members in scopes.items():
        total = defaultdict(int)
        total["seats"] = 0 if scope == "everyone" else len(members)
        for member in members:
            for name, count in people[member["person"]].items():
                total[name] += count
        result["scopes"][scope] = {"measures": measures(total), **moments(sitting, scope, members)}
    return result


if __name__ == "__main__":
    found = {p.stem: report(p) for p in sorted(Path(sys.argv[1]).glob("*.xml"))}
    json.dump(found, sys.stdout)

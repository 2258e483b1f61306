#!/usr/bin/env python3
"""Measures participation from the raw marks of archives, by another way than Greffier's.

    participation.py FOLDER     every *.xml in it is an archive of one sitting

Prints a JSON object: by file name, by scope, by quantity or measure; and of all files together, by
scope, by everything that figures are told apart by, by measure. Written from the rules of
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
MOST = 1_000_000_000
DEVICES = ["phone", "tablet", "computer", "roomSystem", "landline", "phoneOrTablet", "unknown"]


def mode(channel):
    return "remote" if channel in REMOTE else "onSite" if channel in ONSITE else None


class Sitting:
    """The facts of one journal that stand: corrections applied, what was taken back left out."""

    def __init__(self, path):
        self.marks, self.turns, self.votes, self.ballots = {}, {}, {}, defaultdict(dict)
        self.proxies, self.recesses, self.items, self.admitted = {}, [], defaultdict(list), []
        self.replacements, self.untimed, self.recusals, self.checks = {}, {}, {}, []
        self.agenda, self.second_notice = {}, False
        self.incidents, self.names = {}, {}
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
        self.votes = {k: v for k, v in self.votes.items() if ("vote", k) not in gone}
        self.proxies = {k: p for k, p in self.proxies.items() if ("proxy", k) not in gone}
        self.replacements = {
            k: r for k, r in self.replacements.items() if ("replacement", k) not in gone
        }
        self.recusals = {k: r for k, r in self.recusals.items() if ("recusal", k) not in gone}
        self.incidents = {k: i for k, i in self.incidents.items() if ("incident", k) not in gone}
        for person in root.iterfind("{*}names/{*}person"):
            self.names[person.get("id")] = {
                part: person.findtext("{*}name/{*}" + part) or "" for part in ["role", "section"]
            }
        self.read_connections()

    def on_prepared(self, body, _):
        self.zone = body["particulars"]["zone"]
        self.code, self.kind = body["particulars"]["code"], body["particulars"]["kind"]
        self.second_notice = body["particulars"].get("isSecondNotice", False)

    def on_itemAdded(self, body, _):
        self.agenda[body["item"]] = body.get("parent")

    def on_quorumChecked(self, body, _):
        self.checks.append(body["check"])

    def on_recused(self, body, _):
        self.recusals[body["recusal"]["id"]] = dict(body["recusal"], to=None)

    def on_recusalEnded(self, body, _):
        self.recusals[body["recusal"]]["to"] = body["at"]

    def on_incidentReported(self, body, _):
        self.incidents[body["incident"]["id"]] = body["incident"]

    def on_opened(self, body, _):
        self.opened = body

    def on_openingCorrected(self, body, _):
        for check in self.checks:
            if check["occasion"] == "opening" and check["at"] == self.opened["at"]:
                check["at"] = body["openedAt"]
        self.opened = dict(self.opened, at=body["openedAt"])

    def on_openingRetracted(self, body, _):
        self.opened, self.checks = None, []

    def on_guestAdmitted(self, body, _):
        self.admitted.append(body["member"])

    def on_admissionRetracted(self, body, _):
        self.admitted = [m for m in self.admitted if m["person"] != body["person"]]

    def on_stretchCorrected(self, body, _):
        if body["stretch"] == "recess":
            self.replace_recess(body["began"], [[body["from"], body.get("until")]])

    def on_stretchRetracted(self, body, _):
        if body["stretch"] == "recess":
            self.replace_recess(body["began"], [])

    def replace_recess(self, began, others):
        index = max(i for i, recess in enumerate(self.recesses) if recess[0] == began)
        self.recesses = sorted(
            self.recesses[:index] + self.recesses[index + 1:] + others,
            key=lambda recess: recess[0],
        )

    def on_adjourned(self, body, _):
        self.adjourned = body["at"]

    def on_adjournmentCorrected(self, body, _):
        for recess in self.recesses[-1:]:
            if recess[1] == self.adjourned:
                recess[1] = body["adjournedAt"]
        self.adjourned = body["adjournedAt"]

    def on_adjournmentRetracted(self, body, _):
        for recess in self.recesses[-1:]:
            if recess[1] == self.adjourned:
                recess[1] = None
        self.adjourned = None

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
        self.votes[body["vote"]].update(
            closed=body["closing"]["at"], snapshot=body["closing"]["snapshot"]
        )

    def on_balloted(self, body, _):
        self.ballots[body["vote"]][body["voter"]] = body

    def on_ballotRetracted(self, body, _):
        del self.ballots[body["vote"]][body["voter"]]

    def on_voteReopened(self, body, _):
        self.votes[body["vote"]]["closed"] = None

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


def seconds_of(sitting, holder, people):
    """Elementary intervals of a seat, or of a person: (from, to, channel, device, who) in whole
    seconds, recesses left out; `holder` tells who is there in an interval that begins then."""
    start, end = sitting.opened["at"], sitting.adjourned
    cuts = {start, end}
    for recess in sitting.recesses:
        cuts.update(t for t in recess if t is not None)
    for replacement in sitting.replacements.values():
        cuts.update(t for t in (replacement["from"], replacement.get("until")) if t is not None)
    firsts = {}
    for steps in (sitting.people.get(person, {}) for person in people):
        for connection, marks in steps.items():
            cuts.update(at for at, _ in marks)
            firsts[connection] = sitting.first_seen(marks)
    cuts = sorted(c for c in cuts if start <= c <= end)
    for a, b in zip(cuts, cuts[1:]):
        who = holder(a)
        state = sitting.state(who, a, firsts)
        if not sitting.in_recess(a) and a // 1000 < b // 1000:
            yield a // 1000, b // 1000, *(state or (None, None)), who


def measure(sitting, person, seat=False):
    """What is counted of a person; or of the seat of one, whoever sits on it."""
    c = defaultdict(int)
    others = {r["substitute"] for r in sitting.replacements.values() if r["member"] == person}
    people = {person} | (others if seat else set())

    def holder(at):
        return sitting.seats(at)[person] if seat else person

    pieces = list(seconds_of(sitting, holder, people))
    sitters = {who for *_, who in pieces} | {person}
    pieces = [piece for piece in pieces if piece[2]]
    for a, b, channel, device, _ in pieces:
        names = {"onSite": ["on_site"], "secondarySite": ["on_site", "secondary_site"]}
        for name in names.get(channel, [channel]):
            c[name + "_seconds"] += b - a
        if channel in REMOTE:
            c["device_share." + device] += b - a
    untimed = [m["channel"] for m in sitting.untimed.values() if m["person"] in sitters]
    c["untimed_marks"] = sum(1 for channel in untimed if mode(channel))
    onsite = c["on_site_seconds"] > 0 or any(mode(u) == "onSite" for u in untimed)
    remote = c["video_seconds"] + c["audio_seconds"] > 0 or any(mode(u) == "remote" for u in untimed)
    c["participants"] = int(onsite or remote or c["unknown_seconds"] > 0 or bool(untimed))
    c["participants_of_known_mode"] = int(onsite or remote)
    c["remote_participants"] = int(remote)
    c["remote_only_participants"] = int(remote and not onsite)
    c["mixed_participants"] = int(remote and onsite)
    count_votes(sitting, c, people, person if seat else None)
    count_speech(sitting, c, people, pieces, holder)
    return c


def count_votes(sitting, c, people, seat):
    """The weight of the seat that the voter had when the ballot was cast."""
    weights = {m["person"]: m["weight"] for m in sitting.opened["roster"]}
    for vote in sitting.votes.values():
        if vote["method"] != "recorded" or vote["closed"] is None:
            continue
        for voter, ballot in sitting.ballots[vote["vote"]].items():
            if voter not in people or ballot["choice"] == "notTakingPart":
                continue
            seats = [m for m, who in sitting.seats(ballot["at"]).items() if who == voter]
            how = sitting.mode_at(ballot.get("castBy") or voter, ballot["at"])
            if not how or not seats or seat not in (None, seats[0]):
                continue
            for prefix in [""] if ballot.get("castBy") else ["", "own_"]:
                c[prefix + "weight_cast"] += weights[seats[0]]
                if how == "remote":
                    c[prefix + "weight_cast_remotely"] += weights[seats[0]]


def count_speech(sitting, c, people, pieces, holder):
    begins = [t["from"] for t in sitting.turns.values()] + sum(sitting.items.values(), [])
    begins += [a for a, _ in sitting.recesses] + [sitting.adjourned]
    for turn in sitting.turns.values():
        if turn["person"] not in people:
            continue
        if turn["person"] == holder(turn["from"]):
            how = sitting.mode_at(turn["person"], turn["from"])
            c["turns"] += how is not None
            c["remote_turns"] += how == "remote"
        to = turn["to"]
        if to is None:
            to = min((t for t in begins if t > turn["from"]), default=sitting.adjourned)
        for a, b, channel, _, who in pieces:
            spoken = max(0, min(b, to // 1000) - max(a, turn["from"] // 1000))
            if mode(channel) and who == turn["person"]:
                c["speech_seconds"] += spoken
                c["remote_speech_seconds"] += spoken if mode(channel) == "remote" else 0
    c["speakers"] = int(c["turns"] > 0)
    c["remote_speakers"] = int(c["remote_turns"] > 0)


def attendee(sitting, member):
    """How somebody came and went: what they are by the roster, and the second-by-second course."""
    person = member["person"]
    pieces = [piece[:4] for piece in seconds_of(sitting, lambda _: person, {person})]
    modes = [m for m in (mode(channel) for _, _, channel, _ in pieces) if m]
    pairs = list(zip(modes, modes[1:]))
    # A departure: somebody is there, then nobody is, though the sitting goes on at once or after
    # a recess.
    there = [channel is not None for _, _, channel, _ in pieces]
    lost = [i for i in sitting.incidents.values()
            if i["kind"] == "connectionLost" and person in i["people"]]
    return {
        "seat": member["seat"], "isConvened": member["isConvened"],
        "gender": member.get("gender") or "",
        "switchesToRemote": pairs.count(("onSite", "remote")),
        "switchesToOnSite": pairs.count(("remote", "onSite")),
        "departures": sum(a and not b for a, b in zip(there, there[1:])),
        "droppedLines": len(lost),
        "seconds": sum(b - a for a, b, channel, _ in pieces if channel),
    }


def keys(sitting, local, person):
    """What a participation is of everything that figures are told apart by."""
    name = sitting.names.get(person["person"], {})
    return {
        "month": local.strftime("%Y-%m"), "year": local.strftime("%Y"),
        "quarter": f"{local.year:04}-Q{(local.month + 2) // 3}", "body": sitting.code,
        "kind": sitting.kind, "weekday": str(local.isoweekday()), "hour": f"{local.hour:02}",
        "section": name.get("section", ""), "role": name.get("role", ""),
        "gender": person.get("gender") or "",
    }


POOLED = defaultdict(lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(int))))


def pool(sitting, local, scope, member, counts):
    for breakdown, key in keys(sitting, local, member).items():
        total = POOLED[scope][breakdown][key]
        total["seats"] += scope != "everyone"
        for name, count in counts.items():
            total[name] += count


def pooled():
    return {
        scope: {
            # Byte by byte: of two spellings that look alike each is a key of its own.
            breakdown: {key.encode().hex(): measures(c) for key, c in groups.items()}
            for breakdown, groups in breakdowns.items()
        }
        for scope, breakdowns in POOLED.items()
    }


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
    pairs["channel_share.onSite"] = (c["on_site_seconds"] - c["secondary_site_seconds"], known)
    for name, column in [("secondarySite", "secondary_site"), ("video", "video"), ("audio", "audio")]:
        pairs["channel_share." + name] = (c[column + "_seconds"], known)
    for device in DEVICES:
        pairs["device_share." + device] = (c["device_share." + device], remote)
    return {name: list(pair) for name, pair in pairs.items()}


def represented(sitting, at):
    """The standing proxies of absent members that somebody holds who is there as the rules ask:
    giver and holder."""
    seats = sitting.seats(at)
    present = {who for who in seats.values() if sitting.channel(who, at)}
    counted = sitting.opened["rules"]["countedChannels"]
    return {
        p["giver"]: p["holder"] for p in sitting.proxies.values()
        if p["at"] <= at and ("revoked" not in p or at < p["revoked"])
        and seats.get(p["giver"]) == p["giver"] and p["giver"] not in present
        and p["holder"] in present and sitting.channel(p["holder"], at) in counted
    }


def representation(sitting, at):
    seats = sitting.seats(at)
    present = sum(1 for who in seats.values() if sitting.channel(who, at))
    return [present + len(represented(sitting, at)), len(seats)]


def needed(threshold, base):
    """The least whole number that satisfies a threshold."""
    (kind, value), = threshold.items()
    if kind == "nothing":
        return 0
    if kind == "count":
        return min(max(value["number"], 0), MOST)
    part = value["fraction"]
    least, rest = divmod(base * part["numerator"], part["denominator"])
    return least + 1 if kind == "moreThan" else least + (rest > 0)


def recused(sitting, vote, at):
    """Those who keep out of a vote: named when it was opened, or by a recusal that holds."""
    above, item = set(), vote.get("item")
    while item:
        above.add(item)
        item = sitting.agenda.get(item)
    return set(vote["recused"]) | {
        r["person"] for r in sitting.recusals.values()
        if r["from"] <= at and (r["to"] is None or at < r["to"])
        and (r["vote"] == vote["vote"] if r.get("vote")
             else r["item"] in above if r.get("item") else True)
    }


def quorum(sitting, at, out, without_remote=False):
    rules = sitting.opened["rules"]
    rule, there = rules["quorum"], sitting.seats(at).values()
    channels = rule.get("countedChannels", rules["countedChannels"])
    there = [(who, sitting.channel(who, at)) for who in there if sitting.channel(who, at)]
    proxies = represented(sitting, at)
    if without_remote:
        there = [(who, channel) for who, channel in there if mode(channel) != "remote"]
        rest = {who for who, _ in there}
        proxies = {giver: holder for giver, holder in proxies.items() if holder in rest}

    def counts(who):
        return sitting.channel(who, at) in channels and (rule["countsRecused"] or who not in out)

    held = [g for g, h in proxies.items() if counts(h) and (rule["countsRecused"] or g not in out)]
    full = [m for m in sitting.opened["roster"] if m["seat"] == "fullMember"]
    if rule["base"] == "convened":
        full = [m for m in full if m["isConvened"]]
    threshold = rule["threshold"]
    if sitting.second_notice and rule.get("secondThreshold"):
        threshold = rule["secondThreshold"]
    modes = [mode(channel) for _, channel in there]
    return {
        "base": len(full), "needed": needed(threshold, len(full)),
        "onSite": modes.count("onSite"), "remote": modes.count("remote"),
        "unknown": modes.count(None), "represented": len(proxies),
        "counted": sum(counts(who) for who, _ in there) + len(held) * rule["countsRepresented"],
    }


def voting_weights(sitting, vote, at, out):
    """Weight that could vote at the close: (present, represented), who voted and left included."""
    weights = {m["person"]: m["weight"] for m in sitting.opened["roster"]}
    channels, seats = sitting.opened["rules"]["countedChannels"], sitting.seats(at)
    present = {m for m, who in seats.items()
               if sitting.channel(who, at) in channels and who not in out}
    given = {g for g, h in represented(sitting, at).items() if g not in out and h not in out}
    gone, gone_given = [], []
    for voter, ballot in sitting.ballots[vote["vote"]].items():
        for member, who in sitting.seats(ballot["at"]).items():
            if who == voter and voter not in out and member not in present | given:
                (gone_given if ballot.get("castBy") else gone).append(member)
    total = [sum(weights[m] for m in group) for group in (present, gone, given, gone_given)]
    return total[0] + total[1], total[2] + total[3]


def contradicts(sitting, vote):
    """Whether the record as it stands gives other figures than were frozen at the close."""
    at, printed = vote["closed"], vote["snapshot"]
    out, seats = recused(sitting, vote, at), sitting.seats(at)
    now = quorum(sitting, at, out)
    if any(printed["quorum"][name] != figure for name, figure in now.items()):
        return True
    if printed["entitled"] != len(seats):
        return True
    there = [who for who in seats.values() if sitting.channel(who, at)]
    if printed["recused"] != sum(who in out for who in there):
        return True
    tally, weights = printed["tally"], voting_weights(sitting, vote, at, out)
    names = ["inFavour", "against", "abstentions", "blank", "spoiled", "notTakingPart"]
    silent = max(0, sum(weights) - sum(tally[name] for name in names))
    if vote["method"] in ("consensus", "takenNote"):
        silent = 0
    if printed["notVoting"] != silent:
        return True
    if vote["method"] in ("consensus", "unanimity", "takenNote"):
        return False
    rule = vote["majority"]
    base = {
        "votesCast": tally["inFavour"] + tally["against"], "present": weights[0],
        "presentOrRepresented": sum(weights),
        "inOffice": sum(m["weight"] for m in sitting.opened["roster"]
                        if m["seat"] == "fullMember"),
    }[rule["base"]]
    least = needed(rule["threshold"], base)
    if "nothing" not in rule["threshold"]:
        least = max(1, least)
    elif "motion" in vote["subject"]:  # relative: more for than against
        least = tally["against"] + 1
    if (printed["base"], printed["needed"]) != (base, least):
        return True
    carried = {"carried": True, "rejected": False}.get(printed["outcome"])
    if "motion" not in vote["subject"] or carried is None:
        return False
    return carried != (tally["inFavour"] >= least)


def questioned(sitting):
    """How many snapshots there are; how many the record contradicts; whether that of the opening,
    and of each vote as they were closed, is among them."""
    closed = [v for v in sitting.votes.values() if v["closed"] is not None]
    votes = [contradicts(sitting, vote) for vote in closed]
    checks = [check["reckoning"] != quorum(sitting, check["at"], set()) for check in sitting.checks]
    opening = any(q for q, c in zip(checks, sitting.checks) if c["occasion"] == "opening")
    order = sorted(range(len(closed)), key=lambda i: (closed[i]["closed"], i))
    return {"of": len(votes) + len(checks), "number": sum(votes) + sum(checks),
            "moments": [opening] + [votes[i] for i in order]}


def moments(sitting, scope, members):
    """At the opening, and at the close of each vote."""
    closes = [v["closed"] for v in sitting.votes.values() if v["closed"] is not None]
    result = {"remote": [], "representation": [], "quorum": [], "quorumWithoutRemote": []}
    closed = [v for v in sitting.votes.values() if v["closed"] is not None]
    order = sorted(closed, key=lambda v: v["closed"])
    outs = [set()] + [recused(sitting, v, v["closed"]) for v in order]
    for at, out in zip([sitting.opened["at"]] + sorted(closes), outs):
        for name, without_remote in [("quorum", False), ("quorumWithoutRemote", True)]:
            figures = quorum(sitting, at, out, without_remote)
            result[name].append(list(figures.values()))
        seats = {} if scope == "everyone" else sitting.seats(at)
        people = [seats.get(m["person"], m["person"]) for m in members]
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
    people = {m["person"]: measure(sitting, m["person"]) for m in scopes["everyone"]}
    seats = {m["person"]: measure(sitting, m["person"], seat=True) for m in scopes["entitled"]}
    result = {"month": local.strftime("%Y-%m"), "weekday": local.isoweekday(), "hour": local.hour}
    result["kind"] = sitting.kind
    result["attendees"] = {m["person"]: attendee(sitting, m) for m in scopes["everyone"]}
    result["questioned"] = questioned(sitting)
    result["scopes"] = {}
    for scope, members in scopes.items():
        total = defaultdict(int)
        total["seats"] = 0 if scope == "everyone" else len(members)
        for member in members:
            person = member["person"]
            counts = people[person] if scope == "everyone" else seats.get(person, people[person])
            for name, count in counts.items():
                total[name] += count
            pool(sitting, local, scope, member, counts)
        result["scopes"][scope] = {
            "measures": measures(total), "untimed": total["untimed_marks"],
            **moments(sitting, scope, members),
        }
    return result


if __name__ == "__main__":
    found = {p.stem: report(p) for p in sorted(Path(sys.argv[1]).glob("*.xml"))}
    json.dump({"sittings": found, "pooled": pooled()}, sys.stdout)

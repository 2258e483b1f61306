#!/usr/bin/env python3
"""Lets many people cast a ballot each through their own page, as their browsers do, in a process of its own.

Standard input is {"host": H, "port": P, "page": S, "acts": S, "cookies": [C...], "seconds": N}: who votes, and over
how many seconds they come, evenly. Each reads their page, sends the ballot that it offers, and reads the page again;
whoever is turned away comes back later, as is asked for. Writes a JSON list of what became of each in their order:
{"voter", "choice", "sequence"} where the ballot was taken, when it was "handed" in and "acknowledged" in nanoseconds of
the monotonic clock, how often they were "refused", whether the page then offers no ballot any more ("settled")."""

import html
import json
import re
import sys
import threading
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from typing import Any

CHOICES = ("inFavour", "inFavour", "against", "inFavour", "abstention", "notTakingPart")
HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
# So often does somebody who is turned away come back.
MOST_TRIES = 10


def ballot_form(page: str) -> dict[str, str]:
    """The hidden fields of the first form of a page that takes a ballot; none where there is no such form.

    Whoever reads a whole page a thousand times takes the time of the service away from it."""
    form = page.partition(" data-ballot=")[2].partition("</form>")[0]
    return {name: html.unescape(value) for name, value in HIDDEN.findall(form)}


class Voter:
    """One who votes, with a connection of their own."""

    def __init__(self, wanted: dict[str, Any], number: int) -> None:
        self._wanted, self._number = wanted, number
        self._headers = {"Cookie": wanted["cookies"][number]}
        self.outcome: dict[str, Any] = {"refused": 0}

    def vote(self) -> None:
        with closing(HTTPConnection(self._wanted["host"], self._wanted["port"], timeout=60)) as connection:
            self._connection = connection
            try:
                self._cast(ballot_form(self._ask("GET", self._wanted["page"])))
                left = ballot_form(self._ask("GET", self._wanted["page"]))
                self.outcome["settled"] = not left
            except (OSError, HTTPException, ValueError, KeyError) as error:
                self.outcome["error"] = f"{type(error).__name__}: {error}"

    def _cast(self, fields: dict[str, str]) -> None:
        token = fields.pop("form")
        choice = CHOICES[self._number % len(CHOICES)]
        act = {name: value for name, value in fields.items() if value and name != "back"} | {"choice": choice}
        handed = time.monotonic_ns()
        body = json.dumps({"acts": [act]})
        headers = {"Content-Type": "application/json", "X-Form-Token": token}
        answer = json.loads(self._ask("POST", self._wanted["acts"], body, headers))["answers"][0]
        acknowledged = time.monotonic_ns()
        if answer.get("sequence") is None:
            raise ValueError(f"the ballot was not taken: {answer}")
        self.outcome |= {"voter": act["voter"], "choice": choice, "sequence": answer["sequence"]}
        self.outcome |= {"handed": handed, "acknowledged": acknowledged}

    def _ask(self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None) -> str:
        for _ in range(MOST_TRIES):
            self._connection.request(method, path, body, self._headers | (headers or {}))
            answer = self._connection.getresponse()
            words = answer.read().decode()
            if answer.status == 200:
                return words
            if answer.status != 503:
                raise ValueError(f"{method} {path}: {answer.status}")
            self.outcome["refused"] += 1
            time.sleep(float(answer.headers["Retry-After"]))
        raise ValueError(f"{method} {path}: turned away {MOST_TRIES} times")


def main() -> None:
    wanted = json.load(sys.stdin)
    voters = [Voter(wanted, number) for number in range(len(wanted["cookies"]))]
    threads = [threading.Thread(target=voter.vote) for voter in voters]
    start = time.monotonic()
    for number, thread in enumerate(threads):
        time.sleep(max(0.0, start + number * wanted["seconds"] / len(threads) - time.monotonic()))
        thread.start()
    for thread in threads:
        thread.join()
    json.dump([voter.outcome for voter in voters], sys.stdout)


main()

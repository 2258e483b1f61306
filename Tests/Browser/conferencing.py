"""What stands in for GoTo: signing in, meetings that were held, who attended them, webinars in pages, as published.

It is a real server on this machine, and goes wrong when it is told to: `fail` says how, once for each time."""

import base64
import json
import threading
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

CLIENT = "5f2c-greffier"
SECRET = "s3cr3t:é"
REDIRECT = "https://localhost/retour"
ORGANIZER = 5_000_000_000_000_000_001


def minutes(joined: str, left: str) -> int:
    """How long a connection lasted, in whole minutes, as the service tells it."""
    return round((datetime.fromisoformat(left) - datetime.fromisoformat(joined)).total_seconds() / 60)


@dataclass
class Instance:
    """One time that a meeting was held, and its connections: name, address, join and leave time."""

    meeting: int
    key: int
    subject: str
    start: str
    end: str
    connections: list[tuple[str, str, str, str]]

    def listed(self) -> dict[str, Any]:
        """As the list of meetings has it: its numbers are texts, and its person is the organizer."""
        return {
            "accountKey": "1000001",
            "conferenceCallInfo": "Hybrid",
            "duration": "120",
            "email": "organisation@exemple.example",
            "endTime": self.end,
            "firstName": "Camille",
            "lastName": "Lefèvre",
            "locale": "fr_FR",
            "meetingId": str(self.meeting),
            "meetingType": "recurring",
            "numAttendees": str(len({name for name, *_ in self.connections})),
            "organizerKey": str(ORGANIZER),
            "sessionId": str(self.key),
            "startTime": self.start,
            "subject": self.subject,
        }

    def attendees(self) -> list[dict[str, Any]]:
        """As the attendees by meeting have it: one record a connection, in which the address is the organizer’s."""
        return [
            {
                "firstName": "Camille",
                "lastName": "Lefèvre",
                "email": "organisation@exemple.example",
                "groupName": "NA",
                "conferenceCallInfo": "Hybrid",
                "meetingId": self.meeting,
                "meetingInstanceKey": self.key,
                "meetingType": "recurring",
                "numAttendees": len({name for name, *_ in self.connections}),
                "organizerkey": ORGANIZER,
                "subject": self.subject,
                "startTime": self.start,
                "endTime": self.end,
                "attendeeName": name,
                "name": name,
                "attendeeEmail": address,
                "joinTime": joined,
                "leaveTime": left,
                "duration": minutes(joined, left),
            }
            for name, address, joined, left in self.connections
        ]


@dataclass
class Webinar:
    """A session of a webinar, and who attended: first and last name, address, from when to when."""

    key: int
    session: int
    name: str
    start: str
    end: str
    people: list[tuple[str, str, str, list[tuple[str, str]]]]

    def listed(self) -> dict[str, Any]:
        return {
            "webinarKey": str(self.key),
            "webinarID": "123456789",
            "webinarName": self.name,
            "sessionKey": str(self.session),
            "startTime": self.start,
            "endTime": self.end,
            "registrantsAttended": len(self.people),
        }

    def attendees(self) -> list[dict[str, Any]]:
        return [
            {
                "registrantKey": 1001 + index,
                "firstName": first,
                "lastName": last,
                "email": address,
                "attendanceTimeInSeconds": 3512,
                "sessionKey": self.session,
                "attendance": [{"joinTime": joined, "leaveTime": left} for joined, left in times],
            }
            for index, (first, last, address, times) in enumerate(self.people)
        ]


@dataclass
class GoTo:
    """What the stand-in holds, what it was asked, and how it is to fail."""

    address: str = ""
    # Where the application was registered to send people back to.
    redirect: str = REDIRECT
    instances: list[Instance] = field(default_factory=list)
    webinars: list[Webinar] = field(default_factory=list)
    # The most entries of a page, whatever is asked for.
    largest_page: int = 2
    codes: set[str] = field(default_factory=set)
    access: set[str] = field(default_factory=set)
    refresh: set[str] = field(default_factory=set)
    issued: int = 0
    calls: list[str] = field(default_factory=list)
    queries: list[dict[str, str]] = field(default_factory=list)
    faults: dict[str, list[str]] = field(default_factory=dict)

    def fail(self, name: str, *faults: str) -> None:
        """What a call of that name gets next: `429`, `429 long`, `500`, `cut` in the middle of the answer."""
        self.faults.setdefault(name, []).extend(faults)

    def expire(self) -> None:
        """The hour of all access tokens is over."""
        self.access.clear()

    def forget(self) -> None:
        """Nobody is signed in any more."""
        self.access.clear()
        self.refresh.clear()

    def tokens(self) -> dict[str, Any]:
        """Fresh tokens; those that refresh are good once."""
        self.issued += 1
        access, refresh = f"access-{self.issued}", f"refresh-{self.issued}"
        self.access.add(access)
        self.refresh.add(refresh)
        return {
            "access_token": access,
            "token_type": "Bearer",
            "refresh_token": refresh,
            "expires_in": 3600,
            "scope": "collab:",
            "principal": "organisation@exemple.example",
        }


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    @property
    def house(self) -> GoTo:
        return self.server.house  # type: ignore[attr-defined]

    def answer(self, status: int, value: object, *, is_cut: bool = False, **headers: str) -> None:
        body = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        known = {"Content-Type": "application/json", "Content-Length": str(len(body))}
        for name, text in {**known, **headers}.items():
            self.send_header(name.replace("_", "-"), text)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if is_cut else body)
        if is_cut:
            self.close_connection = True

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.serve(dict(urllib.parse.parse_qsl(body.decode())))

    def do_GET(self) -> None:
        self.serve({})

    def serve(self, form: dict[str, str]) -> None:
        address = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        parts = [urllib.parse.unquote(part) for part in address.path.split("/")[1:]]
        name = parts[-1]
        self.house.calls.append(name)
        self.house.queries.append(query)
        fault = self.house.faults.get(name, [])[:1]
        del self.house.faults.get(name, [])[:1]
        if fault == ["429"]:
            return self.answer(429, {"msg": "too many calls"}, Retry_After="1")
        if fault == ["429 long"]:
            return self.answer(429, {"msg": "too many calls"}, Retry_After="3600")
        if fault == ["500"]:
            return self.answer(500, {"errorCode": "InternalError"})
        status, value, headers = self.told(parts, query, form)
        return self.answer(status, value, is_cut=fault == ["cut"], **headers)

    def told(self, parts: list[str], query: dict[str, str], form: dict[str, str]) -> tuple[int, object, dict[str, str]]:
        if parts == ["oauth", "authorize"]:
            return self.authorize(query)
        if parts == ["oauth", "token"]:
            return self.token(form)
        if self.headers.get("Authorization", "").removeprefix("Bearer ") not in self.house.access:
            return 401, {"int_err_code": "InvalidToken", "msg": "Invalid token passed"}, {}
        match parts:
            case ["G2M", "rest", "historicalMeetings"]:
                held = [one for one in self.house.instances if query["startDate"] <= one.start <= query["endDate"]]
                return 200, [one.listed() for one in held], {}
            case ["G2M", "rest", "meetings", number, "attendees"]:
                held = [one for one in self.house.instances if str(one.meeting) == number]
                return 200, [record for one in held for record in one.attendees()], {}
            case ["admin", "rest", "v1", "me"]:
                return 200, {"key": str(ORGANIZER), "accountKey": "1000001"}, {}
            case ["G2W", "rest", "v2", "organizers", organizer, "sessions"] if organizer == str(ORGANIZER):
                held = [one for one in self.house.webinars if query["fromTime"] <= one.start <= query["toTime"]]
                return 200, self.page("sessionInfoResources", [one.listed() for one in held], query), {}
            case ["G2W", "rest", "v2", "organizers", _, "webinars", key, "sessions", session, "attendees"]:
                for one in self.house.webinars:
                    if (str(one.key), str(one.session)) == (key, session):
                        return 200, self.page("attendeeParticipationResponses", one.attendees(), query), {}
        return 404, {"errorCode": "NotFound"}, {}

    def authorize(self, query: dict[str, str]) -> tuple[int, object, dict[str, str]]:
        """Whoever comes here is taken for somebody who signs in and agrees."""
        known = {"client_id": CLIENT, "response_type": "code", "redirect_uri": self.house.redirect}
        if any(query.get(name) != value for name, value in known.items()):
            return 400, {"error": "invalid_request"}, {}
        code = f"code-{len(self.house.calls)}"
        self.house.codes.add(code)
        back = urllib.parse.urlencode({"code": code, "state": query["state"]})
        return 302, {}, {"Location": f"{self.house.redirect}?{back}"}

    def token(self, form: dict[str, str]) -> tuple[int, object, dict[str, str]]:
        credentials = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {credentials}":
            return 401, {"error": "invalid_client"}, {}
        if self.headers.get("Content-Type") != "application/x-www-form-urlencoded":
            return 400, {"error": "invalid_request"}, {}
        if form.get("grant_type") == "authorization_code":
            is_known = form.get("code") in self.house.codes and form.get("redirect_uri") == self.house.redirect
            self.house.codes.discard(form.get("code", ""))
        else:
            is_known = form.get("grant_type") == "refresh_token" and form.get("refresh_token") in self.house.refresh
            self.house.refresh.discard(form.get("refresh_token", ""))
        return (200, self.house.tokens(), {}) if is_known else (400, {"error": "invalid_grant"}, {})

    def page(self, name: str, entries: list[dict[str, Any]], query: dict[str, str]) -> dict[str, Any]:
        """A page from 0; the list is left out where it is empty."""
        size = min(int(query.get("size", 20)), self.house.largest_page)
        number = int(query.get("page", 0))
        told = entries[number * size : (number + 1) * size]
        page = {"size": size, "totalElements": len(entries), "totalPages": -(-len(entries) // size), "number": number}
        return {**({"_embedded": {name: told}} if told else {}), "page": page}


@contextmanager
def goto() -> Iterator[GoTo]:
    """GoTo, for as long as a test needs it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    house = GoTo(address=f"http://127.0.0.1:{server.server_port}")
    server.house = house  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield house
    finally:
        server.shutdown()
        server.server_close()

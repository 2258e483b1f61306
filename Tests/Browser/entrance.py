"""Accounts, personal links and tokens for programs, put into records that nobody has signed in to yet.

Their secrets follow from their names, so that whoever needs one makes it again. People sign in by a password in the
tests of that alone: looking at one takes a good part of a second, on purpose."""

import base64
import hashlib
import json
import re
import sqlite3
import time
import urllib.parse
import urllib.request
import uuid
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from program import PROJECT, Service

if TYPE_CHECKING:
    # The benchmarks use this file, and no browser.
    from playwright.sync_api import BrowserContext

ROLES = ("administrator", "chair", "secretary", "member", "analyst", "auditor")
WEEK = 7 * 86_400_000


# What every account gives where the password is asked for once more, and as the records keep it.
PASSWORD = "quatre mots qui suffisent"
HASHED = "$argon2id$v=19$m=65536,t=3,p=1$/DILM+fgMu7vHuMRE0gCaQ$uN9ocPrQlGQRXLnc0QY9B6AQEDUnU1Nx+4VkoUIaZy4"


def secret(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def text(name: str) -> str:
    """A secret as it stands in a cookie, an address or a header."""
    return base64.urlsafe_b64encode(secret(name)).decode().rstrip("=")


def _fingerprint(name: str) -> bytes:
    return hashlib.sha256(secret(name)).digest()


def account(role: str) -> str:
    """The account of a role."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, role))


def _actions() -> list[str]:
    """Everything that a program may be allowed to do."""
    source = (PROJECT / "Sources/Access/Action.swift").read_text()
    listed = source[source.index("enum Action") : source.index("}\n", source.index("enum Action"))]
    return sorted(re.findall(r"^    case (\w+)$", listed, re.MULTILINE))


def add_accounts(database: Path) -> None:
    """An account of each role, with a session and a token of the API; all hold in the whole house."""
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(database)) as connection, connection:
        for role in ROLES:
            id_ = account(role)
            connection.execute(
                "INSERT INTO accounts (id, name, password, created) VALUES (?, ?, ?, ?)", (id_, role, HASHED, now)
            )
            connection.execute("INSERT INTO roles (account, role) VALUES (?, ?)", (id_, role))
            connection.execute(
                "INSERT INTO sessions (token, account, created, last_seen, expires) VALUES (?, ?, ?, ?, ?)",
                (_fingerprint(role), id_, now, now, now + WEEK),
            )
            connection.execute(
                "INSERT INTO api_tokens (token, id, account, label, actions, created, expires)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    _fingerprint(f"{role} api"),
                    str(uuid.uuid4()),
                    id_,
                    role,
                    json.dumps(_actions()),
                    now,
                    now + WEEK,
                ),
            )


def add_invitation(database: Path) -> None:
    """A link by which the analyst may choose a password."""
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO links (token, account, created, expires) VALUES (?, ?, ?, ?)",
            (_fingerprint("invitation"), account("analyst"), now, now + WEEK),
        )


def add_links(database: Path, reference: str) -> None:
    """A personal link to a sitting for whoever was convened; the first is of `participant 1`."""
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(database)) as connection, connection:
        people = connection.execute(
            "SELECT names.person, names.meeting FROM names JOIN meetings ON meetings.id = names.meeting"
            " WHERE meetings.reference = ? ORDER BY names.rowid",
            (reference,),
        ).fetchall()
        for number, (person, meeting) in enumerate(people, start=1):
            connection.execute(
                "INSERT INTO links (token, meeting, person, created, expires) VALUES (?, ?, ?, ?, ?)",
                (_fingerprint(f"participant {number} of {reference}"), meeting, person, now, now + WEEK),
            )


def add_another_link(database: Path, number: int, reference: str) -> str:
    """The secret in a second personal link of somebody convened, from 1."""
    name = f"participant {number} of {reference}"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO links (token, meeting, person, created, expires)"
            " SELECT ?, meeting, person, created, expires FROM links WHERE token = ?",
            (_fingerprint(f"{name}, again"), _fingerprint(name)),
        )
    return text(f"{name}, again")


def cookie(role: str) -> str:
    """What a browser sends for somebody who signed in."""
    return f"session={text(role)}"


def get(service: Service, role: str, path: str) -> str:
    """A page as somebody sees it who signed in."""
    request = urllib.request.Request(service.url(path), headers={"Cookie": cookie(role)})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return str(answer.read().decode())


def post(service: Service, role: str, page: str, path: str, **fields: str) -> str:
    """What comes of a form of a page."""
    fields["form"] = between(get(service, role, page), 'name="form" value="', '"')
    body = urllib.parse.urlencode(fields).encode()
    request = urllib.request.Request(service.url(path), data=body, headers={"Cookie": cookie(role)})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return str(answer.read().decode())


def between(text_: str, before: str, after: str) -> str:
    """What stands between two strings, the first time that they come."""
    return text_.split(before, 1)[1].split(after, 1)[0]


def enter(context: "BrowserContext", service: Service, role: str) -> None:
    """A browser in which somebody has signed in."""
    context.add_cookies([{"name": "session", "value": text(role), "url": service.address}])


def link(number: int, reference: str) -> str:
    """The secret in the personal link of somebody convened, from 1."""
    return text(f"participant {number} of {reference}")


def seat_cookie(number: int, reference: str) -> str:
    """What a browser sends for somebody convened who followed their personal link, from 1."""
    return f"seat={link(number, reference)}"


def take_seat(context: "BrowserContext", service: Service, number: int, reference: str) -> None:
    """A browser in which somebody has followed a personal link."""
    context.add_cookies([{"name": "seat", "value": link(number, reference), "url": service.address}])

#!/usr/bin/env python3
"""Asks the JSON API for everything that its description allows and some that it does not, as each role.

    api.py SECONDS

The seconds are shared out among the roles. Fails on an answer of 500 and more, and on one that the description does not
have. A stream of events never ends: SittingsAPITests asks whether it begins as it is described."""

import json
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

import entrance
import program
from program import Service
from seeds import OVER, PREPARED, UNDER_WAY, Shelf

ROOT = "/api/v1"
DESCRIPTION = f"{ROOT}/openapi.json"
ENDLESS = "events"
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
]

# How each role shows who it is: a token of the API, or nothing.
TOKENS: dict[str, str | None] = {"stranger": None, **{role: entrance.text(f"{role} api") for role in entrance.ROLES}}


def got(service: Service, path: str, token: str | None) -> dict[str, Any]:
    """What the API answers to one request."""
    request = urllib.request.Request(service.url(path))
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=30) as answer:
        told: dict[str, Any] = json.load(answer)
        return told


def known(service: Service) -> dict[str, list[str]]:
    """What may stand in the braces of a path, by their names: what is there, and something that is not."""
    token = TOKENS["secretary"]
    people = got(service, f"{ROOT}/people?limit=3", token)["items"]
    drafts = got(service, f"{ROOT}/bodies/BF/drafts", token)["items"]
    nobody = "00000000-0000-4000-8000-000000000000"
    return {
        "sitting": [OVER, UNDER_WAY, PREPARED, "BF-1999-01-01"],
        "body": ["BF", "XX"],
        "person": [*(person["id"] for person in people), nobody],
        "draft": [*(draft["id"] for draft in drafts), nobody],
        "format": ["json", "xml", "csv", "html", "md", "odt", "ods", "akn", "doc"],
    }


def described(service: Service, folder: Path) -> Path:
    """The description, with values in its paths that the records at hand know: random ones find nothing."""
    told = got(service, DESCRIPTION, None)
    values = known(service)
    for operations in told["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path" and parameter["name"] in values:
                    parameter["schema"]["enum"] = values[parameter["name"]]
    file = folder / "openapi.json"
    file.write_text(json.dumps(told))
    return file


def command(service: Service, token: str | None, seconds: int, description: Path) -> list[str]:
    """Schemathesis, which makes the same requests again for the same seed."""
    return [
        sys.executable,
        "-m",
        "schemathesis.cli",
        "run",
        str(description),
        "--url",
        service.url(ROOT),
        "--exclude-operation-id",
        ENDLESS,
        "--checks",
        ",".join(CHECKS),
        "--max-time",
        str(seconds),
        "--seed",
        "20200316",
        "--continue-on-failure",
        "--suppress-health-check",
        "all",
        "--request-timeout",
        "30",
        *(["--header", f"Authorization: Bearer {token}"] if token else []),
    ]


def asked(folder: Path, role: str, seconds: int) -> subprocess.CompletedProcess[str]:
    """What came of asking as a role, on records of its own; they are what three people leave."""
    database = Shelf(folder / "shelf").copy("3", folder / role / "records.sqlite")
    with program.serving(database) as service:
        line = command(service, TOKENS[role], seconds, described(service, folder))
        # A run may write reports and remember examples where it stands.
        return subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=seconds * 2 + 120)


def main() -> None:
    seconds = max(1, int(sys.argv[1]) // len(TOKENS))
    failed = []
    for role in TOKENS:
        with tempfile.TemporaryDirectory() as folder:
            done = asked(Path(folder), role, seconds)
        print(f"── as {role}, {seconds} s\n{done.stdout}{done.stderr}", flush=True)
        if done.returncode:
            failed.append(role)
    print(f"The API answers {'as it says to everybody' if not failed else 'otherwise than it says to ' + str(failed)}.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

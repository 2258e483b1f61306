#!/usr/bin/env python3
"""Asks the JSON API for everything that its description allows and some that it does not, as each role.

    api.py SECONDS [DESCRIPTION]

The seconds are shared out among the roles. DESCRIPTION is the path at which the service describes its API. Fails on an
answer of 500 and more, and on one that the description does not have."""

import subprocess
import sys
import tempfile
from pathlib import Path

import entrance
import program
from program import Service
from seeds import Shelf

DESCRIPTION = "/api/v1/openapi.json"
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
]

# How each role shows who it is: a token of the API, or nothing.
TOKENS: dict[str, str | None] = {"stranger": None, **{role: entrance.text(f"{role} api") for role in entrance.ROLES}}


def command(service: Service, token: str | None, seconds: int, description: str) -> list[str]:
    """Schemathesis, which makes the same requests again for the same seed."""
    return [
        sys.executable,
        "-m",
        "schemathesis.cli",
        "run",
        service.url(description),
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


def asked(folder: Path, role: str, seconds: int, description: str = DESCRIPTION) -> subprocess.CompletedProcess[str]:
    """What came of asking as a role, on records of its own; they are what three people leave."""
    database = Shelf(folder / "shelf").copy("3", folder / role / "records.sqlite")
    with program.serving(database) as service:
        line = command(service, TOKENS[role], seconds, description)
        # A run may write reports and remember examples where it stands.
        return subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=seconds * 2 + 120)


def main() -> None:
    seconds = max(1, int(sys.argv[1]) // len(TOKENS))
    failed = []
    for role in TOKENS:
        with tempfile.TemporaryDirectory() as folder:
            done = asked(Path(folder), role, seconds, *sys.argv[2:])
        print(f"── as {role}, {seconds} s\n{done.stdout}{done.stderr}", flush=True)
        if done.returncode:
            failed.append(role)
    print(f"The API answers {'as it says to everybody' if not failed else 'otherwise than it says to ' + str(failed)}.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

"""Starts the service at an address that is known beforehand, so that its first page can be waited for."""

import socket
import subprocess
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import entrance
import program

LONGEST_START = 30.0


def free_port() -> int:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def started(database: Path, port: int) -> program.Service:
    """A service that may not answer yet."""
    command = [str(program.PROGRAM), "serve", "--port", str(port), "--database", str(database)]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=program.ENVIRONMENT,
    )
    return program.Service(f"http://127.0.0.1:{port}/", process, database)


def milliseconds_to_first_page(database: Path, port: int) -> tuple[program.Service, float]:
    """Starts the service, and how long it took until somebody had its first page."""
    begun = time.monotonic_ns()
    service = started(database, port)
    while time.monotonic_ns() - begun < LONGEST_START * 1e9:
        with closing(HTTPConnection("127.0.0.1", port, timeout=LONGEST_START)) as connection:
            try:
                connection.request("GET", "/", headers={"Cookie": entrance.cookie("secretary")})
                answer = connection.getresponse()
                if answer.read() and answer.status == 200:
                    return service, (time.monotonic_ns() - begun) / 1e6
            except (ConnectionError, HTTPException):
                time.sleep(0.001)
    service.process.kill()
    service.process.wait()
    raise program.ProgramError("the first page did not come")

"""The program under test: its commands, and its service for as long as a test asks for pages."""

import json
import os
import re
import selectors
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("GREFFIER_PROGRAM", PROJECT / ".build/debug/greffier"))
TEMPLATES = PROJECT / "Templates"
ENVIRONMENT = {**os.environ, "GREFFIER_LANGUAGE": "fr"}

# A start takes a fraction of a second; other programs may want the machine meanwhile.
LONGEST_START = 60.0
LONGEST_END = 20.0


class ProgramError(Exception):
    """A command that failed, or a service that did not start or end as it should."""


@dataclass(frozen=True)
class Route:
    """A row of the program's own list of what it answers to."""

    name: str
    method: str
    path: str
    demand: str

    def address(self, *values: str) -> str:
        """The path with values in the places of its braces, in order."""
        remaining = iter(values)
        return re.sub(r"\{\w+\}", lambda _: next(remaining), self.path)


def run(*arguments: str, database: Path | None = None) -> str:
    """What a command writes to standard output."""
    command = [str(PROGRAM), *arguments, *(["--database", str(database)] if database else [])]
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, timeout=300)
    if done.returncode:
        raise ProgramError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}{done.stdout}")
    return done.stdout


def routes() -> dict[str, Route]:
    """Everything that the service answers to, by name."""
    return {row["name"]: Route(**row) for row in json.loads(run("serve", "--list-routes"))}


@dataclass(frozen=True)
class Service:
    """A service that answers, and where."""

    address: str
    process: subprocess.Popen[bytes]
    database: Path

    def url(self, path: str) -> str:
        return self.address.rstrip("/") + path

    @property
    def memory(self) -> int:
        """Bytes that the process holds in memory now."""
        return self._status("VmRSS")

    @property
    def highest_memory(self) -> int:
        """The most bytes that the process ever held in memory."""
        return self._status("VmHWM")

    def _status(self, name: str) -> int:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(rf"{name}:\s*(\d+) kB", status)
        return int(found[1]) * 1024 if found else 0


def launch(
    database: Path, *options: str, program: Path | None = None, errors: IO[bytes] | int = subprocess.DEVNULL
) -> Service:
    """Starts the service on a free port of this machine, and waits until it says where."""
    process = subprocess.Popen(
        [str(program or PROGRAM), "serve", "--port", "0", "--database", str(database), *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=errors,
        env=ENVIRONMENT,
    )
    try:
        return Service(told_address(process), process, database)
    except ProgramError:
        process.kill()
        process.wait()
        raise


def told_address(process: subprocess.Popen[bytes], longest: float = LONGEST_START) -> str:
    """The address that a service writes to standard output when it listens."""
    assert process.stdout is not None
    output = b""
    end = time.monotonic() + longest
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while (remaining := end - time.monotonic()) > 0:
            if not selector.select(remaining):
                continue
            read = os.read(process.stdout.fileno(), 4096)
            output += read
            if found := re.search(rb"https?://[^\s/]+/", output):
                return found[0].decode()
            if not read:
                raise ProgramError(f"the service ended with {process.wait()}:\n{output.decode()}")
    raise ProgramError(f"the service did not say within {longest:.0f} s where it is:\n{output.decode()}")


def end(service: Service) -> None:
    """Asks the service to end, and fails if it does not."""
    service.process.send_signal(signal.SIGTERM)
    try:
        status = service.process.wait(LONGEST_END)
    except subprocess.TimeoutExpired:
        service.process.kill()
        service.process.wait()
        raise ProgramError(f"the service did not end within {LONGEST_END:.0f} s of SIGTERM") from None
    if status:
        raise ProgramError(f"the service ended with {status}")


@contextmanager
def serving(database: Path, *options: str) -> Iterator[Service]:
    """The service, for as long as it is needed; what it wrote to standard error goes into the failure."""
    with tempfile.TemporaryFile() as errors:
        service = launch(database, *options, errors=errors)
        try:
            yield service
        finally:
            try:
                end(service)
            except ProgramError as error:
                errors.seek(0)
                raise ProgramError(f"{error}\n{errors.read().decode()}") from None

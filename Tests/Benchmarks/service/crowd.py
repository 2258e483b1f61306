"""The followers' process, as the benchmark holds it."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

FOLLOWERS = Path(__file__).with_name("followers.py")
LONGEST_WAIT = 30.0


class Crowd:
    """Those who follow a sitting, and when the last of them knew what."""

    def __init__(self, url: str, cookies: list[str]) -> None:
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        wanted = {"host": parts.hostname, "port": parts.port, "path": path, "cookies": cookies}
        command = [sys.executable, "-B", str(FOLLOWERS)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(wanted) + "\n")
        self._process.stdin.flush()
        self._known: dict[int, int] = {}
        self._changed = threading.Condition()
        self.gathered: dict[str, Any] = self._answer()
        self.end: dict[str, int] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline() or "{}")

    def _read(self) -> None:
        while answer := self._answer():
            with self._changed:
                if "sequence" in answer:
                    self._known[answer["sequence"]] = answer["at"]
                else:
                    self.end = answer
                self._changed.notify_all()

    def known_at(self, sequence: int, longest: float = LONGEST_WAIT) -> int | None:
        """The nanosecond of the monotonic clock at which the last follower held a sequence or a later one."""
        with self._changed:
            if not self._changed.wait_for(lambda: sequence in self._known, longest):
                return None
            return self._known[sequence]

    def leave(self) -> dict[str, int]:
        """Lets all go; how far they had come."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(LONGEST_WAIT)
        self._reader.join(LONGEST_WAIT)
        return self.end


@contextmanager
def following(url: str, cookies: list[str]) -> Iterator[Crowd]:
    """A stream for each cookie."""
    crowd = Crowd(url, cookies)
    try:
        yield crowd
    finally:
        if not crowd.end:
            crowd.leave()

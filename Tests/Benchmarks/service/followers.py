#!/usr/bin/env python3
"""Follows one stream with many sockets at once, in a process of its own, and says when the last of them knows.

The first line of standard input says where and as whom: {"host": H, "port": P, "path": S, "cookies": [C...]}, a cookie
for each socket. Writes a line of JSON to standard output once all were answered: {"opened": N, "refused": {"503": M},
"broken": K}.
After that one for each sequence, when every open socket holds it or a later one: {"sequence": S, "at": nanoseconds of
the monotonic clock}. Ends when standard input does, with {"sockets": N, "lowest": S, "highest": S, "lost": K}."""

import json
import os
import re
import selectors
import socket
import sys
import time
from collections import Counter

# So many connections are begun before one of them is answered: a server keeps a queue of a few hundred.
AT_ONCE = 100
LONGEST_ANSWER = 120.0
# The id of an event stands at the beginning of a line, which ends that of the chunk before it.
ID = b"\nid: "
SEQUENCE = re.compile(rb"\nid: (\d+)[-\r\n]")
CHUNK = 65536


class Follower:
    """A socket, what came last on it, and how far it has come."""

    __slots__ = ("connection", "is_open", "rest", "sequence")

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.is_open = False
        self.rest = b""
        self.sequence = 0


class Crowd:
    """All followers, and when the last of them was told what."""

    def __init__(self, host: str, port: int, path: str) -> None:
        self._address = (host, port)
        self._path = path
        self._selector = selectors.DefaultSelector()
        self._waiting: Counter[int] = Counter()
        self.refused: Counter[str] = Counter()
        self.broken = self.lost = self._told = 0
        self.followers: list[Follower] = []

    @property
    def open(self) -> list[Follower]:
        return [follower for follower in self.followers if follower.is_open]

    def gather(self, cookies: list[str]) -> None:
        """Opens a socket for each cookie, and waits until each was answered or refused."""
        end = time.monotonic() + LONGEST_ANSWER
        begun = pending = 0
        while (begun < len(cookies) or pending) and time.monotonic() < end:
            while begun < len(cookies) and pending < AT_ONCE:
                pending += self._begin(cookies[begun])
                begun += 1
            for key, _ in self._selector.select(0.2):
                follower = key.data
                if follower.is_open:
                    self._hear(follower)
                else:
                    pending -= self._is_answered(follower)
        self.broken += pending

    def _begin(self, cookie: str) -> bool:
        host, port = self._address
        lines = [f"GET {self._path} HTTP/1.1", f"Host: {host}:{port}", "Accept: text/event-stream", f"Cookie: {cookie}"]
        connection = socket.socket()
        try:
            connection.connect(self._address)
            connection.sendall("\r\n".join([*lines, "", ""]).encode())
        except OSError:
            self.broken += 1
            connection.close()
            return False
        connection.setblocking(False)
        self._selector.register(connection, selectors.EVENT_READ, Follower(connection))
        return True

    def _is_answered(self, follower: Follower) -> bool:
        try:
            read = follower.connection.recv(CHUNK)
        except BlockingIOError:
            return False
        except OSError:
            read = b""
        follower.rest += read
        head, separator, body = follower.rest.partition(b"\r\n\r\n")
        if read and not separator:
            return False
        status = head.split(b" ", 2)[1].decode() if head.startswith(b"HTTP/1.1 ") else ""
        if status != "200":
            if status:
                self.refused[status] += 1
            else:
                self.broken += 1
            self._close(follower)
            return True
        follower.is_open = True
        follower.rest = b"\n" + body
        self.followers.append(follower)
        self._note(follower)
        return True

    def _close(self, follower: Follower) -> None:
        self._selector.unregister(follower.connection)
        follower.connection.close()
        follower.is_open = False

    def _hear(self, follower: Follower) -> None:
        try:
            read = follower.connection.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError:
            read = b""
        if not read:
            self._lose(follower)
            return
        follower.rest += read
        self._note(follower)

    def _lose(self, follower: Follower) -> None:
        """Nobody waits any more for a socket that ended, nor counts what it held."""
        self.lost += 1
        for sequence in range(self._told + 1, follower.sequence + 1):
            self._waiting[sequence] -= 1
        self._close(follower)

    def _note(self, follower: Follower) -> None:
        # Of several events that came at once, the last tells how far one is; it may have come in pieces.
        rest = follower.rest
        start = rest.rfind(ID)
        found = SEQUENCE.match(rest, start) if start >= 0 else None
        # What could be the beginning of an id is kept, an id that was read is not.
        follower.rest = rest[-32:] if found is None else rest[max(found.end() - 1, len(rest) - 32) :]
        if found is None:
            return
        newest = int(found[1])
        for sequence in range(follower.sequence + 1, newest + 1):
            self._waiting[sequence] += 1
        follower.sequence = max(follower.sequence, newest)

    def follow(self) -> None:
        """Tells of each sequence when all hold it, until standard input ends."""
        self._selector.register(sys.stdin.fileno(), selectors.EVENT_READ, None)
        self._told = min((follower.sequence for follower in self.open), default=0)
        while True:
            for key, _ in self._selector.select():
                if key.data is None:
                    if not os.read(sys.stdin.fileno(), CHUNK):
                        return
                else:
                    self._hear(key.data)
            count = len(self.followers) - self.lost
            while count > 0 and self._waiting[self._told + 1] >= count:
                self._told += 1
                say({"sequence": self._told, "at": time.monotonic_ns()})


def told() -> bytes:
    """The first line of standard input; what is buffered could not be waited for together with the sockets."""
    line = b""
    while not line.endswith(b"\n"):
        read = os.read(sys.stdin.fileno(), CHUNK)
        if not read:
            break
        line += read
    return line


def say(answer: dict[str, object]) -> None:
    print(json.dumps(answer), flush=True)


def main() -> None:
    wanted = json.loads(told())
    crowd = Crowd(wanted["host"], wanted["port"], wanted["path"])
    crowd.gather(wanted["cookies"])
    say({"opened": len(crowd.open), "refused": dict(crowd.refused), "broken": crowd.broken})
    crowd.follow()
    sequences = [follower.sequence for follower in crowd.open]
    say(
        {
            "sockets": len(sequences),
            "lowest": min(sequences, default=0),
            "highest": max(sequences, default=0),
            "lost": crowd.lost,
        }
    )


main()

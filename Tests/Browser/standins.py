"""What stands in for the services of others: Slack as it is published, and a server that takes mails.

Both are real servers on this machine. Slack’s goes wrong when it is told to: `fail` says how, once for each time."""

import json
import socket
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from slack_sdk.models.blocks import Block

TOKEN = "xoxb-stand-in"
KNOWN_BLOCKS = {"header", "section", "context", "actions", "divider"}


@dataclass
class Slack:
    """What the stand-in was sent, and how it is to fail."""

    address: str = ""
    channels: set[str] = field(default_factory=lambda: {"C0BUREAU"})
    # Addresses of people, by who they are in the workspace.
    people: dict[str, str] = field(default_factory=dict)
    posted: list[dict[str, Any]] = field(default_factory=list)
    webhooks: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    shared: list[dict[str, Any]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    faults: dict[str, list[str]] = field(default_factory=dict)
    # Set once a request has come that is never answered.
    held: threading.Event = field(default_factory=threading.Event)

    def fail(self, method: str, *faults: str) -> None:
        """`429`, `500`, `cut` (once it was taken), `late`, `hold`, or the error of an answer that says `ok: false`."""
        self.faults.setdefault(method, []).extend(faults)


def misfit(blocks: list[dict[str, Any]]) -> str | None:
    """What Slack would not take of some blocks, as `slack_sdk` and the published limits have it."""
    if not isinstance(blocks, list) or len(blocks) > 50:
        return "invalid_blocks"
    if len(json.dumps(blocks, ensure_ascii=False)) > 13_200:
        return "msg_blocks_too_long"
    identifiers = [block["block_id"] for block in blocks if "block_id" in block]
    if len(identifiers) != len(set(identifiers)) or any(block.get("type") not in KNOWN_BLOCKS for block in blocks):
        return "invalid_blocks"
    for block in blocks:
        texts = [block.get("text"), *block.get("fields", [])]
        if block["type"] == "header" and block["text"].get("type") != "plain_text":
            return "invalid_blocks"
        if any(text is not None and not 1 <= len(text.get("text", "")) <= 3000 for text in texts):
            return "invalid_blocks"
    try:
        for parsed in Block.parse_all(blocks):
            parsed.to_dict()
    except Exception:
        return "invalid_blocks"
    return None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    @property
    def slack(self) -> Slack:
        return self.server.slack  # type: ignore[attr-defined]

    def answer(self, status: int, body: bytes, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def tell(self, **values: object) -> None:
        self.answer(200, json.dumps(values).encode())

    def do_GET(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        address = urllib.parse.urlsplit(self.path)
        path = address.path
        name = path.rsplit("/", 1)[-1] if path.startswith("/api/") else path.split("/")[1]
        self.slack.calls.append(name)
        fault = self.slack.faults.get(name, [])[:1]
        del self.slack.faults.get(name, [])[:1]
        if fault == ["429"]:
            return self.answer(429, b'{"ok": false, "error": "ratelimited"}', Retry_After="1")
        if fault == ["500"]:
            return self.answer(500, b"rollup_error", "text/plain")
        if fault == ["hold"]:
            self.slack.held.set()
            time.sleep(60)
            return None
        if fault == ["late"]:
            self.slack.held.set()
            time.sleep(2)
            fault = []
        if fault and fault != ["cut"]:
            return self.tell(ok=False, error=fault[0])
        # A line that is cut is cut once the request was taken.
        return self.take(name, path, address.query, body, is_cut=fault == ["cut"])

    def take(self, name: str, path: str, query: str, body: bytes, *, is_cut: bool) -> None:
        if path.startswith("/api/"):
            if self.headers.get("Authorization") != f"Bearer {TOKEN}":
                return self.tell(ok=False, error="invalid_auth")
            values = self.values(body, query)
            told = getattr(self, "method_" + name.replace(".", "_"))(values)
        elif name == "upload":
            self.slack.files[path.rsplit("/", 1)[-1]] = body
            told = None
        else:
            message = json.loads(body)
            if fault := misfit(message.get("blocks", [])):
                return self.answer(400, fault.encode(), "text/plain")
            self.slack.webhooks.append(message)
            told = None
        if is_cut:
            self.close_connection = True
            return self.connection.close()
        return self.answer(200, b"ok", "text/plain") if told is None else self.tell(**told)

    def values(self, body: bytes, query: str) -> dict[str, Any]:
        values: dict[str, Any] = dict(urllib.parse.parse_qsl(query))
        if "json" in self.headers.get("Content-Type", ""):
            return values | json.loads(body or b"{}")
        values |= dict(urllib.parse.parse_qsl(body.decode()))
        return values | {name: json.loads(values[name]) for name in ("blocks", "files") if name in values}

    def method_chat_postMessage(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        if values.get("channel") not in self.slack.channels:
            return {"ok": False, "error": "channel_not_found"}
        if fault := misfit(values.get("blocks", [])):
            return {"ok": False, "error": fault}
        self.slack.posted.append(values)
        return {"ok": True, "channel": values["channel"], "ts": f"1600000000.{len(self.slack.posted):06}"}

    def method_files_getUploadURLExternal(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        if not values.get("filename") or not str(values.get("length", "")).isdigit():
            return {"ok": False, "error": "invalid_arguments"}
        file = f"F{len(self.slack.files):08}"
        return {"ok": True, "upload_url": f"{self.slack.address}/upload/v1/{file}", "file_id": file}

    def method_files_completeUploadExternal(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        files = values.get("files") or []
        if not files or any(file.get("id") not in self.slack.files for file in files):
            return {"ok": False, "error": "file_not_found"}
        self.slack.shared.append(values)
        return {"ok": True, "files": files}

    def method_users_info(self, values: dict[str, Any]) -> dict[str, Any]:
        if values.get("user") not in self.slack.people:
            return {"ok": False, "error": "user_not_found"}
        profile = {"email": self.slack.people[values["user"]]}
        return {"ok": True, "user": {"id": values["user"], "is_email_confirmed": True, "profile": profile}}

    def method_auth_test(self, _values: dict[str, Any]) -> dict[str, Any]:
        return {"ok": True, "team_id": "T0TEAM", "user_id": "U0BOT"}


@contextmanager
def slack() -> Iterator[Slack]:
    """Slack’s API under `/api/`, and a webhook under `/services/`, for as long as a test needs them."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state = Slack(address=f"http://127.0.0.1:{server.server_port}")
    server.slack = state  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Post:
    """What the mail server took, and whom it turns away."""

    port: int = 0
    taken: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    # The reply to a recipient, where it is another than the usual one.
    replies: dict[str, str] = field(default_factory=dict)

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.replies:
            return self.replies[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert envelope.mail_from is not None
        assert isinstance(envelope.content, bytes)
        self.taken.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 OK"


@contextmanager
def mail_server() -> Iterator[Post]:
    """A server that takes mails by SMTP."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        post = Post(free.getsockname()[1])
    controller = Controller(post, hostname="127.0.0.1", port=post.port)
    controller.start()
    try:
        yield post
    finally:
        controller.stop()

"""What goes out and what comes back: real servers stand for Slack and for mail, and who knows the formats judges."""

import email
import email.policy
import io
import json
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier

import entrance
import program
import sittings
import standins
from program import Service
from seeds import OVER, PREPARED, UNDER_WAY, Shelf
from standins import Post, Slack

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
PEOPLE = sittings.members(3)
ADDRESSES = [f"membre{number}@exemple.fr" for number in (1, 2, 3)]


@pytest.fixture
def slack() -> Iterator[Slack]:
    with standins.slack() as slack:
        yield slack


@pytest.fixture
def post() -> Iterator[Post]:
    with standins.mail_server() as post:
        yield post


@pytest.fixture
def records(shelf: Shelf, tmp_path: Path) -> Path:
    """The records of three people, whose addresses are known."""
    database = shelf.copy("3", tmp_path / "records.sqlite")
    for member, address in zip(PEOPLE, ADDRESSES, strict=True):
        program.run("person", "address", member.name, "--add", address, database=database)
    return database


def notify(database: Path, *arguments: str, typed: str = "") -> str:
    """What `greffier notify …` says; it has to succeed."""
    command = [str(program.PROGRAM), "notify", *arguments, "--database", str(database)]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, env=program.ENVIRONMENT, timeout=120)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def send(database: Path, reference: str, topic: str, *more: str) -> str:
    return notify(database, "send", reference, topic, "--yes", *more)


def use_mail(database: Path, post: Post) -> None:
    server = f"127.0.0.1:{post.port}"
    notify(database, "mail", "--from", "sg@exemple.fr", "--name", "Secrétariat", "--smtp", server, "--safety", "none")


def use_bot(database: Path, slack: Slack) -> None:
    notify(database, "slack", "--base", f"{slack.address}/api", typed=f"{standins.TOKEN}\n{SECRET}\n")
    notify(database, "channel", "add", "bureau", "bot", "--room", "C0BUREAU")


def use_webhook(database: Path, slack: Slack, kind: str = "webhook") -> None:
    notify(database, "channel", "add", "salon", kind, typed=f"{slack.address}/services/T0/B0/secret\n")
    notify(database, "service", "https://greffier.exemple.fr")


def outbox(database: Path) -> list[dict[str, Any]]:
    """The newest first."""
    return json.loads(notify(database, "list", "--json"))


def states(database: Path) -> list[str]:
    return [item["state"] for item in reversed(outbox(database))]


def make_due(database: Path) -> None:
    """Nothing has to wait any more."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE outbox SET due = 0")


# Before anything goes


def test_nothing_goes_before_something_is_configured(records: Path) -> None:
    assert "Rien ne part" in send(records, PREPARED, "notice")
    assert outbox(records) == []


def test_a_dry_run_shows_word_for_word_what_then_goes(records: Path, slack: Slack) -> None:
    use_bot(records, slack)
    planned = json.loads(notify(records, "send", PREPARED, "notice", "--dry-run", "--json"))
    assert slack.calls == []
    assert outbox(records) == []
    send(records, PREPARED, "notice")
    assert len(slack.posted) == len(planned) == 1
    shown = notify(records, "send", PREPARED, "notice", "--dry-run")
    for title in sittings.TITLES:
        assert title in shown
        assert title in json.dumps(slack.posted, ensure_ascii=False)
    assert planned[0]["destination"] == "bureau"


# Mail


def leaves(mail: bytes) -> dict[str, Any]:
    message = email.message_from_bytes(mail, policy=email.policy.default)
    return {part.get_content_type(): part for part in message.walk() if not part.is_multipart()}


def test_a_notice_goes_to_each_as_a_mail_of_their_own(records: Path, post: Post) -> None:
    use_mail(records, post)
    notify(records, "service", "https://greffier.exemple.fr")
    send(records, PREPARED, "notice")
    assert sorted(recipients for _, recipients, _ in post.taken) == [[address] for address in ADDRESSES]
    for sender, recipients, content in post.taken:
        assert sender == "sg@exemple.fr"
        mail = email.message_from_bytes(content, policy=email.policy.default)
        assert mail["To"].addresses[0].addr_spec == recipients[0]
        assert mail["From"].addresses[0].display_name == "Secrétariat"
        assert mail["Subject"].startswith("Convocation\u00a0: Bureau fédéral, mercredi 12\u00a0mars 2031")
        assert mail["List-Unsubscribe"].startswith("<https://greffier.exemple.fr/desinscription/")
        assert not [defect for part in mail.walk() for defect in part.defects]
        parts = leaves(content)
        for title in sittings.TITLES:
            assert title in parts["text/plain"].get_content()
            assert title in parts["text/html"].get_content()
        document = parts["application/vnd.oasis.opendocument.text"]
        with zipfile.ZipFile(io.BytesIO(document.get_content())) as file:
            assert file.testzip() is None
            text = file.read("content.xml").decode()
        assert "donne pouvoir" in text.lower() or "pouvoir" in text.lower()
        calendar = icalendar.Calendar.from_ical(parts["text/calendar"].get_content())
        event = calendar.walk("VEVENT")[0]
        assert calendar["METHOD"] == "REQUEST"
        assert str(event["ATTENDEE"]) == f"mailto:{recipients[0]}"
        assert event["DTSTART"].dt.astimezone(UTC) == datetime(2031, 3, 12, 17, 30, tzinfo=UTC)
        assert not event.errors


def test_a_change_and_a_cancellation_are_known_to_be_of_the_same_sitting(records: Path, post: Post) -> None:
    use_mail(records, post)
    send(records, PREPARED, "notice")
    assert "Ajouté à la boîte d’envoi\u00a0: 0\u00a0envoi." in send(records, PREPARED, "notice")
    assert len(post.taken) == 3
    send(records, PREPARED, "cancelled")
    assert len(post.taken) == 6
    events = [
        icalendar.Calendar.from_ical(leaves(content)["text/calendar"].get_content()) for _, _, content in post.taken
    ]
    found = {(str(calendar["METHOD"]), str(calendar.walk("VEVENT")[0]["UID"])) for calendar in events}
    assert {method for method, _ in found} == {"REQUEST", "CANCEL"}
    assert len({uid for _, uid in found}) == 1
    sequences = {str(calendar["METHOD"]): int(calendar.walk("VEVENT")[0]["SEQUENCE"]) for calendar in events}
    assert sequences["CANCEL"] == sequences["REQUEST"] + 1


def test_mails_that_come_back_and_people_who_want_none_are_respected(records: Path, post: Post) -> None:
    use_mail(records, post)
    post.replies = {ADDRESSES[0]: "550 5.1.1 nobody here", ADDRESSES[1]: "451 4.3.0 try later"}
    send(records, PREPARED, "notice")
    assert sorted(states(records)) == ["failed", "sent", "waiting"]
    assert [recipients for _, recipients, _ in post.taken] == [[ADDRESSES[2]]]
    post.replies = {}
    make_due(records)
    notify(records, "deliver")
    assert sorted(states(records)) == ["failed", "sent", "sent"]
    notify(records, "person", PEOPLE[2].name)
    shown = notify(records, "send", PREPARED, "cancelled", "--dry-run")
    assert f"{PEOPLE[0].name} (adresse dont les courriels reviennent)" in shown
    assert f"{PEOPLE[2].name} (ne veut pas de courriels)" in shown
    assert f"{PEOPLE[1].name} <{ADDRESSES[1]}>" in shown


def test_a_program_of_the_system_takes_the_mails(records: Path, tmp_path: Path) -> None:
    box = tmp_path / "box"
    box.mkdir()
    script = tmp_path / "sendmail"
    script.write_text(
        f'#!/bin/sh\nfor last; do :; done\n[ "$last" != {ADDRESSES[0]} ] || exit 75\ncat > "{box}/$last"\n'
    )
    script.chmod(0o755)
    notify(records, "mail", "--from", "sg@exemple.fr", "--sendmail", str(script))
    send(records, PREPARED, "notice", "--attach", "none")
    assert sorted(path.name for path in box.iterdir()) == ADDRESSES[1:]
    assert sorted(states(records)) == ["sent", "sent", "waiting"]
    assert "text/calendar" in leaves((box / ADDRESSES[1]).read_bytes())


def test_a_notice_leads_each_to_the_sitting_by_a_link_of_their_own(records: Path, post: Post) -> None:
    use_mail(records, post)
    notify(records, "service", "https://greffier.exemple.fr")
    notify_language(records, PEOPLE[1].name, "en")
    send(records, PREPARED, "notice")
    links = {}
    for _, recipients, content in post.taken:
        parts = leaves(content)
        text = parts["text/plain"].get_content()
        links[recipients[0]] = text.split("https://greffier.exemple.fr/l/", 1)[1].split()[0]
        assert links[recipients[0]] in parts["text/html"].get_content()
        # What a calendar takes in is shown to whoever looks after it.
        assert "/l/" not in parts["text/calendar"].get_content()
        subject = email.message_from_bytes(content, policy=email.policy.default)["Subject"]
        assert subject.startswith("Notice" if recipients[0] == ADDRESSES[1] else "Convocation")
    assert len(set(links.values())) == 3
    with closing(sqlite3.connect(records)) as connection:
        kept = " ".join(str(row) for row in connection.execute("SELECT * FROM outbox"))
    assert not any(link in kept for link in links.values())
    with program.serving(records) as service:
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        page = opener.open(service.url(f"/l/{links[ADDRESSES[0]]}"), timeout=10).read().decode()
        assert PEOPLE[0].surname.replace("’", "") in page.replace("’", "")
        assert 'value="onSite"' in page
        assert 'value="remote"' in page


def notify_language(database: Path, person: str, language: str) -> None:
    program.run("person", "language", person, language, database=database)


# Slack


def test_the_stand_in_is_one_that_the_real_client_knows(slack: Slack) -> None:
    client = WebClient(token=standins.TOKEN, base_url=f"{slack.address}/api/")
    assert client.chat_postMessage(channel="C0BUREAU", text="Bonjour")["ok"]
    with pytest.raises(SlackApiError):
        client.chat_postMessage(channel="C0BUREAU", text="x", blocks=[{"type": "header", "text": {}}])
    with pytest.raises(SlackApiError):
        WebClient(token="xoxb-wrong", base_url=f"{slack.address}/api/").auth_test()
    client.files_upload_v2(channel="C0BUREAU", content="Bonjour", filename="bonjour.txt")
    assert list(slack.files.values()) == [b"Bonjour"]
    assert len(slack.shared) == 1


def test_decisions_minutes_and_tasks_are_posted_with_the_head_of_the_record(records: Path, slack: Slack) -> None:
    use_bot(records, slack)
    for topic in ("decisions", "minutes", "tasks"):
        send(records, OVER, topic)
    assert set(states(records)) == {"sent"}
    posted = json.dumps(slack.posted, ensure_ascii=False)
    assert "2020-BF-001" in posted
    assert "Empreinte du registre" in posted
    ((name, content),) = slack.files.items()
    assert slack.shared[0]["files"][0]["id"] == name
    assert slack.shared[0]["channel_id"] == "C0BUREAU"
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.read("mimetype") == b"application/vnd.oasis.opendocument.text"


def test_long_minutes_are_split_and_never_refused(shelf: Shelf, tmp_path: Path, slack: Slack) -> None:
    records = shelf.copy("300", tmp_path / "records.sqlite")
    # Neither a file nor a link can go this way: the words have to.
    notify(records, "channel", "add", "salon", "webhook", typed=f"{slack.address}/services/T0/B0/secret\n")
    send(records, OVER, "minutes")
    assert set(states(records)) == {"sent"}
    assert len(slack.webhooks) > 1
    posted = json.dumps(slack.webhooks, ensure_ascii=False)
    assert all(member.surname in posted for member in sittings.members(300))


def test_a_chat_without_blocks_gets_everything_as_text(records: Path, slack: Slack) -> None:
    use_webhook(records, slack, "chat")
    send(records, PREPARED, "notice")
    (message,) = slack.webhooks
    assert "blocks" not in message
    for title in sittings.TITLES:
        assert title in message["text"]


@pytest.mark.parametrize("way", ["chat.postMessage", "services"])
def test_what_is_too_much_waits_as_long_as_it_is_told(records: Path, slack: Slack, way: str) -> None:
    (use_webhook if way == "services" else use_bot)(records, slack)
    slack.fail(way, "429")
    send(records, PREPARED, "notice")
    assert len(slack.posted) + len(slack.webhooks) in (0, 1)
    make_due(records)
    notify(records, "deliver")
    assert len(slack.posted) + len(slack.webhooks) == 1
    assert states(records) == ["sent"]
    assert slack.calls == [way, way]


@pytest.mark.parametrize("way", ["chat.postMessage", "services"])
@pytest.mark.parametrize("fault", ["500", "cut"])
def test_what_may_have_been_posted_is_asked_about_and_never_posted_again(
    records: Path, slack: Slack, way: str, fault: str
) -> None:
    (use_webhook if way == "services" else use_bot)(records, slack)
    slack.fail(way, fault)
    send(records, PREPARED, "notice")
    assert states(records) == ["uncertain"]
    make_due(records)
    notify(records, "deliver")
    send(records, PREPARED, "notice")
    assert slack.calls == [way]
    number = str(outbox(records)[0]["number"])
    notify(records, "decide", number, "again" if fault == "500" else "sent")
    notify(records, "deliver")
    assert states(records) == ["sent"]
    assert len(slack.posted) + len(slack.webhooks) == 1


@pytest.mark.parametrize("error", ["channel_not_found", "invalid_auth", "is_archived", "missing_scope", "msg_too_long"])
def test_what_slack_does_not_take_is_shown_with_its_reason(records: Path, slack: Slack, error: str) -> None:
    use_bot(records, slack)
    slack.fail("chat.postMessage", error)
    send(records, PREPARED, "notice")
    (item,) = outbox(records)
    assert (item["state"], item["reason"]) == ("failed", error)


def test_a_file_whose_upload_broke_begins_anew(records: Path, slack: Slack) -> None:
    use_bot(records, slack)
    slack.fail("upload", "cut")
    send(records, OVER, "minutes")
    assert states(records) == ["sent", "waiting"]
    make_due(records)
    notify(records, "deliver")
    assert states(records) == ["sent", "sent"]
    assert len(slack.shared) == 1


def test_what_was_under_way_when_the_program_was_killed_is_asked_about(records: Path, slack: Slack) -> None:
    use_bot(records, slack)
    slack.fail("chat.postMessage", "hold")
    command = [str(program.PROGRAM), "notify", "send", PREPARED, "notice", "--yes", "--database", str(records)]
    process = subprocess.Popen(command, env=program.ENVIRONMENT, stdout=subprocess.DEVNULL)
    assert slack.held.wait(30)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert states(records) == ["sending"]
    with closing(sqlite3.connect(records)) as connection, connection:
        connection.execute("UPDATE outbox SET changed = 0")
    notify(records, "deliver")
    assert states(records) == ["uncertain"]
    assert slack.calls == ["chat.postMessage"]


# The service


def ask(service: Service, path: str, body: bytes, **headers: str) -> tuple[int, dict[str, Any]]:
    request = urllib.request.Request(service.url(path), data=body)
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, json.loads(answer.read() or b"{}")
    except urllib.error.HTTPError as error:
        return error.code, {}


def signed(body: bytes, at: int | None = None) -> dict[str, str]:
    """The headers that Slack sends with a request, made by its own library."""
    timestamp = str(int(time.time()) if at is None else at)
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=timestamp, body=body)
    assert signature is not None
    return {"X_Slack_Request_Timestamp": timestamp, "X_Slack_Signature": signature}


def command(text: str, user: str = "U0ONE") -> bytes:
    fields = {"team_id": "T0TEAM", "user_id": user, "command": "/seance", "text": text, "token": "x"}
    return urllib.parse.urlencode(fields).encode()


def announced(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT body FROM journal WHERE kind = 'announced' ORDER BY rowid").fetchall()
    return [json.loads(row[0])["announcement"]["intention"] for row in rows]


def test_members_announce_from_slack_how_they_take_part(records: Path, slack: Slack) -> None:
    use_bot(records, slack)
    slack.people = {"U0ONE": ADDRESSES[0].upper(), "U0NOBODY": "autre@exemple.fr"}
    with program.serving(records) as service:
        begin = time.monotonic()
        status, answer = ask(service, "/slack/commands", body := command("à distance"), **signed(body))
        assert time.monotonic() - begin < 3
        assert status == 200
        assert answer["response_type"] == "ephemeral"
        assert "À distance" in answer["text"]
        # The same request once more, as Slack sends it where it heard nothing.
        assert ask(service, "/slack/commands", body, **signed(body))[0] == 200
        meeting = meeting_id(records, PREPARED)
        payload = {
            "type": "block_actions",
            "team": {"id": "T0TEAM"},
            "user": {"id": "U0ONE"},
            "response_url": f"{slack.address}/actions/T0/1/secret",
            "actions": [{"action_id": "announce.excused", "value": meeting, "type": "button"}],
        }
        pressed = urllib.parse.urlencode({"payload": json.dumps(payload)}).encode()
        assert ask(service, "/slack/actions", pressed, **signed(pressed)) == (200, {})
        payload["response_url"] = f"{slack.address.replace('127.0.0.1', 'localhost')}/elsewhere"
        elsewhere = urllib.parse.urlencode({"payload": json.dumps(payload)}).encode()
        assert ask(service, "/slack/actions", elsewhere, **signed(elsewhere))[0] == 200
        unknown = command("sur place", "U0NOBODY")
        assert "aucun membre" in ask(service, "/slack/commands", unknown, **signed(unknown))[1]["text"]
        help_ = command("quoi ?")
        assert "pouvoir Prénom Nom" in ask(service, "/slack/commands", help_, **signed(help_))[1]["text"]
        deadline = time.monotonic() + 30
        while not slack.webhooks and time.monotonic() < deadline:
            slack.held.wait(0.1)
    assert [reply["response_type"] for reply in slack.webhooks] == ["ephemeral"]
    assert "Absence excusée" in slack.webhooks[0]["text"]
    assert announced(records)[0] == "remote"
    assert announced(records)[-1] == "excused"
    assert slack.calls.count("users.info") == 2


def meeting_id(database: Path, reference: str) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return str(connection.execute("SELECT id FROM meetings WHERE reference = ?", (reference,)).fetchone()[0])


def test_requests_that_slack_did_not_sign_now_are_refused(records: Path, slack: Slack) -> None:
    use_bot(records, slack)
    body = command("sur place")
    with program.serving(records) as service:
        assert ask(service, "/slack/commands", body)[0] == 401
        assert ask(service, "/slack/commands", body + b"&x=1", **signed(body))[0] == 401
        assert ask(service, "/slack/commands", body, **signed(body, int(time.time()) - 301))[0] == 401
        assert ask(service, "/slack/actions", body, **signed(body, int(time.time()) + 400))[0] == 401
    assert announced(records) == []


def test_nobody_can_ask_from_slack_before_it_is_configured(records: Path) -> None:
    body = command("sur place")
    with program.serving(records) as service:
        assert ask(service, "/slack/commands", body, **signed(body))[0] == 404


def test_the_service_sends_by_itself_what_was_put_into_the_outbox(records: Path, slack: Slack) -> None:
    use_webhook(records, slack)
    path = f"/seances/{PREPARED}/envois"
    with program.serving(records) as service:
        shown = entrance.get(service, "secretary", f"{path}?topic=notice")
        assert sittings.TITLES[0].split("’")[0] in shown
        entrance.post(service, "secretary", path, path, topic="notice")
        deadline = time.monotonic() + 30
        while states(records) != ["sent"] and time.monotonic() < deadline:
            slack.held.wait(0.1)
    assert len(slack.webhooks) == 1


def test_the_sending_is_set_up_and_tried_by_pages_alone(records: Path, post: Post, slack: Slack) -> None:
    path = "/envois/reglages"
    with program.serving(records) as service:

        def fill(**fields: str) -> str:
            return entrance.post(service, "administrator", path, path, **fields)

        sender = {"from": "sg@exemple.fr", "from-name": "Secrétariat", "way": ""}
        server = {"host": "127.0.0.1", "port": str(post.port), "safety": "none"}
        fill(do="mail", **sender, **server)
        assert "L’essai est parti" in fill(do="trial", trial=ADDRESSES[0])
        assert [recipients for _, recipients, _ in post.taken] == [[ADDRESSES[0]]]
        hook = f"{slack.address}/services/T0/B0/secret"
        page = fill(do="channel", label="#bureau", kind="webhook", secret=hook, topic="notice")
        assert hook not in page
        channel = entrance.between(page, 'name="channel" value="', '"')
        assert "L’essai est parti" in fill(do="channelTrial", channel=channel)
        assert len(slack.webhooks) == 1
        gone = {**server, "port": "1"}
        fill(do="mail", **sender, **gone)
        assert "ne répond pas" in fill(do="trial", trial=ADDRESSES[0])
        assert outbox(records) == []
        fill(do="mail", **sender, **server)
        notices = f"/seances/{PREPARED}/envois"
        entrance.post(service, "secretary", notices, notices, topic="notice")
        deadline = time.monotonic() + 30
        while set(states(records)) != {"sent"} and time.monotonic() < deadline:
            slack.held.wait(0.1)
    assert states(records) == ["sent"] * 4


def test_what_goes_by_itself_goes_once_though_the_service_begins_anew(records: Path, slack: Slack) -> None:
    use_webhook(records, slack)
    notify(records, "by-itself", "BF", "--opened", "--decisions")
    now = datetime.now(ZoneInfo("Europe/Paris"))
    day, clock = now.strftime("%Y-%m-%d"), now.strftime("%H:%M")
    file = records.with_name("today.yaml")
    text = sittings.head(PEOPLE, day)
    chair, secretary = PEOPLE[0].key, PEOPLE[1].key
    keys = ", ".join(member.key for member in PEOPLE)
    text += f"déroulé:\n  - {{à: {clock}, arrivent: [{keys}], canal: sur place}}\n"
    text += f"  - {{à: {clock}, ouverture, présidence: {chair}, secrétariat: {secretary}}}\n"
    file.write_text(text)
    program.run("record", str(file), database=records)
    for _ in range(2):
        with program.serving(records):
            deadline = time.monotonic() + 30
            while states(records) != ["sent"] and time.monotonic() < deadline:
                slack.held.wait(0.1)
    assert len(slack.webhooks) == 1
    assert "Séance ouverte" in json.dumps(slack.webhooks, ensure_ascii=False)
    file.write_text(text + f"  - {{à: {clock}, levée}}\n")
    program.run("record", str(file), database=records)
    for _ in range(2):
        notify(records, "deliver")
    assert states(records) == ["sent", "sent"]
    assert "Décisions" in json.dumps(slack.webhooks[1], ensure_ascii=False)


def test_what_is_being_sent_when_the_service_is_told_to_end_is_sent_to_its_end(records: Path, slack: Slack) -> None:
    use_webhook(records, slack)
    slack.fail("services", "late")
    path = f"/seances/{PREPARED}/envois"
    with program.serving(records) as service:
        entrance.post(service, "secretary", path, path, topic="notice")
        assert slack.held.wait(30)
    assert states(records) == ["sent"]
    assert len(slack.webhooks) == 1


def test_a_calendar_to_subscribe_to_is_one_that_others_read(records: Path) -> None:
    notify(records, "service", "https://greffier.exemple.fr")
    with pytest.raises(program.ProgramError, match="Donnez --body, --person"):
        program.run("notify", "feed", database=records)
    told = notify(records, "feed", "--body", "BF")
    path = told.split("https://greffier.exemple.fr", 1)[1].strip()
    with program.serving(records) as service:
        with urllib.request.urlopen(service.url(path), timeout=10) as answer:
            assert answer.headers["Content-Type"].startswith("text/calendar")
            text = answer.read().decode()
        calendar = icalendar.Calendar.from_ical(text)
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
        assert f"{meeting_id(records, PREPARED)}@greffier" in events
        event = events[f"{meeting_id(records, PREPARED)}@greffier"]
        assert event["DTSTART"].dt.astimezone(ZoneInfo("Europe/Paris")).hour == 18
        assert "Brest" in event["LOCATION"]
        assert all(not event.errors for event in events.values())
        zones = [zone.to_tz() for zone in calendar.walk("VTIMEZONE")]
        for moment in (datetime(2031, 1, 15, 12), datetime(2031, 7, 15, 12), datetime(2031, 10, 27, 12)):
            expected = moment.replace(tzinfo=ZoneInfo("Europe/Paris")).utcoffset()
            assert all(zone.utcoffset(moment) == expected for zone in zones)
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(service.url("/agenda/" + "A" * 43 + ".ics"), timeout=10)
        notify(records, "feed", "--body", "BF", "--withdraw")
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(service.url(path), timeout=10)


def test_the_link_of_a_mail_stops_the_mails(records: Path, post: Post) -> None:
    use_mail(records, post)
    notify(records, "service", "https://greffier.exemple.fr")
    send(records, PREPARED, "notice")
    mail = email.message_from_bytes(post.taken[0][2], policy=email.policy.default)
    path = mail["List-Unsubscribe"].strip("<>").removeprefix("https://greffier.exemple.fr")
    with program.serving(records) as service:
        with urllib.request.urlopen(service.url(path), timeout=10) as answer:
            assert "Ne plus" in answer.read().decode()
        assert "ne veut pas" not in notify(records, "send", PREPARED, "cancelled", "--dry-run")
        body = b"List-Unsubscribe=One-Click"
        with urllib.request.urlopen(urllib.request.Request(service.url(path), data=body), timeout=10) as answer:
            assert answer.status == 200
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(service.url(path[:-1] + ("A" if path[-1] != "A" else "B")), timeout=10)
    assert "ne veut pas" in notify(records, "send", PREPARED, "cancelled", "--dry-run")


# What comes back


def test_the_answers_of_calendars_become_announcements(records: Path, post: Post, tmp_path: Path) -> None:
    use_mail(records, post)
    send(records, PREPARED, "notice")
    invited = icalendar.Calendar.from_ical(leaves(post.taken[0][2])["text/calendar"].get_content())
    event = invited.walk("VEVENT")[0]
    reply = icalendar.Calendar()
    for name, value in {"prodid": "-//Autre//FR", "version": "2.0", "method": "REPLY"}.items():
        reply.add(name, value)
    answer = icalendar.Event()
    answer.add("uid", str(event["UID"]))
    answer.add("dtstamp", datetime.now(UTC).replace(microsecond=0))
    answer.add("sequence", int(event["SEQUENCE"]))
    attendee = icalendar.vCalAddress(str(event["ATTENDEE"]))
    attendee.params["PARTSTAT"] = "DECLINED"
    answer.add("attendee", attendee, encode=0)
    reply.add_component(answer)
    file = tmp_path / "reponse.ics"
    file.write_bytes(reply.to_ical())
    for _ in range(2):
        assert "Absence excusée" in notify(records, "answers", str(file))
    assert announced(records) == ["excused"]
    # Where nothing was taken, programs learn of it too.
    file.write_bytes(reply.to_ical().replace(b"UID:", b"UID:other-"))
    with pytest.raises(program.ProgramError, match="ended with 2"):
        program.run("notify", "answers", str(file), database=records)


def test_the_sitting_under_way_is_told_of_as_open(records: Path, slack: Slack) -> None:
    use_bot(records, slack)
    send(records, UNDER_WAY, "opened")
    assert "Séance ouverte" in slack.posted[0]["text"]

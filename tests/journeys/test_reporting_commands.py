"""`report`, `outbox` and `send`: what is refused leaves no trace, and what is sealed is neither lost nor sent early."""

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from reporter import citizen, form
from reporter.anonymise.review import Action, Decisions, anonymise
from reporter.report import BytesContent, DraftFile
from support.commands import ROOT
from support.journey import EXAMPLES
from support.prepared import Prepared, contents
from support.terminal import Terminal

EXAMPLE = EXAMPLES / "outage.json"
ANSWERS: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
SECRET = "zqsecret"
REPLACE = ("--accept-finds", "replace")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """What is copied for each test has no cases yet."""
    return Prepared.make(tmp_path_factory.mktemp("reporting"))


def print_json(answers: object) -> bytes:
    return json.dumps(answers).encode()


def assert_nothing_is_kept(place: Prepared, vault: Path) -> None:
    with place.open(vault) as opened:
        assert (opened.drafts.ids(), opened.kept.ids(), opened.outbox.rows()) == ((), (), ())


BAD_FILES = {
    "nothing": b"",
    "words": b"zqsecret was there",
    "cut": print_json(ANSWERS)[:-5],
    "a list": b'["zqsecret"]',
    "a text": b'"zqsecret"',
    "nested deep": b"[" * 100_000,
    "a long number": b'{"kind": ' + b"9" * 5000 + b"}",
    "another encoding": print_json({"text": SECRET}).decode().encode("utf-16"),
    "a name twice": b'{"kind": "outage", "text": "zqsecret", "text": "again"}',
    "a name twice inside": b'{"kind": "outage", "occurred": {"from": "zqsecret", "from": "again"}}',
}
BAD_ANSWERS: dict[str, tuple[Any, str]] = {
    "nothing": ({}, "kind: an answer is needed"),
    "not a number": ({**ANSWERS, "scale": float("nan")}, "scale"),
    "an unknown kind": ({**ANSWERS, "kind": SECRET}, "no reports of that kind"),
    "no kind": ({**ANSWERS, "kind": None}, "kind"),
    "a list for a kind": ({**ANSWERS, "kind": [SECRET]}, "kind"),
    "an unknown field": ({**ANSWERS, SECRET: "x"}, "a name among them that no question has"),
    "a field with an escape": ({**ANSWERS, f"\x1b[31m{SECRET}\n": "x"}, "a name among them that no question has"),
    "a field without end": ({**ANSWERS, SECRET * 10_000: "x"}, "a name among them that no question has"),
    "a field of another kind": ({**ANSWERS, "services": ["whatsapp"]}, "services"),
    "an unknown code": ({**ANSWERS, "operators": [SECRET]}, "operators"),
    "a place elsewhere": ({**ANSWERS, "country": "AF"}, "region"),
    "no time": ({**ANSWERS, "occurred": {"from": SECRET}}, "occurred"),
    "text that turns direction": ({**ANSWERS, "text": f"{SECRET}\u202e"}, "text: there is an invisible character"),
    "text with a zero": ({**ANSWERS, "text": f"{SECRET}\0"}, "text: there is a control character"),
    "text with an escape": ({**ANSWERS, "text": f"{SECRET}\x1b[2J"}, "text: there is a control character"),
    "half a letter": ({**ANSWERS, "text": f"{SECRET}\ud800"}, "text"),
    "ten million letters": ({**ANSWERS, "text": SECRET * 1_250_000}, "text: this is longer than the limit"),
    "nested answers": ({**ANSWERS, "text": [[[[[[[[[[SECRET]]]]]]]]]]}, "text"),
}


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_is_no_answers_is_refused_before_the_vault_is_opened(place: Prepared, content: bytes):
    path = place.file("answers", content)
    before = contents(place.folder)
    sentence = place.terminal.refusal("report", place.vault, path, *REPLACE)
    assert "Nothing was saved" in sentence
    assert SECRET not in sentence
    assert contents(place.folder) == before


def test_the_place_of_a_mistake_in_a_file_is_told_and_nothing_of_it(place: Prepared):
    path = place.file("answers", b'{\n "kind": "outage",\n "text": zqsecret\n}')
    sentence = place.terminal.refusal("report", place.vault, path)
    assert "(line 3, column 10)" in sentence
    assert SECRET not in sentence


@pytest.mark.parametrize(("answers", "words"), BAD_ANSWERS.values(), ids=BAD_ANSWERS)
def test_answers_that_the_form_does_not_take_are_named_and_not_repeated(place: Prepared, answers: Any, words: str):
    path = place.file("answers", print_json(answers))
    before = contents(place.folder)
    sentence = place.terminal.refusal("report", place.vault, path, *REPLACE)
    assert words in sentence
    assert "Nothing was saved" in sentence
    assert SECRET not in sentence
    assert len(sentence) < 1000
    assert contents(place.folder) == before


def test_answers_that_are_missing_or_a_folder_or_far_too_long_are_a_wrong_call(place: Prepared):
    with place.file("long", b"").open("wb") as file:
        file.truncate(33 * 1024 * 1024)
    for path in (place.folder / "missing", place.folder, place.folder / "long"):
        assert "Nothing was saved" in place.terminal.refusal("report", place.vault, path, status=2)


def test_a_byte_order_mark_before_the_answers_does_no_harm(place: Prepared):
    path = place.file("answers", b"\xef\xbb\xbf" + print_json(ANSWERS))
    place.terminal.say("report", place.vault, path, *REPLACE)


def print_picture(kind: str = "PNG") -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(drawn, kind)
    return drawn.getvalue()


BAD_ATTACHMENTS = {
    "empty": b"",
    "words": b"zqsecret",
    "document": b"%PDF-1.7\n",
    "cut picture": print_picture()[:60],
    "cut photo": print_picture("JPEG")[:200],
    "other picture": print_picture("PPM"),
    "program": b"\x7fELF" + bytes(100),
}


@pytest.mark.parametrize("content", BAD_ATTACHMENTS.values(), ids=BAD_ATTACHMENTS)
def test_an_attachment_that_cannot_be_cleaned_is_refused_and_no_draft_stays(place: Prepared, content: bytes):
    good, bad = place.file("good", print_picture()), place.file("bad", content)
    sentence = place.terminal.refusal("report", place.vault, EXAMPLE, *REPLACE, "--attach", good, "--attach", bad)
    assert "leave it out" in sentence
    assert_nothing_is_kept(place, place.vault)
    assert bad.read_bytes() == content


def test_an_attachment_that_is_missing_or_a_folder_or_too_large_is_refused(place: Prepared):
    with place.file("large", b"").open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    before = contents(place.vault)
    for path in (place.folder / "missing", place.folder, place.folder / "large"):
        sentence = place.terminal.refusal("report", place.vault, EXAMPLE, *REPLACE, "--attach", path)
        assert "Nothing was sealed" in sentence or "Nothing was saved" in sentence
    assert contents(place.vault) == before


@pytest.mark.parametrize("option", ["--attach", "--attach-as-is"])
@pytest.mark.parametrize("name", ["k", "d", "s0", "passphrase"])
def test_the_vaults_own_files_and_its_passphrase_are_no_evidence(place: Prepared, option: str, name: str):
    before = contents(place.vault)
    own = place.folder / name if name == "passphrase" else place.vault / name
    link = place.folder / "film.mp4"
    link.symlink_to(own)
    reason = ("--because", "the original") if option == "--attach-as-is" else ()
    for path in (own, link):
        sentence = place.terminal.refusal("report", place.vault, EXAMPLE, *REPLACE, option, path, *reason)
        assert "Nothing was sealed" in sentence
        assert ("passphrase" if name == "passphrase" else "belongs to a vault") in sentence
    assert contents(place.vault) == before


@pytest.mark.parametrize("option", ["answers", "--attach", "--attach-as-is"])
def test_a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for(place: Prepared, option: str):
    pipe = place.folder / "pipe"
    os.mkfifo(pipe)
    files: dict[str, tuple[object, ...]] = {
        "answers": (pipe,),
        "--attach": (EXAMPLE, "--attach", pipe),
        "--attach-as-is": (EXAMPLE, "--attach-as-is", pipe, "--because", "the original"),
    }
    said = place.terminal.run("report", place.vault, *files[option], *REPLACE)
    assert said.status in (1, 2)
    assert "not a file" in said.warnings or "not a regular file" in said.warnings


def test_more_attachments_than_a_report_carries_are_refused_and_no_draft_stays(place: Prepared):
    picture = place.file("picture", print_picture())
    sentence = place.terminal.refusal("report", place.vault, EXAMPLE, *REPLACE, *(["--attach", picture] * 21))
    assert "20" in sentence
    assert_nothing_is_kept(place, place.vault)


def test_a_report_before_any_desk_is_refused_and_no_draft_stays(place: Prepared):
    sentence = place.terminal.refusal("report", place.alone, EXAMPLE, *REPLACE)
    assert "gawahctl vault join" in sentence
    assert_nothing_is_kept(place, place.alone)


def test_finds_that_nobody_decided_on_are_listed_by_kind_and_seal_nothing(place: Prepared):
    sentence = place.terminal.refusal("report", place.vault, EXAMPLE)
    assert "one identity card number in text" in sentence
    assert "one Pakistani mobile number in text" in sentence
    assert "--accept-finds replace" in sentence
    assert "۳۵۲۰۲" not in sentence
    assert_nothing_is_kept(place, place.vault)


def test_a_report_in_json_has_the_documented_shape(place: Prepared):
    document = place.terminal.json("report", place.vault, EXAMPLE, *REPLACE)
    assert list(document) == ["report", "finds", "upload_id", "bytes", "size_class"]
    assert {tuple(find) for find in document["finds"]} == {("field", "kind", "start", "end", "action")}
    assert (document["bytes"], document["size_class"]) == (19_600, 16_384)
    assert {"v", "id", "reply", "kind", "incident_type", "occurred", "country"} <= set(document["report"])


def test_an_outbox_in_json_has_the_documented_shape(place: Prepared):
    upload_id = place.terminal.json("report", place.vault, EXAMPLE, *REPLACE)["upload_id"]
    [row] = place.terminal.json("outbox", place.vault)
    assert row == {
        "upload_id": upload_id,
        "state": "waiting",
        "bytes": 19_600,
        "size_class": 16_384,
        "attempts": 0,
        "due": None,
        "must_arrive_before": "2027-01-24",
        "needs_work": False,
        "receipt": None,
    }


def test_the_name_of_an_attached_file_is_not_in_what_the_desk_will_read(place: Prepared):
    picture = place.file(f"{SECRET}.jpg", print_picture("JPEG"))
    said = place.terminal.say("report", place.vault, EXAMPLE, *REPLACE, "--attach", picture)
    assert "Attachments: 1" in said
    assert SECRET not in said


def test_a_case_with_an_attachment_has_the_documented_shape(place: Prepared):
    draft = replace(form.check(ANSWERS), attachments=(DraftFile(BytesContent(print_picture())),))
    place.file_cases({"ab" * 32: anonymise(draft, Decisions(default=Action.REPLACE)).report})
    case = place.terminal.json("case", place.organiser, "ab", "--attachments", place.folder / "files")
    [attachment] = case["attachments"]
    assert list(attachment) == ["n", "media_type", "length", "sha256", "file"]
    content = (place.folder / "files" / "0001.png").read_bytes()
    assert attachment["file"] == str(place.folder / "files" / "0001.png")
    assert (attachment["length"], attachment["sha256"]) == (len(content), sha256(content).hexdigest())
    sentence = place.terminal.refusal("case", place.organiser, "ab", "--attachments", place.folder / "files")
    assert "name an empty folder" in sentence


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_a_report_that_is_interrupted_before_it_is_sealed_leaves_no_draft(place: Prepared, error: type[BaseException]):
    def interrupt() -> datetime:
        raise error

    stopped = Terminal(place.folder / "passphrase", place.said, now=interrupt)
    assert stopped.run("report", place.vault, EXAMPLE, *REPLACE).status == 1
    assert_nothing_is_kept(place, place.vault)


@pytest.mark.parametrize("command", [("outbox",), ("send",), ("report", EXAMPLE, *REPLACE)])
def test_what_a_killed_report_left_is_forgotten_by_the_next_command(place: Prepared, command: tuple[Any, ...]):
    answers = json.loads(EXAMPLE.read_text())
    with place.open(place.vault) as vault:
        citizen.save_draft(vault, answers, (b"picture",), passing=True)
        to_come_back_to = citizen.save_draft(vault, answers)
    name, *rest = command
    place.terminal.say(name, place.vault, *rest)
    with place.open(place.vault) as vault:
        assert vault.drafts.ids() == (to_come_back_to,)


def test_a_kept_report_is_kept_and_a_forgotten_one_is_not(place: Prepared):
    kept = place.terminal.json("report", place.vault, EXAMPLE, *REPLACE)["report"]["id"]
    said = place.terminal.say("report", place.vault, EXAMPLE, *REPLACE, "--forget")
    assert "No copy that this vault could open was kept" in said
    with place.open(place.vault) as vault:
        assert vault.kept.ids() == (kept,)
        assert vault.drafts.ids() == ()
        assert len(vault.outbox.rows()) == 2


def test_an_empty_outbox_is_said_and_there_is_nothing_to_send(place: Prepared):
    assert place.terminal.say("outbox", place.vault) == "The outbox is empty.\n"
    assert place.terminal.json("outbox", place.vault) == []
    for options in ((), ("--now",)):
        assert place.terminal.say("send", place.vault, *options) == "Nothing waits to be sent.\n"


def test_a_vault_without_a_desk_sends_nothing(place: Prepared):
    assert "has not joined a desk" in place.terminal.refusal("send", place.alone, "--now")


@pytest.mark.must("WAY-6")
def test_without_now_the_time_is_told_and_nothing_leaves_before_it(place: Prepared):
    place.terminal.say("report", place.vault, EXAMPLE, *REPLACE)
    said = place.terminal.say("send", place.vault)
    [row] = place.terminal.json("outbox", place.vault)
    due = datetime.fromisoformat(row["due"])
    told = datetime.fromisoformat(said.split("Run send again after ")[1].split(", or")[0])
    assert 0 <= (told - due).total_seconds() < 60
    assert "1 report." in said
    assert "--now" in said
    assert (row["state"], row["attempts"]) == ("waiting", 0)
    assert "may leave after" in place.terminal.say("outbox", place.vault)
    place.now = told
    assert "no connection" in place.terminal.refusal("send", place.vault)
    assert place.terminal.json("outbox", place.vault)[0]["attempts"] == 1


def test_with_the_server_down_everything_is_kept_and_counted(place: Prepared):
    for _ in range(3):
        place.terminal.say("report", place.vault, EXAMPLE, *REPLACE)
    sentence = place.terminal.refusal("send", place.vault, "--now")
    assert sentence == (
        "Not sent: 1 report (no connection to the desk's server). Not tried now: 2 reports. All are kept as they are; "
        "send again later."
    )
    rows = place.terminal.json("outbox", place.vault)
    assert [row["state"] for row in rows] == ["waiting"] * 3
    assert sum(row["attempts"] for row in rows) == 1


def run_process(place: Prepared, *arguments: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    words = [*map(str, arguments), "--passphrase-file", str(place.folder / "passphrase")]
    return subprocess.run(
        [sys.executable, "-m", "reporter", *words],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )


def test_a_locale_without_the_reports_letters_does_not_hide_that_it_was_sealed(place: Prepared):
    done = run_process(place, "report", place.vault, EXAMPLE, *REPLACE, "--json", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["report"]["text"].startswith("ہفتے")


def test_a_reader_that_went_away_gets_one_sentence_on_standard_error(place: Prepared):
    passphrase = ("--passphrase-file", str(place.folder / "passphrase"))
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "reporter", "outbox", str(place.vault), *passphrase],
            stdout=gone,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == b"Stopped. What was saved before is kept.\n"

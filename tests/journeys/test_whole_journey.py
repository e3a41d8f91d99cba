"""Reports of every kind from a vault to the desk's exports, over TLS, with every trace looked for afterwards."""

import base64
import csv
import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reporter.consent import WithdrawCode
from support.journey import EXAMPLES, Journey, make_pictures

ENVELOPE_BYTES = 19_600
EVIDENCE = b"\0\0\0\x18ftypisom" + bytes(range(256)) * 30
NAMES = ("outage", "sim_block", "blocked_app", "throttling", "device_block", "testimony")


@dataclass
class Travelled:
    """A journey that was made to its end, what came out, and what a second sending and syncing said."""

    journey: Journey
    cases: list[Any]
    exports: Path
    attachments: Path
    said_again: str
    cases_again: list[Any]
    withdraw_code: WithdrawCode


@pytest.fixture(scope="module")
def travelled(made_journey: Journey, tmp_path_factory: pytest.TempPathFactory) -> Travelled:
    journey = made_journey.copy(tmp_path_factory.mktemp("travelled") / "journey")
    folder = journey.folder
    inputs = folder / "inputs"
    inputs.mkdir()
    pictures = make_pictures(inputs / "pictures", journey.marker)
    evidence = inputs / f"{journey.marker}name.mp4"
    evidence.write_bytes(EVIDENCE)
    as_is = ("--attach-as-is", evidence, "--because", f"{journey.marker}because")
    for name in NAMES:
        answers = mark(json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8")), journey.marker)
        path = inputs / f"{name}.json"
        path.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
        attached = [part for picture in pictures for part in ("--attach", picture)] if name == "throttling" else []
        kept = as_is if name == "blocked_app" else ()
        journey.report(path, *attached, *kept, forget=name == "sim_block")
    # One testimony is taken back before it has even arrived, and a code that fits nothing comes along.
    taken_back = journey.report(inputs / "testimony.json")
    code = WithdrawCode.read(taken_back["withdraw_code"])
    for hexadecimal in (code.hexadecimal, "0f" * 16):
        (inputs / "code").write_text(hexadecimal)
        journey.commands.say("withdraw", journey.vault, "--code-file", inputs / "code")
    waiting = journey.commands.json("outbox", journey.vault)
    assert [row["state"] for row in waiting] == ["waiting"] * (len(NAMES) + 3)
    journey.start_server()
    try:
        journey.commands.say("send", journey.vault, "--now")
        cases = journey.sync_until(len(NAMES) + 1)
        said_again = journey.commands.say("send", journey.vault, "--now")
        said_again += journey.commands.say("sync", journey.organiser)
    finally:
        journey.stop_server()
    cases_again = journey.commands.json("cases", journey.organiser)
    exports = folder / "exports"
    exports.mkdir()
    for form in ("csv", "stop", "json"):
        journey.commands.say("export", journey.organiser, "--format", form, "-o", exports / form)
    journey.reviewed.pop(taken_back["upload_id"])
    return Travelled(journey, cases, exports, folder / "attachments", said_again, cases_again, code)


def mark(answers: dict[str, Any], marker: str) -> dict[str, Any]:
    """Put the marker word into every place where a person may write freely."""
    marked = {**answers, "text": f"{answers['text']} {marker}text", "other_place": f"{marker}place"}
    marked["links"] = [f"https://news.example/{marker}link"]
    if answers["kind"] == "throttling":
        marked["tool"] = f"{marker}tool"
    if answers["kind"] == "service_block":
        marked["sites"] = [f"{marker}site.example"]
    if answers["kind"] == "testimony":
        marked["documenter"] = f"{marker}documenter"
    return marked


def test_what_the_desk_reads_is_what_was_reviewed(travelled: Travelled):
    journey = travelled.journey
    assert {case["id"] for case in travelled.cases if case["status"] == "new"} == set(journey.reviewed)
    for upload_id, document in journey.reviewed.items():
        case = journey.commands.json(
            "case", journey.organiser, upload_id[:12], "--attachments", travelled.attachments / upload_id[:12]
        )
        assert case["report"] == document["report"]
        for attachment in case["attachments"]:
            content = Path(attachment["file"]).read_bytes()
            assert hashlib.sha256(content).hexdigest() == attachment["sha256"]
            assert journey.marker.encode() not in content
            redrawn = case["report"]["attachments"][attachment["n"] - 1]["cleaned"] == "redrawn"
            assert redrawn == (content != EVIDENCE)


@pytest.mark.must("ENV-24")
def test_every_report_without_attachments_is_an_envelope_of_one_size(travelled: Travelled):
    lengths = [
        document["bytes"] for document in travelled.journey.reviewed.values() if "attachments" not in document["report"]
    ]
    assert lengths == [ENVELOPE_BYTES] * (len(NAMES) - 2)


def test_what_names_a_person_was_found_and_replaced(travelled: Travelled):
    for document in travelled.journey.reviewed.values():
        assert document["finds"]
        assert all(find["action"] == "replace" for find in document["finds"])


def test_receipts_are_kept_for_kept_reports_and_a_forgotten_one_leaves_no_row(travelled: Travelled):
    journey = travelled.journey
    rows = {row["upload_id"]: row for row in journey.commands.json("outbox", journey.vault)}
    [withdrawn] = [case["id"] for case in travelled.cases if case["status"] == "withdrawn"]
    assert set(rows) == (set(journey.reviewed) | {withdrawn}) - journey.forgotten
    for upload_id, row in rows.items():
        assert row["state"] == "sent"
        name, encoded, batch = row["receipt"].splitlines()[:3]
        assert name == "127.0.0.1/receipt/v1"
        assert base64.b64decode(encoded).hex() == upload_id
        assert batch.startswith("batch ")


def test_a_sim_block_gives_no_stop_row_and_every_case_a_row_of_the_table(travelled: Travelled):
    stop = list(csv.DictReader(io.StringIO((travelled.exports / "stop").read_text(encoding="utf-8"))))
    table = list(csv.DictReader(io.StringIO((travelled.exports / "csv").read_text(encoding="utf-8-sig"))))
    assert (len(stop), len(table)) == (4, len(NAMES))
    assert {row["country"] for row in stop} == {"Pakistan"}
    assert len(json.loads((travelled.exports / "json").read_text(encoding="utf-8"))["cases"]) == len(NAMES)
    assert [row["attachments_kept"] for row in table if row["attachments_kept"]] == ["1"]


def test_cases_are_found_by_the_words_in_them_and_only_by_those(travelled: Travelled):
    journey = travelled.journey
    found = journey.commands.json("cases", journey.organiser, "--search", "انٹرنیٹ")
    nothing = journey.commands.json("cases", journey.organiser, "--search", "zeppelin")
    assert found
    assert nothing == []


def test_a_case_moves_by_the_table_and_keeps_its_history(travelled: Travelled):
    journey = travelled.journey
    upload_id = next(iter(journey.reviewed))
    why = f"{journey.marker}why"
    journey.commands.say("case", "move", journey.organiser, upload_id, "confirmed", "--why", why)
    refusal = journey.commands.refusal("case", "move", journey.organiser, upload_id, "duplicate")
    assert "follow_up" in refusal
    case = journey.commands.json("case", journey.organiser, upload_id)
    assert case["status"] == "confirmed"
    assert [(line["from"], line["to"], line["why"]) for line in case["history"]] == [("new", "confirmed", why)]


def test_sending_and_syncing_again_changes_nothing(travelled: Travelled):
    assert "Nothing waits" in travelled.said_again
    assert "0 new reports" in travelled.said_again
    assert travelled.cases_again == travelled.cases


@pytest.mark.must("SYN-13", "UPL-14")
def test_the_marker_words_are_nowhere_but_in_inputs_exports_and_on_the_screen(travelled: Travelled):
    journey = travelled.journey
    allowed = {journey.folder / name for name in ("inputs", "exports", "passphrase")}
    searched: set[str] = set()
    for path in sorted(journey.folder.rglob("*")):
        if not path.is_file() or any(path.is_relative_to(place) for place in allowed):
            continue
        searched.add(str(path.relative_to(journey.folder)))
        content = path.read_bytes()
        for form in forms_of(journey.marker):
            assert form not in content, f"{path} holds the marker"
        assert journey.marker not in path.name
    assert {"desk/d", "organiser/d", "vault/d", "server-data/intake.db", "server-data.log"} <= searched
    for command, printed in journey.commands.printed:
        if command not in {"report", "case", "cases"}:
            assert journey.marker not in printed, command


def forms_of(word: str) -> list[bytes]:
    """The shapes in which a word could lie on a disk."""
    plain = [word.encode(), word.upper().encode(), word.encode("utf-16-le"), word.encode("utf-16-be")]
    shifted = [base64.b64encode(b"\0" * shift + word.encode())[4 : 4 + 12] for shift in range(3)]
    return [*plain, word.encode().hex().encode(), *shifted]


def test_a_testimony_that_was_taken_back_is_nowhere_but_in_the_list(travelled: Travelled):
    journey = travelled.journey
    [withdrawn] = [case for case in travelled.cases if case["status"] == "withdrawn"]
    assert withdrawn["region"] is None
    shown = journey.commands.say("case", journey.organiser, withdrawn["id"])
    assert journey.marker not in shown
    for form in ("csv", "stop", "json"):
        assert withdrawn["id"].encode() not in (travelled.exports / form).read_bytes()


def test_a_withdraw_code_lies_nowhere_but_in_the_file_that_was_given(travelled: Travelled):
    journey, code = travelled.journey, travelled.withdraw_code
    for path in journey.folder.rglob("*"):
        if path.is_file() and not path.is_relative_to(journey.folder / "inputs"):
            content = path.read_bytes()
            assert code.hexadecimal.encode() not in content, path
            assert bytes.fromhex(code.hexadecimal) not in content, path
            assert code.words.encode() not in content, path


@pytest.mark.must("UPL-14")
def test_the_server_wrote_nothing_about_who_sent(travelled: Travelled):
    log = travelled.journey.server_data.with_name("server-data.log").read_text()
    assert "127.0.0.1" not in log.replace(f"127.0.0.1:{travelled.journey.port}", "")
    assert not any(upload_id in log for upload_id in travelled.journey.reviewed)


def test_the_home_and_temporary_folders_are_empty(travelled: Travelled):
    for name in ("home", "tmp"):
        assert list((travelled.journey.folder / name).rglob("*")) == []

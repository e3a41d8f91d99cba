"""The table of calls against the protocol page, the OpenAPI document that is kept, and what the server answers."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from itertools import product
from pathlib import Path

import pytest

from crypto import checkpoints, tiles
from crypto.log_pages import log_folder, page_of, page_path
from crypto.uploads import CHUNK
from server.contract import CALLS, PARAMETERS, Audience, Call
from server.openapi import print_openapi
from server.problems import Problem
from support.chunk_calls import Parcel
from support.envelopes import make_envelope, submit_body
from support.intakes import Intake, open_intake
from support.raw_http import RawAnswer
from support.waiting import wait_for

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "protocol.md").read_text("utf-8")
BY_NAME = {call.name: call for call in CALLS}


def test_the_document_that_is_kept_is_the_one_made_from_the_contract():
    kept = (DOCS / "reference" / "openapi.json").read_text("utf-8")
    assert kept == print_openapi(), "write it anew with make openapi"


def test_the_document_is_whole():
    """Every reference leads somewhere, every name is given once, and every part of a path is described."""
    text = print_openapi()
    document = json.loads(text)
    for name in re.findall(r'"\$ref": "#/components/schemas/([a-z]+)"', text):
        assert name in document["components"]["schemas"]
    operations = [(path, verb) for path, item in document["paths"].items() for verb in item.values()]
    assert sorted(verb["operationId"] for _, verb in operations) == sorted(BY_NAME)
    for path, verb in operations:
        described = [given["name"] for given in verb.get("parameters", ()) if given["in"] == "path"]
        assert described == re.findall(r"\{([a-z_]+)\}", path)


def test_every_call_stands_on_the_protocol_page():
    named = {re.sub(r"<([a-z]+)[^>]*>", r"{\1}", call) for call in re.findall(r"`((?:GET|POST|PUT) /v1[^`?]*)", PAGE)}
    assert [call.name for call in CALLS if f"{call.method} {call.template}" not in named] == []


@pytest.mark.must("UPL-10")
def test_the_problems_are_those_of_the_protocol_page():
    rows = re.findall(r"^\| ([0-9]{3}) \| `([a-z]+)` \| (.+) \|$", PAGE, re.MULTILINE)
    listed = {name: (int(status), tuple(re.findall(r"`([a-z0-9]+)`", when))) for status, name, when in rows}
    assert listed == {problem.value: (problem.status, problem.members) for problem in Problem}


@dataclass(frozen=True)
class Try:
    """One request, and whether it is one that the server must consent to."""

    call: Call
    target: str
    body: bytes | None
    good: bool = False


@pytest.fixture(scope="module")
def intake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Intake]:
    with open_intake("real", tmp_path_factory.mktemp("contract")) as opened:
        yield opened


def good_tries(intake: Intake) -> Iterator[Try]:
    """A request of every call that the server consents to, in an order in which it does."""
    parcel = Parcel.make(2 * CHUNK)
    upload, envelope = make_envelope()

    def good(name: str, target: str, body: bytes | None = None) -> Try:
        return Try(BY_NAME[name], target, body, good=True)

    yield good("submit", "/v1/submit", submit_body(upload, envelope))
    yield good("open_upload", f"{parcel.path}/open", parcel.open_body)
    for k, i in parcel.places(1):
        yield good("put_chunks", f"{parcel.path}/{k}/{i}", parcel.body(k, i))
    yield good("upload_state", f"{parcel.path}/state", parcel.upload.head)
    yield good("finish_upload", f"{parcel.path}/done", parcel.upload.head)
    yield good("newest_profile", "/v1/profile")
    yield good("profile_head", "/v1/profile/head")
    yield good("profile_version", "/v1/profile/1")
    yield good("list_leaves", "/v1/o/feed?after=-1&limit=256")
    batch = intake.feed_line_of(upload.hex).batch
    log, page = f"/v1/log/{log_folder(intake.desk.log.name)}", page_path(page_of(batch))
    # Its batch is closed, and shown a moment later.
    wait_for(lambda: intake.ask("GET", f"/v1/{page}").status == HTTPStatus.OK)
    shown = checkpoints.verify(intake.ask("GET", f"{log}/checkpoint").body, [intake.desk.log.verifier])
    yield good("log_checkpoint", f"{log}/checkpoint")
    for file in (next(tiles.tiles_of(shown.size)), next(tiles.bundles_between(0, shown.size))):
        yield good("log_file", f"{log}/{file.path}")
    yield good("log_batches", f"{log}/{page}")
    yield good("batches", f"/v1/{page}")
    yield good("get_chunks", f"/v1/o/b/{upload.hex}/0/0")
    yield good("acknowledge", "/v1/o/ack", json.dumps({"id": upload.hex, "state": "filed"}).encode())


WRONG_PARTS = {
    "id": ("0" * 64, "F" * 64),
    "k": ("0", "9", "x"),
    "i": ("0", "999999"),
    "version": ("7", "0"),
    "log": ("0" * 64, "x"),
    "path": ("0/000", "entries/x", "../checkpoint"),
    "page": ("0", "01", "x"),
}


def wrong_tries() -> Iterator[Try]:
    """Requests with every call's path and body wrong in the ways that the contract tells."""
    for call in CALLS:
        bodies: list[bytes | None] = [None]
        if call.body is not None:
            bodies = [b"", bytes(call.body.least), bytes(call.body.least + 1)]
        for parts in product(*(WRONG_PARTS.get(name, ("0", "x")) for name in call.parts)):
            target = call.template.format_map(dict(zip(call.parts, parts, strict=True)))
            yield from (Try(call, target, body) for body in bodies)


def ask(intake: Intake, attempt: Try) -> RawAnswer:
    if attempt.call.audience is Audience.ANYBODY:
        return intake.ask(attempt.call.method, attempt.target, body=attempt.body)
    return intake.ask_signed("amina", attempt.call.method, attempt.target, body=attempt.body or b"")


def check_answer(attempt: Try, answer: RawAnswer) -> None:
    call, where = attempt.call, f"{attempt.call.name} {attempt.target}: {answer.status} {answer.body[:80]!r}"
    if answer.status == call.success.status:
        assert answer.headers.get("content-type") == call.success.media, where
        return
    assert not attempt.good, where
    assert answer.headers["content-type"] == "application/problem+json", where
    problem = Problem(json.loads(answer.body)["type"])
    assert problem in call.all_problems, where
    assert set(json.loads(answer.body)) == {"type", *problem.members}, where


def test_every_call_answers_as_the_contract_says(intake: Intake):
    tried = set()
    for attempt in good_tries(intake):
        check_answer(attempt, ask(intake, attempt))
        tried.add(attempt.call.name)
    assert tried == set(BY_NAME), "every call of the contract is tried here once"


def test_a_wrong_request_is_answered_by_a_problem_that_its_call_lists(intake: Intake):
    seen = set()
    for attempt in wrong_tries():
        answer = ask(intake, attempt)
        check_answer(attempt, answer)
        seen.add(answer.status)
    assert {400, 404} <= seen


def test_what_is_signed_wrongly_is_refused_and_a_wrong_clock_told(intake: Intake):
    for call in CALLS:
        if call.audience is Audience.ORGANISERS:
            target = call.template.format_map(dict.fromkeys(call.parts, "0"))
            body = b"{}" if call.body else b""
            unsigned = intake.ask(call.method, target, body=body if call.body else None)
            assert json.loads(unsigned.body)["type"] == "refused"
            late = intake.ask_signed("amina", call.method, target, body=body, clock=-3600)
            assert set(json.loads(late.body)) == {"type", *Problem.CLOCK.members}
            check_answer(Try(call, target, body), late)


def test_a_body_longer_than_any_call_takes_is_too_long_before_it_comes(intake: Intake):
    for call in CALLS:
        if call.body is not None:
            most = max(other.body.most for other in CALLS if other.body is not None)
            told = {"Content-Type": "application/octet-stream", "Content-Length": str(most + 1)}
            answer = intake.ask(call.method, call.template.format_map(dict.fromkeys(call.parts, "0")), headers=told)
            assert (answer.status, json.loads(answer.body)) == (413, {"type": "size"})


def test_every_part_of_every_path_is_described():
    assert {name for call in CALLS for name in call.parts} == set(PARAMETERS)

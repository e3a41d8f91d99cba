"""What organisers may ask, the same on the stand-in, on the stand-in over loopback and on the real server."""

import hashlib
import json
from datetime import timedelta
from itertools import pairwise

import pytest

from crypto import http_signatures
from crypto.http_signatures import SyncRequest
from crypto.notes import Signer
from reporter.errors import EnvelopeMissing
from reporter.transport import Problem, Refused
from support.envelopes import make_envelope
from support.intakes import Intake
from support.raw_http import RawAnswer, problem_of
from support.refusals import MALFORMED, REFUSED, SIZE, UNKNOWN


def acknowledge(intake: Intake, name: str, upload_id: str, state: str) -> RawAnswer:
    body = json.dumps({"id": upload_id, "state": state}).encode()
    return intake.ask_signed(name, "POST", "/v1/o/ack", body=body)


def feed_of(intake: Intake, query: str = "") -> list[dict[str, object]]:
    answer = intake.ask_signed("amina", "GET", f"/v1/o/feed{query}")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/jsonl")
    return [json.loads(line) for line in answer.body.splitlines()]


@pytest.mark.must("SYN-5")
def test_a_request_signed_by_nobody_who_is_listed_is_refused(intake: Intake):
    with pytest.raises(Refused) as refusal:
        intake.calls(seed=bytes(32)).feed(after=-1, limit=1)
    assert refusal.value.problem is Problem.REFUSED


@pytest.mark.must("SYN-4")
@pytest.mark.parametrize("clock", [timedelta(days=-900), timedelta(hours=3), timedelta(days=4000)])
def test_an_organiser_whose_clock_is_wrong_is_told_the_time_and_served(intake: Intake, clock: timedelta):
    upload, envelope = make_envelope()
    intake.submit(upload, envelope)
    line = intake.feed_line_of(upload.hex)
    assert intake.calls(clock=clock).envelope(upload.hex, length=line.length) == envelope


@pytest.mark.must("SYN-8")
def test_an_envelope_with_another_length_than_listed_is_never_opened(intake: Intake):
    upload, envelope = make_envelope()
    intake.submit(upload, envelope)
    line = intake.feed_line_of(upload.hex)
    with pytest.raises((EnvelopeMissing, Refused)):
        intake.calls().envelope(upload.hex, length=line.length + 65536)


@pytest.mark.must("SYN-7", "LOG-4", "LOG-5")
def test_the_feed_is_in_order_without_gaps_and_resumes_after_any_index(intake: Intake):
    upload, envelope = make_envelope()
    intake.submit(upload, envelope)
    intake.feed_line_of(upload.hex)
    whole = feed_of(intake)
    indexes = [int(str(line["index"])) for line in whole]
    # Fifteen in a row, then the border, which takes the sixteenth place and is not shown.
    assert all(index % 16 == place % 15 for place, index in enumerate(indexes[:15]))
    assert {after - before for before, after in pairwise(indexes)} <= {1, 2}
    assert feed_of(intake, f"?after={indexes[3]}&limit=5") == whole[4:9]
    assert feed_of(intake, f"?limit=5&after={indexes[3]}") == whole[4:9]
    assert feed_of(intake, "?after=99999999999") == []
    for line in whole:
        assert set(line) in [{"index", "batch", "id", fate} for fate in ("held", "dummy", "deleted")]
        if "dummy" in line:
            seed = bytes.fromhex(str(line["dummy"]))
            assert hashlib.sha256(b"dummy/v1\n" + seed).hexdigest() == line["id"]
    first_batch = [str(line["id"]) for line in whole if line["batch"] == whole[0]["batch"]]
    assert first_batch == sorted(first_batch)


@pytest.mark.parametrize(
    "query",
    [
        *("after=-2", "after=01", "after=1e3", "after=9999999999999999999", "after", "after="),
        *("limit=0", "limit=257", "limit=-1", "limit=%20", "after=1&after=2", "other=1", "after=-1&limit=3&x=1"),
    ],
)
def test_a_feed_query_that_is_none_is_malformed(intake: Intake, query: str):
    assert problem_of(intake.ask_signed("amina", "GET", f"/v1/o/feed?{query}")) == MALFORMED


@pytest.mark.must("SYN-1", "SYN-2", "SYN-5", "SYN-6")
def test_whoever_is_no_organiser_is_told_one_thing_whatever_is_asked(intake: Intake):
    target = "/v1/o/feed"
    signed = http_signatures.sign(
        SyncRequest("GET", target), seed=intake.seeds["amina"], origin="other.example", created=0
    )
    assert problem_of(intake.ask("GET", target)) == REFUSED
    assert problem_of(intake.ask("GET", target, headers=signed)) == REFUSED
    assert problem_of(intake.ask_signed("chanda", "GET", target)) == REFUSED
    assert problem_of(intake.ask_signed("chanda", "GET", target, clock=9999)) == REFUSED
    for path in (f"/v1/o/b/{'00' * 32}/0/0", "/v1/o/b/x/y/z", "/v1/o/feed?limit=0"):
        assert problem_of(intake.ask_signed("chanda", "GET", path)) == REFUSED
    assert problem_of(acknowledge(intake, "chanda", "00" * 32, "filed")) == REFUSED
    assert problem_of(intake.ask_signed("chanda", "POST", "/v1/o/ack", body=b"{")) == REFUSED


@pytest.mark.must("SYN-4")
@pytest.mark.parametrize(("clock", "status"), [(-400, 401), (-240, 200), (0, 200), (40, 200), (120, 401)])
def test_a_time_is_right_for_five_minutes_and_a_minute_before(intake: Intake, clock: int, status: int):
    answer = intake.ask_signed("amina", "GET", "/v1/o/feed?limit=1", clock=clock)
    assert answer.status == status
    if status != 200:
        members = json.loads(answer.body)
        assert set(members) == {"type", "now"}
        assert (members["type"], members["now"] % 60) == ("clock", 0)


@pytest.mark.parametrize(
    "place", ["5/0", "0/1", "1/0", "00/0", "0/00", "0/-1", "x/0", "0/x", "999999/0", "0/999999", "0/1000000"]
)
def test_a_piece_that_an_envelope_does_not_have_is_unknown(intake: Intake, place: str):
    upload, envelope = make_envelope()
    intake.submit(upload, envelope)
    intake.feed_line_of(upload.hex)
    assert intake.ask_signed("bilal", "GET", f"/v1/o/b/{upload.hex}/0/0").body == b"\0" + envelope
    assert problem_of(intake.ask_signed("bilal", "GET", f"/v1/o/b/{upload.hex}/{place}")) == UNKNOWN


def test_what_is_not_held_is_handed_to_nobody_and_taken_from_nobody(intake: Intake):
    upload, envelope = make_envelope()
    intake.submit(upload, envelope)
    intake.feed_line_of(upload.hex)
    dummy = next(str(line["id"]) for line in feed_of(intake) if "dummy" in line)
    for name in (dummy, "00" * 32, upload.hex.upper(), "x"):
        assert problem_of(intake.ask_signed("amina", "GET", f"/v1/o/b/{name}/0/0")) == UNKNOWN
    for name in (dummy, "00" * 32):
        assert problem_of(acknowledge(intake, "amina", name, "filed")) == UNKNOWN


@pytest.mark.must("SYN-9", "SYN-10")
def test_two_filed_delete_and_the_feed_shows_what_they_signed(intake: Intake):
    upload, envelope = make_envelope()
    receipt = intake.submit(upload, envelope).body
    intake.feed_line_of(upload.hex)
    for name, state in [("amina", "unreadable"), ("bilal", "unreadable"), ("amina", "filed"), ("amina", "filed")]:
        assert problem_of(acknowledge(intake, name, upload.hex, state)) == (204, b"")
    assert problem_of(acknowledge(intake, "amina", upload.hex, "unreadable")) == (204, b"")
    assert intake.feed_line_of(upload.hex).state == "held"
    assert problem_of(acknowledge(intake, "bilal", upload.hex, "filed")) == (204, b"")
    index = intake.feed_line_of(upload.hex).index
    [line] = feed_of(intake, f"?after={index - 1}&limit=1")
    assert set(line) == {"index", "batch", "id", "deleted"}
    shown = line["deleted"]
    assert isinstance(shown, list)
    keys = {Signer.from_seed("x", intake.seeds[name]).verifier.public for name in ("amina", "bilal")}
    names = {http_signatures.compute_key_id(public) for public in keys}
    assert [set(ack) for ack in shown] == [{"body", "signature-input", "signature"}] * 2
    assert {json.loads(ack["body"])["state"] for ack in shown} == {"filed"}
    assert {name for name in names for ack in shown if f'keyid="{name}"' in ack["signature-input"]} == names
    assert problem_of(intake.ask_signed("amina", "GET", f"/v1/o/b/{upload.hex}/0/0")) == UNKNOWN
    assert acknowledge(intake, "amina", upload.hex, "filed").status == 204
    assert intake.submit(upload, envelope).body == receipt


def test_an_acknowledgement_that_is_none_is_malformed(intake: Intake):
    name = b"ab" * 32
    bodies = [b"", b"[]", b"{", b"1", b"\xff", b'{"id":1,"state":"filed"}', b'{"id":"%b"}' % name, b"[" * 200]
    bodies += [b'{"id":"%b","state":"eaten"}' % name, b'{"id":"zz","state":"filed"}']
    bodies += [b'{"id":"%b","state":"filed","more":1}' % name, b'{"id":"%b","state":["filed"]}' % name]
    bodies += [b'{"id":"\xed\xa0\x80","id":"%b","state":"filed"}' % name]
    for body in bodies:
        assert problem_of(intake.ask_signed("amina", "POST", "/v1/o/ack", body=body)) == MALFORMED
    assert problem_of(intake.ask_signed("amina", "POST", "/v1/o/ack", body=b" " * 257)) == SIZE

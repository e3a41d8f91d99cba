"""What the calls make of every answer a server could give: a value, or an error that says nothing was sent."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import merkle, sizes, uploads
from reporter import transport
from reporter.errors import EnvelopeMissing, NotSent, SyncStopped
from reporter.sync_calls import FeedLine, SyncCalls
from reporter.transport import LINES, OCTETS, PROBLEM, TEXT, Answer, IntakeCalls, Problem, Refused
from server import problems

NOW = datetime(2026, 11, 18, 10, 30, tzinfo=UTC)
ENVELOPE = bytes(range(256)) * 8 + bytes(sizes.envelope_length(sizes.SMALLEST_CLASS) - 2048)
UPLOAD = uploads.describe_bytes(ENVELOPE)
ID = "ab" * 32


@dataclass
class Exchange:
    """Gives the answers it was made with, one a call and the last for ever, and keeps what it was asked."""

    answers: list[Answer]
    calls: list[tuple[str, str, bytes, dict[str, str], int]] = field(default_factory=list)

    def __call__(
        self, method: str, target: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> Answer:
        self.calls.append((method, target, body, dict(headers), max_answer_bytes))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def created(self, n: int) -> int:
        """The time at which the n-th request says that it was signed."""
        return int(self.calls[n][3]["Signature-Input"].split("created=")[1].split(";")[0])


def intake(*answers: Answer) -> IntakeCalls:
    return IntakeCalls(Exchange(list(answers)))


def sync(exchange: Exchange, now: Callable[[], datetime] = lambda: NOW) -> SyncCalls:
    return SyncCalls(exchange, origin="desk.example", seed=bytes(32), now=now)


Call = Callable[[Answer], object]
CALLS: dict[str, Call] = {
    "submit": lambda answer: intake(answer).submit(UPLOAD, ENVELOPE),
    "profile": lambda answer: intake(answer).profile(),
    "feed": lambda answer: sync(Exchange([answer])).feed(after=-1, limit=256),
    "envelope": lambda answer: sync(Exchange([answer])).envelope(UPLOAD.hex, length=len(ENVELOPE)),
    "acknowledge": lambda answer: sync(Exchange([answer])).acknowledge(ID, state="filed"),
}
GOOD = {
    "submit": Answer(200, TEXT, b"receipt"),
    "profile": Answer(200, TEXT, b"profile"),
    "feed": Answer(200, LINES, b""),
    "envelope": Answer(200, OCTETS, b"\0" + ENVELOPE),
    "acknowledge": Answer(204, "", b""),
}
every_call = pytest.mark.parametrize("name", CALLS)


def problem(name: object, status: int | None = None, **members: object) -> Answer:
    status = status or (problems.Problem(name).status if name in list(problems.Problem) else 400)
    return Answer(status, PROBLEM, json.dumps({"type": name, **members}).encode())


def test_client_and_server_know_the_same_problems_and_their_statuses():
    assert {member.name: (member.value, member.status) for member in Problem} == {
        member.name: (member.value, member.status) for member in problems.Problem
    }


def test_a_problem_has_one_media_type_on_both_sides():
    assert problems.PROBLEM_TYPE == PROBLEM


@every_call
def test_the_answer_that_the_protocol_knows_is_taken(name: str):
    CALLS[name](GOOD[name])


@pytest.mark.must("UPL-10", "UPL-13")
@every_call
@pytest.mark.parametrize("known", list(problems.Problem))
def test_every_listed_problem_is_a_refusal_by_its_name(name: str, known: problems.Problem):
    said = Answer(known.status, PROBLEM, problems.problem_document(known))
    with pytest.raises(Refused) as refusal:
        CALLS[name](said)
    assert refusal.value.problem.value == known.value


OTHER_ANSWERS = {
    "redirect": Answer(302, "", b""),
    "redirect that says it is a problem": problem("busy", 302),
    "page": Answer(200, "text/html", b"<html>login</html>"),
    "page without a type": Answer(200, "", b"<html>"),
    "problem with status 200": problem("busy", 200),
    "interim": Answer(100, "", b""),
    "created": Answer(201, TEXT, b"receipt"),
    "part": Answer(206, OCTETS, b"\0"),
    "not modified": Answer(304, "", b""),
    "unknown problem": problem("teapot", 418),
    "problem under another's status": problem("size", 400),
    "problem under a gateway's status": problem("malformed", 502),
    "problem by address": problem("https://desk.example/busy", 429),
    "problem without a type": Answer(400, PROBLEM, b"{}"),
    "problem with a number": problem(400),
    "problem with a list": problem(["busy"]),
    "problem that is a list": Answer(400, PROBLEM, b'["busy"]'),
    "problem that is a text": Answer(400, PROBLEM, b'"busy"'),
    "problem that is no JSON": Answer(400, PROBLEM, b"busy"),
    "problem that is no text": Answer(400, PROBLEM, b"\xff\xfe\xfd"),
    "problem that is nothing": Answer(400, PROBLEM, b""),
    "problem nested deep": Answer(400, PROBLEM, b"[" * 60_000),
    "problem as plain JSON": Answer(429, "application/json", b'{"type":"busy"}'),
    "problem with parameters": Answer(429, f"{PROBLEM}; charset=utf-8", b'{"type":"busy"}'),
    "error page": Answer(502, "text/html", b"<html>"),
}


@pytest.mark.must("UPL-13")
@every_call
@pytest.mark.parametrize("answer", OTHER_ANSWERS.values(), ids=OTHER_ANSWERS)
def test_any_other_answer_is_not_sent_and_no_refusal(name: str, answer: Answer):
    with pytest.raises(NotSent) as error:
        CALLS[name](answer)
    assert not isinstance(error.value, Refused)
    assert "html" not in str(error.value)


@every_call
def test_an_answer_meant_for_another_call_is_not_sent(name: str):
    for other in GOOD.keys() - {name}:
        if GOOD[other].media_type != GOOD[name].media_type:
            with pytest.raises(NotSent):
                CALLS[name](GOOD[other])


@pytest.mark.must("UPL-7", "UPL-13")
def test_a_submit_is_head_zero_work_and_envelope_with_a_limit_on_its_answer():
    exchange = Exchange([GOOD["submit"]])
    assert IntakeCalls(exchange).submit(UPLOAD, ENVELOPE) == b"receipt"
    [(method, target, body, headers, limit)] = exchange.calls
    assert (method, target, limit) == ("POST", "/v1/submit", 65_536)
    assert body == UPLOAD.head + bytes(16) + ENVELOPE
    assert headers == {"Content-Type": OCTETS}


@pytest.mark.must("UPL-13")
def test_a_profile_may_be_longer_than_other_answers():
    exchange = Exchange([GOOD["profile"]])
    IntakeCalls(exchange).profile()
    assert exchange.calls == [("GET", "/v1/profile", b"", {}, 262_144)]


def feed_of(*lines: object) -> list[FeedLine]:
    body = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    return sync(Exchange([Answer(200, LINES, body)])).feed(after=-1, limit=256)


def test_the_feed_is_read_line_by_line():
    assert feed_of(
        {"index": 0, "batch": 7, "id": ID, "held": 19_600},
        {"index": 1, "batch": 7, "id": ID, "dummy": "00" * 32},
        {"index": 2, "batch": 8, "id": ID, "deleted": []},
        {"index": 3, "batch": 9, "id": ID, "expired": True, "later": "member"},
    ) == [
        FeedLine(0, 7, ID, "held", 19_600),
        FeedLine(1, 7, ID, "dummy"),
        FeedLine(2, 8, ID, "deleted"),
        FeedLine(3, 9, ID, "expired"),
    ]


GOOD_LINE = {"index": 0, "batch": 7, "id": ID, "held": 19_600}
BAD_LINES = {
    "no state": {"index": 0, "batch": 7, "id": ID},
    "two states": {**GOOD_LINE, "dummy": "00" * 32},
    "not an object": [0, 7, ID],
    "a number": 7,
    "a text": "index batch id held",
    "nothing": None,
    **{f"{name} missing": {other: GOOD_LINE[other] for other in GOOD_LINE if other != name} for name in GOOD_LINE},
    **{
        f"{name} is {value!r:.20}": {**GOOD_LINE, name: value}
        for name in ("index", "batch", "held")
        for value in (-1, 1.0, True, "1", None, [1], 2**63, 10**30)
    },
    **{
        f"id is {value!r:.20}": {**GOOD_LINE, "id": value}
        for value in ("", ID[:-1], ID + "a", ID.upper(), ID[:-1] + "g", " " + ID[:-1], ID + "\n", "../" * 21 + "a", 7)
    },
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES)
def test_a_line_of_the_feed_that_makes_no_sense_stops_the_sync(line: object):
    with pytest.raises(SyncStopped, match="makes no sense"):
        feed_of(GOOD_LINE, line)


@pytest.mark.parametrize("body", [b"\n", b"{}\n\n{}", b"\xff\n", b"[" * 60_000, b"nul", b"\0", b"{" + b"9" * 5000])
def test_a_feed_that_is_no_json_stops_the_sync(body: bytes):
    with pytest.raises(SyncStopped, match="makes no sense"):
        sync(Exchange([Answer(200, LINES, body)])).feed(after=-1, limit=256)


def piece(data: bytes, *, proof: bytes = b"") -> Answer:
    return Answer(200, OCTETS, bytes([len(proof) // 32]) + proof + data)


def large_envelope() -> bytes:
    return bytes(sizes.envelope_length(sizes.SUBMIT_CLASS))


def pieces_of(envelope: bytes) -> list[Answer]:
    """Answer as the server does: sixteen chunks while there are so many, then one at a time."""
    chunks = [envelope[at : at + uploads.CHUNK] for at in range(0, len(envelope), uploads.CHUNK)]
    hashes = [merkle.leaf_hash(chunk) for chunk in chunks]
    answers, index = [], 0
    while index < len(chunks):
        exponent = 4 if len(chunks) - index >= 16 else 0
        proof = b"".join(merkle.inclusion_proof(hashes, index)[exponent:])
        answers.append(piece(b"".join(chunks[index : index + 2**exponent]), proof=proof))
        index += 2**exponent
    return answers


@pytest.mark.must("SYN-8")
def test_an_envelope_is_fetched_in_large_pieces_and_verified():
    envelope = large_envelope()
    exchange = Exchange(pieces_of(envelope))
    upload_id = uploads.describe_bytes(envelope).hex
    assert sync(exchange).envelope(upload_id, length=len(envelope)) == envelope
    assert [call[1] for call in exchange.calls] == [f"/v1/o/b/{upload_id}/{place}" for place in ("4/0", "0/16")]


@pytest.mark.must("SYN-8")
@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, OCTETS, b""),
        Answer(200, OCTETS, b"\xff"),
        piece(b""),
        piece(ENVELOPE[:-1]),
        piece(ENVELOPE + b"\0"),
        piece(ENVELOPE[:-1] + b"\1"),
        Answer(200, OCTETS, b"\1" + ENVELOPE),
        Answer(200, OCTETS, ENVELOPE),
        piece(ENVELOPE[32:], proof=bytes(32)),
    ],
)
def test_bytes_that_are_not_the_envelopes_are_no_envelope(answer: Answer):
    with pytest.raises(EnvelopeMissing):
        CALLS["envelope"](answer)


def test_a_piece_of_a_wrong_length_ends_the_fetch_at_once():
    envelope = large_envelope()
    exchange = Exchange([piece(envelope[:-1])])
    with pytest.raises(EnvelopeMissing):
        sync(exchange).envelope(uploads.describe_bytes(envelope).hex, length=len(envelope))
    assert len(exchange.calls) == 1


@pytest.mark.parametrize("length", [0, 1, len(ENVELOPE) - 1, sizes.envelope_length(2 * 1024 * 1024), 2**62])
def test_a_length_that_no_envelope_has_is_not_even_asked_for(length: int):
    exchange = Exchange([piece(b"x")])
    with pytest.raises(EnvelopeMissing):
        sync(exchange).envelope(ID, length=length)
    assert exchange.calls == []


SERVER_NOW = int((NOW + timedelta(days=900)).timestamp())


@pytest.mark.must("SYN-4")
def test_a_wrong_clock_is_corrected_once_and_for_the_calls_that_follow():
    exchange = Exchange([problem("clock", 401, now=SERVER_NOW), GOOD["acknowledge"]])
    calls = sync(exchange)
    calls.acknowledge(ID, state="filed")
    calls.acknowledge(ID, state="filed")
    assert [exchange.created(n) for n in range(3)] == [int(NOW.timestamp()), SERVER_NOW, SERVER_NOW]


@pytest.mark.must("SYN-4")
def test_a_server_that_is_never_content_with_the_time_is_asked_twice_only():
    exchange = Exchange([problem("clock", 401, now=SERVER_NOW)])
    with pytest.raises(Refused) as refusal:
        sync(exchange).acknowledge(ID, state="filed")
    assert refusal.value.problem is Problem.CLOCK
    assert len(exchange.calls) == 2


@pytest.mark.parametrize("now", [None, True, "1", 1.5, -1, 2**63, 10**300, [1], {}])
def test_a_time_that_is_none_corrects_nothing(now: object):
    exchange = Exchange([problem("clock", 401, now=now)])
    with pytest.raises(Refused):
        sync(exchange).feed(after=-1, limit=1)
    assert len(exchange.calls) == 1


@pytest.mark.parametrize("now", [0, 253_402_300_799, 2**63 - 1])
def test_a_time_at_the_end_of_the_calendar_harms_nothing(now: int):
    exchange = Exchange([problem("clock", 401, now=now), GOOD["feed"]])
    assert sync(exchange, now=lambda: datetime.max.replace(tzinfo=UTC)).feed(after=-1, limit=1) == []


def test_the_time_in_any_other_problem_corrects_nothing():
    exchange = Exchange([problem("refused", 401, now=SERVER_NOW)])
    with pytest.raises(Refused):
        sync(exchange).feed(after=-1, limit=1)
    assert len(exchange.calls) == 1


def test_a_refusal_for_ever_is_one_that_the_same_bytes_meet_again():
    assert {"malformed", "size", "chunk", "method"} == transport.FOR_EVER


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=70),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["type", "now", "index", "batch", "id", "held", "dummy", "x"]), inner)
    ),
    max_leaves=8,
)
BODIES = st.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode())
ANSWERS = st.builds(
    Answer,
    st.sampled_from([200, 204, 302, 400, 401, 404, 500]),
    st.sampled_from([TEXT, OCTETS, LINES, PROBLEM, "", "text/html"]),
    BODIES,
)


@pytest.mark.must("UPL-13")
@every_call
@given(first=ANSWERS, second=ANSWERS)
def test_any_answer_gives_a_value_or_one_of_our_errors(name: str, first: Answer, second: Answer):
    try:
        if name in {"submit", "profile"}:
            CALLS[name](first)
        elif name == "feed":
            sync(Exchange([first, second])).feed(after=-1, limit=256)
        elif name == "envelope":
            sync(Exchange([first, second])).envelope(UPLOAD.hex, length=len(ENVELOPE))
        else:
            sync(Exchange([first, second])).acknowledge(ID, state="filed")
    except (EnvelopeMissing, NotSent, SyncStopped):
        pass

"""What a desk's intake server answers: the same for the stand-in, the stand-in over loopback and the real one.

Chunks and organisers' calls have files of their own.
"""

import hashlib
from contextlib import closing
from pathlib import Path

import pytest

from crypto import padded_base64, receipts, sizes
from crypto.uploads import MAX_LENGTH
from reporter import profile as profiles
from reporter.errors import NotSent
from reporter.http import HttpExchange
from reporter.transport import IntakeCalls
from support.envelopes import make_envelope, submit_body
from support.intakes import KINDS, Intake, open_intake
from support.raw_http import RawAnswer, problem_of
from support.refusals import CHUNK_WRONG, FULL, MALFORMED, METHOD, SIZE, UNKNOWN
from support.sealed import seal

LARGEST_SUBMIT = sizes.envelope_length(sizes.SUBMIT_CLASS)
TEXT = "text/plain; charset=utf-8"


def seen_headers(answer: RawAnswer) -> set[str]:
    return set(answer.headers) - {"connection"}


# An envelope's whole way, as the program goes it.


@pytest.mark.must("LOG-2", "UPL-2", "UPL-15")
@pytest.mark.parametrize("size_class", [sizes.SMALLEST_CLASS, sizes.SUBMIT_CLASS])
def test_an_envelope_is_receipted_listed_fetched_and_acknowledged(intake: Intake, size_class: int):
    envelope = seal(bytes(size_class), intake.desk.profile.week_keys[0])
    with closing(intake.open_exchange()) as exchange:
        note = IntakeCalls(exchange).submit(envelope.upload, envelope.data)
    receipt = receipts.verify(note, origin=intake.origin, upload_id=envelope.upload.id, logs=intake.desk.profile.logs)
    line = intake.feed_line_of(envelope.upload_id)
    assert (line.state, line.length) == ("held", len(envelope.data))
    assert line.batch >= receipt.batch
    assert intake.calls().envelope(envelope.upload_id, length=line.length) == envelope.data
    intake.calls().acknowledge(envelope.upload_id, state="filed")


@pytest.mark.must("PRO-21")
def test_the_profile_is_served_as_the_desk_signed_it(intake: Intake):
    with closing(intake.open_exchange()) as exchange:
        note = IntakeCalls(exchange).profile()
    assert profiles.read_first(note).profile == intake.desk.profile


def test_a_server_that_is_not_there_is_no_connection():
    exchange = HttpExchange(["http://127.0.0.1:1"], cas=())
    with closing(exchange), pytest.raises(NotSent, match="no connection"):
        IntakeCalls(exchange).profile()


# Submitting, byte for byte.


@pytest.mark.must("UPL-2", "UPL-11")
@pytest.mark.parametrize("size_class", [size for size in sizes.CLASSES if size <= sizes.SUBMIT_CLASS])
def test_a_receipt_is_all_that_is_answered_to_an_envelope(intake: Intake, size_class: int):
    upload, envelope = make_envelope(sizes.envelope_length(size_class))
    answer = intake.submit(upload, envelope)
    assert (answer.status, answer.headers["content-type"]) == (200, TEXT)
    assert seen_headers(answer) == {"content-type", "content-length"}
    receipts.verify(answer.body, origin=intake.origin, upload_id=upload.id, logs=intake.desk.profile.logs)


@pytest.mark.must("UPL-5", "UPL-7")
def test_the_same_envelope_again_gets_the_same_receipt_byte_for_byte(intake: Intake):
    upload, envelope = make_envelope()
    first = intake.submit(upload, envelope).body
    other_work = upload.head + b"\xa5" * 16 + envelope
    assert intake.ask("POST", "/v1/submit", body=other_work).body == first
    intake.feed_line_of(upload.hex)
    assert intake.submit(upload, envelope).body == first
    assert intake.ask("POST", f"/v1/u/{upload.hex}/done", body=upload.head).body == first
    assert intake.ask("POST", f"/v1/u/{upload.hex}/open", body=upload.head + bytes(16)).status == 204


@pytest.mark.must("UPL-3")
@pytest.mark.parametrize(
    "length", [1, sizes.SMALLEST_CLASS, 19_599, 19_601, LARGEST_SUBMIT - 1, LARGEST_SUBMIT + 1, LARGEST_SUBMIT + 4096]
)
def test_a_length_that_no_class_has_is_refused_by_size(intake: Intake, length: int):
    upload, envelope = make_envelope(length)
    assert problem_of(intake.submit(upload, envelope)) == SIZE


def test_a_class_above_one_mebibyte_is_refused_by_size(intake: Intake):
    upload, envelope = make_envelope(sizes.envelope_length(sizes.payload_class(sizes.SUBMIT_CLASS + 1)))
    assert problem_of(intake.submit(upload, envelope)) == SIZE


@pytest.mark.must("UPL-4")
def test_bytes_and_head_that_do_not_belong_together_are_refused(intake: Intake):
    upload, envelope = make_envelope()
    body = submit_body(upload, envelope)
    for place, expected in [(7, MALFORMED), *((place, CHUNK_WRONG) for place in (8, 39, 56, len(body) - 1))]:
        changed = bytearray(body)
        changed[place] ^= 1
        assert problem_of(intake.ask("POST", "/v1/submit", body=bytes(changed))) == expected
    for length in (0, MAX_LENGTH + 1, 2**64 - 1):
        changed_head = length.to_bytes(8, "big") + upload.tree_root
        assert problem_of(intake.ask("POST", "/v1/submit", body=changed_head + bytes(16) + envelope)) == MALFORMED
    assert problem_of(intake.ask("POST", f"/v1/u/{upload.hex}/state", body=upload.head)) == UNKNOWN


@pytest.mark.parametrize("length", [0, 1, 40, 56])
def test_a_body_without_an_envelope_is_malformed(intake: Intake, length: int):
    upload, _ = make_envelope()
    body = (upload.head + bytes(16))[:length]
    assert problem_of(intake.ask("POST", "/v1/submit", body=body)) == MALFORMED


@pytest.mark.must("UPL-12")
def test_an_id_that_is_not_here_and_a_wrong_head_get_one_answer(intake: Intake):
    known, envelope = make_envelope()
    intake.submit(known, envelope)
    other, _ = make_envelope()
    for call in ("state", "done"):
        for name, head in [(other.hex, other.head), (known.hex, other.head), (other.hex, known.head)]:
            assert problem_of(intake.ask("POST", f"/v1/u/{name}/{call}", body=head)) == UNKNOWN
        assert problem_of(intake.ask("POST", f"/v1/u/{known.hex.upper()}/{call}", body=known.head)) == UNKNOWN
        for body in (b"", known.head[:-1], known.head + b"\0", bytes(40)):
            assert problem_of(intake.ask("POST", f"/v1/u/{known.hex}/{call}", body=body)) == MALFORMED


@pytest.mark.must("UPL-8")
@pytest.mark.parametrize("kind", KINDS)
def test_a_class_that_is_full_leaves_the_others_open(kind: str, tmp_path: Path):
    with open_intake(kind, tmp_path, class_quota_mib=2) as intake:
        first, second = make_envelope(LARGEST_SUBMIT), make_envelope(LARGEST_SUBMIT)
        receipt = intake.submit(*first)
        assert receipt.status == 200
        assert problem_of(intake.submit(*second)) == FULL
        assert intake.submit(*first).body == receipt.body
        assert intake.submit(*make_envelope()).status == 200
        intake.feed_line_of(first[0].hex)
        filed = b'{"id":"%b","state":"filed"}' % first[0].hex.encode()
        for name in ("amina", "bilal"):
            assert intake.ask_signed(name, "POST", "/v1/o/ack", body=filed).status == 204
        assert intake.submit(*second).status == 200


# What is no call, or none of ours.


@pytest.mark.must("UPL-10", "UPL-11")
@pytest.mark.parametrize(
    ("method", "target", "expected", "allow"),
    [
        ("GET", "/", UNKNOWN, None),
        ("GET", "/v1", UNKNOWN, None),
        ("GET", "/v1/profile/", UNKNOWN, None),
        ("GET", "/v1//profile", UNKNOWN, None),
        ("GET", "/v1/o", UNKNOWN, None),
        ("GET", "/V1/profile", UNKNOWN, None),
        ("GET", "/v1/%70rofile", UNKNOWN, None),
        ("GET", "/v1/submit/", UNKNOWN, None),
        ("GET", "/v1/u/x", UNKNOWN, None),
        ("GET", "/v1/submit", METHOD, "POST"),
        ("DELETE", "/v1/u/x/open", METHOD, "POST"),
        ("GET", "/v1/u/x/state", METHOD, "POST"),
        ("GET", "/v1/u/x/done", METHOD, "POST"),
        ("GET", "/v1/u/x/0/0", METHOD, "PUT"),
        ("POST", "/v1/u/x/0/0", METHOD, "PUT"),
        ("OPTIONS", "/v1/profile", METHOD, "GET"),
        ("POST", "/v1/profile", METHOD, "GET"),
        ("PUT", "/v1/profile/head", METHOD, "GET"),
        ("PATCH", "/v1/profile/1", METHOD, "GET"),
        ("POST", "/v1/o/feed", METHOD, "GET"),
        ("POST", "/v1/o/b/x/0/0", METHOD, "GET"),
        ("GET", "/v1/o/ack", METHOD, "POST"),
    ],
)
def test_another_path_is_unknown_and_another_method_is_refused_by_name(
    intake: Intake, method: str, target: str, expected: tuple[int, bytes], allow: str | None
):
    answer = intake.ask(method, target, body=b"x" if method in {"POST", "PUT"} else None)
    assert problem_of(answer) == expected
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers.get("allow") == allow
    assert seen_headers(answer) <= {"content-type", "content-length", "allow"}


def test_an_answer_to_head_is_a_refusal_without_a_body(intake: Intake):
    assert problem_of(intake.ask("HEAD", "/v1/profile")) == (405, b"")


@pytest.mark.parametrize("media_type", ["", "text/plain", "application/octet-stream; charset=utf-8", "multipart/x"])
def test_a_body_of_another_type_is_malformed_whatever_the_path(intake: Intake, media_type: str):
    upload, envelope = make_envelope()
    for target in ("/v1/submit", "/v1/nowhere"):
        answer = intake.ask("POST", target, body=submit_body(upload, envelope), headers={"Content-Type": media_type})
        assert problem_of(answer) == MALFORMED


def test_a_type_is_compared_without_its_case(intake: Intake):
    upload, envelope = make_envelope()
    typed = {"Content-Type": "Application/Octet-Stream"}
    assert intake.ask("POST", "/v1/submit", body=submit_body(upload, envelope), headers=typed).status == 200


# The desk's profile.


@pytest.mark.must("PRO-21", "UPL-11")
def test_every_version_of_the_profile_is_served_with_its_hash(intake: Intake):
    newest = intake.desk.sign()
    head = f"2 {padded_base64.encode(hashlib.sha256(newest).digest())}\n".encode()
    expected = {"": newest, "/head": head, "/1": intake.older, "/2": newest}
    for page, body in expected.items():
        answer = intake.ask("GET", f"/v1/profile{page}")
        assert (answer.status, answer.headers["content-type"], answer.body) == (200, TEXT, body)
        assert seen_headers(answer) == {"content-type", "content-length"}
    for version in ("0", "3", "01", "+1", "x", "4294967296", "99999999999"):
        assert problem_of(intake.ask("GET", f"/v1/profile/{version}")) == UNKNOWN

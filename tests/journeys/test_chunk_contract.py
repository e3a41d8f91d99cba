"""An upload in chunks, the same on the stand-in, on the stand-in over loopback and on the real server."""

from pathlib import Path

import pytest

from crypto import merkle, receipts, sizes
from crypto.uploads import CHUNK, MAX_LENGTH, Upload
from support.chunk_calls import GREATEST_EXPONENT, MOST_HASHES, Parcel, print_put
from support.envelopes import submit_body
from support.intakes import KINDS, Intake, open_intake
from support.raw_http import RawAnswer, problem_of
from support.refusals import CHUNK_WRONG, FULL, INCOMPLETE, MALFORMED, SIZE, UNKNOWN

LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
"""The smallest class that has to come in chunks: 1.25 MiB, 21 chunks."""


class Carrier:
    """Whoever brings chunks: it knows the parcel and asks one server."""

    def __init__(self, intake: Intake, parcel: Parcel) -> None:
        self.intake = intake
        self.parcel = parcel

    def open(self) -> RawAnswer:
        return self.intake.ask("POST", f"{self.parcel.path}/open", body=self.parcel.open_body)

    def put(self, k: int, i: int, body: bytes | None = None) -> RawAnswer:
        brought = self.parcel.body(k, i) if body is None else body
        return self.intake.ask("PUT", f"{self.parcel.path}/{k}/{i}", body=brought)

    def state(self) -> RawAnswer:
        return self.intake.ask("POST", f"{self.parcel.path}/state", body=self.parcel.upload.head)

    def done(self) -> RawAnswer:
        return self.intake.ask("POST", f"{self.parcel.path}/done", body=self.parcel.upload.head)

    def put_all(self, k: int) -> None:
        for place in self.parcel.places(k):
            assert_nothing(self.put(*place))

    def held(self) -> set[int]:
        bits = self.state().body
        return {index for index in range(8 * len(bits)) if bits[index // 8] >> (7 - index % 8) & 1}


def assert_nothing(answer: RawAnswer) -> None:
    """A call that went well and has nothing to say."""
    assert problem_of(answer) == (204, b"")
    assert "content-type" not in answer.headers
    assert "content-length" not in answer.headers


def assert_receipt(intake: Intake, answer: RawAnswer, upload: Upload) -> None:
    assert answer.status == 200, answer.body
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    receipts.verify(answer.body, origin=intake.origin, upload_id=upload.id, logs=intake.desk.profile.logs)


@pytest.mark.must("UPL-23", "UPL-25")
@pytest.mark.parametrize("k", range(GREATEST_EXPONENT + 1))
@pytest.mark.parametrize("size_class", [sizes.SMALLEST_CLASS, LARGE, 2 * sizes.SUBMIT_CLASS])
def test_an_upload_in_subtrees_of_every_height_gets_its_receipt(intake: Intake, k: int, size_class: int):
    carrier = Carrier(intake, Parcel.make(size_class))
    assert_nothing(carrier.open())
    carrier.put_all(k)
    receipt = carrier.done()
    assert_receipt(intake, receipt, carrier.parcel.upload)
    assert carrier.done().body == receipt.body


@pytest.mark.must("UPL-23")
def test_chunks_may_come_in_any_order_and_twice_and_over_each_other(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    for place in [(0, 20), (2, 4), (0, 3), (1, 1), (0, 3), (2, 0), (3, 1), (3, 1), (4, 0), (2, 4)]:
        assert_nothing(carrier.put(*place))
        assert_nothing(carrier.open())
    assert_receipt(intake, carrier.done(), carrier.parcel.upload)


@pytest.mark.must("UPL-23", "UPL-5")
def test_two_carriers_finish_one_upload_together_and_get_one_receipt(intake: Intake):
    parcel = Parcel.make(LARGE)
    first, second = Carrier(intake, parcel), Carrier(intake, Parcel.of(parcel.envelope))
    assert_nothing(first.open())
    assert_nothing(second.open())
    for one, other in zip(parcel.places(0), reversed(parcel.places(0)), strict=True):
        assert_nothing(first.put(*one))
        assert_nothing(second.put(*other))
    assert first.done().body == second.done().body
    assert_receipt(intake, second.done(), parcel.upload)


@pytest.mark.must("UPL-24")
def test_the_state_has_a_bit_for_each_chunk_the_first_being_the_most_significant(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    answer = carrier.state()
    assert (answer.status, answer.headers["content-type"], answer.body) == (200, "application/octet-stream", bytes(3))
    carrier.put(0, 0)
    assert carrier.state().body == b"\x80\x00\x00"
    carrier.put(0, 9)
    assert carrier.state().body == b"\x80\x40\x00"
    carrier.put(2, 1)
    assert carrier.state().body == b"\x8f\x40\x00"
    carrier.put(0, 20)
    assert carrier.state().body == b"\x8f\x40\x08"
    carrier.put_all(4)
    assert carrier.held() == set(range(21))
    carrier.done()
    assert carrier.state().body == b"\xff\xff\xff"


@pytest.mark.must("UPL-25")
def test_done_before_the_last_chunk_is_incomplete_and_keeps_what_came(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    assert problem_of(carrier.done()) == INCOMPLETE
    for place in carrier.parcel.places(2)[:-1]:
        carrier.put(*place)
    assert problem_of(carrier.done()) == INCOMPLETE
    assert carrier.held() == set(range(20))
    carrier.put(0, 20)
    assert_receipt(intake, carrier.done(), carrier.parcel.upload)


@pytest.mark.must("UPL-23")
def test_what_is_not_opened_is_unknown_whatever_is_asked(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    assert problem_of(carrier.put(0, 0)) == UNKNOWN
    assert problem_of(carrier.put(4, 0)) == UNKNOWN
    assert problem_of(carrier.state()) == UNKNOWN
    assert problem_of(carrier.done()) == UNKNOWN


@pytest.mark.must("UPL-12")
def test_a_head_that_is_not_the_paths_is_unknown_and_changes_nothing(intake: Intake):
    opened, other = Carrier(intake, Parcel.make(LARGE)), Carrier(intake, Parcel.make(LARGE))
    opened.open()
    for call, body in [
        ("open", other.parcel.open_body),
        ("state", other.parcel.upload.head),
        ("done", other.parcel.upload.head),
    ]:
        assert problem_of(intake.ask("POST", f"{opened.parcel.path}/{call}", body=body)) == UNKNOWN
    upper = f"/v1/u/{opened.parcel.upload.hex.upper()}"
    assert problem_of(intake.ask("POST", f"{upper}/open", body=opened.parcel.open_body)) == UNKNOWN
    assert problem_of(intake.ask("PUT", f"{upper}/0/0", body=opened.parcel.body(0, 0))) == UNKNOWN
    assert problem_of(other.state()) == UNKNOWN


def test_a_head_that_is_none_is_malformed(intake: Intake):
    parcel = Parcel.make(LARGE)
    for length in (0, 40, 55, 57):
        body = (parcel.open_body + b"\0")[:length]
        assert problem_of(intake.ask("POST", f"{parcel.path}/open", body=body)) == MALFORMED
    for number in (0, MAX_LENGTH + 1, 2**64 - 1):
        body = number.to_bytes(8, "big") + parcel.upload.tree_root + bytes(16)
        assert problem_of(intake.ask("POST", f"{parcel.path}/open", body=body)) == MALFORMED


@pytest.mark.must("UPL-3")
@pytest.mark.parametrize("difference", [-1, 1])
@pytest.mark.parametrize("size_class", [sizes.SMALLEST_CLASS, LARGE, sizes.LARGEST_CLASS])
def test_a_length_that_no_class_has_is_not_opened(intake: Intake, size_class: int, difference: int):
    upload = Upload(sizes.envelope_length(size_class) + difference, bytes(32))
    answer = intake.ask("POST", f"/v1/u/{upload.hex}/open", body=upload.head + bytes(16))
    assert problem_of(answer) == SIZE
    assert problem_of(intake.ask("POST", f"/v1/u/{upload.hex}/state", body=upload.head)) == UNKNOWN


@pytest.mark.must("UPL-24")
def test_the_largest_class_of_all_can_be_opened(intake: Intake):
    upload = Upload(sizes.envelope_length(sizes.LARGEST_CLASS), b"\x07" * 32)
    assert_nothing(intake.ask("POST", f"/v1/u/{upload.hex}/open", body=upload.head + bytes(16)))
    state = intake.ask("POST", f"/v1/u/{upload.hex}/state", body=upload.head)
    assert state.body == bytes(-(-upload.chunk_count // 8))


@pytest.mark.must("UPL-23")
@pytest.mark.parametrize("place", [(0, 0), (0, 20), (1, 3), (2, 4), (3, 1), (4, 0)])
def test_bytes_or_proofs_that_do_not_lead_to_the_root_are_refused(intake: Intake, place: tuple[int, int]):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    parcel = carrier.parcel
    proof, data = parcel.proof(*place), parcel.data(*place)
    flipped = bytes([data[0] ^ 1]) + data[1:]
    wrong = [
        print_put(proof, flipped),
        print_put(proof, data[:-1] + bytes([data[-1] ^ 1])),
        print_put(proof[:-1], data),
        print_put([*proof, bytes(32)], data),
        print_put([bytes(32), *proof[1:]], data),
        print_put([], data),
    ]
    for body in wrong:
        assert problem_of(carrier.put(*place, body)) == CHUNK_WRONG
    assert carrier.held() == set()
    assert_nothing(carrier.put(*place))


@pytest.mark.must("UPL-23")
def test_the_right_chunk_at_another_place_is_refused(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    for (k, i), (other_k, other_i) in [((0, 1), (0, 0)), ((2, 1), (2, 2)), ((1, 0), (1, 1))]:
        assert problem_of(carrier.put(k, i, carrier.parcel.body(other_k, other_i))) == CHUNK_WRONG


@pytest.mark.parametrize("place", [(0, 0), (0, 20), (2, 4), (4, 0)])
def test_a_body_that_has_not_the_form_or_the_length_of_its_place_is_malformed(intake: Intake, place: tuple[int, int]):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    proof, data = carrier.parcel.proof(*place), carrier.parcel.data(*place)
    cut = [print_put(proof, data[:-1]), print_put(proof, b""), print_put(proof, data + b"\0")]
    for body in (b"", b"\x01", b"\x02" + bytes(63), *cut):
        assert problem_of(carrier.put(*place, body)) == MALFORMED
    assert carrier.held() == set()


@pytest.mark.must("UPL-23")
@pytest.mark.parametrize("place", ["0/21", "1/10", "4/1", "2/5", "5/0", "0/999999"])
def test_a_place_that_the_upload_does_not_have_is_malformed(intake: Intake, place: str):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    answer = intake.ask("PUT", f"{carrier.parcel.path}/{place}", body=carrier.parcel.body(0, 20))
    assert problem_of(answer) == MALFORMED


@pytest.mark.parametrize("place", ["0/-1", "00/0", "0/01", "x/0", "0/x", "0/1e9", "0/1000000", "0/0/0", "0/0/"])
def test_a_place_that_is_spelt_otherwise_is_unknown(intake: Intake, place: str):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    answer = intake.ask("PUT", f"{carrier.parcel.path}/{place}", body=carrier.parcel.body(0, 0))
    assert problem_of(answer) == UNKNOWN


def test_a_body_above_sixteen_chunks_and_their_proof_is_refused_by_size(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    most = 1 + MOST_HASHES * merkle.HASH_BYTES + CHUNK * 2**GREATEST_EXPONENT
    assert problem_of(carrier.put(4, 0, bytes(most))) == MALFORMED
    assert problem_of(carrier.put(4, 0, bytes(most + 1))) == SIZE
    assert problem_of(carrier.put(0, 0, bytes(2 * most))) == SIZE


@pytest.mark.must("UPL-23")
def test_chunks_that_are_here_stay_as_they_are_whatever_is_brought(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    carrier.put_all(4)
    assert_nothing(carrier.put(0, 3, print_put([], bytes(CHUNK))))
    assert_nothing(carrier.put(0, 3, carrier.parcel.body(0, 3)))
    assert_receipt(intake, carrier.done(), carrier.parcel.upload)
    intake.feed_line_of(carrier.parcel.upload.hex)
    piece = intake.ask_signed("amina", "GET", f"/v1/o/b/{carrier.parcel.upload.hex}/0/3")
    assert piece.body == carrier.parcel.body(0, 3)


@pytest.mark.must("UPL-5", "UPL-24")
def test_a_done_upload_is_known_for_ever_to_whoever_names_it_by_its_forty_bytes(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    carrier.open()
    carrier.put_all(4)
    receipt = carrier.done().body
    for _ in range(2):
        assert_nothing(carrier.open())
        assert problem_of(carrier.put(0, 0)) == UNKNOWN
        assert carrier.state().body == b"\xff\xff\xff"
        assert carrier.done().body == receipt
        intake.feed_line_of(carrier.parcel.upload.hex)


@pytest.mark.must("UPL-5")
def test_an_upload_begun_in_chunks_may_be_finished_by_a_whole_one(intake: Intake):
    carrier = Carrier(intake, Parcel.make())
    carrier.open()
    carrier.put(3, 1)
    submitted = intake.ask("POST", "/v1/submit", body=submit_body(carrier.parcel.upload, carrier.parcel.envelope))
    assert_receipt(intake, submitted, carrier.parcel.upload)
    assert carrier.done().body == submitted.body
    assert carrier.state().body == b"\xff\xff\xff"
    assert problem_of(carrier.put(0, 0)) == UNKNOWN
    assert intake.feed_line_of(carrier.parcel.upload.hex).length == len(carrier.parcel.envelope)


@pytest.mark.must("SYN-15", "LOG-2")
def test_what_came_in_chunks_is_listed_and_handed_out_in_pieces(intake: Intake):
    carrier = Carrier(intake, Parcel.make(LARGE))
    parcel = carrier.parcel
    carrier.open()
    carrier.put_all(3)
    carrier.done()
    line = intake.feed_line_of(parcel.upload.hex)
    assert (line.state, line.length) == ("held", len(parcel.envelope))
    for k in range(GREATEST_EXPONENT + 1):
        for place in parcel.places(k):
            answer = intake.ask_signed("amina", "GET", f"/v1/o/b/{parcel.upload.hex}/{place[0]}/{place[1]}")
            assert (answer.status, answer.headers["content-type"]) == (200, "application/octet-stream")
            assert answer.body == parcel.body(*place)


def test_a_partial_upload_stands_in_no_feed_and_is_handed_to_nobody(intake: Intake):
    partial, whole = Carrier(intake, Parcel.make(LARGE)), Parcel.make(sizes.SMALLEST_CLASS)
    partial.open()
    partial.put(4, 0)
    intake.ask("POST", "/v1/submit", body=submit_body(whole.upload, whole.envelope))
    intake.feed_line_of(whole.upload.hex)
    partial_id = partial.parcel.upload.hex
    assert problem_of(intake.ask_signed("amina", "GET", f"/v1/o/b/{partial_id}/0/0")) == UNKNOWN
    ack = b'{"id":"%b","state":"filed"}' % partial_id.encode()
    assert problem_of(intake.ask_signed("amina", "POST", "/v1/o/ack", body=ack)) == UNKNOWN
    assert partial_id.encode() not in intake.ask_signed("amina", "GET", "/v1/o/feed").body


@pytest.mark.must("LOG-6", "UPL-12")
def test_a_dummy_is_told_from_nothing_by_no_call(intake: Intake):
    whole = Parcel.make(sizes.SMALLEST_CLASS)
    intake.ask("POST", "/v1/submit", body=submit_body(whole.upload, whole.envelope))
    intake.feed_line_of(whole.upload.hex)
    dummy = next(line.upload_id for line in intake.calls().feed(after=-1, limit=256) if line.state == "dummy")
    for name in (dummy, "ab" * 32):
        for call, body in [("open", whole.open_body), ("state", whole.upload.head), ("done", whole.upload.head)]:
            assert problem_of(intake.ask("POST", f"/v1/u/{name}/{call}", body=body)) == UNKNOWN
        assert problem_of(intake.ask("PUT", f"/v1/u/{name}/0/0", body=whole.body(0, 0))) == UNKNOWN


@pytest.mark.must("LOG-6")
@pytest.mark.parametrize("body", [b"\0", b"", bytes(2 * CHUNK)])
def test_who_knows_only_an_id_of_the_log_learns_from_no_chunk_whether_it_is_a_report(intake: Intake, body: bytes):
    whole = Parcel.make(sizes.SMALLEST_CLASS)
    intake.ask("POST", "/v1/submit", body=submit_body(whole.upload, whole.envelope))
    report = intake.feed_line_of(whole.upload.hex).upload_id
    dummy = next(line.upload_id for line in intake.calls().feed(after=-1, limit=256) if line.state == "dummy")
    for place in ("0/0", "4/0", "0/999999"):
        for name in (report, dummy):
            assert problem_of(intake.ask("PUT", f"/v1/u/{name}/{place}", body=body)) == UNKNOWN


@pytest.mark.must("UPL-8")
@pytest.mark.parametrize("kind", KINDS)
def test_chunks_are_counted_for_the_quota_of_their_class_as_they_come(kind: str, tmp_path: Path):
    with open_intake(kind, tmp_path, class_quota_mib=2) as intake:
        first, second = (Carrier(intake, Parcel.make(LARGE)) for _ in range(2))
        first.open()
        second.open()
        for carrier, place in [(first, (4, 0)), (second, (3, 0)), (second, (3, 1))]:
            assert_nothing(carrier.put(*place))
        for carrier in (first, second):
            assert problem_of(carrier.put(0, 16)) == FULL
            # What is held already takes no room, and nothing of it is lost.
            assert_nothing(carrier.put(3, 0))
            assert carrier.held() == set(range(16))
        small = Parcel.make(sizes.SMALLEST_CLASS)
        assert intake.ask("POST", "/v1/submit", body=submit_body(small.upload, small.envelope)).status == 200

"""Bringing envelopes to a server in pieces: only what is missing, from wherever it was left, whatever goes wrong."""

import secrets
from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import receipts, sizes, uploads
from crypto.uploads import CHUNK, Upload
from reporter import delivery
from reporter.delivery import PIECE_BYTES, missing_pieces
from reporter.errors import NotSent
from reporter.transport import IntakeCalls, Refused
from support.desks import BareDesk
from support.stand_in.faults import FALSE_ANSWERS, LINE_FAULTS, Fault, Rule
from support.stand_in.server import StandIn

MIB = 1024 * 1024
THREE_MIB = sizes.envelope_length(3 * MIB)


class Bytes:
    """An envelope in memory that notes what was read of it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reads: list[tuple[int, int]] = []
        self.expected: list[tuple[int, int]] = []

    def read(self, start: int, length: int) -> bytes:
        self.reads.append((start, length))
        return self.data[start : start + length]

    def expect(self, start: int, length: int) -> None:
        self.expected.append((start, length))


@pytest.fixture
def server(desk: BareDesk) -> StandIn:
    return StandIn(desk)


@pytest.fixture(scope="module")
def envelope() -> bytes:
    return secrets.token_bytes(THREE_MIB)


def bring(server: StandIn, data: bytes, **options: object) -> bytes:
    calls = IntakeCalls(server.open_exchange())
    upload_id = uploads.describe_bytes(data).id
    hashes = delivery.hash_chunks(Bytes(data).read, len(data))
    return delivery.deliver(calls, Bytes(data), upload_id=upload_id, length=len(data), chunk_hashes=hashes, **options)


def called(server: StandIn) -> list[str]:
    """The calls that were made, by their last words."""
    return [
        f"{call.method} {call.target.rpartition('/')[2] if call.method == 'POST' else call.target[-4:]}"
        for call in server.calls
    ]


def puts(server: StandIn) -> list[str]:
    return [call.target for call in server.calls if call.method == "PUT"]


def assert_arrived(server: StandIn, note: bytes, data: bytes) -> None:
    upload = uploads.describe_bytes(data)
    receipts.verify(note, origin=server.desk.profile.origin, upload_id=upload.id, logs=server.desk.profile.logs)
    assert server.envelopes[upload.hex] == data


@pytest.mark.must("UPL-33")
@pytest.mark.parametrize("size_class", sizes.CLASSES[:2])
def test_what_fits_into_a_chunk_goes_in_one_call(server: StandIn, size_class: int):
    data = secrets.token_bytes(sizes.envelope_length(size_class))
    assert_arrived(server, bring(server, data), data)
    assert called(server) == ["POST submit"]


@pytest.mark.must("UPL-33")
def test_what_does_not_goes_in_pieces_of_sixteen_chunks_and_what_is_left_over_in_the_fewest(
    server: StandIn, envelope: bytes
):
    assert_arrived(server, bring(server, envelope), envelope)
    assert [call.target.rpartition("/")[2] for call in server.calls if call.method == "POST"] == [
        "state",
        "open",
        "done",
    ]
    assert [target.split("/")[4:] for target in puts(server)] == [["4", "0"], ["4", "1"], ["4", "2"], ["0", "48"]]


@pytest.mark.must("UPL-7")
def test_nothing_but_the_upload_is_in_any_call(server: StandIn, envelope: bytes):
    bring(server, envelope)
    upload = uploads.describe_bytes(envelope)
    heads = {"open": upload.head + bytes(16), "state": upload.head, "done": upload.head}
    for call in server.calls:
        assert call.target.startswith(f"/v1/u/{upload.hex}/")
        assert dict(call.headers) == {"Content-Type": "application/octet-stream"}
        if call.method == "POST":
            assert call.body == heads[call.target.rpartition("/")[2]]


@st.composite
def bitmaps(draw: st.DrawFn) -> tuple[Upload, bytes]:
    length = draw(st.integers(1, 70 * CHUNK))
    upload = Upload(length, bytes(32))
    size = -(-upload.chunk_count // 8)
    return upload, draw(st.one_of(st.binary(min_size=size, max_size=size), st.just(bytes(size))))


@given(bitmaps())
def test_the_pieces_of_any_bitmap_are_exactly_what_is_missing(drawn: tuple[Upload, bytes]):
    upload, held = drawn
    chunks: list[int] = []
    for piece in missing_pieces(held, upload):
        first = piece.index << piece.exponent
        chunks += range(first, first + (1 << piece.exponent))
        assert piece.start == first * CHUNK
        assert 0 < piece.length <= CHUNK << piece.exponent
        assert piece.start + piece.length == min((first + (1 << piece.exponent)) * CHUNK, upload.length)
    bits = [held[n // 8] >> (7 - n % 8) & 1 for n in range(upload.chunk_count)]
    assert chunks == [n for n, bit in enumerate(bits) if not bit]


@pytest.mark.must("ENV-13")
@pytest.mark.parametrize("fault", sorted((LINE_FAULTS | FALSE_ANSWERS) - {Fault.CUT}, key=lambda fault: fault.value))
@pytest.mark.parametrize("nth", range(7))
def test_whichever_call_fails_the_next_try_finishes_and_sends_no_piece_twice_that_was_taken(
    server: StandIn, envelope: bytes, fault: Fault, nth: int
):
    server.faults = deque([*[None] * nth, fault])
    with pytest.raises(NotSent):
        bring(server, envelope)
    taken = sum(len(partial.chunks) for partial in server.partials.values())
    server.faults.clear()
    server.calls.clear()
    assert_arrived(server, bring(server, envelope), envelope)
    chunks = sum(1 << int(target.split("/")[4]) for target in puts(server))
    assert chunks == (0 if taken == 0 and not puts(server) else 49 - taken)


@pytest.mark.must("UPL-33")
def test_what_another_carrier_brought_is_not_sent_again(server: StandIn, envelope: bytes):
    class Stop(Exception):
        pass

    def stop_after_two(_sent: int) -> None:
        if len(puts(server)) == 2:
            raise Stop

    with pytest.raises(Stop):
        bring(server, envelope, progress=stop_after_two)
    assert_arrived(server, bring(server, envelope), envelope)
    assert len(puts(server)) == len(set(puts(server))) == 4


def test_an_upload_that_is_done_gets_the_same_receipt_and_no_piece(server: StandIn, envelope: bytes):
    note = bring(server, envelope)
    server.calls.clear()
    assert bring(server, envelope) == note
    assert [call.target.rpartition("/")[2] for call in server.calls] == ["state", "done"]


def test_a_server_that_says_it_holds_all_and_does_not_is_asked_again_for_what_it_lacks(
    server: StandIn, envelope: bytes
):
    server.rules = [Rule(Fault.STATE_ALL, path=".*/state", nth=2)]
    with pytest.raises(Refused):
        bring(StandIn(server.desk, rules=[Rule(Fault.STATE_ALL, path=".*/state")]), envelope)
    assert_arrived(server, bring(server, envelope), envelope)


@pytest.mark.must("UPL-34")
@pytest.mark.parametrize("problem", ["incomplete", "unknown"])
def test_a_server_that_never_has_enough_is_left_after_a_few_rounds(server: StandIn, envelope: bytes, problem: str):
    server.rules = [Rule(Fault.REFUSED, path=".*/done", problem=problem)]
    with pytest.raises(NotSent):
        bring(server, envelope)
    assert len(server.calls) < 20
    assert called(server)[-1] == "POST done"


@pytest.mark.must("UPL-35")
def test_a_partial_upload_that_the_server_lets_go_of_in_the_middle_is_opened_again_once(
    server: StandIn, envelope: bytes
):
    server.rules = [Rule(Fault.REFUSED, method="PUT", nth=3, problem="unknown")]
    assert_arrived(server, bring(server, envelope), envelope)


def test_a_server_that_knows_no_pieces_gets_what_fits_into_one_request_whole(server: StandIn):
    data = secrets.token_bytes(sizes.envelope_length(256 * 1024))
    server.rules = [Rule(Fault.REFUSED, path="/v1/u/.*", problem="unknown")]
    assert_arrived(server, bring(server, data), data)
    assert called(server)[-1] == "POST submit"


def test_a_server_that_knows_no_pieces_is_not_sent_more_than_fits_into_one_request(server: StandIn, envelope: bytes):
    server.rules = [Rule(Fault.REFUSED, path="/v1/u/.*", problem="unknown")]
    with pytest.raises(NotSent, match="too old to take a report as large"):
        bring(server, envelope)
    assert {call.target.rpartition("/")[2] for call in server.calls} == {"state", "open"}


def test_an_envelope_that_is_not_what_its_id_names_is_not_sent(server: StandIn, envelope: bytes):
    for data in (envelope, envelope[: sizes.envelope_length(16_384)]):
        with pytest.raises(NotSent, match="not what it was"):
            delivery.deliver(
                IntakeCalls(server.open_exchange()),
                Bytes(data),
                upload_id=bytes(32),
                length=len(data),
                chunk_hashes=delivery.hash_chunks(Bytes(data).read, len(data)),
            )
    assert server.calls == []


def test_progress_counts_what_the_server_had_before_and_ends_at_the_length(server: StandIn, envelope: bytes):
    told: list[int] = []
    server.faults = deque([None, None, None, None, Fault.BUSY])
    with pytest.raises(NotSent):
        bring(server, envelope, progress=told.append)
    again: list[int] = []
    bring(server, envelope, progress=again.append)
    assert told == [0, MIB, 2 * MIB]
    assert again == [2 * MIB, 3 * MIB, THREE_MIB]


def test_no_more_than_a_piece_is_read_at_once_and_the_next_one_is_announced(server: StandIn, envelope: bytes):
    source = Bytes(envelope)
    hashes = delivery.hash_chunks(source.read, len(envelope))
    assert max(length for _, length in source.reads) == PIECE_BYTES
    source.reads.clear()
    delivery.deliver(
        IntakeCalls(server.open_exchange()),
        source,
        upload_id=uploads.describe_bytes(envelope).id,
        length=len(envelope),
        chunk_hashes=hashes,
    )
    assert [length for _, length in source.reads] == [PIECE_BYTES] * 3 + [len(envelope) - 3 * MIB]
    assert source.expected == source.reads[1:]

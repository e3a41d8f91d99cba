"""The parsers of what a server and a program say to each other, on both sides."""

import json
from collections.abc import Mapping
from functools import cache

from crypto import merkle, work
from crypto.errors import BadProof, BadSize
from crypto.pieces import read_piece
from crypto.uploads import CHUNK, ID_BYTES, Upload, describe_bytes
from crypto.work import WORK_BYTES, Needed
from fuzz.target import Target, as_text
from reporter.delivery import missing_pieces
from reporter.errors import NotSent, SyncStopped
from reporter.sender.fields import BadFrame
from reporter.sender.messages import (
    FROM_CHILD,
    FROM_PARENT,
    Ask,
    Desk,
    Forget,
    Message,
    Order,
    Piece,
    Progress,
    ShownProfile,
    Standing,
    WantProfile,
    parse_frame,
    print_frame,
)
from reporter.sync_calls import FeedLine, SyncCalls
from reporter.transport import LINES, OCTETS, PROBLEM, Answer, IntakeCalls
from reporter.transport import Refused as RefusedByServer
from server.errors import Refused, UsageRefused
from server.feed import _read_ack, _read_range
from server.request_head import HeadReader, RequestHead
from server.settings import Listen, Settings, read_settings
from server.settings_file import parse_settings
from server.storage.port import AckState
from support.desks import NOW, ORIGIN
from support.text_vectors import CREATED

ID = "0a" * 32
LENGTH_BYTES = 4
PARTLY_THERE = Upload(40 * CHUNK - 5, bytes(32))
HEAD = (
    b"POST /v1/submit?a=b HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\n"
    b"Content-Length: 3\r\nExpect: 100-continue\r\n\r\nabc"
)


class _Said:
    """An exchange whose every answer is one answer."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(
        self, _method: str, _target: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> Answer:
        return self._answer


def _read_feed(data: bytes) -> list[FeedLine]:
    calls = SyncCalls(_Said(Answer(200, LINES, data)), origin=ORIGIN, seed=bytes(32), now=lambda: NOW)
    return calls.feed(after=-1, limit=256)


def _prove_feed(_data: bytes, lines: list[FeedLine]) -> None:
    for line in lines:
        printed = {"index": line.index, "batch": line.batch, "id": line.upload_id, line.state: line.length}
        assert _read_feed(json.dumps(printed).encode()) == [line]


def _prove_work(data: bytes, said: tuple[bytes, bytes]) -> None:
    bound, pow16 = said
    assert work.passes(bound, pow16, Needed(0, 0)) is (len(data) >= WORK_BYTES)
    # What has more zero bits than it shows here would be found once in a lifetime of fuzzing.
    assert not work.passes(bound, pow16, Needed(48, 48))


def _read_problem(data: bytes) -> str:
    """Read bytes as a problem, as an organiser does, who may ask again with the server's clock; return its sentence."""
    said = _Said(Answer(401, PROBLEM, data))
    calls = SyncCalls(said, origin=ORIGIN, seed=bytes(32), now=lambda: NOW)
    try:
        calls.acknowledge(ID, state="filed")
    except RefusedByServer as refused:
        return str(refused)
    raise AssertionError("a refusal was taken for consent")


def _read_head(data: bytes) -> tuple[RequestHead | None, bytes]:
    return HeadReader().feed(data)


def _prove_head(data: bytes, read: tuple[RequestHead | None, bytes]) -> None:
    head, rest = read
    if head is None:
        assert rest == b""
        return
    assert data.endswith(rest)
    assert head.path.startswith("/")
    reader = HeadReader()
    taken = len(data) - len(rest)
    assert reader.feed(data[: taken // 2]) == (None, b"")
    assert reader.feed(data[taken // 2 : taken]) == (head, b"")


def _prove_ack(_data: bytes, ack: tuple[bytes, AckState]) -> None:
    upload_id, state = ack
    assert _read_ack(json.dumps({"id": upload_id.hex(), "state": state.value}).encode()) == ack


def _prove_range(_data: bytes, span: tuple[int, int]) -> None:
    after, limit = span
    assert _read_range(f"after={after}&limit={limit}") == span


def _read_settings(data: bytes) -> Settings:
    """Read the environment of a server, a variable on each line, in place of its command line."""
    lines = [line.partition("=") for line in as_text(data).split("\n")]
    return read_settings({}, {name: value for name, _, value in lines if name != "GAWAH_SETTINGS"})


def _parse_frame(data: bytes) -> Message:
    """Read the frame of a message behind its length; the first byte says which end of the line reads it."""
    return parse_frame(memoryview(data)[1:], FROM_CHILD if data[:1] == b"c" else FROM_PARENT)


def _prove_frame(data: bytes, message: Message) -> None:
    assert print_frame(message)[LENGTH_BYTES:] == data[1:]


@cache
def _frames() -> list[bytes]:
    to_child = [
        Desk(ORIGIN, ORIGIN, ("https://desk.example/",), (b"certificate",), ()),
        Order(bytes(32), 19_600, bytes(16), b"envelope", b""),
        Piece(bytes(32), 65_536, b"piece"),
        Forget(bytes(32)),
        WantProfile(7),
    ]
    to_parent = [Ask(bytes(32), 0, 65_536), Progress(bytes(32), 9), Standing((bytes(32),)), ShownProfile(7, b"note")]
    return [
        *(b"p" + print_frame(message)[LENGTH_BYTES:] for message in to_child),
        *(b"c" + print_frame(message)[LENGTH_BYTES:] for message in to_parent),
    ]


@cache
def _pieces() -> list[tuple[bytes, Upload]]:
    """Return an upload of one short chunk, and one whose second chunk is short, each with its last piece."""
    made = []
    for before in (b"", bytes(CHUNK)):
        upload = describe_bytes(before + b"last chunk")
        hashes = [merkle.leaf_hash(chunk) for chunk in (before, b"last chunk") if chunk]
        proof = merkle.inclusion_proof(hashes, len(hashes) - 1)
        made.append((bytes([len(hashes) - 1, len(proof)]) + b"".join(proof) + b"last chunk", upload))
    return made


def _read_piece(data: bytes) -> bytes:
    index = data[0] % 2 if data else 0
    upload = _pieces()[index][1]
    return bytes(read_piece(data[1:], upload_id=upload.id, length=upload.length, exponent=0, index=index))


def _prove_piece(_data: bytes, piece: bytes) -> None:
    assert piece == b"last chunk"


def _read_state(data: bytes) -> bytes:
    return IntakeCalls(_Said(Answer(200, OCTETS, data))).state(PARTLY_THERE)


def _prove_state(_data: bytes, held: bytes) -> None:
    """What is sent is what the server does not say that it holds, each chunk once."""
    sent = [
        chunk
        for piece in missing_pieces(held, PARTLY_THERE)
        for chunk in range(piece.start // CHUNK, -(-(piece.start + piece.length) // CHUNK))
    ]
    chunks = range(PARTLY_THERE.chunk_count)
    assert sent == [chunk for chunk in chunks if not held[chunk // 8] >> (7 - chunk % 8) & 1]


TARGETS = (
    Target(
        "feed",
        _read_feed,
        (SyncStopped,),
        lambda: [
            json.dumps({"index": 1, "batch": 495_000, "id": ID, "held": 19_600}).encode(),
            json.dumps({"index": 2, "batch": 495_000, "id": ID, "dummy": ID}).encode() + b"\n",
        ],
        _prove_feed,
    ),
    Target(
        "problem",
        _read_problem,
        (NotSent,),
        lambda: [json.dumps({"type": "clock", "now": CREATED}).encode(), b'{"type":"refused"}'],
    ),
    Target(
        "request-head", _read_head, (Refused,), lambda: [HEAD, b"GET / HTTP/1.0\r\n\r\n"], _prove_head, max_bytes=20_000
    ),
    Target("ack", _read_ack, (Refused,), lambda: [json.dumps({"id": ID, "state": "filed"}).encode()], _prove_ack),
    Target(
        "feed-query",
        lambda data: _read_range(data.decode("latin-1")),
        (Refused,),
        lambda: [b"after=-1&limit=256", b"limit=1"],
        _prove_range,
    ),
    Target(
        "listen",
        lambda data: Listen.parse(as_text(data)),
        (UsageRefused,),
        lambda: [b"127.0.0.1:8443", b"[::1]:1", b"unix:/run/a"],
    ),
    Target(
        "settings",
        _read_settings,
        (UsageRefused,),
        lambda: [b"GAWAH_DATA=a\nGAWAH_DESK=b\nGAWAH_LISTEN=[::1]:0\nGAWAH_MAX_CONNECTIONS=9"],
    ),
    Target(
        "settings-file",
        lambda data: parse_settings(data, names=("data", "max_connections")),
        (UsageRefused,),
        lambda: [b'data = "a"\nmax_connections = 9\n'],
    ),
    Target("sender-frame", _parse_frame, (BadFrame,), _frames, _prove_frame),
    Target("piece", _read_piece, (BadProof,), lambda: [piece for piece, _ in _pieces()], _prove_piece),
    Target(
        "work",
        lambda data: (work.bind(ORIGIN, data[WORK_BYTES:]), data[:WORK_BYTES]),
        (BadSize,),
        lambda: [bytes(WORK_BYTES + ID_BYTES), bytes.fromhex("000000000000000100000000000001c8") + bytes(ID_BYTES)],
        _prove_work,
    ),
    Target("upload-state", _read_state, (NotSent,), lambda: [bytes(5), b"\xff" * 5, b"\x0f\xf0\1\x80\0"], _prove_state),
)

"""What parent and child say to each other over their socket pair: bounded frames of exact shape.

    frame    u32be length of the rest ‖ u8 version ‖ u8 kind ‖ fields

How a field is written stands in `fields`. Either side may have been taken over: the child by a server that it talks
to, the parent's end by whoever got hold of it. So a reader takes the kinds it expects, in the lengths given here, and
nothing behind the last field; everything else raises BadFrame, after which the line is given up. A frame of another
version is such a frame: both ends are always one program, started from one place.
"""

import socket
import struct
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from crypto.merkle import HASH_BYTES
from crypto.uploads import CHUNK, ID_BYTES, MAX_LENGTH
from crypto.work import MAX_BITS
from reporter.delays import LONGEST_DELAY, MEAN_DELAY
from reporter.delivery import PIECE_BYTES
from reporter.log_calls import FOLDER_BYTES
from reporter.sender.fields import BadFrame, Bytes, Field, Flag, ListOf, Number, Reader, Text
from reporter.transport import MAX_ANSWER_BYTES, NO_WORK

VERSION: Final = 4
DIRECT: Final = "direct"
"""The way out that talks to the desk's host itself: the only one so far."""
MAX_HANDED_OVER: Final = 16 * 1024 * 1024
"""How much sealed content the child may be given in advance, all envelopes together."""
MAX_ORDERS: Final = 10_000
MAX_WAIT: Final = round(LONGEST_DELAY.total_seconds())
"""How many seconds an order may wait: as long as the longest delay that is ever drawn."""
MAX_TRIES: Final = 2**31 - 1
MAX_NOTE: Final = 64 * 1024
MAX_PROFILE: Final = 256 * 1024
MAX_REASON: Final = 300
MAX_PAGES: Final = 512
"""How many files of a log may be wanted at once: the tiles of two looks at large batches."""

_MAX_TEXT = 2048
_MAX_LIST = 16
_MAX_CERTIFICATE = 64 * 1024
_MAX_HASHES = -(-MAX_LENGTH // CHUNK) * HASH_BYTES
_SMALL_BYTES = 64 * 1024
_HEAD = struct.Struct(">IBB")
_LENGTH = struct.Struct(">I")
_HEAD_IN_LENGTH = 2


class Result(IntEnum):
    """How an order ended."""

    RECEIPTED = 0
    """The receipt verified with the log keys that the order came with."""
    DOUBTFUL = 1
    """The receipt did not verify; the server's newest profile comes with it."""
    NOT_SENT = 2
    NO_CONNECTION = 3
    REFUSED = 4
    CANCELLED = 5
    AWAY = 6
    """The parent went away before all pieces were asked for."""
    LINE_BROKEN = 7


@dataclass(frozen=True)
class Desk:
    """Parent: how the orders from now on reach the desk. `way` is one of the ways out."""

    way: str
    origin: str
    urls: tuple[str, ...]
    cas: tuple[bytes, ...] = field(repr=False)
    logs: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class Order:
    """Parent: bring this envelope there.

    Either `whole` holds all of it, or `chunk_hashes` the hash of every chunk, and pieces are asked for. One of a plan
    is here whole, begins after `wait` seconds, and is tried again after another drawn delay where there is no line, or
    the server does not take it just now. With an `s1` or `s2`, that work is done first, and takes the place of `work`.
    """

    upload_id: bytes
    length: int
    work: bytes = NO_WORK
    whole: bytes = field(default=b"", repr=False)
    chunk_hashes: bytes = field(default=b"", repr=False)
    is_planned: bool = False
    wait: int = 0
    s1: int = 0
    s2: int = 0


@dataclass(frozen=True)
class Piece:
    """Parent: the bytes that were asked for."""

    upload_id: bytes
    start: int
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Cancel:
    """Parent: end every order given so far, the one under way between two pieces."""


@dataclass(frozen=True)
class TakeBack:
    """Parent: end this one order, which may be under way; one that is not there is as good as ended."""

    upload_id: bytes


@dataclass(frozen=True)
class Away:
    """Parent: nobody reads this line or answers on it until Collect comes; go on with what you hold whole.

    `mean_delay` are the seconds that a planned order waits on average before it is tried again.
    """

    mean_delay: int = round(MEAN_DELAY.total_seconds())


@dataclass(frozen=True)
class Collect:
    """Parent: somebody is here again; say every outcome that is kept, give back what has not begun, say what has."""


@dataclass(frozen=True)
class Forget:
    """Parent: this outcome is safely written down."""

    upload_id: bytes


@dataclass(frozen=True)
class WantProfile:
    """Parent: fetch this version of the desk's profile, which the way from mine to the newest leads through."""

    version: int


@dataclass(frozen=True)
class WantPages:
    """Parent: fetch these files of the log in this folder, over one exchange; only paths that a log has are taken."""

    folder: bytes
    paths: tuple[str, ...]


@dataclass(frozen=True)
class Ask:
    """Child: I need these bytes of the envelope."""

    upload_id: bytes
    start: int
    length: int


@dataclass(frozen=True)
class Progress:
    """Child: so many bytes of the envelope are with the server."""

    upload_id: bytes
    sent: int


@dataclass(frozen=True)
class Outcome:
    """Child: what became of an order. `problem` is the server's word where it was refused, `reason` a sentence.

    With a receipt that did not verify, and with the word that there is too little work, the newest `profile` comes.
    """

    upload_id: bytes
    result: int
    problem: str = ""
    reason: str = ""
    note: bytes = field(default=b"", repr=False)
    profile: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class NotBegun:
    """Child: this order was to begin in `wait` seconds; it is yours again, and I do not have it any more.

    It was tried so many times before, the last time in vain for this `reason`.
    """

    upload_id: bytes
    wait: int
    tries: int = 0
    reason: str = ""


@dataclass(frozen=True)
class ShownProfile:
    """Child: the profile that was wanted, empty where the server has none; with a `reason` it could not be asked."""

    version: int
    note: bytes = field(default=b"", repr=False)
    reason: str = ""


@dataclass(frozen=True)
class ShownPage:
    """Child: one of the files that were wanted, in their order; not `is_there` where the server has none.

    With a `reason` it could not be asked for, and no more of them come.
    """

    path: str
    is_there: bool = False
    data: bytes = field(default=b"", repr=False)
    reason: str = ""


@dataclass(frozen=True)
class Standing:
    """Child: the time of these orders has come, and they have no outcome yet; every other one was said.

    `held` counts the sealed bytes of all that I have, also of what was taken back while it was under way.
    """

    pending: tuple[bytes, ...]
    held: int = 0


Message = (
    Desk
    | Order
    | Piece
    | Cancel
    | TakeBack
    | Away
    | Collect
    | Forget
    | WantProfile
    | WantPages
    | Ask
    | Progress
    | Outcome
    | Standing
    | NotBegun
    | ShownProfile
    | ShownPage
)


_ID = Bytes(ID_BYTES, least=ID_BYTES)
_PLACE = Number(MAX_LENGTH)
_VERSION = Number(2**31 - 1)
_WAIT = Number(MAX_WAIT)
_PATH = Text(64)
_BITS = Number(MAX_BITS)
_WORK = Bytes(len(NO_WORK), least=len(NO_WORK))
_TEXTS = ListOf(Text(_MAX_TEXT), _MAX_LIST)

_Shapes = Mapping[int, tuple[type, tuple[Field, ...]]]
FROM_PARENT: Final[_Shapes] = {
    1: (Desk, (Text(16), Text(_MAX_TEXT), _TEXTS, ListOf(Bytes(_MAX_CERTIFICATE), _MAX_LIST), _TEXTS)),
    2: (Order, (_ID, _PLACE, _WORK, Bytes(MAX_HANDED_OVER), Bytes(_MAX_HASHES), Flag(), _WAIT, _BITS, _BITS)),
    3: (Piece, (_ID, _PLACE, Bytes(PIECE_BYTES))),
    4: (Cancel, ()),
    5: (Away, (_WAIT,)),
    6: (Collect, ()),
    7: (Forget, (_ID,)),
    8: (WantProfile, (_VERSION,)),
    9: (TakeBack, (_ID,)),
    10: (WantPages, (Bytes(FOLDER_BYTES, least=FOLDER_BYTES), ListOf(_PATH, MAX_PAGES))),
}
FROM_CHILD: Final[_Shapes] = {
    65: (Ask, (_ID, _PLACE, Number(PIECE_BYTES))),
    66: (Progress, (_ID, _PLACE)),
    67: (
        Outcome,
        (_ID, Number(max(Result)), Text(32), Text(MAX_REASON), Bytes(MAX_NOTE), Bytes(MAX_PROFILE)),
    ),
    68: (Standing, (ListOf(_ID, MAX_ORDERS), Number(MAX_HANDED_OVER))),
    69: (ShownProfile, (_VERSION, Bytes(MAX_PROFILE), Text(MAX_REASON))),
    70: (NotBegun, (_ID, _WAIT, Number(MAX_TRIES), Text(MAX_REASON))),
    71: (ShownPage, (_PATH, Flag(), Bytes(MAX_ANSWER_BYTES), Text(MAX_REASON))),
}
_KINDS = {shape: (kind, fields) for kind, (shape, fields) in {**FROM_PARENT, **FROM_CHILD}.items()}
_MAX_FROM_PARENT = MAX_HANDED_OVER + _MAX_HASHES + 1024
_MAX_FROM_CHILD = MAX_NOTE + MAX_PROFILE + 64 * 1024


def print_frame(message: Message) -> bytes:
    """Return the frame of a message. Raises BadFrame where a field is out of its bounds."""
    return b"".join(_print_parts(message))


def _print_parts(message: Message) -> list[bytes]:
    """Return a frame in parts, so that what is large is not copied once more."""
    kind, fields = _KINDS[type(message)]
    values = [getattr(message, name) for name in type(message).__dataclass_fields__]
    parts = [part for one, value in zip(fields, values, strict=True) for part in one.write(value)]
    return [_HEAD.pack(sum(map(len, parts)) + _HEAD_IN_LENGTH, VERSION, kind), *parts]


def parse_frame(frame: memoryview, takes: _Shapes) -> Message:
    """Return the message of a frame without its length. Raises BadFrame for everything that is not one of `takes`."""
    if len(frame) < _HEAD_IN_LENGTH or frame[0] != VERSION or frame[1] not in takes:
        raise BadFrame
    shape, fields = takes[frame[1]]
    reader = Reader(frame[_HEAD_IN_LENGTH:])
    message: Message = shape(*(one.read(reader) for one in fields))
    reader.end()
    return message


class Line:
    """One end of the socket pair. `send` may be called by several threads, `receive` by one."""

    def __init__(self, line: socket.socket, *, takes: _Shapes) -> None:
        self._line = line
        self._takes = takes
        self._most = _MAX_FROM_PARENT if takes is FROM_PARENT else _MAX_FROM_CHILD
        self._turn = threading.Lock()
        self._buffer = bytearray(_SMALL_BYTES)

    def send(self, message: Message) -> None:
        """Send a message whole. Raises OSError where the other end is gone."""
        parts = _print_parts(message)
        if sum(map(len, parts)) <= _SMALL_BYTES:
            parts = [b"".join(parts)]
        with self._turn:
            for part in parts:
                self._line.sendall(part)

    def receive(self) -> Message | None:
        """Return the next message, or None at the end of the line. Raises BadFrame; OSError as the socket does."""
        head = self._take(_LENGTH.size)
        if head is None:
            return None
        (length,) = _LENGTH.unpack(head)
        if not _HEAD_IN_LENGTH <= length <= self._most:
            raise BadFrame
        frame = self._take(length)
        return None if frame is None else parse_frame(frame, self._takes)

    def _take(self, length: int) -> memoryview | None:
        """Read exactly so many bytes, or find the end of the line. They are there until the next reading."""
        if len(self._buffer) < length:
            self._buffer = bytearray(length)
        taken = memoryview(self._buffer)[:length]
        filled = 0
        while filled < length:
            read = self._line.recv_into(taken[filled:])
            if read == 0:
                return None
            filled += read
        return taken

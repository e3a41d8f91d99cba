"""The text wrapping that an age file may wear to travel as ASCII (c2sp.org/age, ASCII armor).

Gives a binary stream over a wrapped one. Rules, which leave one text for one file: the two marker lines exactly,
lines of 64 columns but for the last, canonical base64 with its padding, line feed or CR LF, and around it all
nothing but some white space. Writes none: an envelope never wears it.

The fault of a late line shows only when the reader comes to it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from enum import Enum, auto
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, Final

from crypto.errors import ArmorFailure

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BEGIN: Final = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END: Final = b"-----END AGE ENCRYPTED FILE-----"
_COLUMNS: Final = 64
_MAX_LINE_BYTES: Final = _COLUMNS + 2
_MAX_SPACE_BYTES: Final = 1024
_WHITE_SPACE: Final = b" \t\r\n"
_WRAPPED_STARTS: Final = b"-" + _WHITE_SPACE
_PIECE_BYTES: Final = 65_536


class Wrapping(Enum):
    """Which form of an age file a reader takes."""

    BINARY = auto()
    ARMORED = auto()
    EITHER = auto()
    """Told apart by the first byte: a binary file begins with a letter, a wrapped one never does."""


def unwrap(source: BinaryIO, wrapping: Wrapping) -> BinaryIO:
    """Return the binary age file in `source`, which need not be seekable.

    Reading what is returned raises ArmorFailure where the wrapping is broken.
    """
    if wrapping is Wrapping.BINARY:
        return source
    first = source.read(1)
    if wrapping is Wrapping.EITHER and (not first or first not in _WRAPPED_STARTS):
        return BufferedReader(_Pieces(_put_back(first, source)))
    return BufferedReader(_Pieces(_decode_lines(first, source)))


def _put_back(first: bytes, source: BinaryIO) -> Iterator[bytes]:
    piece = first
    while piece:
        yield piece
        piece = source.read(_PIECE_BYTES)


def _decode_lines(first: bytes, source: BinaryIO) -> Iterator[bytes]:
    """Give the bytes of each line between the markers; `first` was read from `source` already."""
    if _skip_white_space(first, source) + _read_line(source) != _BEGIN:
        raise ArmorFailure("the text does not begin as a wrapped age file does")
    was_last = False
    while (line := _read_line(source)) != _END:
        if was_last:
            raise ArmorFailure("a line follows the short one that must be the last")
        if not 0 < len(line) <= _COLUMNS:
            raise ArmorFailure("a line is empty or too long, or the end marker is missing")
        was_last = len(line) < _COLUMNS or line.endswith(b"=")
        yield _decode_line(line)
    if _skip_white_space(source.read(1), source):
        raise ArmorFailure("something follows the end marker")


def _decode_line(line: bytes) -> bytes:
    try:
        data = base64.b64decode(line, validate=True)
    except binascii.Error as cause:
        raise ArmorFailure("a line is not base64") from cause
    # The decoder lets spare bits be anything, and a second text for one file could carry a mark.
    if base64.b64encode(data) != line:
        raise ArmorFailure("a line is not canonical base64")
    return data


def _skip_white_space(first: bytes, source: BinaryIO) -> bytes:
    """Return the first byte that is no white space, or nothing at the end."""
    byte = first
    for _ in range(_MAX_SPACE_BYTES):
        if not byte or byte not in _WHITE_SPACE:
            return byte
        byte = source.read(1)
    raise ArmorFailure("there is too much white space around the text")


def _read_line(source: BinaryIO) -> bytes:
    line = source.readline(_MAX_LINE_BYTES)
    return line.removesuffix(b"\n").removesuffix(b"\r") if line.endswith(b"\n") else line


class _Pieces(RawIOBase):
    """A raw stream of whatever pieces an iterator gives."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        if not self._rest:
            self._rest = memoryview(next(self._pieces, b""))
        view = memoryview(buffer)
        taken, self._rest = self._rest[: len(view)], self._rest[len(view) :]
        view[: len(taken)] = taken
        return len(taken)

"""The fields that frames are made of: numbers, bytes, texts and lists, each within bounds, written and read.

    number   u64be, a flag is 0 or 1            text, bytes   u32be length ‖ bytes            list   u32be count ‖ items

Nothing is taken that lies outside its bounds, and no length is believed before the bytes are there: BadFrame.
"""

import struct
from dataclasses import dataclass
from typing import Protocol

from reporter.errors import GawahError

_NUMBER = struct.Struct(">Q")
_LENGTH = struct.Struct(">I")


class BadFrame(GawahError):
    """What came over the line is no frame that this side takes."""

    def __init__(self) -> None:
        super().__init__("The sending part of the program said something that makes no sense. Nothing was lost.")


class Field(Protocol):
    """How one field is written, as parts of a frame, and read."""

    def write(self, value: object) -> tuple[bytes, ...]:
        """Return the field in parts. Raises BadFrame for a value of another kind, or out of bounds."""
        ...

    def read(self, reader: "Reader") -> object:
        """Take the field off a frame. Raises BadFrame for everything that `write` would not have written."""
        ...


class Reader:
    """Takes fields off a frame; never past its end."""

    def __init__(self, frame: memoryview) -> None:
        self._left = frame

    def take(self, length: int) -> bytes:
        """Return the next bytes. Raises BadFrame where there are fewer."""
        if length > len(self._left):
            raise BadFrame
        taken, self._left = self._left[:length], self._left[length:]
        return bytes(taken)

    def end(self) -> None:
        """Raise BadFrame unless all was taken."""
        if len(self._left):
            raise BadFrame


@dataclass(frozen=True)
class Number:
    """A whole number from 0 to `most`."""

    most: int

    def write(self, value: object) -> tuple[bytes, ...]:
        """Return the field in parts; see `Field`."""
        if not isinstance(value, int) or not 0 <= value <= self.most:
            raise BadFrame
        return (_NUMBER.pack(value),)

    def read(self, reader: Reader) -> object:
        """Take the field off a frame; see `Field`."""
        (value,) = _NUMBER.unpack(reader.take(_NUMBER.size))
        if value > self.most:
            raise BadFrame
        return value


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    def write(self, value: object) -> tuple[bytes, ...]:
        """Return the field in parts; see `Field`."""
        if not isinstance(value, bool):
            raise BadFrame
        return _ONE.write(int(value))

    def read(self, reader: Reader) -> object:
        """Take the field off a frame; see `Field`."""
        return _ONE.read(reader) == 1


_ONE = Number(1)


@dataclass(frozen=True)
class Bytes:
    """From `least` to `most` bytes."""

    most: int
    least: int = 0

    def write(self, value: object) -> tuple[bytes, ...]:
        """Return the field in parts; see `Field`."""
        if not isinstance(value, bytes) or not self.least <= len(value) <= self.most:
            raise BadFrame
        return _LENGTH.pack(len(value)), value

    def read(self, reader: Reader) -> object:
        """Take the field off a frame; see `Field`."""
        (length,) = _LENGTH.unpack(reader.take(_LENGTH.size))
        if not self.least <= length <= self.most:
            raise BadFrame
        return reader.take(length)


@dataclass(frozen=True)
class Text:
    """At most `most` letters of printable ASCII: what the child says may end on a terminal."""

    most: int

    def write(self, value: object) -> tuple[bytes, ...]:
        """Return the field in parts; see `Field`."""
        if not isinstance(value, str) or not _is_plain(value):
            raise BadFrame
        return Bytes(self.most).write(value.encode())

    def read(self, reader: Reader) -> object:
        """Take the field off a frame; see `Field`."""
        data = Bytes(self.most).read(reader)
        text = data.decode("latin-1") if isinstance(data, bytes) else ""
        if not _is_plain(text):
            raise BadFrame
        return text


@dataclass(frozen=True)
class ListOf:
    """At most `most` fields of one kind, as a tuple."""

    item: Field
    most: int

    def write(self, value: object) -> tuple[bytes, ...]:
        """Return the field in parts; see `Field`."""
        if not isinstance(value, tuple) or len(value) > self.most:
            raise BadFrame
        items = (part for one in value for part in self.item.write(one))
        return _LENGTH.pack(len(value)), *items

    def read(self, reader: Reader) -> object:
        """Take the field off a frame; see `Field`."""
        (count,) = _LENGTH.unpack(reader.take(_LENGTH.size))
        if count > self.most:
            raise BadFrame
        return tuple(self.item.read(reader) for _ in range(count))


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()

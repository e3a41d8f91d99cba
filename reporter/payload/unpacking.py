"""Unpacking: a payload becomes a report, or Unreadable. Nothing is believed that packing could not have written.

Reading goes forwards once and checks everything: headers, lengths, digests, padding and the zero tail.
"""

import hashlib
import io
from typing import TYPE_CHECKING, BinaryIO, Final

from crypto.stream import filler
from reporter import strict_json, ustar
from reporter.errors import Unreadable
from reporter.payload.members import REPORT_NAME, Listed, Reason, payload_length, read_text
from reporter.report import Attachment, ReceivedReport

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE_BYTES: Final = 1024 * 1024


def unpack_seekable(source: BinaryIO) -> ReceivedReport:
    """Read a padded payload of any length to its end with flat memory.

    Raises Unreadable, whose `reason` is a `Reason`, for anything that packing could not have written. All of it is
    checked before this returns. Attachments are read from `source` again when they are opened: it must stay open as
    long as they are used, and give what it gave.
    """
    stream = _Stream(source)
    length = stream.read_header(REPORT_NAME)
    if length > strict_json.MAX_BYTES:
        raise Unreadable(Reason.REPORT_LENGTH)
    data = stream.take(length)
    stream.read_padding(length)
    text = read_text(data)
    attachments = tuple(
        _read_attachment(source, stream, f"a/{n:04d}", announced) for n, announced in enumerate(text.listed, start=1)
    )
    stream.read_zeros_to(payload_length([length, *(announced.length for announced in text.listed)]))
    return ReceivedReport(text.id, text.members, attachments)


def _read_attachment(source: BinaryIO, stream: "_Stream", name: str, listed: Listed) -> Attachment:
    """Check an attachment, and leave it where it lies."""
    if stream.read_header(name) != listed.length:
        raise Unreadable(Reason.ATTACHMENT)
    content = _PlacedContent(source, stream.place, listed.length)
    if stream.digest(listed.length) != listed.sha256:
        raise Unreadable(Reason.ATTACHMENT)
    stream.read_padding(listed.length)
    return Attachment(listed.media_type, content, listed.sha256, listed.cleaned, listed.because)


class _Stream:
    """Reads a payload forwards and counts; a length that was only announced reserves no memory."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.place = 0
        """How many bytes were read."""

    def read_header(self, name: str) -> int:
        """Read the header that must stand here and return the length it gives."""
        try:
            return ustar.read_header(self.take(ustar.BLOCK_BYTES), name)
        except ustar.NotOurHeader as error:
            raise Unreadable(Reason.HEADER) from error

    def read_padding(self, length: int) -> None:
        """Read the zeros after a member of `length` bytes."""
        if any(self.take(ustar.padding_after(length))):
            raise Unreadable(Reason.PADDING)

    def read_zeros_to(self, end: int) -> None:
        """Read the tail, which must be zeros up to `end` and nothing beyond."""
        while self.place < end:
            piece = self._take_some(end - self.place)
            if piece.count(0) < len(piece):
                raise Unreadable(Reason.PADDING)
        if self._source.read(1):
            raise Unreadable(Reason.SIZE_CLASS)

    def digest(self, length: int) -> str:
        """Read `length` bytes and return their SHA-256."""
        digest = hashlib.sha256()
        end = self.place + length
        while self.place < end:
            digest.update(self._take_some(end - self.place))
        return digest.hexdigest()

    def take(self, length: int) -> bytes:
        """Read and return `length` bytes."""
        pieces = bytearray()
        while len(pieces) < length:
            pieces += self._take_some(length - len(pieces))
        return bytes(pieces)

    def _take_some(self, most: int) -> bytes:
        piece = self._source.read(min(_PIECE_BYTES, most))
        if not piece:
            raise Unreadable(Reason.CUT)
        self.place += len(piece)
        return piece


class _PlacedContent:
    """An attachment that stays where it lies in a payload."""

    def __init__(self, source: BinaryIO, start: int, length: int) -> None:
        self._source = source
        self._start = start
        self._length = length

    @property
    def length(self) -> int:
        """How many bytes there are."""
        return self._length

    def open(self) -> BinaryIO:
        """Return the bytes for reading from their start."""
        return io.BufferedReader(_Place(self._source, self._start, self._length))


class _Place(io.RawIOBase):
    """Part of a stream. Every read seeks first, so that several parts may be read in turns; closing leaves it open."""

    def __init__(self, source: BinaryIO, start: int, length: int) -> None:
        super().__init__()
        self._source = source
        self._fill = filler(source)
        self._place = start
        self._end = start + length

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer, short only at the end of the part; return how many bytes that was."""
        self._source.seek(self._place)
        count = self._fill(memoryview(buffer).cast("B")[: self._end - self._place])
        self._place += count
        return count

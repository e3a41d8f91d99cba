"""Packing: a report becomes its payload while it is read, with flat memory however large its attachments are."""

import hashlib
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

from crypto.stream import filler
from reporter import ustar
from reporter.attached_file import CHANGED
from reporter.errors import AttachmentRefused
from reporter.payload.members import REPORT_NAME, payload_length, report_json
from reporter.report import Attachment, Report

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


_ZEROS: Final = memoryview(bytes(1024 * 1024))
"""Made once: the system would clear new memory for each piece of padding."""


class Packed:
    """The payload of a report as `Content`: of known length, packed anew each time it is opened and read.

    Raises AttachmentRefused for more attachments than a report may carry, ValueError for members that the form would
    not have taken.
    """

    def __init__(self, report: Report) -> None:
        self._text = report_json(report)
        self._attachments = report.attachments
        self._length = payload_length([len(self._text), *(attachment.length for attachment in report.attachments)])

    @property
    def length(self) -> int:
        """How many bytes there are; a size class."""
        return self._length

    def open(self) -> BinaryIO:
        """Return the payload for reading from its start, once and forwards. Close it after use.

        Reading raises AttachmentRefused where an attachment is not, to the last byte, what the report says of it.
        """
        # Large pieces pass through a buffered reader without being copied.
        return io.BufferedReader(_PackedStream(self._parts(), length=self._length))

    def _parts(self) -> Iterator[io.RawIOBase | io.BytesIO]:
        """Give what stands in the payload one after the other, each opened when its turn comes."""
        yield io.BytesIO(ustar.write_header(REPORT_NAME, len(self._text)) + self._text + _padding(len(self._text)))
        for n, attachment in enumerate(self._attachments, start=1):
            yield io.BytesIO(ustar.write_header(f"a/{n:04d}", attachment.length))
            yield _CheckedContent(attachment)
            yield io.BytesIO(_padding(attachment.length))


class _PackedStream(io.RawIOBase):
    """Parts one after the other, then zero bytes up to `length`. Reads short only at the end."""

    def __init__(self, parts: Iterator[io.RawIOBase | io.BytesIO], *, length: int) -> None:
        super().__init__()
        self._parts = parts
        self._part: io.RawIOBase | io.BytesIO = io.BytesIO()
        self._left = length

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer; return how many bytes that was."""
        view = memoryview(buffer).cast("B")[: self._left]
        filled = 0
        while filled < len(view):
            count = self._part.readinto(view[filled:])
            if not count and not self._go_on():
                count = len(view) - filled
                view[filled:] = _ZEROS[:count] if count <= len(_ZEROS) else bytes(count)
            filled += count or 0
        self._left -= len(view)
        return len(view)

    def close(self) -> None:
        """Close the part that is being read."""
        self._part.close()
        super().close()

    def _go_on(self) -> bool:
        """Go to the next part, and say whether there is one."""
        self._part.close()
        self._part = next(self._parts, _Nothing())
        return not isinstance(self._part, _Nothing)


class _Nothing(io.BytesIO):
    """Stands after the last part."""


class _Sha256Reading:
    """Holds a content that this program did not read before against the digest in its report."""

    def __init__(self, sha256: str) -> None:
        self._digest = hashlib.sha256()
        self._sha256 = sha256

    def update(self, piece: memoryview) -> None:
        """Take the next bytes."""
        self._digest.update(piece)

    def is_same(self) -> bool:
        """Say whether these were the bytes that the report describes."""
        return self._digest.hexdigest() == self._sha256


class _CheckedContent(io.RawIOBase):
    """An attachment's bytes, held against what the report says of them before the last of them is given."""

    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        self._source = attachment.content.open()
        self._fill = filler(self._source)
        # Read before, a content is known again by its tag, for an eighth of what a second SHA-256 costs.
        self._check = _Sha256Reading(attachment.sha256) if attachment.tag is None else attachment.tag.read_again()
        self._left = attachment.length
        self._is_checked = False

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer; AttachmentRefused where the content is another one by now or cannot be read."""
        if self._is_checked:
            return 0
        view = memoryview(buffer).cast("B")[: self._left]
        try:
            count = self._fill(view) if view else 0
            self._left -= count
            is_whole = not self._left and not self._source.read(1)
        except OSError as error:
            raise AttachmentRefused(CHANGED) from error
        self._check.update(view)
        if count < len(view) or (not self._left and not (is_whole and self._check.is_same())):
            raise AttachmentRefused(CHANGED)
        self._is_checked = not self._left
        return count

    def close(self) -> None:
        """Close the content."""
        self._source.close()
        super().close()


def _padding(length: int) -> bytes:
    return bytes(ustar.padding_after(length))

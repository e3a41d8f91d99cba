"""A file of the person's own, taken as it is from where it lies: no copy is made before it is sealed.

    content = PathContent(path)
    described = describe(content)
    Attachment(media_type, content, described.sha256, Cleaned.KEPT, because, described.tag)

The length is fixed when the file is first looked at, and digest and tag when it was read through once. The file can
change after that: whoever copies it checks (`payload.Packed` does), so that what is sealed is what was described, or
nothing. Neither its name nor its times go anywhere.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from crypto.one_time_tags import FirstReading, OneTimeTag
from reporter.errors import AttachmentRefused
from reporter.regular_file import NotRegular, open_regular
from reporter.report import Content
from reporter.side_lane import SideLane
from reporter.vault_folder import is_inside_vault

CHANGED: Final = "A file to attach changed while it was read. Nothing was sealed; try again."

_NOT_READABLE = "A file to attach cannot be read. Nothing was sealed; check its name, and whether you may read it."
_NOT_A_FILE = "What is to be attached is not a file. Nothing was sealed; name a file, not a folder or a device."
_OF_A_VAULT = "A file to attach belongs to a vault. Nothing was sealed; name a file that lies outside of every vault."
_FOR_UNLOCKING = "A file to attach is the file of the passphrase. Nothing was sealed; name another file."

_TOO_LONG = "A file to attach is larger than 64 MiB. Nothing was saved; attach a smaller picture."

MAX_ATTACHMENT_BYTES: Final = 64 * 1024 * 1024
"""A longer file is not taken into a draft; one that is sealed as it is from where it lies may be as long as it is."""


class PathContent:
    """The bytes of a regular file, read where it lies.

    Raises AttachmentRefused for anything else, for a file that lies within a vault, and for `passphrase_file`.
    """

    def __init__(self, path: Path, *, passphrase_file: Path | None = None) -> None:
        # A file is found again from wherever the program is by then, and no link that changes leads to another one.
        self._path = Path(_real_path(path))
        with self._open() as source:
            status = os.fstat(source.fileno())
        self._length = status.st_size
        if is_inside_vault(self._path):
            raise AttachmentRefused(_OF_A_VAULT)
        if passphrase_file is not None and _is_file(passphrase_file, status):
            raise AttachmentRefused(_FOR_UNLOCKING)

    def __repr__(self) -> str:
        return f"PathContent({self._length} bytes)"

    @property
    def length(self) -> int:
        """How many bytes the file had when it was first looked at."""
        return self._length

    def open(self) -> BinaryIO:
        """Return the bytes for reading from their start. Raises AttachmentRefused where the file is gone."""
        return self._open()

    def _open(self) -> BinaryIO:
        try:
            return open_regular(self._path)
        except NotRegular as error:
            raise AttachmentRefused(_NOT_A_FILE) from error
        except OSError as error:
            raise AttachmentRefused(_NOT_READABLE) from error


def read_attachment(path: Path, *, passphrase_file: Path | None = None, too_long: str = _TOO_LONG) -> bytes:
    """Read a file to attach, its name not taken along.

    Raises AttachmentRefused as `PathContent` does, and with `too_long` for more than MAX_ATTACHMENT_BYTES.
    """
    content = PathContent(path, passphrase_file=passphrase_file)
    try:
        with content.open() as file:
            data = file.read(MAX_ATTACHMENT_BYTES + 1)
    except OSError as error:
        raise AttachmentRefused(
            f"A file to attach cannot be read ({error.strerror}). Nothing was saved; check its name."
        ) from error
    if len(data) > MAX_ATTACHMENT_BYTES:
        raise AttachmentRefused(too_long)
    return data


def _real_path(path: Path) -> str:
    """Return where a path leads. Raises AttachmentRefused for a name that no file can have."""
    try:
        return os.path.realpath(path)
    except ValueError as error:
        raise AttachmentRefused(_NOT_READABLE) from error


def _is_file(path: Path, status: os.stat_result) -> bool:
    try:
        return os.path.samestat(path.stat(), status)
    except OSError:
        return False


@dataclass(frozen=True)
class Described:
    """What one reading tells of a content: its SHA-256 for the report, and a tag that knows its bytes again."""

    sha256: str
    tag: OneTimeTag


def describe(content: Content) -> Described:
    """Read a content through once, with flat memory, and return its SHA-256 (64 lower-case hex digits) and its tag.

    Raises AttachmentRefused where it has another length by now or cannot be read.
    """
    digest, reading = hashlib.sha256(), FirstReading()
    length = 0
    try:
        with content.open() as source, SideLane(digest.update) as lane:
            while piece := lane.pass_on(source.readinto):  # type: ignore[attr-defined]  # every stream of ours fills buffers
                reading.update(piece)
                length += len(piece)
            lane.finish()
    except OSError as error:
        raise AttachmentRefused(_NOT_READABLE) from error
    if length != content.length:
        raise AttachmentRefused(CHANGED)
    return Described(digest.hexdigest(), reading.finish())

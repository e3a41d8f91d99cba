"""A file of the person's own, taken as it is from where it lies: no copy is made before it is sealed.

    content = PathContent(path)
    Attachment(media_type, content, describe(content), Cleaned.KEPT, because)

The length is fixed when the file is first looked at, and the digest when it was read through once. The file can change
after that: whoever copies it checks both (`payload.pack` does), so that what is sealed is what was described, or
nothing. Neither its name nor its times go anywhere.
"""

import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

from reporter.errors import AttachmentRefused
from reporter.report import Content

CHANGED: Final = "A file to attach changed while it was read. Nothing was sealed; try again."

_NOT_READABLE = "A file to attach cannot be read. Nothing was sealed; check its name, and whether you may read it."
_NOT_A_FILE = "What is to be attached is not a file. Nothing was sealed; name a file, not a folder or a device."

_PIECE_BYTES: Final = 1024 * 1024


class PathContent:
    """The bytes of a regular file, read where it lies. Raises AttachmentRefused for anything else."""

    def __init__(self, path: Path) -> None:
        # A file is found again from wherever the program is by then.
        self._path = path.absolute()
        with self._open() as source:
            self._length = os.fstat(source.fileno()).st_size

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
            # A pipe that nobody writes to would be waited for without end.
            descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        except (OSError, ValueError) as error:
            raise AttachmentRefused(_NOT_READABLE) from error
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise AttachmentRefused(_NOT_A_FILE)
        return os.fdopen(descriptor, "rb", buffering=0)


def describe(content: Content) -> str:
    """Read a content through once and return its SHA-256, 64 lower-case hex digits, with flat memory.

    Raises AttachmentRefused where it has another length by now or cannot be read.
    """
    digest = hashlib.sha256()
    view = memoryview(bytearray(_PIECE_BYTES))
    length = 0
    try:
        with content.open() as source:
            while filled := source.readinto(view):  # type: ignore[attr-defined]  # every stream of ours fills buffers
                digest.update(view[:filled])
                length += filled
    except OSError as error:
        raise AttachmentRefused(_NOT_READABLE) from error
    if length != content.length:
        raise AttachmentRefused(CHANGED)
    return digest.hexdigest()

"""Reading that somebody watches: how far it is, and whether it shall end."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class WatchedReader(io.RawIOBase):
    """Reads what `source` gives, and calls `watch` with the count of bytes after each reading.

    What `watch` raises ends the reading. Owns and closes `source`.
    """

    def __init__(self, source: BinaryIO | io.RawIOBase, watch: Callable[[int], None]) -> None:
        super().__init__()
        self._source = source
        self._watch = watch

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as the source does; return how many bytes that was."""
        count = self._source.readinto(buffer) or 0  # type: ignore[union-attr]  # every stream of ours has it
        self._watch(count)
        return count

    def close(self) -> None:
        """Close the source."""
        self._source.close()
        super().close()

"""Reading ahead in a second thread, so that what makes bytes and what takes them work at the same time.

    with ReadAhead(source) as ahead:
        ahead.readinto(buffer)

A few pieces of fixed size go round, so memory stays flat and the thread never runs far ahead. What the source raises
is raised here, when the reading comes to it. Closing ends the thread and waits for it, whatever happened before; the
source is closed after that. Hashing and ciphers leave the interpreter to others while they work on large pieces.
"""

import io
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING, BinaryIO, Final

from crypto.stream import filler

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE_BYTES: Final = 1024 * 1024
_PIECES: Final = 4


class ReadAhead(io.RawIOBase):
    """What `source` gives, read ahead of the reader by at most four pieces of 1 MiB. Owns and closes `source`."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self._empty: SimpleQueue[bytearray | None] = SimpleQueue()
        self._full: SimpleQueue[tuple[bytearray, int] | BaseException] = SimpleQueue()
        for _ in range(_PIECES):
            self._empty.put(bytearray(_PIECE_BYTES))
        self._piece = bytearray()
        self._left = memoryview(b"")
        self._is_ended = False
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="read-ahead")
        self._thread.start()

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer, short only at the end; raises what the source raised in its place."""
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view) and (self._left or self._take_piece()):
            count = min(len(self._left), len(view) - filled)
            view[filled : filled + count] = self._left[:count]
            self._left = self._left[count:]
            filled += count
        return filled

    def close(self) -> None:
        """End the thread, wait for it, and close the source."""
        if self.closed:
            return
        self._empty.put(None)
        self._thread.join()
        self._left = memoryview(b"")
        self._source.close()
        super().close()

    def _take_piece(self) -> bool:
        """Take the next piece, and say whether there is one."""
        if self._failure is not None:
            raise self._failure
        if self._is_ended:
            return False
        if self._piece:
            self._empty.put(self._piece)
            self._piece = bytearray()
        taken = self._full.get()
        if isinstance(taken, BaseException):
            self._failure = taken
            raise taken
        self._piece, count = taken
        self._left = memoryview(self._piece)[:count]
        # A short piece is the last.
        self._is_ended = count < _PIECE_BYTES
        return count > 0

    def _run(self) -> None:
        try:
            fill = filler(self._source)
            while (piece := self._empty.get()) is not None:
                count = fill(memoryview(piece))
                self._full.put((piece, count))
                if count < _PIECE_BYTES:
                    return
        except BaseException as error:  # noqa: BLE001  # Raised again in the thread that reads.
            self._full.put(error)

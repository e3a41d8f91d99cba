"""A second thread that is given the same bytes, so that hashing, sealing and the disk work at the same time.

    with SideLane(digest.update) as lane:
        while piece := lane.pass_on(source.readinto):
            ...
        lane.finish()

A few pieces of fixed size go round, so memory stays flat and the first thread never runs far ahead. Hashes, ciphers and
the system leave the interpreter to others while they work, but each call that comes back has to wait for it: much is
won by long pieces and few threads.
"""

import mmap
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Final, Self

PIECE_BYTES: Final = 1024 * 1024
_PIECES: Final = 8


class SideLane:
    """Calls `take` in a second thread with each piece that is passed on, one after the other.

    What `take` raises is raised by the calls that follow, `finish` at the latest, and nothing is taken after it. Close
    it after use, whatever happened. Raises OSError where there is no memory for the pieces.
    """

    def __init__(self, take: Callable[[memoryview], object]) -> None:
        self._take = take
        self._failure: BaseException | None = None
        self._is_closing = False
        self._free: SimpleQueue[memoryview] = SimpleQueue()
        self._passed: SimpleQueue[tuple[memoryview, int] | None] = SimpleQueue()
        for _ in range(_PIECES):
            # A map begins on a page's border, as writes past the system's cache have to.
            self._free.put(memoryview(mmap.mmap(-1, PIECE_BYTES)))
        self._thread = threading.Thread(target=self._run, name="side-lane")
        self._thread.start()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def pass_on(self, fill: Callable[[memoryview], int | None], most: int = PIECE_BYTES) -> memoryview:
        """Have `fill` write up to `most` bytes into a piece and say how many; return these, which are taken meanwhile.

        The view must not be changed, and is good until six more were passed on. An empty one is not taken.
        """
        piece = self._free.get()
        count = 0
        try:
            self._check()
            count = fill(piece[:most]) or 0
        finally:
            if count:
                self._passed.put((piece, count))
            else:
                self._free.put(piece)
        return piece[:count]

    def finish(self) -> None:
        """Wait until all that was passed on is taken."""
        pieces = [self._free.get() for _ in range(_PIECES)]
        for piece in pieces:
            self._free.put(piece)
        self._check()

    def close(self) -> None:
        """Drop what was not taken yet, end the thread and wait for it."""
        self._is_closing = True
        self._passed.put(None)
        self._thread.join()

    def _check(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _run(self) -> None:
        while (passed := self._passed.get()) is not None:
            piece, count = passed
            try:
                if self._failure is None and not self._is_closing:
                    self._take(piece[:count])
            except BaseException as error:  # noqa: BLE001  # Raised again in the thread that passes on.
                self._failure = error
            self._free.put(piece)

"""Writing a new large file durably, while what it is to hold is still being made.

    with DurableWriter(open_new_file(path)) as target:
        seal_blob(key, source, target)
        target.make_durable()

Bytes gather in two buffers: one is filled while a second thread writes the other. Where the file system allows it they
pass the system's cache by: a gigabyte that nobody is about to read would drive other programs' pages out, and going
through the cache costs more of the processor's time than hashing the same bytes.
"""

import errno
import fcntl
import io
import mmap
import os
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from reporter.store.folder import write_all

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

BUFFER_BYTES: Final = 4 * 1024 * 1024
"""How much gathers before it is written."""


class DurableWriter(io.RawIOBase):
    """The new, empty file behind `descriptor`, for writing from its start. Owns and closes the descriptor.

    `write` takes all it is given and leaves the caller's buffer free. What the disk refuses is raised, as OSError, by
    one of the calls that follow, `make_durable` at the latest. A file closed before that holds a part of what was
    given, or nothing. Raises OSError where there is no memory for the buffers; the descriptor is closed then.
    """

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="durable-writer")
        self._filled = 0
        self._begun = 0
        self._writing: Future[None] | None = None
        try:
            # A map begins on a page's border, as writes past the cache have to.
            self._filling, self._resting = (memoryview(mmap.mmap(-1, BUFFER_BYTES)) for _ in range(2))
        except BaseException:
            # Nobody else can close the descriptor any more.
            self.close()
            raise
        _pass_cache_by(descriptor, wanted=True)

    def writable(self) -> bool:
        """Say that this can be written to."""
        return True

    def write(self, data: "ReadableBuffer") -> int:
        """Take all of `data`; return how many bytes that was."""
        view = memoryview(data).cast("B")
        taken = 0
        while taken < len(view):
            count = min(len(view) - taken, BUFFER_BYTES - self._filled)
            self._filling[self._filled : self._filled + count] = view[taken : taken + count]
            self._filled += count
            taken += count
            if self._filled == BUFFER_BYTES:
                self._begin_writing()
        return taken

    def make_durable(self) -> None:
        """Write what is left, and return once the disk has everything for good."""
        self._begin_writing()
        self._wait()
        os.fsync(self._descriptor)

    def close(self) -> None:
        """End the thread, wait for it, and close the file."""
        if self.closed:
            return
        self._lane.shutdown()
        os.close(self._descriptor)
        super().close()

    def _begin_writing(self) -> None:
        """Give what has gathered to the second thread, and go on in the other buffer."""
        self._wait()
        self._writing = self._lane.submit(self._write, self._filling[: self._filled], self._begun)
        self._filling, self._resting = self._resting, self._filling
        self._begun += self._filled
        self._filled = 0

    def _wait(self) -> None:
        """Wait until the other buffer is free; raises what the disk answered."""
        if self._writing is not None:
            self._writing.result()

    def _write(self, gathered: memoryview, offset: int) -> None:
        try:
            write_all(self._descriptor, gathered, offset=offset)
        except OSError as error:
            # Only whole blocks pass the cache by: the end of a file is seldom one, and some disks have larger ones.
            if error.errno != errno.EINVAL:
                raise
            _pass_cache_by(self._descriptor, wanted=False)
            write_all(self._descriptor, gathered, offset=offset)


def _pass_cache_by(descriptor: int, *, wanted: bool) -> None:
    """Ask for writes past the cache, or for ordinary ones; a file system that has only these stays with them."""
    flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
    with suppress(OSError):
        fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_DIRECT if wanted else flags & ~os.O_DIRECT)

"""Writing a new large file durably, while what it is to hold is still being made.

    write_durably(open_new_file(path), sealing_reader(key, source))

A second thread writes one piece while the next is made. Where the file system allows it they pass the system's cache
by: a gigabyte that nobody is about to read would drive other programs' pages out, and going through the cache costs
more of the processor's time than hashing the same bytes.
"""

import errno
import fcntl
import os
from contextlib import suppress
from io import RawIOBase

from reporter.side_lane import SideLane
from reporter.store.folder import write_all


def write_durably(descriptor: int, source: RawIOBase) -> None:
    """Write all that `source` gives into the new, empty file behind `descriptor`; return once the disk has it for good.

    Closes the descriptor, whatever happens. Raises OSError for what the disk refuses and where there is no memory for
    pieces, and whatever `source` raises; the file holds a part of it then, or nothing.
    """
    begun = 0

    def write(piece: memoryview) -> None:
        nonlocal begun
        _write(descriptor, piece, begun)
        begun += len(piece)

    try:
        with SideLane(write) as lane:
            _pass_cache_by(descriptor, wanted=True)
            while lane.pass_on(source.readinto):
                pass
            lane.finish()
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write(descriptor: int, piece: memoryview, offset: int) -> None:
    try:
        write_all(descriptor, piece, offset=offset)
    except OSError as error:
        # Only whole blocks pass the cache by: the end of a file is seldom one, and some disks have larger ones.
        if error.errno != errno.EINVAL:
            raise
        _pass_cache_by(descriptor, wanted=False)
        write_all(descriptor, piece, offset=offset)


def _pass_cache_by(descriptor: int, *, wanted: bool) -> None:
    """Ask for writes past the cache, or for ordinary ones; a file system that has only these stays with them."""
    flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
    with suppress(OSError):
        fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_DIRECT if wanted else flags & ~os.O_DIRECT)

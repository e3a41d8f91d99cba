"""The folder with the log's files, which anybody may mirror: a web server, a partner, a stick.

Every file appears whole or not at all and is readable for every user of the machine. Tiles and bundles never change;
the checkpoint and the newest page of batches are replaced. Times are set to zero, and reading leaves them so.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Protocol

from server.durable import sync_folder, write_whole
from server.errors import LogDamaged, StorageFailed, StorageFull

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
# Without O_NOATIME the kernel writes the time of the first fetch into the file. Systems that lack it get none.
# Others may have put something there: through a link the server would show a file that is not public, and opening a
# pipe would wait for ever.
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | getattr(os, "O_NOATIME", 0)
_NO_FILE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO})
_MOST_BYTES = 32 * 1024 * 1024
"""More than any file of a log has."""


class PublicFiles(Protocol):
    """The files of one log, by their paths below its folder. Every call raises StorageFailed where it cannot be done.

    Paths are those that `crypto.tiles` and `crypto.log_pages` print, and no others.
    """

    def put_new(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Put files that never change, each path with its bytes; they are durable at the end.

        One that is there already stays, and LogDamaged is raised where it holds other bytes.
        """
        ...

    def replace(self, path: str, content: bytes) -> None:
        """Put a file in its place durably, also over another one."""
        ...

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is none."""
        ...


class LocalFiles:
    """`PublicFiles` below a folder of this machine, which is made with everything above it that is missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put_new(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Put files that never change; see the port."""
        with _faults_named():
            folders = set()
            for path, content in files:
                target = self._folder / path
                held = _read(target)
                if held is None:
                    _make_folder(target.parent)
                    write_whole(target, BytesIO(content), mode=_FILE_MODE)
                elif held != content:
                    raise LogDamaged(f"the log's file {path} holds something else than its rows say")
                # Also of one that was there: a crash may have come between its name and this.
                folders.add(target.parent)
            for folder in folders:
                sync_folder(folder)

    def replace(self, path: str, content: bytes) -> None:
        """Put a file in its place durably, also over another one."""
        target = self._folder / path
        with _faults_named():
            _make_folder(target.parent)
            write_whole(target, BytesIO(content), mode=_FILE_MODE)
            sync_folder(target.parent)

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is none."""
        with _faults_named():
            return _read(self._folder / path)


def _read(path: Path) -> bytes | None:
    """Return a file's bytes, at most the first so many; None where there is none, also where it is something else."""
    try:
        descriptor = os.open(path, _READ)
    except OSError as error:
        if error.errno in _NO_FILE:
            return None
        raise
    with os.fdopen(descriptor, "rb") as file:
        return file.read(_MOST_BYTES) if stat.S_ISREG(os.fstat(descriptor).st_mode) else None


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    # Whatever mask the process has: the files are there to be read by others.
    folder.chmod(_FOLDER_MODE)
    sync_folder(folder.parent)


@contextlib.contextmanager
def _faults_named() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFull("no room left in the folder of the public log") from error
        raise StorageFailed(f"the folder of the public log failed ({error.strerror})") from error

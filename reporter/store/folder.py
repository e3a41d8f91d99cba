"""The vault's folder on disk: modes, durable writes, and sentences for what a disk can refuse.

Folder 0700, files 0600. `write_new_file` leaves either nothing under the name or the whole file, after a loss
of power too. Every OSError of the store becomes a VaultProblem here.
"""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reporter.errors import VaultProblem

FOLDER_MODE = 0o700
FILE_MODE = 0o600

FileId = tuple[int, int]
"""The number of a file's disk, and its own on that disk."""

_PIECE_BYTES = 1024 * 1024

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)

DISK_FULL = "The disk is full, so this could not be saved. Everything saved before is kept; make room and try again."
READ_ONLY = (
    "The vault's folder cannot be written to. Nothing was changed; move the vault to a disk that can be written to, "
    "or give this user the right to."
)
GONE = (
    "The vault's folder is not in its place any more. What was saved is in that folder; put it back, or plug its disk "
    "in again, and try once more."
)
BUSY = "Another window or program has this vault open. Nothing was changed; close it there first."
DISK_FAILS = (
    "The disk refused to read or write the vault. Everything saved before is kept as far as the disk kept it; try "
    "again, and copy the folder to another disk if it happens again."
)


def problem_of(error: OSError) -> VaultProblem:
    """Return the sentence for what the disk refused."""
    if error.errno in _FULL:
        return VaultProblem(DISK_FULL)
    if error.errno in _READ_ONLY:
        return VaultProblem(READ_ONLY)
    return VaultProblem(DISK_FAILS)


@contextmanager
def disk_problems() -> Iterator[None]:
    """Turn an OSError of the body into a VaultProblem."""
    try:
        yield
    except OSError as error:
        raise problem_of(error) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, durably; one that is there already is only closed to others."""
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    folder.chmod(FOLDER_MODE)
    sync_folder(folder.parent)


def open_new_file(path: Path) -> int:
    """Make a file that must not be there yet, for its owner only, and return its descriptor."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)


def sync_file(descriptor: int) -> FileId:
    """Make what was written into a file durable, and return which file it is."""
    os.fsync(descriptor)
    return file_id(os.fstat(descriptor))


def file_id(status: os.stat_result) -> FileId:
    """Return what tells a file from every other one that is there, whatever its name."""
    return status.st_dev, status.st_ino


def is_plain_file(path: Path) -> bool:
    """Say whether a name stands for a file itself: for no link, folder or pipe."""
    return path.is_file() and not path.is_symlink()


def write_all(descriptor: int, data: bytes | memoryview, *, offset: int) -> None:
    """Write all of `data` at `offset`; a disk may take less than it is given."""
    view = memoryview(data)
    while view:
        written = os.pwrite(descriptor, view, offset)
        view = view[written:]
        offset += written


def write_new_file(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet, so that its name never stands for less than all of it."""
    draft = path.with_name(f"{path.name}.new")
    with suppress(FileNotFoundError):
        draft.unlink()
    descriptor = open_new_file(draft)
    try:
        write_all(descriptor, data, offset=0)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    draft.rename(path)
    sync_folder(path.parent)


def overwrite(path: Path) -> None:
    """Overwrite a file in place with random bytes, durably.

    Flash disks and journalling file systems may keep an older copy; this makes reading it hard and no more. A link is
    not followed: whoever can put one into a vault's folder must not have another file of the person's destroyed.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        remaining, offset = os.fstat(descriptor).st_size, 0
        while remaining:
            piece = secrets.token_bytes(min(remaining, _PIECE_BYTES))
            write_all(descriptor, piece, offset=offset)
            offset += len(piece)
            remaining -= len(piece)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def overwrite_and_unlink(path: Path) -> None:
    """Overwrite a file in place, durably, then remove its name."""
    overwrite(path)
    path.unlink()

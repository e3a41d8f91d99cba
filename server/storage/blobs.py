"""Envelopes of closed batches: one file each, named by upload id.

    blobs/<xx>/<id>         the envelope
    blobs/<xx>/<id>.hashes  beside those above the 1 MiB class: 32 bytes for each chunk, its leaf hash

A file appears whole or not at all: it is written under a temporary name, fsynced and renamed, and its folder
is fsynced. Access and modification times are set to zero, and reading leaves them so: they would tell when an
envelope was written or fetched. What a file system tells besides (the inode's change time) is the moment the
batch was closed, which is the same for the whole batch.

What it does not do: overwrite on removal. The contents are ciphertext, and file systems that copy on write
would keep the old blocks anyway.
"""

import contextlib
import logging
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from crypto import merkle
from crypto.uploads import CHUNK
from server.durable import TEMPORARY, sync_folder, write_whole

_log = logging.getLogger(__name__)

_HASHES = ".hashes"
# Without it the kernel writes the time of the first fetch into the file. Systems that lack it get none.
_READ = os.O_RDONLY | getattr(os, "O_NOATIME", 0)


_AT_ONCE = 8
"""Files that are written at the same time."""

Blob = tuple[bytes, bytes | tuple[Path, Path]]
"""An upload id and its envelope: its bytes, or the files of its bytes and of its leaf hashes, which are copied."""


class BlobFolder:
    """A folder of envelopes; the first byte of the id names a subfolder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, exist_ok=True)

    def write(self, pages: Iterable[Sequence[Blob]]) -> None:
        """Write envelopes, page by page; all are durable at the end.

        One that is there already is written again: after a crash nobody knows how far it had come. One whose file is
        lost is passed over: its leaf will tell organisers what is missing, and it must not keep all others from them.
        """
        subfolders: set[Path] = set()
        # Waiting for the disk is nearly all of it, and a file system writes down what many wait for at once.
        with ThreadPoolExecutor(_AT_ONCE, "blobs") as threads:
            for page in pages:
                subfolders.update(threads.map(self._write_one, page))
            for _ in threads.map(sync_folder, [*sorted(subfolders), self._folder]):
                pass

    def _write_one(self, blob: Blob) -> Path:
        """Write one envelope and return the folder that has its name."""
        upload_id, envelope = blob
        path = self._path(upload_id)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        if isinstance(envelope, bytes):
            write_whole(path, BytesIO(envelope))
        else:
            _copy_whole(envelope, (path, _hashes_beside(path)))
        return path.parent

    def read(self, upload_id: bytes, *, start: int, length: int) -> bytes:
        """Return `length` bytes of the envelope from `start` on, fewer at its end. Raises FileNotFoundError."""
        with _opened(self._path(upload_id)) as file:
            file.seek(start)
            return file.read(length)

    def leaf_hashes(self, upload_id: bytes) -> bytes:
        """Return the leaf hashes of the envelope's chunks in one run. Raises FileNotFoundError."""
        path = self._path(upload_id)
        with contextlib.suppress(FileNotFoundError), _opened(_hashes_beside(path)) as file:
            return file.read()
        with _opened(path) as file:
            return b"".join(merkle.leaf_hash(chunk) for chunk in iter(lambda: file.read(CHUNK), b""))

    def remove(self, upload_ids: Iterable[bytes]) -> None:
        """Remove these envelopes, durably; one that is gone already is no error."""
        for upload_id in upload_ids:
            path = self._path(upload_id)
            for file in (path, _hashes_beside(path)):
                with contextlib.suppress(FileNotFoundError):
                    file.unlink()
                    sync_folder(path.parent)

    def remove_leftovers(self) -> None:
        """Remove what a crash left under a temporary name."""
        for path in self._folder.glob(f"*/*{TEMPORARY}"):
            path.unlink()

    def _path(self, upload_id: bytes) -> Path:
        name = upload_id.hex()
        return self._folder / name[:2] / name


def _hashes_beside(path: Path) -> Path:
    return path.with_name(path.name + _HASHES)


def _opened(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, _READ), "rb")


def _copy_whole(sources: tuple[Path, Path], targets: tuple[Path, Path]) -> None:
    for source, target in zip(sources, targets, strict=True):
        try:
            file = source.open("rb", buffering=0)
        except FileNotFoundError:
            _log.error("a file of an envelope with a receipt is lost; the batch closes without it")
        else:
            with file:
                write_whole(target, file)

"""Large content in the folder `b/`: one file of random name each, sealed under a shred-slot key.

Rules: padded to the length that an envelope of its size class has, so that the file's length says no more
than an envelope's; whole and durable under its name before any row may name it; a file that no row names is
an orphan and shredded when the vault is opened. How long the content is and which slot opens it stands in the
row.
"""

import io
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from crypto.errors import BadSize, PayloadFailure
from crypto.sealed_blobs import BlobReader, sealing_reader
from crypto.sizes import class_of_envelope, envelope_length, payload_class
from crypto.stream import CHUNK, viewer
from reporter.errors import VaultDamaged, VaultProblem
from reporter.store.durable_writer import write_durably
from reporter.store.folder import (
    disk_problems,
    is_plain_file,
    make_folder,
    open_new_file,
    overwrite_and_unlink,
    sync_folder,
)

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

DAMAGED = "A large file of the vault is missing or damaged. Nothing was changed; use a backup of the folder."

_DRAFT_SUFFIX = ".new"


class BlobFolder:
    """The large files of one vault."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with disk_problems():
            if not folder.is_dir():
                make_folder(folder)

    def write(self, source: BinaryIO, *, slot_key: bytes, length: int) -> str:
        """Seal `length` bytes of `source` into a new file, durably, and return its name.

        Raises VaultProblem if the disk refuses or `source` gives another number of bytes.
        """
        name = secrets.token_hex(16)
        draft = self._folder / (name + _DRAFT_SUFFIX)
        padded = _PaddedSource(source, length=length, padded=_padded_length(length))
        with disk_problems():
            try:
                write_durably(open_new_file(draft), sealing_reader(slot_key, cast("BinaryIO", padded)))
                padded.require_exact_length()
                draft.rename(self._folder / name)
                sync_folder(self._folder)
            except BaseException:
                with suppress(FileNotFoundError):
                    draft.unlink()
                raise
        return name

    def open(self, name: str, *, slot_key: bytes, length: int) -> BinaryIO:
        """Return a file's content for reading from any place. Raises VaultDamaged if it does not open.

        A part that was changed is found when it is read, and raises VaultDamaged then.
        """
        try:
            file = (self._folder / name).open("rb")
        except FileNotFoundError as error:
            raise VaultDamaged(DAMAGED) from error
        try:
            return io.BufferedReader(_Content(slot_key, file, length=length), CHUNK)
        except PayloadFailure as error:
            file.close()
            raise VaultDamaged(DAMAGED) from error

    def shred(self, name: str) -> None:
        """Overwrite and remove a file that no row names after all."""
        with disk_problems():
            overwrite_and_unlink(self._folder / name)

    def remove(self, name: str) -> None:
        """Remove a file whose slot was overwritten before; without that key its bytes say nothing."""
        with disk_problems(), suppress(FileNotFoundError):
            (self._folder / name).unlink()

    def shred_orphans(self, *, named: Iterable[str]) -> None:
        """Overwrite and remove every file that no row names: what a crash or a roll-back left behind.

        What is no plain file was never ours and stays as it is: it must neither be followed nor keep the vault shut.
        """
        with disk_problems():
            for name in {entry.name for entry in self._folder.iterdir() if is_plain_file(entry)} - set(named):
                overwrite_and_unlink(self._folder / name)


class _Content(BlobReader):
    """The content of a large file. Damage found on the way is the vault's, not the caller's."""

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer; VaultDamaged where the file was changed."""
        try:
            return super().readinto(buffer)
        except PayloadFailure as error:
            raise VaultDamaged(DAMAGED) from error


class _PaddedSource:
    """`length` bytes of a source and zero bytes after them; notices a source that is longer or shorter."""

    def __init__(self, source: BinaryIO, *, length: int, padded: int) -> None:
        self._view = viewer(source)
        self._left = length
        self._padding = padded - length
        self._ended_early = False

    def require_exact_length(self) -> None:
        """Raise VaultProblem, after all was read, if the source did not have the length that was named."""
        if self._ended_early or self._view(1):
            raise VaultProblem("The file changed while it was read. Nothing was saved; try again.")

    def read_view(self, most: int) -> memoryview:
        """Return the next bytes: the source's own views as far as they go, then zero bytes."""
        wanted = min(most, self._left)
        view = self._view(wanted) if wanted else memoryview(b"")
        self._left -= len(view)
        if len(view) == most:
            return view
        if len(view) < wanted:
            # What is missing becomes padding, so that whoever reads still meets the end.
            self._ended_early = True
            self._padding += self._left
            self._left = 0
        zeros = bytes(min(most - len(view), self._padding))
        self._padding -= len(zeros)
        return memoryview(b"".join((view, zeros)))

    def close(self) -> None:
        """Leave the source to whom it belongs."""


def _padded_length(length: int) -> int:
    """Return the length of the smallest envelope that this content could be or fits in beside its overhead."""
    try:
        class_of_envelope(length)
    except BadSize:
        return envelope_length(payload_class(length))
    return length

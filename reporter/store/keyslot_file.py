"""The file `k` on disk: the lock that keeps a second process out, and changes that no power cut can spoil.

The lock is on the file itself and lasts as long as it is open, also through the renaming that ends the making
of a vault. A change of passphrase writes one slot at a time in place; at every moment the old or the new
passphrase opens the file.
"""

import fcntl
import os
import secrets
import threading
from pathlib import Path

from crypto import keyslots
from crypto.errors import BadKeyslots, CryptoError, NewerKeyslots
from crypto.errors import WrongPassphrase as NoSlotOpens
from crypto.keyslots import KEYSLOTS_BYTES, KdfCost, SlotWrite, Unlocked, VaultKey
from reporter import passphrases
from reporter.errors import UsageError, VaultDamaged, VaultProblem, WrongPassphrase
from reporter.store.folder import BUSY, FileId, disk_problems, open_new_file, sync_file, sync_folder, write_all

NAME = "k"
UNFINISHED_NAME = "k.new"

_WRONG = (
    "This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you "
    "are sure of it, the vault's file k may be damaged: use a backup of the folder."
)
_NEWER = (
    "The vault's keyslots were written by a newer version of the program. Nothing was changed; update the program "
    "first. If there is no newer one, the file k is damaged: use a backup of the folder."
)
_NO_MEMORY = "There is not enough free memory to open this vault. Nothing was changed; close other programs first."


class KeyslotFile:
    """An open and locked keyslots file."""

    def __init__(self, descriptor: int, folder: Path) -> None:
        self._descriptor = descriptor
        self._folder = folder
        self._is_closed = False
        # Erasing does not wait for who uses the vault, and what one thread closes another must not write to.
        self._turn = threading.Lock()
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(descriptor)
            raise VaultProblem(BUSY) from error

    @classmethod
    def open(cls, folder: Path, name: str = NAME) -> "KeyslotFile":
        """Open and lock the keyslots of a vault. Raises VaultProblem if another process has them."""
        with disk_problems():
            return cls(os.open(folder / name, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW), folder)

    @classmethod
    def create(cls, folder: Path) -> "KeyslotFile":
        """Make and lock the keyslots of an unfinished vault, empty and under their unfinished name."""
        with disk_problems():
            try:
                descriptor = open_new_file(folder / UNFINISHED_NAME)
            except FileExistsError as error:
                raise VaultProblem(BUSY) from error
            return cls(descriptor, folder)

    def write_new(self, passphrase: str, vault_key: VaultKey, *, cost: KdfCost) -> None:
        """Write the slots of a new vault. Raises UsageError for a passphrase that is none."""
        try:
            file = keyslots.create(passphrase, vault_key, cost=cost)
        except NoSlotOpens as error:
            raise UsageError("A vault needs a passphrase, and this one is empty. Nothing was made.") from error
        except MemoryError as error:
            raise VaultProblem(_NO_MEMORY) from error
        self._write(SlotWrite(0, file))

    def finish(self) -> None:
        """Give the keyslots their name: from now on there is a vault."""
        with disk_problems():
            (self._folder / UNFINISHED_NAME).rename(self._folder / NAME)
            sync_folder(self._folder)

    def unlock(self, passphrase: str) -> Unlocked:
        """Return what a passphrase opens as it was typed; words that were drawn by lot open also in other letters.

        Raises WrongPassphrase, VaultDamaged, VaultProblem.
        """
        with disk_problems():
            file = os.pread(self._descriptor, KEYSLOTS_BYTES + 1, 0)
        try:
            return _unlock_as_typed(file, passphrase)
        except NoSlotOpens as error:
            raise WrongPassphrase(_WRONG) from error
        except NewerKeyslots as error:
            raise VaultProblem(_NEWER) from error
        except BadKeyslots as error:
            raise VaultDamaged(
                f"The vault's file k is damaged: {error}. Nothing was changed; use a backup of the folder."
            ) from error
        except MemoryError as error:
            raise VaultProblem(_NO_MEMORY) from error

    def change_passphrase(self, old: str, new: str) -> None:
        """Let `new` open the vault and nothing else. Raises WrongPassphrase if `old` does not open it.

        The new slot is written, synced, read back and opened before any other is touched; then all others are
        overwritten, because an earlier change may have been cut off and left a passphrase behind.
        """
        opened = self.unlock(old)
        slot = keyslots.free_slot(opened)
        with disk_problems():
            file = os.pread(self._descriptor, KEYSLOTS_BYTES, 0)
        try:
            self._write(keyslots.seal_slot(file, new, vault_key=opened.vault_key, slot=slot))
        except CryptoError as error:
            raise UsageError("The new passphrase is empty. The old one still opens the vault.") from error
        proved = self.unlock(new)
        if proved.vault_key != opened.vault_key:
            raise VaultProblem("The new passphrase could not be proved. The old one still opens the vault.")
        for other in range(keyslots.SLOTS):
            if other != slot:
                self._write(keyslots.blank_slot(other))

    def destroy(self) -> None:
        """Overwrite all of it, wherever the file is by now; `flush` waits for the disk.

        A change of passphrase that is under way brings nothing back: what it still writes needs the salt that was here.
        """
        with self._turn, disk_problems():
            if not self._is_closed:
                write_all(self._descriptor, secrets.token_bytes(KEYSLOTS_BYTES), offset=0)

    def flush(self) -> set[FileId]:
        """Wait until the disk has what was written, and return which file that is."""
        with self._turn, disk_problems():
            return set() if self._is_closed else {sync_file(self._descriptor)}

    def is_at(self, path: Path) -> bool:
        """Say whether a name stands for this very file: its folder may have been moved, and another put there."""
        with self._turn:
            if self._is_closed:
                raise ValueError("the keyslots are closed")
            try:
                return os.path.samestat(os.fstat(self._descriptor), path.stat())
            except OSError:
                return False

    def close(self) -> None:
        """Close the file, which lets go of the lock."""
        with self._turn:
            self._is_closed = True
            os.close(self._descriptor)

    def _write(self, write: SlotWrite) -> None:
        with disk_problems():
            write_all(self._descriptor, write.data, offset=write.offset)
            os.fsync(self._descriptor)


def _unlock_as_typed(file: bytes, passphrase: str) -> Unlocked:
    try:
        return keyslots.unlock(file, passphrase)
    except NoSlotOpens:
        drawn = passphrases.as_drawn(passphrase)
        # A passphrase of one's own may hold capitals, so what was typed is tried first.
        if drawn is None or drawn == passphrase:
            raise
    return keyslots.unlock(file, drawn)

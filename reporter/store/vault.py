"""A vault: one folder that a passphrase opens, and the stores inside it.

`Vault.create` and `Vault.open` give an open vault that holds the only lock on its folder until it is closed.
Every store writes by itself or, inside `with vault.transaction()`, together with the others. A vault comes into
being with the last step of its making, so that one cut off before is recognised and made anew, and a finished
one is never overwritten.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from crypto import keyslots
from crypto.keyslots import KdfCost, VaultKey
from reporter.errors import VaultDamaged, VaultProblem
from reporter.store.blobs import BlobFolder
from reporter.store.cases import Cases
from reporter.store.custody import Custody
from reporter.store.database import Database
from reporter.store.drafts import Drafts
from reporter.store.envelopes import Envelopes
from reporter.store.erasing import erase_locked
from reporter.store.fetched import Fetched
from reporter.store.folder import (
    FileId,
    disk_problems,
    make_folder,
    overwrite_and_unlink,
    sync_folder,
)
from reporter.store.items import Items
from reporter.store.kept import Kept
from reporter.store.keyslot_file import NAME, UNFINISHED_NAME, KeyslotFile
from reporter.store.log_alarms import LogAlarms
from reporter.store.outbox import Outbox
from reporter.store.profiles import Profiles
from reporter.store.releases import Releases
from reporter.store.secrets import Secrets
from reporter.store.seeds import Seeds
from reporter.store.shred_slots import ShredSlots, make_slot_file
from reporter.store.transfers import Transfers
from reporter.store.values import Values
from reporter.store.withdrawals import Withdrawals

_DATABASE = "d"
_BLOBS = "b"


class Purpose(StrEnum):
    """What a vault is for; it does not change."""

    CITIZEN = "citizen"
    ORGANISER = "organiser"
    CEREMONY = "ceremony"


class Vault:
    """An open vault, and its stores as attributes: each is described in a file of its own beside this one."""

    def __init__(self, folder: Path, lock: KeyslotFile, vault_key: VaultKey) -> None:
        self.folder = folder
        self._lock = lock
        self._destroyed: set[FileId] = set()
        with ExitStack() as held, ExitStack() as resources:
            held.callback(lock.close)
            was_cut_off = (folder / f"{_DATABASE}-journal").exists()
            self._database = Database.open(folder / _DATABASE, vault_key)
            resources.callback(self._database.close)
            used = [slot for (slot,) in self._database.rows("SELECT slot FROM items")]
            self._slots = ShredSlots(folder, used=used)
            resources.callback(self._slots.close)
            if was_cut_off:
                self._slots.refresh_free()
            self.items = Items(self._database, self._slots, BlobFolder(folder / _BLOBS))
            self.items.finish_shredding()
            self.items.shred_orphans()
            # Only a vault that opened as a whole keeps its files open.
            self._resources = resources.pop_all()
            self._held_lock = held.pop_all()
        self.values = Values(self._database)
        self.secrets = Secrets(self._database, self.items, self.values)
        self.profiles = Profiles(self._database)
        self.drafts = Drafts(self._database, self.items)
        self.kept = Kept(self._database, self.items)
        self.outbox = Outbox(self._database, self.items)
        self.seeds = Seeds(self._database, self.items)
        self.transfers = Transfers(self._database, self.items)
        self.releases = Releases(self._database)
        self.custody = Custody(self._database)
        self.envelopes = Envelopes(self._database, self.items)
        self.fetched = Fetched(self._database, self.items)
        self.cases = Cases(self._database, self.items)
        self.withdrawals = Withdrawals(self._database)
        self.log_alarms = LogAlarms(self._database, self.items)

    @classmethod
    def create(cls, folder: Path, passphrase: str, *, purpose: Purpose, cost: KdfCost | None = None) -> Self:
        """Make a vault in a folder that is not there yet or is empty, and return it open.

        Without `cost` the machine is measured first, which takes a second or two. Raises VaultProblem if
        something is there already or the disk refuses, UsageError for an empty passphrase.
        """
        with disk_problems():
            _prepare_folder(folder)
        lock = KeyslotFile.create(folder)
        try:
            vault_key = VaultKey.generate()
            lock.write_new(passphrase, vault_key, cost=cost or keyslots.calibrate())
            with disk_problems():
                make_slot_file(folder, 0)
            database = Database.create(folder / _DATABASE, vault_key)
            try:
                database.write("INSERT INTO vault (one, purpose) VALUES (1, ?)", purpose.value)
            finally:
                database.close()
            lock.finish()
        except BaseException:
            with suppress(OSError):
                _clear_unfinished(folder)
            lock.close()
            raise
        return cls(folder, lock, vault_key)

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Self:
        """Open a vault. Raises WrongPassphrase, VaultDamaged, or VaultProblem (missing, busy, read-only, newer)."""
        require_vault(folder)
        lock = KeyslotFile.open(folder)
        try:
            unlocked = lock.unlock(passphrase)
        except BaseException:
            lock.close()
            raise
        return cls(folder, lock, unlocked.vault_key)

    @property
    def purpose(self) -> Purpose:
        """What this vault was made for."""
        found = self._database.row("SELECT purpose FROM vault")
        if found is None:
            raise VaultDamaged("The vault does not say what it is for. Nothing was changed; use a backup.")
        return Purpose(found[0])

    @property
    def missing_slot_files(self) -> tuple[str, ...]:
        """The names of slot files that are gone: without them, what rows name in them can be read by nobody."""
        return self._slots.missing_names

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit everything the body writes at once, or nothing of it if the body raises. May not be nested.

        What the body discarded is overwritten right after the commit.
        """
        with self._database.transaction():
            yield

    def change_passphrase(self, old: str, new: str) -> None:
        """Let `new` open this vault from now on, and `old` no more. Raises WrongPassphrase, UsageError."""
        self._lock.change_passphrase(old, new)

    def destroy_keys(self) -> None:
        """Overwrite keyslots and shred slots, durably, also where the folder was moved meanwhile.

        Waits for nobody who uses the vault. What other threads still write into it can be read by nobody. Raises
        VaultProblem where the disk refuses.
        """
        # Where the disk refuses one file of keys, the others have to go all the same. And no file is waited for before
        # all are overwritten: on a slow disk whoever kills this process meanwhile must not save any.
        with ExitStack() as steps:
            # The last one first.
            for flush in (self._slots.flush, self._lock.flush):
                steps.callback(self._note_destroyed, flush)
            for destroy in (self._slots.destroy, self._lock.destroy):
                steps.callback(destroy)

    def _note_destroyed(self, flush: Callable[[], set[FileId]]) -> None:
        self._destroyed |= flush()

    def remove_files(self) -> None:
        """Remove the files whose keys were destroyed. Raises VaultProblem where the disk refuses."""
        keyslots = self.folder / NAME
        # Where the folder was moved, another vault may be in its place by now.
        if self._lock.is_at(keyslots) or not keyslots.exists():
            erase_locked(self.folder, destroyed=self._destroyed)

    def erase(self) -> None:
        """Close this vault and make it unreadable: its keys are overwritten first, then everything is removed."""
        # The lock is let go of last: nobody may open or fill what is being erased.
        with self._held_lock:
            try:
                self.destroy_keys()
            finally:
                self._resources.close()
            self.remove_files()

    def close(self) -> None:
        """Close every file and let go of the lock; a second time does nothing."""
        with self._held_lock:
            self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def require_vault(folder: Path) -> None:
    """Say what is wrong with a folder that cannot be opened as a vault."""
    if (folder / NAME).exists():
        return
    if not folder.is_dir():
        raise VaultProblem("There is no vault in this place. Check the name of the folder, or make a vault there.")
    if (folder / UNFINISHED_NAME).exists():
        raise VaultProblem("The making of this vault was cut off before anything was kept in it. Make it again.")
    if (folder / _DATABASE).exists():
        raise VaultDamaged("The vault's keyslots are missing, and nothing opens it without them. Use a backup.")
    raise VaultProblem("This folder holds no vault. Check its name, or make a vault in an empty folder.")


def _prepare_folder(folder: Path) -> None:
    """Make an empty folder for a vault; one whose making was cut off is emptied. Raises VaultProblem."""
    if _is_unfinished(folder):
        # Somebody who is making it this very moment holds the lock.
        lock = KeyslotFile.open(folder, UNFINISHED_NAME)
        try:
            _clear_unfinished(folder)
        finally:
            lock.close()
    check_place(folder)
    make_folder(folder)


def check_place(folder: Path) -> None:
    """Raise VaultProblem unless a vault could be made in `folder`; nothing is made or changed."""
    if folder.exists() and not _is_unfinished(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise VaultProblem("There is something in this place already. It was left as it is; name a new folder.")
    if not folder.parent.is_dir():
        raise VaultProblem("The folder around this place does not exist. Nothing was made; check the name.")


def _is_unfinished(folder: Path) -> bool:
    return folder.is_dir() and (folder / UNFINISHED_NAME).exists() and not (folder / NAME).exists()


def _clear_unfinished(folder: Path) -> None:
    """Remove what an unfinished making left, its keyslots last, so that it stays recognised until the end."""
    if not (folder / UNFINISHED_NAME).exists():
        return
    for name in (_DATABASE, f"{_DATABASE}-journal", "s0", "s0.new"):
        (folder / name).unlink(missing_ok=True)
    if (folder / _BLOBS).is_dir():
        (folder / _BLOBS).rmdir()
    overwrite_and_unlink(folder / UNFINISHED_NAME)
    sync_folder(folder)

"""The shred slots `s0 …`: keys that can be destroyed, 8,192 of 32 random bytes in each file.

A slot's key is whatever its bytes are: a new file is random from the start, so taking a slot writes nothing,
and overwriting one both destroys the key and leaves a fresh one for the next user. Slots are overwritten in
place and never moved or cached. A file that rows need and that is missing (a backup leaves them out) is not made
anew: new keys go to a later file, so that whoever finds the missing one can put it back, and until then the vault
can say what it lacks. A file of another length is damage.
"""

import os
import secrets
import threading
from collections.abc import Iterable
from pathlib import Path

from reporter.errors import NothingThere, VaultDamaged
from reporter.store.folder import FileId, disk_problems, sync_file, write_all, write_new_file

SLOTS_PER_FILE = 8192
SLOT_BYTES = 32

_FILE_BYTES = SLOTS_PER_FILE * SLOT_BYTES
_MISSING = (
    "The key of this lies in a file that is missing from the vault's folder. Nothing was changed; put the file back "
    "if you can find it."
)


def make_slot_file(folder: Path, number: int) -> None:
    """Make one file of fresh slots, durably."""
    write_new_file(folder / f"s{number}", secrets.token_bytes(_FILE_BYTES))


class ShredSlots:
    """The slots of one vault. `used` slots are those that rows name; `missing` the numbers of files they lack."""

    def __init__(self, folder: Path, *, used: Iterable[int]) -> None:
        self._folder = folder
        self._used = set(used)
        self._descriptors: dict[int, int] = {}
        self._free: list[int] = []
        # Held while the files that are open change: erasing does not wait for who uses the vault.
        self._changing = threading.Lock()
        needed = {slot // SLOTS_PER_FILE for slot in self._used}
        with disk_problems():
            there = {number for number in range(max(needed, default=0) + 1) if self._path(number).exists()}
            self.missing = tuple(sorted(needed - there))
            try:
                for number in sorted(there, reverse=True):
                    self._open_file(number)
            except BaseException:
                self.close()
                raise

    def take(self) -> int:
        """Return a slot that nothing uses; a new file is begun when all are used."""
        while not self._free:
            with disk_problems():
                self._open_file(1 + max((*self._descriptors, *self.missing), default=-1))
        slot = self._free.pop()
        self._used.add(slot)
        return slot

    @property
    def missing_names(self) -> tuple[str, ...]:
        """The names of the files that rows need and that are not here."""
        return tuple(f"s{number}" for number in self.missing)

    def holds(self, slot: int) -> bool:
        """Say whether the file of a slot is here."""
        return slot // SLOTS_PER_FILE in self._descriptors

    def release(self, slots: Iterable[int]) -> None:
        """Let slots be taken again: because no row names them after all, or after they were overwritten."""
        for slot in slots:
            self._used.discard(slot)
            self._free.append(slot)

    def read_key(self, slot: int) -> bytes:
        """Return the key that lies in a slot now. Raises NothingThere if its file is missing."""
        file, offset = self._locate(slot)
        with disk_problems():
            return os.pread(file, SLOT_BYTES, offset)

    def overwrite(self, slots: Iterable[int]) -> None:
        """Overwrite slots with fresh random bytes and wait until the disk has them."""
        touched = set()
        with disk_problems():
            for slot in slots:
                file, offset = self._locate(slot)
                write_all(file, secrets.token_bytes(SLOT_BYTES), offset=offset)
                touched.add(file)
            for file in touched:
                os.fsync(file)

    def refresh_free(self) -> None:
        """Overwrite every slot that nothing uses: of a transaction that was cut off, nobody knows which it took."""
        self.overwrite(self._free)

    def destroy(self) -> None:
        """Overwrite every slot of every file that is open, wherever it is by now; `flush` waits for the disk."""
        with self._changing, disk_problems():
            for descriptor in self._descriptors.values():
                write_all(descriptor, secrets.token_bytes(_FILE_BYTES), offset=0)

    def flush(self) -> set[FileId]:
        """Wait until the disk has what was written, and return which files these are."""
        with self._changing, disk_problems():
            return {sync_file(descriptor) for descriptor in self._descriptors.values()}

    def close(self) -> None:
        """Close the files."""
        with self._changing:
            for descriptor in self._descriptors.values():
                os.close(descriptor)
            self._descriptors.clear()

    def _locate(self, slot: int) -> tuple[int, int]:
        number, position = divmod(slot, SLOTS_PER_FILE)
        if number not in self._descriptors:
            raise NothingThere(_MISSING)
        return self._descriptors[number], position * SLOT_BYTES

    def _open_file(self, number: int) -> None:
        """Open a file, made anew where there is none, and let its unused slots be taken."""
        path = self._path(number)
        if not path.exists():
            make_slot_file(self._folder, number)
        # What a link leads to is not ours to overwrite.
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        if os.fstat(descriptor).st_size != _FILE_BYTES:
            os.close(descriptor)
            raise VaultDamaged(
                f"The vault's file {path.name} is damaged, and with it the keys of what can be forgotten. Nothing was "
                "changed; use a backup of the folder."
            )
        with self._changing:
            self._descriptors[number] = descriptor
        first = number * SLOTS_PER_FILE
        # Taken from the end of the list, so the lowest numbers go first and files fill up in order.
        self._free += [slot for slot in reversed(range(first, first + SLOTS_PER_FILE)) if slot not in self._used]

    def _path(self, number: int) -> Path:
        return self._folder / f"s{number}"

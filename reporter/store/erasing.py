"""Erasing a vault: its keys first, so that after the first moments nothing in it can be read.

This makes reading very hard and does not hide that a vault existed; flash disks, snapshots and backups may keep
older copies. Only files that a vault has are touched: what else lies in the folder stays, and the folder with it.
"""

import re
from contextlib import suppress
from pathlib import Path

from crypto.keyslots import KEYSLOTS_BYTES
from reporter.errors import VaultProblem
from reporter.store.folder import disk_problems, is_plain_file, overwrite, sync_folder
from reporter.store.keyslot_file import NAME, UNFINISHED_NAME, KeyslotFile

_SLOT_FILE = re.compile(r"s[0-9]+(\.new)?")


def erase_folder(folder: Path) -> None:
    """Overwrite keyslots and shred slots, wait for the disk, then remove all files of the vault.

    Needs no passphrase. Raises VaultProblem if another process has the vault open, or there is none.
    """
    lock = KeyslotFile.open(folder, require_erasable(folder))
    try:
        erase_locked(folder)
    finally:
        lock.close()


def require_erasable(folder: Path) -> str:
    """Return the name of a vault's keyslots. Raises VaultProblem where there is no vault; nothing is changed."""
    keyslots = folder / NAME
    # A file of this name in a folder of somebody else's must not cost them what lies beside it.
    if is_plain_file(keyslots) and (keyslots.stat().st_size == KEYSLOTS_BYTES or (folder / "d").is_file()):
        return NAME
    if is_plain_file(folder / UNFINISHED_NAME):
        return UNFINISHED_NAME
    raise VaultProblem("There is no vault in this place, so nothing was erased. Check the name of the folder.")


def erase_locked(folder: Path) -> None:
    """Erase the vault whose lock the caller holds, and goes on holding until this is done."""
    name = require_erasable(folder)
    with disk_problems():
        overwrite(folder / name)
        slot_files = [path for path in folder.iterdir() if _SLOT_FILE.fullmatch(path.name) and is_plain_file(path)]
        for slots in slot_files:
            overwrite(slots)
        for slots in slot_files:
            slots.unlink()
        sync_folder(folder)
        for blob in folder.glob("b/*"):
            if not blob.is_dir() or blob.is_symlink():
                blob.unlink()
        for rest in ("d", "d-journal"):
            (folder / rest).unlink(missing_ok=True)
        # Missing, or it holds a folder that is nothing of a vault's.
        with suppress(OSError):
            (folder / "b").rmdir()
        # Last, so that erasing can be repeated after it was cut off at any moment before.
        (folder / name).unlink()
        # Files of somebody else keep the folder in place.
        with suppress(OSError):
            folder.rmdir()

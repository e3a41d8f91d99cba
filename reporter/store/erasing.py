"""Erasing a vault: its keys first, so that after the first moments nothing in it can be read.

This makes reading very hard and does not hide that a vault existed; flash disks, snapshots and backups may keep
older copies. Only files that a vault has are touched: what else lies in the folder stays, and the folder with it.
"""

from contextlib import suppress
from pathlib import Path

from reporter.errors import VaultProblem
from reporter.store.folder import disk_problems, overwrite, overwrite_and_unlink, sync_folder
from reporter.store.keyslot_file import NAME, UNFINISHED_NAME, KeyslotFile


def erase_folder(folder: Path) -> None:
    """Overwrite keyslots and shred slots, wait for the disk, then remove all files of the vault.

    Needs no passphrase. Raises VaultProblem if another process has the vault open, or there is none.
    """
    name = NAME if (folder / NAME).exists() else UNFINISHED_NAME
    if not (folder / name).exists():
        raise VaultProblem("There is no vault in this place, so nothing was erased. Check the name of the folder.")
    lock = KeyslotFile.open(folder, name)
    try:
        with disk_problems():
            overwrite(folder / name)
            for slots in folder.glob("s[0-9]*"):
                overwrite_and_unlink(slots)
            sync_folder(folder)
            for blob in folder.glob("b/*"):
                blob.unlink()
            for rest in ("d", "d-journal"):
                (folder / rest).unlink(missing_ok=True)
            with suppress(FileNotFoundError):
                (folder / "b").rmdir()
            # Last, so that erasing can be repeated after it was cut off at any moment before.
            (folder / name).unlink()
            # Files of somebody else keep the folder in place.
            with suppress(OSError):
                folder.rmdir()
    finally:
        lock.close()

"""Erasing a vault: its keys first, so that after the first moments nothing in it can be read.

This makes reading very hard and does not hide that a vault existed; flash disks, snapshots and backups may keep
older copies. Only files that a vault has are touched: what else lies in the folder stays, and the folder with it.
What is gone already is as good as erased: somebody may have removed it, or be erasing the same vault. A file that the
disk does not let go of, or that somebody makes anew again and again, keeps no other one, and is said.
"""

import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from crypto.keyslots import KEYSLOTS_BYTES
from reporter.errors import NotRemoved, VaultProblem
from reporter.store.folder import FileId, disk_problems, file_id, is_plain_file, overwrite, sync_folder
from reporter.store.keyslot_file import NAME, UNFINISHED_NAME, KeyslotFile

_DATABASE = ("d", "d-journal")
_MOST_ROUNDS = 100
_MOST_NAMES = 3
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


def erase_locked(folder: Path, *, destroyed: Collection[FileId] = ()) -> None:
    """Erase the vault whose lock the caller holds, and goes on holding until this is done.

    What is `destroyed` was overwritten and flushed already, and is not waited for a second time.

    A vault that is being written to meanwhile is erased as well. Raises NotRemoved where nobody can read it any more
    and files of it are left; VaultProblem where the disk refuses before, and where files of a vault are there without
    its keyslots.
    """
    try:
        keyslots = folder / require_erasable(folder)
    except VaultProblem:
        if _find_rest(folder):
            raise
        return
    with disk_problems():
        slot_files = _find_slot_files(folder)
        for keys in (keyslots, *slot_files):
            with suppress(FileNotFoundError):
                if file_id(keys.stat()) not in destroyed:
                    overwrite(keys)
    try:
        left = _remove(folder, keyslots, slot_files)
    except OSError as error:
        raise not_removed(folder, []) from error
    if left:
        raise not_removed(folder, left)


def _remove(folder: Path, keyslots: Path, slot_files: list[Path]) -> list[Path]:
    """Remove all files of a vault whose keys are overwritten, and return those that are still there."""
    for slots in slot_files:
        _unlink(slots)
    for _ in range(_MOST_ROUNDS):
        are_gone = [_unlink(path) for path in _find_rest(folder)]
        # Missing, or it holds a folder that is nothing of a vault's.
        with suppress(OSError):
            (folder / "b").rmdir()
        if _find_rest(folder):
            if not any(are_gone):
                break
            # Whoever is in the middle of writing has made a file anew.
            continue
        # Last, so that erasing can be repeated after it was cut off at any moment before. On a slow disk the program
        # may end while it waits here; all others are gone by then.
        with suppress(OSError):
            sync_folder(folder)
        _unlink(keyslots)
        # Files of somebody else keep the folder in place.
        with suppress(OSError):
            folder.rmdir()
        if not _find_rest(folder):
            break
    return [*_find_rest(folder), *filter(is_plain_file, [keyslots])]


def _unlink(path: Path) -> bool:
    """Remove a name and say whether it is gone; one that stays is no reason to leave the others."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def not_removed(folder: Path, left: Iterable[Path]) -> NotRemoved:
    """Return what is to be said of files of an erased vault that are still in its folder."""
    names = sorted(str(path.relative_to(folder)) for path in left) or [folder.name]
    files = ", ".join(names[:_MOST_NAMES]) + (", …" if names[_MOST_NAMES:] else "")
    return NotRemoved(
        "Nobody can read this vault any more: its keys are overwritten, and no passphrase brings them back. Some of "
        f"its files could not be removed ({files}). Try once more, or delete the folder {folder} by hand; what is left "
        "only shows that there was a vault."
    )


def _find_slot_files(folder: Path) -> list[Path]:
    return [path for path in _entries(folder) if _SLOT_FILE.fullmatch(path.name) and is_plain_file(path)]


def _find_rest(folder: Path) -> list[Path]:
    """Return what a vault has beside its keyslots; a link among its large files is only a name."""
    blobs = [path for path in _entries(folder / "b") if path.is_symlink() or not path.is_dir()]
    return [*blobs, *_find_slot_files(folder), *(path for path in _entries(folder) if path.name in _DATABASE)]


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []

"""The folder of a vault, known by its files alone: no other file is written into it, and no report takes one from it.

A file that took the place of the database would lose the vault, and a vault's keyslots in a report would be there for
good. Only names and lengths are looked at, so a folder that merely looks like a vault is spared as well.
"""

import os
import stat
from pathlib import Path
from typing import Final

_KEYSLOTS: Final = "k"
_KEYSLOTS_BYTES: Final = 4096
_DATABASE: Final = "d"
_BLOBS: Final = "b"


def is_vault(folder: Path) -> bool:
    """Say whether a folder is a vault: whether keyslots and a database lie in it."""
    return _length(folder / _KEYSLOTS) == _KEYSLOTS_BYTES and _length(folder / _DATABASE) is not None


def is_of_vault(folder: Path) -> bool:
    """Say whether only a vault may write into a folder: into its own, and into that of its large files."""
    real = Path(os.path.realpath(folder))
    return is_vault(real) or (real.name == _BLOBS and is_vault(real.parent))


def is_inside_vault(path: Path) -> bool:
    """Say whether a path leads to a place somewhere within a vault, whatever links it goes through."""
    return any(is_vault(folder) for folder in Path(os.path.realpath(path)).parents)


def _length(path: Path) -> int | None:
    """Return the length of a regular file, or None where there is none to be seen."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None

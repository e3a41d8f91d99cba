"""Where vaults lie on this computer: finding those that are there, and proposing a place for a new one.

Only names and lengths of files are looked at, in the home folder and its Documents, no deeper; on sticks only for
somebody who says that there is a vault. Nothing is written down about where one is, so a program that starts looks.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from reporter.vault_folder import is_vault

DOCUMENTS: Final = "Documents"
DULL_NAMES: Final = (
    "archive",
    "backup",
    "camera-old",
    "copy-of-disk",
    "data",
    "drivers",
    "games-old",
    "misc",
    "old-laptop",
    "old-phone",
    "scans",
    "setup-files",
    "system-copy",
    "work-old",
)
"""Names of folders that nobody opens out of curiosity."""

_LEAST, _MOST = 2, 999
_TRIES = 1000


def find(home: Path) -> tuple[Path, ...]:
    """Return the folders that are vaults, directly in the home folder and in its Documents, the newest first."""
    return find_in((home, home / DOCUMENTS))


def find_in(places: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders that are vaults, directly in each of these places, the newest first."""
    found = {folder for around in places for folder in _folders_in(around) if is_vault(folder)}
    return tuple(sorted(found, key=lambda folder: (-_changed_at(folder), folder)))


def propose(home: Path) -> Path:
    """Return a place for a new vault that is free: a dull name with a number, in Documents where there is one."""
    # It brings OpenSSL along, and a vault that is there is to be found before that is loaded.
    import secrets  # noqa: PLC0415

    around = home / DOCUMENTS if (home / DOCUMENTS).is_dir() else home
    for _ in range(_TRIES):
        number = _LEAST + secrets.randbelow(_MOST - _LEAST)
        place = around / f"{secrets.choice(DULL_NAMES)}-{number}"
        if not os.path.lexists(place):
            return place
    return around / secrets.token_hex(8)


def _folders_in(around: Path) -> list[Path]:
    """Return the folders in a folder; none where it is not there or may not be read."""
    folders = []
    with suppress(OSError), os.scandir(around) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.is_dir():
                    folders.append(Path(entry.path))
    return folders


def _changed_at(folder: Path) -> float:
    """Return when the vault was last written to, or 0 where nobody can tell."""
    with suppress(OSError):
        return (folder / "d").stat().st_mtime
    return 0.0

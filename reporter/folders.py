"""What lies in a folder of the person's own, for choosing a file: names, lengths and times, and nothing opened.

Nothing is remembered, no file is touched, and hidden files are left out. Endings narrow down what is shown; they say
nothing about what is in a file.
"""

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from reporter.errors import GawahError

_MEDIA: Final = (Path("/media"), Path("/run/media"))
_NEVER_STOPPED: Final = 500
"""After so many names it is asked again whether anybody still waits."""


@dataclass(frozen=True)
class Entry:
    """A file or folder. `length` is None for a folder; `changed` is aware UTC."""

    name: str = field(repr=False)
    is_folder: bool
    length: int | None
    changed: datetime | None


@dataclass(frozen=True)
class Listing:
    """A folder, in its shortest absolute spelling, and what lies in it: folders by name, then files, newest first.

    `left_out` counts the files whose names end otherwise.
    """

    folder: Path = field(repr=False)
    entries: tuple[Entry, ...] = field(repr=False)
    left_out: int = 0

    @property
    def parent(self) -> Path | None:
        """The folder around this one, if there is one."""
        return None if self.folder.parent == self.folder else self.folder.parent


def list_folder(
    folder: Path, *, endings: Sequence[str] = (), is_cancelled: Callable[[], bool] = lambda: False
) -> Listing:
    """List a folder, of files only those whose names end as one of `endings` if any are given.

    Raises GawahError where it cannot be read.
    """
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - It keeps links as the person knows them, and never fails.
    folders, files, left_out = [], [], 0
    try:
        with os.scandir(place) as found:
            for n, one in enumerate(found):
                if n % _NEVER_STOPPED == 0 and is_cancelled():
                    break
                entry = None if one.name.startswith(".") else _describe(one)
                if entry is None:
                    continue
                if entry.is_folder:
                    folders.append(entry)
                elif ends_as(entry.name, endings):
                    files.append(entry)
                else:
                    left_out += 1
    except FileNotFoundError as error:
        raise GawahError("Nothing is in this place. Check how it is written, or choose from the list.") from error
    except (OSError, ValueError) as error:
        raise GawahError("This folder cannot be opened. Nothing was changed; choose another one.") from error
    folders.sort(key=lambda entry: (entry.name.casefold(), entry.name))
    files.sort(key=lambda entry: (-(entry.changed.timestamp() if entry.changed else 0.0), entry.name))
    return Listing(place, (*folders, *files), left_out)


def ends_as(name: str, endings: Sequence[str]) -> bool:
    """Say whether a name ends as one of `endings`, in whatever letters; any name does where there are none."""
    return not endings or name.lower().endswith(tuple(endings))


def sticks(around: Sequence[Path] = _MEDIA) -> tuple[Path, ...]:
    """Return the places of sticks, cards and telephones that are plugged in now, by name; those that answer."""
    return tuple(
        sorted({place for media in around for place in (*_folders_in(media), *_of_user(media)) if _is_mount(place)})
    )


def is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder; false for one that leads nowhere."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_taken(path: Path) -> bool:
    """Say whether something stands under a name already, be it a link that leads nowhere."""
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


def _describe(one: "os.DirEntry[str]") -> Entry | None:
    """Describe a file or folder; None for a device, a pipe, and what is gone by now."""
    try:
        if one.is_dir():
            return Entry(one.name, is_folder=True, length=None, changed=None)
        status = one.stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return Entry(one.name, is_folder=False, length=status.st_size, changed=_moment(status.st_mtime))


def _moment(timestamp: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(timestamp, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _of_user(media: Path) -> list[Path]:
    return [inner for outer in _folders_in(media) for inner in _folders_in(outer)]


def _folders_in(folder: Path) -> list[Path]:
    try:
        # One that cannot be looked at, as a stick that was pulled out, hides no other.
        return [place for place in folder.iterdir() if is_folder(place)]
    except OSError:
        return []


def _is_mount(place: Path) -> bool:
    try:
        return place.is_mount()
    except OSError:
        return False

"""The files of a data folder and of a public log: their names, rights and times, and whether a row wants them.

Nothing is opened here. The names are read before the rows, and each file is looked at once more after them: one that
is gone by then was given up in between.
"""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from crypto import log_pages, tiles
from crypto.errors import BadLogFile
from server.audit.expected import FOLDERS, LOST_AND_FOUND, PLACES, Beyond, Finding, Place, Trace
from server.audit.rows import COUNTED, Rows
from server.durable import TEMPORARY

LOG: Final = "log"
"""The folder of the public log in the data folder."""

_LOG_FOLDERS: Final = re.compile(
    r"|[0-9a-f]{64}(/batches|/tile(/(entries|[0-7])(/x[0-9]{3})*(/[0-9]{3}\.p)?)?)?", re.ASCII
)
_LOG_FILE: Final = re.compile(r"[0-9a-f]{64}/(?P<path>.+)", re.ASCII | re.DOTALL)
_FOR_OTHERS: Final = 0o077
_WRITTEN_BY_OTHERS: Final = 0o022


def is_served(data: Path) -> bool:
    """Say whether a server holds the folder. Its lock is looked up and not tried, which would keep a start away."""
    try:
        inode = (data / "lock").stat().st_ino
        locks = Path("/proc/locks").read_text("ascii").splitlines()
    except OSError:
        return False
    # The device is left out: of some file systems the kernel writes another one there than `stat` gives.
    return any(
        len(words := lock.split()) > 5 and words[1] == "FLOCK" and words[5].endswith(f":{inode}") for lock in locks
    )


def list_names(folder: Path) -> list[str]:
    """Return the paths of a folder, which is the empty one, and of everything below it, in order.

    A folder that is not this user's to read has nothing below it here; that it is so is said when it is judged.
    """
    names = [""]
    for path, folders, files in os.walk(folder):
        below = Path(path).relative_to(folder).as_posix()
        names += [name if below == "." else f"{below}/{name}" for name in (*folders, *files)]
    return sorted(names)


class Judge:
    """Holds the files of a data folder against the list and its rows, and counts what they tell."""

    def __init__(self, rows: Rows, *, is_served: bool) -> None:
        self.seen: Counter[Trace] = Counter()
        self._rows = rows
        self._is_served = is_served
        self._has_arrivals = any(
            batch > rows.closed_batch for batch in (*rows.waiting.values(), *rows.uploads.values())
        )

    def judge_data(self, data: Path, names: Iterable[str]) -> Iterator[Finding]:
        """Judge what lies in the data folder."""
        for name in names:
            if name == LOG or name.startswith(f"{LOG}/"):
                yield from self._judge_log_name(data / LOG, name[len(LOG) + 1 :], shown=name)
            elif (status := _look(data / name)) is None:
                continue
            elif stat.S_ISDIR(status.st_mode):
                yield from self._judge_folder(data / name, name, status)
            elif stat.S_ISREG(status.st_mode):
                yield from self._judge_file(name, status)
            else:
                yield _unknown(name)

    def judge_log(self, public: Path, names: Iterable[str]) -> Iterator[Finding]:
        """Judge what lies in a folder of the public log."""
        for name in names:
            yield from self._judge_log_name(public, name, shown=str(public / name))

    def _judge_folder(self, path: Path, name: str, status: os.stat_result) -> Iterator[Finding]:
        if LOST_AND_FOUND.fullmatch(name):
            # Whoever can read it has what lies in it judged by its own name.
            self.seen[Trace.FILE_SYSTEM] += 1
            return
        if not FOLDERS.fullmatch(name):
            yield _unknown(name)
            return
        yield from _judge_readable(path, name)
        if stat.S_IMODE(status.st_mode) & _FOR_OTHERS:
            yield _open_to_others(name)
        self.seen[Trace.CLOSINGS if name else Trace.STARTS] += 1
        # A name that was made or removed in it while a batch was open, and the batch is closed.
        if name == "partial" and status.st_mtime_ns and self._rows.is_read and not self._has_arrivals:
            yield _timed(name)

    def _judge_file(self, name: str, status: os.stat_result) -> Iterator[Finding]:
        stem = name.removesuffix(TEMPORARY)
        place, upload_id = _find_place(stem)
        if place is None or (stem != name and not place.is_timeless):
            yield _unknown(name)
            return
        self.seen[place.tells] += place.tells not in COUNTED
        if stat.S_IMODE(status.st_mode) & _FOR_OTHERS:
            yield _open_to_others(name)
        if stem != name or place.needs_server:
            if not self._is_served:
                yield _left_over(name)
            return
        if place.is_timeless:
            self.seen[Trace.READING] += status.st_atime_ns != 0
            if status.st_mtime_ns:
                yield _timed(name)
        if upload_id is not None and self._rows.is_read:
            yield from self._hold_against_rows(name, place, upload_id, status)

    def _hold_against_rows(
        self, name: str, place: Place, upload_id: bytes, status: os.stat_result
    ) -> Iterator[Finding]:
        batch = self._rows.uploads.get(upload_id, self._rows.waiting.get(upload_id))
        # A server that is closing a batch has files in both places for a moment.
        is_shelved = upload_id in self._rows.shelved and (place.is_timeless or self._is_served)
        if batch is None and not is_shelved:
            yield Finding(Beyond.NOT_DELETED, f"No row speaks of {name!a} any more, and it is still there.")
        elif place.tells is Trace.UPLOADS and status.st_mtime_ns:
            if batch is not None and batch <= self._rows.closed_batch:
                yield _timed(name)
            self.seen[Trace.NEWEST_ARRIVAL] += 1

    def _judge_log_name(self, folder: Path, name: str, *, shown: str) -> Iterator[Finding]:
        status = _look(folder / name)
        if status is None:
            return
        if stat.S_IMODE(status.st_mode) & _WRITTEN_BY_OTHERS:
            yield _open_to_others(shown)
        if stat.S_ISDIR(status.st_mode) and _LOG_FOLDERS.fullmatch(name):
            self.seen[Trace.CLOSINGS] += 1
            yield from _judge_readable(folder / name, shown)
        elif not stat.S_ISREG(status.st_mode) or not _is_of_a_log(name.removesuffix(TEMPORARY)):
            yield _unknown(shown)
        elif name.endswith(TEMPORARY):
            if not self._is_served:
                yield _left_over(shown)
        else:
            self.seen[Trace.TREE] += 1
            self.seen[Trace.READING] += status.st_atime_ns != 0
            if status.st_mtime_ns:
                yield _timed(shown)


def _find_place(name: str) -> tuple[Place | None, bytes | None]:
    """Return where a file belongs, and the upload id that its name has."""
    for place in PLACES:
        if match := place.path.fullmatch(name):
            parts = match.groupdict()
            if parts.get("folder", parts.get("first")) == parts.get("first"):
                return place, bytes.fromhex(parts["id"]) if "id" in parts else None
    return None, None


def _is_of_a_log(name: str) -> bool:
    match = _LOG_FILE.fullmatch(name)
    if match is None:
        return False
    for parse in (tiles.parse_path, log_pages.parse_page_path):
        try:
            parse(match["path"])
        except BadLogFile:
            continue
        return True
    return match["path"] == log_pages.CHECKPOINT


def _look(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except (FileNotFoundError, PermissionError):
        # Of the second kind is what lies in a folder that was found to be unreadable.
        return None


def _judge_readable(folder: Path, shown: str) -> Iterator[Finding]:
    if not os.access(folder, os.R_OK | os.X_OK):
        yield Finding(Beyond.UNREADABLE, f"The folder {shown!a} cannot be read by this user.")


def _unknown(name: str) -> Finding:
    return Finding(Beyond.UNKNOWN_FILE, f"No part of the server writes {name!a}.")


def _timed(name: str) -> Finding:
    return Finding(Beyond.TIME, f"The time of {name!a} tells when something came or was written; it has to be 0.")


def _open_to_others(name: str) -> Finding:
    shown = name or "the data folder"
    return Finding(
        Beyond.OPEN_TO_OTHERS, f"Other users of this machine have rights to {shown!a} that they must not have."
    )


def _left_over(name: str) -> Finding:
    return Finding(
        Beyond.LEFT_OVER,
        f"No server is running, and {name!a} is still there: one was killed. Start it and stop it again.",
    )

"""What a witness remembers: of each log the newest checkpoint it cosigned, in one SQLite file.

A witness that forgets cosigns a second history. So a checkpoint is on the disk before anybody gets the cosignature
(write-ahead log, synchronous=FULL), it takes the place of exactly the one that it was compared with, and the file is
held against any second witness that would use it. Where a log shows two trees of one size, its two signed notes are
put beside it as files, the first time: they prove by themselves, to anybody, what the log did.
"""

import io
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crypto.log_pages import log_folder
from crypto.merkle import EMPTY_ROOT
from server.durable import sync_folder, write_whole
from server.errors import StartRefused, StorageFailed
from server.storage.faults import faults_named

DATABASE: Final = "witness.db"
VERSION: Final = 1

_PRAGMAS: Final = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
)
_SCHEMA: Final = f"""
    BEGIN IMMEDIATE;
    CREATE TABLE cosigned (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, note BLOB NOT NULL)
        STRICT, WITHOUT ROWID;
    PRAGMA user_version = {VERSION};
    COMMIT;
"""


@dataclass(frozen=True)
class Cosigned:
    """The tree that was cosigned last, and its note with our cosignature; the empty tree without a note before that."""

    size: int
    root: bytes
    note: bytes | None


NOTHING: Final = Cosigned(0, EMPTY_ROOT, None)


class Memory:
    """The file, open and held. Its methods may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        """Open the file, or make it. Raises StartRefused where another witness has it, StorageFailed for a bad one."""
        self._folder = folder
        self._lock = threading.Lock()
        with faults_named():
            self._rows = sqlite3.connect(
                folder / DATABASE, isolation_level=None, check_same_thread=False, timeout=0, cached_statements=16
            )
        try:
            _prepare(self._rows)
        except BaseException:
            self._rows.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def newest(self, origin: str) -> Cosigned:
        """Return what was cosigned last of this log."""
        with self._lock, faults_named():
            row = self._rows.execute("SELECT size, root, note FROM cosigned WHERE origin = ?", (origin,)).fetchone()
        return NOTHING if row is None else Cosigned(*row)

    def replace(self, origin: str, *, old: Cosigned, new: Cosigned) -> bool:
        """Put `new` in the place of `old`, durably. False, and nothing done, where `old` is not the newest any more."""
        with self._transaction() as rows:
            if old.note is None:
                done = rows.execute(
                    "INSERT OR IGNORE INTO cosigned VALUES (?, ?, ?, ?)", (origin, new.size, new.root, new.note)
                )
            else:
                done = rows.execute(
                    "UPDATE cosigned SET size = ?, root = ?, note = ? WHERE origin = ? AND size = ? AND root = ?",
                    (new.size, new.root, new.note, origin, old.size, old.root),
                )
        return done.rowcount == 1

    def keep_conflict(self, origin: str, *, cosigned: bytes, note: bytes) -> bool:
        """Keep a note that contradicts one that was cosigned, beside that one. False where two are kept already."""
        with self._lock, faults_named():
            path = _conflict_path(self._folder, origin, 2)
            if path.exists():
                return False
            # The one it was compared with: the newest by now may be of another size, and two sizes prove nothing.
            write_whole(_conflict_path(self._folder, origin, 1), io.BytesIO(cosigned))
            write_whole(path, io.BytesIO(note))
            sync_folder(self._folder)
        return True

    def has_conflict(self, origin: str) -> bool:
        """Tell whether a log was seen to show two trees."""
        return _conflict_path(self._folder, origin, 2).exists()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, faults_named():
            self._rows.execute("BEGIN IMMEDIATE")
            try:
                yield self._rows
                self._rows.execute("COMMIT")
            except BaseException:
                if self._rows.in_transaction:
                    self._rows.execute("ROLLBACK")
                raise


def _conflict_path(folder: Path, origin: str, number: int) -> Path:
    return folder / f"conflict-{log_folder(origin)}-{number}.note"


def _prepare(rows: sqlite3.Connection) -> None:
    with faults_named():
        try:
            for pragma in _PRAGMAS:
                rows.execute(pragma)
            (version,) = rows.execute("PRAGMA user_version").fetchone()
            if version == 0:
                rows.executescript(_SCHEMA)
            # The lock is taken by writing, and held until the end: from here on this witness is the only one.
            rows.execute("BEGIN IMMEDIATE")
            rows.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise StartRefused("Another witness is using this folder; stop it first.") from error
            raise
    if version > VERSION:
        raise StorageFailed("the folder was written by a newer version of this program; install that one")

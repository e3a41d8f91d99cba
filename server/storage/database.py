"""The database file: how it is opened, whose it is, and how one of an earlier version is taken over.

Every commit is on the disk before it counts (write-ahead log, synchronous=FULL), and what is deleted is
overwritten in the file (secure_delete). One connection alone commits and brings the write-ahead log into the file,
the writer's: SQLite before 3.51.3 may damage a file when two do so at once (sqlite.org/wal.html, the WAL-reset bug).
All others are opened so that the system lets them read only.

A file of an earlier version is brought to this one in one commit, so that a crash leaves the earlier or this one; a
later version's is refused, because it may hold what this program would break.
"""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

from server.errors import StorageFailed
from server.storage.faults import faults_named

VERSION = 3
"""`schema.sql` makes this version; `schema_<n>.sql` brings version n - 1 to n."""

_TREE_VERSION = 3
"""The first version whose database has the log's tree."""

Plant = Callable[[sqlite3.Connection], None]
"""Gives a database its tree, from the rows of closed batches."""

_PAGE_BYTES = 16_384
"""An envelope of the smallest class is two pages; at SQLite's usual 4 KiB the overflow chain costs more."""

_CHECKPOINT_PAGES = 256
"""The commit that fills so many pages of the write-ahead log copies them into the file: 4 MiB hold up nobody long."""

_FOR_ALL = ("PRAGMA temp_store = MEMORY", "PRAGMA busy_timeout = 5000")
_FOR_THE_WRITER = (
    f"PRAGMA page_size = {_PAGE_BYTES}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}",
)


class Database:
    """One connection for the writer lane and one that readers share. Raises StorageFailed for a file of no use."""

    def __init__(self, path: Path, *, origin: str, plant: Plant) -> None:
        self._path = path
        self._reading = threading.Lock()
        with contextlib.ExitStack() as opened:
            self.writer = opened.enter_context(contextlib.closing(_connect(path)))
            for pragma in _FOR_THE_WRITER:
                self.writer.execute(pragma)
            _prepare(self.writer, origin, plant)
            self._reader = opened.enter_context(contextlib.closing(self.connect()))
            self._opened = opened.pop_all()

    @property
    def log_bytes(self) -> int:
        """How many bytes the write-ahead log has: so much the file may still grow by."""
        try:
            return self._path.with_name(self._path.name + "-wal").stat().st_size
        except FileNotFoundError:
            return 0

    def connect(self) -> sqlite3.Connection:
        """Return a connection of the caller's own, for reading alone.

        Nothing is read over it for long: while it is in the middle of a SELECT, the write-ahead log only grows.
        """
        return _connect(f"{self._path.absolute().as_uri()}?mode=ro")

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Commit what the block did, or nothing of it; on the writer lane only."""
        with faults_named():
            self.writer.execute("BEGIN IMMEDIATE")
            try:
                yield self.writer
                self.writer.execute("COMMIT")
            except BaseException:
                # After some errors SQLite has rolled back by itself, and a second rollback would hide the cause.
                if self.writer.in_transaction:
                    self.writer.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the readers' connection; another thread waits meanwhile."""
        with faults_named(), self._reading:
            yield self._reader

    def truncate_log(self) -> None:
        """Bring the write-ahead log into the file and empty it: it holds rows in the order they came."""
        (is_in_use, *_) = self.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_in_use:
            raise StorageFailed("the write-ahead log is in use and keeps what waited")

    def close(self) -> None:
        """Let go of the file."""
        self._opened.close()


def _connect(name: Path | str) -> sqlite3.Connection:
    with contextlib.ExitStack() as opened:
        connection = opened.enter_context(
            contextlib.closing(
                sqlite3.connect(name, uri=isinstance(name, str), isolation_level=None, check_same_thread=False)
            )
        )
        for pragma in _FOR_ALL:
            connection.execute(pragma)
        opened.pop_all()
    return connection


def _prepare(rows: sqlite3.Connection, origin: str, plant: Plant) -> None:
    (version,) = rows.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise StorageFailed("the data folder was written by a newer version of this program; install that one")
    if version == 0:
        _bring_to(rows, VERSION, "schema.sql", plant)
    for number in range(version + 1, VERSION + 1) if version else ():
        _bring_to(rows, number, f"schema_{number}.sql", plant)
    rows.execute("INSERT OR IGNORE INTO facts (name, value) VALUES ('origin', ?)", (origin,))
    (stored,) = rows.execute("SELECT value FROM facts WHERE name = 'origin'").fetchone()
    if stored != origin:
        raise StorageFailed(f"the data folder belongs to another desk ({stored})")


def _bring_to(rows: sqlite3.Connection, version: int, script: str, plant: Plant) -> None:
    """Bring the database to a version in one commit."""
    statements = resources.files("server.storage").joinpath(script).read_text("utf-8")
    try:
        rows.executescript(f"BEGIN IMMEDIATE; {statements}; PRAGMA user_version = {version}")
        if version == _TREE_VERSION:
            plant(rows)
        rows.execute("COMMIT")
    except BaseException:
        if rows.in_transaction:
            rows.execute("ROLLBACK")
        raise

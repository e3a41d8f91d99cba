"""The SQLCipher database `d` of a vault, and the only place that imports sqlcipher3.

Gives rows, writes and transactions over one connection; several threads may use it and take turns. Rules: raw
key and salt, no plaintext header, a rollback journal that is deleted (a write-ahead log starts with plaintext
and stays behind after a crash), full syncs. A page that does not verify is damage: SQLCipher reads some such
pages as zero bytes without an error, so a database of moderate size is checked whole when it is opened.
Foreign exceptions become ours here.
"""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path
from typing import Any, Protocol, Self

from sqlcipher3 import dbapi2

from crypto.keyslots import VaultKey
from reporter.errors import VaultDamaged, VaultProblem
from reporter.store.folder import BUSY, DISK_FAILS, DISK_FULL, GONE, READ_ONLY, disk_problems, open_new_file

Row = tuple[Any, ...]

DAMAGED = (
    "The vault's database is damaged. Nothing was changed; use a backup of the folder, or copy it to another disk "
    "and try again."
)
TOO_NEW = "This vault was written by a newer version of the program. Nothing was changed; update the program first."

CHECKED_AT_OPEN_BYTES = 32 * 1024 * 1024
"""Up to this size every page is verified at opening: some 80 ms of a good machine, of the 150 that opening may take."""

_SALT_BYTES = 16


class _Cursor(Protocol):
    rowcount: int

    def fetchall(self) -> list[Row]: ...


class _Connection(Protocol):
    def execute(self, sql: str, parameters: Sequence[object] = ..., /) -> _Cursor: ...
    def executescript(self, sql: str, /) -> object: ...
    def close(self) -> None: ...


class Database:
    """An open database.

    `after_commit` and `after_rollback` are called when a transaction ended, still within this thread's turn.
    Whoever must do several things undisturbed by other threads holds `turn`.
    """

    def __init__(self, path: Path, vault_key: VaultKey, *, as_it_is: bool = False) -> None:
        self.after_commit: list[Callable[[], None]] = []
        self.after_rollback: list[Callable[[], None]] = []
        self.turn = threading.RLock()
        self._in_transaction = False
        self._path = path
        try:
            self._connection: _Connection = dbapi2.connect(
                str(path), isolation_level=None, check_same_thread=False, timeout=0
            )
        except dbapi2.Error as error:
            raise _translate(error) from error
        try:
            self._configure(vault_key)
            with disk_problems():
                is_moderate = path.stat().st_size <= CHECKED_AT_OPEN_BYTES
            if is_moderate and not as_it_is:
                self.find_damage()
            self._migrate(as_it_is=as_it_is)
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def create(cls, path: Path, vault_key: VaultKey) -> Self:
        """Make a new database; nothing may be there yet."""
        with disk_problems():
            os.close(open_new_file(path))
        return cls(path, vault_key)

    @classmethod
    def open(cls, path: Path, vault_key: VaultKey, *, as_it_is: bool = False) -> Self:
        """Open the database of a vault. Raises VaultDamaged, or VaultProblem if it is newer or the disk refuses.

        With `as_it_is`, to look for damage, a damaged one is opened too as far as it opens, and an older one stays so.
        """
        with disk_problems():
            if not path.exists():
                raise VaultDamaged("The vault's database is missing. Nothing was changed; use a backup of the folder.")
            with path.open("rb") as file:
                # SQLite would take an empty file for a new database, and the loss would not be noticed.
                if file.read(_SALT_BYTES) != vault_key.salt:
                    raise VaultDamaged(DAMAGED)
        return cls(path, vault_key, as_it_is=as_it_is)

    def rows(self, sql: str, *parameters: object) -> list[Row]:
        """Return all rows of a query."""
        with self.turn, self._own_errors():
            # A page that does not verify may be met by any row, not only by the first.
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, *parameters: object) -> Row | None:
        """Return the first row of a query, or None."""
        found = self.rows(sql, *parameters)
        return found[0] if found else None

    def write(self, sql: str, *parameters: object) -> int:
        """Change rows, in the transaction that is open or in one of its own; return how many were changed."""
        with self.joined(), self._own_errors():
            return self._connection.execute(sql, parameters).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit everything the body writes at once, or nothing of it if the body raises. May not be nested."""
        with self.turn:
            if self._in_transaction:
                raise RuntimeError("a transaction is open already")
            self.rows("BEGIN IMMEDIATE")
            self._in_transaction = True
            try:
                yield
                self.rows("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            self._in_transaction = False
            for call in self.after_commit:
                call()

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Write within the transaction that this thread has open, or within one of its own."""
        with self.turn:
            if self._in_transaction:
                yield
                return
            with self.transaction():
                yield

    def find_damage(self) -> None:
        """Verify every page; VaultDamaged if one of them is not what this program wrote."""
        if self.damaged_pages():
            raise VaultDamaged(DAMAGED)

    def damaged_pages(self) -> int:
        """Verify every page and return how many are not what this program wrote."""
        return len(self.rows("PRAGMA cipher_integrity_check"))

    def close(self) -> None:
        """Close the connection; whatever was not committed is gone."""
        with self.turn:
            self._connection.close()

    @contextmanager
    def _own_errors(self) -> Iterator[None]:
        try:
            yield
        except dbapi2.Error as error:
            # SQLite calls a file that was moved read-only, and a disk that was pulled out a failing one.
            if not os.path.lexists(self._path):
                raise VaultProblem(GONE) from error
            # After a page did not verify, SQLCipher refuses every write as if the file were read-only.
            if _code_of(error) == dbapi2.SQLITE_READONLY:
                self.find_damage()
            raise _translate(error) from error

    def _roll_back(self) -> None:
        self._in_transaction = False
        # SQLite has rolled back by itself where the disk was full, and then there is nothing to roll back.
        with suppress(dbapi2.Error):
            self._connection.execute("ROLLBACK")
        for call in self.after_rollback:
            call()

    def _configure(self, vault_key: VaultKey) -> None:
        """Set every pragma that the vault's format fixes. The key comes first after the log is silenced."""
        for pragma in (
            "cipher_log_level = NONE",
            f"key = \"x'{vault_key.key.hex()}{vault_key.salt.hex()}'\"",
            "cipher_page_size = 16384",
            # It makes search several times slower; what wipes memory for certain is the end of the process.
            "cipher_memory_security = OFF",
            "journal_mode = DELETE",
            "synchronous = FULL",
            "secure_delete = ON",
            "temp_store = MEMORY",
            "foreign_keys = ON",
            "trusted_schema = OFF",
        ):
            self.rows(f"PRAGMA {pragma}")
        # The first read is what finds out whether the key fits.
        self.rows("SELECT count(*) FROM sqlite_schema")

    def _migrate(self, *, as_it_is: bool) -> None:
        steps = _read_migrations()
        [(version,)] = self.rows("PRAGMA user_version")
        if version > len(steps):
            raise VaultProblem(TOO_NEW)
        if as_it_is:
            return
        for number, script in enumerate(steps[version:], start=version + 1):
            with self._own_errors():
                self._connection.executescript(f"BEGIN IMMEDIATE; {script}; PRAGMA user_version = {number}; COMMIT;")


def _read_migrations() -> list[str]:
    folder = resources.files("reporter.store") / "migrations"
    scripts = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return [script.read_text(encoding="utf-8") for script in scripts]


def _code_of(error: Exception) -> int:
    """Return SQLite's own number of an error; 0 where it never came to SQLite, as with a connection that is closed."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _translate(error: Exception) -> Exception:
    """Return what an error of SQLite means to the person; a mistake in our own statements stays what it is."""
    match _code_of(error):
        case 13:  # SQLITE_FULL
            return VaultProblem(DISK_FULL)
        case 8:  # SQLITE_READONLY
            return VaultProblem(READ_ONLY)
        case 10 | 14:  # SQLITE_IOERR, SQLITE_CANTOPEN
            return VaultProblem(DISK_FAILS)
        case 5 | 6:  # SQLITE_BUSY, SQLITE_LOCKED
            return VaultProblem(BUSY)
        case 11 | 24 | 26:  # SQLITE_CORRUPT, SQLITE_FORMAT, SQLITE_NOTADB
            return VaultDamaged(DAMAGED)
        case _:
            return error

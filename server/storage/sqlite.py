"""The storage on one machine: rows and waiting envelopes in SQLite, envelopes of closed batches as files.

    DATA/intake.db   `schema.sql`: waiting envelopes, batches, leaves, acks
    DATA/blobs/      see `blobs`

Every commit is on the disk before it counts (write-ahead log, synchronous=FULL), and what is deleted is
overwritten in the database file (secure_delete). A waiting envelope lives in the database, where many share
one commit; closing its batch writes it to a file of its own and only then gives its row a leaf and takes it out
of the database. Killed at any moment, an id is waiting or has a leaf, never both and never neither.
"""

import contextlib
import errno
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from importlib import resources
from pathlib import Path

from server.batches import arrange
from server.errors import NoSuchLeaf, StorageFailed, StorageFull
from server.storage.blobs import BlobFolder
from server.storage.port import Ack, AckState, Arrival, ClosedBatch, Fate, Leaf, Sign

DATABASE = "intake.db"
_SCHEMA_VERSION = 1
_PAGE_BYTES = 16_384
"""An envelope of the smallest class is two pages; at SQLite's usual 4 KiB the overflow chain costs more."""

_PRAGMAS = (
    f"PRAGMA page_size = {_PAGE_BYTES}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA wal_autocheckpoint = 2000",
)


class SqliteStorage:
    """`port.Storage` in the folder `data`, for the desk with this `origin`. One process at a time.

    Envelopes of one length, which is one size class, may take `class_quota_bytes` in all, so that large ones
    cannot take the room of small ones; those deleted or expired count no more. Raises StorageFailed where the
    folder holds another desk's data, a newer program's, or no database of ours.
    """

    def __init__(self, data: Path, *, origin: str, class_quota_bytes: int) -> None:
        self._path = data / DATABASE
        self._class_quota_bytes = class_quota_bytes
        with _ours(), contextlib.ExitStack() as opened:
            self._blobs = BlobFolder(data / "blobs")
            self._writer = opened.enter_context(contextlib.closing(self._connect()))
            self._prepare(origin)
            self._reader = opened.enter_context(contextlib.closing(self._connect()))
            self._reading = threading.Lock()
            self._blobs.remove_leftovers()
            self.sweep()
            self._held_bytes = self._count_held_bytes()
            self._waiting_bytes = self._count_waiting_bytes()
            self._opened = opened.pop_all()

    @property
    def waiting_bytes(self) -> int:
        """How many bytes of envelopes wait for their batch to close; see the port."""
        return self._waiting_bytes

    def _count_waiting_bytes(self) -> int:
        (count,) = self._writer.execute("SELECT coalesce(sum(length(envelope)), 0) FROM waiting").fetchone()
        return int(count)

    def _count_held_bytes(self) -> Counter[int]:
        """Return the bytes that envelopes of each length take."""
        return Counter(
            dict(
                self._writer.execute(
                    "SELECT length, sum(length) FROM (SELECT length(envelope) AS length FROM waiting "
                    "UNION ALL SELECT length FROM leaves WHERE fate = 'held') GROUP BY length"
                ).fetchall()
            )
        )

    def _connect(self) -> sqlite3.Connection:
        with contextlib.ExitStack() as opened:
            connection = opened.enter_context(
                contextlib.closing(sqlite3.connect(self._path, isolation_level=None, check_same_thread=False))
            )
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            opened.pop_all()
        return connection

    def _prepare(self, origin: str) -> None:
        (version,) = self._writer.execute("PRAGMA user_version").fetchone()
        if version == 0:
            schema = resources.files("server.storage").joinpath("schema.sql").read_text("utf-8")
            self._writer.executescript(f"BEGIN IMMEDIATE; {schema}; PRAGMA user_version = {_SCHEMA_VERSION}; COMMIT")
        elif version != _SCHEMA_VERSION:
            raise StorageFailed("the data folder was written by another version of this program")
        self._writer.execute("INSERT OR IGNORE INTO facts (name, value) VALUES ('origin', ?)", (origin,))
        (stored,) = self._writer.execute("SELECT value FROM facts WHERE name = 'origin'").fetchone()
        if stored != origin:
            raise StorageFailed(f"the data folder belongs to another desk ({stored})")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with _ours():
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                # After some errors SQLite has rolled back by itself, and a second rollback would hide the cause.
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def least_open_batch(self) -> int:
        """Return the least number the open batch may have; see the port."""
        with _ours():
            (closed,) = self._writer.execute("SELECT max(number) FROM batches").fetchone()
            (promised,) = self._writer.execute("SELECT max(batch) FROM waiting").fetchone()
        return max(-1 if closed is None else closed, (promised or 0) - 1) + 1

    def accept(self, arrivals: Sequence[Arrival], *, batch: int, sign: Sign) -> list[bytes | None]:
        """Make the arrivals durable in one commit and return their receipts, in order; see the port."""
        receipts = []
        held_bytes = self._held_bytes.copy()
        with self._transaction() as rows:
            for arrival in arrivals:
                receipt = _stored_receipt(rows, arrival.upload_id)
                length = len(arrival.envelope)
                if receipt is None and held_bytes[length] + length <= self._class_quota_bytes:
                    held_bytes[length] += length
                    receipt = sign(arrival.upload_id)
                    rows.execute(
                        "INSERT INTO waiting (upload_id, batch, receipt, envelope) VALUES (?, ?, ?, ?)",
                        (arrival.upload_id, batch, receipt, arrival.envelope),
                    )
                receipts.append(receipt)
        self._waiting_bytes += held_bytes.total() - self._held_bytes.total()
        self._held_bytes = held_bytes
        return receipts

    def receipt(self, upload_id: bytes) -> bytes | None:
        """Return the stored receipt of an id, or None where no report with that id came."""
        with _ours(), self._reading:
            return _stored_receipt(self._reader, upload_id)

    def move_out(self, batch: int) -> None:
        """Make the blobs of what waits for a batch up to `batch` durable as files; see the port."""
        with _ours(), contextlib.closing(self._connect()) as rows:
            self._blobs.write(
                rows.execute("SELECT upload_id, envelope FROM waiting WHERE batch <= ? ORDER BY upload_id", (batch,))
            )

    def close_batch(self, batch: int, *, new_seed: Callable[[], bytes], keep_batches: int) -> ClosedBatch:
        """Give what waits its leaves in one commit; see the port."""
        with self._transaction() as rows:
            waiting = rows.execute("SELECT upload_id FROM waiting WHERE batch <= ?", (batch,)).fetchall()
            entries = arrange((upload_id for (upload_id,) in waiting), new_seed=new_seed)
            (first,) = rows.execute("SELECT coalesce(max(end_leaf), 0) FROM batches").fetchone()
            for index, entry in enumerate(entries, start=first):
                if entry.seed is None:
                    rows.execute(
                        "INSERT INTO leaves (leaf, upload_id, batch, length, receipt, fate) "
                        "SELECT ?, upload_id, ?, length(envelope), receipt, 'held' FROM waiting WHERE upload_id = ?",
                        (index, batch, entry.upload_id),
                    )
                else:
                    rows.execute(
                        "INSERT INTO leaves (leaf, upload_id, batch, seed, fate) VALUES (?, ?, ?, ?, 'dummy')",
                        (index, entry.upload_id, batch, entry.seed),
                    )
            end_leaf = first + len(entries) + 1
            rows.execute("INSERT INTO batches (number, end_leaf) VALUES (?, ?)", (batch, end_leaf))
            rows.execute("DELETE FROM waiting WHERE batch <= ?", (batch,))
            oldest_kept = rows.execute(
                "SELECT number FROM batches ORDER BY number DESC LIMIT 1 OFFSET ?", (keep_batches,)
            ).fetchone()
            expire_before = oldest_kept[0] if oldest_kept else -1
            rows.execute(
                "INSERT INTO unlinking SELECT upload_id FROM leaves WHERE fate = 'held' AND batch < ?",
                (expire_before,),
            )
            expired = rows.execute(
                "UPDATE leaves SET fate = 'expired' WHERE fate = 'held' AND batch < ?", (expire_before,)
            ).rowcount
            waiting_bytes = self._count_waiting_bytes()
            held_bytes = self._count_held_bytes() if expired else self._held_bytes
        self._waiting_bytes, self._held_bytes = waiting_bytes, held_bytes
        return ClosedBatch(batch, end_leaf, len(waiting), len(entries) - len(waiting), expired)

    def sweep(self) -> None:
        """Remove from the files what commits have given up; see the port."""
        with _ours():
            # The write-ahead log holds rows in the order they came until it is truncated.
            (is_in_use, *_) = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if is_in_use:
                raise StorageFailed("the write-ahead log is in use and keeps what waited")
            self._remove_unlinked()

    def leaves(self, *, after: int, limit: int) -> list[Leaf]:
        """Return at most `limit` leaves with an index above `after`, in order; borders are left out."""
        with _ours(), self._reading:
            found = self._reader.execute(
                "SELECT leaf, batch, upload_id, fate, length, seed FROM leaves WHERE leaf > ? ORDER BY leaf LIMIT ?",
                (after, limit),
            ).fetchall()
            return [
                Leaf(leaf, batch, upload_id, Fate(fate), length or 0, seed, self._acks(upload_id, Fate(fate)))
                for leaf, batch, upload_id, fate, length, seed in found
            ]

    def _acks(self, upload_id: bytes, fate: Fate) -> tuple[Ack, ...]:
        if fate is not Fate.DELETED:
            return ()
        found = self._reader.execute(
            "SELECT upload_id, key_id, state, body, signature_input, signature FROM acks "
            "WHERE upload_id = ? AND state = 'filed' ORDER BY key_id",
            (upload_id,),
        )
        return tuple(Ack(row[0], row[1], AckState(row[2]), *row[3:]) for row in found)

    def envelope(self, upload_id: bytes) -> bytes | None:
        """Return the envelope of a held leaf, or None. Raises StorageFailed where its file is missing."""
        with _ours():
            if not self._is_held(upload_id):
                return None
            try:
                return self._blobs.read(upload_id)
            except FileNotFoundError:
                # Between the two looks an ack may have given it up; if it did not, the file is lost.
                if self._is_held(upload_id):
                    raise
                return None

    def _is_held(self, upload_id: bytes) -> bool:
        with self._reading:
            found = self._reader.execute("SELECT fate FROM leaves WHERE upload_id = ?", (upload_id,)).fetchone()
        return found is not None and found[0] == Fate.HELD

    def acknowledge(self, ack: Ack, *, listed: Collection[str], needed: int) -> None:
        """Keep the ack; delete the blob when `needed` of the `listed` organisers say *filed*; see the port."""
        with self._transaction() as rows:
            found = rows.execute(
                "SELECT fate, length FROM leaves WHERE upload_id = ? AND receipt IS NOT NULL", (ack.upload_id,)
            ).fetchone()
            if found is None:
                raise NoSuchLeaf("no report with this id has a leaf")
            rows.execute(
                "INSERT INTO acks (upload_id, key_id, state, body, signature_input, signature) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (upload_id, key_id) DO UPDATE SET state = excluded.state, "
                "body = excluded.body, signature_input = excluded.signature_input, signature = excluded.signature "
                "WHERE acks.state = 'unreadable' AND excluded.state = 'filed'",
                (ack.upload_id, ack.key_id, ack.state.value, ack.body, ack.signature_input, ack.signature),
            )
            filed = rows.execute(
                "SELECT key_id FROM acks WHERE upload_id = ? AND state = 'filed'", (ack.upload_id,)
            ).fetchall()
            deletes = found[0] == Fate.HELD and sum(key_id in listed for (key_id,) in filed) >= needed
            if deletes:
                rows.execute("UPDATE leaves SET fate = 'deleted' WHERE upload_id = ?", (ack.upload_id,))
                rows.execute("INSERT INTO unlinking (upload_id) VALUES (?)", (ack.upload_id,))
        if deletes:
            self._held_bytes[found[1]] -= found[1]
            with _ours():
                self._remove_unlinked()

    def organisers_version(self) -> int:
        """Return the version of the organisers' note that was kept last, 0 for none."""
        with _ours(), self._reading:
            found = self._reader.execute("SELECT value FROM facts WHERE name = 'organisers version'").fetchone()
        return int(found[0]) if found else 0

    def keep_organisers_version(self, version: int) -> None:
        """Keep the version of an organisers' note, durably; see the port."""
        with self._transaction() as rows:
            rows.execute("REPLACE INTO facts (name, value) VALUES ('organisers version', ?)", (str(version),))

    def _remove_unlinked(self) -> None:
        """Remove the files of leaves whose blob is given up; a crash in between leaves the list for next time."""
        found = [upload_id for (upload_id,) in self._writer.execute("SELECT upload_id FROM unlinking")]
        if found:
            self._blobs.remove(found)
            self._writer.execute("DELETE FROM unlinking")

    def close(self) -> None:
        """Let go of all files."""
        self._opened.close()


def _stored_receipt(rows: sqlite3.Connection, upload_id: bytes) -> bytes | None:
    found = rows.execute("SELECT receipt FROM waiting WHERE upload_id = ?", (upload_id,)).fetchone()
    if found is None:
        found = rows.execute("SELECT receipt FROM leaves WHERE upload_id = ?", (upload_id,)).fetchone()
    receipt: bytes | None = found[0] if found else None
    return receipt


@contextlib.contextmanager
def _ours() -> Iterator[None]:
    """Turn what SQLite and the file system raise into our errors, without their text: it can name content."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            raise StorageFull("no room left in the data folder") from error
        raise StorageFailed(
            f"the database refused ({getattr(error, 'sqlite_errorname', type(error).__name__)})"
        ) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFull("no room left in the data folder") from error
        raise StorageFailed(f"the data folder failed ({error.strerror})") from error

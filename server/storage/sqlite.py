"""The storage on one machine: rows and small waiting envelopes in SQLite, all others as files.

    DATA/intake.db   `schema.sql`: waiting envelopes, open uploads, batches, leaves, acks (see `database`)
    DATA/partial/    see `partials`: uploads in chunks, and envelopes above the 1 MiB class while they wait
    DATA/blobs/      see `blobs`: envelopes of closed batches

A waiting envelope up to the 1 MiB class lives in the database, where many share one commit; a larger one stays in
the file that its chunks came into. Closing the batch writes each to a file of its own, in the order of the ids,
and only then gives its row a leaf. Killed at any moment, an id is open, or waits, or has a leaf: never two of
them, and once it waits never none.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crypto.uploads import Upload
from server.errors import StorageFailed
from server.storage import leaves
from server.storage.blobs import Blob, BlobFolder
from server.storage.database import Database
from server.storage.faults import faults_named
from server.storage.partials import Partial, PartialFolder
from server.storage.port import Ack, Arrival, ClosedBatch, Fate, Kept, Leaf, ListSeen, Sign, Whole
from server.storage.quotas import Quotas

DATABASE = "intake.db"
MAX_OPEN_UPLOADS = 1024

_BLOBS_PER_PAGE = 16
"""Waiting envelopes that are held in memory while they are written out: up to 16 MiB."""


class SqliteStorage:
    """`port.Storage` in the folder `data`, for the desk with this `origin`. One process at a time.

    Envelopes of one length, which is one size class, may take `class_quota_bytes` in all, so that large ones
    cannot take the room of small ones; those deleted or expired count no more, those coming in chunks count by
    what came. At most `max_open_uploads` of one length are open; the least of them makes room. Raises
    StorageFailed where the folder holds another desk's data, a newer program's, or no database of ours.
    """

    def __init__(
        self, data: Path, *, origin: str, class_quota_bytes: int, max_open_uploads: int = MAX_OPEN_UPLOADS
    ) -> None:
        self._max_open_uploads = max_open_uploads
        with faults_named(), contextlib.ExitStack() as opened:
            self._blobs = BlobFolder(data / "blobs")
            self._database = opened.enter_context(contextlib.closing(Database(data / DATABASE, origin=origin)))
            rows = self._database.writer
            self._quotas = Quotas(class_quota_bytes, _count_held_bytes(rows))
            self._partials = PartialFolder(data / "partial", self._quotas)
            self._open_partials(rows)
            self._blobs.remove_leftovers()
            self.sweep()
            self._waiting_bytes = _count_waiting_bytes(rows)
            self._opened = opened.pop_all()

    def _open_partials(self, rows: sqlite3.Connection) -> None:
        for length, tree_root, batch in rows.execute("SELECT length, tree_root, batch FROM partials"):
            partial = self._partials.load(Upload(length, tree_root), batch=batch)
            # Over a quota that was lowered meanwhile it keeps what it has, as waiting envelopes do.
            self._quotas.count(length, partial.received_bytes)

    @property
    def waiting_bytes(self) -> int:
        """How many bytes of envelopes wait for their batch to close; see the port."""
        return self._waiting_bytes

    @property
    def reserved_bytes(self) -> int:
        """How many bytes the disk will still be asked for, for what was accepted already."""
        return self._waiting_bytes + self._database.log_bytes

    def least_open_batch(self) -> int:
        """Return the least number the open batch may have; see the port."""
        with faults_named():
            rows = self._database.writer
            (closed,) = rows.execute("SELECT max(number) FROM batches").fetchone()
            (promised,) = rows.execute("SELECT max(batch) FROM waiting").fetchone()
        return max(-1 if closed is None else closed, (promised or 0) - 1) + 1

    def open_upload(self, upload: Upload, *, batch: int) -> None:
        """Open an upload in chunks, durably; see the port."""
        if self._partials.find(upload.id) is not None:
            return
        alike = self._partials.of_length(upload.length)
        too_many = [min(alike, key=_worth)] if len(alike) >= self._max_open_uploads else []
        with self._database.transaction() as rows:
            if _stored_receipt(rows, upload.id) is not None:
                return
            _delete_partials(rows, too_many)
            # Whatever can fail comes before the row: with a row and without this, every later opening would fail.
            partial = self._partials.begin(upload, batch=batch)
            rows.execute(
                "INSERT INTO partials (upload_id, length, tree_root, batch) VALUES (?, ?, ?, ?)",
                (upload.id, upload.length, upload.tree_root, batch),
            )
        self._give_up(too_many)
        self._partials.add(partial)

    def make_room(self, upload_id: bytes, *, length: int, count: int, batch: int) -> bool:
        """Give up open uploads so that `count` more bytes of one of this length have room; see the port."""
        missing = self._quotas.missing(length, count)
        others = [one for one in self._partials.of_length(length) if one.upload.id != upload_id and one.batch < batch]
        chosen: list[Partial] = []
        for partial in sorted(others, key=_worth):
            if missing > 0 and partial.received_bytes:
                missing -= partial.received_bytes
                chosen.append(partial)
        if missing > 0:
            return False
        if chosen:
            with self._database.transaction() as rows:
                _delete_partials(rows, chosen)
            self._give_up(chosen)
        return True

    def _give_up(self, partials: Iterable[Partial]) -> None:
        """Let uploads whose rows are gone be open no longer."""
        for partial in partials:
            self._partials.give_up(partial.upload.id)
            with contextlib.suppress(OSError):
                # What cannot be removed now is removed when the batch closes.
                self._partials.remove([partial.upload.id])

    def find_upload(self, upload_id: bytes) -> Partial | None:
        """Return the open upload with this id, or None."""
        return self._partials.find(upload_id)

    def touch(self, upload_id: bytes, *, batch: int) -> None:
        """Note that a chunk of an open upload came while `batch` was open."""
        partial = self._partials.find(upload_id)
        if partial is None or partial.batch >= batch:
            return
        with self._database.transaction() as rows:
            rows.execute("UPDATE partials SET batch = ? WHERE upload_id = ?", (batch, upload_id))
        partial.batch = batch

    def accept(self, arrivals: Sequence[Arrival | Whole], *, batch: int, sign: Sign) -> list[bytes | None]:
        """Make the arrivals durable in one commit and return their receipts, in order; see the port."""
        receipts = self._accept(arrivals, batch=batch, sign=sign)
        for index, arrival in enumerate(arrivals):
            if receipts[index] is None and isinstance(arrival, Arrival):
                # The others have their receipts by now, and a fault with this one must not take them away.
                with contextlib.suppress(StorageFailed):
                    receipts[index] = self._accept_in_place_of_others(arrival, batch=batch, sign=sign)
        return receipts

    def _accept_in_place_of_others(self, arrival: Arrival, *, batch: int, sign: Sign) -> bytes | None:
        """Accept an envelope that is whole where its class is full of parts."""
        if (known := self.receipt(arrival.upload_id)) is not None:
            # It stood twice in its group, and needs no room a second time.
            return known
        partial = self._partials.find(arrival.upload_id)
        count = arrival.length - (partial.received_bytes if partial else 0)
        if not self.make_room(arrival.upload_id, length=arrival.length, count=count, batch=batch):
            return None
        (receipt,) = self._accept([arrival], batch=batch, sign=sign)
        return receipt

    def _accept(self, arrivals: Sequence[Arrival | Whole], *, batch: int, sign: Sign) -> list[bytes | None]:
        receipts = []
        taken_in: list[_TakenIn] = []
        try:
            with self._database.transaction() as rows:
                for arrival in arrivals:
                    receipt = _stored_receipt(rows, arrival.upload_id)
                    if receipt is None and (taken := self._take_room(arrival)):
                        taken_in.append(taken)
                        receipt = sign(arrival.upload_id)
                        _insert_waiting(rows, arrival, batch=batch, receipt=receipt)
                    receipts.append(receipt)
        except BaseException:
            for taken in taken_in:
                self._quotas.give_back(taken.arrival.length, taken.arrival.length - taken.received_bytes)
            raise
        for taken in taken_in:
            self._waiting_bytes += taken.arrival.length
            self._end_partial(taken)
        return receipts

    def _take_room(self, arrival: Arrival | Whole) -> "_TakenIn | None":
        """Count the bytes of an arrival that are not counted yet; None where there is no room, or it is gone."""
        partial = self._partials.find(arrival.upload_id)
        if isinstance(arrival, Whole) and not (partial and partial.is_proved):
            return None
        received_bytes = partial.received_bytes if partial else 0
        if not self._quotas.take(arrival.length, arrival.length - received_bytes):
            return None
        return _TakenIn(arrival, received_bytes)

    def _end_partial(self, taken: "_TakenIn") -> None:
        """Let an upload that has its receipt be open no longer."""
        partial = self._partials.find(taken.arrival.upload_id)
        if partial is None:
            return
        self._partials.forget(partial.upload.id)
        # Chunks that came during the commit were counted twice.
        self._quotas.give_back(taken.arrival.length, partial.received_bytes - taken.received_bytes)
        if isinstance(taken.arrival, Arrival):
            with contextlib.suppress(OSError):
                # The receipt stands; what cannot be removed now is removed when the batch closes.
                self._partials.remove([partial.upload.id])

    def receipt(self, upload_id: bytes) -> bytes | None:
        """Return the stored receipt of an id, or None where no report with that id came."""
        with self._database.reading() as rows:
            return _stored_receipt(rows, upload_id)

    def move_out(self, batch: int) -> None:
        """Make the blobs of what waits for a batch up to `batch` durable as files; see the port."""
        with faults_named(), contextlib.closing(self._database.connect()) as rows:
            self._blobs.write(self._read_waiting(rows, batch))

    def _read_waiting(self, rows: sqlite3.Connection, batch: int) -> Iterator[list[Blob]]:
        """Read what waits for a batch up to `batch`, in order of the ids, a page at a time."""
        last = b""
        # Each page is read to its end before anybody waits for the disk: a SELECT that stays open keeps the
        # write-ahead log from starting over, and all that arrives meanwhile would make it grow.
        while page := rows.execute(
            "SELECT upload_id, envelope FROM waiting WHERE upload_id > ? AND +batch <= ? ORDER BY upload_id LIMIT ?",
            (last, batch, _BLOBS_PER_PAGE),
        ).fetchall():
            yield [(upload_id, envelope or self._partials.files_of(upload_id)) for upload_id, envelope in page]
            last = page[-1][0]

    def close_batch(self, batch: int, *, new_seed: Callable[[], bytes], kept: Kept) -> ClosedBatch:
        """Give what waits its leaves in one commit; see the port."""
        with self._database.transaction() as rows:
            closing = leaves.close_batch(rows, batch, new_seed=new_seed, kept=kept)
            waiting_bytes = _count_waiting_bytes(rows)
        self._waiting_bytes = waiting_bytes
        for length, count in closing.expired_bytes:
            self._quotas.give_back(length, count)
        for upload_id in closing.given_up:
            self._partials.give_up(upload_id)
        return closing.closed

    def sweep(self) -> None:
        """Remove from the files what commits have given up; see the port."""
        with faults_named():
            rows = self._database.writer
            self._database.truncate_log()
            self._remove_unlinked()
            in_files = rows.execute("SELECT upload_id FROM waiting WHERE envelope IS NULL")
            self._partials.tidy([upload_id for (upload_id,) in in_files])

    def leaves(self, *, after: int, limit: int) -> list[Leaf]:
        """Return at most `limit` leaves with an index above `after`, in order; borders are left out."""
        with self._database.reading() as rows:
            return leaves.read_leaves(rows, after=after, limit=limit)

    def leaf_hashes(self, upload_id: bytes) -> bytes | None:
        """Return the leaf hashes of a held leaf's envelope, or None. Raises StorageFailed where a file is missing."""
        return self._read_held(upload_id, lambda: self._blobs.leaf_hashes(upload_id))

    def envelope(self, upload_id: bytes, *, start: int, length: int) -> bytes | None:
        """Return bytes of a held leaf's envelope, or None. Raises StorageFailed where its file is missing."""
        return self._read_held(upload_id, lambda: self._blobs.read(upload_id, start=start, length=length))

    def _read_held(self, upload_id: bytes, read: Callable[[], bytes]) -> bytes | None:
        if not self._is_held(upload_id):
            return None
        with faults_named():
            try:
                return read()
            except FileNotFoundError:
                # Between the two looks an ack may have given it up; if it did not, the file is lost.
                if self._is_held(upload_id):
                    raise
                return None

    def _is_held(self, upload_id: bytes) -> bool:
        with self._database.reading() as rows:
            found = rows.execute("SELECT fate FROM leaves WHERE upload_id = ?", (upload_id,)).fetchone()
        return found is not None and found[0] == Fate.HELD

    def acknowledge(self, ack: Ack, *, listed: Collection[str], needed: int) -> None:
        """Keep the ack; delete the blob when `needed` of the `listed` organisers say *filed*; see the port."""
        with self._database.transaction() as rows:
            length = leaves.keep_ack(rows, ack, listed=listed, needed=needed)
        if length:
            self._quotas.give_back(length, length)
            with faults_named():
                self._remove_unlinked()

    def list_seen(self) -> ListSeen:
        """Return which organisers' list was kept last; see the port."""
        with self._database.reading() as rows:
            facts = dict(rows.execute("SELECT name, value FROM facts WHERE name LIKE 'organisers %'"))
        return ListSeen(int(facts.get("organisers version", 0)), facts.get("organisers digest"))

    def keep_list_seen(self, seen: ListSeen) -> None:
        """Keep which organisers' list was taken, durably; see the port."""
        facts = [("organisers version", str(seen.version)), ("organisers digest", seen.digest)]
        with self._database.transaction() as rows:
            rows.executemany("REPLACE INTO facts (name, value) VALUES (?, ?)", facts)

    def _remove_unlinked(self) -> None:
        """Remove the files of leaves whose blob is given up; a crash in between leaves the list for next time."""
        rows = self._database.writer
        found = [upload_id for (upload_id,) in rows.execute("SELECT upload_id FROM unlinking")]
        if found:
            self._blobs.remove(found)
            rows.execute("DELETE FROM unlinking")

    def close(self) -> None:
        """Let go of all files."""
        self._opened.close()


@dataclass(frozen=True)
class _TakenIn:
    """An arrival that gets its receipt, and how many of its bytes came as chunks and were counted before."""

    arrival: Arrival | Whole
    received_bytes: int


def _worth(partial: Partial) -> tuple[int, int]:
    """Order open uploads by how little is lost with them: by what came, then by the batch in which the last of it came.

    Not the other way round: whoever brings one chunk each to many uploads would displace a carrier that is cut off.
    """
    return partial.received_bytes, partial.batch


def _delete_partials(rows: sqlite3.Connection, partials: Iterable[Partial]) -> None:
    rows.executemany("DELETE FROM partials WHERE upload_id = ?", [(partial.upload.id,) for partial in partials])


def _insert_waiting(rows: sqlite3.Connection, arrival: Arrival | Whole, *, batch: int, receipt: bytes) -> None:
    envelope = arrival.envelope if isinstance(arrival, Arrival) else None
    rows.execute(
        "INSERT INTO waiting (upload_id, batch, length, receipt, envelope) VALUES (?, ?, ?, ?, ?)",
        (arrival.upload_id, batch, arrival.length, receipt, envelope),
    )
    rows.execute("DELETE FROM partials WHERE upload_id = ?", (arrival.upload_id,))


def _count_waiting_bytes(rows: sqlite3.Connection) -> int:
    (count,) = rows.execute("SELECT coalesce(sum(length), 0) FROM waiting").fetchone()
    return int(count)


def _count_held_bytes(rows: sqlite3.Connection) -> list[tuple[int, int]]:
    """Return lengths and the bytes that envelopes of each take."""
    return rows.execute(
        "SELECT length, sum(length) FROM (SELECT length FROM waiting "
        "UNION ALL SELECT length FROM leaves WHERE fate = 'held') GROUP BY length"
    ).fetchall()


def _stored_receipt(rows: sqlite3.Connection, upload_id: bytes) -> bytes | None:
    found = rows.execute("SELECT receipt FROM waiting WHERE upload_id = ?", (upload_id,)).fetchone()
    if found is None:
        found = rows.execute("SELECT receipt FROM leaves WHERE upload_id = ?", (upload_id,)).fetchone()
    receipt: bytes | None = found[0] if found else None
    return receipt

"""The open uploads where one process takes envelopes in: a row for each, and the files of `partials`."""

import contextlib
import sqlite3
from collections.abc import Iterable

from crypto.uploads import Upload
from server.storage.database import Database
from server.storage.open_batch import OpenBatch
from server.storage.partials import Partial, PartialFolder
from server.storage.quotas import Quotas
from server.storage.waiting_rows import stored_receipt


class SqliteUploads:
    """`port.Uploads`. At most `most` of one length are open; the least of them makes room for a new one."""

    def __init__(
        self, database: Database, partials: PartialFolder, quotas: Quotas, open_batch: OpenBatch, *, most: int
    ) -> None:
        self._database = database
        self._partials = partials
        self._quotas = quotas
        self._open_batch = open_batch
        self._most = most
        rows = database.writer.execute("SELECT length, tree_root, batch FROM partials")
        for length, tree_root, batch in rows:
            partial = partials.load(Upload(length, tree_root), batch=batch)
            # Over a quota that was lowered meanwhile it keeps what it has, as waiting envelopes do.
            quotas.count(length, partial.received_bytes)

    def open(self, upload: Upload) -> None:
        """Open an upload in chunks, durably; see the port."""
        if self._partials.find(upload.id) is not None:
            return
        alike = self._partials.of_length(upload.length)
        too_many = [min(alike, key=_worth)] if len(alike) >= self._most else []
        batch = self._open_batch.number
        with self._database.transaction() as rows:
            if stored_receipt(rows, upload.id) is not None:
                return
            _delete_rows(rows, too_many)
            # Whatever can fail comes before the row: with a row and without this, every later opening would fail.
            partial = self._partials.begin(upload, batch=batch)
            rows.execute(
                "INSERT INTO partials (upload_id, length, tree_root, batch) VALUES (?, ?, ?, ?)",
                (upload.id, upload.length, upload.tree_root, batch),
            )
        self._give_up(too_many)
        self._partials.add(partial)

    def make_room(self, upload_id: bytes, *, length: int, count: int) -> bool:
        """Give up open uploads so that `count` more bytes of one of this length have room; see the port."""
        missing = self._quotas.missing(length, count)
        batch = self._open_batch.number
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
                _delete_rows(rows, chosen)
            self._give_up(chosen)
        return True

    def find(self, upload_id: bytes) -> Partial | None:
        """Return the open upload with this id, or None."""
        return self._partials.find(upload_id)

    def touch(self, upload_id: bytes) -> None:
        """Note that a chunk of an open upload came while the batch is open that is open now."""
        partial, batch = self._partials.find(upload_id), self._open_batch.number
        if partial is None or partial.batch >= batch:
            return
        with self._database.transaction() as rows:
            rows.execute("UPDATE partials SET batch = ? WHERE upload_id = ?", (batch, upload_id))
        partial.batch = batch

    def _give_up(self, partials: Iterable[Partial]) -> None:
        """Let uploads whose rows are gone be open no longer."""
        for partial in partials:
            self._partials.give_up(partial.upload.id)
            with contextlib.suppress(OSError):
                # What cannot be removed now is removed when the batch closes.
                self._partials.remove([partial.upload.id])


def _worth(partial: Partial) -> tuple[int, int]:
    """Order open uploads by how little is lost with them: by what came, then by the batch in which the last of it came.

    Not the other way round: whoever brings one chunk each to many uploads would displace a carrier that is cut off.
    """
    return partial.received_bytes, partial.batch


def _delete_rows(rows: sqlite3.Connection, partials: Iterable[Partial]) -> None:
    rows.executemany("DELETE FROM partials WHERE upload_id = ?", [(partial.upload.id,) for partial in partials])

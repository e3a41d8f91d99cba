"""Envelopes of closed batches, as files with rows about them, and what organisers said."""

from collections.abc import Callable, Collection

from server.storage import leaves
from server.storage.blobs import BlobFolder
from server.storage.database import Database
from server.storage.faults import faults_named
from server.storage.port import Ack, Fate, Leaf, ListSeen
from server.storage.quotas import Quotas


class SqliteShelf:
    """`port.Shelf`."""

    def __init__(self, database: Database, blobs: BlobFolder, quotas: Quotas) -> None:
        self._database = database
        self._blobs = blobs
        self._quotas = quotas

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

    def acknowledge(self, ack: Ack, *, listed: Collection[str], needed: int) -> None:
        """Keep the ack; delete the blob when `needed` of the `listed` organisers say *filed*; see the port."""
        with self._database.transaction() as rows:
            length = leaves.keep_ack(rows, ack, listed=listed, needed=needed)
        if length:
            self._quotas.give_back(length, length)
            with faults_named():
                self.remove_unlinked()

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

    def remove_unlinked(self) -> None:
        """Remove the files of leaves whose blob is given up; a crash in between leaves the list for next time."""
        rows = self._database.writer
        found = [upload_id for (upload_id,) in rows.execute("SELECT upload_id FROM unlinking")]
        if found:
            self._blobs.remove(found)
            rows.execute("DELETE FROM unlinking")

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

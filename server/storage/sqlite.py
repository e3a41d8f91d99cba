"""The storage on one machine: rows and small waiting envelopes in SQLite, all others as files.

    DATA/intake.db   `schema.sql`: waiting envelopes, open uploads, batches, leaves, acks, the tree (see `database`)
    DATA/partial/    see `partials`: uploads in chunks, and envelopes above the 1 MiB class while they wait
    DATA/blobs/      see `blobs`: envelopes of closed batches

A waiting envelope up to the 1 MiB class lives in the database; a larger one stays in the file that its chunks came
into. Closing the batch writes each to a file of its own, in the order of the ids, and only then gives it a leaf.
Killed at any moment, an id is open, or waits, or has a leaf: never two of them, and once it waits never none.
"""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from server.errors import NotLeading
from server.storage.blobs import BlobFolder
from server.storage.database import Database
from server.storage.faults import faults_named
from server.storage.log_port import WriterLane
from server.storage.log_rows import SqliteLog, plant
from server.storage.open_batch import OpenBatch
from server.storage.partials import PartialFolder
from server.storage.quotas import Quotas
from server.storage.sqlite_arriving import SqliteArriving
from server.storage.sqlite_sequencing import Housekeeping, SqliteSequencing
from server.storage.sqlite_shelf import SqliteShelf
from server.storage.sqlite_uploads import SqliteUploads
from server.storage.waiting_rows import count_held_bytes

DATABASE = "intake.db"
MAX_OPEN_UPLOADS = 1024


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
        with faults_named(), contextlib.ExitStack() as opened:
            self._blobs = BlobFolder(data / "blobs")
            self._database = opened.enter_context(
                contextlib.closing(Database(data / DATABASE, origin=origin, plant=plant))
            )
            self._quotas = Quotas(class_quota_bytes, count_held_bytes(self._database.writer))
            self._partials = PartialFolder(data / "partial", self._quotas)
            self._open_batch = OpenBatch(self._database)
            shared = self._database, self._partials, self._quotas, self._open_batch
            self.uploads = SqliteUploads(*shared, most=max_open_uploads)
            self.arriving = SqliteArriving(*shared, uploads=self.uploads)
            self.shelf = SqliteShelf(self._database, self._blobs, self._quotas)
            self.log = SqliteLog(self._database)
            self._housekeeping = Housekeeping(self._database, self._partials, self.shelf)
            self._blobs.remove_leftovers()
            self._housekeeping.do_all()
            self._leading = threading.Lock()
            self._opened = opened.pop_all()

    @contextlib.contextmanager
    def leads(self, lane: WriterLane) -> Iterator[SqliteSequencing]:
        """Lead until the block ends. Raises NotLeading while another block leads."""
        # That no other process does is the data folder's to see to.
        if not self._leading.acquire(blocking=False):
            raise NotLeading("another part of this program leads")
        try:
            yield SqliteSequencing(
                self._database,
                self._blobs,
                self._partials,
                self._quotas,
                self._open_batch,
                arriving=self.arriving,
                housekeeping=self._housekeeping,
                lane=lane,
            )
        finally:
            self._leading.release()

    def close(self) -> None:
        """Let go of all files."""
        self._opened.close()

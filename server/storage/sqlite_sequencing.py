"""What only the one may do who leads, where one process does everything: rows on the writer lane, blobs beside it."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator

from server.storage import leaves, log_rows
from server.storage.blobs import Blob, BlobFolder
from server.storage.database import Database
from server.storage.faults import faults_named
from server.storage.log_port import ClosedBatch, Kept, WriterLane
from server.storage.open_batch import OpenBatch
from server.storage.partials import PartialFolder
from server.storage.quotas import Quotas
from server.storage.sqlite_arriving import SqliteArriving
from server.storage.sqlite_shelf import SqliteShelf
from server.storage.waiting_rows import delete_closed, forget_order, ids_in_files, page_to_close
from server.tree import Published, TreeHead

_BLOBS_PER_PAGE = 16
"""Waiting envelopes that are held in memory while they are written out: up to 16 MiB."""

_ROWS_PER_SLICE = 64
"""Rows that are overwritten in one commit: a commit of arrivals waits no longer for it than for another of its kind."""


class Housekeeping:
    """What closing a batch leaves to do, in steps on the writer lane."""

    def __init__(self, database: Database, partials: PartialFolder, shelf: SqliteShelf) -> None:
        self._database = database
        self._partials = partials
        self._shelf = shelf

    def delete_some(self) -> bool:
        """Overwrite some rows of closed batches; say whether there were any."""
        with self._database.transaction() as rows:
            return delete_closed(rows, limit=_ROWS_PER_SLICE)

    def finish(self) -> None:
        """Forget the order of what was deleted, empty the write-ahead log, and remove files that no row wants."""
        with self._database.transaction() as rows:
            forget_order(rows)
        with faults_named():
            self._database.truncate_log()
            self._shelf.remove_unlinked()
            self._partials.tidy(ids_in_files(self._database.writer))

    def do_all(self) -> None:
        """Do it in one go, where no lane runs yet."""
        while self.delete_some():
            pass
        self.finish()


class SqliteSequencing:
    """`log_port.Sequencing`, over the lane of the one writer."""

    def __init__(
        self,
        database: Database,
        blobs: BlobFolder,
        partials: PartialFolder,
        quotas: Quotas,
        open_batch: OpenBatch,
        *,
        arriving: SqliteArriving,
        housekeeping: Housekeeping,
        lane: WriterLane,
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._partials = partials
        self._quotas = quotas
        self._open_batch = open_batch
        self._arriving = arriving
        self._housekeeping = housekeeping
        self._lane = lane

    def advance(self, clock: int) -> int:
        """Let receipts name `clock` from now on, or the number they name now where that is higher; see the port."""
        return self._lane.run(lambda: self._advance(clock)).result()

    def _advance(self, clock: int) -> int:
        if clock > self._open_batch.number:
            self._open_batch.move(clock)
        return self._open_batch.number

    def leave_batch(self, *, clock: int) -> int:
        """Return the number of the open batch and open a higher one; see the port."""
        return self._lane.run(lambda: self._leave_batch(clock)).result()

    def _leave_batch(self, clock: int) -> int:
        left = self._open_batch.number
        self._open_batch.move(max(left + 1, clock))
        return left

    def move_out(self, batch: int) -> None:
        """Make the blobs of what waits for a batch up to `batch` durable as files; see the port."""
        with faults_named(), contextlib.closing(self._database.connect()) as rows:
            self._blobs.write(self._read_waiting(rows, batch))

    def _read_waiting(self, rows: sqlite3.Connection, batch: int) -> Iterator[list[Blob]]:
        """Read what waits for a batch up to `batch`, in order of the ids, a page at a time."""
        last = b""
        # Each page is read to its end before anybody waits for the disk: a SELECT that stays open keeps the
        # write-ahead log from starting over, and all that arrives meanwhile would make it grow.
        while page := page_to_close(rows, batch, after=last, limit=_BLOBS_PER_PAGE):
            yield [(upload_id, envelope or self._partials.files_of(upload_id)) for upload_id, envelope in page]
            last = page[-1][0]

    def close_batch(self, batch: int, *, new_seed: Callable[[], bytes], kept: Kept, head: TreeHead) -> ClosedBatch:
        """Give what waits its leaves, and the tree its new head, in one commit; see the port."""
        return self._lane.run(lambda: self._close_batch(batch, new_seed=new_seed, kept=kept, head=head)).result()

    def _close_batch(self, batch: int, *, new_seed: Callable[[], bytes], kept: Kept, head: TreeHead) -> ClosedBatch:
        with self._database.transaction() as rows:
            closing = leaves.close_batch(rows, batch, new_seed=new_seed, kept=kept, head=head)
        self._arriving.count_waiting()
        for length, count in closing.expired_bytes:
            self._quotas.give_back(length, count)
        for upload_id in closing.given_up:
            self._partials.give_up(upload_id)
        return closing.closed

    def sweep(self) -> None:
        """Remove from the files what commits have given up; see the port."""
        while self._lane.run(self._housekeeping.delete_some).result():
            pass
        self._lane.run(self._housekeeping.finish).result()

    def keep_published(self, published: Published) -> None:
        """Keep what the log shows now, durably; see the port."""
        self._lane.run(lambda: self._keep_published(published)).result()

    def _keep_published(self, published: Published) -> None:
        with self._database.transaction() as rows:
            log_rows.keep_published(rows, published)

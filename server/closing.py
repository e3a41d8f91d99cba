"""The closing thread: ends each batch when its time is over.

Blobs are made durable as files while the writer goes on taking envelopes for the next batch; only the commit
that gives the leaves runs on the writer lane. Batches whose time passed while the server was stopped are never
closed: what waited for them goes into the batch that is open after the start. A closing that fails is tried
again; its ids keep waiting, and no later batch is closed before it, so the promise of their receipts holds. What
a closed batch leaves to sweep is tried again as well, and keeps no batch from closing.
"""

import logging
import os
import threading
import time
from collections.abc import Callable

from server.batches import SEED_BYTES
from server.errors import StorageFailed
from server.storage.port import ClosedBatch, Kept, Storage
from server.writer import Writer

_log = logging.getLogger(__name__)

LONGEST_WAIT_SECONDS = 30.0
"""The clock is read again at least this often, because it may have been set."""

RETRY_SECONDS = 5.0


class Closer:
    """Owns the closing thread. `seconds_left` is the time to the end of batch `number` by the clock.

    `kept` says for how many batches what nobody filed or goes on with is kept.
    """

    def __init__(
        self,
        storage: Storage,
        writer: Writer,
        *,
        seconds_left: Callable[[int], float],
        kept: Kept,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._storage = storage
        self._writer = writer
        self._seconds_left = seconds_left
        self._kept = kept
        self._monotonic = monotonic
        self._open_batch = -1
        self._opened_at = 0.0
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="closer")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Let a closing that is under way finish, then end the thread. The open batch stays open."""
        self._stopping.set()
        self._thread.join()

    def close(self, number: int) -> ClosedBatch:
        """Close batch `number`, which the writer has left. Raises StorageFailed; then it may be tried again."""
        self._storage.move_out(number)
        closed = self._writer.run(
            lambda: self._storage.close_batch(number, new_seed=lambda: os.urandom(SEED_BYTES), kept=self._kept)
        ).result()
        _log.info(
            "batch %d closed: %d reports, %d dummies, %d expired",
            closed.number,
            closed.reports,
            closed.dummies,
            closed.expired,
        )
        return closed

    def _work(self) -> None:
        is_swept = True
        while not self._stopping.wait(self.wait_seconds()):
            if self._seconds_open() <= 0:
                self._close_at_last(self._writer.run(self._writer.leave_batch).result())
                is_swept = False
            is_swept = is_swept or self._sweep()

    def wait_seconds(self) -> float:
        """Return how long to wait before looking at the open batch again; 0 when it is to be closed."""
        return min(max(self._seconds_open(), 0.0), LONGEST_WAIT_SECONDS)

    def _seconds_open(self) -> float:
        """Return for how long the open batch is to stay open: until its end, and never longer than a batch lasts.

        A clock that was ahead for a moment has moved the numbers ahead for good, because they never fall. By the
        clock alone no batch would close until it has caught up, and the desk would get nothing.
        """
        number = self._writer.open_batch
        if number != self._open_batch:
            self._open_batch, self._opened_at = number, self._monotonic()
        left = self._seconds_left(number)
        lasts = self._seconds_left(number + 1) - left
        return min(left, self._opened_at + lasts - self._monotonic())

    def _close_at_last(self, number: int) -> None:
        """Close batch `number`, trying again until it is done or the server stops."""
        while True:
            try:
                self.close(number)
            except StorageFailed as error:
                _log.error("batch %d is not closed yet: %s", number, error)
            else:
                return
            if self._stopping.wait(RETRY_SECONDS):
                return

    def _sweep(self) -> bool:
        try:
            self._writer.run(self._storage.sweep).result()
        except StorageFailed as error:
            _log.error("what closed batches left is not swept yet: %s", error)
            return False
        return True

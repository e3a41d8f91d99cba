"""The sequencing thread: leads where it may, and ends each batch when its time is over.

Blobs are made durable while the writer goes on taking envelopes for the next batch; only the commit that gives the
leaves is anybody else's business. Batches whose time passed while no server ran are never closed: what waited for them
goes into the batch that is open after the start. A closing that fails is tried again; its ids keep waiting, and no
later batch is closed before it, so the promise of their receipts holds. What a closed batch leaves to publish and to
sweep is tried again as well, and keeps no batch from closing.

What it does not do: decide who leads, which is the storage's. Where another one leads it asks again from time to time.
"""

import os
import threading
import time
from collections.abc import Callable

from server.batches import SEED_BYTES
from server.errors import LogDamaged, NotLeading, StartRefused, StorageFailed
from server.faults import clock_log
from server.log.publishing import Publisher
from server.storage.log_port import ClosedBatch, Kept, LogRows, Sequencing, WriterLane
from server.storage.port import Storage

_log = clock_log

LONGEST_WAIT_SECONDS = 30.0
"""The clock is read again at least this often, because it may have been set."""

RETRY_SECONDS = 5.0


class Lead:
    """What one who leads knows of the tree from closing to closing, so that a stranger's batch is noticed."""

    def __init__(
        self,
        log: LogRows,
        sequencing: Sequencing,
        *,
        kept: Kept,
        on_closed: Callable[[ClosedBatch], None] = lambda _closed: None,
    ) -> None:
        self._on_closed = on_closed
        self._log = log
        self._sequencing = sequencing
        self._kept = kept
        self._head = log.tree_head()
        self._is_in_doubt = False

    def close(self, number: int) -> None:
        """Close batch `number`, which was left. Raises StorageFailed; then it may be tried again. Raises NotLeading."""
        if self._is_in_doubt and self._is_closed(number):
            _log.info("batch %d is closed", number)
            return
        self._sequencing.move_out(number)
        self._is_in_doubt = True
        closed = self._sequencing.close_batch(
            number, new_seed=lambda: os.urandom(SEED_BYTES), kept=self._kept, head=self._head
        )
        self._head, self._is_in_doubt = closed.head, False
        _log.info(
            "batch %d closed: %d reports, %d dummies, %d expired",
            number,
            closed.reports,
            closed.dummies,
            closed.expired,
        )
        self._on_closed(closed)

    def _is_closed(self, number: int) -> bool:
        """Say whether the commit that raised a fault went through all the same."""
        head = self._log.tree_head()
        if head.batch != number:
            return False
        self._head, self._is_in_doubt = head, False
        return True


class Sequencer:
    """Owns the sequencing thread. `current_batch` is the number that the clock gives now.

    `seconds_left` is the time to the end of batch `number` by the clock. `kept` says for how many batches what nobody
    filed or goes on with is kept. `on_closed` is called with each batch, on the thread.
    """

    def __init__(
        self,
        storage: Storage,
        lane: WriterLane,
        publisher: Publisher,
        *,
        current_batch: Callable[[], int],
        seconds_left: Callable[[int], float],
        kept: Kept,
        on_closed: Callable[[ClosedBatch], None] = lambda _closed: None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._storage = storage
        self._lane = lane
        self._publisher = publisher
        self._current_batch = current_batch
        self._seconds_left = seconds_left
        self._kept = kept
        self._on_closed = on_closed
        self._monotonic = monotonic
        self._open_batch = -1
        self._opened_at = 0.0
        self._damage: LogDamaged | None = None
        self._has_ended = False
        self._is_settled = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="sequencer")

    def start(self) -> None:
        """Start the thread, and wait until it is known who names the batch: receipts before that name an old one.

        Raises LogDamaged, and has ended the thread, where this server leads and the log's files are not its rows',
        and StartRefused where a fault ended it.
        """
        self._thread.start()
        self._is_settled.wait()
        if self._damage is not None:
            self.stop()
            raise self._damage
        if self._has_ended:
            # By a fault, when nobody watched its threads yet: envelopes would be taken in and never come to the desk.
            raise StartRefused("The part of the server that closes batches stopped by itself; nothing was changed.")

    def stop(self) -> None:
        """Let a closing that is under way finish, then end the thread. The open batch stays open."""
        self._stopping.set()
        self._thread.join()

    def _work(self) -> None:
        try:
            while not self._stopping.is_set():
                try:
                    with self._storage.leads(self._lane) as sequencing:
                        self._lead(sequencing)
                except LogDamaged as error:
                    self._damage = error
                    # At the start it is told by not starting.
                    if self._is_settled.is_set():
                        _log.error("no batch is closed: %s", error)
                except NotLeading as error:
                    _log.info("this server takes envelopes in and closes no batch: %s", error)
                except StorageFailed as error:
                    _log.error("no batch can be closed now: %s", error)
                self._is_settled.set()
                self._stopping.wait(RETRY_SECONDS)
        finally:
            self._has_ended = True
            self._is_settled.set()

    def _lead(self, sequencing: Sequencing) -> None:
        """Close batch after batch until the server stops. Raises NotLeading and StorageFailed."""
        lead = Lead(self._storage.log, sequencing, kept=self._kept, on_closed=self._on_closed)
        is_published = self._catch_up(sequencing)
        sequencing.advance(self._current_batch())
        self._is_settled.set()
        # Whoever led before may have left something.
        is_swept = False
        while not self._stopping.wait(self.wait_seconds()):
            if self._seconds_open() <= 0:
                self._close_at_last(lead, sequencing.leave_batch(clock=self._current_batch()))
                is_published = is_swept = False
            # First what would tell in which order envelopes came: publishing may wait for others.
            is_swept = is_swept or _sweep(sequencing)
            is_published = is_published or self._publish(sequencing)

    def _catch_up(self, sequencing: Sequencing) -> bool:
        """Publish what a stop left over, and say whether it could be done. Raises LogDamaged."""
        try:
            self._publisher.catch_up(sequencing.keep_published)
        except LogDamaged:
            raise
        except StorageFailed as error:
            _log.error("the log is not published yet: %s", error)
            return False
        return True

    def _publish(self, sequencing: Sequencing) -> bool:
        try:
            self._publisher.publish(sequencing.keep_published)
        except StorageFailed as error:
            # Also for files that are damaged: whoever sends a report can still be given a receipt for it.
            _log.error("the log is not published yet: %s", error)
            return False
        return True

    def wait_seconds(self) -> float:
        """Return how long to wait before looking at the open batch again; 0 when it is to be closed."""
        return min(max(self._seconds_open(), 0.0), LONGEST_WAIT_SECONDS)

    def _seconds_open(self) -> float:
        """Return for how long the open batch is to stay open: until its end, and never longer than a batch lasts.

        A clock that was ahead for a moment has moved the numbers ahead for good, because they never fall. By the
        clock alone no batch would close until it has caught up, and the desk would get nothing.
        """
        number = self._storage.arriving.open_batch
        if number != self._open_batch:
            self._open_batch, self._opened_at = number, self._monotonic()
        left = self._seconds_left(number)
        lasts = self._seconds_left(number + 1) - left
        return min(left, self._opened_at + lasts - self._monotonic())

    def _close_at_last(self, lead: Lead, number: int) -> None:
        """Close batch `number`, trying again until it is done or the server stops."""
        while True:
            try:
                lead.close(number)
            except StorageFailed as error:
                _log.error("batch %d is not closed yet: %s", number, error)
            else:
                return
            if self._stopping.wait(RETRY_SECONDS):
                return


def _sweep(sequencing: Sequencing) -> bool:
    try:
        sequencing.sweep()
    except StorageFailed as error:
        _log.error("what closed batches left is not swept yet: %s", error)
        return False
    return True

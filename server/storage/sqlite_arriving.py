"""Envelopes that get their receipt where one process takes them in: one commit for a group, in the database.

An envelope up to the 1 MiB class waits in the database, where many share one commit; a larger one stays in the file
that its chunks came into.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

from server.errors import StorageFailed
from server.storage.database import Database
from server.storage.open_batch import OpenBatch
from server.storage.partials import PartialFolder
from server.storage.port import Arrival, Sign, Whole
from server.storage.quotas import Quotas
from server.storage.sqlite_uploads import SqliteUploads
from server.storage.waiting_rows import count_waiting_bytes, insert_waiting, stored_receipt, stored_receipts


class SqliteArriving:
    """`port.Arriving`."""

    def __init__(
        self,
        database: Database,
        partials: PartialFolder,
        quotas: Quotas,
        open_batch: OpenBatch,
        *,
        uploads: SqliteUploads,
    ) -> None:
        self._database = database
        self._partials = partials
        self._quotas = quotas
        self._open_batch = open_batch
        self._uploads = uploads
        self._waiting_bytes = 0
        self.count_waiting()

    @property
    def open_batch(self) -> int:
        """The number that receipts name now."""
        return self._open_batch.number

    @property
    def reserved_bytes(self) -> int:
        """How many bytes the disk will still be asked for, for what was accepted already."""
        return self._waiting_bytes + self._database.log_bytes

    def count_waiting(self) -> None:
        """Count anew what waits, on the writer lane: a batch was closed."""
        self._waiting_bytes = count_waiting_bytes(self._database.writer)

    def accept(self, arrivals: Sequence[Arrival | Whole], *, sign: Sign) -> list[bytes | None]:
        """Make the arrivals durable in one commit and return their receipts, in order; see the port."""
        receipts = self._accept(arrivals, sign=sign)
        for index, arrival in enumerate(arrivals):
            if receipts[index] is None and isinstance(arrival, Arrival):
                # The others have their receipts by now, and a fault with this one must not take them away.
                with contextlib.suppress(StorageFailed):
                    receipts[index] = self._accept_in_place_of_others(arrival, sign=sign)
        return receipts

    def receipt(self, upload_id: bytes) -> bytes | None:
        """Return the stored receipt of an id, or None where no report with that id came."""
        with self._database.reading() as rows:
            return stored_receipt(rows, upload_id)

    def _accept_in_place_of_others(self, arrival: Arrival, *, sign: Sign) -> bytes | None:
        """Accept an envelope that is whole where its class is full of parts."""
        if (known := self.receipt(arrival.upload_id)) is not None:
            # It stood twice in its group, and needs no room a second time.
            return known
        partial = self._partials.find(arrival.upload_id)
        count = arrival.length - (partial.received_bytes if partial else 0)
        if not self._uploads.make_room(arrival.upload_id, length=arrival.length, count=count):
            return None
        (receipt,) = self._accept([arrival], sign=sign)
        return receipt

    def _accept(self, arrivals: Sequence[Arrival | Whole], *, sign: Sign) -> list[bytes | None]:
        receipts = []
        taken_in: list[_TakenIn] = []
        try:
            with self._database.transaction() as rows:
                # Left on this thread alone, so that it stays open until the commit.
                batch = self._open_batch.number
                known = stored_receipts(rows, [arrival.upload_id for arrival in arrivals])
                new: list[tuple[Arrival | Whole, bytes]] = []
                for arrival in arrivals:
                    receipt = known.get(arrival.upload_id)
                    if receipt is None and (taken := self._take_room(arrival)):
                        taken_in.append(taken)
                        # Known from here on: the same envelope may stand in a group twice.
                        receipt = known[arrival.upload_id] = sign(arrival.upload_id, batch)
                        new.append((arrival, receipt))
                    receipts.append(receipt)
                insert_waiting(rows, new, batch=batch)
                for arrival, _ in new:
                    if self._partials.find(arrival.upload_id):
                        rows.execute("DELETE FROM partials WHERE upload_id = ?", (arrival.upload_id,))
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


@dataclass(frozen=True)
class _TakenIn:
    """An arrival that gets its receipt, and how many of its bytes came as chunks and were counted before."""

    arrival: Arrival | Whole
    received_bytes: int

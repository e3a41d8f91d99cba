"""The outbox: sealed envelopes, and how far each has come on its way.

The same bytes are sent until they arrive; nothing is sealed anew under an upload id. A move names the states
it expects, so that two senders never both take one row. The envelope is an item, because a seized vault must
not link its owner to a report at the desk once that report is to be forgotten; then only a count stays.
Which move may follow which, and when, is decided in `reporter.outbox`.
"""

import io
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import BinaryIO

from reporter.errors import MoveRefused, NothingThere
from reporter.store.database import Database, Row
from reporter.store.id_prefix import find_by_prefix
from reporter.store.items import Items

_NOT_THERE = "The outbox holds no report of this id. It may have arrived and been forgotten already."
_FORGOTTEN_COUNT = "forgotten reports sent"
_SELECT = (
    "SELECT upload_id, report_id, state, length, size_class, attempts, due, must_arrive_before, forget, work, batch, "
    "receipt, proof FROM outbox "
)


class OutboxState(StrEnum):
    """How far an envelope has come."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    RECORDED = "recorded"
    REFUSED = "refused"


@dataclass(frozen=True)
class OutboxRow:
    """One envelope on its way. `due` is aware UTC; `work`, `batch`, `receipt` and `proof` come with time."""

    upload_id: str
    report_id: str
    state: OutboxState
    length: int
    size_class: int
    attempts: int
    due: datetime | None
    must_arrive_before: date
    forget: bool
    work: bytes | None = field(default=None, repr=False)
    batch: int | None = None
    receipt: bytes | None = field(default=None, repr=False)
    proof: bytes | None = field(default=None, repr=False)


class Outbox:
    """The outbox of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def add(
        self,
        upload_id: str,
        *,
        report_id: str,
        envelope: bytes | BinaryIO,
        size_class: int,
        must_arrive_before: date,
        forget: bool,
        length: int | None = None,
        due: datetime | None = None,
    ) -> None:
        """Queue an envelope as waiting. `length` is needed where the envelope is a stream.

        An upload id that is queued already is left as it is: the same bytes are never queued twice.
        """
        source = io.BytesIO(envelope) if isinstance(envelope, bytes) else envelope
        size = len(envelope) if isinstance(envelope, bytes) else length
        if size is None:
            raise ValueError("the length of a streamed envelope must be given")
        with self._database.joined():
            if self._database.row("SELECT 1 FROM outbox WHERE upload_id = ?", upload_id) is not None:
                return
            item = self._items.put_stream(source, size)
            self._database.write(
                "INSERT INTO outbox (upload_id, report_id, state, length, size_class, due, must_arrive_before, forget, "
                "item) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                *(upload_id, report_id, OutboxState.WAITING.value, size, size_class, _print_moment(due)),
                *(must_arrive_before.isoformat(), int(forget), item),
            )

    def rows(self) -> tuple[OutboxRow, ...]:
        """Return every row, ordered by upload id, which says nothing about when it was made."""
        rows = self._database.rows(_SELECT + "ORDER BY upload_id")
        return tuple(_read_row(row) for row in rows)

    def row(self, upload_id: str) -> OutboxRow:
        """Return the row of an upload id or of its unique beginning. Raises NothingThere, UsageError."""
        whole = find_by_prefix(self._database, "outbox", upload_id, missing=_NOT_THERE)
        found = self._database.row(_SELECT + "WHERE upload_id = ?", whole)
        if found is None:
            raise NothingThere(_NOT_THERE)
        return _read_row(found)

    def envelope(self, upload_id: str) -> BinaryIO:
        """Return an envelope for reading from any place. Raises NothingThere once it was let go."""
        found = self._database.row("SELECT item FROM outbox WHERE upload_id = ?", upload_id)
        if found is None or found[0] is None:
            raise NothingThere(_NOT_THERE)
        return self._items.open(found[0])

    def move(
        self,
        upload_id: str,
        *,
        expected: Collection[OutboxState],
        to: OutboxState,
        attempts: int | None = None,
        batch: int | None = None,
        receipt: bytes | None = None,
        proof: bytes | None = None,
    ) -> None:
        """Move a row to another state and write what comes with it, if its state is an expected one.

        What is None stays as it is. Raises MoveRefused if the row is in another state, NothingThere if it is gone;
        nothing is written then.
        """
        with self._database.joined():
            moved = self._database.write(
                "UPDATE outbox SET state = ?, attempts = coalesce(?, attempts), batch = coalesce(?, batch), "
                "receipt = coalesce(?, receipt), proof = coalesce(?, proof) "
                "WHERE upload_id = ? AND state IN (SELECT value FROM json_each(?))",
                *(to.value, attempts, batch, receipt, proof, upload_id),
                json.dumps([state.value for state in expected]),
            )
            if not moved:
                state = self.row(upload_id).state
                raise MoveRefused(f"This report is {state} by now and cannot become {to}. Nothing was changed.")

    def set_due(self, upload_id: str, due: datetime | None) -> None:
        """Set when an envelope may leave. Raises NothingThere."""
        if not self._database.write("UPDATE outbox SET due = ? WHERE upload_id = ?", _print_moment(due), upload_id):
            raise NothingThere(_NOT_THERE)

    def set_work(self, upload_id: str, work: bytes) -> None:
        """Keep the proof of work that was computed for an envelope. Raises NothingThere."""
        if not self._database.write("UPDATE outbox SET work = ? WHERE upload_id = ?", work, upload_id):
            raise NothingThere(_NOT_THERE)

    def drop_envelope(self, upload_id: str) -> None:
        """Forget an envelope that has arrived, and keep its row with receipt and proof. Raises NothingThere."""
        with self._database.joined():
            item = self._find_item(upload_id)
            if item is not None:
                self._database.write("UPDATE outbox SET item = NULL WHERE upload_id = ?", upload_id)
                self._items.discard(item)

    def remove(self, upload_id: str) -> None:
        """Forget an envelope and its row, and count it among the forgotten ones. Raises NothingThere."""
        with self._database.joined():
            item = self._find_item(upload_id)
            self._database.write("DELETE FROM outbox WHERE upload_id = ?", upload_id)
            self._database.write(
                "INSERT INTO counters (name, count) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1",
                _FORGOTTEN_COUNT,
            )
            if item is not None:
                self._items.discard(item)

    def forgotten_count(self) -> int:
        """Return how many rows were removed."""
        found = self._database.row("SELECT count FROM counters WHERE name = ?", _FORGOTTEN_COUNT)
        return 0 if found is None else int(found[0])

    def _find_item(self, upload_id: str) -> int | None:
        found = self._database.row("SELECT item FROM outbox WHERE upload_id = ?", upload_id)
        if found is None:
            raise NothingThere(_NOT_THERE)
        item: int | None = found[0]
        return item


def _read_row(row: Row) -> OutboxRow:
    upload_id, report_id, state, length, size_class, attempts, due, before, forget, *rest = row
    return OutboxRow(
        upload_id,
        report_id,
        OutboxState(state),
        length,
        size_class,
        attempts,
        None if due is None else datetime.fromisoformat(due),
        date.fromisoformat(before),
        bool(forget),
        *rest,
    )


def _print_moment(moment: datetime | None) -> str | None:
    """Print an aware time in UTC, to the second: that is all that sending needs."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is no moment")
    return moment.astimezone(UTC).isoformat(timespec="seconds")

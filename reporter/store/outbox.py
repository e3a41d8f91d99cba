"""The outbox: sealed envelopes, and how far each has come on its way.

The same bytes are sent until they arrive; nothing is sealed anew under an upload id. A move names the states
it expects, so that two senders never both take one row. The envelope and all that names it (ids, receipt) are
items: a seized vault must not link its owner to a report at the desk once that report is forgotten, not by an
old copy of the database either. Then only a count stays. Which move may follow which, and when, is decided in
`reporter.outbox`.
"""

import io
import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import BinaryIO

from reporter.errors import MoveRefused, NothingThere
from reporter.store.database import Database
from reporter.store.id_prefix import choose_by_prefix
from reporter.store.items import Items
from reporter.store.labels import Labels

_NOT_THERE = "The outbox holds no report of this id. It may have arrived and been forgotten already."
_FORGOTTEN_COUNT = "forgotten reports sent"


class OutboxState(StrEnum):
    """How far an envelope has come."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    RECORDED = "recorded"
    REFUSED = "refused"


@dataclass(frozen=True)
class OutboxRow:
    """One envelope on its way.

    `due` is aware UTC; `batch` and `receipt` come once the server has signed. `work` are the 16 bytes of the proof of
    work that was done for it, if any was. `proof` is that of the log, once it was found there.
    """

    upload_id: str
    report_id: str
    state: OutboxState
    length: int
    size_class: int
    attempts: int
    due: datetime | None
    must_arrive_before: date
    forget: bool
    batch: int | None = None
    receipt: bytes | None = field(default=None, repr=False)
    work: bytes | None = field(default=None, repr=False)
    proof: bytes | None = field(default=None, repr=False)


class Outbox:
    """The outbox of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items
        self._labels = Labels(
            database, items, "outbox", parse=_read_label, print_=_print_label, name_of=lambda row: row.upload_id
        )

    def add(
        self,
        upload_id: str | Callable[[], str],
        *,
        report_id: str,
        envelope: bytes | BinaryIO,
        size_class: int,
        must_arrive_before: date,
        forget: bool,
        length: int | None = None,
        due: datetime | None = None,
    ) -> str:
        """Queue an envelope as waiting and return its upload id. `length` is needed where the envelope is a stream.

        An upload id that is queued already is left as it is: the same bytes are never queued twice. Of an envelope that
        is sealed while it is read, the id is a call: it is asked for after the last byte.
        """
        source = io.BytesIO(envelope) if isinstance(envelope, bytes) else envelope
        size = len(envelope) if isinstance(envelope, bytes) else length
        if size is None:
            raise ValueError("the length of a streamed envelope must be given")
        with self._database.joined():
            if isinstance(upload_id, str) and self._labels.find(upload_id) is not None:
                return upload_id
            item = self._items.put_stream(source, size)
            row = OutboxRow(
                upload_id=upload_id if isinstance(upload_id, str) else upload_id(),
                report_id=report_id,
                state=OutboxState.WAITING,
                length=size,
                size_class=size_class,
                attempts=0,
                due=due,
                must_arrive_before=must_arrive_before,
                forget=forget,
            )
            self._database.write(
                "INSERT INTO outbox (label, state, due, envelope) VALUES (?, ?, ?, ?)",
                *(self._labels.put(row), row.state.value, _print_moment(due), item),
            )
            return row.upload_id

    def rows(self) -> tuple[OutboxRow, ...]:
        """Return every row, ordered by upload id, which says nothing about when it was made."""
        found = (self._read_row(*row) for row in self._database.rows("SELECT label, state, attempts, due FROM outbox"))
        return tuple(sorted((row for row in found if row is not None), key=lambda row: row.upload_id))

    def hidden_count(self) -> int:
        """Return how many rows `rows` leaves out, because the key of what names them is missing or damaged."""
        return sum(self._labels.said(label) is None for (label,) in self._database.rows("SELECT label FROM outbox"))

    def row(self, upload_id: str) -> OutboxRow:
        """Return the row of an upload id or of its unique beginning. Raises NothingThere, UsageError."""
        chosen = choose_by_prefix(self._labels.names(), upload_id, missing=_NOT_THERE)
        return self._find(chosen)[1]

    def envelope(self, upload_id: str) -> BinaryIO:
        """Return an envelope for reading from any place. Raises NothingThere."""
        label, _ = self._find(upload_id)
        return self._items.open(self._find_envelope(label))

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
            label, row = self._find(upload_id)
            if row.state not in expected:
                raise MoveRefused(f"This report is {row.state} by now and cannot become {to}. Nothing was changed.")
            self._database.write(
                "UPDATE outbox SET state = ?, attempts = coalesce(?, attempts) WHERE label = ?",
                *(to.value, attempts, label),
            )
            changed = replace(
                row,
                batch=row.batch if batch is None else batch,
                receipt=row.receipt if receipt is None else receipt,
                proof=row.proof if proof is None else proof,
            )
            if changed != row:
                self._labels.replace(label, changed)

    def set_due(self, upload_id: str, due: datetime | None) -> None:
        """Set when an envelope may leave. Raises NothingThere."""
        with self._database.joined():
            label, _ = self._find(upload_id)
            self._database.write("UPDATE outbox SET due = ? WHERE label = ?", _print_moment(due), label)

    def set_work(self, upload_id: str, work: bytes | None) -> None:
        """Keep the proof of work that was done for an envelope, or let go of it. Raises NothingThere."""
        with self._database.joined():
            label, row = self._find(upload_id)
            if row.work != work:
                self._labels.replace(label, replace(row, work=work))

    def remove(self, upload_id: str, *, counted: bool = True) -> None:
        """Forget an envelope and its row, by default counted among those sent and forgotten. Raises NothingThere."""
        with self._database.joined():
            label, _ = self._find(upload_id)
            item = self._find_envelope(label)
            self._database.write("DELETE FROM outbox WHERE label = ?", label)
            if counted:
                self._database.write(
                    "INSERT INTO counters (name, count) VALUES (?, 1) "
                    "ON CONFLICT (name) DO UPDATE SET count = count + 1",
                    _FORGOTTEN_COUNT,
                )
            self._labels.discard(label)
            self._items.discard(item)

    def forgotten_count(self) -> int:
        """Return how many rows were removed."""
        found = self._database.row("SELECT count FROM counters WHERE name = ?", _FORGOTTEN_COUNT)
        return 0 if found is None else int(found[0])

    def _find(self, upload_id: str) -> tuple[int, OutboxRow]:
        label = self._labels.find(upload_id)
        found = self._database.row("SELECT label, state, attempts, due FROM outbox WHERE label = ?", label)
        row = None if found is None else self._read_row(*found)
        if label is None or row is None:
            raise NothingThere(_NOT_THERE)
        return label, row

    def _find_envelope(self, label: int) -> int:
        [(item,)] = self._database.rows("SELECT envelope FROM outbox WHERE label = ?", label)
        return int(item)

    def _read_row(self, label: int, state: str, attempts: int, due: str | None) -> OutboxRow | None:
        """Return a row with what its label says, or None if the label was forgotten."""
        said = self._labels.said(label)
        if said is None:
            return None
        moment = None if due is None else datetime.fromisoformat(due)
        if moment is None and attempts == 0 and state == OutboxState.WAITING:
            # What a label says is a row as it is when it is new, and in a long outbox most are.
            return said
        return replace(said, state=OutboxState(state), attempts=attempts, due=moment)


def _print_label(row: OutboxRow) -> bytes:
    """Print what names a report; state, attempts and due are columns, because they are written often."""
    label = {
        "upload_id": row.upload_id,
        "report_id": row.report_id,
        "length": row.length,
        "size_class": row.size_class,
        "must_arrive_before": row.must_arrive_before.isoformat(),
        "forget": row.forget,
        "batch": row.batch,
        "receipt": None if row.receipt is None else row.receipt.hex(),
        "work": None if row.work is None else row.work.hex(),
        "proof": None if row.proof is None else row.proof.hex(),
    }
    return json.dumps(label).encode()


def _read_label(content: bytes) -> OutboxRow:
    """Read what a label says of a row; its state, attempts and due stand elsewhere and are those of a new one here."""
    label = json.loads(content)
    # Labels that were written before there was any work, or any log, do not speak of it.
    work, proof = label.get("work"), label.get("proof")
    return OutboxRow(
        upload_id=label["upload_id"],
        report_id=label["report_id"],
        state=OutboxState.WAITING,
        length=label["length"],
        size_class=label["size_class"],
        attempts=0,
        due=None,
        must_arrive_before=date.fromisoformat(label["must_arrive_before"]),
        forget=label["forget"],
        batch=label["batch"],
        receipt=None if label["receipt"] is None else bytes.fromhex(label["receipt"]),
        work=None if work is None else bytes.fromhex(work),
        proof=None if proof is None else bytes.fromhex(proof),
    )


def _print_moment(moment: datetime | None) -> str | None:
    """Print an aware time in UTC, to the second: that is all that sending needs."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is no moment")
    return moment.astimezone(UTC).isoformat(timespec="seconds")

"""What the desk received: one row for each envelope, filed or unreadable, and what the server knows of it.

An envelope nobody could open is kept as it came, and filed when its key arrives after all; the other way round
does not happen. Every change of state is told to the server again. The cursor is the last place of the
server's list that was dealt with; it only goes forward.

What is still to be done is found by the index `unsettled_envelopes`, whose conditions the queries repeat word by word.
"""

import io
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

from reporter.errors import NothingThere
from reporter.store.database import Database
from reporter.store.items import Items

BEFORE_THE_FIRST = -1

_CURSOR = "last leaf"
_NOT_THERE = "The desk keeps no unreadable envelope of this id."


class EnvelopeState(StrEnum):
    """What became of an envelope at the desk."""

    FILED = "filed"
    UNREADABLE = "unreadable"
    MISSING = "missing"


@dataclass(frozen=True)
class UnreadableEnvelope:
    """An envelope that could not be opened, and the short code of the reason."""

    upload_id: str
    leaf: int
    batch: int
    reason: str


@dataclass(frozen=True)
class MissingEnvelope:
    """An envelope that the server lists, with its length in bytes, and has not handed out as its id says."""

    upload_id: str
    leaf: int
    batch: int
    length: int


class Envelopes:
    """The received envelopes of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def cursor(self) -> int:
        """Return the last leaf that was dealt with, or BEFORE_THE_FIRST."""
        found = self._database.row("SELECT count FROM counters WHERE name = ?", _CURSOR)
        return BEFORE_THE_FIRST if found is None else int(found[0])

    def advance(self, leaf: int) -> None:
        """Move the cursor forward to a leaf; backward it does not move."""
        self._database.write(
            "INSERT INTO counters (name, count) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET count = max(count, excluded.count)",
            *(_CURSOR, leaf),
        )

    def knows(self, upload_id: str) -> bool:
        """Say whether an envelope is here: filed or unreadable."""
        found = self._database.row(
            "SELECT 1 FROM envelopes WHERE upload_id = ? AND state != ?", upload_id, EnvelopeState.MISSING.value
        )
        return found is not None

    def note_missing(self, upload_id: str, *, leaf: int, batch: int, length: int) -> None:
        """Note an envelope of `length` bytes that the server lists and did not hand out, unless it is here already."""
        self._database.write(
            "INSERT OR IGNORE INTO envelopes (upload_id, leaf, batch, state, length) VALUES (?, ?, ?, ?, ?)",
            *(upload_id, leaf, batch, EnvelopeState.MISSING.value, length),
        )

    def missing(self) -> tuple[MissingEnvelope, ...]:
        """Return every envelope that is still to be asked for again, in the order of the server's list."""
        rows = self._database.rows(
            "SELECT upload_id, leaf, batch, length FROM envelopes WHERE state != 'filed' AND state = ? ORDER BY leaf",
            EnvelopeState.MISSING.value,
        )
        return tuple(MissingEnvelope(*row) for row in rows)

    def record_filed(self, upload_id: str, *, leaf: int, batch: int, report_id: str | None = None) -> None:
        """Record that an envelope was opened, and of which report it is; its ciphertext is not needed any more."""
        with self._database.joined():
            found = self._database.row("SELECT state, item FROM envelopes WHERE upload_id = ?", upload_id)
            if found is not None and found[0] == EnvelopeState.FILED:
                return
            self._database.write(
                "INSERT OR REPLACE INTO envelopes (upload_id, leaf, batch, state, report_id) VALUES (?, ?, ?, ?, ?)",
                *(upload_id, leaf, batch, EnvelopeState.FILED.value, report_id),
            )
            if found is not None and found[1] is not None:
                self._items.discard(found[1])

    def keep_unreadable(
        self,
        upload_id: str,
        *,
        leaf: int,
        batch: int,
        reason: str,
        envelope: bytes | BinaryIO,
        length: int | None = None,
    ) -> None:
        """Keep an envelope that does not open, once. `length` is needed where the envelope is a stream."""
        source = io.BytesIO(envelope) if isinstance(envelope, bytes) else envelope
        size = len(envelope) if isinstance(envelope, bytes) else length
        if size is None:
            raise ValueError("the length of a streamed envelope must be given")
        with self._database.joined():
            if self.knows(upload_id):
                return
            item = self._items.put_stream(source, size)
            self._database.write(
                "INSERT OR REPLACE INTO envelopes (upload_id, leaf, batch, state, reason, item) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                *(upload_id, leaf, batch, EnvelopeState.UNREADABLE.value, reason, item),
            )

    def unreadable(self) -> tuple[UnreadableEnvelope, ...]:
        """Return every envelope that could not be opened, in the order of the server's list."""
        rows = self._database.rows(
            "SELECT upload_id, leaf, batch, reason FROM envelopes WHERE state != 'filed' AND state = ? ORDER BY leaf",
            EnvelopeState.UNREADABLE.value,
        )
        return tuple(UnreadableEnvelope(*row) for row in rows)

    def ciphertext(self, upload_id: str) -> BinaryIO:
        """Return the bytes of an unreadable envelope. Raises NothingThere."""
        found = self._database.row("SELECT item FROM envelopes WHERE upload_id = ?", upload_id)
        if found is None or found[0] is None:
            raise NothingThere(_NOT_THERE)
        return self._items.open(found[0])

    def of_report(self, report_id: str) -> tuple[str, ...]:
        """Return the upload ids of all envelopes of one report: it may have been sealed again."""
        rows = self._database.rows("SELECT upload_id FROM envelopes WHERE report_id = ? ORDER BY leaf", report_id)
        return tuple(upload_id for (upload_id,) in rows)

    def unacknowledged(self) -> tuple[tuple[str, EnvelopeState], ...]:
        """Return what the server has not heard yet: upload ids with their state here."""
        rows = self._database.rows(
            "SELECT upload_id, state FROM envelopes WHERE acknowledged = 0 AND state != ? ORDER BY leaf",
            EnvelopeState.MISSING.value,
        )
        return tuple((upload_id, EnvelopeState(state)) for upload_id, state in rows)

    def acknowledged(self, upload_id: str, state: EnvelopeState) -> None:
        """Note that the server has heard of `state`, if that is still the state the envelope has here."""
        self._database.write(
            "UPDATE envelopes SET acknowledged = 1 WHERE upload_id = ? AND state = ?", upload_id, state.value
        )

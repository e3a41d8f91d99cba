"""The custody log: what was done with keys, one line after another, each hashed over the one before.

`hash` is SHA-256 of the hash before (32 zero bytes at first) and of day, event and detail, each with its length in
front. Reading verifies the whole chain. A chain shows that a line was changed or taken out of the middle; that
the newest lines were cut off shows only beside a copy of an earlier newest hash, which is why it is printed.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reporter.errors import VaultDamaged
from reporter.store.database import Database

BEFORE_THE_FIRST = bytes(32)

_BROKEN = (
    "The custody log of this vault does not verify: a line of it was changed or taken out. Nothing was changed now; "
    "compare it with a backup, and trust none of its lines until then."
)


class CustodyEvent(StrEnum):
    """What can happen to keys."""

    MADE = "made"
    SIGNED = "signed"
    PUBLISHED = "published"
    ADMITTED = "admitted"
    RELEASED = "released"
    RECEIVED = "received"
    REVOKED = "revoked"
    RENEWED = "renewed"
    ROTATED = "rotated"
    HOLD_SET = "hold set"
    HOLD_ENDED = "hold ended"
    DESTROYED = "destroyed"
    EXPORTED = "exported"


@dataclass(frozen=True)
class CustodyLine:
    """One line: the day (UTC) on which it was written, what happened, and what it happened to."""

    day: date
    event: CustodyEvent
    detail: str
    hash: bytes


class Custody:
    """The custody log of one vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, event: CustodyEvent, detail: str, *, day: date) -> None:
        """Write one line behind the others."""
        with self._database.joined():
            found = self._database.row("SELECT hash FROM custody ORDER BY line DESC LIMIT 1")
            previous = BEFORE_THE_FIRST if found is None else found[0]
            digest = chain_hash(previous, day=day.isoformat(), event=event.value, detail=detail)
            self._database.write(
                "INSERT INTO custody (at, event, detail, hash) VALUES (?, ?, ?, ?)",
                *(day.isoformat(), event.value, detail, digest),
            )

    def lines(self) -> tuple[CustodyLine, ...]:
        """Return every line, oldest first. Raises VaultDamaged where the chain does not verify."""
        previous = BEFORE_THE_FIRST
        lines = []
        rows = self._database.rows("SELECT line, at, event, detail, hash FROM custody ORDER BY line")
        for place, (number, day, event, detail, digest) in enumerate(rows, start=1):
            if number != place or digest != chain_hash(previous, day=day, event=event, detail=detail):
                raise VaultDamaged(_BROKEN)
            lines.append(CustodyLine(date.fromisoformat(day), CustodyEvent(event), detail, digest))
            previous = digest
        return tuple(lines)


def chain_hash(previous: bytes, *, day: str, event: str, detail: str) -> bytes:
    """Return the hash of a line that stands behind one with the hash `previous`."""
    parts = [part.encode() for part in (day, event, detail)]
    return hashlib.sha256(previous + b"".join(len(part).to_bytes(4, "big") + part for part in parts)).digest()

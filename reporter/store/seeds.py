"""The desk's secret seeds: one for each key line that this vault may open, each destroyable for good.

When a seed may be destroyed is decided in `reporter.desk.destroying`; here it is only done.
"""

from dataclasses import dataclass
from datetime import date

from reporter.errors import NothingThere
from reporter.store.database import Database
from reporter.store.items import Items

_NOT_THERE = "This vault does not hold the key. It was destroyed, or never released to it."


@dataclass(frozen=True)
class SeedRow:
    """What a seed is for; the seed itself is asked for by its recipient."""

    recipient: str
    kind: str
    week: str | None
    opens: date | None
    until: date


class Seeds:
    """The seeds of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def add(self, recipient: str, *, kind: str, week: str | None, opens: date | None, until: date, seed: bytes) -> None:
        """Keep the seed of a recipient; one that is held already stays as it is."""
        with self._database.joined():
            if self._database.row("SELECT 1 FROM seeds WHERE recipient = ?", recipient) is not None:
                return
            item = self._items.put(seed)
            self._database.write(
                "INSERT INTO seeds (recipient, kind, week, opens, until, item) VALUES (?, ?, ?, ?, ?, ?)",
                *(recipient, kind, week, None if opens is None else opens.isoformat(), until.isoformat(), item),
            )

    def all(self) -> tuple[SeedRow, ...]:
        """Return what every seed is for, those that end first in front."""
        rows = self._database.rows(
            "SELECT recipient, kind, week, opens, until, item FROM seeds ORDER BY until, recipient"
        )
        return tuple(
            SeedRow(recipient, kind, week, date.fromisoformat(opens) if opens else None, date.fromisoformat(until))
            for recipient, kind, week, opens, until, item in rows
            if self._items.read_if_held(item) is not None
        )

    def seed(self, recipient: str) -> bytes:
        """Return the seed of a recipient. Raises NothingThere."""
        return self._items.read(self._find(recipient))

    def destroy(self, recipient: str) -> None:
        """Destroy the seed of a recipient. Raises NothingThere."""
        with self._database.joined():
            item = self._find(recipient)
            self._database.write("DELETE FROM seeds WHERE recipient = ?", recipient)
            self._items.discard(item)

    def _find(self, recipient: str) -> int:
        found = self._database.row("SELECT item FROM seeds WHERE recipient = ?", recipient)
        if found is None:
            raise NothingThere(_NOT_THERE)
        return int(found[0])

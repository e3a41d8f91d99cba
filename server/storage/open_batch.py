"""The number of the batch that receipts name, where one process takes envelopes in: a row, and a copy to look at.

The number never falls, and is above every closed batch and not below any that a receipt names: a number that falls
would break a promise already signed.
"""

import sqlite3

from server.storage.database import Database
from server.storage.faults import faults_named
from server.tree import NO_BATCH

_FACT = "open batch"


class OpenBatch:
    """The number of the open batch. It is moved on the writer lane alone, and may be read on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with faults_named():
            self._number = _read(database.writer)

    @property
    def number(self) -> int:
        """The number that receipts name now."""
        return self._number

    def move(self, number: int) -> None:
        """Let receipts name a higher number from now on, durably. Raises StorageFailed; then it did not move."""
        with self._database.transaction() as rows:
            rows.execute("REPLACE INTO facts (name, value) VALUES (?, ?)", (_FACT, str(number)))
        self._number = number


def _read(rows: sqlite3.Connection) -> int:
    """Return the stored number; a folder of an earlier program knows only what bounds it from below."""
    found = rows.execute("SELECT value FROM facts WHERE name = ?", (_FACT,)).fetchone()
    (closed,) = rows.execute("SELECT max(number) FROM batches").fetchone()
    (promised,) = rows.execute("SELECT max(batch) FROM waiting").fetchone()
    return max(int(found[0]) if found else 0, (NO_BATCH if closed is None else closed) + 1, promised or 0)

"""Hashes of withdraw codes that arrived at the desk, so that code and testimony may come in either order.

The codes themselves are kept nowhere: a hash says which testimony is withdrawn and withdraws nothing by itself.
"""

from reporter.store.database import Database


class Withdrawals:
    """The withdraw codes that one vault has received."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, code_hash: str) -> None:
        """Remember that the code of this hash arrived; a second time changes nothing."""
        with self._database.joined():
            self._database.write("INSERT OR IGNORE INTO withdrawals (code_hash) VALUES (?)", code_hash)

    def knows(self, code_hash: str) -> bool:
        """Say whether the code of this hash arrived."""
        return self._database.row("SELECT 1 FROM withdrawals WHERE code_hash = ?", code_hash) is not None

"""Small facts by name: settings, and what was signed or seen last.

A value is overwritten in the database but not shredded: what must be forgotten for certain is an item, as in `secrets`.
"""

from reporter.errors import NothingThere
from reporter.store.database import Database


class Values:
    """The named values of one vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> bytes | None:
        """Return a value, or None if there is none of this name."""
        found = self._database.row("SELECT value FROM named_values WHERE name = ?", name)
        return None if found is None else found[0]

    def require(self, name: str) -> bytes:
        """Return a value that this vault must have. Raises NothingThere."""
        value = self.get(name)
        if value is None:
            raise NothingThere("This vault does not hold what this needs. Nothing was changed.")
        return value

    def put(self, name: str, value: bytes) -> None:
        """Keep a value under a name, in place of what stood there."""
        self._database.write("INSERT OR REPLACE INTO named_values (name, value) VALUES (?, ?)", name, value)

    def remove(self, name: str) -> None:
        """Remove a value, if there is one of this name."""
        self._database.write("DELETE FROM named_values WHERE name = ?", name)

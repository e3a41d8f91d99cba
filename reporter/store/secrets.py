"""Secrets by name, of which a vault has one at a time: roots, authorities' keys, an organiser's own seeds.

Each is an item: what takes its place, or its end, makes the one before unreadable in every later copy of the database
and of its journal. A vault of schema 1 kept them among its plain values; one is read there until it is replaced, and
from then on it is an item too.
"""

from reporter.errors import NothingThere
from reporter.store.database import Database
from reporter.store.items import Items
from reporter.store.values import Values


class Secrets:
    """The named secrets of one vault."""

    def __init__(self, database: Database, items: Items, values: Values) -> None:
        self._database = database
        self._items = items
        self._values = values

    def get(self, name: str) -> bytes | None:
        """Return a secret, or None if there is none of this name. Raises NothingThere where its slot is gone."""
        item = self._find(name)
        return (self._values.get(name) or None) if item is None else self._items.read(item)

    def require(self, name: str) -> bytes:
        """Return a secret that this vault must have. Raises NothingThere."""
        secret = self.get(name)
        if secret is None:
            raise NothingThere("This vault does not hold what this needs. Nothing was changed.")
        return secret

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret under a name, and destroy the one that stood there."""
        with self._database.joined():
            self.destroy(name)
            item = self._items.put(secret)
            self._database.write("INSERT INTO secrets (name, item) VALUES (?, ?)", name, item)

    def destroy(self, name: str) -> None:
        """Destroy a secret, if there is one of this name."""
        with self._database.joined():
            item = self._find(name)
            self._values.remove(name)
            if item is not None:
                self._database.write("DELETE FROM secrets WHERE name = ?", name)
                self._items.discard(item)

    def _find(self, name: str) -> int | None:
        found = self._database.row("SELECT item FROM secrets WHERE name = ?", name)
        return None if found is None else int(found[0])

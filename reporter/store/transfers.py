"""Transfer keys: what seeds are sealed to on their way into this vault, each for one import only.

The secret half is an item, so that it is gone for good once the seeds have arrived: whoever copied the sealed
seeds on their way and gets this vault later opens nothing with it.
"""

from reporter.store.database import Database
from reporter.store.items import Items


class Transfers:
    """The transfer keys of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def add(self, recipient: str, seed: bytes) -> None:
        """Keep the seed of a transfer recipient until the import."""
        with self._database.joined():
            item = self._items.put(seed)
            self._database.write("INSERT INTO transfers (recipient, item) VALUES (?, ?)", recipient, item)

    def seeds(self) -> tuple[bytes, ...]:
        """Return the seeds of all transfer keys that wait for their import."""
        rows = self._database.rows("SELECT item FROM transfers ORDER BY recipient")
        held = (self._items.read_if_held(item) for (item,) in rows)
        return tuple(seed for seed in held if seed is not None)

    def destroy_all(self) -> None:
        """Destroy every transfer key, also those of requests that were never answered."""
        with self._database.joined():
            items = [item for (item,) in self._database.rows("SELECT item FROM transfers")]
            self._database.write("DELETE FROM transfers")
            for item in items:
                self._items.discard(item)

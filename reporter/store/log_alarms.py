"""The evidence against a desk's log, each the file of an alarm. What it shows is judged in `reporter.log`."""

from reporter.store.database import Database
from reporter.store.items import Items


class LogAlarms:
    """The alarms of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def add(self, evidence: bytes) -> None:
        """Keep an alarm's file."""
        with self._database.joined():
            item = self._items.put(evidence)
            self._database.write("INSERT INTO log_alarms (item) VALUES (?)", item)

    def all(self) -> tuple[bytes, ...]:
        """Return every file that is kept and still opens, in an order that says nothing about when it was."""
        rows = self._database.rows("SELECT item FROM log_alarms ORDER BY item")
        held = (self._items.read_if_held(item) for (item,) in rows)
        return tuple(evidence for evidence in held if evidence is not None)

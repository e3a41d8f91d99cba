"""The evidence against a desk's log, each the file of an alarm. What it shows is judged in `reporter.log`.

One that names a report goes when the report is deleted: nothing of it may stay behind in such a file.
"""

from reporter.store.database import Database
from reporter.store.items import Items


class LogAlarms:
    """The alarms of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def add(self, evidence: bytes, *, upload_id: str = "") -> None:
        """Keep an alarm's file, which may name a report."""
        with self._database.joined():
            label, item = self._items.put(upload_id.encode()), self._items.put(evidence)
            self._database.write("INSERT INTO log_alarms (label, item) VALUES (?, ?)", label, item)

    def all(self) -> tuple[bytes, ...]:
        """Return every file that is kept and still opens, in an order that says nothing about when it was."""
        rows = self._database.rows("SELECT item FROM log_alarms ORDER BY item")
        held = (self._items.read_if_held(item) for (item,) in rows)
        return tuple(evidence for evidence in held if evidence is not None)

    def forget(self, upload_id: str) -> None:
        """Forget every alarm that names a report."""
        with self._database.joined():
            for label, said in self._items.read_held_of("log_alarms", "label").items():
                if said == upload_id.encode():
                    [(item,)] = self._database.rows("SELECT item FROM log_alarms WHERE label = ?", label)
                    self._database.write("DELETE FROM log_alarms WHERE label = ?", label)
                    self._items.discard(label)
                    self._items.discard(int(item))

"""Reports the person wanted to keep a copy of: the packed tar that was sealed, by report id.

The id is sealed as well: an old copy of the database must not name a report that was forgotten since.
"""

import io
from typing import BinaryIO

from reporter.errors import NothingThere
from reporter.store.database import Database
from reporter.store.items import Items
from reporter.store.labels import Labels

_NOT_THERE = "This vault keeps no copy of such a report."


class Kept:
    """The kept reports of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items
        self._labels = Labels(database, items, "kept", parse=bytes.decode, print_=str.encode, name_of=str)

    def keep(self, report_id: str, packed: bytes) -> None:
        """Keep a packed report; one that is kept already (it was sealed again) stays as it is."""
        self.keep_stream(report_id, io.BytesIO(packed), len(packed))

    def keep_stream(self, report_id: str, packed: BinaryIO, length: int) -> None:
        """Keep a packed report of `length` bytes, as `keep`."""
        with self._database.joined():
            if self._labels.find(report_id) is not None:
                return
            label = self._labels.put(report_id)
            item = self._items.put_stream(packed, length)
            self._database.write("INSERT INTO kept (label, item) VALUES (?, ?)", label, item)

    def read(self, report_id: str) -> BinaryIO:
        """Return a packed report for reading. Raises NothingThere."""
        _, item = self._find(report_id)
        return self._items.open(item)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all kept reports, sorted."""
        return tuple(self._labels.names())

    def forget(self, report_id: str) -> None:
        """Forget a kept report. Raises NothingThere."""
        with self._database.joined():
            label, item = self._find(report_id)
            self._database.write("DELETE FROM kept WHERE label = ?", label)
            self._labels.discard(label)
            self._items.discard(item)

    def _find(self, report_id: str) -> tuple[int, int]:
        label = self._labels.find(report_id)
        found = self._database.row("SELECT item FROM kept WHERE label = ?", label)
        if label is None or found is None:
            raise NothingThere(_NOT_THERE)
        return label, int(found[0])

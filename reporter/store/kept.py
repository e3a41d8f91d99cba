"""Reports the person wanted to keep a copy of: the packed tar that was sealed, by report id.

The id is sealed as well: an old copy of the database must not name a report that was forgotten since.
"""

import io
from collections.abc import Iterator
from typing import BinaryIO

from reporter.errors import NothingThere
from reporter.store.database import Database
from reporter.store.items import Items

_NOT_THERE = "This vault keeps no copy of such a report."


class Kept:
    """The kept reports of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def keep(self, report_id: str, packed: bytes) -> None:
        """Keep a packed report; one that is kept already (it was sealed again) stays as it is."""
        self.keep_stream(report_id, io.BytesIO(packed), len(packed))

    def keep_stream(self, report_id: str, packed: BinaryIO, length: int) -> None:
        """Keep a packed report of `length` bytes, as `keep`."""
        with self._database.joined():
            if report_id in self.ids():
                return
            label = self._items.put(report_id.encode())
            item = self._items.put_stream(packed, length)
            self._database.write("INSERT INTO kept (label, item) VALUES (?, ?)", label, item)

    def read(self, report_id: str) -> BinaryIO:
        """Return a packed report for reading. Raises NothingThere."""
        _, item = self._find(report_id)
        return self._items.open(item)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all kept reports, sorted."""
        return tuple(sorted(report for report, _, _ in self._read_labels()))

    def forget(self, report_id: str) -> None:
        """Forget a kept report. Raises NothingThere."""
        with self._database.joined():
            label, item = self._find(report_id)
            self._database.write("DELETE FROM kept WHERE label = ?", label)
            self._items.discard(label)
            self._items.discard(item)

    def _find(self, report_id: str) -> tuple[int, int]:
        for found, label, item in self._read_labels():
            if found == report_id:
                return label, item
        raise NothingThere(_NOT_THERE)

    def _read_labels(self) -> Iterator[tuple[str, int, int]]:
        """Give id, label and item of every kept report whose label still opens."""
        for label, item in self._database.rows("SELECT label, item FROM kept"):
            report_id = self._items.read_if_held(label)
            if report_id is not None:
                yield report_id.decode(), label, item

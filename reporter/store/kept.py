"""Reports the person wanted to keep a copy of: the packed tar that was sealed, by report id."""

import io
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
            if self._database.row("SELECT 1 FROM kept WHERE report_id = ?", report_id) is not None:
                return
            item = self._items.put_stream(packed, length)
            self._database.write("INSERT INTO kept (report_id, item) VALUES (?, ?)", report_id, item)

    def read(self, report_id: str) -> BinaryIO:
        """Return a packed report for reading. Raises NothingThere."""
        return self._items.open(self._find(report_id))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all kept reports, sorted."""
        return tuple(report for (report,) in self._database.rows("SELECT report_id FROM kept ORDER BY report_id"))

    def forget(self, report_id: str) -> None:
        """Forget a kept report. Raises NothingThere."""
        with self._database.joined():
            item = self._find(report_id)
            self._database.write("DELETE FROM kept WHERE report_id = ?", report_id)
            self._items.discard(item)

    def _find(self, report_id: str) -> int:
        found = self._database.row("SELECT item FROM kept WHERE report_id = ?", report_id)
        if found is None:
            raise NothingThere(_NOT_THERE)
        return int(found[0])

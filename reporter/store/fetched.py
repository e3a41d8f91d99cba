"""Parts of large envelopes that were fetched and verified, until the envelope is filed: a sync goes on from there.

An envelope lies here in parts of one length, numbered from 0, only the last of them shorter. They are what the server
hands out, so nothing about them is secret; they are items, and go as items go.
"""

import io
from bisect import bisect_right
from typing import TYPE_CHECKING, BinaryIO, Final

from crypto.seekable import SeekableReader
from crypto.stream import filler
from reporter.errors import NothingThere
from reporter.store.database import Database
from reporter.store.items import Items

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PART_BYTES: Final = 16 * 1024 * 1024

_NOT_THERE: Final = "Not all of this envelope is here. Sync again for the rest."


class Fetched:
    """The fetched parts of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def upload_ids(self) -> tuple[str, ...]:
        """Return the ids of all envelopes of which something is here, sorted."""
        rows = self._database.rows("SELECT DISTINCT upload_id FROM fetched ORDER BY upload_id")
        return tuple(upload_id for (upload_id,) in rows)

    def parts(self, upload_id: str) -> frozenset[int]:
        """Return the numbers of the parts that are here."""
        return frozenset(self._find(upload_id))

    def keep(self, upload_id: str, n: int, data: bytes | bytearray) -> None:
        """Keep part `n` of an envelope; one that is here already stays."""
        with self._database.joined():
            if n not in self._find(upload_id):
                item = self._items.put_stream(io.BytesIO(data), len(data))
                self._database.write("INSERT INTO fetched (upload_id, n, item) VALUES (?, ?, ?)", upload_id, n, item)

    def open(self, upload_id: str, length: int) -> BinaryIO:
        """Return a whole envelope of `length` bytes for reading from any place. Raises NothingThere for a gap.

        Close it after use. A part that is damaged raises VaultDamaged when it is read.
        """
        found = self._find(upload_id)
        count = -(-length // PART_BYTES)
        if found.keys() != set(range(count)):
            raise NothingThere(_NOT_THERE)
        return io.BufferedReader(_Joined(self._items, [found[n] for n in range(count)], length))

    def discard(self, upload_id: str) -> None:
        """Let go of everything that is here of an envelope."""
        with self._database.joined():
            doomed = self._find(upload_id)
            self._database.write("DELETE FROM fetched WHERE upload_id = ?", upload_id)
            for item in doomed.values():
                self._items.discard(item)

    def _find(self, upload_id: str) -> dict[int, int]:
        return dict(self._database.rows("SELECT n, item FROM fetched WHERE upload_id = ?", upload_id))


class _Joined(SeekableReader):
    """Items one after the other as one stream, readable from any place; one of them is open at a time."""

    def __init__(self, items: Items, parts: list[int], length: int) -> None:
        super().__init__()
        self._items = items
        self._parts = parts
        self._starts = [n * PART_BYTES for n in range(len(parts))]
        self._length = length
        self._open: tuple[int, BinaryIO] | None = None

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer from one part, short where it ends; return how many bytes that was."""
        if self._position >= self._length:
            return 0
        n = bisect_right(self._starts, self._position) - 1
        within = self._position - self._starts[n]
        end = min(PART_BYTES, self._length - self._starts[n])
        source = self._part(n)
        source.seek(within)
        count = filler(source)(memoryview(buffer).cast("B")[: end - within])
        self._position += count
        return count

    def close(self) -> None:
        """Close the part that is open."""
        if self._open is not None:
            self._open[1].close()
        self._open = None
        super().close()

    def _part(self, n: int) -> BinaryIO:
        if self._open is None or self._open[0] != n:
            if self._open is not None:
                self._open[1].close()
            self._open = None
            self._open = (n, self._items.open(self._parts[n]))
        return self._open[1]

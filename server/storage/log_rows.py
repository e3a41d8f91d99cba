"""The rows of the log: its tree, and how they are read, grown, and made for a folder that has none yet.

Functions over an open connection; who calls them holds the transaction or the reading lock.
"""

import sqlite3
from collections.abc import Sequence
from itertools import pairwise

from crypto.log_entries import print_border, print_intake
from crypto.log_pages import PAGE_BATCHES
from crypto.merkle import HASH_BYTES
from server.errors import NotLeading, StorageFailed
from server.storage.database import Database
from server.tree import EMPTY, NOTHING_PUBLISHED, Published, TreeHead, grow

_MOST_NUMBER = 2**63 - 1
"""SQLite has no larger integers; no log has so many entries, and no batch such a number."""


class SqliteLog:
    """`log_port.LogRows`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tree_head(self) -> TreeHead:
        """Return the newest committed head."""
        with self._database.reading() as rows:
            return read_head(rows)

    def entries(self, *, first: int, count: int) -> list[bytes]:
        """Return the entries from index `first` on as the log holds them, fewer than `count` at its end."""
        with self._database.reading() as rows:
            return read_entries(rows, first=first, count=count)

    def tile_roots(self, level: int, *, first: int, count: int) -> bytes:
        """Return the roots of the full tiles of `level` from number `first` on in one run, fewer at the end."""
        with self._database.reading() as rows:
            found = rows.execute(
                "SELECT tile, root FROM tile_roots WHERE level = ? AND tile >= ? AND tile < ? ORDER BY tile",
                (_at_most(level), _at_most(first), _at_most(first + count)),
            ).fetchall()
        _check_gapless([tile for tile, _ in found], first)
        return b"".join(root for _, root in found)

    def batches(self, page: int) -> list[tuple[int, int]]:
        """Return the numbers and ends of the closed batches of a page; see the port."""
        with self._database.reading() as rows:
            return rows.execute(
                "SELECT number, end_leaf FROM batches WHERE number >= ? AND number < ? ORDER BY number",
                (_at_most(page * PAGE_BATCHES), _at_most((page + 1) * PAGE_BATCHES)),
            ).fetchall()

    def published(self) -> Published:
        """Return what the log shows now."""
        with self._database.reading() as rows:
            return Published(*rows.execute("SELECT size, note, cosigned FROM published").fetchone())


def read_head(rows: sqlite3.Connection) -> TreeHead:
    """Return the committed head."""
    size, root, edge, batch = rows.execute("SELECT size, root, edge, batch FROM tree").fetchone()
    hashes = tuple(edge[start : start + HASH_BYTES] for start in range(0, len(edge), HASH_BYTES))
    return TreeHead(size=size, root=root, edge=hashes, batch=batch)


def read_entries(rows: sqlite3.Connection, *, first: int, count: int) -> list[bytes]:
    """Return the entries from index `first` on, fewer than `count` at the end of the log.

    Raises StorageFailed where one is missing between others: a file that was damaged.
    """
    first, end = _at_most(first), _at_most(first + count)
    leaves = rows.execute("SELECT leaf, upload_id FROM leaves WHERE leaf >= ? AND leaf < ?", (first, end))
    found = [(index, print_intake(upload_id)) for index, upload_id in leaves]
    borders = rows.execute(
        "SELECT end_leaf - 1, number FROM batches WHERE end_leaf > ? AND end_leaf <= ?", (first, end)
    )
    found += [(index, print_border(number)) for index, number in borders]
    found.sort()
    _check_gapless([index for index, _ in found], first)
    return [entry for _, entry in found]


def append(rows: sqlite3.Connection, head: TreeHead, entries: Sequence[bytes], *, batch: int) -> TreeHead:
    """Let the tree grow from `head` by the entries of a batch, and return its new head.

    Raises NotLeading, and changes nothing, where another head is committed.
    """
    growth = grow(head, entries, batch=batch)
    grown = growth.head
    moved = rows.execute(
        "UPDATE tree SET size = ?, root = ?, edge = ?, batch = ? WHERE size = ? AND root = ? AND batch = ?",
        (grown.size, grown.root, b"".join(grown.edge), grown.batch, head.size, head.root, head.batch),
    )
    if moved.rowcount != 1:
        raise NotLeading("the log has another tree than the one it was to grow from")
    rows.executemany(
        "INSERT INTO tile_roots (level, tile, root) VALUES (?, ?, ?)",
        [(one.level, one.tile, one.root) for one in growth.tile_roots],
    )
    return grown


def plant(rows: sqlite3.Connection) -> None:
    """Give a database its tree, from the batches that are closed already; of a new one, the empty tree.

    Raises StorageFailed where entries are missing.
    """
    rows.execute(
        "INSERT INTO tree (one, size, root, edge, batch) VALUES (1, ?, ?, ?, ?)",
        (EMPTY.size, EMPTY.root, b"".join(EMPTY.edge), EMPTY.batch),
    )
    keep_published(rows, NOTHING_PUBLISHED)
    head = EMPTY
    batches = rows.execute("SELECT number, end_leaf FROM batches ORDER BY number").fetchall()
    for (_, start), (number, end) in pairwise([(EMPTY.batch, EMPTY.size), *batches]):
        head = append(rows, head, read_entries(rows, first=start, count=end - start), batch=number)
        if head.size != end:
            raise StorageFailed("entries of the log are missing in the database")


def keep_published(rows: sqlite3.Connection, published: Published) -> None:
    """Keep what the log shows. Raises NotLeading where it already shows a larger tree."""
    kept = rows.execute(
        "INSERT INTO published (one, size, note, cosigned) VALUES (1, ?, ?, ?) ON CONFLICT (one) DO UPDATE "
        "SET size = excluded.size, note = excluded.note, cosigned = excluded.cosigned "
        "WHERE published.size <= excluded.size",
        (published.size, published.note, published.cosigned),
    )
    if kept.rowcount != 1:
        raise NotLeading("the log already shows a larger tree")


def _check_gapless(places: Sequence[int], first: int) -> None:
    if list(places) != list(range(first, first + len(places))):
        raise StorageFailed("entries of the log are missing in the database")


def _at_most(number: int) -> int:
    return min(number, _MOST_NUMBER)

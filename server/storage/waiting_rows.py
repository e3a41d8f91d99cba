"""The rows of envelopes that wait for their batch to close.

Closing gives what waits its leaves and leaves these rows behind, because overwriting them takes as long as writing
them did; `sweep` deletes them, some at a time. So of the rows there are, those wait whose batch is not closed.
Functions over an open connection; who calls them holds the transaction or the reading lock.
"""

import sqlite3
from collections.abc import Sequence
from typing import Final

from server.storage.port import Arrival, Whole

_INSERT: Final = "INSERT INTO waiting (upload_id, batch, length, receipt, envelope) VALUES "
_WAITING_RECEIPTS: Final = "SELECT upload_id, receipt FROM waiting WHERE upload_id IN"
_LEAF_RECEIPTS: Final = "SELECT upload_id, receipt FROM leaves WHERE upload_id IN"


def insert_waiting(rows: sqlite3.Connection, taken: Sequence[tuple[Arrival | Whole, bytes]], *, batch: int) -> None:
    """Let arrivals wait, each with its receipt.

    Many rows stand in one statement: each statement lets go of the interpreter and waits until it gets it back, and
    with one for a row a group would wait longer for that than for the disk.
    """
    done = 0
    while done < len(taken):
        # Powers of two, so that there are few different texts to prepare.
        count = 1 << ((len(taken) - done).bit_length() - 1)
        values: list[bytes | int | None] = []
        for arrival, receipt in taken[done : done + count]:
            envelope = arrival.envelope if isinstance(arrival, Arrival) else None
            values += (arrival.upload_id, batch, arrival.length, receipt, envelope)
        rows.execute(_INSERT + ", ".join(["(?, ?, ?, ?, ?)"] * count), values)
        done += count


def stored_receipts(rows: sqlite3.Connection, upload_ids: Sequence[bytes]) -> dict[bytes, bytes]:
    """Return the receipts of those ids that wait or have a leaf, with one statement for each table."""
    if not upload_ids:
        return {}
    # Filled up with the last one to a power of two, so that there are few different texts to prepare.
    count = 1 << (len(upload_ids) - 1).bit_length()
    asked = [*upload_ids, *[upload_ids[-1]] * (count - len(upload_ids))]
    marks = ", ".join("?" * count)
    found: dict[bytes, bytes] = {}
    for select in (_WAITING_RECEIPTS, _LEAF_RECEIPTS):
        found.update(rows.execute(f"{select} ({marks})", asked).fetchall())
    return found


def stored_receipt(rows: sqlite3.Connection, upload_id: bytes) -> bytes | None:
    """Return the receipt of an id that waits or has a leaf, or None."""
    return stored_receipts(rows, [upload_id]).get(upload_id)


def count_waiting_bytes(rows: sqlite3.Connection) -> int:
    """Return how many bytes the envelopes have that wait."""
    (count,) = rows.execute(
        "SELECT coalesce(sum(length), 0) FROM waiting WHERE batch > (SELECT batch FROM tree)"
    ).fetchone()
    return int(count)


def count_held_bytes(rows: sqlite3.Connection) -> list[tuple[int, int]]:
    """Return lengths, and the bytes that the envelopes of each take that wait or are held."""
    return rows.execute(
        "SELECT length, sum(length) FROM (SELECT length FROM waiting WHERE batch > (SELECT batch FROM tree) "
        "UNION ALL SELECT length FROM leaves WHERE fate = 'held') GROUP BY length"
    ).fetchall()


def ids_to_close(rows: sqlite3.Connection, batch: int) -> list[bytes]:
    """Return the ids that wait for a batch up to `batch`, in no order that means anything."""
    found = rows.execute(
        "SELECT upload_id FROM waiting WHERE batch > (SELECT batch FROM tree) AND batch <= ?", (batch,)
    )
    return [upload_id for (upload_id,) in found]


def page_to_close(
    rows: sqlite3.Connection, batch: int, *, after: bytes, limit: int
) -> list[tuple[bytes, bytes | None]]:
    """Return ids above `after` that wait for a batch up to `batch`, in order, each with its envelope.

    None stands for one that lies in files.
    """
    # The plus keeps SQLite from using an index of the batch and sorting everything for each page.
    return rows.execute(
        "SELECT upload_id, envelope FROM waiting "
        "WHERE upload_id > ? AND +batch > (SELECT batch FROM tree) AND +batch <= ? ORDER BY upload_id LIMIT ?",
        (after, batch, limit),
    ).fetchall()


def ids_in_files(rows: sqlite3.Connection) -> list[bytes]:
    """Return the ids that wait and whose envelopes lie in files."""
    found = rows.execute("SELECT upload_id FROM waiting WHERE envelope IS NULL AND +batch > (SELECT batch FROM tree)")
    return [upload_id for (upload_id,) in found]


def delete_closed(rows: sqlite3.Connection, *, limit: int) -> bool:
    """Delete at most `limit` rows whose batch is closed; say whether there were any."""
    return bool(
        rows.execute(
            "DELETE FROM waiting WHERE rowid IN "
            "(SELECT rowid FROM waiting WHERE batch <= (SELECT batch FROM tree) LIMIT ?)",
            (limit,),
        ).rowcount
    )


def forget_order(rows: sqlite3.Connection) -> None:
    """Write the pages anew in which deleted rows left a trace of the order they came in.

    SQLite zeroes a row that it deletes, and not the row's place in its page's list of rows (fileformat2.html, 1.6).
    In an index by id that list is in the order of the ids and says where each row lay, which is when it came.
    """
    (is_empty,) = rows.execute("SELECT NOT EXISTS (SELECT 1 FROM waiting)").fetchone()
    # Without a condition whole pages are zeroed, those of the indexes too.
    rows.execute("DELETE FROM waiting" if is_empty else "REINDEX waiting")
    # A few numbers for each; the copy stays in memory.
    rows.execute("CREATE TEMP TABLE open_uploads AS SELECT * FROM partials")
    rows.execute("DELETE FROM partials")
    rows.execute("INSERT INTO partials SELECT * FROM open_uploads ORDER BY upload_id")
    rows.execute("DROP TABLE open_uploads")

"""The rows of envelopes that wait for their batch to close.

Closing gives what waits its leaves and leaves these rows behind, because overwriting them takes as long as writing
them did; `sweep` deletes them, some at a time. So of the rows there are, those wait whose batch is not closed.
Functions over an open connection; who calls them holds the transaction or the reading lock.
"""

import sqlite3

from server.storage.port import Arrival, Whole


def insert_waiting(rows: sqlite3.Connection, arrival: Arrival | Whole, *, batch: int, receipt: bytes) -> None:
    """Let an arrival wait; an upload with its id is no longer open."""
    envelope = arrival.envelope if isinstance(arrival, Arrival) else None
    rows.execute(
        "INSERT INTO waiting (upload_id, batch, length, receipt, envelope) VALUES (?, ?, ?, ?, ?)",
        (arrival.upload_id, batch, arrival.length, receipt, envelope),
    )
    rows.execute("DELETE FROM partials WHERE upload_id = ?", (arrival.upload_id,))


def stored_receipt(rows: sqlite3.Connection, upload_id: bytes) -> bytes | None:
    """Return the receipt of an id that waits or has a leaf, or None."""
    found = rows.execute("SELECT receipt FROM waiting WHERE upload_id = ?", (upload_id,)).fetchone()
    if found is None:
        found = rows.execute("SELECT receipt FROM leaves WHERE upload_id = ?", (upload_id,)).fetchone()
    receipt: bytes | None = found[0] if found else None
    return receipt


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

"""The rows of closed batches: how closing makes them, how the feed and an ack read and change them.

Functions over an open connection; who calls them holds the transaction or the reading lock.
"""

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass

from crypto.log_entries import print_border, print_intake
from server.batches import arrange
from server.errors import NoSuchLeaf
from server.storage.log_port import ClosedBatch, Kept
from server.storage.log_rows import append
from server.storage.port import Ack, AckState, Fate, Leaf
from server.storage.waiting_rows import ids_to_close
from server.tree import TreeHead


@dataclass(frozen=True)
class Closing:
    """What closing a batch did: the batch, lengths and bytes of the blobs that expired, uploads given up."""

    closed: ClosedBatch
    expired_bytes: tuple[tuple[int, int], ...]
    given_up: tuple[bytes, ...]


def close_batch(
    rows: sqlite3.Connection, batch: int, *, new_seed: Callable[[], bytes], kept: Kept, head: TreeHead
) -> Closing:
    """Give what waits its leaves in the order of the ids, let the tree grow, and let expire what is kept no longer.

    Raises NotLeading where the committed tree is not `head`.
    """
    waiting = ids_to_close(rows, batch)
    entries = arrange(waiting, new_seed=new_seed)
    # Before all else: whether this is the tree to grow from says whether there is anything to do.
    in_log = [*(print_intake(entry.upload_id) for entry in entries), print_border(batch)]
    grown = append(rows, head, in_log, batch=batch)
    for index, entry in enumerate(entries, start=head.size):
        if entry.seed is None:
            rows.execute(
                "INSERT INTO leaves (leaf, upload_id, batch, length, receipt, fate) "
                "SELECT ?, upload_id, ?, length, receipt, 'held' FROM waiting WHERE upload_id = ?",
                (index, batch, entry.upload_id),
            )
        else:
            rows.execute(
                "INSERT INTO leaves (leaf, upload_id, batch, seed, fate) VALUES (?, ?, ?, ?, 'dummy')",
                (index, entry.upload_id, batch, entry.seed),
            )
    rows.execute("INSERT INTO batches (number, end_leaf) VALUES (?, ?)", (batch, grown.size))
    expired, expired_bytes = _expire(rows, _oldest_kept(rows, kept.envelopes))
    given_up = rows.execute(
        "DELETE FROM partials WHERE batch < ? RETURNING upload_id", (_oldest_kept(rows, kept.partials),)
    ).fetchall()
    return Closing(
        ClosedBatch(grown, len(waiting), len(entries) - len(waiting), expired),
        expired_bytes,
        tuple(upload_id for (upload_id,) in given_up),
    )


def _oldest_kept(rows: sqlite3.Connection, batches: int) -> int:
    """Return the number of the batch after which `batches` batches were closed; what is older is kept no longer."""
    found = rows.execute("SELECT number FROM batches ORDER BY number DESC LIMIT 1 OFFSET ?", (batches,)).fetchone()
    return found[0] if found else -1


def _expire(rows: sqlite3.Connection, before: int) -> tuple[int, tuple[tuple[int, int], ...]]:
    expiring = "FROM leaves WHERE fate = 'held' AND batch < ?"
    lengths = rows.execute(f"SELECT length, sum(length) {expiring} GROUP BY length", (before,)).fetchall()
    rows.execute(f"INSERT INTO unlinking SELECT upload_id {expiring}", (before,))
    count = rows.execute("UPDATE leaves SET fate = 'expired' WHERE fate = 'held' AND batch < ?", (before,)).rowcount
    return count, tuple(lengths)


def read_leaves(rows: sqlite3.Connection, *, after: int, limit: int) -> list[Leaf]:
    """Return at most `limit` leaves with an index above `after`, in order; borders are left out."""
    found = rows.execute(
        "SELECT leaf, batch, upload_id, fate, length, seed FROM leaves WHERE leaf > ? ORDER BY leaf LIMIT ?",
        (after, limit),
    ).fetchall()
    return [
        Leaf(leaf, batch, upload_id, Fate(fate), length or 0, seed, _read_acks(rows, upload_id, Fate(fate)))
        for leaf, batch, upload_id, fate, length, seed in found
    ]


def _read_acks(rows: sqlite3.Connection, upload_id: bytes, fate: Fate) -> tuple[Ack, ...]:
    if fate is not Fate.DELETED:
        return ()
    found = rows.execute(
        "SELECT upload_id, key_id, state, body, signature_input, signature FROM acks "
        "WHERE upload_id = ? AND state = 'filed' ORDER BY key_id",
        (upload_id,),
    )
    return tuple(Ack(row[0], row[1], AckState(row[2]), *row[3:]) for row in found)


def keep_ack(rows: sqlite3.Connection, ack: Ack, *, listed: Collection[str], needed: int) -> int:
    """Keep the ack and return how many bytes it lets go: the envelope's length, or 0.

    Raises NoSuchLeaf where no report with that id has a leaf.
    """
    found = rows.execute(
        "SELECT fate, length FROM leaves WHERE upload_id = ? AND receipt IS NOT NULL", (ack.upload_id,)
    ).fetchone()
    if found is None:
        raise NoSuchLeaf("no report with this id has a leaf")
    rows.execute(
        "INSERT INTO acks (upload_id, key_id, state, body, signature_input, signature) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (upload_id, key_id) DO UPDATE SET state = excluded.state, "
        "body = excluded.body, signature_input = excluded.signature_input, signature = excluded.signature "
        "WHERE acks.state = 'unreadable' AND excluded.state = 'filed'",
        (ack.upload_id, ack.key_id, ack.state.value, ack.body, ack.signature_input, ack.signature),
    )
    filed = rows.execute("SELECT key_id FROM acks WHERE upload_id = ? AND state = 'filed'", (ack.upload_id,)).fetchall()
    if found[0] != Fate.HELD or sum(key_id in listed for (key_id,) in filed) < needed:
        return 0
    rows.execute("UPDATE leaves SET fate = 'deleted' WHERE upload_id = ?", (ack.upload_id,))
    rows.execute("INSERT INTO unlinking (upload_id) VALUES (?)", (ack.upload_id,))
    return int(found[1])

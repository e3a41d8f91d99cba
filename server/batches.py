"""How a batch is made up: which number time gives it, and which leaves it has, in which order.

A batch's leaves are its ids and dummies sorted as bytes, then one border entry that carries the batch's number.
Sorting takes away the order of arrival; dummies fill the batch up to a multiple of 16 leaves, so that the
number of reports of an hour is known only in steps. A dummy's id is a hash of a kept seed: organisers are shown
the seed and can tell, nobody else can. Pure values; what is stored where is the storage's business.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

LEAVES_STEP = 16
"""A batch's number of leaves, its border included, is a multiple of this and never less."""

SEED_BYTES = 32


@dataclass(frozen=True)
class Entry:
    """One `intake/v1` leaf: a report's id, or a dummy's with the 32-byte seed it is the hash of."""

    upload_id: bytes
    seed: bytes | None


def batch_number(unix_time: float, batch_seconds: int) -> int:
    """Return the number of the batch that is open at `unix_time`."""
    return int(unix_time // batch_seconds)


def dummy_id(seed: bytes) -> bytes:
    """Return the id of the dummy with this 32-byte seed."""
    return hashlib.sha256(b"dummy/v1\n" + seed).digest()


def arrange(upload_ids: Iterable[bytes], *, new_seed: Callable[[], bytes]) -> list[Entry]:
    """Return the `intake/v1` entries of a batch with these reports, in leaf order, dummies added.

    With the border entry that follows them, their number is a multiple of 16.
    """
    entries = [Entry(upload_id, None) for upload_id in upload_ids]
    for _ in range(-(len(entries) + 1) % LEAVES_STEP):
        seed = new_seed()
        entries.append(Entry(dummy_id(seed), seed))
    return sorted(entries, key=lambda entry: entry.upload_id)

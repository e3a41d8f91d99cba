"""Fetching an envelope from the server, whatever its length, so that an interrupted sync goes on where it was.

A small envelope comes into memory. A large one is kept in the vault part by part as it comes, every piece of it proved
against the envelope's id before it is kept; what is here already is not asked for again, by whichever sync or program.
"""

import io
from collections.abc import Callable
from typing import BinaryIO

from crypto import sizes
from crypto.uploads import CHUNK
from reporter.store.fetched import PART_BYTES
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls

_CHUNKS_IN_A_PART = PART_BYTES // CHUNK


class Interrupted(Exception):
    """The person ended the sync between two parts; those that came are kept."""


def fetch(
    vault: Vault, calls: SyncCalls, upload_id: str, *, length: int, cancelled: Callable[[], bool] = lambda: False
) -> BinaryIO:
    """Return an envelope of `length` bytes for reading from any place, every byte of it proved. Close it after use.

    Raises EnvelopeMissing where the server hands out other bytes, NotSent where it cannot be reached, Interrupted.
    """
    if length <= sizes.envelope_length(sizes.SUBMIT_CLASS):
        return io.BytesIO(calls.envelope(upload_id, length=length))
    calls.require_length(length)
    here = vault.fetched.parts(upload_id)
    for n in range(-(-length // PART_BYTES)):
        if n in here:
            continue
        if cancelled():
            raise Interrupted
        part = bytearray()
        first = n * _CHUNKS_IN_A_PART
        for piece in calls.pieces(upload_id, length=length, first=first, count=_CHUNKS_IN_A_PART):
            part += piece
        vault.fetched.keep(upload_id, n, part)
    return vault.fetched.open(upload_id, length)

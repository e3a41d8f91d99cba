"""Envelopes that no program of ours makes, put together part by part, and right in every part not named."""

import io
import os
from collections.abc import Sequence

from crypto import header, sizes
from crypto.recipients import HybridRecipient
from crypto.stanzas import Stanza
from crypto.stream import encrypt_stream, payload_key

FILE_KEY = bytes(range(16))
SMALLEST = sizes.envelope_length(sizes.SMALLEST_CLASS)
_NONCE_AND_TAG_BYTES = 32


def wrap(recipient: HybridRecipient, *, decoys: int = 1) -> list[Stanza]:
    """Return the stanzas of an envelope to one recipient, the decoys last."""
    to = [recipient, *(HybridRecipient.decoy() for _ in range(decoys))]
    return [one.wrap(FILE_KEY) for one in to]


def forge(stanzas: Sequence[Stanza], plain: bytes) -> bytes:
    """Return an age file of any stanzas and contents, its MAC right."""
    return forge_behind(header.print_header(stanzas, FILE_KEY), plain)


def forge_behind(head: bytes, plain: bytes) -> bytes:
    """Return an age file of any header, with contents sealed under the file key."""
    nonce = os.urandom(header.NONCE_BYTES)
    target = io.BytesIO(head + nonce)
    target.seek(0, io.SEEK_END)
    encrypt_stream(payload_key(FILE_KEY, nonce), io.BytesIO(plain), target)
    return target.getvalue()


def forge_to_length(stanzas: Sequence[Stanza], plain: bytes, *, length: int = SMALLEST) -> bytes:
    """Return an age file of exactly `length` bytes, at most one chunk of contents, filled up with zeros or cut.

    A server passes on only what has the length of an envelope, so only such a file gets as far as the desk.
    """
    head = header.print_header(stanzas, FILE_KEY)
    room = length - len(head) - _NONCE_AND_TAG_BYTES
    forged = forge_behind(head, plain[:room].ljust(room, b"\0"))
    assert len(forged) == length
    return forged

"""Bytes that a server takes for envelopes: the right length, a true head, and nothing inside."""

import os

from crypto import sizes, uploads
from crypto.uploads import Upload
from server.storage.port import Storage

SMALLEST = sizes.envelope_length(sizes.SMALLEST_CLASS)
NO_WORK = bytes(16)


def make_envelope(length: int = SMALLEST) -> tuple[Upload, bytes]:
    envelope = os.urandom(length)
    return uploads.describe_bytes(envelope), envelope


def whole(storage: Storage, upload_id: bytes) -> bytes | None:
    """Return the envelope of a held leaf, or None."""
    return storage.shelf.envelope(upload_id, start=0, length=uploads.MAX_LENGTH)


def submit_body(upload: Upload, envelope: bytes) -> bytes:
    return upload.head + NO_WORK + envelope

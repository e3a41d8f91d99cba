"""Large content under a shred-slot key: sealed as one stream, read again from any place.

    blob = salt16 ‖ stream under HKDF-SHA256(slot key, salt16, info "blob/v1") of content ‖ zero bytes

The stream is that of `crypto.stream`: chunks of 64 KiB, each authenticated with its place, the last one
marked. A reader opens the last chunk first, so that a cut blob is found before anything of it is used. How
long the content is and where blobs lie is the caller's knowledge.
"""

import secrets
from typing import BinaryIO, Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from crypto.stream_readers import OpeningReader, SealingReader

SALT_BYTES: Final = 16


def sealing_reader(slot_key: bytes, source: BinaryIO) -> SealingReader:
    """Return the blob of everything that `source` gives as a stream to read; owns and closes `source`."""
    salt = secrets.token_bytes(SALT_BYTES)
    return SealingReader(_blob_key(slot_key, salt), source, prefix=salt)


class BlobReader(OpeningReader):
    """The first `length` plain bytes of a blob, readable and seekable; owns and closes `source`.

    Raises PayloadFailure, at once or while reading, where a chunk does not open.
    """

    def __init__(self, slot_key: bytes, source: BinaryIO, *, length: int) -> None:
        source.seek(0)
        key = _blob_key(slot_key, source.read(SALT_BYTES))
        super().__init__(key, source, start=SALT_BYTES, length=length)


def _blob_key(slot_key: bytes, salt: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"blob/v1").derive(slot_key)

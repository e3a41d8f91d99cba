"""Large content under a shred-slot key: sealed as one stream, read again from any place.

    blob = salt16 ‖ stream under HKDF-SHA256(slot key, salt16, info "blob/v1") of content ‖ zero bytes

The stream is that of `crypto.stream`: chunks of 64 KiB, each authenticated with its place, the last one
marked. A reader opens the last chunk first, so that a cut blob is found before anything of it is used. How
long the content is and where blobs lie is the caller's knowledge.
"""

import io
import secrets
from typing import TYPE_CHECKING, BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from crypto.errors import PayloadFailure
from crypto.stream import CHUNK, NONCE_BYTES, SEALED_CHUNK, encrypt_stream, set_nonce

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SALT_BYTES: Final = 16


def seal_blob(slot_key: bytes, source: BinaryIO, target: BinaryIO) -> int:
    """Seal everything `source` gives into `target` and return how many plain bytes that was."""
    salt = secrets.token_bytes(SALT_BYTES)
    target.write(salt)
    return encrypt_stream(_blob_key(slot_key, salt), source, target)


class BlobReader(io.RawIOBase):
    """The first `length` plain bytes of a blob, readable and seekable; owns and closes `source`.

    Raises PayloadFailure, at once or while reading, where a chunk does not open.
    """

    def __init__(self, slot_key: bytes, source: BinaryIO, *, length: int) -> None:
        super().__init__()
        self._source = source
        self._length = length
        self._position = 0
        self._held: tuple[int, bytes] | None = None
        sealed_bytes = source.seek(0, io.SEEK_END) - SALT_BYTES
        self._last_chunk = max(0, -(-sealed_bytes // SEALED_CHUNK) - 1)
        source.seek(0)
        self._cipher = ChaCha20Poly1305(_blob_key(slot_key, source.read(SALT_BYTES)))
        if self._last_chunk * CHUNK + len(self._open_chunk(self._last_chunk)) < length:
            raise PayloadFailure("the blob is shorter than its content")

    def __repr__(self) -> str:
        return f"<BlobReader of {self._length} bytes>"

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def seekable(self) -> bool:
        """Say that this can be read from any place."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place of the content and return it; ValueError before its start."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._length}[whence]
        if start + offset < 0:
            raise ValueError("a blob has no place before its start")
        self._position = start + offset
        return self._position

    def tell(self) -> int:
        """Return the place that is read next."""
        return self._position

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer, short only at the end of the content; return how many bytes that was."""
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view) and self._position < self._length:
            number, within = divmod(self._position, CHUNK)
            plain = self._open_chunk(number)
            piece = plain[within : within + min(len(view) - filled, self._length - self._position)]
            view[filled : filled + len(piece)] = piece
            filled += len(piece)
            self._position += len(piece)
        return filled

    def close(self) -> None:
        """Close the blob's file and drop what was opened of it."""
        self._held = None
        self._source.close()
        super().close()

    def _open_chunk(self, number: int) -> bytes:
        if self._held is not None and self._held[0] == number:
            return self._held[1]
        self._source.seek(SALT_BYTES + number * SEALED_CHUNK)
        nonce = bytearray(NONCE_BYTES)
        set_nonce(nonce, number, is_final=number == self._last_chunk)
        try:
            plain = self._cipher.decrypt(nonce, self._source.read(SEALED_CHUNK), None)
        except InvalidTag as cause:
            raise PayloadFailure("a chunk of a blob does not open") from cause
        self._held = (number, plain)
        return plain


def _blob_key(slot_key: bytes, salt: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"blob/v1").derive(slot_key)

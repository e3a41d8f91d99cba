"""The sealed stream of `crypto.stream` as something to read: made while it is read, or opened at any place.

    SealingReader      gives the sealed bytes of what a source holds, forwards
    OpeningReader      gives the plain bytes of a sealed stream in a file, from any place

Both hold one chunk of 64 KiB, however long the stream is. An opening reader verifies the last chunk before it gives
anything, so that a stream that was cut is found first; every other chunk is verified as it is read. So it gives true
bytes from the start, but only who has read all of it knows that all of it is true.
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.errors import PayloadFailure
from crypto.seekable import SeekableReader
from crypto.stream import CHUNK, NONCE_BYTES, SEALED_CHUNK, TAG_BYTES, filler, read_chunks, set_nonce

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_NOTHING: Final = memoryview(b"")


class SealingReader(io.RawIOBase):
    """The sealed bytes of everything that `source` gives, after a `prefix` that stands as it is.

    `key` is 32 bytes and must never have sealed anything else. Reads short only at the end. What `source` raises,
    reading raises, and PayloadFailure from then on. Owns and closes `source`.
    """

    def __init__(self, key: bytes, source: BinaryIO, *, prefix: bytes = b"") -> None:
        super().__init__()
        self._source = source
        self._cipher = ChaCha20Poly1305(key)
        self._nonce = bytearray(NONCE_BYTES)
        self._counter = 0
        self._chunks: Iterator[memoryview] = read_chunks(source, CHUNK)
        self._chunk: memoryview | None = None
        self._is_ended = False
        self._is_broken = False
        self._sealed = memoryview(bytearray(SEALED_CHUNK))
        self._left = memoryview(prefix)

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer with sealed bytes, short only at the end; return how many bytes that was."""
        view = memoryview(buffer).cast("B")
        filled = self._give_left(view)
        filled += self._seal_whole(view[filled:])
        if filled < len(view) and not self._is_ended:
            # The next chunk is longer than the room that is left for it.
            self._left = self._sealed[: self._seal_whole(self._sealed)]
            filled += self._give_left(view[filled:])
        return filled

    def close(self) -> None:
        """Close the source and drop what was sealed of it."""
        self._left = _NOTHING
        self._source.close()
        super().close()

    def _give_left(self, room: memoryview) -> int:
        count = min(len(self._left), len(room))
        room[:count] = self._left[:count]
        self._left = self._left[count:]
        return count

    def _seal_whole(self, room: memoryview) -> int:
        """Seal the next chunks where they are wanted, as many as fit whole, and return their length together."""
        if self._is_broken:
            # A source that failed gives nothing more, and the chunk before would be sealed as if it were the last.
            raise PayloadFailure("what is to be sealed broke off")
        self._is_broken = True
        chunk = self._chunk
        if chunk is None and not self._is_ended:
            chunk = next(self._chunks, _NOTHING)
        begin = 0
        chunks, nonce, encrypt_into = self._chunks, self._nonce, self._cipher.encrypt_into
        # Little stands in this loop: what holds the interpreter here makes the threads beside it wait.
        while chunk is not None and (end := begin + len(chunk) + TAG_BYTES) <= len(room):
            # Reading one chunk ahead is how a full chunk is known to be the last.
            ahead = next(chunks, None)
            set_nonce(nonce, self._counter, is_final=ahead is None)
            encrypt_into(nonce, chunk, None, room[begin:end])
            self._counter += 1
            self._is_ended = ahead is None
            chunk, begin = ahead, end
        self._chunk = chunk
        self._is_broken = False
        return begin


class OpeningReader(SeekableReader):
    """The plain bytes of the sealed stream that goes from `start` to the end of `source`, readable and seekable.

    `length` ends it earlier, where padding follows the content. Every read seeks `source` first, so that several
    readers may share it. Owns `source` and closes it, unless told to leave it open. Raises PayloadFailure, at once or
    while reading, where a chunk does not open or `length` is more than there is.
    """

    def __init__(
        self, key: bytes, source: BinaryIO, *, start: int, length: int | None = None, closes_source: bool = True
    ) -> None:
        super().__init__()
        self._source = source
        self._fill = filler(source)
        self._closes_source = closes_source
        self._start = start
        self._cipher = ChaCha20Poly1305(key)
        self._nonce = bytearray(NONCE_BYTES)
        self._sealed = memoryview(bytearray(SEALED_CHUNK))
        self._plain = memoryview(bytearray(CHUNK))
        self._held: tuple[int, int] | None = None
        sealed_bytes = source.seek(0, io.SEEK_END) - start
        self._last_chunk = max(0, -(-sealed_bytes // SEALED_CHUNK) - 1)
        last = self._hold_chunk(self._last_chunk)
        if not last and self._last_chunk:
            raise PayloadFailure("the final chunk is empty, which a writer never makes")
        whole = self._last_chunk * CHUNK + last
        if length is not None and whole < length:
            raise PayloadFailure("the stream is shorter than its content")
        self._length = whole if length is None else length

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._length} bytes>"

    @property
    def length(self) -> int:
        """How many plain bytes can be read."""
        return self._length

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer, short only at the end of the content; return how many bytes that was."""
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view) and self._position < self._length:
            number, within = divmod(self._position, CHUNK)
            wanted = min(len(view) - filled, self._length - self._position)
            if within == 0 and wanted >= CHUNK and number < self._last_chunk:
                # A whole chunk is opened where it is wanted, without a copy.
                count = self._open_chunk(number, view[filled : filled + CHUNK])
            else:
                held = self._hold_chunk(number)
                count = min(wanted, held - within)
                view[filled : filled + count] = self._plain[within : within + count]
            filled += count
            self._position += count
        return filled

    def close(self) -> None:
        """Drop what was opened, and close the source if it is owned."""
        self._held = None
        if self._closes_source:
            self._source.close()
        super().close()

    def _hold_chunk(self, number: int) -> int:
        """Have a chunk in memory and return its length."""
        if self._held is None or self._held[0] != number:
            # What lies there is overwritten even where the next chunk does not open.
            self._held = None
            self._held = (number, self._open_chunk(number, self._plain))
        return self._held[1]

    def _open_chunk(self, number: int, room: memoryview) -> int:
        self._source.seek(self._start + number * SEALED_CHUNK)
        sealed = self._sealed[: self._fill(self._sealed)]
        if len(sealed) < TAG_BYTES:
            raise PayloadFailure("the stream ends inside a chunk")
        set_nonce(self._nonce, number, is_final=number == self._last_chunk)
        length = len(sealed) - TAG_BYTES
        try:
            self._cipher.decrypt_into(self._nonce, sealed, None, room[:length])
        except InvalidTag as cause:
            raise PayloadFailure("a chunk does not open") from cause
        return length

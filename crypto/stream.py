"""The encrypted payload of an age file, one 64 KiB chunk at a time (c2sp.org/age, Payload).

Gives the payload key, and sealing and opening of a whole stream with flat memory: a few buffers, used again
and again. Rules: each chunk is ChaCha20-Poly1305 under an 11-byte counter and a byte that is one for the
final chunk only; the final chunk is empty only when the whole payload is. A stream that was cut, extended,
reordered or changed does not reach its end without PayloadFailure.

`decrypt_stream` hands on each chunk as soon as that chunk is verified, so a cut stream gives a true beginning
before it fails. Whoever must not act on a beginning waits for the return.

Sources are read with `readinto` where they have it, or give views of their own where they have `read_view`. A target is
given a view of a buffer that changes after `write` returns: one that keeps what it is given must copy it.
"""

from collections.abc import Callable, Iterator
from hashlib import sha256
from io import SEEK_END, BytesIO
from mmap import mmap
from struct import pack_into
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from crypto.errors import PayloadFailure, SelfTestFailed

CHUNK: Final = 65_536
"""Bytes of plaintext in each chunk but the last."""

TAG_BYTES: Final = 16
SEALED_CHUNK: Final = CHUNK + TAG_BYTES
"""Bytes of such a chunk with its tag."""
NONCE_BYTES: Final = 12

# The counter is eleven bytes; the eight lowest of them count more chunks than any disk holds.
_COUNTER_OFFSET: Final = 3
_FINAL_OFFSET: Final = 11
_NOTHING: Final = memoryview(b"")
_CHUNKS_AT_ONCE: Final = 16
"""How many chunks are asked of a source at once: what it does for each call is done seldom then."""


def payload_key(file_key: bytes, nonce: bytes) -> bytes:
    """Return the 32-byte key of a payload from its file key (16 bytes) and its nonce (16 bytes)."""
    return HKDF(algorithm=SHA256(), length=32, salt=nonce, info=b"payload").derive(file_key)


def encrypt_stream(
    key: bytes, source: BinaryIO, target: BinaryIO, *, progress: Callable[[int], None] | None = None
) -> int:
    """Seal everything `source` gives into `target` and return how many plain bytes that was.

    `key` is 32 bytes and must never have sealed anything else: the counter starts at zero.
    `progress` is told the plain bytes done so far, after each chunk.
    """
    cipher = ChaCha20Poly1305(key)
    sealed = memoryview(bytearray(SEALED_CHUNK))
    nonce = bytearray(NONCE_BYTES)
    counter = plain_bytes = 0
    chunks = read_chunks(source, CHUNK)
    chunk = next(chunks, _NOTHING)
    while True:
        # Reading one chunk ahead is how a full chunk is known to be the last.
        ahead = next(chunks, None)
        set_nonce(nonce, counter, is_final=ahead is None)
        length = len(chunk)
        target_view = sealed if length == CHUNK else sealed[: length + TAG_BYTES]
        cipher.encrypt_into(nonce, chunk, None, target_view)
        _write_whole(target, target_view)
        plain_bytes += length
        if progress is not None:
            progress(plain_bytes)
        if ahead is None:
            return plain_bytes
        chunk = ahead
        counter += 1


def decrypt_stream(
    key: bytes, source: BinaryIO, target: BinaryIO, *, progress: Callable[[int], None] | None = None
) -> int:
    """Open the sealed stream in `source` into `target` and return how many plain bytes that was.

    Each chunk is written as soon as it is verified, before the ones after it were looked at: what is in `target`
    is a true beginning, and the whole only once this returns. `progress` as for `encrypt_stream`.
    Raises PayloadFailure when a chunk does not open, or the stream ends early or goes on after its end.
    """
    cipher = ChaCha20Poly1305(key)
    buffer = memoryview(bytearray(CHUNK))
    nonce = bytearray(NONCE_BYTES)
    counter = plain_bytes = 0
    chunks = read_chunks(source, SEALED_CHUNK)
    sealed = next(chunks, _NOTHING)
    while True:
        ahead = next(chunks, None)
        fault = None
        set_nonce(nonce, counter, is_final=ahead is None)
        try:
            plain = _open_chunk(cipher, nonce, sealed, buffer)
        except InvalidTag:
            plain, fault = _open_misplaced(cipher, nonce, sealed, buffer)
        if not plain and counter:
            raise PayloadFailure("the final chunk is empty, which a writer never makes")
        _write_whole(target, plain)
        plain_bytes += len(plain)
        if progress is not None:
            progress(plain_bytes)
        if fault is not None:
            raise PayloadFailure(fault)
        if ahead is None:
            return plain_bytes
        sealed = ahead
        counter += 1


def set_nonce(nonce: bytearray, counter: int, *, is_final: bool) -> None:
    """Make `nonce` (12 bytes, zero to begin with) that of chunk `counter`."""
    pack_into(">Q", nonce, _COUNTER_OFFSET, counter)
    nonce[_FINAL_OFFSET] = is_final


def _open_chunk(cipher: ChaCha20Poly1305, nonce: bytearray, sealed: memoryview, buffer: memoryview) -> memoryview:
    if len(sealed) < TAG_BYTES:
        raise PayloadFailure("the stream ends inside a chunk")
    plain = buffer if len(sealed) == SEALED_CHUNK else buffer[: len(sealed) - TAG_BYTES]
    cipher.decrypt_into(nonce, sealed, None, plain)
    return plain


def _open_misplaced(
    cipher: ChaCha20Poly1305, nonce: bytearray, sealed: memoryview, buffer: memoryview
) -> tuple[memoryview, str]:
    """Open a whole chunk that fails where it stands but is genuine under the other final mark.

    Such a chunk is handed on as any verified one, as every streaming reader of age does; the returned sentence
    says what is wrong around it.
    """
    was_taken_as_final = nonce[_FINAL_OFFSET] == 1
    nonce[_FINAL_OFFSET] ^= 1
    if len(sealed) != SEALED_CHUNK:
        raise PayloadFailure("a chunk was changed or cut")
    try:
        plain = _open_chunk(cipher, nonce, sealed, buffer)
    except InvalidTag as cause:
        raise PayloadFailure("a chunk was changed") from cause
    if was_taken_as_final:
        return plain, "the stream ends before its final chunk"
    return plain, "something follows the final chunk"


def read_chunks(source: BinaryIO, size: int) -> Iterator[memoryview]:
    """Give what `source` holds in views of `size` bytes, the last maybe shorter, never an empty one.

    A view is good until the one after the next is asked for.
    """
    read_view = viewer(source)
    wanted = _CHUNKS_AT_ONCE * size
    while True:
        held = read_view(wanted)
        for start in range(0, len(held), size):
            yield held[start : start + size]
        if len(held) < wanted:
            return


def viewer(source: BinaryIO) -> Callable[[int], memoryview]:
    """Return what gives a view of up to that many next bytes of `source`, fewer only at its end.

    A view is good until the one after the next is asked for. A source that has `read_view` gives its own.
    """
    own: Callable[[int], memoryview] | None = getattr(source, "read_view", None)
    if own is not None:
        return own
    if isinstance(source, BytesIO):
        return _bytes_viewer(source)
    fill = filler(source)
    buffer = other = _NOTHING

    def read_view(most: int) -> memoryview:
        nonlocal buffer, other
        buffer, other = other, buffer
        if len(buffer) < most:
            # A map takes memory only as far as it is filled, and most contents are much shorter than what is asked for.
            buffer = memoryview(mmap(-1, most))
        view = buffer[:most]
        return view[: fill(view)]

    return read_view


def _bytes_viewer(source: BytesIO) -> Callable[[int], memoryview]:
    # What is in memory already is used where it lies: copying it would cost a quarter of the speed. The bytes are
    # shared and not a view of the stream's own buffer, which could not be freed while an error still held a view.
    held = memoryview(source.getvalue())[source.tell() :]
    source.seek(0, SEEK_END)

    def read_view(most: int) -> memoryview:
        nonlocal held
        view, held = held[:most], held[most:]
        return view

    return read_view


def filler(source: BinaryIO) -> Callable[[memoryview], int]:
    """Return what fills a view from `source` as far as it goes and says how many bytes that was."""
    readinto: Callable[[memoryview], int | None] | None = getattr(source, "readinto", None)

    def read_and_copy(view: memoryview) -> int:
        piece = source.read(len(view))
        view[: len(piece)] = piece
        return len(piece)

    read_some = readinto if readinto is not None else read_and_copy

    def fill(view: memoryview) -> int:
        filled = read_some(view) or 0
        # Pipes and sockets give less than was asked for long before their end.
        while 0 < filled < len(view):
            more = read_some(view[filled:]) or 0
            if not more:
                break
            filled += more
        return filled

    return fill


def _write_whole(target: BinaryIO, data: memoryview) -> None:
    written = target.write(data)
    # Unbuffered files and pipes may take less than they were given.
    while written < len(data):
        written += target.write(data[written:])


def self_test() -> None:
    """Seal and open one fixed payload; raise SelfTestFailed unless the sealed bytes are the known ones."""
    key = payload_key(b"YELLOW SUBMARINE", bytes(range(16)))
    plain = bytes(CHUNK) + b"end"
    sealed, opened = BytesIO(), BytesIO()
    encrypt_stream(key, BytesIO(plain), sealed)
    if sha256(sealed.getvalue()).hexdigest() != _KNOWN_DIGEST:
        raise SelfTestFailed("a sealed payload is not the known one")
    sealed.seek(0)
    decrypt_stream(key, sealed, opened)
    if opened.getvalue() != plain:
        raise SelfTestFailed("a sealed payload does not open to what was sealed")


_KNOWN_DIGEST: Final = "698f5f8c0251b8a55ae6e7c29d133a7c63b60098e8f879eac7a0f71ef4c5c6c3"

"""The payload's chunks: every border, cut, change and order, and any kind of source and target."""

from io import BufferedReader, BytesIO, RawIOBase
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import stream
from crypto.errors import CryptoError, PayloadFailure
from crypto.stream import CHUNK, decrypt_stream, encrypt_stream, payload_key

KEY = bytes(range(32))
SEALED_CHUNK = CHUNK + 16
BORDERS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1]


def seal(plain: bytes) -> bytes:
    target = BytesIO()
    assert encrypt_stream(KEY, BytesIO(plain), target) == len(plain)
    return target.getvalue()


def open_sealed(sealed: bytes, key: bytes = KEY) -> bytes:
    target = BytesIO()
    assert decrypt_stream(key, BytesIO(sealed), target) == len(target.getvalue())
    return target.getvalue()


def make_plain(length: int) -> bytes:
    return (b"0123456789abcdef-" * (length // 17 + 1))[:length]


class Trickle(RawIOBase):
    """A raw source that gives a few bytes at a time, as a pipe does."""

    def __init__(self, data: bytes, step: int) -> None:
        self._data = memoryview(data)
        self._step = step

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        piece = self._data[: min(self._step, len(buffer))]
        self._data = self._data[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)


class ReadOnlyByRead:
    """A source without `readinto`."""

    def __init__(self, data: bytes) -> None:
        self._source = BytesIO(data)

    def read(self, size: int) -> bytes:
        return self._source.read(min(size, 50_000))


class Sip(BytesIO):
    """A target that takes at most 1,000 bytes at a time, as an unbuffered file may."""

    def write(self, data: Any, /) -> int:
        return super().write(data[:1000])


@pytest.mark.parametrize("length", BORDERS)
def test_a_payload_opens_to_what_was_sealed_at_every_border(length: int):
    plain = make_plain(length)
    sealed = seal(plain)
    assert len(sealed) == length + 16 * max(1, -(-length // CHUNK))
    assert open_sealed(sealed) == plain


@pytest.mark.parametrize("length", [0, 5, CHUNK, CHUNK + 70])
def test_any_kind_of_source_and_target_gives_the_same_bytes(length: int):
    plain = make_plain(length)
    sealed = seal(plain)
    sources: list[Any] = [
        BufferedReader(BytesIO(plain)),
        Trickle(plain, 9000),
        BufferedReader(Trickle(plain, 77)),
        ReadOnlyByRead(plain),
    ]
    for source in sources:
        target = BytesIO()
        encrypt_stream(KEY, source, target)
        assert target.getvalue() == sealed
    sip = Sip()
    decrypt_stream(KEY, BytesIO(sealed), sip)
    assert sip.getvalue() == plain


def test_a_source_is_read_from_where_it_stands_to_its_end():
    source = BytesIO(b"skipped" + make_plain(CHUNK + 9))
    source.seek(7)
    target = BytesIO()
    assert encrypt_stream(KEY, source, target) == CHUNK + 9
    assert target.getvalue() == seal(make_plain(CHUNK + 9))
    assert source.read() == b""
    # Nothing holds on to the memory of the source.
    source.write(b"more")


def test_progress_tells_the_plain_bytes_after_each_chunk():
    told: list[int] = []
    sealed = BytesIO()
    encrypt_stream(KEY, BytesIO(bytes(2 * CHUNK + 1)), sealed, progress=told.append)
    assert told == [CHUNK, 2 * CHUNK, 2 * CHUNK + 1]
    told.clear()
    decrypt_stream(KEY, BytesIO(sealed.getvalue()), BytesIO(), progress=told.append)
    assert told == [CHUNK, 2 * CHUNK, 2 * CHUNK + 1]


def test_the_wrong_key_opens_nothing():
    with pytest.raises(PayloadFailure):
        open_sealed(seal(b"text"), bytes(32))


@pytest.mark.parametrize("length", [0, 1, CHUNK, CHUNK + 1])
def test_a_flipped_bit_in_text_or_tag_is_refused(length: int):
    sealed = seal(make_plain(length))
    for index in {0, length // 2, len(sealed) - 17 if length else 0, len(sealed) - 16, len(sealed) - 1}:
        changed = bytearray(sealed)
        changed[index] ^= 0x80
        with pytest.raises(PayloadFailure):
            open_sealed(bytes(changed))


@pytest.mark.parametrize(
    "length",
    [
        0,
        1,
        15,
        16,
        17,
        SEALED_CHUNK - 1,
        SEALED_CHUNK,
        SEALED_CHUNK + 1,
        SEALED_CHUNK + 16,
        2 * SEALED_CHUNK - 1,
        2 * SEALED_CHUNK,
        2 * SEALED_CHUNK + 16,
    ],
)
def test_a_payload_cut_at_any_border_is_refused_after_its_true_beginning(length: int):
    plain = make_plain(2 * CHUNK + 1)
    target = BytesIO()
    with pytest.raises(PayloadFailure):
        decrypt_stream(KEY, BytesIO(seal(plain)[:length]), target)
    assert plain.startswith(target.getvalue())
    assert len(target.getvalue()) % CHUNK == 0


@pytest.mark.parametrize("length", [0, 1, CHUNK, CHUNK + 1, 2 * CHUNK])
@pytest.mark.parametrize("more", [1, 16, 17, SEALED_CHUNK])
def test_anything_after_the_final_chunk_is_refused(length: int, more: int):
    with pytest.raises(PayloadFailure):
        open_sealed(seal(make_plain(length)) + bytes(more))


def test_chunks_in_another_order_or_repeated_are_refused():
    sealed = seal(make_plain(3 * CHUNK))
    first, second, third = (sealed[start : start + SEALED_CHUNK] for start in range(0, len(sealed), SEALED_CHUNK))
    for chunks in ((second, first, third), (first, first, third), (first, third), (first, second, third, third)):
        with pytest.raises(PayloadFailure):
            open_sealed(b"".join(chunks))


def test_the_counter_goes_beyond_one_byte():
    plain = make_plain(300 * CHUNK)
    assert open_sealed(seal(plain)) == plain


@given(st.binary(max_size=300))
def test_any_plaintext_opens_to_itself(plain: bytes):
    assert open_sealed(seal(plain)) == plain


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_open(data: bytes):
    with pytest.raises(CryptoError):
        open_sealed(data)


def test_payload_keys_differ_by_file_key_and_by_nonce():
    keys = {payload_key(file_key, nonce) for file_key in (bytes(16), b"x" * 16) for nonce in (bytes(16), b"y" * 16)}
    assert {len(key) for key in keys} == {32}
    assert len(keys) == 4


def test_the_self_test_passes():
    stream.self_test()

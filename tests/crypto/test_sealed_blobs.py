"""Large content under a slot key: any place in any order, and every cut, change or swap."""

import io
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto.errors import PayloadFailure
from crypto.sealed_blobs import SALT_BYTES, BlobReader, sealing_reader
from crypto.stream import CHUNK

KEY = bytes(range(32))
SEALED_CHUNK = CHUNK + 16


def _seal(plain: bytes) -> bytes:
    return sealing_reader(KEY, io.BytesIO(plain)).read() or b""


PLAIN = os.urandom(3 * CHUNK + 1000)
BLOB = _seal(PLAIN)


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])
def test_a_blob_opens_to_what_was_sealed(length: int):
    blob = _seal(PLAIN[:length])
    assert len(blob) == SALT_BYTES + length + 16 * max(1, -(-length // CHUNK))
    assert BlobReader(KEY, io.BytesIO(blob), length=length).readall() == PLAIN[:length]


def test_padding_is_not_read():
    reader = BlobReader(KEY, io.BytesIO(BLOB), length=70_000)
    assert reader.readall() == PLAIN[:70_000]
    assert reader.read(1) == b""
    assert reader.seek(0, io.SEEK_END) == 70_000


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, len(PLAIN) + 10), st.integers(0, 70_000)), max_size=5))
def test_any_place_can_be_read_in_any_order(places: list[tuple[int, int]]):
    reader = io.BufferedReader(BlobReader(KEY, io.BytesIO(BLOB), length=len(PLAIN)))
    for start, count in places:
        reader.seek(start)
        assert reader.read(count) == PLAIN[start : start + count]


def test_there_is_no_place_before_the_start():
    reader = BlobReader(KEY, io.BytesIO(BLOB), length=10)
    with pytest.raises(ValueError, match="before its start"):
        reader.seek(-1)
    assert reader.seek(4) == reader.tell() == reader.seek(0, io.SEEK_CUR) == 4


@pytest.mark.parametrize(
    "length",
    [0, 1, SALT_BYTES, SALT_BYTES + 15, SALT_BYTES + SEALED_CHUNK, SALT_BYTES + 2 * SEALED_CHUNK + 50, len(BLOB) - 1],
)
def test_a_blob_that_was_cut_does_not_open(length: int):
    with pytest.raises(PayloadFailure):
        BlobReader(KEY, io.BytesIO(BLOB[:length]), length=10)


def test_a_blob_shorter_than_its_content_does_not_open():
    with pytest.raises(PayloadFailure):
        BlobReader(KEY, io.BytesIO(BLOB), length=len(PLAIN) + 1)


def test_a_blob_with_something_behind_it_does_not_open():
    with pytest.raises(PayloadFailure):
        BlobReader(KEY, io.BytesIO(BLOB + b"\0"), length=10)


@pytest.mark.parametrize("offset", [0, SALT_BYTES, SALT_BYTES + SEALED_CHUNK + 5, len(BLOB) - 1])
def test_a_flipped_bit_is_found_when_it_is_read(offset: int):
    changed = bytearray(BLOB)
    changed[offset] ^= 1
    with pytest.raises(PayloadFailure):
        BlobReader(KEY, io.BytesIO(bytes(changed)), length=len(PLAIN)).readall()


def test_another_key_opens_nothing():
    with pytest.raises(PayloadFailure):
        BlobReader(bytes(32), io.BytesIO(BLOB), length=10)


def test_chunks_cannot_change_places():
    first, second = SALT_BYTES, SALT_BYTES + SEALED_CHUNK
    swapped = BLOB[:first] + BLOB[second : second + SEALED_CHUNK] + BLOB[first:second] + BLOB[second + SEALED_CHUNK :]
    with pytest.raises(PayloadFailure):
        BlobReader(KEY, io.BytesIO(swapped), length=10).readall()


def test_closing_closes_the_file():
    source = io.BytesIO(BLOB)
    reader = BlobReader(KEY, source, length=10)
    assert repr(reader) == "<BlobReader of 10 bytes>"
    reader.close()
    assert source.closed

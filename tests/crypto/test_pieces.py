"""Pieces of an upload, each proved by itself against nothing but the upload's id and length."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import merkle
from crypto.errors import BadProof, BadSize
from crypto.pieces import MAX_BYTES, print_piece, read_piece, split_piece
from crypto.uploads import CHUNK, MAX_LENGTH, describe_bytes

DATA = hashlib.shake_256(b"pieces").digest(37 * CHUNK + 5)


def piece_of(data: bytes, exponent: int, index: int) -> bytes:
    leaves = [merkle.leaf_hash(data[start : start + CHUNK]) for start in range(0, len(data), CHUNK)]
    proof = merkle.Tree(leaves).subtree_proof(exponent, index)
    start = CHUNK * (index << exponent)
    return print_piece(proof, data[start : start + (CHUNK << exponent)])


PIECE = piece_of(DATA, 4, 1)
UPLOAD = describe_bytes(DATA)


def read(body: bytes, exponent: int, index: int, *, data: bytes = DATA, length: int | None = None) -> bytes:
    upload = UPLOAD if data is DATA else describe_bytes(data)
    place = {"exponent": exponent, "index": index}
    return bytes(read_piece(body, upload_id=upload.id, length=length or upload.length, **place))


@pytest.mark.must("SYN-15")
@pytest.mark.parametrize("length", [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 16 * CHUNK, 17 * CHUNK, 37 * CHUNK + 5])
def test_every_piece_proves_itself(length: int):
    data = DATA[:length]
    count = -(-length // CHUNK)
    for exponent in range(5):
        for index in range(count >> exponent):
            # The last chunk may be shorter, and then only stands alone.
            if exponent and (index + 1) << exponent == count and length % CHUNK:
                continue
            body = piece_of(data, exponent, index)
            start = CHUNK * (index << exponent)
            assert read(body, exponent, index, data=data) == data[start : start + (CHUNK << exponent)]
            assert len(body) <= MAX_BYTES


@pytest.mark.must("SYN-15")
@pytest.mark.parametrize("place", [(0, 1), (0, 36), (0, 37), (4, 0), (3, 1)])
def test_a_piece_proves_no_other_place(place: tuple[int, int]):
    body = piece_of(DATA, 4, 1)
    with pytest.raises(BadProof):
        read(body, *place)


@pytest.mark.must("SYN-15")
@settings(max_examples=40)
@given(at=st.integers(0, 16 * CHUNK), flip=st.integers(1, 255))
def test_a_piece_that_was_changed_anywhere_is_refused(at: int, flip: int):
    body = bytearray(PIECE)
    body[at] ^= flip
    with pytest.raises(BadProof):
        read(bytes(body), 4, 1)


@pytest.mark.parametrize("place", [(-1, 0), (5, 0), (0, -1), (0, 38), (4, 2), (100_000, 0)])
def test_there_is_no_piece_outside_the_upload(place: tuple[int, int]):
    with pytest.raises(BadProof):
        read(piece_of(DATA, 0, 0), *place)


def test_a_piece_is_of_this_length_of_upload_only():
    body = piece_of(DATA, 0, 0)
    with pytest.raises(BadProof):
        read(body, 0, 0, length=len(DATA) + 1)
    for length in (-1, MAX_LENGTH + 1):
        with pytest.raises(BadSize):
            read(body, 0, 0, length=length)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_true(body: bytes):
    with pytest.raises(BadProof):
        read(body, 0, 37)


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=255), st.binary(max_size=100))
def test_what_is_printed_is_split_into_the_same(proof: list[bytes], data: bytes):
    body = print_piece(proof, data)
    assert body[0] == len(proof)
    assert split_piece(body) == (proof, data)
    assert split_piece(memoryview(body)) == (proof, data)


@given(st.integers(1, 255), st.data())
def test_a_piece_that_ends_within_its_proof_is_refused(count: int, data: st.DataObject):
    cut = data.draw(st.integers(0, 32 * count - 1))
    with pytest.raises(BadProof):
        split_piece(bytes([count]) + bytes(cut))

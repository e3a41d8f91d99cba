"""Entries of the log: two kinds of fixed length, and nothing else."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import log_entries
from crypto.errors import BadLogFile
from crypto.log_entries import MAX_BATCH, Border, Intake

UPLOAD_ID = bytes(range(32))


def test_the_two_kinds_of_entry_have_exactly_these_bytes():
    assert log_entries.print_intake(UPLOAD_ID) == b"intake/v1\x00" + UPLOAD_ID
    assert log_entries.print_border(0x0102) == b"batch/v1\x00" + bytes(6) + b"\x01\x02"


def test_a_leaf_is_the_hash_of_its_entry():
    assert log_entries.intake_leaf(UPLOAD_ID) == hashlib.sha256(b"\x00intake/v1\x00" + UPLOAD_ID).digest()
    assert log_entries.border_leaf(7) == hashlib.sha256(b"\x00batch/v1\x00" + (7).to_bytes(8, "big")).digest()


@given(upload_id=st.binary(min_size=32, max_size=32), number=st.integers(0, MAX_BATCH))
def test_every_entry_is_read_as_it_was_written(upload_id: bytes, number: int):
    assert log_entries.parse_entry(log_entries.print_intake(upload_id)) == Intake(upload_id)
    assert log_entries.parse_entry(log_entries.print_border(number)) == Border(number)


@pytest.mark.parametrize(
    "entry",
    [
        b"",
        b"intake/v1\x00",
        b"intake/v1\x00" + bytes(31),
        b"intake/v1\x00" + bytes(33),
        b"intake/v2\x00" + bytes(32),
        b"intake/v1\n" + bytes(32),
        b"batch/v1\x00" + bytes(7),
        b"batch/v1\x00" + bytes(9),
        b"batch/v1\x00\x80" + bytes(7),
        b" batch/v1\x00" + bytes(8),
    ],
)
def test_nothing_else_is_an_entry(entry: bytes):
    with pytest.raises(BadLogFile):
        log_entries.parse_entry(entry)


def test_an_id_of_another_length_and_a_number_out_of_range_are_not_written():
    for upload_id in (b"", bytes(31), bytes(33)):
        with pytest.raises(BadLogFile):
            log_entries.print_intake(upload_id)
    for number in (-1, MAX_BATCH + 1):
        with pytest.raises(BadLogFile):
            log_entries.print_border(number)

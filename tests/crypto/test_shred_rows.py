"""Rows that can be forgotten: published rows, other places, and slots that were overwritten."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import shred_rows
from crypto.errors import Forgotten

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "keyslots" / "shred_rows.json").read_text("utf-8"))
KEY = bytes(range(32))
PLACE = {"table": "items", "row_id": 17, "column": "content"}


@pytest.mark.must("VAU-15")
@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_published_rows_open_or_are_forgotten(vector: dict[str, Any]):
    place = {"table": vector["table"], "row_id": vector["row_id"], "column": vector["column"]}
    key, row = bytes.fromhex(vector["slot_key"]), bytes.fromhex(vector["row"])
    if vector["content"] is None:
        with pytest.raises(Forgotten):
            shred_rows.open_row(key, row, **place)
    else:
        assert shred_rows.open_row(key, row, **place) == bytes.fromhex(vector["content"])


@given(st.binary(max_size=200))
def test_a_sealed_row_opens_to_its_content(content: bytes):
    row = shred_rows.seal_row(KEY, content, **PLACE)
    assert len(row) == len(content) + shred_rows.OVERHEAD_BYTES
    assert shred_rows.open_row(KEY, row, **PLACE) == content


@pytest.mark.parametrize(
    "elsewhere", [{"table": "drafts"}, {"row_id": 18}, {"column": "file"}], ids=["table", "row", "column"]
)
def test_a_row_does_not_open_in_another_place(elsewhere: dict[str, Any]):
    row = shred_rows.seal_row(KEY, b"text", **PLACE)
    with pytest.raises(Forgotten):
        shred_rows.open_row(KEY, row, **(PLACE | elsewhere))


def test_a_row_is_forgotten_when_any_byte_of_its_slot_is_another():
    row = shred_rows.seal_row(KEY, b"text", **PLACE)
    for byte in range(len(KEY)):
        other = bytearray(KEY)
        other[byte] ^= 1
        with pytest.raises(Forgotten):
            shred_rows.open_row(bytes(other), row, **PLACE)


@given(st.binary(max_size=100))
def test_any_bytes_are_forgotten(row: bytes):
    with pytest.raises(Forgotten):
        shred_rows.open_row(KEY, row, **PLACE)


def test_the_same_content_never_looks_the_same():
    assert len({shred_rows.seal_row(KEY, b"text", **PLACE) for _ in range(50)}) == 50


def test_the_known_answer_is_given():
    shred_rows.self_test()

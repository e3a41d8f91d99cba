"""How a batch is made up, as pure values."""

import hashlib
import itertools
import os
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.batches import Entry, arrange, batch_number, dummy_id

ids = st.sets(st.binary(min_size=32, max_size=32), max_size=70)


@pytest.mark.must("LOG-4", "LOG-5")
@given(ids)
def test_a_batch_is_sorted_and_a_multiple_of_sixteen_with_its_border(upload_ids: set[bytes]):
    entries = arrange(upload_ids, new_seed=lambda: os.urandom(32))
    assert (len(entries) + 1) % 16 == 0
    assert len(entries) + 1 - len(upload_ids) <= 16
    assert [entry.upload_id for entry in entries] == sorted(entry.upload_id for entry in entries)
    assert {entry.upload_id for entry in entries if entry.seed is None} == upload_ids
    assert all(entry.upload_id == dummy_id(entry.seed) for entry in entries if entry.seed is not None)


@given(ids, st.randoms(use_true_random=False))
def test_the_order_of_arrival_leaves_no_trace(upload_ids: set[bytes], shuffler: Any):
    arrived = list(upload_ids)
    shuffler.shuffle(arrived)

    def arranged(order: Iterable[bytes]) -> list[Entry]:
        seeds = itertools.count()
        return arrange(order, new_seed=lambda: next(seeds).to_bytes(32, "big"))

    assert arranged(arrived) == arranged(sorted(upload_ids))


def test_an_empty_batch_has_fifteen_dummies():
    entries = arrange([], new_seed=lambda: os.urandom(32))
    assert len(entries) == 15
    assert all(entry.seed for entry in entries)


def test_a_dummys_id_is_the_protocols_hash_of_its_seed():
    seed = bytes(range(32))
    assert dummy_id(seed) == hashlib.sha256(b"dummy/v1\n" + seed).digest()


def test_a_batchs_number_is_the_time_divided_by_its_length():
    assert batch_number(0, 3600) == 0
    assert batch_number(3599.999, 3600) == 0
    assert batch_number(3600, 3600) == 1
    assert batch_number(1_795_341_600, 3600) == 498_706

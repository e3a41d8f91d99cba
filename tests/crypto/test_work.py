"""Proof of work: published work, work with one bit changed, and searches."""

import json
import threading
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import work
from crypto.errors import BadSize
from crypto.uploads import MAX_LENGTH
from crypto.work import Needed
from support.text_vectors import hash_work

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "work" / "work.json").read_text(encoding="utf-8"))
LITTLE = Needed(4, 2)
BOUND = work.bind("desk.example", bytes(32))


def zero_bits(digest: bytes) -> int:
    """Count as the protocol's page says it, from the most significant bit of byte 0."""
    bits = "".join(f"{byte:08b}" for byte in digest)
    return len(bits) - len(bits.lstrip("0"))


def test_the_self_test_passes():
    work.self_test()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["length"]))
def test_published_work_passes_and_is_one_bit_short_of_more(vector: dict[str, Any]):
    bound = work.bind(vector["origin"], bytes.fromhex(vector["upload_id"]))
    pow16, wanted = bytes.fromhex(vector["pow16"]), Needed(*vector["needed"])
    first, second = hash_work(bound, pow16)
    assert (bound.hex(), first.hex(), second.hex()) == (vector["bind"], vector["sha256"], vector["argon2id"])
    assert work.needed(tuple(vector["asked"]), vector["length"]) == wanted
    assert work.passes_first(bound, pow16, wanted)
    assert work.passes_second(bound, pow16, wanted)
    assert work.passes(bound, pow16, Needed(zero_bits(first), zero_bits(second)))
    assert not work.passes_first(bound, pow16, Needed(zero_bits(first) + 1, 0))
    assert not work.passes_second(bound, pow16, Needed(0, zero_bits(second) + 1))


def test_work_with_any_bit_flipped_is_other_work():
    vector = VECTORS[1]
    bound = bytes.fromhex(vector["bind"])
    pow16 = int(vector["pow16"], 16)
    hashes = hash_work(bound, pow16.to_bytes(16, "big"))
    for bit in range(128):
        flipped = (pow16 ^ 1 << bit).to_bytes(16, "big")
        first, second = hash_work(bound, flipped)
        assert first != hashes[0]
        # The second stage knows nothing of n1, the lower half.
        assert (second != hashes[1]) is (bit >= 64)
        for passes, digest in ((work.passes_first, first), (work.passes_second, second)):
            bits = zero_bits(digest)
            assert passes(bound, flipped, Needed(bits, bits))
            assert not passes(bound, flipped, Needed(bits + 1, bits + 1))


@pytest.mark.must("UPL-27")
@pytest.mark.parametrize("steps", range(7))
def test_above_one_mebibyte_each_fourfold_length_doubles_the_second_stage(steps: int):
    most = min((1 << 20) << 2 * steps, MAX_LENGTH)
    assert work.needed((18, 12), most) == Needed(18, 12 + steps)
    if most < MAX_LENGTH:
        assert work.needed((18, 12), most + 1) == Needed(18, 12 + steps + 1)


@given(st.integers(1, MAX_LENGTH), st.integers(0, 32), st.integers(0, 32))
def test_more_bytes_never_need_less(length: int, s1: int, s2: int):
    assert work.needed((s1, s2), 1) == (s1, s2)
    assert work.needed((s1, s2), length) <= work.needed((s1, s2), min(2 * length, MAX_LENGTH))


def test_work_is_of_one_upload_at_one_desk():
    bounds = {work.bind(origin, bytes([n]) * 32) for origin in ("desk.example", "desk.example/2") for n in (0, 1)}
    assert len(bounds) == 4
    with pytest.raises(BadSize):
        work.bind("desk.example", bytes(31))


@pytest.mark.must("UPL-28")
def test_what_is_found_passes_and_lies_behind_a_random_start():
    starts = [bytes([n]) * 8 for n in range(2)]
    found = work.search(BOUND, LITTLE, random=lambda length: starts.pop()[:length])
    assert found is not None
    assert work.passes(BOUND, found, LITTLE)
    assert found[:7] == b"\1" * 7
    assert found[8:15] == bytes(7)


def test_a_search_goes_on_behind_the_last_number():
    found = work.search(BOUND, Needed(6, 3), random=lambda length: b"\xff" * length)
    assert found is not None
    assert work.passes(BOUND, found, Needed(6, 3))


def test_two_searches_find_different_work():
    assert len({work.search(BOUND, Needed(0, 0)) for _ in range(4)}) == 4


@pytest.mark.parametrize("endless", [Needed(0, 32), Needed(48, 0)])
def test_a_search_ends_when_it_is_cancelled_and_leaves_no_thread(endless: Needed):
    before = threading.active_count()
    looks = count()
    told: list[int] = []
    assert work.search(BOUND, endless, cancelled=lambda: next(looks) >= 1, progress=told.append) is None
    assert threading.active_count() == before
    assert told == sorted(told)


def test_a_search_that_meets_a_fault_tells_it():
    with pytest.raises(TypeError):
        work.search(None, LITTLE)  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [0, 8, 15, 17])
def test_what_has_not_sixteen_bytes_is_no_work(length: int):
    assert not work.passes_first(BOUND, bytes(length), Needed(0, 0))
    assert not work.passes_second(BOUND, bytes(length), Needed(0, 0))

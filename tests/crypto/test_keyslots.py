"""The keyslots file: published files, costs, passphrases however they are typed, and changing one."""

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import keyslots
from crypto.errors import BadKeyslots, CryptoError, WrongPassphrase
from crypto.keyslots import DEFAULT, FLOOR, KEYSLOTS_BYTES, KdfCost, VaultKey

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "keyslots" / "keyslots.json").read_text("utf-8"))
KEY = VaultKey(bytes(range(32)), bytes(range(16)))
# One pass is below the floor for new vaults, and a reader takes it: attempts in tests cost little.
CHEAP = bytes((16, 1))


def _cheap_file(passphrase: str = "open sesame", slot: int = 0) -> bytes:
    file = bytes(range(16)) + CHEAP + bytes((1,)) + bytes(KEYSLOTS_BYTES - 19)
    return keyslots.apply_write(file, keyslots.seal_slot(file, passphrase, vault_key=KEY, slot=slot))


@pytest.mark.must("VAU-1", "VAU-4")
@pytest.mark.parametrize("vector", VECTORS["opens"], ids=lambda vector: vector["name"])
def test_published_keyslots_open(vector: dict[str, Any]):
    opened = keyslots.unlock(base64.b64decode(vector["file"]), vector["passphrase"])
    assert opened.slot == vector["slot"]
    assert opened.vault_key == VaultKey(bytes.fromhex(vector["key"]), bytes.fromhex(vector["salt"]))


@pytest.mark.must("VAU-1")
@pytest.mark.parametrize("vector", VECTORS["refused"], ids=lambda vector: vector["name"])
def test_published_keyslots_with_a_fault_are_refused(vector: dict[str, Any]):
    expected = {"BadKeyslots": BadKeyslots, "WrongPassphrase": WrongPassphrase}[vector["error"]]
    with pytest.raises(expected):
        keyslots.unlock(base64.b64decode(vector["file"]), vector["passphrase"])


def test_a_new_file_opens_with_its_passphrase_only():
    file = keyslots.create("correct horse", KEY, cost=FLOOR)
    assert len(file) == KEYSLOTS_BYTES
    assert keyslots.unlock(file, "correct horse").vault_key == KEY
    assert keyslots.read_cost(file) == FLOOR
    with pytest.raises(WrongPassphrase):
        keyslots.unlock(file, "correct horses")


def test_two_files_of_one_key_have_nothing_in_common():
    one, other = (keyslots.create("correct horse", KEY, cost=FLOOR) for _ in range(2))
    same = sum(left == right for left, right in zip(one, other, strict=True))
    assert same < KEYSLOTS_BYTES // 64


@pytest.mark.must("VAU-3")
def test_a_new_vault_is_not_made_below_the_floor():
    for cost in (KdfCost(16, 2), KdfCost(17, 1)):
        with pytest.raises(BadKeyslots):
            keyslots.create("correct horse", KEY, cost=cost)


@pytest.mark.must("VAU-2")
@pytest.mark.parametrize(("memory", "passes"), [(15, 3), (21, 3), (255, 3), (18, 0), (18, 11), (18, 255)])
def test_a_cost_outside_the_limits_is_refused_before_memory_is_taken(memory: int, passes: int):
    file = bytearray(_cheap_file())
    file[16:18] = bytes((memory, passes))
    with pytest.raises(BadKeyslots):
        keyslots.unlock(bytes(file), "open sesame")


@pytest.mark.must("VAU-1")
@pytest.mark.parametrize("length", [0, 1, KEYSLOTS_BYTES - 1, KEYSLOTS_BYTES + 1])
def test_a_file_of_another_length_is_refused(length: int):
    with pytest.raises(BadKeyslots):
        keyslots.unlock(_cheap_file().ljust(length, b"\0")[:length], "open sesame")


@pytest.mark.parametrize("offset", [0, 19, 31, 32, 43, 44, 123], ids=lambda offset: f"byte {offset}")
def test_a_flipped_bit_in_head_or_slot_closes_the_slot(offset: int):
    file = bytearray(_cheap_file())
    file[offset] ^= 1
    with pytest.raises(WrongPassphrase):
        keyslots.unlock(bytes(file), "open sesame")


def test_what_stands_behind_the_sealed_part_does_not_matter():
    file = bytearray(_cheap_file())
    for offset in (124, 159, 32 + 128, KEYSLOTS_BYTES - 1):
        file[offset] ^= 1
    assert keyslots.unlock(bytes(file), "open sesame").vault_key == KEY


def test_a_slot_does_not_open_in_another_place():
    file = _cheap_file(slot=2)
    assert keyslots.unlock(file, "open sesame").slot == 2
    start = 32 + 2 * 128
    moved = keyslots.apply_write(file, keyslots.SlotWrite(32, file[start : start + 128]))
    assert keyslots.unlock(moved, "open sesame").slot == 2


@pytest.mark.must("VAU-7")
def test_a_change_of_passphrase_leaves_one_of_the_two_open_at_every_byte():
    old = _cheap_file("old words")
    opened = keyslots.unlock(old, "old words")
    slot = keyslots.free_slot(opened)
    assert slot != opened.slot
    write = keyslots.seal_slot(old, "new words", vault_key=KEY, slot=slot)
    for torn in (0, 1, 64, 127):
        partly = keyslots.apply_write(old, keyslots.SlotWrite(write.offset, write.data[:torn]))
        assert keyslots.unlock(partly, "old words").vault_key == KEY
    both = keyslots.apply_write(old, write)
    assert keyslots.unlock(both, "old words").vault_key == keyslots.unlock(both, "new words").vault_key == KEY
    done = keyslots.apply_write(both, keyslots.blank_slot(opened.slot))
    assert keyslots.unlock(done, "new words").slot == slot
    with pytest.raises(WrongPassphrase):
        keyslots.unlock(done, "old words")


@pytest.mark.must("VAU-5")
@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("  raven\t tulip\n", "raven tulip"),
        ("raven\u00a0tulip", "raven tulip"),
        ("كتاب علي", "کتاب علی"),
        ("ﻛﺘﺎﺏ", "کتاب"),
        ("café", "cafe\u0301"),
        ("ｒａｖｅｎ", "raven"),
    ],
)
def test_a_passphrase_is_the_same_however_the_keyboard_writes_it(typed: str, same: str):
    assert keyslots.normalise_passphrase(typed) == keyslots.normalise_passphrase(same)


def test_capital_letters_and_order_matter():
    spellings = {keyslots.normalise_passphrase(typed) for typed in ("raven tulip", "Raven tulip", "tulip raven")}
    assert len(spellings) == 3


@pytest.mark.parametrize("typed", ["", " \t\n", "\u3000", "\ud800"])
def test_a_passphrase_that_is_none_is_refused_without_being_quoted(typed: str):
    with pytest.raises(WrongPassphrase) as refused:
        keyslots.normalise_passphrase(typed)
    assert refused.value.__cause__ is None


@given(st.text())
def test_normalising_twice_is_normalising_once(typed: str):
    try:
        once = keyslots.normalise_passphrase(typed)
    except WrongPassphrase:
        return
    assert keyslots.normalise_passphrase(once.decode()) == once


@given(st.binary(max_size=64))
def test_the_head_of_any_file_is_a_cost_or_refused(head: bytes):
    try:
        cost = keyslots.read_cost(head.ljust(KEYSLOTS_BYTES, b"\0"))
    except BadKeyslots:
        return
    assert KdfCost(16, 1) <= cost <= KdfCost(20, 10)


@settings(max_examples=5)
@given(st.binary(min_size=KEYSLOTS_BYTES - 19, max_size=KEYSLOTS_BYTES - 19))
def test_any_bytes_behind_a_cheap_head_are_refused(rest: bytes):
    with pytest.raises(CryptoError):
        keyslots.unlock(bytes(16) + CHEAP + bytes((1,)) + rest, "open sesame")


def _machine(seconds_of_the_floor: float) -> Callable[[KdfCost], float]:
    """A machine on which time grows with memory and passes."""
    return lambda cost: seconds_of_the_floor * 2 ** (cost.memory_log2_kib - 16) * cost.passes / 3


@pytest.mark.parametrize(
    ("seconds_of_the_floor", "expected"),
    [
        (0.2, DEFAULT),
        (0.49, DEFAULT),
        (0.6, KdfCost(17, 3)),
        (1.5, FLOOR),
        (30.0, FLOOR),
        (0.1, KdfCost(19, 3)),
        (0.04, KdfCost(20, 3)),
        (0.02, KdfCost(20, 5)),
        (0.0001, KdfCost(20, 10)),
    ],
)
def test_the_cost_fits_the_machine(seconds_of_the_floor: float, expected: KdfCost):
    assert keyslots.calibrate(_machine(seconds_of_the_floor)) == expected


def test_an_attempt_is_measured_on_this_machine():
    assert 0 < keyslots.measure_seconds(KdfCost(16, 1)) < 60


def test_a_machine_without_the_memory_gets_less():
    assert keyslots.calibrate(lambda cost: float("inf") if cost > KdfCost(17, 3) else 0.3) == KdfCost(17, 3)


def test_secrets_do_not_show():
    opened = keyslots.Unlocked(KEY, 3)
    write = keyslots.blank_slot(1)
    assert "VaultKey()" in repr(opened)
    assert repr(write) == "SlotWrite(offset=160)"


def test_a_vault_key_of_another_length_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        VaultKey(bytes(31), bytes(16))


def test_the_known_answer_is_given():
    keyslots.self_test()


def test_a_machine_that_leaps_over_the_range_keeps_the_cost_below_it():
    assert keyslots.calibrate(lambda cost: 0.1 if cost == DEFAULT else 5.0) == DEFAULT

"""Word lists: the published files, and what is drawn from them."""

import hashlib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import words


def test_the_self_test_passes():
    words.self_test()


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("eff_large.txt", "addd35536511597a02fa0a9ff1e5284677b8883b83e986e43f15a3db996b903e"),
        ("bip39_english.txt", "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"),
    ],
)
def test_a_word_list_is_the_published_file(name: str, digest: str):
    data = (files("crypto") / "wordlists" / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == digest


def test_the_lists_have_their_lengths_and_no_word_twice():
    assert len(set(words.passphrase_words())) == len(words.passphrase_words()) == 7776
    assert len(set(words.spelling_words())) == len(words.spelling_words()) == 2048


def test_a_spelling_word_is_told_by_its_first_four_letters():
    assert len({word[:4] for word in words.spelling_words()}) == 2048


@pytest.mark.must("VAU-6")
def test_a_passphrase_has_six_words_of_the_list_and_is_never_the_same():
    made = {words.generate_passphrase() for _ in range(50)}
    assert len(made) == 50
    assert all(len(one.split(" ")) == 6 and set(one.split(" ")) <= set(words.passphrase_words()) for one in made)


def test_a_longer_passphrase_is_made_and_a_shorter_one_is_not():
    assert len(words.generate_passphrase(8).split(" ")) == 8
    with pytest.raises(ValueError, match="guessed"):
        words.generate_passphrase(5)


@pytest.mark.parametrize(
    ("bits", "spelt"),
    [
        (bytes(11), ("abandon",) * 8),
        (b"\xff" * 11, ("zoo",) * 8),
        (bytes(10) + b"\x01", ("abandon",) * 7 + ("ability",)),
        (b"\x00\x20" + bytes(9), ("ability",) + ("abandon",) * 7),
    ],
)
def test_bits_are_spelt_from_the_most_significant_one(bits: bytes, spelt: tuple[str, ...]):
    assert words.words_of(bits) == spelt


@pytest.mark.parametrize("length", [0, 10, 12])
def test_another_number_of_bytes_is_not_spelt(length: int):
    with pytest.raises(ValueError, match="11 bytes"):
        words.words_of(bytes(length))


@given(st.binary(min_size=11, max_size=11))
def test_the_words_give_the_bits_back(bits: bytes):
    number = 0
    for word in words.words_of(bits):
        number = number << 11 | words.spelling_words().index(word)
    assert number.to_bytes(11, "big") == bits

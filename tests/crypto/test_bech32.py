"""Bech32: the texts of BIP 173, every kind of fault, and one text for one value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import bech32
from crypto.errors import BadKey, CryptoError

prefixes = st.text("abcxyz019-_!~", max_size=20).map(lambda rest: f"a{rest}")


@given(prefixes, st.binary(max_size=1500))
def test_what_is_encoded_decodes_to_itself_in_both_letter_cases(hrp: str, data: bytes):
    assert bech32.decode(bech32.encode(hrp, data)) == (hrp, data)
    assert bech32.decode(bech32.encode(hrp.upper(), data)) == (hrp.upper(), data)


# BIP 173, "Test vectors": valid texts, of which only those of whole bytes are ours to read.
@pytest.mark.parametrize(
    "text",
    [
        "A12UEL5L",
        "a12uel5l",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    ],
)
def test_the_published_empty_texts_are_read(text: str):
    assert bech32.decode(text)[1] == b""
    assert bech32.encode(*bech32.decode(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "\x201nwldj5",  # a prefix out of range
        "\x7f1axkwrx",
        "\x801eym55h",
        "pzry9x0s0muk",  # no separator
        "1pzry9x0s0muk",  # an empty prefix
        "x1b4n0q5v",  # a character that stands for nothing
        "li1dgmt3",  # a checksum cut short
        "de1lg7wt\xff",
        "A1G7SGD8",  # a checksum made over the upper-case prefix
        "10a06t8",
        "1qzzfhee",
        "A12uEL5L",  # mixed case
        "a12UEL5L",
        "",
        "1",
    ],
)
def test_the_published_bad_texts_are_refused(text: str):
    with pytest.raises(BadKey):
        bech32.decode(text)


def test_one_changed_character_anywhere_is_refused():
    text = bech32.encode("age1pq", bytes(range(40)))
    for index, character in enumerate(text):
        changed = text[:index] + ("q" if character != "q" else "p") + text[index + 1 :]
        with pytest.raises(BadKey):
            bech32.decode(changed)


# One, three and six characters are no whole bytes; in two and five, the last one has spare bits that are set.
@pytest.mark.parametrize(
    "text",
    ["age1qdd35qf", "age1qqqyst3gn", "age1qqqqqq0jg2mr", "age1qlt4amwl", "age1qpu0j2ex", "age1qqqqlpnwa6p"],
)
def test_bits_after_the_last_byte_are_refused_under_a_right_checksum(text: str):
    with pytest.raises(BadKey, match="byte"):
        bech32.decode(text)


@pytest.mark.parametrize("hrp", ["", "Mixed", "sp ace", "ü"])
def test_a_prefix_that_cannot_stand_in_a_text_is_refused(hrp: str):
    with pytest.raises(BadKey):
        bech32.encode(hrp, b"")


@given(st.text(max_size=120) | st.binary(max_size=60).map(lambda data: data.decode("latin-1")))
def test_any_text_is_refused_or_is_the_text_of_what_it_gives(text: str):
    try:
        hrp, data = bech32.decode(text)
    except CryptoError:
        return
    assert bech32.encode(hrp, data) == text


def test_the_self_test_passes():
    bech32.self_test()

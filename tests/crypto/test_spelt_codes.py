"""Codes of 128 bits as twelve words, by the published vectors of BIP-39."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import spelt_codes
from crypto.spelt_codes import NotACode

# From the English vectors that BIP-39 names (trezor/python-mnemonic, vectors.json).
VECTORS = {
    "00" * 16: "abandon " * 11 + "about",
    "7f" * 16: "legal winner thank year wave sausage worth useful legal winner thank yellow",
    "80" * 16: "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
    "ff" * 16: "zoo " * 11 + "wrong",
    "9e885d952ad362caeb4efe34a8e91bd2": "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic",
    "c0ba5a8e914111210f2bd131f3d5e08d": "scheme spot photo card baby mountain device kick cradle pact join borrow",
}


@pytest.mark.parametrize(("code", "words"), VECTORS.items())
def test_codes_are_spelt_as_bip39_spells_them(code: str, words: str):
    assert " ".join(spelt_codes.spell(bytes.fromhex(code))) == words
    assert spelt_codes.read(words).hex() == code


@given(st.binary(min_size=16, max_size=16))
def test_what_is_spelt_is_read_again(code: bytes):
    words = " ".join(spelt_codes.spell(code))
    assert spelt_codes.read(f"\n {words.upper()}\t") == code
    assert spelt_codes.read(code.hex().upper()) == code
    assert spelt_codes.read(" ".join(code.hex()[at : at + 8] for at in range(0, 32, 8))) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abandon " * 12,
        "abandon " * 11,
        "abandon " * 13,
        "abandon " * 11 + "abbout",
        "0" * 31,
        "0" * 33,
        "g" * 32,
        "a" * 5000,
        "\x00" * 32,
        "۰" * 32,
    ],
    ids=range(11),
)
def test_what_is_no_code_is_refused_without_repeating_it(text: str):
    with pytest.raises(NotACode) as refused:
        spelt_codes.read(text)
    assert not text.strip() or text not in str(refused.value)


@given(st.text())
def test_any_text_is_a_code_or_refused(text: str):
    with contextlib.suppress(NotACode):
        assert len(spelt_codes.read(text)) == spelt_codes.CODE_BYTES


@pytest.mark.parametrize("length", [0, 15, 17])
def test_only_sixteen_bytes_are_spelt(length: int):
    with pytest.raises(ValueError, match="16 bytes"):
        spelt_codes.spell(bytes(length))

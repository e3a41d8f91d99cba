"""Words for people: passphrases drawn from one list, fingerprints spelt with another.

Gives generated passphrases (the EFF's large list, 7,776 words, 12.9 bits each) and the eight words that stand
for 88 bits (the English list of BIP-39, 2,048 words, 11 bits each). Rules: passphrases come from the operating
system's randomness only; a list that is not byte for byte the published one is not used, because a wrong word
would make two people compare different things. What a passphrase a person typed is turned into is not here.
"""

import hashlib
import secrets
from functools import cache
from importlib.resources import files
from typing import Final

from crypto.errors import SelfTestFailed

PASSPHRASE_WORDS: Final = 6
"""77 bits: what the promise about a seized, locked device counts on."""
SPELT_BYTES: Final = 11
SPELT_WORDS: Final = 8

_BITS_A_WORD: Final = 11
_EFF_LARGE: Final = "eff_large.txt"
_BIP39_ENGLISH: Final = "bip39_english.txt"
_SHA256: Final = {
    _EFF_LARGE: "addd35536511597a02fa0a9ff1e5284677b8883b83e986e43f15a3db996b903e",
    _BIP39_ENGLISH: "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
}


def generate_passphrase(words: int = PASSPHRASE_WORDS) -> str:
    """Return fresh random words with one space between them; ValueError for fewer than six."""
    if words < PASSPHRASE_WORDS:
        raise ValueError("a passphrase of fewer than six words can be guessed")
    choices = passphrase_words()
    return " ".join(secrets.choice(choices) for _ in range(words))


def words_of(bits: bytes) -> tuple[str, ...]:
    """Return the eight words of 11 bytes, most significant bits first; ValueError for another length."""
    if len(bits) != SPELT_BYTES:
        raise ValueError("eight words spell exactly 11 bytes")
    choices = spelling_words()
    number = int.from_bytes(bits, "big")
    shifts = range((SPELT_WORDS - 1) * _BITS_A_WORD, -1, -_BITS_A_WORD)
    return tuple(choices[number >> shift & (1 << _BITS_A_WORD) - 1] for shift in shifts)


@cache
def passphrase_words() -> tuple[str, ...]:
    """Return the EFF's 7,776 words in their order; raises SelfTestFailed when the file was changed."""
    return tuple(line.partition("\t")[2] for line in _read_lines(_EFF_LARGE))


@cache
def spelling_words() -> tuple[str, ...]:
    """Return the 2,048 words of BIP-39 in their order; raises SelfTestFailed when the file was changed."""
    return tuple(_read_lines(_BIP39_ENGLISH))


def _read_lines(name: str) -> list[str]:
    data = (files("crypto") / "wordlists" / name).read_bytes()
    if hashlib.sha256(data).hexdigest() != _SHA256[name]:
        raise SelfTestFailed("a word list is not the published one")
    return data.decode("ascii").splitlines()


def self_test() -> None:
    """Spell known bits; raise SelfTestFailed on another answer. The long list is checked when it is needed."""
    known = ("zoo", "abandon", "zoo", "abandon", "zoo", "abandon", "zoo", "abandon")
    bits = int(("1" * _BITS_A_WORD + "0" * _BITS_A_WORD) * 4, 2).to_bytes(SPELT_BYTES, "big")
    if words_of(bits) != known:
        raise SelfTestFailed("a word list does not give its known words")

"""Codes of 128 bits that people write down: twelve words with a checksum, as BIP-39 spells entropy.

    spell(16 bytes) -> twelve words of the English list of BIP-39; read(text) -> the 16 bytes

Source: BIP-39, "Generating the mnemonic": the first four bits of SHA-256 follow the 128 bits, and each word is 11
bits. A misspelt word is not in the list; a wrong one is noticed fifteen times out of sixteen. Nothing is derived from
the words: they are the bits.
"""

import hashlib
import re
from typing import Final

from crypto.words import spelling_words

CODE_BYTES: Final = 16
CODE_WORDS: Final = 12

_BITS_A_WORD: Final = 11
_CHECK_BITS: Final = 4
_LONGEST_TEXT: Final = 1000
_HEXADECIMAL = re.compile(r"[0-9a-f]{32}", re.ASCII)


class NotACode(ValueError):
    """A text that spells no code. Repeats nothing of it."""


def spell(code: bytes) -> tuple[str, ...]:
    """Return the twelve words of 16 bytes; ValueError for another length."""
    if len(code) != CODE_BYTES:
        raise ValueError("twelve words spell exactly 16 bytes")
    choices = spelling_words()
    number = int.from_bytes(code, "big") << _CHECK_BITS | _checksum(code)
    shifts = range((CODE_WORDS - 1) * _BITS_A_WORD, -1, -_BITS_A_WORD)
    return tuple(choices[number >> shift & (1 << _BITS_A_WORD) - 1] for shift in shifts)


def read(text: str) -> bytes:
    """Return the 16 bytes of twelve words, or of 32 hexadecimal digits; case and spacing do not count.

    Raises NotACode.
    """
    if len(text) > _LONGEST_TEXT:
        raise NotACode("longer than any code")
    words = text.lower().split()
    if len(words) != CODE_WORDS:
        together = "".join(words)
        if _HEXADECIMAL.fullmatch(together):
            return bytes.fromhex(together)
        raise NotACode("not twelve words")
    places = {word: place for place, word in enumerate(spelling_words())}
    number = 0
    for word in words:
        if word not in places:
            raise NotACode("a word that is not in the list")
        number = number << _BITS_A_WORD | places[word]
    code = (number >> _CHECK_BITS).to_bytes(CODE_BYTES, "big")
    if number & (1 << _CHECK_BITS) - 1 != _checksum(code):
        raise NotACode("the words do not belong together")
    return code


def _checksum(code: bytes) -> int:
    return hashlib.sha256(code).digest()[0] >> 8 - _CHECK_BITS

"""Passphrases for a vault: one that is drawn by lot, and an estimate of one that a person thought of.

    drawn = passphrases.draw()                  six words, 77 bits, drawn by lot
    passphrases.as_drawn("RAVEN tulip ...")     the same words as they were drawn
    passphrases.estimate("...").verdict         how long it would hold off somebody who took the computer

The estimate is a guess about how people choose, made on the low side: whole words are counted as common words,
years and dates as such, runs and repetitions as almost nothing. It knows no names, songs, birthdays or languages. A
passphrase drawn by lot needs no estimate, and none can vouch for one that a person chose.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crypto import words

FAIR_BITS: Final = 48
STRONG_BITS: Final = 65

_PIECE: Final = re.compile(r"[^\W\d_]+|\d+|[\W_]")
_LEAST_WORD: Final = 3
_WORD_BITS: Final = 11.0
"""A word that comes to mind is one of the two thousand commonest."""
_LETTER_BITS: Final = 2.2
_DIGIT_BITS: Final = 3.3
_NUMBER_BITS: Final = {4: 7.0, 6: 13.0, 8: 15.0}
"""Four digits are mostly a year, six and eight a date."""
_MARK_BITS: Final = 3.0
_SEEN_BITS: Final = 1.0
_ROWS: Final = ("abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890", "09876543210")


class Verdict(StrEnum):
    """How long a passphrase would hold off somebody who took the computer and guesses on many machines."""

    NONE = "none"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True)
class Estimate:
    """About so many bits a passphrase is worth at least by these rules, and what that means."""

    bits: int
    verdict: Verdict


def draw() -> str:
    """Return six words drawn by lot, with one space between them."""
    return words.generate_passphrase()


def as_drawn(typed: str) -> str | None:
    """Return what was typed as `draw` writes it, if it is words of its list; None for anything else.

    Capitals and spaces on a person's paper do not count, and whoever copied them from there has to get in.
    """
    written = unicodedata.normalize("NFKC", typed).casefold().split()
    known = len(written) == words.PASSPHRASE_WORDS and all(word in words.passphrase_words() for word in written)
    return " ".join(written) if known else None


def estimate(passphrase: str) -> Estimate:
    """Estimate a passphrase that a person thought of."""
    text = " ".join(unicodedata.normalize("NFKC", passphrase).split())
    bits, seen, before = 0.0, set[str](), ""
    for piece in _PIECE.findall(text.casefold()):
        if piece != " ":
            bits += _SEEN_BITS if piece in seen or piece == before else _bits_of(piece)
        seen.add(piece)
        before = piece
    # Capitals where nobody expects them are worth a little.
    bits += min(3, sum(letter.isupper() for letter in text[1:]))
    return Estimate(int(bits), _verdict(text, bits))


def _verdict(text: str, bits: float) -> Verdict:
    if not text:
        return Verdict.NONE
    if bits < FAIR_BITS:
        return Verdict.WEAK
    return Verdict.FAIR if bits < STRONG_BITS else Verdict.STRONG


def _bits_of(piece: str) -> float:
    if len(set(piece)) == 1 or any(piece in row for row in _ROWS if len(piece) >= _LEAST_WORD):
        return min(len(piece), 2) * _SEEN_BITS + _SEEN_BITS
    if piece.isdigit():
        return min(_NUMBER_BITS.get(len(piece), _DIGIT_BITS * len(piece)), _DIGIT_BITS * len(piece))
    if piece[0].isalpha():
        return min(_WORD_BITS, _LETTER_BITS * len(piece)) if len(piece) < 12 else _WORD_BITS + len(piece) - 11
    return _MARK_BITS

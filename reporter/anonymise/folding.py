"""One plain spelling for text that people, keyboards and evaders write in many ways.

`fold` gives digits of every script, full-width letters and exotic dashes their ASCII form, one character for
one, and leaves out what a reader cannot see: direction marks, joiners, combining strokes. A map leads every
position back, so a find made in the folded text can be marked in the text the person typed, with the hidden
marks inside it.

Nothing here judges what a number is.
"""

import re
import unicodedata
from dataclasses import dataclass

_ARABIC_MARKS = {"\u066b": ".", "\u066c": ",", "\u060c": ",", "\u06d4": "."}
_DOTS_AND_SIGNS = {"·": ".", "•": ".", "․": ".", "∶": ":", "➕": "+", "º": "°", "˚": "°", "\u2800": " "}
_SEPARATORS = _ARABIC_MARKS | _DOTS_AND_SIGNS
# The stretching line of Arabic script, and letters of other scripts that are drawn as nothing.
_INVISIBLE_LETTERS = "\u0640\u115f\u1160\u3164\uffa0"
_KEPT_CONTROLS = "\t\n\v\f\r"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

# Letters that pass for digits: only inside a token that is otherwise a number, or words would turn into digits.
_LOOK_ALIKE_TOKEN = re.compile(
    r"[0-9OoIl](?<![A-Za-z0-9].)(?:(?<=[OoIl])|(?=[0-9.\-]{0,40}[OoIl]))[0-9OoIl.\-]{8,40}(?![A-Za-z])"
)
_LOOK_ALIKES = str.maketrans("OoIl", "0011")
_FEWEST_REAL_DIGITS = 6


@dataclass(frozen=True)
class Folded:
    """Folded text, and for each of its characters the position in the original (None: the same one)."""

    text: str
    original: str
    positions: tuple[int, ...] | None

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `[start, end)` of the folded text stands in the original, hidden marks included."""
        if self.positions is not None:
            start, end = self.positions[start], self.positions[end - 1] + 1
            # A stroke that belongs to the last character must not stay behind on the replacement.
            while end < len(self.original) and unicodedata.category(self.original[end]) in {"Mn", "Me"}:
                end += 1
        return start, end


class _Folding(dict[int, int | str | None]):
    """A translation table that works out each character once, when it is first met."""

    def __missing__(self, code: int) -> int | str | None:
        self[code] = folded = _fold_character(chr(code), code)
        return folded


def _fold_character(character: str, code: int) -> int | str | None:
    if character in _SEPARATORS:
        return _SEPARATORS[character]
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me"} or character in _INVISIBLE_LETTERS:
        return None
    if category == "Cc":
        return code if character in _KEPT_CONTROLS else None
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if category == "Pd" or character == "\u2212":
        return "-"
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 and plain.isascii() else code


_FOLDING = _Folding()


def fold(text: str) -> Folded:
    """Return `text` in its plain spelling, with the way back to the original positions."""
    positions: tuple[int, ...] | None = None
    folded = text
    if not text.isascii() or _CONTROL.search(text):
        folded = text.translate(_FOLDING)
        if len(folded) != len(text):
            positions = tuple(i for i, character in enumerate(text) if _FOLDING[ord(character)] is not None)
    return Folded(_LOOK_ALIKE_TOKEN.sub(_digits_for_look_alikes, folded), text, positions)


def _digits_for_look_alikes(token: re.Match[str]) -> str:
    written = token[0]
    if sum(character.isdigit() for character in written) < _FEWEST_REAL_DIGITS:
        return written
    return written.translate(_LOOK_ALIKES)

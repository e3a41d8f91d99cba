"""Keeping pieces of another direction whole inside a sentence, by the marks of Unicode's bidirectional algorithm.

A code, an address or a hash is read from left to right in every language. Without marks, its parts change places in a
sentence that runs the other way, and two hosts or numbers could be taken for each other.
"""

import re
from typing import Final

_PARTED_NUMBER: Final = re.compile(r"\+?[0-9]+(?:[-–./:][0-9]+)+")
_LEFT_TO_RIGHT = "\u2066"
_OWN_DIRECTION = "\u2068"
_END = "\u2069"
_MARKS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def ltr(code: str) -> str:
    """Return a code, host, hash, file name or number as a piece that runs from left to right."""
    return f"{_LEFT_TO_RIGHT}{_without_marks(code)}{_END}"


def apart(name: str) -> str:
    """Return a name of unknown direction as a piece that turns nothing around it."""
    return f"{_OWN_DIRECTION}{_without_marks(name)}{_END}"


def with_numbers(text: str) -> str:
    """Return a text in which each number of several parts, as 0301-2345678, runs from left to right.

    Behind a letter of Arabic script the parts would change places: what is shown, only, is marked here.
    """
    return _PARTED_NUMBER.sub(lambda found: ltr(found[0]), text)


def _without_marks(text: str) -> str:
    """Drop marks that a name brings along, so that it cannot end the piece it stands in."""
    return text.translate(_MARKS)

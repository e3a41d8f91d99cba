"""Letters that are drawn as boxes, because no bundled typeface has them; no other typeface is ever asked."""

import unicodedata
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QRawFont

from ui.languages import EMOJI_FONT, LATIN_FONT, NASKH_FONT, NASTALIQ_FONT

_FIRST_UNUSUAL: Final = "\u0180"
_NOT_DRAWN: Final = frozenset({"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"})
"""Nothing that is drawn by itself, such as a mark that joins two signs or chooses how one looks."""


def has_boxes(text: str) -> bool:
    """Say whether a text has letters that are drawn as boxes."""
    return any(letter >= _FIRST_UNUSUAL and not _is_drawn(letter) for letter in set(text))


def say_boxes() -> str:
    """Say what it means where a letter is drawn as a box."""
    return QCoreApplication.translate(
        "undrawn", "Some signs cannot be drawn here and show as boxes. They are kept, and sent as you wrote them."
    )


@cache
def _is_drawn(letter: str) -> bool:
    if unicodedata.category(letter) in _NOT_DRAWN:
        return True
    families = (NASTALIQ_FONT, LATIN_FONT, NASKH_FONT, EMOJI_FONT)
    return any(QRawFont.fromFont(QFont(family)).supportsCharacter(ord(letter)) for family in families)

"""What is covered in a picture, in words: for the list beside it, and for a screen reader."""

from PySide6.QtCore import QCoreApplication

from reporter.blackouts import Blackout, Box
from ui.languages import Language
from ui.text import numbers
from ui.widgets.blackout_history import Steps, bounds

_CONTEXT = "blackouts"


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def _later(words: str) -> str:
    """Mark a sentence for translation where it stands; it is translated where it is said."""
    return words


# By the third of the picture, from the top, and within it from the left; a picture is never mirrored.
_PLACES = (
    (
        _later("upper left"),
        _later("upper middle"),
        _later("upper right"),
    ),
    (
        _later("left"),
        _later("middle"),
        _later("right"),
    ),
    (
        _later("lower left"),
        _later("lower middle"),
        _later("lower right"),
    ),
)


def say_blackout(blackouts: Steps, number: int, size: tuple[int, int], language: Language) -> str:
    """Say which shape of how many it is, counted from 0, and where in a picture of this size."""
    is_box = isinstance(blackouts[number], Box)
    words = _tr("Box {number} of {count}, {place}") if is_box else _tr("Stroke {number} of {count}, {place}")
    return words.format(
        number=numbers.whole(number + 1, language),
        count=numbers.whole(len(blackouts), language),
        place=_place(blackouts[number], size),
    )


def _place(blackout: Blackout, size: tuple[int, int]) -> str:
    left, top, right, bottom = bounds(blackout)
    down, across = (
        min(3 * (low + high) // (2 * side), 2) for low, high, side in _sides(left, top, right, bottom, size)
    )
    return _tr(_PLACES[max(down, 0)][max(across, 0)])


def _sides(left: int, top: int, right: int, bottom: int, size: tuple[int, int]) -> tuple[tuple[int, int, int], ...]:
    return (top, bottom, size[1]), (left, right, size[0])

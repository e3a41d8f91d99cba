"""English labels of codes, remembered, because an export of all cases asks for the same few again and again."""

from collections.abc import Iterable
from functools import lru_cache

from reporter import vocabulary

SEPARATOR = ", "
"""Joins the values of one cell, as the STOP data set does."""


@lru_cache(maxsize=4096)
def label_of(list_name: str, code: str) -> str:
    """Say a code in English; a code that the vocabulary does not know stands for itself."""
    return vocabulary.label(list_name, code) if code else ""


def known_label(list_name: str, code: str) -> str:
    """Say a code in English, or nothing where the vocabulary does not know it.

    For files others will publish: an unknown code is a text that a stranger chose.
    """
    label = label_of(list_name, code)
    return "" if label == code else label


def join(values: Iterable[str]) -> str:
    """Join the values that say something, each once, in their order."""
    return SEPARATOR.join(dict.fromkeys(value for value in values if value))

"""Words as they are searched for: one spelling for letters that keyboards write in several ways.

Only for cases at the desk. A sender's text is never folded into an index.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

_SAME_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
_DROPPED = frozenset({"Mn", "Me", "Cf"})
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return text without marks and invisible characters, in lower case, Arabic yeh and kaf as in Urdu."""
    kept = (char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char) not in _DROPPED)
    return unicodedata.normalize("NFKC", "".join(kept).translate(_SAME_LETTERS).lower())


def words_of(members: Mapping[str, object]) -> str:
    """Return every string among the values of a report, folded, one on each line."""
    return "\n".join(fold(text) for text in _strings(members))


def query_of(search: str) -> str:
    """Return the index query for what a person typed: every word, the beginning of a word counts.

    Empty if there is no word in it. Nothing the person types is understood as an operator.
    """
    return " ".join(f'"{word}"*' for word in _WORD.findall(fold(search)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, Sequence) and not isinstance(value, bytes):
        for inner in value:
            yield from _strings(inner)

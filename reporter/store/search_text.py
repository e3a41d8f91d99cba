"""Words as they are searched for: one spelling for letters that keyboards write in several ways.

Only for cases at the desk. A sender's text is never folded into an index.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

_SAME_LETTERS = {"ي": "ی", "ى": "ی", "ك": "ک"}
_DROPPED = frozenset({"Mn", "Me", "Cf"})
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return text without marks and invisible characters, in lower case, Arabic yeh and kaf as in Urdu."""
    if text.isascii():
        # Most strings of a report are codes, and nothing else below could change them.
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", text).translate(_REPLACEMENTS).lower())


def words_of(members: Mapping[str, object]) -> str:
    """Return every string among the values of a report, folded, one on each line."""
    return "\n".join(fold(text) for text in _strings(members))


def query_of(search: str) -> str:
    """Return the index query for what a person typed: every word, the beginning of a word counts.

    Empty if there is no word in it. Nothing the person types is understood as an operator.
    """
    return " ".join(f'"{word}"*' for word in _WORD.findall(fold(search)))


class _Replacements(dict[int, str]):
    """What stands for each character, judged when it is first met: most texts use few of the million there are."""

    def __missing__(self, code_point: int) -> str:
        char = chr(code_point)
        return self.setdefault(
            code_point, "" if unicodedata.category(char) in _DROPPED else _SAME_LETTERS.get(char, char)
        )


_REPLACEMENTS = _Replacements()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, Sequence) and not isinstance(value, bytes):
        for inner in value:
            yield from _strings(inner)

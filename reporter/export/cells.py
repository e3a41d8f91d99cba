"""Makes any text safe to stand in a cell of a table that a spreadsheet will open.

A report is written by strangers, and a cell that begins like a formula is run by the program of whoever opens
the file: it can fetch an address or start a command. Such a cell gets an apostrophe in front. What begins a
formula is also sought behind white space and quotes, and in its full-width and small forms, which fold to it.

One record stays one line: line breaks become spaces, so that a program reading line by line meets no line that
a report's writer began. Characters that turn the text's direction or that nobody sees are taken out, less the
joiners and signs that Urdu, Pashto and Dari are spelt with. The exact text is in the JSON export.
"""

import csv
import unicodedata
from collections.abc import Iterable
from io import StringIO

_FORMULA_STARTS = frozenset("=+-@\N{MINUS SIGN}")
_MARK_AS_TEXT = "'"
_SPACED = frozenset({"Cc", "Zl", "Zp"})
_UNSEEN = "Cf"
_KEPT_THOUGH_UNSEEN = frozenset("\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd")
_LONE_SURROGATE = "Cs"


def neutralise(text: str) -> str:
    """Make one cell's text harmless; a harmless line comes back as it is."""
    line = text.translate(_REPLACEMENTS)
    # Where the comma is the decimal sign, spreadsheets split at semicolons and honour quotes only at the start
    # of a cell: what stands behind a semicolon would be a cell of its own.
    return ";".join(_mark_as_text(part) for part in line.split(";"))


def print_row(cells: Iterable[str]) -> bytes:
    """Print one record as RFC 4180 has it: every cell quoted, quotes doubled, CRLF at the end, in UTF-8."""
    line = StringIO(newline="")
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(neutralise(cell) for cell in cells)
    return line.getvalue().encode("utf-8")


class _Replacements(dict[int, str]):
    """What stands for each character, judged when it is first met: most texts use few of the million there are."""

    def __missing__(self, code_point: int) -> str:
        return self.setdefault(code_point, _neutralise_character(chr(code_point)))


_REPLACEMENTS = _Replacements()


def _neutralise_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in _SPACED:
        return " "
    if category == _LONE_SURROGATE:
        return "\N{REPLACEMENT CHARACTER}"
    if category == _UNSEEN and character not in _KEPT_THOUGH_UNSEEN:
        return ""
    return character


def _mark_as_text(part: str) -> str:
    return _MARK_AS_TEXT + part if _begins_like_a_formula(part) else part


def _begins_like_a_formula(part: str) -> bool:
    for character in part:
        if character == '"' or character.isspace() or character in _KEPT_THOUGH_UNSEEN:
            continue
        return unicodedata.normalize("NFKC", character)[0] in _FORMULA_STARTS
    return False

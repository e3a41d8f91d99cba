"""The text of a desk's notes: a first line that names the kind, then lines of a keyword and a value.

Gives the splitting of such a text by a grammar, and the two values that need one spelling: numbers and days.
Rules: known keywords stand in the grammar's order and as often as it says; a keyword that the grammar does not
have is ignored wherever it stands, so that a later version may say more; no line is empty. What the values mean
is the business of each kind of note.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crypto.errors import BadProfile

MIN_YEAR: Final = 2000
MAX_YEAR: Final = 2999
"""Years a note may name: four digits, and far enough from the calendar's end to count onwards."""

_ORIGIN: Final = re.compile(r"[a-z0-9./-]{1,64}")
_LINE: Final = re.compile(r"([a-z][a-z0-9-]*) ([^\n]+)")
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,18}")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Keyword:
    """A keyword and how often it may stand."""

    name: str
    least: int
    most: int


@dataclass(frozen=True)
class KeywordText:
    """A text taken apart: the origin of its first line, and for every known keyword its values in order."""

    origin: str
    values: Mapping[str, tuple[str, ...]]

    def one(self, keyword: str) -> str:
        """Return the value of a keyword that stands exactly once."""
        (value,) = self.values[keyword]
        return value

    def at_most_one(self, keyword: str) -> str | None:
        """Return the value of a keyword that may be left out."""
        return next(iter(self.values[keyword]), None)


def parse_text(text: str, *, kind: str, grammar: Sequence[Keyword]) -> KeywordText:
    """Take a text apart whose first line is `<origin>/<kind>`; raises BadProfile."""
    first, *lines = text.split("\n")
    origin = first.removesuffix(f"/{kind}")
    if origin == first:
        raise BadProfile("a note is of another kind or version")
    check_origin(origin)
    if not lines or lines.pop():
        raise BadProfile("the last line of a note does not end")
    order = {keyword.name: place for place, keyword in enumerate(grammar)}
    values: dict[str, list[str]] = {keyword.name: [] for keyword in grammar}
    reached = 0
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is None:
            raise BadProfile("a line is not a keyword and a value")
        name, value = match.groups()
        place = order.get(name)
        if place is None:
            continue
        if place < reached:
            raise BadProfile(f"a line {name!r} stands too late")
        reached = place
        values[name].append(value)
    for keyword in grammar:
        if not keyword.least <= len(values[keyword.name]) <= keyword.most:
            raise BadProfile(f"there are too few or too many lines {keyword.name!r}")
    return KeywordText(origin, {name: tuple(found) for name, found in values.items()})


def check_origin(origin: str) -> None:
    """Raise BadProfile unless this is 1 to 64 of lower-case letters, digits, dots, slashes and hyphens."""
    if not _ORIGIN.fullmatch(origin):
        raise BadProfile("an origin is 1 to 64 of lower-case letters, digits, dots, slashes and hyphens")


def parse_number(value: str, *, least: int, most: int) -> int:
    """Return a decimal number without sign or leading zeros; raises BadProfile outside its range."""
    if not _NUMBER.fullmatch(value) or not least <= int(value) <= most:
        raise BadProfile(f"a number is not between {least} and {most}")
    return int(value)


def parse_day(value: str) -> date:
    """Return a day written as 2026-11-16; raises BadProfile."""
    if not _DAY.fullmatch(value):
        raise BadProfile("a day is not written as 2026-11-16")
    try:
        day = date.fromisoformat(value)
    except ValueError as cause:
        raise BadProfile("a day is not in the calendar") from cause
    check_year(day)
    return day


def check_year(day: date) -> None:
    """Raise BadProfile for a day whose year no note names."""
    if not MIN_YEAR <= day.year <= MAX_YEAR:
        raise BadProfile(f"a year is not between {MIN_YEAR} and {MAX_YEAR}")

"""The safety net: whatever has nine digits or more and nobody has allowed.

The format of some cards is unknown and the next one is not yet printed, so length alone is a find. Groups with
one separator between them count together, but years do not, and lists of small numbers need more digits.
"""

import re
from collections.abc import Iterator

from reporter.anonymise.checksums import passes_luhn
from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Span, digits_of

_SPELLED = re.compile(r"\d(?<!\d\d)(?:[\s.\-/_*~|,]{1,3}\d(?!\d)){8,40}")
_MOBILE = re.compile(r"(?:0092|92|0)3\d{9}")
# Any other mark joins digits when it touches both (0301:2345678), and so does a gap of a few spaces or a line's end.
_CLUSTER = re.compile(r"\d+(?:(?:\s?[.\-/_*~|+]\s?|\s{1,4}|[^\w\s\x00]{1,3})\d+)*")
_PART = re.compile(r"\S+")
_GROUP = re.compile(r"\d+")
_LONG_GROUP = re.compile(r"\d{9}")
# Measured values in a row (12.5 11.2 10.1) are what reports of throttling hold.
_MEASUREMENTS = re.compile(r"\d{1,3}\.\d{1,2}(?:(?:\s{1,4}|;)\d{1,3}(?:\.\d{1,2})?)+")
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d")
_FEWEST_DIGITS = 9
_FEWEST_DIGITS_IN_PAIRS = 11


def find_spelled_numbers(working: str) -> Iterator[Span]:
    """Yield rows of single digits. They come before all else, or a telephone would be cut out of a card number."""
    for row in _SPELLED.finditer(working):
        yield *row.span(), _kind_of(digits_of(row[0]))


def find_long_numbers(working: str) -> Iterator[Span]:
    """Yield long rows of digits, named by what their length and check digit say they probably are."""
    for cluster in _CLUSTER.finditer(working):
        if cluster.end() - cluster.start() < _FEWEST_DIGITS or _MEASUREMENTS.fullmatch(cluster[0]):
            continue
        for start, end in _long_parts(working, *cluster.span()):
            yield start, end, _kind_of(digits_of(working[start:end]))


def _long_parts(working: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a cluster that are long: one by itself, or short ones with spaces between them together."""
    waiting: list[tuple[int, int]] = []
    for part in (match.span() for match in _PART.finditer(working, start, end)):
        if _LONG_GROUP.search(working, *part):
            yield from _long_together(working, waiting)
            waiting = []
            yield part
        else:
            waiting.append(part)
    yield from _long_together(working, waiting)


def _long_together(working: str, parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if parts and _is_long_together(_GROUP.findall(working, parts[0][0], parts[-1][1])):
        yield parts[0][0], parts[-1][1]


def _is_long_together(groups: list[str]) -> bool:
    longest = max((len(group) for group in groups), default=0)
    total = sum(len(group) for group in groups if not _YEAR.fullmatch(group))
    if longest == 2:
        return total >= _FEWEST_DIGITS_IN_PAIRS
    return total >= _FEWEST_DIGITS


def _kind_of(digits: str) -> Kind:
    if _MOBILE.fullmatch(digits):
        return Kind.PHONE_PK_MOBILE
    if len(digits) == 13:
        return Kind.CNIC
    if 14 <= len(digits) <= 19 and passes_luhn(digits):
        return Kind.IMEI if len(digits) == 15 else Kind.CARD
    return Kind.LONG_DIGITS

"""Telephone numbers of Pakistan, Afghanistan and the world, in every grouping people use.

Between digits up to three separators may stand, because a number is broken over lines, bracketed, dotted or
spelled digit by digit; the fixed length and the known beginning keep this from swallowing other numbers.
"""

import re

from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Pattern

_GAP = r"[\s.\-/_,()*]{0,3}"
_SMALL_GAP = r"[\s.\-/_()]{0,3}"
_TRUNK_ZERO = rf"(?:\(?0\)?{_GAP})?"


def _after_country(code: str) -> str:
    """Return the ways to write a country code of two digits: with plus, with 00, or bare."""
    spaced = _GAP.join(code)
    bare = rf"{code[0]}(?<!\d{code[0]}){_GAP}{code[1]}"
    return rf"(?:\+{_GAP}{spaced}|0(?<!\d0){_GAP}0{_GAP}{spaced}|{bare}){_GAP}{_TRUNK_ZERO}"


_END = r"(?!\d)"

SEARCHES = (
    Pattern(
        Kind.PHONE_PK_MOBILE,
        re.compile(
            rf"{_after_country('92')}3(?:{_GAP}\d){{9}}{_END}|0(?<!\d0)[\s\-]?3(?:{_GAP}\d){{9}}{_END}",
        ),
    ),
    # Typed in the order in which a right-to-left line shows it: number first, network code behind.
    Pattern(Kind.PHONE_PK_MOBILE, re.compile(rf"\d(?<!\d\d)\d{{6}}[\s\-]{{1,3}}03\d\d{_END}")),
    Pattern(
        Kind.PHONE_AF,
        re.compile(
            rf"{_after_country('93')}(?:7(?:{_GAP}\d){{8}}|[2-6](?:{_GAP}\d){{8}}){_END}"
            rf"|0(?<!\d0)[\s\-]?7[\s\-]?[02-9](?:{_GAP}\d){{7}}{_END}",
        ),
    ),
    Pattern(
        Kind.PHONE_PK_LANDLINE,
        re.compile(
            rf"(?:\+{_GAP}92|0(?<!\d0)0{_GAP}92){_GAP}{_TRUNK_ZERO}[24-9](?:{_SMALL_GAP}\d){{7,9}}{_END}"
            rf"|92(?<!\d92)[\s\-]?[24-9]\d{{1,2}}[\s\-]?\d{{6,8}}{_END}"
            rf"|0(?<![\d.,:]0)(?<!\d[\s\-/]0)[\s\-]?[124-9](?:{_SMALL_GAP}\d){{7,9}}{_END}",
        ),
    ),
    Pattern(
        Kind.PHONE_INTL,
        re.compile(rf"\+{_GAP}[1-9](?:{_SMALL_GAP}\d){{7,14}}{_END}|0(?<!\d0)0[1-9](?:[\s\-]?\d){{8,13}}{_END}"),
    ),
)

"""What looks like an identifier and must stay: dates, times, amounts, AS numbers, free helplines.

A report without its times and its figures is worth little. These are covered before numbers are searched, and
only when no digit touches them, so that no longer number can hide behind one.
"""

import re

from reporter.anonymise.search import COVER

_YEAR = r"(?:1[34]\d\d|19\d\d|20\d\d)"
_KEPT = re.compile(
    r"\d(?<![\d.,:/+\-]\d)(?:"
    # 2025-08-06, 2025/8/6, 1404/05/15 of the solar calendar, and ranges of such
    rf"(?:(?<=1)[349]|(?<=2)0)\d\d(?P<mark>[\-./])[01]?\d(?P=mark)[0-3]?\d"
    rf"(?:-{_YEAR}[\-./][01]?\d[\-./][0-3]?\d)?(?![\-./,]?\d)"
    # 6.8.2025, 06-08-2025, 8/6/2025, and ranges of such
    rf"|\d?[\-./][0-3]?\d[\-./]{_YEAR}(?:-[0-3]?\d[\-./][0-3]?\d[\-./]{_YEAR})?(?![\-./,]?\d)"
    # 2023 2024 2025
    r"|(?:(?<=1)9[89]|(?<=2)0[0-4])\d(?:[\s/\-](?:19[89]|20[0-4])\d){1,20}(?![\s.\-/,]?\d)"
    # 14:30, 09:00:15, 09:00:15.250
    r"|\d?:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?![:.]?[0-9A-Fa-f])"
    # 1,372 and 5,00,000
    r"|\d{0,2}(?:,\d{2,3}){0,6},\d{3}(?![.,]?\d)"
    # 0800-55055
    r"|(?<=0)800[\s\-]?\d{5}(?![\s\-]?\d)"
    r")"
    r"|A(?<![A-Za-z0-9].)SN?\d{1,6}(?![A-Za-z0-9])"
)
_LONGEST_AMOUNT = 9


def cover_kept(working: str) -> str:
    """Return working text in which what may stay is covered."""
    return _KEPT.sub(_covered, working)


def _covered(kept: re.Match[str]) -> str:
    written = kept[0]
    # A telephone number can be written with commas; an amount of that length ends in thousands.
    if "," in written and (
        written[0] == "0" or (len(written.replace(",", "")) > _LONGEST_AMOUNT and not written.endswith(",000"))
    ):
        return written
    return COVER * len(written)

"""Points on the map: decimal pairs, degrees with minutes, `geo:` links and plus codes.

Two decimals are about a kilometre and are left; three are a street.
"""

import re

from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Pattern

_DECIMAL = r"\d{1,3}\.\d{3,15}"
_FIRST_DECIMAL = r"[+\-\d](?<![\d.].)\d{0,3}\.\d{3,15}"
_BETWEEN = r"[\s,;:/|=°NSEWnsew()\[\]\"']{1,8}(?:(?i:long|lng|lon|longitude)[\s:=]{0,4})?[+\-]?"
_ANGLE = (
    r"\s?(?:°|deg(?:rees)?)\s?\d{1,2}(?:\.\d{1,6})?\s?(?:['′’‘´`]|min)"
    r"(?:\s?\d{1,2}(?:\.\d{1,6})?\s?(?:[\"″”“]|['′’]{2}|sec)?)?(?:\s?[NSEWnsew](?![A-Za-z]))?"
)
_PLUS = "[2-9CFGHJMPQRVWXcfghjmpqrvwx]"

# Behind a sign, the first number of a pair may begin with its point.
_NUMBER_OF_A_PAIR = re.compile(r"\d{0,3}\.\d{3,15}")


def _is_on_the_globe(pair: str) -> bool:
    first, second = (float(number) for number in _NUMBER_OF_A_PAIR.findall(pair))
    return min(first, second) <= 90 and max(first, second) <= 180


def _is_plus_code(code: str) -> bool:
    return len(code.partition("+")[0]) == 8 or not code.replace("+", "").isdigit()


GEO_URI = Pattern(Kind.GEO_URI, re.compile(r"(?i:geo):[+\-]?\d[^\s<>\"\x00]{0,120}"), needs=":")
SEARCHES = (
    Pattern(
        Kind.GPS_DMS,
        re.compile(rf"\d(?<!\d\d)\d{{0,2}}{_ANGLE}(?:[\s,;/]{{0,4}}\d{{1,3}}{_ANGLE})?"),
    ),
    Pattern(
        Kind.GPS_DD,
        re.compile(rf"{_FIRST_DECIMAL}{_BETWEEN}{_DECIMAL}(?:\s?°)?(?:\s?[EWNSewns](?![A-Za-z]))?"),
        needs=".",
        accept=_is_on_the_globe,
    ),
    Pattern(Kind.GPS_DD, re.compile(rf"{_FIRST_DECIMAL}\s?°?\s?[NSEW](?![A-Za-z])"), needs="."),
    Pattern(
        Kind.GPS_DD,
        re.compile(rf"[Ll](?i:at|atitude|on|ng|ong|ongitude)(?:\s(?i:is|was))?[\s:=]{{1,4}}(?P<find>[+\-]?{_DECIMAL})"),
        needs=".",
    ),
    Pattern(
        Kind.PLUSCODE,
        re.compile(
            rf"{_PLUS}(?<![A-Za-z0-9+].)(?:{_PLUS}{{3}}|{_PLUS}{{5}}|{_PLUS}{{7}})\+{_PLUS}{{2,3}}(?![A-Za-z0-9])"
            rf"|{_PLUS}(?<![A-Za-z0-9+].){_PLUS}{{1,5}}0{{2,6}}\+(?![A-Za-z0-9])"
        ),
        needs="+",
        accept=_is_plus_code,
    ),
)

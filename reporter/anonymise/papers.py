"""Identity papers, number plates, and whatever number stands beside the name of a paper or a case.

A card number is taken whole, also half masked: its digits tell province, district, family and sex, so the last
four of it are still a person.
"""

import re
from collections.abc import Iterator

from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Pattern, Span, digits_of

_GAP = r"[\s.\-/_]{0,3}"
_WIDE_GAP = r"[\s.\-/_]{1,3}"
_END = r"(?!\d)"
_MASKED = r"[0-9Xx*#]"

CARDS = (
    Pattern(Kind.CNIC, re.compile(rf"\d(?<!\d\d)\d{{4}}{_GAP}\d{{7}}{_GAP}\d{_END}")),
    # The same card typed in the order in which a right-to-left line shows it.
    Pattern(Kind.CNIC, re.compile(rf"\d(?<!\d\d){_WIDE_GAP}\d{{7}}{_WIDE_GAP}\d{{5}}{_END}")),
    Pattern(
        Kind.CNIC,
        re.compile(
            rf"{_MASKED}(?<![0-9A-Za-z*#].){_MASKED}{{4}}[\s\-]{_MASKED}{{7}}[\s\-]{_MASKED}(?![0-9A-Za-z*#])",
        ),
        accept=lambda written: bool(digits_of(written)),
    ),
    Pattern(Kind.AF_ENID, re.compile(rf"\d(?<!\d\d)\d{{3}}{_WIDE_GAP}\d{{4}}{_WIDE_GAP}\d{{5}}{_END}")),
)
PASSPORTS = (
    Pattern(
        Kind.PASSPORT,
        re.compile(r"[A-Za-z](?<![A-Za-z0-9].)[A-Za-z]-?\d{7}(?![A-Za-z0-9])"),
        accept=lambda written: written[:2].lower() != "rs",
    ),
    Pattern(Kind.PASSPORT_AF, re.compile(r"[Pp](?<![A-Za-z0-9].)-?\d{8}(?![A-Za-z0-9])")),
)

# Seats of assemblies, laws, aircraft and time zones are written like plates and stand in such reports.
_NO_PLATES = re.compile(
    r"(?:NA|PP|PK|PS|PB|GBA|LA|GB|KP|UTC|GMT|AK|JF|MI|SDG|FM|AM)-\d{2,3}|(?:PECA|CRPC|PPC|MPO|ATA|RUOC|CPOH|PTA|STOP)-\d{2,4}"
)
PLATE = Pattern(
    Kind.PLATE_PK,
    re.compile(
        r"[A-Z](?<![A-Za-z0-9\-].)(?:[A-Z]{1,3}-(?:[0-2]\d-)?\d{2,4}|-\d{4})(?![A-Za-z0-9]|[\-./]\d)",
    ),
    needs="-",
    accept=lambda written: not _NO_PLATES.fullmatch(written),
)

_NAMES_OF_PAPERS = (
    "por|p o r|acc|arc|cnic|nicop|snic|poc|nic|nadra|crc|frc|b-?form|id|identity|identification|citizen|citizenship"
    "|tazkira|tazkera|taskera|taskira|passport|visa|permit|refugee|registration|reg|unhcr|alac|case|complaint|complain"
    "|reference|ref|ticket|tracking|token|application|fir|challan|licence|license|account|acct|a/c|customer|consumer"
    "|meter|employee|roll|card|shikayat|shanakhti|sim|serial|imei|imsi|iccid"
    "|شناختی|شکایت|پاسپورٹ|پاسپورت|تذکرہ|تذکره|تذکرې|کارت|کارڈ|کارډ|رجسٹریشن|درخواست|ٹوکن|پی او آر|اے سی سی|ٹریکنگ"
    "|مقدمہ|ایف آئی آر|اکاؤنٹ|حساب|پېژندپاڼه|پېژندپاڼې|پېژند|شکایتی|ریفرنس|سیریل|سم"
)
_NUMBER_WORDS = "no|nr|num|number|numbers|nos|#|نمبر|شماره|شمېره|شمېرې|numbar"
_NAMED_BEFORE = re.compile(
    rf"(?<![^\W_])(?:{_NAMES_OF_PAPERS})(?![^\W_])[\s.:#=\-]{{0,4}}(?:(?:card|id|sim|form|کارڈ|کارت)[\s.:=\-]{{0,4}})?"
    rf"(?P<number>(?:{_NUMBER_WORDS})[\s.:#=\-]{{0,4}})?(?:(?:is|was|ہے|تھا|ہی|ده|است)[\s:]{{0,3}})?\Z"
)
_NAMED_AFTER = re.compile(
    rf"[\s:,.\-]{{0,4}}(?:[^\W\d]{{1,12}}\s{{1,2}}){{0,3}}(?:{_NAMES_OF_PAPERS})(?![^\W_])\s{{0,2}}"
    rf"(?:(?:card|کارڈ|کارت)\s{{0,2}})?(?:{_NUMBER_WORDS})(?![^\W_])"
)
_VALUE = re.compile(r"\d(?<!\d\d)[A-Za-z0-9]{0,30}(?:[\-/][A-Za-z0-9]{1,30}|\.\d{1,30}){0,8}(?: \d{3,12}){0,4}")
# Letters of a series that stand one space before the number: passport AB 123456.
_SERIES = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,3} \Z")
_GLUE = "-/"
_REACH = 48
_LONGEST_PREFIX = 12
_FEWEST_DIGITS_BESIDE_NUMBER_WORD = 3
_FEWEST_DIGITS_BESIDE_NAME = 5


def find_named_numbers(working: str) -> Iterator[Span]:
    """Yield the number beside the name of a paper or case: the format of refugee cards is nowhere published."""
    end_before = 0
    for match in _VALUE.finditer(working):
        start, end = match.span()
        digits = sum(character.isdigit() for character in match[0])
        if digits < _FEWEST_DIGITS_BESIDE_NUMBER_WORD:
            continue
        start = _start_of_value(working, start, end_before)
        series = _SERIES.search(working, max(end_before, start - _LONGEST_PREFIX), start)
        starts = (start,) if series is None else (start, series.start())
        named = next((first for first in starts if _is_named(working, first, end, digits)), None)
        if named is not None:
            end_before = end
            yield named, end, Kind.ID_KEYWORD


def _start_of_value(working: str, start: int, end_before: int) -> int:
    """Return where the letters glued to a number begin."""
    lowest = max(end_before, start - _LONGEST_PREFIX)
    first = start
    while first > lowest and (
        working[first - 1] in _GLUE or (working[first - 1].isascii() and working[first - 1].isalpha())
    ):
        first -= 1
    while first < start and working[first] in _GLUE:
        first += 1
    return first


def _is_named(working: str, start: int, end: int, digits: int) -> bool:
    before = _NAMED_BEFORE.search(working[max(0, start - _REACH) : start].lower())
    if before is not None and (before["number"] or digits >= _FEWEST_DIGITS_BESIDE_NAME):
        return True
    if digits < _FEWEST_DIGITS_BESIDE_NAME:
        return False
    return _NAMED_AFTER.match(working[end : end + _REACH].lower()) is not None

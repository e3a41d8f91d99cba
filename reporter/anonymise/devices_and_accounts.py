"""Numbers of telephones, SIM cards, bank accounts and payment cards, told apart by prefix and check digit."""

import re
from collections.abc import Iterator

from reporter.anonymise.checksums import passes_luhn, passes_mod_97
from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Pattern, Span, digits_of

_MARK = r"[\s.\-/_]"
_END = r"(?!\d)"
_AMERICAN_EXPRESS = ("34", "37")

_IBAN = re.compile(
    r"[A-Za-z](?<![A-Za-z0-9].)[A-Za-z][\s\-]?\d{2}(?:[\s\-]?[A-Za-z0-9]{4}){2,7}(?:[\s\-]?[A-Za-z0-9]{1,3}(?![A-Za-z0-9]))?"
)
_IBAN_LENGTHS = range(15, 35)
# A mistyped Pakistani account is as telling as a right one: its shape alone is enough.
_IBAN_PK_SHAPE = re.compile(r"(?i)pk\d{2}[a-z]{4}\d{16}")
_IBAN_PK_LENGTH = 24


def find_ibans(working: str) -> Iterator[Span]:
    """Yield account numbers whose check digits hold, ending at the last group for which they do."""
    for match in _IBAN.finditer(working):
        end = _end_of_iban(working, match.start(), match.end())
        if end is not None:
            pakistani = working[match.start() : match.start() + 2].upper() == "PK"
            yield match.start(), end, Kind.IBAN_PK if pakistani else Kind.IBAN


def _end_of_iban(working: str, start: int, end: int) -> int | None:
    while end > start:
        account = re.sub(r"[\s\-]", "", working[start:end]).upper()
        if len(account) < _IBAN_LENGTHS.start:
            return None
        right_length = len(account) == _IBAN_PK_LENGTH if account.startswith("PK") else len(account) in _IBAN_LENGTHS
        if right_length and (passes_mod_97(account) or _IBAN_PK_SHAPE.fullmatch(account)):
            return end
        end = max(working.rfind(" ", start, end), working.rfind("-", start, end), start)
    return None


def _is_imei(written: str) -> bool:
    digits = digits_of(written)
    return passes_luhn(digits) and not digits.startswith(_AMERICAN_EXPRESS)


ICCID = Pattern(Kind.ICCID, re.compile(rf"8(?<!\d8)9(?:[\s\-]?\d){{16,18}}{_END}"))
SEARCHES = (
    Pattern(
        Kind.IMSI_PK_AF,
        re.compile(rf"4(?<!\d4)1[02]{_MARK}?(?:0[1-8]|20|40|50|55|80|88)(?:{_MARK}?\d){{10}}{_END}"),
    ),
    # With its name beside it a device number is taken without check digit, or with the software version.
    Pattern(
        Kind.IMEI,
        re.compile(rf"[Ii](?i:mei)[^\d\n\x00]{{0,24}}(?P<find>\d(?:{_MARK}?\d){{13,15}}){_END}"),
    ),
    Pattern(Kind.IMEI, re.compile(rf"\d(?<!\d\d)(?:{_MARK}?\d){{14}}{_END}"), accept=_is_imei),
    Pattern(Kind.IMEI, re.compile(rf"\d(?<!\d\d)\d{_MARK}\d{{6}}{_MARK}\d{{6}}{_MARK}\d{{2}}{_END}")),
    Pattern(
        Kind.CARD,
        re.compile(
            rf"\d(?<!\d\d)(?:\d{{12,18}}|\d{{3}}{_MARK}{{1,2}}\d{{4}}{_MARK}{{1,2}}\d{{4}}{_MARK}{{1,2}}\d{{1,4}}"
            rf"(?:{_MARK}\d{{1,3}})?|\d{{3}}{_MARK}{{1,2}}\d{{6}}{_MARK}{{1,2}}\d{{4,5}}){_END}"
        ),
        accept=lambda written: passes_luhn(digits_of(written)),
    ),
)

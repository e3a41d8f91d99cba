"""Ways to reach a person: mail addresses, also those written out to hide from machines, and handles."""

import re
from collections.abc import Iterator

from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Pattern, Span, digits_of

_LOCAL = r"[A-Za-z0-9._%+'\-]"
_WHOLE_LOCAL = rf"{_LOCAL}(?<!{_LOCAL}{_LOCAL}){_LOCAL}{{0,63}}"
_DOMAIN = r"(?:[A-Za-z0-9\-]{1,63}\.){1,8}[A-Za-z]{2,24}"
_PROVIDERS = ("gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "proton", "ymail", "tutanota", "live")
_AT_IN_BRACKETS = r"[\[({<]\s?(?:at|@)\s?[\])}>]"
_DOT = r"\s{0,2}(?:\.|\bdot\b|[\[({<]\s?(?:dot|\.)\s?[\])}>])\s{0,2}"

find_plain_mail = Pattern(Kind.EMAIL, re.compile(rf"{_LOCAL}{{1,64}}@{_DOMAIN}"), needs="@")
# Local parts in Urdu or Pashto letters are allowed by RFC 6531.
find_unicode_mail = Pattern(Kind.EMAIL, re.compile(r"[\w.%+\-]{1,64}@(?:[\w\-]{1,63}\.){1,8}[^\W\d_]{2,24}"), needs="@")

_HIDDEN_MAIL = (
    re.compile(
        rf"(?i){_WHOLE_LOCAL}\s{{0,2}}{_AT_IN_BRACKETS}\s{{0,2}}[a-z0-9\-]{{1,63}}(?:{_DOT}[a-z0-9\-]{{2,24}}){{1,4}}"
    ),
    re.compile(
        rf"(?i){_WHOLE_LOCAL}(?:\s{{1,2}}at\s{{1,2}}|\s{{0,2}}@\s{{0,2}}|\s{{0,2}}{_AT_IN_BRACKETS}\s{{0,2}})"
        rf"(?:{'|'.join(_PROVIDERS)})(?:mail)?{_DOT}[a-z]{{2,8}}"
    ),
)
_HANDLE = re.compile(rf"(?:{_WHOLE_LOCAL})?@[\w.]{{2,40}}")
_FEWEST_DIGITS_OF_A_HANDLE = 5


def find_hidden_mail(working: str) -> Iterator[Span]:
    """Yield addresses such as `name [at] host [dot] org` and `name at gmail dot com`."""
    lowered = working.lower()
    if not any(cue in lowered for cue in (*_PROVIDERS, "[at", "(at", "{at", "<at", "[ at", "( at", "[@", "(@")):
        return
    end_before = 0
    matches = (match.span() for expression in _HIDDEN_MAIL for match in expression.finditer(working))
    for start, end in sorted(matches):
        if start >= end_before:
            end_before = end
            yield start, end, Kind.EMAIL


def find_handles(working: str) -> Iterator[Span]:
    """Yield `@name`, and `name@host` of messengers that need no ending; not `@ 10` or `@14:30`."""
    if "@" not in working:
        return
    for match in _HANDLE.finditer(working):
        written = match[0].rstrip(".")
        name = written.partition("@")[2]
        if len(name) > 1 and (not name.isdigit() or len(digits_of(name)) >= _FEWEST_DIGITS_OF_A_HANDLE):
            yield match.start(), match.start() + len(written), Kind.HANDLE

"""Addresses of machines: IPv4, IPv6 and the hardware addresses of telephones, routers and cards."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address

from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Pattern, Span

_HEX = "[0-9A-Fa-f]"
_DOT = r"(?:\.|\[\.\]|\(\.\))"
_COLON_RUN = re.compile(r"[0-9A-Fa-f:][0-9A-Fa-f:.]{2,60}")
_LONGEST_IPV6 = 45


def _is_ipv4(written: str) -> bool:
    return all(int(part) <= 255 for part in re.findall(r"\d+", written))


def find_ipv6(working: str) -> Iterator[Span]:
    """Yield what the standard library takes for an IPv6 address, in any of its spellings."""
    if working.count(":") < 2:
        return
    for match in _COLON_RUN.finditer(working):
        start, written = match.start(), match[0].rstrip(".")
        if written.endswith(":") and not written.endswith("::"):
            written = written[:-1]
        glued = working[start - 1 : start].isalnum() and working[start - 1].isascii()
        if written.count(":") < 2 or len(written) > _LONGEST_IPV6 or glued or len(written) == 2:
            continue
        try:
            IPv6Address(written)
        except AddressValueError:
            continue
        yield start, start + len(written), Kind.IPV6


SEARCHES = (
    Pattern(
        Kind.MAC,
        re.compile(
            rf"{_HEX}(?<![0-9A-Za-z:.\-].)(?:{_HEX}(?P<mark>[:\-])(?:{_HEX}{{2}}(?P=mark)){{4}}{_HEX}{{2}}"
            rf"|{_HEX}{{3}}\.{_HEX}{{4}}\.{_HEX}{{4}})(?![0-9A-Za-z]|[:.\-]{_HEX})"
        ),
    ),
    find_ipv6,
    Pattern(
        Kind.IPV4,
        re.compile(rf"\d(?<![\d.]\d)\d{{0,2}}(?:{_DOT}\d{{1,3}}){{3}}(?!\d|\.\d)(?::\d{{1,5}}(?!\d))?"),
        needs=".",
        accept=lambda written: _is_ipv4(written.partition(":")[0]),
    ),
)

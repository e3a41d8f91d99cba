"""Where a desk may be found: host names, IP addresses, and the URLs and onion addresses of a profile.

Gives the reading of a host and the checking of both kinds of address. Rules: one spelling only, lower case and
ASCII; a URL has no path, user, query or fragment; plain http goes no further than this machine. Looks nothing
up and connects to nothing. Faults are ValueErrors: callers name their own error.
"""

import ipaddress
import re
from ipaddress import IPv4Address, IPv6Address
from typing import Final

_LABEL: Final = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_NAME: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*")
_MAX_NAME: Final = 253
_URL: Final = re.compile(r"(https?)://(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::([1-9][0-9]{0,4}))?/")
_ONION: Final = re.compile(r"http://[a-z2-7]{56}\.onion/")
_MAX_PORT: Final = 65_535


def parse_host(text: str) -> str | IPv4Address | IPv6Address:
    """Return an address, or the text itself where it is a host name; raises ValueError for anything else."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        address = None
    if address is not None and str(address) == text and "%" not in text:
        return address
    # A name whose last label is a number would be taken for an address by some readers and not by others.
    if len(text) > _MAX_NAME or not _NAME.fullmatch(text) or text.rpartition(".")[2].isdecimal():
        raise ValueError("neither a lower-case host name nor an address")
    return text


def check_url(url: str) -> None:
    """Raise ValueError unless this is `https://host[:port]/`, or the same with http on a loopback host."""
    match = _URL.fullmatch(url)
    if match is None:
        raise ValueError("not an address of the form https://host/")
    scheme, host, port = match.groups()
    if port is not None and int(port) > _MAX_PORT:
        raise ValueError("a port is above 65535")
    parsed = parse_host(host[1:-1] if host.startswith("[") else host)
    if isinstance(parsed, IPv6Address) != host.startswith("["):
        raise ValueError("square brackets stand around IPv6 addresses and nothing else")
    is_loopback = parsed == "localhost" if isinstance(parsed, str) else parsed.is_loopback
    if scheme == "http" and not is_loopback:
        raise ValueError("plain http goes no further than this machine")


def check_onion(url: str) -> None:
    """Raise ValueError unless this is `http://`, a 56-character onion name, and `/`."""
    if not _ONION.fullmatch(url):
        raise ValueError("not an onion address")

"""Addresses that a person gives: links without their tracking parts, sites as bare host names.

A shared link often ends in parts that name who shared it and where; they are cut. A site is told by its host
name alone, because a path can name what was read. Nothing is looked up and nothing is fetched.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

_SCHEMES = frozenset({"http", "https"})


class NotAnAddress(ValueError):
    """A text that is no address. Repeats nothing of it."""


def clean_link(text: str, *, tracking: Mapping[str, Sequence[str]]) -> str:
    """Return a web address without the query parts that track.

    `tracking` maps a site to the names of such parts, `*` standing for every site; a name may end in `*`.
    Raises NotAnAddress for anything but http and https, and for an address that holds a user name.
    """
    address = _split(text.strip())
    if address.scheme not in _SCHEMES or "@" in address.netloc or any(letter.isspace() for letter in text.strip()):
        raise NotAnAddress("not a web address")
    host = f".{address.hostname}"
    names = [name for site in tracking if site == "*" or host.endswith(f".{site}") for name in tracking[site]]
    query = "&".join(part for part in address.query.split("&") if part and not _tracks(part, names))
    # A text fragment (`#:~:text=`) repeats what its reader had marked in the page.
    fragment = address.fragment.partition(":~:")[0]
    return urlunsplit((address.scheme, address.netloc.lower(), address.path, query, fragment))


def bare_host(text: str) -> str:
    """Return the host name of a site or of a page on it, in lower case, without `www.` or `m.`.

    Raises NotAnAddress for a text that names no host with a dot in it.
    """
    trimmed = text.strip()
    address = _split(trimmed if "//" in trimmed else f"//{trimmed}")
    if "@" in address.netloc:
        raise NotAnAddress("not a site")
    host = (address.hostname or "").removesuffix(".")
    while host.startswith(("www.", "m.")) and host.count(".") > 1:
        host = host.partition(".")[2]
    labels = host.split(".")
    if len(labels) < 2 or not all(map(_is_label, labels)):
        raise NotAnAddress("not a host name")
    return host


def _split(text: str) -> SplitResult:
    try:
        address = urlsplit(text)
        has_port_zero = address.port == 0
    except ValueError:
        raise NotAnAddress("not an address") from None  # The cause would repeat what was written.
    if has_port_zero or not address.hostname:
        raise NotAnAddress("an address without a host")
    return address


def _tracks(part: str, names: Sequence[str]) -> bool:
    given = unquote(part.partition("=")[0]).lower()
    return any(given.startswith(name[:-1]) if name.endswith("*") else given == name for name in names)


def _is_label(label: str) -> bool:
    """Say whether a part of a host name is letters and digits of any script, with hyphens inside."""
    written = all(unicodedata.category(letter)[0] in "LMN" or letter in "-_" for letter in label)
    return bool(label) and written and label[0] != "-" and label[-1] != "-"

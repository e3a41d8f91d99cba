"""Links in writing: where they stand, and what may be said of them.

A link becomes its host, because paths and queries carry names, groups and tracking. Of chat and short links not
even the host stays: their path is the person.

A bare host (`facebook.com is blocked`) is no find: it is what the report is about. A bare host that is itself
a person's page (`somebody.blogspot.com`) is one.
"""

import re
from collections.abc import Iterator

from reporter.anonymise.kinds import Kind
from reporter.anonymise.search import Span, digits_of
from reporter.form.addresses import NotAnAddress, bare_host


def _any_of(names: str) -> str:
    """Make the expression that matches one of the space-separated names."""
    return "|".join(re.escape(name) for name in names.split())


_ENDINGS = (
    "com net org info biz edu gov mil int app dev xyz site online store shop blog live link news media tech chat"
    " page social network club world today cloud group team pro onion i2p"
)
_REST = r"[^\s<>\"«»“”\x00]"
_WITH_SCHEME = re.compile(rf"[A-Za-z][A-Za-z0-9+.\-]{{1,15}}://{_REST}+")
_WITHOUT_SCHEME = re.compile(
    rf"[A-Za-z0-9](?<![A-Za-z0-9_.@\-].)[A-Za-z0-9_\-]{{0,62}}\.(?:[A-Za-z0-9_\-]{{1,63}}\.){{0,8}}"
    rf"(?i:[a-z]{{2}}|{_any_of(_ENDINGS)})(?::\d{{1,5}})?[/?#]{_REST}*"
)
_HOSTS_OF_PERSONS = (
    "blogspot.com wordpress.com tumblr.com substack.com github.io livejournal.com weebly.com wixsite.com"
)
_PERSONS_PAGE = re.compile(
    rf"[A-Za-z0-9](?<![A-Za-z0-9_.@\-].)[A-Za-z0-9_\-]{{0,62}}\.(?i:{_any_of(_HOSTS_OF_PERSONS)})"
    r"(?![A-Za-z0-9\-])"
)
_TRAILING = ".,;:!?'’)]}؟؛*_"
_OPENED_BY = {")": "(", "]": "[", "}": "{"}

_FEWEST_TELLING_DIGITS = 7

# In these the path alone is a person, a group or a place, and a short link leads anywhere.
_HOSTS_THAT_TELL_NOTHING = (
    "wa.me whatsapp.com t.me telegram.me telegram.dog signal.me signal.group signal.link m.me messenger.com"
    " discord.gg discord.com imo.im viber.com line.me join.skype.com threema.id zoom.us meet.google.com"
    " teams.microsoft.com bit.ly tinyurl.com t.co goo.gl is.gd ow.ly buff.ly cutt.ly rb.gy shorturl.at rebrand.ly"
    " lnkd.in fb.me fb.watch ig.me vt.tiktok.com vm.tiktok.com linktr.ee forms.gle g.co"
)
_TELLS_NOTHING = re.compile(rf"(?:.*\.)?(?:{_any_of(_HOSTS_THAT_TELL_NOTHING)})")


def find_links(working: str) -> Iterator[Span]:
    """Yield every link of a text that says more than a host."""
    if "." not in working and "://" not in working:
        return
    expressions = (
        (_WITH_SCHEME, _WITHOUT_SCHEME, _PERSONS_PAGE) if "://" in working else (_WITHOUT_SCHEME, _PERSONS_PAGE)
    )
    spans = [span for expression in expressions for span in _matches(expression, working)]
    end_before = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end_before:
            end_before = end
            yield start, end, Kind.URL


def _matches(expression: re.Pattern[str], working: str) -> Iterator[tuple[int, int]]:
    for match in expression.finditer(working):
        start, end = match.span()
        yield start, end - _length_of_trailing(match[0])


def _length_of_trailing(link: str) -> int:
    """Count the punctuation behind a link; a bracket that was opened inside the link belongs to it."""
    bare = link.rstrip(_TRAILING)
    for bracket in link[len(bare) :]:
        opening = _OPENED_BY.get(bracket)
        if opening is None or bare.count(opening) <= bare.count(bracket):
            break
        bare += bracket
    return len(link) - len(bare)


def replacement_for_link(link: str) -> str:
    """Return `[LINK: host]`, or `[LINK]` when the host is a chat, a short link, an address or a number."""
    host = host_of(link)
    if host is None or tells_nothing(host):
        return "[LINK]"
    for persons_host in _HOSTS_OF_PERSONS.split():
        if host.endswith("." + persons_host):
            return f"[LINK: {persons_host}]"
    return f"[LINK: {host}]"


def host_of(link: str) -> str | None:
    """Return the host of a link, in lower case and without `www.` or `m.`; None if it has no name of its own."""
    try:
        host = bare_host(link)
    except NotAnAddress:
        return None
    is_number = host.rpartition(".")[2].isdigit() or len(digits_of(host)) >= _FEWEST_TELLING_DIGITS
    return None if is_number else host


def tells_nothing(host: str) -> bool:
    """Tell whether links of `host` are chats or short links, of which nothing can be kept."""
    return _TELLS_NOTHING.fullmatch(host) is not None

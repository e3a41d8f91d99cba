"""One request's head: what a client may send before its body, and nothing else.

httptools (Node's llhttp) reads the grammar; the rules here narrow it to what this protocol needs, so that two
readers can never disagree on where a request ends: HTTP/1.0 or 1.1, one Host in 1.1, at most one Content-Length
and never a Transfer-Encoding or an Upgrade, no body without a length or of another type than octets (but for the one
call of another protocol), no body under GET. A target is compared as it was sent: an encoded or doubled slash names
nothing.

Source: RFC 9110, RFC 9112. Departures, on purpose: chunked bodies and upgrades are refused as malformed, and
percent-encoded forms of a path are other paths.
"""

from dataclasses import dataclass

import httptools

from server.errors import Refused
from server.problems import Problem

MAX_HEAD_BYTES = 16 * 1024
MAX_HEADERS = 64

ADD_CHECKPOINT = "/add-checkpoint"
"""A witness's call, whose protocol says nothing of the type of its body (c2sp.org/tlog-witness)."""

_END = b"\r\n\r\n"
_OCTETS = b"application/octet-stream"
_FORBIDDEN = frozenset({b"transfer-encoding", b"upgrade"})
_SINGLE = (b"host", b"content-length", b"content-type", b"expect")
_BODY_METHODS = frozenset({"POST", "PUT"})


@dataclass(frozen=True)
class RequestHead:
    """A head that keeps the rules. `path` and `query` are as sent; header names are lower case."""

    method: str
    path: str
    query: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    body_length: int
    keeps_alive: bool
    expects_continue: bool


class HeadReader:
    """Takes a connection's bytes until one head is whole. Made anew for each request."""

    def __init__(self) -> None:
        self._parser = httptools.HttpRequestParser(self)
        self._target = b""
        self._headers: list[tuple[bytes, bytes]] = []
        self._tail = b""
        self._taken = 0
        self._complete = False
        self._keeps_alive = False
        self._overran = False

    @property
    def is_empty(self) -> bool:
        """True while nothing of a request has come."""
        return self._taken == 0

    def feed(self, data: bytes) -> tuple[RequestHead | None, bytes]:
        """Take `data`; return the head once it is whole, and the bytes after it.

        Raises Refused(MALFORMED) as soon as the bytes cannot become a head that keeps the rules.
        """
        while data and not self._complete:
            end = (self._tail + data).find(_END)
            stop = len(data) if end < 0 else end + len(_END) - len(self._tail)
            part, data = data[:stop], data[stop:]
            self._tail = b"" if end >= 0 else (self._tail + part)[-len(_END) + 1 :]
            self._taken += len(part)
            self._parse(part, ends=end >= 0)
        return (self._check() if self._complete else None), data

    def _parse(self, part: bytes, *, ends: bool) -> None:
        if self._taken > MAX_HEAD_BYTES:
            raise Refused(Problem.MALFORMED)
        try:
            self._parser.feed_data(part)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            raise Refused(Problem.MALFORMED) from error
        if self._overran or (self._complete and not ends):
            # A head ended by bare line feeds: the parser may forgive it, another reader in between may not.
            raise Refused(Problem.MALFORMED)

    def on_message_begin(self) -> None:
        """Note a second request where only one head was fed (called by httptools)."""
        self._overran = self._complete

    def on_body(self, _part: bytes) -> None:
        """Note body bytes where only a head was fed (called by httptools)."""
        self._overran = True

    def on_url(self, part: bytes) -> None:
        """Collect the target (called by httptools)."""
        self._target += part

    def on_header(self, name: bytes, value: bytes) -> None:
        """Collect one header (called by httptools)."""
        self._headers.append((name.lower(), value))

    def on_headers_complete(self) -> None:
        """Note that the head is whole (called by httptools)."""
        self._complete = True
        # The parser forgets it as soon as a message without a body is over.
        self._keeps_alive = self._parser.should_keep_alive()

    def _check(self) -> RequestHead:
        headers = dict(self._headers)
        names = [name for name, _ in self._headers]
        version = self._parser.get_http_version()
        method = self._parser.get_method().decode("ascii")
        if (
            version not in {"1.0", "1.1"}
            or len(names) > MAX_HEADERS
            or not _FORBIDDEN.isdisjoint(headers)
            or any(names.count(name) > 1 for name in _SINGLE if name in headers)
            or (version == "1.1" and b"host" not in headers)
        ):
            raise Refused(Problem.MALFORMED)
        path, query = _split_target(self._target)
        return RequestHead(
            method=method,
            path=path,
            query=query,
            headers=tuple(self._headers),
            body_length=_body_length(method, path, headers),
            # A 1.0 client may be a relay that passes "keep-alive" on without knowing what it means.
            keeps_alive=version == "1.1" and self._keeps_alive,
            expects_continue=version == "1.1" and headers.get(b"expect", b"").lower() == b"100-continue",
        )


def _split_target(target: bytes) -> tuple[str, bytes]:
    try:
        url = httptools.parse_url(target)
        path = url.path.decode("ascii") if url.path else "/"
    except (httptools.HttpParserInvalidURLError, UnicodeDecodeError) as error:
        raise Refused(Problem.MALFORMED) from error
    if not path.startswith("/") or b"#" in target:
        raise Refused(Problem.MALFORMED)
    return path, url.query or b""


def _body_length(method: str, path: str, headers: dict[bytes, bytes]) -> int:
    """Return the length the head announces; 0 for methods without a body."""
    length = headers.get(b"content-length")
    if length is not None and not (length.isdigit() and len(length) <= 19):
        raise Refused(Problem.MALFORMED)
    if method not in _BODY_METHODS:
        if length is not None and int(length) > 0:
            raise Refused(Problem.MALFORMED)
        return 0
    typed = headers.get(b"content-type", b"").strip().lower() == _OCTETS or path == ADD_CHECKPOINT
    if length is None or not typed:
        raise Refused(Problem.MALFORMED)
    return int(length)

"""The real exchange: HTTP over direct TLS, and the only file that knows `requests` and the `urllib3` below it.

What the line and the server can learn from a request is decided here: no proxy or credential from the
environment, no redirect followed, no cookie, a constant User-Agent, no encoding that depends on what is
installed, and for TLS no trust anchor but the desk's own authority, with TLS 1.3 and the host's name checked.
Certificates' dates are not checked: the signed profile says which authority holds, and a reporter's clock may
be years off. One HttpExchange is one session; a sender makes a new one for each envelope.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import HTTPError, ReadTimeoutError

from reporter.errors import LineBroken, NoConnection, NotSent
from reporter.transport import Answer

USER_AGENT = "gawah"
CONNECT_SECONDS = 20
READ_SECONDS = 30
WHOLE_SECONDS = 600
"""An answer that has not ended by then is dropped, so that a server that drips bytes cannot hold the lane."""
SLOWEST_BYTES_PER_SECOND = 512
"""What a line must carry at least: a large body is given as much more time as it needs at this pace."""

_SEND_BYTES = 64 * 1024
_ENDLESS = "the server's answer does not end"

NO_CHECK_TIME = 0x200000
"""X509_V_FLAG_NO_CHECK_TIME, which the ssl module has no name for."""


class HttpExchange:
    """One HTTP session with a desk's server, as `transport.Exchange`. Close it when the exchange is over.

    `urls` are the server's addresses in the profile's order: the next one is tried where no line to the one before
    can be had, or it breaks. All of them stand on one rung: none reveals more than another.
    """

    def __init__(
        self,
        urls: Sequence[str],
        *,
        cas: Sequence[bytes],
        monotonic: Callable[[], float] = time.monotonic,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._urls = [url.rstrip("/") for url in urls]
        self._monotonic = monotonic
        self._read_seconds = read_seconds
        self._deadline = monotonic() + WHOLE_SECONDS
        self._was_opened = False
        self._session = _DeskSession()
        self._session.trust_env = False
        self._session.headers.clear()
        self._session.headers.update({"User-Agent": USER_AGENT, "Accept-Encoding": "identity", "Accept": "*/*"})
        self._session.adapters.clear()
        context = desk_context(cas)
        context.sslsocket_class = _timed_socket(self._note_use)
        self._session.mount("https://", _DeskAdapter(context))
        for url in filter(_is_plain_loopback, self._urls):
            self._session.mount(f"{url}/", _PlainAdapter(_timed_pool(self._note_use)))

    def __call__(
        self, method: str, target: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> Answer:
        """Exchange once; see `transport.Exchange`.

        Raises NoConnection where no address could be reached, LineBroken where one could and no whole answer came.
        """
        failure: NotSent = NoConnection("no server is named that this way out can reach")
        for url in tuple(self._urls):
            try:
                answer = self._exchange(
                    method, url + target, body=body, headers=headers, max_answer_bytes=max_answer_bytes
                )
            except LineBroken as error:
                failure = error
            except NoConnection as error:
                failure = failure if isinstance(failure, LineBroken) else error
            else:
                # The next call of this exchange goes where this one was answered, without trying the others again.
                self._urls.remove(url)
                self._urls.insert(0, url)
                return answer
        raise failure

    def _exchange(
        self, method: str, url: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> Answer:
        self._deadline = self._monotonic() + WHOLE_SECONDS + len(body) / SLOWEST_BYTES_PER_SECOND
        self._was_opened = False
        try:
            with self._session.request(
                method,
                url,
                data=body or None,
                headers=dict(headers),
                timeout=(CONNECT_SECONDS, self._read_seconds),
                allow_redirects=False,
                stream=True,
            ) as response:
                self._session.cookies.clear()
                received = bytearray()
                # One read of the socket at a time: waiting for a full buffer would let dripped bytes pass the deadline.
                while part := response.raw.read1(64 * 1024, decode_content=False):
                    self._check_time()
                    received += part
                    if len(received) > max_answer_bytes:
                        raise NotSent(_ENDLESS)
                return Answer(response.status_code, response.headers.get("Content-Type", ""), bytes(received))
        except (HTTPError, requests.exceptions.RequestException, OSError, ValueError) as error:
            raise _broken(error) if self._was_opened else _unreachable(error) from error

    def _note_use(self) -> None:
        """Learn that a line is open, because something is about to pass over it, and check the time."""
        self._was_opened = True
        self._check_time()

    def _check_time(self) -> None:
        if self._monotonic() > self._deadline:
            # Whoever throttles a line can bring this about, so it says nothing about the envelope or the desk.
            raise LineBroken(_ENDLESS)

    def close(self) -> None:
        """End the session and its connection."""
        self._session.close()


def _unreachable(error: Exception) -> NoConnection:
    """Say why no line could be had: nobody there, or somebody whom the desk's authority did not name."""
    if isinstance(error, requests.exceptions.SSLError):
        return NoConnection("the server could not prove that it is the desk's")
    return NoConnection("no connection to the desk's server")


def _broken(error: Exception) -> LineBroken:
    """Say how a line ended that was open; with TLS, the end in the middle of a request is an SSLError as well."""
    if isinstance(error, (requests.exceptions.ReadTimeout, ReadTimeoutError)):
        return LineBroken("the server did not answer in time")
    if isinstance(error, HTTPError):
        return LineBroken("the server's answer broke off")
    return LineBroken("the line to the server broke before its answer came")


def _is_plain_loopback(url: str) -> bool:
    """Say whether a plain http address stays on this machine; the profile's rules allow no other one."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        is_loopback = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_loopback = False
    return parts.scheme == "http" and is_loopback


def desk_context(cas: Sequence[bytes]) -> ssl.SSLContext:
    """Make the TLS context that trusts the authorities `cas` (DER, from the signed profile) and no others."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_flags |= NO_CHECK_TIME
    for der in cas:
        context.load_verify_locations(cadata=der)
    return context


class _TimedLine:
    """What a socket does here before each read and each write, and not while the line is opened: it checks the time.

    Everything passes through it, so that not even the head of an answer can be dripped past the deadline. A body is
    written part by part: the socket's own timeout counts for each part then, and not for all of it together, which
    a slow line could not carry in time.
    """

    note_use: Callable[[], None]

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        self.note_use()
        read: int = super().recv_into(*args, **kwargs)  # type: ignore[misc]  # of the socket it stands before
        return read

    def sendall(self, data: Any, flags: int = 0) -> None:
        with memoryview(data) as view, view.cast("B") as left:
            sent = 0
            while sent < len(left):
                self.note_use()
                sent += self.send(left[sent : sent + _SEND_BYTES], flags)  # type: ignore[attr-defined]  # as above


def _timed_socket(note_use: Callable[[], None]) -> type[ssl.SSLSocket]:
    """Make a kind of TLS socket that calls `note_use` before each use."""
    return type("TimedSocket", (_TimedLine, ssl.SSLSocket), {"note_use": staticmethod(note_use)})


def _timed_pool(note_use: Callable[[], None]) -> type[HTTPConnectionPool]:
    """Make a kind of connection pool without TLS whose sockets call `note_use` before each use."""
    timed = type("TimedSocket", (_TimedLine, socket.socket), {"note_use": staticmethod(note_use)})

    class TimedConnection(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            plain = super()._new_conn()
            seconds = plain.gettimeout()
            line: socket.socket = timed(fileno=plain.detach())
            line.settimeout(seconds)
            return line

    class TimedPool(HTTPConnectionPool):
        ConnectionCls = TimedConnection

    return TimedPool


class _DeskSession(requests.Session):
    """A session to which no answer is a redirect."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Name none: requests reads the whole body of what it takes for a redirect, however long, even unfollowed."""


class _PlainAdapter(HTTPAdapter):
    """Brings the pool of timed connections to urllib3, and nothing else."""

    def __init__(self, pool: type[HTTPConnectionPool]) -> None:
        self._pool = pool
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": self._pool}


class _DeskAdapter(HTTPAdapter):
    """Brings the desk's TLS context to urllib3, and nothing else."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Do nothing: the inherited method would load the public authorities into the desk's context."""

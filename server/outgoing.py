"""The few calls that this side makes itself: a log asks its witnesses, a witness asks its logs.

What comes back counts by its signatures and by nothing else. So a certificate is not looked at: desks have
authorities of their own, and whoever stands in between can do no more than answer nothing.
"""

import contextlib
import http.client
import socket
import ssl
from collections.abc import Iterator
from typing import Final
from urllib.parse import SplitResult, urlsplit

from server.cut_lines import cut_after
from server.errors import ServerError

_SECONDS: Final = 10.0
"""So long the other side may be silent."""
_MOST_SECONDS: Final = 30.0
"""So long a call takes at most: who answers byte by byte would else keep a log from closing its batches for ever."""


class NotReached(ServerError):
    """Nobody answered at an address, or it is none."""


def call(
    url: str, *, body: bytes | None = None, most_bytes: int, most_seconds: float = _MOST_SECONDS
) -> tuple[int, bytes]:
    """Return status and body of what an http or https address answers to a GET, or to a POST of `body`.

    A body longer than `most_bytes` is cut there. Raises NotReached, also for an answer that is not whole after
    `most_seconds`. Follows no redirect.
    """
    try:
        parts = urlsplit(url)
        with _opened(parts, most_seconds) as connection:
            headers = {"Accept-Encoding": "identity"}
            connection.request("GET" if body is None else "POST", parts.path or "/", body=body, headers=headers)
            with connection.getresponse() as answer:
                return answer.status, answer.read(most_bytes)
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise NotReached(f"{url} does not answer") from error


def below(prefix: str, name: str) -> str:
    """Return the address of what stands under a prefix, which may end with a slash or not."""
    return f"{prefix.removesuffix('/')}/{name}"


@contextlib.contextmanager
def _opened(parts: SplitResult, most_seconds: float) -> Iterator[http.client.HTTPConnection]:
    """Connect and lend the connection, whose line is cut after so many seconds; then raises TimeoutError."""
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        raise ValueError("no address of the web")
    is_tls = parts.scheme == "https"
    with contextlib.ExitStack() as opened:
        port = parts.port or (http.client.HTTPS_PORT if is_tls else http.client.HTTP_PORT)
        line = opened.enter_context(socket.create_connection((parts.hostname, port), timeout=_SECONDS))
        # A handle of its own: TLS takes the other one over, and the cut has to reach its greeting as well.
        opened.enter_context(cut_after(most_seconds, opened.enter_context(line.dup())))
        connection = http.client.HTTPConnection(parts.hostname, parts.port)
        connection.sock = _speak_tls(line, parts.hostname) if is_tls else line
        opened.callback(connection.close)
        yield connection


def _speak_tls(line: socket.socket, host: str) -> ssl.SSLSocket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(line, server_hostname=host)

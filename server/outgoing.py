"""The few calls that this side makes itself: a log asks its witnesses, a witness asks its logs.

What comes back counts by its signatures and by nothing else. So a certificate is not looked at: desks have
authorities of their own, and whoever stands in between can do no more than answer nothing.
"""

import http.client
import ssl
from typing import Final
from urllib.parse import SplitResult, urlsplit

from server.errors import ServerError

_SECONDS: Final = 10.0


class NotReached(ServerError):
    """Nobody answered at an address, or it is none."""


def call(url: str, *, body: bytes | None = None, most_bytes: int) -> tuple[int, bytes]:
    """Return status and body of what an http or https address answers to a GET, or to a POST of `body`.

    A body longer than `most_bytes` is cut there. Raises NotReached. Follows no redirect.
    """
    try:
        parts = urlsplit(url)
        connection = _connect(parts)
        try:
            headers = {"Accept-Encoding": "identity"}
            connection.request("GET" if body is None else "POST", parts.path or "/", body=body, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read(most_bytes)
        finally:
            connection.close()
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise NotReached(f"{url} does not answer") from error


def below(prefix: str, name: str) -> str:
    """Return the address of what stands under a prefix, which may end with a slash or not."""
    return f"{prefix.removesuffix('/')}/{name}"


def _connect(parts: SplitResult) -> http.client.HTTPConnection:
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        raise ValueError("no address of the web")
    if parts.scheme == "http":
        return http.client.HTTPConnection(parts.hostname, parts.port, timeout=_SECONDS)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return http.client.HTTPSConnection(parts.hostname, parts.port, timeout=_SECONDS, context=context)

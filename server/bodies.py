"""What the calls about envelopes share: room for bodies, the forty bytes that name an upload, notes as answers."""

import contextlib
from collections.abc import Iterator
from typing import cast

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from crypto.errors import BadSize
from crypto.uploads import Upload
from server.errors import Refused
from server.exchange import EXCHANGE, Exchange
from server.problems import Problem

WORK_BYTES = 16
"""Room for a proof of work. Not looked at where the profile asks for none; see `work_gate`."""


class BodyRoom:
    """How much memory bodies may take that are being received or written. For the event loop alone."""

    def __init__(self, max_bytes: int) -> None:
        self._left = max_bytes

    @contextlib.contextmanager
    def hold(self, length: int) -> Iterator[None]:
        """Count a body from before it is read until it is durable. Raises Refused(BUSY) where there is no room."""
        if length > self._left:
            raise Refused(Problem.BUSY)
        self._left -= length
        try:
            yield
        finally:
            self._left += length


def announced_length(request: Request) -> int:
    """Return the length of the body, which may not have come yet; the connection has checked the number."""
    return int(request.headers["content-length"])


async def first_bytes(request: Request, count: int) -> bytes:
    """Return the first bytes of a body, of which no more is read before it is asked for; see `exchange`."""
    return await cast("Exchange", request.scope[EXCHANGE]).first_bytes(count)


def note_paid(request: Request) -> None:
    """Note that what comes was worked for, or has a place already: it gives way after those of whom nobody knows."""
    cast("Exchange", request.scope[EXCHANGE]).note_paid()


async def read_large_body(request: Request) -> memoryview:
    """Return the whole body without a copy; the connection hands it over in one message (see `exchange`)."""
    message = await request.receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    return memoryview(message["body"])


def read_head(head: bytes) -> Upload:
    """Return the upload that forty bytes name. Raises Refused(MALFORMED)."""
    try:
        return Upload.from_head(head)
    except BadSize as error:
        raise Refused(Problem.MALFORMED) from error


def note_response(note: bytes) -> Response:
    """Return a note as the protocol labels it."""
    return Response(note, media_type="text/plain")

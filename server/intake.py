"""Taking a whole envelope in by one request: for those up to the 1 MiB class.

Its length is that of a size class, its first forty bytes name exactly its bytes, and it is answered with a receipt
only when it is durable. Everything may be repeated, by anybody. Larger ones, and ones that a bad line breaks off,
come in chunks (see `uploads`).

Which refusal for what (the protocol names the refusals, the borders are drawn here): no length an envelope
has: `size`, before the body is read; a head whose length is not that of the body, or is none: `malformed`; a
head whose root is not that of the body: `chunk`.
"""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from crypto import sizes, uploads
from crypto.errors import BadSize
from crypto.uploads import CHUNK, HEAD_BYTES
from server.bodies import WORK_BYTES, BodyRoom, announced_length, note_response, read_head
from server.errors import Refused
from server.problems import Problem
from server.storage.port import Arrival

MAX_SUBMIT_BYTES = HEAD_BYTES + WORK_BYTES + sizes.envelope_length(sizes.SUBMIT_CLASS)


class Intake:
    """The endpoint for whole envelopes. `accept` makes an arrival durable and returns its receipt."""

    def __init__(self, *, accept: Callable[[Arrival], Awaitable[bytes]], room: BodyRoom) -> None:
        self._accept = accept
        self._room = room

    async def submit(self, request: Request) -> Response:
        """Take a whole envelope in: `u64be length ‖ tree_root ‖ 16 bytes ‖ envelope`."""
        length = announced_length(request) - HEAD_BYTES - WORK_BYTES
        if length < 1:
            raise Refused(Problem.MALFORMED)
        _check_length(length)
        with self._room.hold(length):
            body = await request.body()
            # Hashing a small one costs less than handing it to another thread.
            arrival = _check_envelope(body) if length <= CHUNK else await asyncio.to_thread(_check_envelope, body)
            return note_response(await self._accept(arrival))


def _check_length(length: int) -> None:
    try:
        too_long = sizes.class_of_envelope(length) > sizes.SUBMIT_CLASS
    except BadSize as error:
        raise Refused(Problem.SIZE) from error
    if too_long:
        raise Refused(Problem.SIZE)


def _check_envelope(body: bytes) -> Arrival:
    upload = read_head(body[:HEAD_BYTES])
    envelope = body[HEAD_BYTES + WORK_BYTES :]
    if upload.length != len(envelope):
        raise Refused(Problem.MALFORMED)
    if uploads.describe_bytes(envelope) != upload:
        raise Refused(Problem.CHUNK)
    return Arrival(upload.id, envelope)

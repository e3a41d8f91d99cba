"""What anybody may ask about envelopes: bring one, ask whether it is here.

The rules of taking an envelope in: its length is that of a size class up to 1 MiB, its first forty bytes name
exactly its bytes, and it is answered with a receipt only when it is durable. Everything may be repeated, by
anybody. An id is either here or not: a question about an id nobody sent, a dummy's, or one with other forty
bytes gets one and the same answer.

Which refusal for what (the protocol names the refusals, the borders are drawn here): no length an envelope
has: `size`, before the body is read; a head whose length is not that of the body, or is none: `malformed`; a
head whose root is not that of the body: `chunk`.
"""

import contextlib
from collections.abc import Awaitable, Callable, Iterator

from starlette.requests import Request
from starlette.responses import Response

from crypto import sizes, uploads
from crypto.errors import BadSize
from crypto.uploads import HEAD_BYTES, Upload
from server.errors import Refused
from server.problems import Problem
from server.storage.port import Arrival, Storage

WORK_BYTES = 16
"""Room for a proof of work. Not looked at: no profile asks for one yet."""

MAX_BODY_BYTES = HEAD_BYTES + WORK_BYTES + sizes.envelope_length(sizes.SUBMIT_CLASS)


class Intake:
    """The endpoints for envelopes. `accept` makes an arrival durable and returns its receipt."""

    def __init__(
        self, storage: Storage, *, accept: Callable[[Arrival], Awaitable[bytes]], max_waiting_bytes: int
    ) -> None:
        self._storage = storage
        self._accept = accept
        self._room = max_waiting_bytes

    async def submit(self, request: Request) -> Response:
        """Take a whole envelope in: `u64be length ‖ tree_root ‖ 16 bytes ‖ envelope`."""
        length = _announced_length(request) - HEAD_BYTES - WORK_BYTES
        if length < 1:
            raise Refused(Problem.MALFORMED)
        _check_length(length)
        with self._room_for(length):
            body = await request.body()
            arrival = _check_envelope(body)
            return _note_response(await self._accept(arrival))

    async def state(self, request: Request) -> Response:
        """Say which chunks are here: all of them, or the upload is not known."""
        upload, _ = await self._known_upload(request)
        return Response(b"\xff" * -(-upload.chunk_count // 8), media_type="application/octet-stream")

    async def done(self, request: Request) -> Response:
        """Return the receipt of an upload that is here."""
        _, receipt = await self._known_upload(request)
        return _note_response(receipt)

    async def _known_upload(self, request: Request) -> tuple[Upload, bytes]:
        if _announced_length(request) != HEAD_BYTES:
            raise Refused(Problem.MALFORMED)
        upload = _read_head(await request.body())
        receipt = self._storage.receipt(upload.id) if request.path_params["id"] == upload.hex else None
        if receipt is None:
            raise Refused(Problem.UNKNOWN)
        return upload, receipt

    @contextlib.contextmanager
    def _room_for(self, length: int) -> Iterator[None]:
        """Count an envelope's bytes from before they are read until they are durable."""
        if length > self._room:
            raise Refused(Problem.BUSY)
        self._room -= length
        try:
            yield
        finally:
            self._room += length


def _note_response(note: bytes) -> Response:
    """Return a note or line of text as the protocol labels it."""
    return Response(note, media_type="text/plain")


def _announced_length(request: Request) -> int:
    return int(request.headers["content-length"])


def _check_length(length: int) -> None:
    try:
        too_long = sizes.class_of_envelope(length) > sizes.SUBMIT_CLASS
    except BadSize as error:
        raise Refused(Problem.SIZE) from error
    if too_long:
        raise Refused(Problem.SIZE)


def _check_envelope(body: bytes) -> Arrival:
    upload = _read_head(body[:HEAD_BYTES])
    envelope = body[HEAD_BYTES + WORK_BYTES :]
    if upload.length != len(envelope):
        raise Refused(Problem.MALFORMED)
    if uploads.describe_bytes(envelope) != upload:
        raise Refused(Problem.CHUNK)
    return Arrival(upload.id, envelope)


def _read_head(head: bytes) -> Upload:
    try:
        return Upload.from_head(head)
    except BadSize as error:
        raise Refused(Problem.MALFORMED) from error

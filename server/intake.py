"""Taking a whole envelope in by one request: for those up to the 1 MiB class.

Its length is that of a size class, its first forty bytes name exactly its bytes, and it is answered with a receipt
only when it is durable. Everything may be repeated, by anybody. Larger ones, and ones that a bad line breaks off,
come in chunks (see `uploads`).

Which refusal for what (the protocol names the refusals, the borders are drawn here): no length an envelope
has: `size`, before anything of the body is read; a head whose length is not that of the body, or is none: `malformed`;
no work where work is asked for: `work`; no room or no time: `busy`, all of them before the rest of the body is read; a
head whose root is not that of the body: `chunk`.
"""

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from crypto import sizes, uploads
from crypto.errors import BadSize
from crypto.uploads import CHUNK, HEAD_BYTES, Upload
from server.admission import Admission
from server.bodies import (
    WORK_BYTES,
    BodyRoom,
    announced_length,
    first_bytes,
    note_paid,
    note_response,
    read_head,
    read_large_body,
)
from server.errors import Refused
from server.problems import Problem
from server.storage.port import Arrival
from server.work_gate import WorkGate

MAX_SUBMIT_BYTES = HEAD_BYTES + WORK_BYTES + sizes.envelope_length(sizes.SUBMIT_CLASS)


class Intake:
    """The endpoint for whole envelopes."""

    def __init__(self, *, gate: WorkGate, admission: Admission, room: BodyRoom) -> None:
        self._gate = gate
        self._admission = admission
        self._room = room

    async def submit(self, request: Request) -> Response:
        """Take a whole envelope in: `u64be length ‖ tree_root ‖ 16 bytes ‖ envelope`."""
        length = announced_length(request) - HEAD_BYTES - WORK_BYTES
        if length < 1:
            raise Refused(Problem.MALFORMED)
        _check_length(length)
        first = await first_bytes(request, HEAD_BYTES + WORK_BYTES)
        upload = read_head(first[:HEAD_BYTES])
        if upload.length != length:
            raise Refused(Problem.MALFORMED)
        if await self._gate.admit(upload, first[HEAD_BYTES:]):
            note_paid(request)
        self._admission.check()
        with self._room.hold(length):
            body = await read_large_body(request)
            envelope = bytes(body[HEAD_BYTES + WORK_BYTES :])
            body.release()
            # Hashing a small one costs less than handing it to another thread.
            is_true = _is(upload, envelope) if length <= CHUNK else await asyncio.to_thread(_is, upload, envelope)
            if not is_true:
                self._gate.note_false_content(upload)
                raise Refused(Problem.CHUNK)
            return note_response(await self._admission.accept(Arrival(upload.id, envelope)))


def _check_length(length: int) -> None:
    try:
        too_long = sizes.class_of_envelope(length) > sizes.SUBMIT_CLASS
    except BadSize as error:
        raise Refused(Problem.SIZE) from error
    if too_long:
        raise Refused(Problem.SIZE)


def _is(upload: Upload, envelope: bytes) -> bool:
    return uploads.describe_bytes(envelope) == upload

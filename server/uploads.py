"""Taking an envelope in by chunks, of any size class, from any number of carriers at once.

`open` names an upload by its length and root; `put` brings chunks with the proof that they belong to it, so that
nobody can bring wrong ones; `state` says which are here; `done` reads everything back and only then gives the
receipt. Everything may be repeated, by anybody, in any order. A question about an id nobody sent, a dummy's, or one
with other forty bytes gets one and the same answer, and so does a chunk for an id that is not open: see `put`.

Which refusal for what: no length an envelope has, or a body longer than any may be: `size`; a place that the upload
does not have, a body that has not the form or the length of its place: `malformed`; bytes and hashes that do not
lead to the root: `chunk`. Hashing, writing and reading back happen on worker threads.
"""

import asyncio
from collections.abc import Callable
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response

from crypto import merkle, sizes
from crypto.errors import BadProof, BadSize
from crypto.merkle import HASH_BYTES
from crypto.pieces import MAX_EXPONENT, split_piece
from crypto.uploads import CHUNK, HEAD_BYTES, Upload
from server.bodies import WORK_BYTES, BodyRoom, announced_length, note_paid, note_response, read_head, read_large_body
from server.errors import Refused, StorageFailed, StorageFull
from server.paths import read_place
from server.problems import Problem
from server.storage.log_port import WriterLane
from server.storage.port import Arrival, OpenUpload, Storage, Whole
from server.work_gate import WorkGate

MOST_HASHES = 16
"""The largest upload has less than 2^16 chunks, so no proof is longer."""

MAX_PUT_BYTES = 1 + MOST_HASHES * HASH_BYTES + (CHUNK << MAX_EXPONENT)

_CHECKS_AT_ONCE = 2
"""Reading a large upload back takes seconds: more at once would take the worker threads from everybody else."""


class Lane(WriterLane, Protocol):
    """The writer lane with its group commit, as `writer.Writer` is one."""

    async def accept(self, arrival: Arrival | Whole) -> bytes:
        """Return the arrival's receipt once it is durable."""
        ...


class Uploads:
    """The endpoints for chunks. `check_room` raises StorageFull where the disk has no room for more bytes."""

    def __init__(
        self, storage: Storage, lane: Lane, *, gate: WorkGate, room: BodyRoom, check_room: Callable[[int], None]
    ) -> None:
        self._storage = storage
        self._lane = lane
        self._gate = gate
        self._room = room
        self._check_room = check_room
        self._checks = asyncio.Semaphore(_CHECKS_AT_ONCE)
        self._ending: dict[bytes, asyncio.Task[bytes]] = {}

    async def open(self, request: Request) -> Response:
        """Open an upload: `u64be length ‖ tree_root ‖ 16 bytes`. The work for it pays for all its chunks."""
        upload = await _read_named(request, more_bytes=WORK_BYTES)
        try:
            sizes.class_of_envelope(upload.length)
        except BadSize as error:
            raise Refused(Problem.SIZE) from error
        if self._storage.uploads.find(upload.id) is None:
            await self._gate.admit(upload, (await request.body())[HEAD_BYTES:])
            await asyncio.wrap_future(self._lane.run(lambda: self._storage.uploads.open(upload)))
        return Response(status_code=204)

    async def put(self, request: Request) -> Response:
        """Keep the 2^k chunks at index i: `u8 m ‖ m × 32 ‖ data`."""
        upload_id, exponent, index = read_place(request.path_params)
        partial = self._storage.uploads.find(upload_id)
        if partial is None:
            # Also where there is a receipt: whoever knows only the id, from the log, must not learn that from a dummy.
            raise Refused(Problem.UNKNOWN)
        note_paid(request)
        _check_place(partial.upload, exponent, index)
        if announced_length(request) > MAX_PUT_BYTES:
            raise Refused(Problem.SIZE)
        with self._room.hold(announced_length(request)):
            await self._keep(partial, exponent, index, await read_large_body(request))
        return Response(status_code=204)

    async def state(self, request: Request) -> Response:
        """Say which chunks are here: a bit for each, all ones when there is a receipt."""
        upload = await _read_named(request)
        partial = self._storage.uploads.find(upload.id)
        if partial is None:
            await self._known_receipt(upload.id)
            bitmap = b"\xff" * -(-upload.chunk_count // 8)
        else:
            bitmap = partial.bitmap()
        return Response(bitmap, media_type="application/octet-stream")

    async def done(self, request: Request) -> Response:
        """Return the receipt of an upload of which every chunk is here."""
        upload = await _read_named(request)
        # Looked for in this order: an upload stops being open only after its receipt can be found.
        partial = self._storage.uploads.find(upload.id)
        receipt = await (self._known_receipt(upload.id) if partial is None else self._end_once(partial))
        return note_response(receipt)

    async def _known_receipt(self, upload_id: bytes) -> bytes:
        receipt = await asyncio.to_thread(self._storage.arriving.receipt, upload_id)
        if receipt is None:
            raise Refused(Problem.UNKNOWN)
        return receipt

    async def _keep(self, partial: OpenUpload, exponent: int, index: int, body: memoryview) -> None:
        if not partial.has(index << exponent, 1 << exponent):
            await self._write(partial, exponent, index, body)
            if partial.is_closed:
                # It got its receipt meanwhile, so these chunks are here; or it was given up, and they are not.
                await self._known_receipt(partial.upload.id)
                return
        if partial.batch < self._storage.arriving.open_batch:
            await asyncio.wrap_future(self._lane.run(lambda: self._storage.uploads.touch(partial.upload.id)))

    async def _write(self, partial: OpenUpload, exponent: int, index: int, body: memoryview) -> None:
        if await asyncio.to_thread(self._check_and_write, partial, exponent, index, body):
            return
        upload, count = partial.upload, partial.missing_bytes(index << exponent, 1 << exponent)
        making = self._lane.run(lambda: self._storage.uploads.make_room(upload.id, length=upload.length, count=count))
        has_room = await asyncio.wrap_future(making)
        if not (has_room and await asyncio.to_thread(self._check_and_write, partial, exponent, index, body)):
            raise StorageFull("the size class has used up its quota")

    def _check_and_write(self, partial: OpenUpload, exponent: int, index: int, body: memoryview) -> bool:
        """Keep chunks that belong to the upload; False where their class has no room."""
        try:
            proof, chunks = split_piece(body)
        except BadProof as error:
            raise Refused(Problem.MALFORMED) from error
        if len(chunks) != _place_length(partial.upload, exponent, index):
            raise Refused(Problem.MALFORMED)
        hashes = [merkle.leaf_hash(chunks[start : start + CHUNK]) for start in range(0, len(chunks), CHUNK)]
        try:
            merkle.check_subtree(
                hashes,
                exponent=exponent,
                index=index,
                count=partial.upload.chunk_count,
                proof=proof,
                root=partial.upload.tree_root,
            )
        except BadProof as error:
            raise Refused(Problem.CHUNK) from error
        self._check_room(len(chunks))
        return partial.put(index << exponent, chunks, hashes)

    async def _end_once(self, partial: OpenUpload) -> bytes:
        """Let carriers who are done at the same time wait for one reading back, and get its one answer."""
        task = self._ending.get(partial.upload.id)
        if task is None:
            task = asyncio.create_task(self._end(partial))
            self._ending[partial.upload.id] = task
            task.add_done_callback(lambda _: self._ending.pop(partial.upload.id))
        return await asyncio.shield(task)

    async def _end(self, partial: OpenUpload) -> bytes:
        if not partial.is_whole:
            raise Refused(Problem.INCOMPLETE)
        # Before the long reading, or a full disk would let whoever asks again and again keep it busy for nothing.
        await asyncio.to_thread(self._check_room, partial.upload.length)
        async with self._checks:
            is_whole = await asyncio.to_thread(partial.check)
        try:
            if is_whole:
                return await self._take_in(partial)
        except StorageFailed:
            if not partial.is_closed:
                raise
        if partial.is_closed:
            # The same envelope came by another call meanwhile, or its time was over.
            return await self._known_receipt(partial.upload.id)
        raise Refused(Problem.INCOMPLETE)

    async def _take_in(self, partial: OpenUpload) -> bytes:
        upload = partial.upload
        if sizes.class_of_envelope(upload.length) > sizes.SUBMIT_CLASS:
            return await self._lane.accept(Whole(upload.id, upload.length))
        with self._room.hold(upload.length):
            envelope = await asyncio.to_thread(partial.read)
            if envelope is None:
                raise Refused(Problem.INCOMPLETE)
            return await self._lane.accept(Arrival(upload.id, envelope))


async def _read_named(request: Request, *, more_bytes: int = 0) -> Upload:
    """Return the upload that the body names, if the path names it as well."""
    if announced_length(request) != HEAD_BYTES + more_bytes:
        raise Refused(Problem.MALFORMED)
    upload = read_head((await request.body())[:HEAD_BYTES])
    if request.path_params["id"] != upload.hex:
        raise Refused(Problem.UNKNOWN)
    return upload


def _check_place(upload: Upload, exponent: int, index: int) -> None:
    if exponent > MAX_EXPONENT or (index + 1) << exponent > upload.chunk_count:
        raise Refused(Problem.MALFORMED)


def _place_length(upload: Upload, exponent: int, index: int) -> int:
    start = (index << exponent) * CHUNK
    return min(CHUNK << exponent, upload.length - start)

"""What organisers may ask: the list of leaves, an envelope piece by piece, and to say what became of it.

Every call is signed (see `organisers`); without a right signature the answer tells nothing, not even whether
an id exists. The feed's lines are JSON: `index`, `batch`, `id`, and one of `held` (the envelope's length),
`dummy` (the seed its id is the hash of), `deleted` (the signed acks that allowed it) or `expired`. A piece is
`u8 m ‖ m × 32 ‖ data` with the hashes that lead from it to the tree root, so that a fetch can be resumed and
anybody can check it.
"""

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from crypto.http_signatures import SyncRequest
from server.errors import NoSuchLeaf, Refused
from server.organisers import Admission, Roster
from server.paths import is_id, read_place
from server.pieces import PieceCutter
from server.problems import Problem
from server.storage.port import Ack, AckState, Fate, Leaf, Shelf

MOST_LINES = 256
MAX_ACK_BYTES = 256
_ACKS_THAT_DELETE = 2

_NUMBER = re.compile(r"-1|0|[1-9][0-9]{0,17}")


class Feed:
    """The organisers' endpoints. `on_writer` runs work that changes rows on the writer lane."""

    def __init__(
        self, shelf: Shelf, roster: Roster, *, on_writer: Callable[[Callable[[], None]], "Future[None]"]
    ) -> None:
        self._shelf = shelf
        self._cutter = PieceCutter(shelf)
        self._roster = roster
        self._on_writer = on_writer

    async def leaves(self, request: Request) -> Response:
        """List the leaves after index `after` (-1 for all), at most `limit` of them."""
        await self._admit(request)
        after, limit = _read_range(request.scope["query_string"].decode("latin-1"))
        found = await asyncio.to_thread(self._shelf.leaves, after=after, limit=limit)
        lines = [json.dumps(_feed_line(leaf), separators=(",", ":")) for leaf in found]
        return Response("".join(f"{line}\n" for line in lines), media_type="application/jsonl")

    async def piece(self, request: Request) -> Response:
        """Return the 2^k chunks at index i of a held envelope, with their proof."""
        await self._admit(request)
        upload_id, exponent, index = read_place(request.path_params)
        piece = await asyncio.to_thread(self._cutter.cut, upload_id, exponent=exponent, index=index)
        if piece is None:
            raise Refused(Problem.UNKNOWN)
        return Response(piece, media_type="application/octet-stream")

    async def acknowledge(self, request: Request) -> Response:
        """Keep an organiser's word on an envelope: filed, or unreadable."""
        if int(request.headers["content-length"]) > MAX_ACK_BYTES:
            raise Refused(Problem.SIZE)
        body = await request.body()
        admission = await self._admit(request)
        upload_id, state = _read_ack(body)
        ack = Ack(
            upload_id,
            admission.key_id,
            state,
            body,
            request.headers["signature-input"],
            request.headers["signature"],
        )
        needed = min(_ACKS_THAT_DELETE, len(admission.listed))
        try:
            await asyncio.wrap_future(
                self._on_writer(lambda: self._shelf.acknowledge(ack, listed=admission.listed, needed=needed))
            )
        except NoSuchLeaf as error:
            raise Refused(Problem.UNKNOWN) from error
        return Response(status_code=204)

    async def _admit(self, request: Request) -> Admission:
        query: bytes = request.scope["query_string"]
        signed = SyncRequest(
            method=request.method, path=request.scope["path"], query=query.decode("latin-1"), body=await request.body()
        )
        return self._roster.admit(signed, dict(request.headers))


def _read_range(query: str) -> tuple[int, int]:
    """Return `after` and `limit` of a query that names them at most once and nothing else."""
    pairs = parse_qsl(query, keep_blank_values=True)
    values = {"after": "-1", "limit": str(MOST_LINES), **dict(pairs)}
    if len(values) != 2 or len(pairs) != len(dict(pairs)) or not all(map(_NUMBER.fullmatch, values.values())):
        raise Refused(Problem.MALFORMED)
    limit = int(values["limit"])
    if not 1 <= limit <= MOST_LINES:
        raise Refused(Problem.MALFORMED)
    return int(values["after"]), limit


def _feed_line(leaf: Leaf) -> Mapping[str, Any]:
    line: dict[str, Any] = {"index": leaf.index, "batch": leaf.batch, "id": leaf.upload_id.hex()}
    match leaf.fate:
        case Fate.HELD:
            line["held"] = leaf.length
        case Fate.DUMMY:
            line["dummy"] = (leaf.seed or b"").hex()
        case Fate.DELETED:
            line["deleted"] = [_show_ack(ack) for ack in leaf.acks]
        case Fate.EXPIRED:
            line["expired"] = True
    return line


def _show_ack(ack: Ack) -> Mapping[str, str]:
    """Return what another organiser needs to check the signature: body and fields as they were sent."""
    return {
        "body": ack.body.decode("utf-8"),
        "signature-input": ack.signature_input,
        "signature": ack.signature,
    }


def _read_ack(body: bytes) -> tuple[bytes, AckState]:
    try:
        # The feed shows bodies as text. From bytes, the JSON reader would take UTF-16 and lone surrogates as well.
        members = json.loads(body.decode("utf-8"))
        upload_id, state = members["id"], AckState(members["state"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused(Problem.MALFORMED) from error
    if len(members) != 2 or not isinstance(upload_id, str) or not is_id(upload_id):
        raise Refused(Problem.MALFORMED)
    return bytes.fromhex(upload_id), state

"""The calls an organiser may ask of the desk's server: the feed, an envelope's chunks, acknowledging.

Each is signed with the organiser's own key and goes over the same port as a sender's calls (`transport`). Whatever is
not exactly an answer the protocol knows counts as not answered: what was filed stays, and the sync goes on later.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeGuard

from crypto import http_signatures, pieces, sizes
from crypto.errors import BadProof, BadSize
from crypto.http_signatures import SyncRequest
from crypto.pieces import MAX_EXPONENT
from crypto.uploads import CHUNK
from reporter.errors import EnvelopeMissing, SyncStopped
from reporter.transport import (
    LINES,
    MAX_ANSWER_BYTES,
    NOTHING,
    OCTETS,
    Answer,
    Exchange,
    Problem,
    Refused,
    body_of,
)

MAX_FEED_BYTES = 4 * 1024 * 1024

_UPLOAD_ID = re.compile(r"[0-9a-f]{64}")
_STATES = ("held", "dummy", "deleted", "expired")
_LARGEST_NUMBER = 2**63 - 1
"""What the vault's columns hold; Python's own numbers have no end."""

_OTHER_BYTES = "The server does not hand this envelope out as its id says. It will be asked for again at the next sync."


@dataclass(frozen=True)
class FeedLine:
    """One leaf of the log as an organiser sees it. `length` is the envelope's, for held ones only."""

    index: int
    batch: int
    upload_id: str
    state: str
    length: int = 0


class SyncCalls:
    """What an organiser may ask of a server, each call signed with the organiser's own key."""

    def __init__(self, exchange: Exchange, *, origin: str, seed: bytes, now: Callable[[], datetime]) -> None:
        self._exchange = exchange
        self._origin = origin
        self._seed = seed
        self._now = now
        self._offset_seconds = 0

    def feed(self, *, after: int, limit: int) -> list[FeedLine]:
        """List the leaves after index `after` (-1 for all), in order, at most `limit` of them."""
        target = f"/v1/o/feed?after={after}&limit={limit}"
        body = self._ask("GET", target, media_type=LINES, max_answer_bytes=MAX_FEED_BYTES)
        try:
            return [_feed_line(json.loads(line)) for line in body.splitlines()]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise SyncStopped(
                "The server's list of envelopes makes no sense. What was filed before is kept; sync again later, and "
                "tell the server's operator if it stays so."
            ) from error

    def envelope(self, upload_id: str, *, length: int) -> bytes:
        """Fetch one envelope of up to the 1 MiB class into memory, each piece proved by itself.

        Raises EnvelopeMissing as `pieces`, and for any other length, which is not even asked for.
        """
        self.require_length(length, most=sizes.SUBMIT_CLASS)
        return b"".join(self.pieces(upload_id, length=length, first=0, count=-(-length // CHUNK)))

    def require_length(self, length: int, *, most: int = sizes.LARGEST_CLASS) -> None:
        """Raise EnvelopeMissing for a length that no envelope up to the class `most` has: it is not worth asking."""
        try:
            is_too_long = sizes.class_of_envelope(length) > most
        except BadSize as error:
            raise EnvelopeMissing(_OTHER_BYTES) from error
        if is_too_long:
            raise EnvelopeMissing(_OTHER_BYTES)

    def pieces(self, upload_id: str, *, length: int, first: int, count: int) -> Iterator[memoryview]:
        """Fetch the chunks from `first` on, `count` of them or as many as there are, in as few calls as they fit into.

        Each piece is held against the envelope's id and length before it is given. Raises EnvelopeMissing for one that
        does not belong there: this client asks no further for it, and whatever came before is true.
        """
        all_chunks = -(-length // CHUNK)
        index, end = first, min(first + count, all_chunks)
        while index < end:
            whole = index % 2**MAX_EXPONENT == 0 and end - index >= 2**MAX_EXPONENT
            exponent = MAX_EXPONENT if whole else 0
            yield self._piece(upload_id, length, exponent, index >> exponent)
            index += 2**exponent

    def _piece(self, upload_id: str, length: int, exponent: int, index: int) -> memoryview:
        target = f"/v1/o/b/{upload_id}/{exponent}/{index}"
        body = self._ask("GET", target, media_type=OCTETS, max_answer_bytes=pieces.MAX_BYTES)
        try:
            return pieces.read_piece(
                body, upload_id=bytes.fromhex(upload_id), length=length, exponent=exponent, index=index
            )
        except (BadProof, BadSize) as error:
            raise EnvelopeMissing(_OTHER_BYTES) from error

    def acknowledge(self, upload_id: str, *, state: str) -> None:
        """Tell the server what became of an envelope here: `filed` or `unreadable`."""
        body = json.dumps({"id": upload_id, "state": state}, separators=(",", ":")).encode()
        self._ask("POST", "/v1/o/ack", body=body, media_type=NOTHING)

    def _ask(
        self,
        method: str,
        target: str,
        *,
        media_type: str,
        body: bytes = b"",
        max_answer_bytes: int = MAX_ANSWER_BYTES,
    ) -> bytes:
        """Ask once, and once more with the server's clock if it says that only ours is wrong."""
        try:
            return body_of(self._ask_once(method, target, body, max_answer_bytes), media_type=media_type)
        except Refused as refusal:
            server_now = refusal.members.get("now")
            if refusal.problem is not Problem.CLOCK or not _is_number(server_now):
                raise
            # The offset changes only what this client signs, never which key is used or destroyed.
            self._offset_seconds = server_now - int(self._now().timestamp())
            return body_of(self._ask_once(method, target, body, max_answer_bytes), media_type=media_type)

    def _ask_once(self, method: str, target: str, body: bytes, max_answer_bytes: int) -> Answer:
        path, _, query = target.partition("?")
        created = int(self._now().timestamp()) + self._offset_seconds
        request = SyncRequest(method=method, path=path, query=query, body=body)
        headers = http_signatures.sign(request, seed=self._seed, origin=self._origin, created=created)
        if body:
            headers = {**headers, "Content-Type": OCTETS}
        return self._exchange(method, target, body=body, headers=headers, max_answer_bytes=max_answer_bytes)


def _feed_line(members: Mapping[str, object]) -> FeedLine:
    """Read one line of the feed. Raises ValueError, KeyError or TypeError for one that makes no sense."""
    index, batch, upload_id = members["index"], members["batch"], members["id"]
    if not (_is_number(index) and _is_number(batch) and isinstance(upload_id, str)):
        raise TypeError("index, batch and id")
    if not _UPLOAD_ID.fullmatch(upload_id):
        raise ValueError("id")
    [state] = [name for name in _STATES if name in members]
    length = members["held"] if state == "held" else 0
    if not _is_number(length):
        raise TypeError("length")
    return FeedLine(index=index, batch=batch, upload_id=upload_id, state=state, length=length)


def _is_number(value: object) -> TypeGuard[int]:
    """Say whether a value is a whole number that a vault can hold; to JSON and Python, true is one too."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_NUMBER

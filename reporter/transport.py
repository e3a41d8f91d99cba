"""The calls a desk's intake server knows, over a port that carries one exchange at a time.

    Exchange       the port: one method, bytes there and bytes back (`http` is the real one)
    IntakeCalls    what a sender may ask: bring an envelope whole or in pieces, fetch the profile

What an organiser may ask stands in `sync_calls`.

A caller gets a value or NotSent. Whatever is not exactly an answer the protocol knows (another status, a
redirect, a body of another kind or size) counts as *not sent*: the caller keeps everything and tries later.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from crypto import padded_base64, pieces
from crypto.uploads import Upload
from reporter.errors import NotSent

MAX_ANSWER_BYTES = 64 * 1024
MAX_PROFILE_BYTES = 256 * 1024
NO_WORK = bytes(16)
"""Stands in the place of a proof of work where the profile asks for none."""

PROBLEM = "application/problem+json"
OCTETS = "application/octet-stream"
TEXT = "text/plain; charset=utf-8"
LINES = "application/jsonl"
NOTHING = ""
"""Stands for an answer without a body: status 204."""

_HEAD = re.compile(rb"([1-9][0-9]{0,9}) ([A-Za-z0-9+/]{43}=)\n")
_NO_ANSWER = "the server's answer is none that this program knows"


class Problem(StrEnum):
    """The problems a server may name; nothing else is believed."""

    MALFORMED = "malformed"
    UNKNOWN = "unknown"
    METHOD = "method"
    INCOMPLETE = "incomplete"
    SIZE = "size"
    CHUNK = "chunk"
    WORK = "work"
    BUSY = "busy"
    FULL = "full"
    FAILED = "failed"
    CLOCK = "clock"
    REFUSED = "refused"

    @property
    def status(self) -> int:
        """The HTTP status that it comes with, and no other."""
        return _STATUS[self]


_STATUS = {
    Problem.MALFORMED: 400,
    Problem.UNKNOWN: 404,
    Problem.METHOD: 405,
    Problem.INCOMPLETE: 409,
    Problem.SIZE: 413,
    Problem.CHUNK: 422,
    Problem.WORK: 403,
    Problem.BUSY: 429,
    Problem.FULL: 507,
    Problem.FAILED: 500,
    Problem.CLOCK: 401,
    Problem.REFUSED: 401,
}

_REASONS = {
    Problem.BUSY: "the server is too busy just now",
    Problem.FULL: "the server has no room just now",
    Problem.FAILED: "the server met a fault of its own",
    Problem.WORK: "the server asks for more work than the desk's profile does",
    Problem.CLOCK: "the server takes this computer's date for wrong",
    Problem.REFUSED: (
        "the server does not know this vault as an organiser's; copy the desk's newest file server/organisers to it"
    ),
}
"""What a person should know about a problem that may pass; of the others only the name helps, and only the makers."""

FOR_EVER = frozenset({Problem.MALFORMED, Problem.SIZE, Problem.CHUNK, Problem.METHOD})
"""Problems that the same bytes will meet again; everything else may pass by itself."""

OF_ONE_ENVELOPE = FOR_EVER | {Problem.UNKNOWN, Problem.FAILED}
"""Problems that may be of one envelope alone, so that the next one is worth asking for."""


class Refused(NotSent):
    """The server answered with a problem of the fixed list."""

    def __init__(self, problem: Problem, members: Mapping[str, object] | None = None) -> None:
        super().__init__(_REASONS.get(problem, f"the server refused it ({problem.value})"))
        self.problem = problem
        self.members = members or {}


class WorkRefused(Refused):
    """The server found too little work in a proof, and showed its newest `profile`, which is not verified yet."""

    def __init__(self, profile: bytes) -> None:
        super().__init__(Problem.WORK)
        self.profile = profile


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the media type as sent, and the whole body."""

    status: int
    media_type: str
    body: bytes = field(repr=False)


class Exchange(Protocol):
    """One request and its answer. Raises NotSent for everything that is not a complete answer."""

    def __call__(
        self, method: str, target: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> Answer:
        """Send `body` to `target` (path and query) and return the answer, at most `max_answer_bytes` long."""
        ...


class ClosableExchange(Exchange, Protocol):
    """An exchange that holds a connection until it is closed."""

    def close(self) -> None:
        """End the connection."""
        ...


class IntakeCalls:
    """What a sender may ask of a server. Carries nothing that names or follows the sender.

    `work` is the 16 bytes of a proof of work. Every call may be repeated, by anybody who holds the envelope.
    """

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def submit(self, upload: Upload, envelope: bytes, *, work: bytes = NO_WORK) -> bytes:
        """Send a whole envelope and return the receipt as the server wrote it, not yet verified."""
        body = b"".join((upload.head, work, envelope))
        return self._ask("POST", "/v1/submit", body=body, media_type=TEXT)

    def open(self, upload: Upload, *, work: bytes = NO_WORK) -> None:
        """Announce an upload in pieces; the same again where it is open or done already."""
        self._ask("POST", f"/v1/u/{upload.hex}/open", body=upload.head + work, media_type=NOTHING)

    def state(self, upload: Upload) -> bytes:
        """Ask which chunks the server holds: one bit for each, chunk 0 the most significant bit of the first byte.

        Raises Refused with the problem `unknown` for an upload that is not open, NotSent for another length.
        """
        body = self._ask("POST", f"/v1/u/{upload.hex}/state", body=upload.head, media_type=OCTETS)
        if len(body) != -(-upload.chunk_count // 8):
            raise NotSent(_NO_ANSWER)
        return body

    def put(self, upload: Upload, *, exponent: int, index: int, proof: Sequence[bytes], data: bytes) -> None:
        """Send the subtree of 2**exponent chunks that begins at chunk index * 2**exponent, with its proof."""
        target = f"/v1/u/{upload.hex}/{exponent}/{index}"
        self._ask("PUT", target, body=pieces.print_piece(proof, data), media_type=NOTHING)

    def done(self, upload: Upload) -> bytes:
        """Say that every chunk was sent and return the receipt, not yet verified.

        Raises Refused with the problem `incomplete` while chunks are missing.
        """
        return self._ask("POST", f"/v1/u/{upload.hex}/done", body=upload.head, media_type=TEXT)

    def profile(self) -> bytes:
        """Fetch the newest profile as the server holds it, not yet verified."""
        return self._ask("GET", "/v1/profile", media_type=TEXT, max_answer_bytes=MAX_PROFILE_BYTES)

    def profile_version(self, version: int) -> bytes:
        """Fetch one version of the profile, not yet verified. Raises Refused with `unknown` where there is none."""
        return self._ask("GET", f"/v1/profile/{version}", media_type=TEXT, max_answer_bytes=MAX_PROFILE_BYTES)

    def profile_head(self) -> tuple[int, bytes]:
        """Ask for the version of the newest profile and the SHA-256 of its note."""
        found = _HEAD.fullmatch(self._ask("GET", "/v1/profile/head", media_type=TEXT))
        try:
            if found is not None:
                return int(found[1]), padded_base64.decode(found[2].decode())
        except ValueError:
            pass
        raise NotSent(_NO_ANSWER)

    def _ask(
        self,
        method: str,
        target: str,
        *,
        media_type: str,
        body: bytes = b"",
        max_answer_bytes: int = MAX_ANSWER_BYTES,
    ) -> bytes:
        headers = {"Content-Type": OCTETS} if body else {}
        answer = self._exchange(method, target, body=body, headers=headers, max_answer_bytes=max_answer_bytes)
        return body_of(answer, media_type=media_type)


def newest_profile(calls: IntakeCalls) -> bytes:
    """Return the newest profile, not yet verified. Raises NotSent, and never Refused.

    It is asked for in the middle of sending, and a problem with it is none that the envelope will meet again.
    """
    try:
        return calls.profile()
    except Refused as refusal:
        raise NotSent(str(refusal)) from refusal


def work_refused(calls: IntakeCalls, refusal: Refused) -> Refused:
    """Return what a refusal for too little work means, with the profile that the server shows if it shows one.

    The numbers that came with the refusal are not looked at. Any other refusal is returned as it is.
    """
    if refusal.problem is not Problem.WORK:
        return refusal
    try:
        return WorkRefused(newest_profile(calls))
    except NotSent:
        return refusal


def find_profile(calls: IntakeCalls, version: int) -> bytes | None:
    """Return one version of the profile, not yet verified, or None where the server has none of that number."""
    try:
        return calls.profile_version(version)
    except Refused as refusal:
        if refusal.problem is Problem.UNKNOWN:
            return None
        raise


def body_of(answer: Answer, *, media_type: str) -> bytes:
    """Return the body of a good answer; raise Refused for a listed problem and NotSent for anything else."""
    if answer.status == (204 if media_type == NOTHING else 200) and answer.media_type == media_type:
        return answer.body
    if answer.media_type == PROBLEM:
        try:
            members = json.loads(answer.body)
            problem = Problem(str(members["type"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            raise NotSent(_NO_ANSWER) from None
        if answer.status == problem.status:
            raise Refused(problem, members)
    raise NotSent(_NO_ANSWER)

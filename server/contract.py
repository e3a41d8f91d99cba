"""Every call of the server, in one table: the routes are made from it, and so is the OpenAPI document.

What a call takes and answers stands here as the protocol page has it (Upload, Log, Sync, How a profile is served);
what its handler does stands beside the handler. A path in braces has its parts in PARAMETERS. `{name:path}` takes the
rest of a path, slashes and all, as the router has it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from crypto.log_entries import MAX_BATCH
from crypto.log_pages import PAGE_BATCHES
from crypto.pieces import MAX_EXPONENT
from crypto.uploads import HEAD_BYTES
from server.bodies import WORK_BYTES
from server.feed import MAX_ACK_BYTES, MOST_LINES
from server.intake import MAX_SUBMIT_BYTES
from server.problems import Problem
from server.uploads import MAX_PUT_BYTES

OCTETS = "application/octet-stream"
TEXT = "text/plain; charset=utf-8"
JSON_LINES = "application/jsonl"

_PART = re.compile(r"\{([a-z_]+)\}")

MAX_INDEX = 999_999
"""What six digits hold; the largest upload has less than 2^16 places."""


class Audience(StrEnum):
    """Who may make a call."""

    ANYBODY = "anybody"
    ORGANISERS = "organisers"


@dataclass(frozen=True)
class Parameter:
    """A part of a path, or a value of a query: what may stand there, as a JSON Schema, and what it means."""

    schema: Mapping[str, Any]
    text: str


@dataclass(frozen=True)
class Body:
    """What a request carries: octets of `least` to `most` bytes, laid out as the protocol page writes it."""

    layout: str
    least: int
    most: int


@dataclass(frozen=True)
class Success:
    """The one answer of a call that is no problem. Without a `media` type it has no body."""

    text: str
    media: str | None = None

    @property
    def status(self) -> HTTPStatus:
        """The HTTP status that goes with it."""
        return HTTPStatus.NO_CONTENT if self.media is None else HTTPStatus.OK


@dataclass(frozen=True)
class Call:
    """One method under one path. `problems` are those it adds to EVERY_CALL."""

    name: str
    method: str
    path: str
    text: str
    success: Success
    body: Body | None = None
    query: Mapping[str, Parameter] | None = None
    problems: frozenset[Problem] = frozenset()
    audience: Audience = Audience.ANYBODY

    @property
    def template(self) -> str:
        """The path without the router's own marks, as a URI template has it (RFC 6570)."""
        return self.path.replace(":path}", "}")

    @property
    def parts(self) -> list[str]:
        """The names of what stands in braces, in order."""
        return _PART.findall(self.template)

    @property
    def all_problems(self) -> frozenset[Problem]:
        """Every problem that may answer the call, whatever part of the server gives it."""
        return self.problems | EVERY_CALL | (_SIGNED if self.audience is Audience.ORGANISERS else frozenset())


EVERY_CALL = frozenset({Problem.MALFORMED, Problem.SIZE, Problem.BUSY, Problem.FAILED})
"""Given by the connection, before a handler is asked, or for a handler that failed."""

_SIGNED = frozenset({Problem.CLOCK, Problem.REFUSED})

PARAMETERS: Mapping[str, Parameter] = {
    "id": Parameter({"type": "string", "pattern": "^[0-9a-f]{64}$"}, "an upload id, in lower-case hexadecimal"),
    "k": Parameter(
        {"type": "integer", "minimum": 0, "maximum": MAX_EXPONENT}, "how many chunks, as the exponent of a power of two"
    ),
    "i": Parameter(
        {"type": "integer", "minimum": 0, "maximum": MAX_INDEX}, "which run of 2^k chunks, counted from zero"
    ),
    "log": Parameter(
        {"type": "string", "pattern": "^[0-9a-f]{64}$"}, "the SHA-256 of a log's origin, in lower-case hexadecimal"
    ),
    "path": Parameter(
        {
            "type": "string",
            "pattern": "^(entries|[0-7])/(x[0-9]{3}/)*[0-9]{3}([.]p/[1-9][0-9]{0,2})?$",
        },
        "a level and the number of a tile, or `entries` and that of a bundle, as c2sp.org/tlog-tiles writes them",
    ),
    "page": Parameter(
        {"type": "integer", "minimum": 0, "maximum": MAX_BATCH // PAGE_BATCHES}, "a batch's number, divided by 1,024"
    ),
    "version": Parameter(
        {"type": "integer", "minimum": 1, "maximum": 9_999_999_999}, "the number of a version of the profile"
    ),
}

_NAMED = "u64be length ‖ tree_root"
_RECEIPT = Success("a receipt: a signed note by a log key", TEXT)
_BATCH_ENDS = Success("a line `B end-index` a batch", TEXT)
_TAKEN = frozenset({Problem.CHUNK, Problem.FULL, Problem.WORK})

CALLS: tuple[Call, ...] = (
    Call(
        name="submit",
        method="POST",
        path="/v1/submit",
        text="Bring an envelope of up to the 1 MiB class, whole.",
        body=Body(f"{_NAMED} ‖ pow16 ‖ envelope", HEAD_BYTES + WORK_BYTES + 1, MAX_SUBMIT_BYTES),
        success=_RECEIPT,
        problems=_TAKEN,
    ),
    Call(
        name="open_upload",
        method="POST",
        path="/v1/u/{id}/open",
        text="Begin an envelope of any class that comes in chunks.",
        body=Body(f"{_NAMED} ‖ pow16", HEAD_BYTES + WORK_BYTES, HEAD_BYTES + WORK_BYTES),
        success=Success("open, whether it was before or not, or done"),
        problems=frozenset({Problem.UNKNOWN, Problem.FULL, Problem.WORK}),
    ),
    Call(
        name="put_chunks",
        method="PUT",
        path="/v1/u/{id}/{k}/{i}",
        text="Bring the 2^k chunks at index i, with the proof that they belong to the upload.",
        body=Body("u8 m ‖ m × 32 ‖ data", 2, MAX_PUT_BYTES),
        success=Success("held, whether they were before or not"),
        problems=frozenset({Problem.UNKNOWN, Problem.CHUNK, Problem.FULL}),
    ),
    Call(
        name="upload_state",
        method="POST",
        path="/v1/u/{id}/state",
        text="Ask which chunks are held.",
        body=Body(_NAMED, HEAD_BYTES, HEAD_BYTES),
        success=Success("a bit for each chunk, the first being the most significant of the first byte", OCTETS),
        problems=frozenset({Problem.UNKNOWN}),
    ),
    Call(
        name="finish_upload",
        method="POST",
        path="/v1/u/{id}/done",
        text="Ask for the receipt of an upload of which every chunk is held.",
        body=Body(_NAMED, HEAD_BYTES, HEAD_BYTES),
        success=_RECEIPT,
        problems=frozenset({Problem.UNKNOWN, Problem.INCOMPLETE, Problem.FULL}),
    ),
    Call(
        name="newest_profile",
        method="GET",
        path="/v1/profile",
        text="Get the newest profile.",
        success=Success("a signed note by the desk's roots", TEXT),
    ),
    Call(
        name="profile_head",
        method="GET",
        path="/v1/profile/head",
        text="Ask which profile is the newest.",
        success=Success("the line `version SP base64(SHA-256 of the note) LF`", TEXT),
    ),
    Call(
        name="profile_version",
        method="GET",
        path="/v1/profile/{version}",
        text="Get one version of the profile.",
        success=Success("a signed note by the desk's roots", TEXT),
        problems=frozenset({Problem.UNKNOWN}),
    ),
    Call(
        name="log_checkpoint",
        method="GET",
        path="/v1/log/{log}/checkpoint",
        text="Get the newest checkpoint of the public log.",
        success=Success("a signed note by the log's key", TEXT),
        problems=frozenset({Problem.UNKNOWN}),
    ),
    Call(
        name="log_file",
        method="GET",
        path="/v1/log/{log}/tile/{path:path}",
        text="Get a tile of hashes or a bundle of entries of the public log.",
        success=Success("32 bytes a hash, or each entry after its length in two bytes", OCTETS),
        problems=frozenset({Problem.UNKNOWN}),
    ),
    Call(
        name="log_batches",
        method="GET",
        path="/v1/log/{log}/batches/{page}",
        text="Ask where the batches of 1,024 numbers end in the public log.",
        success=_BATCH_ENDS,
        problems=frozenset({Problem.UNKNOWN}),
    ),
    Call(
        name="batches",
        method="GET",
        path="/v1/batches/{page}",
        text="Ask where the batches of 1,024 numbers end in the server's own log.",
        success=_BATCH_ENDS,
        problems=frozenset({Problem.UNKNOWN}),
    ),
    Call(
        name="list_leaves",
        method="GET",
        path="/v1/o/feed",
        text="List leaves of the log, each with its envelope's length, or why it has none.",
        query={
            "after": Parameter(
                {"type": "integer", "minimum": -1, "maximum": 10**18 - 1, "default": -1},
                "the index after which the list begins; -1 for all",
            ),
            "limit": Parameter(
                {"type": "integer", "minimum": 1, "maximum": MOST_LINES, "default": MOST_LINES}, "the most lines"
            ),
        },
        success=Success("a JSON object a line: `index`, `batch`, `id`, and what became of it", JSON_LINES),
        audience=Audience.ORGANISERS,
    ),
    Call(
        name="get_chunks",
        method="GET",
        path="/v1/o/b/{id}/{k}/{i}",
        text="Get the 2^k chunks at index i of an envelope, with their proof.",
        success=Success("`u8 m ‖ m × 32 ‖ data`", OCTETS),
        problems=frozenset({Problem.UNKNOWN}),
        audience=Audience.ORGANISERS,
    ),
    Call(
        name="acknowledge",
        method="POST",
        path="/v1/o/ack",
        text="Say what became of an envelope.",
        body=Body('{"id": …, "state": "filed" or "unreadable"}, as JSON', 1, MAX_ACK_BYTES),
        success=Success("kept"),
        problems=frozenset({Problem.UNKNOWN}),
        audience=Audience.ORGANISERS,
    ),
)

"""The fixed list of refusals, and the only bytes a refusal may consist of (RFC 9457).

A problem document has the member `type`, and no other unless the problem lists one. The type is the problem's
plain name, a relative reference: an absolute address would name a desk or lead a reader to a third party. Every
refusal of this server, from a broken request line to an error of its own, is one of these.
"""

import json
from collections.abc import Mapping
from enum import StrEnum

PROBLEM_TYPE = "application/problem+json"


class Problem(StrEnum):
    """A refusal's name, as it stands in the member `type`."""

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
        """The HTTP status that goes with it."""
        return _STATUS[self]

    @property
    def members(self) -> tuple[str, ...]:
        """The names of what it says besides its type: whole numbers all of them."""
        return _MEMBERS.get(self, ())


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

_MEMBERS = {Problem.WORK: ("s1", "s2"), Problem.CLOCK: ("now",)}


def problem_document(problem: Problem, members: Mapping[str, int] | None = None) -> bytes:
    """Return the problem's body: canonical JSON, `type` and what `members` adds."""
    document = {"type": problem.value, **(members or {})}
    return json.dumps(document, separators=(",", ":"), sort_keys=True).encode()

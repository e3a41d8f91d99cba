"""What comes in and what goes out: a call as the server sees it, an answer as the server means it.

Nothing here knows a socket. `Answer` has its media type apart from the few other headers, because that is all a
client may look at.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

OCTETS = "application/octet-stream"
TEXT = "text/plain; charset=utf-8"
LINES = "application/jsonl"
PROBLEM = "application/problem+json"

STATUS_OF = {
    "malformed": 400,
    "unknown": 404,
    "method": 405,
    "incomplete": 409,
    "size": 413,
    "chunk": 422,
    "work": 403,
    "busy": 429,
    "full": 507,
    "failed": 500,
    "clock": 401,
    "refused": 401,
}
"""Every problem of the protocol with its status."""


@dataclass(frozen=True)
class Call:
    """One request as the server saw it. `target` is path and query, `headers` are named as they were sent."""

    method: str
    target: str
    body: bytes = field(default=b"", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> Mapping[str, str]:
        """The headers by lower-case name, as HTTP compares them."""
        return {name.lower(): value for name, value in self.headers.items()}

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]


@dataclass(frozen=True)
class Answer:
    """A whole answer. `headers` are those besides its type and length."""

    status: int
    media_type: str = ""
    body: bytes = field(default=b"", repr=False)
    headers: tuple[tuple[str, str], ...] = ()


class Refusal(Exception):
    """Ends the handling of a call with a problem of the list."""

    def __init__(self, name: str, **members: int) -> None:
        super().__init__(name)
        self.answer = problem(name, members)


NOTHING = Answer(204)


def problem(name: str, members: Mapping[str, int] | None = None, *, allow: str = "") -> Answer:
    """Return the refusal with this name, as canonical JSON."""
    document = json.dumps({"type": name, **(members or {})}, separators=(",", ":"), sort_keys=True).encode()
    return Answer(STATUS_OF[name], PROBLEM, document, (("allow", allow),) if allow else ())


def note(text: bytes) -> Answer:
    """Return a signed note or a line of text."""
    return Answer(200, TEXT, text)


def octets(data: bytes) -> Answer:
    """Return bytes that are no text."""
    return Answer(200, OCTETS, data)

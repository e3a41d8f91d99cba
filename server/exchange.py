"""One request and its answer, between a connection and the ASGI application.

The application gets the whole body in one message, and may look at its first bytes before it asks for the rest: what
it refuses by them is not read. A body that ends too soon is refused where the application waits for it, so that it
takes the same path as every other refusal. The answer is taken whole as well: it is
short by the protocol, and only a whole one can be given a length.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from starlette.requests import ClientDisconnect
from starlette.types import Message, Scope

from server.errors import Refused
from server.problems import Problem
from server.request_head import RequestHead


@dataclass(frozen=True)
class Answer:
    """What the application said: status, headers, the whole body."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


EXCHANGE = "gawah.exchange"
"""Where in the ASGI scope the exchange is found, by those who look at a body before they take it."""


class AskForBody(Protocol):
    """Lets the client's body come on, where it waits."""

    def __call__(self, *, says_continue: bool) -> None:
        """Read on, after telling the client to go on where it asked to be told."""
        ...


class Exchange:
    """A request whose head is read. `answer_with` is called once, with the whole answer."""

    def __init__(
        self,
        head: RequestHead,
        *,
        ask_for_body: AskForBody,
        note_paid: Callable[[], None],
        answer_with: Callable[[Answer], None],
    ) -> None:
        self.head = head
        self.answered = False
        self.note_paid = note_paid
        self._ask_for_body = ask_for_body
        self._answer_with = answer_with
        self._missing = head.body_length
        self._body = bytearray()
        self._asked = 0
        self._says_continue = head.expects_continue
        self._arrived = asyncio.Event()
        self._truncated = False
        self._gone = False
        self._start: Message | None = None
        self._parts: list[bytes] = []

    @property
    def missing(self) -> int:
        """The number of body bytes still to come."""
        return self._missing

    def take(self, data: bytes) -> bytes:
        """Take body bytes and return those that are not this request's."""
        part = data[: self._missing]
        self._missing -= len(part)
        # Where the application has answered already, the rest of the body is only passed over.
        if not self.answered:
            self._body += part
        if self._missing == 0 or len(self._body) >= self._asked:
            self._arrived.set()
        return data[len(part) :]

    def has_more_than_asked(self, count: int) -> bool:
        """Say whether at least `count` bytes more of the body are here than the application has asked for."""
        return len(self._body) - self._asked >= count and not self.answered

    def cut(self) -> None:
        """Note that the client ended before the body was whole."""
        self._truncated = True
        self._arrived.set()

    def leave(self) -> None:
        """Note that the client is gone."""
        self._gone = True
        self._arrived.set()

    def scope(self, *, scheme: str) -> Scope:
        """Return the ASGI scope. No client address is in it, so none can be kept."""
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": self.head.method,
            "scheme": scheme,
            "path": self.head.path,
            "raw_path": self.head.path.encode("ascii"),
            "query_string": self.head.query,
            "root_path": "",
            "headers": list(self.head.headers),
            EXCHANGE: self,
            "server": None,
            "client": None,
        }

    async def first_bytes(self, count: int) -> bytes:
        """Return the first `count` bytes of the body, fewer where it is shorter; they stay part of it.

        Raises ClientDisconnect when the client is gone, and Refused(MALFORMED) where the body ends too soon.
        """
        await self._wait_for(count)
        if self._gone:
            raise ClientDisconnect
        return bytes(self._body[:count])

    async def receive(self) -> Message:
        """Return the whole body once; afterwards, or when the client is gone, a disconnect (ASGI)."""
        await self._wait_for(self.head.body_length)
        if self._gone or self.answered:
            return {"type": "http.disconnect"}
        # Handed over as it is: a copy of each chunk of a large upload would cost more than hashing it.
        body, self._body = self._body, bytearray()
        return {"type": "http.request", "body": body, "more_body": False}

    async def _wait_for(self, count: int) -> None:
        self._asked = count
        if self._missing and len(self._body) < count and not (self._truncated or self._gone):
            self._arrived.clear()
            self._ask_for_body(says_continue=self._says_continue)
            self._says_continue = False
            await self._arrived.wait()
        if self._truncated:
            raise Refused(Problem.MALFORMED)

    async def send(self, message: Message) -> None:
        """Take the answer's start and body (ASGI); the last part hands the whole answer on."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        self._parts.append(message.get("body", b""))
        if message.get("more_body", False) or self.answered:
            return
        if self._start is None:
            raise RuntimeError("an answer's body came before its status")
        self.answer(Answer(self._start["status"], tuple(self._start["headers"]), b"".join(self._parts)))

    def answer(self, answer: Answer) -> None:
        """Hand `answer` on, unless one was."""
        if not self.answered:
            self.answered = True
            self._answer_with(answer)

"""One request and its answer, between a connection and the ASGI application.

The application gets the whole body in one message; a body that ends too soon is refused where the application
waits for it, so that it takes the same path as every other refusal. The answer is taken whole as well: it is
short by the protocol, and only a whole one can be given a length.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

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


class Exchange:
    """A request whose head is read. `answer_with` is called once, with the whole answer."""

    def __init__(
        self, head: RequestHead, *, ask_for_body: Callable[[], None], answer_with: Callable[[Answer], None]
    ) -> None:
        self.head = head
        self.answered = False
        self._ask_for_body = ask_for_body
        self._answer_with = answer_with
        self._missing = head.body_length
        self._body = bytearray()
        self._arrived = asyncio.Event()
        self._truncated = False
        self._gone = False
        self._start: Message | None = None
        self._parts: list[bytes] = []
        if self._missing == 0:
            self._arrived.set()

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
        if self._missing == 0:
            self._arrived.set()
        return data[len(part) :]

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
            "server": None,
            "client": None,
        }

    async def receive(self) -> Message:
        """Return the whole body once; afterwards, or when the client is gone, a disconnect (ASGI)."""
        if not self._arrived.is_set():
            self._ask_for_body()
            await self._arrived.wait()
        if self._truncated:
            raise Refused(Problem.MALFORMED)
        if self._gone or self.answered:
            return {"type": "http.disconnect"}
        # Handed over as it is: a copy of each chunk of a large upload would cost more than hashing it.
        body, self._body = self._body, bytearray()
        return {"type": "http.request", "body": body, "more_body": False}

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

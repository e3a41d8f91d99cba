"""A client's connection: every byte that leaves the server is written here.

`listening` lets it in and uvicorn stops it. It reads one request at a time with `request_head`
(httptools: as fast as uvicorn's own class over it, and several times faster than h11), hands it to the ASGI
application, and writes the answer with its length and nothing that the application did not say: no Date (a
clock's skew is a fingerprint of the machine that an onion service must not show, so no listener does), no
Server, never a chunk. What is wrong before or behind the application gets the same problem documents.

Limits: head and body by size before they are read, both by time while they are read, answers by time while the
client reads them; one request of a connection at a time, later ones wait unread. Of a body only as much is read as
the application has asked for, and 64 KiB; who gives way to others where too many are connected is for `connections`
to say, which is told what each is at. A request that is answered
before its body came, or that cannot be read, ends the connection, after a short while of taking in what the
client still sends: closing at once would take the answer away from it.

It logs no address, no path and no body; of a fault only its kind and place.
"""

import asyncio
import contextlib
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp
from uvicorn.server import ServerState

from server.answer_bytes import print_answer, problem_answer
from server.connections import Crowd, Standing
from server.deadline import Deadline
from server.errors import Refused
from server.exchange import Answer, Exchange
from server.faults import note_fault
from server.problems import Problem
from server.request_head import HeadReader

_MAX_UNREAD_BYTES = 64 * 1024
_MAX_LINGERING_BYTES = 4 * 1024 * 1024
_MAX_LINGERING_BYTES_WITHOUT_WORK = 128 * 1024
"""Twice what our own clients send at once with work: to take more in from those who did none is what a flood wants."""
_LINGER_SECONDS = 3.0


@dataclass(frozen=True)
class Limits:
    """What a connection may cost. Seconds and bytes; `slowest` is bytes per second, over a whole body."""

    max_body_bytes: int
    idle_seconds: float
    head_seconds: float
    body_seconds: float
    slowest: float


class Connection(asyncio.Protocol):
    """One client's connection. At every moment it reads a head, is in an exchange, or lingers to its end."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        state: ServerState,
        limits: Limits,
        crowd: Crowd,
        note_answer: Callable[[int], None] = lambda _status: None,
    ) -> None:
        self._app = app
        self._note_answer = note_answer
        self._server = state
        self._limits = limits
        self._crowd = crowd
        self._loop = asyncio.get_running_loop()
        self._accepted: socket.socket
        self._transport: asyncio.Transport
        self._is_made = False
        self._scheme = "http"
        self._reader = HeadReader()
        self._exchange: Exchange | None = None
        self._unread = b""
        self._received = 0
        self._lingering = 0
        self._most_lingering = _MAX_LINGERING_BYTES
        self._has_room = True
        self._gave_way = False
        self._stopping = False
        self._client_ended = False
        self._write_paused = False
        self._deadline: Deadline

    # What the door and the crowd call.

    def arrive(self, accepted: socket.socket, *, has_room: bool) -> None:
        """Stand for a socket that the system handed over; without room it will be told so."""
        self._accepted = accepted
        self._has_room = has_room

    @property
    def received_bytes(self) -> int:
        """How many bytes the client sent so far."""
        return self._received

    def give_way(self) -> None:
        """End at once, so that another client can come."""
        self._gave_way = True
        if self._is_made:
            self._transport.abort()
            return
        with contextlib.suppress(OSError):
            # Its handshake is in asyncio's hands, which see that the line has ended.
            self._accepted.shutdown(socket.SHUT_RDWR)

    # What asyncio and uvicorn call.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin; one connection too many is told so at once."""
        self._transport = cast("asyncio.Transport", transport)
        self._deadline = Deadline(self._loop, self._transport.abort)
        self._scheme = "https" if transport.get_extra_info("sslcontext") else "http"
        self._is_made = True
        cast("set[Connection]", self._server.connections).add(self)
        if self._gave_way:
            self._transport.abort()
        elif self._has_room:
            self._deadline.set_in(self._limits.idle_seconds)
        else:
            self._refuse(Problem.BUSY)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - Why a client left is nobody's business.
        """Forget the connection."""
        cast("set[Connection]", self._server.connections).discard(self)
        self._crowd.leave(self)
        if self._exchange is not None:
            self._exchange.leave()
        self._deadline.cancel()

    def data_received(self, data: bytes) -> None:
        """Take bytes: of a body that is being read, else of the next head, else keep them for later."""
        self._received += len(data)
        if self._lingering:
            self._lingering += len(data)
            if self._lingering > self._most_lingering:
                self._transport.abort()
            return
        if self._exchange is not None and self._exchange.missing:
            data = self._exchange.take(data)
            if not self._exchange.missing:
                self._deadline.lift()
                self._crowd.enter(self, Standing.WAITING)
            elif self._exchange.has_more_than_asked(_MAX_UNREAD_BYTES):
                self._transport.pause_reading()
        if self._exchange is None and not self._write_paused:
            self._read_head(data)
        elif data:
            self._unread += data
            if len(self._unread) > _MAX_UNREAD_BYTES:
                self._transport.pause_reading()

    def eof_received(self) -> bool:
        """Note that the client will send no more; it may still wait for answers."""
        self._client_ended = True
        if self._lingering or self._scheme == "https":
            return False
        if self._exchange is not None:
            if self._exchange.missing:
                self._exchange.cut()
            return True
        return self._end_reading()

    def pause_writing(self) -> None:
        """Answer no more requests until the client has read."""
        self._write_paused = True

    def resume_writing(self) -> None:
        """Go on with what the client sent meanwhile."""
        self._write_paused = False
        if not self._lingering and self._exchange is None:
            self._read_next()

    def shutdown(self) -> None:
        """End after the exchange under way (called by uvicorn when the server stops)."""
        self._stopping = True
        if self._exchange is None:
            self._transport.close()

    # Reading.

    def _read_head(self, data: bytes) -> None:
        if self._reader.is_empty and data:
            self._deadline.set_in(self._limits.head_seconds)
        try:
            head, rest = self._reader.feed(data)
        except Refused as refusal:
            self._refuse(refusal.problem)
            return
        if head is None:
            if not self._reader.is_empty:
                self._crowd.enter(self, Standing.ASKING)
            return
        self._reader = HeadReader()
        if head.body_length > self._limits.max_body_bytes:
            self._refuse(Problem.SIZE)
            return
        exchange = Exchange(head, ask_for_body=self._ask_for_body, note_paid=self._note_paid, answer_with=self._answer)
        self._exchange = exchange
        self._unread = exchange.take(rest)
        self._deadline.lift()
        if exchange.missing:
            self._deadline.set_in(self._seconds_for(head.body_length))
            self._crowd.enter(self, Standing.SENDING)
        else:
            self._crowd.enter(self, Standing.WAITING)
        task = self._loop.create_task(self._run(exchange))
        self._server.tasks.add(task)
        task.add_done_callback(self._server.tasks.discard)

    def _read_next(self) -> None:
        self._crowd.enter(self, Standing.IDLE)
        if self._write_paused:
            self._deadline.set_in(self._seconds_for(self._transport.get_write_buffer_size()))
            return
        self._deadline.set_in(self._limits.idle_seconds)
        self._transport.resume_reading()
        data, self._unread = self._unread, b""
        if data:
            self._read_head(data)
        if self._client_ended and self._exchange is None and not self._lingering:
            self._end_reading()

    def _end_reading(self) -> bool:
        """Refuse half a head and linger; else close. Says whether the transport stays open (asyncio's EOF rule)."""
        if self._reader.is_empty:
            self._transport.close()
            return False
        self._refuse(Problem.MALFORMED)
        return True

    def _ask_for_body(self, *, says_continue: bool) -> None:
        if says_continue:
            self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self._transport.resume_reading()

    def _note_paid(self) -> None:
        if self._exchange is not None and self._exchange.missing:
            self._crowd.enter(self, Standing.SENDING_PAID)

    # Answering.

    async def _run(self, exchange: Exchange) -> None:
        try:
            await self._app(exchange.scope(scheme=self._scheme), exchange.receive, exchange.send)
        except Exception as error:  # noqa: BLE001 - Whatever it is, the client gets a listed problem.
            if not isinstance(error, ClientDisconnect):
                note_fault(error)
        if not exchange.answered:
            # The application failed before its answer, or forgot it.
            exchange.answer(problem_answer(Problem.FAILED))

    def _answer(self, answer: Answer) -> None:
        """Write the exchange's answer and go on to the next request, or to the end."""
        exchange, self._exchange = self._exchange, None
        if exchange is None or self._transport.is_closing():
            return
        last = self._client_ended and not self._unread
        closes = self._stopping or last or exchange.missing > 0 or not exchange.head.keeps_alive
        self._write(answer, closes=closes, without_body=exchange.head.method == "HEAD")
        if not closes:
            self._read_next()
        elif exchange.missing or self._unread:
            if answer.status == Problem.WORK.status:
                self._most_lingering = _MAX_LINGERING_BYTES_WITHOUT_WORK
            self._linger()
        else:
            self._close_when_read()

    def _refuse(self, problem: Problem) -> None:
        """Answer a request that never becomes an exchange, and end."""
        self._write(problem_answer(problem), closes=True)
        self._linger()

    def _write(self, answer: Answer, *, closes: bool, without_body: bool = False) -> None:
        self._note_answer(answer.status)
        self._transport.write(print_answer(answer, closes=closes, without_body=without_body))

    # Ending.

    def _linger(self) -> None:
        self._crowd.enter(self, Standing.IDLE)
        self._lingering = 1
        self._unread = b""
        self._transport.resume_reading()
        if self._client_ended:
            self._close_when_read()
            return
        if self._transport.can_write_eof():
            self._transport.write_eof()
        self._deadline.set_in(_LINGER_SECONDS + self._seconds_for(0) * bool(self._transport.get_write_buffer_size()))

    def _close_when_read(self) -> None:
        self._transport.close()
        self._deadline.set_in(self._seconds_for(self._transport.get_write_buffer_size()))

    def _seconds_for(self, length: int) -> float:
        return self._limits.body_seconds + length / self._limits.slowest

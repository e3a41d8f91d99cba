"""The load client of the server's figures: raw sockets, bodies made before the clock runs, one process.

`Bodies` are valid `submit` requests whose envelopes are windows of one random block, so that hundreds of thousands
take little memory and no two are alike. `Load.run` sends them over a fixed number of connections: as fast as answers
come (closed loop), or at a fixed rate (open loop). In an open loop a report's time counts from when it was due, not
from when a connection was free for it: a server that stalls is not spared those that would have come meanwhile.
"""

import hashlib
import os
import select
import socket
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter

from crypto.uploads import Upload
from support.envelopes import NO_WORK, SMALLEST

LENGTH_BYTES = SMALLEST.to_bytes(8, "big")
REQUEST = (
    b"POST /v1/submit HTTP/1.1\r\nHost: desk.example\r\nContent-Type: application/octet-stream\r\n"
    b"Content-Length: %d\r\n\r\n" % (8 + 32 + 16 + SMALLEST)
)


class Bodies:
    """`count` different requests. Heads are true, envelopes open to nobody. `works` are the work of each."""

    def __init__(self, count: int) -> None:
        self.works: Sequence[bytes] = [NO_WORK] * count
        self._window = memoryview(os.urandom(count + SMALLEST))
        self._roots = [self._root(index) for index in range(count)]

    def __len__(self) -> int:
        return len(self._roots)

    def upload_id(self, index: int) -> bytes:
        return Upload(SMALLEST, self._roots[index]).id

    def request(self, index: int) -> list[bytes | memoryview]:
        head = LENGTH_BYTES + self._roots[index] + self.works[index]
        return [REQUEST + head, self._window[index : index + SMALLEST]]

    def _root(self, index: int) -> bytes:
        digest = hashlib.sha256(b"\x00")
        digest.update(self._window[index : index + SMALLEST])
        return digest.digest()


@dataclass
class Outcome:
    """What a run gave: seconds of the whole, seconds of each answer in the order they came, answers by status."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    @property
    def rate(self) -> float:
        return self.statuses[200] / self.seconds

    def percentile(self, share: float) -> float:
        """Seconds within which this share of all was answered."""
        return sorted(self.latencies)[min(len(self.latencies) - 1, int(share * len(self.latencies)))]


class Load:
    """Connections to one server, kept open. One that ends is replaced, and its report counts as status 0."""

    def __init__(self, port: int, *, connections: int = 64) -> None:
        self._port = port
        self._poll = select.epoll()
        self._lines: dict[int, _Line] = {}
        self._free = deque(self._connect() for _ in range(connections))

    def run(
        self,
        bodies: Bodies,
        *,
        start: int = 0,
        count: int | None = None,
        rate: float | None = None,
    ) -> Outcome:
        """Send `count` requests from `start` on, `rate` of them a second or as fast as they are answered."""
        end = len(bodies) if count is None else start + count
        outcome = Outcome()
        began = perf_counter()
        upcoming, answered = start, start
        while answered < end:
            now = perf_counter()
            while self._free and upcoming < end and (rate is None or began + (upcoming - start) / rate <= now):
                due = now if rate is None else began + (upcoming - start) / rate
                self._send(self._free.popleft(), bodies.request(upcoming), due)
                upcoming += 1
            wait = -1.0
            if rate is not None and self._free and upcoming < end:
                wait = max(0.0, began + (upcoming - start) / rate - perf_counter())
            for descriptor, events in self._poll.poll(wait):
                line = self._lines[descriptor]
                status = line.go_on(can_write=bool(events & select.EPOLLOUT))
                if status is None:
                    self._watch(line)
                    continue
                answered += 1
                outcome.latencies.append(perf_counter() - line.due)
                outcome.statuses[status] += 1
                self._free.append(self._replace(line) if line.is_over else line)
        outcome.seconds = perf_counter() - began
        return outcome

    def close(self) -> None:
        for line in self._lines.values():
            line.socket.close()
        self._poll.close()

    def _send(self, line: "_Line", request: list[bytes | memoryview], due: float) -> None:
        line.begin(request, due)
        line.go_on(can_write=True)
        self._watch(line)

    def _watch(self, line: "_Line") -> None:
        events = select.EPOLLIN | (select.EPOLLOUT if line.to_send else 0)
        if events != line.events:
            line.events = events
            self._poll.modify(line.socket, events)

    def _connect(self) -> "_Line":
        line = _Line(socket.create_connection(("127.0.0.1", self._port)))
        self._lines[line.socket.fileno()] = line
        self._poll.register(line.socket, line.events)
        return line

    def _replace(self, line: "_Line") -> "_Line":
        self._poll.unregister(line.socket)
        del self._lines[line.socket.fileno()]
        line.socket.close()
        return self._connect()


class _Line:
    """One connection: what of a request is not sent yet, and what of its answer has come."""

    def __init__(self, connected: socket.socket) -> None:
        connected.settimeout(0)
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = connected
        self.events = select.EPOLLIN
        self.to_send: list[bytes | memoryview] = []
        self.due = 0.0
        self.is_over = False
        self._answer = b""

    def begin(self, request: list[bytes | memoryview], due: float) -> None:
        self.to_send, self.due, self._answer = request, due, b""

    def go_on(self, *, can_write: bool) -> int | None:
        """Send and read what goes now; return the answer's status once it is whole, 0 where the connection ended."""
        try:
            if self.to_send and can_write:
                self._send()
            while True:
                part = self.socket.recv(65_536)
                self._answer += part
                status = self._whole()
                if status is not None or not part:
                    self.is_over = not part or b"\r\nconnection: close" in self._answer or bool(self.to_send)
                    return status or 0
        except BlockingIOError:
            return None
        except OSError:
            self.is_over = True
            # A refusal may come before the body was taken; then the answer is here, and the rest of the body lost.
            return self._whole() or 0

    def _send(self) -> None:
        sent = self.socket.sendmsg(self.to_send)
        while self.to_send and sent >= len(self.to_send[0]):
            sent -= len(self.to_send.pop(0))
        if self.to_send and sent:
            self.to_send[0] = memoryview(self.to_send[0])[sent:]

    def _whole(self) -> int | None:
        head, separator, body = self._answer.partition(b"\r\n\r\n")
        if not separator:
            return None
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        return int(head[9:12]) if len(body) >= int(length or b"0") else None

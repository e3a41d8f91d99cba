"""The stand-in on a loopback port, plain or over TLS: for senders that are processes of their own.

One thread for each connection, all of them joined when the block ends; a fault is done to the bytes themselves.
"""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from http import HTTPStatus

from support.stand_in.answers import Answer, Call, problem
from support.stand_in.delivery import Delivery, Manner
from support.stand_in.server import StandIn

SECONDS = 30
NOISE = b"\x16\x03\x01 no such thing as HTTP \xff\r\n\r\n"
ENDLESS_PART = bytes(64 * 1024)
HUGE_FIELD = b"x-more: " + b"m" * 300_000
_NO_CONTENT = 204
_RELEASED_AFTER_SECONDS = 0.3


@contextlib.contextmanager
def released_soon(server: StandIn) -> Iterator[None]:
    """Let a silent or endless line end after a moment."""
    server.released.clear()
    timer = threading.Timer(_RELEASED_AFTER_SECONDS, server.released.set)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        server.released.set()


@dataclass
class Served:
    """Where a stand-in listens, and how many lines were opened to it."""

    server: StandIn
    host: str
    port: int
    scheme: str
    lines: int = 0
    threads: list[threading.Thread] = field(default_factory=list)
    sockets: list[socket.socket] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.host}:{self.port}"


@contextlib.contextmanager
def serving(server: StandIn, *, port: int = 0, tls: ssl.SSLContext | None = None) -> Iterator[Served]:
    """Serve a stand-in on 127.0.0.1 while the block runs; port 0 lets the system choose one."""
    with socket.create_server(("127.0.0.1", port)) as listening:
        served = Served(server, "127.0.0.1", listening.getsockname()[1], "https" if tls else "http")
        accepting = threading.Thread(target=_accept, args=(listening, served, tls))
        accepting.start()
        try:
            yield served
        finally:
            server.released.set()
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join(SECONDS)
            for line in served.sockets:
                with contextlib.suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)
            for thread in served.threads:
                thread.join(SECONDS)
            assert not any(thread.is_alive() for thread in [accepting, *served.threads])


def _accept(listening: socket.socket, served: Served, tls: ssl.SSLContext | None) -> None:
    while True:
        try:
            line, _ = listening.accept()
        except OSError:
            return
        served.lines += 1
        served.sockets.append(line)
        thread = threading.Thread(target=_serve_line, args=(line, served, tls))
        served.threads.append(thread)
        thread.start()


def _serve_line(line: socket.socket, served: Served, tls: ssl.SSLContext | None) -> None:
    line.settimeout(SECONDS)
    # The other side may refuse the handshake or go in the middle of an answer: that is what tests are about.
    with line, contextlib.suppress(OSError):
        if tls is None:
            _answer_calls(line, served.server)
            return
        with tls.wrap_socket(line, server_side=True) as secured:
            served.sockets.append(secured)
            _answer_calls(secured, served.server)


def _answer_calls(line: socket.socket, server: StandIn) -> None:
    reader = line.makefile("rb")
    with reader:
        while True:
            head = _read_head(reader.readline)
            if not head:
                return
            call = _parse(head, partial(_read_body, server, reader.read))
            if call is None:
                _send(line, problem("malformed"), method="")
                return
            if not _deliver(line, server, server.perform(call), method=call.method):
                return


def _read_head(readline: Callable[[], bytes]) -> list[bytes]:
    lines = []
    while (text := readline()) not in {b"\r\n", b""}:
        lines.append(text.rstrip(b"\r\n"))
    return lines


def _read_body(server: StandIn, read: Callable[[int], bytes], length: int) -> bytes:
    """Read a body, or raise ConnectionError in the middle of one that is cut on its way."""
    if server.cuts(length):
        read(length // 2)
        raise ConnectionAbortedError
    return read(length)


def _parse(head: list[bytes], read: Callable[[int], bytes]) -> Call | None:
    """Return the call of a head and the body it announces; None for what is no request."""
    try:
        method, target, _version = head[0].decode("ascii").split(" ")
        headers = dict(text.decode("latin-1").split(": ", 1) for text in head[1:])
        call = Call(method, target, b"", headers)
        length = int(call.fields.get("content-length", "0"))
    except ValueError:
        return None
    body = read(length)
    return replace(call, body=body) if len(body) == length else None


def _deliver(line: socket.socket, server: StandIn, delivery: Delivery, *, method: str) -> bool:
    """Bring an answer as its delivery says; say whether the line stays open."""
    time.sleep(delivery.seconds)
    match delivery.manner:
        case Manner.WHOLE:
            _send(line, delivery.answer, method=method)
            return True
        case Manner.SILENT:
            server.released.wait(SECONDS)
        case Manner.NOISE:
            line.sendall(NOISE)
        case Manner.CUT:
            body = delivery.answer.body
            line.sendall(_print_head(delivery.answer) + body[: len(body) // 2])
        case Manner.HUGE_HEAD:
            line.sendall(_print_head(delivery.answer, HUGE_FIELD))
        case Manner.ENDLESS:
            line.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/plain; charset=utf-8\r\n\r\n")
            while not server.released.is_set():
                line.sendall(ENDLESS_PART)
    return False


def _send(line: socket.socket, answer: Answer, *, method: str) -> None:
    line.sendall(_print_head(answer) + (b"" if method == "HEAD" else answer.body))


def _print_head(answer: Answer, *fields: bytes) -> bytes:
    lines = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}".encode(), *fields]
    if answer.media_type:
        lines.append(f"content-type: {answer.media_type}".encode())
    lines += [f"{name}: {value}".encode() for name, value in answer.headers]
    if answer.status != _NO_CONTENT:
        lines.append(b"content-length: %d" % len(answer.body))
    return b"\r\n".join([*lines, b"", b""])

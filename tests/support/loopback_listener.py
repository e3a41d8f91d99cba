"""A server on loopback that answers with the bytes a test gives it, plain or over TLS, and keeps what it was sent."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from crypto.certificates import CertificateAuthority

SECONDS = 10
PAUSE_SECONDS = 0.001
TLS_HANDSHAKE = b"\x16"

Say = Callable[[socket.socket], None]
"""What the listener does on the line once it has read a whole request."""


@dataclass
class Listener:
    """Where it listens, the requests it has read whole, and how many lines were opened."""

    host: str
    port: int
    requests: list[bytes] = field(default_factory=list)
    lines: int = 0
    scheme: str = "http"
    line: socket.socket | None = None

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.host}:{self.port}"

    def head(self, n: int = 0) -> list[bytes]:
        """The request line and the header fields of the n-th request."""
        return self.requests[n].partition(b"\r\n\r\n")[0].split(b"\r\n")


@contextlib.contextmanager
def listening(
    say: Say, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1", cuts_after: int | None = None
) -> Iterator[Listener]:
    """Listen while the block runs; every request of every line is answered by `say`, or cut after so many bytes."""
    with socket.create_server((host, 0)) as server:
        listener = Listener(host, server.getsockname()[1], scheme="https" if tls else "http")
        thread = threading.Thread(target=_accept, args=(server, listener, say, tls, cuts_after))
        thread.start()
        try:
            yield listener
        finally:
            server.shutdown(socket.SHUT_RDWR)
            if listener.line is not None:
                with contextlib.suppress(OSError):
                    listener.line.shutdown(socket.SHUT_RDWR)
            thread.join(SECONDS)
            assert not thread.is_alive()


def saying(data: bytes) -> Say:
    """Answer with these bytes and wait for the next request."""
    return lambda line: line.sendall(data)


def breaking_off(data: bytes = b"") -> Say:
    """Answer with these bytes and close the line."""

    def say(line: socket.socket) -> None:
        line.sendall(data)
        line.close()

    return say


def dripping(begin: bytes, drop: bytes) -> Say:
    """Answer with a beginning and then drop by drop until the other side has had enough."""

    def say(line: socket.socket) -> None:
        line.sendall(begin)
        while True:
            time.sleep(PAUSE_SECONDS)
            line.sendall(drop)

    return say


def answer(status: str = "200 OK", *fields: str, body: bytes = b"") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *fields, "", ""]
    return "\r\n".join(lines).encode() + body


def tls_of(
    authority: CertificateAuthority, folder: Path, *, now: datetime | None = None, host: str = "127.0.0.1"
) -> ssl.SSLContext:
    """A server's context with a certificate for `host` that was issued at `now`."""
    issued = authority.issue([host], now=now or datetime.now(UTC))
    path = folder / "tls.pem"
    path.write_bytes(issued.certificate_pem + issued.private_key_pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def _accept(
    server: socket.socket, listener: Listener, say: Say, tls: ssl.SSLContext | None, cuts_after: int | None
) -> None:
    while True:
        try:
            line, _ = server.accept()
        except OSError:
            return
        listener.lines += 1
        listener.line = line
        line.settimeout(SECONDS)
        # The other side may refuse the handshake or go in the middle of an answer: that is what tests are about.
        with contextlib.suppress(OSError), line:
            if tls is None:
                _serve(line, listener, say, cuts_after)
            else:
                with tls.wrap_socket(line, server_side=True) as secured:
                    listener.line = secured
                    _serve(secured, listener, say, cuts_after)


def _serve(line: socket.socket, listener: Listener, say: Say, cuts_after: int | None) -> None:
    if cuts_after is not None:
        line.recv(cuts_after)
        return
    while request := _read_request(line):
        listener.requests.append(request)
        say(line)


def _read_request(line: socket.socket) -> bytes:
    data = bytearray()
    while b"\r\n\r\n" not in data:
        part = line.recv(65_536)
        if not part or part.startswith(TLS_HANDSHAKE):
            return b""
        data += part
    head, _, body = bytes(data).partition(b"\r\n\r\n")
    fields = dict(text.lower().split(b": ", 1) for text in head.split(b"\r\n")[1:])
    missing = int(fields.get(b"content-length", b"0")) - len(body)
    while missing > 0:
        part = line.recv(65_536)
        if not part:
            return b""
        data += part
        missing -= len(part)
    return bytes(data)

"""HTTP as bytes on a socket: what no client library would send, and exactly what came back."""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

SECONDS = 10


class Place(Protocol):
    """Where a server listens."""

    host: str
    port: int


@dataclass(frozen=True)
class RawAnswer:
    """One answer: its whole head as sent, the status, the headers by lower-case name, and the body."""

    head: bytes
    status: int
    headers: Mapping[str, str]
    body: bytes


def problem_of(answer: RawAnswer) -> tuple[int, bytes]:
    """The status and the body, which a refusal consists of."""
    return answer.status, answer.body


def connect(server: Place) -> socket.socket:
    return socket.create_connection((server.host, server.port), timeout=SECONDS)


def send_raw(server: Place, data: bytes, *, ends: bool = True) -> bytes:
    """Send bytes on a connection of their own and return all that comes until the server closes."""
    with connect(server) as line:
        line.sendall(data)
        if ends:
            line.shutdown(socket.SHUT_WR)
        return read_all(line)


def read_all(line: socket.socket) -> bytes:
    parts = []
    while part := line.recv(65_536):
        parts.append(part)
    return b"".join(parts)


def ask(
    server: Place,
    method: str,
    target: str,
    *,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> RawAnswer:
    """Send one well-formed request on a connection of its own and return its answer."""
    with connect(server) as line:
        line.sendall(print_request(method, target, body=body, headers=headers))
        return read_answer(line, has_body=method != "HEAD")


def print_request(
    method: str, target: str, *, body: bytes | None = None, headers: Mapping[str, str] | None = None
) -> bytes:
    fields = {"Host": "desk.example", **(headers or {})}
    if body is not None:
        fields = {"Content-Type": "application/octet-stream", "Content-Length": str(len(body)), **fields}
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1") + (body or b"")


def read_answer(line: socket.socket, *, has_body: bool = True) -> RawAnswer:
    """Read exactly one answer from a connection that may stay open."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = line.recv(65_536)
        if not part:
            raise AssertionError(f"the connection ended inside a head: {data!r}")
        data += part
    answers, _ = split_answers(data)
    if answers and (not has_body or len(answers[0].body) == _length(answers[0])):
        return answers[0]
    head, _, body = data.partition(b"\r\n\r\n")
    parsed = _parse_head(head)
    while has_body and len(body) < _length(parsed):
        part = line.recv(65_536)
        if not part:
            raise AssertionError("the connection ended inside a body")
        body += part
    return RawAnswer(parsed.head, parsed.status, parsed.headers, body)


def split_answers(data: bytes) -> tuple[list[RawAnswer], bytes]:
    """Take apart all whole answers in `data`; the rest is returned with them."""
    answers = []
    while b"\r\n\r\n" in data:
        head, _, rest = data.partition(b"\r\n\r\n")
        parsed = _parse_head(head)
        length = _length(parsed)
        if len(rest) < length:
            break
        answers.append(RawAnswer(parsed.head, parsed.status, parsed.headers, rest[:length]))
        data = rest[length:]
    return answers, data


def _parse_head(head: bytes) -> RawAnswer:
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return RawAnswer(head, int(first.split()[1]), headers, b"")


def _length(answer: RawAnswer) -> int:
    return int(answer.headers.get("content-length", "0"))

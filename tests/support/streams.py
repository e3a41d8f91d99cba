"""Uploads too large to hold: their chunks are made when asked for, and one connection carries many calls."""

import os
import socket
from collections.abc import Iterator
from functools import cached_property
from types import TracebackType
from typing import Self

from crypto import merkle, sizes
from crypto.merkle import Tree
from crypto.uploads import CHUNK, Upload
from support.chunk_calls import print_put
from support.envelopes import NO_WORK
from support.raw_http import Place, RawAnswer, connect, print_request, read_answer


class Stream:
    """Bytes of an envelope's length that differ from chunk to chunk and from stream to stream."""

    def __init__(self, size_class: int) -> None:
        self.length = sizes.envelope_length(size_class)
        self.count = -(-self.length // CHUNK)
        self._salt = os.urandom(8)

    def chunk(self, index: int) -> bytes:
        whole = (self._salt + index.to_bytes(8, "big")) * (CHUNK // 16)
        return whole[: self.length - index * CHUNK]

    def data(self, k: int, i: int) -> bytes:
        return b"".join(self.chunk(index) for index in range(i << k, i + 1 << k))

    @cached_property
    def tree(self) -> Tree:
        return Tree([merkle.leaf_hash(self.chunk(index)) for index in range(self.count)])

    @property
    def upload(self) -> Upload:
        return Upload(self.length, self.tree.root())

    @property
    def path(self) -> str:
        return f"/v1/u/{self.upload.hex}"

    @property
    def open_body(self) -> bytes:
        return self.upload.head + NO_WORK

    def places(self, k: int = 4) -> list[tuple[int, int]]:
        whole = self.count >> k
        return [(k, i) for i in range(whole)] + [(0, i) for i in range(whole << k, self.count)]

    def body(self, k: int, i: int) -> bytes:
        return print_put(list(self.tree.subtree_proof(k, i)), self.data(k, i))

    def bodies(self) -> Iterator[tuple[str, bytes]]:
        """The target and the body of each PUT that brings it whole."""
        return ((f"{self.path}/{k}/{i}", self.body(k, i)) for k, i in self.places())


class Line:
    """One connection for many calls. Waits long: a large upload is read back before its receipt."""

    def __init__(self, server: Place, *, seconds: float = 120) -> None:
        self._socket = connect(server)
        self._socket.settimeout(seconds)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def ask(self, method: str, target: str, body: bytes | None = None) -> RawAnswer:
        self._socket.sendall(print_request(method, target, body=body))
        return read_answer(self._socket)

    def open(self, stream: Stream) -> RawAnswer:
        return self.ask("POST", f"{stream.path}/open", stream.open_body)

    def state(self, stream: Stream) -> RawAnswer:
        return self.ask("POST", f"{stream.path}/state", stream.upload.head)

    def done(self, stream: Stream) -> RawAnswer:
        return self.ask("POST", f"{stream.path}/done", stream.upload.head)

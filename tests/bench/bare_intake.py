"""The least that could take reports in: uvicorn, and one thread that commits bodies to SQLite in groups.

    python tests/bench/bare_intake.py FILE PAGE_BYTES

It checks nothing, names nothing and signs nothing: what the server is held against. Prints its port once it listens.
"""

import asyncio
import queue
import socket
import sqlite3
import sys
import threading
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import uvicorn

MOST_BODIES = 256

Message = MutableMapping[str, Any]
Waiting = tuple[bytes, "asyncio.Future[None]"]


class BareIntake:
    """An ASGI application that answers once the body is durable."""

    def __init__(self, path: str, *, page_bytes: int) -> None:
        self._path = path
        self._page_bytes = page_bytes
        self._queue: queue.SimpleQueue[Waiting] = queue.SimpleQueue()
        threading.Thread(target=self._write, daemon=True).start()

    async def __call__(
        self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        if scope["type"] != "http":
            return
        parts = []
        while True:
            message = await receive()
            parts.append(message.get("body", b""))
            if not message.get("more_body", False):
                break
        answer = asyncio.get_running_loop().create_future()
        self._queue.put((b"".join(parts), answer))
        await answer
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"32")]})
        await send({"type": "http.response.body", "body": bytes(32)})

    def _write(self) -> None:
        rows = sqlite3.connect(self._path, isolation_level=None)
        for pragma in (f"page_size = {self._page_bytes}", "journal_mode = WAL", "synchronous = FULL"):
            rows.execute(f"PRAGMA {pragma}")
        rows.execute("CREATE TABLE bodies (id BLOB, body BLOB)")
        while True:
            group = [self._queue.get()]
            while len(group) < MOST_BODIES and not self._queue.empty():
                group.append(self._queue.get())
            rows.execute("BEGIN IMMEDIATE")
            rows.executemany("INSERT INTO bodies VALUES (?, ?)", [(body[8:40], body[56:]) for body, _ in group])
            rows.execute("COMMIT")
            group[0][1].get_loop().call_soon_threadsafe(_answer, group)


def _answer(group: list[Waiting]) -> None:
    for _, answer in group:
        if not answer.done():
            answer.set_result(None)


def main() -> None:
    # With the protocol named, or asyncio would leave Nagle's algorithm on and every answer would wait for an ACK.
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.bind(("127.0.0.1", 0))
    bound.listen(4096)
    print(bound.getsockname()[1], flush=True)
    app = BareIntake(sys.argv[1], page_bytes=int(sys.argv[2]))
    config = uvicorn.Config(app, http="httptools", loop="asyncio", lifespan="off", log_config=None, access_log=False)
    uvicorn.Server(config).run(sockets=[bound])


if __name__ == "__main__":
    main()

"""Running and the end: uvicorn with our door and connections, and without everything it would add.

On SIGTERM and SIGINT requests under way are finished, within the time the settings give.
"""

import asyncio
import contextlib
import signal
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from types import FrameType
from typing import cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.server import ServerState

from server.connections import Crowd
from server.errors import StartRefused
from server.faults import note_fault
from server.intake import MAX_SUBMIT_BYTES
from server.listening import Door, fit_into_open_files
from server.settings import Settings
from server.uploads import MAX_PUT_BYTES
from server.wire import Connection, Limits


def serve(
    app: ASGIApp,
    bound: socket.socket,
    *,
    tls: ssl.SSLContext | None,
    settings: Settings,
    plain: Sequence[socket.socket] = (),
    note_answer: Callable[[int], None] = lambda _status: None,
) -> None:
    """Serve until a signal comes, and say on standard output where, once it is ready.

    `plain` are sockets beside `bound` where TLS is not spoken, and `note_answer` is told the status of each answer.
    Raises StartRefused when a thread of the server died.
    """
    limits = Limits(
        max_body_bytes=max(MAX_SUBMIT_BYTES, MAX_PUT_BYTES),
        idle_seconds=settings.idle_seconds,
        head_seconds=settings.head_seconds,
        body_seconds=settings.body_seconds,
        slowest=settings.slowest_bytes_per_second,
    )
    config = uvicorn.Config(
        app,
        http=Connection,
        ws="none",
        lifespan="off",
        loop="asyncio",
        interface="asgi3",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        workers=1,
        timeout_graceful_shutdown=settings.stop_seconds,
    )
    crowd = Crowd(fit_into_open_files(settings.max_connections))
    listeners = [(bound, tls), *((socket, None) for socket in plain)]

    def make_doors(state: ServerState) -> list[Door]:
        def make_connection() -> Connection:
            return Connection(app, state=state, limits=limits, crowd=crowd, note_answer=note_answer)

        return [Door(bound, tls=tls, crowd=crowd, make_connection=make_connection) for bound, tls in listeners]

    urls = [_print_url(bound, scheme="http" if tls is None else "https") for bound, tls in listeners]
    server = _Server(config, urls=urls, make_doors=make_doors)
    server.run(sockets=[bound for bound, _ in listeners])
    if server.has_failed:
        raise StartRefused("A part of the server stopped by itself; what was acknowledged is kept.")


class _Server(uvicorn.Server):
    """uvicorn's server with our doors; it says when it is ready and ends by returning instead of by the signal."""

    def __init__(
        self, config: uvicorn.Config, *, urls: Sequence[str], make_doors: Callable[[ServerState], list[Door]]
    ) -> None:
        super().__init__(config)
        self.has_failed = False
        self._urls = urls
        self._make_doors = make_doors

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002 - the doors have them.
        doors = self._make_doors(self.server_state)
        for door in doors:
            door.open()
        # uvicorn asks of its servers only what a door can do as well: to close, and to be waited for.
        self.servers = [cast("asyncio.Server", door) for door in doors]
        self.started = True
        sys.stdout.write("".join(f"listening on {url}\n" for url in self._urls))
        sys.stdout.flush()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Let signals and dying threads ask for the end."""
        before = {number: signal.signal(number, self._ask_to_stop) for number in (signal.SIGINT, signal.SIGTERM)}
        threading.excepthook = self._note_dead_thread
        try:
            yield
        finally:
            threading.excepthook = threading.__excepthook__
            for number, handler in before.items():
                signal.signal(number, handler)

    def _ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.should_exit = True

    def _note_dead_thread(self, dead: threading.ExceptHookArgs) -> None:
        # Without its writer the server could only keep clients waiting.
        if dead.exc_value is not None:
            note_fault(dead.exc_value)
        self.has_failed = True
        self.should_exit = True


def _print_url(bound: socket.socket, *, scheme: str) -> str:
    if bound.family == socket.AF_UNIX:
        return f"{scheme}+unix:{bound.getsockname()}"
    host, port = bound.getsockname()[:2]
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/"

"""Listening, TLS, and the end: uvicorn with our connection class, and without everything it would add.

TLS is 1.3 only and gives no session tickets, by which one client's connections could be told to be one's. Where
the desk has no certificate only this machine may connect. On SIGTERM and SIGINT requests under way are
finished, within the time the settings give.
"""

import contextlib
import signal
import socket
import ssl
import sys
import threading
from collections.abc import Iterator
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from server.desk_folder import Desk
from server.errors import StartRefused
from server.fault_log import log_fault
from server.intake import MAX_SUBMIT_BYTES
from server.settings import Listen, Settings
from server.uploads import MAX_PUT_BYTES
from server.wire import Limits, connection_class


def make_tls_context(desk: Desk) -> ssl.SSLContext | None:
    """Return the context of the desk's certificate, or None for a desk without one. Raises StartRefused."""
    if desk.certificate is None or desk.private_key is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.num_tickets = 0
    try:
        context.load_cert_chain(desk.certificate, desk.private_key, password="")
    except (OSError, ValueError) as error:
        raise StartRefused("The desk's tls.pem and tls.key are no certificate and its key.") from error
    return context


def bind(listen: Listen, *, has_tls: bool) -> socket.socket:
    """Return a socket bound to the address. Raises StartRefused, also for plain HTTP beyond this machine."""
    if not has_tls and not listen.is_loopback:
        raise StartRefused(
            f"The desk has no certificate, and {listen.host} can be reached from other machines; use 127.0.0.1."
        )
    bound = socket.socket(socket.AF_INET6 if ":" in listen.host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((listen.host, listen.port))
    except OSError as error:
        bound.close()
        raise StartRefused(f"{listen.host} port {listen.port} cannot be listened on ({error.strerror}).") from error
    return bound


def serve(app: ASGIApp, bound: socket.socket, *, tls: ssl.SSLContext | None, settings: Settings) -> None:
    """Serve until a signal comes, and say on standard output where, once it is ready.

    Raises StartRefused when a thread of the server died.
    """
    limits = Limits(
        max_body_bytes=max(MAX_SUBMIT_BYTES, MAX_PUT_BYTES),
        max_connections=settings.max_connections,
        idle_seconds=settings.idle_seconds,
        head_seconds=settings.head_seconds,
        body_seconds=settings.body_seconds,
        slowest=settings.slowest_bytes_per_second,
    )
    config = uvicorn.Config(
        app,
        http=connection_class(limits),
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
        ssl_context_factory=None if tls is None else lambda *_: tls,
    )
    server = _Server(config, url=_print_url(bound, scheme="http" if tls is None else "https"))
    server.run(sockets=[bound])
    if server.has_failed:
        raise StartRefused("A part of the server stopped by itself; what was acknowledged is kept.")


class _Server(uvicorn.Server):
    """uvicorn's server, which says when it is ready and ends by returning instead of by the signal."""

    def __init__(self, config: uvicorn.Config, *, url: str) -> None:
        super().__init__(config)
        self.has_failed = False
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        sys.stdout.write(f"listening on {self._url}\n")
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
            log_fault(dead.exc_value)
        self.has_failed = True
        self.should_exit = True


def _print_url(bound: socket.socket, *, scheme: str) -> str:
    host, port = bound.getsockname()[:2]
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/"

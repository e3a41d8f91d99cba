"""The way in: bound sockets, TLS, and every connection counted from the moment the system hands it over.

A client that never ends its TLS handshake counts like any other that is silent, gives way like one, and has ten
seconds. TLS is 1.3 only and gives no session tickets, by which one client's connections could be told to be one's.
Where the desk has no certificate only this machine may connect.
"""

import asyncio
import contextlib
import errno
import resource
import socket
import ssl
from asyncio import sslproto
from collections.abc import Callable
from pathlib import Path

from server.connections import Crowd, Standing
from server.desk_folder import Desk
from server.errors import StartRefused
from server.faults import clock_log
from server.settings import Listen
from server.wire import Connection

_HANDSHAKE_SECONDS = 10.0
_BACKLOG = 4096
_ACCEPTED_AT_ONCE = 64
_OTHER_FILES = 256
"""What the server has open besides connections: database, files under way, its own sockets."""
_PAUSE_SECONDS = 0.5
_OUT_OF_SOMETHING = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})
_TLS_BUFFER_BYTES = 16 * 1024


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
            f"With no certificate only this machine may connect, and {listen.host} can be reached from other machines; "
            "use 127.0.0.1."
        )
    try:
        return _bind_internet(listen) if listen.path is None else _bind_unix(listen.path)
    except OSError as error:
        place = f"{listen.host} port {listen.port}" if listen.path is None else str(listen)
        raise StartRefused(f"{place} cannot be listened on ({error.strerror}).") from error


def _bind_internet(listen: Listen) -> socket.socket:
    family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
    # With the protocol named: asyncio lets small answers out at once only where it sees that a socket speaks TCP.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((listen.host, listen.port))
    except OSError:
        bound.close()
        raise
    return bound


def _bind_unix(path: Path) -> socket.socket:
    """Bind a socket in the file system, in the place of one that a server left behind which ended without a word."""
    bound = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        if path.is_socket() and not _is_answered(path):
            path.unlink()
        bound.bind(str(path))
        # Its group is let in as well: a proxy or Tor is another user. Who reaches it is for the folder's mode to say.
        path.chmod(0o660)
    except OSError:
        bound.close()
        raise
    return bound


def _is_answered(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asking:
        return asking.connect_ex(str(path)) == 0


def fit_into_open_files(connections: int) -> int:
    """Let this process open as many files as it may, and return how many of so many connections fit."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    fitting = connections if most == resource.RLIM_INFINITY else max(1, min(connections, most - _OTHER_FILES))
    if fitting < connections:
        clock_log.warning("only %d connections fit into the limit of open files, not %d", fitting, connections)
    return fitting


class Door:
    """Lets connections in at one bound socket. Named and closed like an asyncio server, which uvicorn expects."""

    def __init__(
        self,
        bound: socket.socket,
        *,
        tls: ssl.SSLContext | None,
        crowd: Crowd,
        make_connection: Callable[[], Connection],
    ) -> None:
        self._bound = bound
        self._tls = tls
        self._crowd = crowd
        self._make_connection = make_connection
        self._arriving: set[asyncio.Task[None]] = set()
        self._is_open = False

    def open(self) -> None:
        """Begin to let clients in."""
        # asyncio's own buffer of 256 KiB for each TLS connection would be the largest part of what a crowd costs.
        sslproto.SSLProtocol.max_size = _TLS_BUFFER_BYTES
        self._bound.listen(_BACKLOG)
        self._bound.settimeout(0)
        self._is_open = True
        self._watch()

    def close(self) -> None:
        """Let nobody in any more; whoever is half way in is turned away."""
        self._is_open = False
        asyncio.get_running_loop().remove_reader(self._bound)
        for task in self._arriving:
            task.cancel()

    async def wait_closed(self) -> None:
        """Wait until nobody is half way in."""
        await asyncio.gather(*self._arriving, return_exceptions=True)

    def _watch(self) -> None:
        if self._is_open:
            asyncio.get_running_loop().add_reader(self._bound, self._accept)

    def _accept(self) -> None:
        for _ in range(_ACCEPTED_AT_ONCE):
            try:
                accepted, _address = self._bound.accept()
            except OSError as error:
                if error.errno in _OUT_OF_SOMETHING:
                    # It would be ready again at once, and nothing else would get its turn.
                    loop = asyncio.get_running_loop()
                    loop.remove_reader(self._bound)
                    loop.call_later(_PAUSE_SECONDS, self._watch)
                if not isinstance(error, ConnectionAbortedError):
                    return
            else:
                self._begin(accepted)

    def _begin(self, accepted: socket.socket) -> None:
        has_room = self._crowd.make_room()
        connection = self._make_connection()
        connection.arrive(accepted, has_room=has_room)
        self._crowd.enter(connection, Standing.SILENT)
        task = asyncio.get_running_loop().create_task(self._let_in(accepted, connection))
        self._arriving.add(task)
        task.add_done_callback(self._arriving.discard)

    async def _let_in(self, accepted: socket.socket, connection: Connection) -> None:
        try:
            accepted.settimeout(0)
            await asyncio.get_running_loop().connect_accepted_socket(
                lambda: connection,
                accepted,
                ssl=self._tls,
                ssl_handshake_timeout=None if self._tls is None else _HANDSHAKE_SECONDS,
            )
        except (OSError, asyncio.CancelledError):
            # A handshake that failed, took too long, gave way to another client, or was under way at the end.
            self._crowd.leave(connection)
            with contextlib.suppress(OSError):
                accepted.close()

"""The operator's port: is the server well, and what did the last batch count. On loopback, and off unless asked for.

    GET /healthz   200 `ok`, or 503 `failing` and the names of what fails, a line each
    GET /metrics   the counts of the batch closed last (see `counts`)

It is no part of the protocol and runs on a thread of its own, one request at a time. Nothing is logged of who asks.
"""

import socket
import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer
from types import TracebackType
from typing import Any, ClassVar, Self

from server.cut_lines import cut_after
from server.errors import StartRefused
from server.settings import Listen

Check = Callable[[], bool]
"""Says whether a part is well. It returns within some seconds, and what it raises counts as False."""

_SECONDS = 5.0
_MOST_SECONDS = 30.0
"""So long one request takes at most: whoever sends byte by byte would else keep all others and the end waiting."""
_POLL_SECONDS = 0.1


class OpsPort:
    """Answers while the block runs. `checks` are the parts of `/healthz` by name."""

    def __init__(
        self,
        listen: Listen,
        *,
        checks: Mapping[str, Check],
        metrics: Callable[[], str],
        most_seconds: float = _MOST_SECONDS,
    ) -> None:
        """Bind the address. Raises StartRefused, also for one that other machines can reach."""
        if not listen.is_loopback or listen.path is not None:
            raise StartRefused(f"{listen} is no address of this machine alone; --ops-listen takes 127.0.0.1:9464.")
        pages = {"/healthz": lambda: _health(checks), "/metrics": lambda: (HTTPStatus.OK, metrics())}
        try:
            self._server = _Server(listen, type("OpsPages", (_Pages,), {"pages": pages}), most_seconds)
        except OSError as error:
            raise StartRefused(f"{listen} cannot be listened on ({error.strerror}).") from error
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_POLL_SECONDS,), name="ops")

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return int(self._server.server_address[1])

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(TCPServer):
    """One request at a time. The library's HTTPServer would first ask the resolver for its own name."""

    allow_reuse_address = True

    def __init__(self, listen: Listen, pages: type[BaseHTTPRequestHandler], most_seconds: float) -> None:
        self._most_seconds = most_seconds
        self.address_family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
        super().__init__((listen.host, listen.port), pages)

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Answer, within a bound (called by the standard library)."""
        with cut_after(self._most_seconds, request):
            super().finish_request(request, client_address)

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a request that ended with an error: whoever asked is gone, and what the checks raise is caught."""


def _health(checks: Mapping[str, Check]) -> tuple[HTTPStatus, str]:
    failing = [name for name, check in checks.items() if not _is_well(check)]
    if failing:
        return HTTPStatus.SERVICE_UNAVAILABLE, "".join(f"{line}\n" for line in ("failing", *failing))
    return HTTPStatus.OK, "ok\n"


def _is_well(check: Check) -> bool:
    try:
        return check()
    except Exception:  # noqa: BLE001 - Whatever a part raises, it is not well; the log has the cause from where it arose.
        return False


class _Pages(BaseHTTPRequestHandler):
    """One request. The standard library would log its client and answer with its own name and the time."""

    pages: ClassVar[Mapping[str, Callable[[], tuple[HTTPStatus, str]]]]
    timeout = _SECONDS

    def do_GET(self) -> None:
        """Answer with a page, or that there is none."""
        page = self.pages.get(self.path)
        status, text = page() if page is not None else (HTTPStatus.NOT_FOUND, "unknown\n")
        body = text.encode()
        self.send_response_only(status)
        self.send_header("content-type", "text/plain; version=0.0.4; charset=utf-8")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - The standard library's name.
        """Log nothing: a line would hold who asked and when."""

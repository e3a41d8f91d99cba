"""The one call that nearly all are, answered without a look through the table of routes.

Starlette's routing and its two layers around exceptions take a third of what the event loop does for a report. The
handler, its path and its refusals are the same as there; every other request goes to the application.
"""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from server.errors import Refused, StorageFull


class Direct:
    """An ASGI application: `app`, with one call of it answered by `endpoint` itself."""

    def __init__(
        self, app: Starlette, *, method: str, path: str, endpoint: Callable[[Request], Awaitable[Response]]
    ) -> None:
        self._app = app
        self._call = method, path
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        if (scope["method"], scope["path"]) != self._call:
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            response = await self._endpoint(request)
        except (Refused, StorageFull) as error:
            response = await self._app.exception_handlers[type(error)](request, error)
        await response(scope, receive, send)

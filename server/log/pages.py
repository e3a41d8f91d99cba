"""What anybody may read of the log: its newest checkpoint, its tiles, its entries, and where its batches end.

Tiles and entries are the files themselves. The checkpoint is read from the rows each time, so that several processes
never show one client a tree that shrinks; and a page of batch ends has none that the checkpoint does not know yet.
A log has its files under a name of its own, the SHA-256 of its origin, so that one that ended can stay beside the next.
"""

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from crypto import log_pages, tiles
from crypto.errors import BadLogFile
from server.errors import Refused
from server.log.files import PublicFiles
from server.log.publishing import print_page
from server.problems import Problem
from server.storage.log_port import LogRows


class LogPages:
    """The endpoints of the log with this origin: the same bytes for everybody."""

    def __init__(self, rows: LogRows, files: PublicFiles, *, origin: str) -> None:
        self._rows = rows
        self._files = files
        self._folder = log_pages.log_folder(origin)

    async def checkpoint(self, request: Request) -> Response:
        """Return the newest checkpoint, as it is signed."""
        self._check_log(request)
        return await _answer(lambda: self._rows.published().cosigned or None, media_type="text/plain")

    async def file(self, request: Request) -> Response:
        """Return a tile of hashes or a bundle of entries."""
        self._check_log(request)
        try:
            path = tiles.parse_path(f"tile/{request.path_params['path']}").path
        except BadLogFile as error:
            raise Refused(Problem.UNKNOWN) from error
        return await _answer(lambda: self._files.read(path), media_type="application/octet-stream")

    async def batches(self, request: Request) -> Response:
        """Return where the batches of 1,024 numbers end. The log may be named, or is this one."""
        if "log" in request.path_params:
            self._check_log(request)
        try:
            page = log_pages.parse_page_path(f"batches/{request.path_params['page']}")
        except BadLogFile as error:
            raise Refused(Problem.UNKNOWN) from error
        return await _answer(lambda: self._read_page(page), media_type="text/plain")

    def _check_log(self, request: Request) -> None:
        if request.path_params["log"] != self._folder:
            raise Refused(Problem.UNKNOWN)

    def _read_page(self, page: int) -> bytes | None:
        return print_page(self._rows, page=page, size=self._rows.published().size) or None


async def _answer(read: Callable[[], bytes | None], *, media_type: str) -> Response:
    content = await asyncio.to_thread(read)
    if content is None:
        raise Refused(Problem.UNKNOWN)
    return Response(content, media_type=media_type)

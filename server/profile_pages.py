"""What anybody may read: the desk's profile, its head and its older versions."""

import re

from starlette.requests import Request
from starlette.responses import Response

from server.desk_folder import DeskWatch
from server.errors import Refused
from server.problems import Problem

_VERSION = re.compile(r"[1-9][0-9]{0,9}")


class ProfilePages:
    """The endpoints for the desk's profile: the same bytes for everybody."""

    def __init__(self, desk: DeskWatch) -> None:
        self._desk = desk

    async def newest(self, _: Request) -> Response:
        """Return the newest profile."""
        return _note_text(self._desk.current().note)

    async def head(self, _: Request) -> Response:
        """Return the newest profile's version and hash."""
        return _note_text(self._desk.current().head)

    async def version(self, request: Request) -> Response:
        """Return one version of the profile."""
        text = request.path_params["version"]
        note = self._desk.current().versions.get(int(text)) if _VERSION.fullmatch(text) else None
        if note is None:
            raise Refused(Problem.UNKNOWN)
        return _note_text(note)


def _note_text(note: bytes) -> Response:
    """Return a note or line of text as the protocol labels it."""
    return Response(note, media_type="text/plain")

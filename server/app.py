"""The contract's calls with their handlers, and the answer to everything that is none: Starlette, no body but ours.

A path is compared as it was sent: with a slash too many it is unknown, never a redirect. HEAD and OPTIONS are
refused like any other method, because every answer's length and kind is written in the protocol.
"""

from collections.abc import Awaitable, Callable, Collection

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from server.contract import CALLS, Call
from server.direct import Direct
from server.errors import Refused, StorageFull
from server.faults import note_fault
from server.feed import Feed
from server.intake import Intake
from server.log.pages import LogPages
from server.problems import PROBLEM_TYPE, Problem, problem_document
from server.profile_pages import ProfilePages
from server.uploads import Uploads

_Endpoint = Callable[[Request], Awaitable[Response]]


def make_app(intake: Intake, uploads: Uploads, profiles: ProfilePages, log: LogPages, feed: Feed) -> ASGIApp:
    """Return the application of one desk."""
    handlers: dict[str, _Endpoint] = {
        "submit": intake.submit,
        "open_upload": uploads.open,
        "put_chunks": uploads.put,
        "upload_state": uploads.state,
        "finish_upload": uploads.done,
        "newest_profile": profiles.newest,
        "profile_head": profiles.head,
        "profile_version": profiles.version,
        "log_checkpoint": log.checkpoint,
        "log_file": log.file,
        "log_batches": log.batches,
        "batches": log.batches,
        "list_leaves": feed.leaves,
        "get_chunks": feed.piece,
        "acknowledge": feed.acknowledge,
    }
    app = Starlette(
        routes=[_route(call, handlers[call.name]) for call in CALLS],
        exception_handlers={
            Refused: _answer_refused,
            HTTPException: _answer_routing,
            StorageFull: _answer_full,
            Exception: _answer_fault,
        },
    )
    app.router.redirect_slashes = False
    [submit] = [call for call in CALLS if call.name == "submit"]
    return Direct(app, method=submit.method, path=submit.path, endpoint=handlers[submit.name])


def _route(call: Call, endpoint: _Endpoint) -> BaseRoute:
    route = Route(call.path, endpoint)
    # Starlette would add HEAD to GET, and name it in Allow.
    route.methods = {call.method}
    return route


def _problem_response(
    problem: Problem, members: dict[str, int] | None = None, *, allowed: Collection[str] = ()
) -> Response:
    """Return a refusal; `allowed` are the methods that the path takes (RFC 9110, Allow)."""
    headers = {"allow": ", ".join(sorted(allowed))} if allowed else None
    return Response(
        problem_document(problem, members), status_code=problem.status, media_type=PROBLEM_TYPE, headers=headers
    )


async def _answer_refused(_: Request, error: Exception) -> Response:
    if not isinstance(error, Refused):
        raise TypeError("registered for Refused only")
    return _problem_response(error.problem, error.members)


async def _answer_routing(_: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException) and error.status_code == Problem.METHOD.status:
        allowed = (error.headers or {}).get("Allow", "").split(", ")
        return _problem_response(Problem.METHOD, allowed=allowed)
    return _problem_response(Problem.UNKNOWN)


async def _answer_full(_: Request, error: Exception) -> Response:
    note_fault(error)
    return _problem_response(Problem.FULL)


async def _answer_fault(_request: Request, _error: Exception) -> Response:
    # Starlette raises the error again behind this answer; the connection logs it there.
    return _problem_response(Problem.FAILED)

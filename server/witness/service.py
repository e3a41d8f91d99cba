"""A witness's two calls: `POST /add-checkpoint`, and `GET /<sha256 of the origin>/checkpoint` (c2sp.org/tlog-witness).

Both prefixes of the specification are the root of the address. An answer has a body where the specification says
what is in it, and else none. What is no HTTP, or no call at all, is refused as the intake server refuses it.
"""

import asyncio
import re
from http import HTTPStatus
from typing import Final

from starlette.types import Receive, Scope, Send

from crypto.witness_requests import MAX_REQUEST_BYTES
from server.answer_bytes import problem_answer
from server.errors import Refused
from server.exchange import Answer
from server.problems import Problem
from server.request_head import ADD_CHECKPOINT
from server.witness.cosigning import Cosigning, Verdict

_NEWEST: Final = re.compile(r"/([0-9a-f]{64})/checkpoint", re.ASCII)
_TEXT: Final = ((b"content-type", b"text/plain; charset=utf-8"),)
_SIZE: Final = ((b"content-type", b"text/x.tlog.size"),)


class WitnessService:
    """The ASGI application of one witness."""

    def __init__(self, cosigning: Cosigning) -> None:
        self._cosigning = cosigning

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        try:
            answer = await self._answer(scope, receive)
        except Refused as refusal:
            answer = problem_answer(refusal.problem)
        await send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})
        await send({"type": "http.response.body", "body": answer.body})

    async def _answer(self, scope: Scope, receive: Receive) -> Answer:
        newest = _NEWEST.fullmatch(scope["path"])
        is_asked = scope["path"] == ADD_CHECKPOINT
        if not newest and not is_asked:
            raise Refused(Problem.UNKNOWN)
        if scope["method"] != ("POST" if is_asked else "GET"):
            raise Refused(Problem.METHOD)
        return await (self._newest(newest[1]) if newest else self._add(scope, receive))

    async def _newest(self, log: str) -> Answer:
        note = await asyncio.to_thread(self._cosigning.newest, log)
        if note is None:
            raise Refused(Problem.UNKNOWN)
        return Answer(HTTPStatus.OK, _TEXT, note)

    async def _add(self, scope: Scope, receive: Receive) -> Answer:
        if int(dict(scope["headers"])[b"content-length"]) > MAX_REQUEST_BYTES:
            raise Refused(Problem.SIZE)
        body = bytes((await receive()).get("body", b""))
        decision = await asyncio.to_thread(self._cosigning.decide, body)
        headers = {Verdict.COSIGNED: _TEXT, Verdict.OTHER_SIZE: _SIZE}.get(decision.verdict, ())
        return Answer(decision.verdict, headers, decision.text.encode())

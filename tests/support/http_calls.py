"""Calls of the real exchange, for tests that look at what it says, whom it trusts and when it has had enough."""

from collections.abc import Mapping, Sequence
from contextlib import closing

from reporter.http import HttpExchange
from reporter.transport import TEXT, Answer
from support.loopback_listener import Say, answer, listening

MAX_BYTES = 1000
FULL_ANSWER = answer("200 OK", f"Content-Type: {TEXT}", body=b"receipt")


def ask(
    urls: Sequence[str],
    *,
    method: str = "GET",
    target: str = "/v1/profile",
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    cas: Sequence[bytes] = (),
    **options: object,
) -> Answer:
    with closing(HttpExchange(urls, cas=cas, **options)) as exchange:
        return exchange(method, target, body=body, headers=headers or {}, max_answer_bytes=MAX_BYTES)


def ask_of(say: Say, **options: object) -> Answer:
    with listening(say) as listener:
        return ask([listener.url], **options)

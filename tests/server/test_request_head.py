"""Reading one head: any bytes give a head that keeps the rules, or a refusal, however they are cut."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from server.errors import Refused
from server.problems import Problem
from server.request_head import MAX_HEAD_BYTES, HeadReader, RequestHead

GOOD = b"POST /v1/submit?a=b HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 3\r\n\r\n"
PIECES = [
    b"GET / HTTP/1.1",
    b"Host: a",
    b"\r\n",
    b"\n",
    b"\r\n\r\n",
    b"Content-Length: 3",
    b"A: b",
    b" ",
    b"\x00",
    GOOD,
]


def read(*parts: bytes) -> tuple[RequestHead | None, bytes]:
    reader = HeadReader()
    head: RequestHead | None = None
    rest = b""
    for number, part in enumerate(parts, start=1):
        head, rest = reader.feed(part)
        if head is not None:
            return head, rest + b"".join(parts[number:])
    return head, rest


@given(st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)))
@example(b"GET / HTTP/1.1\nHost: a\n\nGET / HTTP/1.1\r\n\r\n")
@example(b"\r\n\r\n\r\n")
def test_any_bytes_give_a_head_or_a_refusal(data: bytes):
    try:
        head, rest = read(data)
    except Refused:
        return
    if head is not None:
        assert head.path.startswith("/")
        assert head.body_length >= 0
        assert data.endswith(rest)


@given(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)))
def test_a_head_reads_the_same_however_it_is_cut(first: int, second: int):
    whole, rest = read(GOOD + b"abc")
    start, end = sorted((first, second))
    assert read(GOOD[:start], GOOD[start:end], GOOD[end:] + b"abc") == (whole, rest)
    assert rest == b"abc"
    assert whole is not None
    assert (whole.method, whole.path, whole.query, whole.body_length) == ("POST", "/v1/submit", b"a=b", 3)


def test_a_head_may_be_as_long_as_the_limit_and_not_longer():
    start, end = b"GET / HTTP/1.1\r\nHost: a\r\nA: ", b"\r\n\r\n"
    fill = MAX_HEAD_BYTES - len(start) - len(end)
    assert read(start + b"b" * fill + end)[0] is not None
    with pytest.raises(Refused, match=Problem.MALFORMED.value):
        read(start + b"b" * (fill + 1) + end)

"""Every head that keeps the rules is read as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from server.request_head import HeadReader

NAMES = st.from_regex(r"X-[A-Za-z0-9-]{1,20}", fullmatch=True)
VALUES = st.from_regex(r"[!-~]([ -~]{0,30}[!-~])?", fullmatch=True)
PATHS = st.from_regex(r"/[A-Za-z0-9._~/%-]{0,60}", fullmatch=True)
QUERIES = st.from_regex(r"[A-Za-z0-9._~/%&=+-]{1,40}", fullmatch=True)


@given(
    method=st.sampled_from(["GET", "POST", "PUT", "DELETE"]),
    path=PATHS,
    query=st.none() | QUERIES,
    further=st.lists(st.tuples(NAMES, VALUES), max_size=20),
    length=st.integers(0, 10**18),
    rest=st.binary(max_size=20),
)
def test_a_printed_head_reads_back(
    method: str, path: str, query: str | None, further: list[tuple[str, str]], length: int, rest: bytes
):
    has_body = method in {"POST", "PUT"}
    headers = [("Host", "desk.example"), *further]
    if has_body:
        headers += [("Content-Type", "application/octet-stream"), ("Content-Length", str(length))]
    target = path if query is None else f"{path}?{query}"
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers), "", ""]
    head, left = HeadReader().feed("\r\n".join(lines).encode() + rest)
    assert head is not None
    assert (head.method, head.path, head.query) == (method, path, (query or "").encode())
    assert head.headers == tuple((name.lower().encode(), value.encode()) for name, value in headers)
    assert head.body_length == (length if has_body else 0)
    assert left == rest

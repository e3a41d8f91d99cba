"""The real exchange against sockets on loopback: what it says, and which of the server's addresses it asks."""

import gzip
import socket
from contextlib import closing
from pathlib import Path

import pytest
import requests

from reporter.errors import LineBroken, NoConnection
from reporter.http import HttpExchange
from reporter.transport import OCTETS, TEXT, Answer
from support.http_calls import FULL_ANSWER, MAX_BYTES, ask, ask_of
from support.loopback_listener import answer, breaking_off, listening, saying


@pytest.mark.must("WAY-3")
def test_a_request_holds_these_lines_and_no_other():
    with listening(saying(FULL_ANSWER)) as listener:
        got = ask([listener.url], method="POST", target="/v1/submit", body=b"bytes", headers={"Content-Type": OCTETS})
    request_line, *fields = listener.head()
    assert got == Answer(200, TEXT, b"receipt")
    assert request_line == b"POST /v1/submit HTTP/1.1"
    assert sorted(fields) == [
        b"Accept-Encoding: identity",
        b"Accept: */*",
        b"Content-Length: 5",
        b"Content-Type: application/octet-stream",
        b"Host: 127.0.0.1:%d" % listener.port,
        b"User-Agent: gawah",
    ]
    assert listener.requests[0].endswith(b"\r\n\r\nbytes")


@pytest.mark.must("WAY-3")
def test_a_request_without_a_body_says_nothing_of_one():
    with listening(saying(FULL_ANSWER)) as listener:
        ask([listener.url], target="/v1/o/feed?after=-1&limit=256")
    assert listener.head()[0] == b"GET /v1/o/feed?after=-1&limit=256 HTTP/1.1"
    names = {field.partition(b":")[0] for field in listener.head()[1:]}
    assert names == {b"Host", b"User-Agent", b"Accept", b"Accept-Encoding"}


@pytest.mark.must("WAY-3")
def test_a_cookie_that_is_set_never_comes_back():
    said = answer("200 OK", "Set-Cookie: who=you; Path=/", "Set-Cookie: again=you; Max-Age=99999", body=b"x")
    with listening(saying(said)) as listener, closing(HttpExchange([listener.url], cas=())) as exchange:
        for _ in range(2):
            exchange("GET", "/", body=b"", headers={}, max_answer_bytes=MAX_BYTES)
    assert len(listener.requests) == 2
    assert listener.lines == 1
    assert not any(b"cookie" in request.lower() for request in listener.requests)


@pytest.mark.must("WAY-3")
def test_nothing_is_taken_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login reporter password secret\n")
    (tmp_path / ".netrc").chmod(0o600)
    with listening(saying(answer("502 Bad Gateway"))) as proxy, listening(saying(FULL_ANSWER)) as listener:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
        assert requests.utils.get_netrc_auth(listener.url) is not None
        assert ask([listener.url]).status == 200
    assert proxy.lines == 0
    assert not any(field.startswith(b"Authorization") for field in listener.head())


@pytest.mark.must("UPL-13", "WAY-3")
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_an_answer_and_is_not_followed(status: int):
    with listening(saying(FULL_ANSWER)) as elsewhere:
        got = ask_of(saying(answer(f"{status} Moved", f"Location: {elsewhere.url}/", body=b"moved")))
    assert (got.status, got.body) == (status, b"moved")
    assert elsewhere.lines == 0


@pytest.mark.parametrize("location", ["http://[", "//", "file:///etc/passwd", "\x00", "x" * 60_000])
def test_a_redirect_to_nonsense_is_an_answer(location: str):
    assert ask_of(saying(answer("302 Found", f"Location: {location}"))).status == 302


def test_the_address_that_answered_is_asked_first_the_next_time():
    with listening(saying(FULL_ANSWER)) as listener, closing(socket.create_server(("127.0.0.1", 0))) as refusing:
        url = f"http://127.0.0.1:{refusing.getsockname()[1]}"
        refusing.close()
        with closing(HttpExchange([url, listener.url], cas=())) as exchange:
            for _ in range(3):
                exchange("GET", "/", body=b"", headers={}, max_answer_bytes=MAX_BYTES)
            assert exchange._urls == [listener.url, url]
    assert (len(listener.requests), listener.lines) == (3, 1)


def test_the_second_address_is_tried_where_the_line_to_the_first_breaks():
    with listening(breaking_off()) as first, listening(saying(FULL_ANSWER)) as second:
        assert ask([first.url, second.url]).body == b"receipt"
    assert (first.lines, second.lines) == (1, 1)


@pytest.mark.parametrize("order", [slice(None), slice(None, None, -1)], ids=["first", "last"])
def test_one_address_whose_line_breaks_shows_that_there_is_a_connection(order: slice):
    with listening(breaking_off()) as breaking, pytest.raises(LineBroken):
        ask([breaking.url, "http://127.0.0.1:1/"][order])


def test_an_encoded_body_is_left_as_it_came():
    packed = gzip.compress(b"receipt")
    assert ask_of(saying(answer("200 OK", "Content-Encoding: gzip", body=packed))).body == packed


def test_an_answer_without_a_media_type_has_an_empty_one():
    assert ask_of(saying(answer(body=b"x"))).media_type == ""


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost"])
def test_plain_http_stays_on_this_machine(host: str):
    with listening(saying(FULL_ANSWER), host=host) as listener:
        assert ask([f"{listener.url}/"]).body == b"receipt"


@pytest.mark.parametrize(
    "url", ["http://192.0.2.1/", "http://127.0.0.1.desk.example/", "http://desk.example/", "ftp://127.0.0.1/", "x"]
)
def test_plain_http_goes_nowhere_else(url: str):
    with listening(saying(FULL_ANSWER)) as listener:
        with pytest.raises(NoConnection) as refusal:
            ask(["http://127.0.0.1:1/", url])
        assert isinstance(
            refusal.value.__cause__, (requests.exceptions.InvalidSchema, requests.exceptions.MissingSchema)
        )
    assert listener.lines == 0


def test_the_second_address_is_tried_where_the_first_refuses_the_connection():
    with listening(saying(FULL_ANSWER)) as listener:
        assert ask(["http://127.0.0.1:1/", listener.url]).body == b"receipt"


def test_the_second_address_is_left_alone_where_the_first_answers():
    with listening(saying(answer("429 Busy"))) as first, listening(saying(FULL_ANSWER)) as second:
        assert ask([first.url, second.url]).status == 429
    assert second.lines == 0


def test_without_any_address_there_is_no_connection():
    with pytest.raises(NoConnection, match="no server is named"):
        ask([])

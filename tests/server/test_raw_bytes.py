"""What leaves the server when something else than our client comes: only listed problems, byte for byte."""

import socket
import ssl
import time
from pathlib import Path

import pytest

from support.desk_folder import make_desk_folder, trusting_context
from support.envelopes import make_envelope, submit_body
from support.raw_http import RawAnswer, ask, connect, print_request, read_all, read_answer, send_raw, split_answers
from support.running_server import RunningServer, running_server

HOST = b"Host: desk.example\r\n"
OCTETS = b"Content-Type: application/octet-stream\r\n"

PROBLEMS = {
    400: b'{"type":"malformed"}',
    404: b'{"type":"unknown"}',
    405: b'{"type":"method"}',
    413: b'{"type":"size"}',
    429: b'{"type":"busy"}',
}

MALFORMED = {
    "garbage": b"hello there\r\n\r\n",
    "binary": bytes(range(256)) * 4,
    "TLS to a plain port": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
    "empty method": b" / HTTP/1.1\r\n" + HOST + b"\r\n",
    "unknown method": b"FETCH /v1/profile HTTP/1.1\r\n" + HOST + b"\r\n",
    "lower-case method": b"get /v1/profile HTTP/1.1\r\n" + HOST + b"\r\n",
    "no version": b"GET /v1/profile\r\n\r\n",
    "HTTP/0.9": b"GET /v1/profile HTTP/0.9\r\n" + HOST + b"\r\n",
    "HTTP/2 preface": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP/3.7": b"GET / HTTP/3.7\r\n" + HOST + b"\r\n",
    "no host": b"GET /v1/profile HTTP/1.1\r\n\r\n",
    "two hosts": b"GET /v1/profile HTTP/1.1\r\n" + HOST + HOST + b"\r\n",
    "bare line feeds": b"GET /v1/profile HTTP/1.1\nHost: a\n\n",
    "bare line feeds before a whole head": b"GET /a HTTP/1.1\nHost: a\n\nGET /v1/profile HTTP/1.1\r\n\r\n",
    "a folded header": b"GET /v1/profile HTTP/1.1\r\n" + HOST + b"A: b\r\n c\r\n\r\n",
    "a space before the colon": b"GET /v1/profile HTTP/1.1\r\nHost : a\r\n\r\n",
    "a null in a header": b"GET /v1/profile HTTP/1.1\r\n" + HOST + b"A: \x00\r\n\r\n",
    "chunked": b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunked and a length": (
        b"POST /v1/submit HTTP/1.1\r\n"
        + HOST
        + OCTETS
        + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n"
    ),
    "two lengths": b"POST /v1/submit HTTP/1.1\r\n"
    + HOST
    + OCTETS
    + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    "a list of lengths": b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"Content-Length: 3, 3\r\n\r\nabc",
    "a negative length": b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"Content-Length: -3\r\n\r\nabc",
    "a length past all counting": b"POST /v1/submit HTTP/1.1\r\n"
    + HOST
    + OCTETS
    + b"Content-Length: "
    + b"9" * 40
    + b"\r\n\r\n",
    "no length": b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"\r\n",
    "no type": b"POST /v1/submit HTTP/1.1\r\n" + HOST + b"Content-Length: 3\r\n\r\nabc",
    "another type": b"POST /v1/submit HTTP/1.1\r\n"
    + HOST
    + b"Content-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc",
    "a body under GET": b"GET /v1/profile HTTP/1.1\r\n" + HOST + b"Content-Length: 3\r\n\r\nabc",
    "an upgrade": b"GET /v1/profile HTTP/1.1\r\n" + HOST + b"Connection: upgrade\r\nUpgrade: websocket\r\n\r\n",
    "CONNECT": b"CONNECT desk.example:443 HTTP/1.1\r\n" + HOST + b"\r\n",
    "OPTIONS of everything": b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n",
    "an absolute target that is none": b"GET http://[::: HTTP/1.1\r\n" + HOST + b"\r\n",
    "a target with a fragment": b"GET /v1/profile#head HTTP/1.1\r\n" + HOST + b"\r\n",
    "a relative target": b"GET v1/profile HTTP/1.1\r\n" + HOST + b"\r\n",
    "a huge header": b"GET /v1/profile HTTP/1.1\r\n" + HOST + b"A: " + b"b" * 20_000 + b"\r\n\r\n",
    "a huge target": b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n",
    "a header without end": b"GET /v1/profile HTTP/1.1\r\n" + HOST + b"A: " + b"b" * 200_000,
    "too many headers": b"GET /v1/profile HTTP/1.1\r\n" + HOST + b"A: b\r\n" * 64 + b"\r\n",
    "half a head": b"GET /v1/profile HTTP/1.1\r\nHost: des",
    "half a body": b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"Content-Length: 19656\r\n\r\nabc",
}


def assert_is_problem(answer: RawAnswer, status: int) -> None:
    assert answer.status == status
    assert answer.body == PROBLEMS[status]
    allowed = {"content-type", "content-length", "connection", "allow"}
    assert set(answer.headers) <= allowed
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.must("UPL-10", "UPL-11")
@pytest.mark.parametrize("data", MALFORMED.values(), ids=MALFORMED.keys())
def test_what_is_no_request_of_ours_is_malformed_and_ends_the_connection(shared_server: RunningServer, data: bytes):
    answers, rest = split_answers(send_raw(shared_server, data))
    assert len(answers) == 1
    assert not rest
    assert_is_problem(answers[0], 400)
    assert answers[0].headers["connection"] == "close"


@pytest.mark.must("UPL-10", "UPL-11")
@pytest.mark.parametrize(
    "target",
    [
        *("/", "/v1", "/v1/", "/v1/o", "/v1/batches/0", "/favicon.ico", "/V1/profile"),
        *("/v1/profile/", "/v1//profile", "/v1/./profile", "/v1/%70rofile", "/v1/profile%2F1"),
        *("/v1/profile/01", "/v1/profile/2", "/v1/profile/2147483648", "/v1/profile/head/"),
    ],
)
def test_a_path_that_is_none_is_unknown_and_never_redirected(shared_server: RunningServer, target: str):
    assert_is_problem(ask(shared_server, "GET", target), 404)


@pytest.mark.must("UPL-10")
@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "POST"])
def test_another_method_is_refused_and_the_right_one_named(shared_server: RunningServer, method: str):
    body = b"x" if method in {"PUT", "POST"} else None
    answer = ask(shared_server, method, "/v1/profile", body=body)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET"
    assert answer.body == (b"" if method == "HEAD" else PROBLEMS[405])


def test_an_answer_to_head_has_no_body_and_leaves_the_connection_usable(shared_server: RunningServer):
    with connect(shared_server) as line:
        line.sendall(print_request("HEAD", "/v1/profile"))
        assert read_answer(line, has_body=False).status == 405
        line.sendall(print_request("GET", "/v1/profile/head"))
        assert read_answer(line).status == 200


@pytest.mark.must("UPL-11")
def test_a_good_answer_has_no_header_but_kind_and_length(shared_server: RunningServer):
    for target in ("/v1/profile", "/v1/profile/head", "/v1/profile/1"):
        answer = ask(shared_server, "GET", target)
        assert set(answer.headers) == {"content-type", "content-length"}
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"


def test_an_absolute_target_names_its_path(shared_server: RunningServer):
    assert ask(shared_server, "GET", "http://desk.example/v1/profile/head").status == 200


def test_leading_empty_lines_are_passed_over(shared_server: RunningServer):
    answers, _ = split_answers(send_raw(shared_server, b"\r\n\r\n" + print_request("GET", "/v1/profile/head")))
    assert [answer.status for answer in answers] == [200]


def test_http_1_0_is_answered_once_and_closed(shared_server: RunningServer):
    data = b"GET /v1/profile/head HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" * 2
    answers, rest = split_answers(send_raw(shared_server, data, ends=False))
    assert [answer.status for answer in answers] == [200]
    assert answers[0].headers["connection"] == "close"
    assert not rest


def test_pipelined_requests_are_answered_in_order(shared_server: RunningServer):
    upload, envelope = make_envelope()
    data = b"".join(
        [
            print_request("GET", "/v1/profile/head"),
            print_request("POST", "/v1/submit", body=submit_body(upload, envelope)),
            print_request("GET", "/nothing"),
            print_request("POST", f"/v1/u/{upload.hex}/state", body=upload.head),
            b"rubbish\r\n\r\n",
        ]
    )
    answers, rest = split_answers(send_raw(shared_server, data))
    assert [answer.status for answer in answers] == [200, 200, 404, 200, 400]
    assert answers[3].body == b"\xff"
    assert not rest


def test_a_request_may_come_byte_by_byte(shared_server: RunningServer):
    with connect(shared_server) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in print_request("GET", "/v1/profile/head"):
            line.sendall(bytes([byte]))
        assert read_answer(line).status == 200


def test_what_follows_a_closing_request_is_not_answered(shared_server: RunningServer):
    data = print_request("GET", "/v1/profile/head", headers={"Connection": "close"}) + b"rubbish\r\n\r\n"
    answers, rest = split_answers(send_raw(shared_server, data, ends=False))
    assert [answer.status for answer in answers] == [200]
    assert not rest


def test_the_body_is_asked_for_only_where_it_is_wanted(shared_server: RunningServer):
    upload, envelope = make_envelope()
    request = print_request(
        "POST", "/v1/submit", body=submit_body(upload, envelope), headers={"Expect": "100-continue"}
    )
    head, separator, body = request.partition(b"\r\n\r\n")
    with connect(shared_server) as line:
        line.sendall(head + separator)
        assert line.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        line.sendall(body)
        assert read_answer(line).status == 200
    too_long = head.replace(f"Content-Length: {len(body)}".encode(), b"Content-Length: 1000000000000")
    answers, rest = split_answers(send_raw(shared_server, too_long + separator, ends=False))
    assert [answer.status for answer in answers] == [413]
    assert not rest


@pytest.mark.parametrize("length", [1_052_704, 2**31, 10**18])
def test_an_oversized_body_is_refused_before_it_is_read(shared_server: RunningServer, length: int):
    head = b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"Content-Length: %d\r\n\r\n" % length
    with connect(shared_server) as line:
        line.sendall(head)
        assert_is_problem(read_answer(line), 413)


def test_a_client_that_sends_on_still_gets_its_refusal(shared_server: RunningServer):
    head = b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"Content-Length: 1000000\r\n\r\n"
    with connect(shared_server) as line:
        line.sendall(head + bytes(1_000_000))
        line.shutdown(socket.SHUT_WR)
        answers, _ = split_answers(read_all(line))
    assert_is_problem(answers[0], 413)


def test_slow_clients_are_dropped_without_an_answer(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    quick = [
        "--idle-seconds",
        "1",
        "--head-seconds",
        "1",
        "--body-seconds",
        "1",
        "--slowest-bytes-per-second",
        "1048576",
    ]
    head = b"POST /v1/submit HTTP/1.1\r\n" + HOST + OCTETS + b"Content-Length: 19656\r\n\r\n"
    with running_server(desk.path, tmp_path / "data", *quick) as server:
        lines = [connect(server) for _ in range(3)]
        lines[1].sendall(b"GET /v1/pro")
        lines[2].sendall(head + submit_body(*make_envelope())[:100])
        for line in lines:
            assert read_to_drop(line) == b""
            line.close()
        # A client that takes none of its answers: the profile is asked for until no buffer holds more.
        with connect(server) as line:
            line.sendall(print_request("GET", "/v1/profile") * 600)
            time.sleep(2.5)
            assert len(read_to_drop(line)) < 600 * 68_000
        assert ask(server, "GET", "/v1/profile/head").status == 200


def read_to_drop(line: socket.socket) -> bytes:
    """Read until the connection ends, by a close or a reset."""
    data = b""
    try:
        while part := line.recv(65_536):
            data += part
    except ConnectionResetError:
        pass
    return data


def test_tls_is_1_3_or_nothing_and_shows_no_date(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk", tls_hosts=["127.0.0.1"])
    with running_server(desk.path, tmp_path / "data") as server:
        assert server.url.startswith("https://")
        with connect(server) as plain, trusting_context(desk).wrap_socket(plain, server_hostname="127.0.0.1") as line:
            assert line.version() == "TLSv1.3"
            line.sendall(print_request("GET", "/v1/profile/head"))
            assert set(read_answer(line).headers) == {"content-type", "content-length"}
            line.sendall(b"rubbish\r\n\r\n")
            assert_is_problem(read_answer(line), 400)
        old = trusting_context(desk)
        old.maximum_version = ssl.TLSVersion.TLSv1_2
        with connect(server) as plain, pytest.raises(ssl.SSLError):
            old.wrap_socket(plain, server_hostname="127.0.0.1")

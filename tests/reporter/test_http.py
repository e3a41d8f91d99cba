"""The real exchange against sockets on loopback: what it says, whom it trusts, and when it has had enough."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests

from crypto.certificates import CertificateAuthority
from reporter.errors import LineBroken, NoConnection, NotSent
from reporter.http import SLOWEST_BYTES_PER_SECOND, WHOLE_SECONDS, HttpExchange, _TimedLine
from reporter.transport import OCTETS, TEXT, Answer
from support.loopback_listener import Listener, Say, answer, breaking_off, dripping, listening, saying, tls_of

MAX_BYTES = 1000
FULL_ANSWER = answer("200 OK", f"Content-Type: {TEXT}", body=b"receipt")


@pytest.fixture(scope="module")
def authority() -> CertificateAuthority:
    return CertificateAuthority.generate("desk.example", now=datetime.now(UTC))


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


@pytest.mark.must("UPL-13")
@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
    ],
    ids=["open end", "redirect", "long", "encoded"],
)
def test_an_endless_body_is_cut_at_the_limit(head: bytes):
    with pytest.raises(NotSent, match="does not end"):
        ask_of(dripping(head, b"x" * 400))


def test_a_body_as_long_as_the_limit_is_taken_and_one_byte_more_is_not():
    assert len(ask_of(saying(answer(body=bytes(MAX_BYTES)))).body) == MAX_BYTES
    with pytest.raises(NotSent):
        ask_of(saying(answer(body=bytes(MAX_BYTES + 1))))


class HurryingClock:
    """A clock that is a minute further at every look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 60
        return self.now


@pytest.mark.must("WAY-4")
def test_a_dripped_body_ends_at_the_deadline():
    clock = HurryingClock()
    with pytest.raises(NotSent, match="does not end"):
        ask_of(dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"x"), monotonic=clock)
    assert WHOLE_SECONDS < clock.now < WHOLE_SECONDS + 300


@pytest.mark.must("WAY-4")
@pytest.mark.parametrize(
    ("begin", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
    ],
    ids=["head", "interim answers", "body"],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_not_even_a_head_can_be_dripped_past_the_deadline(
    authority: CertificateAuthority, tmp_path: Path, begin: bytes, drop: bytes, scheme: str
):
    with (
        listening(dripping(begin, drop), tls=tls_of(authority, tmp_path) if scheme == "https" else None) as listener,
        pytest.raises(NotSent, match="does not end"),
    ):
        ask([listener.url], cas=[authority.certificate_der], monotonic=HurryingClock())


class SlowLine:
    """Reads a body slowly, so that the sender's buffers stay full; the clock runs a second for each look."""

    def __init__(self, seconds_a_look: float) -> None:
        self.now = 0.0
        self._seconds = seconds_a_look

    def __call__(self) -> float:
        self.now += self._seconds
        return self.now


@pytest.mark.must("WAY-4", "WAY-11")
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_large_body_has_the_time_that_a_slow_line_needs_and_no_more(
    authority: CertificateAuthority, tmp_path: Path, scheme: str
):
    body = bytes(1024 * 1024)
    allowed = WHOLE_SECONDS + len(body) / SLOWEST_BYTES_PER_SECOND
    assert 1800 < allowed < 3600
    for seconds_a_look, arrives in ((1.0, True), (allowed / 4, False)):
        tls = tls_of(authority, tmp_path) if scheme == "https" else None
        clock = SlowLine(seconds_a_look)
        with listening(saying(FULL_ANSWER), tls=tls) as listener:
            try:
                ask(
                    [listener.url],
                    method="PUT",
                    body=body,
                    cas=[authority.certificate_der],
                    monotonic=clock,
                )
            except NotSent:
                assert not arrives
                assert clock.now > allowed
            assert [len(request) > len(body) for request in listener.requests] == ([True] if arrives else [])


@pytest.mark.must("WAY-11")
def test_a_lines_timeout_counts_for_each_part_of_a_body_and_not_for_all_of_it():
    ours, theirs = socket.socketpair()
    with (
        theirs,
        type("Timed", (_TimedLine, socket.socket), {"note_use": lambda _: None})(fileno=ours.detach()) as line,
    ):
        line.settimeout(0.3)
        reader = threading.Thread(target=read_slowly, args=(theirs,))
        reader.start()
        before = time.monotonic()
        line.sendall(bytes(4 * 1024 * 1024))
        assert time.monotonic() - before > 0.3
        line.shutdown(socket.SHUT_WR)
        reader.join()


def read_slowly(line: socket.socket) -> None:
    while line.recv(64 * 1024):
        time.sleep(0.01)


def test_the_address_that_answered_is_asked_first_the_next_time():
    with listening(saying(FULL_ANSWER)) as listener, closing(socket.create_server(("127.0.0.1", 0))) as refusing:
        url = f"http://127.0.0.1:{refusing.getsockname()[1]}"
        refusing.close()
        with closing(HttpExchange([url, listener.url], cas=())) as exchange:
            for _ in range(3):
                exchange("GET", "/", body=b"", headers={}, max_answer_bytes=MAX_BYTES)
            assert exchange._urls == [listener.url, url]
    assert (len(listener.requests), listener.lines) == (3, 1)


@pytest.mark.must("UPL-13")
@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\0\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"b" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
        b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 50\r\n\r\nabc",
    ],
)
def test_an_answer_that_is_garbage_or_breaks_off_is_not_sent(said: bytes):
    with pytest.raises(LineBroken):
        ask_of(breaking_off(said))


@pytest.mark.must("WAY-12")
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_line_that_is_cut_in_the_middle_of_a_body_was_open_and_broke(
    authority: CertificateAuthority, tmp_path: Path, scheme: str
):
    tls = tls_of(authority, tmp_path) if scheme == "https" else None
    with listening(saying(FULL_ANSWER), tls=tls, cuts_after=1000) as listener:
        with pytest.raises(LineBroken, match="the line to the server broke"):
            ask([listener.url], method="PUT", body=bytes(8 * 1024 * 1024), cas=[authority.certificate_der])
        assert (listener.lines, listener.requests) == (1, [])


@pytest.mark.must("WAY-12")
def test_a_line_that_is_cut_before_its_handshake_is_over_is_no_connection(authority: CertificateAuthority):
    with listening(saying(FULL_ANSWER), cuts_after=0) as listener:
        with pytest.raises(NoConnection):
            ask([listener.url.replace("http:", "https:")], cas=[authority.certificate_der])
        assert listener.requests == []


@pytest.mark.must("WAY-12")
def test_a_silent_line_that_was_open_is_told_apart_from_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("reporter.http.READ_SECONDS", 0.2)
    with pytest.raises(LineBroken, match="in time"):
        ask_of(lambda _line: time.sleep(0.5))


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


@pytest.fixture
def secured(authority: CertificateAuthority, tmp_path: Path) -> Iterator[Listener]:
    with listening(saying(FULL_ANSWER), tls=tls_of(authority, tmp_path)) as listener:
        yield listener


@pytest.mark.must("WAY-1")
def test_the_desks_own_authority_is_trusted(secured: Listener, authority: CertificateAuthority):
    assert ask([secured.url], cas=[authority.certificate_der]).body == b"receipt"


@pytest.mark.must("WAY-1")
def test_another_authority_of_the_same_name_is_refused(secured: Listener):
    other = CertificateAuthority.generate("desk.example", now=datetime.now(UTC))
    with pytest.raises(NoConnection, match="could not prove"):
        ask([secured.url], cas=[other.certificate_der])
    assert secured.requests == []


@pytest.mark.must("WAY-1")
def test_without_an_authority_nobody_is_trusted(secured: Listener):
    with pytest.raises(NoConnection, match="could not prove"):
        ask([secured.url])
    assert secured.requests == []


@pytest.mark.must("WAY-1")
@pytest.mark.parametrize("host", ["desk.example", "127.0.0.2"])
def test_the_right_authority_with_another_hosts_name_is_refused(
    authority: CertificateAuthority, tmp_path: Path, host: str
):
    with listening(saying(FULL_ANSWER), tls=tls_of(authority, tmp_path, host=host)) as listener:
        with pytest.raises(NoConnection, match="could not prove"):
            ask([listener.url], cas=[authority.certificate_der])
        assert listener.requests == []


@pytest.mark.must("WAY-1")
def test_a_server_that_speaks_only_tls_1_2_is_refused(authority: CertificateAuthority, tmp_path: Path):
    context = tls_of(authority, tmp_path)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with listening(saying(FULL_ANSWER), tls=context) as listener:
        with pytest.raises(NoConnection):
            ask([listener.url], cas=[authority.certificate_der])
        assert listener.requests == []


@pytest.mark.must("WAY-1")
def test_a_server_without_tls_is_refused_where_tls_is_named(authority: CertificateAuthority):
    with listening(saying(FULL_ANSWER)) as listener:
        with pytest.raises(NoConnection):
            ask([listener.url.replace("http:", "https:")], cas=[authority.certificate_der])
        assert listener.requests == []


@pytest.mark.must("WAY-2")
@pytest.mark.parametrize("years", [-30, 30], ids=["expired", "not yet valid"])
def test_a_certificates_dates_do_not_count(tmp_path: Path, years: int):
    then = datetime.now(UTC) + timedelta(days=365 * years)
    authority = CertificateAuthority.generate("desk.example", now=then)
    with listening(saying(FULL_ANSWER), tls=tls_of(authority, tmp_path, now=then)) as listener:
        assert ask([listener.url], cas=[authority.certificate_der]).body == b"receipt"


@pytest.mark.must("WAY-1")
def test_after_a_request_the_desks_authorities_are_the_only_ones(
    secured: Listener, authority: CertificateAuthority, monkeypatch: pytest.MonkeyPatch
):
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, requests.certs.where())
    other = CertificateAuthority.generate("desk.example", now=datetime.now(UTC))
    desks = [authority.certificate_der, other.certificate_der]
    with closing(HttpExchange([secured.url], cas=desks)) as exchange:
        exchange("GET", "/", body=b"", headers={}, max_answer_bytes=MAX_BYTES)
        context = exchange._session.get_adapter("https://")._context
        assert sorted(context.get_ca_certs(binary_form=True)) == sorted(desks)
        assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_no_session_key_is_written_down(
    secured: Listener, authority: CertificateAuthority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    ask([secured.url], cas=[authority.certificate_der])
    assert not (tmp_path / "keys").exists()

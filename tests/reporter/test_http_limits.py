"""When the real exchange has had enough: answers without an end, slow lines, and lines that break."""

import socket
import threading
import time
from pathlib import Path

import pytest

from crypto.certificates import CertificateAuthority
from reporter.errors import LineBroken, NoConnection, NotSent
from reporter.http import SLOWEST_BYTES_PER_SECOND, WHOLE_SECONDS, _TimedLine
from support.http_calls import FULL_ANSWER, MAX_BYTES, ask, ask_of
from support.loopback_listener import answer, breaking_off, dripping, listening, saying, tls_of


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
        pytest.raises(LineBroken, match="does not end"),
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
            except LineBroken:
                # It is the line's fault, so a planned report is tried again also while nobody is here.
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
def test_a_silent_line_that_was_open_is_told_apart_from_none():
    with pytest.raises(LineBroken, match="in time"):
        ask_of(lambda _line: time.sleep(0.5), read_seconds=0.2)

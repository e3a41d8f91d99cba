"""The operator's port: what it says of the server's health, and counts that move with batches alone."""

import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from server.counts import MEANINGS, Counts
from server.errors import StartRefused, StorageFailed
from server.ops_port import Check, OpsPort
from server.settings import Listen
from support.desk_folder import make_desk_folder
from support.envelopes import make_envelope, submit_body
from support.journey import free_port
from support.raw_http import ask
from support.running_server import running_server

LOOPBACK = Listen("127.0.0.1", 0)
GIB = 1024**3


def get(port: int, path: str) -> tuple[int, str]:
    line = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        line.request("GET", path)
        answer = line.getresponse()
        assert answer.headers.keys() == ["content-type", "content-length"]
        return answer.status, answer.read().decode()
    finally:
        line.close()


@contextmanager
def ops_port(metrics: Callable[[], str] = str, **checks: Check) -> Iterator[int]:
    with OpsPort(LOOPBACK, checks=checks, metrics=metrics) as opened:
        yield opened.port


def fail() -> bool:
    raise StorageFailed("the disk is gone")


def test_healthz_says_ok_or_names_what_fails():
    with ops_port(storage=lambda: True, room=lambda: True) as port:
        assert get(port, "/healthz") == (200, "ok\n")
    with ops_port(storage=fail, sequencer=lambda: True, room=lambda: False) as port:
        assert get(port, "/healthz") == (503, "failing\nstorage\nroom\n")


def test_any_other_page_is_unknown():
    with ops_port() as port:
        assert get(port, "/") == (404, "unknown\n")
        assert get(port, "/metrics?now") == (404, "unknown\n")


def test_who_leaves_before_the_answer_is_not_written_about(capfd: pytest.CaptureFixture[str]):
    """The standard library would print their address and where in the program it happened."""
    asked, left = threading.Event(), threading.Event()

    def wait_until_they_left() -> str:
        asked.set()
        left.wait(10)
        return "x" * 10_000_000

    with ops_port(wait_until_they_left) as port:
        with socket.create_connection(("127.0.0.1", port)) as line:
            # Closed without reading, a line is reset, and writing to it fails.
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            line.sendall(b"GET /metrics HTTP/1.0\r\n\r\n")
            assert asked.wait(10)
        left.set()
        assert get(port, "/healthz") == (200, "ok\n")
    assert capfd.readouterr() == ("", "")


def is_cut_at_a_byte(line: socket.socket) -> bool:
    """Send a byte, and after a moment say whether the other side has ended the line."""
    try:
        line.sendall(b"G")
        return line.recv(1) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def test_who_asks_byte_by_byte_keeps_nobody_waiting():
    with OpsPort(LOOPBACK, checks={}, metrics=str, most_seconds=0.2) as opened:
        with socket.create_connection(("127.0.0.1", opened.port)) as line:
            line.settimeout(0.01)
            assert any(is_cut_at_a_byte(line) for _ in range(2000))
        assert get(opened.port, "/healthz") == (200, "ok\n")


@pytest.mark.must("UPL-49")
def test_the_port_is_for_this_machine_only():
    with pytest.raises(StartRefused, match="--ops-listen takes"):
        OpsPort(Listen("192.0.2.7", 0), checks={}, metrics=str)


def test_a_port_that_is_taken_is_said_to_be():
    with ops_port() as port, pytest.raises(StartRefused, match="cannot be listened on"):
        OpsPort(Listen("127.0.0.1", port), checks={}, metrics=str)


@pytest.mark.must("UPL-47")
def test_counts_move_when_a_batch_closes_and_at_no_other_time():
    counts = Counts(free_bytes=lambda: 7 * GIB + 12_345)
    before = counts.text()
    assert "gawah_batches_closed_total 0\n" in before
    for status in (200, 200, 429):
        counts.note_answer(status)
    assert counts.text() == before
    counts.close_batch(5, reports=2, dummies=13, expired=0)
    shown = counts.text()
    assert 'gawah_last_batch_answers{status="200"} 2\n' in shown
    assert 'gawah_last_batch_answers{status="429"} 1\n' in shown
    assert "gawah_last_batch_reports 2\n" in shown
    assert f"gawah_disk_free_bytes {7 * GIB}\n" in shown
    counts.note_answer(200)
    assert counts.text() == shown
    counts.close_batch(6, reports=0, dummies=15, expired=0)
    assert 'gawah_last_batch_answers{status="200"} 1\n' in counts.text()
    assert "429" not in counts.text()


def test_the_counts_have_the_form_that_prometheus_reads():
    counts = Counts(free_bytes=lambda: 0)
    counts.note_answer(200)
    counts.close_batch(5, reports=2, dummies=13, expired=0)
    assert counts.text().endswith("\n")
    named = set()
    for line in counts.text().splitlines():
        match = re.fullmatch(r'(?:# (?:HELP|TYPE) )?([a-z_]+)(?:\{status="\d+"\})? .+', line)
        assert match, line
        named.add(match[1])
    assert named == set(MEANINGS)


def batches_of(metrics: str) -> int:
    (count,) = re.findall(r"^gawah_batches_closed_total (\d+)$", metrics, re.MULTILINE)
    return int(count)


@pytest.mark.must("UPL-47", "UPL-49")
def test_a_running_server_shows_each_batch_in_one_text_and_shows_none_of_it_to_the_public(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    port = free_port()
    shown: dict[int, set[str]] = {}
    with running_server(desk.path, tmp_path / "data", "--ops-listen", f"127.0.0.1:{port}") as server:
        assert get(port, "/healthz") == (200, "ok\n")
        assert [ask(server, "GET", page).status for page in ("/healthz", "/metrics")] == [404, 404]
        while max(shown, default=0) < 2:
            assert ask(server, "POST", "/v1/submit", body=submit_body(*make_envelope())).status == 200
            status, metrics = get(port, "/metrics")
            assert status == 200
            shown.setdefault(batches_of(metrics), set()).add(metrics)
    assert all(len(texts) == 1 for texts in shown.values())
    assert any('gawah_last_batch_answers{status="200"}' in text for texts in shown.values() for text in texts)


def test_healthz_of_a_running_server_says_that_the_room_is_gone(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    port = free_port()
    arguments = ("--ops-listen", f"127.0.0.1:{port}", "--least-free-mib", "1048576")
    with running_server(desk.path, tmp_path / "data", *arguments):
        assert get(port, "/healthz") == (503, "failing\nroom\n")

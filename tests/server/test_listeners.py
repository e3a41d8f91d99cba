"""Where a server listens: an address, a Unix socket, both at once, and what it refuses."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server.errors import StartRefused
from server.listening import bind
from server.settings import Listen
from support.desk_folder import DeskFolder, make_desk_folder, trusting_context
from support.raw_http import print_request, read_answer
from support.running_server import RunningServer


@pytest.fixture
def desk(tmp_path: Path) -> DeskFolder:
    return make_desk_folder(tmp_path / "desk")


@contextmanager
def asking(path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(10)
        line.connect(str(path))
        yield line


def head_over(path: Path) -> int:
    """Ask for the profile's head over a Unix socket and return the status."""
    with asking(path) as line:
        line.sendall(print_request("GET", "/v1/profile/head"))
        return read_answer(line).status


def test_a_unix_socket_answers_and_is_for_its_user_and_group(tmp_path: Path, desk: DeskFolder):
    path = tmp_path / "socket"
    server = RunningServer.start(desk.path, tmp_path / "data", listen=f"unix:{path}")
    try:
        assert head_over(path) == 200
        assert path.stat().st_mode & 0o777 == 0o660
    finally:
        server.stop()


def test_a_socket_that_a_killed_server_left_behind_is_taken_over(tmp_path: Path, desk: DeskFolder):
    path = tmp_path / "socket"
    RunningServer.start(desk.path, tmp_path / "data", listen=f"unix:{path}").kill()
    assert path.is_socket()
    server = RunningServer.start(desk.path, tmp_path / "data", listen=f"unix:{path}")
    try:
        assert head_over(path) == 200
    finally:
        server.stop()


def test_a_socket_on_which_somebody_answers_and_a_file_are_left_alone(tmp_path: Path):
    path = tmp_path / "socket"
    with bind(Listen("", 0, path), has_tls=False) as first:
        first.listen()
        with pytest.raises(StartRefused, match="cannot be listened on"):
            bind(Listen("", 0, path), has_tls=False)
    (tmp_path / "file").write_bytes(b"dear")
    with pytest.raises(StartRefused, match="cannot be listened on"):
        bind(Listen("", 0, tmp_path / "file"), has_tls=False)
    assert (tmp_path / "file").read_bytes() == b"dear"


def second_url(server: RunningServer) -> str:
    """The address that the server names after its first one."""
    assert server._process.stdout is not None
    line: str = server._process.stdout.readline()
    return line.removeprefix("listening on ").strip()


def test_tls_and_a_plain_socket_for_tor_answer_side_by_side(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "tls", tls_hosts=["127.0.0.1"])
    path = tmp_path / "onion"
    server = RunningServer.start(desk.path, tmp_path / "data", "--onion-listen", f"unix:{path}")
    try:
        assert server.url.startswith("https://")
        assert second_url(server) == f"http+unix:{path}"
        assert head_over(path) == 200
        with (
            socket.create_connection((server.host, server.port), timeout=10) as line,
            trusting_context(desk).wrap_socket(line, server_hostname="127.0.0.1") as secured,
        ):
            secured.sendall(print_request("GET", "/v1/profile/head"))
            assert read_answer(secured).status == 200
    finally:
        server.stop()


@pytest.mark.must("UPL-48")
def test_the_address_for_tor_is_one_of_this_machine_though_the_desk_has_a_certificate(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "tls", tls_hosts=["127.0.0.1"])
    with pytest.raises(AssertionError, match="can be reached from other machines"):
        RunningServer.start(desk.path, tmp_path / "data", "--onion-listen", "0.0.0.0:0")

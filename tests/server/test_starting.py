"""Starting, refusing to start, and what a running server keeps to itself."""

import re
import shutil
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from crypto.notes import Signer
from support.desk_folder import DeskFolder, make_desk_folder
from support.envelopes import make_envelope, submit_body
from support.raw_http import ask
from support.running_server import RunningServer, running_server, start_process
from support.waiting import wait_for


def start_refused(desk: Path, data: Path, *arguments: str, listen: str = "127.0.0.1:0") -> tuple[int, str]:
    """Return the exit status and the one line on standard error of a server that does not start."""
    log = desk.with_name("refused.log")
    log.unlink(missing_ok=True)
    process = start_process(desk, data, *arguments, listen=listen, log=log)
    output, _ = process.communicate(timeout=20)
    assert output == ""
    lines = log.read_text().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("gawah-server: ")
    return process.returncode, lines[0].removeprefix("gawah-server: ")


@pytest.fixture
def desk(tmp_path: Path) -> DeskFolder:
    return make_desk_folder(tmp_path / "desk")


def overwrite(name: str, content: bytes) -> Callable[[DeskFolder], None]:
    return lambda desk: (desk.path / name).write_bytes(content) and None


def remove(name: str) -> Callable[[DeskFolder], None]:
    return lambda desk: (desk.path / name).unlink()


def put_other_log_key(desk: DeskFolder) -> None:
    other = Signer.from_seed(desk.log.name, bytes(32))
    (desk.path / "log.key").write_text(f"{other.name} AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")


def flip_a_signed_byte(desk: DeskFolder) -> None:
    (desk.path / "profile").write_bytes(desk.note.replace(b"name Open", b"name Shut"))


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda desk: shutil.rmtree(desk.path), "no desk folder"),
        (remove("profile"), "profile cannot be read"),
        (overwrite("profile", b"\xff\xfe"), "profile is no profile"),
        (flip_a_signed_byte, "profile is no profile"),
        (overwrite("profiles/1", b"no note"), "profiles/1 is no profile"),
        (overwrite("profiles/7", b""), "profiles/7 is no profile"),
        (remove("log.key"), "log.key cannot be read"),
        (overwrite("log.key", b"desk.example notbase64\n"), "log.key is no key"),
        (put_other_log_key, "none of the log keys"),
        (overwrite("tls.pem", b"x"), "one is missing"),
        (lambda desk: [(desk.path / name).write_bytes(b"x") for name in ("tls.pem", "tls.key")], "no certificate"),
    ],
)
def test_a_desk_folder_that_is_not_whole_is_named_in_one_sentence(
    tmp_path: Path, desk: DeskFolder, damage: Callable[[DeskFolder], object], says: str
):
    damage(desk)
    status, line = start_refused(desk.path, tmp_path / "data")
    assert status == 1
    assert says in line
    assert "AAAA" not in line


def test_a_profile_kept_under_another_number_is_refused(tmp_path: Path, desk: DeskFolder):
    shutil.copy(desk.path / "profile", desk.path / "profiles" / "2")
    assert "another profile than its name" in start_refused(desk.path, tmp_path / "data")[1]


def test_a_data_folder_that_cannot_be_used_is_refused(tmp_path: Path, desk: DeskFolder):
    (tmp_path / "file").write_bytes(b"")
    assert start_refused(desk.path, tmp_path / "file")[0] == 1
    assert start_refused(desk.path, tmp_path / "missing" / "data")[0] == 1
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter").write_bytes(b"dear")
    status, line = start_refused(desk.path, tmp_path / "home")
    assert status == 1
    assert "holds other things" in line
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "intake.db").write_bytes(b"no database" * 4000)
    assert "cannot be used" in start_refused(desk.path, tmp_path / "data")[1]


def test_a_second_server_on_the_same_data_is_refused_until_the_first_is_gone(tmp_path: Path, desk: DeskFolder):
    first = RunningServer.start(desk.path, tmp_path / "data")
    status, line = start_refused(desk.path, tmp_path / "data")
    assert status == 1
    assert "Another server" in line
    first.kill()
    with running_server(desk.path, tmp_path / "data") as second:
        assert ask(second, "GET", "/v1/profile/head").status == 200


def test_a_server_that_could_close_no_batch_does_not_start(tmp_path: Path, desk: DeskFolder):
    """Also where rows are gone that always are there."""
    data = tmp_path / "data"
    RunningServer.start(desk.path, data).stop()
    with closing(sqlite3.connect(data / "intake.db")) as rows, rows:
        rows.execute("DELETE FROM published")
    with pytest.raises(AssertionError, match="closes batches stopped by itself"):
        RunningServer.start(desk.path, data).stop()


def test_a_port_that_is_taken_is_said_to_be(tmp_path: Path, desk: DeskFolder):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, line = start_refused(desk.path, tmp_path / "data", listen=f"127.0.0.1:{port}")
    assert status == 1
    assert f"port {port} cannot be listened on" in line


@pytest.mark.must("UPL-48")
def test_plain_http_is_for_this_machine_only(tmp_path: Path, desk: DeskFolder):
    status, line = start_refused(desk.path, tmp_path / "data", listen="0.0.0.0:0")
    assert status == 1
    assert "no certificate" in line


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--max-connections", "0"], "whole number from 1"),
        (["--idle-seconds", "ten"], "whole number"),
        (["--retention-weeks", "52"], "from 53"),
        (["--no-such-flag"], "no-such-flag"),
        (["--max-conn", "3"], "max-conn"),
    ],
)
def test_a_wrong_call_is_told_so_with_status_2(tmp_path: Path, desk: DeskFolder, arguments: list[str], says: str):
    status, line = start_refused(desk.path, tmp_path / "data", *arguments)
    assert status == 2
    assert says in line


@pytest.mark.parametrize("listen", ["8080", "desk.example:80", "127.0.0.1:70000", "[::1:80", "300.0.0.1:80"])
def test_an_address_that_is_none_is_a_wrong_call(tmp_path: Path, desk: DeskFolder, listen: str):
    assert start_refused(desk.path, tmp_path / "data", listen=listen)[0] == 2


def test_the_environment_gives_settings_and_the_flag_wins(tmp_path: Path, desk: DeskFolder):
    environment = {"GAWAH_MAX_CONNECTIONS": "many", "GAWAH_LEAST_FREE_MIB": "1048576"}
    server = RunningServer.start(desk.path, tmp_path / "data", "--max-connections", "9", environment=environment)
    assert ask(server, "POST", "/v1/submit", body=submit_body(*make_envelope())).status == 507
    assert server.stop() == 0


def test_an_ipv6_address_is_printed_as_a_url_wants_it(tmp_path: Path, desk: DeskFolder):
    with running_server(desk.path, tmp_path / "data", listen="[::1]:0") as server:
        assert re.fullmatch(r"http://\[::1\]:[0-9]+", server.url)
        assert ask(server, "GET", "/v1/profile/head").status == 200


def test_what_the_process_holds_is_kept_from_dumps_and_other_users(tmp_path: Path, desk: DeskFolder):
    with running_server(desk.path, tmp_path / "data") as server:
        limits = Path(f"/proc/{server.pid}/limits").read_text()
        assert re.search(r"Max core file size +0 +0 ", limits)
        assert Path(f"/proc/{server.pid}/environ").stat().st_uid == 0
        assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
        for path in (tmp_path / "data").rglob("*"):
            assert path.stat().st_mode & 0o077 == 0, path


@pytest.mark.must("UPL-14")
def test_data_and_log_hold_no_address_no_path_and_no_time(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    marker = "marker-of-a-client"
    server = RunningServer.start(desk.path, tmp_path / "data")
    upload, envelope = make_envelope()
    headers = {"User-Agent": marker, "X-Forwarded-For": marker, "Cookie": marker}
    assert ask(server, "POST", "/v1/submit", body=submit_body(upload, envelope), headers=headers).status == 200
    ask(server, "GET", f"/{marker}?{marker}", headers=headers)
    ask(server, "POST", "/v1/submit", body=marker.encode(), headers=headers)
    blob = tmp_path / "data" / "blobs" / upload.hex[:2] / upload.hex
    ask(server, "GET", f"/v1/profile?{marker}")
    wait_for(blob.exists)
    assert server.stop() == 0
    log = "\n".join(server.log_lines())
    assert re.fullmatch(r"(batch [0-9]+ closed: [0-9]+ reports, [0-9]+ dummies, [0-9]+ expired\n?)*", log)
    for path in (tmp_path / "data").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert marker.encode() not in content
            assert b"127.0.0.1" not in content

"""The demo desk: a real server on this computer, which ends with the program and leaves nothing."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reporter import demo_desk, joining
from reporter.demo_server import DemoServer
from reporter.errors import DemonstrationFailed
from reporter.http import HttpExchange
from reporter.store.vault import Vault
from support.desks import bare_desk
from support.vault_folders import VaultFolder
from support.vaults import open_vault
from ui import verbs

NOW = datetime.now(UTC)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with VaultFolder.make(tmp_path / "v").opened() as opened:
        yield opened


def start(vault: Vault, runtime: Path) -> DemoServer:
    return demo_desk.start(vault, verbs.command(verbs.DEMO_SERVER), verbs.environment(), runtime=str(runtime))


def profile_served(vault: Vault) -> bytes:
    desk = joining.desk_of(vault).profile
    exchange = HttpExchange(desk.urls, cas=desk.cas)
    try:
        return exchange("GET", "/v1/profile", body=b"", headers={}, max_answer_bytes=300_000).body
    finally:
        exchange.close()


def ports(vault: Vault) -> list[int]:
    return [int(url.rstrip("/").rpartition(":")[2]) for url in joining.desk_of(vault).profile.urls]


def test_a_demo_desk_is_served_until_it_is_closed_and_leaves_nothing(vault: Vault, tmp_path: Path):
    assert not demo_desk.is_joined(vault)
    desk = demo_desk.make(vault, now=NOW)
    assert demo_desk.is_joined(vault)
    assert desk.profile.name == demo_desk.NAME
    runtime = tmp_path / "run"
    runtime.mkdir()
    for _ in range(2):
        server = start(vault, runtime)
        assert server.room.parent == runtime
        assert server.room.stat().st_mode & 0o777 == 0o700
        assert profile_served(vault) == desk.note
        server.close()
        server.close()
        assert list(runtime.iterdir()) == []


def test_a_port_that_was_taken_meanwhile_leaves_two_others(vault: Vault, tmp_path: Path):
    demo_desk.make(vault, now=NOW)
    with socket.socket() as taker:
        taker.bind(("127.0.0.1", ports(vault)[0]))
        taker.listen()
        server = start(vault, tmp_path)
        server.close()


def test_a_demo_desk_whose_ports_are_all_taken_says_so_and_leaves_nothing(vault: Vault, tmp_path: Path):
    demo_desk.make(vault, now=NOW)
    takers = [socket.socket() for _ in range(3)]
    runtime = tmp_path / "run"
    runtime.mkdir()
    try:
        for taker, port in zip(takers, ports(vault), strict=True):
            taker.bind(("127.0.0.1", port))
            taker.listen()
        with pytest.raises(DemonstrationFailed, match="other programs may use its ports"):
            start(vault, runtime)
    finally:
        for taker in takers:
            taker.close()
    assert list(runtime.iterdir()) == []


def test_a_server_that_cannot_be_started_at_all_says_so(vault: Vault, tmp_path: Path):
    demo_desk.make(vault, now=NOW)
    with pytest.raises(DemonstrationFailed):
        demo_desk.start(vault, [str(tmp_path / "nothing")], {}, runtime=str(tmp_path))
    with pytest.raises(DemonstrationFailed):
        demo_desk.start(vault, ["/bin/false"], {}, runtime=str(tmp_path))


def test_without_a_folder_in_memory_the_server_lives_beside_the_vault(vault: Vault, tmp_path: Path):
    demo_desk.make(vault, now=NOW)
    nowhere = str(tmp_path / "nowhere")
    server = demo_desk.start(vault, verbs.command(verbs.DEMO_SERVER), verbs.environment(), memory=nowhere)
    assert server.room.parent == tmp_path
    server.close()
    assert [path.name for path in tmp_path.iterdir()] == ["v"]


def test_a_server_is_left_and_taken_up_again(vault: Vault, tmp_path: Path):
    demo_desk.make(vault, now=NOW)
    server = start(vault, tmp_path)
    descriptor, pid = server.leave()
    server.close()
    assert profile_served(vault)
    DemoServer.attach(descriptor, pid, server.room).close()
    # Nobody waited for it under its first name, as nobody does after an exec.
    server._child.wait(1)
    assert not server.room.exists()


def test_a_server_whose_program_is_killed_ends_by_itself(tmp_path: Path):
    script = (
        "import sys; from pathlib import Path; from support.vault_folders import VaultFolder;"
        "from reporter import demo_desk; from ui import verbs; from datetime import datetime, UTC;"
        f"vault = VaultFolder.make(Path({str(tmp_path / 'w')!r})).open();"
        "demo_desk.make(vault, now=datetime.now(UTC));"
        "server = demo_desk.start(vault, verbs.command('demo-server'), verbs.environment(),"
        f" runtime={str(tmp_path)!r});"
        "print(server.pid, flush=True); sys.stdin.read()"
    )
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{root}:{root / 'tests'}"}
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as holder:
        assert holder.stdout is not None
        pid = int(holder.stdout.readline())
        holder.kill()
    end = time.monotonic() + 20
    while Path(f"/proc/{pid}/cmdline").exists() and Path(f"/proc/{pid}/cmdline").read_bytes():
        assert time.monotonic() < end
        time.sleep(0.05)
    assert {path.name for path in tmp_path.iterdir()} == {"w"}


def test_a_vault_of_a_real_desk_is_no_demonstration(tmp_path: Path):
    with open_vault(tmp_path / "v", bare_desk()) as vault:
        assert not demo_desk.is_joined(vault)

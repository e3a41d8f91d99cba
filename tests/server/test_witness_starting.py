"""When a witness starts and when it refuses to: its memory, its log, its key, its policy, its unit."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto import witness_policy
from crypto.certificates import CertificateAuthority
from server.errors import StartRefused, StorageFailed
from server.settings import Listen
from server.witness.commands import init, run_witness
from server.witness.cosigning import Cosigning, Verdict
from server.witness.keeping import Memory
from support.loopback_listener import answer, breaking_off, listening, tls_of
from support.running_server import ROOT
from support.witnesses import (
    LEAVES,
    OTHER_LEAVES,
    AskingLog,
    ShownLogs,
    add_checkpoint,
    make_witness,
    newest,
    read_cosigner,
    run_command,
    running_witness,
    showing_logs,
    why_refused,
    write_policy,
)

TIME = 1_795_000_000


@pytest.fixture
def shown() -> Iterator[ShownLogs]:
    with showing_logs() as shown:
        yield shown


@pytest.mark.must("LOG-24")
def test_a_witness_restored_from_an_old_copy_refuses_to_start(tmp_path: Path, shown: ShownLogs):
    log = AskingLog.named("a")
    policy = write_policy(tmp_path / "policy", log, shown=shown)
    make_witness(tmp_path / "data")
    with running_witness(tmp_path / "data", policy) as server:
        assert add_checkpoint(server, log.request(0, 16)).status == 200
        shown.show(log, newest(server, log).body)
    shutil.copytree(tmp_path / "data", tmp_path / "old")
    with running_witness(tmp_path / "data", policy) as server:
        assert add_checkpoint(server, log.request(16, 32)).status == 200
        shown.show(log, newest(server, log).body)
    assert "its folder is an old copy" in why_refused(tmp_path / "old", policy)
    ended = run_command("run", "--data", str(tmp_path / "old"), "--policy", str(policy), "--listen", "127.0.0.1:0")
    assert (ended.returncode, ended.stdout) == (1, "")


@pytest.mark.must("LOG-24")
def test_a_witness_that_remembers_another_tree_than_it_cosigned_refuses_to_start(tmp_path: Path, shown: ShownLogs):
    log = AskingLog.named("a")
    policy = write_policy(tmp_path / "policy", log, shown=shown)
    make_witness(tmp_path / "data")
    shutil.copytree(tmp_path / "data", tmp_path / "other")
    for folder, leaves in (("data", LEAVES), ("other", OTHER_LEAVES)):
        with closing(Memory(tmp_path / folder)) as memory:
            known = witness_policy.of_lines([log.signer.verifier], [], None)
            cosigning = Cosigning(read_cosigner(tmp_path / folder), known, memory, now=lambda: TIME)
            assert cosigning.decide(log.request(0, 16, leaves=leaves)).verdict is Verdict.COSIGNED
            shown.show(log, memory.newest(log.origin).note or b"")
    assert "old copy" in why_refused(tmp_path / "data", policy)


@pytest.mark.must("LOG-24")
def test_a_witness_that_cannot_ask_its_log_refuses_to_start(tmp_path: Path, shown: ShownLogs):
    log = AskingLog.named("a")
    make_witness(tmp_path / "data")
    policy = write_policy(tmp_path / "policy", log, shown=shown)
    shown.show(log, b"no note")
    assert "is no checkpoint" in why_refused(tmp_path / "data", policy)
    policy.write_text(f"log {log.signer.verifier}\nquorum none\n")
    assert "add its address" in why_refused(tmp_path / "data", policy)
    for address in ("http://127.0.0.1:1/", "ftp://127.0.0.1/", "http://[x/", "http:///"):
        policy.write_text(f"log {log.signer.verifier} {address}\nquorum none\n")
        assert "cannot be fetched" in why_refused(tmp_path / "data", policy)


def test_a_log_that_answers_with_an_error_keeps_its_witness_from_starting(tmp_path: Path):
    log = AskingLog.named("a")
    make_witness(tmp_path / "data")
    with listening(breaking_off(answer("500 Internal Server Error"))) as listener:
        (tmp_path / "policy").write_text(f"log {log.signer.verifier} {listener.url}\nquorum none\n")
        assert "answered with 500" in why_refused(tmp_path / "data", tmp_path / "policy")


def test_a_log_with_an_authority_of_its_own_is_asked_over_tls(tmp_path: Path):
    log = AskingLog.named("a")
    make_witness(tmp_path / "data")
    authority = CertificateAuthority.generate("Desk", now=datetime.now(UTC))
    with listening(breaking_off(answer(body=b"no note")), tls=tls_of(authority, tmp_path)) as listener:
        (tmp_path / "policy").write_text(f"log {log.signer.verifier} {listener.url}\nquorum none\n")
        assert "is no checkpoint" in why_refused(tmp_path / "data", tmp_path / "policy")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here; the unit is not tried")
def test_systemd_reads_the_unit_and_finds_it_hardly_exposed(tmp_path: Path):
    unit = tmp_path / "gawah-witness.service"
    kept = (ROOT / "packaging/witness" / unit.name).read_text("utf-8")
    unit.write_text(kept.replace("/opt/gawah/.venv/bin/gawah-server", "/bin/true"), "utf-8")
    for words in (("verify", "--man=no"), ("security", "--offline=true", "--threshold=15", "--no-pager")):
        tried = subprocess.run(["systemd-analyze", *words, unit], capture_output=True, text=True, check=False)
        assert (tried.returncode, tried.stderr) == (0, "")


def test_a_folder_has_one_witness_and_one_key(tmp_path: Path, shown: ShownLogs):
    log = AskingLog.named("a")
    policy = write_policy(tmp_path / "policy", log, shown=shown)
    made = run_command("init", "--data", str(tmp_path / "data"), "--name", "witness.example/a")
    assert str(read_cosigner(tmp_path / "data").witness) == made.stdout.strip()
    with running_witness(tmp_path / "data", policy):
        assert "Another witness" in why_refused(tmp_path / "data", policy)
    with pytest.raises(StartRefused, match="holds a witness already"):
        init(tmp_path / "data", name="witness.example/other")
    assert read_cosigner(tmp_path / "data").name == "witness.example/a"
    assert (tmp_path / "data/witness.key").stat().st_mode & 0o777 == 0o600
    assert run_command("init", "--data", str(tmp_path / "data")).returncode == 2


def test_a_witness_without_its_key_or_its_policy_refuses(tmp_path: Path, shown: ShownLogs):
    log = AskingLog.named("a")
    policy = write_policy(tmp_path / "policy", log, shown=shown)
    (tmp_path / "data").mkdir()
    assert "make a witness" in why_refused(tmp_path / "data", policy)
    (tmp_path / "data/witness.key").write_text("name no-base64\n")
    assert "no witness's key" in why_refused(tmp_path / "data", policy)
    (tmp_path / "data/witness.key").unlink()
    with pytest.raises(StartRefused, match="no name"):
        init(tmp_path / "data", name="two words")
    make_witness(tmp_path / "data")
    for text in ("", "quorum none\n"):
        policy.write_text(text)
        assert "The policy" in why_refused(tmp_path / "data", policy)
    assert "cannot be read" in why_refused(tmp_path / "data", tmp_path / "missing")
    with pytest.raises(StartRefused, match="its own machine"):
        run_witness(tmp_path / "data", policy_file=policy, listen=Listen("192.0.2.1", 443))


def test_a_file_that_is_no_memory_or_a_newer_one_is_not_used(tmp_path: Path):
    (tmp_path / "witness.db").write_bytes(b"x" * 5000)
    with pytest.raises(StorageFailed):
        Memory(tmp_path)
    (tmp_path / "witness.db").unlink()
    with closing(Memory(tmp_path)), pytest.raises(StartRefused):
        Memory(tmp_path)

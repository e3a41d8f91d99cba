"""Vaults that earlier versions wrote open with this one, with everything that was in them."""

import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from reporter import organiser, vault_check
from reporter.store.outbox import OutboxState
from reporter.store.vault import Purpose, Vault
from support import killed_at_writes
from support.frozen_vaults import PASSPHRASE, content_of, describe, rebuild
from support.vault_folders import VaultFolder

OPEN = (
    "import sys, pathlib\n"
    "from crypto.keyslots import VaultKey\n"
    "from reporter.store.keyslot_file import KeyslotFile\n"
    "from reporter.store.vault import Vault\n"
    "folder, key, salt = pathlib.Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), bytes.fromhex(sys.argv[3])\n"
    "Vault(folder, KeyslotFile.open(folder), VaultKey(key, salt)).close()\n"
)
WRITES = ("pwrite64", "write", "fsync", "fdatasync", "unlink", "ftruncate", "mkdir", "rename")


def _version(vault: Vault) -> int:
    [(version,)] = vault._database.rows("PRAGMA user_version")
    return int(version)


def _check_citizen(vault: Vault) -> None:
    content = content_of(Purpose.CITIZEN)
    assert vault.drafts.ids() == (content["draft"],)
    assert vault.drafts.load("d1").decode() == content["answers"]
    assert [describe(data) for data in vault.drafts.attachments("d1")] == content["files"]
    assert vault.drafts.reasons("d1") == (None, None)
    assert {report: describe(vault.kept.read(report)) for report in vault.kept.ids()} == content["kept"]
    rows = vault.outbox.rows()
    assert {row.upload_id: row.state.value for row in rows} == content["outbox"]
    assert {row.state for row in rows} == set(OutboxState)
    assert {row.upload_id: describe(vault.outbox.envelope(row.upload_id)) for row in rows} == content["envelopes"]
    assert {row.must_arrive_before.isoformat() for row in rows} == {content["until"]}
    assert all((row.receipt == b"receipt\n") == (row.state in {"sent", "recorded"}) for row in rows)
    assert vault.outbox.forgotten_count() == content["forgotten"]
    assert describe(vault.profiles.trusted() or b"") == content["trusted"]


def _check_organiser(vault: Vault) -> None:
    content = content_of(Purpose.ORGANISER)
    cases = {case.upload_id: case for case in vault.cases.rows()}
    assert {
        upload_id: {"text": case.members["text"], "state": case.state.value, "moves": len(case.history)}
        for upload_id, case in cases.items()
    } == content["cases"]
    for upload_id, case in cases.items():
        assert [attachment.because for attachment in case.attachments] == [None]
        with vault.cases.attachment(upload_id, 1) as picture:
            assert picture.read() == b"picture"
    assert [case.upload_id for case in vault.cases.rows(search="بند")] == [f"{2:064x}"]
    assert [envelope.upload_id for envelope in vault.envelopes.unreadable()] == content["unreadable"]
    assert [envelope.upload_id for envelope in vault.envelopes.missing()] == content["missing"]
    assert [upload_id for upload_id, _ in vault.envelopes.unacknowledged()] == content["unacknowledged"]
    assert vault.envelopes.cursor() == content["cursor"]
    assert {row.until.isoformat(): describe(vault.seeds.seed(row.recipient)) for row in vault.seeds.all()} == content[
        "seeds"
    ]
    assert describe(organiser.sync_seed(vault)) == content["sync_seed"]


def _check_ceremony(vault: Vault) -> None:
    content = content_of(Purpose.CEREMONY)
    assert describe(vault.secrets.require("root seed")) == content["root_seed"]
    assert {row.until.isoformat(): describe(vault.seeds.seed(row.recipient)) for row in vault.seeds.all()} == content[
        "seeds"
    ]


CHECKS = {Purpose.CITIZEN: _check_citizen, Purpose.ORGANISER: _check_organiser, Purpose.CEREMONY: _check_ceremony}


@pytest.mark.must("VAU-25")
@pytest.mark.parametrize("purpose", Purpose)
def test_a_vault_of_the_first_schema_opens_with_everything_in_it(tmp_path: Path, purpose: Purpose):
    folder = rebuild(purpose, tmp_path / "vault")
    with Vault.open(folder.path, PASSPHRASE) as vault:
        assert vault.purpose is purpose
        assert _version(vault) > 1
        CHECKS[purpose](vault)
    with folder.opened() as vault:
        CHECKS[purpose](vault)
    assert vault_check.check(folder.path, PASSPHRASE).is_fine


@pytest.mark.must("VAU-25")
def test_a_draft_of_the_second_schema_keeps_its_files_and_can_be_blacked_out(tmp_path: Path):
    folder = rebuild(Purpose.CITIZEN, tmp_path / "vault", schema=2)
    content = content_of(Purpose.CITIZEN, schema=2)
    with Vault.open(folder.path, PASSPHRASE) as vault:
        assert _version(vault) > 2
        assert vault.drafts.ids() == (content["draft"],)
        assert vault.drafts.load("d1").decode() == content["answers"]
        assert [describe(data) for data in vault.drafts.attachments("d1")] == content["files"]
        assert list(vault.drafts.reasons("d1")) == content["reasons"]
        assert vault.drafts.blackouts("d1") == (None, None)
        vault.drafts.black_out("d1", 1, b"[]")
    with folder.opened() as vault:
        assert vault.drafts.blackouts("d1") == (b"[]", None)
        vault.drafts.discard("d1")
        assert vault._database.rows("SELECT count(*) FROM items") == [(0,)]
    assert vault_check.check(folder.path, PASSPHRASE).is_fine


@pytest.mark.parametrize("purpose", Purpose)
def test_to_check_an_old_vault_does_not_migrate_it(tmp_path: Path, purpose: Purpose):
    folder = rebuild(purpose, tmp_path / "vault")
    before = folder.read_all()
    assert vault_check.check(folder.path, PASSPHRASE).is_fine
    assert folder.read_all() == before


@pytest.mark.must("VAU-25")
def test_a_vault_of_the_first_schema_keeps_what_a_log_showed(tmp_path: Path):
    folder = rebuild(Purpose.CITIZEN, tmp_path / "vault")
    with folder.opened() as vault:
        [sent] = [row for row in vault.outbox.rows() if row.state is OutboxState.SENT]
        assert sent.proof is None
        assert vault.log_alarms.all() == ()
        vault.outbox.move(sent.upload_id, expected={OutboxState.SENT}, to=OutboxState.RECORDED, proof=b"proof")
        vault.log_alarms.add(b"alarm" * 100_000)
    with folder.opened() as vault:
        assert vault.outbox.row(sent.upload_id).proof == b"proof"
        assert vault.log_alarms.all() == (b"alarm" * 100_000,)
    assert vault_check.check(folder.path, PASSPHRASE).is_fine


def test_an_old_vault_can_be_used_on(tmp_path: Path):
    folder = rebuild(Purpose.CITIZEN, tmp_path / "vault")
    with folder.opened() as vault:
        vault.drafts.discard("d1")
        vault.outbox.remove(f"{1:064x}")
        vault.kept.forget(f"{1:032x}")
        vault.drafts.save("d2", b"{}")
    assert list((folder.path / "b").iterdir()) == []
    with folder.opened() as vault:
        assert vault.drafts.ids() == ("d2",)
        assert len(vault.outbox.rows()) == 4


def _open_traced(folder: VaultFolder, log: Path, *, inject: str) -> int:
    done = subprocess.run(
        [
            *("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(WRITES)}", "-e", "signal=none"),
            *("-e", inject, "--", sys.executable, "-c", OPEN, str(folder.path)),
            *(folder.key.key.hex(), folder.key.salt.hex()),
        ],
        check=False,
        timeout=60,
    )
    return done.returncode


def _writes_of(log: Path) -> list[tuple[str, int]]:
    """Every write of a run, with the how-manieth of its name it is."""
    so_far: Counter[str] = Counter()
    writes = []
    for line in log.read_text(errors="replace").splitlines():
        call = line.split(maxsplit=1)[1].partition("(")[0]
        if call in WRITES:
            so_far[call] += 1
            writes.append((call, so_far[call]))
    return writes


def _kill_migrations(purpose: Purpose, folder: Path, *, every: int) -> int:
    """Kill the first opening of an old vault at its writes; after each, all must be there. Return how many kills."""
    frozen = rebuild(purpose, folder / "frozen")
    log = folder / "log"
    whole = frozen.copy(folder / "whole")
    assert _open_traced(whole, log, inject="inject=write:signal=SIGKILL:when=65000") == 0
    chosen = _writes_of(log)[::every]
    for number, (call, ordinal) in enumerate(chosen):
        killed = frozen.copy(folder / f"killed{number}")
        status = _open_traced(killed, log, inject=f"inject={call}:signal=SIGKILL:when={ordinal}")
        assert status in {-signal.SIGKILL, 128 + signal.SIGKILL}, (call, ordinal, status)
        with killed.opened() as vault:
            assert _version(vault) > 1
            CHECKS[purpose](vault)
        shutil.rmtree(killed.path)
    return len(chosen)


needs_strace = pytest.mark.skipif(not killed_at_writes.IS_POSSIBLE, reason=killed_at_writes.WHY_NOT)


@needs_strace
def test_a_migration_that_is_killed_loses_nothing(tmp_path: Path):
    kills = _kill_migrations(Purpose.CITIZEN, tmp_path, every=3)
    print(f"{kills} kills")
    assert kills > 5


@pytest.mark.long
@needs_strace
@pytest.mark.parametrize("purpose", Purpose)
def test_a_migration_that_is_killed_at_any_write_loses_nothing(tmp_path: Path, purpose: Purpose):
    assert _kill_migrations(purpose, tmp_path, every=1) > 20

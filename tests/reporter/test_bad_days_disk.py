"""Full disks, folders closed to writing, slots used up, two programs on one vault: nothing saved is lost."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from reporter import citizen, joining, profile, resealing, vault_check
from reporter.anonymise.review import Action, Decisions
from reporter.errors import GawahError, VaultProblem, WrongPassphrase
from reporter.report import ReceivedReport
from reporter.store.folder import BUSY, DISK_FULL, READ_ONLY
from reporter.store.shred_slots import SLOTS_PER_FILE
from reporter.store.vault import Purpose, Vault
from support import frozen_vaults
from support.desks import NOW, BareDesk
from support.reports import OUTAGE, make_report, pack
from support.small_disks import fill, small_disk, without_root
from support.vault_folders import PASSPHRASE, VaultFolder
from support.vaults import queue_envelope

DISK_KIB = 6 * 1024


@pytest.fixture
def on_small_disk(vault_template: VaultFolder, tmp_path: Path) -> Iterator[VaultFolder]:
    """A vault on a disk of 6 MiB, with one value in it."""
    with small_disk(tmp_path / "disk", DISK_KIB) as disk:
        folder = vault_template.copy(disk / "vault")
        with folder.opened() as vault:
            vault.values.put("name", b"value")
        yield folder


def _save_draft(vault: Vault) -> None:
    vault.drafts.save("draft", bytes(200_000))


def _attach_large(vault: Vault) -> None:
    vault.items.put(bytes(2_000_000))


def _file_case(vault: Vault) -> None:
    with vault.transaction():
        for number in range(50):
            report = ReceivedReport(f"{number:032x}", {"text": f"word{number} " * 900}, ())
            vault.cases.file(report, upload_id=f"{number:064x}", batch=9, received_week="2026-W47")
        vault.envelopes.advance(50)


@pytest.mark.parametrize("write", [_save_draft, _attach_large, _file_case])
@pytest.mark.parametrize("leave", [0, 60_000])
def test_a_full_disk_keeps_what_was_saved(on_small_disk: VaultFolder, write: Callable[[Vault], None], leave: int):
    disk = on_small_disk.path.parent
    with on_small_disk.opened() as vault:
        filler = fill(disk, leave=leave)
        with pytest.raises(VaultProblem) as refused:
            write(vault)
        assert str(refused.value) == DISK_FULL
        assert vault.values.get("name") == b"value"
        filler.unlink()
        write(vault)
    assert vault_check.check(on_small_disk.path, PASSPHRASE).is_fine


@pytest.mark.parametrize("leave", [0, 20_000, 40_000])
def test_a_full_disk_while_sealing_keeps_the_draft_and_nothing_else(
    on_small_disk: VaultFolder, desk: BareDesk, leave: int
):
    with on_small_disk.opened() as vault:
        joining.join(vault, profile.read_first(desk.sign()))
        draft = citizen.save_draft(vault, {**OUTAGE, "text": "a " * 400})
        reviewed = citizen.review(vault, draft, Decisions(default=Action.REPLACE))
        filler = fill(on_small_disk.path.parent, leave=leave)
        with pytest.raises(VaultProblem, match="disk is full"):
            citizen.seal(vault, reviewed, forget=False, now=NOW)
        assert (vault.drafts.ids(), vault.outbox.rows(), vault.kept.ids()) == ((draft,), (), ())
        filler.unlink()
        queued = citizen.seal(vault, reviewed, forget=False, now=NOW)
        assert [row.upload_id for row in vault.outbox.rows()] == [queued.upload_id]
    with on_small_disk.opened() as vault:
        assert len(vault.outbox.rows()) == len(vault.kept.ids()) == 1


def test_a_full_disk_while_sealing_again_keeps_the_old_envelope(on_small_disk: VaultFolder, desk: BareDesk):
    with on_small_disk.opened() as vault:
        joining.join(vault, profile.read_first(desk.sign()))
        packed = pack(make_report({"text": "a " * 400}))
        envelope = queue_envelope(vault, desk, packed=packed)
        vault.kept.keep(envelope.upload_id[:32], packed)
        [before] = vault.outbox.rows()
        now = NOW + (before.must_arrive_before - NOW.date()) - timedelta(days=3)
        filler = fill(on_small_disk.path.parent)
        with pytest.raises(VaultProblem, match="disk is full"):
            resealing.reseal_due(vault, now=now)
        assert vault.outbox.rows() == (before,)
        filler.unlink()
        assert resealing.reseal_due(vault, now=now).count == 1


def test_a_passphrase_is_changed_on_a_full_disk(on_small_disk: VaultFolder):
    """It is written in place, so it needs no room."""
    fill(on_small_disk.path.parent)
    with on_small_disk.opened() as vault:
        vault.change_passphrase(PASSPHRASE, "new words")
    Vault.open(on_small_disk.path, "new words").close()


def test_a_full_disk_while_migrating_leaves_the_old_vault(tmp_path: Path):
    with small_disk(tmp_path / "disk", DISK_KIB) as disk:
        folder = frozen_vaults.rebuild(Purpose.CITIZEN, disk / "vault")
        before = folder.read_all()
        filler = fill(disk, leave=8_192)
        with pytest.raises(VaultProblem, match="disk is full"):
            folder.open()
        filler.unlink()
        after = folder.read_all()
        assert {name: data for name, data in after.items() if name != "d-journal"} == before
        with folder.opened() as vault:
            assert vault.drafts.ids() == ("d1",)


def test_a_vault_is_not_made_on_a_full_disk(tmp_path: Path):
    with small_disk(tmp_path / "disk", 300) as disk:
        with pytest.raises(VaultProblem, match="disk is full"):
            VaultFolder.make(disk / "vault")
        fill(disk)
        with pytest.raises(VaultProblem, match="no vault"):
            Vault.open(disk / "vault", PASSPHRASE)


def test_a_vault_is_erased_on_a_full_disk(on_small_disk: VaultFolder):
    fill(on_small_disk.path.parent)
    with on_small_disk.opened() as vault:
        vault.erase()
    assert not on_small_disk.path.exists()


def test_used_up_slots_are_followed_by_a_new_file(vault_folder: VaultFolder):
    with vault_folder.opened() as vault, vault.transaction():
        for _ in range(SLOTS_PER_FILE - 1):
            vault.items._slots.take()
        vault.drafts.save("the last of the first", b"a")
        vault.drafts.save("the first of the second", b"b")
    with vault_folder.opened() as vault:
        slots = {slot for (slot,) in vault._database.rows("SELECT slot FROM items")}
        assert slots == {SLOTS_PER_FILE - 1, SLOTS_PER_FILE}
        assert vault.drafts.load("the first of the second") == b"b"
        vault.drafts.save("more", b"c")
        vault.drafts.discard("the first of the second")
    assert {path.name for path in vault_folder.path.glob("s*")} == {"s0", "s1"}
    with vault_folder.opened() as vault:
        assert vault.drafts.ids() == ("more", "the last of the first")


def test_used_up_slots_on_a_full_disk_are_said(on_small_disk: VaultFolder):
    with on_small_disk.opened() as vault:
        filler = fill(on_small_disk.path.parent, leave=100_000)
        taken = [vault.items._slots.take() for _ in range(SLOTS_PER_FILE)]
        with pytest.raises(VaultProblem, match="disk is full"):
            vault.drafts.save("draft", b"answers")
        assert len(set(taken)) == SLOTS_PER_FILE
        filler.unlink()
        vault.drafts.save("draft", b"answers")
        assert vault.drafts.ids() == ("draft",)


@pytest.mark.parametrize("what", ["folder", "files", "database", "slots"])
def test_what_cannot_be_written_to_is_said_and_left_as_it_was(vault_folder: VaultFolder, tmp_path: Path, what: str):
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    closed = {
        "folder": [vault_folder.path],
        "files": [vault_folder.path / name for name in ("k", "s0", "d")],
        "database": [vault_folder.path / "d"],
        "slots": [vault_folder.path / "s0"],
    }[what]
    for path in closed:
        path.chmod(0o500 if path.is_dir() else 0o400)
    before = vault_folder.read_all()
    command = [sys.executable, "-m", "reporter", "report", str(vault_folder.path), str(tmp_path / "answers.json")]
    (tmp_path / "answers.json").write_text("{}")
    try:
        run = subprocess.run(
            without_root([*command, "--passphrase-file", str(passphrase)]),
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[2],
        )
    finally:
        vault_folder.path.chmod(0o700)
    assert run.returncode == 1
    assert run.stderr.splitlines() == [READ_ONLY]
    assert vault_folder.read_all() == before


@pytest.mark.parametrize("second", ["open", "check", "erase", "passphrase"])
def test_the_second_of_two_programs_is_refused(vault_folder: VaultFolder, tmp_path: Path, second: str):
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    words = {
        "open": ["outbox", vault_folder.path, "--passphrase-file", tmp_path / "passphrase"],
        "check": ["vault", "check", vault_folder.path, "--passphrase-file", tmp_path / "passphrase"],
        "erase": ["vault", "erase", vault_folder.path, "--yes"],
        "passphrase": [
            *("vault", "passphrase", vault_folder.path, "--passphrase-file", tmp_path / "passphrase"),
            *("--new-passphrase-file", tmp_path / "passphrase"),
        ],
    }[second]
    command = [sys.executable, "-m", "reporter", *map(str, words)]

    def run() -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])

    with vault_folder.opened() as vault:
        refused = run()
        assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", BUSY + "\n")
        vault.values.put("name", b"value")
    # And the other way round: once the first has closed it, the second has its turn.
    assert run().returncode == 0
    assert vault_folder.path.exists() is (second != "erase")


def test_a_wrong_passphrase_writes_nothing_whatever_is_asked(vault_folder: VaultFolder):
    before = vault_folder.read_all()
    for attempt in (
        lambda: Vault.open(vault_folder.path, "wrong"),
        lambda: vault_check.check(vault_folder.path, "wrong"),
    ):
        with pytest.raises(WrongPassphrase) as refused:
            attempt()
        assert isinstance(refused.value, GawahError)
    assert vault_folder.read_all() == before

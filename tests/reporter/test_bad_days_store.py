"""Every region of every file of a vault damaged: one of our sentences, the rest kept, and nothing written."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reporter import vault_check
from reporter.case import Case
from reporter.errors import DoesNotOpen, GawahError, NothingThere, VaultDamaged, VaultProblem
from reporter.report import ReceivedReport
from reporter.store.items import LARGEST_ROW_BYTES
from reporter.store.shred_slots import SLOTS_PER_FILE
from reporter.store.vault import Vault
from support.vault_folders import PASSPHRASE, VaultFolder

PAGE = 16_384
LARGE = bytes(range(256)) * (LARGEST_ROW_BYTES // 256 + 300)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> VaultFolder:
    """A vault with a draft, a large file, ten kept reports, ten in the outbox, cases with words, and values."""
    folder = VaultFolder.make(tmp_path_factory.mktemp("bad days") / "vault")
    with folder.opened() as vault, vault.transaction():
        vault.values.put("name", b"value")
        vault.drafts.save("draft", b"answers")
        vault.drafts.attach("draft", LARGE)
        for number in range(10):
            vault.kept.keep(f"{number:032x}", bytes([number]) * 30_000)
            _queue(vault, f"{number:064x}")
            report = ReceivedReport(f"{number:032x}", {"text": f"word{number} shared"}, ())
            vault.cases.file(report, upload_id=f"{number:064x}", batch=9, received_week="2026-W47")
    return folder


@pytest.fixture
def folder(filled: VaultFolder, tmp_path: Path) -> VaultFolder:
    return filled.copy(tmp_path / "vault")


def _queue(vault: Vault, upload_id: str) -> None:
    vault.outbox.add(
        upload_id,
        report_id=upload_id[:32],
        envelope=b"envelope" * 2000,
        size_class=16_384,
        must_arrive_before=date(2027, 1, 24),
        forget=False,
    )


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 0x55
    path.write_bytes(data)


def _read_everything(vault: Vault) -> tuple[object, ...]:
    """Read all that the fixture put in; raises only what the store raises."""
    with vault.outbox.envelope(f"{3:064x}") as envelope, vault.kept.read(f"{3:032x}") as kept:
        read = (envelope.read(), kept.read())
    cases: tuple[Case, ...] = vault.cases.rows(search="shared")
    return (
        vault.values.get("name"),
        vault.drafts.load("draft"),
        vault.drafts.attachments("draft"),
        vault.outbox.rows(),
        vault.kept.ids(),
        cases,
        *read,
    )


def _is_refused(folder: VaultFolder, opened: Callable[[], Vault]) -> GawahError:
    """Open a damaged vault and read all of it: it must end in one of our sentences, with every file as it was."""
    before = folder.read_all()
    with pytest.raises(GawahError) as refused, opened() as vault:
        _read_everything(vault)
    assert folder.read_all() == before
    assert str(refused.value).endswith(".")
    return refused.value


def test_the_vault_of_these_tests_is_sound(folder: VaultFolder):
    with folder.opened() as vault:
        assert len(_read_everything(vault)) == 8
    assert vault_check.check(folder.path, PASSPHRASE).is_fine


@pytest.mark.parametrize("at", [0, 15, 16, 17, 18, 19, 31, 32, 44, 100, 123])
def test_every_region_of_the_keyslots(folder: VaultFolder, at: int):
    """Salt, cost, version, the random bytes behind it, and nonce, key and tag of the slot that is in use."""
    _flip(folder.path / "k", at)
    error = _is_refused(folder, lambda: Vault.open(folder.path, PASSPHRASE))
    assert isinstance(error, DoesNotOpen | VaultProblem)
    _flip(folder.path / "k", at)
    Vault.open(folder.path, PASSPHRASE).close()


@pytest.mark.parametrize("at", [124, 159, 160, 1055, 1056, 4095])
def test_bytes_of_the_keyslots_that_say_nothing(folder: VaultFolder, at: int):
    """The filler of a slot, slots that are free, and the rest."""
    _flip(folder.path / "k", at)
    with Vault.open(folder.path, PASSPHRASE) as vault:
        _read_everything(vault)


@pytest.mark.parametrize("page", range(60))
def test_every_page_of_the_database(folder: VaultFolder, page: int):
    """The salt, the first page, tables, the full-text index, free pages: in the middle of each."""
    size = (folder.path / "d").stat().st_size
    at = page * PAGE + (8 if page == 0 else 500)
    if at >= size:
        pytest.skip("the database of this test has fewer pages")
    _flip(folder.path / "d", at)
    assert isinstance(_is_refused(folder, folder.open), VaultDamaged)
    if page % 5 == 0:
        before = folder.read_all()
        found = vault_check.check(folder.path, PASSPHRASE)
        assert "d" in found.damaged
        assert folder.read_all() == before


@pytest.mark.parametrize("at", [16, 40, PAGE - 100, PAGE - 1])
def test_every_region_of_the_first_page(folder: VaultFolder, at: int):
    _flip(folder.path / "d", at)
    assert isinstance(_is_refused(folder, folder.open), VaultDamaged)


@pytest.mark.parametrize("change", [-PAGE, -1, 1, PAGE], ids=str)
def test_a_database_of_another_length(folder: VaultFolder, change: int):
    data = (folder.path / "d").read_bytes()
    (folder.path / "d").write_bytes(data[:change] if change < 0 else data + bytes(change))
    before = folder.read_all()
    try:
        with folder.opened() as vault:
            # What stands behind the last whole page is nothing to SQLite; all that was kept must be there.
            assert len(_read_everything(vault)) == 8
    except VaultDamaged:
        assert folder.read_all() == before
    else:
        assert change > 0


def test_a_journal_of_garbage_does_no_harm(folder: VaultFolder):
    (folder.path / "d-journal").write_bytes(bytes(range(256)) * 200)
    with folder.opened() as vault:
        assert len(_read_everything(vault)) == 8


def test_other_content_is_read_though_one_slot_was_damaged(folder: VaultFolder):
    with folder.opened() as vault:
        [(slot,)] = vault._database.rows("SELECT slot FROM drafts JOIN items ON items.id = item")
    _flip(folder.path / "s0", slot * 32 + 5)
    with folder.opened() as vault:
        with pytest.raises(NothingThere, match="key was destroyed"):
            vault.drafts.load("draft")
        assert len(vault.kept.ids()) == len(vault.outbox.rows()) == 10
    assert vault_check.check(folder.path, PASSPHRASE).unopened == 1


@pytest.mark.parametrize("length", [0, 1, SLOTS_PER_FILE * 32 - 1, SLOTS_PER_FILE * 32 + 1])
def test_a_slot_file_of_another_length(folder: VaultFolder, length: int):
    path = folder.path / "s0"
    path.write_bytes(path.read_bytes().ljust(length, b"\0")[:length])
    assert "s0 is damaged" in str(_is_refused(folder, folder.open))
    assert "slot files" in vault_check.check(folder.path, PASSPHRASE).damaged


def test_without_its_slot_file_a_vault_opens_takes_new_content_and_gets_the_old_back(folder: VaultFolder):
    whole = folder.path / "s0"
    away = folder.path.with_name("s0 elsewhere")
    shutil.move(whole, away)
    with folder.opened() as vault:
        assert vault.missing_slot_files == ("s0",)
        assert vault.outbox.rows() == ()
        assert vault.values.get("name") == b"value"
        assert len(vault.cases.rows()) == 10
        vault.drafts.save("new", b"new answers")
        vault.drafts.discard("draft")
    assert not whole.exists()
    shutil.move(away, whole)
    with folder.opened() as vault:
        assert vault.missing_slot_files == ()
        assert len(vault.outbox.rows()) == 10
        # What was let go of in between is forgotten now, and what was new is still there.
        assert vault.drafts.ids() == ("new",)
        assert vault._database.rows("SELECT * FROM shredding") == []


def _blob(folder: VaultFolder) -> Path:
    [path] = (folder.path / "b").iterdir()
    return path


@pytest.mark.parametrize("at", [0, 15, 16, 65_551, 65_552, 700_000, -1])
def test_every_region_of_a_large_file(folder: VaultFolder, at: int):
    """Its salt, the first chunk, its tag, one in the middle, the last."""
    path = _blob(folder)
    _flip(path, at)
    _is_refused(folder, folder.open)
    with folder.opened() as vault:
        assert vault.drafts.load("draft") == b"answers"
        assert len(vault.outbox.rows()) == 10
    assert list(vault_check.check(folder.path, PASSPHRASE).damaged) == [f"b/{path.name}"]


@pytest.mark.parametrize("change", ["cut", "longer", "empty", "missing"])
def test_a_large_file_of_another_length(folder: VaultFolder, change: str):
    path = _blob(folder)
    data = path.read_bytes()
    match change:
        case "missing":
            path.unlink()
        case _:
            path.write_bytes({"cut": data[:-1], "longer": data + b"\0", "empty": b""}[change])
    _is_refused(folder, folder.open)
    found = vault_check.check(folder.path, PASSPHRASE)
    assert list(found.damaged) == [f"b/{path.name}"]
    assert found.counts["kept reports"] == 10


def test_a_vault_copied_while_it_is_written_to_is_read_or_refused(folder: VaultFolder, tmp_path: Path):
    copies = []
    with folder.opened() as vault:
        for number in range(5):
            with vault.transaction():
                vault.drafts.save(f"draft {number}", b"answers" * 9000)
                copies.append(folder.copy(tmp_path / f"inside{number}"))
            copies.append(folder.copy(tmp_path / f"after{number}"))
    for number, copy in enumerate(copies):
        with copy.opened() as vault:
            assert len(_read_everything(vault)) == 8
            assert len(vault.drafts.ids()) == 1 + (number + 1) // 2

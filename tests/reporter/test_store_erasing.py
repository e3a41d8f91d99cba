"""Erasing a vault that is open: over the head of whoever uses it, and wherever its folder is by now."""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reporter import leaving
from reporter.errors import GawahError, NothingThere, NotRemoved, VaultDamaged, VaultProblem, WrongPassphrase
from reporter.store import erasing
from reporter.store.vault import Vault
from support import killed_at_writes
from support.killed_at_writes import Write
from support.running_server import ROOT
from support.vault_folders import PASSPHRASE, VaultFolder

NEW_PASSPHRASE = "another one that is long enough"
LARGE = os.urandom(2_000_000)
KEYS = ("k", "s0")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> VaultFolder:
    return VaultFolder.make(tmp_path_factory.mktemp("erasing") / "vault")


@pytest.fixture
def vault_folder(made: VaultFolder, tmp_path: Path) -> VaultFolder:
    return made.copy(tmp_path / "vault")


@pytest.fixture
def vault(vault_folder: VaultFolder) -> Iterator[Vault]:
    vault = vault_folder.open()
    yield vault
    vault.close()


def erase(vault: Vault) -> None:
    leaving.destroy_keys(vault)
    leaving.remove_files(vault)


def second_names(vault: Vault, folder: Path) -> list[Path]:
    """Give each file of keys a second name, which shows what becomes of its bytes."""
    names = [folder / f"second {name}" for name in KEYS]
    for name, second in zip(KEYS, names, strict=True):
        os.link(vault.folder / name, second)
    return names


def share_left(before: bytes, after: bytes) -> float:
    return sum(left == right for left, right in zip(before, after, strict=True)) / len(before)


@pytest.mark.must("VAU-30")
def test_keys_are_gone_while_another_thread_has_the_database(vault: Vault, tmp_path: Path):
    seconds = second_names(vault, tmp_path)
    before = [path.read_bytes() for path in seconds]
    held, gate = threading.Event(), threading.Event()

    def hold() -> None:
        with suppress(GawahError, OSError), vault.transaction():
            vault.items.put(b"of another thread")
            held.set()
            gate.wait(20)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    erase(vault)
    assert not vault.folder.exists()
    assert all(share_left(*pair) < 1 / 64 for pair in zip(before, (path.read_bytes() for path in seconds), strict=True))
    gate.set()
    thread.join()


@pytest.mark.must("VAU-30")
def test_whoever_goes_on_writing_leaves_no_file_behind(vault: Vault):
    vault.items.put(LARGE)
    is_over, wrote = threading.Event(), threading.Semaphore(0)

    def write() -> None:
        while not is_over.is_set():
            with suppress(GawahError, OSError):
                vault.drafts.save("draft", os.urandom(20_000))
                vault.items.put(LARGE)
                wrote.release()

    thread = threading.Thread(target=write)
    thread.start()
    assert wrote.acquire(timeout=10)
    erase(vault)
    is_over.set()
    thread.join()
    assert not vault.folder.exists()


@pytest.mark.must("VAU-30")
def test_a_folder_that_was_moved_holds_no_key_any_more(vault: Vault, tmp_path: Path):
    before = {name: (vault.folder / name).read_bytes() for name in KEYS}
    item = vault.items.put(b"text")
    moved = vault.folder.rename(tmp_path / "moved")
    erase(vault)
    assert all(share_left(before[name], (moved / name).read_bytes()) < 1 / 64 for name in KEYS)
    with pytest.raises(NothingThere):
        vault.items.read(item)
    vault.close()
    with pytest.raises((WrongPassphrase, VaultProblem)):
        Vault.open(moved, PASSPHRASE)


@pytest.mark.must("VAU-20")
def test_a_file_of_keys_that_was_put_back_while_the_vault_was_open_is_overwritten_too(vault: Vault, tmp_path: Path):
    keys, second = vault.folder / "s0", tmp_path / "second"
    before = keys.read_bytes()
    keys.unlink()
    keys.write_bytes(before)
    os.link(keys, second)
    erase(vault)
    assert share_left(before, second.read_bytes()) < 1 / 64


def test_another_vault_in_the_place_of_one_that_was_moved_is_left_alone(
    vault: Vault, made: VaultFolder, tmp_path: Path
):
    vault.folder.rename(tmp_path / "moved")
    other = made.copy(vault.folder)
    before = other.read_all()
    erase(vault)
    assert other.read_all() == before


def test_a_folder_that_is_gone_is_as_good_as_erased(vault: Vault):
    shutil.rmtree(vault.folder)
    erase(vault)
    assert not vault.folder.exists()


def test_files_without_their_keyslots_are_said(vault: Vault):
    (vault.folder / "k").unlink()
    leaving.destroy_keys(vault)
    with pytest.raises(VaultProblem):
        leaving.remove_files(vault)


def assert_says_what_is_left(error: NotRemoved, vault: Vault, *names: str) -> None:
    assert str(error).startswith("Nobody can read this vault any more: its keys are overwritten")
    assert f"({', '.join(names)})" in str(error)
    assert f"delete the folder {vault.folder} by hand" in str(error)


@pytest.mark.must("VAU-20")
def test_a_file_that_cannot_be_removed_keeps_no_other_one_and_is_said(vault: Vault, tmp_path: Path):
    seconds = second_names(vault, tmp_path)
    before = [path.read_bytes() for path in seconds]
    vault.items.put(LARGE)
    # What is no file is not removed as one.
    (vault.folder / "d-journal").mkdir()
    leaving.destroy_keys(vault)
    with pytest.raises(NotRemoved) as caught:
        leaving.remove_files(vault)
    assert_says_what_is_left(caught.value, vault, "d-journal", "k")
    assert sorted(path.name for path in vault.folder.iterdir()) == ["d-journal", "k"]
    assert all(share_left(*pair) < 1 / 64 for pair in zip(before, (path.read_bytes() for path in seconds), strict=True))
    (vault.folder / "d-journal").rmdir()
    leaving.remove_files(vault)
    assert not vault.folder.exists()


def test_where_the_disk_refuses_the_keyslots_the_other_keys_go_all_the_same(vault: Vault):
    before = (vault.folder / "s0").read_bytes()
    with (vault.folder / "k").open("rb") as read_only:
        os.dup2(read_only.fileno(), vault._lock._descriptor)
    with pytest.raises(VaultProblem):
        leaving.destroy_keys(vault)
    assert share_left(before, (vault.folder / "s0").read_bytes()) < 1 / 64


def test_two_who_erase_at_once_do_not_disturb_each_other(made: VaultFolder, tmp_path: Path):
    for n in range(20):
        vault, failures = made.copy(tmp_path / str(n)).open(), []
        both = threading.Barrier(2)

        def work(vault: Vault = vault, failures: list[Exception] = failures, both: threading.Barrier = both) -> None:
            both.wait()
            try:
                erase(vault)
            except GawahError as error:
                failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (failures, vault.folder.exists()) == ([], False)
        vault.close()


def test_a_passphrase_that_is_changed_meanwhile_opens_nothing(vault: Vault):
    refused: list[Exception] = []

    def change() -> None:
        try:
            vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
        except GawahError as error:
            refused.append(error)

    thread = threading.Thread(target=change)
    thread.start()
    # It derives keys for most of its time; at whatever moment it is met, the outcome is the same.
    time.sleep(0.05)
    leaving.destroy_keys(vault)
    thread.join()
    assert refused
    vault.close()
    for passphrase in (PASSPHRASE, NEW_PASSPHRASE):
        with pytest.raises((WrongPassphrase, VaultProblem, VaultDamaged)):
            Vault.open(vault.folder, passphrase)


def test_a_closed_vault_is_not_erased_without_its_lock(vault_folder: VaultFolder):
    vault = vault_folder.open()
    vault.close()
    before = vault_folder.read_all()
    with pytest.raises(ValueError, match="closed"):
        vault.erase()
    assert vault_folder.read_all() == before


ERASE = """
import sys
from pathlib import Path
from crypto.keyslots import VaultKey
from reporter import leaving
from support.vault_folders import VaultFolder
vault = VaultFolder(Path(sys.argv[1]), VaultKey(bytes.fromhex(sys.argv[2]), bytes.fromhex(sys.argv[3]))).open()
leaving.destroy_keys(vault)
leaving.remove_files(vault)
"""


def erase_killed_at(folder: VaultFolder, write: Write, log: Path) -> None:
    """Erase a vault in a process that is killed right before one of its writes."""
    secrets = folder.key.key.hex(), folder.key.salt.hex()
    done = subprocess.run(
        [*write.killing(log), sys.executable, "-B", "-c", ERASE, str(folder.path), *secrets],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        check=False,
    )
    assert done.returncode != 0


@pytest.mark.must("VAU-31")
@pytest.mark.skipif(not killed_at_writes.IS_POSSIBLE, reason=killed_at_writes.WHY_NOT)
def test_all_keys_are_overwritten_before_the_disk_is_waited_for(vault_folder: VaultFolder, tmp_path: Path):
    before = {name: (vault_folder.path / name).read_bytes() for name in KEYS}
    erase_killed_at(vault_folder, Write("fsync", 1), tmp_path / "log")
    assert all(share_left(before[name], (vault_folder.path / name).read_bytes()) < 1 / 64 for name in KEYS)


@pytest.mark.skipif(not killed_at_writes.IS_POSSIBLE, reason=killed_at_writes.WHY_NOT)
@pytest.mark.parametrize(
    ("write", "opens"),
    [
        (Write("pwrite64", 1), True),
        (Write("pwrite64", 2), False),
        (Write("fsync", 1), False),
        (Write("fsync", 3), False),
        (Write("unlink", 1), False),
        (Write("unlink", 3), False),
    ],
    ids=lambda value: f"{value.call}-{value.ordinal}" if isinstance(value, Write) else "",
)
def test_an_erasing_that_is_killed_leaves_nothing_that_opens_and_can_be_repeated(
    vault_folder: VaultFolder, tmp_path: Path, write: Write, *, opens: bool
):
    erase_killed_at(vault_folder, write, tmp_path / "log")
    if opens:
        Vault.open(vault_folder.path, PASSPHRASE).close()
    else:
        with pytest.raises((WrongPassphrase, VaultProblem, VaultDamaged)):
            Vault.open(vault_folder.path, PASSPHRASE)
    erasing.erase_folder(vault_folder.path)
    assert not vault_folder.path.exists()

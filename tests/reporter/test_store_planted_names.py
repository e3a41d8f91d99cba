"""Names that somebody else put into a vault's folder: never followed, never a reason to stay shut."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reporter.errors import VaultProblem
from reporter.store.erasing import erase_folder
from support.vault_folders import VaultFolder

PRECIOUS = b"another file of the person's" * 200


@pytest.fixture
def precious(tmp_path: Path) -> Path:
    path = tmp_path / "precious"
    path.write_bytes(PRECIOUS)
    return path


def test_a_link_among_the_large_files_does_not_cost_what_it_points_to(vault_folder: VaultFolder, precious: Path):
    (vault_folder.path / "b").mkdir(exist_ok=True)
    (vault_folder.path / "b" / ("0" * 32)).symlink_to(precious)
    with vault_folder.opened():
        pass
    assert precious.read_bytes() == PRECIOUS


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_a_folder_or_a_pipe_among_the_large_files_does_not_keep_the_vault_shut(
    vault_folder: VaultFolder, make: Callable[[Path], None]
):
    (vault_folder.path / "b").mkdir(exist_ok=True)
    make(vault_folder.path / "b" / "planted")
    with vault_folder.opened() as vault:
        vault.values.put("name", b"value")
    erase_folder(vault_folder.path)
    left = {path.name for path in vault_folder.path.rglob("*")} if vault_folder.path.exists() else set()
    assert left <= {"b", "planted"}


def test_erasing_follows_no_link_and_takes_no_file_that_is_not_a_vaults(vault_folder: VaultFolder, precious: Path):
    (vault_folder.path / "s7").symlink_to(precious)
    (vault_folder.path / "s1 notes").write_bytes(PRECIOUS)
    erase_folder(vault_folder.path)
    assert precious.read_bytes() == (vault_folder.path / "s1 notes").read_bytes() == PRECIOUS
    assert {path.name for path in vault_folder.path.iterdir()} == {"s7", "s1 notes"}


def test_keyslots_that_are_a_link_are_no_vault_to_erase(tmp_path: Path):
    target = tmp_path / "target"
    target.write_bytes(b"k" * 4096)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "k").symlink_to(target)
    with pytest.raises(VaultProblem, match="no vault"):
        erase_folder(tmp_path / "folder")
    assert target.read_bytes() == b"k" * 4096


@pytest.mark.parametrize("name", ["s0", "k"])
def test_keys_that_are_a_link_keep_the_vault_shut_and_cost_nothing_that_lies_elsewhere(
    vault_folder: VaultFolder, tmp_path: Path, name: str
):
    target = tmp_path / "elsewhere"
    (vault_folder.path / name).rename(target)
    before = target.read_bytes()
    (vault_folder.path / name).symlink_to(target)
    with pytest.raises(VaultProblem), vault_folder.opened() as vault:
        vault.erase()
    assert target.read_bytes() == before

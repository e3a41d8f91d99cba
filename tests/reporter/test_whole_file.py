"""Files that appear whole or not at all."""

import stat
from pathlib import Path

import pytest

from reporter.errors import UsageError
from reporter.whole_file import whole_file
from support.vault_folders import VaultFolder


def write(path: Path, content: bytes, *, replace: bool) -> None:
    with whole_file(path, replace=replace) as file:
        file.write(content)


def fail_while_writing(path: Path, *, replace: bool) -> None:
    with whole_file(path, replace=replace) as file:
        file.write(b"half")
        raise RuntimeError("the disk is full")


@pytest.mark.parametrize("replace", [True, False])
def test_a_new_file_is_whole_and_its_owners_only(tmp_path: Path, *, replace: bool):
    write(tmp_path / "new", b"content", replace=replace)
    assert (tmp_path / "new").read_bytes() == b"content"
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_a_file_that_is_there_is_replaced_only_when_asked(tmp_path: Path):
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write(tmp_path / "old", b"new", replace=False)
    assert (tmp_path / "old").read_bytes() == b"old"
    write(tmp_path / "old", b"new", replace=True)
    assert (tmp_path / "old").read_bytes() == b"new"


def test_a_name_taken_while_writing_stays_as_it_is(tmp_path: Path):
    def write_while_somebody_takes_the_name() -> None:
        with whole_file(tmp_path / "name", replace=False) as file:
            file.write(b"ours")
            (tmp_path / "name").write_bytes(b"theirs")

    with pytest.raises(FileExistsError):
        write_while_somebody_takes_the_name()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("name", b"theirs")]


@pytest.mark.parametrize("replace", [True, False])
def test_nothing_is_left_of_what_was_not_finished(tmp_path: Path, *, replace: bool):
    with pytest.raises(RuntimeError):
        fail_while_writing(tmp_path / "new", replace=replace)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_never_replaced(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileExistsError):
        write(tmp_path / "folder", b"content", replace=True)


@pytest.mark.parametrize("replace", [True, False])
def test_nothing_is_written_into_the_folder_of_a_vault(tmp_path: Path, vault_folder: VaultFolder, *, replace: bool):
    vault = vault_folder.path
    (vault / "b").mkdir(exist_ok=True)
    (tmp_path / "link").symlink_to(vault)
    before = vault_folder.read_all()
    for path in (vault / "d", vault / "new", vault / "b" / "new", tmp_path / "link" / "d", vault / "b" / ".." / "s0"):
        with pytest.raises(UsageError, match="no place for other files"):
            write(path, b"content", replace=replace)
    assert vault_folder.read_all() == before


def test_a_folder_within_a_vaults_folder_may_be_written(vault_folder: VaultFolder):
    (vault_folder.path / "server").mkdir()
    write(vault_folder.path / "server" / "profile", b"content", replace=True)


def test_a_folder_that_only_resembles_a_vault_may_be_written(tmp_path: Path):
    (tmp_path / "k").write_bytes(b"short")
    (tmp_path / "d").write_bytes(b"content")
    write(tmp_path / "new", b"content", replace=False)
    (tmp_path / "b").mkdir()
    write(tmp_path / "b" / "new", b"content", replace=False)

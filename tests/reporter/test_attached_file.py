"""A file of the person's own is read where it lies, and only if it is a file."""

import hashlib
import os
from pathlib import Path

import pytest

from reporter.attached_file import PathContent, describe
from reporter.errors import AttachmentRefused
from reporter.report import BytesContent
from support.vault_folders import VaultFolder


def test_a_file_is_described_by_its_digest(tmp_path: Path):
    data = os.urandom(3 * 1024 * 1024 + 7)
    (tmp_path / "film").write_bytes(data)
    content = PathContent(tmp_path / "film")
    assert (content.length, describe(content).sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_file_is_read_more_than_once(tmp_path: Path):
    (tmp_path / "film").write_bytes(b"film")
    content = PathContent(tmp_path / "film")
    for _ in range(2):
        with content.open() as source:
            assert source.read() == b"film"


def test_bytes_in_memory_are_described_alike():
    assert describe(BytesContent(b"film")).sha256 == hashlib.sha256(b"film").hexdigest()


def test_a_file_is_found_from_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "film").write_bytes(b"film")
    monkeypatch.chdir(tmp_path)
    content = PathContent(Path("film"))
    monkeypatch.chdir("/")
    assert describe(content).sha256 == hashlib.sha256(b"film").hexdigest()


def test_the_name_of_a_file_is_not_shown(tmp_path: Path):
    (tmp_path / "film of Ahmed").write_bytes(b"film")
    assert "Ahmed" not in repr(PathContent(tmp_path / "film of Ahmed"))


def test_a_file_that_grew_is_refused(tmp_path: Path):
    (tmp_path / "film").write_bytes(b"film")
    content = PathContent(tmp_path / "film")
    (tmp_path / "film").write_bytes(b"longer film")
    with pytest.raises(AttachmentRefused, match="changed"):
        describe(content)


def test_a_file_that_is_gone_is_refused(tmp_path: Path):
    (tmp_path / "film").write_bytes(b"film")
    content = PathContent(tmp_path / "film")
    (tmp_path / "film").unlink()
    with pytest.raises(AttachmentRefused, match="cannot be read"):
        describe(content)


def test_a_file_of_any_vault_is_refused_however_it_is_reached(tmp_path: Path, vault_folder: VaultFolder):
    vault = vault_folder.path
    (vault / "b").mkdir(exist_ok=True)
    (vault / "b" / "ab").write_bytes(b"a large one")
    (tmp_path / "file").symlink_to(vault / "k")
    (tmp_path / "folder").symlink_to(vault / "b")
    for path in (vault / "d", vault / "b" / "ab", tmp_path / "file", tmp_path / "folder" / "ab"):
        with pytest.raises(AttachmentRefused, match="belongs to a vault"):
            PathContent(path)


def test_the_file_of_the_passphrase_is_refused_under_every_name(tmp_path: Path):
    (tmp_path / "passphrase").write_bytes(b"six words")
    (tmp_path / "link").symlink_to(tmp_path / "passphrase")
    (tmp_path / "second").hardlink_to(tmp_path / "passphrase")
    for name in ("passphrase", "link", "second"):
        with pytest.raises(AttachmentRefused, match="passphrase"):
            PathContent(tmp_path / name, passphrase_file=tmp_path / "passphrase")
    (tmp_path / "film").write_bytes(b"six words")
    assert PathContent(tmp_path / "film", passphrase_file=tmp_path / "gone").length == 9


def test_a_link_that_is_turned_after_the_first_look_leads_nowhere_else(tmp_path: Path):
    for name in ("film", "other"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "link").symlink_to(tmp_path / "film")
    content = PathContent(tmp_path / "link")
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to(tmp_path / "other")
    with content.open() as source:
        assert source.read() == b"film"


def test_a_folder_a_pipe_and_a_device_are_no_files(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(AttachmentRefused, match="not a file"):
            PathContent(path)
    with pytest.raises(AttachmentRefused, match="cannot be read"):
        PathContent(tmp_path / "nothing")

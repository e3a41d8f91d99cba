"""A file of the person's own is read where it lies, and only if it is a file."""

import hashlib
import os
from pathlib import Path

import pytest

from reporter.attached_file import PathContent, describe
from reporter.errors import AttachmentRefused
from reporter.report import BytesContent


def test_a_file_is_described_by_its_digest(tmp_path: Path):
    data = os.urandom(3 * 1024 * 1024 + 7)
    (tmp_path / "film").write_bytes(data)
    content = PathContent(tmp_path / "film")
    assert (content.length, describe(content)) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_file_is_read_more_than_once(tmp_path: Path):
    (tmp_path / "film").write_bytes(b"film")
    content = PathContent(tmp_path / "film")
    for _ in range(2):
        with content.open() as source:
            assert source.read() == b"film"


def test_bytes_in_memory_are_described_alike():
    assert describe(BytesContent(b"film")) == hashlib.sha256(b"film").hexdigest()


def test_a_file_is_found_from_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "film").write_bytes(b"film")
    monkeypatch.chdir(tmp_path)
    content = PathContent(Path("film"))
    monkeypatch.chdir("/")
    assert describe(content) == hashlib.sha256(b"film").hexdigest()


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


def test_a_folder_a_pipe_and_a_device_are_no_files(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(AttachmentRefused, match="not a file"):
            PathContent(path)
    with pytest.raises(AttachmentRefused, match="cannot be read"):
        PathContent(tmp_path / "nothing")

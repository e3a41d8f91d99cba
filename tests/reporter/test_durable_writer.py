"""A large file is written whole, or its writer is told; and no thread outlives it."""

import errno
import io
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crypto.errors import PayloadFailure
from reporter.side_lane import PIECE_BYTES
from reporter.store.durable_writer import write_durably
from reporter.store.folder import open_new_file
from support.small_disks import fill, small_disk

pytestmark = pytest.mark.usefixtures("no_side_lane_is_left")

PAGE = 4096
WITHOUT_MEMORY = """
import io, os, resource, sys
from pathlib import Path
from reporter.store.durable_writer import write_durably
from reporter.store.folder import open_new_file

descriptor = open_new_file(Path(sys.argv[1]))
before = resource.getrlimit(resource.RLIMIT_AS)
used = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
resource.setrlimit(resource.RLIMIT_AS, (used + 2**20, before[1]))
told = "nothing"
try:
    write_durably(descriptor, io.BytesIO(b"content"))
except OSError as error:
    told = str(error)
resource.setrlimit(resource.RLIMIT_AS, before)
try:
    os.fstat(descriptor)
except OSError:
    print(f"{told}; closed")
else:
    print(f"{told}; open")
"""


@contextmanager
def files_end_at(length: int) -> Iterator[None]:
    """Have the system refuse to make any file longer than this."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class Broken(io.RawIOBase):
    """A source that breaks off after some bytes."""

    def __init__(self, good: int) -> None:
        self._left = good

    def readinto(self, buffer: memoryview) -> int:
        if not self._left:
            raise PayloadFailure("gone")
        count = min(len(buffer), self._left)
        self._left -= count
        return count


class Trickle(io.BytesIO):
    """A source that gives a few bytes at a time."""

    def readinto(self, buffer: memoryview) -> int:
        return super().readinto(buffer[:5001])


def write(path: Path, data: bytes) -> None:
    write_durably(open_new_file(path), io.BytesIO(data))


LENGTHS = [0, 1, PAGE - 1, PAGE, PAGE + 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 12 * PIECE_BYTES + 12_345]


@pytest.mark.parametrize("length", LENGTHS)
def test_what_is_written_is_what_was_given(tmp_path: Path, length: int):
    data = os.urandom(length)
    write(tmp_path / "file", data)
    assert (tmp_path / "file").read_bytes() == data


def test_a_file_system_with_ordinary_writes_only_holds_the_same_bytes(tmp_path: Path):
    data = os.urandom(2 * PIECE_BYTES + 5)
    with small_disk(tmp_path / "disk", 16 * 1024) as disk:
        write(disk / "file", data)
        assert (disk / "file").read_bytes() == data


def test_a_source_that_gives_less_at_a_time_is_written_whole(tmp_path: Path):
    data = os.urandom(PIECE_BYTES)
    write_durably(open_new_file(tmp_path / "file"), Trickle(data))
    assert (tmp_path / "file").read_bytes() == data


@pytest.mark.parametrize("limit", [0, 5000, PIECE_BYTES, PIECE_BYTES + 4096, 20 * PIECE_BYTES - 1])
def test_what_the_disk_refuses_reaches_the_writer(tmp_path: Path, limit: int):
    with files_end_at(limit), pytest.raises(OSError) as refused:  # noqa: PT011 - its number is looked at
        write(tmp_path / "file", bytes(20 * PIECE_BYTES))
    assert refused.value.errno == errno.EFBIG


def test_a_full_disk_reaches_the_writer(tmp_path: Path):
    with small_disk(tmp_path / "disk", 8 * 1024) as disk:
        fill(disk, leave=PIECE_BYTES + 100_000)
        with pytest.raises(OSError) as refused:  # noqa: PT011 - its number is looked at
            write(disk / "file", bytes(3 * PIECE_BYTES))
    assert refused.value.errno == errno.ENOSPC


@pytest.mark.parametrize("good", [0, 5, 20 * PIECE_BYTES])
def test_a_source_that_breaks_off_is_told_of_and_the_file_closed(tmp_path: Path, good: int):
    descriptor = open_new_file(tmp_path / "file")
    with pytest.raises(PayloadFailure):
        write_durably(descriptor, Broken(good))
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_without_memory_for_its_buffers_the_file_is_closed_and_the_writer_told(tmp_path: Path):
    done = subprocess.run([sys.executable, "-c", WITHOUT_MEMORY, tmp_path / "file"], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"[Errno 12] Cannot allocate memory; closed\n", b"")

"""A large file is written whole, or its writer is told; and no thread outlives it."""

import errno
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reporter.store.durable_writer import BUFFER_BYTES, DurableWriter
from reporter.store.folder import open_new_file
from support.small_disks import fill, small_disk

PAGE = 4096
WITHOUT_MEMORY = """
import os, resource, sys
from pathlib import Path
from reporter.store.durable_writer import DurableWriter
from reporter.store.folder import open_new_file

descriptor = open_new_file(Path(sys.argv[1]))
before = resource.getrlimit(resource.RLIMIT_AS)
used = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
resource.setrlimit(resource.RLIMIT_AS, (used + 2**20, before[1]))
told = "nothing"
try:
    DurableWriter(descriptor)
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


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("durable-writer")]


@contextmanager
def files_end_at(length: int) -> Iterator[None]:
    """Have the system refuse to make any file longer than this."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def write(path: Path, data: bytes, *, pieces: int) -> None:
    """Write `data` through one buffer that is used again and again, as a sealed stream is written."""
    with DurableWriter(open_new_file(path)) as target:
        buffer = bytearray(pieces)
        for start in range(0, len(data), pieces):
            piece = data[start : start + pieces]
            buffer[: len(piece)] = piece
            assert target.write(memoryview(buffer)[: len(piece)]) == len(piece)
        target.make_durable()


LENGTHS = [0, 1, PAGE - 1, PAGE, PAGE + 1, BUFFER_BYTES - 1, BUFFER_BYTES, BUFFER_BYTES + 1, 3 * BUFFER_BYTES + 12_345]


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("pieces", [65_552, BUFFER_BYTES, 2 * BUFFER_BYTES + 7])
def test_what_is_written_is_what_was_given(tmp_path: Path, length: int, pieces: int):
    data = os.urandom(length)
    write(tmp_path / "file", data, pieces=pieces)
    assert (tmp_path / "file").read_bytes() == data


def test_a_file_system_with_ordinary_writes_only_holds_the_same_bytes(tmp_path: Path):
    data = os.urandom(2 * BUFFER_BYTES + 5)
    with small_disk(tmp_path / "disk", 16 * 1024) as disk:
        write(disk / "file", data, pieces=65_552)
        assert (disk / "file").read_bytes() == data


def test_writing_goes_on_after_an_end_that_was_no_whole_block(tmp_path: Path):
    data = os.urandom(2 * BUFFER_BYTES)
    with DurableWriter(open_new_file(tmp_path / "file")) as target:
        for part in (data[:5], data[5:-9], data[-9:]):
            target.write(part)
            target.make_durable()
    assert (tmp_path / "file").read_bytes() == data


@pytest.mark.parametrize("limit", [0, 5000, BUFFER_BYTES, BUFFER_BYTES + 4096, 2 * BUFFER_BYTES - 1])
def test_what_the_disk_refuses_reaches_the_writer(tmp_path: Path, limit: int):
    with files_end_at(limit), pytest.raises(OSError) as refused:  # noqa: PT011 - its number is looked at
        write(tmp_path / "file", bytes(2 * BUFFER_BYTES), pieces=65_552)
    assert refused.value.errno == errno.EFBIG


def test_a_refusal_is_not_forgotten_by_the_calls_that_follow(tmp_path: Path):
    with files_end_at(0), DurableWriter(open_new_file(tmp_path / "file")) as target:
        target.write(bytes(BUFFER_BYTES))
        for _ in range(2):
            with pytest.raises(OSError, match="File too large"):
                target.make_durable()


def test_a_full_disk_reaches_the_writer(tmp_path: Path):
    with small_disk(tmp_path / "disk", 8 * 1024) as disk:
        fill(disk, leave=BUFFER_BYTES + 100_000)
        with pytest.raises(OSError) as refused:  # noqa: PT011 - its number is looked at
            write(disk / "file", bytes(3 * BUFFER_BYTES), pieces=65_552)
    assert refused.value.errno == errno.ENOSPC


def test_a_file_that_is_left_early_is_closed_without_a_word(tmp_path: Path):
    descriptor = open_new_file(tmp_path / "file")
    target = DurableWriter(descriptor)
    target.write(bytes(BUFFER_BYTES + 1))
    target.close()
    target.close()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_without_memory_for_its_buffers_the_file_is_closed_and_the_writer_told(tmp_path: Path):
    done = subprocess.run([sys.executable, "-c", WITHOUT_MEMORY, tmp_path / "file"], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"[Errno 12] Cannot allocate memory; closed\n", b"")

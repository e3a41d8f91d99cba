"""Reading ahead: the same bytes, the source's own errors, and no thread that outlives its reader."""

import io
import threading
from collections.abc import Iterator

import pytest

from reporter.errors import AttachmentRefused
from reporter.read_ahead import ReadAhead
from support.waiting import wait_for

MIB = 1024 * 1024


class Failing(io.RawIOBase):
    """A source that fails after some bytes."""

    def __init__(self, good: int) -> None:
        self._left = good

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        if not self._left:
            raise AttachmentRefused("changed")
        count = min(len(buffer), self._left)
        self._left -= count
        return count


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    assert not [thread for thread in threading.enumerate() if thread.name == "read-ahead"]


@pytest.mark.parametrize("length", [0, 1, MIB - 1, MIB, MIB + 1, 9 * MIB + 5])
@pytest.mark.parametrize("pieces", [1000, 65_552, 3 * MIB])
def test_what_is_read_ahead_is_what_the_source_gives(length: int, pieces: int):
    data = bytes(range(251)) * (length // 251 + 1)
    source = io.BytesIO(data[:length])
    parts = []
    with ReadAhead(source) as ahead:
        while part := ahead.read(pieces):
            parts.append(part)
        assert ahead.read(1) == b""
    assert b"".join(parts) == data[:length]
    assert source.closed


@pytest.mark.parametrize("good", [0, 2 * MIB, 20 * MIB])
def test_what_the_source_raises_is_raised_where_it_is_read(good: int):
    with ReadAhead(Failing(good)) as ahead:
        assert len(ahead.read(good) or b"") == good // MIB * MIB
        for _ in range(2):
            with pytest.raises(AttachmentRefused):
                ahead.read(MIB)


def test_a_reader_that_gives_up_early_leaves_no_thread():
    ahead = ReadAhead(io.BytesIO(bytes(40 * MIB)))
    assert ahead.read(5) == bytes(5)
    ahead.close()
    ahead.close()


def test_nothing_runs_on_while_nobody_reads():
    source = io.BytesIO(bytes(40 * MIB))
    with ReadAhead(source) as ahead:
        assert len(ahead.read(3 * MIB) or b"") == 3 * MIB
        # Four pieces go round, and the one that was read last goes back when the next is wanted.
        wait_for(lambda: source.tell() == 6 * MIB)
        assert ahead.read(1) == b"\0"
        wait_for(lambda: source.tell() == 7 * MIB)

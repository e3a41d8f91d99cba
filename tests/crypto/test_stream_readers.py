"""A sealed stream as something to read: the same bytes as the loop makes, in pieces of any length."""

import hashlib
import io
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import uploads
from crypto.age_read import decrypt_bytes, open_reader
from crypto.age_write import encrypt_bytes, encrypting_reader
from crypto.errors import BadSize, HeaderFailure, NotOpened, PayloadFailure
from crypto.identities import HybridIdentity
from crypto.stream import CHUNK, SEALED_CHUNK, encrypt_stream
from crypto.stream_readers import OpeningReader, SealingReader

KEY = bytes(range(32))
LENGTHS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17]
PIECES = [1, 1000, CHUNK, SEALED_CHUNK, 1024 * 1024]
IDENTITY = HybridIdentity.from_seed(bytes(32))


class Trickle(io.RawIOBase):
    """A source that gives a few bytes at a time, as a pipe or socket may."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        return self._data.readinto(memoryview(buffer)[:777])


def plain_of(length: int) -> bytes:
    return hashlib.shake_256(b"plain").digest(length)


def sealed_of(plain: bytes) -> bytes:
    target = io.BytesIO()
    encrypt_stream(KEY, io.BytesIO(plain), target)
    return target.getvalue()


PLAIN = plain_of(3 * CHUNK + 17)
SEALED = sealed_of(PLAIN)


def read_in(pieces: int, source: BinaryIO | io.RawIOBase) -> bytes:
    parts = []
    while part := source.read(pieces):
        parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("pieces", PIECES[1:])
def test_a_sealing_reader_gives_what_the_loop_writes(length: int, pieces: int):
    plain = plain_of(length)
    with SealingReader(KEY, io.BytesIO(plain), prefix=b"head") as reader:
        assert read_in(pieces, reader) == b"head" + sealed_of(plain)
    with SealingReader(KEY, Trickle(plain)) as reader:
        assert read_in(pieces, reader) == sealed_of(plain)


def test_a_sealing_reader_reads_short_only_at_the_end():
    with SealingReader(KEY, io.BytesIO(plain_of(5 * CHUNK))) as reader:
        assert [len(reader.read(CHUNK) or b"") for _ in range(7)] == [*[CHUNK] * 5, 80, 0]


class BreaksOff(Trickle):
    """A source that fails once in the middle, and gives nothing after that."""

    def readinto(self, buffer: memoryview) -> int:
        count = super().readinto(buffer)
        if not count:
            raise OSError("gone")
        return count


@pytest.mark.parametrize("length", LENGTHS)
def test_a_source_that_broke_off_is_never_sealed_as_if_it_were_whole(length: int):
    with SealingReader(KEY, BreaksOff(plain_of(length))) as reader:
        with pytest.raises(OSError, match="gone"):
            read_in(1000, reader)
        for _ in range(2):
            with pytest.raises(PayloadFailure):
                reader.read(1000)


def test_a_sealing_reader_closes_its_source():
    source = io.BytesIO(b"plain")
    SealingReader(KEY, source).close()
    assert source.closed


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("pieces", PIECES[1:])
def test_an_opening_reader_gives_what_was_sealed(length: int, pieces: int):
    plain = plain_of(length)
    with OpeningReader(KEY, io.BytesIO(b"head" + sealed_of(plain)), start=4) as reader:
        assert reader.length == length
        assert read_in(pieces, reader) == plain


@given(st.lists(st.tuples(st.integers(0, 3 * CHUNK + 30), st.integers(0, 2 * CHUNK)), max_size=20))
def test_an_opening_reader_reads_from_any_place(places: list[tuple[int, int]]):
    with OpeningReader(KEY, io.BytesIO(SEALED), start=0) as reader:
        for start, count in places:
            reader.seek(start)
            assert reader.read(count) == PLAIN[start : start + count]
            assert reader.tell() == max(start, min(start + count, len(PLAIN)))


def test_an_opening_reader_seeks_as_files_do():
    with OpeningReader(KEY, io.BytesIO(SEALED), start=0) as reader:
        assert reader.seek(-5, io.SEEK_END) == len(PLAIN) - 5
        assert reader.seek(2, io.SEEK_CUR) == len(PLAIN) - 3
        with pytest.raises(ValueError, match="before its start"):
            reader.seek(-1)


def test_readers_share_a_source_that_stays_open():
    plain = plain_of(3 * CHUNK)
    source = io.BytesIO(sealed_of(plain))
    first, second = (OpeningReader(KEY, source, start=0, closes_source=False) for _ in range(2))
    with first, second:
        halves = [(first.read(CHUNK // 2), second.read(CHUNK // 4)) for _ in range(6)]
        assert b"".join(half for half, _ in halves) == plain
        assert b"".join(half for _, half in halves) == plain[: 3 * CHUNK // 2]
    assert not source.closed


@pytest.mark.parametrize("length", [0, 15, 16, SEALED_CHUNK - 1, SEALED_CHUNK, 2 * SEALED_CHUNK, 3 * SEALED_CHUNK])
def test_a_stream_that_was_cut_is_refused_before_anything_is_read(length: int):
    sealed = sealed_of(plain_of(3 * CHUNK + 17))
    with pytest.raises(PayloadFailure):
        OpeningReader(KEY, io.BytesIO(sealed[:length]), start=0)


@pytest.mark.parametrize("extra", [b"\0", bytes(16), bytes(SEALED_CHUNK)])
def test_a_stream_that_goes_on_after_its_end_is_refused(extra: bytes):
    with pytest.raises(PayloadFailure):
        OpeningReader(KEY, io.BytesIO(sealed_of(plain_of(2 * CHUNK)) + extra), start=0)


@pytest.mark.parametrize("chunk", [0, 1, 2])
def test_a_chunk_that_was_changed_is_found_when_it_is_read(chunk: int):
    sealed = bytearray(sealed_of(plain_of(3 * CHUNK + 17)))
    sealed[chunk * SEALED_CHUNK + 5] ^= 1
    with OpeningReader(KEY, io.BytesIO(sealed), start=0) as reader:
        assert len(reader.read(chunk * CHUNK) or b"") == chunk * CHUNK
        for _ in range(2):
            with pytest.raises(PayloadFailure):
                reader.read(1)


def test_chunks_that_changed_places_are_refused():
    sealed = sealed_of(plain_of(3 * CHUNK))
    swapped = sealed[SEALED_CHUNK : 2 * SEALED_CHUNK] + sealed[:SEALED_CHUNK] + sealed[2 * SEALED_CHUNK :]
    with OpeningReader(KEY, io.BytesIO(swapped), start=0) as reader, pytest.raises(PayloadFailure):
        reader.read()


def test_an_age_file_made_while_it_is_read_opens_as_any_other():
    plain = plain_of(2 * CHUNK + 5)
    with encrypting_reader(io.BytesIO(plain), [IDENTITY.recipient()]) as reader:
        sealed = read_in(1000, reader)
    assert decrypt_bytes(sealed, [IDENTITY]) == plain


def test_an_age_file_is_read_from_any_place():
    plain = plain_of(2 * CHUNK + 5)
    source = io.BytesIO(encrypt_bytes(plain, [IDENTITY.recipient()]))
    with open_reader(source, [IDENTITY]) as reader:
        reader.seek(CHUNK - 3)
        assert reader.read(9) == plain[CHUNK - 3 : CHUNK + 6]
    assert not source.closed


@pytest.mark.parametrize("at", [0, 30, 1600])
def test_a_header_that_was_changed_opens_no_reader(at: int):
    sealed = bytearray(encrypt_bytes(b"plain", [IDENTITY.recipient()]))
    sealed[at] ^= 1
    with pytest.raises(NotOpened):
        open_reader(io.BytesIO(sealed), [IDENTITY])
    with pytest.raises(HeaderFailure):
        open_reader(io.BytesIO(b""), [IDENTITY])


@pytest.mark.parametrize("pieces", [1000, uploads.CHUNK - 1, uploads.CHUNK, 3 * uploads.CHUNK + 1])
def test_a_content_is_described_alike_in_pieces_of_any_length(pieces: int):
    data = plain_of(5 * uploads.CHUNK + 3)
    describer = uploads.Describer()
    for start in range(0, len(data), pieces):
        describer.update(data[start : start + pieces])
    assert describer.upload() == uploads.describe_bytes(data)


def test_nothing_has_no_description():
    with pytest.raises(BadSize):
        uploads.Describer().upload()

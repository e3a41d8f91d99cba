"""Upload ids: published ids, streaming, and heads that are none."""

import contextlib
import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import merkle, uploads
from crypto.errors import BadSize
from crypto.uploads import Upload
from support.text_vectors import make_content

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/uploads/upload_ids.json").read_text(encoding="utf-8"))


class DrippingSource(io.RawIOBase):
    """Gives at most 1,000 bytes at a time, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._rest = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._rest.read(min(size, 1000))


class ZeroSource(io.RawIOBase):
    """As many zero bytes as asked for, made while they are read."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self._left = length

    def read(self, size: int = -1) -> bytes:
        given = min(size, self._left)
        self._left -= given
        return bytes(given)


def test_the_self_test_passes():
    uploads.self_test()


@pytest.mark.must("UPL-1")
@pytest.mark.parametrize("vector", VECTORS)
def test_a_content_has_its_published_id(vector: dict[str, Any]):
    upload = uploads.describe_bytes(make_content(vector["length"]))
    assert upload.length == vector["length"]
    assert upload.tree_root.hex() == vector["tree_root"]
    assert upload.head.hex() == vector["head"]
    assert upload.hex == vector["id"] == upload.id.hex()


def test_the_root_is_that_of_the_chunks():
    data = make_content(2 * uploads.CHUNK + 5)
    chunks = [data[start : start + uploads.CHUNK] for start in range(0, len(data), uploads.CHUNK)]
    upload = uploads.describe_bytes(data)
    assert upload.tree_root == merkle.root([merkle.leaf_hash(chunk) for chunk in chunks])
    assert upload.chunk_count == len(chunks) == 3


def test_a_source_that_gives_little_at_a_time_has_the_same_id():
    data = make_content(200_000)
    assert uploads.describe(DrippingSource(data)) == uploads.describe_bytes(data)


def test_every_flipped_field_is_another_id():
    upload = uploads.describe_bytes(b"content")
    for place in range(uploads.HEAD_BYTES):
        head = bytearray(upload.head)
        head[place] ^= 1
        try:
            changed = Upload.from_head(bytes(head))
        except BadSize:
            assert place < 8
            continue
        assert changed.id != upload.id


def test_an_empty_content_is_refused():
    with pytest.raises(BadSize):
        uploads.describe_bytes(b"")


@pytest.mark.parametrize("length", [0, -1, uploads.MAX_LENGTH + 1])
def test_a_length_that_no_upload_has_is_refused(length: int):
    with pytest.raises(BadSize):
        Upload(length, bytes(32))


@pytest.mark.parametrize("length", [1, uploads.MAX_LENGTH])
def test_the_shortest_and_the_longest_upload_have_ids(length: int):
    upload = Upload(length, bytes(32))
    assert Upload.from_head(upload.head) == upload


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_root_of_another_length_is_refused(length: int):
    with pytest.raises(BadSize):
        Upload(1, bytes(length))


def test_describing_keeps_memory_flat():
    uploads.describe(ZeroSource(uploads.CHUNK))
    tracemalloc.start()
    try:
        uploads.describe(ZeroSource(64 * 1024 * 1024))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1024 * 1024


@given(st.integers(1, uploads.MAX_LENGTH), st.binary(min_size=32, max_size=32))
def test_a_head_reads_back(length: int, tree_root: bytes):
    upload = Upload(length, tree_root)
    assert Upload.from_head(upload.head) == upload


@given(st.binary(max_size=50) | st.binary(min_size=40, max_size=40))
def test_any_bytes_are_a_head_or_our_error(data: bytes):
    with contextlib.suppress(BadSize):
        assert Upload.from_head(data).head == data

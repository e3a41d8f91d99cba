"""A disk that gives other bytes the second time: what becomes the row is what was proved, or there is no receipt."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

from crypto.uploads import CHUNK
from server.bodies import BodyRoom
from server.errors import Refused
from server.problems import Problem
from server.storage.partials import Partial
from server.storage.sqlite import SqliteStorage
from server.storage.sqlite_uploads import SqliteUploads
from server.uploads import Uploads
from server.work_gate import WorkGate
from server.writer import Writer
from support.chunk_calls import Parcel


class FadingUpload:
    """An open upload whose file changes as soon as it was read back."""

    def __init__(self, partial: Partial) -> None:
        self._partial = partial

    def __getattr__(self, name: str) -> Any:
        return getattr(self._partial, name)

    def check(self) -> bool:
        is_whole = self._partial.check()
        with self._partial.chunks_path.open("r+b") as file:
            file.seek(3 * CHUNK)
            file.write(b"other bytes")
        return is_whole


class FadingUploads:
    """The open uploads on a disk that cannot keep what it holds, until it is mended."""

    def __init__(self, uploads: SqliteUploads) -> None:
        self._uploads = uploads
        self.is_mended = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._uploads, name)

    def find(self, upload_id: bytes) -> Any:
        partial = self._uploads.find(upload_id)
        return partial if partial is None or self.is_mended else FadingUpload(partial)


class FadingStorage(SqliteStorage):
    """The storage on such a disk."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, origin="desk.example", class_quota_bytes=10**9)
        self.fading = FadingUploads(self.uploads)
        self.uploads: Any = self.fading


@contextmanager
def open_uploads(storage: FadingStorage) -> Iterator[Uploads]:
    writer = Writer(storage.arriving, sign=lambda _id, _batch: b"receipt", check_room=lambda _: None)
    writer.start()
    try:
        gate = WorkGate("desk.example", lambda: None)
        yield Uploads(storage, writer, gate=gate, room=BodyRoom(10**9), check_room=lambda _: None)
    finally:
        writer.stop()


def ask_done(uploads: Uploads, parcel: Parcel) -> int:
    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": parcel.upload.head, "more_body": False}

    scope = {
        "type": "http",
        "method": "POST",
        "path": f"{parcel.path}/done",
        "path_params": {"id": parcel.upload.hex},
        "headers": [(b"content-length", b"40")],
    }
    return asyncio.run(uploads.done(Request(scope, receive))).status_code


@pytest.mark.must("UPL-30")
def test_a_small_upload_gets_no_receipt_for_bytes_that_were_not_proved(tmp_path: Path):
    parcel = Parcel.make()
    (tmp_path / "data").mkdir()
    storage = FadingStorage(tmp_path / "data")
    with closing(storage), open_uploads(storage) as uploads:
        storage.uploads.open(parcel.upload)
        partial = storage.uploads.find(parcel.upload.id)
        partial.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
        with pytest.raises(Refused) as refusal:
            ask_done(uploads, parcel)
        assert refusal.value.problem is Problem.INCOMPLETE
        assert storage.arriving.receipt(parcel.upload.id) is None
        storage.fading.is_mended = True
        with pytest.raises(Refused):
            ask_done(uploads, parcel)
        assert not partial.has(3, 1)
        assert partial.has(0, 3)
        partial.put(3, memoryview(parcel.envelope)[3 * CHUNK : 4 * CHUNK], parcel.leaf_hashes[3:4])
        assert ask_done(uploads, parcel) == 200

"""Uploads in chunks in the storage: what expires when, and what closing leaves behind."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crypto import sizes
from crypto.uploads import CHUNK
from server.errors import StorageFailed
from server.storage.partials import Partial
from server.storage.port import Ack, AckState, Arrival, Fate, Whole
from server.storage.sqlite import SqliteStorage
from support.chunk_calls import Parcel
from support.envelopes import whole
from support.storages import accept, close_batch, go_to, leading, leave_batch

LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)


def open_storage(data: Path, *, quota: int = 10**9) -> SqliteStorage:
    data.mkdir(exist_ok=True)
    return SqliteStorage(data, origin="desk.example", class_quota_bytes=quota)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    storage = open_storage(tmp_path / "data")
    yield storage
    storage.close()


def open_upload(storage: SqliteStorage, parcel: Parcel) -> Partial:
    storage.uploads.open(parcel.upload)
    partial = storage.uploads.find(parcel.upload.id)
    assert partial is not None
    return partial


def put(partial: Partial, parcel: Parcel, first: int, count: int) -> bool:
    chunks = memoryview(parcel.envelope)[first * CHUNK : (first + count) * CHUNK]
    return partial.put(first, chunks, parcel.leaf_hashes[first : first + count])


def take_in(storage: SqliteStorage, parcel: Parcel) -> bytes | None:
    partial = open_upload(storage, parcel)
    assert put(partial, parcel, 0, parcel.count)
    assert partial.check()
    if len(parcel.envelope) > sizes.envelope_length(sizes.SUBMIT_CLASS):
        return take(storage, Whole(parcel.upload.id, parcel.upload.length))
    envelope = partial.read()
    assert envelope == parcel.envelope
    return take(storage, Arrival(parcel.upload.id, envelope))


def take(storage: SqliteStorage, arrival: Arrival | Whole) -> bytes | None:
    (receipt,) = accept(storage, arrival)
    return receipt


def blob_of(data: Path, parcel: Parcel) -> Path:
    return data / "blobs" / parcel.upload.hex[:2] / parcel.upload.hex


@pytest.mark.must("UPL-22")
def test_a_partial_upload_lives_for_its_batches_after_the_last_chunk(storage: SqliteStorage, tmp_path: Path):
    parcel = Parcel.make(LARGE)
    partial = open_upload(storage, parcel)
    put(partial, parcel, 0, 1)
    close_batch(storage, partials=2)
    put(partial, parcel, 1, 1)
    storage.uploads.touch(parcel.upload.id)
    for _ in range(3):
        close_batch(storage, partials=2)
        assert storage.uploads.find(parcel.upload.id) is partial
        assert partial.bitmap() == b"\xc0\x00\x00"
    close_batch(storage, partials=2)
    assert storage.uploads.find(parcel.upload.id) is None
    assert partial.is_closed
    assert put(partial, parcel, 2, 1)
    assert not list((tmp_path / "data" / "partial").iterdir())
    assert open_upload(storage, parcel).bitmap() == bytes(3)


@pytest.mark.must("UPL-22")
def test_a_clock_that_leaps_gives_no_partial_upload_up(storage: SqliteStorage):
    parcel = Parcel.make(LARGE)
    put(open_upload(storage, parcel), parcel, 0, 16)
    close_batch(storage, partials=2)
    go_to(storage, 10**6)
    close_batch(storage, partials=2)
    close_batch(storage, partials=2)
    assert storage.uploads.find(parcel.upload.id) is not None
    leaped = Parcel.make(LARGE)
    open_upload(storage, leaped)
    close_batch(storage, partials=2)
    assert storage.uploads.find(parcel.upload.id) is None
    assert storage.uploads.find(leaped.upload.id) is not None


@pytest.mark.must("UPL-22", "UPL-8")
def test_what_expires_or_is_deleted_gives_its_room_back(tmp_path: Path):
    parcels = [Parcel.make(LARGE) for _ in range(3)]
    storage = open_storage(tmp_path / "data", quota=len(parcels[0].envelope) + 5 * CHUNK)
    put(open_upload(storage, parcels[0]), parcels[0], 0, 4)
    assert take_in(storage, parcels[1]) is not None
    go_to(storage, 7)
    third = open_upload(storage, parcels[2])
    assert put(third, parcels[2], 0, 1)
    assert not put(third, parcels[2], 1, 1)
    storage.close()
    storage = open_storage(tmp_path / "data", quota=len(parcels[0].envelope) + 5 * CHUNK)
    third = open_upload(storage, parcels[2])
    assert not put(third, parcels[2], 1, 1)
    close_batch(storage, partials=0)
    assert put(third, parcels[2], 1, 4)
    assert not put(third, parcels[2], 5, 1)
    ack = Ack(parcels[1].upload.id, "a", AckState.FILED, b"{}", "input", "signature")
    storage.shelf.acknowledge(ack, listed={"a"}, needed=1)
    assert put(third, parcels[2], 5, 16)
    storage.close()


@pytest.mark.must("UPL-14", "UPL-18", "UPL-19")
def test_closing_copies_large_envelopes_without_a_time_and_removes_what_they_came_in(
    storage: SqliteStorage, tmp_path: Path
):
    data = tmp_path / "data"
    go_to(storage, 5)
    parcels = [Parcel.make(LARGE) for _ in range(3)]
    for parcel in parcels:
        assert take_in(storage, parcel) == b"5:" + parcel.upload.id
    late, begun = Parcel.make(LARGE), Parcel.make(LARGE)
    left = leave_batch(storage)
    take_in(storage, late)
    put(open_upload(storage, begun), begun, 3, 1)
    assert storage.arriving.reserved_bytes >= 4 * len(late.envelope)
    assert close_batch(storage, number=left).reports == 3
    assert storage.arriving.reserved_bytes == len(late.envelope)
    leaves = [leaf for leaf in storage.shelf.leaves(after=-1, limit=256) if leaf.fate is Fate.HELD]
    assert {leaf.upload_id: leaf.length for leaf in leaves} == {one.upload.id: len(one.envelope) for one in parcels}
    for parcel in parcels:
        blob = blob_of(data, parcel)
        assert blob.read_bytes() == parcel.envelope
        hashes = blob.with_name(blob.name + ".hashes")
        assert hashes.read_bytes() == b"".join(parcel.leaf_hashes) == storage.shelf.leaf_hashes(parcel.upload.id)
        for file in (blob, hashes):
            assert (file.stat().st_mtime_ns, file.stat().st_mode & 0o777) == (0, 0o600)
    left = list((data / "partial").iterdir())
    assert {path.stem for path in left} == {late.upload.hex, begun.upload.hex}
    assert {(path.stat().st_mtime_ns, path.stat().st_atime_ns) for path in left} == {(0, 0)}
    # Of a folder it is the time of the last name in it, so when the upload was begun.
    assert (data / "partial").stat().st_mtime_ns == 0


@pytest.mark.must("SYN-9", "UPL-20")
def test_a_large_envelope_goes_with_its_hashes_when_it_is_filed_or_too_old(storage: SqliteStorage, tmp_path: Path):
    filed, old = Parcel.make(LARGE), Parcel.make(LARGE)
    take_in(storage, filed)
    take_in(storage, old)
    close_batch(storage)
    ack = Ack(filed.upload.id, "a", AckState.FILED, b"{}", "input", "signature")
    storage.shelf.acknowledge(ack, listed={"a"}, needed=1)
    assert whole(storage, filed.upload.id) is None
    assert whole(storage, old.upload.id) == old.envelope
    assert close_batch(storage, envelopes=0).expired == 1
    assert storage.shelf.leaf_hashes(old.upload.id) is None
    assert not [path for path in (tmp_path / "data" / "blobs").rglob("*") if path.is_file()]


def test_what_a_crash_left_in_the_folder_is_removed_and_what_is_wanted_stays(tmp_path: Path):
    storage = open_storage(tmp_path / "data")
    begun, waits = Parcel.make(LARGE), Parcel.make(LARGE)
    put(open_upload(storage, begun), begun, 0, 8)
    take_in(storage, waits)
    storage.close()
    stray = tmp_path / "data" / "partial" / ("ab" * 32 + ".chunks")
    stray.write_bytes(b"left by a crash")
    storage = open_storage(tmp_path / "data")
    assert not stray.exists()
    assert open_upload(storage, begun).bitmap() == b"\xff\x00\x00"
    assert storage.uploads.find(waits.upload.id) is None
    close_batch(storage)
    assert whole(storage, waits.upload.id) == waits.envelope
    storage.close()


@pytest.mark.must("UPL-21")
def test_a_folder_among_the_partial_uploads_keeps_no_server_from_starting(tmp_path: Path):
    data = tmp_path / "data"
    open_storage(data).close()
    (data / "partial" / "lost+found").mkdir()
    (data / "partial" / "rest").write_bytes(b"rest")
    open_storage(data).close()
    assert [path.name for path in (data / "partial").iterdir()] == ["lost+found"]


def test_a_link_in_the_place_of_a_partial_upload_has_no_other_file_overwritten(storage: SqliteStorage, tmp_path: Path):
    other = tmp_path / "other"
    other.write_bytes(b"other")
    before = other.stat()
    parcel = Parcel.make(LARGE)
    partial = open_upload(storage, parcel)
    partial.chunks_path.symlink_to(other)
    with pytest.raises(StorageFailed):
        put(partial, parcel, 0, 1)
    with leading(storage) as sequencing:
        sequencing.sweep()
    assert other.read_bytes() == b"other"
    assert other.stat().st_mtime_ns == before.st_mtime_ns


def test_a_file_that_was_lost_keeps_no_other_envelope_from_its_leaf(storage: SqliteStorage, tmp_path: Path):
    lost, unproved, other = (Parcel.make(LARGE) for _ in range(3))
    for parcel in (lost, unproved, other):
        take_in(storage, parcel)
    (tmp_path / "data" / "partial" / f"{lost.upload.hex}.chunks").unlink()
    (tmp_path / "data" / "partial" / f"{unproved.upload.hex}.hashes").unlink()
    assert close_batch(storage).reports == 3
    assert whole(storage, other.upload.id) == other.envelope
    assert whole(storage, unproved.upload.id) == unproved.envelope
    assert storage.shelf.leaf_hashes(unproved.upload.id) == b"".join(unproved.leaf_hashes)
    with pytest.raises(StorageFailed):
        whole(storage, lost.upload.id)


def test_one_upload_written_by_many_threads_is_right_everywhere(storage: SqliteStorage):
    parcel = Parcel.make(LARGE)
    partial = open_upload(storage, parcel)
    places = [(first, count) for count in (1, 2, 4, 8, 16) for first in range(0, parcel.count - count + 1, count)]
    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(lambda place: put(partial, parcel, *place), places * 3))
    assert partial.received_bytes == len(parcel.envelope)
    assert partial.check()
    assert partial.chunks_path.read_bytes() == parcel.envelope


def test_a_whole_upload_that_is_no_longer_open_gets_no_receipt(storage: SqliteStorage):
    parcel = Parcel.make(LARGE)
    partial = open_upload(storage, parcel)
    put(partial, parcel, 0, parcel.count)
    close_batch(storage, partials=0)
    close_batch(storage, partials=0)
    assert take(storage, Whole(parcel.upload.id, parcel.upload.length)) is None
    assert storage.arriving.receipt(parcel.upload.id) is None
    assert not partial.check()


def test_a_known_envelope_is_opened_without_becoming_open(storage: SqliteStorage):
    parcel = Parcel.make()
    take_in(storage, parcel)
    storage.uploads.open(parcel.upload)
    assert storage.uploads.find(parcel.upload.id) is None


def test_an_upload_that_could_not_be_opened_once_is_opened_as_soon_as_the_disk_allows(tmp_path: Path):
    parcel = Parcel.make(LARGE)
    storage = open_storage(tmp_path / "data")
    in_the_way = tmp_path / "data" / "partial" / f"{parcel.upload.hex}.hashes"
    in_the_way.mkdir()
    for _ in range(2):
        with pytest.raises(StorageFailed):
            storage.uploads.open(parcel.upload)
        assert storage.uploads.find(parcel.upload.id) is None
    in_the_way.rmdir()
    assert put(open_upload(storage, parcel), parcel, 0, 16)
    storage.close()
    storage = open_storage(tmp_path / "data")
    assert open_upload(storage, parcel).bitmap() == b"\xff\xff\x00"
    storage.close()


def test_an_upload_whose_files_stay_makes_room_all_the_same(tmp_path: Path):
    data = tmp_path / "data"
    data.mkdir()
    storage = SqliteStorage(data, origin="desk.example", class_quota_bytes=10**9, max_open_uploads=1)
    first, second = Parcel.make(LARGE), Parcel.make(LARGE)
    open_upload(storage, first)
    (data / "partial" / f"{first.upload.hex}.chunks").mkdir()
    open_upload(storage, second)
    assert storage.uploads.find(first.upload.id) is None
    storage.close()


def test_a_failing_signer_leaves_the_upload_open_and_counts_nothing_twice(tmp_path: Path):
    parcel = Parcel.make()
    storage = open_storage(tmp_path / "data", quota=len(parcel.envelope))
    partial = open_upload(storage, parcel)
    put(partial, parcel, 0, 16)

    def fail(_: bytes, _batch: int) -> bytes:
        raise ZeroDivisionError

    arrival = Arrival(parcel.upload.id, parcel.envelope)
    with pytest.raises(ZeroDivisionError):
        storage.arriving.accept([arrival], sign=fail)
    assert put(partial, parcel, 16, 1)
    assert take(storage, arrival) is not None
    storage.close()

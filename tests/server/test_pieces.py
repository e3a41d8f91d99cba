"""Cutting pieces of held envelopes: right proofs from kept trees, and nothing of what is held no longer."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from crypto import sizes
from server.pieces import MOST_LEAVES, PieceCutter
from server.storage.port import Ack, AckState, Arrival, Kept, Whole
from server.storage.sqlite import SqliteStorage
from support.chunk_calls import Parcel

LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)


class CountingStorage(SqliteStorage):
    """Counts how often the leaf hashes of an envelope are read."""

    hashes_read = 0

    def leaf_hashes(self, upload_id: bytes) -> bytes | None:
        self.hashes_read += 1
        return super().leaf_hashes(upload_id)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[CountingStorage]:
    (tmp_path / "data").mkdir()
    storage = CountingStorage(tmp_path / "data", origin="desk.example", class_quota_bytes=10**9)
    yield storage
    storage.close()


def hold(storage: SqliteStorage, batch: int, size_class: int) -> Parcel:
    """Take an envelope in, small ones whole and large ones by chunks, and close its batch."""
    parcel = Parcel.make(size_class)
    arrival: Arrival | Whole = Arrival(parcel.upload.id, parcel.envelope)
    if size_class > sizes.SUBMIT_CLASS:
        storage.open_upload(parcel.upload, batch=batch)
        partial = storage.find_upload(parcel.upload.id)
        assert partial is not None
        assert partial.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
        assert partial.check()
        arrival = Whole(parcel.upload.id, parcel.upload.length)
    storage.accept([arrival], batch=batch, sign=lambda upload_id: upload_id)
    storage.move_out(batch)
    storage.close_batch(batch, new_seed=lambda: os.urandom(32), kept=Kept(10**6, 10**6))
    storage.sweep()
    return parcel


@pytest.mark.must("UPL-31")
@pytest.mark.parametrize("size_class", [sizes.SMALLEST_CLASS, sizes.SUBMIT_CLASS, LARGE])
def test_every_piece_is_what_a_carrier_would_bring_and_the_tree_is_built_once(
    storage: CountingStorage, size_class: int
):
    parcel = hold(storage, 5, size_class)
    cutter = PieceCutter(storage)
    for k in range(5):
        for place in parcel.places(k):
            assert cutter.cut(parcel.upload.id, exponent=place[0], index=place[1]) == parcel.body(*place)
        assert cutter.cut(parcel.upload.id, exponent=k, index=parcel.count >> k) is None
    assert cutter.cut(parcel.upload.id, exponent=5, index=0) is None
    assert storage.hashes_read == 1


def test_a_deleted_envelope_is_cut_no_more_although_its_tree_is_kept(storage: CountingStorage):
    parcel = hold(storage, 5, LARGE)
    cutter = PieceCutter(storage)
    assert cutter.cut(parcel.upload.id, exponent=0, index=0) is not None
    ack = Ack(parcel.upload.id, "a", AckState.FILED, b"{}", "input", "signature")
    storage.acknowledge(ack, listed={"a"}, needed=1)
    assert cutter.cut(parcel.upload.id, exponent=0, index=0) is None


def test_only_so_many_trees_are_kept_and_those_asked_for_last(storage: CountingStorage):
    parcels = [hold(storage, batch, LARGE) for batch in range(3)]
    cutter = PieceCutter(storage, most_leaves=2 * parcels[0].count)
    for parcel in (*parcels, parcels[2], parcels[1], parcels[2]):
        assert cutter.cut(parcel.upload.id, exponent=0, index=20) == parcel.body(0, 20)
    assert storage.hashes_read == 3
    assert cutter.cut(parcels[0].upload.id, exponent=0, index=0) is not None
    assert storage.hashes_read == 4
    assert 2 * parcels[0].count < MOST_LEAVES

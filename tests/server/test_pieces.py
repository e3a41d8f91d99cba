"""Cutting pieces of held envelopes: right proofs from kept trees, and nothing of what is held no longer."""

from collections.abc import Iterator
from typing import Any

import pytest

from crypto import sizes
from server.pieces import MOST_LEAVES, PieceCutter
from server.storage.port import Ack, AckState, Arrival, Shelf, Storage, Whole
from support.chunk_calls import Parcel
from support.storages import Place, accept, close_batch

LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)


class CountingShelf:
    """Counts how often the leaf hashes of an envelope are read."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.hashes_read = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._shelf, name)

    def leaf_hashes(self, upload_id: bytes) -> bytes | None:
        self.hashes_read += 1
        return self._shelf.leaf_hashes(upload_id)


@pytest.fixture
def storage(place: Place) -> Iterator[Storage]:
    with place.opened() as storage:
        yield storage


def hold(storage: Storage, size_class: int) -> Parcel:
    """Take an envelope in, small ones whole and large ones by chunks, and close its batch."""
    parcel = Parcel.make(size_class)
    arrival: Arrival | Whole = Arrival(parcel.upload.id, parcel.envelope)
    if size_class > sizes.SUBMIT_CLASS:
        storage.uploads.open(parcel.upload)
        partial = storage.uploads.find(parcel.upload.id)
        assert partial is not None
        assert partial.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
        assert partial.check()
        arrival = Whole(parcel.upload.id, parcel.upload.length)
    accept(storage, arrival)
    close_batch(storage)
    return parcel


@pytest.mark.must("UPL-31")
@pytest.mark.parametrize("size_class", [sizes.SMALLEST_CLASS, sizes.SUBMIT_CLASS, LARGE])
def test_every_piece_is_what_a_carrier_would_bring_and_the_tree_is_built_once(storage: Storage, size_class: int):
    parcel = hold(storage, size_class)
    shelf = CountingShelf(storage.shelf)
    cutter = PieceCutter(shelf)
    for k in range(5):
        for place in parcel.places(k):
            assert cutter.cut(parcel.upload.id, exponent=place[0], index=place[1]) == parcel.body(*place)
        assert cutter.cut(parcel.upload.id, exponent=k, index=parcel.count >> k) is None
    assert cutter.cut(parcel.upload.id, exponent=5, index=0) is None
    assert shelf.hashes_read == 1


def test_a_deleted_envelope_is_cut_no_more_although_its_tree_is_kept(storage: Storage):
    parcel = hold(storage, LARGE)
    shelf = CountingShelf(storage.shelf)
    cutter = PieceCutter(shelf)
    assert cutter.cut(parcel.upload.id, exponent=0, index=0) is not None
    ack = Ack(parcel.upload.id, "a", AckState.FILED, b"{}", "input", "signature")
    storage.shelf.acknowledge(ack, listed={"a"}, needed=1)
    assert cutter.cut(parcel.upload.id, exponent=0, index=0) is None


def test_only_so_many_trees_are_kept_and_those_asked_for_last(storage: Storage):
    parcels = [hold(storage, LARGE) for _ in range(3)]
    shelf = CountingShelf(storage.shelf)
    cutter = PieceCutter(shelf, most_leaves=2 * parcels[0].count)
    for parcel in (*parcels, parcels[2], parcels[1], parcels[2]):
        assert cutter.cut(parcel.upload.id, exponent=0, index=20) == parcel.body(0, 20)
    assert shelf.hashes_read == 3
    assert cutter.cut(parcels[0].upload.id, exponent=0, index=0) is not None
    assert shelf.hashes_read == 4
    assert 2 * parcels[0].count < MOST_LEAVES

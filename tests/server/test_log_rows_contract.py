"""What every storage promises about the log: the tree is committed with its batch, and only who leads moves it."""

import os
from collections.abc import Iterator

import pytest

from crypto import merkle
from crypto.log_entries import Border, Intake, parse_entry
from server.errors import NotLeading
from server.storage.log_port import Kept
from server.storage.port import Storage
from server.tree import EMPTY, NOTHING_PUBLISHED, Published
from support.storages import DirectLane, Place, accept, close_batch, go_to, leading, make_arrivals


@pytest.fixture
def storage(place: Place) -> Iterator[Storage]:
    with place.opened() as storage:
        yield storage


def read_entries(storage: Storage) -> list[bytes]:
    return storage.log.entries(first=0, count=10**6)


@pytest.mark.must("LOG-4", "LOG-5")
def test_the_tree_is_that_of_the_leaves_and_borders_of_all_closed_batches(storage: Storage):
    assert storage.log.tree_head() == EMPTY
    assert read_entries(storage) == []
    numbers = (5, 6, 1030)
    for number, reports in zip(numbers, (0, 20, 300), strict=True):
        go_to(storage, number)
        accept(storage, *make_arrivals(reports))
        closed = close_batch(storage)
        assert storage.log.tree_head() == closed.head
    entries = read_entries(storage)
    said = [parse_entry(entry) for entry in entries]
    ends = [index + 1 for index, entry in enumerate(said) if isinstance(entry, Border)]
    assert [entry.number for entry in said if isinstance(entry, Border)] == list(numbers)
    assert [*storage.log.batches(0), *storage.log.batches(1)] == list(zip(numbers, ends, strict=True))
    assert storage.log.batches(2) == storage.log.batches(2**60) == []
    ids = [leaf.upload_id for leaf in storage.shelf.leaves(after=-1, limit=10**6)]
    assert [entry.upload_id for entry in said if isinstance(entry, Intake)] == ids
    head, hashes = storage.log.tree_head(), [merkle.leaf_hash(entry) for entry in entries]
    assert (head.size, head.root, head.batch) == (len(entries), merkle.root(hashes), 1030)
    assert storage.log.tile_roots(0, first=0, count=9) == merkle.root(hashes[:256])
    assert storage.log.tile_roots(0, first=1, count=9) == storage.log.tile_roots(1, first=0, count=9) == b""


def test_entries_come_in_any_run(storage: Storage):
    go_to(storage, 7)
    accept(storage, *make_arrivals(20))
    close_batch(storage)
    close_batch(storage)
    entries = read_entries(storage)
    assert len(entries) == 48
    for first, count in [(0, 1), (31, 1), (30, 3), (32, 16), (47, 9), (48, 1), (10**9, 5), (3, 0)]:
        assert storage.log.entries(first=first, count=count) == entries[first : first + count]


@pytest.mark.must("LOG-10")
def test_who_knows_another_tree_than_the_committed_one_closes_nothing(storage: Storage):
    old = storage.log.tree_head()
    close_batch(storage)
    (arrival,) = make_arrivals(1)
    accept(storage, arrival)
    before = storage.log.tree_head(), read_entries(storage), storage.log.batches(0)
    with leading(storage) as sequencing:
        number = sequencing.leave_batch(clock=0)
        sequencing.move_out(number)
        with pytest.raises(NotLeading):
            sequencing.close_batch(number, new_seed=lambda: os.urandom(32), kept=Kept(9, 9), head=old)
    assert (storage.log.tree_head(), read_entries(storage), storage.log.batches(0)) == before
    assert close_batch(storage).reports == 1


def test_one_at_a_time_leads(storage: Storage):
    with storage.leads(DirectLane()):
        with pytest.raises(NotLeading), storage.leads(DirectLane()):
            pass
        assert accept(storage, *make_arrivals(1)) != [None]
    with storage.leads(DirectLane()):
        pass


@pytest.mark.must("LOG-10")
def test_what_the_log_shows_is_kept_and_never_smaller(place: Place):
    with place.opened() as storage:
        assert storage.log.published() == NOTHING_PUBLISHED
        with leading(storage) as sequencing:
            sequencing.keep_published(Published(32, b"note", b"note"))
            sequencing.keep_published(Published(32, b"note", b"note and witness"))
            with pytest.raises(NotLeading):
                sequencing.keep_published(Published(16, b"older", b"older"))
    with place.opened() as storage:
        assert storage.log.published() == Published(32, b"note", b"note and witness")

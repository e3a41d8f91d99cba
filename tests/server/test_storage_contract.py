"""What every storage promises, whatever it is made of: receipts, leaves, acks, and the room that classes have."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from server.errors import NoSuchLeaf
from server.storage.port import Ack, AckState, Arrival, Fate, ListSeen, Storage
from support.envelopes import SMALLEST, whole
from support.storages import Place, accept, close_batch, go_to, make_arrivals


@pytest.fixture
def storage(place: Place) -> Iterator[Storage]:
    with place.opened() as storage:
        yield storage


def make_ack(upload_id: bytes, key_id: str, state: AckState) -> Ack:
    return Ack(upload_id, key_id, state, b"{}", f"input of {key_id}", f"signature of {key_id}")


def test_the_known_id_gets_its_stored_receipt_in_every_later_batch(storage: Storage):
    (arrival,) = make_arrivals(1)
    go_to(storage, 5)
    first = accept(storage, arrival, arrival)
    assert first == [b"5:" + arrival.upload_id] * 2
    go_to(storage, 6)
    assert accept(storage, arrival) == first[:1]
    close_batch(storage)
    assert accept(storage, arrival) == first[:1]
    assert storage.arriving.receipt(arrival.upload_id) == first[0]
    assert storage.arriving.receipt(bytes(32)) is None


@pytest.mark.must("LOG-4")
def test_a_closed_batch_is_sorted_and_holds_what_came(storage: Storage):
    arrivals = make_arrivals(40)
    go_to(storage, 5)
    accept(storage, *arrivals)
    closed = close_batch(storage)
    assert (closed.number, closed.reports, closed.dummies, closed.head.size) == (5, 40, 7, 48)
    leaves = storage.shelf.leaves(after=-1, limit=256)
    assert [leaf.index for leaf in leaves] == list(range(47))
    assert [leaf.upload_id for leaf in leaves] == sorted(leaf.upload_id for leaf in leaves)
    assert {leaf.upload_id for leaf in leaves if leaf.fate is Fate.HELD} == {one.upload_id for one in arrivals}
    for arrival in arrivals:
        assert whole(storage, arrival.upload_id) == arrival.envelope


@pytest.mark.must("LOG-1", "LOG-3")
def test_the_number_of_the_open_batch_never_falls_and_is_kept(place: Place):
    with place.opened() as storage:
        go_to(storage, 5)
        early = make_arrivals(1)
        accept(storage, *early)
    with place.opened() as storage:
        assert storage.arriving.open_batch == 5
        go_to(storage, 9)
        late = make_arrivals(1)
        assert accept(storage, *late) == [b"9:" + late[0].upload_id]
        closed = close_batch(storage)
        assert (closed.number, closed.reports) == (9, 2)
        assert {leaf.batch for leaf in storage.shelf.leaves(after=-1, limit=256)} == {9}
        assert storage.arriving.open_batch == 10
    with place.opened() as storage:
        assert storage.arriving.open_batch == 10
        arrivals = make_arrivals(1)
        assert accept(storage, *arrivals) == [b"10:" + arrivals[0].upload_id]


def test_only_what_waits_for_the_closed_batch_leaves_with_it(storage: Storage):
    first, second = make_arrivals(1), make_arrivals(1)
    go_to(storage, 5)
    accept(storage, *first)
    assert close_batch(storage).reports == 1
    accept(storage, *second)
    assert whole(storage, second[0].upload_id) is None
    closed = close_batch(storage)
    assert (closed.reports, closed.head.size) == (1, 32)
    assert [leaf.batch for leaf in storage.shelf.leaves(after=15, limit=256)] == [6] * 15


def test_leaves_come_in_pages_after_an_index(storage: Storage):
    close_batch(storage)
    close_batch(storage)
    assert [leaf.index for leaf in storage.shelf.leaves(after=13, limit=3)] == [14, 16, 17]
    assert storage.shelf.leaves(after=31, limit=3) == []


@pytest.mark.must("SYN-9", "SYN-10")
def test_an_envelope_is_deleted_after_two_filed_and_never_for_unreadable(storage: Storage):
    (arrival,) = make_arrivals(1)
    accept(storage, arrival)
    close_batch(storage)
    listed = {"a", "b", "c"}

    def say(key_id: str, state: AckState) -> None:
        storage.shelf.acknowledge(make_ack(arrival.upload_id, key_id, state), listed=listed, needed=2)

    say("a", AckState.FILED)
    say("a", AckState.FILED)
    say("b", AckState.UNREADABLE)
    say("c", AckState.UNREADABLE)
    say("a", AckState.UNREADABLE)
    say("no longer listed", AckState.FILED)
    assert whole(storage, arrival.upload_id) == arrival.envelope
    say("b", AckState.FILED)
    assert whole(storage, arrival.upload_id) is None
    (leaf,) = [leaf for leaf in storage.shelf.leaves(after=-1, limit=256) if leaf.upload_id == arrival.upload_id]
    assert leaf.fate is Fate.DELETED
    assert {ack.key_id for ack in leaf.acks} == {"a", "b", "no longer listed"}
    say("c", AckState.FILED)
    assert storage.arriving.receipt(arrival.upload_id) is not None


def test_an_ack_for_nothing_a_dummy_or_an_open_batch_is_refused(storage: Storage):
    (arrival,) = make_arrivals(1)
    close_batch(storage)
    dummy = storage.shelf.leaves(after=-1, limit=1)[0].upload_id
    accept(storage, arrival)
    for upload_id in (bytes(32), dummy, arrival.upload_id):
        with pytest.raises(NoSuchLeaf):
            storage.shelf.acknowledge(make_ack(upload_id, "a", AckState.FILED), listed={"a"}, needed=1)


@pytest.mark.must("UPL-20", "SYN-10")
def test_what_nobody_filed_expires_only_when_its_batch_is_older_than_the_retention(storage: Storage):
    (arrival,) = make_arrivals(1)
    accept(storage, arrival)
    close_batch(storage)
    ack = make_ack(arrival.upload_id, "a", AckState.UNREADABLE)
    storage.shelf.acknowledge(ack, listed={"a"}, needed=1)
    assert close_batch(storage, envelopes=1).expired == 0
    assert whole(storage, arrival.upload_id) == arrival.envelope
    assert close_batch(storage, envelopes=1).expired == 1
    assert whole(storage, arrival.upload_id) is None
    fates = {leaf.fate for leaf in storage.shelf.leaves(after=-1, limit=256)}
    assert fates == {Fate.DUMMY, Fate.EXPIRED}


@pytest.mark.must("UPL-20")
def test_a_clock_that_leaps_ahead_deletes_nothing(storage: Storage):
    (arrival,) = make_arrivals(1)
    accept(storage, arrival)
    close_batch(storage)
    go_to(storage, 10**6)
    assert close_batch(storage, envelopes=2).expired == 0
    assert close_batch(storage, envelopes=2).expired == 0
    assert whole(storage, arrival.upload_id) == arrival.envelope
    assert close_batch(storage, envelopes=2).expired == 1


@pytest.mark.must("UPL-8")
def test_a_class_takes_its_quota_and_gets_back_what_is_deleted(place: Place):
    arrivals = make_arrivals(3)
    with place.opened(quota=2 * SMALLEST) as storage:
        receipts = accept(storage, *arrivals)
        assert [receipt is None for receipt in receipts] == [False, False, True]
        assert storage.arriving.receipt(arrivals[2].upload_id) is None
        close_batch(storage)
    with place.opened(quota=2 * SMALLEST) as storage:
        assert accept(storage, arrivals[2]) == [None]
        ack = make_ack(arrivals[0].upload_id, "a", AckState.FILED)
        storage.shelf.acknowledge(ack, listed={"a"}, needed=1)
        assert accept(storage, arrivals[2], arrivals[0])[0] is not None


def test_an_envelope_given_up_while_it_is_fetched_is_there_or_not_and_never_a_fault(storage: Storage):
    arrivals = make_arrivals(60)
    accept(storage, *arrivals)
    close_batch(storage)

    def fetch(arrival: Arrival) -> int:
        fetched = 0
        while (envelope := whole(storage, arrival.upload_id)) is not None:
            assert envelope == arrival.envelope
            fetched += 1
        return fetched

    with ThreadPoolExecutor(1) as other:
        for arrival in arrivals:
            fetching = other.submit(fetch, arrival)
            ack = make_ack(arrival.upload_id, "a", AckState.FILED)
            storage.shelf.acknowledge(ack, listed={"a"}, needed=1)
            fetching.result(timeout=10)


def test_a_failing_signer_leaves_nothing_of_the_group(storage: Storage):
    arrivals = make_arrivals(2)

    def sign(upload_id: bytes, _batch: int) -> bytes:
        if upload_id == arrivals[1].upload_id:
            raise ZeroDivisionError
        return b"receipt"

    with pytest.raises(ZeroDivisionError):
        storage.arriving.accept(arrivals, sign=sign)
    assert storage.arriving.receipt(arrivals[0].upload_id) is None


@pytest.mark.must("SYN-6")
def test_the_newest_organisers_list_is_kept(place: Place):
    with place.opened() as storage:
        assert storage.shelf.list_seen() == ListSeen()
        storage.shelf.keep_list_seen(ListSeen(3, "03"))
        storage.shelf.keep_list_seen(ListSeen(4, "04"))
    with place.opened() as storage:
        assert storage.shelf.list_seen() == ListSeen(4, "04")

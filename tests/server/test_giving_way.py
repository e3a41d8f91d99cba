"""Who begins many uploads displaces nobody who brought more, and what is whole or comes now displaces parts."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from crypto import merkle, sizes, uploads
from crypto.uploads import CHUNK, Upload
from server.errors import StorageFailed
from server.storage.partials import Partial
from server.storage.port import Arrival, Whole
from server.storage.sqlite import SqliteStorage
from support.carrying import bring, done, open_upload, put
from support.chunk_calls import Parcel
from support.desk_folder import make_desk_folder
from support.raw_http import problem_of
from support.running_server import running_server
from support.storages import MUCH, ORIGIN, accept, go_to, name_batch

FULL = (507, b'{"type":"full"}')
SMALL = sizes.envelope_length(sizes.SUBMIT_CLASS)
SMALL_CHUNKS = -(-SMALL // CHUNK)
LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
PIECE = memoryview(bytes(CHUNK))
PIECE_HASH = merkle.leaf_hash(PIECE)


@contextmanager
def open_storage(data: Path, *, quota: int = MUCH, most: int = 1024) -> Iterator[SqliteStorage]:
    data.mkdir(exist_ok=True)
    storage = SqliteStorage(data, origin=ORIGIN, class_quota_bytes=quota, max_open_uploads=most)
    try:
        yield storage
    finally:
        storage.close()


def open_in(storage: SqliteStorage, upload: Upload) -> Partial:
    storage.uploads.open(upload)
    partial = storage.uploads.find(upload.id)
    assert partial is not None
    return partial


def begin(storage: SqliteStorage, chunks: int, *, batch: int = 5) -> Partial:
    """Open an upload of the 1 MiB class and bring so many chunks; what is in them is of no matter here.

    The last of them came while `batch` was open, which may be any up to the open one.
    """
    partial = open_in(storage, Upload(SMALL, secrets.token_bytes(32)))
    for place in range(chunks):
        assert partial.put(place, PIECE, [PIECE_HASH])
    partial.batch = batch
    return partial


def take(storage: SqliteStorage, count: int = 1) -> list[bytes | None]:
    made = [os.urandom(SMALL) for _ in range(count)]
    return accept(storage, *(Arrival(uploads.describe_bytes(envelope).id, envelope) for envelope in made))


@pytest.mark.must("UPL-32")
def test_a_flood_of_uploads_with_a_chunk_each_displaces_no_carrier_that_brought_two(tmp_path: Path):
    with open_storage(tmp_path / "data", most=4) as storage:
        slow = begin(storage, 2, batch=1)
        for _ in range(20):
            begin(storage, 1, batch=5)
        assert storage.uploads.find(slow.upload.id) is slow
        newcomer = begin(storage, 2, batch=5)
        for _ in range(20):
            begin(storage, 1, batch=5)
        assert not newcomer.is_closed
        assert not slow.is_closed


@pytest.mark.must("UPL-32")
def test_of_those_with_as_many_bytes_the_one_left_longest_goes_first(tmp_path: Path):
    with open_storage(tmp_path / "data", most=3) as storage:
        opened = [begin(storage, 3, batch=batch) for batch in (7, 5, 6)]
        begin(storage, 0, batch=8)
        assert [partial.is_closed for partial in opened] == [False, True, False]


@pytest.mark.must("UPL-32")
def test_an_upload_that_made_room_can_be_opened_and_brought_anew_and_leaves_no_file(tmp_path: Path):
    with open_storage(tmp_path / "data", most=1) as storage:
        first = begin(storage, 3)
        second = begin(storage, 2)
        assert first.is_closed
        assert {path.stem for path in (tmp_path / "data" / "partial").iterdir()} == {second.upload.hex}
        again = open_in(storage, first.upload)
        assert again.received_bytes == 0
    with open_storage(tmp_path / "data", most=1) as storage:
        assert storage.uploads.find(first.upload.id) is not None
        assert storage.uploads.find(second.upload.id) is None


@pytest.mark.must("UPL-8", "UPL-32")
def test_a_whole_envelope_gets_the_room_of_the_least_parts_of_earlier_batches(tmp_path: Path):
    with open_storage(tmp_path / "data", quota=2 * SMALL) as storage:
        parts = [begin(storage, chunks) for chunks in (9, 3, 10, SMALL_CHUNKS - 9)]
        go_to(storage, 5)
        assert take(storage) == [None]
        go_to(storage, 6)
        assert None not in take(storage)
        assert [partial.is_closed for partial in parts] == [True, True, False, True]
        assert None not in take(storage)
        assert parts[2].is_closed
        assert take(storage) == [None]


@pytest.mark.must("UPL-32")
def test_where_all_parts_together_are_not_enough_none_is_given_up(tmp_path: Path):
    with open_storage(tmp_path / "data", quota=2 * SMALL) as storage:
        go_to(storage, 6)
        assert None not in take(storage)
        parts = [begin(storage, 4), begin(storage, 5, batch=6)]
        assert take(storage)[0] is None
        assert not any(partial.is_closed for partial in parts)


@pytest.mark.must("UPL-32")
def test_of_a_group_each_gets_the_room_that_there_is(tmp_path: Path):
    with open_storage(tmp_path / "data", quota=2 * SMALL) as storage:
        go_to(storage, 6)
        begin(storage, SMALL_CHUNKS - 1)
        begin(storage, SMALL_CHUNKS - 1)
        assert [receipt is None for receipt in take(storage, 3)] == [False, False, True]


def test_an_upload_of_which_everything_came_gets_its_receipt_over_a_quota_that_was_lowered(tmp_path: Path):
    parcel = Parcel.make(LARGE)
    with open_storage(tmp_path / "data") as storage:
        partial = open_in(storage, parcel.upload)
        assert partial.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
    with open_storage(tmp_path / "data", quota=CHUNK) as storage:
        again = storage.uploads.find(parcel.upload.id)
        assert again is not None
        assert again.check()
        whole = Whole(parcel.upload.id, parcel.upload.length)
        assert None not in accept(storage, whole)


@pytest.mark.must("UPL-5")
def test_an_envelope_that_stands_twice_in_a_group_gets_one_receipt_and_one_room(tmp_path: Path):
    with open_storage(tmp_path / "data", quota=2 * SMALL) as storage:
        parts = [begin(storage, SMALL_CHUNKS - 1) for _ in range(2)]
        envelope = os.urandom(SMALL)
        arrival = Arrival(uploads.describe_bytes(envelope).id, envelope)
        go_to(storage, 6)
        assert accept(storage, arrival, arrival) == [name_batch(arrival.upload_id, 6)] * 2
        assert [partial.is_closed for partial in parts] == [True, False]


@pytest.mark.must("UPL-25", "UPL-30")
def test_an_upload_begun_anew_gets_no_receipt_for_what_was_read_back_before_it_was_given_up(tmp_path: Path):
    with open_storage(tmp_path / "data", most=1) as storage:
        parcel = Parcel.make(LARGE)
        for is_all_here_again in (False, True):
            checked = open_in(storage, parcel.upload)
            assert checked.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
            assert checked.check()
            open_in(storage, Upload(len(parcel.envelope), secrets.token_bytes(32)))
            assert checked.is_closed
            anew = open_in(storage, parcel.upload)
            if is_all_here_again:
                assert anew.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
            whole = Whole(parcel.upload.id, parcel.upload.length)
            assert accept(storage, whole) == [None]
            assert storage.arriving.receipt(parcel.upload.id) is None
        assert anew.check()
        assert None not in accept(storage, whole)


def test_an_envelope_whose_place_cannot_be_made_costs_the_others_of_its_group_nothing(tmp_path: Path):
    with open_storage(tmp_path / "data", quota=2 * SMALL) as storage:
        begin(storage, SMALL_CHUNKS - 1)
        signed: list[bytes] = []

        def sign(upload_id: bytes, _batch: int) -> bytes:
            if signed:
                raise StorageFailed("gone")
            signed.append(upload_id)
            return upload_id

        made = [os.urandom(SMALL) for _ in range(2)]
        arrivals = [Arrival(uploads.describe_bytes(envelope).id, envelope) for envelope in made]
        go_to(storage, 6)
        assert storage.arriving.accept(arrivals, sign=sign) == [arrivals[0].upload_id, None]


@pytest.mark.must("UPL-8", "UPL-32")
def test_chunks_get_the_room_of_what_others_left_lying_and_never_of_what_still_comes(tmp_path: Path):
    with open_storage(tmp_path / "data", quota=10 * CHUNK) as storage:
        left, coming, mine = begin(storage, 4, batch=5), begin(storage, 3, batch=6), begin(storage, 3, batch=5)

        def make_room() -> bool:
            return storage.uploads.make_room(mine.upload.id, length=SMALL, count=4 * CHUNK)

        go_to(storage, 5)
        assert not make_room()
        go_to(storage, 6)
        assert make_room()
        assert (left.is_closed, coming.is_closed, mine.is_closed) == (True, False, False)
        for place in range(3, 7):
            assert mine.put(place, PIECE, [PIECE_HASH])
        assert not mine.put(7, PIECE, [PIECE_HASH])
        assert not make_room()


@pytest.mark.must("UPL-32")
def test_a_server_whose_class_is_full_of_parts_takes_an_upload_to_its_end(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    flood, mine = Parcel.make(LARGE), Parcel.make(LARGE)
    quota_mib = sizes.envelope_length(LARGE) // 2**20 + 1
    arguments = ("--class-quota-mib", str(quota_mib))
    with running_server(desk.path, tmp_path / "data", *arguments) as server:
        open_upload(server, flood)
        for place in flood.places(4)[:-1]:
            put(server, flood, *place)
        open_upload(server, mine)
        answers = [put(server, mine, *place) for place in mine.places(4)]
        assert FULL in map(problem_of, answers)
    # As if the batch had closed since the other's last chunk.
    with closing(sqlite3.connect(tmp_path / "data" / "intake.db")) as rows, rows:
        rows.execute("UPDATE partials SET batch = batch - 1 WHERE upload_id = ?", (flood.upload.id,))
    with running_server(desk.path, tmp_path / "data", *arguments) as server:
        bring(server, mine)
        assert done(server, mine).status == 200


@pytest.mark.must("UPL-32")
def test_chunks_ask_for_the_room_of_those_that_are_not_here_yet_and_for_no_more(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    coming, left, mine = (Parcel.make(LARGE) for _ in range(3))
    with running_server(desk.path, tmp_path / "data", "--class-quota-mib", "2") as server:
        for parcel in (coming, left, mine):
            open_upload(server, parcel)
        put(server, coming, 4, 0)
        put(server, left, 0, 0)
        for place in range(1, 16):
            put(server, mine, 0, place)
        assert problem_of(put(server, mine, 4, 0)) == FULL
    with closing(sqlite3.connect(tmp_path / "data" / "intake.db")) as rows, rows:
        rows.execute("UPDATE partials SET batch = batch - 1 WHERE upload_id = ?", (left.upload.id,))
    with running_server(desk.path, tmp_path / "data", "--class-quota-mib", "2") as server:
        assert put(server, mine, 4, 0).status == 204

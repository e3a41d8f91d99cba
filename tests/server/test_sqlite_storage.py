"""The storage on one machine: what closing leaves behind, what acks delete, and whose folder it is."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from crypto import sizes, uploads
from server.errors import NoSuchLeaf, StorageFailed
from server.storage.database import Database
from server.storage.port import Ack, AckState, Arrival, ClosedBatch, Fate, Kept, ListSeen, Whole
from server.storage.sqlite import SqliteStorage
from support.chunk_calls import Parcel
from support.envelopes import SMALLEST, make_envelope, whole

NEVER = 10**6
SERVER = Path(__file__).parents[2] / "server"


def open_storage(data: Path, *, origin: str = "desk.example", quota: int = 10**9) -> SqliteStorage:
    data.mkdir(exist_ok=True)
    return SqliteStorage(data, origin=origin, class_quota_bytes=quota)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    storage = open_storage(tmp_path / "data")
    yield storage
    storage.close()


def make_arrivals(count: int) -> list[Arrival]:
    made = [make_envelope() for _ in range(count)]
    return [Arrival(upload.id, envelope) for upload, envelope in made]


def accept(storage: SqliteStorage, arrivals: list[Arrival], *, batch: int) -> list[bytes | None]:
    return storage.accept(arrivals, batch=batch, sign=lambda upload_id: b"%d:" % batch + upload_id)


def close(storage: SqliteStorage, batch: int, *, keep_batches: int = NEVER) -> ClosedBatch:
    closed = close_without_sweeping(storage, batch, keep_batches=keep_batches)
    storage.sweep()
    return closed


def close_without_sweeping(storage: SqliteStorage, batch: int, *, keep_batches: int = NEVER) -> ClosedBatch:
    storage.move_out(batch)
    return storage.close_batch(batch, new_seed=lambda: os.urandom(32), kept=Kept(keep_batches, NEVER))


def make_ack(upload_id: bytes, key_id: str, state: AckState) -> Ack:
    return Ack(upload_id, key_id, state, b"{}", f"input of {key_id}", f"signature of {key_id}")


def test_the_known_id_gets_its_stored_receipt_in_every_later_batch(storage: SqliteStorage):
    (arrival,) = make_arrivals(1)
    first = accept(storage, [arrival, arrival], batch=5)
    assert first == [b"5:" + arrival.upload_id] * 2
    assert accept(storage, [arrival], batch=6) == first[:1]
    close(storage, 6)
    assert accept(storage, [arrival], batch=7) == first[:1]
    assert storage.receipt(arrival.upload_id) == first[0]
    assert storage.receipt(bytes(32)) is None


@pytest.mark.must("UPL-18", "UPL-19", "LOG-4")
def test_closing_writes_sorted_rows_and_files_without_a_time(storage: SqliteStorage, tmp_path: Path):
    arrivals = make_arrivals(40)
    accept(storage, arrivals, batch=5)
    closed = close(storage, 5)
    assert (closed.reports, closed.dummies, closed.end_leaf) == (40, 7, 48)
    leaves = storage.leaves(after=-1, limit=256)
    assert [leaf.index for leaf in leaves] == list(range(47))
    assert [leaf.upload_id for leaf in leaves] == sorted(leaf.upload_id for leaf in leaves)
    assert {leaf.upload_id for leaf in leaves if leaf.fate is Fate.HELD} == {one.upload_id for one in arrivals}
    for arrival in arrivals:
        path = tmp_path / "data" / "blobs" / arrival.upload_id.hex()[:2] / arrival.upload_id.hex()
        assert whole(storage, arrival.upload_id) == arrival.envelope
        assert (path.stat().st_mtime_ns, path.stat().st_atime_ns) == (0, 0)
        assert path.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data" / "intake.db-wal").stat().st_size == 0


@pytest.mark.must("UPL-19")
def test_the_database_file_forgets_what_waited(storage: SqliteStorage, tmp_path: Path):
    marker = b"marker of one envelope "
    arrivals = [Arrival(uploads.describe_bytes(marker * 20).id, marker * 852)]
    accept(storage, arrivals, batch=5)
    database = tmp_path / "data" / "intake.db"
    assert marker in database.with_name("intake.db-wal").read_bytes() + database.read_bytes()
    close(storage, 5)
    assert marker not in database.with_name("intake.db-wal").read_bytes() + database.read_bytes()


def test_no_column_can_hold_a_time(storage: SqliteStorage, tmp_path: Path):
    rows = sqlite3.connect(tmp_path / "data" / "intake.db")
    tables = rows.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    columns = {name: [row[1] for row in rows.execute(f"PRAGMA table_info({name})")] for name, _ in tables}
    rows.close()
    assert columns == {
        "facts": ["name", "value"],
        "waiting": ["upload_id", "batch", "length", "receipt", "envelope"],
        "partials": ["upload_id", "length", "tree_root", "batch"],
        "batches": ["number", "end_leaf"],
        "leaves": ["leaf", "upload_id", "batch", "length", "receipt", "seed", "fate"],
        "acks": ["upload_id", "key_id", "state", "body", "signature_input", "signature"],
        "unlinking": ["upload_id"],
    }
    kept = [sql for name, sql in tables if name != "waiting"]
    assert all("WITHOUT ROWID" in sql for sql in kept)


@pytest.mark.must("LOG-3")
def test_after_a_pause_what_waited_goes_into_the_next_batch(tmp_path: Path):
    storage = open_storage(tmp_path / "data")
    early, late = make_arrivals(1), make_arrivals(1)
    accept(storage, early, batch=5)
    storage.close()
    storage = open_storage(tmp_path / "data")
    assert storage.least_open_batch() == 5
    accept(storage, late, batch=9)
    assert storage.least_open_batch() == 9
    close(storage, 9)
    assert {leaf.batch for leaf in storage.leaves(after=-1, limit=256)} == {9}
    assert storage.least_open_batch() == 10
    storage.close()


def test_only_what_waits_for_the_closed_batch_leaves_with_it(storage: SqliteStorage):
    first, second = make_arrivals(1), make_arrivals(1)
    accept(storage, first, batch=5)
    accept(storage, second, batch=6)
    assert close(storage, 5).reports == 1
    assert whole(storage, second[0].upload_id) is None
    closed = close(storage, 6)
    assert (closed.reports, closed.end_leaf) == (1, 32)
    assert [leaf.batch for leaf in storage.leaves(after=15, limit=256)] == [6] * 15


def test_leaves_come_in_pages_after_an_index(storage: SqliteStorage):
    close(storage, 1)
    close(storage, 2)
    assert [leaf.index for leaf in storage.leaves(after=13, limit=3)] == [14, 16, 17]
    assert storage.leaves(after=31, limit=3) == []


@pytest.mark.must("SYN-9", "SYN-10")
def test_an_envelope_is_deleted_after_two_filed_and_never_for_unreadable(storage: SqliteStorage, tmp_path: Path):
    (arrival,) = make_arrivals(1)
    accept(storage, [arrival], batch=5)
    close(storage, 5)
    path = tmp_path / "data" / "blobs" / arrival.upload_id.hex()[:2] / arrival.upload_id.hex()
    listed = {"a", "b", "c"}

    def say(key_id: str, state: AckState) -> None:
        storage.acknowledge(make_ack(arrival.upload_id, key_id, state), listed=listed, needed=2)

    say("a", AckState.FILED)
    say("a", AckState.FILED)
    say("b", AckState.UNREADABLE)
    say("c", AckState.UNREADABLE)
    say("a", AckState.UNREADABLE)
    say("no longer listed", AckState.FILED)
    assert path.exists()
    say("b", AckState.FILED)
    assert not path.exists()
    assert whole(storage, arrival.upload_id) is None
    (leaf,) = [leaf for leaf in storage.leaves(after=-1, limit=256) if leaf.upload_id == arrival.upload_id]
    assert leaf.fate is Fate.DELETED
    assert {ack.key_id for ack in leaf.acks} == {"a", "b", "no longer listed"}
    say("c", AckState.FILED)
    assert storage.receipt(arrival.upload_id) is not None


def test_an_ack_for_nothing_a_dummy_or_an_open_batch_is_refused(storage: SqliteStorage):
    (arrival,) = make_arrivals(1)
    close(storage, 4)
    dummy = storage.leaves(after=-1, limit=1)[0].upload_id
    accept(storage, [arrival], batch=5)
    for upload_id in (bytes(32), dummy, arrival.upload_id):
        with pytest.raises(NoSuchLeaf):
            storage.acknowledge(make_ack(upload_id, "a", AckState.FILED), listed={"a"}, needed=1)


def test_a_file_that_a_crash_left_after_its_deletion_is_removed_at_the_start(tmp_path: Path):
    storage = open_storage(tmp_path / "data")
    (arrival,) = make_arrivals(1)
    accept(storage, [arrival], batch=5)
    close(storage, 5)
    storage.close()
    path = tmp_path / "data" / "blobs" / arrival.upload_id.hex()[:2] / arrival.upload_id.hex()
    unfinished = path.with_name(path.name + ".new")
    unfinished.write_bytes(b"half")
    rows = sqlite3.connect(tmp_path / "data" / "intake.db")
    with rows:
        rows.execute("UPDATE leaves SET fate = 'deleted' WHERE fate = 'held'")
        rows.execute("INSERT INTO unlinking VALUES (?)", (arrival.upload_id,))
    rows.close()
    open_storage(tmp_path / "data").close()
    assert not path.exists()
    assert not unfinished.exists()


@pytest.mark.must("UPL-20", "SYN-10")
def test_what_nobody_filed_expires_only_when_its_batch_is_older_than_the_retention(storage: SqliteStorage):
    (arrival,) = make_arrivals(1)
    accept(storage, [arrival], batch=5)
    close(storage, 5)
    storage.acknowledge(make_ack(arrival.upload_id, "a", AckState.UNREADABLE), listed={"a"}, needed=1)
    assert close(storage, 6, keep_batches=1).expired == 0
    assert whole(storage, arrival.upload_id) == arrival.envelope
    assert close(storage, 7, keep_batches=1).expired == 1
    assert whole(storage, arrival.upload_id) is None
    fates = {leaf.fate for leaf in storage.leaves(after=-1, limit=256)}
    assert fates == {Fate.DUMMY, Fate.EXPIRED}


@pytest.mark.must("UPL-20")
def test_a_clock_that_leaps_ahead_deletes_nothing(storage: SqliteStorage):
    (arrival,) = make_arrivals(1)
    accept(storage, [arrival], batch=5)
    close(storage, 5)
    assert close(storage, 10**6, keep_batches=2).expired == 0
    assert close(storage, 10**6 + 1, keep_batches=2).expired == 0
    assert whole(storage, arrival.upload_id) == arrival.envelope
    assert close(storage, 10**6 + 2, keep_batches=2).expired == 1


@pytest.mark.must("UPL-21")
def test_a_batch_whose_sweeping_fails_is_closed_all_the_same(storage: SqliteStorage, tmp_path: Path):
    (arrival,) = make_arrivals(1)
    accept(storage, [arrival], batch=5)
    close(storage, 5)
    path = tmp_path / "data" / "blobs" / arrival.upload_id.hex()[:2] / arrival.upload_id.hex()
    path.unlink()
    path.mkdir()
    assert close_without_sweeping(storage, 7, keep_batches=0).expired == 1
    with pytest.raises(StorageFailed):
        storage.sweep()
    assert storage.least_open_batch() == 8
    path.rmdir()
    path.write_bytes(arrival.envelope)
    storage.sweep()
    assert not path.exists()


@pytest.mark.must("UPL-19")
def test_what_a_crash_left_unswept_is_swept_at_the_start(tmp_path: Path):
    marker = b"marker of one envelope "
    storage = open_storage(tmp_path / "data")
    accept(storage, [Arrival(uploads.describe_bytes(marker * 20).id, marker * 852)], batch=5)
    close_without_sweeping(storage, 5)
    crashed = tmp_path / "crashed"
    shutil.copytree(tmp_path / "data", crashed)
    storage.close()
    assert marker in (crashed / "intake.db-wal").read_bytes()
    storage = open_storage(crashed)
    assert marker not in (crashed / "intake.db-wal").read_bytes() + (crashed / "intake.db").read_bytes()
    storage.close()


@pytest.mark.must("UPL-8")
def test_a_class_takes_its_quota_and_gets_back_what_is_deleted(tmp_path: Path):
    storage = open_storage(tmp_path / "data", quota=2 * SMALLEST)
    arrivals = make_arrivals(3)
    receipts = accept(storage, arrivals, batch=5)
    assert [receipt is None for receipt in receipts] == [False, False, True]
    assert storage.receipt(arrivals[2].upload_id) is None
    close(storage, 5)
    storage.close()
    storage = open_storage(tmp_path / "data", quota=2 * SMALLEST)
    assert accept(storage, [arrivals[2]], batch=6) == [None]
    storage.acknowledge(make_ack(arrivals[0].upload_id, "a", AckState.FILED), listed={"a"}, needed=1)
    assert accept(storage, [arrivals[2], arrivals[0]], batch=6)[0] is not None
    storage.close()


@pytest.mark.must("UPL-29")
def test_the_room_that_closing_will_take_is_known(tmp_path: Path):
    storage = open_storage(tmp_path / "data", quota=3 * SMALLEST)
    arrivals = make_arrivals(4)
    accept(storage, arrivals, batch=5)
    accept(storage, arrivals[:2], batch=5)
    assert storage.waiting_bytes == 3 * SMALLEST
    storage.close()
    storage = open_storage(tmp_path / "data")
    assert storage.waiting_bytes == 3 * SMALLEST
    close(storage, 5)
    assert storage.waiting_bytes == 0
    storage.close()


def test_a_missing_file_is_our_error(storage: SqliteStorage, tmp_path: Path):
    (arrival,) = make_arrivals(1)
    accept(storage, [arrival], batch=5)
    close(storage, 5)
    (tmp_path / "data" / "blobs" / arrival.upload_id.hex()[:2] / arrival.upload_id.hex()).unlink()
    with pytest.raises(StorageFailed):
        whole(storage, arrival.upload_id)


def test_an_envelope_given_up_while_it_is_fetched_is_there_or_not_and_never_a_fault(storage: SqliteStorage):
    arrivals = make_arrivals(60)
    accept(storage, arrivals, batch=5)
    close(storage, 5)

    def fetch(arrival: Arrival) -> int:
        fetched = 0
        while (envelope := whole(storage, arrival.upload_id)) is not None:
            assert envelope == arrival.envelope
            fetched += 1
        return fetched

    with ThreadPoolExecutor(1) as other:
        for arrival in arrivals:
            fetching = other.submit(fetch, arrival)
            storage.acknowledge(make_ack(arrival.upload_id, "a", AckState.FILED), listed={"a"}, needed=1)
            fetching.result(timeout=10)


def test_a_failing_signer_leaves_nothing_of_the_group(storage: SqliteStorage):
    arrivals = make_arrivals(2)

    def sign(upload_id: bytes) -> bytes:
        if upload_id == arrivals[1].upload_id:
            raise ZeroDivisionError
        return b"receipt"

    with pytest.raises(ZeroDivisionError):
        storage.accept(arrivals, batch=5, sign=sign)
    assert storage.receipt(arrivals[0].upload_id) is None


@pytest.mark.must("SYN-6")
def test_the_newest_organisers_list_is_kept(tmp_path: Path):
    storage = open_storage(tmp_path / "data")
    assert storage.list_seen() == ListSeen()
    storage.keep_list_seen(ListSeen(3, "03"))
    storage.keep_list_seen(ListSeen(4, "04"))
    storage.close()
    storage = open_storage(tmp_path / "data")
    assert storage.list_seen() == ListSeen(4, "04")
    storage.close()


def test_another_desks_folder_and_another_versions_are_refused(tmp_path: Path):
    open_storage(tmp_path / "data").close()
    with pytest.raises(StorageFailed, match="another desk"):
        open_storage(tmp_path / "data", origin="other.example")
    rows = sqlite3.connect(tmp_path / "data" / "intake.db")
    rows.execute("PRAGMA user_version = 77")
    rows.close()
    with pytest.raises(StorageFailed, match="newer version"):
        open_storage(tmp_path / "data")
    (tmp_path / "data" / "intake.db").write_bytes(b"no database" * 4000)
    with pytest.raises(StorageFailed):
        open_storage(tmp_path / "data")


@pytest.mark.must("UPL-29")
def test_the_log_of_changes_counts_as_room_that_is_still_asked_for(storage: SqliteStorage, tmp_path: Path):
    accept(storage, make_arrivals(3), batch=5)
    log_bytes = (tmp_path / "data" / "intake.db-wal").stat().st_size
    assert log_bytes > 3 * SMALLEST
    assert storage.reserved_bytes == 3 * SMALLEST + log_bytes
    close(storage, 5)
    assert storage.reserved_bytes == 0


def test_what_arrives_while_a_batch_is_moved_out_does_not_pile_up(storage: SqliteStorage, tmp_path: Path):
    parcel = Parcel.make(sizes.payload_class(sizes.SUBMIT_CLASS + 1))
    storage.open_upload(parcel.upload, batch=5)
    partial = storage.find_upload(parcel.upload.id)
    assert partial is not None
    assert partial.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
    assert partial.check()
    storage.accept([Whole(parcel.upload.id, parcel.upload.length)], batch=5, sign=lambda _: b"receipt")
    accept(storage, make_arrivals(40), batch=5)
    # Moving out waits for whoever writes into the pipe, in the middle of its work.
    partial.chunks_path.unlink()
    os.mkfifo(partial.chunks_path)
    with ThreadPoolExecutor(1) as other:
        moving = other.submit(storage.move_out, 5)
        with partial.chunks_path.open("wb") as pipe:
            for _ in range(8):
                accept(storage, make_arrivals(100), batch=6)
            log_bytes = (tmp_path / "data" / "intake.db-wal").stat().st_size
            pipe.write(parcel.envelope)
        moving.result(timeout=30)
    assert log_bytes < 10**7 < 800 * SMALLEST
    blob = tmp_path / "data" / "blobs" / parcel.upload.hex[:2] / parcel.upload.hex
    assert blob.read_bytes() == parcel.envelope


def test_only_the_writers_connection_can_change_the_database_or_empty_its_log(tmp_path: Path):
    path = tmp_path / "intake.db"
    with closing(Database(path, origin="desk.example")) as database, closing(database.connect()) as own:
        with database.transaction() as rows:
            rows.execute("INSERT INTO facts VALUES ('name', 'value')")
        before = path.stat().st_size, database.log_bytes
        with database.reading() as shared:
            for reader in (own, shared):
                assert ("name", "value") in reader.execute("SELECT * FROM facts").fetchall()
                with pytest.raises(sqlite3.OperationalError, match="readonly"):
                    reader.execute("DELETE FROM facts")
                with pytest.raises(sqlite3.OperationalError):
                    reader.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert (path.stat().st_size, database.log_bytes) == before
    others = [one for one in SERVER.rglob("*.py") if "wal_checkpoint" in one.read_text("utf-8")]
    assert [one.name for one in others] == ["database.py"]

"""The storage on one machine: what closing leaves on the disk, how its database is written, and whose folder it is."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from crypto import sizes, uploads
from crypto.uploads import Upload
from server.errors import StorageFailed
from server.storage.database import Database
from server.storage.log_rows import plant
from server.storage.port import Arrival, Whole
from server.storage.sqlite import SqliteStorage
from support.chunk_calls import Parcel
from support.envelopes import SMALLEST, whole
from support.storages import MUCH, ORIGIN, accept, close_batch, close_only, leading, leave_batch, make_arrivals

SERVER = Path(__file__).parents[2] / "server"


def open_storage(data: Path, *, origin: str = ORIGIN, quota: int = MUCH) -> SqliteStorage:
    data.mkdir(exist_ok=True)
    return SqliteStorage(data, origin=origin, class_quota_bytes=quota)


def blob_of(data: Path, upload_id: bytes) -> Path:
    return data / "blobs" / upload_id.hex()[:2] / upload_id.hex()


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    storage = open_storage(tmp_path / "data")
    yield storage
    storage.close()


@pytest.mark.must("UPL-18", "UPL-19")
def test_closing_writes_files_without_a_time(storage: SqliteStorage, tmp_path: Path):
    arrivals = make_arrivals(40)
    accept(storage, *arrivals)
    close_batch(storage)
    for arrival in arrivals:
        path = blob_of(tmp_path / "data", arrival.upload_id)
        assert whole(storage, arrival.upload_id) == arrival.envelope
        assert (path.stat().st_mtime_ns, path.stat().st_atime_ns) == (0, 0)
        assert path.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data" / "intake.db-wal").stat().st_size == 0


@pytest.mark.must("UPL-19")
def test_the_database_file_forgets_what_waited(storage: SqliteStorage, tmp_path: Path):
    marker = b"marker of one envelope "
    arrivals = [Arrival(uploads.describe_bytes(marker * 20).id, marker * 852)]
    accept(storage, *arrivals)
    database = tmp_path / "data" / "intake.db"
    assert marker in database.with_name("intake.db-wal").read_bytes() + database.read_bytes()
    close_batch(storage)
    assert marker not in database.with_name("intake.db-wal").read_bytes() + database.read_bytes()


@pytest.mark.must("UPL-14", "UPL-19")
@pytest.mark.parametrize("in_next_batch", [0, 5])
def test_the_database_is_the_same_in_whichever_order_envelopes_came(tmp_path: Path, in_next_batch: int):
    # As many as need no dummies, which are drawn.
    arrivals, later = make_arrivals(63), make_arrivals(in_next_batch)
    opened = [Upload(SMALLEST, os.urandom(32)) for _ in range(8)]

    def keep(folder: Path, *, step: int) -> str:
        with closing(open_storage(folder)) as storage:
            for upload in opened[::step]:
                storage.uploads.open(upload)
            accept(storage, *arrivals[::step])
            number = leave_batch(storage)
            if later:
                accept(storage, *later)
            close_batch(storage, number=number)
            assert (folder / "intake.db-wal").stat().st_size == 0
        return hashlib.sha256((folder / "intake.db").read_bytes()).hexdigest()

    assert keep(tmp_path / "data", step=1) == keep(tmp_path / "other", step=-1)


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
        "tree": ["one", "size", "root", "edge", "batch"],
        "tile_roots": ["level", "tile", "root"],
        "published": ["one", "size", "note", "cosigned"],
        "leaves": ["leaf", "upload_id", "batch", "length", "receipt", "seed", "fate"],
        "acks": ["upload_id", "key_id", "state", "body", "signature_input", "signature"],
        "unlinking": ["upload_id"],
    }
    kept = [sql for name, sql in tables if name != "waiting"]
    assert all("WITHOUT ROWID" in sql for sql in kept)


def test_a_file_that_a_crash_left_after_its_deletion_is_removed_at_the_start(tmp_path: Path):
    storage = open_storage(tmp_path / "data")
    (arrival,) = make_arrivals(1)
    accept(storage, arrival)
    close_batch(storage)
    storage.close()
    path = blob_of(tmp_path / "data", arrival.upload_id)
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


@pytest.mark.must("UPL-21")
def test_a_batch_whose_sweeping_fails_is_closed_all_the_same(storage: SqliteStorage, tmp_path: Path):
    (arrival,) = make_arrivals(1)
    accept(storage, arrival)
    close_batch(storage)
    path = blob_of(tmp_path / "data", arrival.upload_id)
    path.unlink()
    path.mkdir()
    assert close_only(storage, envelopes=0).expired == 1
    with leading(storage) as sequencing, pytest.raises(StorageFailed):
        sequencing.sweep()
    assert storage.arriving.open_batch == storage.log.tree_head().batch + 1
    path.rmdir()
    path.write_bytes(arrival.envelope)
    with leading(storage) as sequencing:
        sequencing.sweep()
    assert not path.exists()


@pytest.mark.must("UPL-19")
def test_what_a_crash_left_unswept_is_swept_at_the_start(tmp_path: Path):
    marker = b"marker of one envelope "
    storage = open_storage(tmp_path / "data")
    accept(storage, Arrival(uploads.describe_bytes(marker * 20).id, marker * 852))
    close_only(storage)
    crashed = tmp_path / "crashed"
    shutil.copytree(tmp_path / "data", crashed)
    storage.close()
    assert marker in (crashed / "intake.db-wal").read_bytes()
    storage = open_storage(crashed)
    assert marker not in (crashed / "intake.db-wal").read_bytes() + (crashed / "intake.db").read_bytes()
    storage.close()


@pytest.mark.must("UPL-29")
def test_the_room_that_the_disk_will_still_be_asked_for_is_known(tmp_path: Path):
    storage = open_storage(tmp_path / "data", quota=3 * SMALLEST)
    arrivals = make_arrivals(4)
    accept(storage, *arrivals)
    accept(storage, *arrivals[:2])
    log_bytes = (tmp_path / "data" / "intake.db-wal").stat().st_size
    assert log_bytes > 3 * SMALLEST
    assert storage.arriving.reserved_bytes == 3 * SMALLEST + log_bytes
    storage.close()
    storage = open_storage(tmp_path / "data")
    assert storage.arriving.reserved_bytes == 3 * SMALLEST
    close_batch(storage)
    assert storage.arriving.reserved_bytes == 0
    storage.close()


def test_a_missing_file_is_our_error(storage: SqliteStorage, tmp_path: Path):
    (arrival,) = make_arrivals(1)
    accept(storage, arrival)
    close_batch(storage)
    blob_of(tmp_path / "data", arrival.upload_id).unlink()
    with pytest.raises(StorageFailed):
        whole(storage, arrival.upload_id)


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


def test_what_arrives_while_a_batch_is_moved_out_does_not_pile_up(storage: SqliteStorage, tmp_path: Path):
    parcel = Parcel.make(sizes.payload_class(sizes.SUBMIT_CLASS + 1))
    storage.uploads.open(parcel.upload)
    partial = storage.uploads.find(parcel.upload.id)
    assert partial is not None
    assert partial.put(0, memoryview(parcel.envelope), parcel.leaf_hashes)
    assert partial.check()
    accept(storage, Whole(parcel.upload.id, parcel.upload.length))
    accept(storage, *make_arrivals(40))
    # Moving out waits for whoever writes into the pipe, in the middle of its work.
    partial.chunks_path.unlink()
    os.mkfifo(partial.chunks_path)
    with leading(storage) as sequencing, ThreadPoolExecutor(1) as other:
        moving = other.submit(sequencing.move_out, sequencing.leave_batch(clock=0))
        with partial.chunks_path.open("wb") as pipe:
            for _ in range(8):
                accept(storage, *make_arrivals(100))
            log_bytes = (tmp_path / "data" / "intake.db-wal").stat().st_size
            pipe.write(parcel.envelope)
        moving.result(timeout=30)
    assert log_bytes < 10**7 < 800 * SMALLEST
    assert blob_of(tmp_path / "data", parcel.upload.id).read_bytes() == parcel.envelope


def test_only_the_writers_connection_can_change_the_database_or_empty_its_log(tmp_path: Path):
    path = tmp_path / "intake.db"
    with closing(Database(path, origin=ORIGIN, plant=plant)) as database, closing(database.connect()) as own:
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
    emptying = [one for one in SERVER.rglob("*.py") if "wal_checkpoint" in one.read_text("utf-8")]
    assert [one.name for one in emptying] == ["database.py"]

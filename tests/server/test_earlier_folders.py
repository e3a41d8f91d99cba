"""Data folders that earlier programs wrote: taken over with all they hold, as tests/vectors/server_data tells."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crypto import merkle, sizes, uploads
from crypto.log_entries import print_border
from crypto.uploads import CHUNK, Upload
from server.errors import StorageFailed
from server.storage.port import Fate, ListSeen
from server.storage.sqlite import SqliteStorage
from server.tree import NOTHING_PUBLISHED
from support.envelopes import SMALLEST, whole
from support.storages import close_batch

FROZEN = Path(__file__).parents[1] / "vectors/server_data"
SUBMITTED = sizes.envelope_length(sizes.SUBMIT_CLASS)
LARGE = sizes.envelope_length(sizes.payload_class(sizes.SUBMIT_CLASS + 1))


def open_folder(data: Path) -> SqliteStorage:
    return SqliteStorage(data, origin="desk.example", class_quota_bytes=10**9)


def small(name: str) -> bytes:
    return hashlib.shake_256(name.encode()).digest(SMALLEST)


def large(name: str, length: int = LARGE) -> bytes:
    digest = hashlib.sha256(name.encode()).digest()
    return (digest * (length // len(digest) + 1))[:length]


def receipt_of(upload: Upload, batch: int) -> bytes:
    return b"receipt of %s in batch %d\n" % (upload.hex.encode(), batch)


def fates(storage: SqliteStorage) -> dict[bytes, tuple[Fate, int, int]]:
    leaves = storage.shelf.leaves(after=-1, limit=1000)
    return {leaf.upload_id: (leaf.fate, leaf.batch, len(leaf.acks)) for leaf in leaves}


def test_a_folder_of_version_1_is_taken_over_with_all_it_holds(tmp_path: Path):
    shutil.copytree(FROZEN / "version_1", tmp_path / "data")
    names = ("closed and held", "closed and deleted", "waiting since batch 6", "waiting since batch 7")
    held, deleted, *waiting = (uploads.describe_bytes(small(name)) for name in names)
    with closing(open_folder(tmp_path / "data")) as storage:
        assert storage.arriving.open_batch == 7
        assert storage.shelf.list_seen() == ListSeen(3)
        assert storage.arriving.reserved_bytes == 2 * SMALLEST
        for batch, upload in [(5, held), (5, deleted), (6, waiting[0]), (7, waiting[1])]:
            assert storage.arriving.receipt(upload.id) == receipt_of(upload, batch)
        assert whole(storage, held.id) == small("closed and held")
        hashes = storage.shelf.leaf_hashes(held.id)
        assert hashes is not None
        assert merkle.Tree(hashes).root() == held.tree_root
        assert fates(storage)[held.id] == (Fate.HELD, 5, 0)
        assert fates(storage)[deleted.id] == (Fate.DELETED, 5, 1)
        assert close_batch(storage).reports == 2
        assert whole(storage, waiting[1].id) == small("waiting since batch 7")


@pytest.mark.must("UPL-18", "UPL-22")
def test_a_folder_of_version_2_is_taken_over_with_all_it_holds(tmp_path: Path):
    shutil.copytree(FROZEN / "version_2", tmp_path / "data")
    names = ("closed and held", "closed and deleted", "held since batch 124", "waiting since batch 125")
    held, deleted, late, waits = (uploads.describe_bytes(small(name)) for name in names)
    large_held, large_waits = (large(f"large, {name}") for name in ("closed and held", "waiting since batch 125"))
    with closing(open_folder(tmp_path / "data")) as storage:
        assert storage.arriving.open_batch == 126
        assert storage.shelf.list_seen() == ListSeen(3, hashlib.sha256(b"list").hexdigest())
        assert storage.arriving.reserved_bytes == 2 * SMALLEST + LARGE
        for batch, upload in [(120, held), (120, deleted), (121, late), (125, waits)]:
            assert storage.arriving.receipt(upload.id) == receipt_of(upload, batch)
        found = fates(storage)
        assert found[held.id] == (Fate.HELD, 120, 0)
        assert found[deleted.id] == (Fate.DELETED, 120, 1)
        assert found[late.id] == (Fate.HELD, 124, 0)
        assert whole(storage, held.id) == small("closed and held")
        assert whole(storage, uploads.describe_bytes(large_held).id) == large_held
        check_open_upload(storage, large("begun in batch 125"), [0, 3], batch=125)
        check_open_upload(storage, large("begun in batch 126", SUBMITTED), [16], batch=126)
        assert close_batch(storage).reports == 3
        assert whole(storage, uploads.describe_bytes(large_waits).id) == large_waits
        assert fates(storage)[waits.id] == (Fate.HELD, 126, 0)
        assert len(fates(storage)) == len(found) + 15


def check_open_upload(storage: SqliteStorage, envelope: bytes, places: list[int], *, batch: int) -> None:
    upload = uploads.describe_bytes(envelope)
    partial = storage.uploads.find(upload.id)
    assert partial is not None
    assert (partial.upload, partial.batch) == (upload, batch)
    assert [place for place in range(upload.chunk_count) if partial.has(place, 1)] == places
    for place in range(upload.chunk_count):
        chunk = memoryview(envelope)[place * CHUNK : (place + 1) * CHUNK]
        assert partial.put(place, chunk, [merkle.leaf_hash(chunk)])
    assert partial.check()


@pytest.mark.parametrize("version", ["version_1", "version_2"])
def test_a_folder_taken_over_has_the_tables_of_a_new_one(tmp_path: Path, version: str):
    shutil.copytree(FROZEN / version, tmp_path / "old")
    (tmp_path / "new").mkdir()
    found = []
    for name in ("old", "new"):
        open_folder(tmp_path / name).close()
        with closing(sqlite3.connect(tmp_path / name / "intake.db")) as rows:
            made = rows.execute("SELECT type, name FROM sqlite_schema ORDER BY name").fetchall()
            columns = [rows.execute(f"PRAGMA table_info({one})").fetchall() for kind, one in made if kind == "table"]
            found.append((rows.execute("PRAGMA user_version").fetchone(), made, columns))
    assert found[0] == found[1]


@pytest.mark.must("LOG-5")
def test_a_folder_of_version_2_gets_the_tree_of_its_leaves(tmp_path: Path):
    shutil.copytree(FROZEN / "version_2", tmp_path / "data")
    with closing(open_folder(tmp_path / "data")) as storage:
        entries = storage.log.entries(first=0, count=10**6)
        hashes = [merkle.leaf_hash(entry) for entry in entries]
        head = storage.log.tree_head()
        assert (head.size, head.root, head.batch) == (352, merkle.root(hashes), 124)
        assert storage.log.tile_roots(0, first=0, count=2) == merkle.root(hashes[:256])
        ends = [(number, 16 * place) for place, number in enumerate([*range(100, 121), 124], start=1)]
        assert storage.log.batches(0) == ends
        assert [entries[end - 1] for _, end in ends] == [print_border(number) for number, _ in ends]
        assert storage.log.published() == NOTHING_PUBLISHED
        grown = close_batch(storage).head
        assert grown.root == merkle.root([*hashes, *map(merkle.leaf_hash, storage.log.entries(first=352, count=99))])


def test_a_folder_in_which_a_leaf_is_missing_is_refused(tmp_path: Path):
    shutil.copytree(FROZEN / "version_2", tmp_path / "data")
    with closing(sqlite3.connect(tmp_path / "data" / "intake.db")) as rows, rows:
        rows.execute("DELETE FROM leaves WHERE leaf = 40")
    with pytest.raises(StorageFailed, match="entries of the log are missing"):
        open_folder(tmp_path / "data")
    with closing(sqlite3.connect(tmp_path / "data" / "intake.db")) as rows:
        assert rows.execute("PRAGMA user_version").fetchone() == (2,)

"""The log's files follow from its rows: every one, byte for byte, and nothing is signed that they do not give."""

import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crypto import checkpoints, log_entries, log_pages, merkle, tiles
from crypto.checkpoints import Checkpoint
from crypto.log_entries import Border, Intake
from crypto.tile_trees import TileTree
from server.errors import LogDamaged
from server.log.files import LocalFiles
from server.log.publishing import Publisher
from server.tree import EMPTY, NOTHING_PUBLISHED, TreeHead
from support.memory_log import MemoryLog, make_ids
from support.public_logs import files_of
from support.sample_profile import ORIGIN, make_signer

LOG = make_signer("log")
SMALL = (16, 16, 224, 16, 512, 32)
SIZES = (*SMALL, 65_536, 16)


def publisher_of(rows: MemoryLog, folder: Path) -> Publisher:
    return Publisher(rows, LocalFiles(folder), LOG)


def publish_each(rows: MemoryLog, folder: Path, *sizes: int) -> None:
    publisher = publisher_of(rows, folder)
    for leaves in sizes:
        rows.close_sized(leaves)
        publisher.publish(rows.keep_published)


@pytest.mark.must("LOG-15")
def test_the_tiles_of_every_published_size_give_the_root_of_its_checkpoint(tmp_path: Path):
    rows = MemoryLog()
    publisher = publisher_of(rows, tmp_path)
    heads = []
    for leaves in SIZES:
        rows.close_sized(leaves)
        publisher.publish(rows.keep_published)
        heads.append(checkpoints.verify((tmp_path / "checkpoint").read_bytes(), [LOG.verifier]))
        assert heads[-1] == Checkpoint(ORIGIN, rows.head.size, rows.head.root)
    for head in heads:
        shown = {tile: (tmp_path / tile.path).read_bytes() for tile in tiles.tiles_of(head.size)}
        tree = TileTree(head.size, head.root, shown)
        entries = [
            entry
            for bundle in tiles.bundles_between(0, head.size)
            for entry in tiles.split_bundle((tmp_path / bundle.path).read_bytes())
        ]
        assert list(map(merkle.leaf_hash, entries)) == tree.leaves(0, head.size)
        assert [tree.root_of(earlier.size) for earlier in heads if earlier.size <= head.size] == [
            earlier.root for earlier in heads if earlier.size <= head.size
        ]


def test_the_entries_are_the_ids_in_order_and_each_page_says_where_a_batch_ends(tmp_path: Path):
    rows = MemoryLog()
    numbers = (1022, 1023, 1024, 5000)
    for number in numbers:
        rows.close(number, make_ids(number, 32))
    publisher_of(rows, tmp_path).publish(rows.keep_published)
    entries = tiles.split_bundle((tmp_path / "tile/entries/000.p/128").read_bytes())
    expected = [Intake(upload_id) for upload_id in make_ids(1022, 32)] + [Border(1022)]
    assert list(map(log_entries.parse_entry, entries))[:32] == expected
    pages = {page: log_pages.parse_page((tmp_path / f"batches/{page}").read_bytes(), page=page) for page in (0, 1, 4)}
    ends = [(line.number, line.end) for lines in pages.values() for line in lines]
    assert ends == [(1022, 32), (1023, 64), (1024, 96), (5000, 128)]
    assert {path.name for path in (tmp_path / "batches").iterdir()} == {"0", "1", "4"}


@pytest.mark.must("LOG-16")
def test_every_file_of_the_log_is_written_again_byte_for_byte(tmp_path: Path):
    rows = MemoryLog()
    publish_each(rows, tmp_path / "first", *SMALL)
    publisher_of(rows, tmp_path / "second").catch_up(rows.keep_published)
    assert files_of(tmp_path / "first") == files_of(tmp_path / "second")


def test_batches_that_were_closed_while_nothing_was_published_have_the_same_files(tmp_path: Path):
    one, other = MemoryLog(), MemoryLog()
    publish_each(one, tmp_path / "one", *SMALL)
    other.close_sized(*SMALL)
    publisher_of(other, tmp_path / "other").publish(other.keep_published)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "other")


def test_a_log_without_a_batch_shows_nothing(tmp_path: Path):
    rows = MemoryLog()
    publisher_of(rows, tmp_path / "log").catch_up(rows.keep_published)
    publisher_of(rows, tmp_path / "log").publish(rows.keep_published)
    assert rows.shown == NOTHING_PUBLISHED
    assert not (tmp_path / "log").exists()


def test_publishing_twice_changes_nothing(tmp_path: Path):
    rows = MemoryLog()
    publish_each(rows, tmp_path, 16, 32)
    before, shown = files_of(tmp_path), rows.shown
    publisher_of(rows, tmp_path).publish(rows.keep_published)
    publisher_of(rows, tmp_path).catch_up(rows.keep_published)
    assert (files_of(tmp_path), rows.shown) == (before, shown)


@pytest.mark.must("LOG-18")
def test_files_tell_no_time_and_everybody_may_read_them(tmp_path: Path):
    before = os.umask(0o077)
    try:
        rows = MemoryLog()
        publish_each(rows, tmp_path / "public" / "log", 16, 256)
    finally:
        os.umask(before)
    LocalFiles(tmp_path / "public" / "log").read("tile/0/000")
    for path in (tmp_path / "public").rglob("*"):
        status = path.stat()
        if path.is_file():
            assert (status.st_mtime, status.st_atime) == (0, 0), path
        assert stat.S_IMODE(status.st_mode) == (0o644 if path.is_file() else 0o755), path


@pytest.mark.must("LOG-17")
@pytest.mark.parametrize("name", ["checkpoint", "tile/0/001.p/32", "tile/1/000.p/1", "tile/entries/001.p/32"])
def test_files_that_differ_from_the_rows_are_named_at_the_start(tmp_path: Path, name: str):
    rows = MemoryLog()
    publish_each(rows, tmp_path, 256, 16, 16)
    path = tmp_path / name
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(LogDamaged):
        publisher_of(rows, tmp_path).catch_up(rows.keep_published)


@pytest.mark.must("LOG-17")
def test_rows_whose_checkpoint_is_damaged_are_named_at_the_start(tmp_path: Path):
    rows = MemoryLog()
    publish_each(rows, tmp_path, 16)
    rows.shown = replace(rows.shown, note=b"\xff", cosigned=b"\xff")
    with pytest.raises(LogDamaged, match="checkpoint"):
        publisher_of(rows, tmp_path).catch_up(rows.keep_published)


@pytest.mark.must("LOG-17")
def test_a_file_that_differs_is_not_written_over_and_nothing_is_signed(tmp_path: Path):
    rows = MemoryLog()
    publish_each(rows, tmp_path, 16)
    note, shown = (tmp_path / "checkpoint").read_bytes(), rows.shown
    rows.close_sized(16)
    (tmp_path / "tile/0/000.p/32").write_bytes(bytes(32 * 32))
    for _ in range(2):
        with pytest.raises(LogDamaged):
            publisher_of(rows, tmp_path).publish(rows.keep_published)
    assert (tmp_path / "tile/0/000.p/32").read_bytes() == bytes(32 * 32)
    assert ((tmp_path / "checkpoint").read_bytes(), rows.shown) == (note, shown)


@pytest.mark.must("LOG-17")
def test_rows_of_an_older_copy_than_what_was_published_sign_nothing(tmp_path: Path):
    newer, older = MemoryLog(), MemoryLog()
    publish_each(newer, tmp_path, 16, 16)
    older.close_sized(16)
    with pytest.raises(LogDamaged, match="older copy"):
        publisher_of(older, tmp_path).catch_up(older.keep_published)
    assert older.shown == NOTHING_PUBLISHED


@pytest.mark.must("LOG-17")
def test_rows_that_forked_from_what_was_published_sign_nothing(tmp_path: Path):
    rows, forked = MemoryLog(), MemoryLog()
    publish_each(rows, tmp_path, 16)
    forked.close(0, make_ids(77, 16))
    forked.close_sized(16)
    for call in ("catch_up", "publish"):
        with pytest.raises(LogDamaged):
            getattr(publisher_of(forked, tmp_path), call)(forked.keep_published)
    assert forked.shown == NOTHING_PUBLISHED
    forked.shown = rows.shown
    with pytest.raises(LogDamaged):
        publisher_of(forked, tmp_path / "elsewhere").publish(forked.keep_published)


@pytest.mark.must("LOG-17")
def test_a_head_that_is_not_the_tree_of_its_entries_is_not_signed(tmp_path: Path):
    rows = MemoryLog()
    rows.close_sized(16)
    rows.head = TreeHead(16, merkle.leaf_hash(b"another"), rows.head.edge, rows.head.batch)
    with pytest.raises(LogDamaged):
        publisher_of(rows, tmp_path).publish(rows.keep_published)
    rows.head = TreeHead(32, rows.head.root, rows.head.edge, rows.head.batch)
    with pytest.raises(LogDamaged):
        publisher_of(rows, tmp_path).publish(rows.keep_published)
    rows.head, rows.shown = EMPTY, rows.shown


def test_what_somebody_took_away_is_written_again(tmp_path: Path):
    rows = MemoryLog()
    publish_each(rows, tmp_path, 272, 16)
    before = files_of(tmp_path)
    for name in ("tile/1/000.p/1", "tile/0/001.p/32"):
        (tmp_path / name).unlink()
    publisher_of(rows, tmp_path).catch_up(rows.keep_published)
    assert files_of(tmp_path) == before


@pytest.mark.must("LOG-15")
def test_a_folder_that_was_emptied_is_whole_again_with_the_next_batch(tmp_path: Path):
    """Also where that batch fills its tile, so that its checkpoint can be proved by new files alone."""
    rows, other = MemoryLog(), MemoryLog()
    publish_each(rows, tmp_path / "log", 256, 240)
    shutil.rmtree(tmp_path / "log")
    publish_each(rows, tmp_path / "log", 16)
    other.close_sized(256, 240, 16)
    publisher_of(other, tmp_path / "other").publish(other.keep_published)
    assert files_of(tmp_path / "log") == files_of(tmp_path / "other")


def make_pipe(path: Path, _secret: Path) -> None:
    os.mkfifo(path)


def make_link(path: Path, secret: Path) -> None:
    path.symlink_to(secret)


def make_other_name(path: Path, secret: Path) -> None:
    path.hardlink_to(secret)


@pytest.mark.parametrize("name", ["tile/0/000.p/32", "tile/0/000.p/32.new", "checkpoint.new", "batches/0.new"])
@pytest.mark.parametrize("plant", [make_pipe, make_link, make_other_name])
def test_what_somebody_planted_in_the_folder_is_not_followed(
    tmp_path: Path, plant: Callable[[Path, Path], None], name: str
):
    rows, files = MemoryLog(), LocalFiles(tmp_path / "log")
    publish_each(rows, tmp_path / "log", 16)
    secret, path = tmp_path / "secret", tmp_path / "log" / name
    secret.write_bytes(b"secret")
    plant(path, secret)
    if plant is not make_other_name:
        assert files.read(name) is None
    if plant is make_other_name and name == "tile/0/000.p/32":
        with pytest.raises(LogDamaged):
            publish_each(rows, tmp_path / "log", 16)
    else:
        publish_each(rows, tmp_path / "log", 16)
        publisher_of(rows, tmp_path / "again").publish(rows.keep_published)
        assert files_of(tmp_path / "log") == files_of(tmp_path / "again")
    assert secret.read_bytes() == b"secret"


def test_a_renewed_key_signs_the_same_tree_again(tmp_path: Path):
    rows = MemoryLog()
    publish_each(rows, tmp_path, 16, 16)
    renewed = make_signer("log renewed")
    Publisher(rows, LocalFiles(tmp_path), renewed).catch_up(rows.keep_published)
    shown = checkpoints.verify((tmp_path / "checkpoint").read_bytes(), [renewed.verifier])
    assert shown == Checkpoint(ORIGIN, 32, rows.head.root)
    assert rows.shown.cosigned == (tmp_path / "checkpoint").read_bytes()

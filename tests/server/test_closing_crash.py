"""Killed at any moment, between or inside the steps of closing a batch: nothing acknowledged is lost or changed."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crypto import merkle, receipts, uploads
from server.batches import dummy_id
from server.sequencing import Lead
from server.storage.log_port import Kept
from server.storage.port import Fate
from server.storage.sqlite import SqliteStorage
from support.closing_probe import current_batch, open_storage
from support.envelopes import whole
from support.sample_profile import ORIGIN, make_signer
from support.storages import leading

ROUNDS = 20
ROOT = Path(__file__).resolve().parents[2]


def run_until_killed(data: Path, *, seconds: float) -> dict[str, bytes]:
    """Return the receipts that were acknowledged before the kill, by id."""
    process = subprocess.Popen(
        [sys.executable, "-m", "support.closing_probe", str(data)],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    process.kill()
    rest = process.stdout.read()
    process.stdout.close()
    process.wait()
    lines = (first + rest).splitlines()
    # The last line may have been cut by the kill.
    pairs = [line.split(" ") for line in lines[:-1] if " " in line]
    return {upload_id: bytes.fromhex(receipt) for upload_id, receipt in pairs}


@pytest.mark.must("UPL-6", "UPL-18", "UPL-21", "LOG-2", "LOG-3", "LOG-5")
def test_twenty_kills_lose_nothing_and_break_no_promise(tmp_path: Path):
    data = tmp_path / "data"
    acknowledged: dict[str, bytes] = {}
    kill_times = [0.15 + 0.013 * number for number in range(ROUNDS)]
    for seconds in kill_times:
        acknowledged |= run_until_killed(data, seconds=seconds)
        check_integrity(data)
    assert len(acknowledged) > ROUNDS
    close_what_waits(data)
    check_promises(data, acknowledged)


def check_integrity(data: Path) -> None:
    with sqlite3.connect(data / "intake.db") as rows:
        assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        # What a closing leaves to sweep has both.
        both = (
            "SELECT count(*) FROM waiting JOIN leaves USING (upload_id) WHERE waiting.batch > (SELECT batch FROM tree)"
        )
        assert rows.execute(both).fetchone() == (0,)
    rows.close()


def close_what_waits(data: Path) -> None:
    storage = open_storage(data)
    with leading(storage) as sequencing:
        lead = Lead(storage.log, sequencing, kept=Kept(envelopes=10**9, partials=10**9))
        lead.close(sequencing.leave_batch(clock=0))
        sequencing.sweep()
    assert storage.arriving.open_batch <= current_batch() + 1
    storage.close()


def check_promises(data: Path, acknowledged: dict[str, bytes]) -> None:
    rows = sqlite3.connect(data / "intake.db")
    batches = rows.execute("SELECT number, end_leaf FROM batches ORDER BY number").fetchall()
    assert rows.execute("SELECT count(*) FROM waiting").fetchone() == (0,)
    rows.close()
    ends = [end for _, end in batches]
    assert ends == sorted(ends)
    assert all(end % 16 == 0 for end in ends)
    storage = open_storage(data)
    leaves = []
    while page := storage.shelf.leaves(after=leaves[-1].index if leaves else -1, limit=256):
        leaves += page
    numbers = [number for number, _ in batches]
    borders = {end - 1 for end in ends}
    assert [leaf.index for leaf in leaves] == [index for index in range(ends[-1]) if index not in borders]
    for leaf in leaves:
        if leaf.fate is Fate.DUMMY:
            assert leaf.seed is not None
            assert leaf.upload_id == dummy_id(leaf.seed)
        else:
            envelope = whole(storage, leaf.upload_id)
            assert envelope is not None
            assert uploads.describe_bytes(envelope).id == leaf.upload_id
    check_tree(storage)
    batch_of = {leaf.upload_id.hex(): leaf.batch for leaf in leaves if leaf.fate is Fate.HELD}
    log = make_signer("log").verifier
    for upload_id, note in acknowledged.items():
        assert storage.arriving.receipt(bytes.fromhex(upload_id)) == note
        promised = receipts.verify(note, origin=ORIGIN, upload_id=bytes.fromhex(upload_id), logs=[log]).batch
        assert batch_of[upload_id] == next(number for number in numbers if number >= promised)
    storage.close()
    assert not list((data / "blobs").glob("*/*.new"))


def check_tree(storage: SqliteStorage) -> None:
    head = storage.log.tree_head()
    hashes = [merkle.leaf_hash(entry) for entry in storage.log.entries(first=0, count=10**6)]
    assert (len(hashes), merkle.root(hashes)) == (head.size, head.root)
    tiles = [merkle.root(hashes[start : start + 256]) for start in range(0, len(hashes) - 255, 256)]
    assert storage.log.tile_roots(0, first=0, count=10**6) == b"".join(tiles)

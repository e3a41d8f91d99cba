"""Killed at a write while a folder of an earlier version is taken over: it is the earlier one still, or the new."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from crypto import merkle
from server.storage.sqlite import DATABASE
from support import killed_at_writes
from support.killed_at_writes import Killer, Write
from support.storages import ORIGIN, Place, close_batch

FROZEN = Path(__file__).parents[1] / "vectors/server_data"
ROOT = Path(__file__).parents[2]
OPENING = (
    "import sys; from pathlib import Path; from server.storage.sqlite import SqliteStorage; "
    f"SqliteStorage(Path(sys.argv[1]), origin='{ORIGIN}', class_quota_bytes=10**9).close()"
)
NEVER_REACHED = Write("write", 65_000)
KNOWN = {"version_1": (1, 16, 2), "version_2": (22, 352, 3)}
"""Of each version how many batches are closed, how many entries they have, and how many envelopes wait."""

pytestmark = pytest.mark.skipif(not killed_at_writes.IS_POSSIBLE, reason=killed_at_writes.WHY_NOT)


def open_traced(killer: Killer, data: Path, write: Write) -> bool:
    """Open a copy of a folder in a process of its own; say whether it was killed at this write."""
    log = killer.folder / "writes"
    words = [*write.killing(log), sys.executable, "-B", "-c", OPENING, str(data)]
    done = subprocess.run(words, capture_output=True, cwd=ROOT, timeout=60, check=False)
    killer.note("opening", log, killed=done.returncode != 0)
    return done.returncode != 0


def check_taken_over(data: Path, version: str) -> None:
    batches, size, waiting = KNOWN[version]
    with Place(data, "sqlite").opened() as storage:
        hashes = [merkle.leaf_hash(entry) for entry in storage.log.entries(first=0, count=10**6)]
        head = storage.log.tree_head()
        assert (head.size, head.root) == (size, merkle.root(hashes))
        assert len(storage.log.batches(0)) == batches
        assert close_batch(storage).reports == waiting
    with closing(sqlite3.connect(data / DATABASE)) as rows:
        assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def kill_takeovers(folder: Path, version: str, *, every: int) -> int:
    """Kill the taking over of a folder at its writes; after each it must succeed. Return how many kills there were."""
    killer = Killer(folder)
    data = folder / "data"
    shutil.copytree(FROZEN / version, data)
    assert not open_traced(killer, data, NEVER_REACHED)
    check_taken_over(data, version)
    chosen = killer.writes["opening"][::every]
    for write in chosen:
        shutil.rmtree(data)
        shutil.copytree(FROZEN / version, data)
        assert open_traced(killer, data, write), write
        check_taken_over(data, version)
    return len(chosen)


@pytest.mark.must("UPL-21")
def test_a_takeover_that_is_killed_loses_nothing(tmp_path: Path):
    assert kill_takeovers(tmp_path, "version_2", every=9) > 4


@pytest.mark.long
@pytest.mark.must("UPL-21")
@pytest.mark.parametrize("version", KNOWN)
def test_a_takeover_that_is_killed_at_any_write_loses_nothing(tmp_path: Path, version: str):
    assert kill_takeovers(tmp_path, version, every=1) > 20

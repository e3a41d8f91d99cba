"""Killed at any moment of closing and publishing: one log, whole for whoever reads it, and the files of no kill."""

import hashlib
import os
from contextlib import closing
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from crypto import receipts, uploads
from crypto.receipts import Receipt
from server.log.files import LocalFiles
from server.log.publishing import Publisher
from server.sequencing import Lead
from server.storage.log_port import Kept
from server.storage.port import Arrival
from server.storage.sqlite import SqliteStorage
from support.killed_at_calls import run_killed
from support.public_logs import files_of, read_folder, read_log
from support.sample_profile import ORIGIN, make_signer
from support.storages import DirectLane

LOG = make_signer("log")
REPORTS = (239, 2)
"""Of the two batches: the first leaves a partial tile, the second fills it, on a page of its own."""
NUMBERS = (1023, 1024)
FOR_EVER = Kept(envelopes=10**6, partials=10**6)


def make_arrivals(batch: int) -> list[Arrival]:
    """Return the envelopes of a batch: the same ones whenever they are sent again."""
    made = [hashlib.sha256(b"%d %d" % (batch, place)).digest() for place in range(REPORTS[batch])]
    return [Arrival(uploads.describe_bytes(envelope).id, envelope) for envelope in made]


def serve(folder: Path, *, batches: int) -> None:
    """Do what a server does from its start on until so many batches are closed; what is done stays as it is."""
    (folder / "data").mkdir(exist_ok=True)
    with closing(SqliteStorage(folder / "data", origin=ORIGIN, class_quota_bytes=10**9)) as storage:
        publisher = Publisher(storage.log, LocalFiles(folder / "log"), LOG)
        with storage.leads(DirectLane()) as sequencing:
            publisher.catch_up(sequencing.keep_published)
            lead = Lead(storage.log, sequencing, kept=FOR_EVER)
            while (done := sum(len(storage.log.batches(page)) for page in (0, 1))) < batches:
                sequencing.advance(NUMBERS[done])
                storage.arriving.accept(make_arrivals(done), sign=sign)
                lead.close(sequencing.leave_batch(clock=0))
                publisher.publish(sequencing.keep_published)
                sequencing.sweep()


def sign(upload_id: bytes, batch: int) -> bytes:
    return receipts.sign(Receipt(ORIGIN, upload_id, batch), LOG)


def check_whole(folder: Path) -> None:
    """Check the log as anybody reads it, with all ids in it once, and its files against its rows alone."""
    log = read_log(read_folder(folder / "log"), LOG.verifier)
    for batch in range(len(REPORTS)):
        for arrival in make_arrivals(batch):
            assert log.batch_of(arrival.upload_id) >= NUMBERS[batch]
    with closing(SqliteStorage(folder / "data", origin=ORIGIN, class_quota_bytes=10**9)) as storage:
        assert storage.log.published().cosigned == (folder / "log" / "checkpoint").read_bytes()
        Publisher(storage.log, LocalFiles(folder / "again"), LOG).catch_up(lambda _: None)
    assert files_of(folder / "again") == files_of(folder / "log")


def kill_and_go_on(folder: Path, *, at: int) -> bool:
    """Kill a server before its change number `at`, look at what it shows, and let another one end its work."""
    was_killed = run_killed(lambda: serve(folder, batches=2), at=at)
    read = read_folder(folder / "log")
    seen = read_log(read, LOG.verifier).checkpoint
    serve(folder, batches=2)
    check_whole(folder)
    assert read_log(read, LOG.verifier).tree.root_of(seen.size) == seen.root
    return was_killed


@pytest.fixture(scope="module")
def one_batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which the first batch is closed and published; it is copied before each kill."""
    folder = tmp_path_factory.mktemp("one batch")
    serve(folder, batches=1)
    return folder


@pytest.mark.must("LOG-15", "LOG-16")
def test_a_kill_at_some_steps_of_publishing_leaves_one_log(one_batch: Path, tmp_path: Path):
    step = 12
    for at in count(os.urandom(1)[0] % step, step):
        if not kill_and_go_on(copytree(one_batch, tmp_path / str(at)), at=at):
            break
    assert at > 5 * step, "fewer kills than there are writes"


@pytest.mark.long
@pytest.mark.must("LOG-15", "LOG-16")
def test_a_kill_at_every_step_of_publishing_leaves_one_log(one_batch: Path, tmp_path: Path):
    for at in count():
        if not kill_and_go_on(copytree(one_batch, tmp_path / str(at)), at=at):
            break

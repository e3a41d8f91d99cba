"""The writer lane and the sequencing thread with a clock in hand: what the number of the open batch may do."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from server.errors import StorageFailed, StorageFull
from server.log.files import LocalFiles
from server.log.publishing import Publisher
from server.sequencing import LONGEST_WAIT_SECONDS, Lead, Sequencer
from server.storage.log_port import ClosedBatch, Kept, Sequencing
from server.storage.port import Arrival, Fate, Storage
from server.storage.sqlite import SqliteStorage
from server.tree import EMPTY, NOTHING_PUBLISHED, TreeHead
from server.writer import Writer
from support.envelopes import make_envelope
from support.sample_profile import make_signer
from support.waiting import wait_for

SECONDS = 100
KEPT = Kept(10**6, 10**6)


@dataclass
class Clock:
    """Unix time that a test sets."""

    time: float = 1000.0

    def batch(self) -> int:
        return int(self.time // SECONDS)

    def seconds_left(self, number: int) -> float:
        return (number + 1) * SECONDS - self.time


@dataclass
class Lane:
    storage: SqliteStorage
    writer: Writer
    sequencer: Sequencer
    clock: Clock
    public: Path

    def submit(self, count: int = 1) -> list[bytes]:
        async def submit_all() -> list[bytes]:
            made = [make_envelope() for _ in range(count)]
            return list(await asyncio.gather(*(self.writer.accept(Arrival(upload.id, body)) for upload, body in made)))

        return asyncio.run(submit_all())

    def close_batch(self) -> TreeHead:
        """Close the open batch now, whatever the clock says, and return the tree after it."""
        with self.storage.leads(self.writer) as sequencing:
            lead = Lead(self.storage.log, sequencing, kept=KEPT)
            lead.close(sequencing.leave_batch(clock=self.clock.batch()))
        return self.storage.log.tree_head()

    def held(self) -> int:
        """Return how many envelopes closed batches hold."""
        return sum(leaf.fate is Fate.HELD for leaf in self.storage.shelf.leaves(after=-1, limit=10**6))


OpenLane = Callable[..., Lane]


def make_sequencer(storage: Storage, writer: Writer, clock: Clock, public: Path, **more: Any) -> Sequencer:
    return Sequencer(
        storage,
        writer,
        Publisher(storage.log, LocalFiles(public), make_signer("log")),
        current_batch=clock.batch,
        seconds_left=clock.seconds_left,
        kept=KEPT,
        **more,
    )


@pytest.fixture
def open_lane(tmp_path: Path) -> Iterator[OpenLane]:
    opened: list[Lane] = []

    def open_one(clock: Clock, *, check_room: Callable[[int], None] = lambda _: None) -> Lane:
        while opened:
            shut(opened.pop())
        (tmp_path / "data").mkdir(exist_ok=True)
        storage = SqliteStorage(tmp_path / "data", origin="desk.example", class_quota_bytes=10**9)
        writer = Writer(storage.arriving, sign=lambda _, batch: str(batch).encode(), check_room=check_room)
        opened.append(
            Lane(storage, writer, make_sequencer(storage, writer, clock, tmp_path / "log"), clock, tmp_path / "log")
        )
        writer.start()
        with storage.leads(writer) as sequencing:
            sequencing.advance(clock.batch())
        return opened[0]

    yield open_one
    while opened:
        shut(opened.pop())


def shut(lane: Lane) -> None:
    lane.writer.stop()
    lane.storage.close()


@pytest.mark.must("LOG-1")
def test_receipts_name_the_open_batch_and_the_next_one_after_it_is_left(open_lane: OpenLane):
    lane = open_lane(Clock())
    assert lane.submit(40) == [b"10"] * 40
    # The border has passed, and the batch is open until who leads leaves it.
    lane.clock.time = 1101
    assert lane.submit() == [b"10"]
    lane.close_batch()
    assert lane.held() == 41
    assert lane.submit() == [b"11"]


@pytest.mark.must("LOG-3")
def test_a_clock_set_back_never_lowers_the_number(open_lane: OpenLane):
    lane = open_lane(Clock(2050))
    assert lane.submit() == [b"20"]
    lane.clock.time = 500
    assert lane.submit() == [b"20"]
    lane = open_lane(Clock(500))
    assert lane.submit() == [b"20"]
    assert lane.close_batch().batch == 20
    assert lane.submit() == [b"21"]
    lane = open_lane(Clock(500))
    assert lane.submit() == [b"21"]


@pytest.mark.must("LOG-2", "LOG-3")
def test_after_a_stop_the_next_batch_to_close_is_the_one_of_the_start(open_lane: OpenLane):
    lane = open_lane(Clock(1000))
    assert lane.submit() == [b"10"]
    lane = open_lane(Clock(1700))
    assert lane.submit() == [b"17"]
    assert lane.close_batch().batch == 17
    assert lane.held() == 2


def test_the_closing_thread_closes_when_the_time_is_over_and_not_before(open_lane: OpenLane):
    lane = open_lane(Clock(1099.8))
    lane.sequencer.start()
    try:
        assert lane.storage.log.tree_head() == EMPTY
        lane.clock.time = 1100
        wait_for(lambda: lane.storage.arriving.open_batch == 11 and lane.storage.log.tree_head().size)
    finally:
        lane.sequencer.stop()
    assert lane.storage.log.batches(0) == [(10, 16)]


def test_batches_close_in_their_time_after_a_clock_that_was_ahead_is_set_right(open_lane: OpenLane):
    lane = open_lane(Clock(10**9))
    lane.close_batch()
    lane.clock.time = 1000
    lane.submit()
    since_start = [0.0]
    lane.sequencer = make_sequencer(
        lane.storage, lane.writer, lane.clock, lane.public, monotonic=lambda: since_start[0]
    )
    assert lane.sequencer.wait_seconds() == LONGEST_WAIT_SECONDS
    since_start[0] = SECONDS - 1
    assert lane.sequencer.wait_seconds() == 1
    since_start[0] = SECONDS
    assert lane.sequencer.wait_seconds() == 0


def test_stopping_writes_what_was_handed_over(open_lane: OpenLane):
    lane = open_lane(Clock())
    receipts = lane.submit(300)
    assert len(receipts) == 300
    lane = open_lane(Clock())
    lane.close_batch()
    assert lane.held() == 300


@pytest.mark.must("UPL-29")
def test_without_room_nothing_is_taken(open_lane: OpenLane):
    def refuse(_: int) -> None:
        raise StorageFull("no room")

    lane = open_lane(Clock(), check_room=refuse)
    with pytest.raises(StorageFull):
        lane.submit()
    lane.close_batch()
    assert lane.held() == 0


def test_a_job_that_its_caller_gave_up_is_left_undone_and_spares_the_lane(open_lane: OpenLane):
    """A stop that waited long enough cancels requests whose jobs still wait here."""
    lane = open_lane(Clock())
    done: list[str] = []
    go_on = threading.Event()
    lane.writer.run(go_on.wait)
    given_up = lane.writer.run(lambda: done.append("given up"))
    assert given_up.cancel()
    go_on.set()
    assert lane.submit() == [b"10"]
    assert done == []


def test_an_error_in_a_job_reaches_its_caller_and_spares_the_lane(open_lane: OpenLane):
    lane = open_lane(Clock())
    with pytest.raises(ZeroDivisionError):
        lane.writer.run(lambda: 1 // 0).result()
    assert lane.submit() == [b"10"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_writer_that_a_fault_has_ended_keeps_nobody_waiting(open_lane: OpenLane):
    def fail(_: int) -> None:
        raise ZeroDivisionError

    lane = open_lane(Clock(), check_room=fail)
    with pytest.raises(StorageFailed, match="ended"):
        lane.submit()
    with pytest.raises(StorageFailed, match="ended"):
        lane.writer.run(list).result(timeout=5)
    with pytest.raises(StorageFailed, match="ended"):
        lane.submit()


class InDoubt:
    """One who leads, whose next closing gets through while the news of it does not."""

    def __init__(self, sequencing: Sequencing) -> None:
        self._sequencing = sequencing
        self.closings = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sequencing, name)

    def close_batch(self, batch: int, **more: Any) -> ClosedBatch:
        closed = self._sequencing.close_batch(batch, **more)
        self.closings += 1
        if self.closings == 1:
            raise StorageFailed("the line is gone")
        return closed


@pytest.mark.must("UPL-21")
def test_a_batch_whose_closing_got_through_unheard_is_closed_once(open_lane: OpenLane):
    lane = open_lane(Clock())
    lane.submit(3)
    with lane.storage.leads(lane.writer) as sequencing:
        doubting = InDoubt(sequencing)
        lead = Lead(lane.storage.log, cast("Sequencing", doubting), kept=KEPT)
        number = sequencing.leave_batch(clock=0)
        with pytest.raises(StorageFailed):
            lead.close(number)
        lead.close(number)
        assert lane.storage.log.batches(0) == [(10, 16)]
        lead.close(sequencing.leave_batch(clock=0))
    assert doubting.closings == 2
    assert lane.storage.log.batches(0) == [(10, 16), (11, 32)]


@pytest.mark.must("LOG-3")
def test_who_finds_that_another_leads_closes_nothing_more_and_takes_over_when_it_may(open_lane: OpenLane):
    lane = open_lane(Clock(1050))
    with lane.storage.leads(lane.writer) as sequencing:
        lane.sequencer.start()
        lane.clock.time = 1299.8
        Lead(lane.storage.log, sequencing, kept=KEPT).close(sequencing.leave_batch(clock=0))
        assert lane.submit() == [b"11"]
        lane.sequencer.stop()
        assert lane.storage.log.batches(0) == [(10, 16)]
    sequencer = make_sequencer(lane.storage, lane.writer, lane.clock, lane.public)
    sequencer.start()
    try:
        lane.clock.time = 1300
        wait_for(lambda: lane.storage.log.tree_head().batch == 12)
    finally:
        sequencer.stop()
    assert lane.held() == 1


@pytest.mark.must("LOG-16")
def test_a_log_that_cannot_be_published_keeps_no_batch_from_closing_and_is_published_later(open_lane: OpenLane):
    lane = open_lane(Clock(1050))
    lane.public.write_text("in the way")
    lane.clock.time = 1099.8
    lane.sequencer.start()
    lane.clock.time = 1100
    wait_for(lambda: lane.storage.log.tree_head().batch == 10)
    lane.sequencer.stop()
    assert lane.storage.log.published() == NOTHING_PUBLISHED
    lane.public.unlink()
    sequencer = make_sequencer(lane.storage, lane.writer, lane.clock, lane.public)
    sequencer.start()
    sequencer.stop()
    shown = lane.storage.log.published()
    assert (shown.size, shown.cosigned) == (16, (lane.public / "checkpoint").read_bytes())

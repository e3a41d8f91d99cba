"""The writer lane and the closing thread with a clock in hand: what the number of the open batch may do."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from server.closing import LONGEST_WAIT_SECONDS, Closer
from server.errors import StorageFailed, StorageFull
from server.storage.port import Arrival, ClosedBatch, Kept
from server.storage.sqlite import SqliteStorage
from server.writer import Writer
from support.envelopes import make_envelope
from support.waiting import wait_for

SECONDS = 100


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
    closer: Closer
    clock: Clock

    def submit(self, count: int = 1) -> list[bytes]:
        async def submit_all() -> list[bytes]:
            made = [make_envelope() for _ in range(count)]
            return list(await asyncio.gather(*(self.writer.accept(Arrival(upload.id, body)) for upload, body in made)))

        return asyncio.run(submit_all())

    def close_batch(self) -> ClosedBatch:
        """Close the open batch now, whatever the clock says."""
        return self.closer.close(self.writer.run(self.writer.leave_batch).result())


OpenLane = Callable[..., Lane]


@pytest.fixture
def open_lane(tmp_path: Path) -> Iterator[OpenLane]:
    opened: list[Lane] = []

    def open_one(clock: Clock, *, check_room: Callable[[int], None] = lambda _: None) -> Lane:
        while opened:
            shut(opened.pop())
        (tmp_path / "data").mkdir(exist_ok=True)
        storage = SqliteStorage(tmp_path / "data", origin="desk.example", class_quota_bytes=10**9)
        writer = Writer(
            storage,
            sign=lambda _, batch: str(batch).encode(),
            current_batch=clock.batch,
            check_room=check_room,
        )
        closer = Closer(storage, writer, seconds_left=clock.seconds_left, kept=Kept(10**6, 10**6))
        opened.append(Lane(storage, writer, closer, clock))
        writer.start()
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
    # The border has passed, and the batch is open until the closing thread leaves it.
    lane.clock.time = 1101
    assert lane.submit() == [b"10"]
    assert lane.close_batch().reports == 41
    assert lane.submit() == [b"11"]


@pytest.mark.must("LOG-3")
def test_a_clock_set_back_never_lowers_the_number(open_lane: OpenLane):
    lane = open_lane(Clock(2050))
    assert lane.submit() == [b"20"]
    lane.clock.time = 500
    assert lane.submit() == [b"20"]
    lane = open_lane(Clock(500))
    assert lane.submit() == [b"20"]
    assert lane.close_batch().number == 20
    assert lane.submit() == [b"21"]
    lane = open_lane(Clock(500))
    assert lane.submit() == [b"21"]


@pytest.mark.must("LOG-2", "LOG-3")
def test_after_a_stop_the_next_batch_to_close_is_the_one_of_the_start(open_lane: OpenLane):
    lane = open_lane(Clock(1000))
    assert lane.submit() == [b"10"]
    lane = open_lane(Clock(1700))
    assert lane.submit() == [b"17"]
    closed = lane.close_batch()
    assert (closed.number, closed.reports) == (17, 2)


def test_the_closing_thread_closes_when_the_time_is_over_and_not_before(open_lane: OpenLane):
    lane = open_lane(Clock(1099.8))
    lane.closer.start()
    try:
        assert lane.storage.least_open_batch() == 0
        lane.clock.time = 1100
        wait_for(lambda: lane.writer.open_batch == 11 and lane.storage.leaves(after=-1, limit=1))
    finally:
        lane.closer.stop()
    assert {leaf.batch for leaf in lane.storage.leaves(after=-1, limit=256)} == {10}


def test_batches_close_in_their_time_after_a_clock_that_was_ahead_is_set_right(open_lane: OpenLane):
    lane = open_lane(Clock(10**9))
    lane.close_batch()
    lane.clock.time = 1000
    lane.submit()
    since_start = [0.0]
    lane.closer = Closer(
        lane.storage,
        lane.writer,
        seconds_left=lane.clock.seconds_left,
        kept=Kept(10**6, 10**6),
        monotonic=lambda: since_start[0],
    )
    assert lane.closer.wait_seconds() == LONGEST_WAIT_SECONDS
    since_start[0] = SECONDS - 1
    assert lane.closer.wait_seconds() == 1
    since_start[0] = SECONDS
    assert lane.closer.wait_seconds() == 0


def test_stopping_writes_what_was_handed_over(open_lane: OpenLane):
    lane = open_lane(Clock())
    receipts = lane.submit(300)
    assert len(receipts) == 300
    lane = open_lane(Clock())
    assert lane.close_batch().reports == 300


@pytest.mark.must("UPL-29")
def test_without_room_nothing_is_taken(open_lane: OpenLane):
    def refuse(_: int) -> None:
        raise StorageFull("no room")

    lane = open_lane(Clock(), check_room=refuse)
    with pytest.raises(StorageFull):
        lane.submit()
    assert lane.close_batch().reports == 0


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
        lane.writer.run(lane.writer.leave_batch).result(timeout=5)
    with pytest.raises(StorageFailed, match="ended"):
        lane.submit()

"""A second thread takes what is passed on: all of it, in its order; and it tells what went wrong, and ends."""

import io
import threading

import pytest

from reporter.side_lane import PIECE_BYTES, SideLane
from support.waiting import wait_for

pytestmark = pytest.mark.usefixtures("no_side_lane_is_left")


@pytest.mark.parametrize("length", [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 20 * PIECE_BYTES + 5])
@pytest.mark.parametrize("most", [65_552, PIECE_BYTES])
def test_both_threads_get_all_bytes_in_their_order(length: int, most: int):
    data = (bytes(range(251)) * (length // 251 + 1))[:length]
    source, here, there = io.BytesIO(data), bytearray(), bytearray()
    with SideLane(there.extend) as lane:
        while piece := lane.pass_on(source.readinto, most):
            assert len(piece) <= most
            here += piece
        lane.finish()
        assert here == there == data


def test_a_view_stays_as_it_is_while_six_more_are_passed_on():
    source = io.BytesIO(b"".join(bytes([n]) * PIECE_BYTES for n in range(30)))
    with SideLane(lambda _: None) as lane:
        views = []
        while piece := lane.pass_on(source.readinto):
            views.append(piece)
            assert [view[0] for view in views[-7:]] == list(range(len(views)))[-7:]
            assert all(view[-1] == view[0] for view in views[-7:])


@pytest.mark.parametrize("good", [0, 1, 20])
def test_what_the_second_thread_raises_reaches_the_first_and_nothing_is_taken_after_it(good: int):
    taken = []

    def take(piece: memoryview) -> None:
        if len(taken) == good:
            raise OSError("full")
        taken.append(len(piece))

    source = io.BytesIO(bytes(100 * PIECE_BYTES))

    def pass_all_on() -> None:
        while lane.pass_on(source.readinto):
            pass

    with SideLane(take) as lane:
        with pytest.raises(OSError, match="full"):
            pass_all_on()
        assert source.tell() <= (good + 9) * PIECE_BYTES
        for _ in range(10):
            with pytest.raises(OSError, match="full"):
                lane.pass_on(source.readinto)
            with pytest.raises(OSError, match="full"):
                lane.finish()
    assert taken == [PIECE_BYTES] * good


def test_a_source_that_fails_takes_no_piece_with_it():
    def fail(_view: memoryview) -> int:
        raise OSError("gone")

    taken = bytearray()
    with SideLane(taken.extend) as lane:
        for _ in range(20):
            with pytest.raises(OSError, match="gone"):
                lane.pass_on(fail)
        lane.pass_on(io.BytesIO(b"more").readinto)
        lane.finish()
    assert taken == b"more"


def test_whoever_passes_on_waits_for_whoever_takes():
    go_on = threading.Event()
    source = io.BytesIO(bytes(40 * PIECE_BYTES))

    def pass_all_on() -> None:
        while lane.pass_on(source.readinto):
            pass

    with SideLane(lambda _: go_on.wait()) as lane:
        first = threading.Thread(target=pass_all_on)
        first.start()
        wait_for(lambda: source.tell() == 8 * PIECE_BYTES)
        first.join(0.1)
        assert source.tell() == 8 * PIECE_BYTES
        go_on.set()
        first.join()
        lane.finish()
    assert source.read() == b""


def test_what_was_not_taken_yet_is_dropped_by_closing():
    begun, go_on = threading.Event(), threading.Event()
    taken = []

    def take(piece: memoryview) -> None:
        begun.set()
        go_on.wait()
        taken.append(len(piece))

    lane = SideLane(take)
    for _ in range(5):
        lane.pass_on(io.BytesIO(b"piece").readinto)
    begun.wait()
    # The first piece is taken when closing has begun, long before this is over.
    threading.Timer(0.5, go_on.set).start()
    lane.close()
    assert taken == [5]

"""When each order of the child begins: by a clock that the test turns, so that hours and weeks pass in no time."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from inspect import signature
from itertools import pairwise

import pytest

from reporter.delays import LONGEST_DELAY, draw_delay
from reporter.sender.messages import MAX_WAIT, Desk, NotBegun, Order
from reporter.sender.orders import Kept, Orders
from reporter.sender.process import Worker

DESK = Desk("direct", "desk.example", (), (), ())
START = 1_000_000.1
MINUTE = 60.0
HOURS = 3600
TWO_WEEKS = 14 * 24 * HOURS


@dataclass
class Clock:
    """Seconds as the test has them."""

    seconds: float = START

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def orders_with(clock: Clock, *draws: float) -> Orders:
    left = deque(draws)
    return Orders(clock=clock, draw=left.popleft)


def order(number: int, *, wait: float = 0) -> Order:
    return Order(bytes([number]) * 32, 100, whole=bytes(100), is_planned=True, wait=round(wait))


def numbers(kept: list[Kept]) -> list[int]:
    return [one.order.upload_id[0] for one in kept]


@pytest.mark.must("WAY-13")
def test_an_order_begins_at_its_time_and_not_a_second_before(clock: Clock):
    orders = orders_with(clock)
    orders.add(DESK, order(1, wait=2 * HOURS))
    orders.add(DESK, order(2, wait=MINUTE))
    assert (orders.due(), orders.seconds_left()) == ([], pytest.approx(MINUTE))
    clock.seconds = START + 59
    assert orders.due() == []
    clock.seconds = START + MINUTE
    assert numbers(orders.due()) == [2]
    orders.end(orders.due()[0])
    assert orders.seconds_left() == pytest.approx(2 * HOURS - MINUTE)
    clock.seconds = START + 2 * HOURS - 1
    assert orders.due() == []
    clock.seconds = START + 2 * HOURS
    assert numbers(orders.due()) == [1]


def test_where_nothing_waits_for_its_time_there_is_no_time_to_wait_for(clock: Clock):
    assert orders_with(clock).seconds_left() is None


@pytest.mark.must("WAY-12")
def test_what_was_tried_least_often_goes_first(clock: Clock):
    orders = orders_with(clock, 30.0)
    orders.add(DESK, order(1))
    [kept] = orders.due()
    kept.tries = 1
    orders.put_off(kept)
    orders.end_round()
    orders.add(DESK, order(2, wait=30))
    orders.add(DESK, order(3, wait=30))
    clock.seconds += 30
    assert numbers(orders.due()) == [2, 3, 1]


@pytest.mark.must("WAY-14")
def test_all_that_one_round_puts_off_gets_one_new_time_and_what_was_not_due_keeps_its_own(clock: Clock):
    orders = orders_with(clock, 11 * MINUTE)
    for number in (1, 2, 3):
        orders.add(DESK, order(number))
    orders.add(DESK, order(4, wait=MINUTE))
    for kept in orders.due():
        orders.put_off(kept)
    assert orders.due() == []
    orders.end_round()
    clock.seconds += MINUTE
    assert numbers(orders.due()) == [4]
    orders.end(orders.due()[0])
    clock.seconds = START + 11 * MINUTE - 0.5
    assert orders.due() == []
    clock.seconds = START + 11 * MINUTE
    assert numbers(orders.due()) == [1, 2, 3]


def run_dead(orders: Orders, clock: Clock, *, until: float, met: Callable[[float], None]) -> None:
    """Let every try meet no line until that moment; tell each moment at which one was made."""
    while (left := orders.seconds_left()) is not None and clock.seconds + left < until:
        clock.seconds += left
        for kept in orders.due():
            met(clock.seconds)
            orders.put_off(kept)
        orders.end_round()
    clock.seconds = until


@pytest.mark.must("WAY-6", "WAY-14")
def test_over_two_weeks_without_a_line_it_is_tried_by_chance_and_leaves_within_two_hours_of_its_return(clock: Clock):
    orders = Orders(clock=clock, draw=lambda: draw_delay().total_seconds())
    orders.add(DESK, order(1))
    tried: list[float] = []
    run_dead(orders, clock, until=START + TWO_WEEKS, met=tried.append)
    gaps = [later - earlier for earlier, later in pairwise(tried)]
    # 1,008 tries are expected; the cut at two hours takes next to nothing off the mean.
    assert 850 < len(tried) < 1200
    assert max(gaps) <= LONGEST_DELAY.total_seconds()
    left = orders.seconds_left()
    assert left is not None
    assert 0 < left <= LONGEST_DELAY.total_seconds()


@pytest.mark.must("WAY-13")
def test_a_computer_that_sleeps_past_the_time_of_an_order_wakes_no_line(clock: Clock):
    orders = orders_with(clock)
    orders.add(DESK, order(1, wait=20 * MINUTE))
    clock.seconds += 5 * MINUTE
    # Eight hours of sleep are no second of this clock.
    assert (orders.due(), orders.seconds_left()) == ([], pytest.approx(15 * MINUTE))


@pytest.mark.must("WAY-13")
def test_the_clock_of_the_orders_is_one_that_nobody_sets():
    default = signature(Worker.__init__).parameters["clock"].default
    assert default is time.monotonic
    assert not time.get_clock_info("monotonic").adjustable


@pytest.mark.must("WAY-15")
def test_what_has_not_begun_is_given_back_once_with_the_time_left_and_what_has_begun_stays(clock: Clock):
    orders = orders_with(clock, 7 * MINUTE)
    orders.add(DESK, order(1))
    orders.add(DESK, order(2, wait=90 * MINUTE))
    orders.add(DESK, order(3))
    failed = orders.due()[1]
    failed.tries, failed.reason = 1, "no connection"
    orders.put_off(failed)
    clock.seconds += MINUTE
    assert orders.give_back() == [
        NotBegun(bytes([2]) * 32, round(89 * MINUTE)),
        NotBegun(bytes([3]) * 32, round(7 * MINUTE), 1, "no connection"),
    ]
    assert (orders.ids, orders.give_back()) == ((bytes([1]) * 32,), [])
    assert orders.held_bytes == 100


@pytest.mark.parametrize("seconds", [START, 0.0, 1 / 3, 1e9 + 1 / 3])
def test_the_longest_wait_is_given_back_within_its_bound(seconds: float):
    clock = Clock(seconds)
    orders = orders_with(clock)
    orders.add(DESK, order(1, wait=MAX_WAIT))
    [returned] = orders.give_back()
    assert returned.wait == MAX_WAIT == timedelta(hours=2).total_seconds()


def test_what_is_hastened_begins_at_once_and_nothing_else_does(clock: Clock):
    orders = orders_with(clock)
    orders.add(DESK, order(1, wait=MINUTE))
    orders.add(DESK, order(2, wait=MINUTE))
    orders.hasten(bytes([2]) * 32)
    assert numbers(orders.due()) == [2]
    orders.hasten(bytes([2]) * 32)
    assert numbers(orders.due()) == [2]

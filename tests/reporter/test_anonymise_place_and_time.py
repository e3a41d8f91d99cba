"""Periods grow to the borders of their precision, by the clocks of the country they are about."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.anonymise.place_and_time import ceil_moment, coarsen, coarsen_date, floor_moment, tell_by_clocks_of
from reporter.report import Period, Precision

KARACHI = timezone(timedelta(hours=5))
MOMENTS = st.integers(0, 50_000_000).map(
    lambda minutes: datetime(2001, 1, 1, tzinfo=KARACHI) + timedelta(minutes=minutes)
)


@pytest.mark.parametrize(
    ("precision", "floor", "ceil"),
    [
        (Precision.QUARTER_HOUR, "2026-11-14T17:15", "2026-11-14T17:30"),
        (Precision.HOUR, "2026-11-14T17:00", "2026-11-14T18:00"),
        (Precision.PART_OF_DAY, "2026-11-14T12:00", "2026-11-14T18:00"),
        (Precision.DAY, "2026-11-14T00:00", "2026-11-15T00:00"),
        (Precision.WEEK, "2026-11-09T00:00", "2026-11-16T00:00"),
        (Precision.MONTH, "2026-11-01T00:00", "2026-12-01T00:00"),
        (Precision.UNKNOWN, "2026-11-01T00:00", "2026-12-01T00:00"),
    ],
)
def test_a_moment_goes_to_the_borders_of_its_precision(precision: Precision, floor: str, ceil: str) -> None:
    moment = datetime(2026, 11, 14, 17, 20, 9, 7, tzinfo=KARACHI)
    assert floor_moment(moment, precision).isoformat(timespec="minutes") == f"{floor}+05:00"
    assert ceil_moment(moment, precision).isoformat(timespec="minutes") == f"{ceil}+05:00"


def test_a_day_is_the_day_of_whoever_told_it() -> None:
    night = datetime(2026, 11, 15, 1, 30, tzinfo=KARACHI)
    assert floor_moment(night, Precision.DAY).astimezone(UTC).day == 14


def test_december_ends_in_january() -> None:
    moment = datetime(2026, 12, 31, 23, 59, tzinfo=KARACHI)
    assert ceil_moment(moment, Precision.MONTH) == datetime(2027, 1, 1, tzinfo=KARACHI)


def test_an_open_end_stays_open_and_the_rest_of_the_period_stays() -> None:
    period = Period(datetime(2026, 11, 14, 17, 20, tzinfo=KARACHI), None, to_precision=Precision.DAY)
    coarse = coarsen(period)
    assert coarse.to is None
    assert coarse.from_ == datetime(2026, 11, 14, 17, tzinfo=KARACHI)
    assert coarse.recurrence is period.recurrence


@given(MOMENTS, st.sampled_from(Precision))
def test_borders_hold_the_moment_and_are_their_own_borders(moment: datetime, precision: Precision) -> None:
    floor, ceil = floor_moment(moment, precision), ceil_moment(moment, precision)
    assert floor <= moment <= ceil
    assert floor_moment(floor, precision) == ceil_moment(floor, precision) == floor
    assert ceil_moment(ceil, precision) == ceil
    assert floor.utcoffset() == ceil.utcoffset() == timedelta(hours=5)


@given(MOMENTS, MOMENTS, st.sampled_from(Precision), st.sampled_from(Precision))
def test_a_period_never_shrinks(
    one: datetime, other: datetime, from_precision: Precision, to_precision: Precision
) -> None:
    period = Period(min(one, other), max(one, other), from_precision, to_precision)
    coarse = coarsen(period)
    assert coarse.from_ <= period.from_
    assert coarse.to is not None
    assert coarse.to >= max(one, other)
    assert coarsen(coarse) == coarse


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("day", "2026-09-09"),
        ("week", "2026-09-07"),
        ("month", "2026-09-01"),
        ("unknown", "2026-09-01"),
        ("withheld", "2026-09-01"),
    ],
)
def test_a_single_date_is_told_by_its_precision(precision: str, told: str) -> None:
    assert coarsen_date({"on": "2026-09-09", "precision": precision}) == {"on": told, "precision": precision}


@pytest.mark.parametrize(("country", "told"), [("PK", "2026-11-15T01:30+05:00"), ("AF", "2026-11-15T01:00+04:30")])
def test_a_period_is_told_by_the_clocks_of_its_country_wherever_the_writer_is(country: str, told: str):
    period = Period.parse({"from": "2026-11-14T20:30Z", "to": "2026-11-15T01:00+02:00"})
    moved = tell_by_clocks_of(country, period)
    assert moved == period
    assert moved.to_mapping()["from"] == told
    assert str(moved.to_mapping()["to"])[-6:] == told[-6:]


def test_a_country_without_a_table_keeps_the_offset_that_was_told():
    period = Period.parse({"from": "2026-11-14T20:30+01:00", "to": None})
    assert tell_by_clocks_of("XX", period).to_mapping() == period.to_mapping()

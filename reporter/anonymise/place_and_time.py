"""When and where, told no more exactly than the person chose.

A period is first told by the clocks of the country it is about, because another offset would say where the writer
or the writer's computer is. Then it grows to the borders of its precision, never shrinks: `from` goes down, `to`
goes up. A single date, as of a SIM block, is told as the day, the Monday of its week or the first of its month. Which
precision is proposed to whom is the form's to say.

Country, region and district pass as they are; the free words for another place are redacted like any text.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from functools import cache

from reporter import vocabulary
from reporter.report import Json, Period, Precision

_NOT_TOLD = frozenset({"unknown", "withheld"})
_QUARTER_HOUR = timedelta(minutes=15)
_PART_OF_DAY_HOURS = 6


def tell_by_clocks_of(country: str, period: Period) -> Period:
    """Return the same period by the clocks of `country`, or as it is for a country without a table.

    Where the country is not told, an offset would tell it: then the period is in UTC.
    """
    clocks = next((known.utc_offset for known in vocabulary.countries() if known.code == country), "")
    if country in _NOT_TOLD:
        clocks = "+00:00"
    if not clocks:
        return period
    zone = _zone_of(clocks)
    to = None if period.to is None else period.to.astimezone(zone)
    return replace(period, from_=period.from_.astimezone(zone), to=to)


@cache
def _zone_of(clocks: str) -> tzinfo | None:
    return datetime.strptime(clocks, "%z").tzinfo


def coarsen(period: Period) -> Period:
    """Return `period` widened to its own precisions; a precision of *unknown* is told as a month."""
    return replace(
        period,
        from_=floor_moment(period.from_, period.from_precision),
        to=None if period.to is None else ceil_moment(period.to, period.to_precision),
    )


def floor_moment(moment: datetime, precision: Precision) -> datetime:
    """Return the last border of `precision` that is not after `moment`, in the offset of `moment`."""
    match precision:
        case Precision.QUARTER_HOUR:
            return moment.replace(minute=moment.minute - moment.minute % 15, second=0, microsecond=0)
        case Precision.HOUR:
            return moment.replace(minute=0, second=0, microsecond=0)
        case Precision.PART_OF_DAY:
            hour = moment.hour - moment.hour % _PART_OF_DAY_HOURS
            return moment.replace(hour=hour, minute=0, second=0, microsecond=0)
        case Precision.DAY | Precision.WEEK | Precision.MONTH | Precision.UNKNOWN:
            first = floor_day(moment.date(), precision)
            return datetime.combine(first, datetime.min.time(), tzinfo=moment.tzinfo)


def ceil_moment(moment: datetime, precision: Precision) -> datetime:
    """Return the first border of `precision` that is not before `moment`, in the offset of `moment`."""
    floor = floor_moment(moment, precision)
    return floor if floor == moment else _next_border(floor, precision)


def floor_day(day: date, precision: Precision) -> date:
    """Return the day by which `day` is told: itself, the Monday of its week, or the first of its month."""
    match precision:
        case Precision.WEEK:
            return day - timedelta(days=day.weekday())
        case Precision.MONTH | Precision.UNKNOWN:
            return day.replace(day=1)
        case _:
            return day


def coarsen_date(answer: Mapping[str, Json]) -> dict[str, Json]:
    """Return `{on, precision}` with the day by which it is told; a withheld precision is told as a month."""
    code = answer["precision"]
    precision = next((known for known in Precision if known == code), Precision.UNKNOWN)
    return {"on": floor_day(date.fromisoformat(str(answer["on"])), precision).isoformat(), "precision": code}


def _next_border(border: datetime, precision: Precision) -> datetime:
    match precision:
        case Precision.QUARTER_HOUR:
            return border + _QUARTER_HOUR
        case Precision.HOUR:
            return border + timedelta(hours=1)
        case Precision.PART_OF_DAY:
            return border + timedelta(hours=_PART_OF_DAY_HOURS)
        case Precision.DAY:
            return border + timedelta(days=1)
        case Precision.WEEK:
            return border + timedelta(weeks=1)
        case Precision.MONTH | Precision.UNKNOWN:
            return (border + timedelta(days=31)).replace(day=1)

"""The desk's keys for sealing: one for each week, one for each four weeks, one for when nothing else is left.

Gives `DeskKey` with its window and the date on which its seed may be destroyed, and the reading and printing of
its profile line. Rules: windows are ISO weeks in UTC and begin on Mondays; `until` follows from the window
alone, so that nobody can be given a key that is promised to live longer or shorter. Which of the keys seals a
report is decided by the reporter, and destroying by the organiser's vault; neither happens here.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self

from crypto.errors import BadKey, BadProfile
from crypto.keyword_lines import check_year, parse_day
from crypto.recipients import HybridRecipient

_WEEK: Final = re.compile(r"([0-9]{4})-W([0-9]{2})")
_LAST_RESORT_LIFE: Final = timedelta(weeks=104)


class KeyKind(StrEnum):
    """What a desk key is for."""

    WEEK = "week"
    CARRY = "carry"
    LAST_RESORT = "last-resort"


_WINDOW: Final = {KeyKind.WEEK: timedelta(weeks=1), KeyKind.CARRY: timedelta(weeks=4)}
_LIFE_AFTER_WINDOW: Final = {KeyKind.WEEK: timedelta(weeks=9), KeyKind.CARRY: timedelta(weeks=39)}


@dataclass(frozen=True)
class DeskKey:
    """A recipient with its kind, the first week of its window (2026-W47) and the last day it is kept.

    A last-resort key has no week and no window: it is never the key of a day.
    """

    kind: KeyKind
    week: str | None
    until: date
    recipient: HybridRecipient

    def __post_init__(self) -> None:
        """Raise BadProfile unless week and `until` fit the kind and each other."""
        check_year(self.until)
        if (self.week is None) != (self.kind is KeyKind.LAST_RESORT):
            raise BadProfile("a week stands with every key but the last resort")
        if self.week is not None and self.until != _compute_until(self.kind, parse_week(self.week)):
            raise BadProfile("the last day of a key does not follow from its week")

    @classmethod
    def for_window(cls, kind: KeyKind, opens: date, recipient: HybridRecipient) -> Self:
        """Return the week or carry key whose window begins on this Monday; raises BadProfile."""
        if kind is KeyKind.LAST_RESORT:
            raise BadProfile("the last resort has no window")
        return cls(kind, print_week(opens), _compute_until(kind, opens), recipient)

    @classmethod
    def for_last_resort(cls, expires: date, recipient: HybridRecipient) -> Self:
        """Return the last-resort key of a profile that expires on this day; raises BadProfile."""
        return cls(KeyKind.LAST_RESORT, None, compute_last_resort_until(expires), recipient)

    @property
    def opens(self) -> date:
        """The first day of the window, a Monday; ValueError for the last resort."""
        if self.week is None:
            raise ValueError("the last resort has no window")
        return parse_week(self.week)

    @property
    def closes(self) -> date:
        """The first day after the window, a Monday; ValueError for the last resort."""
        return self.opens + _WINDOW[self.kind]

    @classmethod
    def parse(cls, kind: KeyKind, value: str) -> Self:
        """Read what stands after the keyword of a profile line; raises BadProfile."""
        week: str | None = None
        if kind is not KeyKind.LAST_RESORT:
            week, _, value = value.partition(" ")
        parts = value.split(" ")
        if len(parts) != 3 or parts[0] != "until":
            raise BadProfile("a key line is not a week, until, a day and a recipient")
        try:
            recipient = HybridRecipient.parse(parts[2])
        except BadKey as cause:
            raise BadProfile("a key line holds a recipient that is none") from cause
        return cls(kind, week, parse_day(parts[1]), recipient)

    def __str__(self) -> str:
        start = "" if self.week is None else f"{self.week} "
        return f"{start}until {self.until.isoformat()} {self.recipient}"


def parse_week(week: str) -> date:
    """Return the Monday of a week written as 2026-W47; raises BadProfile."""
    match = _WEEK.fullmatch(week)
    if match is None:
        raise BadProfile("a week is not written as 2026-W47")
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError as cause:
        raise BadProfile("a week is not in the calendar") from cause
    check_year(monday)
    return monday


def print_week(monday: date) -> str:
    """Return the week that begins on this day, as 2026-W47; raises BadProfile when it is no Monday."""
    check_year(monday)
    year, number, weekday = monday.isocalendar()
    if weekday != 1:
        raise BadProfile("a week begins on a Monday")
    return f"{year:04}-W{number:02}"


def compute_last_resort_until(expires: date) -> date:
    """Return the last day of the last-resort key of a profile; raises BadProfile for a year beyond ours."""
    check_year(expires)
    return expires + _LAST_RESORT_LIFE


def _compute_until(kind: KeyKind, opens: date) -> date:
    last_day = opens + _WINDOW[kind] - timedelta(days=1)
    return last_day + _LIFE_AFTER_WINDOW[kind]

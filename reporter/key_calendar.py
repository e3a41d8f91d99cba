"""The key lines of a profile: which windows they serve, and when each may be forgotten.

A profile carries keys for half a year ahead, because shutdowns make profiles stale. Dates are whole days in UTC;
a window begins on a Monday.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from crypto.identities import HybridIdentity
from crypto.profile_text import DeskKey, KeyKind

WEEKS = 26
WEEKS_OF_A_CARRY_KEY = 4
WEEK_KEY_GRACE = timedelta(weeks=9)
CARRY_KEY_GRACE = timedelta(weeks=39)
LAST_RESORT_GRACE = timedelta(weeks=104)


@dataclass(frozen=True)
class KeyLine:
    """One key line with its secret half."""

    key: DeskKey
    identity: HybridIdentity = field(repr=False)


def generate(today: date) -> list[KeyLine]:
    """Generate every key line of a profile issued in the ISO week of `today`: 26 week, 7 carry, 1 last-resort."""
    monday = today - timedelta(days=today.weekday())
    lines = []
    for week in range(WEEKS):
        opens = monday + timedelta(weeks=week)
        lines.append(_generate_line(KeyKind.WEEK, opens, until=_last_day(opens, weeks=1) + WEEK_KEY_GRACE))
    for week in range(0, WEEKS, WEEKS_OF_A_CARRY_KEY):
        opens = monday + timedelta(weeks=week)
        until = _last_day(opens, weeks=WEEKS_OF_A_CARRY_KEY) + CARRY_KEY_GRACE
        lines.append(_generate_line(KeyKind.CARRY, opens, until=until))
    expires = _last_day(monday, weeks=WEEKS)
    lines.append(_generate_line(KeyKind.LAST_RESORT, None, until=expires + LAST_RESORT_GRACE))
    return lines


def _last_day(opens: date, *, weeks: int) -> date:
    return opens + timedelta(weeks=weeks, days=-1)


def _generate_line(kind: KeyKind, opens: date | None, *, until: date) -> KeyLine:
    identity = HybridIdentity.generate()
    week = None if opens is None else _week_name(opens)
    return KeyLine(DeskKey(kind=kind, week=week, until=until, recipient=identity.recipient()), identity)


def _week_name(day: date) -> str:
    """Write the ISO week of a day as a profile does: 2026-W47."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"

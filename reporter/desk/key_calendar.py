"""The key lines of a new profile, with their secret halves.

A profile carries keys for half a year ahead, because shutdowns make the profiles that people hold stale.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from crypto.desk_keys import DeskKey, KeyKind, print_week
from crypto.identities import HybridIdentity

WEEKS = 26
WEEKS_OF_A_CARRY_KEY = 4


@dataclass(frozen=True)
class KeyLine:
    """One key line with its secret half."""

    key: DeskKey
    identity: HybridIdentity = field(repr=False)


@dataclass(frozen=True)
class Calendar:
    """Every key of a profile, and the secret halves of those that are new."""

    keys: tuple[DeskKey, ...]
    new: tuple[KeyLine, ...] = field(repr=False)


def generate(today: date) -> list[KeyLine]:
    """Generate every key line of a profile issued in the ISO week of `today`: 26 week, 7 carry, 1 last-resort."""
    return list(renew(today, reusable=()).new)


def renew(today: date, *, reusable: Iterable[DeskKey]) -> Calendar:
    """Make the keys of a profile issued in the ISO week of `today`; a window that has a reusable key keeps it.

    The last resort is always new, because its life follows from the profile's end.
    """
    monday = monday_of(today)
    windows = [(KeyKind.WEEK, week) for week in range(WEEKS)]
    windows += [(KeyKind.CARRY, week) for week in range(0, WEEKS, WEEKS_OF_A_CARRY_KEY)]
    at_hand = {(key.kind, key.week): key for key in reusable}
    keys, new = [], []
    for kind, week in windows:
        opens = monday + timedelta(weeks=week)
        key = at_hand.get((kind, print_week(opens)))
        if key is None:
            identity = HybridIdentity.generate()
            key = DeskKey.for_window(kind, opens, identity.recipient())
            new.append(KeyLine(key, identity))
        keys.append(key)
    identity = HybridIdentity.generate()
    expires = monday + timedelta(weeks=WEEKS, days=-1)
    last = KeyLine(DeskKey.for_last_resort(expires, identity.recipient()), identity)
    return Calendar((*keys, last.key), (*new, last))


def monday_of(day: date) -> date:
    """Return the Monday of the ISO week that holds a day."""
    return day - timedelta(days=day.weekday())

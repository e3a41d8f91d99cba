"""The key lines of a new profile, with their secret halves.

A profile carries keys for half a year ahead, because shutdowns make the profiles that people hold stale.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from crypto.desk_keys import DeskKey, KeyKind
from crypto.identities import HybridIdentity

WEEKS = 26
WEEKS_OF_A_CARRY_KEY = 4


@dataclass(frozen=True)
class KeyLine:
    """One key line with its secret half."""

    key: DeskKey
    identity: HybridIdentity = field(repr=False)


def generate(today: date) -> list[KeyLine]:
    """Generate every key line of a profile issued in the ISO week of `today`: 26 week, 7 carry, 1 last-resort."""
    monday = today - timedelta(days=today.weekday())
    windows = [(KeyKind.WEEK, week) for week in range(WEEKS)]
    windows += [(KeyKind.CARRY, week) for week in range(0, WEEKS, WEEKS_OF_A_CARRY_KEY)]
    lines = []
    for kind, week in windows:
        identity = HybridIdentity.generate()
        key = DeskKey.for_window(kind, monday + timedelta(weeks=week), identity.recipient())
        lines.append(KeyLine(key, identity))
    identity = HybridIdentity.generate()
    expires = monday + timedelta(weeks=WEEKS, days=-1)
    return [*lines, KeyLine(DeskKey.for_last_resort(expires, identity.recipient()), identity)]

"""What receipts tell of the time: a batch that a desk's log key signed for had opened, whatever a local clock says.

KEY-5 of `docs/protocol.md`. What is kept of it is one week, so that a vault in other hands does not say more: to choose
a key, no more is needed. Receipts of forgotten reports are not noted at all, because nothing of those may stay.

The log key is in its server, and a server can be coerced to sign a batch of years to come. Therefore a noted week never
lies after the end of the profile that is trusted when it is noted. To go further would help no honest clock, because
no week after that end has a key of its own. And a lie goes no further: for as long as that profile runs, 26 weeks at
most, clocks are not believed and reports are sealed to carry keys, as with a broken clock; then clocks are believed.
"""

from datetime import UTC, date, datetime, timedelta

from crypto.profile_text import Profile
from reporter import joining
from reporter.profile import CLOCK_GRACE
from reporter.store.vault import Vault

_NEWEST = "week of the newest receipt"


def is_after(desk: Profile, batch: int, day: date) -> bool:
    """Say whether a batch opened only after the end of a day."""
    return batch * desk.batch_seconds >= _start_of(day + timedelta(days=1)).timestamp()


def opening_of(desk: Profile, batch: int) -> datetime:
    """Return when a batch opened, drawn into the times at which a clock would be believed (KEY-4)."""
    first, last = _start_of(desk.issued), _start_of(desk.expires + timedelta(days=1)) + CLOCK_GRACE
    seconds = max(first.timestamp(), min(batch * desk.batch_seconds, last.timestamp()))
    return datetime.fromtimestamp(seconds, UTC)


def note_batch(vault: Vault, batch: int) -> None:
    """Note the week of a batch that a verified receipt names, if it is the newest, within the open transaction."""
    desk = joining.desk_of(vault).profile
    week = _monday_of(min(opening_of(desk, batch).date(), desk.expires))
    known = _noted(vault)
    if known is None or week > known:
        vault.values.put(_NEWEST, week.isoformat().encode())


def newest_batch(vault: Vault) -> datetime | None:
    """Return a time that has passed for certain, by the receipts that this vault has seen. Raises NotJoined."""
    week = _noted(vault)
    if week is None:
        return None
    return _start_of(min(week, _monday_of(joining.desk_of(vault).profile.expires)))


def _noted(vault: Vault) -> date | None:
    stored = vault.values.get(_NEWEST)
    return None if stored is None else date.fromisoformat(stored.decode())


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _start_of(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC)

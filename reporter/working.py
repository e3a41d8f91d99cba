"""Proof of work for what waits: done beside everything else, also without a line, and kept with the envelope.

    asked         what work counts now: what the newest profile asks, and for 14 days the version before it
    needs         what work is still to be done for a sealed report before it may leave
    seconds_left  how long the work that is still to be done takes, on average
    do            do the work of one report and keep it
    look_again    what becomes of a report whose work the server found too little

How much work there is to do, only a verified profile says. A server that asks for more in an answer is not obeyed: it
could else order any number of hashes. Its answer only makes the client look for a newer profile.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import expm1
from typing import Final

from crypto import work
from crypto.profile_text import Profile
from crypto.work import Needed
from reporter import profile
from reporter.believing import Fetch, take_newer
from reporter.errors import NothingThere
from reporter.store.outbox import OutboxRow
from reporter.store.vault import Vault
from reporter.transport import NO_WORK, WorkRefused

GRACE: Final = timedelta(days=14)
"""How long after a profile's issue work still counts that the version before it asked for."""


@dataclass(frozen=True)
class Working:
    """How far the work for one report is: `tries` of the `expected` ones, which are an average and no end.

    `seconds` is how long they take on average, from now on as from the beginning.
    """

    upload_id: str
    tries: int
    expected: int
    seconds: float

    @property
    def chance(self) -> float:
        """How likely it was that so many tries are enough, from 0 to 1: all that can be said of how far it is."""
        return -expm1(-self.tries / self.expected)


def asked(vault: Vault, desk: Profile, today: date) -> tuple[tuple[int, int], ...]:
    """Return the pairs s1, s2 that count on a day, the newest profile's first; none where it asks for no work."""
    if desk.work is None:
        return ()
    if not desk.issued <= today < desk.issued + GRACE:
        return (desk.work,)
    before = _version_before(vault, desk)
    return (desk.work,) if before is None or before.work is None else (desk.work, before.work)


def needs(vault: Vault, desk: Profile, row: OutboxRow, *, now: datetime) -> Needed | None:
    """Return the work that is still to be done for a report; None where it is done, or none is asked for.

    Half a millisecond, once for each report.
    """
    if desk.work is None:
        return None
    if row.work is not None:
        for pair in asked(vault, desk, now.astimezone(UTC).date()):
            if _passes(desk.origin, row.upload_id, row.work, work.needed(pair, row.length)):
                return None
    return work.needed(desk.work, row.length)


def work_of(desk: Profile, row: OutboxRow) -> bytes:
    """Return the 16 bytes that go with an envelope: zeros where the profile asks for no work."""
    return NO_WORK if desk.work is None or row.work is None else row.work


def seconds_left(vault: Vault, desk: Profile, row: OutboxRow, *, now: datetime) -> float:
    """Return how many seconds the work for a report still takes, on average on this machine; 0 where it is done."""
    wanted = needs(vault, desk, row, now=now)
    return 0.0 if wanted is None else work.expected_seconds(wanted)


def to_do(vault: Vault, desk: Profile, rows: Iterable[OutboxRow], *, now: datetime) -> dict[str, float]:
    """Return the reports among these that still need work, each with its seconds, least first."""
    left = {row.upload_id: seconds_left(vault, desk, row, now=now) for row in rows}
    return dict(sorted(((one, seconds) for one, seconds in left.items() if seconds), key=lambda item: item[1]))


def do(
    vault: Vault,
    desk: Profile,
    row: OutboxRow,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[Working], None] = lambda _working: None,
) -> bool:
    """Do the work that the profile asks for a report and keep it; say whether it was done, and not cancelled.

    A report that was deleted or sealed again meanwhile needs it no more. Two threads of this machine are busy with it.
    """
    if desk.work is None:
        return True
    wanted = work.needed(desk.work, row.length)
    seconds = work.expected_seconds(wanted)
    progress(Working(row.upload_id, 0, wanted.tries, seconds))
    found = work.search(
        work.bind(desk.origin, bytes.fromhex(row.upload_id)),
        wanted,
        cancelled=cancelled,
        progress=lambda tries: progress(Working(row.upload_id, tries, wanted.tries, seconds)),
    )
    if found is None:
        return False
    with suppress(NothingThere):
        vault.outbox.set_work(row.upload_id, found)
    return True


def look_again(vault: Vault, row: OutboxRow, refusal: WorkRefused, fetch: Fetch) -> bool:
    """Follow to the profile that the server showed with its refusal; say whether there is work to be done by it.

    Work that the profile takes is kept, and nothing is to be done: whoever asks for more than that is lied to or lies,
    and only another time helps. Other work is let go. Raises NotSent where the profile is not this desk's.
    """
    desk = take_newer(vault, refusal.profile, fetch).profile
    if desk.work is None:
        return False
    wanted = work.needed(desk.work, row.length)
    if row.work is not None:
        if _passes(desk.origin, row.upload_id, row.work, wanted):
            return False
        with suppress(NothingThere):
            vault.outbox.set_work(row.upload_id, None)
    return True


def _version_before(vault: Vault, desk: Profile) -> Profile | None:
    """Return the profile one version before, where this vault had it."""
    for older in vault.profiles.all_trusted():
        if older.version == desk.version - 1:
            return profile.read_first(older.note).profile
    return None


@lru_cache(maxsize=4096)
def _passes(origin: str, upload_id: str, done: bytes, wanted: Needed) -> bool:
    """Check work once: a list of a thousand reports would else take half a second each time it is shown."""
    return work.passes(work.bind(origin, bytes.fromhex(upload_id)), done, wanted)

"""Sealing a kept report again before the desk's key for it dies: KEY-13 of `docs/protocol.md`.

A report that waits through a long shutdown could arrive after the desk has destroyed the key it was sealed to. While
a copy is kept, it is sealed anew as another envelope with the same report id, which the desk files as the same case;
the old envelope is forgotten in the same commit. Nothing is sealed again where the clock cannot be right: a leap of
the clock must not spend the keys of months to come. A report of which no copy was kept can only be sent in time.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import BinaryIO, cast

from crypto.desk_keys import DeskKey
from reporter import joining, profile, receipt_times
from reporter.errors import NothingThere, VaultDamaged
from reporter.profile import Caution, KeyChoice
from reporter.sealing import EnvelopeStream
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault

NEAR = timedelta(days=14)

_WITHOUT_RECEIPT = frozenset({OutboxState.WAITING, OutboxState.SENDING, OutboxState.REFUSED})


@dataclass(frozen=True)
class Resealed:
    """How many reports were sealed again, and what the person should know about the keys."""

    count: int = 0
    cautions: tuple[Caution, ...] = ()


def is_near(row: OutboxRow, *, now: datetime) -> bool:
    """Say whether a report without a receipt must arrive within 14 days, or should have by now."""
    return _is_near(row, now.astimezone(UTC).date())


def _is_near(row: OutboxRow, today: date) -> bool:
    return row.state in _WITHOUT_RECEIPT and row.must_arrive_before - today <= NEAR


def reseal_due(
    vault: Vault, *, now: datetime, answered_date: date | None = None, is_sent_elsewhere: bool = False
) -> Resealed:
    """Seal every kept report again whose date is near, each in a commit of its own. Safe to repeat.

    `answered_date` is what the person said was today, and takes the place of a clock that cannot be right. A vault that
    has joined no desk has nothing to seal again. `is_sent_elsewhere` says that what is *sending* is with a sender at
    this moment: that stays as it is, because its receipt would find no row any more and the desk would get the report
    twice. Raises VaultProblem where the disk is full: the report it was at keeps its old envelope.
    """
    by_clock = now.astimezone(UTC).date()
    rows = [row for row in vault.outbox.rows() if not (is_sent_elsewhere and row.state is OutboxState.SENDING)]
    near = [row for row in rows if any(_is_near(row, day) for day in (by_clock, answered_date) if day)]
    if not near or vault.profiles.trusted() is None:
        return Resealed()
    desk = joining.desk_of(vault).profile
    newest = receipt_times.newest_batch(vault)
    choice = profile.choose_key(desk, clock=now, kept=True, newest_batch=newest, answered_date=answered_date)
    if Caution.CLOCK_WRONG in choice.cautions:
        return Resealed()
    today = by_clock if profile.clock_is_plausible(desk, clock=now, newest_batch=newest) else answered_date
    due = [row for row in near if today is not None and _is_near(row, today)]
    done = sum(_reseal_if_whole(vault, row, choice) for row in due)
    return Resealed(done, choice.cautions if done else ())


def _reseal_if_whole(vault: Vault, row: OutboxRow, choice: KeyChoice) -> bool:
    """Seal one report again; one whose copy is damaged keeps its old envelope, and does not stop the others."""
    try:
        return _reseal(vault, row, choice)
    except VaultDamaged:
        return False


def _reseal(vault: Vault, row: OutboxRow, choice: KeyChoice) -> bool:
    """Put a new envelope in the place of an old one; say whether there was a copy to seal and a longer key for it."""
    if choice.key.until <= row.must_arrive_before:
        return False
    try:
        packed = vault.kept.read(row.report_id)
    except NothingThere:
        return False
    # That an earlier envelope may have arrived is still true of the report.
    tries = row.attempts + (row.state is OutboxState.SENDING)
    with vault.transaction():
        replace_envelope(vault, row, packed, choice.key, attempts=tries, due=row.due)
    return True


def replace_envelope(
    vault: Vault, row: OutboxRow, packed: BinaryIO, key: DeskKey, *, attempts: int, due: datetime | None
) -> None:
    """Seal a packed report to another key, and put it in the place of an envelope, within the open transaction."""
    with EnvelopeStream(packed, length=row.size_class, key=key) as envelope:
        new = vault.outbox.add(
            lambda: envelope.upload_id,
            report_id=row.report_id,
            envelope=cast("BinaryIO", envelope),
            length=envelope.length,
            size_class=row.size_class,
            must_arrive_before=key.until,
            forget=row.forget,
            due=due,
        )
        vault.outbox.move(new, expected={OutboxState.WAITING}, to=OutboxState.WAITING, attempts=attempts)
        vault.outbox.remove(row.upload_id, counted=False)

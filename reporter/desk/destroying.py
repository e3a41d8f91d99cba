"""Destroying seeds whose time has passed: the one act that nobody can take back, so five conditions stand before it.

A seed goes only when all hold (protocol, chapter Keys): the clock is more than seven days past its `until`; the
newest batch seen at the server is later than `until`; since that batch, a sync ran to its end; it tried every
envelope that the server lists; no hold is set. One of them alone, a wrong clock above all, destroys nothing.

The sync tells what it saw with `note_batch_seen` and `note_complete_sync`. Nothing here runs when a program starts:
`destroy_past` is called after a sync that ran to its end, and by `vault renew` for a ceremony vault.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from reporter import joining
from reporter.desk.hold import hold_of
from reporter.store.custody import CustodyEvent
from reporter.store.seeds import SeedRow
from reporter.store.vault import Vault

GRACE = timedelta(days=7)
FARTHEST_AHEAD = timedelta(days=1)
"""A batch that lies farther in the future is no evidence: the server's clock or this one is wrong."""

_BATCH_SEEN = "newest batch seen"
_SYNCED = "batch of the last whole sync"


class Kept(StrEnum):
    """Why seeds past their date are kept all the same."""

    HOLD = "hold"
    NO_LATER_BATCH = "no_later_batch"
    CLOCKS_DIFFER = "clocks_differ"
    NOT_SYNCED = "not_synced"
    MISSING = "missing"
    NEVER_GIVEN = "never_given"


@dataclass(frozen=True)
class Evidence:
    """What an organiser's vault knows that speaks for destroying. Times are those at which batches opened."""

    newest_batch: datetime | None
    synced_to: datetime | None
    has_missing: bool
    is_held: bool


@dataclass(frozen=True)
class Destroyed:
    """What was destroyed, and how many seeds past their date were kept for which reason."""

    seeds: tuple[SeedRow, ...]
    kept: dict[Kept, int]


def note_batch_seen(vault: Vault, batch: int) -> None:
    """Note the batch of the newest line that a sync has seen, as one of the transaction that is open.

    The latest is kept rather than the greatest: one false line must neither speak for ever nor block for ever.
    """
    vault.values.put(_BATCH_SEEN, str(_opening_second(vault, batch)).encode())


def note_complete_sync(vault: Vault) -> None:
    """Note that a sync ran to the end of the server's list, unless an envelope of it could not be tried."""
    seen = vault.values.get(_BATCH_SEEN)
    if seen is not None and not vault.envelopes.missing():
        vault.values.put(_SYNCED, seen)


def evidence_of(vault: Vault) -> Evidence:
    """Gather what an organiser's vault knows."""
    return Evidence(
        newest_batch=_moment(vault.values.get(_BATCH_SEEN)),
        synced_to=_moment(vault.values.get(_SYNCED)),
        has_missing=bool(vault.envelopes.missing()),
        is_held=hold_of(vault) is not None,
    )


def destroy_past(vault: Vault, evidence: Evidence, *, now: datetime, only: Collection[str] | None = None) -> Destroyed:
    """Destroy every seed of a vault for which all conditions hold, and say what was kept and why.

    `evidence` is that of this vault, or for a ceremony vault that of an organiser's. `only` names the recipients
    whose seeds that organiser was given: an envelope is not *tried* by a vault that never had the key.
    """
    doomed: list[SeedRow] = []
    kept: dict[Kept, int] = {}
    for row in vault.seeds.all():
        if now <= _end_of(row) + GRACE:
            continue
        reason = _reason_to_keep(row, evidence, now=now, only=only)
        if hold_of(vault) is not None:
            reason = Kept.HOLD
        if reason is None:
            doomed.append(row)
        else:
            kept[reason] = kept.get(reason, 0) + 1
    if doomed:
        with vault.transaction():
            for row in doomed:
                vault.seeds.destroy(row.recipient)
                vault.custody.add(CustodyEvent.DESTROYED, f"{row.kind} {row.week or ''}".strip(), day=now.date())
    return Destroyed(tuple(doomed), kept)


def _reason_to_keep(row: SeedRow, evidence: Evidence, *, now: datetime, only: Collection[str] | None) -> Kept | None:
    newest, synced_to = evidence.newest_batch, evidence.synced_to
    if evidence.is_held:
        return Kept.HOLD
    if only is not None and row.recipient not in only:
        return Kept.NEVER_GIVEN
    if newest is None or newest <= _end_of(row):
        return Kept.NO_LATER_BATCH
    if newest > now + FARTHEST_AHEAD:
        return Kept.CLOCKS_DIFFER
    # Equal, and not only later: a false line far ahead would else stand for every sync that is cut off after it.
    is_tried = synced_to == newest
    return (Kept.MISSING if evidence.has_missing else None) if is_tried else Kept.NOT_SYNCED


def _end_of(row: SeedRow) -> datetime:
    """Return the first moment after the last day of a seed."""
    return datetime.combine(row.until + timedelta(days=1), datetime.min.time(), UTC)


def _opening_second(vault: Vault, batch: int) -> int:
    return batch * joining.desk_of(vault).profile.batch_seconds


def _moment(stored: bytes | None) -> datetime | None:
    if stored is None:
        return None
    try:
        return datetime.fromtimestamp(int(stored), UTC)
    except (ValueError, OverflowError, OSError):
        # A time that no calendar holds, said by a server, is no evidence.
        return None

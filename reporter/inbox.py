"""The desk's inbox: fetch what the server holds, open it here, file it, and only then say so.

One envelope is one transaction: the case, the record of the envelope and the place in the server's list change
together or not at all, so a sync that ends at any moment goes on where it was. An envelope that does not open is
kept as *unreadable* with its reason and never stops the next.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from crypto.identities import HybridIdentity
from reporter import joining, opening, organiser
from reporter.errors import NotSent, SyncStopped, Unreadable
from reporter.report import ReceivedReport
from reporter.store.envelopes import EnvelopeState
from reporter.store.vault import Purpose, Vault
from reporter.transport import FeedLine, SyncCalls

PAGE = 256
LONGEST_STEP = 2
"""From one line of the list to the next: only the border of a batch may stand between, and it is left out."""


@dataclass(frozen=True)
class Synced:
    """What one sync did. `unacknowledged` are filed here, but the server has not heard so yet."""

    filed: int
    unreadable: int
    unacknowledged: int


def sync(
    vault: Vault,
    calls: SyncCalls,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda _leaves: None,
) -> Synced:
    """Fetch, open and file everything after this vault's place in the server's list, then acknowledge it.

    `progress` gets the number of envelopes dealt with so far. Raises SyncStopped where the server cannot be
    reached or answers nonsense; what was filed before stays filed.
    """
    require_organiser(vault)
    batch_seconds = joining.desk_of(vault).profile.batch_seconds
    identities = organiser.identities(vault)
    filed = unreadable = 0
    try:
        while not cancelled():
            page = calls.feed(after=vault.envelopes.cursor(), limit=PAGE)
            if not page:
                break
            for line in page:
                if cancelled():
                    break
                outcome = _take(vault, calls, line, identities, batch_seconds=batch_seconds)
                filed += outcome is EnvelopeState.FILED
                unreadable += outcome is EnvelopeState.UNREADABLE
                progress(filed + unreadable)
            _acknowledge(vault, calls)
        _acknowledge(vault, calls)
    except NotSent as error:
        raise SyncStopped(
            f"The sync ended early: {error}. New reports filed before that, which are kept: {filed}. Sync again for "
            "the rest."
        ) from error
    return Synced(filed, unreadable, len(vault.envelopes.unacknowledged()))


def require_organiser(vault: Vault) -> None:
    """Raise SyncStopped for a vault that is not an organiser's."""
    if vault.purpose is not Purpose.ORGANISER:
        raise SyncStopped(
            "This vault does not receive reports, so there is nothing to sync. Nothing was changed. An organiser's "
            "vault is made with: gawahctl vault create VAULT --desk DIR"
        )


def _take(
    vault: Vault, calls: SyncCalls, line: FeedLine, identities: Sequence[HybridIdentity], *, batch_seconds: int
) -> EnvelopeState | None:
    """Deal with one line of the server's list; return what became of its envelope, None where it has none to give."""
    cursor = vault.envelopes.cursor()
    if line.index <= cursor:
        raise SyncStopped("The server's list goes backwards. Nothing was changed; tell the server's operator.")
    if line.index > cursor + LONGEST_STEP:
        # One false line would move this vault's place past every report to come.
        raise SyncStopped("The server's list leaves something out. Nothing was changed; tell the server's operator.")
    if line.state != "held" or vault.envelopes.knows(line.upload_id):
        with vault.transaction():
            vault.envelopes.advance(line.index)
        return None
    envelope = calls.envelope(line.upload_id, length=line.length)
    try:
        report = opening.open_envelope(envelope, identities)
    except Unreadable as error:
        with vault.transaction():
            vault.envelopes.keep_unreadable(
                line.upload_id, leaf=line.index, batch=line.batch, reason=error.reason, envelope=envelope
            )
            vault.envelopes.advance(line.index)
        return EnvelopeState.UNREADABLE
    with vault.transaction():
        _file(vault, line, report, batch_seconds=batch_seconds)
        vault.envelopes.advance(line.index)
    return EnvelopeState.FILED


def _file(vault: Vault, line: FeedLine, report: ReceivedReport, *, batch_seconds: int) -> None:
    vault.cases.file(
        report, upload_id=line.upload_id, batch=line.batch, received_week=_week_of(line.batch, batch_seconds)
    )
    vault.envelopes.record_filed(line.upload_id, leaf=line.index, batch=line.batch, report_id=report.id)


def _acknowledge(vault: Vault, calls: SyncCalls) -> None:
    """Tell the server what was filed or unreadable; what it does not hear now it hears at the next sync."""
    for upload_id, state in vault.envelopes.unacknowledged():
        calls.acknowledge(upload_id, state=state.value)
        with vault.transaction():
            vault.envelopes.acknowledged(upload_id, state)


def _week_of(batch: int, batch_seconds: int) -> str:
    """Return the ISO week (UTC) in which a batch was open. Raises SyncStopped for a batch that no calendar holds."""
    try:
        year, week, _ = datetime.fromtimestamp(batch * batch_seconds, UTC).isocalendar()
    except (ValueError, OverflowError, OSError) as error:
        raise SyncStopped(
            "The server's list names a time that does not exist. What was filed before is kept; tell the server's "
            "operator."
        ) from error
    return f"{year}-W{week:02}"

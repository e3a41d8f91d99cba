"""The desk's inbox: fetch what the server holds, open it here, file it, and only then say so.

One envelope is one transaction: the case, the record of the envelope and the place in the server's list change
together or not at all, so a sync that ends at any moment goes on where it was. An envelope that does not open is
kept as *unreadable* with its reason, one that the server does not hand out is noted as *missing* and asked for again
at each sync; neither stops the next.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from reporter import joining, opening, organiser
from reporter.errors import EnvelopeMissing, NotSent, SyncStopped, Unreadable
from reporter.store.envelopes import EnvelopeState, MissingEnvelope
from reporter.store.vault import Purpose, Vault
from reporter.sync_calls import FeedLine, SyncCalls
from reporter.transport import OF_ONE_ENVELOPE, Refused

PAGE = 256
LONGEST_STEP = 2
"""From one line of the list to the next: only the border of a batch may stand between, and it is left out."""


@dataclass(frozen=True)
class Synced:
    """What one sync did. `missing` are listed by the server and not handed out; they are asked for at each sync.

    `unacknowledged` are filed here, but the server has not heard so yet.
    """

    filed: int
    unreadable: int
    missing: int
    unacknowledged: int


def sync(
    vault: Vault,
    calls: SyncCalls,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda _envelopes: None,
) -> Synced:
    """Fetch, open and file everything after this vault's place in the server's list, then acknowledge it.

    `progress` gets the number of envelopes dealt with so far. Raises SyncStopped where the server cannot be
    reached or answers nonsense; what was filed before stays filed.
    """
    require_organiser(vault)
    opener = _Opener(vault, calls)
    outcomes: Counter[EnvelopeState] = Counter()
    try:
        for missing in vault.envelopes.missing():
            if cancelled():
                break
            outcomes[opener.take(missing)] += 1
        for line in _held_lines(vault, calls, cancelled):
            outcomes[opener.take(MissingEnvelope(line.upload_id, line.index, line.batch, line.length))] += 1
            progress(outcomes.total())
        _acknowledge(vault, calls)
    except NotSent as error:
        raise SyncStopped(
            f"The sync ended early: {error}. New reports filed before that, which are kept: "
            f"{outcomes[EnvelopeState.FILED]}. Sync again for the rest."
        ) from error
    return Synced(
        filed=outcomes[EnvelopeState.FILED],
        unreadable=outcomes[EnvelopeState.UNREADABLE],
        missing=len(vault.envelopes.missing()),
        unacknowledged=len(vault.envelopes.unacknowledged()),
    )


def require_organiser(vault: Vault) -> None:
    """Raise SyncStopped for a vault that is not an organiser's."""
    if vault.purpose is not Purpose.ORGANISER:
        raise SyncStopped(
            "This vault does not receive reports, so there are no cases in it. Nothing was changed. An organiser's "
            "vault is made with: gawahctl vault create VAULT --desk DIR"
        )


def _held_lines(vault: Vault, calls: SyncCalls, cancelled: Callable[[], bool]) -> Iterator[FeedLine]:
    """Give each line of the server's list that names an envelope which is not here yet, page by page.

    What lies between moves this vault's place only at the end of a page, because most lines are dummies and a
    commit for each would take minutes after a month. Raises SyncStopped for a list out of order or with gaps.
    """
    while not cancelled():
        last = vault.envelopes.cursor()
        page = calls.feed(after=last, limit=PAGE)
        if not page:
            return
        for line in page:
            if cancelled():
                return
            if line.index <= last:
                raise SyncStopped("The server's list goes backwards. Nothing was changed; tell the server's operator.")
            if line.index > last + LONGEST_STEP:
                # One false line would move this vault's place past every report to come.
                raise SyncStopped(
                    "The server's list leaves something out. Nothing was changed; tell the server's operator."
                )
            last = line.index
            if line.state == "held" and not vault.envelopes.knows(line.upload_id):
                yield line
        with vault.transaction():
            vault.envelopes.advance(last)
        _acknowledge(vault, calls)


class _Opener:
    """Fetches envelopes one by one and files what they hold."""

    def __init__(self, vault: Vault, calls: SyncCalls) -> None:
        self._vault = vault
        self._calls = calls
        self._identities = organiser.identities(vault)
        self._batch_seconds = joining.desk_of(vault).profile.batch_seconds

    def take(self, listed: MissingEnvelope) -> EnvelopeState:
        """Fetch, open and file one envelope that the server lists; return what became of it.

        It and this vault's place in the list change in one transaction. One that is not handed out is noted, so
        that the next ones are not held up by it.
        """
        envelopes = self._vault.envelopes
        try:
            envelope = self._calls.envelope(listed.upload_id, length=listed.length)
            report = opening.open_envelope(envelope, self._identities)
        except (EnvelopeMissing, Refused) as error:
            if isinstance(error, Refused) and error.problem not in OF_ONE_ENVELOPE:
                raise
            with self._vault.transaction():
                envelopes.note_missing(listed.upload_id, leaf=listed.leaf, batch=listed.batch, length=listed.length)
                envelopes.advance(listed.leaf)
            return EnvelopeState.MISSING
        except Unreadable as error:
            with self._vault.transaction():
                envelopes.keep_unreadable(
                    listed.upload_id, leaf=listed.leaf, batch=listed.batch, reason=error.reason, envelope=envelope
                )
                envelopes.advance(listed.leaf)
            return EnvelopeState.UNREADABLE
        week = _week_of(listed.batch, self._batch_seconds)
        with self._vault.transaction():
            self._vault.cases.file(report, upload_id=listed.upload_id, batch=listed.batch, received_week=week)
            envelopes.record_filed(listed.upload_id, leaf=listed.leaf, batch=listed.batch, report_id=report.id)
            envelopes.advance(listed.leaf)
        return EnvelopeState.FILED


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

"""The desk's inbox: fetch what the server holds, open it here, file it, and only then say so.

One envelope is one transaction: the case, the record of the envelope and the place in the server's list change
together or not at all, so a sync that ends at any moment goes on where it was. An envelope that does not open is
kept as *unreadable* with its reason, one that the server does not hand out, or over which the line breaks, is noted as
*missing* and asked for again at each sync; neither stops the next.
"""

import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from reporter import fetching, withdrawal
from reporter.dead_line import LineJudge
from reporter.desk import destroying
from reporter.errors import EnvelopeMissing, LineBroken, NothingThere, NotSent, SyncStopped, Unreadable, VaultDamaged
from reporter.fetching import Interrupted
from reporter.filing import Filing
from reporter.retrying import Retried, retry_unreadable
from reporter.store.envelopes import EnvelopeState, MissingEnvelope
from reporter.store.vault import Purpose, Vault
from reporter.sync_calls import FeedLine, SyncCalls
from reporter.transport import OF_ONE_ENVELOPE, Refused

__all__ = ["PAGE", "Retried", "Synced", "require_organiser", "retry_unreadable", "sync"]

PAGE = 256
LONGEST_STEP = 2
"""From one line of the list to the next: only the border of a batch may stand between, and it is left out."""


@dataclass(frozen=True)
class Synced:
    """What one sync did. `missing` are listed by the server and not handed out; they are asked for at each sync.

    `filed` counts cases, `withdrawals` what withdraws one, `reopened` envelopes that were unreadable before and opened
    now. `unacknowledged` are filed here, but the server has not heard so yet.
    """

    filed: int
    unreadable: int
    missing: int
    unacknowledged: int
    withdrawals: int = 0
    reopened: int = 0


def sync(
    vault: Vault,
    calls: SyncCalls,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda _envelopes: None,
) -> Synced:
    """Fetch, open and file everything after this vault's place in the server's list, then acknowledge it.

    What could not be opened before is tried again with the seeds that came since. `progress` gets the number of
    envelopes dealt with so far. Raises SyncStopped where the server cannot be reached or answers nonsense; what was
    filed before stays filed, and what was fetched of a large envelope is kept for the next sync.
    """
    require_organiser(vault)
    inbox = _Inbox(vault, calls, cancelled)
    outcomes: Counter[EnvelopeState] = Counter()
    is_whole = False
    try:
        with suppress(Interrupted):
            # Last and shuffled: those over which the line breaks each time must keep nothing else from being fetched.
            earlier = list(vault.envelopes.missing())
            secrets.SystemRandom().shuffle(earlier)
            for line in _held_lines(vault, calls, cancelled):
                outcomes[inbox.take(MissingEnvelope(line.upload_id, line.index, line.batch, line.length))] += 1
                progress(outcomes.total())
            for missing in earlier:
                _check_cancelled(cancelled)
                outcomes[inbox.take(missing)] += 1
            # Only here, and not by asking again: whoever cancelled may meanwhile say something else.
            is_whole = True
        reopened = retry_unreadable(vault).filed
        _acknowledge(vault, calls)
    except NotSent as error:
        raise SyncStopped(
            f"The sync ended early: {error}. New reports filed before that, which are kept: "
            f"{outcomes[EnvelopeState.FILED] - inbox.withdrawals}. Sync again for the rest."
        ) from error
    if is_whole:
        _note_complete(vault)
    return Synced(
        filed=outcomes[EnvelopeState.FILED] - inbox.withdrawals,
        unreadable=outcomes[EnvelopeState.UNREADABLE],
        missing=len(vault.envelopes.missing()),
        unacknowledged=len(vault.envelopes.unacknowledged()),
        withdrawals=inbox.withdrawals,
        reopened=reopened,
    )


def _note_complete(vault: Vault) -> None:
    """Note that every envelope of the list was tried, and let go of parts of those that the server let go of."""
    still_asked_for = {envelope.upload_id for envelope in vault.envelopes.missing()}
    with vault.transaction():
        for upload_id in set(vault.fetched.upload_ids()) - still_asked_for:
            vault.fetched.discard(upload_id)
        destroying.note_complete_sync(vault)


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
    commit for each would take minutes after a month. Raises SyncStopped for a list out of order or with gaps,
    Interrupted once `cancelled` says so.
    """
    while True:
        _check_cancelled(cancelled)
        last = vault.envelopes.cursor()
        page = calls.feed(after=last, limit=PAGE)
        if not page:
            return
        for line in page:
            _check_cancelled(cancelled)
            if line.index <= last:
                raise SyncStopped(
                    "The server's list goes backwards. What was filed before is kept; tell the server's operator."
                )
            if line.index > last + LONGEST_STEP:
                # One false line would move this vault's place past every report to come.
                raise SyncStopped(
                    "The server's list leaves something out. What was filed before is kept; tell the server's operator."
                )
            last = line.index
            if line.state == "held" and not vault.envelopes.knows(line.upload_id):
                yield line
        with vault.transaction():
            vault.envelopes.advance(last)
            destroying.note_batch_seen(vault, page[-1].batch)
        _acknowledge(vault, calls)


def _check_cancelled(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Interrupted


class _Inbox:
    """Fetches envelopes one by one and has filed what they hold."""

    def __init__(self, vault: Vault, calls: SyncCalls, cancelled: Callable[[], bool]) -> None:
        self._vault = vault
        self._calls = calls
        self._cancelled = cancelled
        self._filing = Filing(vault)
        self._judge = LineJudge()
        self.withdrawals = 0

    def take(self, listed: MissingEnvelope) -> EnvelopeState:
        """Fetch, open and file one envelope that the server lists; return what became of it.

        It and this vault's place in the list change in one transaction. One that is not handed out is noted, so
        that the next ones are not held up by it, and so is one over which the line broke. Raises Interrupted,
        SyncStopped for a batch of no calendar, NotSent where the line is dead.
        """
        self._filing.check_batch(listed.batch)
        try:
            envelope = fetching.fetch(
                self._vault, self._calls, listed.upload_id, length=listed.length, cancelled=self._cancelled
            )
        except LineBroken as error:
            self._judge.note_failure(error)
            missing = self._note_missing(listed)
            if self._judge.is_dead:
                raise
            return missing
        except (EnvelopeMissing, Refused) as error:
            if isinstance(error, Refused) and error.problem not in OF_ONE_ENVELOPE:
                raise
            self._judge.note_answer()
            return self._note_missing(listed)
        self._judge.note_answer()
        with envelope:
            return self._file(listed, envelope)

    def _file(self, listed: MissingEnvelope, envelope: BinaryIO) -> EnvelopeState:
        try:
            report = self._filing.open(envelope)
        except Unreadable as error:
            with self._vault.transaction():
                self._filing.keep_unreadable(listed, envelope, reason=error.reason)
                self._vault.envelopes.advance(listed.leaf)
            return EnvelopeState.UNREADABLE
        except (VaultDamaged, NothingThere):
            # A part that was fetched, or its slot, is damaged on this disk: all of it is asked for again.
            self._vault.fetched.discard(listed.upload_id)
            return self._note_missing(listed)
        with self._vault.transaction():
            self._filing.file(report, listed.upload_id, leaf=listed.leaf, batch=listed.batch)
            self._vault.envelopes.advance(listed.leaf)
        self.withdrawals += withdrawal.is_withdrawal(report)
        return EnvelopeState.FILED

    def _note_missing(self, listed: MissingEnvelope) -> EnvelopeState:
        with self._vault.transaction():
            self._vault.envelopes.note_missing(
                listed.upload_id, leaf=listed.leaf, batch=listed.batch, length=listed.length
            )
            self._vault.envelopes.advance(listed.leaf)
        return EnvelopeState.MISSING


def _acknowledge(vault: Vault, calls: SyncCalls) -> None:
    """Tell the server what was filed or unreadable; what it does not hear now it hears at the next sync.

    Where it refuses the word on one envelope, as after it was restored from a backup, it still hears of the others.
    """
    for upload_id, state in vault.envelopes.unacknowledged():
        try:
            calls.acknowledge(upload_id, state=state.value)
        except Refused as error:
            if error.problem not in OF_ONE_ENVELOPE:
                raise
            continue
        with vault.transaction():
            vault.envelopes.acknowledged(upload_id, state)

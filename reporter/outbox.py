"""Sealed reports on their way to the desk: when each is due, and what became of it.

Nothing here runs by itself. `plan` gives waiting reports the time at which they may leave; `send_waiting` sends
those that are due, each over an exchange of its own, and believes a report *sent* only when the server's signed
receipt verified. Every step is safe to repeat: the same bytes go out again, and the server answers with the same
receipt.
"""

import secrets
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log
from typing import Protocol

from crypto import receipts, sizes, uploads
from crypto.errors import BadNote
from crypto.profile_text import Profile
from crypto.receipts import Receipt
from crypto.uploads import Upload
from reporter import joining
from reporter.errors import NoConnection, NotSent, ProfileRefused
from reporter.profile import TrustedProfile
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault
from reporter.transport import FOR_EVER, Exchange, IntakeCalls, Refused

MEAN_DELAY = timedelta(minutes=20)
LONGEST_DELAY = timedelta(hours=2)
LARGEST_SUBMIT = sizes.envelope_length(sizes.SUBMIT_CLASS)
SENDABLE = frozenset({OutboxState.WAITING, OutboxState.SENDING})
"""A report found *sending* was left so by a program that ended: whether it arrived is asked by sending it again."""


class ClosableExchange(Exchange, Protocol):
    """An exchange that holds a connection until it is closed."""

    def close(self) -> None:
        """End the connection."""
        ...


OpenExchange = Callable[[Profile], ClosableExchange]
"""Opens an exchange of its own with a desk's server; one is opened for each envelope."""


@dataclass(frozen=True)
class Sent:
    """A report whose receipt verified: from now on its dropping could be proved."""

    upload_id: str
    batch: int
    receipt: bytes


@dataclass(frozen=True)
class Failed:
    """A report that was not sent now, and why; it is kept."""

    upload_id: str
    reason: str
    for_ever: bool


@dataclass(frozen=True)
class Sending:
    """What one call of `send_waiting` did. `next_due` is when the earliest of the others may leave."""

    sent: tuple[Sent, ...]
    failed: tuple[Failed, ...]
    too_large: int
    later: int
    next_due: datetime | None


def plan(vault: Vault, *, now: datetime) -> None:
    """Give every waiting report that has no time yet the time at which it may leave.

    Over direct TLS one delay serves the whole plan: several connections from one line, spread over two hours,
    would tell that line's watcher more than one burst does. The delay is exponential, mean 20 minutes, at most
    two hours, so that nothing is sent at the instant of reconnecting.
    """
    waiting = [row for row in vault.outbox.rows() if row.state in SENDABLE and row.due is None]
    if not waiting:
        return
    due = now + draw_delay()
    with vault.transaction():
        for row in waiting:
            vault.outbox.set_due(row.upload_id, due)


def draw_delay() -> timedelta:
    """Draw an exponential delay with mean MEAN_DELAY, cut at LONGEST_DELAY."""
    uniform = (secrets.randbits(53) + 1) / 2**53
    return min(LONGEST_DELAY, MEAN_DELAY * -log(uniform))


def send_waiting(
    vault: Vault,
    open_exchange: OpenExchange,
    *,
    now: datetime,
    at_once: bool,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Sending:
    """Send what is due (with `at_once` everything that waits or was refused), in shuffled order.

    `progress` gets the envelopes done and their number. A report that cannot be sent is kept, waits for the next
    plan and does not stop the next one; only where no connection can be had at all, the rest is left without trying
    and waits for that plan too, because what is overdue would leave at the very moment the line returns.
    Raises NotJoined where the vault belongs to no desk, ProfileRefused where its profile no longer verifies.
    """
    desk = joining.desk_of(vault)
    # Who says *now* also asks again for what a server refused for good: a server can be coerced to refuse one report.
    sendable = SENDABLE | {OutboxState.REFUSED} if at_once else SENDABLE
    rows = [row for row in vault.outbox.rows() if row.state in sendable]
    fitting = [row for row in rows if row.length <= LARGEST_SUBMIT]
    due = [row for row in fitting if at_once or (row.due is not None and row.due <= now)]
    secrets.SystemRandom().shuffle(due)
    sent: list[Sent] = []
    failed: list[Failed] = []
    unplanned: list[OutboxRow] = []
    for done, row in enumerate(due):
        if cancelled():
            break
        progress(done, len(due))
        try:
            sent.append(_send(vault, open_exchange, desk, row))
        except NotSent as error:
            failed.append(_record_failure(vault, row, error))
            unplanned.append(row)
            if isinstance(error, NoConnection):
                unplanned += due[done + 1 :]
                break
    progress(len(sent) + len(failed), len(due))
    with vault.transaction():
        for row in unplanned:
            vault.outbox.set_due(row.upload_id, None)
    later = [row for row in fitting if row not in due] + due[len(sent) + len(failed) :]
    return Sending(
        sent=tuple(sent),
        failed=tuple(failed),
        too_large=len(rows) - len(fitting),
        later=len(later),
        next_due=min((row.due for row in later if row.due is not None and row not in unplanned), default=None),
    )


def _send(vault: Vault, open_exchange: OpenExchange, desk: TrustedProfile, row: OutboxRow) -> Sent:
    """Send one envelope, verify its receipt and record it. Raises NotSent; the row then still says *sending*."""
    vault.outbox.move(row.upload_id, expected={row.state}, to=OutboxState.SENDING)
    with vault.outbox.envelope(row.upload_id) as stream:
        envelope = stream.read()
    upload = uploads.describe_bytes(envelope)
    with closing(open_exchange(desk.profile)) as exchange:
        calls = IntakeCalls(exchange)
        note = calls.submit(upload, envelope)
        receipt = _verify(vault, calls, desk, note, upload)
    if row.forget:
        # Until there is a log to look the report up in, the receipt is the end of its way: nothing that could
        # link this vault to the report at the desk stays, only a count.
        vault.outbox.remove(row.upload_id)
    else:
        vault.outbox.move(
            row.upload_id, expected={OutboxState.SENDING}, to=OutboxState.SENT, receipt=note, batch=receipt.batch
        )
    return Sent(row.upload_id, receipt.batch, note)


def _verify(vault: Vault, calls: IntakeCalls, desk: TrustedProfile, note: bytes, upload: Upload) -> Receipt:
    """Verify a receipt, with a newer profile of the desk where the one at hand does not know its log key."""
    profile = desk.profile
    try:
        return receipts.verify(note, origin=profile.origin, upload_id=upload.id, logs=profile.logs)
    except BadNote:
        newer = _fetch_newer(vault, calls, desk)
    try:
        return receipts.verify(note, origin=newer.origin, upload_id=upload.id, logs=newer.logs)
    except BadNote as error:
        raise NotSent("the server's receipt is not one of this desk's") from error


def _fetch_newer(vault: Vault, calls: IntakeCalls, desk: TrustedProfile) -> Profile:
    """Fetch the newest profile, trust it by the rules, and return whichever profile holds now."""
    try:
        newer = joining.read_for(vault, calls.profile())
    except ProfileRefused as error:
        raise NotSent("the server showed a profile that is not this desk's") from error
    if newer.note != desk.note:
        joining.join(vault, newer)
    return newer.profile


def _record_failure(vault: Vault, row: OutboxRow, error: NotSent) -> Failed:
    """Put a report that was not sent back to *waiting*, or to *refused* where the same bytes can never pass."""
    for_ever = isinstance(error, Refused) and error.problem in FOR_EVER
    state = OutboxState.REFUSED if for_ever else OutboxState.WAITING
    vault.outbox.move(row.upload_id, expected={OutboxState.SENDING}, to=state, attempts=row.attempts + 1)
    return Failed(row.upload_id, str(error), for_ever)

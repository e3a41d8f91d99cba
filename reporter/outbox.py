"""Sealed reports on their way to the desk: when each is due, and what became of it.

Nothing here runs by itself, and nothing is sent from this process. `plan` gives waiting reports the time at which
they may leave; `send_waiting` has a sender bring those that are due to the desk's server. Every step is safe to
repeat: the same bytes go out again, and the server answers with the same receipt. What an answer is worth is judged in
`believing`; what a sender does while the vault is closed is asked in `handing_over`.
"""

import secrets
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from crypto.profile_text import Profile
from reporter import joining, working
from reporter.believing import Sent, fetching, record
from reporter.dead_line import LineJudge
from reporter.delays import draw_delay
from reporter.errors import NothingThere, NotSent, SenderGone, SendingStopped, VaultDamaged
from reporter.profile import TrustedProfile
from reporter.sender.port import Answered, Parcel, Sender
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault
from reporter.transport import FOR_EVER, Refused, WorkRefused
from reporter.working import Working

SENDABLE = frozenset({OutboxState.WAITING, OutboxState.SENDING})
"""A report found *sending* was left so by a program that ended: whether it arrived is asked by sending it again."""
MAX_SENDERS = 3
"""How many senders one call starts: where one after the other ends, something is wrong that trying will not heal."""

OpenSender = Callable[[], Sender]
"""Starts a sender; one brings many envelopes, each over an exchange of its own."""


@dataclass(frozen=True)
class Failed:
    """A report that was not sent now, and why; it is kept.

    Where it `was_cut_off` the sender ended in the middle, which says nothing about the line or the server.
    """

    upload_id: str
    reason: str
    for_ever: bool
    was_cut_off: bool = False


@dataclass(frozen=True)
class Sending:
    """What one call did. `later` counts the others, `next_due` is when the earliest of them may leave.

    `stopped` says that the person ended it before all that was due was tried.
    """

    sent: tuple[Sent, ...]
    failed: tuple[Failed, ...]
    later: int
    next_due: datetime | None
    stopped: bool = False


@dataclass(frozen=True)
class Progress:
    """How far one call is: envelopes tried of those that are due, and bytes of those that are with the server.

    `working` says that the work for the next one is being done, and nothing is sent meanwhile.
    """

    done: int
    total: int
    sent_bytes: int
    total_bytes: int
    working: Working | None = None


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


def send_waiting(
    vault: Vault,
    open_sender: OpenSender,
    *,
    now: datetime,
    at_once: bool,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[Progress], None] = lambda _progress: None,
) -> Sending:
    """Send what is due (with `at_once` everything that waits or was refused), in shuffled order.

    A report that cannot be sent is kept, waits for the next plan and does not stop the next one; only where the line
    is dead (see `dead_line`), the rest is left without trying and waits for that plan too, because what is overdue
    would leave at the very moment the line returns. What was tried most often comes last, so that reports over which
    the line breaks each time keep no other one waiting for ever; what still needs work comes behind what does not, and
    the work is done before it is sent. What `cancelled` ends in the middle waits as before,
    and goes on from there the next time. Raises NotJoined where the vault belongs to no desk, ProfileRefused where its
    profile no longer verifies, SenderGone where no sender can be started at all; where only a later one cannot, the
    rest waits.
    """
    desk = joining.desk_of(vault)
    rows = sendable(vault, at_once=at_once)
    due = [row for row in rows if at_once or (row.due is not None and row.due <= now)]
    secrets.SystemRandom().shuffle(due)
    due.sort(key=lambda row: (row.attempts, working.seconds_left(vault, desk.profile, row, now=now)))
    call = _Call(vault, desk, due, now, cancelled, progress)
    if due:
        call.run(open_sender)
    later = [row for row in rows if row not in due] + call.untried
    return Sending(
        sent=tuple(call.sent),
        failed=tuple(call.failed),
        later=len(later),
        next_due=min((row.due for row in later if row.due is not None and row not in call.unplanned), default=None),
        stopped=call.is_stopped,
    )


class _Call:
    """One call of `send_waiting`, while it lasts."""

    def __init__(
        self,
        vault: Vault,
        desk: TrustedProfile,
        due: list[OutboxRow],
        now: datetime,
        cancelled: Callable[[], bool],
        progress: Callable[[Progress], None],
    ) -> None:
        self._vault = vault
        self._desk = desk
        self._due = due
        self._now = now
        self._cancelled = cancelled
        self._progress = progress
        self._sent_bytes = 0
        self._judge = LineJudge()
        self.sent: list[Sent] = []
        self.failed: list[Failed] = []
        self.unplanned: list[OutboxRow] = []
        self.is_stopped = False

    @property
    def untried(self) -> list[OutboxRow]:
        """What was due and was not tried to its end."""
        return self._due[len(self.sent) + len(self.failed) :]

    def run(self, open_sender: OpenSender) -> None:
        """Send one after the other, with a fresh sender where one has ended. Raises SenderGone where none starts."""
        for _ in range(MAX_SENDERS):
            if self._cancelled():
                # Who stops a sending often ends its sender too; another one would only be waited for.
                self.is_stopped = True
                return
            try:
                sender = open_sender()
            except SenderGone:
                if self.sent or self.failed:
                    # What was sent must be told; the rest waits, as if the senders were used up.
                    return
                raise
            try:
                is_over = self._send_on(sender)
            finally:
                sender.close()
            if is_over:
                break

    def _send_on(self, sender: Sender) -> bool:
        """Send until all is tried, stopped, or the sender is gone; say whether there is nothing more to do."""
        while self.untried:
            if self._cancelled():
                self.is_stopped = True
                return True
            row = self._with_work(self.untried[0])
            if row is None:
                continue
            self._tell(0)
            try:
                self.sent.append(self._send(sender, row))
                self._sent_bytes += row.length
                self._judge.note_answer()
            except SendingStopped:
                self._vault.outbox.move(row.upload_id, expected={OutboxState.SENDING}, to=OutboxState.WAITING)
                self.is_stopped = True
                return True
            except (NothingThere, VaultDamaged):
                # Found before its first byte left, so the sender and every other report go on.
                self.failed.append(record_failure(self._vault, row, NotSent(_DAMAGED)))
            except NotSent as error:
                self.failed.append(record_failure(self._vault, row, error))
                self._judge.note_failure(error)
                if self._judge.is_dead:
                    self._leave_rest()
                    return True
                if isinstance(error, SenderGone):
                    return not self.untried
        self._tell(0)
        return True

    def _leave_rest(self) -> None:
        """Let what was not tried wait for a time of its own again."""
        self.unplanned = self.untried
        with self._vault.transaction():
            for untried in self.unplanned:
                self._vault.outbox.set_due(untried.upload_id, None)

    def _send(self, sender: Sender, row: OutboxRow) -> Sent:
        """Send one envelope, verify its receipt and record it. Raises NotSent; the row then still says *sending*."""
        self._vault.outbox.move(row.upload_id, expected={row.state}, to=OutboxState.SENDING)
        fetch = fetching(sender, self._desk, cancelled=self._cancelled)
        try:
            answered = self._bring(sender, row)
        except WorkRefused as refusal:
            is_to_work = working.look_again(self._vault, row, refusal, fetch)
            self._desk = joining.desk_of(self._vault)
            if not is_to_work:
                raise
            if not self._work(row):
                raise SendingStopped from refusal
            answered = self._bring(sender, self._vault.outbox.row(row.upload_id))
        sent = record(self._vault, self._desk, row, answered, fetch)
        if answered.profile is not None:
            self._desk = joining.desk_of(self._vault)
        return sent

    def _bring(self, sender: Sender, row: OutboxRow) -> Answered:
        with open_parcel(self._vault, self._desk.profile, row) as parcel:
            return sender.send(parcel, self._desk.profile, progress=self._tell, cancelled=self._cancelled)

    def _with_work(self, row: OutboxRow) -> OutboxRow | None:
        """Return a row once its work is done; None where that was stopped."""
        if working.needs(self._vault, self._desk.profile, row, now=self._now) is None:
            return row
        return self._vault.outbox.row(row.upload_id) if self._work(row) else None

    def _work(self, row: OutboxRow) -> bool:
        return working.do(
            self._vault,
            self._desk.profile,
            row,
            cancelled=self._cancelled,
            progress=lambda working: self._tell(0, working),
        )

    def _tell(self, sent_bytes: int, working: Working | None = None) -> None:
        self._progress(
            Progress(
                done=len(self.sent) + len(self.failed),
                total=len(self._due),
                sent_bytes=self._sent_bytes + sent_bytes,
                total_bytes=sum(row.length for row in self._due),
                working=working,
            )
        )


def sendable(vault: Vault, *, at_once: bool) -> list[OutboxRow]:
    """List what may be sent.

    Who says *now* also asks again for what a server refused for good: a server can be coerced to refuse one report.
    """
    sendable: Collection[OutboxState] = SENDABLE | {OutboxState.REFUSED} if at_once else SENDABLE
    return [row for row in vault.outbox.rows() if row.state in sendable]


@contextmanager
def open_parcel(vault: Vault, desk: Profile, row: OutboxRow) -> Iterator[Parcel]:
    """Open a sealed report for sending, with the work done for it; its bytes are read when they are asked for."""
    with vault.outbox.envelope(row.upload_id) as envelope:
        yield Parcel(
            bytes.fromhex(row.upload_id),
            row.length,
            lambda start, length: _read_at(envelope, start, length),
            working.work_of(desk, row),
        )


def _read_at(envelope: BinaryIO, start: int, length: int) -> bytes:
    envelope.seek(start)
    return envelope.read(length)


_DAMAGED = "the sealed report is damaged on this computer's disk"


def record_failure(vault: Vault, row: OutboxRow, error: NotSent) -> Failed:
    """Put a report that was not sent back to *waiting*, or to *refused* where the same bytes can never pass.

    It waits for a time of its own again: the one it had is over, and it would leave the moment a line is there.
    """
    for_ever = isinstance(error, Refused) and error.problem in FOR_EVER
    state = OutboxState.REFUSED if for_ever else OutboxState.WAITING
    with vault.transaction():
        vault.outbox.move(row.upload_id, expected={OutboxState.SENDING}, to=state, attempts=row.attempts + 1)
        vault.outbox.set_due(row.upload_id, None)
    return Failed(row.upload_id, str(error), for_ever, was_cut_off=isinstance(error, SenderGone))

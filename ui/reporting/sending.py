"""Sending, as the window knows it: what is asked of the NETWORK lane, when, and what came of it.

Nothing leaves without an act of the person: `begin`, `send_one` and `go_on` are such acts, and what they plan leaves
when its time comes. What is planned when the vault is locked is left to the sender's process, which goes on alone.
"""

import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reporter import dispatch, my_reports
from reporter.errors import GawahError
from reporter.outbox import Progress
from reporter.sender.client import SenderProcess
from ui.context import Context
from ui.jobs import Lane, Task
from ui.reporting.sending_work import Ended, HandingOver, Outcome, Worker, start_quietly

if TYPE_CHECKING:
    from reporter.vaults import Vault

LONGEST_WAIT: Final = timedelta(minutes=1)
"""How long the clock is not looked at: it may be set, and the machine may sleep, without any timer knowing."""
ASKED_EVERY: Final = timedelta(seconds=1)
"""How often a sender that went on alone is asked whether it is done."""
LEAVE_SECONDS: Final = 1.0
"""How long `leave` may take."""
GIVING: Final = 0.8
"""The part of that time in which reports are given; what is left of them then is put back."""


class Sending(QObject):
    """Everything that leaves, and the only owner of the sender's process. `watch` begins, `leave` or `close` ends.

    Signals:
        changed: where some report is has changed; the list is to be read again.
        progressed: a `reporter.outbox.Progress` of the sending under way.
        ended: an `Ended`.
        refused: the error of an act that could not be done.
    """

    changed = Signal()
    progressed = Signal(object)
    ended = Signal(object)
    refused = Signal(object)

    def __init__(self, context: Context, vault: "Vault") -> None:
        super().__init__()
        self._jobs = context.jobs
        self._now = context.now
        self._worker = Worker(vault, context.now)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._next_due: datetime | None = None
        self.is_sending = False
        self.is_paused = False
        self.progress: Progress | None = None
        self.last: Ended | None = None
        self._reasons: dict[str, str] = {}

    def reason_of(self, upload_id: str) -> str:
        """Return why a report was not sent when it was last tried in this session, in English; or nothing."""
        return self._reasons.get(upload_id, "")

    @property
    def next_due(self) -> datetime | None:
        """When the next report may leave."""
        return self._next_due

    def watch(self) -> None:
        """Begin to send what is planned, when its time comes. What became due long ago gets a new time first."""
        self._act(self._worker.catch_up)

    def begin(self, *, at_once: bool) -> None:
        """Let everything that waits leave, now or quietly; a pause ends."""
        vault, now = self._worker.vault, self._now
        self._act(lambda: dispatch.decide(vault, at_once=at_once, now=now()))

    def send_one(self, upload_id: str, *, at_once: bool) -> None:
        """Let one report leave, now or quietly; a pause ends, and what was paused waits for a decision."""
        vault, now = self._worker.vault, self._now

        self._act(lambda: dispatch.send_one(vault, upload_id, at_once=at_once, now=now()))

    def hold(self, upload_id: str) -> None:
        """Keep one report here until the person lets it go."""
        worker = self._worker

        def hold() -> None:
            dispatch.hold(worker.vault, upload_id)
            worker.call_off(upload_id)

        self._interrupt(hold)

    def pause(self) -> None:
        """Stop, and let nothing leave until `go_on`. What the server has of a large report, it keeps."""
        worker = self._worker

        def pause() -> None:
            dispatch.pause(worker.vault)
            worker.call_off()

        self._interrupt(pause)

    def go_on(self) -> None:
        """End a pause: what was on its way goes on now."""
        vault = self._worker.vault
        self._act(lambda: dispatch.go_on(vault))

    def cancel(self) -> None:
        """Stop, and take every time away: nothing leaves until the person sends it again."""
        worker = self._worker

        def undo() -> None:
            dispatch.go_on(worker.vault)
            dispatch.undo(worker.vault)
            worker.call_off()

        self._interrupt(undo)

    def delete(self, report_id: str) -> None:
        """Let a draft or a sealed report go for good, also one that a sender holds."""
        worker = self._worker
        self._interrupt(lambda: my_reports.delete(worker.vault, report_id, sender=worker.left))

    def leave(self, *, within: float = LEAVE_SECONDS) -> tuple[int, int] | None:
        """Stop here, and leave what is planned with a sender that goes on: its descriptor and process id, if any.

        To be called in the GUI thread, with nothing on the screen and the vault still open; this object is spent then.
        It takes a third of a second where something is planned, next to nothing where not, and never more than
        `within`: what could not be handed over by then stays in the vault.
        """
        worker = self._worker
        self._timer.stop()
        until = time.monotonic() + GIVING * within
        is_needed = self.is_sending or self._next_due is not None
        # Its start takes longest, so it runs beside the end of what is under way.
        fresh = start_quietly() if is_needed and not self.is_paused and worker.left is None else None
        worker.is_leaving = True
        worker.hurry()
        handing = HandingOver()

        def work(_task: Task) -> None:
            try:
                with worker.turn:
                    worker.leave(fresh, handing, until=until)
            finally:
                handing.is_over.set()

        # Promised, because work that never began could not end the fresh sender.
        self._jobs.run(Lane.NETWORK, work, owner=self, done=_ignore, failed=_ignore, is_promised=True)
        left = handing.take(within)
        if left is None:
            # What is still being given is not waited for.
            worker.hurry()
        return left

    def attach(self, descriptor: int, pid: int) -> None:
        """Take a sender up again that went on while the vault was locked; to be called before `watch`."""
        self._worker.left, self._worker.is_unheard = SenderProcess.attach(descriptor, pid), True
        self.is_sending = True
        self._run(self._worker.collect)

    def settle(self, *, within: float) -> None:
        """Have what the person decided a moment ago written down, for whoever ends the process; wait no longer."""
        if self._jobs.has_promised:
            # A slow line may be before it in the lane.
            self._worker.hurry()
            self._jobs.await_promised(within)

    def close(self) -> None:
        """Stop for good: whatever is under way is kept, and the sender ends."""
        worker = self._worker
        self._timer.stop()
        worker.hurry()
        with worker.turn:
            worker.is_left = True
            worker.end_left()

    def _interrupt(self, decide: Callable[[], object]) -> None:
        """Write a decision down that may be about the very report under way: stop, decide, go on with the others."""
        self._worker.stop.set()
        self._act(decide)

    def _act(self, decide: Callable[[], object]) -> None:
        worker = self._worker

        def work(_task: Task) -> Outcome:
            try:
                decide()
            except GawahError as error:
                return worker.outcome(Ended(worker.now(), error=error.with_traceback(None)))
            return worker.outcome()

        self._run(work, done=self._decided, is_promised=True)

    def _send(self) -> None:
        if self.is_sending:
            return
        self.is_sending = True
        self._worker.stop = threading.Event()
        self._run(self._worker.send)
        self.changed.emit()

    def _run(
        self,
        work: Callable[[Task], Outcome | None],
        *,
        done: "Callable[[Outcome | None], None] | None" = None,
        is_promised: bool = False,
    ) -> None:
        worker = self._worker

        def alone(task: Task) -> Outcome | None:
            with worker.turn:
                return None if worker.is_left else work(task)

        self._jobs.run(
            Lane.NETWORK,
            alone,
            owner=self,
            done=done or self._finish,
            failed=self._fail,
            progress=self._show_progress,
            is_promised=is_promised,
        )

    def _show_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.progressed.emit(progress)

    def _decided(self, outcome: "Outcome | None") -> None:
        if outcome is None:
            return
        self.is_paused = outcome.is_paused
        if outcome.ended is not None:
            self.refused.emit(outcome.ended.error)
        self._aim(outcome.next_due)
        self.changed.emit()

    def _finish(self, outcome: "Outcome | None") -> None:
        if outcome is None:
            return
        self.is_paused = outcome.is_paused
        if outcome.later:
            self._timer.start(round(ASKED_EVERY.total_seconds() * 1000))
        else:
            self.is_sending = False
            self.progress = None
            self._aim(outcome.next_due)
        if outcome.ended is not None and (outcome.ended.has_tried or outcome.ended.error is not None):
            self.last = outcome.ended
        if outcome.ended is not None and outcome.ended.sent is not None:
            self._reasons |= {one.upload_id: one.reason for one in outcome.ended.sent.failed}
        self.changed.emit()
        if not outcome.later and outcome.ended is not None:
            self.ended.emit(outcome.ended)

    def _fail(self, error: Exception) -> None:
        self.is_sending = False
        self.progress = None
        if self._worker.left is not None:
            # What it brought, and what it gave back, could not be written down.
            self._timer.start(round(LONGEST_WAIT.total_seconds() * 1000))
        self.changed.emit()
        self.refused.emit(error)

    def _aim(self, next_due: datetime | None) -> None:
        """Look again when the next report may leave."""
        self._next_due = next_due
        if self._worker.left is not None:
            # The timer asks a sender that went on alone; what is due waits until that one is done.
            if not self.is_sending:
                self._timer.start(round(ASKED_EVERY.total_seconds() * 1000))
            return
        if next_due is None or self.is_sending:
            self._timer.stop()
            return
        wait = min(max(next_due - self._now(), timedelta(0)), LONGEST_WAIT)
        self._timer.start(round(wait.total_seconds() * 1000))

    def _look(self) -> None:
        if self._worker.left is not None:
            self._run(self._worker.collect)
        elif self._next_due is None:
            return
        elif self._next_due > self._now():
            self._aim(self._next_due)
        elif self._next_due < self._now() - dispatch.LATE:
            # The machine slept past that time: nobody knows what happened to the line meanwhile.
            self.watch()
        else:
            self._send()


def _ignore(_told: object) -> None:
    """Nobody is left to be told."""

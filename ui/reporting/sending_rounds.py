"""Sending in rounds, as the window knows it: when the next one comes, what is under way, and what came of it.

A round is one work of the NETWORK lane: it sends what is due, asks a sender that went on alone while the vault was
locked, or writes down what a person decided. What a person can decide, and how a vault is left, is in `sending`.
"""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reporter import dispatch
from reporter.errors import GawahError
from reporter.outbox import Progress
from ui.context import Context
from ui.jobs import Lane, Task
from ui.reporting.sending_work import Ended, Outcome, Worker

if TYPE_CHECKING:
    from reporter.vaults import Vault

LONGEST_WAIT: Final = timedelta(minutes=1)
"""How long the clock is not looked at: it may be set, and the machine may sleep, without any timer knowing."""
ASKED_EVERY: Final = timedelta(seconds=1)
"""How often a sender that went on alone is asked whether it is done."""


class Rounds(QObject):
    """Sends what is planned when its time comes, one round after the other. `next_due` is when the next may begin.

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
        self._reasons: dict[str, str] = {}
        self._is_working = False
        self.next_due: datetime | None = None
        self.is_sending = False
        self.is_paused = False
        self.progress: Progress | None = None
        self.last: Ended | None = None

    def reason_of(self, upload_id: str) -> str:
        """Return why a report was not sent when it was last tried in this session, in English; or nothing."""
        return self._reasons.get(upload_id, "")

    def watch(self) -> None:
        """Begin to send what is planned, when its time comes. What became due long ago gets a new time first."""
        self._decide(self._worker.catch_up)

    def _decide(self, write_down: Callable[[], object], *, is_about_running: bool = False) -> None:
        """Have a decision written down; one about what may be under way stops that first, and the others go on."""
        worker = self._worker

        def work(_task: Task) -> Outcome:
            try:
                write_down()
            except GawahError as error:
                return worker.outcome(Ended(worker.now(), error=error.with_traceback(None)))
            return worker.outcome()

        if is_about_running or self._is_working:
            worker.stop.set()
        self._run(work, done=self._take_decided, is_promised=True)

    def _run(
        self,
        work: Callable[[Task], Outcome | None],
        *,
        done: Callable[[Outcome | None], None] | None = None,
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
            done=done or self._take_ended,
            failed=self._fail,
            progress=self._show_progress,
            is_promised=is_promised,
        )

    def _show_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.progressed.emit(progress)

    def _take_decided(self, outcome: Outcome | None) -> None:
        if outcome is None:
            return
        self.is_paused = outcome.is_paused
        if outcome.ended is not None:
            self.refused.emit(outcome.ended.error)
        self._aim(outcome.next_due)
        self._work_ahead(outcome)
        self.changed.emit()

    def _take_ended(self, outcome: Outcome | None) -> None:
        if outcome is None:
            return
        self.is_paused = outcome.is_paused
        if outcome.later:
            self._look_in(ASKED_EVERY)
        else:
            self.is_sending = False
            self.progress = None
            self._aim(outcome.next_due)
            self._work_ahead(outcome)
        ended = outcome.ended
        if ended is not None and (ended.has_tried or ended.error is not None):
            self.last = ended
        if ended is not None and ended.sent is not None:
            self._reasons |= {one.upload_id: one.reason for one in ended.sent.failed}
        self.changed.emit()
        if not outcome.later and ended is not None:
            self.ended.emit(ended)

    def _fail(self, error: Exception) -> None:
        self.is_sending = self._is_working = False
        self.progress = None
        if self._worker.left is not None:
            # What it brought, and what it gave back, could not be written down.
            self._look_in(LONGEST_WAIT)
        self.changed.emit()
        self.refused.emit(error)

    def _aim(self, next_due: datetime | None) -> None:
        """Look again when the next report may leave."""
        self.next_due = next_due
        if self._worker.left is not None:
            # The timer asks a sender that went on alone; what is due waits until that one is done.
            if not self.is_sending:
                self._look_in(ASKED_EVERY)
        elif next_due is None or self.is_sending:
            self._timer.stop()
        else:
            self._look_in(min(max(next_due - self._now(), timedelta(0)), LONGEST_WAIT))

    def _look_in(self, wait: timedelta) -> None:
        self._timer.start(round(wait.total_seconds() * 1000))

    def _look(self) -> None:
        if self._worker.left is not None:
            self._run(self._worker.collect)
        elif self.next_due is None:
            return
        elif dispatch.is_astray(self.next_due, now=self._now()):
            # The machine slept past that time, or its clock was set: nobody knows what happened to the line meanwhile.
            self.watch()
        elif self.next_due > self._now():
            self._aim(self.next_due)
        elif not self.is_sending:
            self._send()

    def _work_ahead(self, outcome: Outcome) -> None:
        """Do the work of what is planned before its time; whatever else is to be done here ends it, and goes first."""
        due = outcome.next_due
        is_busy = self.is_sending or self._is_working or self._worker.left is not None
        if not outcome.needs_work or is_busy or due is None or due <= self._now():
            return
        worker, self._is_working = self._worker, True
        stop = worker.stop = threading.Event()
        self._run(lambda task: worker.work(task, stop), done=self._take_worked)

    def _take_worked(self, _nothing: Outcome | None) -> None:
        self._is_working = False

    def _send(self) -> None:
        self.is_sending = True
        self._worker.stop.set()
        self._worker.stop = threading.Event()
        # Work that was stopped for this must not have the next decision stop the sending.
        self._is_working = False
        self._run(self._worker.send)
        self.changed.emit()

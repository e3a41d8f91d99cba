"""Sending, as the window knows it: what is asked of the NETWORK lane, when, and what came of it.

Nothing leaves without an act of the person: `begin`, `send_one` and `go_on` are such acts, and what they plan leaves
when its time comes, while the vault is open. What is due when the vault is locked goes on in the sender's process.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reporter import dispatch, my_reports
from reporter.errors import GawahError, SenderGone
from reporter.outbox import Progress
from reporter.outbox import Sending as Sent
from reporter.sender.client import SenderProcess
from ui.context import Context
from ui.jobs import Lane, Task

if TYPE_CHECKING:
    from reporter.vaults import Vault

LONGEST_WAIT: Final = timedelta(minutes=1)
"""How long the clock is not looked at: it may be set, and the machine may sleep, without any timer knowing."""
ASKED_EVERY: Final = timedelta(seconds=1)
"""How often a sender that went on alone is asked whether it is done."""
LEAVE_SECONDS: Final = 0.6
"""How long `leave` waits for what the lane is doing."""


@dataclass(frozen=True)
class Ended:
    """How one sending ended, at an aware time. Without a `sent` nothing could be tried, and `error` says why."""

    at: datetime
    sent: Sent | None = None
    error: Exception | None = None

    @property
    def was_stopped(self) -> bool:
        """Whether the person ended it before everything was tried."""
        return self.sent is not None and self.sent.stopped

    @property
    def has_tried(self) -> bool:
        """Whether anything was brought on its way, so that it says something about the line."""
        return self.sent is not None and bool(self.sent.sent or self.sent.failed)

    @property
    def has_arrived(self) -> bool:
        """Whether the server signed for anything."""
        return self.sent is not None and bool(self.sent.sent)


@dataclass(frozen=True)
class _Outcome:
    """What a job brings back: when to look again, and how a sending ended. `later` are still under way."""

    next_due: datetime | None
    is_paused: bool
    ended: Ended | None = None
    later: int = 0


@dataclass
class _Worker:
    """What the lane works with; plain values, so that no work closes over an object of Qt.

    `turn` is held while the lane uses the vault and the sender.
    """

    vault: "Vault"
    now: Callable[[], datetime]
    turn: threading.Lock = field(default_factory=threading.Lock)
    stop: threading.Event = field(default_factory=threading.Event)
    is_left: bool = False
    sender: SenderProcess | None = None
    left: SenderProcess | None = None

    def open_sender(self) -> SenderProcess:
        """Start a sender, and remember it for `leave`."""
        self.sender = SenderProcess.start()
        return self.sender

    def hurry(self) -> None:
        """Have what is being sent end at once, from the GUI thread; a slow line would keep it for seconds."""
        self.stop.set()
        if self.sender is not None:
            self.sender.hang_up()

    def outcome(self, ended: Ended | None = None, *, later: int = 0) -> _Outcome:
        """Say how things stand now."""
        return _Outcome(dispatch.next_due(self.vault), dispatch.is_paused(self.vault), ended, later)

    def send(self, task: Task) -> _Outcome:
        """Send what is due."""
        stop = self.stop
        try:
            sent = dispatch.send_due(
                self.vault,
                self.open_sender,
                now=self.now(),
                cancelled=lambda: stop.is_set() or task.cancelled(),
                progress=task.tell,
            )
        except GawahError as error:
            return self.outcome(Ended(self.now(), error=error.with_traceback(None)))
        return self.outcome(Ended(self.now(), sent))

    def collect(self, _task: Task) -> _Outcome:
        """Ask the sender that went on alone; let it end once it has nothing left to do."""
        if self.left is None:
            return self.outcome()
        try:
            sent = dispatch.collect(self.vault, self.left, now=self.now())
        except SenderGone as error:
            self._end_left()
            dispatch.catch_up(self.vault, now=self.now())
            return self.outcome(Ended(self.now(), error=error.with_traceback(None)))
        if not sent.later:
            self._end_left()
        return self.outcome(Ended(self.now(), sent), later=sent.later)

    def _end_left(self) -> None:
        if self.left is not None:
            self.left.close()
            self.left = None


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
        self._worker = _Worker(vault, context.now)
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
        vault, now = self._worker.vault, self._now
        self._act(lambda: dispatch.catch_up(vault, now=now()))

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
        vault = self._worker.vault
        self._interrupt(lambda: dispatch.hold(vault, upload_id))

    def pause(self) -> None:
        """Stop, and let nothing leave until `go_on`. What the server has of a large report, it keeps."""
        vault = self._worker.vault
        self._interrupt(lambda: dispatch.pause(vault))

    def go_on(self) -> None:
        """End a pause: what was on its way goes on now."""
        vault = self._worker.vault
        self._act(lambda: dispatch.go_on(vault))

    def cancel(self) -> None:
        """Stop, and take every time away: nothing leaves until the person sends it again."""
        vault = self._worker.vault

        def undo() -> None:
            dispatch.go_on(vault)
            dispatch.undo(vault)

        self._interrupt(undo)

    def delete(self, report_id: str) -> None:
        """Let a draft or a sealed report go for good, also one that a sender holds."""
        worker = self._worker
        self._interrupt(lambda: my_reports.delete(worker.vault, report_id, sender=worker.left))

    def leave(self) -> tuple[int, int] | None:
        """Stop here, and leave what is due with a sender that goes on: its descriptor and process id, if there is one.

        To be called in the GUI thread, with nothing on the screen and the vault still open; this object is spent then.
        It takes about half a second where something is due, and next to nothing where not.
        """
        worker = self._worker
        self._timer.stop()
        due = dispatch.due_ids(worker.vault, now=self._now())
        # Its start takes longest, so it runs beside the rest.
        fresh = _start_quietly() if due and worker.left is None else None
        worker.hurry()
        if not worker.turn.acquire(timeout=LEAVE_SECONDS):
            _close(fresh)
            return None
        worker.is_left = True
        try:
            sender = worker.left or fresh
            return None if sender is None else _leave(worker.vault, sender, due, now=self._now())
        finally:
            worker.turn.release()

    def attach(self, descriptor: int, pid: int) -> None:
        """Take a sender up again that went on while the vault was locked; to be called before `watch`."""
        self._worker.left = SenderProcess.attach(descriptor, pid)
        self.is_sending = True
        self._run(self._worker.collect)

    def close(self) -> None:
        """Stop for good: whatever is under way is kept, and the sender ends."""
        worker = self._worker
        self._timer.stop()
        worker.hurry()
        with worker.turn:
            worker.is_left = True
            _close(worker.left)

    def _interrupt(self, decide: Callable[[], object]) -> None:
        """Write a decision down that may be about the very report under way: stop, decide, go on with the others."""
        self._worker.stop.set()
        self._act(decide)

    def _act(self, decide: Callable[[], object]) -> None:
        worker = self._worker

        def work(_task: Task) -> _Outcome:
            try:
                decide()
            except GawahError as error:
                return worker.outcome(Ended(worker.now(), error=error.with_traceback(None)))
            return worker.outcome()

        self._run(work, done=self._decided)

    def _send(self) -> None:
        if self.is_sending:
            return
        self.is_sending = True
        self._worker.stop = threading.Event()
        self._run(self._worker.send)
        self.changed.emit()

    def _run(
        self, work: Callable[[Task], _Outcome | None], *, done: "Callable[[_Outcome | None], None] | None" = None
    ) -> None:
        worker = self._worker

        def alone(task: Task) -> _Outcome | None:
            with worker.turn:
                return None if worker.is_left else work(task)

        self._jobs.run(
            Lane.NETWORK,
            alone,
            owner=self,
            done=done or self._finish,
            failed=self._fail,
            progress=self._show_progress,
        )

    def _show_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.progressed.emit(progress)

    def _decided(self, outcome: "_Outcome | None") -> None:
        if outcome is None:
            return
        self.is_paused = outcome.is_paused
        if outcome.ended is not None:
            self.refused.emit(outcome.ended.error)
        self._aim(outcome.next_due)
        self.changed.emit()

    def _finish(self, outcome: "_Outcome | None") -> None:
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
        self.changed.emit()
        self.refused.emit(error)

    def _aim(self, next_due: datetime | None) -> None:
        """Look again when the next report may leave."""
        self._next_due = next_due
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


def _start_quietly() -> SenderProcess | None:
    try:
        return SenderProcess.start()
    except SenderGone:
        return None


def _leave(vault: "Vault", sender: SenderProcess, due: tuple[str, ...], *, now: datetime) -> tuple[int, int] | None:
    try:
        dispatch.hand_over(vault, sender, due, now=now)
        if not any(sender.collect()):
            sender.close()
            return None
        return sender.leave(), sender.pid
    except GawahError:
        sender.close()
        return None


def _close(sender: SenderProcess | None) -> None:
    if sender is not None:
        sender.close()

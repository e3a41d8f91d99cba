"""The work of sending, as the NETWORK lane does it. Nothing here knows Qt, and no work closes over an object of it."""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from reporter import dispatch
from reporter.errors import GawahError, SenderGone
from reporter.outbox import Sending as Sent
from reporter.sender.client import SenderProcess
from ui import verbs
from ui.jobs import Task

if TYPE_CHECKING:
    from reporter.vaults import Vault


@dataclass(frozen=True)
class Ended:
    """How one sending ended, at an aware time. Without a `sent` nothing could be tried, and `error` says why.

    `at` is None where a sender went on while the vault was locked: nobody was here to see when.
    """

    at: datetime | None
    sent: Sent | None = None
    error: Exception | None = None

    @property
    def has_tried(self) -> bool:
        """Whether anything was brought on its way, so that it says something about the line."""
        return self.sent is not None and bool(self.sent.sent or self.sent.failed)

    @property
    def has_arrived(self) -> bool:
        """Whether the server signed for anything."""
        return self.sent is not None and bool(self.sent.sent)


@dataclass(frozen=True)
class Outcome:
    """What a job brings back: when to look again, and how a sending ended. `later` are still under way.

    `needs_work` says that what is planned needs work, which may be done ahead.
    """

    next_due: datetime | None
    is_paused: bool
    ended: Ended | None = None
    later: int = 0
    needs_work: bool = False


class HandingOver:
    """A sender on its way from the lane to whoever goes on after this window.

    At any moment it belongs to one of them: to the lane until it is offered in time, and for good where it comes late.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left: tuple[int, int] | None = None
        self._is_given_up = False
        self.is_over = threading.Event()

    @property
    def is_given_up(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._is_given_up

    def offer(self, sender: SenderProcess) -> None:
        """Leave a sender to whoever waits; where nobody does any more, end it. Raises SenderGone."""
        left = sender.leave(), sender.pid
        with self._lock:
            if not self._is_given_up:
                self._left = left
                return
        SenderProcess.attach(*left).close()

    def take(self, within: float) -> tuple[int, int] | None:
        """Wait for it, in seconds, and return its descriptor and process id; what comes later is not for the caller."""
        self.is_over.wait(within)
        with self._lock:
            self._is_given_up = True
            return self._left


@dataclass
class Worker:
    """What the lane works with; plain values, so that no work closes over an object of Qt.

    `turn` is held while the lane uses the vault and the sender; `due` is what is being sent. `is_unheard` says that
    `left` has not been asked yet what came of its work while the vault was locked.
    """

    vault: "Vault"
    now: Callable[[], datetime]
    turn: threading.Lock = field(default_factory=threading.Lock)
    stop: threading.Event = field(default_factory=threading.Event)
    due: tuple[str, ...] = ()
    is_leaving: bool = False
    is_left: bool = False
    sender: SenderProcess | None = None
    left: SenderProcess | None = None
    is_unheard: bool = False

    def open_sender(self) -> SenderProcess:
        """Start a sender, and remember it for `leave`."""
        self.sender = start_sender()
        return self.sender

    def hurry(self) -> None:
        """Have what is being sent end at once, from the GUI thread; a slow line would keep it for seconds."""
        self.stop.set()
        if self.sender is not None:
            self.sender.hang_up()

    def outcome(self, ended: Ended | None = None, *, later: int = 0) -> Outcome:
        """Say how things stand now."""
        needs_work = dispatch.needs_work(self.vault, now=self.now())
        return Outcome(dispatch.next_due(self.vault), dispatch.is_paused(self.vault), ended, later, needs_work)

    def work(self, task: Task, stop: threading.Event) -> None:
        """Do the work of what is planned, until `stop` says that something else is to be done here.

        It is given, because by the time this begins another one may be here, for what comes behind.
        """
        dispatch.work_ahead(self.vault, now=self.now(), cancelled=lambda: stop.is_set() or task.cancelled())

    def send(self, task: Task) -> Outcome:
        """Send what is due."""
        stop, sent = self.stop, None
        self.due = dispatch.due_ids(self.vault, now=self.now())
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
        finally:
            self.due = _cut_off(self.due, sent) if self.is_leaving else ()
        return self.outcome(Ended(self.now(), sent))

    def collect(self, _task: Task) -> Outcome:
        """Ask the sender that went on alone; let it end once it has nothing left to do."""
        if self.left is None:
            return self.outcome()
        try:
            sent = dispatch.collect(self.vault, self.left, now=self.now())
        except SenderGone as error:
            at = self._heard_at()
            self.end_left()
            self.catch_up()
            return self.outcome(Ended(at, error=error.with_traceback(None)))
        if not sent.later:
            self.end_left()
        return self.outcome(Ended(self._heard_at(), sent), later=sent.later)

    def _heard_at(self) -> datetime | None:
        """Return the time of what was heard just now; None for the first, which is of the time before the unlock."""
        is_first, self.is_unheard = self.is_unheard, False
        return None if is_first else self.now()

    def catch_up(self) -> None:
        """Give what became due while nobody was here a new time."""
        dispatch.catch_up(self.vault, now=self.now(), is_sent_elsewhere=self.left is not None)

    def call_off(self, upload_id: str = "") -> None:
        """Take one report back from the sender that went on alone, or all; what has arrived by then has arrived."""
        if self.left is None:
            return
        # One that is gone sends nothing, and is found to be gone when it is asked next.
        with suppress(SenderGone):
            if upload_id:
                self.left.take_back(bytes.fromhex(upload_id))
            else:
                self.left.call_off()

    def leave(self, fresh: SenderProcess | None, handing: HandingOver, *, until: float) -> None:
        """Give a sender what is planned and hand it on; nothing is done for this window after that.

        `fresh` was started for this, and ends here where it is not handed on. `until` is when to end giving, as
        `time.monotonic` counts.
        """
        self.is_left = True
        with ExitStack() as ending:
            if fresh is not None:
                ending.callback(fresh.close)
            if handing.is_given_up:
                return
            # What was cut off a moment ago has been given a new time by now, and is as due as before.
            # What the person held back meanwhile stays.
            begun = dispatch.planned_among(self.vault, self.due)
            sender = self.left or fresh
            if sender is None and time.monotonic() < until and (begun or dispatch.next_due(self.vault) is not None):
                sender = start_sender()
            if sender is None:
                return
            # One that was handed on is no longer its own to close. What the others have not got waits in the vault.
            ending.callback(sender.close)
            self.sender = sender
            if dispatch.hand_over(self.vault, sender, begun, now=self.now(), is_late=lambda: time.monotonic() > until):
                handing.offer(sender)

    def end_left(self) -> None:
        """End the sender that went on alone, if there is one."""
        if self.left is not None:
            self.left.close()
            self.left = None


def _cut_off(due: tuple[str, ...], sent: Sent | None) -> tuple[str, ...]:
    """Name what of a sending goes on where a lock cut it off: nothing that was tried in vain, or met a dead line."""
    if sent is None:
        return due
    if not (sent.stopped or any(one.was_cut_off for one in sent.failed)):
        return ()
    in_vain = {one.upload_id for one in sent.failed if not one.was_cut_off}
    return tuple(upload_id for upload_id in due if upload_id not in in_vain)


def start_sender() -> SenderProcess:
    """Start a sender as a part of this very program, which may be one frozen file. Raises SenderGone."""
    return SenderProcess.start(verbs.command(verbs.SENDER), verbs.environment())


def start_quietly() -> SenderProcess | None:
    """Start a sender, or none where none can be had."""
    try:
        return start_sender()
    except SenderGone:
        return None

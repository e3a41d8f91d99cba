"""Letting go, in the order that matters: first what can be seen, then what can be lost, then what can be found.

    lock     the program takes its own place and asks for the passphrase; the sender goes on
    leave    the sender ends, everything is kept, the program is gone
    erase    the vault is made unreadable, the sender ends, the program is gone

Each takes less than a second, also where something hangs: nothing is waited for longer than its limit below. What did
not come to its end by then is as if the power had failed, which the vault is made for. Where locking itself meets a
fault the process ends, because the one that holds the text must not go on.
"""

import threading
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from reporter.errors import GawahError
from ui.jobs import Jobs, Lane, Task
from ui.leaving.desktop import Desktop
from ui.leaving.erasing import Erasing
from ui.leaving.idle import Idle
from ui.leaving.locked import LeftProcess, Locked
from ui.traces import Clipboard
from ui.window import Window

if TYPE_CHECKING:
    # The program starts without the journeys that it brings along.
    from ui.leaving.session import Session

SAVE_SECONDS: Final = 0.2
HAND_OVER_SECONDS: Final = 0.6
"""How long a lock waits for the sender to be given what is planned; saving goes on beside it."""
CLOSE_SECONDS: Final = 0.2
PATIENT_SECONDS: Final = 3.0
IDLE_MINUTES: Final = 5

_LOCK_KEYS: Final = ("Ctrl+L", "Ctrl+ل", "Ctrl+م", "Ctrl+ی")
"""On a keyboard without Latin letters, the key in that place: Urdu and Sindhi; Pashto, Dari and Arabic; old Urdu."""


class Process(Protocol):
    """What is done to the process itself: `successor.ThisProcess`, or a test's stand-in."""

    def end_children(self, *, keep: Collection[int] = ()) -> None:
        """Kill every child but those of `keep`."""

    def become_locked(self, locked: Locked) -> None:
        """Become the program that asks for the passphrase."""

    def end(self, status: int) -> None:
        """End here and now."""


class Demo(Protocol):
    """The server of a demonstration desk: a `DemoServer`, or a `LeftProcess` until the vault is open again."""

    @property
    def pid(self) -> int:
        """Its process id."""

    def leave(self) -> tuple[int, int]:
        """Return the descriptor that keeps it alive, and its process id."""


class Leaving(QObject):
    """Locks, leaves and erases for one window, whoever asks for it: keys, buttons, the desktop or the clock.

    Without a session (`begin`) there is nothing to lock, and leaving only ends the program. `demo` is the server of a
    demonstration desk, set by whoever started it or took it up: it goes on through a lock and ends with the program.

    Signals:
        erase_failed: the `Exception` over which the vault could not be erased; `erase` tries again.
    """

    erase_failed = Signal(object)

    def __init__(self, window: Window, jobs: Jobs, clipboard: Clipboard, process: Process) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._clipboard = clipboard
        self._process = process
        self._session: Session | None = None
        self._erased: Session | None = None
        self._erasing = Erasing(jobs, process, self)
        self._erasing.failed.connect(self.erase_failed)
        self.demo: Demo | None = None
        window.left.connect(self.leave)
        shortcut = QShortcut(window)
        shortcut.setKeys([QKeySequence(key) for key in _LOCK_KEYS])
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(self.lock)
        self.idle = Idle(self, minutes=IDLE_MINUTES)
        self.idle.ran_out.connect(self.lock)
        self.desktop = Desktop(self)
        self.desktop.went_away.connect(self.lock)

    def begin(self, session: "Session", *, idle_minutes: float = IDLE_MINUTES) -> None:
        """Guard an open vault from now on; the window is shown by then."""
        is_first = self._session is None
        self._session = session
        self.idle.set_minutes(idle_minutes)
        handle = self._window.windowHandle()
        if is_first and handle is not None:
            self.idle.watch(handle)
            self.desktop.listen()

    def lock(self) -> None:
        """Let go of the vault and become the program that asks for the passphrase. Without a vault, do nothing."""
        session, self._session = self._session, None
        if session is None:
            return
        try:
            saving, since = self._begin(self._blank()), time.monotonic()
            sender = _leave_sender(session)
            self._await(saving, SAVE_SECONDS - (time.monotonic() - since))
            demo = None if self.demo is None else LeftProcess(*self.demo.leave())
            left = [process for process in (sender, demo) if process is not None]
            self._process.end_children(keep={process.pid for process in left})
            self._clipboard.clear()
            count = self._close(session, CLOSE_SECONDS)
            locked = Locked(
                session.folder,
                session.language,
                session.scheme,
                session.percent,
                sender=sender,
                count=count if sender is not None else None,
                demo=demo,
                is_maximized=self._window.isMaximized(),
            )
        except BaseException:
            self._process.end(1)
            raise
        self._process.become_locked(locked)

    def leave(self) -> None:
        """Stop the sender, close the vault and end the program at once. Every report is kept."""
        self._end(SAVE_SECONDS, CLOSE_SECONDS)

    def close(self) -> None:
        """Do the same with more patience: the person closed the window, and nobody is in a hurry."""
        self._end(PATIENT_SECONDS, PATIENT_SECONDS)

    def _end(self, save_seconds: float, close_seconds: float) -> None:
        if self._erasing.is_under_way:
            # It ends the program by itself, and must not be cut off while anything can still be read.
            return
        session, self._session = self._session, None
        try:
            saving = self._begin(self._blank())
            if session is not None and session.sending is not None:
                session.sending.settle(within=save_seconds)
            self._await(saving, save_seconds)
            self._end_children()
            self._clipboard.clear()
            if session is not None:
                self._close(session, close_seconds)
        finally:
            self._process.end(0)

    def erase(self) -> None:
        """Make the vault unreadable, stop the sender, and end the program; or tell why it could not be done."""
        erased = self._session or self._erased
        if erased is None or self._erasing.is_under_way:
            return
        self._session, self._erased = None, erased
        self._jobs.cancel_all()
        self._erasing.begin(erased)
        try:
            self._end_children()
            self._clipboard.clear()
        finally:
            self._erasing.let_end()

    def _end_children(self) -> None:
        """End the sender and everything else that was started."""
        # The demonstration's server ends with this process, and then removes what it left in the computer's memory.
        self._process.end_children(keep=() if self.demo is None else {self.demo.pid})

    def _blank(self) -> Callable[[], None] | None:
        """Take everything off the screen, and return the work that saves what was typed last, if there is any."""
        shown = self._window.screen_shown
        self._window.blank()
        self._jobs.cancel_all()
        return None if shown is None else shown.unsaved()

    def _close(self, session: "Session", seconds: float) -> int | None:
        """Close the vault, and return how many reports are on their way; None where it could not be closed in time."""
        counts: list[int] = []
        self._begin(lambda: counts.append(session.close())).wait(seconds)
        return counts[0] if counts else None

    def _begin(self, work: Callable[[], None] | None) -> threading.Event:
        """Have something done behind what the lane of the vault is doing, and return what tells of its end."""
        is_over = threading.Event()
        if work is None:
            is_over.set()
            return is_over

        def work_and_tell(_task: Task) -> None:
            try:
                work()
            finally:
                is_over.set()

        self._jobs.run(Lane.LOCAL, work_and_tell, owner=self, done=_ignore, failed=_ignore)
        return is_over

    def _await(self, saving: threading.Event, seconds: float) -> None:
        """Wait for the last words, and for what the person decided before and was told of, and no longer than this."""
        until = time.monotonic() + seconds
        saving.wait(max(0.0, seconds))
        self._jobs.await_promised(max(0.0, until - time.monotonic()))


def _leave_sender(session: "Session") -> LeftProcess | None:
    """Have the sender go on alone; one that cannot is ended, and what it held waits."""
    if session.sending is None:
        return None
    with suppress(GawahError, OSError):
        left = session.sending.leave(within=HAND_OVER_SECONDS)
        return None if left is None else LeftProcess(*left)
    return None


def _ignore(_told: object) -> None:
    """Nobody is left to be told."""

"""Keeping a draft while it is typed: soon after the last key, and never later than a second after the first.

The window only says that something changed. What stands on the page is read when it is written, and while one write
is under way at most one more waits: the newest.
"""

import threading
from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reporter import drafting
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane, Task

AFTER_LAST_KEY_MILLISECONDS: Final = 800
AFTER_FIRST_KEY_MILLISECONDS: Final = 900
"""Leaves the write itself a tenth of the second that a crash may cost."""
_LONGEST_WAIT_SECONDS: Final = 3.0


class Autosave(QObject):
    """Keeps one draft. `read` gives its answers as they stand on the page.

    Signals:
        saved: what stood on the page is in the vault.
        failed: it is not; carries the error. The next key tries again.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, vault: Vault, draft_id: str, read: Callable[[], Mapping[str, Any]]) -> None:
        super().__init__()
        self._jobs = context.jobs
        self._vault = vault
        self._draft_id = draft_id
        self._read = read
        self._is_writing = False
        self._is_waiting = False
        self._is_dirty = False
        self._after_last = self._timer(AFTER_LAST_KEY_MILLISECONDS)
        self._after_first = self._timer(AFTER_FIRST_KEY_MILLISECONDS)

    @property
    def is_settled(self) -> bool:
        """Whether everything typed is in the vault."""
        return not (self._is_dirty or self._is_writing)

    def touch(self) -> None:
        """Say that something was changed."""
        self._is_dirty = True
        self._after_last.start()
        if not self._after_first.isActive():
            self._after_first.start()

    def flush(self) -> None:
        """Begin to write what is not written yet, without waiting for another key."""
        if self._is_dirty:
            self._write()

    def unsaved(self) -> Callable[[], None] | None:
        """Return the work that keeps what is not known to be kept, for whoever ends every other work; None for none."""
        return None if self.is_settled else self._work()

    def give_up(self) -> None:
        """Write nothing more of what stands on the page by now, because whoever calls this writes it."""
        self._stop()
        self._is_dirty = self._is_waiting = False

    def finish(self) -> bool:
        """Write what is not written yet and wait for it, as where the process is about to end; say whether it is.

        The window stands still for it, a few hundredths of a second on most disks.
        """
        if self.is_settled:
            return True
        self._stop()
        work, written, outcome = self._work(), threading.Event(), []

        def write(_task: Task) -> None:
            try:
                work()
                outcome.append(True)
            finally:
                written.set()

        self._jobs.run(Lane.LOCAL, write, owner=self, done=self._ignore, failed=self._fail)
        written.wait(_LONGEST_WAIT_SECONDS)
        self._is_dirty = not outcome
        return bool(outcome)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._write)
        return timer

    def _stop(self) -> None:
        self._after_last.stop()
        self._after_first.stop()

    def _work(self) -> Callable[[], None]:
        vault, draft_id, answers = self._vault, self._draft_id, dict(self._read())
        return lambda: drafting.keep(vault, draft_id, answers)

    def _write(self) -> None:
        self._stop()
        if self._is_writing:
            self._is_waiting = True
            return
        self._is_writing, self._is_dirty = True, False
        work = self._work()
        self._jobs.run(Lane.LOCAL, lambda _task: work(), owner=self, done=self._tell_saved, failed=self._fail)

    def _tell_saved(self, _nothing: None) -> None:
        self._is_writing = False
        if self._is_waiting:
            self._is_waiting = False
            self._write()
            return
        if not self._is_dirty:
            self.saved.emit()

    def _fail(self, error: Exception) -> None:
        self._is_writing = self._is_waiting = False
        self._is_dirty = True
        self.failed.emit(error)

    def _ignore(self, _nothing: None) -> None:
        """Take no notice: whoever waited knows."""

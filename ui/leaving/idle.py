"""Notices that nobody has touched the window for some minutes, or that the computer slept meanwhile."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

BEAT_SECONDS: Final = 10
SLEPT_SECONDS: Final = 5
"""From this difference between the two clocks on, the computer has slept."""

_TOUCHES: Final = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Wheel),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove),
    }
)
_SHOWN: Final = frozenset({QEvent.Type.Expose, QEvent.Type.WindowActivate})


@dataclass(frozen=True)
class Clocks:
    """Two clocks, in seconds: one that stands still while the computer sleeps, and one that goes on."""

    awake: float
    passed: float


def read_clocks() -> Clocks:
    """Read both; where a system has only one, it never seems to sleep."""
    awake = time.monotonic()
    which = getattr(time, "CLOCK_BOOTTIME", None)
    return Clocks(awake, awake if which is None else time.clock_gettime(which))


class Idle(QObject):
    """Watches one window.

    Only what reaches the window itself is looked at: a filter on the whole application would be asked about every
    event of every widget. An input method keeps keys to itself, so a cursor that moves counts as a touch as well.

    Signals:
        ran_out: nobody touched the window for as long as is set, or the computer slept; told once until `restart`.
    """

    ran_out = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        minutes: float,
        beat_seconds: float = BEAT_SECONDS,
        read: Callable[[], Clocks] = read_clocks,
    ) -> None:
        super().__init__(parent)
        self._seconds = minutes * 60
        self._read = read
        self._touched = self._seen = read()
        self._timer = QTimer(self, interval=round(beat_seconds * 1000))
        self._timer.timeout.connect(self._look)

    def watch(self, window: QWindow) -> None:
        """Begin to watch a window."""
        window.installEventFilter(self)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._touch)
        self.restart()

    def set_minutes(self, minutes: float) -> None:
        """Wait this long from now on."""
        self._seconds = minutes * 60

    def restart(self) -> None:
        """Count anew from now."""
        self._touched = self._seen = self._read()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more until `restart`."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Look at what reaches the window and let all of it pass."""
        kind = event.type()
        if kind in _TOUCHES:
            self._touch()
        elif kind in _SHOWN:
            # The screen lights up again after a sleep that nobody told us of.
            self._look()
        return False

    def _touch(self) -> None:
        self._look()
        self._touched = self._seen

    def _look(self) -> None:
        if not self._timer.isActive():
            return
        before, now = self._seen, self._read()
        self._seen = now
        has_slept = (now.passed - before.passed) - (now.awake - before.awake) > SLEPT_SECONDS
        if has_slept or now.passed - self._touched.passed >= self._seconds:
            self._timer.stop()
            self.ran_out.emit()

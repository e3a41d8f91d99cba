"""How long the window stood still: a watchdog that beats every 5 ms in the thread of the window."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, Qt, QTimer

BEAT_MILLISECONDS = 5


class Watchdog:
    """Keeps the longest time between two beats, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MILLISECONDS)

    def stop(self) -> None:
        """Count the time since the last beat as well, and stop."""
        self._beat()
        self._timer.stop()
        self._timer.deleteLater()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - BEAT_MILLISECONDS)
        self._last = now


@contextmanager
def watched() -> Iterator[Watchdog]:
    """Watch the window while something is done in it; read `longest` afterwards."""
    watchdog = Watchdog()
    try:
        yield watchdog
    finally:
        watchdog.stop()


def idle_stall(milliseconds: int = 500) -> float:
    """Return the longest stall of a window in which nothing happens: what this machine costs by itself.

    A figure of a journey means something only beside this one.
    """
    loop = QEventLoop()
    with watched() as watchdog:
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
    loop.deleteLater()
    return watchdog.longest

"""How long the window stood still: a watchdog that beats every 5 ms in the thread of the window."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, Qt, QTimer

BEAT_MILLISECONDS = 5


class Watchdog:
    """Keeps the longest time between two beats, and the most work of this thread between two, both in milliseconds.

    On a busy machine the clock shows how busy it is; the work is what the window did by itself.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.most_work = 0.0
        self._last = time.perf_counter()
        self._last_work = time.thread_time()
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
        now, work = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000 - BEAT_MILLISECONDS)
        self.most_work = max(self.most_work, (work - self._last_work) * 1000)
        self._last, self._last_work = now, work


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

"""One moment by which something must have happened on a connection, moved often and rung rarely."""

import asyncio
from collections.abc import Callable


class Deadline:
    """Calls `expire` once its time is over, unless the time was moved or lifted before."""

    def __init__(self, loop: asyncio.AbstractEventLoop, expire: Callable[[], None]) -> None:
        self._loop = loop
        self._expire = expire
        self._time: float | None = None
        self._timer: asyncio.TimerHandle | None = None

    def set_in(self, seconds: float) -> None:
        """Move the deadline to `seconds` from now.

        The timer is only moved when it would ring too late: a busy connection sets one now and then, not one
        for each request.
        """
        self._time = self._loop.time() + seconds
        if self._timer is not None and self._timer.when() > self._time:
            self._timer.cancel()
            self._timer = None
        if self._timer is None:
            self._timer = self._loop.call_at(self._time, self._ring)

    def lift(self) -> None:
        """Let nothing be due until the next `set_in`."""
        self._time = None

    def cancel(self) -> None:
        """End for good, the timer too."""
        self._time = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _ring(self) -> None:
        self._timer = None
        if self._time is None:
            return
        if self._loop.time() >= self._time:
            self._expire()
        else:
            self._timer = self._loop.call_at(self._time, self._ring)

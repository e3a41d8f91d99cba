"""The sender's process as its parent sees it: something to wait for, also after the parent became another program."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from typing import Protocol


class Child(Protocol):
    """A process of ours to wait for; a Popen is one."""

    @property
    def pid(self) -> int:
        """Its process id."""
        ...

    def wait(self, timeout: float | None) -> int:
        """Wait for its end. Raises TimeoutExpired."""
        ...

    def kill(self) -> None:
        """End it at once."""
        ...


class AdoptedChild:
    """A child whose Popen is gone, because this process became another program meanwhile."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._is_over = False

    def wait(self, timeout: float | None) -> int:
        """Wait for its end. Raises TimeoutExpired. Somebody else's child is not waited for: it ends by itself."""
        end = None if timeout is None else time.monotonic() + timeout
        while not self._is_over:
            try:
                pid, _ = os.waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:
                pid = self.pid
            self._is_over = pid == self.pid
            if end is not None and time.monotonic() > end and not self._is_over:
                raise subprocess.TimeoutExpired("reporter.sender", timeout or 0)
            time.sleep(0 if self._is_over else 0.01)
        return 0

    def kill(self) -> None:
        """Kill it, as long as its process id cannot have become another's."""
        if not self._is_over:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

"""The processes that this one started and has not waited for. Linux only: elsewhere none are found."""

import os
import signal
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

END_SECONDS: Final = 0.2
"""How long a child is waited for that was killed; one that waits for a disk ends when the disk answers."""

_LOOK_SECONDS = 0.001


def find() -> frozenset[int]:
    """Return the process ids of all children, whichever thread started them."""
    pids: set[int] = set()
    for task in Path("/proc/self/task").glob("*"):
        with suppress(OSError):
            pids.update(map(int, (task / "children").read_text("ascii").split()))
    return frozenset(pids)


def end(*, keep: Collection[int] = ()) -> None:
    """Kill every child but those of `keep`, and wait a moment for them: none may be left in another program's name."""
    ending = find() - frozenset(keep)
    for pid in ending:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    until = time.monotonic() + END_SECONDS
    for pid in ending:
        while not _has_ended(pid) and time.monotonic() < until:
            time.sleep(_LOOK_SECONDS)


def _has_ended(pid: int) -> bool:
    try:
        return os.waitpid(pid, os.WNOHANG)[0] == pid
    except ChildProcessError:
        return True

"""The processes that this one started and has not waited for. Linux only: elsewhere none are found."""

import os
import signal
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path


def find() -> frozenset[int]:
    """Return the process ids of all children, whichever thread started them."""
    pids: set[int] = set()
    for task in Path("/proc/self/task").glob("*"):
        with suppress(OSError):
            pids.update(map(int, (task / "children").read_text("ascii").split()))
    return frozenset(pids)


def end(*, keep: Collection[int] = ()) -> None:
    """Kill every child but those of `keep`, and wait for them: none may be left half-dead in another program's name."""
    ending = find() - frozenset(keep)
    for pid in ending:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    for pid in ending:
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)

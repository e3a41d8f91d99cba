"""Work that is killed with SIGKILL right before one of the calls by which it changes files: each of them in turn.

A child of this process does the work and counts its calls into the system as it makes them, so a kill costs a fork and
no start of a program, and every one of them can be tried. What a commit of SQLite does inside is one call here.
"""

import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Callable
from types import FrameType

_CHANGES = (os.open, os.write, os.fsync, os.replace, os.rename, os.mkdir, os.unlink, os.fchmod, os.chmod, os.utime)
_METHODS = {(sqlite3.Connection, "execute"), (sqlite3.Connection, "executemany"), (sqlite3.Connection, "commit")}
_FAULT = 70


def run_killed(work: Callable[[], None], *, at: int) -> bool:
    """Do the work in a child that is killed before its change number `at`; say whether it came so far.

    AssertionError where the work failed by itself.
    """
    child = os.fork()
    if child == 0:
        _work_and_end(work, at)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the work failed before it was killed"
    return False


def _work_and_end(work: Callable[[], None], at: int) -> None:
    status = _FAULT
    left = at

    def count(_frame: FrameType, event: str, called: object) -> None:
        nonlocal left
        if event == "c_call" and _changes(called):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    try:
        threading.setprofile(count)
        sys.setprofile(count)
        work()
        status = 0
    except BaseException as error:  # noqa: BLE001 - The child must not go on with its parent's tests.
        sys.stderr.write(f"{error!r}\n")
    finally:
        os._exit(status)


def _changes(called: object) -> bool:
    owner = getattr(called, "__self__", None)
    return called in _CHANGES or (type(owner), getattr(called, "__name__", "")) in _METHODS

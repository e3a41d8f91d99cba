"""The program takes its own place: the same process id, another memory. The kernel frees what the old one held.

Its environment is made (`ui.environment`), and it gets standard input, output and error and the sender's socket, no
other descriptor. They are marked to be closed by the exec and not closed before it: threads of Qt still read from some.
"""

import os
import sys
from contextlib import suppress
from typing import Final, Never

from ui import environment
from ui.leaving.locked import VARIABLE, Locked

VERB: Final = "locked"
"""The word after the program's name with which it begins locked."""

_STANDARD = 3
_MOST_DESCRIPTORS = 4096


def become_locked(locked: Locked) -> Never:
    """Become the program that asks for the passphrase. Where that cannot be, the process ends."""
    try:
        _close_at_exec_all_but(None if locked.sender is None else locked.sender.descriptor)
        made = environment.construct(os.environ) | {VARIABLE: locked.to_text()}
        os.execve(sys.executable, command(VERB), made)
    finally:
        # Whatever went wrong: the process that holds the text must not go on.
        os._exit(1)


def command(verb: str) -> list[str]:
    """Return the words that start this program with a verb, from a package or from a Python installation."""
    if getattr(sys, "frozen", False):
        return [sys.executable, verb]
    # Isolated: neither the folder one happens to be in nor a variable may put other code in this program's place.
    return [sys.executable, "-I", "-m", "ui", verb]


def _close_at_exec_all_but(kept: int | None) -> None:
    for descriptor in _open_descriptors():
        with suppress(OSError):
            os.set_inheritable(descriptor, descriptor < _STANDARD or descriptor == kept)


def _open_descriptors() -> list[int]:
    try:
        return [int(name) for name in os.listdir("/proc/self/fd")]
    except OSError:
        return list(range(_MOST_DESCRIPTORS))

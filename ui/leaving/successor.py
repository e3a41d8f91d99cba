"""The program takes its own place: the same process id, another memory. The kernel frees what the old one held.

Its environment is made (`ui.environment`), and it gets standard input, output and error, the sender's socket and the
line of a demonstration's server, no other descriptor. All others are marked to be closed by the exec and not closed
before it: threads of Qt still read from some.
"""

import os
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final, Never

from ui import environment, verbs
from ui.leaving import children, system_end
from ui.leaving.locked import Locked

_STANDARD: Final = 3
_MOST_DESCRIPTORS: Final = 4096
_IMPORT_PATH: Final = "PYTHONPATH"


class ThisProcess:
    """What `Leaving` does to the process it runs in."""

    def end_children(self, *, keep: Collection[int] = ()) -> None:
        """Kill every child but those of `keep`."""
        children.end(keep=keep)

    def become_locked(self, locked: Locked) -> Never:
        """Become the program that asks for the passphrase. Where that cannot be, the process ends.

        It also ends where the system asked it to a moment ago: the program in its place would never hear of that.
        """
        try:
            _close_at_exec_all_but({process.descriptor for process in locked.left})
            if system_end.was_asked():
                os._exit(0)
            os.execve(sys.executable, verbs.command(verbs.LOCKED), _environment(locked))  # noqa: S606 - this very program
        finally:
            # Whatever went wrong: the process that holds the text must not go on.
            os._exit(1)

    def end(self, status: int) -> Never:
        """End here and now. Qt's own end would hand what lies in the clipboard to a clipboard manager."""
        os._exit(status)


def _environment(locked: Locked) -> dict[str, str]:
    made = environment.construct(os.environ) | {environment.HANDED_ON: locked.to_text()}
    # Where the program's own code lies, if it is not one frozen file.
    own = {name: value for name, value in verbs.environment().items() if name == _IMPORT_PATH}
    return made | own


def _close_at_exec_all_but(kept: Collection[int]) -> None:
    for descriptor in _open_descriptors():
        with suppress(OSError):
            os.set_inheritable(descriptor, descriptor < _STANDARD or descriptor in kept)


def _open_descriptors() -> list[int]:
    try:
        return [int(name.name) for name in Path("/proc/self/fd").iterdir()]
    except OSError:
        return list(range(_MOST_DESCRIPTORS))

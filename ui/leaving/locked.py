"""What the program after a lock is told by the one before: which vault, how to look, and who goes on sending.

It travels in one variable of the environment, because the words of a command can be read by every user of a computer,
and is taken out of there at once. Nothing in it opens anything.
"""

import json
import os
import stat
from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from ui.environment import HANDED_ON

LEAST_PERCENT: Final = 90
MOST_PERCENT: Final = 200

_FIRST_OWN_DESCRIPTOR = 3


@dataclass(frozen=True)
class LeftProcess:
    """A process that goes on alone while nobody is here, and the descriptor that keeps it alive."""

    descriptor: int
    pid: int

    def leave(self) -> tuple[int, int]:
        """Return both, for the next one who leaves it."""
        return self.descriptor, self.pid


@dataclass(frozen=True)
class Locked:
    """A window that was locked.

    `count` is how many reports the sender had not yet brought a receipt for; None where nobody could count them.
    `demo` is the server of a demonstration desk. `is_maximized` says that the window filled the screen.
    """

    folder: Path
    language: str
    scheme: str = "system"
    percent: int = 100
    sender: LeftProcess | None = None
    count: int | None = None
    demo: LeftProcess | None = None
    is_maximized: bool = False

    @property
    def left(self) -> tuple[LeftProcess, ...]:
        """The processes that go on."""
        return tuple(process for process in (self.sender, self.demo) if process is not None)

    def sender_for(self, folder: Path) -> LeftProcess | None:
        """Return the sender that went on where the vault in `folder` is the one that was locked; it is for no other.

        A vault that is not in its place any more was most likely moved, and is the one that was opened: what its sender
        still has must not leave behind the back of whoever pauses or deletes it there.
        """
        try:
            is_other = not self.folder.samefile(folder)
        except OSError:
            is_other = False
        return None if is_other else self.sender

    def to_text(self) -> str:
        """Return it as one line of ASCII, whatever the bytes of the folder's name are."""
        left = [process and process.leave() for process in (self.sender, self.demo)]
        how_it_looked = self.language, self.scheme, self.percent, self.is_maximized
        return json.dumps([str(self.folder), *how_it_looked, self.count, *left])

    @classmethod
    def take(cls, environment: MutableMapping[str, str]) -> Self | None:
        """Take it out of an environment. None where there is nothing, or nothing that a lock has written."""
        try:
            folder, language, scheme, percent, is_maximized, count, sender, demo = json.loads(
                environment.pop(HANDED_ON, "")
            )
        except (TypeError, ValueError):
            return None
        is_sound = isinstance(folder, str) and isinstance(language, str) and isinstance(scheme, str)
        if not (is_sound and _is_number(percent) and LEAST_PERCENT <= percent <= MOST_PERCENT):
            return None
        number = count if _is_number(count) and count >= 0 else None
        left = _read_left(sender), number, _read_left(demo)
        return cls(Path(folder), language, scheme, percent, *left, is_maximized=is_maximized is True)


def _read_left(told: Any) -> LeftProcess | None:
    match told:
        case [descriptor, pid] if _is_left(descriptor, pid):
            return LeftProcess(descriptor, pid)
        case _:
            return None


def _is_left(descriptor: Any, pid: Any) -> bool:
    """Say whether this can be a process that was left: its descriptor is a line that is open here."""
    if not (_is_number(descriptor) and _is_number(pid) and descriptor >= _FIRST_OWN_DESCRIPTOR and pid > 1):
        return False
    try:
        mode = os.fstat(descriptor).st_mode
    except (OSError, OverflowError):
        return False
    return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)


def _is_number(told: Any) -> bool:
    return isinstance(told, int) and not isinstance(told, bool)

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

VARIABLE: Final = "GAWAH_LOCKED"
LEAST_PERCENT: Final = 90
MOST_PERCENT: Final = 200

_FIRST_OWN_DESCRIPTOR = 3


@dataclass(frozen=True)
class LeftSender:
    """A sender that goes on alone: the descriptor that keeps it alive, its process, and what it was given.

    `count` is how many reports it had not yet sent when the vault was locked; None where nobody could count them.
    """

    descriptor: int
    pid: int
    count: int | None = None


@dataclass(frozen=True)
class Locked:
    """A window that was locked. `demo_pid` is the server of a demonstration desk, which goes on."""

    folder: Path
    language: str
    scheme: str = "system"
    percent: int = 100
    sender: LeftSender | None = None
    demo_pid: int | None = None

    def to_text(self) -> str:
        """Return it as one line of ASCII, whatever the bytes of the folder's name are."""
        sender = self.sender and [self.sender.descriptor, self.sender.pid, self.sender.count]
        return json.dumps([str(self.folder), self.language, self.scheme, self.percent, sender, self.demo_pid])

    @classmethod
    def take(cls, environment: MutableMapping[str, str]) -> Self | None:
        """Take it out of an environment. None where there is nothing, or nothing that a lock has written."""
        try:
            folder, language, scheme, percent, sender, demo_pid = json.loads(environment.pop(VARIABLE, ""))
        except (TypeError, ValueError):
            return None
        is_sound = isinstance(folder, str) and isinstance(language, str) and isinstance(scheme, str)
        if not (is_sound and _is_number(percent) and LEAST_PERCENT <= percent <= MOST_PERCENT):
            return None
        return cls(Path(folder), language, scheme, percent, _read_sender(sender), _read_number(demo_pid))


def _read_sender(told: Any) -> LeftSender | None:
    """Return the sender, if the descriptor that was named is a socket that is open here."""
    match told:
        case [int() as descriptor, int() as pid, count] if descriptor >= _FIRST_OWN_DESCRIPTOR and pid > 1:
            try:
                is_socket = stat.S_ISSOCK(os.fstat(descriptor).st_mode)
            except OSError:
                return None
            return LeftSender(descriptor, pid, _read_number(count)) if is_socket else None
        case _:
            return None


def _is_number(told: Any) -> bool:
    return isinstance(told, int) and not isinstance(told, bool)


def _read_number(told: Any) -> int | None:
    return told if _is_number(told) and told >= 0 else None

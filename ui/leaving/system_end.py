"""Hears when the system asks the program to end: a session that ends, a computer that shuts down, Ctrl-C at a terminal.

By itself each of these would kill the process where it stands, with the words of the last second not saved yet. What
takes the program's place at a lock begins with the system's own way again, as every new program does; where the system
asks in the middle of a lock, nothing takes its place.

A window that hangs would never hear it. So a thread listens, and ends the process where the window does not answer, or
does not come to its end; what was saved is as after a power cut. What holds the whole interpreter up holds up this
thread as well: then the system's own patience decides. Only who overwrites the keys of a vault is waited for, however
slow the disk is (`hold_up`).
"""

import os
import signal
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

ASKING: Final = tuple(
    number for name in ("SIGTERM", "SIGHUP", "SIGINT") if (number := getattr(signal, name, None)) is not None
)
ANSWER_SECONDS: Final = 2.0
"""How long a window may take to begin its end."""
END_SECONDS: Final = 10.0
"""How long it may take from there: it closes as patiently as when a person closes it."""
HELD_UP_SECONDS: Final = 1.0
"""How long what was held up has for the rest, once it is let go."""


class SystemEnd(QObject):
    """Listens from now on; made in the main thread. One for the whole program.

    The process is ended where the window has not begun its end within `answer_seconds`, or is not over `end_seconds`
    after that.

    Signals:
        asked: the program shall end.
        _heard: the same, in the thread that listens.
    """

    asked = Signal()
    _heard = Signal()

    def __init__(
        self, parent: QObject, *, answer_seconds: float = ANSWER_SECONDS, end_seconds: float = END_SECONDS
    ) -> None:
        super().__init__(parent)
        # A handler in Python runs only when the window's thread does. The line is written to in any case.
        ours, theirs = socket.socketpair()
        theirs.setblocking(False)  # noqa: FBT003 - it takes no names
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for number in ASKING:
            signal.signal(number, _note)
        self._theirs = theirs
        self._is_answered = threading.Event()
        self._heard.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        heard = _Heard(ours, self._heard, self._is_answered, answer_seconds, end_seconds)
        threading.Thread(target=heard.wait, name="system-end", daemon=True).start()

    def _answer(self) -> None:
        self._is_answered.set()
        self.asked.emit()


@dataclass(frozen=True)
class _Heard:
    """What the thread works with; nothing of Qt but the signal that it sends."""

    line: socket.socket
    heard: SignalInstance
    is_answered: threading.Event
    answer_seconds: float
    end_seconds: float

    def wait(self) -> None:
        """Wait until the program is asked to end, and see to it that it does."""
        # The line stays open: the next signal is written to it as well.
        while not set(told := self.line.recv(64)) & set(ASKING):
            if not told:
                return
        # While the program ends by itself, the Qt half may be gone.
        with suppress(RuntimeError):
            self.heard.emit()
        if self.is_answered.wait(self.answer_seconds):
            threading.Event().wait(self.end_seconds)
        if not _may_end.is_set():
            _may_end.wait()
            threading.Event().wait(HELD_UP_SECONDS)
        os._exit(1)


def hold_up() -> None:
    """Have nobody end the process until `let_go`, for what must not be left half done."""
    _may_end.clear()


def let_go() -> None:
    """Let the process be ended again."""
    _may_end.set()


def was_asked() -> bool:
    """Say whether the system has asked this process to end, be it in the middle of a lock; for the main thread."""
    return bool(_asked)


_asked: set[int] = set()
_may_end = threading.Event()
_may_end.set()


def _note(number: int, _frame: FrameType | None) -> None:
    """Remember it; the line was written to before this is called."""
    # Nothing that locks: the next signal may come in the middle of this.
    _asked.add(number)

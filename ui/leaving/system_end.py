"""Hears when the system asks the program to end: a session that ends, a computer that shuts down, Ctrl-C at a terminal.

By itself each of these would kill the process where it stands, with the words of the last second not saved yet. What
takes the program's place at a lock begins with the system's own way again, as every new program does.
"""

import signal
import socket
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

ASKING: Final = tuple(
    number for name in ("SIGTERM", "SIGHUP", "SIGINT") if (number := getattr(signal, name, None)) is not None
)


class SystemEnd(QObject):
    """Listens from now on, in the main thread. One for the whole program.

    Signals:
        asked: the program shall end.
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # A handler in Python runs only when Python does, and a window that waits does not. The line wakes it.
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)  # noqa: FBT003 - it takes no names
        signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        for number in ASKING:
            signal.signal(number, _note)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._tell)

    def _tell(self) -> None:
        if set(self._ours.recv(64)) & set(ASKING):
            self.asked.emit()


def _note(_number: int, _frame: FrameType | None) -> None:
    """Nothing more: the line was written to before this is called."""

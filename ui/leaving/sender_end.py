"""A sender that ends while the window is locked, as one does that the system or somebody kills: the screen says so."""

import select
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from ui.languages import Language
from ui.leaving import locked_words
from ui.leaving.locked import Locked
from ui.widgets.notices import Notice
from ui.window import Window

LOOKED_AFTER_MILLISECONDS: Final = 1000
"""How often the line is looked at on which words lie that nobody has read."""


class SenderEnd(QObject):
    """Keeps what the unlock screen says true, until `stop`: from then on the line belongs to whoever takes it up."""

    def __init__(self, window: Window, locked: Locked) -> None:
        super().__init__(window)
        self._window = window
        self._locked = locked
        self._has_ended = False
        self._language: Language | None = None
        self._line: QSocketNotifier | None = None
        self._timer = QTimer(self, interval=LOOKED_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        if locked.sender is not None:
            self._line = QSocketNotifier(locked.sender.descriptor, QSocketNotifier.Type.Read, self)
            self._line.activated.connect(self._look)

    def say(self, language: Language) -> str:
        """Return what a person needs to know while the vault is locked, as things stand now."""
        self._language = language
        return locked_words.say(self._locked, language, has_ended=self._has_ended)

    def stop(self) -> None:
        """Look at the line no more."""
        self._timer.stop()
        if self._line is not None:
            self._line.setEnabled(False)

    def _look(self) -> None:
        """Find out whether the line has ended, and leave on it what the sender said before it knew of the lock."""
        if self._locked.sender is None:
            return
        if _has_ended(self._locked.sender.descriptor):
            self._note_end()
        elif self._line is not None and self._line.isEnabled():
            # What lies there would be told again and again, and hide the end behind it.
            self._line.setEnabled(False)
            self._timer.start()

    def _note_end(self) -> None:
        self.stop()
        self._has_ended = True
        shown = self._window.newest_screen
        notice = None if shown is None else shown.findChild(Notice, "goes-on")
        if isinstance(notice, Notice) and self._language is not None:
            notice.say(self.say(self._language))


def _has_ended(descriptor: int) -> bool:
    """Say whether nobody is at the other end of a line, whatever lies on it unread."""
    line = select.poll()
    line.register(descriptor, 0)
    return bool(line.poll(0))

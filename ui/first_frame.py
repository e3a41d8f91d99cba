"""Tells when the first screen is there to be used: painted, and everything handled that came with it.

Until then nothing else is begun, because all of it would take its time from the first screen.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_AFTER_MILLISECONDS: Final = 40
"""So long the window is free for whoever presses a key at once; nobody sees or types anything in less."""


class FirstFrame(QObject):
    """Watches a window until it is painted for the first time, and no longer.

    Signals:
        shown: the window is painted, and has been free for a moment.
    """

    shown = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Look for the first painting, and let everything pass."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(_AFTER_MILLISECONDS, self, self.shown.emit)
        return False

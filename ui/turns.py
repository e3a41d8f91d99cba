"""Work of the window that takes the time of several frames, done in pieces, each in a turn of the loop by itself.

Between two pieces the window lives: what is pressed arrives, what moves goes on. Work that needs no widget is no
business of this: it belongs in a lane.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer

_END: Final = object()


class Turns(QObject):
    """Takes the pieces out of an iterator, one in each turn. Belongs to the widget that they are about."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Iterator[object] = iter(())
        self._is_over = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def are_under_way(self) -> bool:
        """Whether there may be more to do."""
        return self._timer.isActive()

    def begin(self, pieces: Iterator[object]) -> None:
        """Do these pieces from the next turn on, instead of what is left of others."""
        if not self._is_over:
            self._pieces = pieces
            self._timer.start()

    def finish(self) -> None:
        """Do at once what is left."""
        self._timer.stop()
        for _ in self._pieces:
            pass

    def stop(self) -> None:
        """Leave what is left undone."""
        self._timer.stop()
        self._pieces = iter(())

    def end(self) -> None:
        """Leave what is left undone, and whatever else would begin: nobody is to see it."""
        self._is_over = True
        self.stop()

    def _go_on(self) -> None:
        # First of all: a piece may begin other ones or stop, and a fault in one does not keep the next from its turn.
        self._timer.start()
        if next(self._pieces, _END) is _END:
            self._timer.stop()

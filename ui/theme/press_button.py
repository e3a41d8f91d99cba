"""The button of the whole program: Enter presses it while it has the focus, as the space bar does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PRESSING = ENTER | {Qt.Key.Key_Space}


class PressButton(QPushButton):
    """A button that Enter presses.

    One press of the key is one press of the button, and none on a screen that takes no presses yet: a key that is held
    down, or pressed twice, would answer a question that nobody has read. The same holds for the space bar.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Take Enter, and let it travel to nobody else."""
        if event.key() in _PRESSING and not _takes_presses(self):
            return
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Take the end of Enter too, by which Qt lets a button go on some desktops."""
        if event.key() not in ENTER:
            super().keyReleaseEvent(event)


def _takes_presses(button: QWidget) -> bool:
    """Say whether a mouse could press it: what holds for the second press of a double click holds for Enter."""
    shown: QWidget | None = button
    while shown is not None:
        if shown.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            return False
        shown = shown.parentWidget()
    return True

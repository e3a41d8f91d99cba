"""The window: one screen at a time, the strip above it, and the keys that hold everywhere.

Its title is the program's name and never anything else.
"""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from ui.screen import Screen
from ui.screen_stack import ScreenStack

TITLE = "Gawah"
LEAVE_MILLISECONDS = 600
"""How soon the second Esc has to follow the first."""

_FIRST_SIZE = (1024, 600)
_FRAME = 48
"""How much a title bar takes at most; before the window is shown nobody knows."""


class Window(QMainWindow):
    """The one window of the program.

    Signals:
        left: the person pressed Esc twice, and nothing else had wanted either.
        closed: the person closed the window; it stays until whoever listens ends the program.
    """

    left = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setObjectName("window")
        self.resize(*_FIRST_SIZE)
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._strip: QWidget | None = None
        self._notice: QWidget | None = None
        self._stack = ScreenStack()
        self._column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._since_escape = QElapsedTimer()

    def fit_screen(self, *, is_maximized: bool = False) -> None:
        """Fill a screen that is too low for the window and its title: what leads on would be below its edge.

        Fill any other where the window `is_maximized`.
        """
        if is_maximized or self.screen().availableGeometry().height() < _FIRST_SIZE[1] + _FRAME:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    @property
    def screen_shown(self) -> Screen | None:
        """The screen that is shown, if there is one."""
        return self._stack.shown

    @property
    def newest_screen(self) -> Screen | None:
        """The screen that was to be shown last, which may be in sight only a moment later."""
        return self._stack.newest

    def show_screen(self, screen: Screen, *, then: Callable[[], None] = lambda: None) -> None:
        """Show a screen as soon as it can be, and destroy the one before it, which says nothing any more.

        `then` is called once it is in sight.
        """
        self._stack.bring(screen, then=then)

    def make_way(self, then: Callable[[], None]) -> None:
        """Destroy the screen that is in sight, and call `then` a moment later, which has to show another one at once.

        So what is left is not dressed anew with the window. Where no screen is in sight, `then` is called at once.
        """
        self._stack.make_way(then)

    def show_strip(self, strip: QWidget | None) -> None:
        """Show a strip above every screen from now on, or none."""
        if self._strip is not None:
            self._column.removeWidget(self._strip)
            # Out of the layout it would still be drawn until it is deleted.
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = strip
        if strip is not None:
            self._column.insertWidget(0, strip)

    def show_notice(self, notice: QWidget | None) -> None:
        """Show a notice below the strip, above every screen from now on, or none."""
        if self._notice is not None:
            self._column.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = notice
        if notice is not None:
            self._column.insertWidget(self._column.indexOf(self._stack), notice)

    def blank(self) -> None:
        """Take everything off the screen at once, before anything else is done."""
        self.show_strip(None)
        self.show_notice(None)
        self._stack.clear()
        self.repaint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Take an Esc that no dialog, list or input method wanted; the second one leaves."""
        if event.key() != Qt.Key.Key_Escape or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        is_second = self._since_escape.isValid() and self._since_escape.elapsed() <= LEAVE_MILLISECONDS
        self._since_escape.restart()
        if is_second:
            self._since_escape.invalidate()
            self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt names it
        """Leave the end to whoever listens: something may still have to be written."""
        event.ignore()
        self.closed.emit()

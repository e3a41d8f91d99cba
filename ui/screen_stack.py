"""Where the screens are: one at a time, and the next one comes in steps.

A large screen takes the time of several frames until it is there: it is measured, gets its place, is painted. Each of
these is a turn of the loop by itself, so that the window never stands still for long. Meanwhile the screen before stays
in sight and takes nothing any more, and keys wait for the next one.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.screen import Screen


class ScreenStack(QStackedWidget):
    """Shows one screen, and brings another in its place; where none is in sight yet, at once."""

    def __init__(self) -> None:
        super().__init__()
        self._coming: Screen | None = None
        self._then: Callable[[], None] = _nothing
        self._steps: Iterator[Callable[[], None]] = iter(())
        self._keys: list[QKeyEvent] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def shown(self) -> Screen | None:
        """The screen that is in sight, if there is one."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Screen) else None

    @property
    def newest(self) -> Screen | None:
        """The screen that was brought last, be it in sight or on its way."""
        return self._coming or self.shown

    def bring(self, screen: Screen, *, then: Callable[[], None]) -> None:
        """Show a screen and destroy the one before it, so that nothing of it is left in memory but by chance.

        `then` is called once the screen is in sight, and never where another one comes first.
        """
        self._forget_coming()
        self._coming = screen
        self._then = then
        self._steps = iter((self._measure, self._put_in_place, self._paint))
        before = self.currentWidget()
        if before is not None and self.isVisible():
            self._keep_quiet(before)
            self._turn.start()
        else:
            self._finish()

    def clear(self) -> None:
        """Take everything off, what is on its way as well, and what was typed for that."""
        self._forget_coming()
        self._keys.clear()
        while (shown := self.currentWidget()) is not None:
            self.removeWidget(shown)
            shown.hide()
            shown.deleteLater()

    def _keep_quiet(self, before: QWidget) -> None:
        """Let the screen before say nothing more: it was left by what it said last."""
        before.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        before.blockSignals(True)  # noqa: FBT003 - Qt names none
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            # First of all, so that a fault in one step leaves nothing half shown.
            self._turn.start()
            step()

    def _finish(self) -> None:
        for step in self._steps:
            step()

    def _measure(self) -> None:
        """Find out the size of everything, which is what takes longest."""
        screen = self._coming
        if screen is None:
            return
        self.addWidget(screen)
        for widget in (screen, *screen.findChildren(QWidget)):
            widget.ensurePolished()
        screen.resize(self.size())
        layout = screen.layout()
        if layout is not None:
            layout.activate()

    def _put_in_place(self) -> None:
        screen, self._coming = self._coming, None
        if screen is None:
            return
        before = self.currentWidget()
        _keep_from_second_click(screen)
        # What is in sight stays there until the new one is painted.
        self.setUpdatesEnabled(False)
        self.setCurrentWidget(screen)
        if before is not None and before is not screen:
            self.removeWidget(before)
            before.deleteLater()
        led_to = screen.focusWidget()
        screen.begin()
        if led_to is not None:
            # What was found out meanwhile needs it there.
            led_to.setFocus(Qt.FocusReason.OtherFocusReason)
        then, self._then = self._then, _nothing
        then()
        keys, self._keys = self._keys, []
        for key in keys:
            QCoreApplication.sendEvent(QApplication.focusWidget() or self, key)

    def _paint(self) -> None:
        self.setUpdatesEnabled(True)

    def _forget_coming(self) -> None:
        """Let go of a screen that nobody has seen, because another comes instead of it."""
        self._turn.stop()
        self._steps, self._then = iter(()), _nothing
        self.setUpdatesEnabled(True)
        coming, self._coming = self._coming, None
        if coming is not None:
            self.removeWidget(coming)
            coming.deleteLater()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001, N802 - Qt names and calls it
        """Keep Tab too: it would lead back into the screen before, and what is typed after it with it."""
        return self._coming is None and super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Keep what is typed between two screens for the one that comes; Esc is the window's."""
        if not self._keep(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Keep the end of a key with its beginning."""
        if not self._keep(event):
            super().keyReleaseEvent(event)

    def _keep(self, event: QKeyEvent) -> bool:
        if self._coming is None or event.key() == Qt.Key.Key_Escape:
            return False
        kept = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
        self._keys.append(kept)
        return True


def _nothing() -> None:
    """Do nothing."""


def _keep_from_second_click(screen: Screen) -> None:
    """Let no mouse press a screen that just came: what goes on is at one place on all of them.

    The second press of a double click would answer a question that nobody has read.
    """
    screen.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    shortly = QTimer(screen, singleShot=True, interval=QGuiApplication.styleHints().mouseDoubleClickInterval())
    shortly.timeout.connect(lambda: screen.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False))
    shortly.start()

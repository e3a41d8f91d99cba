"""Where the screens are: one at a time, and the next one comes in steps.

A large screen takes the time of several frames until it is there: it is made, measured, gets its place, is painted.
Each of these is a turn of the loop by itself, so that the window never stands still for long. Meanwhile the screen
before stays in sight and takes nothing any more, and keys wait for the next one.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from ui.screen import Screen
from ui.theme import parts
from ui.turns import Turns

_TYPED = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_MOVING = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class ScreenStack(QStackedWidget):
    """Shows one screen, and brings another in its place; where none is in sight yet, at once."""

    def __init__(self) -> None:
        super().__init__()
        self._coming: Screen | None = None
        self._then: Callable[[], None] = _nothing
        self._led_to: QWidget | None = None
        self._is_empty_handed = False
        self._keys: list[QKeyEvent] = []
        self._turns = Turns(self)

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
        self._turns.begin(map(_do, self._steps_to(screen)))
        before = self.currentWidget()
        if before is not None and self.isVisible():
            self._keep_quiet(before)
        elif not self._is_empty_handed:
            screen.making.finish()
            self._turns.finish()

    def make_way(self, then: Callable[[], None]) -> None:
        """Destroy the screen that is in sight, and call `then` once it is gone, to bring another one.

        Its picture stays until that one is painted. So what is left need not be dressed anew with the window.
        """
        before = self.currentWidget()
        if before is None or not self.isVisible():
            then()
            return
        self._forget_coming()
        self._is_empty_handed = True
        self._keep_quiet(before)
        self.window().setUpdatesEnabled(False)
        self.removeWidget(before)
        before.hide()
        before.deleteLater()
        # Where `then` brings none, what there is has to be painted all the same.
        self._turns.begin(map(_do, (then, self._paint)))

    def clear(self) -> None:
        """Take everything off, what is on its way as well, and what was typed for that."""
        self._forget_coming()
        self._paint()
        self._keys.clear()
        while (shown := self.shown) is not None:
            shown.making.end()
            self.removeWidget(shown)
            shown.hide()
            shown.deleteLater()

    def _keep_quiet(self, before: QWidget) -> None:
        """Let the screen before say nothing more: it was left by what it said last."""
        if isinstance(before, Screen):
            # What came to be seen now would take the focus.
            before.making.end()
        before.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        before.blockSignals(True)  # noqa: FBT003 - Qt names none
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _steps_to(self, screen: Screen) -> Iterator[Callable[[], None]]:
        """Name the steps; a screen that still makes itself is waited for, and measured once all of it is there."""
        is_measured = False
        while not is_measured:
            while screen.making.are_under_way:
                yield _nothing
            yield self._measure
            is_measured = not screen.making.are_under_way
        yield self._put_in_place
        yield self._paint

    def _measure(self) -> None:
        """Find out the size of everything, which is what takes longest."""
        screen = self._coming
        if screen is None:
            return
        if self.indexOf(screen) < 0:
            # With a parent it forgets where the focus shall be.
            self._led_to = screen.focusWidget()
            self.addWidget(screen)
        parts.polish(screen)
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
        self._is_empty_handed = False
        # What is in sight stays there until the new one is painted.
        self.window().setUpdatesEnabled(False)
        self.setCurrentWidget(screen)
        if before is not None and before is not screen:
            self.removeWidget(before)
            before.deleteLater()
        led_to: QWidget | None = screen.focusWidget()
        if led_to is None:
            led_to = self._led_to
        self._led_to = None
        screen.begin()
        # What was there before it had a parent may be gone by now.
        if led_to is not None and led_to in screen.findChildren(QWidget):
            # What was found out meanwhile needs it there.
            led_to.setFocus(Qt.FocusReason.OtherFocusReason)
        then, self._then = self._then, _nothing
        then()
        keys, self._keys = self._keys, []
        for key in keys:
            focused = QApplication.focusWidget()
            # Anything else would be decided on a page that nobody has seen.
            if key.key() in _MOVING or isinstance(focused, QLineEdit | QPlainTextEdit):
                QCoreApplication.sendEvent(focused or self, key)

    def _paint(self) -> None:
        self._is_empty_handed = False
        self.window().setUpdatesEnabled(True)

    def _forget_coming(self) -> None:
        """Let go of a screen that nobody has seen, because another comes instead of it."""
        self._turns.stop()
        self._then = _nothing
        self._led_to = None
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.making.end()
            self.removeWidget(coming)
            coming.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keep what is typed between two screens for the one that comes.

        Before Qt looks at it: by Tab it would lead back into the screen before, and what is typed after that with it.
        """
        return self._keep(event) or super().event(event)

    def _keep(self, event: QEvent) -> bool:
        is_between = self._coming is not None or self._is_empty_handed
        if not is_between or event.type() not in _TYPED or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            # It is the window's.
            return False
        kept = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
        self._keys.append(kept)
        return True


def _nothing() -> None:
    """Do nothing."""


def _do(step: Callable[[], None]) -> None:
    step()


def _keep_from_second_click(screen: Screen) -> None:
    """Let no mouse press a screen that just came: what goes on is at one place on all of them.

    The second press of a double click would answer a question that nobody has read.
    """
    screen.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    shortly = QTimer(screen, singleShot=True, interval=QGuiApplication.styleHints().mouseDoubleClickInterval())
    shortly.timeout.connect(lambda: screen.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False))
    shortly.start()

"""What the screens of the first start have in common: one thing at a time is done, and what went wrong is said."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Context
from ui.jobs import Lane
from ui.screen import Screen
from ui.text.errors import say
from ui.widgets.announcing import announce
from ui.widgets.notices import Kind, Notice

Result = TypeVar("Result")


class StepScreen(Screen):
    """A screen on which something is done that takes a moment. Call `add_said` where its words are to stand.

    While it is done, `controls` cannot be used; a refusal is said in a notice, and everything typed stays.
    """

    def __init__(self, context: Context, heading: str, *, lead: str = "") -> None:
        super().__init__(context, heading, lead=lead)
        self.controls: list[QWidget] = []
        self._said: QWidget | None = None
        self._place: QVBoxLayout | None = None

    def add_said(self) -> None:
        """Put what is said at this place of the body."""
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)

    def say_problem(self, words: str) -> None:
        """Say what went wrong, in a notice that a screen reader reads at once."""
        self._show(Notice(self.context, Kind.PROBLEM, words, name="problem"))

    def say_nothing(self) -> None:
        """Take away what was said."""
        self._show(None)

    def do(self, words: str, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Say in `words` that something is being done, do it beside the window, and hand its result to `done`."""
        shown = self.text(words, role="quiet")
        shown.setObjectName("working")
        self._show(shown)
        announce(self, words)
        focused: QWidget | None = self.focusWidget()
        self._enable(is_enabled=False)

        def finish(result: Result) -> None:
            self.say_nothing()
            self._enable(is_enabled=True)
            done(result)

        def fail(error: Exception) -> None:
            self._enable(is_enabled=True)
            self.say_problem(say(error))
            if focused is not None and focused in self.findChildren(QWidget):
                focused.setFocus()
            self.failed(error)

        self.context.jobs.run(Lane.LOCAL, lambda _task: work(), owner=self, done=finish, failed=fail)

    def failed(self, error: Exception) -> None:
        """Do what else a refusal asks for; by itself nothing."""

    def _enable(self, *, is_enabled: bool) -> None:
        for control in self.controls:
            control.setEnabled(is_enabled)

    def _show(self, widget: QWidget | None) -> None:
        if self._said is not None:
            self._said.hide()
            self._said.deleteLater()
        self._said = widget
        if widget is not None:
            if self._place is None:
                self.add_said()
            if self._place is not None:
                self._place.addWidget(widget)
            widget.show()
            # Only once the page has its new height is there a place to go to.
            QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

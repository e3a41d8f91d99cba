"""A fold: what only some people need, behind one line that says so."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import parts
from ui.theme.press_button import PressButton


class Fold(QWidget):
    """A line to press, and below it a `body` that is shown or put away. Closed at first; nothing in it is lost.

    `fill` puts into the body what takes long to make, once, when it is opened first.

    Signals:
        turned: true when it was opened, false when it was closed.
    """

    turned = Signal(bool)

    def __init__(
        self,
        context: Context,
        words: str,
        *,
        name: str,
        is_open: bool = False,
        fill: Callable[[QVBoxLayout], None] | None = None,
    ) -> None:
        super().__init__()
        self._look = context.look
        self._words = words
        self._fill = fill
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.space("tight"))
        self.line = PressButton(words)
        self.line.setObjectName(f"{name}-line")
        self.line.setProperty("role", "fold")
        self.line.setCheckable(True)
        self.line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column.addWidget(self.line)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(self._look.space("near"))
        column.addWidget(self._inside)
        self.line.toggled.connect(self._turn)
        self.line.setChecked(is_open)
        self._show(is_open=is_open)

    def open(self) -> None:
        """Open it, where something inside has to be looked at."""
        self.line.setChecked(True)

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._show(is_open=is_open)
        self.turned.emit(is_open)

    def _show(self, *, is_open: bool) -> None:
        if is_open and self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self.body)
        self._inside.setVisible(is_open)
        parts.put_picture(
            self.line, self._look, "chevron-down" if is_open else "chevron-right", colour="accent", is_first=True
        )
        self.line.setAccessibleName(self._words)
        state = self.tr("Open; press to put it away") if is_open else self.tr("Closed; press to open it")
        self.line.setAccessibleDescription(state)

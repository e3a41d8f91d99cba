"""Buttons side by side that go onto further rows where the page is too narrow for all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.context import Context


class ButtonRows(QWidget):
    """Buttons in the order in which they were added; those that are hidden take no room."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._buttons: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(context.look.space("tight"))
        self._has_place = False

    def add(self, button: QPushButton) -> QPushButton:
        """Add a button at the end and return it."""
        self._buttons.append(button)
        button.setParent(self)
        self.arrange()
        return button

    def clear(self) -> None:
        """Take all buttons away for good."""
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def has_room_for(self, one_more: QWidget, width: int) -> bool:
        """Say whether one more fits beside those that are not hidden, all of them in one row of this width."""
        row = [*(shown for shown in self._buttons if not shown.isHidden()), one_more]
        return self._width_in(row, len(row)) + self._grid.horizontalSpacing() * (len(row) - 1) <= width

    def arrange(self) -> None:
        """Put the buttons that are not hidden into as many columns as fit."""
        shown = [button for button in self._buttons if not button.isHidden()]
        room, gap = self.width(), self._grid.horizontalSpacing()
        columns = max(len(shown), 1)
        # Before it has its place, its width says nothing, and a window would grow for rows that nobody needs.
        while self._has_place and columns > 1 and self._width_in(shown, columns) + gap * (columns - 1) > room:
            columns -= 1
        for button in self._buttons:
            self._grid.removeWidget(button)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for n, button in enumerate(shown):
            self._grid.addWidget(button, n // columns, n % columns)
        self._grid.setColumnStretch(columns, 1)

    def _width_in(self, shown: Sequence[QWidget], columns: int) -> int:
        widths = [button.sizeHint().width() for button in shown]
        return sum(max(widths[column::columns], default=0) for column in range(columns))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt names it
        """Return the width of the widest button: everything else goes onto further rows."""
        widest = max((button.sizeHint().width() for button in self._buttons if not button.isHidden()), default=0)
        return QSize(widest, self._grid.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Arrange the buttons anew where the width changed."""
        super().resizeEvent(event)
        self._has_place = True
        if event.size().width() != event.oldSize().width():
            self.arrange()

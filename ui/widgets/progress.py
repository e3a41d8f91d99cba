"""How far something is: in words first, then in a bar, with a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import parts
from ui.widgets.announcing import announce

_PARTS = 1000


class Progress(QWidget):
    """Words, a bar, and Cancel unless `can_cancel` is false. Without a known end the bar only says that work goes on.

    Signals:
        cancelled: the person wants it to stop; pressed once, it cannot be pressed again.
    """

    cancelled = Signal()

    def __init__(self, context: Context, words: str, *, name: str = "progress", can_cancel: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        self._words = parts.label(look, words)
        self._words.setObjectName(f"{name}-words")
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(look.space("near"))
        column.addLayout(row)
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}-bar")
        self._bar.setTextVisible(False)
        # Zero parts of zero: Qt would move a band, and moving pictures trouble some people, so it stands still.
        self._bar.setRange(0, _PARTS)
        self._bar.setFixedHeight(round(look.em * 0.6))
        self._bar.setAccessibleName(words)
        row.addWidget(self._bar, 1)
        self.cancel: QPushButton | None = None
        if can_cancel:
            self.cancel = parts.button(look, self.tr("Cancel"), name=f"{name}-cancel", role="quiet", picture_name="x")
            self.cancel.clicked.connect(self._cancel)
            row.addWidget(self.cancel)

    def say(self, words: str) -> None:
        """Say what is being done now; a screen reader is told politely."""
        if words == self._words.text():
            return
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        announce(self, words)

    def show_progress(self, done: int, total: int) -> None:
        """Show how much of how much is done, in any unit."""
        self._bar.setValue(round(_PARTS * min(done, total) / total) if total > 0 else 0)

    def _cancel(self) -> None:
        if self.cancel is not None:
            self.cancel.setEnabled(False)
        self.cancelled.emit()

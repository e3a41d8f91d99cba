"""A line to write in, where a person wants the desk to read something else than was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.context import Context
from ui.reporting.button_rows import ButtonRows
from ui.text.isolates import apart
from ui.theme import parts
from ui.widgets.fields import Labelled, QuietLine

_MOST_LETTERS = 32


class InsteadOf(QFrame):
    """A line in which the person writes what the desk shall read in the place of a find.

    Signals:
        written: the words.
        cancelled: the person wants to write nothing.
    """

    written = Signal(str)
    cancelled = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("instead-of")
        self.setProperty("role", "card")
        look = context.look
        column = QVBoxLayout(self)
        above = 0 if look.is_tall_script else look.space("tight")
        column.setContentsMargins(look.space("near"), above, look.space("near"), look.space("tight"))
        column.setSpacing(look.space("tight"))
        self._line = QuietLine(context, name="instead")
        self._line.returnPressed.connect(self._use)
        self._asked = Labelled(context, "", self._line)
        column.addWidget(self._asked)
        buttons = ButtonRows(context)
        use = buttons.add(parts.button(look, self.tr("Use this"), name="use-edit", picture_name="check"))
        use.setAutoDefault(False)
        use.clicked.connect(self._use)
        cancel = buttons.add(parts.button(look, self.tr("Cancel"), name="cancel-edit", role="quiet"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.cancelled)
        column.addWidget(buttons)

    def show_for(self, found: str, words: str) -> None:
        """Ask for words in the place of those that were found, which may be out of sight by now."""
        short = found if len(found) <= _MOST_LETTERS else f"{found[:_MOST_LETTERS]}…"
        asked = self.tr("What shall the desk read instead of {words}?").format(words=apart(short))
        self._asked.title.setText(asked)
        self._line.setAccessibleName(asked)
        self._line.setText(words)
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide the line and empty it."""
        self.hide()
        self._line.clear_for_good()

    def _use(self) -> None:
        words = " ".join(self._line.text().split())
        if words:
            self.written.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Let Esc put the line away, and nothing more."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

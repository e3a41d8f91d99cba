"""A notice: something a person has to know here, told by a picture and by words, never by colour alone."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from ui.context import Context
from ui.theme import parts
from ui.widgets.announcing import announce


class Kind(StrEnum):
    """What a notice is about."""

    NOTE = "note"
    WARNING = "warning"
    PROBLEM = "problem"
    SUCCESS = "success"


_PICTURES = {
    Kind.NOTE: ("info", "accent"),
    Kind.WARNING: ("triangle-alert", "warning"),
    Kind.PROBLEM: ("circle-alert", "danger"),
    Kind.SUCCESS: ("circle-check", "success"),
}


class Notice(QFrame):
    """Words with a picture of their kind before them, and at most one thing to do about it.

    `kind` may also be the kind's name. A notice is announced when it is shown, a problem at once.

    Signals:
        acted: the person pressed the action.
    """

    acted = Signal()

    def __init__(
        self,
        context: Context,
        kind: Kind | str,
        words: str,
        action: str = "",
        *,
        heading: str = "",
        name: str = "notice",
    ) -> None:
        super().__init__()
        self._kind = Kind(kind)
        self.setObjectName(name)
        self.setProperty("role", self._kind.value)
        look = context.look
        row = QHBoxLayout(self)
        top = look.space("hair" if look.is_tall_script else "near")
        row.setContentsMargins(look.space("step"), top, look.space("step"), look.space("near"))
        row.setSpacing(look.space("near"))
        picture_name, colour = _PICTURES[self._kind]
        shown = parts.picture(look, picture_name, colour=colour, em=1.4, ratio=self.devicePixelRatioF())
        row.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.space("hair"))
        row.addLayout(column, 1)
        self._heading = parts.label(look, heading, bold=True)
        self._heading.setVisible(bool(heading))
        column.addWidget(self._heading)
        self._words = parts.label(look, words)
        self._words.setObjectName(f"{name}-words")
        column.addWidget(self._words)
        self.action: QPushButton | None = None
        if action:
            self.action = parts.button(look, action, name=f"{name}-action")
            self.action.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.action.clicked.connect(self.acted)
            column.addSpacing(look.space("hair"))
            column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeading)
        self._name()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say something else, and announce it."""
        self._words.setText(words)
        self._name()
        self._announce()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt names it
        """Tell a screen reader, which would not come here by itself."""
        super().showEvent(event)
        if not event.spontaneous():
            self._announce()

    def _name(self) -> None:
        self.setAccessibleName(" ".join(filter(None, (self._heading.text(), self._words.text()))))

    def _announce(self) -> None:
        if self._kind is not Kind.NOTE and self._words.text():
            announce(self, self.accessibleName(), is_urgent=self._kind is Kind.PROBLEM)

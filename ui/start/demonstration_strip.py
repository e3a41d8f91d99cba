"""The mark of a demonstration above the last screens of a start; at home the strip of home carries it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.context import Context
from ui.theme import parts


class DemonstrationStrip(QFrame):
    """Says that the desk is one of this computer."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setProperty("role", "strip")
        look = context.look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("wide"), look.space("tight"), look.space("wide"), look.space("tight"))
        words = self.tr("Demonstration: nothing leaves this computer")
        row.addWidget(parts.label(look, words, role="badge", size="small"))
        row.addStretch(1)

"""What this program protects and what it does not: the four sentences of the threat model, before the first report."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.context import Context
from ui.screen import Screen
from ui.theme import parts


class LimitsPage(Screen):
    """Says in four sentences what a person must know before they trust this program with anything.

    It is the second screen of a first start, and can be read again later: then `is_again` leaves only the way back.

    Signals:
        understood: the person goes on.
        went_back: the person goes back.
    """

    understood = Signal()
    went_back = Signal()

    def __init__(self, context: Context, *, is_again: bool = False) -> None:
        super().__init__(context, QCoreApplication.translate("LimitsPage", "What this protects, and what it does not"))
        for picture, colour, words in (
            ("shield-check", "success", self.tr("Only the desk can read what you seal, and that stays so.")),
            (
                "eye",
                "warning",
                self.tr("The program finds numbers, not names: what you write can still tell who you are."),
            ),
            (
                "globe",
                "warning",
                self.tr("Sent from your own line, the line shows that you contacted the desk."),
            ),
            ("monitor", "warning", self.tr("Who takes this machine while it is open sees what is in it.")),
        ):
            self._add(picture, colour, words)
        self.body.addStretch(1)
        self._way_on = self.add_back(self.tr("Back"))
        self._way_on.clicked.connect(self.went_back)
        if not is_again:
            go_on = self.add_action(self.tr("I understand"), name="understood", role="primary")
            go_on.clicked.connect(self.understood)
            self._way_on = go_on

    def begin(self) -> None:
        """Put the focus on the way on: all else is to be read."""
        self._way_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, picture: str, colour: str, words: str) -> None:
        look = self.context.look
        card = QFrame()
        card.setProperty("role", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(look.space("step"), look.space("near"), look.space("step"), look.space("near"))
        row.setSpacing(look.space("step"))
        row.addWidget(parts.picture(look, picture, colour=colour, em=1.8, ratio=self.devicePixelRatioF()))
        row.addWidget(self.text(words, size="lead"), 1)
        self.body.addWidget(card)

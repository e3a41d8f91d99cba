"""How many finds are open: said at the foot of the privacy check, in as many words as there is room for."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy

from reporter.privacy_check import Check
from ui.context import Context
from ui.theme import parts
from ui.theme.words import Words


class LeftCount(Words):
    """One line that always fits; ears hear all of it."""

    def __init__(self, context: Context) -> None:
        super().__init__("")
        parts.align_start(self, context.look)
        self._check: Check | None = None
        self.setFont(context.look.font(bold=True))
        self.setProperty("scale", "body")
        self.setObjectName("left")
        self.setWordWrap(False)
        # The buttons beside it are as high as the foot has to be.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.hide()

    def show_check(self, check: Check) -> bool:
        """Say how a check stands, once `fit` is told the room; return whether that is something new."""
        self._check = check
        words = say_left(check)
        is_new = words != self.accessibleName()
        self.setAccessibleName(words)
        self.setVisible(bool(check.finds))
        return is_new

    def fit(self, room: int, *, is_more_below: bool) -> None:
        """Use as many words as a width in pixels holds; `is_more_below` where time and place are out of sight."""
        check = self._check
        if check is None:
            return
        if check.left:
            words = say_left(check)
            short = QCoreApplication.translate("PrivacyPage", "%n left to decide", "", check.left)
        else:
            short = QCoreApplication.translate("PrivacyPage", "All decided")
            below = QCoreApplication.translate("PrivacyPage", "All decided; time and place follow below")
            words = below if is_more_below else short
        self.setText(words if self.fontMetrics().horizontalAdvance(words) <= room else short)


def say_left(check: Check) -> str:
    """Say how many finds are open, or what it means that none is."""
    if not check.finds:
        return QCoreApplication.translate(
            "PrivacyPage",
            "No numbers, addresses or accounts were found. Names are not looked for: read it yourself.",
        )
    if not check.left:
        return QCoreApplication.translate(
            "PrivacyPage",
            "Everything that was found is decided. Names are not looked for: read it once more yourself.",
        )
    return QCoreApplication.translate(
        "PrivacyPage", "%n place(s) could tell who somebody is. Decide on each before you go on.", "", check.left
    )

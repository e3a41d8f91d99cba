"""The strip above every screen: the connection, what is waiting, and the two ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.context import Context
from ui.theme import parts


class Strip(QFrame):
    """Answers at every moment what is waiting and how to get out.

    Signals:
        locked: the person pressed Lock.
        left: the person pressed Leave now.
        settings_opened: the person pressed Settings.
    """

    locked = Signal()
    left = Signal()
    settings_opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setProperty("role", "strip")
        self._look = look = context.look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("wide"), look.space("hair"), look.space("near"), look.space("hair"))
        row.setSpacing(look.space("tight"))
        self._picture = parts.picture(look, "wifi-off", colour="quiet_ink", ratio=self.devicePixelRatioF())
        row.addWidget(self._picture)
        self._words = parts.label(look, "")
        self._words.setObjectName("strip-words")
        row.addWidget(self._words, 1)
        if context.is_demonstration:
            mark = parts.label(look, self.tr("Demonstration: nothing leaves this computer"), role="badge", size="small")
            mark.setObjectName("strip-demonstration")
            row.addWidget(mark, 1)
        settings = parts.button(look, "", name="strip-settings", role="quiet", picture_name="settings")
        settings.setAccessibleName(self.tr("Settings"))
        settings.setToolTip(self.tr("Settings"))
        settings.clicked.connect(self.settings_opened)
        lock = parts.button(look, self.tr("Lock"), name="strip-lock", role="quiet", picture_name="lock")
        lock.setAccessibleDescription(self.tr("Takes everything off the screen. Control and L does the same."))
        lock.clicked.connect(self.locked)
        leave = parts.button(look, self.tr("Leave now"), name="strip-leave", picture_name="log-out")
        leave.setAccessibleDescription(self.tr("Locks and closes at once. Pressing Escape twice does the same."))
        leave.clicked.connect(self.left)
        for way in (settings, lock, leave):
            way.setAutoDefault(False)
            row.addWidget(way)
        self._line, self._waiting = "", ""
        self._show()

    def say_line(self, words: str, *, picture: str = "wifi-off") -> None:
        """Say in words how the connection is; `picture` is an icon that says the same."""
        self._line = words
        ratio = self.devicePixelRatioF()
        parts.show_picture(self._picture, self._look, picture, colour="quiet_ink", ratio=ratio)
        self._show()

    def say_waiting(self, words: str) -> None:
        """Say how many reports wait, or nothing."""
        self._waiting = words
        self._show()

    def _show(self) -> None:
        self._picture.setVisible(bool(self._line))
        self._words.setText(" · ".join(filter(None, (self._line, self._waiting))))

"""The strip above every screen: the connection, what is waiting, and the two ways out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.context import Context
from ui.theme import parts

_NOTHING = ("", "")


class Strip(QFrame):
    """Answers at every moment what is waiting and how to get out.

    It stays one line high: where there is no room for all words, the shorter ones are shown, and ears hear the long.

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
        self._mark: QLabel | None = None
        if context.is_demonstration:
            self._mark = parts.label(look, "", role="badge", size="small")
            self._mark.setObjectName("strip-demonstration")
            row.addWidget(self._mark)
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
        self._ways = (settings, lock, leave)
        for way in self._ways:
            way.setAutoDefault(False)
            row.addWidget(way)
        self._line, self._waiting = _NOTHING, _NOTHING
        self._show()

    def say_line(self, words: str, *, short: str = "", picture: str = "wifi-off") -> None:
        """Say in words how the connection is; `short` says it where there is little room, `picture` without words."""
        self._line = (words, short or words)
        ratio = self.devicePixelRatioF()
        parts.show_picture(self._picture, self._look, picture, colour="quiet_ink", ratio=ratio)
        self._show()

    def say_waiting(self, words: str, *, short: str = "") -> None:
        """Say how many reports wait, or nothing; `short` says it where there is little room."""
        self._waiting = (words, short or words)
        self._show()

    def _show(self) -> None:
        self._picture.setVisible(bool(self._line[0]))
        whole = _joined(self._line[0], self._waiting[0])
        self._words.setAccessibleName(whole)
        self._words.setToolTip(whole)
        self._choose_words()

    def _choose_words(self) -> None:
        """Show the longest words for which there is room in one line."""
        whole_mark = self.tr("Demonstration: nothing leaves this computer")
        short_mark = self.tr("Demo")
        (line, short_line), (waiting, short_waiting) = self._line, self._waiting
        ways = (
            (_joined(line, waiting), whole_mark),
            (_joined(line, waiting), short_mark),
            (_joined(short_line, short_waiting), short_mark),
            (short_line or short_waiting, short_mark),
            ("", short_mark),
        )
        room = self._room()
        words, mark = next((way for way in ways if self._width_of(*way) <= room), ways[-1])
        self._words.setText(words)
        if self._mark is not None:
            self._mark.setText(mark)
            self._mark.setAccessibleName(whole_mark)
            self._mark.setToolTip(whole_mark)
            # It never wraps while there is room, whatever stands beside it.
            self._mark.setMinimumWidth(max(0, min(self._mark_width(mark), room)))

    def _room(self) -> int:
        """Return how wide the words and the mark of a demonstration can be together."""
        row = self.layout()
        if row is None:
            return self.width()
        margins = row.contentsMargins()
        others = [way.sizeHint().width() for way in self._ways]
        if self._line[0]:
            others.append(self._picture.width())
        gaps = row.spacing() * (len(others) + (self._mark is not None))
        return self.width() - margins.left() - margins.right() - sum(others) - gaps

    def _width_of(self, words: str, mark: str) -> int:
        said = QFontMetrics(self._words.font()).horizontalAdvance(words) + round(self._look.em)
        return said if self._mark is None else said + self._mark_width(mark)

    def _mark_width(self, mark: str) -> int:
        if self._mark is None:
            return 0
        return QFontMetrics(self._mark.font()).horizontalAdvance(mark) + round(2 * self._look.em)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Choose the words by the room there is."""
        super().resizeEvent(event)
        self._choose_words()


def _joined(*said: str) -> str:
    return " · ".join(filter(None, said))

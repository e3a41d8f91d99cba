"""My reports as a list that stays quick with a thousand: a model of plain values, and how a row is drawn.

What a report is about is read only for rows that are looked at: the model asks for it by `wanted`, and the list
reads it in a lane.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reporter import my_reports
from reporter.my_reports import MyReport, Summary
from ui.context import Context
from ui.jobs import Lane
from ui.languages import Language
from ui.reporting import report_words as words
from ui.theme.icons import icon

if TYPE_CHECKING:
    from reporter.vaults import Vault

REPORT_ROLE: Final = Qt.ItemDataRole.UserRole
AT_ONCE: Final = 40
"""How many rows are asked about together."""
TALL_SCRIPT: Final = 1.2
"""Words in Nastaliq rise above what their font says of its height."""

_BORDERS = 4

_Index = QModelIndex | QPersistentModelIndex


class ReportsModel(QAbstractListModel):
    """The reports of one list.

    Signals:
        wanted: a tuple of ids, of which somebody wants to know what they are about.
    """

    wanted = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reports: list[MyReport] = []
        self._known: dict[str, Summary] = {}
        self._asked: set[str] = set()
        self._missing: list[str] = []
        self._is_paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def show_reports(self, reports: Sequence[MyReport], *, is_paused: bool = False) -> None:
        """Show these; where only their states changed, the rows stay where they are."""
        self._is_paused = is_paused
        known = self._known
        # With a thousand reports, to make each of them anew would be felt.
        filled = [replace(one, summary=known[one.id]) if one.id in known else one for one in reports]
        if [report.id for report in filled] == [report.id for report in self._reports]:
            self._reports = filled
            if filled:
                self.dataChanged.emit(self.index(0), self.index(len(filled) - 1))
            return
        self.beginResetModel()
        self._reports = filled
        self._missing.clear()
        self.endResetModel()

    def fill(self, summaries: Mapping[str, Summary]) -> None:
        """Take what reports are about."""
        self._known |= summaries
        for row, report in enumerate(self._reports):
            if report.id in summaries:
                self._reports[row] = replace(report, summary=summaries[report.id])
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, report_id: str) -> int:
        """Return the row of a report, or -1."""
        return next((row for row, report in enumerate(self._reports) if report.id == report_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt names it, and says the default
        """Return how many reports there are."""
        return 0 if parent.isValid() else len(self._reports)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says: its title to look at, all of it to listen to, and the report itself."""
        if not index.isValid() or index.row() >= len(self._reports):
            return None
        report = self._reports[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, REPORT_ROLE, Qt.ItemDataRole.AccessibleTextRole}:
            self._want(report)
        language = self._context.language
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.title(report.summary, language)
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken(report, language, now=self._context.now(), is_paused=self._is_paused)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.state_of(report)
            case _ if role == REPORT_ROLE:
                return report
        return None

    def state_of(self, report: MyReport) -> str:
        """Return the words of its state."""
        return words.state(report, self._context.language, now=self._context.now(), is_paused=self._is_paused)

    def _want(self, report: MyReport) -> None:
        if report.summary is None and report.id not in self._asked:
            self._asked.add(report.id)
            self._missing.append(report.id)
            if not self._timer.isActive():
                self._timer.start(0)

    def _ask(self) -> None:
        missing, self._missing = self._missing[:AT_ONCE], self._missing[AT_ONCE:]
        if missing:
            self.wanted.emit(tuple(missing))
        if self._missing:
            self._timer.start(0)


class ReportDelegate(QStyledItemDelegate):
    """Draws a row: the picture of its state, what it is about, and below it where it is, in words."""

    def __init__(self, context: Context, model: ReportsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        look = context.look
        self._title_font = look.font(bold=True)
        self._small_font = look.font("small")
        lift = TALL_SCRIPT if look.language.tag == "ur" else 1.0
        self._title_height = round(QFontMetrics(self._title_font).height() * lift)
        self._small_height = round(QFontMetrics(self._small_font).height() * lift)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802 - Qt names it
        """Return the height of two lines and the room around them; every row has it."""
        look = self._context.look
        return QSize(0, self._title_height + self._small_height + 2 * look.space("tight") + look.space("hair"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        report = index.data(REPORT_ROLE)
        if not isinstance(report, MyReport):
            return
        look = self._context.look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_over = bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
        if is_over:
            painter.fillRect(area, look.colour("accent_soft"))
        if index.row() < self._model.rowCount() - 1:
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._draw(painter, area, report)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -2, -2), 5, 5)
        painter.restore()

    def _draw(self, painter: QPainter, area: QRect, report: MyReport) -> None:
        look, language = self._context.look, self._context.language
        direction = language.direction
        picture, colour = words.PICTURES[report.state]
        side, edge = round(look.em * 1.4), look.space("step")
        inside = area.adjusted(edge, look.space("tight"), -edge, -look.space("tight"))
        place = QRect(inside.left(), inside.top() + (inside.height() - side) // 2, side, side)
        ratio = painter.device().devicePixelRatio()
        shown = icon(picture, look.colour(colour), size=side, ratio=ratio, is_right_to_left=language.is_right_to_left)
        shown.paint(painter, QStyle.visualRect(direction, inside, place))
        left = inside.left() + side + edge
        side_words = words.happened(report.summary, language)
        metrics = QFontMetrics(self._small_font)
        side_width = metrics.horizontalAdvance(side_words) + edge if side_words else 0
        width = inside.right() - left
        title = words.title(report.summary, language)
        if QFontMetrics(self._title_font).horizontalAdvance(title) + look.space("tight") > width - side_width:
            # Letters are not drawn to the pixel as wide as they are measured. Where there is no room for both, what it
            # is about is worth more than when it began.
            side_words, side_width = "", 0
        first = QRect(left, inside.top(), width - side_width, self._title_height)
        second = QRect(left, inside.bottom() - self._small_height, width, self._small_height)
        last = QRect(inside.right() - side_width, inside.top(), side_width, self._title_height)
        painter.setFont(self._title_font)
        painter.setPen(look.colour("ink"))
        _say(painter, QStyle.visualRect(direction, inside, first), title, language)
        painter.setFont(self._small_font)
        painter.setPen(look.colour("quiet_ink"))
        _say(painter, QStyle.visualRect(direction, inside, last), side_words, language, at_end=True)
        if colour in {"danger", "warning", "success"}:
            painter.setPen(look.colour(colour))
        _say(painter, QStyle.visualRect(direction, inside, second), self._model.state_of(report), language)


class ReportList(QListView):
    """The list to look at and to walk through with the arrow keys.

    Signals:
        opened: the id of the report that the person chose, by a click or by Enter.
        went_to: the `QRect` of the row that the arrow keys came to.
        failed: the error over which it could not be read what reports are about.
    """

    opened = Signal(str)
    went_to = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, vault: "Vault", *, name: str, accessible_name: str) -> None:
        super().__init__()
        self._jobs = context.jobs
        self._vault = vault
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.reports = ReportsModel(context, self)
        self.reports.wanted.connect(self._read)
        self.setModel(self.reports)
        self._delegate = ReportDelegate(context, self.reports, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)
        self.clicked.connect(self._open)

    def row_height(self) -> int:
        """Return how high a row is."""
        return self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()

    def take_room(self, *, at_least: int | None) -> None:
        """Take the room for so many rows and no more than for all there are; None takes it for all, and never scrolls.

        What scrolls inside a page that scrolls as well is lost to most people.
        """
        rows = max(1, self.reports.rowCount())
        around = 2 * self.frameWidth() + _BORDERS
        self.setMaximumHeight(rows * self.row_height() + around)
        self.setMinimumHeight(min(rows, at_least or rows) * self.row_height() + around)
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOff if at_least is None else bars.ScrollBarAsNeeded)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt names it
        """Leave the wheel to the page where every row is shown anyway."""
        if self.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            event.ignore()
        else:
            super().wheelEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt names it
        """Say where the arrow keys came to: whoever holds the list may have to scroll."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.went_to.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Open the row with Enter or the space bar."""
        is_opening = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if is_opening and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt names it
        """Begin at the first row, so that the focus is seen at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.reports.rowCount():
            self.setCurrentIndex(self.reports.index(0))

    def _read(self, report_ids: tuple[str, ...]) -> None:
        vault = self._vault
        self._jobs.run(
            Lane.LOCAL,
            lambda _task: my_reports.sum_up(vault, report_ids),
            owner=self,
            done=self.reports.fill,
            failed=self.failed.emit,
        )

    def _open(self, index: _Index) -> None:
        report = index.data(REPORT_ROLE)
        if isinstance(report, MyReport):
            self.opened.emit(report.id)


def _say(painter: QPainter, area: QRect, said: str, language: Language, *, at_end: bool = False) -> None:
    """Draw words in one line, shortened where there is no room, from where the language's lines begin."""
    is_left = language.is_right_to_left == at_end
    side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
    shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, area.width())
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.setLayoutDirection(language.direction)
    painter.drawText(area, int(flags) | int(Qt.TextFlag.TextDontClip) | int(Qt.TextFlag.TextSingleLine), shown)

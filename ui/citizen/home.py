"""Home: one thing to do, and what has become of everything that was done before."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reporter import my_reports
from reporter.my_reports import MyReports, State
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.report_list import ReportList
from ui.reporting.sending import Sending
from ui.screen import Screen
from ui.text import errors
from ui.text.form_words import term_of
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.notices import Notice
from ui.widgets.tiles import Tile

if TYPE_CHECKING:
    from reporter.vaults import Vault

KINDS: Final = {
    "outage": "wifi-off",
    "sim_block": "card-sim",
    "service_block": "globe",
    "throttling": "gauge",
    "other": "message-circle-question-mark",
}
"""The five plain kinds that a report begins with, and the picture of each."""

ROWS_SHOWN: Final = 3
"""How many reports there is always room for."""
_COLUMNS = 3
_TWO_COLUMNS_EM = 58
"""From this width on the reports stand beside the kinds."""
_TILES_EM = 19
_MOST_EM = 76
_ANY_WIDTH = (1 << 24) - 1


class Home(Screen):
    """What a person sees who has opened the vault. `listed` is the list of reports, where it has just been read.

    Signals:
        begun: the code of the kind that the person wants to report.
        opened: the id of a report of theirs that they want to look at.
        sending_opened: the person wants to see what is being sent.
    """

    begun = Signal(str)
    opened = Signal(str)
    sending_opened = Signal()

    def __init__(self, context: Context, vault: "Vault", sending: Sending, *, listed: MyReports | None = None) -> None:
        super().__init__(context, "")
        self._vault = vault
        self._sending = sending
        self._is_wide: bool | None = None
        self._hidden: Notice | None = None
        look = context.look
        column = self.body.parentWidget()
        if column is not None:
            column.setMaximumWidth(round(_MOST_EM * look.em))
        # Beside each other where there is room, else one below the other.
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(look.space("wide"))
        self.body.addLayout(self._halves, 1)
        self._halves.addWidget(self._make_kinds())
        self._halves.addWidget(self._make_reports(), 1)
        sending.changed.connect(self.refresh)
        self._arrange(is_wide=False)
        if listed is None:
            self.refresh()
        else:
            self._show(listed)

    def refresh(self) -> None:
        """Read the list anew."""
        vault = self._vault
        self.context.jobs.run(
            Lane.LOCAL, lambda _task: my_reports.list_all(vault), owner=self, done=self._show, failed=self._say_failed
        )

    def _make_kinds(self) -> QWidget:
        """Return what can be begun: the heading and a tile for each kind."""
        look = self.context.look
        self._kinds = QWidget()
        self._kinds.setObjectName("kinds")
        column = QVBoxLayout(self._kinds)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        self.heading.setText(self.tr("Report a problem"))
        column.addWidget(self.heading)
        self._grid = QGridLayout()
        self._grid.setSpacing(look.space("tight" if look.is_tall_script else "near"))
        column.addLayout(self._grid)
        column.addStretch(1)
        self._tiles = [self._make_tile(kind, picture) for kind, picture in KINDS.items()]
        for tile in self._tiles:
            # The order of Tab is that in which they come here, and the reports come after them.
            tile.setParent(self._kinds)
        return self._kinds

    def _make_tile(self, kind: str, picture: str) -> Tile:
        said = term_of("kinds", kind, self.context.language)
        tile = Tile(self.context, title=said, picture=picture, name=f"begin-{kind}")
        tile.setAccessibleDescription(self.tr("Begins a report"))
        tile.clicked.connect(lambda: self.begun.emit(kind))
        return tile

    def _make_reports(self) -> QWidget:
        """Return what was begun: the list, or that there is nothing yet."""
        reports = QWidget()
        column = QVBoxLayout(reports)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        column.addLayout(self._line_above())
        self._list = ReportList(self.context, self._vault, name="my-reports", accessible_name=self.tr("My reports"))
        self._list.opened.connect(self.opened)
        self._list.failed.connect(self._say_failed)
        self._list.went_to.connect(self._bring_into_sight)
        self._list.hide()
        column.addWidget(self._list, 100)
        self._empty = Notice(
            self.context,
            "note",
            self.tr(
                "Nothing yet. What you begin is kept here while you type, locked with your passphrase, and leaves this "
                "computer only when you send it."
            ),
            name="nothing-yet",
        )
        self._empty.hide()
        column.addWidget(self._empty)
        self._forgotten = self.text("", role="quiet", size="small")
        self._forgotten.setObjectName("forgotten")
        self._forgotten.hide()
        column.addWidget(self._forgotten)
        column.addStretch(1)
        return reports

    def _arrange(self, *, is_wide: bool) -> None:
        """Put both halves beside each other, or one below the other; then only the page scrolls."""
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        look = self.context.look
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        if is_wide:
            self._kinds.setFixedWidth(round(_TILES_EM * look.em))
        else:
            self._kinds.setMinimumWidth(0)
            self._kinds.setMaximumWidth(_ANY_WIDTH)
        several = _COLUMNS if look.percent < LARGE_PERCENT else _COLUMNS - 1
        columns = 1 if is_wide else several
        for number, tile in enumerate(self._tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._fit_list()

    def _fit_list(self) -> None:
        """Beside the kinds the list takes the height there is; below them it is as high as all its rows."""
        self._list.take_room(at_least=ROWS_SHOWN if self._is_wide else None)

    def _bring_into_sight(self, row: QRect) -> None:
        page = self._scroll.widget()
        if page is not None and not self._is_wide:
            at = self._list.mapTo(page, row.center())
            self._scroll.ensureVisible(at.x(), at.y(), 0, row.height())

    def _line_above(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.context.look.space("near"))
        title = self.text(self.tr("My reports"), size="heading", bold=True)
        title.setObjectName("my-reports-title")
        line.addWidget(title, 1)
        self._to_sending: QPushButton = self.button(self.tr("Send what waits…"), name="open-sending", picture="send")
        self._to_sending.setAutoDefault(False)
        self._to_sending.clicked.connect(self.sending_opened)
        self._to_sending.hide()
        line.addWidget(self._to_sending)
        # Both headings stand in one line beside each other, whether there is anything to send or not.
        for one in (self.heading, title):
            one.setMinimumHeight(self._to_sending.sizeHint().height())
        return line

    def _show(self, listed: MyReports) -> None:
        self._list.reports.show_reports(listed.reports, is_paused=self._sending.is_paused)
        self._fit_list()
        self._list.setVisible(bool(listed.reports))
        self._empty.setVisible(not listed.reports and not listed.forgotten)
        self._forgotten.setText(
            self.tr("%n report(s) more were sent and forgotten: nothing of them is left here.", "", listed.forgotten)
        )
        self._forgotten.setVisible(bool(listed.forgotten))
        self._to_sending.setVisible(bool(listed.waiting))
        asked = any(report.state in {State.UNDECIDED, State.REFUSED} for report in listed.reports)
        self._to_sending.setText(self.tr("Send what waits…") if asked else self.tr("What is being sent"))
        self._say_hidden(listed.hidden)

    def _say_hidden(self, count: int) -> None:
        if count and self._hidden is None:
            self._hidden = Notice(
                self.context,
                "warning",
                self.tr(
                    "%n sealed report(s) cannot be shown, because a part of this vault is missing or damaged. They are "
                    "kept. If you have a backup of the vault's folder, keep it safe.",
                    "",
                    count,
                ),
                name="hidden-reports",
            )
            self.body.addWidget(self._hidden)

    def _say_failed(self, error: Exception) -> None:
        self.body.addWidget(Notice(self.context, "problem", errors.say(error), name="home-problem"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Arrange both halves by the room there is."""
        super().resizeEvent(event)
        self._arrange(is_wide=self.width() >= _TWO_COLUMNS_EM * self.context.look.em)

"""Home: one thing to do, and what has become of everything that was done before."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from reporter import my_reports
from reporter.my_reports import MyReports, State, Summary
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.report_list import ReportList
from ui.reporting.sending import Sending
from ui.screen import Screen
from ui.text import errors
from ui.text.form_words import term_of
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
_COLUMNS = 3
_LARGE_PERCENT = 150


class Home(Screen):
    """What a person sees who has opened the vault.

    Signals:
        begun: the code of the kind that the person wants to report.
        opened: the id of a report of theirs that they want to look at.
        sending_opened: the person wants to see what is being sent.
    """

    begun = Signal(str)
    opened = Signal(str)
    sending_opened = Signal()

    def __init__(self, context: Context, vault: "Vault", sending: Sending) -> None:
        super().__init__(context, "")
        self._vault = vault
        self._sending = sending
        self.heading.setText(self.tr("Report a problem"))
        self.body.addWidget(self._tiles())
        self.body.addLayout(self._line_above())
        self._list = ReportList(context, name="my-reports", accessible_name=self.tr("My reports"))
        self._list.opened.connect(self.opened)
        self._list.reports.wanted.connect(self._read)
        self._list.hide()
        self.body.addWidget(self._list, 1)
        self._empty = Notice(
            context,
            "note",
            self.tr(
                "Nothing yet. What you begin is kept here while you type, locked with your passphrase, and leaves this "
                "computer only when you send it."
            ),
            name="nothing-yet",
        )
        self._empty.hide()
        self.body.addWidget(self._empty)
        self._forgotten = self.add_text("", role="quiet", size="small")
        self._forgotten.setObjectName("forgotten")
        self._forgotten.hide()
        self._hidden: Notice | None = None
        self.body.addStretch(0)
        sending.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        vault = self._vault
        self.context.jobs.run(
            Lane.LOCAL, lambda _task: my_reports.list_all(vault), owner=self, done=self._show, failed=self._say_failed
        )

    def _tiles(self) -> QWidget:
        tiles = QWidget()
        look = self.context.look
        grid = QGridLayout(tiles)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.space("near"))
        columns = _COLUMNS if look.percent < _LARGE_PERCENT else _COLUMNS - 1
        for number, (kind, picture) in enumerate(KINDS.items()):
            said = term_of("kinds", kind, self.context.language)
            tile = Tile(self.context, title=said, picture=picture, name=f"begin-{kind}")
            tile.setAccessibleDescription(self.tr("Begins a report"))
            tile.clicked.connect(lambda _checked=False, kind=kind: self.begun.emit(kind))
            grid.addWidget(tile, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return tiles

    def _line_above(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.context.look.space("near"))
        title = self.text(self.tr("My reports"), size="title", bold=True)
        title.setObjectName("my-reports-title")
        line.addWidget(title, 1)
        self._to_sending: QPushButton = self.button(self.tr("Send what waits…"), name="open-sending", picture="send")
        self._to_sending.setAutoDefault(False)
        self._to_sending.clicked.connect(self.sending_opened)
        self._to_sending.hide()
        line.addWidget(self._to_sending)
        return line

    def _show(self, listed: MyReports) -> None:
        self._list.reports.show_reports(listed.reports, is_paused=self._sending.is_paused)
        self._list.show_at_least(ROWS_SHOWN)
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

    def _read(self, report_ids: tuple[str, ...]) -> None:
        vault = self._vault
        self.context.jobs.run(
            Lane.LOCAL,
            lambda _task: my_reports.sum_up(vault, report_ids),
            owner=self,
            done=self._fill,
            failed=self._say_failed,
        )

    def _fill(self, summaries: dict[str, Summary]) -> None:
        self._list.reports.fill(summaries)

    def _say_failed(self, error: Exception) -> None:
        self.body.addWidget(Notice(self.context, "problem", errors.say(error), name="home-problem"))

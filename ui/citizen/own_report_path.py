"""One report of the person's own: where it is, what can be proved of it, deleting it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter.my_reports import MyReport
from ui.context import Context
from ui.reporting.deleting_page import DeletingPage
from ui.reporting.receipt_page import NAME, ReceiptPage
from ui.reporting.report_detail import ReportDetailPage
from ui.reporting.sending import Sending
from ui.widgets.file_chooser import FileChooser
from ui.window import Window

if TYPE_CHECKING:
    from reporter.vaults import Vault


class OwnReportPath(QObject):
    """The pages of one report. `show` begins, as often as somebody opens one.

    Signals:
        left: the person wants home.
        went_on: the id of a draft that the person wants to write on.
        check_wanted: the id of a finished draft with which the person wants to go on behind the form.
    """

    left = Signal()
    went_on = Signal(str)
    check_wanted = Signal(str)

    def __init__(self, context: Context, window: Window, vault: "Vault", sending: Sending) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._sending = sending
        self._again: Callable[[], None] = self.left.emit

    def wear(self, context: Context) -> None:
        """Make what is shown from now on in another language, scheme or size."""
        self._context = context

    def show(self, report_id: str) -> None:
        """Show everything that is known here of one report."""
        self._again = lambda: self.show(report_id)
        page = ReportDetailPage(self._context, self._vault, self._sending, report_id)
        page.went_back.connect(self.left)
        page.went_on.connect(self.went_on)
        page.check_wanted.connect(self.check_wanted)
        page.receipt_opened.connect(self._show_receipt)
        page.deleting_opened.connect(self._ask_deleting)
        self._window.show_screen(page)

    def show_again(self) -> None:
        """Show the page again that was left for the settings."""
        self._again()

    def _show_receipt(self, report: MyReport, place: Path | None = None) -> None:
        self._again = lambda: self._show_receipt(report)
        page = ReceiptPage(self._context, self._vault, report)
        page.went_back.connect(lambda: self.show(report.id))
        page.saving_opened.connect(self._choose_place)
        self._window.show_screen(page)
        if place is not None:
            page.save_to(place)

    def _choose_place(self, report: MyReport) -> None:
        page = FileChooser(self._context, heading=self.tr("Where shall the proof be saved?"), proposed=NAME)
        page.cancelled.connect(lambda: self._show_receipt(report))
        page.chosen.connect(lambda place: self._show_receipt(report, place))
        self._window.show_screen(page)

    def _ask_deleting(self, report: MyReport) -> None:
        self._again = lambda: self._ask_deleting(report)
        page = DeletingPage(self._context, report)
        page.went_back.connect(lambda: self.show(report.id))
        page.confirmed.connect(self._delete)
        self._window.show_screen(page)

    def _delete(self, report_id: str) -> None:
        self._sending.delete(report_id)
        self.left.emit()

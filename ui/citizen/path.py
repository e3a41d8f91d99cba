"""A citizen's way through the open vault: home, one report, what is sent, what can be proved, the settings.

The path makes the screens and connects them; each is made when it is entered and gone when it is left. It owns neither
the window nor the sending: whoever made those ends them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter import drafting
from reporter.citizen import Queued
from reporter.my_reports import MyReport, MyReports
from reporter.settings import Settings
from ui.citizen.home import Home
from ui.citizen.settings_path import SettingsPath
from ui.citizen.strip import CitizenStrip
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.deleting_page import DeletingPage
from ui.reporting.outbox_page import OutboxPage
from ui.reporting.queued_page import QueuedPage
from ui.reporting.receipt_page import NAME, ReceiptPage
from ui.reporting.report_detail import ReportDetailPage
from ui.reporting.report_path import ReportPath
from ui.reporting.sealing_path import SealingPath
from ui.reporting.sending import Sending
from ui.screen import Screen
from ui.text import errors
from ui.widgets.file_chooser import FileChooser
from ui.widgets.notices import Notice
from ui.widgets.strip import Strip
from ui.window import Window

if TYPE_CHECKING:
    from reporter.vaults import Vault


class CitizenPath(QObject):
    """Everything between an open vault and its lock. `begin` shows home.

    `listed` is the list of reports, where somebody has read it a moment ago.

    Signals:
        lock_asked: the person wants the vault locked.
        leave_asked: the person wants everything gone at once.
        erasing_opened: the person wants to make the vault unreadable.
        settings_changed: the `Settings` that hold from now on; they are kept already. Answer with `wear`.
    """

    lock_asked = Signal()
    leave_asked = Signal()
    erasing_opened = Signal()
    settings_changed = Signal(object)

    def __init__(
        self,
        context: Context,
        window: Window,
        vault: "Vault",
        sending: Sending,
        *,
        listed: MyReports | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._sending = sending
        self._listed = listed
        self._report: ReportPath | None = None
        self._sealing: SealingPath | None = None
        # What is shown again when the settings are left.
        self._again: Callable[[], None] = self.show_home
        self._settings = SettingsPath(context, window, vault)
        self._settings.setParent(self)
        self._settings.left.connect(self._come_back)
        self._settings.changed.connect(self.settings_changed)
        self._settings.erasing_opened.connect(self.erasing_opened)
        self._settings.failed.connect(self._say_failed)

    def begin(self) -> None:
        """Show the strip and home."""
        self._show_strip()
        self.show_home()

    def wear(self, context: Context, chosen: Settings) -> None:
        """Show what is shown anew in another language, scheme or size, which the application wears already."""
        self._context = context
        self._show_strip()
        if not self._settings.wear(context, chosen) and self._step_aside():
            self._again()

    def close(self) -> None:
        """Let go of a report that is under way; what was typed is kept by whoever leaves."""
        self._end_report()

    def show_home(self) -> None:
        """Show what can be begun and what was begun."""
        self._end_report()
        self._again = self.show_home
        # It was true a moment ago, and never again.
        listed, self._listed = self._listed, None
        home = Home(self._context, self._vault, self._sending, listed=listed)
        home.begun.connect(self._begin_report)
        home.opened.connect(self.show_report)
        home.sending_opened.connect(self.show_outbox)
        self._window.show_screen(home)

    def show_report(self, report_id: str) -> None:
        """Show one report of the person's own."""
        self._again = lambda: self.show_report(report_id)
        page = ReportDetailPage(self._context, self._vault, self._sending, report_id)
        page.went_back.connect(self.show_home)
        page.went_on.connect(self._write_on)
        page.check_wanted.connect(self._check)
        page.receipt_opened.connect(self._show_receipt)
        page.deleting_opened.connect(self._ask_deleting)
        self._window.show_screen(page)

    def show_outbox(self) -> None:
        """Show what is sent."""
        self._again = self.show_outbox
        page = OutboxPage(self._context, self._vault, self._sending)
        page.opened.connect(self.show_report)
        page.went_back.connect(self.show_home)
        self._window.show_screen(page)

    def show_settings(self) -> None:
        """Show the settings; the page that is left keeps its words first, and is shown again after them."""
        if self._step_aside():
            self._settings.show(leads_home=self._again == self.show_home)

    def _show_strip(self) -> None:
        strip = Strip(self._context)
        CitizenStrip(self._context, strip, self._vault, self._sending)
        strip.locked.connect(self.lock_asked)
        strip.left.connect(self.leave_asked)
        strip.settings_opened.connect(self.show_settings)
        self._window.show_strip(strip)

    def _begin_report(self, kind: str) -> None:
        vault = self._vault
        self._context.jobs.run(
            Lane.LOCAL,
            lambda _task: drafting.begin(vault, kind),
            owner=self,
            done=self._write_on,
            failed=self._say_failed,
        )

    def _write_on(self, draft_id: str, *, at_end: bool = False) -> None:
        self._end_report()
        self._report = ReportPath(self._context, self._window, self._vault, draft_id)
        self._report.setParent(self)
        self._report.left.connect(self.show_home)
        self._report.completed.connect(self._seal)
        self._again = self._resume
        self._report.begin(at_end=at_end)

    def _seal(self, draft_id: str) -> None:
        self._make_sealing(draft_id).begin()

    def _check(self, draft_id: str) -> None:
        """Go on with a draft that was finished before."""
        self._make_sealing(draft_id).go_on()

    def _make_sealing(self, draft_id: str) -> SealingPath:
        self._end_report()
        self._sealing = SealingPath(self._context, self._window, self._vault, draft_id)
        self._sealing.setParent(self)
        self._sealing.queued.connect(self._ask_how_to_send)
        self._sealing.went_back.connect(lambda: self._write_on(draft_id, at_end=True))
        self._sealing.put_aside.connect(self.show_home)
        self._sealing.ended.connect(self.show_home)
        self._again = self._resume
        return self._sealing

    def _resume(self) -> None:
        """Show the page of the report again that was left for the settings."""
        path = self._report or self._sealing
        if path is None:
            self.show_home()
        else:
            path.resume(self._context)

    def _ask_how_to_send(self, queued: Queued) -> None:
        self._end_report()
        self._again = lambda: self._ask_how_to_send(queued)
        page = QueuedPage(self._context, queued)
        page.send_chosen.connect(lambda at_once: self._send(queued.upload_id, at_once=at_once))
        page.finished.connect(self.show_home)
        self._window.show_screen(page)

    def _send(self, upload_id: str, *, at_once: bool) -> None:
        """Let this one leave; others that wait for a decision are not decided by it."""
        self._sending.send_one(upload_id, at_once=at_once)
        self.show_outbox()

    def _end_report(self) -> None:
        for path in (self._report, self._sealing):
            if path is not None:
                path.deleteLater()
        self._report = self._sealing = None

    def _show_receipt(self, report: MyReport, place: Path | None = None) -> None:
        self._again = lambda: self._show_receipt(report)
        page = ReceiptPage(self._context, self._vault, report)
        page.went_back.connect(lambda: self.show_report(report.id))
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
        page.went_back.connect(lambda: self.show_report(report.id))
        page.confirmed.connect(self._delete)
        self._window.show_screen(page)

    def _delete(self, report_id: str) -> None:
        self._sending.delete(report_id)
        self.show_home()

    def _step_aside(self) -> bool:
        """Have the report that is under way make room; False where its page must stay, and says why by itself."""
        return all(path.step_aside() for path in (self._report, self._sealing) if path is not None)

    def _come_back(self) -> None:
        self._again()

    def _say_failed(self, error: Exception) -> None:
        shown: Screen | None = self._window.newest_screen
        if shown is not None:
            shown.body.addWidget(Notice(self._context, "problem", errors.say(error), name="problem"))

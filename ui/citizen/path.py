"""A citizen's way through the open vault: home, one report, what is sent, what can be proved, the settings.

The path makes the screens and connects them; each is made when it is entered and gone when it is left. It owns neither
the window nor the sending: whoever made those ends them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter import drafting
from reporter.citizen import Queued
from reporter.my_reports import MyReports
from reporter.settings import Settings
from ui.citizen.home import Home
from ui.citizen.own_report_path import OwnReportPath
from ui.citizen.settings_path import SettingsPath
from ui.citizen.strip import CitizenStrip
from ui.citizen.under_way import UnderWay
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.outbox_page import OutboxPage
from ui.reporting.queued_page import QueuedPage
from ui.reporting.sending import Sending
from ui.screen import Screen
from ui.text import errors
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
        # What is shown again when the settings are left.
        self._again: Callable[[], None] = self.show_home
        self._under_way = UnderWay(context, window, vault)
        self._under_way.setParent(self)
        self._under_way.queued.connect(self._ask_how_to_send)
        self._under_way.left.connect(self.show_home)
        self._own = OwnReportPath(context, window, vault, sending)
        self._own.setParent(self)
        self._own.left.connect(self.show_home)
        self._own.went_on.connect(self._write_on)
        self._own.check_wanted.connect(self._check)
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
        for path in (self._under_way, self._own):
            path.wear(context)
        self._show_strip()
        if not self._settings.wear(context, chosen) and self._under_way.step_aside():
            self._again()

    def close(self) -> None:
        """Let go of a report that is under way; what was typed is kept by whoever leaves."""
        self._under_way.end()

    def show_home(self) -> None:
        """Show what can be begun and what was begun."""
        self._under_way.end()
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
        self._again = self._own.show_again
        self._own.show(report_id)

    def show_outbox(self) -> None:
        """Show what is sent."""
        self._again = self.show_outbox
        page = OutboxPage(self._context, self._vault, self._sending)
        page.opened.connect(self.show_report)
        page.went_back.connect(self.show_home)
        self._window.show_screen(page)

    def show_settings(self) -> None:
        """Show the settings; the page that is left keeps its words first, and is shown again after them."""
        if self._under_way.step_aside():
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

    def _write_on(self, draft_id: str) -> None:
        self._again = self._resume
        self._under_way.write(draft_id)

    def _check(self, draft_id: str) -> None:
        """Go on with a draft that was finished before."""
        self._again = self._resume
        self._under_way.check(draft_id)

    def _resume(self) -> None:
        """Show the page of the report again that was left for the settings."""
        if not self._under_way.resume():
            self.show_home()

    def _ask_how_to_send(self, queued: Queued) -> None:
        self._under_way.end()
        self._again = lambda: self._ask_how_to_send(queued)
        page = QueuedPage(self._context, queued)
        page.send_chosen.connect(lambda at_once: self._send(queued.upload_id, at_once=at_once))
        page.finished.connect(self.show_home)
        self._window.show_screen(page)

    def _send(self, upload_id: str, *, at_once: bool) -> None:
        """Let this one leave; others that wait for a decision are not decided by it."""
        self._sending.send_one(upload_id, at_once=at_once)
        self.show_outbox()

    def _come_back(self) -> None:
        self._again()

    def _say_failed(self, error: Exception) -> None:
        shown: Screen | None = self._window.newest_screen
        if shown is not None:
            shown.body.addWidget(Notice(self._context, "problem", errors.say(error), name="problem"))

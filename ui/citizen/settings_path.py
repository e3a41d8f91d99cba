"""The settings of an open vault, and what is opened from them: what this protects, and erasing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter import settings
from reporter.settings import Settings
from ui.citizen.settings_page import SettingsPage
from ui.context import Context
from ui.jobs import Lane
from ui.start.limits_page import LimitsPage
from ui.window import Window

if TYPE_CHECKING:
    from reporter.vaults import Vault


class SettingsPath(QObject):
    """From the settings back to what was shown before them. `show` begins, as often as somebody opens them.

    Signals:
        left: the person wants back what was shown before.
        changed: the `Settings` that hold from now on; they are kept already. Answer with `wear`.
        erasing_opened: the person wants to make the vault unreadable.
        failed: the `Exception` over which they could not be read or kept.
    """

    left = Signal()
    changed = Signal(object)
    erasing_opened = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, window: Window, vault: "Vault") -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._leads_home = True

    def show(self, *, leads_home: bool) -> None:
        """Read the settings and show them; where they lead back to home, their way back says so."""
        self._leads_home = leads_home
        self.show_again()

    def show_again(self) -> None:
        """Show them once more, behind what was opened from them."""
        vault = self._vault
        self._context.jobs.run(
            Lane.LOCAL, lambda _task: settings.load(vault), owner=self, done=self._show, failed=self.failed.emit
        )

    def wear(self, context: Context, chosen: Settings) -> bool:
        """Show them anew in another language, scheme or size; False where somebody quick has left them already."""
        self._context = context
        is_shown = isinstance(self._window.newest_screen, SettingsPage)
        if is_shown:
            self._show(chosen)
        return is_shown

    def _show(self, kept: Settings) -> None:
        page = SettingsPage(self._context, kept, leads_home=self._leads_home)
        page.changed.connect(self._keep)
        page.limits_opened.connect(self._show_limits)
        page.erasing_opened.connect(self.erasing_opened)
        page.went_back.connect(self.left)
        self._window.show_screen(page)

    def _keep(self, changed: Settings) -> None:
        vault = self._vault

        def keep(_task: object) -> Settings:
            settings.save(vault, changed)
            return changed

        done, failed = self.changed.emit, self.failed.emit
        self._context.jobs.run(Lane.LOCAL, keep, owner=self, done=done, failed=failed, is_promised=True)

    def _show_limits(self) -> None:
        page = LimitsPage(self._context, is_again=True)
        page.went_back.connect(self.show_again)
        self._window.show_screen(page)

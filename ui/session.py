"""What belongs to an open citizen's vault: the way through it, what leaves from it, and how it is let go.

Loaded when a vault is open, because it brings the journeys along.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reporter.settings import Settings
from ui.citizen.path import CitizenPath
from ui.context import Context
from ui.demo_watch import DemoWatch
from ui.leaving.erase_page import ErasePage
from ui.leaving.leaving import Leaving
from ui.leaving.locked import LeftProcess
from ui.leaving.session import Session
from ui.reporting.sending import Sending
from ui.start.opened import Opened
from ui.window import Window

if TYPE_CHECKING:
    from reporter.demo_server import DemoServer


def guard(leaving: Leaving, opened: Opened, *, sending: Sending | None = None) -> None:
    """Let a vault be locked, left and erased from now on, and let the demo desk end with the program."""
    chosen = opened.settings
    session = Session(opened.vault, chosen.language, chosen.scheme, chosen.percent, sending)
    if opened.demo is not None:
        leaving.demo = opened.demo
    leaving.begin(session, idle_minutes=chosen.idle_minutes)


class CitizenSession(QObject):
    """A citizen at home, from the first screen behind the start to the lock.

    `sender` is one that went on while the window was locked.

    Signals:
        settings_changed: the `Settings` that hold from now on; whoever listens dresses the window and calls `wear`.
    """

    settings_changed = Signal(object)

    def __init__(
        self, context: Context, window: Window, leaving: Leaving, opened: Opened, *, sender: LeftProcess | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._leaving = leaving
        self._opened = replace(opened, listed=None)
        self._sending = Sending(context, opened.vault)
        if sender is not None:
            self._sending.attach(sender.descriptor, sender.pid)
        self._path = CitizenPath(context, window, opened.vault, self._sending, listed=opened.listed)
        self._path.lock_asked.connect(leaving.lock)
        self._path.leave_asked.connect(leaving.leave)
        self._path.settings_changed.connect(self._take_settings)
        self._path.erasing_opened.connect(self._show_erasing)
        self._demo_watch: DemoWatch | None = None
        if opened.is_demonstration:
            self._demo_watch = DemoWatch(context, window, opened.vault, opened.demo)
            self._demo_watch.changed.connect(self._take_demo)
        guard(leaving, opened, sending=self._sending)
        # What is planned can wait until home is painted.
        self._watch = QTimer(self, singleShot=True, interval=0)
        self._watch.timeout.connect(self._sending.watch)

    def begin(self) -> None:
        """Show home, and send what is planned."""
        self._path.begin()
        self._watch.start()
        if self._demo_watch is not None:
            self._demo_watch.begin()

    def wear(self, context: Context) -> None:
        """Go on in another language or look."""
        self._context = context
        self._path.wear(context, self._opened.settings)
        if self._demo_watch is not None:
            self._demo_watch.wear(context)

    def close(self) -> None:
        """Stop what is being sent; everything is kept. The vault is whoever's who opened it."""
        self._path.close()
        self._watch.stop()
        self._sending.close()
        if self._demo_watch is not None:
            self._demo_watch.close()

    def _take_settings(self, changed: Settings) -> None:
        self._opened = replace(self._opened, settings=changed)
        guard(self._leaving, self._opened, sending=self._sending)
        self.settings_changed.emit(changed)

    def _take_demo(self, server: "DemoServer | None") -> None:
        self._opened = replace(self._opened, demo=server)
        self._leaving.demo = server

    def _show_erasing(self) -> None:
        page = ErasePage(self._context)
        page.confirmed.connect(self._leaving.erase)
        page.went_back.connect(self._path.show_settings)
        page.ended.connect(self._leaving.leave)
        self._leaving.erase_failed.connect(page.show_failure)
        self._window.show_screen(page)

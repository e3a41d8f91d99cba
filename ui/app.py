"""Puts the window together: Qt, the look, the lanes, and the paths. Nothing else knows all of them.

What is imported above stands between a person and the first screen, and a test holds all of it to a list. Everything
else is loaded behind that screen.
"""

import gc
import importlib
import linecache
import os
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui import environment, traces
from ui.context import Context
from ui.first_frame import FirstFrame
from ui.jobs import Jobs, Lane, Task
from ui.languages import ENGLISH, Language, language_of
from ui.start.path import StartPath, close
from ui.text import translating
from ui.theme import fonts
from ui.theme.look import Look, Scheme
from ui.theme.program_icon import program_icon
from ui.theme.system import SystemScheme
from ui.window import TITLE, Window

if TYPE_CHECKING:
    from reporter.settings import Settings
    from ui.leaving.leaving import Leaving, Process
    from ui.leaving.locked import Locked
    from ui.leaving.sender_end import SenderEnd
    from ui.session import CitizenSession
    from ui.start.opened import Opened

FOLLOW_SYSTEM: Final = "system"

JOURNEYS: Final = (
    "ui.start.journeys",
    "reporter.dispatch",
    "reporter.my_reports",
    "reporter.drafting",
    "reporter.citizen",
    "reporter.outbox",
    "reporter.sender.client",
)
"""What is loaded behind the first screen; it would more than double the time until that is shown."""


SCREENS: Final = (
    "ui.start.pages",
    "ui.start.demonstration_strip",
    "ui.widgets.progress",
    "ui.widgets.story_edit",
    "ui.widgets.picture_view",
    "ui.widgets.blackout_canvas",
    "ui.widgets.strip",
    "ui.leaving.erase_page",
    "ui.reporting.report_list",
    "ui.reporting.sending",
    "ui.citizen.home",
    "ui.citizen.settings_page",
    "ui.reporting.outbox_page",
    "ui.reporting.deciding",
    "ui.reporting.answers.making",
    "ui.reporting.question_page",
    "ui.reporting.report_detail",
    "ui.reporting.receipt_page",
    "ui.reporting.report_path",
    "ui.reporting.files_page",
    "ui.reporting.blackout_page",
    "ui.reporting.files_path",
    "ui.reporting.privacy_page",
    "ui.reporting.review_page",
    "ui.reporting.sealing_path",
    "ui.session",
)
"""What is loaded after that, one by one in the window's own thread, so that no key is felt while a person types."""

_BETWEEN_SCREENS_MILLISECONDS: Final = 20
_FIRST_FRAME_SECONDS: Final = 2.0
"""How long loading waits for the first screen; a window that nobody sees is never painted."""


class Program(QObject):
    """The running program: one window and what it shows. `close` ends everything it began.

    `home` is where vaults are looked for, `locked` what a window that was locked has left, `process` what leaving does
    to this process; by itself it is done to this very one.

    Signals:
        shown: the first screen is there to be used.
        loaded: everything is loaded that is loaded behind it.
    """

    shown = Signal()
    loaded = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        home: Path,
        process: "Process | None" = None,
        locked: "Locked | None" = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._process = process
        self._jobs = Jobs()
        self._window = Window()
        self._window.closed.connect(self.end)
        self._is_shown = threading.Event()
        self._scheme, self._percent = (FOLLOW_SYSTEM, 100) if locked is None else (locked.scheme, locked.percent)
        self._look: Look | None = None
        self._system = SystemScheme(application.styleHints(), self)
        self._system.changed.connect(self._follow_system)
        self._context = self._dress(ENGLISH if locked is None else language_of(locked.language))
        self._locked = locked
        self._opened: Opened | None = None
        self._session: CitizenSession | None = None
        self._sender_end: SenderEnd | None = None
        if locked is not None:
            self._sender_end = _late("ui.leaving.sender_end").SenderEnd(self._window, locked)
        self._start: StartPath | None = _make_start(self._context, self._window, home, locked, self._sender_end)
        self._start.language_chosen.connect(self._speak)
        self._start.vault_opened.connect(self._guard)
        self._start.opened.connect(self._go_home)
        self._unloaded = iter(SCREENS)
        self._loading = QTimer(self, interval=_BETWEEN_SCREENS_MILLISECONDS)
        self._loading.timeout.connect(self._load_next_screen)

    def begin(self) -> None:
        """Show the first screen, and load behind it what the next ones need."""
        if self._start is not None:
            self._start.begin()
        FirstFrame(self._window).shown.connect(self._go_on_behind)
        self._window.show()
        is_shown = self._is_shown

        def load(task: Task) -> None:
            is_shown.wait(_FIRST_FRAME_SECONDS)
            _load_journeys(task)

        # First in its lane, so that an open vault finds them loaded: two threads that load at once can wait for ever.
        self._jobs.run(Lane.LOCAL, load, owner=self, done=self._load_screens, failed=self._load_screens)

    def end(self) -> None:
        """End as when the person closes the window: everything is kept, and the process is over."""
        self._leaving.close()

    def close(self) -> None:
        """End what is under way, close the vault and take the window away."""
        self._loading.stop()
        self._unloaded = iter(())
        self._is_shown.set()
        self._window.blank()
        if self._session is not None:
            self._session.close()
        self._jobs.close()
        if self._opened is not None:
            close(self._opened)
        self._window.hide()
        self._window.deleteLater()

    def _end(self) -> None:
        """End the program. Qt's `quit` would ask the window first, which leaves the end to us, and so never end."""
        self._application.exit(0)

    @cached_property
    def _leaving(self) -> "Leaving":
        """The ways out, made behind the first screen, or by whoever wants one before."""
        made = _make_leaving(self._window, self._jobs, self._process, self)
        if self._locked is not None:
            made.demo = self._locked.demo
        return made

    def _go_on_behind(self) -> None:
        """Make what nobody can have wanted before there was a screen, and have the rest loaded."""
        _ = self._leaving
        self._is_shown.set()
        self.shown.emit()

    def _load_screens(self, _told: object) -> None:
        """Go on loading; what failed to load is told to whoever needs it."""
        gc.enable()
        self._loading.start()

    def _load_next_screen(self) -> None:
        name = next(self._unloaded, None)
        if name is None:
            self._loading.stop()
            self.loaded.emit()
        else:
            importlib.import_module(name)

    def _speak(self, language: Language) -> None:
        self._context = self._dress(language)
        if self._start is not None:
            self._start.go_on_in(self._context)

    def _guard(self, opened: "Opened") -> None:
        """Hold on to an open vault, also while its start is not at its end."""
        if self._sender_end is not None:
            self._sender_end.stop()
        self._opened = opened
        _late("ui.session").guard(self._leaving, opened)
        if opened.is_demonstration and self._session is None:
            strip = _late("ui.start.demonstration_strip").DemonstrationStrip(self._context)
            self._window.show_strip(strip)

    def _go_home(self, opened: "Opened") -> None:
        """Hand the window over to the path of somebody who reports."""
        self._opened, self._start = opened, None
        context = self._dress_for(opened.settings)
        locked = self._locked
        # A sender that went on belongs to the vault that was locked, and to no other.
        sender = locked.sender if locked is not None and locked.folder == opened.vault.folder else None
        session = _late("ui.session").CitizenSession(context, self._window, self._leaving, opened, sender=sender)
        session.settings_changed.connect(self._wear)
        self._session = session
        session.begin()

    def _wear(self, settings: "Settings") -> None:
        if self._opened is not None and self._session is not None:
            self._opened = replace(self._opened, settings=settings)
            self._session.wear(self._dress_for(settings))

    def _follow_system(self) -> None:
        """Wear what the desktop wears by now, where that is wanted. What stands on a page stays on it."""
        if self._scheme in set(Scheme):
            return
        if self._opened is not None and self._session is not None:
            self._wear(self._opened.settings)
        else:
            # A start is not shown anew: half a passphrase may be typed.
            self._context = self._dress(self._context.language)

    def _dress_for(self, settings: "Settings") -> Context:
        self._scheme, self._percent = settings.scheme, settings.percent
        is_demonstration = self._opened is not None and self._opened.is_demonstration
        return replace(self._dress(language_of(settings.language)), is_demonstration=is_demonstration)

    def _dress(self, language: Language) -> Context:
        worn = self._look
        look = Look(self._wanted_scheme(), self._percent, language)
        if worn is None or (worn.scheme, worn.percent, worn.language) != (look.scheme, look.percent, look.language):
            translating.speak(self._application, language)
            look.put_on(self._application)
            self._look = worn = look
        return Context(jobs=self._jobs, language=language, look=worn, now=lambda: datetime.now(UTC))

    def _wanted_scheme(self) -> Scheme:
        """Return the scheme of the settings; any word that this version does not know follows the system."""
        if self._scheme in set(Scheme):
            return Scheme(self._scheme)
        return self._system.scheme


def _make_leaving(window: Window, jobs: Jobs, process: "Process | None", parent: QObject) -> "Leaving":
    if process is None:
        process = _late("ui.leaving.successor").ThisProcess()
    made: Leaving = _late("ui.leaving.leaving").Leaving(window, jobs, traces.Clipboard(parent), process)
    return made


def _make_start(
    context: Context, window: Window, home: Path, locked: "Locked | None", sender_end: "SenderEnd | None"
) -> StartPath:
    if locked is None or sender_end is None:
        return StartPath(context, window, home=home, folder=None)
    return StartPath(
        context,
        window,
        home=home,
        folder=locked.folder,
        note=sender_end.say,
        demo=None if locked.demo is None else locked.demo.leave(),
    )


def _late(name: str) -> Any:
    """Return a module that the first screen of a start does without."""
    return importlib.import_module(name)


def _load_journeys(task: Task) -> None:
    for name in JOURNEYS:
        if not task.cancelled():
            importlib.import_module(name)
    # Read once, and asked by every screen that names a kind or a place.
    importlib.import_module("reporter.vocabulary").shipped()


def _spare_loaded() -> None:
    """Have everything that is loaded by now stay as it is: nobody looks through it again for what could be let go.

    That would stop the window for several frames at once, many times. Qt's Python half has read the text of every
    module meanwhile, which is kept for tracebacks that nobody here is shown.
    """
    gc.freeze()
    linecache.clearcache()


def start(*, home: Path, locked: "Locked | None" = None) -> tuple[QApplication, Program]:
    """Make the application and begin the program; both live until `Program.close`."""
    traces.forbid_settings()
    traces.say_fatal()
    application = QApplication([TITLE])
    # By this name a desktop finds the program's own entry, and so its icon.
    application.setDesktopFileName(TITLE.lower())
    fonts.load()
    program = Program(application, home=home, locked=locked)

    def go_on_behind() -> None:
        application.setWindowIcon(program_icon())
        _late("ui.leaving.system_end").SystemEnd(program).asked.connect(program.end)

    program.shown.connect(go_on_behind)
    program.loaded.connect(_spare_loaded)
    program.begin()
    return application, program


def run(_words: Sequence[str]) -> int:
    """Run the window until it is closed, and return the exit status."""
    application, program = start(home=Path.home(), locked=_take_locked())
    status = application.exec()
    program.close()
    return status


def _take_locked() -> "Locked | None":
    """Take what a lock has left out of the environment; nothing else is read there."""
    if environment.HANDED_ON not in os.environ:
        return None
    taken: Locked | None = _late("ui.leaving.locked").Locked.take(os.environ)
    return taken

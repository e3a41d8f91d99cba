"""Puts the window together: Qt, the look, the lanes, and the paths. Nothing else knows all of them.

What is imported above stands between a person and the first screen, and a test holds all of it to a list. Everything
else is loaded behind that screen.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui import environment, traces
from ui.context import Context
from ui.first_frame import FirstFrame
from ui.jobs import Jobs
from ui.languages import ENGLISH, Language, language_of
from ui.loading import Loading, late, spare_loaded
from ui.start.path import StartPath, close
from ui.text import translating
from ui.theme import fonts, parts
from ui.theme.look import Look, Scheme
from ui.theme.program_icon import program_icon
from ui.theme.system import SystemScheme
from ui.window import TITLE, Window

if TYPE_CHECKING:
    from datetime import datetime

    from reporter.settings import Settings
    from ui.leaving.leaving import Leaving, Process
    from ui.leaving.locked import Locked
    from ui.leaving.sender_end import SenderEnd
    from ui.session import CitizenSession
    from ui.start.opened import Opened

FOLLOW_SYSTEM: Final = "system"


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
            self._sender_end = late("ui.leaving.sender_end").SenderEnd(self._window, locked)
        self._start: StartPath | None = _make_start(self._context, self._window, home, locked, self._sender_end)
        self._start.language_chosen.connect(self._speak)
        self._start.vault_opened.connect(self._guard)
        self._start.opened.connect(self._go_home)
        self._loading = Loading(self._jobs, self)
        self._loading.loaded.connect(self.loaded)

    def begin(self) -> None:
        """Show the first screen, and load behind it what the next ones need."""
        if self._start is not None:
            self._start.begin()
        FirstFrame(self._window).shown.connect(self._go_on_behind)
        self._window.fit_screen(is_maximized=self._locked is not None and self._locked.is_maximized)
        self._window.show()
        self._loading.begin()

    def end(self) -> None:
        """End as when the person closes the window: everything is kept, and the process is over."""
        self._leaving.close()

    def close(self) -> None:
        """End what is under way, close the vault and take the window away."""
        self._loading.stop()
        self._window.blank()
        if self._session is not None:
            self._session.close()
        self._jobs.close()
        if self._start is not None:
            self._start.end()
        elif self._opened is not None:
            close(self._opened)
        self._window.hide()
        self._window.deleteLater()

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
        self._loading.go_on()
        self.shown.emit()

    def _speak(self, language: Language) -> None:
        self._context = self._dress(language)
        if self._start is not None:
            self._start.go_on_in(self._context)

    def _guard(self, opened: "Opened") -> None:
        """Hold on to an open vault, also while its start is not at its end."""
        if self._sender_end is not None:
            self._sender_end.stop()
        self._opened = opened
        late("ui.session").guard(self._leaving, opened)
        if opened.is_demonstration and self._session is None:
            strip = late("ui.start.demonstration_strip").DemonstrationStrip(self._context)
            self._window.show_strip(strip)

    def _go_home(self, opened: "Opened") -> None:
        """Hand the window over to the path of somebody who reports."""
        # The list that came with it is home's, and old as soon as anything is deleted.
        self._opened, self._start = replace(opened, listed=None), None
        context = self._dress_for(opened.settings)
        locked = self._locked
        sender = None if locked is None else locked.sender_for(opened.vault.folder)
        session = late("ui.session").CitizenSession(context, self._window, self._leaving, opened, sender=sender)
        session.settings_changed.connect(self._wear)
        self._session = session
        session.begin()

    def _wear(self, settings: "Settings") -> None:
        if self._opened is not None and self._session is not None:
            self._opened = replace(self._opened, settings=settings)
            self._session.wear(self._dress_for(settings))

    def _follow_system(self) -> None:
        """Wear what the desktop wears by now, where that is wanted. No page is made anew: half a word may be typed."""
        look = self._look
        if self._scheme in set(Scheme) or look is None:
            return
        look.turn(self._system.scheme)
        look.put_on(self._application)
        parts.colour_anew(self._window, look)

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
        return Context(jobs=self._jobs, language=language, look=worn, now=_now)

    def _wanted_scheme(self) -> Scheme:
        """Return the scheme of the settings; any word that this version does not know follows the system."""
        if self._scheme in set(Scheme):
            return Scheme(self._scheme)
        return self._system.scheme


def _now() -> "datetime":
    clock = late("datetime")
    now: datetime = clock.datetime.now(clock.UTC)
    return now


def _make_leaving(window: Window, jobs: Jobs, process: "Process | None", parent: QObject) -> "Leaving":
    if process is None:
        process = late("ui.leaving.successor").ThisProcess()
    made: Leaving = late("ui.leaving.leaving").Leaving(window, jobs, traces.Clipboard(parent), process)
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
        late("ui.leaving.system_end").SystemEnd(program).asked.connect(program.end)

    program.shown.connect(go_on_behind)
    program.loaded.connect(spare_loaded)
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
    taken: Locked | None = late("ui.leaving.locked").Locked.take(os.environ)
    return taken

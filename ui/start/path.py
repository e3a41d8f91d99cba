"""The way from the first screen to an open vault that has a desk: which screen comes after which.

`MakingPath` makes a new vault and `JoiningPath` joins a desk; here is what comes before, between and behind them.
Nobody dresses the window here: a language that is chosen is told, and whoever listens calls `go_on_in`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter import vault_places
from ui.context import Context
from ui.jobs import Lane
from ui.languages import Language, language_of
from ui.start.behind import journeys
from ui.start.further import pages
from ui.start.unlock_page import UnlockPage
from ui.window import Window

if TYPE_CHECKING:
    from ui.start.joining_path import JoiningPath
    from ui.start.making_path import MakingPath
    from ui.start.opened import Opened


class StartPath(QObject):
    """Shows the screens of a start in one window, until a vault is open and has a desk.

    `home` is where vaults are looked for; `folder` names one instead, of a window that was locked: then `note` says
    what goes on meanwhile, and `demo` is the demo desk's server that was left.

    Signals:
        vault_opened: an `Opened` that is not at its end yet: from now on there is something to lock.
        opened: an `Opened`; the path is at its end.
        language_chosen: a `Language`; whoever listens dresses the window and calls `go_on_in`.
    """

    vault_opened = Signal(object)
    opened = Signal(object)
    language_chosen = Signal(object)

    def __init__(
        self,
        context: Context,
        window: Window,
        *,
        home: Path,
        folder: Path | None,
        note: Callable[[Language], str] = lambda _language: "",
        demo: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._home = home
        self._folders: Sequence[Path] = () if folder is None else (folder,)
        self._note = note
        self._demo = demo
        self._go_on: Callable[[], None] = self._show_language
        self._has_chosen = False
        self._opened: Opened | None = None
        self._joining: JoiningPath | None = None
        self._making: MakingPath | None = None

    def begin(self) -> None:
        """Show the first screen: for a vault that is there, the one that opens it."""
        if not self._folders:
            self._folders = vault_places.find(self._home)
        if self._folders:
            self._show_unlock()
        else:
            self._show_language()

    def go_on_in(self, context: Context) -> None:
        """Show the screen that comes next in another language or look."""
        self._context = context
        self._go_on()

    def end(self) -> None:
        """Close the vault and end the demo desk of a start that did not come to its end."""
        opened, self._opened = self._opened, None
        if opened is not None:
            close(opened)

    def _speak(self, language: Language, then: Callable[[], None]) -> None:
        """Have the window dressed for a language, and go on with `then` once it is."""
        self._go_on = then
        self.language_chosen.emit(language)

    def _show_language(self) -> None:
        # Where a vault was found, this is not the first screen, and its tiles need not be loaded for that one.
        from ui.start.language_page import LanguagePage  # noqa: PLC0415

        page = LanguagePage(self._context)
        page.chosen.connect(lambda language: self._window.make_way(lambda: self._speak(language, self._make)))
        self._window.show_screen(page)

    def _make(self) -> None:
        """Make a vault; begun again, the place that was chosen is still there."""
        if self._making is None:
            self._making = pages.MakingPath(self._context, self._window, home=self._home)
            self._making.made.connect(self._take_opened)
            self._making.went_back.connect(self._show_language)
            self._making.existing_wanted.connect(self._look_everywhere)
        self._making.begin(self._context)

    def _look_everywhere(self) -> None:
        """Find the vaults that a person speaks of, also on a stick, and ask for a place where there is none."""
        home = self._home
        self._context.jobs.run(
            Lane.LOCAL,
            lambda _task: journeys.find_everywhere(home),
            owner=self,
            done=self._take_found,
            failed=lambda _error: self._take_found(()),
        )

    def _take_found(self, folders: Sequence[Path]) -> None:
        # The language was chosen on the way here, and counts more than the one that the vault keeps.
        self._folders, self._has_chosen = folders, True
        if self._making is not None:
            self._making.forget()
        self._show_unlock()

    def _show_unlock(self) -> None:
        page = UnlockPage(self._context, self._folders, note=self._note(self._context.language), demo=self._demo)
        page.language_wanted.connect(self._take_wanted)
        page.new_wanted.connect(self._show_language)
        page.look_wanted.connect(self._look_everywhere)
        page.opened.connect(self._take_unlocked)
        self._window.show_screen(page)

    def _take_wanted(self, language: Language) -> None:
        self._has_chosen = True
        self._speak(language, self._show_unlock)

    def _take_unlocked(self, opened: "Opened") -> None:
        """Go on in the language that the vault keeps; or keep the one that the person chose on the way in."""
        spoken = self._context.language
        if opened.settings.language == spoken.tag:
            self._take_opened(opened)
        elif self._has_chosen:
            self._opened = opened
            self._context.jobs.run(
                Lane.LOCAL,
                lambda _task: journeys.keep_language(opened, spoken.tag),
                owner=self,
                done=self._take_opened,
                failed=lambda _error: self._take_opened(opened),
            )
        else:
            self._speak(language_of(opened.settings.language), lambda: self._take_opened(opened))

    def _take_opened(self, opened: "Opened") -> None:
        """Ask what is still missing, or end."""
        self._opened = opened
        self._context = replace(self._context, is_demonstration=opened.is_demonstration)
        self.vault_opened.emit(opened)
        if opened.warning:
            self._show_warning(opened)
        elif not opened.has_desk:
            self._join(opened)
        else:
            self._opened = None
            self.opened.emit(opened)

    def _show_warning(self, opened: "Opened") -> None:
        page = pages.WarningPage(self._context, opened.warning)
        page.understood.connect(lambda: self._take_opened(replace(opened, warning="")))
        self._window.show_screen(page)

    def _join(self, opened: "Opened") -> None:
        self._joining = pages.JoiningPath(self._context, self._window, opened, home=self._home)
        self._joining.joined.connect(self._take_opened)
        self._joining.begin()


def close(opened: "Opened") -> None:
    """Close a vault, and end the demo desk that belongs to it."""
    if opened.demo is not None:
        opened.demo.close()
    opened.vault.close()

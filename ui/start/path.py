"""The way from the first screen to an open vault that has a desk: which screen comes after which."""

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
    from ui.start.journeys import Desk, DeskCode
    from ui.start.making_page import MakingPage
    from ui.start.opened import Opened
    from ui.start.place_field import PlaceField


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
        self._show: Callable[[], None] = self._show_language
        self._has_chosen = False
        self._passphrase = ""
        self._place: Path | None = None
        self._opened: Opened | None = None
        self._code: DeskCode | None = None

    def begin(self) -> None:
        """Show the first screen: for a vault that is there, the one that opens it."""
        if not self._folders:
            self._folders = vault_places.find(self._home)
        self._go(self._show_unlock if self._folders else self._show_language)

    def go_on_in(self, context: Context) -> None:
        """Show the screen that comes next in another language or look."""
        self._context = context
        self._show()

    def end(self) -> None:
        """Close the vault and end the demo desk of a start that did not come to its end."""
        opened, self._opened = self._opened, None
        if opened is not None:
            close(opened)

    def _go(self, show: Callable[[], None]) -> None:
        self._show = show
        show()

    def _show_language(self) -> None:
        # Where a vault was found, this is not the first screen, and its tiles need not be loaded for that one.
        from ui.start.language_page import LanguagePage  # noqa: PLC0415

        page = LanguagePage(self._context)
        page.chosen.connect(self._take_language)
        self._window.show_screen(page)

    def _take_language(self, language: Language) -> None:
        self._show = self._show_limits
        self.language_chosen.emit(language)

    def _show_limits(self) -> None:
        page = pages.LimitsPage(self._context)
        page.went_back.connect(lambda: self._go(self._show_language))
        page.understood.connect(self._draw_words)
        self._window.show_screen(page)

    def _draw_words(self) -> None:
        self._context.jobs.run(
            Lane.LOCAL,
            lambda _task: journeys.draw_passphrase(),
            owner=self,
            done=self._take_words,
            failed=lambda _error: None,
        )

    def _take_words(self, passphrase: str) -> None:
        self._passphrase = passphrase
        if self._place is None:
            self._place = vault_places.propose(self._home)
        self._go(self._show_vault)

    def _show_vault(self) -> None:
        page = pages.VaultPage(self._context, self._passphrase, self._proposed, home=self._home)
        page.went_back.connect(lambda: self._go(self._show_limits))
        page.other_words_wanted.connect(lambda: self._go_with(page.place, self._draw_words))
        page.browse_wanted.connect(lambda: self._go(self._show_places))
        page.written_down.connect(lambda: self._go_with(page.place, self._show_type_back))
        page.existing_wanted.connect(self._look_everywhere)
        page.own_wanted.connect(lambda: self._go_with(page.place, self._show_own))
        self._window.show_screen(page)

    def _show_places(self) -> None:
        heading = self.tr("Where the vault will be")
        proposed = self._proposed
        chooser = pages.FileChooser(self._context, heading=heading, proposed=proposed.name, home=proposed.parent)
        chooser.cancelled.connect(lambda: self._go(self._show_vault))
        chooser.chosen.connect(self._take_place)
        self._window.show_screen(chooser)

    def _take_place(self, place: Path) -> None:
        self._place = place
        self._go(self._show_vault)

    def _show_type_back(self) -> None:
        self._show_making(pages.TypeBackPage(self._context, self._passphrase, self._proposed, home=self._home))

    def _show_own(self) -> None:
        self._show_making(pages.OwnPassphrasePage(self._context, self._proposed, home=self._home))

    def _show_making(self, page: "MakingPage") -> None:
        page.went_back.connect(lambda: self._go_with(page.place, self._show_vault))
        page.made.connect(self._take_opened)
        self._window.show_screen(page)

    def _go_with(self, place: "PlaceField", show: Callable[[], None]) -> None:
        """Go on with the place that stands on this page."""
        self._place = place.folder
        self._go(show)

    @property
    def _proposed(self) -> Path:
        return self._place or self._home

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
        self._folders, self._has_chosen, self._passphrase = folders, True, ""
        self._go(self._show_unlock)

    def _show_unlock(self) -> None:
        page = UnlockPage(self._context, self._folders, note=self._note(self._context.language), demo=self._demo)
        page.language_wanted.connect(self._take_wanted)
        page.new_wanted.connect(lambda: self._go(self._show_language))
        page.look_wanted.connect(self._look_everywhere)
        page.opened.connect(self._take_unlocked)
        self._window.show_screen(page)

    def _take_wanted(self, language: Language) -> None:
        self._has_chosen = True
        self.language_chosen.emit(language)

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
            self._show = lambda: self._take_opened(opened)
            self.language_chosen.emit(language_of(opened.settings.language))

    def _take_opened(self, opened: "Opened") -> None:
        """Ask what is still missing, or end."""
        self._opened, self._passphrase, self._place = opened, "", None
        self._context = replace(self._context, is_demonstration=opened.is_demonstration)
        self.vault_opened.emit(opened)
        if opened.warning:
            self._go(self._show_warning)
        elif not opened.has_desk:
            self._go(self._show_desk)
        else:
            self._opened = None
            self.opened.emit(opened)

    def _show_warning(self) -> None:
        if self._opened is not None:
            page = pages.WarningPage(self._context, self._opened.warning)
            page.understood.connect(self._forget_warning)
            self._window.show_screen(page)

    def _forget_warning(self) -> None:
        if self._opened is not None:
            self._take_opened(replace(self._opened, warning=""))

    def _show_desk(self) -> None:
        page = pages.DeskPage(self._context)
        page.file_wanted.connect(lambda: self._go(self._show_chooser))
        page.demo_wanted.connect(lambda: self._go(self._show_demo))
        self._window.show_screen(page)

    def _show_demo(self) -> None:
        if self._opened is not None:
            page = pages.DemoPage(self._context, self._opened)
            page.went_back.connect(lambda: self._go(self._show_desk))
            page.joined.connect(self._take_opened)
            self._window.show_screen(page)

    def _show_desk_file(self, file: Path | None = None) -> None:
        if self._opened is None:
            return
        page = pages.DeskFilePage(self._context, self._opened, self._code)
        page.code_read.connect(self._take_code)
        page.went_back.connect(self._leave_desk_file)
        page.browse_wanted.connect(lambda: self._go(self._show_chooser))
        page.met.connect(self._compare)
        self._window.show_screen(page)
        if file is not None:
            page.look_at(file)

    def _take_code(self, code: "DeskCode") -> None:
        self._code = code

    def _leave_desk_file(self) -> None:
        self._code = None
        self._go(self._show_desk)

    def _show_chooser(self) -> None:
        heading = self.tr("The desk's file, or a picture of its code")
        if self._code is not None:
            heading = self.tr("The profile of the desk whose code you brought")
        chooser = pages.FileChooser(self._context, heading=heading, home=self._home)
        chooser.cancelled.connect(lambda: self._go(self._show_desk if self._code is None else self._show_desk_file))
        chooser.chosen.connect(self._take_file)
        self._window.show_screen(chooser)

    def _take_file(self, path: Path) -> None:
        self._show = self._show_desk_file
        self._show_desk_file(path)

    def _compare(self, met: "Desk") -> None:
        self._go(lambda: self._show_compare(met))

    def _show_compare(self, met: "Desk") -> None:
        if self._opened is not None:
            page = pages.ComparePage(self._context, self._opened, met)
            page.refused.connect(self._leave_desk_file)
            page.joined.connect(self._take_opened)
            self._window.show_screen(page)


def close(opened: "Opened") -> None:
    """Close a vault, and end the demo desk that belongs to it."""
    if opened.demo is not None:
        opened.demo.close()
    opened.vault.close()

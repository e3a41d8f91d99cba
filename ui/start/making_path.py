"""The way to a new vault: what the program cannot do, the words that open the vault, its place, and the making.

Which vaults there are already, and what comes once one is open, is for the path around this one.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter import vault_places
from ui.context import Context
from ui.jobs import Lane
from ui.start.behind import journeys
from ui.start.limits_page import LimitsPage
from ui.start.making_page import MakingPage
from ui.start.own_passphrase_page import OwnPassphrasePage
from ui.start.place_field import PlaceField
from ui.start.type_back_page import TypeBackPage
from ui.start.vault_page import VaultPage
from ui.widgets.file_chooser import FileChooser
from ui.window import Window

if TYPE_CHECKING:
    from ui.start.opened import Opened


class MakingPath(QObject):
    """Shows the screens on which a vault is made. Begun again, it keeps the place that was chosen and draws new words.

    Signals:
        made: an `Opened`: the new vault, open.
        went_back: the person goes back from the first of them.
        existing_wanted: the person has a vault already.
    """

    made = Signal(object)
    went_back = Signal()
    existing_wanted = Signal()

    def __init__(self, context: Context, window: Window, *, home: Path) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._home = home
        self._passphrase = ""
        self._place: Path | None = None

    def begin(self, context: Context) -> None:
        """Show the first screen, in the look and the language of now."""
        self._context = context
        self._show_limits()

    def forget(self) -> None:
        """Forget the words that were drawn."""
        self._passphrase = ""

    def _show_limits(self) -> None:
        page = LimitsPage(self._context)
        page.went_back.connect(self.went_back)
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
        self._show_vault()

    @property
    def _proposed(self) -> Path:
        return self._place or self._home

    def _show_vault(self) -> None:
        page = VaultPage(self._context, self._passphrase, self._proposed, home=self._home)
        page.went_back.connect(self._show_limits)
        page.other_words_wanted.connect(lambda: self._go_with(page.place, self._draw_words))
        page.browse_wanted.connect(self._show_places)
        page.written_down.connect(lambda: self._go_with(page.place, self._show_type_back))
        page.existing_wanted.connect(self.existing_wanted)
        page.own_wanted.connect(lambda: self._go_with(page.place, self._show_own))
        self._window.show_screen(page)

    def _show_places(self) -> None:
        heading = self.tr("Where the vault will be")
        proposed = self._proposed
        chooser = FileChooser(self._context, heading=heading, proposed=proposed.name, home=proposed.parent)
        chooser.cancelled.connect(self._show_vault)
        chooser.chosen.connect(self._take_place)
        self._window.show_screen(chooser)

    def _take_place(self, place: Path) -> None:
        self._place = place
        self._show_vault()

    def _show_type_back(self) -> None:
        self._show_making(TypeBackPage(self._context, self._passphrase, self._proposed, home=self._home))

    def _show_own(self) -> None:
        self._show_making(OwnPassphrasePage(self._context, self._proposed, home=self._home))

    def _show_making(self, page: MakingPage) -> None:
        page.went_back.connect(lambda: self._go_with(page.place, self._show_vault))
        page.made.connect(self._end)
        self._window.show_screen(page)

    def _end(self, opened: "Opened") -> None:
        self.forget()
        self.made.emit(opened)

    def _go_with(self, place: PlaceField, show: Callable[[], None]) -> None:
        """Go on with the place that stands on this page."""
        self._place = place.folder
        show()

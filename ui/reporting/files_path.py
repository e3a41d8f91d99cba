"""The way through the files of a draft: the list, choosing one, looking at it, blacking out, and back to the list."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reporter import draft_files
from reporter.vaults import Vault
from ui.context import Context
from ui.reporting.as_is_page import AsIsPage
from ui.reporting.blackout_page import BlackoutPage
from ui.reporting.files_page import FilesPage
from ui.reporting.picture_page import PicturePage
from ui.reporting.whole_way import After, show_place
from ui.widgets.file_chooser import FileChooser
from ui.window import Window


class FilesPath(QObject):
    """Connects the screens around files. `begin` shows the list; every way leads back to it.

    `pages` is how many pages of the form came before; `resume` shows again what was shown last.

    Signals:
        finished: the person goes on from the list.
        went_back: the person goes back from the list.
        put_aside: the person goes home from the list; the draft is kept.
    """

    finished = Signal()
    went_back = Signal()
    put_aside = Signal()

    def __init__(self, context: Context, window: Window, vault: Vault, draft_id: str) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._draft_id = draft_id
        self._again: Callable[[], object] = self.begin
        self.pages = 0

    def begin(self) -> None:
        """Show what is attached."""
        self._show_files()

    def resume(self, context: Context) -> None:
        """Show again what was shown last, in the look and the language of now."""
        self._context = context
        self._again()

    def _show_files(self) -> FilesPage:
        self._again = self.begin
        page = FilesPage(self._context, self._vault, self._draft_id)
        page.finished.connect(self.finished)
        page.went_back.connect(self.went_back)
        page.put_aside.connect(self.put_aside)
        page.picture_wanted.connect(self._choose_picture)
        page.as_is_wanted.connect(self._add_as_is)
        page.look_wanted.connect(self._show_picture)
        if self.pages:
            show_place(page, After.FILES, self.pages)
        self._window.show_screen(page)
        return page

    def _choose_picture(self) -> None:
        heading = QCoreApplication.translate("FilesPath", "Choose a picture")
        self._show_chooser(heading, draft_files.ENDINGS).chosen.connect(self._attach)

    def _attach(self, path: Path) -> None:
        self._show_files().attach(path)

    def _add_as_is(self, path: Path | None) -> None:
        if path is not None:
            self._ask_reason(path)
            return
        heading = QCoreApplication.translate("FilesPath", "Choose a file to add as it is")
        self._show_chooser(heading, ()).chosen.connect(self._ask_reason)

    def _ask_reason(self, path: Path) -> None:
        self._again = lambda: self._ask_reason(path)
        page = AsIsPage(self._context, self._vault, self._draft_id, path)
        page.attached.connect(self.begin)
        page.went_back.connect(self.begin)
        self._window.show_screen(page)

    def _show_chooser(self, heading: str, endings: tuple[str, ...]) -> FileChooser:
        chooser = FileChooser(self._context, heading=heading, endings=endings)
        chooser.cancelled.connect(self.begin)
        self._window.show_screen(chooser)
        return chooser

    def _show_picture(self, number: int) -> None:
        self._again = lambda: self._show_picture(number)
        page = PicturePage(self._context, self._vault, self._draft_id, number)
        page.went_back.connect(self.begin)
        page.black_out_wanted.connect(lambda: self._black_out(number))
        self._window.show_screen(page)

    def _black_out(self, number: int) -> None:
        self._again = lambda: self._black_out(number)
        page = BlackoutPage(self._context, self._vault, self._draft_id, number)
        page.finished.connect(lambda: self._show_picture(number))
        self._window.show_screen(page)

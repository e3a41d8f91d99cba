"""The way from an open vault to its desk: by the desk's file, by a picture of its code, or by a demo desk.

Nothing is joined before the person said so. A code that was read holds until they turn away from its desk.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.context import Context
from ui.start.compare_page import ComparePage
from ui.start.demo_page import DemoPage
from ui.start.desk_file_page import DeskFilePage
from ui.start.desk_page import DeskPage
from ui.widgets.file_chooser import FileChooser
from ui.window import Window

if TYPE_CHECKING:
    from ui.start.journeys import Desk, DeskCode
    from ui.start.opened import Opened


class JoiningPath(QObject):
    """Shows the screens on which an open vault joins a desk. `home` is where files are looked for first.

    Signals:
        joined: the `Opened` vault, which belongs to a desk now.
    """

    joined = Signal(object)

    def __init__(self, context: Context, window: Window, opened: "Opened", *, home: Path) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._opened = opened
        self._home = home
        self._code: DeskCode | None = None

    def begin(self) -> None:
        """Ask how the person comes to a desk."""
        self._code = None
        page = DeskPage(self._context)
        page.file_wanted.connect(self._choose_file)
        page.demo_wanted.connect(self._show_demo)
        self._window.show_screen(page)

    def _show_demo(self) -> None:
        page = DemoPage(self._context, self._opened)
        page.went_back.connect(self.begin)
        page.joined.connect(self.joined)
        self._window.show_screen(page)

    def _choose_file(self) -> None:
        if self._code is None:
            heading, go_back = self.tr("The desk's file, or a picture of its code"), self.begin
        else:
            heading, go_back = self.tr("The profile of the desk whose code you brought"), self._show_file
        chooser = FileChooser(self._context, heading=heading, home=self._home)
        chooser.cancelled.connect(go_back)
        chooser.chosen.connect(self._show_file)
        self._window.show_screen(chooser)

    def _show_file(self, file: Path | None = None) -> None:
        page = DeskFilePage(self._context, self._opened, self._code)
        page.code_read.connect(self._take_code)
        page.went_back.connect(self.begin)
        page.browse_wanted.connect(self._choose_file)
        page.met.connect(self._compare)
        self._window.show_screen(page)
        if file is not None:
            page.look_at(file)

    def _take_code(self, code: "DeskCode") -> None:
        self._code = code

    def _compare(self, met: "Desk") -> None:
        page = ComparePage(self._context, self._opened, met)
        page.refused.connect(self.begin)
        page.joined.connect(self.joined)
        self._window.show_screen(page)

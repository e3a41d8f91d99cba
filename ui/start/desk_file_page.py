"""What the file that somebody brought turned out to be: a desk's profile, a picture of its code, or neither."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.context import Context
from ui.start.behind import journeys
from ui.start.step_screen import StepScreen
from ui.text.isolates import ltr
from ui.widgets.notices import Kind, Notice

if TYPE_CHECKING:
    from ui.start.journeys import Desk, DeskCode
    from ui.start.opened import Opened


class DeskFilePage(StepScreen):
    """Looks at a file that was chosen. `code` is what a picture said before, to which a profile has to belong.

    Signals:
        met: the `Desk` of the file, to be compared; nothing is joined yet.
        code_read: the `DeskCode` of a picture; the file is asked for next.
        browse_wanted: the person wants to choose a file from a list.
        went_back: the person goes back.
    """

    met = Signal(object)
    code_read = Signal(object)
    browse_wanted = Signal()
    went_back = Signal()

    def __init__(self, context: Context, opened: "Opened", code: "DeskCode | None" = None) -> None:
        super().__init__(context, QCoreApplication.translate("DeskFilePage", "The desk's file"))
        self._opened = opened
        self._code = code
        self._noted = Notice(context, Kind.SUCCESS, "", name="code-read")
        self._noted.setVisible(False)
        self.body.addWidget(self._noted)
        self.add_said()
        self.body.addStretch(1)
        back = self.add_back(self.tr("Back"))
        back.clicked.connect(self.went_back)
        browse = self.add_action(self.tr("Choose a file…"), name="browse", role="primary", picture="folder")
        browse.clicked.connect(self.browse_wanted)
        self.controls += [back, browse]
        if code is not None:
            self._say_code(code)

    def look_at(self, path: Path) -> None:
        """Look at a file that was chosen."""
        vault, code, now = self._opened.vault, self._code, self.context.now()
        self.do(
            self.tr("The file is being looked at."),
            lambda: journeys.look_at(vault, path, now=now, code=code),
            self._take_met,
        )

    def _take_met(self, met: "Desk | DeskCode") -> None:
        if isinstance(met, journeys.Desk):
            self.met.emit(met)
            return
        self.code_read.emit(met)
        self._say_code(met)
        self.begin()

    def _say_code(self, code: "DeskCode") -> None:
        words = self.tr(
            "The code was read. It stands for the desk at {address}. Now choose the desk's profile file: the program "
            "checks that it belongs to this code, so there are no words to compare."
        )
        self._noted.say(words.format(address=ltr(code.address or self.tr("no address"))))
        self._noted.show()

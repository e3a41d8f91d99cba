"""Bringing the desk's file, or a picture of its code."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.context import Context
from ui.start.behind import journeys
from ui.start.step_screen import StepScreen
from ui.text.isolates import ltr
from ui.widgets.fields import Labelled, QuietLine
from ui.widgets.notices import Kind, Notice

if TYPE_CHECKING:
    from ui.start.journeys import Desk, DeskCode
    from ui.start.opened import Opened


class DeskFilePage(StepScreen):
    """Takes a path to the file of a desk. A picture of its code is kept in mind, and the file is asked for after it.

    Signals:
        met: the `Desk` of the file, to be compared; nothing is joined yet.
        code_read: the `DeskCode` of a picture; the file is asked for next.
        browse_wanted: the person wants to choose the file from a list.
        went_back: the person goes back.
    """

    met = Signal(object)
    code_read = Signal(object)
    browse_wanted = Signal()
    went_back = Signal()

    def __init__(self, context: Context, opened: "Opened", code: "DeskCode | None" = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("DeskFilePage", "The desk's file"),
            lead=QCoreApplication.translate(
                "DeskFilePage", "Name its profile file, or a photograph or screenshot of its code."
            ),
        )
        self._opened = opened
        self.code = code
        self._noted = Notice(context, Kind.SUCCESS, "", name="code-read")
        self._noted.setVisible(False)
        self.body.addWidget(self._noted)
        self.line = QuietLine(context, name="desk-file", is_code=True)
        self.line.returnPressed.connect(self._look)
        self.line.textEdited.connect(self.say_nothing)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(context.look.space("tight"))
        beside.addWidget(self.line, 1)
        self.browse: QPushButton = self.button(self.tr("Choose…"), name="browse", picture="folder")
        self.browse.clicked.connect(self.browse_wanted)
        beside.addWidget(self.browse)
        row.setFocusProxy(self.line)
        words = self.tr("File")
        self.body.addWidget(
            Labelled(
                context,
                words,
                row,
                hint=self.tr("Its whole path, as {example}, or chosen from a list.").format(
                    example=ltr("/media/stick/profile")
                ),
            )
        )
        self.add_said()
        self.body.addStretch(1)
        back = self.add_back(self.tr("Back"))
        back.clicked.connect(self.went_back)
        look = self.add_action(self.tr("Look at it"), name="look-at-desk", role="primary")
        look.clicked.connect(self._look)
        self.controls += [row, back, look]
        if code is not None:
            self._say_code(code)

    def take(self, path: Path) -> None:
        """Look at a file that was chosen from a list."""
        self.line.setText(str(path))
        self._look()

    def _look(self) -> None:
        typed = self.line.text().strip()
        if not typed:
            self.say_problem(self.tr("Type the path of the file first, or choose it from a list."))
            self.line.setFocus()
            return
        path, vault, code, now = Path(typed).expanduser(), self._opened.vault, self.code, self.context.now()
        self.do(
            self.tr("The file is being looked at."),
            lambda: journeys.look_at(vault, path, now=now, code=code),
            self._take_met,
        )

    def _take_met(self, met: "Desk | DeskCode") -> None:
        if hasattr(met, "words"):
            self.met.emit(met)
            return
        self.code = met
        self.code_read.emit(met)
        self._say_code(met)
        self.line.clear_for_good()
        self.line.setFocus()

    def _say_code(self, code: "DeskCode") -> None:
        words = self.tr(
            "The code was read. It stands for the desk at {address}. Now name the desk's profile file: the program "
            "checks that it belongs to this code, so there are no words to compare."
        )
        self._noted.say(words.format(address=ltr(code.address or self.tr("no address"))))
        self._noted.show()

"""Who am I today? Only what works already is offered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.context import Context
from ui.start.behind import journeys
from ui.start.step_screen import StepScreen
from ui.widgets.tiles import Tile

if TYPE_CHECKING:
    from ui.start.opened import Opened

_CITIZEN = "citizen"


class RolePage(StepScreen):
    """Lets the person say what they are here for, and keeps it.

    Signals:
        chosen: the `Opened` vault, with the role in its settings.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, opened: "Opened") -> None:
        super().__init__(
            context,
            QCoreApplication.translate("RolePage", "What are you here for?"),
            lead=QCoreApplication.translate(
                "RolePage", "So far this window is for people who report. A desk uses the command gawahctl."
            ),
        )
        self._opened = opened
        tile = Tile(
            context,
            title=self.tr("I have something to report"),
            line=self.tr("The internet or phone is off, a SIM is blocked, an app does not work, or all is very slow."),
            picture="smartphone",
            name="role-citizen",
        )
        tile.clicked.connect(self._choose)
        self.body.addWidget(tile)
        self.add_said()
        self.body.addStretch(1)
        self.controls.append(tile)

    def _choose(self) -> None:
        opened = self._opened
        self.do(self.tr("One moment."), lambda: journeys.keep_role(opened, _CITIZEN), self.chosen.emit)

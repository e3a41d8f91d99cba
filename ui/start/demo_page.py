"""What a demonstration is, said before there is one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.context import Context
from ui.start.behind import journeys
from ui.start.step_screen import StepScreen
from ui.widgets.notices import Kind, Notice

if TYPE_CHECKING:
    from ui.start.opened import Opened


class DemoPage(StepScreen):
    """Makes a demo desk on this computer and joins it.

    Signals:
        joined: the `Opened` vault, which belongs to the demo desk now.
        went_back: the person goes back.
    """

    joined = Signal(object)
    went_back = Signal()

    def __init__(self, context: Context, opened: "Opened") -> None:
        super().__init__(
            context,
            QCoreApplication.translate("DemoPage", "A demonstration on this computer"),
            lead=QCoreApplication.translate(
                "DemoPage",
                "The program makes a desk and its server here, and you can write, seal and send as you would for real.",
            ),
        )
        self._opened = opened
        self.body.addWidget(
            Notice(
                context,
                Kind.WARNING,
                self.tr(
                    "Nothing of it reaches anybody: no person reads what you send, and it is gone when the program "
                    "ends. This vault stays a demonstration for good. For real reports, make another vault later."
                ),
                name="demo-limits",
            )
        )
        self.add_said()
        self.body.addStretch(1)
        back = self.add_back(self.tr("Back"))
        back.clicked.connect(self.went_back)
        start = self.add_action(self.tr("Start the demonstration"), name="start-demo", role="primary", picture="play")
        start.clicked.connect(self._start)
        self.controls += [back, start]

    def _start(self) -> None:
        opened, now = self._opened, self.context.now()
        self.do(
            self.tr("The demo desk is being made. This takes a few seconds."),
            lambda: journeys.join_demo(opened, now),
            self.joined.emit,
        )

"""Is it the right desk? Eight words decide, compared over a channel that nobody else holds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.context import Context
from ui.start.behind import journeys
from ui.start.step_screen import StepScreen
from ui.start.word_grid import WordGrid
from ui.text import dates
from ui.text.isolates import apart, ltr
from ui.widgets.notices import Kind, Notice

if TYPE_CHECKING:
    from ui.start.journeys import Desk
    from ui.start.opened import Opened


class ComparePage(StepScreen):
    """Shows a desk and its eight words, and joins it when the person says that they are the desk's own.

    Signals:
        joined: the `Opened` vault, which belongs to the desk now.
        refused: the words differ, or the person goes back; nothing was joined.
    """

    joined = Signal(object)
    refused = Signal()

    def __init__(self, context: Context, opened: "Opened", met: "Desk") -> None:
        super().__init__(context, QCoreApplication.translate("ComparePage", "Is this your desk?"))
        self._opened = opened
        self._met = met
        # A stranger's file can give itself any name, so it says of itself only.
        named = self.tr("The file says: {name}").format(name=apart(met.name))
        self.add_text(named, size="lead", bold=True).setObjectName("desk-name")
        if met.hosts:
            hosts = self.tr("Reports are sent to {hosts}").format(hosts=" · ".join(map(ltr, met.hosts)))
            self.add_text(hosts, role="quiet").setObjectName("desk-hosts")
        self._add_proof(met)
        if met.has_ended:
            ended = self.tr(
                "This profile ended on {day}. It still works, but ask the desk for a newer one: what is sealed for an "
                "old key stays openable longer."
            ).format(day=dates.day(met.expires, context.language))
            self.body.addWidget(Notice(context, Kind.WARNING, ended, name="desk-ended"))
        self.add_said()
        self.body.addStretch(1)
        differ = self.add_back(self.tr("Back") if met.is_vouched_for else self.tr("They are not the same"))
        differ.clicked.connect(self.refused)
        join = self.add_action(
            self.tr("Join this desk") if met.is_vouched_for else self.tr("All eight words are the same"),
            name="join-desk",
            role="primary",
            picture="check",
        )
        join.clicked.connect(self._join)
        self.controls += [differ, join]

    def _add_proof(self, met: "Desk") -> None:
        if met.is_vouched_for:
            words = self.tr("This is the desk of the code in your picture. There is nothing more to compare.")
            self.body.addWidget(Notice(self.context, Kind.SUCCESS, words, name="desk-vouched"))
            return
        self.add_text(
            self.tr(
                "Anybody can make a file with this name. Compare these eight words with those that the desk gave you "
                "another way: in person, on paper, or on the phone by a voice you know."
            )
        )
        spoken = self.tr("The eight words of this desk, in this order")
        self.body.addWidget(WordGrid(self.context, met.words, columns=4, name="desk-words", spoken=spoken))

    def _join(self) -> None:
        opened, met = self._opened, self._met
        self.do(self.tr("The desk is being joined."), lambda: journeys.join(opened, met), self.joined.emit)

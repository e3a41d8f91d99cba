"""Deleting one report: what that means, before it is done."""

from PySide6.QtCore import Signal

from reporter.my_reports import MyReport, State
from ui.context import Context
from ui.reporting import report_words as words
from ui.screen import Screen
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.notices import Notice


class DeletingPage(Screen):
    """Asks once, with the meaning beside it.

    Signals:
        confirmed: the id of the report to delete.
        went_back: the person keeps it.
    """

    confirmed = Signal(str)
    went_back = Signal()

    def __init__(self, context: Context, report: MyReport) -> None:
        super().__init__(context, "")
        self._id = report.id
        is_draft = report.state is State.DRAFT
        self.heading.setText(self.tr("Delete this draft?") if is_draft else self.tr("Delete this report?"))
        size = "title" if context.look.percent < LARGE_PERCENT else "body"
        self.add_text(words.title(report.summary, context.language), size=size, bold=True).setObjectName("subject")
        self.body.addWidget(Notice(context, "warning", words.deleting(report), name="meaning"))
        self.add_text(
            self.tr(
                "Its key is overwritten, so that no copy of this vault opens it any more. A disk may keep older copies "
                "of that key for a while; the passphrase still protects those."
            ),
            role="quiet",
        )
        self.body.addStretch(1)
        keep = self.add_back(self.tr("Keep it"), name="keep")
        keep.clicked.connect(self.went_back)
        delete = self.add_action(self.tr("Delete it for good"), name="delete", role="danger", picture="trash-2")
        delete.clicked.connect(self._confirm)

    def _confirm(self) -> None:
        self.confirmed.emit(self._id)

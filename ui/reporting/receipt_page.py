"""The receipt of one report: what can be proved with it, and saving it as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from reporter import my_reports
from reporter.my_reports import MyReport
from ui.context import Context
from ui.jobs import Lane
from ui.reporting import report_words as words
from ui.screen import Screen
from ui.text import dates, errors
from ui.text.isolates import ltr
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.fold import Fold
from ui.widgets.notices import Notice

if TYPE_CHECKING:
    from reporter.vaults import Vault

NAME = "receipt.txt"
"""What a proof file is called unless the person calls it something else: a word that says nothing."""


class ReceiptPage(Screen):
    """What the server signed.

    Signals:
        went_back: the person wants the report again.
        saving_opened: the report whose proof the person wants to save; `save_to` takes the place.
    """

    went_back = Signal()
    saving_opened = Signal(object)

    def __init__(self, context: Context, vault: "Vault", report: MyReport) -> None:
        super().__init__(context, "")
        self.heading.setText(self.tr("What can be proved"))
        self._vault = vault
        self._report = report
        self._add_subject(words.title(report.summary, context.language))
        if report.signed_on is None:
            said = self.tr(
                "The desk's server took this sealed report and signed for it, so nobody can deny that it came."
            )
        else:
            said = self.tr(
                "The desk's server took this sealed report on {day} and signed for it, so nobody can deny that it came."
            ).format(day=dates.day(report.signed_on, context.language))
        self._proof = self.add_text(said, size="lead")
        self._proof.setObjectName("proof")
        self.add_text(
            self.tr("It does not prove what the report says, nor who sent it."),
        ).setObjectName("not-proved")
        # Before anything that can be opened: it has to be read before the file is saved.
        self.body.addWidget(
            Notice(
                context,
                "warning",
                self.tr(
                    "Outside this vault the file is protected by nothing. Whoever finds it with you learns that you "
                    "sent a report to this desk."
                ),
                heading=self.tr("Saving it as a file"),
                name="saving-means",
            )
        )
        fold = Fold(context, self.tr("The receipt itself"), name="receipt-text")
        text = self._code((report.receipt or b"").decode("utf-8", "replace"))
        fold.body.addWidget(text)
        self.body.addWidget(fold)
        self._said: Notice | None = None
        self.body.addStretch(1)
        self.add_back(self.tr("Back")).clicked.connect(self.went_back)
        self._save = self.add_action(self.tr("Save the proof…"), name="save-proof", role="primary", picture="save")
        self._save.clicked.connect(self._choose)

    def _add_subject(self, subject: str) -> None:
        """Name the report beside the heading, so that the warning is in sight with the button that it warns of."""
        label = self.text(subject, role="quiet")
        if self.context.look.percent >= LARGE_PERCENT:
            self.body.addWidget(label)
            return
        self.body.removeWidget(self.heading)
        row = QHBoxLayout()
        row.setSpacing(self.context.look.space("step"))
        row.addWidget(self.heading, 1)
        row.addWidget(label, 1)
        side = Qt.AlignmentFlag.AlignLeft if self.context.language.is_right_to_left else Qt.AlignmentFlag.AlignRight
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def _code(self, shown: str) -> QLabel:
        label = self.text("\n".join(ltr(line) for line in shown.splitlines()), size="small")
        label.setObjectName("receipt-lines")
        return label

    def save_to(self, place: Path) -> None:
        """Write the proof file, and say where it is or why it is not."""
        self._save.setEnabled(False)
        vault, upload_id = self._vault, self._report.id

        def save(_task: object) -> Path:
            my_reports.save_proof(vault, upload_id, place)
            return place

        self.context.jobs.run(Lane.LOCAL, save, owner=self, done=self._show_saved, failed=self._say_failed)

    def _show_saved(self, place: Path) -> None:
        self._save.setEnabled(True)
        self._say("success", self.tr("Saved as {path}.").format(path=ltr(str(place))))

    def _choose(self) -> None:
        self.saving_opened.emit(self._report)

    def _say_failed(self, error: Exception) -> None:
        self._save.setEnabled(True)
        if isinstance(error, FileExistsError):
            said = self.tr("Something of that name is there already. Nothing was changed; choose another name.")
        elif isinstance(error, OSError):
            said = self.tr("The file cannot be written there. Nothing was changed; choose another folder.")
        else:
            said = errors.say(error)
        self._say("problem", said)

    def _say(self, kind: str, said: str) -> None:
        if self._said is not None:
            self._said.hide()
            self._said.deleteLater()
        self._said = Notice(self.context, kind, said, name="saving-said")
        # At the top, where the page begins: behind the warning it would be out of sight in a low window.
        self.body.insertWidget(self.body.indexOf(self._proof), self._said)
        self._scroll.verticalScrollBar().setValue(0)

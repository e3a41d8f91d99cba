"""Reading a report once more: exactly what will be sealed, in sentences, with what its length and files show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from reporter import proofreading
from reporter.anonymise.review import Action, Decisions, FindsUnresolved
from reporter.citizen import Review
from reporter.proofreading import Proof
from reporter.report import Attachment, Cleaned
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.told import Told
from ui.screen import Screen
from ui.text import form_words, numbers, undrawn
from ui.text.errors import say
from ui.theme import parts
from ui.widgets.notices import Kind, Notice

if TYPE_CHECKING:
    from reporter.vaults import Vault


class ReviewPage(Screen):
    """Shows the very report that a draft becomes. Nothing is sealed here.

    Signals:
        agreed: the `citizen.Review` that was read.
        went_back: the person wants to change something.
    """

    agreed = Signal(object)
    went_back = Signal()

    def __init__(self, context: Context, vault: "Vault", draft_id: str, decisions: Decisions) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("ReviewPage", "Read it once more"),
            lead=QCoreApplication.translate("ReviewPage", "This is exactly what the desk will read."),
        )
        self._proof: Proof | None = None
        self._wait = self.add_text(self.tr("Preparing your report …"), role="quiet")
        self._problem = Notice(context, Kind.PROBLEM, "", self.tr("Back to the privacy check"), name="problem")
        self._problem.acted.connect(self.went_back)
        self._problem.hide()
        self.body.addWidget(self._problem)
        back = self.add_back(self.tr("Back"))
        back.clicked.connect(self.went_back)
        self._on = self.add_action(self.tr("Yes, this can go"), name="agree", role="primary", picture="arrow-right")
        self._on.setEnabled(False)
        self._on.clicked.connect(self._agree)
        context.jobs.run(
            Lane.LOCAL,
            lambda _task: proofreading.proofread(vault, draft_id, decisions),
            owner=self,
            done=self._show,
            failed=self._show_problem,
        )

    @property
    def review(self) -> Review | None:
        """What is shown; None while it is made."""
        return None if self._proof is None else self._proof.review

    def _show(self, proof: Proof) -> None:
        self._proof = proof
        self._wait.hide()
        report = proof.review.report
        self.body.addWidget(Told(self.context, report.members))
        if undrawn.has_boxes(" ".join(str(value) for value in report.members.values())):
            self.add_text(undrawn.say_boxes(), role="quiet").setObjectName("boxes")
        for n, (file, removed) in enumerate(zip(report.attachments, proof.review.removed, strict=False), start=1):
            self._add_file(n, file, removed)
        changed = sum(decided.action is not Action.KEEP for decided in proof.review.decided)
        if changed:
            self.add_text(
                self.tr("%n place(s) were replaced, left out or written anew by you.", "", changed), role="quiet"
            )
        length = self.tr("It goes out as {size}: sealed, so that nobody on the way can read it.")
        self.add_text(length.format(size=numbers.size(proof.wire_bytes, self.context.language)), role="quiet")
        if proof.caution:
            self.body.addWidget(
                Notice(self.context, Kind.WARNING, form_words.sentence(proof.caution), name="caution-length")
            )
        self.body.addStretch(1)
        self._on.setEnabled(True)
        self.begin_again()

    def _add_file(self, n: int, file: Attachment, removed: tuple[str, ...]) -> None:
        number = numbers.whole(n, self.context.language)
        size = numbers.size(file.length, self.context.language)
        if file.cleaned is Cleaned.KEPT:
            words = self.tr(
                "File {number}, {size}, as it is, with everything it carries: place, day, device, faces and voices. "
                "The desk reads your reason: {reason}"
            )
            said = words.format(number=number, size=size, reason=file.because or "")
            self.body.addWidget(Notice(self.context, Kind.WARNING, said, name=f"file-{n}"))
            return
        words = self.tr("File {number}: a picture, {size}, cleaned.")
        if removed:
            words = self.tr("File {number}: a picture, {size}, cleaned. What its camera wrote into it is gone.")
        label = parts.label(self.context.look, words.format(number=number, size=size))
        label.setObjectName(f"file-{n}")
        self.body.addWidget(label)

    def _agree(self) -> None:
        if self._proof is not None:
            self.agreed.emit(self._proof.review)

    def _show_problem(self, error: Exception) -> None:
        self._wait.hide()
        words = say(error)
        if isinstance(error, FindsUnresolved):
            words = self.tr("Something in it could still tell who somebody is. Decide on it in the privacy check.")
        self._problem.say(words)
        self._problem.show()

"""One report of one's own: where it is, until when the desk can open it, and what can be done."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reporter import drafting, my_reports
from reporter.drafting import SoFar
from reporter.errors import DoesNotOpen, NothingThere
from reporter.my_reports import MyReport, State
from reporter.report import ReceivedReport
from ui.context import Context
from ui.jobs import Lane
from ui.reporting import report_words as words
from ui.reporting.question_page import step_of
from ui.reporting.sending import Sending
from ui.reporting.told import Told
from ui.reporting.whole_way import name_of, step_seen
from ui.screen import Screen
from ui.text import errors
from ui.theme import parts
from ui.widgets.notices import Notice

if TYPE_CHECKING:
    from reporter.vaults import Vault


class ReportDetailPage(Screen):
    """Everything that is known here of one report.

    Signals:
        went_on: the id of a draft that the person wants to write on.
        check_wanted: the id of a finished draft with which the person wants to go on behind the form.
        receipt_opened: the report whose proof the person wants to see.
        deleting_opened: the report that the person may want to delete.
        went_back: the person wants the list again.
    """

    went_on = Signal(str)
    check_wanted = Signal(str)
    receipt_opened = Signal(object)
    deleting_opened = Signal(object)
    went_back = Signal()

    def __init__(self, context: Context, vault: "Vault", sending: Sending, report_id: str) -> None:
        super().__init__(context, "")
        self._vault = vault
        self._sending = sending
        self._id = report_id
        self._report: MyReport | None = None
        self._said = ""
        self.heading.hide()
        self._shown = QWidget()
        self.body.addWidget(self._shown)
        self.body.addStretch(1)
        self.add_back(self.tr("My reports")).clicked.connect(self.went_back)
        self._buttons: list[QWidget] = []
        sending.changed.connect(self.refresh)
        sending.refused.connect(self._say_failed)
        self.refresh()

    def refresh(self) -> None:
        """Read the report anew."""
        vault, report_id = self._vault, self._id
        self.context.jobs.run(
            Lane.LOCAL,
            lambda _task: _read(vault, report_id),
            owner=self,
            done=self._show,
            failed=self._say_failed,
        )

    def _show(self, read: "_Read") -> None:
        report = read.report
        said = self._words_of_state(report)
        if (report, said) == (self._report, self._said):
            return
        self._said = said
        had_focus = self._focused_name()
        is_first = self._report is None
        self._report = report
        language = self.context.language
        self.heading.setText(words.title(report.summary, language))
        self.heading.show()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        column.addWidget(self._state(report, said))
        for name, fact in self._facts(report, read.draft):
            label = self.text(fact)
            label.setObjectName(name)
            column.addWidget(label)
        if read.copy is not None:
            column.addSpacing(self.context.look.space("tight"))
            column.addWidget(self.text(self.tr("What the desk reads"), size="title", bold=True))
            column.addWidget(Told(self.context, read.copy.members, files=len(read.copy.attachments)))
        if read.draft is not None and (read.draft.members or read.draft.files):
            column.addSpacing(self.context.look.space("tight"))
            column.addWidget(self.text(self.tr("What you have answered so far"), size="title", bold=True))
            column.addWidget(Told(self.context, read.draft.members, files=read.draft.files))
        self.body.replaceWidget(self._shown, shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = shown
        self._offer(report, had_focus, read.draft)
        if is_first:
            self.begin_again()

    def _words_of_state(self, report: MyReport) -> str:
        return words.state(report, self.context.language, now=self.context.now(), is_paused=self._sending.is_paused)

    def _state(self, report: MyReport, words_of_state: str) -> QWidget:
        """Return the line that says where it is, with its picture, and at its end the way to be rid of it."""
        look = self.context.look
        card = QWidget()
        card.setObjectName("state-card")
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("near"))
        picture, colour = words.PICTURES[report.state]
        shown = parts.picture(look, picture, colour=colour, em=1.6, ratio=self.devicePixelRatioF())
        row.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        said = self.text(words_of_state, size="lead", bold=True)
        said.setObjectName("state")
        row.addWidget(said, 1)
        delete = self.button(self.tr("Delete…"), name="delete", role="quiet", picture="trash-2")
        delete.setAutoDefault(False)
        delete.setProperty("place", "aside")
        delete.clicked.connect(self._open_deleting)
        row.addWidget(delete, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _facts(self, report: MyReport, draft: SoFar | None) -> list[tuple[str, str]]:
        """Return sentences about it, each with its name."""
        if report.state is State.DRAFT:
            return list(self._of_draft(draft))
        language = self.context.language
        until, size = words.until(report, language), words.size(report, language)
        return [
            *self._what_became(report),
            ("until", self.tr("{sentence}. Size on the wire: {size}.").format(sentence=until, size=size)),
            *self._of_copy(report),
        ]

    def _of_draft(self, draft: SoFar | None) -> Iterator[tuple[str, str]]:
        if draft is None:
            return
        step = step_seen(draft.seen)
        if draft.is_complete and step is not None:
            words_of_step = self.tr("It has every answer it needs. You left it at: {step}.")
            yield "lacking", words_of_step.format(step=name_of(step))
            return
        if draft.is_complete:
            yield "lacking", self.tr("It has every answer it needs. What comes next is the privacy check.")
            return
        yield "nothing-left", self.tr("Nothing of it has left this computer. Go on whenever you want.")
        pages = QCoreApplication.translate("answers", ", ").join(step_of(page) for page in draft.lacking)
        yield "lacking", self.tr("Answers are still needed on: {pages}.").format(pages=pages)

    def _what_became(self, report: MyReport) -> Iterator[tuple[str, str]]:
        reason = self._sending.reason_of(report.id)
        if reason and report.is_on_its_way:
            why = self.tr("When it was last tried: {reason}. Nothing was lost; it is kept here as it was sealed.")
            yield "reason", why.format(reason=errors.say_words(reason))
        if report.state is State.REFUSED:
            yield (
                "refused",
                self.tr(
                    "The server said that it does not take this report. You can send it again: a server can be made to "
                    "refuse. If that does not help, tell the desk over a channel that you trust."
                ),
            )
        if report.state is State.PLANNED:
            yield (
                "planned",
                self.tr(
                    "It leaves also while the window is locked. The time was drawn by chance, so that nothing leaves "
                    "in the moment in which a connection returns."
                ),
            )

    def _of_copy(self, report: MyReport) -> Iterator[tuple[str, str]]:
        if not report.forget:
            return
        yield "copy", self.tr("No copy was kept: what it says can be read by the desk only.")
        if report.is_on_its_way:
            yield "hurry", self.tr("Without a copy it cannot be sealed again: send it before that day.")

    def _offer(self, report: MyReport, had_focus: str, draft: SoFar | None) -> None:
        """Put what can be done now at the foot, in place of what could be done before."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        match report.state:
            case State.DRAFT if draft is not None and draft.is_complete:
                self._add(self.tr("Change it"), "go-on").clicked.connect(self._go_on)
                is_behind_form = step_seen(draft.seen) is not None
                onwards = self.tr("Go on") if is_behind_form else self.tr("To the privacy check")
                self._add(onwards, "check", picture="arrow-right", role="primary").clicked.connect(self._check)
            case State.DRAFT:
                self._add(self.tr("Go on writing"), "go-on", picture="pencil", role="primary").clicked.connect(
                    self._go_on
                )
            case State.UNDECIDED | State.HELD:
                self._add(self.tr("Send now"), "send-now", picture="send").clicked.connect(self._send_now)
                # The safer way is the one that is offered first.
                self._add(self.tr("Send quietly"), "send-quietly", picture="clock", role="primary").clicked.connect(
                    self._send_quietly
                )
            case State.PLANNED:
                self._add(self.tr("Hold back"), "hold", picture="pause").clicked.connect(self._hold)
                self._add(self.tr("Send now"), "send-now", picture="send", role="primary").clicked.connect(
                    self._send_now
                )
            case State.SENDING:
                self._add(self.tr("Hold back"), "hold", picture="pause").clicked.connect(self._hold)
            case State.REFUSED:
                self._add(self.tr("Try again"), "send-now", picture="rotate-ccw", role="primary").clicked.connect(
                    self._send_now
                )
            case State.SENT | State.RECORDED:
                self._add(
                    self.tr("What can be proved"), "open-receipt", picture="shield-check", role="primary"
                ).clicked.connect(self._open_receipt)
        if had_focus:
            again = next((button for button in self._buttons if button.objectName() == had_focus), self._buttons[-1])
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, said: str, name: str, *, picture: str = "", role: str = "") -> QPushButton:
        button = self.add_action(said, name=name, role=role, picture=picture)
        self._buttons.append(button)
        return button

    def _focused_name(self) -> str:
        focused = self.focusWidget()
        return focused.objectName() if focused in self._buttons else ""

    def _go_on(self) -> None:
        self.went_on.emit(self._id)

    def _check(self) -> None:
        self.check_wanted.emit(self._id)

    def _send_now(self) -> None:
        self._sending.send_one(self._id, at_once=True)

    def _send_quietly(self) -> None:
        self._sending.send_one(self._id, at_once=False)

    def _hold(self) -> None:
        self._sending.hold(self._id)

    def _open_deleting(self) -> None:
        self.deleting_opened.emit(self._report)

    def _open_receipt(self) -> None:
        self.receipt_opened.emit(self._report)

    def _say_failed(self, error: Exception) -> None:
        self.body.insertWidget(1, Notice(self.context, "problem", errors.say(error), name="problem"))


@dataclass(frozen=True)
class _Read:
    """A report, and the copy that was kept of it, where there is one that can be read; of a draft what it says."""

    report: MyReport
    copy: ReceivedReport | None = None
    draft: SoFar | None = None


def _read(vault: "Vault", report_id: str) -> _Read:
    report = my_reports.find(vault, report_id)
    if report.state is State.DRAFT:
        return _Read(report, draft=drafting.so_far(vault, report_id))
    if report.forget:
        return _Read(report)
    with suppress(NothingThere, DoesNotOpen):
        return _Read(report, my_reports.read_copy(vault, report_id))
    return _Read(report)

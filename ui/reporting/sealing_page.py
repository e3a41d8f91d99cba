"""Sealing: one question, and the report is closed for everybody but the desk."""

import threading
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from reporter import citizen
from reporter.citizen import Queued, Review, SealingStopped
from reporter.errors import NotJoined
from ui.context import Context
from ui.jobs import Lane, Task
from ui.screen import Screen
from ui.text import dates, isolates
from ui.text.errors import say
from ui.widgets.cards import Choices
from ui.widgets.fields import Labelled, QuietLine
from ui.widgets.notices import Kind, Notice
from ui.widgets.progress import Progress

if TYPE_CHECKING:
    from reporter.vaults import Vault


class SealingPage(Screen):
    """Asks whether a copy stays, and seals. Where the clock cannot be right, it asks for today's date as well.

    Signals:
        sealed: the `citizen.Queued`.
        went_back: the person wants to read the report again.
    """

    sealed = Signal(object)
    went_back = Signal()

    def __init__(
        self, context: Context, vault: "Vault", review: Review, *, outcomes: list[Queued] | None = None
    ) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("SealingPage", "Seal it"),
            lead=QCoreApplication.translate(
                "SealingPage", "Sealed, it can be opened by the desk and by nobody else. What shall stay here?"
            ),
        )
        self._vault = vault
        self._review = review
        self._outcomes = [] if outcomes is None else outcomes
        self._stop = threading.Event()
        self._problem = Notice(context, Kind.PROBLEM, "", name="problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._choices = Choices(context)
        self._choices.add(
            "keep",
            self.tr("Keep a copy in my vault"),
            self.tr(
                "You can read it again, and send it again if it came too late. So can whoever has your passphrase."
            ),
            name="keep-copy",
            picture="save",
        )
        self._choices.add(
            "forget",
            self.tr("Seal and forget"),
            self.tr("Nobody can read it on this computer any more, not even you. It cannot be brought back."),
            name="seal-and-forget",
            picture="eye-off",
        )
        self._choices.chosen.connect(self._allow)
        self.body.addWidget(self._choices)
        self.move_lead_here()
        example = self._example = isolates.ltr(dates.example(context.language))
        self._date_line = QuietLine(context, name="today", is_code=True)
        self._clock = Notice(
            context,
            Kind.WARNING,
            self.tr("This computer's date cannot be right. The report is safe; with the day it reaches the right key."),
            name="clock",
        )
        self._date = Labelled(
            context,
            self.tr("What is today's date? Year, month and day, if you know it"),
            self._date_line,
            hint=self.tr("As in {example}. Leave it empty if you are not sure.").format(example=example),
        )
        self._clock.hide()
        self._date.hide()
        self.body.addWidget(self._clock)
        self.body.addWidget(self._date)
        self._progress = Progress(context, self.tr("Sealing your report …"), name="sealing")
        self._progress.cancelled.connect(self._cancel)
        self._progress.hide()
        self.body.addWidget(self._progress)
        self.body.addStretch(1)
        self._back = self.add_back(self.tr("Back"))
        self._back.clicked.connect(self.went_back)
        self._seal_button = self.add_action(self.tr("Seal"), name="seal", role="primary")
        self._seal_button.setEnabled(False)
        self._seal_button.clicked.connect(self._seal)
        now = context.now()
        context.jobs.run(
            Lane.LOCAL,
            lambda _task: citizen.believes_clock(vault, now=now),
            owner=self,
            done=self._ask_date_unless,
            failed=self._tell_missing_desk,
        )

    def _allow(self, _value: object) -> None:
        self._seal_button.setEnabled(True)

    def _ask_date_unless(self, is_believed: bool) -> None:  # noqa: FBT001 - what the work returns
        self._clock.setVisible(not is_believed)
        self._date.setVisible(not is_believed)

    def _tell_missing_desk(self, error: Exception) -> None:
        # Without a desk there is no key to seal to; that is said before the person waits for it.
        if isinstance(error, NotJoined):
            self._show_problem(error)

    def _seal(self) -> None:
        answered = self._read_date()
        if answered is None and self._date_line.text().strip():
            words = self.tr("This is no date. Write it as in {example}, or leave it empty.")
            self._problem.say(words.format(example=self._example))
            self._problem.show()
            return
        vault, review, outcomes = self._vault, self._review, self._outcomes
        forget, now = self._choices.value == "forget", self.context.now()

        # Work that is cancelled before its turn is told to nobody, and this page has to hear of it.
        stop = self._stop = threading.Event()

        def work(task: Task) -> Queued:
            queued = citizen.seal(
                vault,
                review,
                forget=forget,
                now=now,
                answered_date=answered,
                progress=lambda done, total: task.tell((done, total)),
                cancelled=lambda: stop.is_set() or task.cancelled(),
            )
            outcomes.append(queued)
            return queued

        self._problem.hide()
        self._set_busy(is_busy=True)
        self.context.jobs.run(
            Lane.LOCAL,
            work,
            owner=self,
            done=self._end,
            failed=self._fail,
            progress=lambda told: self._progress.show_progress(*told),
        )

    def _read_date(self) -> date | None:
        return None if self._date.isHidden() else dates.read(self._date_line.text())

    def _cancel(self) -> None:
        self._progress.say(self.tr("Stopping …"))
        self._stop.set()

    def _end(self, queued: Queued) -> None:
        self.sealed.emit(queued)

    def _fail(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        if isinstance(error, SealingStopped):
            self._problem.say(self.tr("Stopped. Nothing was sealed, and your report is kept as it was before."))
            self._problem.show()
        else:
            self._show_problem(error)

    def _show_problem(self, error: Exception) -> None:
        self._problem.say(say(error) + "\n" + self.tr("Your report is kept in the vault as it was."))
        self._problem.show()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._choices.setEnabled(not is_busy)
        self._back.setEnabled(not is_busy)
        self._seal_button.setEnabled(not is_busy and self._choices.value is not None)
        if is_busy:
            self._progress.say(self.tr("Sealing your report. Nothing leaves this computer yet."))
            if self._progress.cancel is not None:
                self._progress.cancel.setEnabled(True)
        self._progress.setVisible(is_busy)

"""What waits to be sent, what is being sent now, and what became of the last try."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reporter import my_reports
from reporter.my_reports import MyReports, State
from reporter.outbox import Progress as Sent
from ui.context import Context
from ui.jobs import Lane
from ui.reporting import report_words as words
from ui.reporting.report_list import ReportList
from ui.reporting.sending import Sending
from ui.reporting.sending_work import Ended
from ui.screen import Screen
from ui.text import dates, errors, numbers
from ui.widgets.notices import Notice
from ui.widgets.progress import Progress

if TYPE_CHECKING:
    from reporter.vaults import Vault

_PARTS = 1000
"""Parts of the bar that shows work, whose end nobody knows."""


class OutboxPage(Screen):
    """The sealed reports that nobody has signed for, and what can be done about all of them.

    Signals:
        opened: the id of a report to look at.
        went_back: the person wants home again.
    """

    opened = Signal(str)
    went_back = Signal()

    def __init__(self, context: Context, vault: "Vault", sending: Sending) -> None:
        super().__init__(context, "")
        self.heading.setText(self.tr("Sending"))
        self._vault = vault
        self._sending = sending
        self._listed = MyReports(())
        self._has_listed = False
        self._top = QWidget()
        self.body.addWidget(self._top)
        self._progress: Progress | None = None
        self._list = ReportList(context, vault, name="waiting-reports", accessible_name=self.tr("Reports that wait"))
        self._list.opened.connect(self.opened)
        self._list.went_to.connect(self._bring_into_sight)
        self._list.failed.connect(self._say_failed)
        self._list.hide()
        self.body.addWidget(self._list, 1)
        self.add_text(self._say_way_out(), role="quiet", size="small").setObjectName("way-out")
        self.body.addStretch(0)
        self.add_back(self.tr("My reports")).clicked.connect(self.went_back)
        self._now: QPushButton | None = None
        # The safer way is the one that is offered first.
        self._quietly = self.add_action(self.tr("Send quietly"), name="send-quietly", role="primary", picture="clock")
        self._quietly.setAccessibleDescription(self.tr("Within two hours, at a moment that is drawn by chance"))
        self._quietly.clicked.connect(self._send_quietly)
        self._quietly.hide()
        sending.changed.connect(self.refresh)
        sending.progressed.connect(self._show_progress)
        sending.refused.connect(self._say_failed)
        self.refresh()

    def _offer_now(self, role: str) -> QPushButton:
        """Return the button that sends now: it is what the page is for, or one way of two."""
        before = self._now
        if before is not None and (before.property("role") or "") == role:
            return before
        made = self._now = self.add_action(self.tr("Send now"), name="send-now", role=role, picture="send")
        made.clicked.connect(self._send_now)
        self._actions.removeWidget(made)
        self._actions.insertWidget(self._actions.indexOf(self._quietly), made)
        self.setTabOrder(made, self._quietly)
        if before is not None:
            had_focus = self.focusWidget() is before
            before.hide()
            before.deleteLater()
            if had_focus:
                made.setFocus()
        return made

    def refresh(self) -> None:
        """Read what waits anew."""
        vault = self._vault
        self.context.jobs.run(
            Lane.LOCAL, lambda _task: my_reports.list_all(vault), owner=self, done=self._show, failed=self._say_failed
        )

    def _show(self, listed: MyReports) -> None:
        is_first, self._has_listed = not self._has_listed, True
        self._listed = listed
        waiting = tuple(report for report in listed.reports if report.is_on_its_way)
        self._list.reports.show_reports(waiting, is_paused=self._sending.is_paused)
        self._list.take_room(at_least=None)
        self._list.setVisible(bool(waiting))
        self._put_on_top(self._say_how_it_stands())
        states = {report.state for report in waiting}
        can_send = not self._sending.is_sending and not self._sending.is_paused
        is_undecided = State.UNDECIDED in states
        self._quietly.setVisible(can_send and is_undecided)
        now = self._offer_now("" if is_undecided else "primary")
        now.setVisible(can_send and bool(states & {State.UNDECIDED, State.PLANNED, State.REFUSED}))
        if is_first:
            self.begin_again()

    def _say_way_out(self) -> str:
        if self.context.is_demonstration:
            return self.tr(
                "This is a demonstration: reports go to a server on this very computer. Nothing goes over your line, "
                "and nobody sees that you send."
            )
        return self.tr(
            "Reports go straight to the desk's server. Whoever watches your line sees that you connect to it and "
            "how much you send, and the server sees your address. Nobody on the way can read what it says."
        )

    def _say_how_it_stands(self) -> QWidget:
        """Return what the page says at its top, by what is known from our own sending only."""
        self._progress = None
        if self._sending.is_sending:
            return self._say_sending()
        if self._sending.is_paused:
            said = self.tr("Paused. Nothing leaves until you go on; what the server has of a large report, it keeps.")
            paused = self._notice("note", said, action=self.tr("Go on"))
            paused.acted.connect(self._sending.go_on)
            return paused
        return self._say_at_rest(self._sending.last)

    def _say_at_rest(self, last: Ended | None) -> QWidget:
        if last is not None and self._has_failed(last):
            return self._say_not_sent(last)
        if last is not None and last.sent is not None and last.has_arrived:
            said = self.tr("%n report(s) arrived: the server signed for it.", "", len(last.sent.sent))
            return self._notice("success", said)
        if self._sending.next_due is not None:
            planned = self._notice("note", self._say_planned(), action=self.tr("Pause"))
            planned.acted.connect(self._sending.pause)
            return planned
        now = self.context.now()
        if any(report.state is State.PLANNED and (report.due or now) <= now for report in self._listed.reports):
            # The decision was kept, and whoever sends has not taken it up yet.
            return self._notice("note", self.tr("One moment: it is about to leave."))
        if self._listed.waiting:
            return self._notice("note", self.tr("What is sealed stays here until you send it."))
        return self._notice("success", self.tr("Nothing waits to be sent."))

    def _say_sending(self) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        self._progress = Progress(self.context, self.tr("Connecting to the desk's server…"), name="sending-progress")
        self._progress.cancelled.connect(self._sending.cancel)
        column.addWidget(self._progress)
        pause = self.button(self.tr("Pause"), name="pause", picture="pause")
        pause.setAutoDefault(False)
        pause.clicked.connect(self._sending.pause)
        column.addWidget(pause, 0, Qt.AlignmentFlag.AlignLeading)
        if self._sending.progress is not None:
            self._show_progress(self._sending.progress)
        return shown

    def _show_progress(self, progress: Sent) -> None:
        if self._progress is None:
            return
        language = self.context.language
        if progress.working is not None:
            said = self.tr(
                "Before report {number} of {total} leaves, this computer does {work}. It keeps others from flooding "
                "the desk's server."
            ).format(
                number=numbers.whole(min(progress.done + 1, progress.total), language),
                total=numbers.whole(progress.total, language),
                work=words.work(progress.working.seconds),
            )
            self._progress.say(said)
            self._progress.show_progress(round(_PARTS * progress.working.chance), _PARTS)
            return
        said = self.tr("Sending report {number} of {total}: the server has {sent} of {size}.").format(
            number=numbers.whole(min(progress.done + 1, progress.total), language),
            total=numbers.whole(progress.total, language),
            sent=numbers.size(progress.sent_bytes, language),
            size=numbers.size(progress.total_bytes, language),
        )
        self._progress.say(said)
        self._progress.show_progress(progress.sent_bytes, progress.total_bytes)

    def _has_failed(self, last: Ended) -> bool:
        return last.error is not None or (last.sent is not None and bool(last.sent.failed))

    def _say_not_sent(self, last: Ended) -> QWidget:
        language = self.context.language
        if last.error is not None:
            why = errors.say(last.error)
        else:
            reason = errors.say_words(last.sent.failed[0].reason) if last.sent is not None else ""
            why = self.tr("Not sent: {reason}.").format(reason=reason)
        kept = self.tr("Everything is kept here, as it was sealed.")
        due = self._sending.next_due
        if due is None:
            then = self.tr("Send it again when you think that the line is better.")
        else:
            then = self.tr(
                "It is tried again at about {time}, also while the window is locked, or when you press Send now."
            )
            then = then.format(time=words.about(due, language, now=self.context.now()))
        if last.at is None:
            heading = self.tr("The last try, while the vault was locked, did not succeed")
        else:
            heading = self.tr("The last try, at {time}, did not succeed").format(
                time=dates.clock(last.at.astimezone(), language)
            )
        return self._notice("problem", f"{why} {kept} {then}", heading=heading)

    def _say_planned(self) -> str:
        due = self._sending.next_due
        time = "" if due is None else words.about(due, self.context.language, now=self.context.now())
        return self.tr(
            "Leaves at about {time}, also while the window is locked. The time was drawn by chance, so that nothing "
            "is sent in the moment in which a connection returns."
        ).format(time=time)

    def _notice(self, kind: str, said: str, *, heading: str = "", action: str = "") -> Notice:
        return Notice(self.context, kind, said, action, heading=heading, name="how-it-stands")

    def _put_on_top(self, shown: QWidget) -> None:
        self.body.replaceWidget(self._top, shown)
        self._top.hide()
        self._top.deleteLater()
        self._top = shown

    def _send_quietly(self) -> None:
        self._sending.begin(at_once=False)

    def _send_now(self) -> None:
        self._sending.begin(at_once=True)

    def _bring_into_sight(self, row: QRect) -> None:
        page = self._scroll.widget()
        if page is not None:
            at = self._list.mapTo(page, row.center())
            self._scroll.ensureVisible(at.x(), at.y(), 0, row.height())

    def _say_failed(self, error: Exception) -> None:
        self._put_on_top(self._notice("problem", errors.say(error)))

"""What is said of one's own reports: what each is about, where it is, and what can be done about it.

The same words stand in the list, on the report's own page and on the page of sending.
"""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from reporter.my_reports import MyReport, State, Summary
from ui.languages import Language
from ui.text import dates, numbers
from ui.text.form_words import term_of

PICTURES = {
    State.DRAFT: ("pencil", "accent"),
    State.REFUSED: ("circle-alert", "danger"),
    State.UNDECIDED: ("lock", "warning"),
    State.SENDING: ("send", "accent"),
    State.PLANNED: ("clock", "accent"),
    State.HELD: ("pause", "quiet_ink"),
    State.SENT: ("circle-check", "success"),
    State.RECORDED: ("circle-check", "success"),
}
"""The picture that says the same as the words of a state, and the role of its colour."""

_MINUTE = 60
_NOT_ANSWERED = frozenset({"", "unknown", "withheld"})


def title(summary: Summary | None, language: Language) -> str:
    """Say what a report is about in a few words: its kind and its place, as far as the vault can still read them."""
    if summary is None:
        return QCoreApplication.translate("reports", "Report")
    if summary.kind in _NOT_ANSWERED:
        return (
            QCoreApplication.translate("reports", "Report without a copy")
            if summary == Summary()
            else QCoreApplication.translate("reports", "Report")
        )
    kind = term_of("kinds", summary.kind, language)
    place = place_of(summary, language)
    return QCoreApplication.translate("reports", "{kind} · {place}").format(kind=kind, place=place) if place else kind


def place_of(summary: Summary, language: Language) -> str:
    """Say where it happened: its district where there is one, or its province; nothing where it was not answered."""
    districts = [code for code in summary.districts if code not in _NOT_ANSWERED]
    if len(districts) == 1:
        return term_of("districts", districts[0], language)
    return "" if summary.region in _NOT_ANSWERED else term_of("regions", summary.region, language)


def state(report: MyReport, language: Language, *, now: datetime, is_paused: bool = False) -> str:
    """Say where a report is."""
    match report.state:
        case State.DRAFT if report.summary is not None and report.summary.is_finished:
            said = QCoreApplication.translate("reports", "Finished, not sealed yet: nothing was sent")
        case State.DRAFT:
            said = QCoreApplication.translate("reports", "Draft: kept here, not finished")
        case State.REFUSED:
            said = QCoreApplication.translate("reports", "Refused by the server; it is kept here")
        case State.UNDECIDED:
            said = QCoreApplication.translate("reports", "Sealed: waits for you to send it")
        case State.SENDING:
            said = QCoreApplication.translate("reports", "Being sent")
        case State.PLANNED if not is_paused:
            said = _planned(report, language, now=now)
        case State.PLANNED:
            said = QCoreApplication.translate("reports", "Paused by you")
        case State.HELD:
            said = QCoreApplication.translate("reports", "Held back by you")
        case State.SENT | State.RECORDED:
            said = _signed(report, language)
        case _:
            assert_never(report.state)
    return said


def until(report: MyReport, language: Language) -> str:
    """Say until when the desk promises to open it; nothing of a draft."""
    if report.must_arrive_before is None:
        return ""
    return QCoreApplication.translate("reports", "The desk can open this until {day}").format(
        day=dates.day(report.must_arrive_before, language)
    )


def happened(summary: Summary | None, language: Language) -> str:
    """Say the day on which it began, or nothing."""
    if summary is None or summary.day is None:
        return ""
    return QCoreApplication.translate("reports", "Since {day}").format(day=dates.day(summary.day, language))


def about(due: datetime, language: Language, *, now: datetime) -> str:
    """Say a time to come by the clock of this computer, with its day if that is another one."""
    here = due.astimezone()
    if here.date() == now.astimezone().date():
        return dates.clock(here, language)
    return dates.moment(here, language)


def spoken(report: MyReport, language: Language, *, now: datetime, is_paused: bool = False) -> str:
    """Say a whole row, for whoever listens instead of looking."""
    said = (
        title(report.summary, language),
        state(report, language, now=now, is_paused=is_paused),
        happened(report.summary, language),
        until(report, language) if report.is_on_its_way else "",
    )
    return ". ".join(filter(None, said))


def size(report: MyReport, language: Language) -> str:
    """Say how long it is on the wire."""
    return numbers.size(report.length, language)


def work(seconds: float) -> str:
    """Say about how long a proof of work takes."""
    if seconds >= 2 * _MINUTE:
        return QCoreApplication.translate("reports", "about %n minute(s) of work", "", round(seconds / _MINUTE))
    return QCoreApplication.translate("reports", "about %n second(s) of work", "", max(round(seconds), 1))


def deleting(report: MyReport) -> str:
    """Say what it means to delete a report."""
    if report.state is State.DRAFT:
        return QCoreApplication.translate(
            "reports", "What you wrote and the files beside it can then be read by nobody, you included."
        )
    if report.state in {State.SENT, State.RECORDED}:
        return QCoreApplication.translate(
            "reports",
            "The server signed for this report, so the desk has it. To delete it here does not take it back: it takes "
            "away your copy and your proof.",
        )
    if report.may_have_arrived:
        return QCoreApplication.translate(
            "reports",
            "It was tried to send this report, so the desk may have it. To delete it here does not take it back.",
        )
    return QCoreApplication.translate(
        "reports", "This report was not sent. Once it is deleted, nobody can send or read it, you included."
    )


def _planned(report: MyReport, language: Language, *, now: datetime) -> str:
    if report.due is None or report.due <= now:
        return QCoreApplication.translate("reports", "Leaves now")
    if report.attempts:
        words = QCoreApplication.translate("reports", "Waiting for a connection; tried again at about {time}")
    else:
        words = QCoreApplication.translate("reports", "Leaves at about {time}")
    return words.format(time=about(report.due, language, now=now))


def _signed(report: MyReport, language: Language) -> str:
    if report.signed_on is None:
        return QCoreApplication.translate("reports", "Sent: the server signed for it")
    said = QCoreApplication.translate("reports", "Sent: the server signed for it on {day}")
    return said.format(day=dates.day(report.signed_on, language))

"""When it began and ended: told by day, hour or month, by the common or the solar calendar."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reporter import drafting, form
from support.answer_pages import ASKED
from support.plain_reports import ANSWERED
from support.windows import dressed
from ui.context import Context
from ui.languages import DARI, PASHTO
from ui.reporting.answers import making
from ui.reporting.answers.days import DateAnswer
from ui.reporting.answers.periods import PeriodAnswer


def period(context: Context, qtbot: QtBot, kind: str = "outage") -> PeriodAnswer:
    made = making.make(context, ASKED.questions["occurred"], ASKED, {"kind": kind, "incident_type": kind})
    assert isinstance(made, PeriodAnswer)
    qtbot.addWidget(made)
    made.show()
    return made


def test_now_needs_two_presses(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-now").click()
    told.findChild(QPushButton, "occurred-from-near-today").click()
    value = told.value()
    today = context.now().astimezone().date().isoformat()
    assert (value["from"][:10], value["from_precision"], value["to"]) == (today, "day", None)
    assert form.check({**ANSWERED["outage"], "occurred": value})


def test_what_ended_on_the_day_it_began_did_not_end_before_it(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-over").click()
    for end in ("from", "to"):
        told.findChild(QPushButton, f"occurred-{end}-near-yesterday").click()
    told.begin.hour.setCurrentIndex(told.begin.hour.findText("About 14:00"))
    told.begin.hour.activated.emit(0)
    value = told.value()
    assert (value["from_precision"], value["to_precision"]) == ("hour", "day")
    assert form.check({**ANSWERED["outage"], "occurred": value})


def test_whoever_is_not_sure_of_the_day_tells_the_month(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-now").click()
    told.findChild(QPushButton, "occurred-from-near-earlier").click()
    picker = told.begin.picker
    picker.month.setCurrentIndex(10)
    picker.month.activated.emit(10)
    assert picker.year.currentData() == 2026
    value = told.value()
    assert (value["from"][:10], value["from_precision"]) == ("2026-10-01", "month")


def test_half_a_date_is_kept_and_kindly_refused(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-over").click()
    told.findChild(QPushButton, "occurred-from-near-earlier").click()
    told.begin.picker.day.setCurrentIndex(5)
    told.begin.picker.day.activated.emit(5)
    value = told.value()
    again = period(context, qtbot)
    again.show_value(value)
    assert again.begin.picker.day.currentData() == 5
    problems = drafting.problems_on(ASKED, "when", {"kind": "outage", "occurred": value})
    assert [problem.field for problem in problems] == ["occurred.from"]


def test_no_hour_is_asked_where_the_form_takes_none(context: Context, qtbot: QtBot):
    told = period(context, qtbot, "sim_block")
    words = [told.begin.hour.itemText(n) for n in range(told.begin.hour.count())]
    assert words == ["Not sure of the hour", "Some day in that week"]


@pytest.mark.parametrize("language", [DARI, PASHTO], ids=lambda language: language.tag)
def test_a_date_is_chosen_by_the_solar_calendar_and_told_by_the_common_one(
    nothing_is_left: None, qapp: QApplication, qtbot: QtBot, language: Any
):
    with dressed(qapp, language) as worn:
        made = making.make(worn, ASKED.questions["blocked_on"], ASKED, {"kind": "sim_block"})
        assert isinstance(made, DateAnswer)
        qtbot.addWidget(made)
        made.show_value({"on": "2026-11-18", "precision": "day"})
        picker = made.picker
        assert (picker.year.currentText(), picker.day.currentText()) == ("۱۴۰۵", "۲۷")
        picker.day.setCurrentIndex(28)
        picker.day.activated.emit(28)
        assert made.value() == {"on": "2026-11-19", "precision": "day"}
        picker.findChild(QPushButton, "blocked_on-calendar").click()
        assert (picker.year.currentData(), picker.month.currentData(), picker.day.currentData()) == (2026, 11, 19)


def test_earlier_than_yesterday_is_a_day_of_its_own(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    day = context.now().astimezone().date() - timedelta(days=3)
    told.show_value({"from": f"{day}T06:00+05:00", "from_precision": "part_of_day", "to": None})
    assert told.begin.days.value() == "earlier"
    assert told.begin.hour.currentText() == "In the morning, 6 to 12 o'clock"
    assert told.value()["from"] == f"{day}T06:00+05:00"

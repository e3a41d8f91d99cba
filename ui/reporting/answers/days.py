"""A day, the week around it or its month, chosen from three lists in the person's calendar and digits.

What a person is not sure of is an answer like any other: without a day it is the month that is told. Whatever the
calendar, the value is a date as ISO 8601 writes it.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCalendar, QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reporter.form.description import Form
from reporter.form.question import AnswerType, Question
from reporter.report import Precision
from ui.context import Context
from ui.reporting.answers.answer import Answer
from ui.text import dates, numbers
from ui.theme import parts
from ui.widgets.drop import Drop

_YEARS: Final = 12
_MIDDLE_OF_MONTH: Final = 15
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PARTS = re.compile(r"([0-9]{4})?/([0-9]{1,2})?/([0-9]{1,2})?")


class DayPicker(QWidget):
    """Day, month and year. Without `is_vague` a day has to be named.

    Signals:
        changed: the person chose something.
    """

    changed = Signal()

    def __init__(self, context: Context, *, name: str, is_vague: bool = True) -> None:
        super().__init__()
        self._context = context
        self._locale = QLocale(context.language.locale)
        self._calendars = list(dates.calendars(context.language))
        self._is_vague = is_vague
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("hair"))
        row = QHBoxLayout()
        row.setSpacing(look.space("tight"))
        column.addLayout(row)
        self.day = Drop(name=f"{name}-day", accessible_name=self.tr("Day"))
        self.month = Drop(name=f"{name}-month", accessible_name=self.tr("Month"))
        self.year = Drop(name=f"{name}-year", accessible_name=self.tr("Year"))
        for drop in (self.day, self.month, self.year):
            row.addWidget(drop)
            drop.activated.connect(self._change)
        row.addStretch(1)
        if len(self._calendars) > 1:
            other = parts.button(look, self.tr("Use the other calendar"), name=f"{name}-calendar", role="quiet")
            other.setAutoDefault(False)
            other.clicked.connect(self._swap)
            row.insertWidget(3, other)
        self._fill()

    @property
    def is_untouched(self) -> bool:
        """Whether nothing is chosen yet."""
        return self.day.currentData() is self.month.currentData() is self.year.currentData() is None

    def text(self, *, at: str = "middle") -> str:
        """Return `YYYY-MM-DD`, or, while that is not chosen, the parts that are, as `YYYY/MM/DD` with gaps.

        Of a month without a day, `at` says which day stands for it: `first`, `middle` or `last`. Months of two
        calendars overlap, and so the middle stands in the one that is meant most.
        """
        day, month, year = (drop.currentData() for drop in (self.day, self.month, self.year))
        if year is None or month is None or (day is None and not self._is_vague):
            return "/".join("" if part is None else f"{part}" for part in (year, month, day))
        calendar = self._calendars[0]
        last = calendar.daysInMonth(month, year)
        standing = {"first": 1, "middle": _MIDDLE_OF_MONTH, "last": last}[at]
        chosen = QDate(year, month, min(standing if day is None else day, last), calendar)
        return f"{chosen.year():04d}-{chosen.month():02d}-{chosen.day():02d}"

    @property
    def names_a_day(self) -> bool:
        """Whether a day is named, and not only its month."""
        return self.day.currentData() is not None

    def show_text(self, text: str, *, has_day: bool) -> None:
        """Show what `text` returned before, or the parts of it that make sense."""
        year, month, day = self._parts_of(text)
        self._offer_year(year)
        self.year.choose(year)
        self.month.choose(month)
        self.day.choose(day if has_day else None)

    def _parts_of(self, text: str) -> tuple[int | None, int | None, int | None]:
        if found := _DAY.match(text):
            told = QDate(*(int(part) for part in found.groups()))
            if told.isValid():
                parts_of = self._calendars[0].partsFromDate(told)
                return parts_of.year, parts_of.month, parts_of.day
        found = _PARTS.fullmatch(text)
        year, month, day = (int(part) if part else None for part in found.groups()) if found else (None,) * 3
        return year, month, day

    def _fill(self) -> None:
        language, calendar = self._context.language, self._calendars[0]
        today = self._today()
        for drop in (self.day, self.month, self.year):
            drop.clear()
        self.day.addItem(self.tr("Not sure of the day") if self._is_vague else self.tr("Day"), None)
        for day in range(1, 32):
            self.day.addItem(numbers.whole(day, language), day)
        self.month.addItem(self.tr("Month"), None)
        for month in range(1, 13):
            self.month.addItem(calendar.standaloneMonthName(self._locale, month, today.year), month)
        self.year.addItem(self.tr("Year"), None)
        for year in range(today.year, today.year - _YEARS, -1):
            self.year.addItem(numbers.digits(str(year), language), year)

    def _offer_year(self, year: int | None) -> None:
        if year is not None and self.year.findData(year) < 0:
            self.year.addItem(numbers.digits(str(year), self._context.language), year)

    def _change(self) -> None:
        """Propose the year of a month: the last one in which it can have been."""
        if self.month.currentData() is not None and self.year.currentData() is None:
            today = self._today()
            self.year.choose(today.year - (self.month.currentData() > today.month))
        self.changed.emit()

    def _today(self) -> QCalendar.YearMonthDay:
        now = self._context.now().astimezone().date()
        return self._calendars[0].partsFromDate(QDate(now.year, now.month, now.day))

    def _swap(self) -> None:
        shown, has_day = self.text(), self.names_a_day
        self._calendars.reverse()
        self._fill()
        self.show_text(shown, has_day=has_day)
        self.changed.emit()


class DateAnswer(Answer):
    """A date with its precision: a day, the week around it, or a month."""

    def __init__(self, context: Context, question: Question) -> None:
        super().__init__(context, question)
        look = context.look
        self._precision = Precision.DAY
        self._is_touched = False
        self._given: Any = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        is_vague = question.type is AnswerType.DATE
        self.picker = DayPicker(context, name=question.name, is_vague=is_vague)
        self.picker.changed.connect(self._change)
        self.setFocusProxy(self.picker.day)
        column.addWidget(self.picker)
        self.around = Drop(name=f"{question.name}-around", accessible_name=self.tr("How sure are you of the day?"))
        self.around.addItem(self.tr("On that day"), Precision.DAY.value)
        self.around.addItem(self.tr("Some day in that week"), Precision.WEEK.value)
        self.around.addItem(self.tr("Some day in that month"), Precision.MONTH.value)
        self.around.activated.connect(self._change)
        row = QHBoxLayout()
        row.addWidget(self.around)
        row.addStretch(1)
        column.addLayout(row)
        self._is_vague = is_vague
        self._show_rest()

    def value(self) -> Any:
        """Return `{on, precision}`, the day alone where no precision is asked, or None."""
        if not self._is_touched:
            return self._given
        if self.picker.is_untouched:
            return None
        text = self.picker.text()
        if not self._is_vague:
            return text
        sure = self.around.currentData() if self.picker.names_a_day else Precision.MONTH.value
        return {"on": text, "precision": sure}

    def show_value(self, value: Any) -> None:
        """Show a date; what is none is shown as nothing."""
        self._given, self._is_touched = value, False
        told = value if isinstance(value, Mapping) else {"on": value, "precision": Precision.DAY.value}
        text, precision = told.get("on"), told.get("precision")
        is_month = precision == Precision.MONTH.value
        self.picker.show_text(text if isinstance(text, str) else "", has_day=not is_month)
        is_told = precision in {Precision.DAY.value, Precision.WEEK.value} and isinstance(value, Mapping)
        self.around.choose(precision if is_told else self._precision.value)
        self._show_rest()

    def adapt(self, form: Form, answers: Mapping[str, Any]) -> None:
        """Propose what is told of a day, given the other answers; what the person chose stays."""
        del form
        proposed = self.question.exactness_for(answers).default
        if proposed is not self._precision:
            self._precision = proposed
            if self.picker.is_untouched:
                self.around.choose(proposed.value)

    def _change(self) -> None:
        self._is_touched = True
        self._show_rest()
        self.changed.emit()

    def _show_rest(self) -> None:
        self.around.setVisible(self._is_vague and self.picker.names_a_day)

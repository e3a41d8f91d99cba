"""From when until when, told as exactly as the person knows it, which is never asked in those words.

Whoever is not sure of the hour tells a part of the day or the day, whoever is not sure of the day a week or a month.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reporter.form.description import Form
from reporter.form.question import Question
from reporter.report import Precision
from reporter.vocabulary import ENGLISH, Term
from ui.context import Context
from ui.reporting.answers.answer import Answer
from ui.reporting.answers.choosing import Cards
from ui.reporting.answers.days import DayPicker
from ui.text import form_words, numbers
from ui.theme import parts
from ui.widgets.drop import Drop
from ui.widgets.tab_order import follow

_PART_HOURS: Final = 6
_TODAY, _YESTERDAY, _EARLIER = "today", "yesterday", "earlier"
_NOW, _OVER = "now", "over"
_FROM, _TO = "from", "to"
_ORDER = tuple(Precision)
_WIDE_EM: Final = 58
"""From this width on there is room for both ends side by side."""


@dataclass(frozen=True)
class _Hour:
    """What the third list says of a day: how exactly its moment is known, and the hour where that is."""

    precision: Precision
    hour: int = 0


class Moment(QWidget):
    """One end of a period: today, yesterday or an earlier day, and about when on it.

    Signals:
        changed: the person chose something.
    """

    changed = Signal()

    def __init__(self, context: Context, question: Question, *, name: str, asks: str, is_end: bool) -> None:
        super().__init__()
        self._context = context
        self._is_end = is_end
        self._finest = Precision.HOUR
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("hair" if look.is_tall_script else "tight"))
        column.addWidget(parts.label(look, asks, bold=True))
        self.days = _cards(
            context,
            question,
            f"{name}-near",
            {_TODAY: self.tr("Today"), _YESTERDAY: self.tr("Yesterday"), _EARLIER: self.tr("Earlier")},
        )
        self.days.setAccessibleName(asks)
        self.days.changed.connect(self._change)
        column.addWidget(self.days)
        self.picker = DayPicker(context, name=name)
        self.picker.changed.connect(self._change)
        column.addWidget(self.picker)
        self.hour = Drop(name=f"{name}-hour", accessible_name=self.tr("About when on that day?"))
        self.hour.activated.connect(self._change)
        self._beside_hour = QWidget()
        row = QHBoxLayout(self._beside_hour)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("tight"))
        row.addWidget(self.hour)
        row.addWidget(parts.label(look, self.tr("by the clocks there"), role="quiet"), 1)
        column.addWidget(self._beside_hour)
        self._fill_hours()
        self._show_rest()

    @property
    def precision(self) -> Precision:
        """How exactly it is told."""
        is_month = self.days.value() == _EARLIER and not self.picker.names_a_day
        return Precision.MONTH if is_month else _hour_of(self.hour).precision

    def text(self) -> str | None:
        """Return the moment by the clocks of this computer, what there is of a date where it is none yet, or None."""
        near = self.days.value()
        if near is None:
            return None
        day = self.picker.text(at="last" if self._is_end else "first")
        if near != _EARLIER:
            day = (self._today() - timedelta(days=near == _YESTERDAY)).isoformat()
        try:
            # A wall clock: which offset it has is decided where the place is known.
            told = datetime.combine(date.fromisoformat(day), datetime.min.time()).astimezone()
        except ValueError:
            return day
        precision, hour = self.precision, 0 if self.precision is Precision.MONTH else _hour_of(self.hour).hour
        if self._is_end and precision is not Precision.HOUR:
            # Its last minute: what began at noon and ended on that day did not end before it began.
            hour = hour + _PART_HOURS - 1 if precision is Precision.PART_OF_DAY else 23
            return told.replace(hour=hour, minute=59).isoformat(timespec="minutes")
        return told.replace(hour=hour).isoformat(timespec="minutes")

    def show_told(self, text: Any, precision: Any) -> None:
        """Show a moment as `text` and `precision` returned it."""
        if not isinstance(text, str):
            self.days.show_value(None)
            self._show_rest()
            return
        told = _moment_of(text)
        known = Precision(precision) if precision in _ORDER else Precision.DAY
        near = {self._today(): _TODAY, self._today() - timedelta(days=1): _YESTERDAY}
        is_near = told is not None and _ORDER.index(known) <= _ORDER.index(Precision.DAY)
        self.days.show_value(near.get(told.date(), _EARLIER) if told is not None and is_near else _EARLIER)
        self.picker.show_text(text, has_day=told is None or known is not Precision.MONTH)
        step = _PART_HOURS if known is Precision.PART_OF_DAY else 1
        wanted = 0 if told is None else told.hour - told.hour % step
        exactness = Precision.HOUR if known is Precision.QUARTER_HOUR else known
        has_hour = exactness in {Precision.HOUR, Precision.PART_OF_DAY}
        self.hour.setCurrentIndex(self._place_of(_Hour(exactness, wanted if has_hour else 0)))
        self._show_rest()

    def limit(self, finest: Precision) -> None:
        """Offer nothing finer than this."""
        if finest is not self._finest:
            chosen = _hour_of(self.hour)
            self._finest = finest
            self._fill_hours()
            self.hour.setCurrentIndex(self._place_of(chosen))

    def _fill_hours(self) -> None:
        digits = self._context.language
        self.hour.clear()
        offers = [(self.tr("Not sure of the hour"), _Hour(Precision.DAY))]
        if _ORDER.index(self._finest) <= _ORDER.index(Precision.HOUR):
            names = (self.tr("At night"), self.tr("In the morning"), self.tr("In the afternoon"))
            for part, words in enumerate((*names, self.tr("In the evening"))):
                first, last = part * _PART_HOURS, (part + 1) * _PART_HOURS
                span = self.tr("{part}, {first} to {last} o'clock").format(
                    part=words, first=numbers.whole(first, digits), last=numbers.whole(last, digits)
                )
                offers.append((span, _Hour(Precision.PART_OF_DAY, first)))
            for hour in range(24):
                clock = f"{numbers.digits(f'{hour:02d}', digits)}:{numbers.digits('00', digits)}"
                offers.append((self.tr("About {clock}").format(clock=clock), _Hour(Precision.HOUR, hour)))
        offers.append((self.tr("Some day in that week"), _Hour(Precision.WEEK)))
        for words, told in offers:
            self.hour.addItem(words, told)

    def _place_of(self, wanted: _Hour) -> int:
        return next((n for n in range(self.hour.count()) if self.hour.itemData(n) == wanted), 0)

    def _today(self) -> date:
        return self._context.now().astimezone().date()

    def _change(self) -> None:
        self._show_rest()
        self.changed.emit()

    def _show_rest(self) -> None:
        near = self.days.value()
        parts.set_shown(self.picker, is_shown=near == _EARLIER)
        has_hour = near in {_TODAY, _YESTERDAY} or (near == _EARLIER and self.picker.names_a_day)
        parts.set_shown(self._beside_hour, is_shown=has_hour)


class PeriodAnswer(Answer):
    """Whether it goes on, when it began, when it ended, and whether without a break."""

    def __init__(self, context: Context, question: Question) -> None:
        super().__init__(context, question)
        look, name = context.look, question.name
        self._given: Any = None
        self._is_touched = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("hair" if look.is_tall_script else "near"))
        self.state = _cards(
            context, question, f"{name}-state", {_NOW: self.tr("It is still going on"), _OVER: self.tr("It is over")}
        )
        self.state.setAccessibleName(form_words.question(question))
        self.state.changed.connect(self._change)
        self.setFocusProxy(self.state)
        column.addWidget(self.state)
        self._finest = Precision.HOUR
        self._moments: dict[str, Moment] = {}
        self._ends = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ends.setSpacing(look.space("wide"))
        column.addLayout(self._ends)
        self._asks_recurrence = self._label(self.tr("Did it go on without a break?"))
        self._how = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._how.setSpacing(look.space("near"))
        column.addLayout(self._how)
        self._how.addWidget(self._asks_recurrence, 0, Qt.AlignmentFlag.AlignTop)
        self.recurrence = Cards(context, question, (), is_one_of=True)
        self.recurrence.setAccessibleName(self._asks_recurrence.text())
        self.recurrence.changed.connect(self._change)
        self._how.addWidget(self.recurrence, 1)
        self._show_rest()

    @property
    def begin(self) -> Moment:
        """When it began."""
        return self._moment(_FROM)

    @property
    def end(self) -> Moment:
        """When it ended."""
        return self._moment(_TO)

    def _moment(self, which: str) -> Moment:
        """Return one end, made when it is asked for first: its lists take longer to make than the rest of the page."""
        made = self._moments.get(which)
        if made is None:
            asks = self.tr("When did it end?") if which == _TO else self.tr("When did it begin?")
            name = f"{self.question.name}-{which}"
            made = Moment(self.context, self.question, name=name, asks=asks, is_end=which == _TO)
            made.limit(self._finest)
            made.changed.connect(self._change)
            behind = self.begin if which == _TO else self.state
            self._ends.addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
            follow(behind, made)
            self._moments[which] = made
        return made

    def _begun(self) -> str | None:
        """Return when it began, as `Moment.text` tells it."""
        return self.begin.text() if _FROM in self._moments else None

    def value(self) -> Any:
        """Return the mapping `occurred`, as much of it as is chosen, or None."""
        if not self._is_touched:
            return self._given
        told: dict[str, Any] = {}
        if (first := self._begun()) is not None:
            told |= {"from": first, "from_precision": self.begin.precision.value}
        if self.state.value() == _NOW:
            told["to"] = None
        elif self.state.value() == _OVER:
            told["to"] = self.end.text() or ""
            told["to_precision"] = self.end.precision.value
        if self.recurrence.value() is not None:
            told["recurrence"] = self.recurrence.value()
        return told or None

    def show_value(self, value: Any) -> None:
        """Show a period, or what was kept of one."""
        self._given, self._is_touched = value, False
        told = value if isinstance(value, Mapping) else {}
        state = None if "to" not in told else _NOW if told["to"] is None else _OVER
        self.state.show_value(state)
        for which in (_FROM, _TO):
            if told.get(which) or which in self._moments:
                self._moment(which).show_told(told.get(which) or None, told.get(f"{which}_precision"))
        self.recurrence.show_value(told.get("recurrence"))
        self._show_rest()

    def adapt(self, form: Form, answers: Mapping[str, Any]) -> None:
        """Offer nothing finer than the other answers let be told."""
        self.recurrence.offer(form.vocabulary.choices("recurrence"))
        self._finest = self.question.exactness_for(answers).finest
        for moment in self._moments.values():
            moment.limit(self._finest)

    def _label(self, words: str) -> QLabel:
        return parts.label(self.context.look, words, bold=True)

    def _change(self) -> None:
        self._is_touched = True
        self._show_rest()
        self.changed.emit()

    def _show_rest(self) -> None:
        is_told = self._begun() is not None
        asked = {_FROM: is_told or self.state.value() is not None, _TO: self.state.value() == _OVER}
        for which, is_asked in asked.items():
            if is_asked or which in self._moments:
                parts.set_shown(self._moment(which), is_shown=is_asked)
        parts.set_shown(self._asks_recurrence, is_shown=is_told)
        parts.set_shown(self.recurrence, is_shown=is_told)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt names it
        """Return the width of one end: where there is no room for both, they stand one below the other."""
        layout = self.layout()
        least = QSize() if layout is None else layout.totalMinimumSize()
        narrow = (self.state, *self._moments.values(), self._asks_recurrence, self.recurrence)
        return QSize(max(part.minimumSizeHint().width() for part in narrow), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Ask for both ends side by side where there is room."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE_EM * self.context.look.em
        for row in (self._ends, self._how):
            row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)


def _cards(context: Context, question: Question, name: str, words: Mapping[str, str]) -> Cards:
    """Return cards for words of this control itself."""
    own = Question(name=name, type=question.type, page=question.page, ask=question.ask)
    terms = tuple(
        Term(code, {ENGLISH: text, context.language.tag.replace("_", "-"): text}) for code, text in words.items()
    )
    return Cards(context, own, terms, is_one_of=True)


def _hour_of(drop: Drop) -> _Hour:
    told = drop.currentData()
    return told if isinstance(told, _Hour) else _Hour(Precision.DAY)


def _moment_of(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None

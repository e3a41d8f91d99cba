"""Answers in the person's language: what was told, in the words that the desk's reader would use.

Codes become labels, times become days and hours by the clocks they are told in, and free words stay as they are.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from reporter import reading
from reporter.form.question import AnswerType, Question
from reporter.report import NotAPeriod, Period, Precision, Recurrence
from ui.languages import Language
from ui.text import dates, form_words, isolates, numbers

_DAYS_AND_MORE = frozenset({Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.UNKNOWN})
_IN_CODES = frozenset({AnswerType.LINKS, AnswerType.SITES, AnswerType.HEX, AnswerType.VERSION})


def of_answer(question: Question, answer: object, language: Language) -> str:
    """Say the answer to a question; what this version does not know as it stands."""
    match question.type:
        case AnswerType.CHOICE | AnswerType.CHOICES | AnswerType.LANGUAGE:
            list_name = reading.list_of(question)
            return joined([form_words.term_of(list_name, str(code), language) for code in _several(answer)])
        case AnswerType.PERIOD | AnswerType.PERIODS | AnswerType.DATE:
            return "\n".join(_of_time(time, language) for time in _several(answer))
        case AnswerType.BOOLEAN:
            yes, no = QCoreApplication.translate("answers", "Yes"), QCoreApplication.translate("answers", "No")
            return yes if answer is True else no
        case AnswerType.WHOLE_NUMBER if isinstance(answer, int):
            return numbers.whole(answer, language)
        case kind:
            write = isolates.ltr if kind in _IN_CODES else isolates.with_numbers
            said = [write(str(entry)) for entry in _several(answer)]
            return "\n".join(said)


def _of_time(answer: object, language: Language) -> str:
    if isinstance(answer, Mapping) and "on" in answer:
        return of_date(answer, language)
    return of_period(answer, language)


def of_period(value: object, language: Language) -> str:
    """Say a period: from when to when, how exactly that is told where it is said, and whether it went on and off."""
    try:
        period = Period.parse(value)
    except NotAPeriod:
        return str(value)
    said = of_times(period, language)
    if isinstance(value, Mapping) and "from_precision" in value:
        said = QCoreApplication.translate("answers", "{period}; how exactly: {precision}").format(
            period=said, precision=_inside(of_precision(period.from_precision))
        )
    if period.recurrence in {Recurrence.UNKNOWN, Recurrence.WITHHELD}:
        return said
    recurrence = _inside(form_words.term_of("recurrence", period.recurrence.value, language))
    return QCoreApplication.translate("answers", "{period}; in between: {recurrence}").format(
        period=said, recurrence=recurrence
    )


def of_times(period: Period, language: Language) -> str:
    """Say from when to when a period lasted, and nothing more of it."""
    begin = _begin(period.from_, period.from_precision, language)
    if period.to is None:
        return QCoreApplication.translate("answers", "from {begin}, and it is still going on").format(begin=begin)
    end = _end(period.to, period.to_precision, language)
    return QCoreApplication.translate("answers", "from {begin} until {end}").format(begin=begin, end=end)


def of_date(answer: Mapping[str, object], language: Language) -> str:
    """Say a day as exactly as it is told: as itself, its week or its month."""
    try:
        on = date.fromisoformat(str(answer.get("on")))
    except ValueError:
        return str(answer.get("on"))
    match answer.get("precision"):
        case Precision.DAY.value:
            return dates.day(on, language)
        case Precision.WEEK.value:
            return dates.week(on, language)
        case _:
            return dates.month(on, language)


def of_precision(precision: Precision) -> str:
    """Say how exactly a time is told."""
    match precision:
        case Precision.QUARTER_HOUR:
            return QCoreApplication.translate("answers", "To the quarter of an hour")
        case Precision.HOUR:
            return QCoreApplication.translate("answers", "To the hour")
        case Precision.PART_OF_DAY:
            return QCoreApplication.translate("answers", "Only the part of the day")
        case _:
            return _of_days(precision)


def _of_days(precision: Precision) -> str:
    match precision:
        case Precision.DAY:
            return QCoreApplication.translate("answers", "Only the day")
        case Precision.WEEK:
            return QCoreApplication.translate("answers", "Only the week")
        case _:
            return QCoreApplication.translate("answers", "Only the month")


def _begin(moment: datetime, precision: Precision, language: Language) -> str:
    if precision not in _DAYS_AND_MORE:
        return dates.moment(moment, language)
    return dates.day(moment.date(), language)


def _end(moment: datetime, precision: Precision, language: Language) -> str:
    """Say an end; one that is told by days is the border behind the last of them, so that day is said."""
    if precision not in _DAYS_AND_MORE:
        return dates.moment(moment, language)
    last = (moment - timedelta(minutes=1)).date()
    return QCoreApplication.translate("answers", "the end of {day}").format(day=dates.day(last, language))


def _inside(words: str) -> str:
    """Return words that stand alone elsewhere as they are written inside of a sentence."""
    return words[:1].lower() + words[1:]


def joined(said: Sequence[str]) -> str:
    """Say several things one after the other."""
    return QCoreApplication.translate("answers", ", ").join(said)


def _several(value: object) -> Sequence[object]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)

"""Days and times as a person reads them: the month by its name, in the digits of their language, by the 24-hour clock.

What is stored stays ISO 8601; only what is shown passes through here. A time is shown as it stands, in its own offset:
whoever asks turns it to the clocks of the place or of this computer before. The calendar is the common one everywhere.
"""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from ui.languages import Language

_DAY = "d MMMM yyyy"
_MONTH = "MMMM yyyy"
_CLOCK = "HH:mm"


def day(shown: date, language: Language) -> str:
    """Return a day, as 22 November 2026."""
    return _locale(language).toString(_date(shown), _DAY)


def month(shown: date, language: Language) -> str:
    """Return a month, as November 2026."""
    return _locale(language).toString(_date(shown), _MONTH)


def week(shown: date, language: Language) -> str:
    """Return a week by the day it begins with."""
    return QCoreApplication.translate("dates", "the week from {day}").format(day=day(shown, language))


def weekday(shown: date, language: Language) -> str:
    """Return the name of a day of the week."""
    return _locale(language).dayName(shown.isoweekday())


def clock(shown: datetime, language: Language) -> str:
    """Return the time of day, as 17:05."""
    return _locale(language).toString(QTime(shown.hour, shown.minute), _CLOCK)


def moment(shown: datetime, language: Language) -> str:
    """Return a day and a time, as 22 November 2026, 17:05."""
    words = QCoreApplication.translate("dates", "{day}, {clock}")
    return words.format(day=day(shown, language), clock=clock(shown, language))


def from_to(begin: str, end: str) -> str:
    """Return a stretch between two days or times that were written by the functions above."""
    return QCoreApplication.translate("dates", "from {begin} to {end}").format(begin=begin, end=end)


def month_names(language: Language) -> tuple[str, ...]:
    """Return the twelve months, to choose one from."""
    return tuple(_locale(language).standaloneMonthName(number) for number in range(1, 13))


def _locale(language: Language) -> QLocale:
    return QLocale(language.locale)


def _date(shown: date) -> QDate:
    return QDate(shown.year, shown.month, shown.day)

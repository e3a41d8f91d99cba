"""Days and times as a person reads them: the month by its name, in the digits of their language, by the 24-hour clock.

What is stored stays ISO 8601; only what is shown or typed passes through here. A time is shown as it stands, in its own
offset: whoever asks turns it to the clocks of the place or of this computer before.

In Afghanistan people live by the Solar Hijri calendar, in Pakistan by the common one. In Dari the first is shown.
Pashto is read on both sides of the border, so in it a day is told by both.
"""

import re
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCalendar, QCoreApplication, QDate, QDateTime, QLocale, QTime

from ui.languages import Language
from ui.text import numbers

_DAY = "d MMMM yyyy"
_MONTH = "MMMM yyyy"
_CLOCK = "HH:mm"
_SOLAR_LANGUAGES: Final = frozenset({"fa_AF", "ps"})
_READ_BY_BOTH: Final = frozenset({"ps"})
_EXAMPLE: Final = date(2026, 11, 22)
_FIRST_COMMON_YEAR: Final = 1700
"""No date of our time has an earlier year by the common calendar, and none a later one by the solar one."""
_WRITTEN: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_WESTERN: Final = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")


def calendars(language: Language) -> tuple[QCalendar, ...]:
    """Return the calendars by which readers of a language live, that of most of them first."""
    common = QCalendar(QCalendar.System.Gregorian)
    return (QCalendar(QCalendar.System.Jalali), common) if language.tag in _SOLAR_LANGUAGES else (common,)


def day(shown: date, language: Language) -> str:
    """Return a day, as 22 November 2026; by both calendars where readers live by either."""
    said = [
        one.dateTimeToString(_DAY, QDateTime(), _date(shown), QTime(), _locale(language)) for one in calendars(language)
    ]
    return f"{said[0]} ({said[1]})" if language.tag in _READ_BY_BOTH else said[0]


def month(shown: date, language: Language) -> str:
    """Return a month of the common calendar, as November 2026; by its first and last day where people live by another.

    The desk is told a month of the common calendar, and no other has months that begin on the same days.
    """
    if len(calendars(language)) == 1:
        return _locale(language).toString(_date(shown), _MONTH)
    last = _date(shown).daysInMonth()
    return from_to(day(shown.replace(day=1), language), day(shown.replace(day=last), language))


def example(language: Language) -> str:
    """Return how a day is typed, as 2026-11-22, in the person's calendar and digits."""
    parts = calendars(language)[0].partsFromDate(_date(_EXAMPLE))
    return numbers.digits(f"{parts.year:04d}-{parts.month:02d}-{parts.day:02d}", language)


def read(typed: str) -> date | None:
    """Return the day that somebody typed as `example` shows it, in any digits and by either calendar; None for none."""
    found = _WRITTEN.fullmatch(typed.strip().translate(_WESTERN))
    if found is None:
        return None
    year, month_number, day_number = (int(part) for part in found.groups())
    is_common = year >= _FIRST_COMMON_YEAR
    system = QCalendar.System.Gregorian if is_common else QCalendar.System.Jalali
    told = QDate(year, month_number, day_number, QCalendar(system))
    return date(told.year(), told.month(), told.day()) if told.isValid() else None


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

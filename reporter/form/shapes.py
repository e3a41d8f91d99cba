"""Whether a value has the shape of an answer, whatever its words say.

The desk asks this of every member it reads: a report from a newer sender may hold codes that the desk's
vocabulary lacks, and is read all the same, but a list where a text belongs is refused. What a person may answer is
stricter and stands in `answers`.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from reporter.form.question import AnswerType, Question
from reporter.report import NotAPeriod, Period

CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
DAY: Final = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", re.ASCII)
VERSION: Final = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3}){0,2}", re.ASCII)
HEX: Final = re.compile(r"[0-9a-f]*", re.ASCII)
_MOST_ENTRIES: Final = 1000


def fits(question: Question, value: object) -> bool:
    """Say whether `value` is of the type that the question's answers have."""
    match question.type:
        case AnswerType.HEX:
            return is_hex(value, digits=question.digits)
        case AnswerType.RECORD:
            return _is_record(question, value)
        case _:
            return _SHAPES[question.type](value)


def is_hex(value: object, *, digits: int) -> bool:
    """Say whether a value is a string of so many lower-case hexadecimal digits."""
    return isinstance(value, str) and len(value) == digits and HEX.fullmatch(value) is not None


def is_whole_number(value: object) -> bool:
    """Say whether a value is an integer; `True` is none."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_interval(value: object) -> bool:
    """Say whether a value is `{from, to}`, both moments with an offset."""
    if not isinstance(value, Mapping) or not value.keys() >= {"from", "to"} or value["to"] is None:
        return False
    return _is_period(value)


def _is_record(question: Question, value: object) -> bool:
    """Say whether each part that the form knows has its shape; a newer form may have others."""
    if not isinstance(value, Mapping):
        return False
    return all(fits(member, value[member.name]) for member in question.members if member.name in value)


def _is_code(value: object) -> bool:
    return isinstance(value, str) and CODE.fullmatch(value) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list_of(fits_one: Callable[[object], bool]) -> Callable[[object], bool]:
    def is_list(value: object) -> bool:
        return isinstance(value, list) and len(value) <= _MOST_ENTRIES and all(map(fits_one, value))

    return is_list


def _is_intervals(value: object) -> bool:
    return value is None or _is_list_of(is_interval)(value)


def _is_period(value: object) -> bool:
    try:
        Period.parse(value)
    except NotAPeriod:
        return False
    return True


def _is_date(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.keys() >= {"on", "precision"}
        and isinstance(value["on"], str)
        and DAY.fullmatch(value["on"]) is not None
        and _is_code(value["precision"])
    )


def _is_day(value: object) -> bool:
    return isinstance(value, str) and DAY.fullmatch(value) is not None


def _is_version(value: object) -> bool:
    return isinstance(value, str) and VERSION.fullmatch(value) is not None


def _is_boolean(value: object) -> bool:
    return isinstance(value, bool)


_SHAPES: Final[Mapping[AnswerType, Callable[[object], bool]]] = {
    AnswerType.CHOICE: _is_code,
    AnswerType.CHOICES: _is_list_of(_is_code),
    AnswerType.TEXT: _is_text,
    AnswerType.LINE: _is_text,
    AnswerType.LANGUAGE: _is_code,
    AnswerType.LINKS: _is_list_of(_is_text),
    AnswerType.SITES: _is_list_of(_is_text),
    AnswerType.WHOLE_NUMBER: is_whole_number,
    AnswerType.BOOLEAN: _is_boolean,
    AnswerType.PERIOD: _is_period,
    AnswerType.PERIODS: _is_intervals,
    AnswerType.DATE: _is_date,
    AnswerType.DAY: _is_day,
    AnswerType.VERSION: _is_version,
}

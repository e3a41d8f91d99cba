"""What a person may answer to one question, and how the answer is written down.

One function per type of answer takes what was given and returns what the report will hold: strings in form NFC,
links without their tracking parts, sites as bare host names, times with their precision. What does not fit raises
`Refusal`, which names the rule and the limit and never repeats what was written. Nothing here looks at other
questions, except that a time may have to be told less exactly.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from crypto import plain_text
from reporter.form import addresses, shapes
from reporter.form.addresses import NotAnAddress
from reporter.form.question import AnswerType, Exactness, Question
from reporter.report import PERIOD_MEMBERS, Json, NotAPeriod, Period, Precision
from reporter.vocabulary import Term

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?", re.ASCII)
"""The BCP 47 tags that say language, script and country and nothing more."""

_LONGEST_ADDRESS_BYTES: Final = 2000


class ProblemCode(StrEnum):
    """Which rule an answer breaks."""

    WRONG_TYPE = "wrong_type"
    REQUIRED = "required"
    UNKNOWN_FIELD = "unknown_field"
    NOT_ASKED = "not_asked"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_CODE = "unknown_code"
    OTHER_PLACE = "other_place"
    OTHER_KIND = "other_kind"
    TOO_LONG = "too_long"
    TOO_LONG_TOGETHER = "too_long_together"
    TOO_MANY = "too_many"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    REPEATED = "repeated"
    STANDS_ALONE = "stands_alone"
    CONTROL_CHARACTER = "control_character"
    HIDDEN_CHARACTER = "hidden_character"
    NOT_A_TIME = "not_a_time"
    ENDS_BEFORE_START = "ends_before_start"
    NOT_A_DATE = "not_a_date"
    TOO_EXACT = "too_exact"
    NOT_AN_ADDRESS = "not_an_address"
    NOT_A_LANGUAGE = "not_a_language"
    NOT_HEXADECIMAL = "not_hexadecimal"
    NOT_A_VERSION = "not_a_version"
    NEEDS_A_YES = "needs_a_yes"


class Refusal(Exception):
    """An answer that is not taken: which rule, which member of the answer, and the limit where there is one."""

    def __init__(self, code: ProblemCode, *, part: str = "", limit: int | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.part = part
        self.limit = limit


@dataclass(frozen=True)
class Surroundings:
    """What an answer is judged by besides its question.

    `terms` are the codes that may be chosen here, `elsewhere` is the rule that a code breaks which exists but not
    here, `known` all codes of the list, `tracking` the names of the parts that a link loses.
    """

    terms: Mapping[str, Term]
    known: frozenset[str]
    elsewhere: ProblemCode
    tracking: Mapping[str, Sequence[str]]
    exactness: Exactness


def accept(question: Question, value: object, *, around: Surroundings) -> Json:
    """Return the answer as a report holds it; a record is taken part by part. Raises Refusal."""
    answer = _ACCEPTORS[question.type](question, value, around)
    if isinstance(answer, list) and any(item in answer[:n] for n, item in enumerate(answer)):
        raise Refusal(ProblemCode.REPEATED)
    return answer


def encoded_bytes(text: str) -> int:
    """Count a string as it stands in `report.json`: in UTF-8, with its escapes, without its quotes."""
    return len(json.dumps(text, ensure_ascii=False).encode()) - 2


def accept_line(value: object, *, max_bytes: int) -> str:
    """Take one line of free text that is no question's answer. Raises Refusal."""
    return _accept_text_of(value, max_bytes=max_bytes, newline=False)


def _accept_string(question: Question, value: object, *, newline: bool = False) -> str:
    return _accept_text_of(value, max_bytes=question.max_bytes, newline=newline)


def _accept_text_of(value: object, *, max_bytes: int, newline: bool) -> str:
    if not isinstance(value, str):
        raise Refusal(ProblemCode.WRONG_TYPE)
    # Normalising ten megabytes only to refuse them would freeze the window; form NFC shortens at most threefold.
    if len(value) > 4 * max_bytes:
        raise Refusal(ProblemCode.TOO_LONG, limit=max_bytes)
    if plain_text.has_control(value, newline=newline):
        raise Refusal(ProblemCode.CONTROL_CHARACTER)
    if plain_text.has_hidden(value):
        raise Refusal(ProblemCode.HIDDEN_CHARACTER)
    text = plain_text.normalise(value)
    if encoded_bytes(text) > max_bytes:
        raise Refusal(ProblemCode.TOO_LONG, limit=max_bytes)
    return text


def _accept_text(question: Question, value: object, _: Surroundings) -> str:
    return _accept_string(question, value, newline=True)


def _accept_line(question: Question, value: object, _: Surroundings) -> str:
    return _accept_string(question, value)


def _accept_language(question: Question, value: object, around: Surroundings) -> str:
    text = _accept_string(question, value)
    if text not in around.terms and not _LANGUAGE.fullmatch(text):
        raise Refusal(ProblemCode.NOT_A_LANGUAGE)
    return text


def _accept_choice(_: Question, value: object, around: Surroundings) -> str:
    if not isinstance(value, str):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if value not in around.terms:
        raise Refusal(around.elsewhere if value in around.known else ProblemCode.UNKNOWN_CODE)
    return value


def _accept_choices(question: Question, value: object, around: Surroundings) -> Json:
    codes = [_accept_choice(question, item, around) for item in _accept_list(question, value)]
    if len(codes) > 1 and any(around.terms[code].alone for code in codes):
        raise Refusal(ProblemCode.STANDS_ALONE)
    return codes


def _accept_list(question: Question, value: object) -> list[object]:
    if not isinstance(value, list):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if len(value) > question.most:
        raise Refusal(ProblemCode.TOO_MANY, limit=question.most)
    return value


def _accept_links(question: Question, value: object, around: Surroundings) -> Json:
    return [
        _accept_address(question, item, lambda text: addresses.clean_link(text, tracking=around.tracking))
        for item in _accept_list(question, value)
    ]


def _accept_sites(question: Question, value: object, _: Surroundings) -> Json:
    return [_accept_address(question, item, addresses.bare_host) for item in _accept_list(question, value)]


def _accept_address(question: Question, value: object, clean: Callable[[str], str]) -> str:
    """Clean an address first and measure it then: what is cut off must not count."""
    text = _accept_string(replace(question, max_bytes=_LONGEST_ADDRESS_BYTES), value)
    try:
        address = plain_text.normalise(clean(text))
    except NotAnAddress:
        raise Refusal(ProblemCode.NOT_AN_ADDRESS) from None
    if encoded_bytes(address) > question.max_bytes:
        raise Refusal(ProblemCode.TOO_LONG, limit=question.max_bytes)
    return address


def _accept_whole_number(question: Question, value: object, _: Surroundings) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if value < question.least:
        raise Refusal(ProblemCode.TOO_SMALL, limit=question.least)
    if value > question.most:
        raise Refusal(ProblemCode.TOO_LARGE, limit=question.most)
    return value


def _accept_boolean(question: Question, value: object, _: Surroundings) -> bool:
    if not isinstance(value, bool):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if question.must_be_yes and not value:
        raise Refusal(ProblemCode.NEEDS_A_YES)
    return value


def _accept_hex(question: Question, value: object, _: Surroundings) -> str:
    if not isinstance(value, str):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if not shapes.is_hex(value, digits=question.digits):
        raise Refusal(ProblemCode.NOT_HEXADECIMAL, limit=question.digits)
    return value


def _accept_version(_: Question, value: object, __: Surroundings) -> str:
    if not isinstance(value, str):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if not shapes.VERSION.fullmatch(value):
        raise Refusal(ProblemCode.NOT_A_VERSION)
    return value


def _accept_day(_: Question, value: object, __: Surroundings) -> str:
    if not isinstance(value, str):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if not shapes.DAY.fullmatch(value) or not _is_day(value):
        raise Refusal(ProblemCode.NOT_A_DATE)
    return value


def _accept_period(_: Question, value: object, around: Surroundings) -> Json:
    if not isinstance(value, Mapping):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if not value.keys() <= set(PERIOD_MEMBERS):
        raise Refusal(ProblemCode.UNKNOWN_FIELD)
    described = dict(value)
    for part in ("from_precision", "to_precision"):
        described.setdefault(part, around.exactness.default.value)
    period = _parse_period(described)
    for part, precision in (("from_precision", period.from_precision), ("to_precision", period.to_precision)):
        if _is_finer(precision, around.exactness.finest):
            raise Refusal(ProblemCode.TOO_EXACT, part=part)
    return period.to_mapping()


def _parse_period(value: object) -> Period:
    try:
        return Period.parse(value)
    except NotAPeriod as error:
        code = ProblemCode.ENDS_BEFORE_START if error.backwards else ProblemCode.NOT_A_TIME
        raise Refusal(code, part=error.part) from None


def _is_finer(precision: Precision, limit: Precision) -> bool:
    order = list(Precision)
    return order.index(precision) < order.index(limit)


def _accept_periods(question: Question, value: object, _: Surroundings) -> Json:
    if value is None:
        return None
    intervals: list[Json] = []
    for item in _accept_list(question, value):
        if not isinstance(item, Mapping) or item.keys() != {"from", "to"} or item["to"] is None:
            raise Refusal(ProblemCode.NOT_A_TIME)
        period = _parse_period(item)
        if period.from_.minute or period.from_.second or (period.to and (period.to.minute or period.to.second)):
            raise Refusal(ProblemCode.TOO_EXACT)
        printed = period.to_mapping()
        intervals.append({"from": printed["from"], "to": printed["to"]})
    return intervals


def _accept_date(_: Question, value: object, around: Surroundings) -> Json:
    if not isinstance(value, Mapping):
        raise Refusal(ProblemCode.WRONG_TYPE)
    if not value.keys() <= {"on", "precision"}:
        raise Refusal(ProblemCode.UNKNOWN_FIELD)
    day, code = value.get("on"), value.get("precision", around.exactness.default.value)
    if not isinstance(day, str) or not shapes.DAY.fullmatch(day) or not _is_day(day):
        raise Refusal(ProblemCode.NOT_A_DATE, part="on")
    if not isinstance(code, str) or code not in around.terms:
        raise Refusal(ProblemCode.UNKNOWN_CODE, part="precision")
    return {"on": day, "precision": code}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


_ACCEPTORS: Final[Mapping[AnswerType, Callable[[Question, object, Surroundings], Json]]] = {
    AnswerType.CHOICE: _accept_choice,
    AnswerType.CHOICES: _accept_choices,
    AnswerType.TEXT: _accept_text,
    AnswerType.LINE: _accept_line,
    AnswerType.LANGUAGE: _accept_language,
    AnswerType.LINKS: _accept_links,
    AnswerType.SITES: _accept_sites,
    AnswerType.WHOLE_NUMBER: _accept_whole_number,
    AnswerType.BOOLEAN: _accept_boolean,
    AnswerType.PERIOD: _accept_period,
    AnswerType.PERIODS: _accept_periods,
    AnswerType.DATE: _accept_date,
    AnswerType.DAY: _accept_day,
    AnswerType.HEX: _accept_hex,
    AnswerType.VERSION: _accept_version,
}

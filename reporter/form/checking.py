"""Whether answers make a report: `check` gives a `Draft`, or every problem at once.

A problem names the field, the rule and its limit, and never repeats what was written. The limits make every report
without attachments fit the smallest size class, so that its length tells nothing. Checking a draft's own answers
again changes nothing, and has to be done again after anonymising: what stands in the place of a find can be longer
than the find.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from reporter import vocabulary
from reporter.errors import GawahError
from reporter.form import answers as answering
from reporter.form import schema
from reporter.form.answers import ProblemCode, Refusal, Surroundings
from reporter.form.description import Form
from reporter.form.question import AnswerType, Question
from reporter.report import Draft, Json

_MEMBERS_OF_EVERY_REPORT: Final = len('"id":"","reply":null,"v":1,') + 32
"""Bytes that `payload` adds to the answers; the 32 are the id."""


@dataclass(frozen=True)
class Problem:
    """Why an answer is not taken: the field (empty for the whole), the rule, and its limit if it has one."""

    field: str
    code: ProblemCode
    limit: int | None = None


class AnswersRefused(GawahError):
    """Answers that the form does not take; carries every problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        places = ", ".join(dict.fromkeys(problem.field or "the whole" for problem in problems))
        super().__init__(f"Some answers need another look: {places}. Nothing was lost; change them and go on.")
        self.problems = problems


@cache
def load() -> Form:
    """Read the form that comes with the program, once."""
    path = resources.files("resources") / "forms" / "report.toml"
    return Form.read(path.read_text(encoding="utf-8"), vocabulary.shipped())


def text_fields(kind: str) -> tuple[str, ...]:
    """Name the free-text fields of a kind of report that must be anonymised."""
    return load().text_fields(kind)


def json_schema() -> dict[str, Any]:
    """Describe `report.json`, and under `$defs` the answers alone, in JSON Schema 2020-12."""
    return schema.describe(load())


def check(answers: Mapping[str, object], *, form: Form | None = None) -> Draft:
    """Take answers by the shipped form or another one, or refuse them with every problem.

    Empty strings and lists count as not answered; what has a single or a usual answer is filled in. Raises
    AnswersRefused.
    """
    asked = form or load()
    given = _given_answers(asked, answers)
    accepted: dict[str, Json] = {}
    problems = [] if answers.keys() <= asked.questions.keys() else [Problem("", ProblemCode.UNKNOWN_FIELD)]
    for name, value in given.items():
        try:
            _require_asked(asked.questions[name], given)
            if asked.questions[name].type is AnswerType.RECORD:
                accepted[name] = _accept_record(asked, asked.questions[name], value, given, problems)
            else:
                accepted[name] = _accept(asked, asked.questions[name], value, given)
        except Refusal as refusal:
            problems.append(_problem(name, refusal))
    problems += [Problem(name, ProblemCode.REQUIRED) for name in _missing(asked, given)]
    excess = _report_bytes(accepted) + asked.prior_bytes - asked.most_bytes(str(given["kind"]))
    if not problems and excess > 0:
        problems.append(Problem("", ProblemCode.TOO_LONG_TOGETHER, excess))
    if problems:
        raise AnswersRefused(tuple(problems))
    return Draft(accepted)


def check_because(text: object, *, field: str) -> str:
    """Take the reason for sealing a file as it is. Raises AnswersRefused, naming `field`, where it is unfit."""
    if text is None or _is_empty(text):
        raise AnswersRefused((Problem(field, ProblemCode.REQUIRED),))
    try:
        return answering.accept_line(text, max_bytes=load().because_bytes)
    except Refusal as refusal:
        raise AnswersRefused((_problem(field, refusal),)) from None


def caution(answers: Mapping[str, Json]) -> str | None:
    """Say what the length of a report's answers shows to others, or None where it shows nothing."""
    asked = load()
    long_kind = asked.long_kinds.get(str(answers["kind"]))
    if long_kind is None or _report_bytes(answers) <= asked.report_bytes:
        return None
    return long_kind.caution.strip()


def _problem(name: str, refusal: Refusal) -> Problem:
    return Problem(f"{name}.{refusal.part}" if refusal.part else name, refusal.code, refusal.limit)


def _given_answers(form: Form, answers: Mapping[str, object]) -> dict[str, object]:
    """Pick what was answered, in the form's order. Without a kind nothing else can be judged."""
    if not isinstance(answers, Mapping):
        raise AnswersRefused((Problem("", ProblemCode.WRONG_TYPE),))
    given = {name: answers[name] for name in form.questions if not _is_empty(answers.get(name, ""))}
    kind = given.get("kind")
    if kind is None:
        raise AnswersRefused((Problem("kind", ProblemCode.REQUIRED),))
    if not isinstance(kind, str) or kind not in form.kinds:
        raise AnswersRefused((Problem("kind", ProblemCode.UNKNOWN_KIND),))
    if len(form.incident_types[kind]) == 1:
        given.setdefault("incident_type", form.incident_types[kind][0])
    return given


def _is_empty(value: object) -> bool:
    return value == [] or (isinstance(value, str) and not value.strip())


def _require_asked(question: Question, given: Mapping[str, object]) -> None:
    if not question.belongs_to(str(given["kind"])) or not question.is_relevant(given):
        raise Refusal(ProblemCode.NOT_ASKED)


def _accept_record(
    form: Form, question: Question, value: object, given: Mapping[str, object], problems: list[Problem]
) -> Json:
    """Take the parts of a record as answers of their own, adding what is wrong with each to `problems`.

    Conditions of its parts are about the other answers of the report. Raises Refusal for what is no record.
    """
    if not isinstance(value, Mapping):
        raise Refusal(ProblemCode.WRONG_TYPE)
    members = {member.name: member for member in question.members}
    if not value.keys() <= members.keys():
        raise Refusal(ProblemCode.UNKNOWN_FIELD)
    accepted: dict[str, Json] = {}
    for name, member in members.items():
        if _is_empty(value.get(name, "")):
            if member.is_required(given):
                problems.append(Problem(f"{question.name}.{name}", ProblemCode.REQUIRED))
            continue
        try:
            accepted[name] = _accept(form, member, value[name], given)
        except Refusal as refusal:
            problems.append(_problem(f"{question.name}.{name}", refusal))
    return accepted


def _accept(form: Form, question: Question, value: object, given: Mapping[str, object]) -> Json:
    around = Surroundings(
        terms={term.code: term for term in form.choices(question, given)},
        known=form.known_codes(question),
        elsewhere=ProblemCode.OTHER_KIND if question.name == "incident_type" else ProblemCode.OTHER_PLACE,
        tracking=form.tracking,
        exactness=question.exactness_for(given),
    )
    return answering.accept(question.asked_of(str(given["kind"])), value, around=around)


def _missing(form: Form, given: Mapping[str, object]) -> Iterator[str]:
    for question in form.questions_of(str(given["kind"])):
        if question.name not in given and question.is_relevant(given) and question.is_required(given):
            yield question.name


def _report_bytes(accepted: Mapping[str, Json]) -> int:
    """Count `report.json` as `payload` will print it, without attachments."""
    text = json.dumps(accepted, ensure_ascii=False, separators=(",", ":"))
    return len(text.encode()) + _MEMBERS_OF_EVERY_REPORT

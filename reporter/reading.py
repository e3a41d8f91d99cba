"""A report as a person reads it: what was asked, and what is answered, in the form's order.

The same words are shown to the sender before sealing and to the organiser after opening, from the same members.
A code that this version does not know is shown as it is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reporter import form, payload, vocabulary
from reporter.case import Case, CaseState
from reporter.form.question import AnswerType, Question
from reporter.report import Cleaned, Json, NotAPeriod, Period, Precision, Report


def document(report: Report) -> dict[str, Json]:
    """Return `report.json` exactly as it is sealed."""
    members: dict[str, Json] = json.loads(payload.report_json(report))
    return members


def case_document(case: Case) -> dict[str, object]:
    """Return `report.json` of a case as the desk read it, without members that this version does not know.

    Of a withdrawn case nothing is left but its kind: whoever told it has taken it back.
    """
    if case.state is CaseState.WITHDRAWN:
        return {"id": case.report_id, "kind": case.members.get("kind"), "reply": None, "v": payload.VERSION}
    envelope: dict[str, object] = {"v": payload.VERSION, "id": case.report_id, "reply": None, **case.members}
    if case.attachments:
        envelope["attachments"] = [
            {
                "n": attachment.n,
                "media_type": attachment.media_type,
                "length": attachment.length,
                "sha256": attachment.sha256,
                "cleaned": attachment.cleaned,
                **({"because": attachment.because} if attachment.because is not None else {}),
            }
            for attachment in case.attachments
        ]
    return dict(sorted(envelope.items()))


@dataclass(frozen=True)
class Answered:
    """A question and what was answered to it; of a record the `parts` were."""

    question: Question
    answer: object = field(repr=False)
    parts: "tuple[Answered, ...]" = ()


def answered(members: Mapping[str, object]) -> tuple[Answered, ...]:
    """Return every question that was answered, in the form's order, with its answer."""
    return tuple(_answered(form.load().questions.values(), members))


def list_of(question: Question) -> str:
    """Name the list of the vocabulary in which the codes of an answer stand."""
    return "languages" if question.type is AnswerType.LANGUAGE else question.list_name


def _answered(questions: Iterable[Question], members: Mapping[str, object]) -> Iterator[Answered]:
    for question in questions:
        if question.name not in members:
            continue
        answer = members[question.name]
        is_record = question.type is AnswerType.RECORD and isinstance(answer, Mapping)
        yield Answered(question, answer, tuple(_answered(question.members, answer)) if is_record else ())  # type: ignore[arg-type]  # a record is a mapping


def lines(members: Mapping[str, object], attachments: int) -> list[str]:
    """Say a report in lines: each question that was answered, and its answer.

    Further lines of an answer are marked, so that none can pass for a line of the program's own.
    """
    said = list(_lines_of(answered(members)))
    if attachments:
        said.append(f"Attachments: {attachments}")
    return said


class SealedFile(Protocol):
    """What is said of an attachment, at the sender's and at the desk."""

    @property
    def media_type(self) -> str:
        """What sort of file it says it is."""
        ...

    @property
    def length(self) -> int:
        """How many bytes it has."""
        ...

    @property
    def cleaned(self) -> str:
        """What was done to it, a word of `Cleaned`."""
        ...

    @property
    def because(self) -> str | None:
        """Why it was sealed as it is; None for one that was cleaned."""
        ...


def kept_lines(attachments: Iterable[SealedFile]) -> list[str]:
    """Say of each attachment that was sealed as it is that it was, and why; nothing of the others."""
    return [
        line
        for n, file in enumerate(attachments, start=1)
        if file.cleaned == Cleaned.KEPT
        for line in _mark_further(
            f"Attachment {n} ({file.media_type}, {file.length} bytes) as it is, not cleaned, because: "
            f"{file.because or 'no reason is given'}"
        )
    ]


def _lines_of(told: Iterable[Answered]) -> Iterator[str]:
    for one in told:
        if one.question.type is AnswerType.RECORD and isinstance(one.answer, Mapping):
            yield one.question.ask
            yield from (f"  {line}" for line in _lines_of(one.parts))
        else:
            yield from _mark_further(f"{one.question.ask} {_say(one.question, one.answer)}")


def _mark_further(said: str) -> list[str]:
    first, *further = said.split("\n")
    return [first, *(f"  | {line}" for line in further)]


WITHDRAWN = "Taken back by whoever told it: no words and no files of it are shown, searched or exported any more."


def case_lines(case: Case) -> list[str]:
    """Say a case in lines; a withdrawn one only that it was withdrawn."""
    if case.state is CaseState.WITHDRAWN:
        return [WITHDRAWN]
    return [*lines(case.members, len(case.attachments)), *kept_lines(case.attachments)]


def case_headline(case: Case) -> str:
    """Say in one line what a case is about; of a withdrawn one nothing."""
    return "taken back by whoever told it" if case.state is CaseState.WITHDRAWN else headline(case.members)


def headline(members: Mapping[str, object]) -> str:
    """Say in one line what happened, where and when."""
    kind = vocabulary.label("incident_types", str(members.get("incident_type", "")))
    places = [vocabulary.label("districts", str(code)) for code in _several(members.get("districts"))]
    region = vocabulary.label("regions", str(members.get("region", "")))
    try:
        began = Period.parse(members.get("occurred")).from_.date().isoformat()
    except NotAPeriod:
        began = ""
    return "  ".join(part for part in (kind, ", ".join(places) or region, began) if part)


def _say(question: Question, answer: object) -> str:
    match question.type:
        case AnswerType.CHOICE | AnswerType.CHOICES | AnswerType.LANGUAGE:
            return ", ".join(vocabulary.label(list_of(question), str(code)) for code in _several(answer))
        case AnswerType.PERIOD:
            return _say_period(answer)
        case AnswerType.PERIODS:
            return "; ".join(_say_period(period) for period in _several(answer))
        case AnswerType.DATE if isinstance(answer, Mapping):
            return f"{answer.get('on')} (to the {answer.get('precision')})"
        case AnswerType.BOOLEAN:
            return "yes" if answer is True else "no"
        case _:
            return ", ".join(str(entry) for entry in _several(answer))


def _say_period(value: object) -> str:
    try:
        period = Period.parse(value)
    except NotAPeriod:
        return str(value)
    end = (
        ", still going on"
        if period.to is None
        else f" to {_say_moment(period.to.isoformat(' ', 'minutes'), period.to_precision)}"
    )
    begin = _say_moment(period.from_.isoformat(" ", "minutes"), period.from_precision)
    return f"from {begin}{end}; in between: {vocabulary.label('recurrence', period.recurrence.value)}"


def _say_moment(moment: str, precision: Precision) -> str:
    return f"{moment} (to the {precision.value.replace('_', ' ')})"


def _several(value: object) -> Sequence[object]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)

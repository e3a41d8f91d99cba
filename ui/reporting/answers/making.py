"""Which control a question gets: by its type and by how much there is to choose from, and never by its name."""

from collections.abc import Callable, Mapping
from typing import Any

from reporter import drafting
from reporter.form.description import PLACES, Form
from reporter.form.question import AnswerType, Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.reporting.answers.answer import Answer
from ui.reporting.answers.choosing import Cards, YesOrNo
from ui.reporting.answers.days import DateAnswer
from ui.reporting.answers.periods import PeriodAnswer
from ui.reporting.answers.picking import Picker
from ui.reporting.answers.story import Story
from ui.reporting.answers.writing import Addresses, Line, Number

MOST_CARDS = 9
"""More than so many are a list to search."""


def make(context: Context, question: Question, form: Form, answers: Mapping[str, Any]) -> Answer:
    """Return the control of a question, showing the answer that there is. Raises ValueError for what nobody types."""
    made = _make(context, question, form, answers)
    made.adapt(form, answers)
    made.show_value(answers.get(question.name))
    return made


def _make(context: Context, question: Question, form: Form, answers: Mapping[str, Any]) -> Answer:
    if question.type in _CHOSEN:
        terms = drafting.offered(form, question, answers)
        # How many places there are changes with what is chosen above them.
        is_long = len(terms) > MOST_CARDS or question.list_name in PLACES
        is_one_of = question.type is not AnswerType.CHOICES
        return (Picker if is_long else Cards)(context, question, terms, is_one_of=is_one_of)
    if question.type is AnswerType.BOOLEAN:
        return YesOrNo(context, question, _yes_and_no(form), is_one_of=True)
    if question.type in drafting.NOT_ASKED_HERE:
        raise ValueError(f"nobody types an answer of type {question.type}")
    return _WRITTEN[question.type](context, question)


_CHOSEN = frozenset({AnswerType.CHOICE, AnswerType.CHOICES, AnswerType.LANGUAGE})
_WRITTEN: Mapping[AnswerType, Callable[[Context, Question], Answer]] = {
    AnswerType.TEXT: Story,
    AnswerType.LINE: Line,
    AnswerType.WHOLE_NUMBER: Number,
    AnswerType.LINKS: Addresses,
    AnswerType.SITES: Addresses,
    AnswerType.PERIOD: PeriodAnswer,
    AnswerType.DATE: DateAnswer,
    AnswerType.DAY: DateAnswer,
}


def _yes_and_no(form: Form) -> tuple[Term, ...]:
    return tuple(term for term in form.vocabulary.choices("yes_no") if term.code in {"yes", "no"})

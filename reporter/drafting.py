"""A report while it is being written: raw answers that are kept as they are typed, and what is still missing of them.

A draft holds whatever a person has typed so far, half a date or a number that is none included: nothing is judged when
it is kept, so that nothing typed can be lost. What `form` says of it is asked page by page, and only `complete` makes
of it what `citizen.review` takes. Nothing here is sent or sealed.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from reporter import draft_notes, form
from reporter.form import AnswersRefused, Problem
from reporter.form.answers import ProblemCode
from reporter.form.description import PLACES, Form
from reporter.form.question import AnswerType, Question
from reporter.report import Draft
from reporter.store.vault import Vault
from reporter.vocabulary import UNKNOWN, WITHHELD, Term

MOST_BYTES: Final = 400_000
"""How long a draft may be: more than any report can be, and little enough to be written within a second."""

NOT_ASKED_HERE: Final = frozenset({AnswerType.PERIODS, AnswerType.RECORD, AnswerType.HEX, AnswerType.VERSION})
"""Answers that a program gives and no person types: what this computer noticed, and the parts of a testimony."""


def begin(vault: Vault, kind: str = "") -> str:
    """Begin a draft, of a kind if one was chosen already, and return its id."""
    draft_id = secrets.token_hex(16)
    keep(vault, draft_id, {"kind": kind} if kind else {})
    return draft_id


def load(vault: Vault, draft_id: str) -> dict[str, Any]:
    """Return the answers of a draft as they were typed. Raises NothingThere.

    What was declined together with another question was not typed: who answers that one after all is asked again.
    """
    answers = json.loads(vault.drafts.load(draft_id))
    if not isinstance(answers, dict):
        return {}
    known = form.load().questions
    return {name: value for name, value in answers.items() if name not in known or not known[name].declined_by(answers)}


def keep(vault: Vault, draft_id: str, answers: Mapping[str, object]) -> None:
    """Keep answers as they were typed, in place of those before. Raises AnswersRefused for a flood of them."""
    # A letter that is half of one, as some input methods send it, must not keep the others from being kept.
    data = json.dumps(answers, ensure_ascii=False).encode("utf-8", "surrogatepass")
    if len(data) > MOST_BYTES:
        raise AnswersRefused((Problem("", ProblemCode.TOO_LONG_TOGETHER, len(data) - MOST_BYTES),))
    with vault.transaction():
        vault.drafts.save(draft_id, data)


def keep_page(vault: Vault, draft_id: str, page: str) -> None:
    """Remember which page of a draft was seen last, in the form or behind it. Raises NothingThere."""
    if seen_page(vault, draft_id) != page:
        draft_notes.keep(vault, draft_id, {"page": page})


def seen_page(vault: Vault, draft_id: str) -> str:
    """Return the name of the page that was seen last, empty where none was remembered. Raises NothingThere."""
    return str(draft_notes.load(vault, draft_id)["page"])


def discard_untouched(vault: Vault, draft_id: str) -> bool:
    """Let go of a draft in which nothing but the kind was ever chosen and which has no files; say whether it was so."""
    if load(vault, draft_id).keys() - {"kind"} or vault.drafts.attachments(draft_id):
        return False
    with vault.transaction():
        vault.drafts.discard(draft_id)
    return True


def complete(vault: Vault, draft_id: str) -> Draft:
    """Keep of a draft what the form asks for and takes, and return it. Raises AnswersRefused with every problem.

    What belongs to answers that were changed since is let go of here and not before.
    """
    draft = form.check(settle(form.load(), load(vault, draft_id)))
    keep(vault, draft_id, draft.answers)
    return draft


def settle(asked: Form, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers to questions that are asked, given the others; times by the clocks of where it happened.

    What the report needs and was declined together with another question is answered as that one was.
    """
    kind = answers.get("kind")
    names = {question.name for question in asked.questions_of(str(kind))}
    settled = {name: value for name, value in answers.items() if name in names and not _is_blank(value)}
    while hidden := [name for name in settled if not asked.questions[name].is_relevant(settled)]:
        for name in hidden:
            del settled[name]
    settled = _decline_together(asked, settled)
    for name, value in settled.items():
        if asked.questions[name].type is AnswerType.PERIOD:
            settled[name] = _by_clocks(asked, settled.get("country"), value)
    return settled


def problems(asked: Form, answers: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Say everything that keeps the answers from being a report."""
    try:
        form.check(settle(asked, answers), form=asked)
    except AnswersRefused as refused:
        return refused.problems
    return ()


def problems_on(asked: Form, page: str, answers: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Say what keeps one page from being left: what it needs and has not, and what it has and the form does not take.

    What is too long together is told on the page of the longest words, where something can be done about it.
    """
    return tuple(problem for problem in problems(asked, answers) if _page_of(asked, problem) == page)


def pages_of(asked: Form, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the pages that ask something of this kind of report, in order; without a kind, the first one only."""
    return tuple(page for page in asked.pages if asked_on(asked, page, answers))


def left_at(asked: Form, answers: Mapping[str, Any], *, seen: str = "") -> str:
    """Name the page on which somebody goes on who comes back to a draft: the one they saw last, while it is asked.

    Where none was remembered, that is the furthest on which anything is answered, of an unfinished draft the next, but
    none behind a page that lacks something; of a draft in which only the kind was chosen, the first.
    """
    pages = pages_of(asked, answers)
    if seen in pages:
        return seen
    if not answers.keys() - {"kind"}:
        return pages[0]
    answered_on = {asked.questions[name].page for name in settle(asked, answers) if name != "kind"}
    furthest = max((at for at, page in enumerate(pages) if page in answered_on), default=0)
    lacking = next((at for at, page in enumerate(pages) if problems_on(asked, page, answers)), None)
    return pages[furthest if lacking is None else min(lacking, furthest + 1)]


@dataclass(frozen=True)
class SoFar:
    """What a draft says so far: the `members` that the form takes, how many files, and the pages that lack something.

    What is only half typed is left out of the members. `seen` names the page that was seen last, in the form or behind
    it; it is empty where none was remembered.
    """

    members: Mapping[str, Any] = field(repr=False)
    files: int = 0
    lacking: tuple[str, ...] = ()
    seen: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether the form takes it as it is."""
        return not self.lacking


def so_far(vault: Vault, draft_id: str) -> SoFar:
    """Read what a draft says so far, and what it lacks. Raises NothingThere."""
    asked, answers = form.load(), load(vault, draft_id)
    found = problems(asked, answers)
    unfit = {problem.field.partition(".")[0] for problem in found}
    members = {name: value for name, value in settle(asked, answers).items() if name not in unfit}
    pages = {_page_of(asked, problem) for problem in found}
    lacking = tuple(page for page in asked.pages if page in pages)
    return SoFar(members, len(vault.drafts.numbers(draft_id)), lacking, seen_page(vault, draft_id))


def asked_on(asked: Form, page: str, answers: Mapping[str, Any]) -> tuple[Question, ...]:
    """List the questions of a page, those included that the answers so far leave out.

    What has a single answer is not asked.
    """
    questions = asked.questions_of(str(answers.get("kind"))) or (asked.questions["kind"],)
    return tuple(
        question
        for question in questions
        if question.page == page
        and question.type not in NOT_ASKED_HERE
        and (question.name not in {"kind", "incident_type"} or len(offered(asked, question, answers)) > 1)
    )


def offered(asked: Form, question: Question, answers: Mapping[str, Any]) -> tuple[Term, ...]:
    """List what may be chosen; of the kinds, those one can begin with, or, once one has, what is asked inside it."""
    terms = asked.choices(question, answers)
    if question.name != "kind":
        return terms
    kind = answers.get("kind")
    family = next((line for line in _families(asked) if kind in line), ())
    within = family if kind else tuple(asked.starts)
    return tuple(term for term in terms if term.code in within)


def is_asked(asked: Form, question: Question, answers: Mapping[str, Any]) -> bool:
    """Say whether a person is asked this by now: the other answers make it matter, and leave something to say."""
    if not question.is_relevant(answers) or question.declined_by(answers):
        return False
    above = PLACES.get(question.list_name)
    if above is None:
        return True
    if answers.get(above) is None:
        return False
    # Of a region whose districts are not known, nothing could be said but that one does not say it.
    codes = {term.code for term in asked.choices(question, answers)}
    return question.is_required(answers) or bool(codes - {UNKNOWN, WITHHELD})


def can_decline(asked: Form, question: Question, answers: Mapping[str, Any]) -> bool:
    """Say whether *I do not know* or *I would rather not say* is among what may be chosen."""
    if question.type not in {AnswerType.CHOICE, AnswerType.CHOICES}:
        return False
    return any(term.code in {UNKNOWN, WITHHELD} for term in offered(asked, question, answers))


def _families(asked: Form) -> tuple[tuple[str, ...], ...]:
    return tuple((start, *inside) for start, inside in asked.starts.items())


def _page_of(asked: Form, problem: Problem) -> str:
    question = asked.questions.get(problem.field.partition(".")[0])
    if question is not None:
        return question.page
    if problem.code is ProblemCode.TOO_LONG_TOGETHER:
        return max(asked.questions.values(), key=lambda known: known.max_bytes).page
    return asked.pages[0]


def _is_blank(value: object) -> bool:
    return value in (None, [], {}) or (isinstance(value, str) and not value.strip())


def _decline_together(asked: Form, answers: Mapping[str, Any]) -> dict[str, Any]:
    told = dict(answers)
    for question in asked.questions_of(str(answers.get("kind"))):
        if code := question.declined_by(answers):
            told.pop(question.name, None)
            if question.is_relevant(answers) and question.is_required(answers):
                told[question.name] = [code] if question.type is AnswerType.CHOICES else code
    return told


def _by_clocks(asked: Form, country: object, value: Any) -> Any:
    """Tell a period by the clocks of where it happened: the hour that was named is the hour that is meant.

    The computer's own clocks may be those of another place, and may be wrong.
    """
    clocks = next((known.utc_offset for known in asked.vocabulary.countries() if known.code == country), "")
    if not clocks or not isinstance(value, Mapping):
        return value
    return {**value, **{part: _with_offset(value.get(part), clocks) for part in ("from", "to") if part in value}}


def _with_offset(moment: Any, clocks: str) -> Any:
    try:
        told = datetime.fromisoformat(moment)
    except (TypeError, ValueError):
        return moment
    if told.tzinfo is None:
        return moment
    return told.replace(tzinfo=datetime.strptime(clocks, "%z").tzinfo).isoformat(timespec="minutes")

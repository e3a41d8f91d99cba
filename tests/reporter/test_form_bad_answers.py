"""Whatever is answered: a draft, or problems that name the field and the rule, and never another exception."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from reporter import form
from reporter.form import AnswersRefused
from reporter.form.answers import ProblemCode
from reporter.form.question import AnswerType, Question
from support.form_answers import CONSENT, DEVICE, MARKER, SAID, SIM, SITE, SLOW, TESTIMONY, WITHDRAWAL, problems_of

BASES = {base["kind"]: base for base in (SAID, SITE, SLOW, SIM, DEVICE, TESTIMONY, WITHDRAWAL)}

JSON_VALUES: dict[str, object] = {
    "null": None,
    "true": True,
    "false": False,
    "zero": 0,
    "a negative number": -1,
    "a huge number": 10**400,
    "a fraction": 1.5,
    "no number": float("nan"),
    "a text": "made up",
    "an empty object": {},
    "an object": {"on": "2026-11-14", "from": [], "made up": 1},
    "a list of nothing": [None],
    "a list of lists": [[["a"]]],
    "a list of objects": [{}],
    "a list of numbers": [7],
    "a long list": ["a"] * 5000,
}
FITS: dict[AnswerType, set[str]] = {
    AnswerType.TEXT: {"a text"},
    AnswerType.LINE: {"a text"},
    AnswerType.BOOLEAN: {"true", "false"},
    AnswerType.WHOLE_NUMBER: {"zero"},
    AnswerType.PERIODS: {"null"},
}


def each_question() -> Iterator[tuple[str, Question]]:
    """Give each question with a kind that has it."""
    for question in form.load().questions.values():
        kind = next(kind for kind in BASES if question.belongs_to(kind))
        if question.name != "kind":
            yield kind, question


QUESTIONS = list(each_question())


def refused(answers: Any) -> set[tuple[str, ProblemCode]]:
    with pytest.raises(AnswersRefused) as error:
        form.check(answers)
    assert error.value.problems
    assert MARKER not in repr(error.value.problems) + str(error.value)
    return {(problem.field, problem.code) for problem in error.value.problems}


def wrong_values(question: Question) -> list[str]:
    right = FITS.get(question.type, set()) - ({"false"} if question.must_be_yes else set())
    return [name for name in JSON_VALUES if name not in right]


def conditions_for(question: Question) -> dict[str, object]:
    """Answer the other questions so that this one is asked."""
    return {"restored_on": {"still_blocked": "no"}, "notice_days": {"notice": "sms"}, "lang": {"text": "a"}}.get(
        question.name, {}
    )


@pytest.mark.parametrize(("kind", "question"), QUESTIONS, ids=lambda part: getattr(part, "name", ""))
def test_an_answer_of_a_wrong_type_is_a_problem_of_its_field(kind: str, question: Question):
    for name in wrong_values(question):
        answers = {**BASES[kind], **conditions_for(question), question.name: JSON_VALUES[name]}
        fields = {field.partition(".")[0] for field, _ in refused(answers)}
        assert question.name in fields, name


CONSENT_MEMBERS = next(question for _, question in QUESTIONS if question.name == "consent").members


@pytest.mark.parametrize("member", CONSENT_MEMBERS, ids=lambda member: member.name)
def test_a_wrong_type_inside_the_record_of_consent_is_a_problem_of_that_part(member: Question):
    for name in wrong_values(member):
        answers = {**TESTIMONY, "consent": {**CONSENT, member.name: JSON_VALUES[name]}}
        assert {field for field, _ in refused(answers)} == {f"consent.{member.name}"}, name


@pytest.mark.must("ENV-33")
@pytest.mark.parametrize("member", CONSENT_MEMBERS, ids=lambda member: member.name)
def test_a_testimony_without_a_part_of_its_consent_cannot_be_sealed(member: Question):
    record = {name: value for name, value in CONSENT.items() if name != member.name}
    answers = {**TESTIMONY, "witness": "relative", "consent": {**record, "about_others_consent": True}}
    if member.name == "about_others_consent":
        answers["consent"] = record
    assert refused(answers) == {(f"consent.{member.name}", ProblemCode.REQUIRED)}


@pytest.mark.parametrize("consent", [None, "", [], {}, "yes", True])
def test_a_testimony_without_a_record_of_consent_cannot_be_sealed(consent: object):
    assert any(field.startswith("consent") for field, _ in refused({**TESTIMONY, "consent": consent}))
    without = {name: value for name, value in TESTIMONY.items() if name != "consent"}
    assert refused(without) == {("consent", ProblemCode.REQUIRED)}


@pytest.mark.must("ENV-33")
@pytest.mark.parametrize("name", ["understood_risks", "is_adult"])
def test_without_a_yes_to_risks_and_age_nothing_is_sealed(name: str):
    answers = {**TESTIMONY, "consent": {**CONSENT, name: False}}
    assert refused(answers) == {(f"consent.{name}", ProblemCode.NEEDS_A_YES)}


@pytest.mark.parametrize("witness", ["witness", "relative", "third_party", "unknown", "withheld"])
def test_whoever_tells_of_others_says_whether_they_agree(witness: str):
    assert refused({**TESTIMONY, "witness": witness}) == {("consent.about_others_consent", ProblemCode.REQUIRED)}
    for agreed in (True, False):
        consent = {**CONSENT, "about_others_consent": agreed}
        assert form.check({**TESTIMONY, "witness": witness, "consent": consent}).answers["consent"] == consent
    assert form.check(TESTIMONY).answers["consent"] == CONSENT


@pytest.mark.parametrize("code", ["unknown", "withheld", "made_up", MARKER])
@pytest.mark.parametrize("name", ["recipients_ok", "uses_ok", "contact_ok", "retention", "language"])
def test_consent_is_definite(name: str, code: str):
    value = [code] if name.endswith("s_ok") else code
    [(field, _)] = refused({**TESTIMONY, "consent": {**CONSENT, name: value}})
    assert field == f"consent.{name}"


def test_a_record_of_consent_takes_no_other_members():
    assert refused({**TESTIMONY, "consent": {**CONSENT, MARKER: 1}}) == {("consent", ProblemCode.UNKNOWN_FIELD)}


@pytest.mark.must("ENV-36")
@pytest.mark.parametrize(
    "name", [name for name in SAID if name != "kind"] + ["text", "witness", "consent", "districts"]
)
def test_a_withdrawal_says_nothing_but_its_code(name: str):
    value = {**TESTIMONY, "districts": ["pk-ba-quetta"]}[name]
    assert refused({**WITHDRAWAL, name: value}) == {(name, ProblemCode.NOT_ASKED)}
    assert form.check(WITHDRAWAL).answers == WITHDRAWAL


@pytest.mark.parametrize("code", ["A" * 32, "a" * 31, "a" * 33, "g" * 32, " " + "a" * 32, "a" * 32 + "\n", "۰" * 32])
def test_a_code_is_32_hexadecimal_digits(code: str):
    assert refused({**WITHDRAWAL, "code": code}) == {("code", ProblemCode.NOT_HEXADECIMAL)}


TEXTS = [(kind, q) for kind, q in QUESTIONS if q.type in {AnswerType.TEXT, AnswerType.LINE}]


@pytest.mark.parametrize(("kind", "question"), TEXTS, ids=lambda part: getattr(part, "name", ""))
@pytest.mark.parametrize("letter", ["a", "ا", "\u0301", "\\", "😀"])
def test_ten_megabytes_of_text_are_refused_by_their_length(kind: str, question: Question, letter: str):
    text = letter * (10_000_000 // len(letter.encode()))
    assert (question.name, ProblemCode.TOO_LONG) in refused({**BASES[kind], "lang": "en", question.name: text})


CONTROLS = [chr(code) for code in (*range(0x09), *range(0x0B, 0x20), 0x7F, 0x80, 0x9F, 0x2028, 0x2029, 0xD800, 0xDFFF)]
HIDDEN = ["\u202a", "\u202e", "\u2066", "\u2069", "\u200b", "\ufeff", "\u00ad", "\U000e0041", "\u2060"]


@pytest.mark.parametrize(("kind", "question"), TEXTS, ids=lambda part: getattr(part, "name", ""))
def test_control_and_bidirectional_characters_are_refused_wherever_words_are_taken(kind: str, question: Question):
    base = {**BASES[kind], "lang": "en"}
    for characters, code in ((CONTROLS, ProblemCode.CONTROL_CHARACTER), (HIDDEN, ProblemCode.HIDDEN_CHARACTER)):
        for character in characters:
            assert (question.name, code) in refused({**base, question.name: f"a{character}b"}), ascii(character)


@pytest.mark.parametrize(("kind", "question"), QUESTIONS, ids=lambda part: getattr(part, "name", ""))
@pytest.mark.parametrize("brackets", ["[", "{"])
def test_deep_nesting_is_a_problem_and_nothing_else(kind: str, question: Question, brackets: str):
    deep: object = "a"
    for _ in range(50_000):
        deep = [deep] if brackets == "[" else {"a": deep}
    answers = {**BASES[kind], **conditions_for(question), question.name: deep}
    with pytest.raises(AnswersRefused) as error:
        form.check(answers)
    assert any(problem.field.startswith(question.name) for problem in error.value.problems)


@pytest.mark.parametrize("name", ["kind", "country", "region", "incident_type", "witness", "still_blocked"])
@pytest.mark.parametrize("value", ["\ud800", "\x00", "a" * 100_000, MARKER, 10**400, {"a": 1}, [[]]], ids=range(7))
def test_answers_that_others_depend_on_may_be_anything(name: str, value: object):
    for base in BASES.values():
        assert refused({**base, name: value, "lang": "en"})


def test_names_of_answers_may_be_anything():
    for name in ("", "\ud800", "a" * 100_000, MARKER, "__class__", "consent.at"):
        assert ("", ProblemCode.UNKNOWN_FIELD) in problems_of(SAID, **{name: json.loads("[1]")})
    assert ("", ProblemCode.UNKNOWN_FIELD) in refused({**SAID, 7: 1, None: 2, (1, 2): 3})


@pytest.mark.parametrize("because", [None, "", "  \n", "a\nb", "a\x00", "\u202e", "a" * 501, 7, ["a"], {}, "\ud800"])
def test_a_reason_is_one_line_of_at_most_500_bytes(because: object):
    with pytest.raises(AnswersRefused) as error:
        form.check_because(because, field="attachments.1.because")
    assert [problem.field for problem in error.value.problems] == ["attachments.1.because"]

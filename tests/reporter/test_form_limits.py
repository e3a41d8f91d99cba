"""Every report without attachments fits the smallest class, and no answers break the form."""

import contextlib
import io
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import sizes
from reporter import form, payload, vocabulary
from reporter.form import AnswersRefused
from reporter.form.answers import ProblemCode, encoded_bytes
from reporter.form.description import Form
from reporter.form.question import AnswerType, Question
from reporter.report import Report
from support.form_answers import DEVICE, SAID, SIM, SITE, SLOW, TESTIMONY, WITHDRAWAL, problems_of
from support.reports import pack, unpack

ROOT = Path(str(resources.files("resources"))).parent
EXAMPLES = sorted((ROOT / "docs" / "examples").glob("*.json"))
SCHEMA = ROOT / "docs" / "reference" / "report.schema.json"
DESCRIPTION = (ROOT / "resources" / "forms" / "report.toml").read_text(encoding="utf-8")


def longest_answers(kind: str) -> dict[str, object]:
    """Give the longest answer to every question of a kind that may be answered together with the others."""
    asked = form.load()
    answers: dict[str, object] = {"kind": kind, "country": "PK", "still_blocked": "no", "notice": "operator_app"}
    answers["incident_type"] = max(asked.incident_types[kind], key=len, default="")
    answers["region"] = max(
        (region.code for region in vocabulary.regions("PK")),
        key=lambda code: sum(sorted((len(d.code) for d in vocabulary.districts(code)), reverse=True)[:16]),
    )
    for question in (question.asked_of(kind) for question in asked.questions_of(kind)):
        answers.setdefault(question.name, longest_answer(asked, question, answers))
    return {name: answers[name] for name in asked.questions if asked.questions[name].belongs_to(kind)}


def longest_answer(asked: Form, question: Question, answers: dict[str, object]) -> object:
    terms = asked.choices(question, answers)
    codes = sorted((term.code for term in terms if not term.alone), key=len, reverse=True)
    precision = "month" if answers["kind"] in {"sim_block", "device_block", "testimony"} else "quarter_hour"
    first, last = "2026-11-{}T17:00+05:00", "2026-11-{}T19:00+05:00"
    longest: dict[AnswerType, object] = {
        AnswerType.CHOICE: max((term.code for term in terms), key=len, default=""),
        AnswerType.CHOICES: codes[: question.most],
        AnswerType.TEXT: "\n\"\\'" * (question.max_bytes // 7) + "a" * (question.max_bytes % 7),
        AnswerType.LINE: "\\" * (question.max_bytes // 2),
        AnswerType.LANGUAGE: "zza-Zzzz-999",
        AnswerType.LINKS: [
            f"https://example.org/{n:0>{max(0, question.max_bytes - 20)}}" for n in range(question.most % 9)
        ],
        AnswerType.SITES: [f"{n:a>{max(0, question.max_bytes - 4)}}.org" for n in range(question.most % 9)],
        AnswerType.WHOLE_NUMBER: question.most,
        AnswerType.BOOLEAN: False,
        AnswerType.PERIOD: {
            "from": first.format(14).replace("+", ":59+"),
            "to": last.format(14).replace("+", ":59+"),
            "from_precision": precision,
            "to_precision": precision,
            "recurrence": "curfew_hours",
        },
        AnswerType.PERIODS: [
            {"from": first.format(day), "to": last.format(day)} for day in range(10, 10 + question.most % 9)
        ],
        AnswerType.DATE: {"on": "2026-11-14", "precision": "withheld"},
        AnswerType.DAY: "2026-11-14",
        AnswerType.HEX: "f" * question.digits,
        AnswerType.VERSION: "999.999.999",
        AnswerType.RECORD: {
            member.name: True if member.must_be_yes else longest_answer(asked, member, answers)
            for member in question.members
        },
    }
    return longest[question.type]


@pytest.mark.must("ENV-24")
@pytest.mark.parametrize("kind", [kind for kind in form.load().kinds if kind != "testimony"])
def test_the_longest_report_of_every_kind_but_a_testimony_fits_the_smallest_class(kind: str):
    answers = longest_answers(kind)
    draft = form.check(answers)
    assert draft.answers.keys() == answers.keys()
    assert kind == "withdrawal" or encoded_bytes(str(draft.answers["text"])) == 9000
    assert form.caution(draft.answers) is None
    report = Report("f" * 32, draft.answers)
    spare = form.load().report_bytes - form.load().prior_bytes - len(payload.report_json(report))
    assert spare >= 0
    packed = pack(report)
    assert len(packed) == sizes.SMALLEST_CLASS == 16_384
    assert unpack(io.BytesIO(packed)).members == draft.answers


def test_the_longest_testimony_fits_the_class_that_the_form_names_and_says_that_its_length_shows():
    answers = longest_answers("testimony")
    draft = form.check(answers)
    assert encoded_bytes(str(draft.answers["text"])) == 100_000
    report = Report("f" * 32, draft.answers)
    assert len(payload.report_json(report)) + form.load().prior_bytes <= form.load().most_bytes("testimony")
    packed = pack(report)
    assert len(packed) == 128 * 1024
    assert unpack(io.BytesIO(packed)).members == draft.answers
    assert "Its size class is seen" in (form.caution(draft.answers) or "")
    assert problems_of(TESTIMONY, text="a" * 100_001) == {("text", ProblemCode.TOO_LONG)}


def test_a_short_testimony_fits_the_smallest_class_and_needs_no_caution():
    draft = form.check(TESTIMONY)
    assert len(pack(Report("f" * 32, draft.answers))) == sizes.SMALLEST_CLASS
    assert form.caution(draft.answers) is None


def test_the_room_for_a_report_is_what_the_smallest_class_leaves():
    assert form.load().report_bytes == sizes.SMALLEST_CLASS - 512 - 1024
    assert form.load().most_bytes("testimony") == 128 * 1024 - 512 - 1024


def test_answers_that_only_together_are_too_long_are_refused():
    wordy = Form.read(DESCRIPTION.replace("max_bytes = 300", "max_bytes = 6000"), vocabulary.shipped())
    with pytest.raises(AnswersRefused) as refused:
        form.check({**SAID, "other_place": "a" * 6000, "text": "a" * 9000, "lang": "en"}, form=wordy)
    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("", ProblemCode.TOO_LONG_TOGETHER)
    shorter = "a" * (6000 - (problem.limit or 0))
    taken = form.check({**SAID, "other_place": shorter, "text": "a" * 9000, "lang": "en"}, form=wordy)
    printed = payload.report_json(Report("0" * 32, taken.answers))
    assert len(printed) == wordy.report_bytes - wordy.prior_bytes


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["PK", "PK-BA", "unknown"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text() | st.just("from"), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from([*form.load().questions, "made up"]), VALUES, max_size=12), st.data())
def test_any_answers_are_a_draft_or_problems(answers: dict[str, object], data: st.DataObject):
    kind = data.draw(st.sampled_from(form.load().kinds))
    for base in ({"kind": kind}, SAID, SIM, SLOW, SITE, DEVICE, TESTIMONY, WITHDRAWAL):
        with contextlib.suppress(AnswersRefused):
            draft = form.check({**answers, **base})
            assert form.check(draft.answers) == draft


def test_nesting_without_end_is_refused():
    deep: object = "a"
    for _ in range(100_000):
        deep = [deep]
    assert problems_of(SAID, districts=deep) == {("districts", ProblemCode.WRONG_TYPE)}
    assert ("country", ProblemCode.WRONG_TYPE) in problems_of(SAID, country=deep)
    assert ("country", ProblemCode.WRONG_TYPE) in problems_of(SAID, country=10**5000)

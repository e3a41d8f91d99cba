"""The form: which questions it asks of whom, and how it says what is wrong."""

import json
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reporter import form, payload, vocabulary
from reporter.consent import add_withdraw_code
from reporter.form import AnswersRefused, Problem
from reporter.form.answers import ProblemCode
from reporter.form.description import Form
from reporter.form.question import Question
from reporter.report import Report
from support.form_answers import MARKER, SAID, SIM, accepted, problems_of

ROOT = Path(str(resources.files("resources"))).parent
EXAMPLES = sorted((ROOT / "docs" / "examples").glob("*.json"))
SCHEMA = ROOT / "docs" / "reference" / "report.schema.json"
DESCRIPTION = (ROOT / "resources" / "forms" / "report.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_is_taken_and_matches_the_schema(path: Path):
    answers = json.loads(path.read_text(encoding="utf-8"))
    draft = form.check(add_withdraw_code(answers)[0])
    assert form.check(draft.answers) == draft
    schema = form.json_schema()
    jsonschema.validate(answers, {**schema, "allOf": [{"$ref": "#/$defs/answers"}]})
    printed = payload.report_json(Report("0" * 32, draft.answers))
    jsonschema.validate(json.loads(printed), schema)


def test_there_is_an_example_of_every_kind_that_tells_something():
    kinds = {json.loads(path.read_text(encoding="utf-8"))["kind"] for path in EXAMPLES}
    assert kinds == set(form.load().kinds) - {"other", "withdrawal"}


def test_the_published_schema_is_made_from_the_form():
    made = subprocess.run([sys.executable, "-m", "reporter.form"], cwd=ROOT, capture_output=True, check=True)
    assert SCHEMA.read_bytes() == made.stdout
    jsonschema.Draft202012Validator.check_schema(json.loads(made.stdout))


@pytest.mark.parametrize(
    "changes",
    [
        {"region": "PK-XX"},
        {"operators": ["af_roshan"]},
        {"incident_type": "sim_block"},
        {"districts": ["pk-pb-lahore"]},
        {"sites": ["example.org"]},
        {"networks": []},
        {"occurred": {"from": "yesterday", "to": None}},
        {"made_up": 1},
        {"lang": "ur"},
        {"text": "a"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_the_schema_refuses_what_the_form_refuses(changes: dict[str, object]):
    schema = {**form.json_schema(), "allOf": [{"$ref": "#/$defs/answers"}]}
    jsonschema.validate(SAID, schema)
    problems_of(SAID, **changes)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**SAID, **changes}, schema)


@pytest.mark.parametrize("kind", ["power_cut", MARKER, 7, ["outage"], True])
def test_a_kind_that_is_not_built_is_refused_by_name(kind: object):
    assert problems_of(SAID, kind=kind) == {("kind", ProblemCode.UNKNOWN_KIND)}


@pytest.mark.parametrize("answers", [[], "outage", None, 3])
def test_answers_that_are_no_mapping_are_refused(answers: Any):
    with pytest.raises(AnswersRefused) as refused:
        form.check(answers)
    assert refused.value.problems == (Problem("", ProblemCode.WRONG_TYPE),)


def test_nothing_answered_asks_for_the_kind():
    assert problems_of({}) == {("kind", ProblemCode.REQUIRED)}


def test_every_missing_answer_is_named_at_once():
    assert problems_of({"kind": "service_block", "incident_type": "site_block"}) == {
        (name, ProblemCode.REQUIRED) for name in ("occurred", "country", "region", "operators", "networks", "sites")
    }


def test_what_is_empty_is_not_answered():
    answers = accepted(SAID, text="  \n", districts=[], links=[])
    assert not {"text", "districts", "links"} & answers.keys()
    assert problems_of(SAID, region="") == {("region", ProblemCode.REQUIRED)}


def test_the_only_incident_type_of_a_kind_is_filled_in():
    assert accepted(SIM)["incident_type"] == "sim_block"


def test_an_incident_type_must_fit_its_kind():
    assert problems_of(SAID, incident_type="site_block") == {("incident_type", ProblemCode.OTHER_KIND)}


@pytest.mark.parametrize("code", ["unknown", "withheld"])
def test_every_choice_may_be_unknown_or_withheld(code: str):
    asked = form.load()
    for kind in asked.kinds:
        for question in asked.questions_of(kind):
            codes = {term.code for term in asked.choices(question, SAID)}
            if question.list_name not in {"", "kinds", "incident_types"} and not question.definite:
                assert code in codes, question.name
    assert accepted(SAID, country=code, region=code, operators=[code])["region"] == code


def test_places_and_operators_belong_together():
    assert problems_of(SAID, region="AF-KAB") == {("region", ProblemCode.OTHER_PLACE)}
    assert problems_of(SAID, districts=["pk-pb-lahore"]) == {("districts", ProblemCode.OTHER_PLACE)}
    assert problems_of(SAID, operators=["af_roshan"]) == {("operators", ProblemCode.OTHER_PLACE)}
    assert problems_of(SAID, country="withheld") >= {("region", ProblemCode.OTHER_PLACE)}
    assert problems_of(SAID, region="withheld", districts=["pk-ba-quetta"]) == {("districts", ProblemCode.OTHER_PLACE)}


@pytest.mark.parametrize("name", ["region", "scale", "operators", "symptoms"])
@pytest.mark.parametrize("value", ["made_up", 3, None, {}, [["a"]], 1.5, float("nan"), True, MARKER])
def test_codes_that_are_not_in_the_list_are_refused(name: str, value: object):
    assert {field for field, _ in problems_of(SAID, **{name: value})} == {name}


def test_an_answer_that_stands_alone_stands_alone():
    assert problems_of(SAID, networks=["sms", "unknown"]) == {("networks", ProblemCode.STANDS_ALONE)}
    assert problems_of(SAID, works_with=["vpn", "not_tried"]) == {("works_with", ProblemCode.STANDS_ALONE)}
    assert problems_of(SAID, networks=["sms", "sms"]) == {("networks", ProblemCode.REPEATED)}


def test_a_question_of_another_kind_is_not_asked():
    assert problems_of(SAID, sites=["example.org"]) == {("sites", ProblemCode.NOT_ASKED)}
    assert problems_of(SIM, restored_on={"on": "2026-10-01"}) == {("restored_on", ProblemCode.NOT_ASKED)}
    assert problems_of(SIM, notice="none", notice_days="0") == {("notice_days", ProblemCode.NOT_ASKED)}


def test_no_problem_repeats_what_was_written():
    with pytest.raises(AnswersRefused) as refused:
        form.check({**SAID, MARKER: MARKER, "region": MARKER, "text": MARKER + "\x00", "links": [MARKER]})
    told = repr(refused.value.problems) + str(refused.value) + repr(refused.value)
    assert MARKER not in told
    assert ("", ProblemCode.UNKNOWN_FIELD) in {(p.field, p.code) for p in refused.value.problems}


def test_free_text_of_each_kind_is_named():
    assert form.text_fields("throttling") == ("other_place", "tool", "text")
    assert form.text_fields("sim_block") == ("other_place", "text")


def test_every_page_has_questions_and_every_question_a_sentence():
    asked = form.load()
    assert {question.page for question in asked.questions.values()} == set(asked.pages)
    assert all(question.ask.endswith("?") for question in asked.questions.values())
    conditions = [
        condition
        for question in asked.questions.values()
        for condition in (
            *question.required_when,
            *question.relevant_when,
            *(line.when for line in question.exactness),
        )
    ]
    assert {name for condition in conditions for name in condition} <= asked.questions.keys()


def test_a_new_question_is_data_only():
    added = '\n[[questions]]\nname = "power_cut"\ntype = "boolean"\npage = "details"\nask = "Was the power off too?"\n'
    longer = Form.read(DESCRIPTION + added, vocabulary.shipped())
    assert form.check({**SAID, "power_cut": True}, form=longer).answers["power_cut"] is True
    assert problems_of(SAID, power_cut=True) == {("", ProblemCode.UNKNOWN_FIELD)}


@pytest.mark.parametrize("part", [{"type": "text"}, {"type": "line"}, {"type": "hex", "anonymise": True}])
def test_a_record_with_a_part_that_nothing_would_anonymise_is_no_question(part: dict[str, Any]):
    record = {"name": "consent", "type": "record", "page": "told", "ask": "?"}
    with pytest.raises(ValueError, match="nothing would anonymise"):
        Question.read({**record, "members": [{"name": "by", "ask": "?", **part}]})

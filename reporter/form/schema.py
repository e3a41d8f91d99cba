"""The JSON Schema of `report.json`, made from the form, for programs that are not this one.

It says what a schema can say: names, types, codes, places within their country and region, what is required when.
Limits in bytes, unknown characters and the cutting of links are beyond it; `check` has the last word. The root
describes `report.json`, in which unknown members are allowed; `#/$defs/answers` describes a file of answers, in
which they are not.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from reporter.form.description import Form
from reporter.form.question import ANY_ANSWER, AnswerType, Condition, Question
from reporter.form.shapes import VERSION
from reporter.report import Cleaned, Precision, Recurrence
from reporter.vocabulary import Term

Schema: TypeAlias = dict[str, Any]

_MOMENT: Schema = {"type": "string", "format": "date-time", "pattern": r"^20\d\d-\d\d-\d\dT\d\d:\d\d"}
_HEX = r"^[0-9a-f]{%d}$"


def describe(form: Form) -> Schema:
    """Make the schema of a form."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "report.json",
        "description": "A report of a shutdown, a block or a testimony, as it lies sealed in an envelope.",
        "allOf": [{"$ref": "#/$defs/answer_members"}, {"$ref": "#/$defs/envelope_members"}],
        "$defs": {
            "answers": {"allOf": [{"$ref": "#/$defs/answer_members"}], "unevaluatedProperties": False},
            "answer_members": _describe_answers(form),
            "envelope_members": _describe_envelope(form),
        },
    }


def _describe_answers(form: Form) -> Schema:
    return {
        "type": "object",
        "required": [question.name for question in form.questions.values() if _is_always_given(form, question)],
        "properties": {question.name: _describe(form, question) for question in form.questions.values()},
        "allOf": [*_kind_rules(form), *_place_rules(form), *_condition_rules(form)],
    }


def _is_always_given(form: Form, question: Question) -> bool:
    return question.required and all(question.belongs_to(kind) for kind in form.kinds)


def _describe(form: Form, question: Question) -> Schema:
    schema = _describe_type(form, question)
    schema["title"] = question.ask
    if question.hint:
        schema["description"] = question.hint
    return schema


def _describe_type(form: Form, question: Question) -> Schema:
    longest = max([question.max_bytes, *question.max_bytes_of.values()])
    string: Schema = {"type": "string", "minLength": 1, "maxLength": longest}
    choice = _one_of(_every_term(form, question))
    interval = _object({"from": _MOMENT, "to": _MOMENT}, required=("from", "to"))
    day: Schema = {"type": "string", "format": "date"}
    by_type: dict[AnswerType, Schema] = {
        AnswerType.CHOICE: choice,
        AnswerType.CHOICES: _list_of(choice, question.most),
        AnswerType.TEXT: string,
        AnswerType.LINE: string,
        AnswerType.LANGUAGE: string,
        AnswerType.LINKS: _list_of(string | {"format": "uri"}, question.most),
        AnswerType.SITES: _list_of(string, question.most),
        AnswerType.WHOLE_NUMBER: {"type": "integer", "minimum": question.least, "maximum": question.most},
        AnswerType.BOOLEAN: {"const": True} if question.must_be_yes else {"type": "boolean"},
        AnswerType.PERIOD: _describe_period(),
        AnswerType.PERIODS: _list_of(interval, question.most) | {"type": ["array", "null"]},
        AnswerType.DATE: _object({"on": day, "precision": choice}, required=("on",)),
        AnswerType.DAY: day,
        AnswerType.HEX: {"type": "string", "pattern": _HEX % question.digits},
        AnswerType.VERSION: {"type": "string", "pattern": f"^{VERSION.pattern}$"},
        AnswerType.RECORD: _describe_record(form, question),
    }
    return by_type[question.type]


def _describe_record(form: Form, question: Question) -> Schema:
    return _object(
        {member.name: _describe(form, member) for member in question.members},
        required=tuple(member.name for member in question.members if member.required and not member.made),
    )


def _describe_period() -> Schema:
    precision = {"enum": [precision.value for precision in Precision]}
    return _object(
        {
            "from": _MOMENT,
            "to": {"anyOf": [_MOMENT, {"type": "null"}], "description": "null while it goes on"},
            "from_precision": precision,
            "to_precision": precision,
            "recurrence": {"enum": [recurrence.value for recurrence in Recurrence]},
        },
        required=("from", "to"),
    )


def _describe_envelope(form: Form) -> Schema:
    attachment = _object(
        {
            "n": {"type": "integer", "minimum": 1},
            "media_type": {"type": "string"},
            "length": {"type": "integer", "minimum": 0},
            "sha256": {"type": "string", "pattern": _HEX % 64},
            "cleaned": {"enum": [cleaned.value for cleaned in Cleaned]},
            "because": {"type": "string", "minLength": 1, "description": "why it was kept, only of one that was"},
        },
        required=("n", "media_type", "length", "sha256", "cleaned"),
    )
    return {
        "type": "object",
        "required": ["v", "id", "reply"],
        "if": _where({"kind": {"enum": [kind for kind, types in form.incident_types.items() if types]}}),
        "then": {"required": ["incident_type"]},
        "properties": {
            "v": {"const": 1},
            "id": {"type": "string", "pattern": _HEX % 32},
            "reply": {"type": "null"},
            "attachments": _list_of(attachment, 20),
        },
    }


def _kind_rules(form: Form) -> Iterator[Schema]:
    for kind, types in form.incident_types.items():
        others = [question.name for question in form.questions.values() if not question.belongs_to(kind)]
        then: Schema = {"properties": ({"incident_type": {"enum": list(types)}} if types else {})}
        then["properties"] |= dict.fromkeys(others, False)
        # Kinds with a single incident type need not name it in a file of answers.
        required = [
            question.name
            for question in form.questions_of(kind)
            if question.required
            and not _is_always_given(form, question)
            and not (question.name == "incident_type" and len(types) == 1)
        ]
        if required:
            then["required"] = required
        yield {"if": _where({"kind": {"const": kind}}), "then": then}


def _place_rules(form: Form) -> Iterator[Schema]:
    places = {q.list_name: q for q in form.questions.values() if q.list_name in {"regions", "operators", "districts"}}
    common = ["unknown", "withheld"]
    for country in [*(country.code for country in form.vocabulary.countries()), *common]:
        answers = {"country": country}
        then = {
            places["regions"].name: _one_of(form.choices(places["regions"], answers)),
            places["operators"].name: {"items": _one_of(form.choices(places["operators"], answers))},
        }
        yield {"if": _where({"country": {"const": country}}), "then": {"properties": then}}
    for region in [*sorted(form.known_codes(places["regions"])), *common]:
        districts = form.choices(places["districts"], {"region": region})
        then = {places["districts"].name: {"items": _one_of(districts)}}
        yield {"if": _where({"region": {"const": region}}), "then": {"properties": then}}


def _condition_rules(form: Form) -> Iterator[Schema]:
    for question in form.questions.values():
        for condition in question.required_when:
            yield {"if": _when(form, condition), "then": {"required": [question.name]}}
        for member in question.members:
            for condition in member.required_when:
                then = {"properties": {question.name: {"required": [member.name]}}}
                yield {"if": _when(form, condition), "then": then}
        if question.relevant_when:
            conditions = [_when(form, condition) for condition in question.relevant_when]
            yield {"if": {"required": [question.name]}, "then": {"anyOf": conditions}}


def _when(form: Form, condition: Condition) -> Schema:
    return _where({name: _answer_with(form.questions[name], codes) for name, codes in condition.items()})


def _answer_with(question: Question, codes: tuple[str, ...]) -> Schema | bool:
    if ANY_ANSWER in codes:
        return True
    wanted: Schema = {"enum": list(codes)}
    return {"contains": wanted} if question.type is AnswerType.CHOICES else wanted


def _where(properties: Mapping[str, Schema | bool]) -> Schema:
    return {"required": list(properties), "properties": dict(properties)}


def _every_term(form: Form, question: Question) -> Iterable[Term]:
    table = question.list_name
    if table in {"regions", "districts", "operators"}:
        everywhere = [term for country in form.vocabulary.countries() for term in getattr(country, table)]
        return [*everywhere, *form.vocabulary.choices("every_list")]
    if table == "incident_types":
        return form.vocabulary.choices(table)
    return form.choices(question, {})


def _one_of(terms: Iterable[Term]) -> Schema:
    return {"enum": [term.code for term in terms]}


def _list_of(items: Schema, most: int) -> Schema:
    return {"type": "array", "items": items, "minItems": 1, "maxItems": most, "uniqueItems": True}


def _object(properties: Mapping[str, Any], *, required: tuple[str, ...]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }

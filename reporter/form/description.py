"""The form's description, read: which questions there are, for whom, and what may be chosen.

A description is a TOML file in the shape that `resources/forms/report.toml` explains at its top. Nothing here looks
at whether answers are right; that is `checking`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from reporter.form.question import Question
from reporter.vocabulary import Term, Vocabulary

PLACES: Final = {"regions": "country", "districts": "region", "operators": "country"}
"""Lists whose codes depend on the answer to another question."""


@dataclass(frozen=True)
class LongKind:
    """A kind of report that may be longer than the smallest size class: its limit in bytes, and what to say then."""

    report_bytes: int
    caution: str


@dataclass(frozen=True)
class Form:
    """A form's description, read.

    `starts` are the kinds that a person who reports chooses from, each with those that are asked inside it.
    """

    questions: Mapping[str, Question]
    pages: tuple[str, ...]
    starts: Mapping[str, tuple[str, ...]]
    incident_types: Mapping[str, tuple[str, ...]]
    report_bytes: int
    prior_bytes: int
    because_bytes: int
    long_kinds: Mapping[str, LongKind]
    tracking: Mapping[str, tuple[str, ...]]
    vocabulary: Vocabulary

    @classmethod
    def read(cls, text: str, words: Vocabulary) -> "Form":
        """Read a description laid out as `resources/forms/report.toml` says of itself."""
        described: dict[str, Any] = tomllib.loads(text)
        types = described["kinds"]
        # What has no type of incident is no incident, and answers only the questions that name it.
        incidents = tuple(kind for kind in types if types[kind])
        read = [Question.read(entry) for entry in described["questions"]]
        questions = [
            question if question.kinds or question.name == "kind" else replace(question, kinds=incidents)
            for question in read
        ]
        limits = described["limits"]
        return cls(
            questions={question.name: question for question in questions},
            pages=tuple(described["pages"]),
            starts={kind: tuple(inside) for kind, inside in described.get("starts", {}).items()},
            incident_types={kind: tuple(codes) for kind, codes in types.items()},
            report_bytes=limits["report_bytes"],
            prior_bytes=limits["prior_bytes"],
            because_bytes=limits["because_bytes"],
            long_kinds={kind: LongKind(**limits[kind]) for kind in types if kind in limits},
            tracking={site: tuple(names) for site, names in described["tracking"].items()},
            vocabulary=words,
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of report that this version takes."""
        return tuple(self.incident_types)

    def questions_of(self, kind: str) -> tuple[Question, ...]:
        """List the questions of one kind of report, in the form's order."""
        return self._by_kind.get(kind, ())

    def text_fields(self, kind: str) -> tuple[str, ...]:
        """Name the free-text fields that must be anonymised."""
        return self._texts_by_kind.get(kind, ())

    def most_bytes(self, kind: str) -> int:
        """Say how long `report.json` of a kind may be without attachments, the room for `prior` included."""
        return self.long_kinds[kind].report_bytes if kind in self.long_kinds else self.report_bytes

    def known_codes(self, question: Question) -> frozenset[str]:
        """Collect the codes that a question's list holds anywhere, whatever the other answers are."""
        if question.list_name not in self._known:
            self._known[question.list_name] = self._collect_codes(question)
        return self._known[question.list_name]

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Question, ...]]:
        return {kind: tuple(q for q in self.questions.values() if q.belongs_to(kind)) for kind in self.incident_types}

    @cached_property
    def _texts_by_kind(self) -> dict[str, tuple[str, ...]]:
        return {kind: tuple(q.name for q in asked if q.anonymise) for kind, asked in self._by_kind.items()}

    @cached_property
    def _known(self) -> dict[str, frozenset[str]]:
        return {}

    def _collect_codes(self, question: Question) -> frozenset[str]:
        if question.list_name in PLACES:
            countries = self.vocabulary.countries()
            return frozenset(term.code for country in countries for term in getattr(country, question.list_name))
        if question.list_name in self.vocabulary.lists:
            return frozenset(term.code for term in self.vocabulary.choices(question.list_name))
        return frozenset()

    def choices(self, question: Question, answers: Mapping[str, object]) -> tuple[Term, ...]:
        """List what may be chosen, given the other answers: *unknown* and *withheld* too, unless it is definite."""
        match question.list_name:
            case "":
                return ()
            case "kinds":
                return tuple(term for term in self.vocabulary.choices("kinds") if term.code in self.kinds)
            case "incident_types":
                types = self.incident_types.get(str(answers.get("kind")), ())
                return tuple(term for term in self.vocabulary.choices("incident_types") if term.code in types)
            case "countries" | "regions" | "districts" | "operators" as table:
                return (*self._places(table, answers), *self.vocabulary.choices("every_list"))
            case name if question.definite:
                common = {term.code for term in self.vocabulary.choices("every_list")}
                return tuple(term for term in self.vocabulary.choices(name) if term.code not in common)
            case name:
                return self.vocabulary.choices(name)

    def _places(self, table: str, answers: Mapping[str, object]) -> tuple[Term, ...]:
        if table == "countries":
            return self.vocabulary.countries()
        chosen = answers.get(PLACES[table])
        if not isinstance(chosen, str):
            # What is no code has no places below it; to print it could fail, for a long number or deep nesting.
            return ()
        lookups = {
            "regions": self.vocabulary.regions,
            "districts": self.vocabulary.districts,
            "operators": self.vocabulary.operators,
        }
        return tuple(lookups[table](chosen))

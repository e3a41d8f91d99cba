"""The form's description, read: which questions there are, for whom, and what may be chosen.

A description is a TOML file in the shape that `resources/forms/report.toml` explains at its top. Nothing here looks
at whether answers are right; that is `checking`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from reporter.form.question import Question
from reporter.vocabulary import Term, Vocabulary

PLACES: Final = {"regions": "country", "districts": "region", "operators": "country"}
"""Lists whose codes depend on the answer to another question."""


@dataclass(frozen=True)
class Form:
    """A form's description, read."""

    questions: Mapping[str, Question]
    pages: tuple[str, ...]
    incident_types: Mapping[str, tuple[str, ...]]
    report_bytes: int
    prior_bytes: int
    tracking: Mapping[str, tuple[str, ...]]
    vocabulary: Vocabulary

    @classmethod
    def read(cls, text: str, words: Vocabulary) -> "Form":
        """Read a description laid out as `resources/forms/report.toml` says of itself."""
        described: dict[str, Any] = tomllib.loads(text)
        questions = [Question.read(entry) for entry in described["questions"]]
        return cls(
            questions={question.name: question for question in questions},
            pages=tuple(described["pages"]),
            incident_types={kind: tuple(types) for kind, types in described["kinds"].items()},
            report_bytes=described["limits"]["report_bytes"],
            prior_bytes=described["limits"]["prior_bytes"],
            tracking={site: tuple(names) for site, names in described["tracking"].items()},
            vocabulary=words,
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of report that this version takes."""
        return tuple(self.incident_types)

    def questions_of(self, kind: str) -> tuple[Question, ...]:
        """List the questions of one kind of report, in the form's order."""
        return tuple(question for question in self.questions.values() if question.belongs_to(kind))

    def text_fields(self, kind: str) -> tuple[str, ...]:
        """Name the free-text fields that must be anonymised."""
        return tuple(question.name for question in self.questions_of(kind) if question.anonymise)

    def known_codes(self, question: Question) -> frozenset[str]:
        """Collect the codes that a question's list holds anywhere, whatever the other answers are."""
        if question.list_name in PLACES:
            countries = self.vocabulary.countries()
            return frozenset(term.code for country in countries for term in getattr(country, question.list_name))
        if question.list_name in self.vocabulary.lists:
            return frozenset(term.code for term in self.vocabulary.choices(question.list_name))
        return frozenset()

    def choices(self, question: Question, answers: Mapping[str, object]) -> tuple[Term, ...]:
        """List what may be chosen, given the other answers; *unknown* and *withheld* are always among it."""
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
            case name:
                return self.vocabulary.choices(name)

    def _places(self, table: str, answers: Mapping[str, object]) -> tuple[Term, ...]:
        if table == "countries":
            return self.vocabulary.countries()
        chosen = str(answers.get(PLACES[table]))
        lookups = {
            "regions": self.vocabulary.regions,
            "districts": self.vocabulary.districts,
            "operators": self.vocabulary.operators,
        }
        return tuple(lookups[table](chosen))

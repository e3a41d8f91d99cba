"""One question of the form, as its description says it; a new question changes no code.

Gives the types that an answer may have and the conditions under which a question is asked, required, or told less
exactly. What each type takes is in `answers`, the order and the limits of the whole in `checking`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeAlias

from reporter.report import Precision
from reporter.vocabulary import UNKNOWN, WITHHELD

Condition: TypeAlias = Mapping[str, tuple[str, ...]]
"""Names of questions and the codes of which the answer holds one; `*` is any answer. All names must hold."""

ANY_ANSWER = "*"


class AnswerType(StrEnum):
    """What an answer is."""

    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    LINE = "line"
    LANGUAGE = "language"
    LINKS = "links"
    SITES = "sites"
    WHOLE_NUMBER = "whole_number"
    BOOLEAN = "boolean"
    PERIOD = "period"
    PERIODS = "periods"
    DATE = "date"
    DAY = "day"
    HEX = "hex"
    VERSION = "version"
    RECORD = "record"


_IN_FREE_WORDS = frozenset({AnswerType.TEXT, AnswerType.LINE})


@dataclass(frozen=True)
class Exactness:
    """How exactly a time is told where nothing is said, and the finest that is taken."""

    default: Precision
    finest: Precision
    when: Condition


TO_THE_HOUR = Exactness(default=Precision.HOUR, finest=Precision.QUARTER_HOUR, when={})
"""What holds for a time of which the form says nothing."""


@dataclass(frozen=True)
class Question:
    """One question: what it asks, of whom, and what it takes as an answer.

    `most` is the largest number of entries of a list or the largest whole number, `least` the smallest number;
    `max_bytes` counts one string as it stands in JSON and UTF-8, without its quotes; `max_bytes_of` has it for kinds of
    report where it is another. `declined_with` names questions: where one of them is answered with *unknown* or
    *withheld*, nobody is asked this one. `exactness` is for times: the last entry whose condition holds is the one that
    counts.
    `members` are the parts of a record. `digits` is the length of a hexadecimal answer. `definite` leaves *unknown* and
    *withheld* out of what may be chosen, `must_be_yes` takes no other answer, and `made` is what the program makes
    where a file of answers leaves it out. `more` is asked of whoever wants to say more; it changes no rule.
    """

    name: str
    type: AnswerType
    page: str
    ask: str
    hint: str = ""
    kinds: tuple[str, ...] = ()
    list_name: str = ""
    least: int = 0
    most: int = 0
    max_bytes: int = 0
    max_bytes_of: Mapping[str, int] = field(default_factory=dict)
    digits: int = 0
    anonymise: bool = False
    definite: bool = False
    must_be_yes: bool = False
    made: bool = False
    more: bool = False
    required: bool = False
    required_when: tuple[Condition, ...] = ()
    relevant_when: tuple[Condition, ...] = ()
    declined_with: tuple[str, ...] = ()
    exactness: tuple[Exactness, ...] = ()
    members: "tuple[Question, ...]" = ()

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> "Question":
        """Read one `[[questions]]` entry of the form's description, or one of its members, which share its page.

        Raises ValueError for a record with a part in free words.
        """
        described = dict(entry)
        described["members"] = tuple(
            cls.read({"page": entry["page"], **member}) for member in described.get("members", ())
        )
        for member in described["members"]:
            # Only answers of the report itself are searched for what identifies somebody.
            if member.anonymise or member.type in _IN_FREE_WORDS:
                raise ValueError(f"{member.name} is a part of a record in free words, which nothing would anonymise")
        described["type"] = AnswerType(described["type"])
        described["kinds"] = tuple(described.get("kinds", ()))
        described["declined_with"] = tuple(described.get("declined_with", ()))
        described["list_name"] = described.pop("list", "")
        for name in ("required_when", "relevant_when"):
            described[name] = tuple(_read_condition(condition) for condition in described.get(name, ()))
        described["exactness"] = tuple(
            Exactness(
                default=Precision(line["default"]),
                finest=Precision(line["finest"]),
                when=_read_condition(line.get("when", {})),
            )
            for line in described.get("exactness", ())
        )
        return cls(**described)

    def belongs_to(self, kind: str) -> bool:
        """Say whether reports of this kind have the question at all."""
        return not self.kinds or kind in self.kinds

    def asked_of(self, kind: str) -> "Question":
        """Return the question with the limits that it has for this kind of report."""
        most = self.max_bytes_of.get(kind)
        return self if most is None else replace(self, max_bytes=most)

    def is_relevant(self, answers: Mapping[str, object]) -> bool:
        """Say whether the other answers leave something to ask."""
        return not self.relevant_when or any(holds(condition, answers) for condition in self.relevant_when)

    def declined_by(self, answers: Mapping[str, object]) -> str:
        """Return the code by which another question was declined, and this one with it; empty where none was."""
        given = (answers.get(name) for name in self.declined_with)
        return next((str(code) for code in given if code in (UNKNOWN, WITHHELD)), "")

    def is_required(self, answers: Mapping[str, object]) -> bool:
        """Say whether the report needs an answer, given the others."""
        return self.required or any(holds(condition, answers) for condition in self.required_when)

    def exactness_for(self, answers: Mapping[str, object]) -> Exactness:
        """Say how exactly a time may be told, given the other answers."""
        return [TO_THE_HOUR, *(line for line in self.exactness if holds(line.when, answers))][-1]


def holds(condition: Condition, answers: Mapping[str, object]) -> bool:
    """Say whether the answers meet a condition."""
    return all(_answer_is_one_of(answers.get(name), codes) for name, codes in condition.items())


def _answer_is_one_of(answer: object, codes: tuple[str, ...]) -> bool:
    if answer is None:
        return False
    if ANY_ANSWER in codes:
        return True
    given = answer if isinstance(answer, list) else [answer]
    return any(isinstance(code, str) and code in codes for code in given)


def _read_condition(entry: Mapping[str, list[str]]) -> Condition:
    return {name: tuple(codes) for name, codes in entry.items()}

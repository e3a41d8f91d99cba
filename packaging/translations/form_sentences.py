"""Finds what the form asks, in the context `form`, and what its answers are called, in the context `vocabulary`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from messages import Message

from reporter.vocabulary import ENGLISH, Term, Vocabulary

FORM = "form"
VOCABULARY = "vocabulary"


def of_form(path: Path) -> list[Message]:
    """Return every sentence of the form, each once."""
    form = tomllib.loads(path.read_text(encoding="utf-8"))
    said: list[str] = [limits["caution"] for limits in form["limits"].values() if isinstance(limits, dict)]
    for question in form["questions"]:
        said += _said(question)
    return [Message(FORM, text.strip()) for text in dict.fromkeys(said)]


def of_vocabulary(vocabulary: Vocabulary, tag: str) -> list[Message]:
    """Return every label that carries no translation into a language itself. Names of places are left as they are."""
    terms: list[Term] = [*vocabulary.countries()]
    for country in vocabulary.countries():
        terms += country.operators
    for table in vocabulary.lists.values():
        terms += table
    labels = {term.labels[ENGLISH]: None for term in terms if tag.replace("_", "-") not in term.labels}
    return [Message(VOCABULARY, label) for label in labels]


def _said(question: Mapping[str, Any]) -> list[str]:
    said = [question["ask"], *filter(None, [question.get("hint")])]
    for member in question.get("members", ()):
        said += _said(member)
    return said

"""The form's sentences and the vocabulary's labels in the person's language, and numbers in its digits."""

from PySide6.QtCore import QCoreApplication

from reporter.form.question import Question
from reporter.vocabulary import ENGLISH, Term
from ui.languages import Language


def ask(question: Question) -> str:
    """Return what a question asks."""
    return QCoreApplication.translate("form", question.ask)


def hint(question: Question) -> str:
    """Return what explains a question, or nothing."""
    return QCoreApplication.translate("form", question.hint) if question.hint else ""


def label(term: Term, language: Language) -> str:
    """Return what a code is called: by the vocabulary, or by the translation of its English name."""
    return term.labels.get(language.tag.replace("_", "-")) or QCoreApplication.translate(
        "vocabulary", term.labels[ENGLISH]
    )


def number(value: int, language: Language, *, width: int = 0) -> str:
    """Write a whole number in the digits of a language, with noughts before it up to a width."""
    return f"{value:0{width}d}".translate(str.maketrans("0123456789", language.digits))


def parse_number(text: str) -> int | None:
    """Read a whole number in whatever digits it was typed, with spaces and separators; None where it is none."""
    kept = "".join(letter for letter in text if letter not in " ,٬٫'\u00a0\u202f")
    return int(kept) if kept.isdecimal() and len(kept) <= _MOST_DIGITS else None


_MOST_DIGITS = 18

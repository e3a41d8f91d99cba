"""The words of the form and of the vocabulary in the person's language.

The form's sentences are translated by their English wording, in the context `form`. The vocabulary's labels carry
translations themselves; one that lacks the language is translated by its English wording too, in the context
`vocabulary`.
"""

from PySide6.QtCore import QCoreApplication

from reporter import vocabulary
from reporter.form.question import Question
from reporter.vocabulary import ENGLISH, Term
from ui.languages import URDU, Language


def question(asked: Question) -> str:
    """Return what a question asks."""
    return QCoreApplication.translate("form", asked.ask)


def hint(asked: Question) -> str:
    """Return what explains a question, or nothing."""
    return QCoreApplication.translate("form", asked.hint) if asked.hint else ""


def sentence(words: str) -> str:
    """Return any other sentence of the form, as its caution."""
    return QCoreApplication.translate("form", words.strip())


def term(known: Term, language: Language) -> str:
    """Return what a code is called.

    A name that only Urdu has is better read than a Latin one by whoever reads from right to left: the scripts are one.
    """
    tag = language.tag.replace("_", "-")
    if tag in known.labels or language.tag == ENGLISH:
        return known.label(tag)
    english = known.label()
    translated = QCoreApplication.translate("vocabulary", english)
    return known.labels.get(URDU.tag, english) if translated == english and language.is_right_to_left else translated


def term_of(list_name: str, code: str, language: Language) -> str:
    """Return what a code of a list is called; the code itself where this version does not know it."""
    known = vocabulary.find(list_name, code)
    return code if known is None else term(known, language)

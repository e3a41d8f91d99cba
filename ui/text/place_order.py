"""Places in the order in which a person looks for them: by their names, in the person's own alphabet.

Only what is shown is sorted. An answer keeps the order of the vocabulary, so that it does not tell the language in
which somebody answered.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCollator, QLocale

from reporter.vocabulary import UNKNOWN, WITHHELD, Term
from ui.languages import Language
from ui.text import form_words

_PLACES: Final = frozenset({"countries", "regions", "districts"})
_FIRST: Final = "PK"
"""The country that most reports are about, so it comes before what the alphabet puts first."""


def put_in_order(terms: Sequence[Term], list_name: str, language: Language) -> tuple[Term, ...]:
    """Return the terms of a list of places by name, *unknown* and *withheld* last; those of another list as they are.

    Names are compared as the language does it: in Urdu پ stands behind ب, and not behind every letter of Arabic.
    """
    if list_name not in _PLACES:
        return tuple(terms)
    collator = QCollator(QLocale(language.locale))
    places = [term for term in terms if term.code not in {UNKNOWN, WITHHELD}]
    places.sort(key=lambda term: collator.sortKey(form_words.term(term, language)))
    places.sort(key=lambda term: term.code != _FIRST)
    return (*places, *(term for term in terms if term.code in {UNKNOWN, WITHHELD}))

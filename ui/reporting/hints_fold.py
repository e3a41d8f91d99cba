"""Words worth a second look: folded away in the privacy check, because nothing there has to be decided."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from reporter.privacy_check import Check
from ui.context import Context
from ui.reporting.find_words import of_hint
from ui.text.numbers import whole
from ui.theme import parts
from ui.widgets.fold import Fold


def make_hints(context: Context, check: Check, *, change: Callable[[], None]) -> Fold:
    """Return the hints of a check, and a button with which the person goes to `change` their own words."""
    words = QCoreApplication.translate("PrivacyPage", "Words worth a second look: {count}")
    fold = Fold(context, words.format(count=whole(len(check.hints), context.language)), name="hints")
    said = QCoreApplication.translate("PrivacyPage", "They are never changed by the program. Change them yourself.")
    fold.body.addWidget(parts.label(context.look, said, role="quiet"))
    for hint in check.hints:
        fold.body.addWidget(parts.label(context.look, of_hint(hint.kind, check.words_of(hint))))
    words = QCoreApplication.translate("PrivacyPage", "Change my words")
    button = parts.button(context.look, words, name="change-words", picture_name="pencil")
    button.setAutoDefault(False)
    button.clicked.connect(change)
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    fold.body.addLayout(row)
    return fold

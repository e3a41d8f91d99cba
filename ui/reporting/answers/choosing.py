"""One or several of a few, as cards side by side."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from reporter.form.question import Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.reporting.answers.choice import Choice
from ui.reporting.answers.columns import Columns
from ui.text import form_words
from ui.widgets.cards import ChoiceCard

_BESIDE_WORDS_EM = 4.75
"""What of a card's width its words do not get: its borders, and the mark before them."""


class Cards(Choice):
    """A choice as cards."""

    def __init__(self, context: Context, question: Question, terms: Sequence[Term], *, is_one_of: bool) -> None:
        super().__init__(context, question, is_one_of=is_one_of)
        self._cards: dict[str, ChoiceCard] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.offer(tuple(terms))

    def show_terms(self) -> None:
        """Make a card of each term, and none of any other."""
        for card in self._cards.values():
            card.hide()
            card.setParent(None)
            card.deleteLater()
        look = self.context.look
        words = {term.code: form_words.term(term, self.context.language) for term in self.in_order}
        if (layout := self.layout()) is not None:
            while layout.takeAt(0) is not None:
                pass
        else:
            measure = QFontMetrics(look.font())
            widest = max((measure.horizontalAdvance(text) for text in words.values()), default=0)
            least = min(round(widest + _BESIDE_WORDS_EM * look.em), round(22 * look.em))
            layout = Columns(self, least=max(least, round(9 * look.em)), most=4, gap=look.space("tight"))
        self._cards = {code: self._make(code, text) for code, text in words.items()}
        for card in self._cards.values():
            layout.addWidget(card)

    def show_chosen(self) -> None:
        """Set the cards of what is chosen, and no other."""
        for code, card in self._cards.items():
            # Qt lets no card of an exclusive row go while it is exclusive, not even all of them.
            card.setAutoExclusive(False)
            card.setChecked(self.is_chosen(code))
        for card in self._cards.values():
            card.setAutoExclusive(self.is_one_of)

    def _make(self, code: str, text: str) -> ChoiceCard:
        card = ChoiceCard(self.context, title=text, name=f"{self.question.name}-{code}", is_one_of=self.is_one_of)
        card.clicked.connect(lambda: self._choose(code))
        return card

    def _choose(self, code: str) -> None:
        self.take(code)
        self.changed.emit()


class YesOrNo(Cards):
    """Yes or no, as two cards."""

    def value(self) -> Any:
        """Return true, false, or None where neither is chosen."""
        return {"yes": True, "no": False}.get(super().value())

    def show_value(self, value: Any) -> None:
        """Show true, false or neither."""
        super().show_value({True: "yes", False: "no"}.get(value) if isinstance(value, bool) else None)

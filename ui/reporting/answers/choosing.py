"""One or several of a few, as cards side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from reporter import drafting
from reporter.form.description import Form
from reporter.form.question import Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.reporting.answers.answer import Answer
from ui.reporting.answers.columns import Columns
from ui.text import form_words
from ui.widgets.cards import ChoiceCard

_BESIDE_WORDS_EM = 4.75
"""What of a card's width its words do not get: its borders, and the mark before them."""


class Cards(Answer):
    """A choice as cards. What was chosen and is not offered any more is kept in mind until it is offered again."""

    def __init__(self, context: Context, question: Question, terms: Sequence[Term], *, is_one_of: bool) -> None:
        super().__init__(context, question)
        self._is_one_of = is_one_of
        self._chosen: list[str] = []
        self._terms: tuple[Term, ...] = ()
        self._cards: dict[str, ChoiceCard] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.offer(tuple(terms))

    def offer(self, terms: tuple[Term, ...]) -> None:
        """Offer these and no others; what is chosen stays so."""
        if terms == self._terms:
            return
        for card in self._cards.values():
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self._terms = terms
        look = self.context.look
        words = {term.code: form_words.term(term, self.context.language) for term in terms}
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
        self._show()

    def value(self) -> Any:
        """Return the code that is chosen, or the list of them in the order of the cards."""
        chosen = [code for code in self._cards if code in self._chosen]
        if self._is_one_of:
            return chosen[0] if chosen else None
        return chosen or None

    def show_value(self, value: Any) -> None:
        """Show a code or a list of codes as chosen."""
        given = value if isinstance(value, list) else [value]
        self._chosen = [code for code in given if isinstance(code, str)]
        self._show()

    def adapt(self, form: Form, answers: Mapping[str, Any]) -> None:
        """Offer what the other answers leave to be chosen."""
        if self.question.list_name:
            self.offer(drafting.offered(form, self.question, answers))

    def _make(self, code: str, text: str) -> ChoiceCard:
        card = ChoiceCard(self.context, title=text, name=f"{self.question.name}-{code}", is_one_of=self._is_one_of)
        card.clicked.connect(lambda: self._choose(code))
        return card

    def _choose(self, code: str) -> None:
        is_set = self._cards[code].isChecked()
        if self._is_one_of:
            self._chosen = [code]
        elif not is_set:
            self._chosen = [other for other in self._chosen if other != code]
        else:
            self._chosen = beside(code, self._chosen, self._terms)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for code, card in self._cards.items():
            # Qt lets no card of an exclusive row go while it is exclusive, not even all of them.
            card.setAutoExclusive(False)
            card.setChecked(code in self._chosen)
        for card in self._cards.values():
            card.setAutoExclusive(self._is_one_of)


class YesOrNo(Cards):
    """Yes or no, as two cards."""

    def value(self) -> Any:
        """Return true, false, or None where neither is chosen."""
        return {"yes": True, "no": False}.get(super().value())

    def show_value(self, value: Any) -> None:
        """Show true, false or neither."""
        super().show_value({True: "yes", False: "no"}.get(value) if isinstance(value, bool) else None)


def beside(code: str, chosen: Sequence[str], terms: Sequence[Term]) -> list[str]:
    """Return what is chosen once `code` is chosen too: what stands alone lets go of everything else."""
    alone = {term.code for term in terms if term.alone}
    kept = [] if code in alone else [other for other in chosen if other not in alone and other != code]
    return [*kept, code]

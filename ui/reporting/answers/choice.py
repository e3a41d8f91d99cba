"""What every choice from the form's terms is, however it is shown: which terms it offers, and which are chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from reporter import drafting
from reporter.form.description import Form
from reporter.form.question import Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.reporting.answers.answer import Answer
from ui.text import place_order


class Choice(Answer):
    """One or several of some terms. What was chosen and is not offered any more is kept in mind until it is again."""

    def __init__(self, context: Context, question: Question, *, is_one_of: bool) -> None:
        super().__init__(context, question)
        self.is_one_of = is_one_of
        self.terms: tuple[Term, ...] = ()
        self._chosen: list[str] = []

    def offer(self, terms: tuple[Term, ...]) -> None:
        """Offer these and no others; what is chosen stays so."""
        if terms != self.terms:
            self.terms = terms
            self.show_terms()
        self.show_chosen()

    @property
    def in_order(self) -> tuple[Term, ...]:
        """The terms in the order in which they are shown."""
        return place_order.put_in_order(self.terms, self.question.list_name, self.context.language)

    def show_terms(self) -> None:
        """Show what is offered by now, in place of what was."""
        raise NotImplementedError

    def show_chosen(self) -> None:
        """Show which of the terms are chosen."""
        raise NotImplementedError

    def is_chosen(self, code: str) -> bool:
        """Say whether a term is chosen."""
        return code in self._chosen

    def take(self, code: str) -> None:
        """Choose a term as the person did, or let it go where several may be chosen and it is one of them."""
        if self.is_one_of:
            self._chosen = [code]
        elif code in self._chosen:
            self._chosen = [other for other in self._chosen if other != code]
        else:
            self._chosen = _beside(code, self._chosen, self.terms)
        self.show_chosen()

    def value(self) -> Any:
        """Return the code that is chosen, or the list of them in the order of the terms."""
        chosen = [term.code for term in self.terms if term.code in self._chosen]
        if self.is_one_of:
            return chosen[0] if chosen else None
        return chosen or None

    def show_value(self, value: Any) -> None:
        """Show a code or a list of codes as chosen."""
        given = value if isinstance(value, list) else [value]
        self._chosen = [code for code in given if isinstance(code, str)]
        self.show_chosen()

    def adapt(self, form: Form, answers: Mapping[str, Any]) -> None:
        """Offer what the other answers leave to be chosen."""
        if self.question.list_name:
            self.offer(drafting.offered(form, self.question, answers))


def _beside(code: str, chosen: Sequence[str], terms: Sequence[Term]) -> list[str]:
    """Return what is chosen once `code` is chosen too: what stands alone lets go of everything else."""
    alone = {term.code for term in terms if term.alone}
    kept = [] if code in alone else [other for other in chosen if other not in alone]
    return [*kept, code]

"""One or several of many: a line that says what is chosen, and below it, once it is pressed, a list to search."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reporter.form.question import Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.reporting.answers.choice import Choice
from ui.reporting.answers.term_list import TermList
from ui.text import form_words
from ui.theme import parts
from ui.widgets.tab_order import follow
from ui.widgets.tiles import Tile


class Picker(Choice):
    """A choice among many. Its list is made when it is opened first: the lists of a page are longer than the page."""

    def __init__(self, context: Context, question: Question, terms: Sequence[Term], *, is_one_of: bool) -> None:
        super().__init__(context, question, is_one_of=is_one_of)
        look = context.look
        self.list: TermList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space("tight"))
        self.line = Tile(context, title="", name=f"{question.name}-open")
        self.line.setCheckable(True)
        self.line.title.setFont(look.font())
        arrow = parts.picture(look, "chevron-down", colour="accent", ratio=self.devicePixelRatioF())
        arrow.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.row.addWidget(arrow)
        self.line.toggled.connect(self._turn)
        self._column.addWidget(self.line)
        self.offer(tuple(terms))

    def show_terms(self) -> None:
        """Fill the list with a row for each term."""
        if self.list is not None:
            self.list.show_terms(self.in_order)

    def show_chosen(self) -> None:
        """Mark the rows of what is chosen, and say it on the line."""
        if self.list is not None:
            self.list.show_chosen(self.is_chosen)
        names = [form_words.term(term, self.context.language) for term in self.terms if self.is_chosen(term.code)]
        words = self.tr(", ").join(names) or (self.tr("Choose one") if self.is_one_of else self.tr("Choose"))
        self.line.title.setText(words)
        self.line.updateGeometry()
        self.line.setAccessibleName(form_words.question(self.question))
        self.line.setAccessibleDescription(words)
        self.line.setEnabled(bool(self.terms))

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        shown = self._made_list()
        shown.setVisible(is_open)
        if is_open:
            shown.fit()
            shown.begin()
            # Only once the page has its new height is there a place to go to.
            QTimer.singleShot(0, shown, lambda: self._bring_into_view(shown))

    def _made_list(self) -> TermList:
        if self.list is None:
            self.list = TermList(self.context, self.question, is_one_of=self.is_one_of)
            self.list.show_terms(self.in_order)
            self.list.taken.connect(self._take)
            self.list.closed.connect(self._close)
            self._column.addWidget(self.list)
            follow(self.line, self.list)
            self.list.show_chosen(self.is_chosen)
        return self.list

    def _take(self, code: str) -> None:
        self.take(code)
        if self.is_one_of:
            self._close()
        self.changed.emit()

    def _bring_into_view(self, shown: TermList) -> None:
        """Have the page scroll until the whole list can be seen."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        page = None if above is None else above.widget()
        layout = None if page is None else page.layout()
        if above is not None and layout is not None:
            # What was shown just now has no place yet.
            layout.activate()
            above.ensureWidgetVisible(shown)
            above.ensureWidgetVisible(self.line)

    def _close(self) -> None:
        if self.list is not None:
            self.list.search.clear()
        self.line.setChecked(False)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

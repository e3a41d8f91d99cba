"""The list that a choice among many opens: its terms one below the other, and a field to search them where need be."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reporter.form.question import Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.text import form_words
from ui.theme import parts
from ui.widgets.fields import QuietLine

_ROWS_SHOWN = 6
_FEW = 10
"""So many need no search."""


class TermList(QWidget):
    """Rows to choose among.

    Signals:
        taken: the code of the term that the person pressed.
        closed: the person is done.
    """

    taken = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, question: Question, *, is_one_of: bool) -> None:
        super().__init__()
        self._context = context
        self._is_one_of = is_one_of
        look, name = context.look, question.name
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.space("tight"))
        self.search = QuietLine(context, name=f"{name}-search", accessible_name=self.tr("Search the list"))
        self.search.setPlaceholderText(self.tr("Search the list"))
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._take_first)
        inside.addWidget(self.search)
        self.rows = QListWidget()
        self.rows.setObjectName(f"{name}-list")
        self.rows.setAccessibleName(form_words.question(question))
        self.rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setWordWrap(True)
        self.rows.setTabKeyNavigation(False)
        self.rows.itemActivated.connect(self._take)
        self.rows.itemClicked.connect(self._take)
        inside.addWidget(self.rows)
        foot = QHBoxLayout()
        self.done = parts.button(look, self.tr("Done"), name=f"{name}-done", picture_name="check")
        self.done.setAutoDefault(False)
        self.done.clicked.connect(self.closed)
        foot.addWidget(self.done)
        foot.addStretch(1)
        inside.addLayout(foot)
        parts.set_shown(self.done, is_shown=not is_one_of)

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Fill the list with a row for each term."""
        self.rows.clear()
        for term in terms:
            row = QListWidgetItem(form_words.term(term, self._context.language))
            row.setData(Qt.ItemDataRole.UserRole, term)
            if not self._is_one_of:
                row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.rows.addItem(row)
        parts.set_shown(self.search, is_shown=len(terms) > _FEW)
        self.fit()

    def show_chosen(self, is_chosen: Callable[[str], bool]) -> None:
        """Mark the rows of what is chosen."""
        for row in self._all_rows():
            is_set = is_chosen(row.data(Qt.ItemDataRole.UserRole).code)
            if not self._is_one_of:
                row.setCheckState(Qt.CheckState.Checked if is_set else Qt.CheckState.Unchecked)
            elif is_set:
                self.rows.setCurrentItem(row)

    def begin(self) -> None:
        """Take the focus, where there is a search into that."""
        if self.rows.currentItem() is None and self.rows.count():
            self.rows.setCurrentRow(0)
        (self.search if self.rows.count() > _FEW else self.rows).setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Be as high as the rows are that the search leaves."""
        shown = sum(not row.isHidden() for row in self._all_rows())
        row = max(self.rows.sizeHintForRow(0), self.rows.fontMetrics().height()) if self.rows.count() else 0
        self.rows.setFixedHeight(max(1, min(shown, _ROWS_SHOWN)) * row + 2 * self.rows.frameWidth() + 4)

    def _all_rows(self) -> list[QListWidgetItem]:
        return [self.rows.item(n) for n in range(self.rows.count())]

    def _filter(self, sought: str) -> None:
        wanted = sought.strip().casefold()
        for row in self._all_rows():
            names = (row.text(), *row.data(Qt.ItemDataRole.UserRole).labels.values())
            row.setHidden(not any(wanted in name.casefold() for name in names))
        self.fit()

    def _take_first(self) -> None:
        """Take what Enter in the search field can only mean: the one row that is left, or the first."""
        first = next((row for row in self._all_rows() if not row.isHidden()), None)
        if first is not None and self.search.text().strip():
            self._take(first)
            self.search.selectAll()

    def _take(self, row: QListWidgetItem) -> None:
        self.taken.emit(row.data(Qt.ItemDataRole.UserRole).code)

"""The list that a choice among many opens: its terms one below the other, and a field to search them where need be."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reporter.form.question import Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.text import form_words
from ui.theme import parts
from ui.theme.press_button import ENTER
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
        self._since_opened = QElapsedTimer()
        look, name = context.look, question.name
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.space("tight"))
        self.search = QuietLine(context, name=f"{name}-search", accessible_name=self.tr("Search the list"))
        self.search.setPlaceholderText(self.tr("Search the list"))
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._take_marked)
        self.search.installEventFilter(self)
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
        self.rows.installEventFilter(self)
        inside.addWidget(self.rows)
        foot = QHBoxLayout()
        self.done = parts.button(look, self.tr("Done"), name=f"{name}-done", picture_name="check")
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
        self._since_opened.start()
        self._mark_one()
        (self.search if self.rows.count() > _FEW else self.rows).setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Be as high as the rows are that the search leaves."""
        shown = len(self._rows_left())
        row = max(self.rows.sizeHintForRow(0), self.rows.fontMetrics().height()) if self.rows.count() else 0
        self.rows.setFixedHeight(max(1, min(shown, _ROWS_SHOWN)) * row + 2 * self.rows.frameWidth() + 4)

    def _all_rows(self) -> list[QListWidgetItem]:
        return [self.rows.item(n) for n in range(self.rows.count())]

    def _rows_left(self) -> list[int]:
        return [place for place, row in enumerate(self._all_rows()) if not row.isHidden()]

    def _filter(self, sought: str) -> None:
        wanted = sought.strip().casefold()
        for row in self._all_rows():
            names = (row.text(), *row.data(Qt.ItemDataRole.UserRole).labels.values())
            row.setHidden(not any(wanted in name.casefold() for name in names))
        self._mark_one()
        self.fit()

    def _mark_one(self) -> None:
        """Mark the first row that is left where the one that was marked is not."""
        left = self._rows_left()
        if left and self.rows.currentRow() not in left:
            self.rows.setCurrentRow(left[0])

    def _take_marked(self) -> None:
        """Take what a key can only mean: the row that is marked, if the search leaves it."""
        if self.rows.currentRow() in self._rows_left():
            self._take(self.rows.currentItem())
            self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Lead from the search down into the list, and let no Enter take a row that may be meant for what opened it.

        Space presses the marked row, as it presses everything else; in the search it is a letter.
        """
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in ENTER:
            return event.isAutoRepeat() or self._is_too_soon()
        # Whoever presses anything else has seen the list.
        self._since_opened.invalidate()
        if event.key() == Qt.Key.Key_Down and watched is self.search:
            self._mark_one()
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Space and watched is self.rows:
            if not event.isAutoRepeat():
                self._take_marked()
            return True
        return super().eventFilter(watched, event)

    def _is_too_soon(self) -> bool:
        """Say whether an Enter may be the second of a double press, whose first one opened the list."""
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        return self._since_opened.isValid() and self._since_opened.elapsed() < interval

    def _take(self, row: QListWidgetItem) -> None:
        self.taken.emit(row.data(Qt.ItemDataRole.UserRole).code)

"""One or several of many: a line that says what is chosen, and below it, once it is pressed, a list to search."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from reporter.form.question import Question
from reporter.vocabulary import Term
from ui.context import Context
from ui.reporting.answers.choice import Choice
from ui.text import form_words
from ui.theme import parts
from ui.widgets.fields import QuietLine
from ui.widgets.tiles import Tile

_ROWS_SHOWN = 6
_FEW = 10
"""So many need no search."""


class Picker(Choice):
    """A choice among many."""

    def __init__(self, context: Context, question: Question, terms: Sequence[Term], *, is_one_of: bool) -> None:
        super().__init__(context, question, is_one_of=is_one_of)
        look = context.look
        name = question.name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        self.line = Tile(context, title="", name=f"{name}-open")
        self.line.setCheckable(True)
        self.line.title.setFont(look.font())
        arrow = parts.picture(look, "chevron-down", colour="accent", ratio=self.devicePixelRatioF())
        arrow.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.row.addWidget(arrow)
        self.line.toggled.connect(self._turn)
        column.addWidget(self.line)
        self._panel = QWidget()
        inside = QVBoxLayout(self._panel)
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
        self.done.clicked.connect(self._close)
        foot.addWidget(self.done)
        foot.addStretch(1)
        inside.addLayout(foot)
        self.done.setVisible(not is_one_of)
        column.addWidget(self._panel)
        self._panel.hide()
        self.offer(tuple(terms))

    def show_terms(self) -> None:
        """Fill the list with a row for each term."""
        self.rows.clear()
        for term in self.terms:
            row = QListWidgetItem(form_words.term(term, self.context.language))
            row.setData(Qt.ItemDataRole.UserRole, term)
            if not self.is_one_of:
                row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.rows.addItem(row)
        self.search.setVisible(len(self.terms) > _FEW)
        self._fit()

    def show_chosen(self) -> None:
        """Mark the rows of what is chosen, and say it on the line."""
        for n in range(self.rows.count()):
            row = self.rows.item(n)
            is_chosen = self.is_chosen(row.data(Qt.ItemDataRole.UserRole).code)
            if not self.is_one_of:
                row.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            elif is_chosen:
                self.rows.setCurrentItem(row)
        self._say()

    def _fit(self) -> None:
        shown = sum(not self.rows.item(n).isHidden() for n in range(self.rows.count()))
        row = max(self.rows.sizeHintForRow(0), self.rows.fontMetrics().height()) if self.rows.count() else 0
        self.rows.setFixedHeight(max(1, min(shown, _ROWS_SHOWN)) * row + 2 * self.rows.frameWidth() + 4)

    def _say(self) -> None:
        """Say on the line what is chosen."""
        names = [form_words.term(term, self.context.language) for term in self.terms if self.is_chosen(term.code)]
        words = self.tr(", ").join(names) or (self.tr("Choose one") if self.is_one_of else self.tr("Choose"))
        self.line.title.setText(words)
        self.line.updateGeometry()
        self.line.setAccessibleName(form_words.question(self.question))
        self.line.setAccessibleDescription(words)
        self.line.setEnabled(bool(self.terms))

    def _filter(self, sought: str) -> None:
        wanted = sought.strip().casefold()
        for n in range(self.rows.count()):
            row = self.rows.item(n)
            names = (row.text(), *row.data(Qt.ItemDataRole.UserRole).labels.values())
            row.setHidden(not any(wanted in name.casefold() for name in names))
        self._fit()

    def _take_first(self) -> None:
        """Take what Enter in the search field can only mean: the one row that is left, or the first."""
        first = next((row for n in range(self.rows.count()) if not (row := self.rows.item(n)).isHidden()), None)
        if first is not None and self.search.text().strip():
            self._take(first)
            self.search.selectAll()

    def _take(self, row: QListWidgetItem) -> None:
        self.take(row.data(Qt.ItemDataRole.UserRole).code)
        if self.is_one_of:
            self._close()
        self.changed.emit()

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._panel.setVisible(is_open)
        if not is_open:
            return
        self._fit()
        if self.rows.currentItem() is None and self.rows.count():
            self.rows.setCurrentRow(0)
        is_searched = len(self.terms) > _FEW
        (self.search if is_searched else self.rows).setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Have the page scroll until the whole list can be seen."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        page = None if above is None else above.widget()
        layout = None if page is None else page.layout()
        if above is not None and layout is not None:
            # What was shown just now has no place yet.
            layout.activate()
            above.ensureWidgetVisible(self._panel)
            above.ensureWidgetVisible(self.line)

    def _close(self) -> None:
        self.search.clear()
        self.line.setChecked(False)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

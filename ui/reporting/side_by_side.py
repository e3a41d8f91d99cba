"""What the person wrote and what the desk will read, field by field: side by side, or one at a time."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from reporter import form
from reporter.privacy_check import Check
from ui.context import Context
from ui.languages import Language
from ui.reporting.button_rows import ButtonRows
from ui.reporting.marked_text import MarkedText
from ui.text import form_words
from ui.text.numbers import whole
from ui.theme import parts

BOTH_FROM_EM = 48
"""From this width on both texts stand side by side."""


class SideBySide(QWidget):
    """Two texts for each free answer, with the same marks in both.

    Where there is no room for both, two buttons turn from what the desk will read to what was written and back.

    Signals:
        mark_pressed: the number of the find whose mark was pressed.
    """

    mark_pressed = Signal(int)

    def __init__(self, context: Context, check: Check) -> None:
        super().__init__()
        self._context = context
        self._texts: dict[str, tuple[MarkedText, MarkedText]] = {}
        look = context.look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space("step"))
        grid.setVerticalSpacing(look.space("hair"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        left, right = self.tr("What you wrote"), self.tr("What the desk will read")
        self._heads = [parts.label(look, words, bold=True) for words in (left, right)]
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 1, column)
        self._switch = ButtonRows(context)
        # What is shown without a place would be a window of its own.
        grid.addWidget(self._switch, 0, 0, 1, 2)
        self._show_told = self._turn_to(right, "show-told")
        self._show_written = self._turn_to(left, "show-written")
        self._show_told.setChecked(True)
        self._switch.hide()
        for field in check.fields:
            name, row = words_of_field(field.name, context.language), grid.rowCount()
            # The person's own words need no name; anything beside them does.
            if field.name != "text":
                grid.addWidget(parts.label(look, name, role="quiet", size="small"), row, 0, 1, 2)
            written = self._make(f"written-{field.name}", f"{left}: {name}", is_told=False)
            told = self._make(f"told-{field.name}", f"{right}: {name}", is_told=True)
            grid.addWidget(written, row + 1, 0)
            grid.addWidget(told, row + 1, 1)
            self._texts[field.name] = (written, told)

    def show_check(self, check: Check, *, current: int) -> None:
        """Show the texts as they are now; `current` is the number of the find that is being decided on."""
        for _ in self.fill(check, current=current):
            pass

    def fill(self, check: Check, *, current: int) -> Iterator[None]:
        """Do the same text by text: a long one takes the time of a frame."""
        finds = {find.number: find for find in check.finds}
        for field in check.fields:
            # A place that is left out takes its words along; they stay to be read where they were written.
            if field.name in self._texts:
                written, told = self._texts[field.name]
                written.show_pieces(field.written, finds, current=current)
                yield
                told.show_pieces(field.told, finds, current=current)
                yield
        shown = {field.name for field in check.fields}
        for name in self._texts.keys() - shown:
            self._texts[name][1].show_pieces((), finds, current=current)

    def show_current(self, number: int) -> QRect | None:
        """Bring the marks of a find into sight in both texts, and say where the first stands in this widget."""
        place = None
        for pair in self._texts.values():
            for text in pair:
                shown = text.show_current(number)
                if shown is not None and place is None and not text.isHidden():
                    place = QRect(text.viewport().mapTo(self, shown.topLeft()), shown.size())
        return place

    def _turn_to(self, words: str, name: str) -> QPushButton:
        button = self._switch.add(parts.button(self._context.look, words, name=name, role="toggle"))
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAutoDefault(False)
        button.toggled.connect(self._arrange)
        return button

    def _arrange(self) -> None:
        """Show both texts where there is room, otherwise the one that was turned to."""
        are_both = self.width() >= BOTH_FROM_EM * self._context.look.em
        is_told = self._show_told.isChecked()
        self._switch.setVisible(not are_both)
        for head in self._heads:
            head.setVisible(are_both)
        for written, told in self._texts.values():
            written.setVisible(are_both or not is_told)
            told.setVisible(are_both or is_told)
        grid = self.layout()
        if isinstance(grid, QGridLayout):
            grid.setColumnStretch(0, int(are_both or not is_told))
            grid.setColumnStretch(1, int(are_both or is_told))
            grid.setHorizontalSpacing(self._context.look.space("step") if are_both else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Show as much as the width has room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _make(self, name: str, accessible_name: str, *, is_told: bool) -> MarkedText:
        made = MarkedText(self._context, name=name, accessible_name=accessible_name, is_told=is_told)
        made.mark_pressed.connect(self.mark_pressed)
        return made


def words_of_field(name: str, language: Language) -> str:
    """Say which answer a text is."""
    question = form.load().questions.get(name)
    if question is not None:
        return form_words.question(question)
    number = whole(int(name.split(".")[1]), language)
    return QCoreApplication.translate("finds", "Why file {number} has to be sealed as it is").format(number=number)

"""The person's own words, with what could name somebody marked as they type.

The search runs beside the window a moment after the last key; the window only draws what was found. A line that is
being changed keeps the marks before and behind the change until the search has seen it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QVBoxLayout

from reporter.anonymise.marking import Mark, mark_lines
from reporter.form.question import Question
from ui.context import Context
from ui.jobs import Lane
from ui.languages import LATIN_FONT, NASKH_FONT
from ui.reporting.answers.answer import Answer
from ui.text import form_words
from ui.theme import parts
from ui.theme.look import Look
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.story_edit import StoryEdit

SEARCH_AFTER_MILLISECONDS: Final = 250
MOST_SEARCHED: Final = 40_000
"""More than any plain report holds. The search of a pasted book would hold up everything else that is to be kept."""
LONG_PARAGRAPH: Final = 2_500
"""A paragraph is laid out anew with every key. From so many letters on, Nastaliq would be felt, and Naskh is not."""
_LINES_SHOWN, _LARGE_LINES_SHOWN, _LARGE_TALL_LINES_SHOWN = 7, 5, 3
"""With large letters fewer: the line that is typed in would otherwise be below the edge of a small window."""


class Marks(QSyntaxHighlighter):
    """Draws marks that are ready; it searches nothing."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._ready: Mapping[str, Sequence[Mark]] = {}
        self._shown: dict[int, tuple[str, Sequence[Mark]]] = {}
        self._format = QTextCharFormat()
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw in the colours of a look, from the next time on that a line is drawn."""
        self._format.setBackground(look.colour("mark_soft"))
        self._format.setForeground(look.colour("ink"))
        self._format.setUnderlineColor(look.colour("mark_line"))

    def show_ready(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Draw these marks, and only the lines again whose marks are others than before."""
        self._ready = marks
        block = self.document().begin()
        while block.isValid():
            text = block.text()
            if self._shown.get(block.blockNumber(), (text, ())) != (text, marks.get(text, ())):
                self._shown.pop(block.blockNumber(), None)
                self.rehighlightBlock(block)
            block = block.next()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt names it
        """Draw the marks of one line."""
        number = self.currentBlock().blockNumber()
        marks = self._ready.get(text)
        if marks is None:
            marks = carry(*self._shown.get(number, ("", ())), text)
        self._shown[number] = (text, marks)
        for mark in marks:
            self.setFormat(mark.start, mark.length, self._format)


def carry(before: str, marks: Sequence[Mark], now: str) -> Sequence[Mark]:
    """Return the marks of a line that a change in it has left untouched, moved as the change moved them."""
    if not marks or before == now:
        return marks if before == now else ()
    # Marks count in UTF-16 and so must what is compared.
    old, new = before.encode("utf-16-le", "surrogatepass"), now.encode("utf-16-le", "surrogatepass")
    head = _common(old, new) // 2
    tail = _common(old[2 * head :][::-1], new[2 * head :][::-1]) // 2
    old_units, shift = len(old) // 2, (len(new) - len(old)) // 2
    kept = [mark for mark in marks if mark.start + mark.length <= head]
    moved = [Mark(mark.start + shift, mark.length) for mark in marks if mark.start >= old_units - tail]
    return kept + [mark for mark in moved if mark not in kept]


def _common(first: bytes, second: bytes) -> int:
    """Count the bytes with which both begin, by halving: a line may be long and a key must be quick."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


class Story(Answer):
    """Many lines of words."""

    def __init__(self, context: Context, question: Question) -> None:
        super().__init__(context, question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.look.space("tight"))
        asked = form_words.question(question)
        large = _LARGE_TALL_LINES_SHOWN if context.look.is_tall_script else _LARGE_LINES_SHOWN
        lines = _LINES_SHOWN if context.look.percent < LARGE_PERCENT else large
        self.edit = StoryEdit(context, name=question.name, accessible_name=asked, lines=lines)
        self.setFocusProxy(self.edit)
        column.addWidget(self.edit)
        self.found = parts.label(context.look, "", role="quiet", size="small")
        self.found.setObjectName(f"{question.name}-found")
        column.addWidget(self.found)
        self._look = context.look
        self.marks = Marks(self.edit.document(), context.look)
        self._text = ""
        self._is_eased = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SEARCH_AFTER_MILLISECONDS)
        self._wait.setTimerType(Qt.TimerType.CoarseTimer)
        self._wait.timeout.connect(self._search)
        self.edit.textChanged.connect(self._change)
        self._say(0)

    def colour_anew(self) -> None:
        """Draw the marks in the colours of a look that turned."""
        self.marks.wear(self._look)
        self.marks.rehighlight()

    def value(self) -> Any:
        """Return the words."""
        return self._text if self._text.strip() else None

    def show_value(self, value: Any) -> None:
        """Show words, and look through them."""
        self._text = value if isinstance(value, str) else ""
        self.edit.fill(self._text)
        self._ease(max(map(len, self._text.split("\n"))))
        self._search()

    def _change(self) -> None:
        text = self.edit.toPlainText()
        # Qt says so too when only marks were drawn.
        if text == self._text:
            return
        self._text = text
        block = self.edit.textCursor().block()
        self._ease(block.length())
        # Qt forgets how a paragraph was laid out, and would shape all of it again to draw a few lines of it.
        block.layout().setCacheEnabled(True)
        self._wait.start()
        self.changed.emit()

    def _ease(self, letters: int) -> None:
        """Show a very long paragraph in Naskh, from now on until the page is left."""
        if letters < LONG_PARAGRAPH or self._is_eased:
            return
        self._is_eased = True
        font = self.edit.font()
        font.setFamilies([NASKH_FONT, LATIN_FONT])
        self.edit.setFont(font)

    def _search(self) -> None:
        self._wait.stop()
        text = self._text
        if not 0 < len(text) <= MOST_SEARCHED:
            self._take((text, {}))
            return
        self.context.jobs.run(
            Lane.LOCAL, lambda _task: (text, mark_lines(text)), owner=self, done=self._take, failed=self._leave
        )

    def _take(self, found: tuple[str, Mapping[str, Sequence[Mark]]]) -> None:
        text, marks = found
        if text == self._text:
            self.marks.show_ready(marks)
            self._say(sum(map(len, marks.values())))

    def _leave(self, _error: Exception) -> None:
        """Show nothing where the search failed: the privacy check searches again, and says so then."""
        self.marks.show_ready({})

    def _say(self, count: int) -> None:
        if count:
            words = self.tr(
                "Marked: %n place(s) that could name somebody. Before anything is sealed, you decide on each. "
                "Names are not marked.",
                "",
                count,
            )
        else:
            words = self.tr("Numbers, addresses and the like are marked as you write. Names are not: leave them out.")
        self.found.setText(words)

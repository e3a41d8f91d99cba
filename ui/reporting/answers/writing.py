"""What is typed into one line: words, a whole number, or several addresses."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from reporter.form.question import AnswerType, Question
from ui.context import Context
from ui.reporting.answers.answer import Answer
from ui.text import form_words, numbers
from ui.theme import parts
from ui.widgets.fields import QuietLine

_BETWEEN_DIGITS = " ,٬'’\u00a0\u202f\u2066\u2069"
_MOST_DIGITS = 18


class Line(Answer):
    """One line of words."""

    def __init__(self, context: Context, question: Question) -> None:
        super().__init__(context, question)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        is_number = question.type is AnswerType.WHOLE_NUMBER
        self.line = QuietLine(
            context, name=question.name, accessible_name=form_words.question(question), is_code=is_number
        )
        self.line.setMaxLength(max(question.max_bytes, 40))
        self.line.textEdited.connect(self.changed)
        self.setFocusProxy(self.line)
        row.addWidget(self.line, 1 if is_number else 0)
        if is_number:
            row.addStretch(2)

    def value(self) -> Any:
        """Return the words."""
        return self.line.text() if self.line.text().strip() else None

    def show_value(self, value: Any) -> None:
        """Show words."""
        self.line.setText(value if isinstance(value, str) else "")


class Number(Line):
    """A whole number in any digits; what is none stands as it was typed, for the form to refuse."""

    def value(self) -> Any:
        """Return the number, or the words that are none."""
        text = super().value()
        if text is None:
            return None
        number = parse_number(text)
        return text if number is None else number

    def show_value(self, value: Any) -> None:
        """Show a number in the person's digits."""
        is_number = isinstance(value, int) and not isinstance(value, bool)
        super().show_value(numbers.whole(value, self.context.language) if is_number else value)


def parse_number(text: str) -> int | None:
    """Read a whole number in whatever digits it was typed, with spaces and separators; None where it is none."""
    kept = "".join(letter for letter in text if letter not in _BETWEEN_DIGITS)
    return int(kept) if kept.isdecimal() and len(kept) <= _MOST_DIGITS else None


class Addresses(Answer):
    """Several addresses, one in each line; there is always an empty line for the next while there may be more."""

    def __init__(self, context: Context, question: Question) -> None:
        super().__init__(context, question)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.look.space("tight"))
        self.lines: list[QuietLine] = []
        self._add()
        self.setFocusProxy(self.lines[0])
        self._more = parts.button(
            context.look, self.tr("Add another"), name=f"{question.name}-add", role="quiet", picture_name="plus"
        )
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self._add_and_go)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._offer_more()

    def value(self) -> Any:
        """Return what stands in the lines."""
        return [line.text() for line in self.lines if line.text().strip()] or None

    def show_value(self, value: Any) -> None:
        """Show addresses."""
        given = [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
        while len(self.lines) < len(given):
            self._add()
        for n, line in enumerate(self.lines):
            line.setText(given[n] if n < len(given) else "")
        self._offer_more()

    def _add(self) -> QuietLine:
        n = len(self.lines) + 1
        asked = form_words.question(self.question)
        name = asked if n == 1 else self.tr("{question} ({number})").format(question=asked, number=n)
        line = QuietLine(self.context, name=f"{self.question.name}-{n}", accessible_name=name, is_code=True)
        line.textEdited.connect(self._change)
        self._column.insertWidget(len(self.lines), line)
        # Otherwise it is shown a moment later, and cannot take the focus now.
        line.show()
        self.lines.append(line)
        return line

    def _add_and_go(self) -> None:
        self._add().setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer_more()

    def _change(self) -> None:
        self._offer_more()
        self.changed.emit()

    def _offer_more(self) -> None:
        is_full = all(line.text().strip() for line in self.lines)
        self._more.setVisible(is_full and len(self.lines) < self.question.most)

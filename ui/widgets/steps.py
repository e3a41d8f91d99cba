"""Where one is in a row of pages: in words, and in a bar that says the same to the eye."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.text import numbers
from ui.theme import parts


class Steps(QWidget):
    """Says which step of how many this is; `at` counts from one, `title` is what the step is about."""

    def __init__(self, context: Context, *, at: int, of: int, title: str = "") -> None:
        super().__init__()
        self.setObjectName("steps")
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        number, count = numbers.whole(at, context.language), numbers.whole(of, context.language)
        if title:
            words = self.tr("Step {number} of {count}: {title}").format(number=number, count=count, title=title)
        else:
            words = self.tr("Step {number} of {count}").format(number=number, count=count)
        self.words = parts.label(look, words, role="quiet", size="small")
        self.words.setObjectName("steps-words")
        column.addWidget(self.words)
        column.addWidget(_Bar(context, at, of))
        self.setAccessibleName(words)


class _Bar(QWidget):
    """As many pieces as there are steps; those behind the person are filled."""

    def __init__(self, context: Context, at: int, of: int) -> None:
        super().__init__()
        self._look = context.look
        self._at = at
        self._of = of
        self.setFixedHeight(max(4, round(context.look.em * 0.3)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        """Draw the pieces in the direction of reading."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = self._look.space("hair")
        width = (self.width() - gap * (self._of - 1)) / self._of
        for step in range(self._of):
            place = self._of - 1 - step if self._look.language.is_right_to_left else step
            painter.setBrush(self._look.colour("accent" if step < self._at else "track"))
            piece = QRectF(place * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(piece, self.height() / 2, self.height() / 2)
        painter.end()

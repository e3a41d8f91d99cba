"""Cards to choose among: one of several, or any of several. A circle or square before each tells which is set."""

from collections.abc import Hashable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Context
from ui.theme.look import Look
from ui.widgets.tiles import Tile

MARK_EM = 1.25


class Mark(QWidget):
    """The circle of one choice among others, or the square of one that stands alone; drawn, so that it follows text."""

    def __init__(self, look: Look, *, is_round: bool) -> None:
        super().__init__()
        self._look = look
        self._is_round = is_round
        self._is_set = False
        side = round(look.em * MARK_EM)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_set(self, is_set: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Draw it set, or empty."""
        self._is_set = is_set
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        """Draw the border, and the dot or the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(2.0, self.width() / 11)
        frame = QRectF(self.rect()).adjusted(line, line, -line, -line)
        colour = self._look.colour("accent" if self._is_set else "control_line")
        painter.setPen(QPen(colour, line))
        painter.setBrush(self._look.colour("accent" if self._is_set and not self._is_round else "surface"))
        corner = frame.width() / 2 if self._is_round else frame.width() / 5
        painter.drawRoundedRect(frame, corner, corner)
        if self._is_set and self._is_round:
            inset = frame.width() * 0.26
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(frame.adjusted(inset, inset, -inset, -inset))
        elif self._is_set:
            pen = QPen(self._look.colour("on_accent"), line * 1.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            left, top, side = frame.left(), frame.top(), frame.width()
            painter.drawLine(
                round(left + side * 0.24), round(top + side * 0.54), round(left + side * 0.42), round(top + side * 0.72)
            )
            painter.drawLine(
                round(left + side * 0.42), round(top + side * 0.72), round(left + side * 0.78), round(top + side * 0.3)
            )
        painter.end()


class ChoiceCard(Tile):
    """A tile that stays chosen. With `is_one_of`, its siblings are let go and the arrow keys go from one to the next.

    Read and set it with `isChecked`, `setChecked` and `toggled`, as any check box.
    """

    def __init__(
        self, context: Context, *, title: str, line: str = "", picture: str = "", name: str, is_one_of: bool = True
    ) -> None:
        super().__init__(context, title=title, line=line, picture=picture, name=name)
        self.setProperty("role", "choice")
        self.setCheckable(True)
        self.setAutoExclusive(is_one_of)
        # A choice is read as a line of running text; what is bold on a page of them is only what is chosen.
        self.title.setFont(context.look.font(bold=bool(line)))
        mark = Mark(context.look, is_round=is_one_of)
        self.row.insertWidget(0, mark)
        self.row.setSpacing(context.look.space("near"))
        self.toggled.connect(mark.show_set)


class Choices(QWidget):
    """Cards one below the other, of which one or, with `is_one_of` false, any may be chosen.

    Signals:
        chosen: the value of the card that the person set or let go; `value` and `values` say what is set now.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, *, is_one_of: bool = True) -> None:
        super().__init__()
        self._context = context
        self._is_one_of = is_one_of
        self.cards: dict[Hashable, ChoiceCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.look.space("tight"))

    def add(self, value: Hashable, title: str, line: str = "", *, name: str, picture: str = "") -> ChoiceCard:
        """Add a card for a value. Its name is its object name."""
        card = ChoiceCard(self._context, title=title, line=line, picture=picture, name=name, is_one_of=self._is_one_of)
        card.clicked.connect(lambda: self.chosen.emit(value))
        self.cards[value] = card
        self._column.addWidget(card)
        return card

    @property
    def value(self) -> Hashable | None:
        """The value that is chosen; None while none is."""
        return next(iter(self.values), None)

    @property
    def values(self) -> tuple[Hashable, ...]:
        """All values that are chosen."""
        return tuple(value for value, card in self.cards.items() if card.isChecked())

    def choose(self, value: Hashable) -> None:
        """Set a card as if it had been set before; nobody is told."""
        self.cards[value].setChecked(True)

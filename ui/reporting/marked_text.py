"""A text to read with its finds marked: underlined and numbered, so that colour is never all that tells.

The text is put together from pieces in order. So a mark is always where its words are, whatever stands before it: no
position is counted in letters here and in Qt's units there.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy

from reporter.anonymise.review import Action
from reporter.privacy_check import FindShown, Piece
from ui.context import Context
from ui.widgets.story_edit import StoryEdit

_MOST_HEIGHT_EM = 18.0
_APART, _TOGETHER = "\u2068", "\u2069"
_UNDECIDED = "…"


class MarkedText(StoryEdit):
    """One answer, to be read. With `is_told` it is what the desk will read, otherwise what the person wrote.

    Signals:
        mark_pressed: the number of the find whose mark was pressed.
    """

    mark_pressed = Signal(int)

    def __init__(self, context: Context, *, name: str, accessible_name: str, is_told: bool) -> None:
        super().__init__(context, name=name, accessible_name=accessible_name, lines=1)
        self._look = context.look
        self._is_told = is_told
        self._pieces: tuple[Piece, ...] = ()
        self._marks: dict[int, list[tuple[int, int, int]]] = {}
        self._finds: Mapping[int, FindShown] = {}
        self._current = 0
        self._height = self.minimumHeight()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        # A text that is only read still has to be scrolled by those who have no mouse.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def show_pieces(self, pieces: Iterable[Piece], finds: Mapping[int, FindShown], *, current: int) -> None:
        """Show a text; `current` is the number of the find that is being decided on."""
        shown = self._pieces, self._finds, self._current
        self._pieces, self._finds, self._current = tuple(pieces), finds, current
        if (self._pieces, finds, current) != shown:
            self._write()

    def show_current(self, number: int) -> QRect | None:
        """Mark a find as the current one and bring it into sight; say where in the viewport it begins, if it does."""
        before, self._current = self._current, number
        cursor = QTextCursor(self.document())
        # In one step, or a long paragraph would be laid out once for each.
        cursor.beginEditBlock()
        for changed in {before, number} & self._marks.keys() if before != number else ():
            self._format(cursor, changed)
        cursor.endEditBlock()
        if number not in self._marks:
            return None
        cursor.setPosition(self._marks[number][0][0])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return self.cursorRect(cursor)

    def colour_anew(self) -> None:
        """Draw the marks in the colours of a look that turned."""
        self._write()

    def mark_at(self, position: int) -> int:
        """Return the number of the find that is marked at a place of the text, 0 where none is."""
        for number, places in self._marks.items():
            if any(start <= position <= end for start, _, end in places):
                return number
        return 0

    @property
    def marks(self) -> dict[int, str]:
        """The words that each mark stands under, its number among them, as they are shown."""
        shown = {}
        for number, places in self._marks.items():
            cursor = QTextCursor(self.document())
            cursor.setPosition(places[0][0])
            cursor.setPosition(places[0][2], QTextCursor.MoveMode.KeepAnchor)
            shown[number] = cursor.selectedText().replace(_APART, "").replace(_TOGETHER, "")
        return shown

    def _write(self) -> None:
        at = self.verticalScrollBar().value()
        self._marks.clear()
        self.setPlainText("")
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for piece in self._pieces:
            if piece.number:
                self._insert_mark(cursor, piece, self._finds[piece.number])
            else:
                cursor.insertText(piece.words, self._hint_format() if piece.is_hint else QTextCharFormat())
        cursor.endEditBlock()
        self._fit()
        self.verticalScrollBar().setValue(at)

    def _insert_mark(self, cursor: QTextCursor, piece: Piece, find: FindShown) -> None:
        start = cursor.position()
        # Apart from what surrounds them: a number before a telephone number would otherwise become part of it.
        cursor.insertText(f"{_APART}\u00a0{piece.number}\u00a0{_TOGETHER}", self._number_format(piece.number))
        middle = cursor.position()
        words = _UNDECIDED if self._is_told and find.action is None else piece.words or self.tr("left out")
        cursor.insertText(f"\u00a0{_APART}{words}{_TOGETHER}", self._mark_format(find))
        self._marks.setdefault(piece.number, []).append((start, middle, cursor.position()))
        cursor.setCharFormat(QTextCharFormat())

    def _format(self, cursor: QTextCursor, number: int) -> None:
        """Draw the marks of a find anew, as the current one or not any more."""
        keep = QTextCursor.MoveMode.KeepAnchor
        for start, middle, end in self._marks[number]:
            cursor.setPosition(start)
            cursor.setPosition(middle, keep)
            cursor.setCharFormat(self._number_format(number))
            cursor.setPosition(middle)
            cursor.setPosition(end, keep)
            cursor.setCharFormat(self._mark_format(self._finds[number]))

    def _number_format(self, number: int) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontWeight(700)
        is_current = number == self._current
        made.setBackground(self._look.colour("accent" if is_current else "mark_line"))
        made.setForeground(self._look.colour("on_accent" if is_current else "surface"))
        return made

    def _mark_format(self, find: FindShown) -> QTextCharFormat:
        made = QTextCharFormat()
        is_current = find.number == self._current
        made.setForeground(self._look.colour("ink"))
        made.setUnderlineColor(self._look.colour("accent" if is_current else "mark_line"))
        style = QTextCharFormat.UnderlineStyle
        made.setUnderlineStyle(style.SingleUnderline if find.action is not Action.KEEP else style.DotLine)
        if find.action is None:
            made.setBackground(self._look.colour("mark_soft"))
        elif find.action is not Action.KEEP:
            made.setBackground(self._look.colour("accent_soft"))
            made.setFontStrikeOut(not self._is_told)
        return made

    def _hint_format(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        made.setUnderlineColor(self._look.colour("quiet_ink"))
        return made

    def _fit(self) -> None:
        """Be as high as the text, up to where it is better scrolled."""
        block, height = self.document().firstBlock(), 2 * self.document().documentMargin()
        most = _MOST_HEIGHT_EM * self._look.em
        while block.isValid() and height < most:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        # Border and padding, which the style sheet sets; before the first layout they are not known yet.
        frame = max(self.height() - self.viewport().height(), 0)
        wanted = round(min(height, most)) + frame
        if wanted != self._height:
            self._height = wanted
            self.setMinimumHeight(wanted)
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt names it
        """Return the height of the text, or the most that one text takes of the page."""
        return QSize(super().sizeHint().width(), self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Fit the height to the lines that the new width makes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Go to the find whose mark was pressed."""
        super().mouseReleaseEvent(event)
        number = self.mark_at(self.cursorForPosition(event.position().toPoint()).position())
        if number and not self.textCursor().hasSelection():
            self.mark_pressed.emit(number)

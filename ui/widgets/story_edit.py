"""The field for many lines: a person's own words."""

import re
from typing import Any, Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QMouseEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from ui.context import Context
from ui.widgets import secret_text
from ui.widgets.fields import AROUND, HINTS

MARGIN_EM: Final = 0.7
"""Words in Nastaliq rise above the height that their font names; the first line needs this room above it."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u024f]")


class StoryEdit(QPlainTextEdit):
    """Lines of text, in the direction of what is written: right to left as soon as one letter runs so.

    Tab goes to the next control. Nothing can be dragged out of it, and what is copied is marked.
    """

    def __init__(self, context: Context, *, name: str, accessible_name: str = "", lines: int = 6) -> None:
        super().__init__()
        look = context.look
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setInputMethodHints(HINTS | Qt.InputMethodHint.ImhMultiLine)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFont(look.font())
        self.document().setDocumentMargin(MARGIN_EM * look.em)
        self.setMinimumHeight(round(self.fontMetrics().lineSpacing() * lines + 2 * MARGIN_EM * look.em))
        self._empty_direction = look.language.direction
        self._direction = Qt.LayoutDirection.LayoutDirectionAuto
        self.textChanged.connect(self._turn)
        self._turn()

    def fill(self, text: str) -> None:
        """Put text into it that is not to be undone, as when a draft is opened again."""
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        self.setUndoRedoEnabled(True)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt names it
        """Return what is copied, marked."""
        return secret_text.marked(self.textCursor().selection().toPlainText())

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *more: Any) -> Any:  # noqa: N802 - Qt names it
        """Give an input method the place of the cursor on the screen, and nothing of the text."""
        return AROUND[query] if query in AROUND else super().inputMethodQuery(query, *more)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Begin a new selection even inside one: Qt would begin to drag the text out."""
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        cursor = self.textCursor()
        if is_plain and cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt names it
        """Show the menu in the person's language."""
        menu = secret_text.menu_of(self)
        key, document = QKeySequence.StandardKey, self.document()
        can_write, has_selection = not self.isReadOnly(), self.textCursor().hasSelection()
        if can_write:
            secret_text.add_to_menu(menu, self.tr("Undo"), key.Undo, self.undo, can=document.isUndoAvailable())
            secret_text.add_to_menu(menu, self.tr("Redo"), key.Redo, self.redo, can=document.isRedoAvailable())
            menu.addSeparator()
            secret_text.add_to_menu(menu, self.tr("Cut"), key.Cut, self.cut, can=has_selection)
        secret_text.add_to_menu(menu, self.tr("Copy"), key.Copy, self.copy, can=has_selection)
        if can_write:
            secret_text.add_to_menu(menu, self.tr("Paste"), key.Paste, self.paste, can=self.canPaste())
        menu.addSeparator()
        has_text = not document.isEmpty()
        secret_text.add_to_menu(menu, self.tr("Select all"), key.SelectAll, self.selectAll, can=has_text)
        menu.popup(event.globalPos())

    def _turn(self) -> None:
        """Turn the whole text, so that a line which begins with a name in Latin letters stays with the others."""
        text = self.toPlainText()
        if _RIGHT_TO_LEFT.search(text):
            direction = Qt.LayoutDirection.RightToLeft
        elif _LEFT_TO_RIGHT.search(text):
            direction = Qt.LayoutDirection.LeftToRight
        else:
            direction = self._empty_direction
        if direction is self._direction:
            return
        self._direction = direction
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(direction)
        is_right = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

"""Fields to write one line into. What is written there is told to no keyboard that learns and to no selection buffer.

A field keeps what was copied out of it marked (`secret_text`), offers a menu in the person's language, and gives an
input method nothing of the text around the cursor.
"""

from typing import Any

from PySide6 import QtGui
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from ui.context import Context
from ui.languages import LATIN_FONT, NASKH_FONT
from ui.theme import parts
from ui.widgets import secret_text

HINTS = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)
"""What every field asks of a keyboard."""

AROUND = {
    Qt.InputMethodQuery.ImSurroundingText: "",
    Qt.InputMethodQuery.ImTextBeforeCursor: "",
    Qt.InputMethodQuery.ImTextAfterCursor: "",
    Qt.InputMethodQuery.ImCurrentSelection: "",
    Qt.InputMethodQuery.ImCursorPosition: 0,
    Qt.InputMethodQuery.ImAnchorPosition: 0,
    Qt.InputMethodQuery.ImAbsolutePosition: 0,
}
"""What an input method is told of the text: nothing. It could keep a whole paragraph."""


class QuietLine(QLineEdit):
    """One line of text. With `is_code` it holds a code, an address or a path, which run left to right everywhere."""

    def __init__(self, context: Context, *, name: str, accessible_name: str = "", is_code: bool = False) -> None:
        super().__init__()
        look = context.look
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setInputMethodHints(HINTS)
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        font = look.font()
        if font.families()[0] == LATIN_FONT:
            # Urdu in a line whose height Latin letters decide: Nastaliq would be cut off there, Naskh is not.
            font.setFamilies([LATIN_FONT, NASKH_FONT])
        self.setFont(font)
        if is_code:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        else:
            parts.align_start(self, look)

    def clear_for_good(self) -> None:
        """Empty the line and forget how it came to be: no undo brings it back."""
        self.setText("")

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *more: Any) -> Any:  # noqa: N802 - Qt names it
        """Give an input method the place of the cursor on the screen, and nothing of the text."""
        if query in AROUND:
            return AROUND[query]
        return super().inputMethodQuery(query, *more)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Copy and cut through our own hands, which mark the text."""
        if event.matches(QtGui.QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QtGui.QKeySequence.StandardKey.Cut):
            self._cut()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt names it
        """Show the menu in the person's language."""
        menu = secret_text.menu_of(self)
        key, can_write = QtGui.QKeySequence.StandardKey, not self.isReadOnly()
        can_copy = self.hasSelectedText() and self.echoMode() is QLineEdit.EchoMode.Normal
        if can_write:
            undo_can, redo_can = self.isUndoAvailable(), self.isRedoAvailable()
            secret_text.add_to_menu(menu, self.tr("Undo"), key.Undo, self.undo, can=undo_can)
            secret_text.add_to_menu(menu, self.tr("Redo"), key.Redo, self.redo, can=redo_can)
            menu.addSeparator()
            secret_text.add_to_menu(menu, self.tr("Cut"), key.Cut, self._cut, can=can_copy)
        secret_text.add_to_menu(menu, self.tr("Copy"), key.Copy, self._copy, can=can_copy)
        if can_write:
            secret_text.add_to_menu(menu, self.tr("Paste"), key.Paste, self.paste, can=True)
        menu.addSeparator()
        has_text = bool(self.text())
        secret_text.add_to_menu(menu, self.tr("Select all"), key.SelectAll, self.selectAll, can=has_text)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        if self.hasSelectedText() and self.echoMode() is QLineEdit.EchoMode.Normal:
            secret_text.copy(self.selectedText())

    def _cut(self) -> None:
        if not self.isReadOnly() and self.hasSelectedText() and self.echoMode() is QLineEdit.EchoMode.Normal:
            secret_text.copy(self.selectedText())
            self.del_()


class PassphraseField(QWidget):
    """A line whose letters are hidden until the person asks to see them.

    `take` gives what was typed and puts an empty line in its place, because a line's undo would bring it back.

    Signals:
        changed: the person typed; `text` gives what stands there.
        entered: the person pressed Enter in it.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, context: Context, *, name: str, accessible_name: str) -> None:
        super().__init__()
        self._context = context
        self._accessible_name = accessible_name
        self.setObjectName(f"{name}-field")
        self._name = name
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(context.look.space("tight"))
        self._show_button = QToolButton()
        self._show_button.setObjectName(f"{name}-show")
        self._show_button.setCheckable(True)
        self._show_button.toggled.connect(self._show_or_hide)
        self.line = self._make_line()
        self._row.addWidget(self._show_button)
        self._show_letters(are_shown=False)

    def text(self) -> str:
        """Return what stands there."""
        return self.line.text()

    def show_letters(self) -> None:
        """Show the letters from the beginning, where they were on the screen just before."""
        self._show_button.setChecked(True)

    def take(self) -> str:
        """Return what was typed and leave nothing of it in the field, not even by undo."""
        typed = self.line.text()
        old = self.line
        had_focus = old.hasFocus()
        self._row.removeWidget(old)
        self.line = self._make_line()
        # Otherwise it is shown a moment later, and cannot take the focus now.
        self.line.show()
        QWidget.setTabOrder(self.line, self._show_button)
        if had_focus:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        old.blockSignals(True)  # noqa: FBT003 - Qt's own
        old.setText("")
        old.hide()
        old.deleteLater()
        self._show_button.setChecked(False)
        return typed

    def _make_line(self) -> QuietLine:
        line = QuietLine(self._context, name=self._name, accessible_name=self._accessible_name)
        line.setInputMethodHints(HINTS | Qt.InputMethodHint.ImhHiddenText)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textEdited.connect(self._tell_changed)
        line.returnPressed.connect(self.entered)
        self._row.insertWidget(0, line, 1)
        self.setFocusProxy(line)
        return line

    def _tell_changed(self, _text: str) -> None:
        self.changed.emit()

    def _show_or_hide(self, is_pressed: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._show_letters(are_shown=is_pressed)

    def _show_letters(self, *, are_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if are_shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        words = self.tr("Hide the letters") if are_shown else self.tr("Show the letters")
        self._show_button.setAccessibleName(words)
        self._show_button.setToolTip(words)
        parts.put_picture(self._show_button, self._context.look, "eye-off" if are_shown else "eye")


class Labelled(QWidget):
    """A field with its name above it and, where that helps, a line about it below; a screen reader hears both."""

    def __init__(self, context: Context, words: str, field: QWidget, *, hint: str = "") -> None:
        super().__init__()
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("hair"))
        self.title = parts.label(look, words, bold=True)
        self.title.setBuddy(field)
        column.addWidget(self.title)
        column.addWidget(field)
        told = field.focusProxy() or field
        if not told.accessibleName():
            told.setAccessibleName(words)
        if hint:
            told.setAccessibleDescription(hint)
            column.addWidget(parts.label(look, hint, role="quiet", size="small"))

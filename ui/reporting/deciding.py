"""Deciding on finds: the list of them, the buttons that say the same as its keys, and a line to write in instead."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reporter.anonymise.review import Action, Decisions
from reporter.privacy_check import Check, FindShown
from ui.context import Context
from ui.reporting.button_rows import ButtonRows
from ui.reporting.find_list import FindList
from ui.reporting.find_words import replace_all_of
from ui.text.isolates import apart
from ui.theme import parts
from ui.widgets.fields import Labelled, QuietLine

WIDE_EM = 64
"""As wide as two texts side by side."""


class Deciding(QWidget):
    """Finds to keep, to replace or to write anew: one by one, by family, or all that are left.

    Signals:
        decided: actions by find, and what was written instead by find, as a tuple of two mappings.
        moved: the number of the find that is current now.
    """

    decided = Signal(object)
    moved = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._check: Check | None = None
        look = context.look
        self._frame = QHBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setMaximumWidth(round(WIDE_EM * look.em))
        self._frame.addStretch(1)
        self._frame.addWidget(inside, 100)
        self._frame.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(look.space("near"))
        self.list = FindList(context)
        self.list.decided.connect(self._act)
        self.list.moved.connect(self._move)
        self._parts.addWidget(self.list, 1, Qt.AlignmentFlag.AlignTop)
        actions = QWidget()
        column = QVBoxLayout(actions)
        column.setContentsMargins(0, 0, 0, 0)
        self._parts.addWidget(actions, 1)
        self._editor = InsteadOf(context)
        self._editor.written.connect(self._write)
        self._editor.cancelled.connect(self._leave_editor)
        self._editor.hide()
        column.addWidget(self._editor)
        self._buttons = ButtonRows(context)
        column.addWidget(self._buttons)
        column.addStretch(1)
        self._replace = self._button(self.tr("Replace"), "replace", "check", lambda: self._act(Action.REPLACE))
        self._keep = self._button(self.tr("Keep it"), "keep", "eye", lambda: self._act(Action.KEEP))
        self._edit = self._button(self.tr("Write something else"), "edit", "pencil", lambda: self._act(Action.EDIT))
        self._family = self._button("", "replace-family", "", self._act_on_family)
        self._rest = self._button(self.tr("Replace all that is left"), "replace-all", "", self._act_on_rest)

    def dock(self, *, is_docked: bool) -> None:
        """Stand between page and foot, low, with the buttons beside the list; or in the page, one below the other."""
        look = self._context.look
        beside, above = (look.space("wide"), look.space("tight")) if is_docked else (0, 0)
        self._frame.setContentsMargins(beside, above, beside, above)
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if is_docked else direction.TopToBottom)

    def show_check(self, check: Check) -> None:
        """Show the finds as they are decided on now."""
        self._check = check
        self.list.show_finds(check.finds)
        self._show_buttons()

    def go_to(self, number: int) -> None:
        """Make a find the current one, and take the keys."""
        self.list.go_to(number)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, decisions: Decisions) -> None:
        """Go to the next find that these decisions leave open, from the current one round to it again."""
        finds = () if self._check is None else self._check.finds
        at = self.list.number
        open_finds = (find for find in (*finds[at:], *finds[:at]) if decisions.action_on(find.find) is None)
        following = next(open_finds, None)
        if following is not None:
            self.list.go_to(following.number)

    @property
    def _current(self) -> FindShown | None:
        finds = () if self._check is None else self._check.finds
        return finds[self.list.number - 1] if 0 < self.list.number <= len(finds) else None

    def _button(self, words: str, name: str, picture: str, pressed: Callable[[], None]) -> QPushButton:
        made = parts.button(self._context.look, words, name=name, picture_name=picture)
        made.setAutoDefault(False)
        made.clicked.connect(pressed)
        return self._buttons.add(made)

    def _show_buttons(self) -> None:
        """Name on the buttons what they would do with the current find."""
        current = self._current
        if current is None or self._check is None:
            return
        if current.find.replacement:
            words = self.tr("Replace by {replacement}").format(replacement=apart(current.find.replacement))
        else:
            words = self.tr("Leave it out")
        self._replace.setText(words)
        # A link stands in a list, and what is no link would not be taken there.
        self._edit.setVisible(bool(current.find.replacement))
        family = [find for find in self._check.finds if find.family == current.family]
        self._family.setText(replace_all_of(current.family, len(family), self._context.language))
        self._family.setVisible(len(family) > 1)
        self._rest.setVisible(self._check.left > 1)
        self._buttons.arrange()

    def _move(self, number: int) -> None:
        self._leave_editor(takes_focus=False)
        self._show_buttons()
        self.moved.emit(number)

    def _act(self, action: Action) -> None:
        current = self._current
        if current is None:
            return
        if action is not Action.EDIT:
            self.decided.emit(({current.find: action}, {}))
        elif current.find.replacement:
            self._buttons.hide()
            self._editor.show_for(current.edit)

    def _act_on_family(self) -> None:
        current = self._current
        if current is not None and self._check is not None:
            family = [find.find for find in self._check.finds if find.family == current.family]
            self.decided.emit((dict.fromkeys(family, Action.REPLACE), {}))

    def _act_on_rest(self) -> None:
        if self._check is not None:
            rest = [find.find for find in self._check.finds if find.action is None]
            self.decided.emit((dict.fromkeys(rest, Action.REPLACE), {}))

    def _write(self, words: str) -> None:
        current = self._current
        self._leave_editor()
        if current is not None:
            self.decided.emit(({current.find: Action.EDIT}, {current.find: words}))

    def _leave_editor(self, *, takes_focus: bool = True) -> None:
        self._editor.put_away()
        self._buttons.show()
        if takes_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class InsteadOf(QFrame):
    """A line in which the person writes what the desk shall read in the place of a find.

    Signals:
        written: the words.
        cancelled: the person wants to write nothing.
    """

    written = Signal(str)
    cancelled = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("instead-of")
        self.setProperty("role", "card")
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space("near"), look.space("near"), look.space("near"), look.space("near"))
        column.setSpacing(look.space("tight"))
        self._line = QuietLine(context, name="instead")
        self._line.returnPressed.connect(self._use)
        words = self.tr("What shall the desk read instead?")
        column.addWidget(Labelled(context, words, self._line))
        buttons = ButtonRows(context)
        use = buttons.add(parts.button(look, self.tr("Use this"), name="use-edit", picture_name="check"))
        use.setAutoDefault(False)
        use.clicked.connect(self._use)
        cancel = buttons.add(parts.button(look, self.tr("Cancel"), name="cancel-edit", role="quiet"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.cancelled)
        column.addWidget(buttons)

    def show_for(self, words: str) -> None:
        """Ask for words, those of before to begin with."""
        self._line.setText(words)
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide the line and empty it."""
        self.hide()
        self._line.clear_for_good()

    def _use(self) -> None:
        words = " ".join(self._line.text().split())
        if words:
            self.written.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Let Esc put the line away, and nothing more."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

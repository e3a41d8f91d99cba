"""Deciding on finds: the current one, the buttons that say the same as its keys, and a line to write in instead.

It is low, because what it is about stands above it; the list of all finds is behind a button.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reporter.anonymise.review import Action, Decisions
from reporter.privacy_check import Check, FindShown
from ui.context import Context
from ui.reporting.button_rows import ButtonRows
from ui.reporting.find_list import FindList
from ui.reporting.find_words import replace_all_of
from ui.reporting.instead_of import InsteadOf
from ui.reporting.side_by_side import BOTH_FROM_EM
from ui.text.isolates import apart
from ui.text.numbers import whole
from ui.theme import parts
from ui.theme.look import Look
from ui.theme.press_button import PressButton

WIDE_EM = 64
"""As wide as two texts side by side."""


class _SinglePress(QObject):
    """Takes the second press of a double click from a button: by then it would decide on the next find."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Stop the second press, and let everything else pass."""
        return event.type() == QEvent.Type.MouseButtonDblClick or super().eventFilter(watched, event)


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
        self._single = _SinglePress(self)
        self._is_narrow = False
        self._says_left = False
        look = context.look
        frame = self._frame = QHBoxLayout(self)
        self._inside = QWidget()
        self._inside.setMaximumWidth(round(WIDE_EM * look.em))
        frame.addStretch(1)
        frame.addWidget(self._inside, 100)
        frame.addStretch(1)
        column = self._column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        self._top, top = _add_row(column, look)
        self.list = FindList(context)
        self.list.decided.connect(self._act)
        self.list.moved.connect(self._move)
        top.addWidget(self.list, 1)
        self._before = self._arrow(self.tr("The find before"), "previous-find", "chevron-left", -1)
        self._place = parts.label(look, "", role="quiet")
        self._place.setWordWrap(False)
        self._place.setObjectName("place")
        self._after = self._arrow(self.tr("The next find"), "next-find", "chevron-right", 1)
        self._all = PressButton()
        self._all.setObjectName("all-finds")
        self._all.setProperty("role", "fold")
        self._all.setCheckable(True)
        self._all.toggled.connect(self._turn)
        for shown in (self._before, self._place, self._after, self._all):
            top.addWidget(shown)
        self._editor = InsteadOf(context)
        self._editor.written.connect(self._write)
        self._editor.cancelled.connect(self._leave_editor)
        self._editor.hide()
        column.addWidget(self._editor)
        self._row, row = _add_row(column, look)
        self._buttons = ButtonRows(context)
        row.addWidget(self._buttons, 1)
        self._open = parts.label(look, "", bold=True)
        self._open.setWordWrap(False)
        self._open.setObjectName("open-finds")
        row.addWidget(self._open)
        self._replace = self._button(self.tr("Replace"), "replace", "check", lambda: self._act(Action.REPLACE))
        self._keep = self._button(self.tr("Keep it"), "keep", "eye", lambda: self._act(Action.KEEP))
        self._edit = self._button(self.tr("Other words"), "edit", "pencil", lambda: self._act(Action.EDIT))
        self._rest = self._button(self.tr("Replace all that is left"), "replace-all", "", self._act_on_rest)
        self._family = self._button("", "replace-family", "", self._act_on_family)
        self.stand(is_below=True, is_low=False)

    def stand(self, *, is_below: bool, is_low: bool) -> None:
        """Stand below what scrolls, or within it. In a low window be as low as can be, and say how many are open.

        There the foot, which says so elsewhere, is out of sight.
        """
        look = self._context.look
        side, above = look.space("wide") if is_below else 0, look.space("hair" if is_low else "tight")
        self._frame.setContentsMargins(side, above, side, above)
        self._column.setSpacing(above)
        self._says_left = is_low
        self._show_buttons()

    def show_check(self, check: Check) -> None:
        """Show the finds as they are decided on now."""
        self._check = check
        self.list.show_finds(check.finds)
        self._show_buttons()

    def go_to(self, number: int) -> None:
        """Make a find the current one, and take the keys; it is told also where it was current before."""
        was_current = self.list.number == number
        self.list.go_to(number)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_current:
            self.moved.emit(number)

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

    def _arrow(self, words: str, name: str, picture: str, by: int) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setProperty("role", "quiet")
        made.setAccessibleName(words)
        made.setToolTip(words)
        parts.put_picture(made, self._context.look, picture, colour="accent")
        made.clicked.connect(lambda: self._step(by))
        return made

    def _step(self, by: int) -> None:
        self.list.step(by)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, words: str, name: str, picture: str, pressed: Callable[[], None]) -> QPushButton:
        made = parts.button(self._context.look, words, name=name, picture_name=picture)
        made.setAutoDefault(False)
        made.installEventFilter(self._single)
        made.clicked.connect(pressed)
        return self._buttons.add(made)

    def _show_buttons(self) -> None:
        """Name on the buttons what they would do with the current find."""
        current = self._current
        if current is None or self._check is None:
            return
        if not current.find.replacement:
            words = self.tr("Leave it out")
        else:
            words = self.tr("Replace by {replacement}").format(replacement=apart(current.find.replacement))
        is_short = self._is_narrow and bool(current.find.replacement)
        self._replace.setText(self.tr("Replace") if is_short else words)
        self._replace.setAccessibleName(words)
        words = self.tr("Write something else")
        self._edit.setText(self.tr("Other words") if self._is_narrow else words)
        self._edit.setAccessibleName(words)
        # A link stands in a list, and what is no link would not be taken there.
        is_for_many = self._is_narrow and self._all.isChecked()
        self._replace.setVisible(not is_for_many)
        self._keep.setVisible(not is_for_many)
        self._edit.setVisible(bool(current.find.replacement) and not is_for_many)
        family = [find for find in self._check.finds if find.family == current.family]
        self._family.setText(replace_all_of(current.family, len(family), self._context.language))
        # What decides on many at once stands in the same row, or with the list of all.
        room = min(self.width() - 2 * self._frame.contentsMargins().left(), self._inside.maximumWidth())
        offers = {self._rest: self._check.left > 1, self._family: len(family) > 1}
        for button, is_offered in offers.items():
            button.hide()
            button.setVisible(is_offered and (self._all.isChecked() or self._buttons.has_room_for(button, room)))
        self._open.setText(self.tr("%n left", "", self._check.left))
        is_said = self._says_left and self._check.left > 0 and not is_for_many
        self._open.setVisible(is_said and self._buttons.has_room_for(self._open, room))
        self._buttons.arrange()
        self._show_place()

    def _show_place(self) -> None:
        """Say which of how many this is, and offer to go to another where there is one."""
        count, language = self.list.count(), self._context.language
        is_one_of_many = count > 1 and not self._all.isChecked()
        for arrow, is_open in ((self._before, self.list.number > 1), (self._after, self.list.number < count)):
            arrow.setVisible(is_one_of_many)
            arrow.setEnabled(is_open)
        self._place.setVisible(is_one_of_many and not self._is_narrow)
        self._place.setText(
            self.tr("{number} of {count}").format(
                number=whole(self.list.number, language), count=whole(count, language)
            )
        )
        self._all.setVisible(count > 1)
        words = self.tr("All {count}").format(count=whole(count, language))
        self._all.setText("" if self._is_narrow else words)
        self._all.setAccessibleName(self.tr("Show the list of all finds"))
        picture = "chevron-up" if self._all.isChecked() else "chevron-down"
        parts.put_picture(self._all, self._context.look, picture, colour="accent", is_first=True)

    def _turn(self, are_all: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.list.show_all(are_all=are_all)
        self._show_buttons()

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
            self._row.hide()
            # The line names the find itself, and the text above needs the room.
            self._top.hide()
            self._editor.show_for(" ".join(current.words.split()), current.edit)

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
        self._row.show()
        self._top.show()
        if takes_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Use short words where text is large."""
        super().resizeEvent(event)
        self._is_narrow = self.width() < BOTH_FROM_EM * self._context.look.em
        self._show_buttons()


def _add_row(column: QVBoxLayout, look: Look) -> tuple[QWidget, QHBoxLayout]:
    """Add a row at the end of a column, and return it with its layout."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space("tight"))
    column.addWidget(made)
    return made, row

"""The list of finds: each with its number, what it is, its words and what was decided, to go through by keyboard.

Usually only the current one is shown, so that the texts it is about have the room.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reporter.anonymise.review import Action
from reporter.privacy_check import FindShown
from ui.context import Context
from ui.reporting.find_words import of_find, of_open
from ui.theme.icons import icon

MOST_HEIGHT_EM = 9.0
"""How high the list grows before it scrolls: the texts it is about have to stay in sight beside it."""
MOST_OF_WINDOW = 0.3
"""And how much of the window at most."""
_BESIDE_WORDS_EM = 3.5
"""What of a row's width its words do not get: the picture before them, and the room around both."""
_AROUND_WORDS_EM = 0.9
_LINES_OF_ONE = 2
"""So much of a long find is seen where it stands alone; the text above shows all of it."""

_PICTURES = {None: "circle-help", Action.REPLACE: "circle-check", Action.KEEP: "eye", Action.EDIT: "pencil"}
# The letters of the keys, and those that the same keys write on a phonetic Urdu keyboard.
_KEEP, _EDIT, _NEXT, _PREVIOUS = "kک", "eع", "nن", "pپ"


class _Rows(QStyledItemDelegate):
    """Draws the current row with a ground of its own only where it stands among others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.are_among_others = False

    def initStyleOption(  # noqa: N802 - Qt names it
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the selection from a row that stands alone."""
        super().initStyleOption(option, index)
        if not self.are_among_others:
            option.state &= ~QStyle.StateFlag.State_Selected


class FindList(QListWidget):
    """Finds in order. Enter replaces, K keeps, E edits, N and P go to the next and the one before.

    Signals:
        decided: an `Action` for the find that is current; EDIT asks for words first.
        moved: the number of the find that is current now.
    """

    decided = Signal(object)
    moved = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._height = 0
        self._has_place = False
        self._are_all_shown = False
        self._finds: list[FindShown] = []
        self.setProperty("role", "finds")
        self.setObjectName("finds")
        self.setAccessibleName(self.tr("Places that could tell who somebody is"))
        self.setAccessibleDescription(
            self.tr("Enter replaces, K keeps, E edits, N goes to the next, P to the previous")
        )
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(False)
        self.setSpacing(round(context.look.em * 0.1))
        side = round(context.look.em * 1.25)
        self.setIconSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows = _Rows(self)
        self.setItemDelegate(self._rows)
        self.currentRowChanged.connect(self._tell_moved)

    def show_finds(self, finds: Iterable[FindShown]) -> None:
        """Show these finds, and stay where the person is."""
        row = max(self.currentRow(), 0)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        shown = self._finds = list(finds)
        while self.count() > len(shown):
            self.takeItem(self.count() - 1)
        while self.count() < len(shown):
            self.addItem(QListWidgetItem())
        self._say()
        if shown:
            self.setCurrentRow(min(row, len(shown) - 1))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show_rows()

    def show_all(self, *, are_all: bool) -> None:
        """Show every find, or only the current one."""
        self._are_all_shown = self._rows.are_among_others = are_all
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if are_all else policy.ScrollBarAlwaysOff)
        self._say()
        self._show_rows()

    def go_to(self, number: int) -> None:
        """Make a find the current one."""
        self.setCurrentRow(number - 1)

    def colour_anew(self) -> None:
        """Draw the pictures in the colours of a look that turned."""
        for row, find in enumerate(self._finds):
            self.item(row).setIcon(self._picture(find.action))

    def step(self, by: int) -> None:
        """Go so many finds on, and not beyond the first and the last."""
        self.setCurrentRow(max(0, min(self.currentRow() + by, self.count() - 1)))

    @property
    def number(self) -> int:
        """The number of the current find; 0 where there is none."""
        return self.currentRow() + 1

    def _picture(self, action: Action | None) -> QIcon:
        look, size = self._context.look, self.iconSize()

        def draw(colour: str) -> QIcon:
            name, ratio = _PICTURES[action], self.devicePixelRatioF()
            return icon(name, look.colour(colour), size=size.width(), ratio=ratio, is_right_to_left=False)

        picture = draw("warning" if action is None else "success")
        # Among others the current row has another ground, and the picture has to stand out there too.
        picture.addPixmap(draw("on_accent").pixmap(size), QIcon.Mode.Selected)
        return picture

    def _say(self) -> None:
        language = self._context.language
        for row, find in enumerate(self._finds):
            item, words = self.item(row), of_find(find, language)
            item.setText(words if self._are_all_shown else of_open(find, language))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setIcon(self._picture(find.action))

    def _tell_moved(self, row: int) -> None:
        self._show_rows()
        if row >= 0:
            self.moved.emit(row + 1)

    def _show_rows(self) -> None:
        for row in range(self.count()):
            is_hidden = not self._are_all_shown and row != self.currentRow()
            if self.isRowHidden(row) is not is_hidden:
                self.setRowHidden(row, is_hidden)
        self._fit()

    def _fit(self) -> None:
        """Show as much as is not too much; beyond that this list scrolls by itself."""
        em, around = self._context.look.em, 2 * self.spacing()
        if self._are_all_shown:
            # Rows wrap, so their height depends on the width, which the style asks of the list itself.
            height = sum(self.sizeHintForRow(row) + around for row in range(self.count()))
            height = min(height, round(MOST_HEIGHT_EM * em), round(MOST_OF_WINDOW * self.window().height()))
        else:
            # Before it has its place, its width is not the one in which the words will wrap.
            lines = self._lines_of(self.currentRow()) if self._has_place else 1
            height = min(lines, _LINES_OF_ONE) * self.fontMetrics().lineSpacing() + round(_AROUND_WORDS_EM * em)
        wanted = height + 2 * self.frameWidth() + around
        if wanted != self._height:
            self._height = wanted
            self.setFixedHeight(max(wanted, 1))
        self.scrollTo(self.currentIndex())

    def _lines_of(self, row: int) -> int:
        """Count the lines that the words of a row take, where the style would leave out the room around them."""
        measure, room = self.fontMetrics(), self.viewport().width() - round(_BESIDE_WORDS_EM * self._context.look.em)
        if row < 0 or measure.horizontalAdvance(self.item(row).text()) <= room:
            return 1
        wrapped = measure.boundingRect(0, 0, max(room, 1), 0, Qt.TextFlag.TextWordWrap, self.item(row).text())
        return -(-wrapped.height() // measure.lineSpacing())

    def event(self, event: QEvent) -> bool:
        """Take the letters before a shortcut of another part could."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _letter(event):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Fit the height to the rows that the new width makes."""
        super().resizeEvent(event)
        self._has_place = True
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt names it
        """Leave the wheel to the page where there is nothing to scroll."""
        if self._are_all_shown:
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Decide and move by single keys."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.count():
            self.decided.emit(Action.REPLACE)
            return
        # The arrows would pass over what is hidden.
        by_arrow = {Qt.Key.Key_Down.value: "next", Qt.Key.Key_Up.value: "previous"}
        match _letter(event) or by_arrow.get(event.key(), ""):
            case "keep":
                self.decided.emit(Action.KEEP)
            case "edit":
                self.decided.emit(Action.EDIT)
            case "next":
                self.step(1)
            case "previous":
                self.step(-1)
            case _:
                super().keyPressEvent(event)


def _letter(event: QKeyEvent) -> str:
    typed = event.text().lower()
    if not typed or event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return ""
    for letters, meaning in ((_KEEP, "keep"), (_EDIT, "edit"), (_NEXT, "next"), (_PREVIOUS, "previous")):
        if typed in letters:
            return meaning
    return ""

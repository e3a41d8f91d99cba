"""The list of finds: each with its number, what it is, its words and what was decided, to go through by keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy

from reporter.anonymise.review import Action
from reporter.privacy_check import FindShown
from ui.context import Context
from ui.reporting.find_words import of_find
from ui.theme.icons import icon

MOST_HEIGHT_EM = 9.0
"""How high the list grows before it scrolls: the texts it is about have to stay in sight beside it."""

_PICTURES = {None: "circle-help", Action.REPLACE: "circle-check", Action.KEEP: "eye", Action.EDIT: "pencil"}
# The letters of the keys, and those that the same keys write on a phonetic Urdu keyboard.
_KEEP, _EDIT, _NEXT, _PREVIOUS = "kک", "eع", "nن", "pپ"


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
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(False)
        self.setSpacing(round(context.look.em * 0.1))
        side = round(context.look.em * 1.25)
        self.setIconSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentRowChanged.connect(self._tell_moved)

    def show_finds(self, finds: Iterable[FindShown]) -> None:
        """Show these finds, and stay where the person is."""
        row = max(self.currentRow(), 0)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        shown = list(finds)
        while self.count() > len(shown):
            self.takeItem(self.count() - 1)
        while self.count() < len(shown):
            self.addItem(QListWidgetItem())
        for n, find in enumerate(shown):
            item = self.item(n)
            item.setText(of_find(find, self._context.language))
            item.setIcon(self._picture(find.action))
        if shown:
            self.setCurrentRow(min(row, len(shown) - 1))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._fit()

    def go_to(self, number: int) -> None:
        """Make a find the current one."""
        self.setCurrentRow(number - 1)

    @property
    def number(self) -> int:
        """The number of the current find; 0 where there is none."""
        return self.currentRow() + 1

    @property
    def place(self) -> QRect:
        """Where the current row stands in this list."""
        shown = self.visualRect(self.currentIndex())
        return QRect(self.viewport().mapTo(self, shown.topLeft()), shown.size())

    def _picture(self, action: Action | None) -> QIcon:
        look, size = self._context.look, self.iconSize()

        def draw(colour: str) -> QIcon:
            name, ratio = _PICTURES[action], self.devicePixelRatioF()
            return icon(name, look.colour(colour), size=size.width(), ratio=ratio, is_right_to_left=False)

        picture = draw("warning" if action is None else "success")
        # On the current row the ground is another, and the picture has to stand out there too.
        picture.addPixmap(draw("on_accent").pixmap(size), QIcon.Mode.Selected)
        return picture

    def _tell_moved(self, row: int) -> None:
        if row >= 0:
            self.moved.emit(row + 1)

    def _fit(self) -> None:
        """Show every row where that is not too much; otherwise this list scrolls by itself."""
        most = round(MOST_HEIGHT_EM * self._context.look.em)
        # Rows wrap, so their height depends on the width, which the style asks of the list itself.
        height = sum(self.sizeHintForRow(row) + 2 * self.spacing() for row in range(self.count()))
        wanted = min(height + 2 * self.frameWidth() + 2 * self.spacing(), most)
        if wanted != self._height:
            self._height = wanted
            self.setFixedHeight(max(wanted, 1))
        self.scrollTo(self.currentIndex())

    def event(self, event: QEvent) -> bool:
        """Take the letters before a shortcut of another part could."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _letter(event):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Fit the height to the rows that the new width makes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Decide and move by single keys."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.count():
            self.decided.emit(Action.REPLACE)
            return
        match _letter(event):
            case "keep":
                self.decided.emit(Action.KEEP)
            case "edit":
                self.decided.emit(Action.EDIT)
            case "next":
                self.setCurrentRow(min(self.currentRow() + 1, self.count() - 1))
            case "previous":
                self.setCurrentRow(max(self.currentRow() - 1, 0))
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

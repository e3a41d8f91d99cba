"""A folder as a list: a plain icon, a name, a size and a day. Nothing in it is opened to make a picture of it."""

import os
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from reporter.folders import Entry, Listing
from ui.context import Context
from ui.text import dates, isolates, numbers
from ui.theme.icons import icon

_PICTURES: Final = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".gif", ".tif", ".tiff", ".bmp")
_NAME, _SIZE, _DAY = range(3)
_ROW_EM: Final = {False: 2.2, True: 3.4}
"""How high a row is, and how high where Nastaliq is written."""

_Index = QModelIndex | QPersistentModelIndex


def plain_name(name: str) -> str:
    """Return a name as it can be shown by itself: in one line, and what is no letter replaced."""
    whole = os.fsencode(name).decode(errors="replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in whole)


def shown_name(name: str) -> str:
    """Return a name as it can stand in a sentence."""
    return isolates.apart(plain_name(name))


class FolderModel(QAbstractTableModel):
    """The rows of a listing."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._entries: tuple[Entry, ...] = ()
        self.draw_icons(parent)

    def show_listing(self, listing: Listing) -> None:
        """Show what lies in a folder, in the order of the listing."""
        self.beginResetModel()
        self._entries = listing.entries
        self.endResetModel()

    def entry(self, index: _Index) -> Entry | None:
        """Return what a row shows."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt names it
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt names it
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 3

    def draw_icons(self, shown_on: QWidget) -> None:
        """Draw the pictures of rows in the colours of the look."""
        self._icons = {name: self._icon(name, shown_on) for name in ("folder", "image", "file")}

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown and told of one place."""
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(entry, index.column())
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == _NAME:
                return self._spoken(entry)
            case Qt.ItemDataRole.DecorationRole if index.column() == _NAME:
                return self._icons[_picture_of(entry)]
            case _:
                return None

    def _words(self, entry: Entry, column: int) -> str:
        language = self._context.language
        match column:
            case 0:
                # Letters that are typed seek a name by its beginning, so no mark of direction may stand before it.
                return plain_name(entry.name)
            case 1:
                return "" if entry.length is None else isolates.apart(numbers.size(entry.length, language))
            case _:
                return "" if entry.changed is None else dates.day(entry.changed.astimezone().date(), language)

    def _spoken(self, entry: Entry) -> str:
        if entry.is_folder:
            return self.tr("Folder: {name}").format(name=shown_name(entry.name))
        return ", ".join(filter(None, (self._words(entry, column) for column in (_NAME, _SIZE, _DAY))))

    def _icon(self, name: str, shown_on: QWidget) -> QIcon:
        look = self._context.look
        size, ratio = round(look.em * 1.25), shown_on.devicePixelRatioF()
        colour = look.colour("accent" if name == "folder" else "quiet_ink")
        made = icon(name, colour, size=size, ratio=ratio, is_right_to_left=False)
        # On the chosen row it would be of the colour that it stands on.
        chosen = icon(name, look.colour("on_accent"), size=size, ratio=ratio, is_right_to_left=False)
        made.addPixmap(chosen.pixmap(QSize(size, size), ratio), QIcon.Mode.Selected)
        return made


def _picture_of(entry: Entry) -> str:
    if entry.is_folder:
        return "folder"
    return "image" if entry.name.lower().endswith(_PICTURES) else "file"


class _Rows(QStyledItemDelegate):
    """Rows that are high enough for the script, and easy to hit."""

    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__(parent)
        self.height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt names it
        """Return the width that Qt thinks of and our own height."""
        return QSize(super().sizeHint(option, index).width() + self.height // 2, self.height)


class FolderView(QTreeView):
    """The list. Enter or a double click opens a row, Backspace goes to the folder around, letters seek a name.

    Signals:
        went_up: the person wants to see the folder around this one.
    """

    went_up = Signal()

    def __init__(self, context: Context, *, name: str, accessible_name: str) -> None:
        super().__init__()
        look = context.look
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.rows = FolderModel(context, self)
        self.setModel(self.rows)
        self._delegate = _Rows(self, round(look.em * _ROW_EM[look.language.tag == "ur"]))
        self.setItemDelegate(self._delegate)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(round(look.em * 1.25), round(look.em * 1.25)))
        self.setMinimumHeight(self._delegate.height * 4)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_SIZE, _DAY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_listing(self, listing: Listing, *, chosen: str = "") -> None:
        """Show a folder, and choose the row of this name in it; the first where there is none."""
        self.rows.show_listing(listing)
        row = next((n for n, entry in enumerate(listing.entries) if entry.name == chosen), 0)
        if listing.entries:
            self.setCurrentIndex(self.rows.index(row, _NAME))

    def colour_anew(self) -> None:
        """Draw the pictures in the colours of a look that turned."""
        self.rows.draw_icons(self)

    @property
    def entry(self) -> Entry | None:
        """What the chosen row shows."""
        return self.rows.entry(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Go up with Backspace or Alt and the upward arrow."""
        is_up = event.key() == Qt.Key.Key_Up and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_up or event.key() == Qt.Key.Key_Backspace:
            self.went_up.emit()
            return
        super().keyPressEvent(event)

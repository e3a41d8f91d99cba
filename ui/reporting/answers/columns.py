"""Widgets of one width in as many columns as there is room for; each row is as high as the highest in it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Columns(QLayout):
    """Fills row after row in the direction of reading. A column is never narrower than `least` pixels."""

    def __init__(self, parent: QWidget, *, least: int, most: int, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least = least
        self._most = most
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt names it
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt names it
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt names it
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt names it
        """Want the whole width and no more height than is needed."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt names it
        """Say that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt names it
        """Return the height of all rows."""
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt names it
        """Put every item in its place."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt names it
        """Return the size of as many columns as there may be."""
        width = (self._least + self._gap) * self._most
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt names it
        """Return the width of the narrowest column there may be; how high that is depends on the width."""
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        fitting = (rect.width() + self._gap) // max(1, self._least + self._gap)
        columns = max(1, min(self._most, fitting, len(shown)))
        width = (rect.width() - self._gap * (columns - 1)) // columns
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        top = rect.top()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            height = max(_height_of(item, width) for item in row)
            for place, item in enumerate(row):
                if not is_trial:
                    column = columns - 1 - place if is_mirrored else place
                    item.setGeometry(QRect(rect.left() + column * (width + self._gap), top, width, height))
            top += height + self._gap
        return max(0, top - self._gap - rect.top())


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

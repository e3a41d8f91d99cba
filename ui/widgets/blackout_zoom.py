"""Where a picture's pixels stand in a widget that shows it larger or smaller. Numbers only; nothing is drawn here."""

from math import floor

from PySide6.QtCore import QPointF, QRectF, QSize

MOST_ZOOM = 4.0
"""How many pixels of the screen one of the shown copy may be."""


class Zoom:
    """How large a picture of `full_size` pixels is shown: between the whole of it in its room and much larger.

    `shown_width` is the width of the copy that is shown: it is the copy that gets no sharper.
    """

    def __init__(self, full_size: tuple[int, int], *, shown_width: int) -> None:
        self._full_size = full_size
        self._shown_width = shown_width
        self._least = 1.0
        self.factor = 1.0

    @property
    def is_whole(self) -> bool:
        """Say whether the whole picture is seen."""
        return self.factor <= self._least

    @property
    def is_largest(self) -> bool:
        """Say whether it cannot be shown larger."""
        return self.factor >= self._most

    @property
    def of_copy(self) -> float:
        """How many pixels of the screen one of the shown copy is."""
        return self.factor * self._full_size[0] / self._shown_width

    @property
    def size(self) -> QSize:
        """How large the widget is."""
        width, height = self._full_size
        return QSize(max(floor(width * self.factor), 1), max(floor(height * self.factor), 1))

    def fit(self, room: QSize) -> None:
        """Show the whole picture in a room of logical pixels, which is also as small as it ever is."""
        was_whole = self.is_whole
        width, height = self._full_size
        self._least = min(room.width() / width, room.height() / height)
        self.factor = self._least if was_whole else max(self.factor, self._least)

    def change(self, by: float) -> None:
        """Show it so many times larger, as far as that goes."""
        self.factor = max(min(self.factor * by, self._most), self._least)

    def place_at(self, point: QPointF) -> tuple[int, int]:
        """Return which pixel of the picture stands at a point of the widget."""
        return (
            min(max(floor(point.x() / self.factor), 0), self._full_size[0]),
            min(max(floor(point.y() / self.factor), 0), self._full_size[1]),
        )

    def area_of(self, left: int, top: int, right: int, bottom: int) -> QRectF:
        """Return where a part of the picture stands in the widget."""
        return QRectF(left * self.factor, top * self.factor, (right - left) * self.factor, (bottom - top) * self.factor)

    @property
    def _most(self) -> float:
        return max(MOST_ZOOM * self._shown_width / self._full_size[0], self._least)

"""The picture on which a person covers what nobody shall see: with the mouse, with a pen, or by the keyboard alone.

    a box       drag from corner to corner; or Enter, then the arrows (Shift: large steps, Ctrl: resize), then Enter
    a stroke    drag with the brush
    a shape     Tab and Shift+Tab walk them; arrows, Ctrl and Enter as above; Del removes; dragging a box moves it

Places are pixels of the whole picture; zooming is a matter of looking only. The picture is never mirrored, and an
arrow moves to the side it points to in every language. Here is what the widget is told by Qt; what is covered is in
`blackout_covered`, what a mouse draws in `blackout_hand`, sizes in `blackout_zoom`, and drawing in `blackout_painting`.
"""

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reporter.blackouts import Stroke
from ui.context import Context
from ui.widgets.blackout_covered import Covered
from ui.widgets.blackout_hand import Hand
from ui.widgets.blackout_history import Steps, bounds
from ui.widgets.blackout_painting import ShownPicture, paint_blackout, paint_frame
from ui.widgets.blackout_zoom import Zoom

_STEP, _LARGE_STEP = 1, 10
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BlackoutCanvas(QWidget):
    """A picture and what is covered in it. Lay it into a scroll area, and tell it by `fit` how much room there is.

    Signals:
        zoomed: it is shown larger or smaller.
    """

    zoomed = Signal()

    def __init__(self, context: Context, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("The picture"))
        self.setAccessibleDescription(
            self.tr(
                "Enter makes a box. Arrows move it, with Shift far, with Control they resize it. Enter places it, "
                "Delete removes it, Tab goes to the next one."
            )
        )
        self._look = context.look
        self.covered = Covered()
        self.covered.changed.connect(self.update)
        self.covered.chosen.connect(self.update)
        self.hand = Hand(self.covered)
        self._picture = ShownPicture((1, 1), bytes(3))
        self.zoom = Zoom((1, 1), shown_width=1)

    def show_picture(self, size: tuple[int, int], full_size: tuple[int, int], rgb: bytes, blackouts: Steps) -> None:
        """Show a picture, of which `rgb` may be a smaller copy, and what is covered in it already."""
        self._picture = ShownPicture(size, rgb)
        self.zoom = Zoom(full_size, shown_width=self._picture.width)
        self.covered.begin(blackouts, full_size)
        self._resize()

    @property
    def chosen_area(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of the chosen shape on the screen; of the whole picture where none is."""
        frame = self._chosen_frame() or QRectF(self.rect())
        return floor(frame.left()), floor(frame.top()), ceil(frame.right()), ceil(frame.bottom())

    def add_box(self) -> None:
        """Put a box in the middle of what is seen, and have the keys act on it."""
        seen = self.visibleRegion().boundingRect() if self.isVisible() else self.rect()
        across, down = self.zoom.place_at(QPointF(seen.center()))
        half = max(round(min(self.covered.full_size) * 0.06), 8)
        corners = (across - half, down - half), (across + half, down + half)
        self.covered.add(self.covered.history.box_between(*corners))

    def fit(self, room: QSize) -> None:
        """Show the whole picture in a room of logical pixels, where it was not made larger than that."""
        self.zoom.fit(room)
        self._resize()

    def zoom_by(self, factor: float) -> None:
        """Show it larger or smaller."""
        self.zoom.change(factor)
        self._resize()

    def _resize(self) -> None:
        self.setFixedSize(self.zoom.size)
        self.update()
        self.zoomed.emit()

    def _chosen_frame(self) -> QRectF | None:
        """Return what is around the chosen shape on the screen; None where none is."""
        shape = self.covered.chosen_one
        if shape is None:
            return None
        left, top, right, bottom = bounds(shape)
        around = shape.radius if isinstance(shape, Stroke) else 0
        area = self.zoom.area_of(left - around, top - around, right + around, bottom + around)
        return area.adjusted(-2, -2, 2, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Begin to draw, or take hold of a shape."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand.press(self.zoom.place_at(event.position()))
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Draw on, or move what is held."""
        self.hand.move(self.zoom.place_at(event.position()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Keep what was drawn or moved."""
        self.hand.release(self.zoom.place_at(event.position()))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Act on the chosen shape, or make a box."""
        key = Qt.Key(event.key())
        is_chosen = self.covered.chosen_number is not None
        if key in _ARROWS and is_chosen:
            self._push(*_ARROWS[key], event.modifiers())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_chosen:
            self.covered.choose(None)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.add_box()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and is_chosen:
            self.covered.remove_chosen()
        else:
            super().keyPressEvent(event)

    def _push(self, across: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """Move or resize the chosen shape by one step of the screen, or by a large one."""
        is_large = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        step = ceil((_LARGE_STEP if is_large else _STEP) * max(1 / self.zoom.factor, 1))
        is_resizing = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.covered.push(across * step, down * step, is_resizing=is_resizing)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001, N802 - Qt names and calls it
        """Walk the shapes with Tab before leaving the picture."""
        return self.covered.walk(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        """Draw the picture, what is covered, and what is being drawn."""
        painter = QPainter(self)
        self._picture.paint(painter, QRectF(event.rect()), self.zoom, self.devicePixelRatioF())
        painter.scale(self.zoom.factor, self.zoom.factor)
        for blackout in self.covered.blackouts:
            paint_blackout(painter, blackout)
        drawn = self.hand.drawn
        if drawn is not None:
            paint_blackout(painter, drawn)
        painter.resetTransform()
        frame = self._chosen_frame()
        if frame is None and self.hasFocus():
            frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if frame is not None:
            paint_frame(painter, frame, self._look)
        painter.end()

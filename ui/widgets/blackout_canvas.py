"""The picture on which a person covers what nobody shall see: with the mouse, with a pen, or by the keyboard alone.

    a box       drag from corner to corner; or Enter, then the arrows (Shift: large steps, Ctrl: resize), then Enter
    a stroke    drag with the brush
    a shape     Tab and Shift+Tab walk them; arrows, Ctrl and Enter as above; Del removes; dragging a box moves it

Places are pixels of the whole picture; zooming is a matter of looking only. The picture is never mirrored, and an
arrow moves to the side it points to in every language. Shapes are drawn as they are: fully black.
"""

from enum import Enum, auto
from math import ceil, dist, floor

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from reporter.blackouts import MOST_POINTS, Blackout, Box, Stroke
from ui.context import Context
from ui.widgets.blackout_history import History, Steps, bounds, is_at
from ui.widgets.picture_view import image_of

MOST_ZOOM = 4.0
"""How many pixels of the screen one of the shown picture may be."""
_STEP, _LARGE_STEP = 1, 10
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Tool(Enum):
    """What dragging does."""

    BOX = auto()
    BRUSH = auto()


class BlackoutCanvas(QWidget):
    """A picture and what is covered in it. Lay it into a scroll area, and tell it by `fit` how much room there is.

    Signals:
        changed: something was covered or uncovered; `blackouts` says what is covered now.
        chosen: the number of the shape that is chosen, from 0, or None.
        zoomed: it is shown larger or smaller.
    """

    changed = Signal()
    chosen = Signal(object)
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
        self.tool = Tool.BOX
        self.brush_share = 0.03
        self._look = context.look
        self._image = image_of((1, 1), bytes(3))
        self._full_size = (1, 1)
        self._history = History((), (1, 1))
        self._chosen: int | None = None
        self._zoom = 1.0
        self._least_zoom = 1.0
        self._scaled: QPixmap | None = None
        self._drag_from: tuple[int, int] | None = None
        self._drag_to: tuple[int, int] | None = None
        self._painted: list[tuple[int, int]] = []
        self._drag = 0

    def show_picture(self, size: tuple[int, int], full_size: tuple[int, int], rgb: bytes, blackouts: Steps) -> None:
        """Show a picture, of which `rgb` may be a smaller copy, and what is covered in it already."""
        self._image = image_of(size, rgb)
        self._full_size = full_size
        self._history = History(blackouts, full_size)
        self._scaled = None
        self._resize()

    @property
    def history(self) -> History:
        """What is covered, and the way there."""
        return self._history

    @property
    def blackouts(self) -> Steps:
        """What is covered now."""
        return self._history.blackouts

    @property
    def full_size(self) -> tuple[int, int]:
        """Width and height of the whole picture."""
        return self._full_size

    @property
    def chosen_number(self) -> int | None:
        """The shape that the keys act on, from 0."""
        return self._chosen

    @property
    def chosen_area(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of the chosen shape on the screen; of the whole picture where none is."""
        frame = QRectF(self.rect()) if self._chosen is None else self._frame_of(self.blackouts[self._chosen])
        return floor(frame.left()), floor(frame.top()), ceil(frame.right()), ceil(frame.bottom())

    def choose(self, number: int | None) -> None:
        """Have the keys act on a shape, or on none."""
        self._history.let_go()
        number = number if number is not None and 0 <= number < len(self.blackouts) else None
        if number != self._chosen:
            self._chosen = number
            self.chosen.emit(number)
        self.update()

    def add_box(self) -> None:
        """Put a box in the middle of what is seen, and have the keys act on it."""
        seen = self.visibleRegion().boundingRect() if self.isVisible() else self.rect()
        middle = self._place(QPointF(seen.center()))
        half_width, half_height = (max(round(side * 0.06), 8) for side in (min(self._full_size),) * 2)
        box = self._history.box_between(
            (middle[0] - half_width, middle[1] - half_height), (middle[0] + half_width, middle[1] + half_height)
        )
        if box is not None:
            self._add(box)

    def remove_chosen(self) -> None:
        """Uncover the chosen shape, and choose the one before it."""
        if self._chosen is None:
            return
        number = self._chosen
        self._history.remove(number)
        self._after_change(number - 1 if number > 0 else (0 if self.blackouts else None))

    def undo(self) -> None:
        """Take the last step back."""
        self._history.undo()
        self._after_change(None)

    def redo(self) -> None:
        """Take a step again."""
        self._history.redo()
        self._after_change(None)

    def fit(self, room: QSize) -> None:
        """Show the whole picture in a room of logical pixels, which is also as small as it ever is."""
        was_whole = self._zoom <= self._least_zoom
        width, height = self._full_size
        self._least_zoom = min(room.width() / width, room.height() / height)
        self._zoom = self._least_zoom if was_whole else max(self._zoom, self._least_zoom)
        self._resize()

    @property
    def is_whole(self) -> bool:
        """Say whether the whole picture is seen."""
        return self._zoom <= self._least_zoom

    @property
    def is_largest(self) -> bool:
        """Say whether it cannot be shown larger."""
        return self._zoom >= self._most_zoom

    def zoom_by(self, factor: float) -> None:
        """Show it larger or smaller."""
        self._zoom = max(min(self._zoom * factor, self._most_zoom), self._least_zoom)
        self._resize()

    @property
    def _most_zoom(self) -> float:
        # The shown copy may be smaller than the picture; it is the copy that gets no sharper.
        return max(MOST_ZOOM * self._image.width() / self._full_size[0], self._least_zoom)

    def _resize(self) -> None:
        width, height = self._full_size
        self.setFixedSize(max(floor(width * self._zoom), 1), max(floor(height * self._zoom), 1))
        self._scaled = None
        self.update()
        self.zoomed.emit()

    def _place(self, point: QPointF) -> tuple[int, int]:
        """Return which pixel of the picture stands at a point of the widget."""
        return (
            min(max(floor(point.x() / self._zoom), 0), self._full_size[0]),
            min(max(floor(point.y() / self._zoom), 0), self._full_size[1]),
        )

    def _add(self, blackout: Blackout) -> None:
        count = len(self.blackouts)
        self._history.add(blackout)
        if len(self.blackouts) > count:
            self._after_change(count)

    def _after_change(self, number: int | None) -> None:
        self._chosen = number
        self.update()
        self.changed.emit()
        self.chosen.emit(number)

    def _paint_on(self, place: tuple[int, int], *, least: float) -> None:
        """Go on with the stroke; a point that is nearly where the last one is would only make it longer to keep."""
        if dist(place, self._painted[-1]) >= least and len(self._painted) < MOST_POINTS:
            self._painted.append(place)

    def _brush_radius(self) -> int:
        return max(round(max(self._full_size) * self.brush_share / 2), 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Begin a box or a stroke, or take hold of a box."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self._place(event.position())
        if self.tool is Tool.BRUSH:
            self.choose(None)
            self._painted = [place]
            self.update()
            return
        self._drag_from, self._drag_to, self._drag = place, None, self._drag + 1
        numbers = range(len(self.blackouts) - 1, -1, -1)
        self.choose(next((number for number in numbers if is_at(self.blackouts[number], place)), None))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Draw the box or the stroke, or move the shape that is held."""
        place = self._place(event.position())
        if self._painted:
            self._paint_on(place, least=self._brush_radius() / 4)
        elif self._drag_from is not None and self._chosen is not None:
            across, down = place[0] - self._drag_from[0], place[1] - self._drag_from[1]
            held = self.blackouts[self._chosen]
            self._history.put(self._chosen, self._history.moved(held, across, down), hand=("drag", self._drag))
            self._drag_from = place
        elif self._drag_from is not None:
            self._drag_to = place
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Keep what was drawn or moved."""
        if self._painted:
            self._paint_on(self._place(event.position()), least=1)
        painted, self._painted = self._painted, []
        start, self._drag_from = self._drag_from, None
        end, self._drag_to = self._drag_to, None
        if painted:
            self._add(Stroke(self._brush_radius(), tuple(painted)))
        elif start is not None and self._chosen is not None:
            self._history.let_go()
            self.changed.emit()
        elif start is not None and end is not None:
            box = self._history.box_between(start, end)
            if box is not None:
                self._add(box)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Act on the chosen shape, or make a box."""
        key = Qt.Key(event.key())
        if key in _ARROWS and self._chosen is not None:
            self._push(*_ARROWS[key], event.modifiers())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._chosen is None:
                self.add_box()
            else:
                self.choose(None)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._chosen is not None:
            self.remove_chosen()
        else:
            super().keyPressEvent(event)

    def _push(self, across: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """Move or resize the chosen shape by one step of the screen, or by a large one."""
        if self._chosen is None:
            return
        is_large = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        is_resizing = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        step = ceil((_LARGE_STEP if is_large else _STEP) * max(1 / self._zoom, 1))
        change = self._history.resized if is_resizing else self._history.moved
        shape = change(self.blackouts[self._chosen], across * step, down * step)
        self._history.put(self._chosen, shape, hand=("keys", self._chosen))
        self._after_change(self._chosen)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001, N802 - Qt names and calls it
        """Walk the shapes with Tab before leaving the picture."""
        number = (-1 if is_next else len(self.blackouts)) if self._chosen is None else self._chosen
        following = number + (1 if is_next else -1)
        if 0 <= following < len(self.blackouts):
            self.choose(following)
            return True
        self.choose(None)
        return super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt names it
        """Show the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt names it
        """Take the frame away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        """Draw the picture, what is covered, and what is being drawn."""
        painter = QPainter(self)
        self._paint_picture(painter, QRectF(event.rect()))
        painter.scale(self._zoom, self._zoom)
        for blackout in self.blackouts:
            _paint(painter, blackout)
        if self._painted:
            _paint(painter, Stroke(self._brush_radius(), tuple(self._painted)))
        if self._drag_from is not None and self._drag_to is not None:
            box = self._history.box_between(self._drag_from, self._drag_to)
            if box is not None:
                _paint(painter, box)
        painter.resetTransform()
        if self._chosen is not None:
            self._paint_frame(painter, self._frame_of(self.blackouts[self._chosen]))
        elif self.hasFocus():
            self._paint_frame(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.end()

    def _paint_picture(self, painter: QPainter, exposed: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        shown_scale = self._zoom * self._full_size[0] / self._image.width()
        if shown_scale * ratio >= 1:
            # Made larger, only what is seen is drawn; the whole of it could be as large as a wall.
            source = QRectF(exposed.topLeft() / shown_scale, exposed.size() / shown_scale)
            painter.drawImage(exposed, self._image, source)
            return
        if self._scaled is None:
            smaller = self._image.scaled(
                self.size() * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled = QPixmap.fromImage(smaller)
            self._scaled.setDevicePixelRatio(ratio)
        painter.drawPixmap(QPoint(0, 0), self._scaled)

    def _frame_of(self, blackout: Blackout) -> QRectF:
        left, top, right, bottom = bounds(blackout)
        around = blackout.radius if isinstance(blackout, Stroke) else 0
        place = QRectF(left - around, top - around, right - left + 2 * around, bottom - top + 2 * around)
        return QRectF(place.topLeft() * self._zoom, place.size() * self._zoom).adjusted(-2, -2, 2, 2)

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        """Draw a frame that is seen on any picture: two lines, one light and one dark."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("surface"), 4))
        painter.drawRect(frame)
        painter.setPen(QPen(self._look.colour("focus"), 2))
        painter.drawRect(frame)


def _paint(painter: QPainter, blackout: Blackout) -> None:
    if isinstance(blackout, Box):
        left, top, right, bottom = bounds(blackout)
        painter.fillRect(left, top, right - left, bottom - top, Qt.GlobalColor.black)
        return
    pen = QPen(Qt.GlobalColor.black, 2 * blackout.radius)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = [QPointF(x, y) for x, y in blackout.points]
    if len(points) == 1:
        painter.drawPoint(points[0])
    else:
        painter.drawPolyline(points)

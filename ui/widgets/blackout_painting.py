"""How a picture and what is covered in it are drawn. Which parts are covered, and which is chosen, is for others."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from reporter.blackouts import Blackout, Box
from ui.theme.look import Look
from ui.widgets.blackout_history import bounds
from ui.widgets.blackout_zoom import Zoom
from ui.widgets.picture_view import image_of


class ShownPicture:
    """A picture's pixels, drawn larger or smaller."""

    def __init__(self, size: tuple[int, int], rgb: bytes) -> None:
        self._image = image_of(size, rgb)
        self._smaller: QPixmap | None = None

    @property
    def width(self) -> int:
        """How many pixels it is wide."""
        return self._image.width()

    def paint(self, painter: QPainter, exposed: QRectF, zoom: Zoom, ratio: float) -> None:
        """Draw at least what is `exposed`, in logical pixels of a screen of which one is `ratio` of its own."""
        scale = zoom.of_copy
        if scale * ratio >= 1:
            # Made larger, only what is seen is drawn; the whole of it could be as large as a wall.
            painter.drawImage(exposed, self._image, QRectF(exposed.topLeft() / scale, exposed.size() / scale))
            return
        wanted = zoom.size * ratio
        if self._smaller is None or self._smaller.size() != wanted:
            smaller = self._image.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._smaller = QPixmap.fromImage(smaller)
            self._smaller.setDevicePixelRatio(ratio)
        painter.drawPixmap(QPoint(0, 0), self._smaller)


def paint_blackout(painter: QPainter, blackout: Blackout) -> None:
    """Draw a shape as it is: fully black. The painter counts in pixels of the whole picture."""
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


def paint_frame(painter: QPainter, frame: QRectF, look: Look) -> None:
    """Draw a frame that is seen on any picture: two lines, one light and one dark."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("surface"), 4))
    painter.drawRect(frame)
    painter.setPen(QPen(look.colour("focus"), 2))
    painter.drawRect(frame)

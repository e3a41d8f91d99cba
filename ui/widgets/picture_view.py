"""A picture as large as there is room, its sides in proportion; never mirrored, whichever way the language runs."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.context import Context


def image_of(size: tuple[int, int], rgb: bytes) -> QImage:
    """Return pixels, red, green and blue of each, as an image that holds its own copy."""
    width, height = size
    return QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888).convertToFormat(
        QImage.Format.Format_RGB32
    )


class PictureView(QWidget):
    """Shows pixels that a journey gave. A screen reader hears the accessible name, for nothing here knows what is seen.

    `least_em` is the least height, in em.
    """

    def __init__(self, context: Context, *, name: str, accessible_name: str, least_em: float = 9) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._look = context.look
        self._least = round(least_em * context.look.em)
        self._image: QImage | None = None
        self._scaled: QPixmap | None = None
        self.setMinimumSize(self._least * 3 // 4, self._least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pixels(self, size: tuple[int, int], rgb: bytes) -> None:
        """Show a picture; `rgb` is one byte for each of red, green and blue, row by row."""
        self._image = image_of(size, rgb)
        self._scaled = None
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt names it
        """Return a size at which something can be made out."""
        return QSize(self._least, self._least)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Draw it anew in the new size."""
        super().resizeEvent(event)
        self._scaled = None

    def event(self, event: QEvent) -> bool:
        """Draw it anew where the screen has finer pixels now."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._scaled = None
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        """Draw the frame, and the picture in it."""
        painter = QPainter(self)
        painter.setPen(self._look.colour("line"))
        painter.setBrush(self._look.colour("raised"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._image is None:
            painter.end()
            return
        if self._scaled is None:
            self._scaled = fitting(self._image, self.size() - QSize(4, 4), self.devicePixelRatioF())
        shown = self._scaled.deviceIndependentSize()
        # In the middle across, and at the top: beside a long list the view is taller than any picture.
        left, top = (self.width() - shown.width()) / 2, min((self.height() - shown.height()) / 2, self._least / 4)
        painter.drawPixmap(QPointF(left, max(top, 2)), self._scaled)
        painter.end()


def fitting(image: QImage, room: QSize, ratio: float) -> QPixmap:
    """Return an image made to fit into a room of logical pixels, at most twice as large as it is, for a screen."""
    most = room * ratio
    scaled_size = image.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    if scaled_size.width() > 2 * image.width():
        scaled_size = image.size() * 2
    scaled = image.scaled(scaled_size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    pixmap = QPixmap.fromImage(scaled)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

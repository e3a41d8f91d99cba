"""Pictures of actions, drawn in the colour of the text beside them. From Lucide; its licence lies beside them.

An icon never stands alone without an accessible name, and never tells what no word tells.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.bundled import FOLDER

MIRRORED = frozenset(
    {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "log-out", "send", "undo-2", "redo-2"}
)
"""What points along the text, and so the other way where that runs from right to left."""


def icon(
    name: str,
    colour: QColor,
    *,
    size: int,
    ratio: float,
    is_right_to_left: bool,
    before: int = 0,
    after: int = 0,
    above: int = 0,
) -> QIcon:
    """Return an icon of `size` pixels for a screen of this device pixel ratio, with room at its left, right and top.

    Raises FileNotFoundError.
    """
    is_mirrored = is_right_to_left and name in MIRRORED
    drawn = draw(name, colour.name(), size=size, ratio=ratio, is_mirrored=is_mirrored)
    if not before and not after and not above:
        return QIcon(QPixmap.fromImage(drawn))
    wide = QImage(round((before + size + after) * ratio), round((above + size) * ratio), drawn.format())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawImage(QPointF(before, above), drawn)
    painter.end()
    return QIcon(QPixmap.fromImage(wide))


@lru_cache(maxsize=256)
def draw(name: str, colour: str, *, size: int, ratio: float, is_mirrored: bool = False) -> QImage:
    """Return the image of an icon in a colour as #rrggbb. Nobody may draw on it: the next who asks gets the same."""
    svg = (FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    # The renderer would draw `currentColor` in black.
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    side = round(size * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    if is_mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image

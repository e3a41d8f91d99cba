"""The picture of the program: a closed letter under a seal, without a word, so that it says nothing over a shoulder.

It is our own. The sizes beside the drawing are made from it (a test draws them again and compares).
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from ui.bundled import FOLDER

SIDES = (16, 24, 32, 48, 64, 128, 256)


def program_icon() -> QIcon:
    """Return it in every size."""
    made = QIcon()
    for side in SIDES:
        made.addFile(str(folder() / f"gawah-{side}.png"))
    return made


def drawn(side: int) -> QImage:
    """Draw it in one size, in pixels."""
    renderer = QSvgRenderer(QByteArray((folder() / "gawah.svg").read_bytes()))
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def folder() -> Path:
    """Return where it lies; the package takes it from there as well."""
    return FOLDER / "icon"

"""The tick of a check box and the arrow of a list, which a style sheet can only take from files.

They are drawn from our own icons in the colours of each scheme, because the plug-in that reads SVG in a style sheet is
not part of the program. A test draws them again and compares.
"""

from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QImage

from ui.bundled import FOLDER
from ui.theme.icons import draw
from ui.theme.tokens import CONTRAST, DARK, LIGHT

PREFIX = "marks"
SIDE_PX = 64

_DRAWN = {"tick": ("check", "on_accent"), "chevron": ("chevron-down", "ink")}


def find() -> None:
    """Tell Qt where they lie, so that the sheet can name them."""
    QDir.setSearchPaths(PREFIX, [str(_folder())])


def drawn() -> dict[str, QImage]:
    """Return all of them by file name."""
    return {
        f"{mark}-{scheme}.png": draw(name, getattr(colours, role), size=SIDE_PX, ratio=1)
        for scheme, colours in (("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST))
        for mark, (name, role) in _DRAWN.items()
    }


def _folder() -> Path:
    return FOLDER / "marks"

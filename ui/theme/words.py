"""Words on a screen: they wrap, and they know how high they are in each width that was asked for.

Layouts ask the same again and again, and each time Qt would shape the letters anew. In Nastaliq that would take as long
as everything else that a screen needs until it is shown.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

_ENDLESS = QRect(0, 0, (1 << 24) - 1, (1 << 24) - 1)
_WRAPPED = Qt.TextFlag.TextWordWrap.value


class Words(QLabel):
    """A label that wraps and takes no markup: what a person wrote could otherwise load a picture."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._heights: dict[int, int] = {}
        self._margins = QMargins()
        self._needed = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, words: str) -> None:  # noqa: N802 - Qt names it
        """Say something else."""
        self._heights.clear()
        super().setText(words)

    def setFont(self, font: QFont | str | Sequence[str]) -> None:  # noqa: N802 - Qt names it
        """Write them in another typeface; words take none from what is around them."""
        self._heights.clear()
        super().setFont(font)

    def setWordWrap(self, on: bool) -> None:  # noqa: FBT001, N802 - Qt names it
        """Wrap, or stay in one line."""
        self._heights.clear()
        super().setWordWrap(on)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt names it
        """Return what Qt would, once for each width."""
        # A style sheet's padding comes as margins, and no other call tells of it.
        margins = self.contentsMargins()
        if not self._heights or margins != self._margins:
            self._heights.clear()
            self._margins = margins
            self._needed = self._width_needed(margins)
        # Where nothing has to wrap, more width changes nothing.
        asked = min(width, self._needed)
        if asked not in self._heights:
            self._heights[asked] = super().heightForWidth(asked)
        return self._heights[asked]

    def _width_needed(self, margins: QMargins) -> int:
        """Return a width in which nothing wraps."""
        metrics = self.fontMetrics()
        bare = metrics.boundingRect(_ENDLESS, _WRAPPED, self.text()).width()
        # One em more than that is more than Qt sets aside for a frame.
        return bare + margins.left() + margins.right() + metrics.height()

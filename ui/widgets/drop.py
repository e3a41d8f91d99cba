"""A list that drops down to one entry chosen."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class Drop(QComboBox):
    """A list that drops down. The wheel scrolls the page over it and changes nothing by accident."""

    def __init__(self, *, name: str, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def choose(self, data: object) -> None:
        """Choose the entry of a value; the first where there is none."""
        self.setCurrentIndex(max(0, self.findData(data)))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt names it
        """Leave the wheel to the page."""
        event.ignore()

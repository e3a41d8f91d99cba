"""A list that drops down to one entry chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from ui.theme.tokens import BORDER_PX, DROP_ARROW_EM, FIELD_SIDE_EM


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

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        """Draw it as the style does, but cut the words at the frame only.

        The style cuts them where their room ends, and a word in Nastaliq begins with strokes that reach out of that:
        a gaf without them is another letter.
        """
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        em, is_mirrored = QFontInfo(self.font()).pixelSize(), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        begin, end = round(FIELD_SIDE_EM * em), round(DROP_ARROW_EM * em)
        frame = self.rect().adjusted(BORDER_PX, BORDER_PX, -BORDER_PX, -BORDER_PX)
        # Asked for its places, the style would be held by Python, and outlive the theme that it belongs to.
        up_to_arrow = frame.adjusted(end, 0, 0, 0) if is_mirrored else frame.adjusted(0, 0, -end, 0)
        room = up_to_arrow.adjusted(0, 0, -begin, 0) if is_mirrored else up_to_arrow.adjusted(begin, 0, 0, 0)
        painter.setClipRect(up_to_arrow)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        line = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawItemText(
            room, line, self.palette(), self.isEnabled(), self.currentText(), QPalette.ColorRole.ButtonText
        )

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt names it
        """Leave the wheel to the page."""
        event.ignore()

"""Where Tab goes to what was made late: Qt puts it behind everything that was made before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(before: QWidget, made: QWidget) -> None:
    """Have Tab go from `before`, and from everything in it, to what can be reached in `made`."""
    last = next(reversed(_reached(before)), before)
    for one in _reached(made):
        QWidget.setTabOrder(last, one)
        last = one


def _reached(widget: QWidget) -> list[QWidget]:
    """Return what takes the focus by Tab, in the order in which it was made; a list that drops down is elsewhere."""
    inside = (one for one in (widget, *widget.findChildren(QWidget)) if one.window() is widget.window())
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

"""Text that a person copies out of a field: marked, so that programs which keep what is copied leave it alone.

Whoever owns the clipboard takes it away again after a while (`ui.traces`); here it is only marked. Nothing is ever put
where text lands by being selected.
"""

from collections.abc import Callable

# QKeySequence and QAction bring hundreds of named keys and pictures along, so each is asked of its module when it is
# needed: the first screen has a field, and nobody has pressed a key in it yet.
from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtWidgets import QMenu, QWidget

_MARKS = {
    # KDE's Klipper, KeePassXC's word for it, on X11 and Wayland.
    "x-kde-passwordManagerHint": b"secret",
    # Windows' clipboard history and cloud, by the names through which Qt passes them on.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
    # macOS, by the convention of nspasteboard.org.
    "application/x-nspasteboard-concealed-type": b"secret",
}


def marked(text: str) -> QMimeData:
    """Return text for the clipboard, with every mark that asks others not to keep it."""
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.items():
        data.setData(name, QByteArray(value))
    return data


def is_marked(data: QMimeData) -> bool:
    """Say whether what lies in a clipboard bears our mark."""
    return all(data.hasFormat(name) for name in _MARKS)


def copy(text: str) -> None:
    """Put text on the clipboard, marked."""
    QtGui.QGuiApplication.clipboard().setMimeData(marked(text))


def add_to_menu(
    menu: QMenu, words: str, key: "QtGui.QKeySequence.StandardKey", pressed: Callable[[], object], *, can: bool
) -> "QtGui.QAction":
    """Add a line to a field's own menu: Qt's menus are in English whatever the language."""
    action = QtGui.QAction(QtGui.QIcon(), words, menu)
    action.setShortcut(key)
    action.setShortcutVisibleInContextMenu(True)
    action.setEnabled(can)
    action.triggered.connect(pressed)
    menu.addAction(action)
    return action


def menu_of(owner: QWidget) -> QMenu:
    """Return an empty menu that ends when it is closed."""
    menu = QMenu(owner)
    menu.setToolTipsVisible(False)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu

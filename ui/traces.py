"""What keeps the running window from leaving traces on the computer, once Qt is there (`ui.environment` comes before).

    forbid_settings    Qt's own settings lead nowhere
    say_fatal          Qt's last word becomes a sentence and a quiet end, instead of an abort
    Clipboard          nothing that is marked goes where a middle click pastes it; what is copied is kept for 30 seconds

Limits. What another program took from the clipboard while it was there, it has. A clipboard manager that pays no heed
to the mark keeps it. Some desktops on Wayland let nobody clear a clipboard without the focus: it is tried again when
the focus comes back.
"""

import os
import sys
from typing import Final

from PySide6.QtCore import QMessageLogContext, QObject, QSettings, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QClipboard, QGuiApplication

from ui.widgets.secret_text import copy, is_marked

COPIED_SECONDS: Final = 30
"""How long what was copied stays in the clipboard."""

_NO_SCREEN = (
    "Gawah cannot be shown: no screen can be reached from here, or the system lacks a library that windows need. "
    "Nothing was changed.\n"
)


def forbid_settings() -> None:
    """Let whatever Qt would write down by itself (its file dialogs do) lead nowhere. A second net: we use none."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, os.devnull)


def say_fatal() -> None:
    """End with one sentence where Qt would abort: a screen that cannot be reached is no fault of the program."""
    qInstallMessageHandler(_say)


def _say(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        _write(_NO_SCREEN)
        os._exit(1)
    # Before there is a screen, Qt guesses at length why there is none.
    has_screen = QGuiApplication.instance() is not None and QGuiApplication.primaryScreen() is not None
    if kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg} and has_screen:
        _write(message + "\n")


def _write(words: str) -> None:
    # Started from a desktop's menu there may be nobody to tell.
    if sys.stderr is not None:
        sys.stderr.write(words)


class Clipboard(QObject):
    """Watches what this program puts into the clipboards. One for the whole program, made after the application.

    Every way of copying ends in Qt's clipboard, which tells of it before any other program can ask for the content.
    There what was copied is replaced by its plain text with the mark of a secret, and a clock begins to run. What was
    only marked with the mouse or keyboard is taken back at once: a middle click elsewhere would paste it.
    """

    def __init__(self, parent: QObject | None = None, *, seconds: float = COPIED_SECONDS) -> None:
        super().__init__(parent)
        clipboard = QGuiApplication.clipboard()
        clipboard.selectionChanged.connect(self._take_selection_back)
        clipboard.dataChanged.connect(self._mark)
        self._timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._timer.timeout.connect(self.clear)
        self._is_overdue = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._clear_overdue)
            application.aboutToQuit.connect(self.clear)

    def clear(self) -> None:
        """Empty the clipboard if what lies in it is ours."""
        self._timer.stop()
        if QGuiApplication.clipboard().ownsClipboard():
            QGuiApplication.clipboard().clear(QClipboard.Mode.Clipboard)
        self._is_overdue = QGuiApplication.clipboard().ownsClipboard()

    def _take_selection_back(self) -> None:
        if QGuiApplication.clipboard().ownsSelection():
            QGuiApplication.clipboard().clear(QClipboard.Mode.Selection)

    def _mark(self) -> None:
        """Replace what was copied by its plain text, marked."""
        if not QGuiApplication.clipboard().ownsClipboard():
            self._timer.stop()
            self._is_overdue = False
            return
        copied = QGuiApplication.clipboard().mimeData()
        if not copied.formats():
            return
        self._timer.start()
        if not is_marked(copied):
            # It comes back here, marked.
            copy(copied.text())

    def _clear_overdue(self, state: Qt.ApplicationState) -> None:
        if self._is_overdue and state == Qt.ApplicationState.ApplicationActive:
            self.clear()

"""A window in a test: a context, lanes that end, a look, and pictures of what is shown."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from support.desks import NOW
from ui.context import Context
from ui.jobs import Jobs
from ui.languages import ENGLISH, Language
from ui.text import translating
from ui.theme import fonts
from ui.theme.look import Look, Scheme
from ui.window import Window

SMALL = QSize(1024, 600)
LARGE = QSize(1440, 900)
OFFSCREEN_MESSAGES = (
    "This plugin does not support propagateSizeHints()",
    # A menu asks for both; the screen that nobody sees has no keyboard.
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)
"""What Qt says wherever windows are drawn that nobody sees; it tells nothing of the window."""

_TURN_MILLISECONDS = 10_000


class Waiting(Protocol):
    """Somebody who lets the window live until something is so; pytest-qt's `qtbot` is one."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int) -> object: ...  # noqa: N802 - pytest-qt names it


@contextmanager
def dressed(
    application: QApplication, language: Language = ENGLISH, scheme: Scheme = Scheme.LIGHT, *, percent: int = 100
) -> Iterator[Context]:
    """Dress the application for one language and scheme, and give the context of a window in it."""
    fonts.load()
    look = Look(scheme, percent, language)
    look.put_on(application)
    translating.speak(application, language)
    jobs = Jobs()
    try:
        yield Context(jobs=jobs, language=language, look=look, now=lambda: NOW)
    finally:
        jobs.close()
        # A test's own arguments keep the context alive past the check of what it left.
        shiboken6.delete(jobs)


def picture_of(widget: QWidget, size: QSize = SMALL) -> QImage:
    """Show a widget at a size, let it settle, and return what a person sees."""
    widget.resize(size)
    widget.show()
    for _ in range(3):
        QApplication.processEvents()
    return widget.grab().toImage()


def let_turn(waiting: Waiting, window: Window) -> None:
    """Wait until the screen that was brought last is in sight; most often it is already."""
    # While nothing is painted, a screen makes way for another that may not be made yet.
    waiting.waitUntil(
        lambda: window.updatesEnabled() and window.newest_screen is window.screen_shown, timeout=_TURN_MILLISECONDS
    )


def let_press(waiting: Waiting, window: Window) -> None:
    """Wait as long as somebody does who reads: a page that just came takes no presses."""
    quiet = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    waiting.waitUntil(
        lambda: window.screen_shown is None or not window.screen_shown.testAttribute(quiet), timeout=_TURN_MILLISECONDS
    )

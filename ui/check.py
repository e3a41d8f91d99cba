"""The part that tries the program out without a person: `gawah check`. For packages, and for people who help others.

Every module that is loaded by name is loaded, the window is gone through from its first screen to home, and one made-up
report takes the whole journey to a desk on this computer. Nothing is shown unless QT_QPA_PLATFORM asks for it, nothing
goes beyond this computer, and nothing is written to a disk: without a folder in memory nothing is tried. Ends with 0 if
all of it came out right.
"""

import importlib
import os
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLoggingCategory
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from ui import traces, verbs
from ui.app import Program
from ui.languages import URDU
from ui.leaving.successor import ThisProcess
from ui.loading import JOURNEYS, SCREENS
from ui.theme import fonts
from ui.window import TITLE, Window

BY_NAME: Final = (
    *(*JOURNEYS, *SCREENS, *verbs.MODULES.values()),
    *("ui.session", "reporter.sender.process", "server.__main__"),
)
"""What nothing imports: each is loaded when it is needed, by its name."""

SECONDS: Final = 120
"""How long one step of the window may take on the slowest computer."""

_NO_SCREEN_NEEDED: Final = "offscreen"
_WORDS: Final = 6
_LEAST_SHADES: Final = 16
"""A screen with words on it has more shades than this; an empty one has fewer."""


class CheckFailed(Exception):
    """A step did not come out as it must; says which."""


def run(_words: Sequence[str]) -> int:
    """Try everything, say each step, and return the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", _NO_SCREEN_NEEDED)
    traces.forbid_settings()
    traces.say_fatal()
    application = QApplication([TITLE])
    if application.platformName() == _NO_SCREEN_NEEDED:
        # A screen that nobody sees cannot do everything, and says so each time.
        QLoggingCategory.setFilterRules("default.warning=false")
    fonts.load()
    try:
        for step in _steps(application):
            _say(step)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what somebody wants to hear of here.
        _say(f"FAILED: {type(error).__name__}: {error}")
        return 1
    _say("Everything that was tried works on this computer.")
    return 0


def _steps(application: QApplication) -> Iterator[str]:
    for name in BY_NAME:
        importlib.import_module(name)
    yield "every part of the program is there"
    trial = importlib.import_module("reporter.trial")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    room = trial.find_room(runtime)
    if room is None:
        raise CheckFailed("this computer has no folder in memory to try anything in; nothing was written")
    yield from _go_through_window(application, room)
    server = trial.Command(verbs.command(verbs.DEMO_SERVER), verbs.environment())
    sender = trial.Command(verbs.command(verbs.SENDER), verbs.environment())
    yield from trial.take(room, server, sender, now=_now)


def _go_through_window(application: QApplication, room: Path) -> Iterator[str]:
    """Go from the first screen to home, as a person would who tries the demonstration, in a home folder of its own."""
    home = room / f"gawah-check-{secrets.token_hex(8)}"
    home.mkdir(mode=0o700)
    program = Program(application, home=home, process=ThisProcess())
    hand = _Hand(application)
    try:
        program.begin()
        hand.wait_for("LanguagePage")
        hand.look()
        yield "the first screen is drawn"
        hand.press(f"language-{URDU.tag}")
        hand.press("understood")
        hand.wait_for("VaultPage")
        if not application.isRightToLeft():
            raise CheckFailed("the window in Urdu does not run from right to left")
        hand.look()
        yield "the window speaks Urdu, from right to left"
        words = hand.read_words()
        hand.press("written-down")
        hand.enter("typed-words", words)
        hand.wait_for("DeskPage")
        hand.press("desk-demo")
        hand.press("start-demo")
        hand.wait_for("Home")
        hand.look()
        yield "the window makes a vault, starts a demonstration and arrives at home"
    finally:
        program.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        shutil.rmtree(home, ignore_errors=True)


class _Hand:
    """Uses the window by what is on the screen, found by its name."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    @property
    def _window(self) -> Window:
        return next(shown for shown in self._application.topLevelWidgets() if isinstance(shown, Window))

    def wait_for(self, screen: str) -> None:
        self._wait(lambda: type(self._window.screen_shown).__name__ == screen, screen)

    def press(self, name: str) -> None:
        self._wait(lambda: self._is_usable(QAbstractButton, name), name)
        self._find(QAbstractButton, name).click()

    def enter(self, name: str, text: str) -> None:
        """Type a line and press Enter."""
        self._wait(lambda: self._is_usable(QLineEdit, name), name)
        line = self._find(QLineEdit, name)
        line.setText(text)
        line.returnPressed.emit()

    def read_words(self) -> str:
        """Read the words of the new passphrase off the screen."""
        self._wait(lambda: self._is_usable(QLabel, "vault-words-1"), "vault-words-1")
        labels = (self._find(QLabel, f"vault-words-{number}") for number in range(1, _WORDS + 1))
        return " ".join(label.text() for label in labels)

    def look(self) -> None:
        """See that something is drawn."""
        self._application.processEvents()
        picture = self._window.grab().toImage()
        shades = {picture.pixel(x, y) for y in range(0, picture.height(), 3) for x in range(0, picture.width(), 3)}
        if len(shades) < _LEAST_SHADES:
            raise CheckFailed("a screen is drawn without words")

    def _is_usable(self, kind: type[Any], name: str) -> bool:
        found = self._find(kind, name)
        return found is not None and found.isVisible() and found.isEnabled()

    def _find(self, kind: type[Any], name: str) -> Any:
        shown = self._window.screen_shown
        return None if shown is None else shown.findChild(kind, name)

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + SECONDS
        while not is_so():
            if time.monotonic() > end:
                shown = type(self._window.screen_shown).__name__
                raise CheckFailed(f"the window does not come to {what}; it shows {shown}")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _now() -> datetime:
    return datetime.now(UTC)


def _say(step: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(step + "\n")
        sys.stdout.flush()

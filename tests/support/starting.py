"""The first start as a person goes through it: by what is on the screen, found by its name."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from support.windows import let_turn
from ui.app import Program
from ui.context import Context
from ui.languages import Language
from ui.leaving.locked import Locked
from ui.start.opened import Opened
from ui.start.path import StartPath, close
from ui.text import translating
from ui.window import Window

Found = TypeVar("Found", bound=QObject)
SECONDS = 30_000


class Person:
    """Somebody in front of one window, who sees what is shown and uses keyboard and mouse."""

    def __init__(self, qtbot: QtBot, window: Window, process: "StaysHere | None" = None) -> None:
        self.qtbot = qtbot
        self.window = window
        self.process = process

    @property
    def screen(self) -> str:
        shown = self.window.screen_shown
        return "" if shown is None else type(shown).__name__

    def find(self, kind: type[Found], name: str) -> Found:
        shown = self.window.screen_shown
        assert shown is not None
        found = shown.findChildren(kind, name)
        assert found, f"there is no {name} on {self.screen}: {names_on(shown)}"
        # A field that was emptied for good lies beside the one in its place until it is deleted.
        return min(found, key=lambda one: isinstance(one, QWidget) and one.isHidden())

    def sees(self, name: str) -> bool:
        shown = self.window.screen_shown
        found = None if shown is None else shown.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def wait_for(self, screen: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen == screen, timeout=SECONDS)

    def press(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        assert button.isVisible(), f"{name} cannot be seen"
        assert button.isEnabled(), f"{name} cannot be pressed"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        let_turn(self.qtbot, self.window)

    def type(self, name: str, text: str) -> None:
        line = self.find(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def enter(self, name: str) -> None:
        QTest.keyClick(self.find(QLineEdit, name), Qt.Key.Key_Return)
        let_turn(self.qtbot, self.window)

    def problem(self) -> str:
        self.qtbot.waitUntil(lambda: self.sees("problem"), timeout=SECONDS)
        return self.find(QLabel, "problem-words").text()

    def words(self, name: str, count: int) -> str:
        return " ".join(self.find(QLabel, f"{name}-{n + 1}").text() for n in range(count))


def to_vault(person: Person, language: str = "en") -> str:
    """Go from the first screen to the six words, and return them."""
    assert person.screen == "LanguagePage"
    person.press(f"language-{language}")
    assert person.screen == "LimitsPage"
    person.press("understood")
    person.wait_for("VaultPage")
    return person.words("vault-words", 6)


def make_vault(person: Person, language: str = "en") -> str:
    """Make a vault from the first screen on, up to the choice of a desk, and return its six words."""
    words = to_vault(person, language)
    person.press("written-down")
    person.type("typed-words", words)
    person.press("make-vault")
    person.wait_for("DeskPage")
    return words


def names_on(shown: QWidget) -> list[str]:
    return sorted({widget.objectName() for widget in shown.findChildren(QWidget) if widget.objectName()})


class Started:
    """A start in a window of its own, and the vault that it ended with."""

    def __init__(self, person: Person, path: StartPath) -> None:
        self.person = person
        self.path = path
        self.opened: list[Opened] = []
        path.opened.connect(self.opened.append)


@contextmanager
def started(
    qtbot: QtBot, qapp: QApplication, context: Context, home: Path, *, folder: Path | None = None
) -> Iterator[Started]:
    """Begin a start with `home`, for one block, as the program does."""
    window = Window()
    path = StartPath(context, window, home=home, folder=folder)

    def speak(language: Language) -> None:
        translating.speak(qapp, language)
        look = type(context.look)(context.look.scheme, context.look.percent, language)
        look.put_on(qapp)
        path.go_on_in(Context(jobs=context.jobs, language=language, look=look, now=context.now))

    path.language_chosen.connect(speak)
    begun = Started(Person(qtbot, window), path)
    path.begin()
    window.show()
    try:
        yield begun
    finally:
        context.jobs.close()
        path.end()
        for opened in begun.opened:
            close(opened)
        window.blank()
        for qobject in (path, window):
            qobject.deleteLater()


class StaysHere:
    """What leaving would do to the process, written down instead: a test's own process has to go on."""

    def __init__(self) -> None:
        self.done: list[object] = []

    def end_children(self, *, keep: Collection[int] = ()) -> None:
        self.done.append(("children ended but", set(keep)))

    def become_locked(self, locked: Locked) -> None:
        self.done.append(locked)

    def end(self, status: int) -> None:
        self.done.append(("ended", status))


@contextmanager
def running_program(qtbot: QtBot, qapp: QApplication, home: Path, locked: Locked | None = None) -> Iterator[Person]:
    """Run the whole program in a window, for one block, with somebody in front of it."""
    process = StaysHere()
    with begun_program(qapp, home, process, locked) as program:
        yield Person(qtbot, program._window, process)


@contextmanager
def begun_program(
    qapp: QApplication, home: Path, process: StaysHere, locked: Locked | None = None
) -> Iterator[Program]:
    """Begin the whole program, and end it with all it put on the application, for one block."""
    program = Program(qapp, home=home, process=process, locked=locked)
    program.begin()
    try:
        yield program
    finally:
        program.close()
        jobs = program._jobs
        program.deleteLater()
        shiboken6.delete(jobs)
        translating.be_silent(qapp)
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

"""From the first start to a proof file, as a person goes: by what is on the screen, on the real program.

The vault, the sealing, the demo desk's server and the sender's process are the real ones. Whoever drives says how to
wait: a test by its `qtbot`, a process of its own by `Patience`.
"""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QListWidget, QWidget

from reporter.demo_server import DemoServer
from support.windows import Waiting
from ui.app import Program
from ui.window import Window

MARKER = "KOHSARWORT"
"""Stands in the story, once, and nowhere else."""
URDU_MARKER = "زعفرانیہ"
PHONE = "0301-2345678"
STORY = f"The market {MARKER} was told to switch off. {URDU_MARKER} saw it. Call {PHONE} about it."

_SECONDS = 60
_POLL_MILLISECONDS = 10
_BETWEEN_KEYS_MILLISECONDS = 6
"""Between two keys of a person, or two presses of the mouse, the window lives."""


def let_live(milliseconds: int) -> None:
    """Let the window live as long; QTest's own waiting keeps Python's lock, and the lanes stand still meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Patience:
    """Waits as `qtbot` does, where there is no test."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int) -> None:  # noqa: N802 - pytest-qt names it
        end = time.monotonic() + timeout / 1000
        while not callback():
            if time.monotonic() > end:
                raise TimeoutError("it did not come to be so")
            let_live(_POLL_MILLISECONDS)


class Journey:
    """Somebody in front of the program's window, from one place to the next; `entered` is told each screen."""

    def __init__(
        self, waiting: Waiting, program: Program, *, entered: Callable[[str], None] = lambda _step: None
    ) -> None:
        self._waiting = waiting
        self._entered = entered
        self.program = program
        self.titles: set[str] = set()

    @property
    def window(self) -> Window:
        return self.program._window

    @property
    def demo(self) -> DemoServer:
        """The server of the demo desk."""
        opened = self.program._opened
        assert opened is not None
        assert opened.demo is not None
        return opened.demo

    @property
    def screen(self) -> str:
        self.titles.add(self.window.windowTitle())
        shown = self.window.screen_shown
        return "" if shown is None else type(shown).__name__

    def until(self, is_so: Callable[[], object], what: str = "") -> None:
        try:
            self._waiting.waitUntil(lambda: bool(is_so()), timeout=_SECONDS * 1000)
        except Exception as error:
            raise AssertionError(f"{what or 'not so'}: on {self.screen}: {self.said()}") from error

    def reach(self, screen: str) -> None:
        self.until(lambda: self.screen == screen, f"{screen} was not reached")
        self._entered(screen)

    def button(self, name: str) -> QAbstractButton | None:
        if self.window.newest_screen is not self.window.screen_shown:
            return None
        found = self.window.findChildren(QAbstractButton, name)
        return next((one for one in found if one.isVisible() and one.isEnabled()), None)

    def press(self, name: str) -> None:
        self.until(lambda: self.button(name), f"{name} cannot be pressed")
        button = self.button(name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        let_live(_BETWEEN_KEYS_MILLISECONDS)

    def line(self, name: str) -> QLineEdit:
        self.until(lambda: self.shown(QLineEdit, name), f"there is no {name}")
        found = self.shown(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def shown(self, kind: type[QWidget], name: str) -> QWidget | None:
        screen = self.window.screen_shown
        found = [] if screen is None else screen.findChildren(kind, name)
        return next((one for one in found if one.isVisible()), None)

    def words(self, name: str) -> str:
        found = self.shown(QLabel, name)
        return found.text() if isinstance(found, QLabel) else ""

    def said(self) -> str:
        """Everything that stands on the screen, for whoever reads why a journey stopped."""
        return " | ".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def enter(self, name: str, text: str) -> None:
        line = self.line(name)
        line.setFocus()
        line.selectAll()
        for letter in text:
            QTest.keyClick(line, letter)
            let_live(_BETWEEN_KEYS_MILLISECONDS)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def write(self, name: str, text: str) -> None:
        """Type into a field letter by letter; QTest's own keys know no letters but Latin ones."""
        self.until(lambda: self.shown(QWidget, name), f"there is no {name}")
        field = self.shown(QWidget, name)
        assert field is not None
        field.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            let_live(_BETWEEN_KEYS_MILLISECONDS)

    def pick(self, question: str, sought: str) -> None:
        """Open a list and take the first row that what is typed leads to; a short list has no field to search in."""
        self.press(f"{question}-open")
        self.until(lambda: self.shown(QListWidget, f"{question}-list"), f"{question} did not open")
        field = self.shown(QLineEdit, f"{question}-search") or self.shown(QListWidget, f"{question}-list")
        assert field is not None
        for letter in sought:
            QTest.keyClick(field, letter)
            let_live(_BETWEEN_KEYS_MILLISECONDS)
        QTest.keyClick(field, Qt.Key.Key_Return)
        let_live(_BETWEEN_KEYS_MILLISECONDS)

    # The steps, in the order of a person's way.

    def start(self, language: str) -> str:
        """Go through the first start with a demo desk, up to home; return the passphrase."""
        self.reach("LanguagePage")
        self.press(f"language-{language}")
        self.reach("LimitsPage")
        self.press("understood")
        self.reach("VaultPage")
        passphrase = " ".join(self.words(f"vault-words-{n}") for n in range(1, 7))
        self.press("written-down")
        self.reach("TypeBackPage")
        self.enter("typed-words", passphrase)
        self.reach("DeskPage")
        self.press("desk-demo")
        self.reach("DemoPage")
        self.press("start-demo")
        self.reach("Home")
        return passphrase

    def tell(self, story: str = STORY) -> None:
        """Answer every page of one report, up to its files."""
        self.begin_story(story)
        self.pick("lang", "English")
        self.press("go-on")
        self.reach("FilesPage")

    def begin_story(self, story: str) -> None:
        """Answer one report up to its story, and write there."""
        self.press("begin-other")
        self.reach("QuestionPage")
        self.press("occurred-state-now")
        self.press("occurred-from-near-today")
        self.go_on()
        self.press("country-PK")
        self.pick("region", "Balo")
        self.go_on()
        self.go_on()
        self.write("text", story)

    def go_on(self) -> None:
        before = self.window.screen_shown
        self.press("go-on")
        self.until(lambda: self.window.screen_shown is not before, "the page did not let go on")
        self._entered("QuestionPage")

    def add_picture(self, picture: Path) -> None:
        """Add a picture by typing its place, and see it in the list."""
        self.press("add-picture")
        self.reach("FileChooser")
        path = self.line("path")
        self.until(path.text)
        path.setText(str(picture))
        QTest.keyClick(path, Qt.Key.Key_Return)
        self.reach("FilesPage")
        self.until(lambda: self.button("look-1"), "the picture is not in the list")

    def check(self) -> None:
        """Decide on every find, up to reading it once more."""
        self.press("continue")
        self.reach("PrivacyPage")
        self.press("replace")
        self.press("go-on")
        self.reach("ReviewPage")

    def check_and_seal(self) -> None:
        """Decide on every find, read it once more and seal it with a copy, up to the question when to send."""
        self.check()
        self.until(lambda: self.button("agree") and MARKER in self.said())
        assert PHONE not in self.said()
        self.press("agree")
        self.reach("SealingPage")
        self.press("keep-copy")
        self.press("seal")
        self.reach("QueuedPage")

    def send_now(self) -> None:
        self.press("send-now")
        self.press("send")
        self.reach("OutboxPage")

    def see_failure(self) -> None:
        """Wait until the page says that nothing was sent and that everything is kept."""
        self.until(lambda: self.has_notice("problem"), "no failure was told")

    def send_again(self) -> None:
        """Send from home what waits there, up to the word that the server signed."""
        self.press("open-sending")
        self.reach("OutboxPage")
        self.press("send-now")
        self.until(lambda: self.has_notice("success"), "it did not arrive")

    def has_notice(self, kind: str) -> bool:
        shown = self.shown(QWidget, "how-it-stands")
        return shown is not None and shown.property("role") == kind

    def see_proof(self) -> None:
        """Open the first report of the list and its receipt."""
        self.press("back")
        self.reach("Home")
        self.until(lambda: self.shown(QListView, "my-reports"))
        listed = self.shown(QListView, "my-reports")
        assert isinstance(listed, QListView)
        self.until(lambda: listed.model().rowCount() > 0)
        listed.setFocus()
        listed.setCurrentIndex(listed.model().index(0, 0))
        QTest.keyClick(listed, Qt.Key.Key_Return)
        self.reach("ReportDetailPage")
        self.press("open-receipt")
        self.reach("ReceiptPage")
        self.until(lambda: self.words("proof"))

    def save_proof(self, name: str) -> None:
        """Save the proof in the home folder under this name."""
        self.press("save-proof")
        self.reach("FileChooser")
        self.until(lambda: self.line("path").text())
        self.line("file-name").setText(name)
        self.press("choose")
        self.reach("ReceiptPage")
        self.until(lambda: self.words("saving-said-words"), "nothing was said of the saving")

    def unlock(self, passphrase: str) -> None:
        self.reach("UnlockPage")
        self.enter("passphrase", passphrase)
        self.reach("Home")

    def lock(self) -> None:
        self.press("strip-lock")

    def kill_server(self) -> None:
        """End the demo desk's server as a power cut would."""
        os.kill(self.demo.pid, signal.SIGKILL)
        self.until(self.demo.has_ended)

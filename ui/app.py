"""Puts the window together: Qt, the look, the lanes, and the first path. Nothing else knows all of them."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.context import Context
from ui.jobs import Jobs
from ui.languages import ENGLISH, Language
from ui.start.language_page import LanguagePage
from ui.text import translating
from ui.theme import fonts
from ui.theme.look import Look, Scheme
from ui.window import TITLE, Window


class Program(QObject):
    """The running program: one window and what it shows. `close` ends everything it began."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._jobs = Jobs()
        self._window = Window()
        self._window.closed.connect(application.quit)
        self._window.left.connect(application.quit)
        self._context = self._dress(ENGLISH)

    def begin(self) -> None:
        """Show the first screen."""
        page = LanguagePage(self._context)
        page.chosen.connect(self._speak)
        self._window.show_screen(page)
        self._window.show()

    def close(self) -> None:
        """End the lanes and take the window away."""
        self._jobs.close()
        self._window.blank()

    def _speak(self, language: Language) -> None:
        self._context = self._dress(language)
        self.begin()

    def _dress(self, language: Language) -> Context:
        look = Look(Scheme.LIGHT, 100, language)
        look.put_on(self._application)
        translating.speak(self._application, language)
        return Context(jobs=self._jobs, language=language, look=look, now=lambda: datetime.now(UTC))


def run(_words: Sequence[str]) -> int:
    """Run the window until it is closed, and return the exit status."""
    application = QApplication([TITLE])
    fonts.load()
    program = Program(application)
    program.begin()
    status = application.exec()
    program.close()
    return status

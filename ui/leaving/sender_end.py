"""A sender that ends while the window is locked, as one does that the system or somebody kills: the screen says so."""

from PySide6.QtCore import QObject, QSocketNotifier

from ui.languages import Language
from ui.leaving import locked_words
from ui.leaving.locked import Locked
from ui.widgets.notices import Notice
from ui.window import Window


class SenderEnd(QObject):
    """Keeps what the unlock screen says true, until `stop`: from then on the line belongs to whoever takes it up."""

    def __init__(self, window: Window, locked: Locked) -> None:
        super().__init__(window)
        self._window = window
        self._locked = locked
        self._has_ended = False
        self._language: Language | None = None
        self._line: QSocketNotifier | None = None
        if locked.sender is not None:
            # A sender that was left says nothing until it is asked, so whatever is to be read is the end of its line.
            self._line = QSocketNotifier(locked.sender.descriptor, QSocketNotifier.Type.Read, self)
            self._line.activated.connect(self._note_end)

    def say(self, language: Language) -> str:
        """Return what a person needs to know while the vault is locked, as things stand now."""
        self._language = language
        return locked_words.say(self._locked, language, has_ended=self._has_ended)

    def stop(self) -> None:
        """Look at the line no more."""
        if self._line is not None:
            self._line.setEnabled(False)

    def _note_end(self) -> None:
        self.stop()
        self._has_ended = True
        shown = self._window.screen_shown
        notice = None if shown is None else shown.findChild(Notice, "goes-on")
        if isinstance(notice, Notice) and self._language is not None:
            notice.say(self.say(self._language))

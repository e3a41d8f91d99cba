"""Why a file was not taken, and the one way that is left for what cannot be cleaned: to add it as it is."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal

from reporter.errors import NotCleanable
from ui.context import Context
from ui.text.errors import say
from ui.widgets.notices import Kind, Notice


class FileRefusal(Notice):
    """Says what went wrong with the files of a draft.

    Signals:
        as_is_wanted: the `Path` of the refused file, which is to be added as it is.
    """

    as_is_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        offer = QCoreApplication.translate("FileRefusal", "Add this file as it is instead")
        super().__init__(context, Kind.PROBLEM, "", offer, name="files-problem")
        self._refused: Path | None = None
        self.acted.connect(self._want_as_it_is)

    def tell(self, error: Exception, refused: Path | None = None) -> None:
        """Say why; and offer to add `refused` as it is, where cleaning is all that failed."""
        self._refused = refused if isinstance(error, NotCleanable) else None
        if self.action is not None:
            self.action.setVisible(self._refused is not None)
        self.say(say(error))
        self.show()

    def _want_as_it_is(self) -> None:
        if self._refused is not None:
            self.as_is_wanted.emit(self._refused)

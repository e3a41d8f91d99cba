"""Erasing an open vault, and the end of the program after it. It waits for nobody who works on the vault.

A lane of its own overwrites the keys, removes the files and ends the process, so that neither the window nor any other
lane can be in its way. Only for the keys it takes whatever time the disk takes, because ending before would leave the
vault readable, also where the system asks the program to end meanwhile; once they are gone, a disk that is slow to
remove files does not keep the program up.
"""

import threading
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ui.jobs import Jobs, Lane, Task
from ui.leaving import system_end

if TYPE_CHECKING:
    # The program starts without the journeys that it brings along.
    from ui.leaving.session import Session

REMOVE_MILLISECONDS: Final = 700
"""How long the removing of files is waited for, once nothing in them can be read any more."""

_KEYS_MILLISECONDS: Final = 20
_OTHERS_SECONDS: Final = 0.3


class Ending(Protocol):
    """What ends the process."""

    def end(self, status: int) -> None:
        """End here and now."""


class Erasing(QObject):
    """Erases one vault, and ends the process.

    Signals:
        failed: the `Exception` over which it could not be done; `begin` tries again.
    """

    failed = Signal(object)

    def __init__(self, jobs: Jobs, process: Ending, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._process = process
        self._are_keys_gone = threading.Event()
        self._may_end = threading.Event()
        self._hurry = QTimer(self, singleShot=True)
        self._hurry.timeout.connect(self._hurry_up)
        self._is_removing = False
        self.is_under_way = False

    def begin(self, session: "Session") -> None:
        """Begin to erase; `let_end` says that nothing else is left to be done before the process ends."""
        self.is_under_way = True
        self._is_removing = False
        self._are_keys_gone.clear()
        self._may_end.clear()
        process, are_keys_gone, may_end = self._process, self._are_keys_gone, self._may_end
        system_end.hold_up()

        def work(_task: Task) -> None:
            try:
                session.destroy_keys()
            finally:
                system_end.let_go()
            are_keys_gone.set()
            session.remove_files()
            may_end.wait(_OTHERS_SECONDS)
            process.end(0)

        # Promised, because nobody would let go of what was held up by work that never began.
        self._jobs.run(Lane.LAST, work, owner=self, done=self._note_erased, failed=self._tell_failed, is_promised=True)
        self._hurry.start(_KEYS_MILLISECONDS)

    def let_end(self) -> None:
        """Let the process end as soon as the vault is erased; it is not waited for any longer than a moment."""
        self._may_end.set()

    def _hurry_up(self) -> None:
        """Wait for the keys however long it takes, and then for the files no longer than their limit."""
        if not self._are_keys_gone.is_set():
            self._hurry.start(_KEYS_MILLISECONDS)
        elif self._is_removing:
            self._process.end(0)
        else:
            self._is_removing = True
            self._hurry.start(REMOVE_MILLISECONDS)

    def _note_erased(self, _nothing: None) -> None:
        self._hurry.stop()

    def _tell_failed(self, error: Exception) -> None:
        self._hurry.stop()
        self.is_under_way = False
        self.failed.emit(error)

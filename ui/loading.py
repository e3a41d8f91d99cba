"""What is loaded behind the first screen, and in which order: it would more than double the time until that is shown.

First the journeys, in a lane; then the screens, one by one in the window's own thread; then everything that is there by
then is spared. Until then the collector that looks for what can be let go is off (`ui.__main__`).
"""

import gc
import importlib
import threading
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.jobs import Jobs, Lane, Task

JOURNEYS: Final = (
    "ui.start.journeys",
    "reporter.dispatch",
    "reporter.my_reports",
    "reporter.drafting",
    "reporter.citizen",
    "reporter.outbox",
    "reporter.sender.client",
)
"""What is loaded in a lane, beside a person who reads or types."""

SCREENS: Final = (
    "ui.text.dates",
    "ui.widgets.tiles",
    "ui.start.vault_page",
    "ui.widgets.file_chooser",
    "ui.start.own_passphrase_page",
    "ui.start.desk_file_page",
    "ui.start.pages",
    "ui.start.demonstration_strip",
    "ui.widgets.progress",
    "ui.widgets.story_edit",
    "ui.widgets.picture_view",
    "ui.widgets.blackout_painting",
    "ui.widgets.blackout_canvas",
    "ui.widgets.strip",
    "ui.leaving.erase_page",
    "ui.text.form_words",
    "ui.reporting.report_words",
    "ui.reporting.report_list",
    "ui.reporting.sending_work",
    "ui.reporting.sending",
    "ui.citizen.home",
    "ui.citizen.settings_page",
    "ui.reporting.outbox_page",
    "reporter.privacy_check",
    "ui.reporting.find_list",
    "ui.reporting.side_by_side",
    "ui.reporting.deciding",
    "ui.reporting.answers.choosing",
    "ui.reporting.answers.periods",
    "ui.reporting.answers.picking",
    "ui.reporting.answers.making",
    "ui.reporting.question_page",
    "ui.reporting.report_detail",
    "ui.reporting.receipt_page",
    "ui.reporting.report_path",
    "ui.reporting.files_page",
    "ui.reporting.blackout_page",
    "ui.reporting.files_path",
    "ui.reporting.privacy_page",
    "ui.reporting.review_page",
    "ui.reporting.sealing_path",
    "ui.citizen.settings_path",
    "ui.citizen.path",
    "PySide6.QtDBus",
    "ui.leaving.leaving",
    "ui.session",
)
"""What is loaded after that, one by one, so that no key is felt while a person types.

Before one that brings many others along stand some of those.
"""

_BETWEEN_SCREENS_MILLISECONDS: Final = 20
_FIRST_FRAME_SECONDS: Final = 2.0
"""How long loading waits for the first screen; a window that nobody sees is never painted."""


class Loading(QObject):
    """Loads once. `begin` before the first screen, `go_on` as soon as it is there, `stop` at the end.

    Signals:
        loaded: everything is loaded.
    """

    loaded = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._is_shown = threading.Event()
        self._unloaded = iter(SCREENS)
        self._timer = QTimer(self, singleShot=True, interval=_BETWEEN_SCREENS_MILLISECONDS)
        self._timer.timeout.connect(self._load_next_screen)

    def begin(self) -> None:
        """Load the journeys as soon as the first screen is shown.

        To be called before any other work is asked for: first in its lane, an open vault finds them loaded, and two
        threads that load at once can wait for ever.
        """
        is_shown = self._is_shown

        def load(task: Task) -> None:
            is_shown.wait(_FIRST_FRAME_SECONDS)
            _load_journeys(task)

        self._jobs.run(Lane.LOCAL, load, owner=self, done=self._load_screens, failed=self._load_screens)

    def go_on(self) -> None:
        """Say that the first screen is there."""
        self._is_shown.set()

    def stop(self) -> None:
        """Load nothing more."""
        self._timer.stop()
        self._unloaded = iter(())
        self._is_shown.set()

    def _load_screens(self, _told: object) -> None:
        """Go on with the screens; what failed to load is told to whoever needs it."""
        self._timer.start()

    def _load_next_screen(self) -> None:
        name = next(self._unloaded, None)
        if name is None:
            self.loaded.emit()
            return
        try:
            importlib.import_module(name)
        finally:
            # From now on, so that there is always a moment between two.
            self._timer.start()


def late(name: str) -> Any:
    """Return a module that the first screen of a start does without."""
    return importlib.import_module(name)


def spare_loaded() -> None:
    """Have everything that is loaded by now stay as it is: nobody looks through it again for what could be let go.

    That would stop the window for several frames at once, many times.
    """
    gc.freeze()
    # Not before: the first look would be through all of it.
    gc.enable()


def _load_journeys(task: Task) -> None:
    for name in JOURNEYS:
        if not task.cancelled():
            importlib.import_module(name)
    # Read once, and asked by every screen that names a kind or a place.
    importlib.import_module("reporter.vocabulary").shipped()

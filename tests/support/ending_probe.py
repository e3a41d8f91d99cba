"""A program that hears when the system asks it to end, and does as its word says; run as a process of its own.

Words: `ends` ends at once, `hangs` never looks, `never ends` looks and goes on, `locks` is in the middle of a lock,
`erases` erases on a disk that is slow, `erases and hangs` does not look either. It says `ready`, then `asked`, and
`keys are gone`.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from ui.jobs import Jobs
from ui.leaving.erasing import Erasing
from ui.leaving.locked import Locked
from ui.leaving.successor import ThisProcess
from ui.leaving.system_end import SystemEnd

ANSWER_SECONDS = 0.5
END_SECONDS = 1.0
KEYS_SECONDS = 2.5
LONG_SECONDS = 60


class SlowVault:
    """A session whose vault lies on a disk that takes long for the keys, and never comes to an end with the files."""

    def destroy_keys(self) -> None:
        time.sleep(KEYS_SECONDS)
        print("keys are gone", flush=True)

    def remove_files(self) -> None:
        time.sleep(LONG_SECONDS)


def main() -> int:
    application = QCoreApplication([])
    # Only who hangs is to be taken for hanging, however busy the machine is.
    answer_seconds = ANSWER_SECONDS if "hangs" in sys.argv[1] else LONG_SECONDS
    end = SystemEnd(application, answer_seconds=answer_seconds, end_seconds=END_SECONDS)

    def hear() -> None:
        print("asked", flush=True)
        if sys.argv[1] == "ends":
            application.exit(0)

    end.asked.connect(hear)
    erasing = Erasing(Jobs(), ThisProcess(), application)

    def begin() -> None:
        print("ready", flush=True)
        if sys.argv[1].startswith("erases"):
            erasing.begin(SlowVault())
        if sys.argv[1] in {"hangs", "erases and hangs"}:
            time.sleep(LONG_SECONDS)
        if sys.argv[1] == "locks":
            time.sleep(ANSWER_SECONDS / 2)
            ThisProcess().become_locked(Locked(Path("/nowhere"), "en"))

    QTimer.singleShot(0, begin)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

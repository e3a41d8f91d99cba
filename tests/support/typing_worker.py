"""Types into a draft on the story page until it is killed, and says how much: for the test of kill -9.

Usage: python typing_worker.py FOLDER DRAFT, with the vault's key and salt as hex on standard input. Each line is the
number of letters that stand on the page, written once they stand there, and the moment by the system's steady clock.
"""

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from crypto.keyslots import VaultKey
from reporter.store.keyslot_file import KeyslotFile
from reporter.store.vault import Vault
from support.windows import dressed
from ui.reporting.report_path import ReportPath
from ui.window import Window

EVERY_MILLISECONDS = 40
PATIENCE_MILLISECONDS = 20_000


def main() -> None:
    folder, draft_id = Path(sys.argv[1]), sys.argv[2]
    key, salt = (bytes.fromhex(line) for line in sys.stdin.read().split())
    application = QApplication([])
    with dressed(application) as context, Vault(folder, KeyslotFile.open(folder), VaultKey(key, salt)) as vault:
        window = Window()
        window.show()
        path = ReportPath(context, window, vault, draft_id)
        # The story stands on the last page, whatever else is not answered yet.
        path.begin(at_end=True)
        typed = 0

        def press() -> None:
            nonlocal typed
            field = window.findChild(QPlainTextEdit, "text")
            if field is None:
                # The page comes as soon as the draft was read.
                return
            letter = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ا")
            QApplication.sendEvent(field, letter)
            typed += 1
            os.write(1, f"{typed} {time.monotonic_ns()}\n".encode())

        keys = QTimer()
        keys.setInterval(EVERY_MILLISECONDS)
        keys.timeout.connect(press)
        keys.start()
        # Whoever waits for the first letter in vain is told by the end of this process.
        QTimer.singleShot(PATIENCE_MILLISECONDS, lambda: typed or application.exit(1))
        application.exec()


if __name__ == "__main__":
    main()

"""Listens to the desktop as the window does, and prints what it hears; run as a process of its own.

`went away` is printed for each time, `holds the delay` once, and a dot for every tenth of a second: a bus that hangs
must not stop them.
"""

import sys

from PySide6.QtCore import QCoreApplication, QTimer

from ui.leaving.desktop import Desktop


def main() -> int:
    application = QCoreApplication([])
    desktop = Desktop()
    desktop.went_away.connect(lambda: print("went away", flush=True))
    said: list[bool] = []

    def beat() -> None:
        print(".", flush=True)
        if desktop.holds_delay and not said:
            said.append(True)
            print("holds the delay", flush=True)

    timer = QTimer(interval=100)
    timer.timeout.connect(beat)
    timer.start()
    desktop.listen()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

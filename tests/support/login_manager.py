"""A login manager of the test's own on a bus of the test's own: gives a delay, and says that the computer will sleep.

Usage: python -m support.login_manager. It prints `ready`; then `sleep`, `wake`, `lock` or a screen saver's name on its
input are told to the bus, and `delay` is answered with whether somebody still holds one.
"""

import os
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor

SESSION = "/org/freedesktop/login1/session/_7"
MANAGER = "org.freedesktop.login1.Manager"
LOCKERS = {"org.kde.screensaver": "AboutToLock", "com.canonical.Unity.Session": "Locked"}


@ClassInfo({"D-Bus Interface": MANAGER})
class LoginManager(QObject):
    """Answers what the window asks."""

    def __init__(self) -> None:
        super().__init__()
        self.held, self.given = os.pipe()

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what: str, _who: str, _why: str, mode: str) -> QDBusUnixFileDescriptor:  # noqa: N802 - the system names it
        assert (what, mode) == ("sleep", "delay")
        return QDBusUnixFileDescriptor(self.given)

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, _session: str) -> QDBusObjectPath:  # noqa: N802 - the system names it
        return QDBusObjectPath(SESSION)


def main() -> int:
    application = QCoreApplication([])
    bus = QDBusConnection.systemBus()
    manager = LoginManager()
    options = QDBusConnection.RegisterOption.ExportAllSlots
    assert bus.registerObject("/org/freedesktop/login1", manager, options)
    assert bus.registerService("org.freedesktop.login1")

    def tell(path: str, interface: str, name: str, *arguments: object) -> None:
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(list(arguments))
        bus.send(signal)

    def obey() -> None:
        order = os.read(0, 64).decode().strip()
        if not order:
            application.quit()
        elif order in {"sleep", "wake"}:
            tell("/org/freedesktop/login1", MANAGER, "PrepareForSleep", order == "sleep")
        elif order == "lock":
            tell(SESSION, "org.freedesktop.login1.Session", "Lock")
        elif order == "lock another":
            tell(SESSION + "1", "org.freedesktop.login1.Session", "Lock")
        elif order in LOCKERS:
            tell("/ScreenSaver", order, LOCKERS[order])
        else:
            tell("/ScreenSaver", order, "ActiveChanged", bool(order))
        print("told", flush=True)

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(obey)
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

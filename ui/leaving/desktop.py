"""Hears from the desktop that the computer will sleep or that its screen was locked. Without a bus it hears nothing.

Nothing here waits for an answer, and no answer is needed. What any program of the same person could say falsely on
these buses locks the window, and that is all it can do.
"""

import os
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from ui.leaving.bus import Knock, session_address, system_address

_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.xfce.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
_LOCKERS: Final = (("com.canonical.Unity.Session", "Locked"), ("org.kde.screensaver", "AboutToLock"))
"""Who says without a word more that it locks the screen; KDE does so before it begins."""
_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"
_ANSWER_MILLISECONDS: Final = 10_000
# Qt's own types name bytes here, which its own code refuses.
_CHANGE: Final[Any] = SLOT("_hear_change(bool)")
_LOCK: Final[Any] = SLOT("_hear_lock()")


class Desktop(QObject):
    """Listens to the person's bus and to the computer's, once each has answered.

    While it holds the computer's delay, sleep waits a moment for the lock; the end of this process lets go of it.

    Signals:
        went_away: the computer is about to sleep, or its screen was locked.
    """

    went_away = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._delay: QDBusUnixFileDescriptor | None = None
        self._knocks: list[Knock] = []

    @property
    def holds_delay(self) -> bool:
        """Say whether sleep waits for this program."""
        return self._delay is not None

    def listen(self) -> None:
        """Begin to listen, as soon as somebody is there to be heard."""
        session = Knock(session_address(os.environ), self)
        session.answered.connect(self._listen_to_session)
        system = Knock(system_address(os.environ), self)
        system.answered.connect(self._listen_to_system)
        self._knocks = [session, system]

    def _listen_to_session(self) -> None:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        for saver in _SAVERS:
            # Whatever the path: KDE tells it at two.
            bus.connect("", "", saver, "ActiveChanged", self, _CHANGE)
        for locker, signal in _LOCKERS:
            bus.connect("", "", locker, signal, self, _LOCK)

    def _listen_to_system(self) -> None:
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return
        bus.connect(_LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self, _CHANGE)
        words = ["sleep", "Gawah", "Lock the vault", "delay"]
        self._ask(bus, "Inhibit", words).finished.connect(self._keep_delay)
        session = os.environ.get("XDG_SESSION_ID")
        if session:
            self._ask(bus, "GetSession", [session]).finished.connect(self._listen_to_login_session)
        else:
            # Which one is this person's is not known, so every session that locks is theirs.
            bus.connect(_LOGIN, "", _SESSION, "Lock", self, _LOCK)

    def _ask(self, bus: QDBusConnection, method: str, words: list[str]) -> QDBusPendingCallWatcher:
        message = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, method)
        message.setArguments(words)
        return QDBusPendingCallWatcher(bus.asyncCall(message, _ANSWER_MILLISECONDS), self)

    def _keep_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        match _answer_of(watcher):
            case [QDBusUnixFileDescriptor() as delay] if delay.isValid():
                self._delay = delay

    def _listen_to_login_session(self, watcher: QDBusPendingCallWatcher) -> None:
        match _answer_of(watcher):
            case [QDBusObjectPath() as path]:
                bus = QDBusConnection.systemBus()
                bus.connect(_LOGIN, path.path(), _SESSION, "Lock", self, _LOCK)

    @Slot(bool)
    def _hear_change(self, is_away: bool) -> None:  # noqa: FBT001 - a signal's argument
        if is_away:
            self.went_away.emit()

    @Slot()
    def _hear_lock(self) -> None:
        self.went_away.emit()


def _answer_of(watcher: QDBusPendingCallWatcher) -> list[object]:
    """Return what was answered; nothing where it was refused, or nobody answered."""
    watcher.deleteLater()
    return [] if watcher.isError() else list(watcher.reply().arguments())

"""Asks whether a message bus answers, before Qt waits for it: a bus that hangs would freeze the whole window.

Only the first words of its protocol are said (D-Bus specification, "Authentication Protocol"), and the line is closed.
"""

import os
import socket
from collections.abc import Mapping
from urllib.parse import unquote

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SYSTEM = "unix:path=/run/dbus/system_bus_socket"
_ANSWER = b"OK "


def system_address(environment: Mapping[str, str]) -> str:
    """Return the address of the computer's bus."""
    return environment.get("DBUS_SYSTEM_BUS_ADDRESS") or _SYSTEM


def session_address(environment: Mapping[str, str]) -> str:
    """Return the address of the person's bus, or nothing: without one, Qt would start a bus."""
    runtime = environment.get("XDG_RUNTIME_DIR")
    return environment.get("DBUS_SESSION_BUS_ADDRESS") or (f"unix:path={runtime}/bus" if runtime else "")


def place_of(address: str) -> str | None:
    """Return where the socket of an address is; None where it is none of this computer's sockets."""
    for one in address.split(";"):
        kind, _, rest = one.partition(":")
        parts = dict(part.partition("=")[::2] for part in rest.split(","))
        if kind == "unix" and "path" in parts:
            return unquote(parts["path"])
        if kind == "unix" and "abstract" in parts:
            return "\0" + unquote(parts["abstract"])
    return None


class Knock(QObject):
    """Knocks once at a bus and never waits.

    Signals:
        answered: the bus is there and talks.
    """

    answered = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        place = place_of(address)
        if place is not None and hasattr(socket, "AF_UNIX"):
            self._open(place)

    def _open(self, place: str) -> None:
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.setblocking(False)  # noqa: FBT003  # it takes no names
        try:
            line.connect(place)
            line.send(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        except OSError:
            line.close()
            return
        self._line = line
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        if self._line is None or self._notifier is None:
            return
        try:
            said = self._line.recv(256)
        except BlockingIOError:
            return
        except OSError:
            said = b""
        self._notifier.setEnabled(False)
        self._notifier.deleteLater()
        self._line.close()
        self._line = self._notifier = None
        if said.startswith(_ANSWER):
            self.answered.emit()

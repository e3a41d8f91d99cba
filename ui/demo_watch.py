"""A demo desk's server that ends while the vault is open is begun again, because the person chose to have one.

Where it does not start, one sentence says why, above whatever is shown, with a button to try again. One that ends
right after it began is not begun again by itself: that would go on for ever.
"""

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.context import Context
from ui.jobs import Lane, Task
from ui.start import journeys
from ui.text import errors
from ui.theme import parts
from ui.widgets.announcing import announce
from ui.widgets.notices import Kind
from ui.window import Window

if TYPE_CHECKING:
    from reporter.demo_server import DemoServer
    from reporter.vaults import Vault

LOOKED_AFTER_MILLISECONDS: Final = 2000
SHORT_SECONDS: Final = 20.0


class DemoWatch(QObject):
    """Looks after the server of the demonstration that an open vault belongs to. `close` ends it.

    A server that lived no longer than `short_seconds` is begun again only when the person says so.

    Signals:
        changed: the `DemoServer` that runs from now on, or None where there is none any more.
    """

    changed = Signal(object)

    def __init__(
        self,
        context: Context,
        window: Window,
        vault: "Vault",
        server: "DemoServer | None",
        *,
        short_seconds: float = SHORT_SECONDS,
    ) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._server = server
        self._begun = _Begun()
        self._reason: Callable[[], str] | None = None
        self._short_seconds = short_seconds
        self._since = time.monotonic()
        self._timer = QTimer(self, interval=LOOKED_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Begin to look after it; where it could not be started, offer to try again."""
        if self._server is None:
            self._offer(lambda: self.tr("The demo desk's server does not run."))
        else:
            self._timer.start()

    def wear(self, context: Context) -> None:
        """Go on in another language or look."""
        self._context = context
        if self._reason is not None:
            self._show_offer(self._reason())

    def close(self) -> None:
        """End every server that was begun here; the first one belongs to whoever opened the vault."""
        self._timer.stop()
        self._begun.close()

    def _look(self) -> None:
        if self._server is None or not self._server.has_ended():
            return
        self._timer.stop()
        gone, self._server = self._server, None
        # Whoever locks must not hand on the line of a server that is gone.
        self.changed.emit(None)
        gone.close()
        if time.monotonic() - self._since > self._short_seconds:
            self._start()
        else:
            self._offer(lambda: self.tr("The demo desk's server ended."))

    def _start(self) -> None:
        vault, begun = self._vault, self._begun
        self._reason = None
        self._window.show_notice(None)

        def start(_task: Task) -> "DemoServer":
            return begun.keep(journeys.start_demo(vault))

        self._context.jobs.run(Lane.NETWORK, start, owner=self, done=self._take, failed=self._say_failed)

    def _take(self, server: "DemoServer") -> None:
        self._server = server
        self._since = time.monotonic()
        self._timer.start()
        self.changed.emit(server)

    def _say_failed(self, error: Exception) -> None:
        self._offer(lambda: errors.say(error))

    def _offer(self, reason: Callable[[], str]) -> None:
        self._reason = reason
        words = reason()
        announce(self._show_offer(words), words)

    def _show_offer(self, words: str) -> "_Offer":
        offer = _Offer(self._context, words, self.tr("Start it again"))
        offer.button.clicked.connect(self._start)
        self._window.show_notice(offer)
        return offer


class _Begun:
    """The servers that were begun. One whose start outlasts the watch is ended as soon as it is there."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._servers: list[DemoServer] = []
        self._is_closed = False

    def keep(self, server: "DemoServer") -> "DemoServer":
        """Remember a server; called in the lane that started it."""
        with self._lock:
            self._servers.append(server)
            if self._is_closed:
                server.close()
        return server

    def close(self) -> None:
        """End all of them, and each that comes from now on."""
        with self._lock:
            self._is_closed = True
            for server in self._servers:
                server.close()


class _Offer(QFrame):
    """One sentence and its button in one row, so that little is taken from the screen below."""

    def __init__(self, context: Context, words: str, action: str) -> None:
        super().__init__()
        self.setObjectName("demo-ended")
        self.setProperty("role", Kind.WARNING.value)
        look = context.look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("wide"), look.space("hair"), look.space("near"), look.space("hair"))
        row.setSpacing(look.space("near"))
        said = parts.label(look, words)
        said.setObjectName("demo-ended-words")
        row.addWidget(said, 1)
        self.button = parts.button(look, action, name="demo-ended-action", picture_name="rotate-ccw")
        self.button.setAutoDefault(False)
        row.addWidget(self.button)

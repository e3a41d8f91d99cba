"""What the strip says at home: how our own last try to send went, and how much waits. Nothing is probed for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reporter import my_reports
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.sending import Sending
from ui.reporting.sending_work import Ended
from ui.text import dates
from ui.widgets.strip import Strip

if TYPE_CHECKING:
    from reporter.vaults import Vault


class CitizenStrip(QObject):
    """Keeps a `Strip` true. It belongs to the strip and goes with it."""

    def __init__(self, context: Context, strip: Strip, vault: "Vault", sending: Sending) -> None:
        super().__init__(strip)
        self._context = context
        self._strip = strip
        self._vault = vault
        self._sending = sending
        sending.changed.connect(self.refresh)
        self._say()
        # Counted behind the page below, which is what a person waits for.
        QTimer.singleShot(0, self, self.refresh)

    def refresh(self) -> None:
        """Say how the line is, and count what waits."""
        self._say()
        vault = self._vault
        self._context.jobs.run(
            Lane.LOCAL, lambda _task: my_reports.count_waiting(vault), owner=self, done=self._count, failed=self._keep
        )

    def _say(self) -> None:
        words, short, picture = self._say_line()
        self._strip.say_line(words, short=short, picture=picture)

    def _say_line(self) -> tuple[str, str, str]:
        """Return how the line is, the same in fewer words, and the picture of it."""
        sending = self._sending
        if sending.is_sending:
            return self.tr("Sending…"), "", "send"
        if sending.is_paused:
            return self.tr("Sending is paused"), self.tr("Paused"), "pause"
        last = sending.last
        if last is None:
            # Of the line nothing is known, and nothing is asked to find out.
            return "", "", "wifi-off"
        return self._say_last(last)

    def _say_last(self, last: Ended) -> tuple[str, str, str]:
        if last.at is None:
            return self._say_while_locked(last)
        time = dates.clock(last.at.astimezone(), self._context.language)
        if last.has_arrived:
            words, short = self.tr("The desk's server answered at {time}"), self.tr("Answered {time}")
            return words.format(time=time), short.format(time=time), "circle-check"
        words, short = self.tr("Not sent at {time}; everything is kept"), self.tr("Not sent {time}")
        return words.format(time=time), short.format(time=time), "wifi-off"

    def _say_while_locked(self, last: Ended) -> tuple[str, str, str]:
        if last.has_arrived:
            words, short = (
                self.tr("The desk's server answered while the vault was locked"),
                self.tr("Sent while locked"),
            )
            return words, short, "circle-check"
        words, short = self.tr("Not sent while the vault was locked; everything is kept"), self.tr("Not sent")
        return words, short, "wifi-off"

    def _count(self, waiting: int) -> None:
        if waiting:
            self._strip.say_waiting(
                self.tr("%n report(s) waiting", "", waiting), short=self.tr("%n waiting", "", waiting)
            )
        else:
            self._strip.say_waiting(self.tr("Nothing is waiting"), short=self.tr("None waiting"))

    def _keep(self, _error: Exception) -> None:
        """Leave the count as it was; the page that reads the same list says what is wrong."""

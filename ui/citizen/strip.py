"""What the strip says at home: how our own last try to send went, and how much waits. Nothing is probed for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

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
        self.refresh()

    def refresh(self) -> None:
        """Say how the line is, and count what waits."""
        words, picture = self._say_line()
        self._strip.say_line(words, picture=picture)
        vault = self._vault
        self._context.jobs.run(
            Lane.LOCAL, lambda _task: my_reports.count_waiting(vault), owner=self, done=self._count, failed=self._keep
        )

    def _say_line(self) -> tuple[str, str]:
        sending = self._sending
        if sending.is_sending:
            return self.tr("Sending…"), "send"
        if sending.is_paused:
            return self.tr("Sending is paused"), "pause"
        last = sending.last
        if last is None:
            # Of the line nothing is known, and nothing is asked to find out.
            return "", "wifi-off"
        return self._say_last(last)

    def _say_last(self, last: Ended) -> tuple[str, str]:
        time = dates.clock(last.at.astimezone(), self._context.language)
        if last.has_arrived:
            return self.tr("The desk's server answered at {time}").format(time=time), "circle-check"
        return self.tr("Not sent at {time}; everything is kept").format(time=time), "wifi-off"

    def _count(self, waiting: int) -> None:
        self._strip.say_waiting(
            self.tr("%n report(s) waiting", "", waiting) if waiting else self.tr("Nothing is waiting")
        )

    def _keep(self, _error: Exception) -> None:
        """Leave the count as it was; the page that reads the same list says what is wrong."""

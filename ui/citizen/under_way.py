"""The report that somebody is busy with: written, checked, sealed. There is at most one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.context import Context
from ui.reporting.report_path import ReportPath
from ui.reporting.sealing_path import SealingPath
from ui.window import Window

if TYPE_CHECKING:
    from reporter.vaults import Vault


class UnderWay(QObject):
    """From the first question of a report until it is sealed or put aside.

    Signals:
        queued: the `Queued` report that was sealed, and that nobody has decided on yet.
        left: the person wants home; what was typed is kept.
    """

    queued = Signal(object)
    left = Signal()

    def __init__(self, context: Context, window: Window, vault: "Vault") -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._path: ReportPath | SealingPath | None = None

    def wear(self, context: Context) -> None:
        """Make what is shown from now on in another language, scheme or size."""
        self._context = context

    def write(self, draft_id: str, *, at_end: bool = False) -> None:
        """Show the questions of a draft, at its last page or where it was left."""
        self.end()
        path = self._path = ReportPath(self._context, self._window, self._vault, draft_id)
        path.setParent(self)
        path.left.connect(self.left)
        path.completed.connect(self._seal)
        path.begin(at_end=at_end)

    def check(self, draft_id: str) -> None:
        """Go on with a draft that was finished before, at the step behind its questions where it was left."""
        self._make_sealing(draft_id).go_on()

    def resume(self) -> bool:
        """Show its page again, which was left for another; False where nothing is under way."""
        if self._path is None:
            return False
        self._path.resume(self._context)
        return True

    def step_aside(self) -> bool:
        """Make room for another page; False where its own must stay, and says why by itself."""
        return self._path is None or self._path.step_aside()

    def end(self) -> None:
        """Let go of it; what was typed is kept by whoever leaves."""
        if self._path is not None:
            self._path.deleteLater()
        self._path = None

    def _seal(self, draft_id: str) -> None:
        self._make_sealing(draft_id).begin()

    def _make_sealing(self, draft_id: str) -> SealingPath:
        self.end()
        path = self._path = SealingPath(self._context, self._window, self._vault, draft_id)
        path.setParent(self)
        path.queued.connect(self.queued)
        path.went_back.connect(lambda: self.write(draft_id, at_end=True))
        path.put_aside.connect(self.left)
        path.ended.connect(self.left)
        return path

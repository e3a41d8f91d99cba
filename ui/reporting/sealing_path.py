"""The way of a report that the form takes: its files, the privacy check, reading it once more, sealing.

    files → privacy check → read it once more → seal

Going back never loses anything: what was attached and decided is kept with the draft.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter.anonymise.review import Decisions
from reporter.citizen import Review
from ui.context import Context
from ui.reporting.files_path import FilesPath
from ui.reporting.privacy_page import PrivacyPage
from ui.reporting.review_page import ReviewPage
from ui.reporting.sealing_page import SealingPage
from ui.window import Window

if TYPE_CHECKING:
    from reporter.vaults import Vault


class SealingPath(QObject):
    """One complete draft on its way to the outbox. `begin` shows its files.

    Signals:
        queued: the `citizen.Queued`; the draft is gone.
        went_back: the person wants to change what they wrote.
    """

    queued = Signal(object)
    went_back = Signal()

    def __init__(self, context: Context, window: Window, vault: "Vault", draft_id: str) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._draft_id = draft_id
        self._decisions: Decisions | None = None
        self._files = FilesPath(context, window, vault, draft_id)
        self._files.setParent(self)
        self._files.finished.connect(self._show_privacy)
        self._files.went_back.connect(self.went_back)

    def begin(self) -> None:
        """Show what is attached."""
        self._files.begin()

    def _show_privacy(self) -> None:
        page = PrivacyPage(self._context, self._vault, self._draft_id)
        page.decided.connect(self._review)
        page.went_back.connect(self._files.begin)
        page.words_wanted.connect(self.went_back)
        self._window.show_screen(page)

    def _review(self, decisions: Decisions) -> None:
        self._decisions = decisions
        page = ReviewPage(self._context, self._vault, self._draft_id, decisions)
        page.agreed.connect(self._seal)
        page.went_back.connect(self._show_privacy)
        self._window.show_screen(page)

    def _seal(self, review: Review) -> None:
        page = SealingPage(self._context, self._vault, review)
        page.sealed.connect(self.queued)
        page.went_back.connect(self._review_again)
        self._window.show_screen(page)

    def _review_again(self) -> None:
        if self._decisions is not None:
            self._review(self._decisions)

"""The way of a report that the form takes: its files, the privacy check, reading it once more, sealing.

    files → privacy check → read it once more → seal

Going back never loses anything: what was attached and decided is kept with the draft.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter import drafting, privacy_check
from reporter.anonymise.review import Decisions
from reporter.citizen import Queued, Review
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.files_path import FilesPath
from ui.reporting.privacy_page import PrivacyPage
from ui.reporting.review_page import ReviewPage
from ui.reporting.sealing_page import SealingPage
from ui.reporting.whole_way import After, count_pages, remember_page, show_place, step_seen
from ui.screen import Screen
from ui.window import Window

if TYPE_CHECKING:
    from reporter.vaults import Vault


class SealingPath(QObject):
    """One complete draft on its way to the outbox. `begin` shows its files, `go_on` the step on which it was left.

    `step_aside` lets other screens be shown meanwhile; `resume` shows the same page again.

    Signals:
        queued: the `citizen.Queued`; the draft is gone.
        went_back: the person wants to change what they wrote.
        put_aside: the person goes home; the draft is kept.
        ended: there is nothing to go on with: the draft is gone, or the form does not take it any more.
    """

    queued = Signal(object)
    went_back = Signal()
    put_aside = Signal()
    ended = Signal()

    def __init__(self, context: Context, window: Window, vault: "Vault", draft_id: str) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._draft_id = draft_id
        self._decisions: Decisions | None = None
        self._seen: After | None = None
        self._is_aside = False
        # Filled also where the page that sealed is gone by then.
        self._outcomes: list[Queued] = []
        self._files = FilesPath(context, window, vault, draft_id)
        self._files.setParent(self)
        self._files.finished.connect(self._show_privacy)
        self._files.went_back.connect(self.went_back)
        self._files.put_aside.connect(self.put_aside)
        self._again: Callable[[], None] = self._show_files

    def begin(self) -> None:
        """Show what is attached."""
        self._go(self._show_files)

    def go_on(self) -> None:
        """Go on with a draft that was finished before: where it was left, if that was behind the form.

        Otherwise that is the privacy check; and so it is where anything is left to be decided by now.
        """
        self._go(self._show_left)

    def step_aside(self) -> bool:
        """Show nothing more until `resume`; whoever calls this shows something else. Nothing can keep it from that."""
        self._is_aside = True
        return True

    def resume(self, context: Context) -> None:
        """Show the page again that was left, in the look and the language of now, if the draft is still there."""
        self._context = context
        self._is_aside = False
        self._go(self._again)

    def _go(self, show: Callable[[], None]) -> None:
        """Show something once the draft is known to be whole and its pages are counted."""
        vault, draft_id = self._vault, self._draft_id
        self._again = show

        def count(_task: object) -> tuple[int, After | None, Decisions | None]:
            drafting.complete(vault, draft_id)
            seen, decided = step_seen(drafting.seen_page(vault, draft_id)), None
            if seen in {After.REVIEW, After.SEAL}:
                check = privacy_check.look(vault, draft_id)
                decided = None if check.left else check.decisions
            return count_pages(vault, draft_id), seen, decided

        def counted(told: tuple[int, After | None, Decisions | None]) -> None:
            self._files.pages, self._seen, decided = told
            self._decisions = self._decisions or decided
            if not self._is_aside:
                show()

        self._context.jobs.run(Lane.LOCAL, count, owner=self, done=counted, failed=self._end)

    def _end(self, _error: Exception) -> None:
        if self._is_aside:
            return
        if self._outcomes:
            # It was sealed while something else was shown.
            self.queued.emit(self._outcomes[-1])
        else:
            self.ended.emit()

    def _show(self, page: Screen, step: After) -> None:
        show_place(page, step, self._files.pages)
        self._window.show_screen(page)
        self._remember(step)

    def _remember(self, step: After) -> None:
        remember_page(self._context, self._vault, self._draft_id, step.page, owner=self)

    def _show_left(self) -> None:
        """Show the step that was seen last; the last reading stands before the seal, and is read again."""
        if self._seen is After.FILES:
            self._show_files()
        elif self._decisions is not None:
            self._review(self._decisions)
        else:
            self._show_privacy()

    def _show_files(self) -> None:
        self._again = self._show_files
        self._remember(After.FILES)
        self._files.resume(self._context)

    def _show_privacy(self) -> None:
        self._again = self._show_privacy
        page = PrivacyPage(self._context, self._vault, self._draft_id)
        page.decided.connect(self._review)
        page.went_back.connect(self._back_to_files)
        page.words_wanted.connect(self.went_back)
        self._show(page, After.PRIVACY)

    def _back_to_files(self) -> None:
        self._again = self._show_files
        self._remember(After.FILES)
        self._files.begin()

    def _review(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self._again = self._review_again
        page = ReviewPage(self._context, self._vault, self._draft_id, decisions)
        page.agreed.connect(self._seal)
        page.went_back.connect(self._show_privacy)
        self._show(page, After.REVIEW)

    def _seal(self, review: Review) -> None:
        self._again = lambda: self._seal(review)
        page = SealingPage(self._context, self._vault, review, outcomes=self._outcomes)
        page.sealed.connect(self._tell_queued)
        page.went_back.connect(self._review_again)
        self._show(page, After.SEAL)

    def _review_again(self) -> None:
        if self._decisions is not None:
            self._review(self._decisions)

    def _tell_queued(self, queued: Queued) -> None:
        if not self._is_aside:
            self.queued.emit(queued)

"""A privacy check under way: what the person chooses is searched by and remembered, both beside the window."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reporter import privacy_check
from reporter.anonymise.review import Action, FieldFind
from reporter.anonymise.vagueness import PlaceTold
from reporter.privacy_check import Check
from reporter.report import Precision
from ui.context import Context
from ui.jobs import Lane, Task

if TYPE_CHECKING:
    from reporter.vaults import Vault


class Checking(QObject):
    """The choices on one draft. They are remembered beside it as they are made, so going back loses none of them.

    Signals:
        begun: the `Check` of what was chosen before.
        searched: the `Check` of the last choice. It may not be kept yet: it is told also where the disk refuses it.
        decided: the `Decisions` once finds were decided on; the search for what they uncover is under way.
        agreed: the `Decisions`; nothing is left to decide and all of them are kept.
        left_open: the `Check`, in which something is left to decide.
        failed: why something could not be searched or kept.
    """

    begun = Signal(object)
    searched = Signal(object)
    decided = Signal(object)
    agreed = Signal(object)
    left_open = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, vault: "Vault", draft_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._vault = vault
        self._draft_id = draft_id
        # What was chosen last: the search for it may still be under way.
        self._chosen: Check | None = None
        self._kept: Check | None = None
        self._is_finishing = False

    def begin(self) -> None:
        """Search by what was chosen before."""
        vault, draft_id = self._vault, self._draft_id
        self._context.jobs.run(
            Lane.LOCAL,
            lambda _task: _search(privacy_check.look(vault, draft_id)),
            owner=self,
            done=self._begin_with,
            failed=self._fail,
        )

    def unsaved(self) -> Callable[[], None] | None:
        """Return the work that keeps the last choices, where it is not known that they are kept."""
        check, vault, draft_id = self._chosen, self._vault, self._draft_id
        if check is None or check is self._kept:
            return None
        return lambda: privacy_check.keep(vault, draft_id, check)

    def decide(self, decided: tuple[Mapping[FieldFind, Action], Mapping[FieldFind, str]]) -> None:
        """Take actions by find, and what was written instead by find."""
        if self._chosen is None:
            return
        actions, edits = decided
        check = self._chosen.decided(actions, edits)
        self._choose(check)
        self.decided.emit(check.decisions)

    def choose_time(self, chosen: tuple[str, Precision]) -> None:
        """Take how exactly the time of one question is told."""
        if self._chosen is not None:
            self._choose(self._chosen.vaguer(times=dict([chosen])))

    def choose_place(self, place: PlaceTold) -> None:
        """Take how much of the place is told."""
        if self._chosen is not None:
            self._choose(self._chosen.vaguer(place=place))

    def finish(self) -> None:
        """Agree if nothing is left; otherwise say that something is."""
        check = self._chosen
        if check is None or self._is_finishing:
            return
        self._is_finishing = True
        vault, draft_id = self._vault, self._draft_id

        def work(_task: Task) -> Check:
            if not _search(check).left:
                # How vaguely time and place are told is read from there: nobody goes on with less than was chosen.
                privacy_check.keep(vault, draft_id, check)
            return check

        self._context.jobs.run(Lane.LOCAL, work, owner=self, done=self._finish_with, failed=self._fail)

    def _begin_with(self, check: Check) -> None:
        self._chosen = self._kept = check
        self.begun.emit(check)

    def _choose(self, check: Check) -> None:
        self._chosen = check
        vault, draft_id = self._vault, self._draft_id

        def work(task: Task) -> Check:
            searched = _search(check)
            # It is shown at once, and also where the disk refuses to remember it.
            task.tell(searched)
            privacy_check.keep(vault, draft_id, searched)
            return searched

        self._context.jobs.run(
            Lane.LOCAL, work, owner=self, done=self._note_kept, failed=self._fail, progress=self._show_if_last
        )

    def _note_kept(self, check: Check) -> None:
        self._kept = check

    def _show_if_last(self, check: Check) -> None:
        if check is self._chosen:
            self.searched.emit(check)

    def _finish_with(self, check: Check) -> None:
        self._is_finishing = False
        if check is not self._chosen:
            # Something was decided otherwise meanwhile, and that is what the desk is to read.
            self.finish()
        elif check.left:
            self.left_open.emit(check)
        else:
            self._kept = check
            self.agreed.emit(check.decisions)

    def _fail(self, error: Exception) -> None:
        self._is_finishing = False
        self.failed.emit(error)


def _search(check: Check) -> Check:
    """Make a check search now: what it finds is remembered in it, and the window only reads that."""
    _ = check.finds, check.fields, check.hints, check.left, check.time_options, check.place_options
    return check

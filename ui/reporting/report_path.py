"""The way of one report through the window: the pages of the form, and what follows once they make a report.

    what → when → where → details → in your own words

Which pages there are is the form's to say. Every page is made when it is entered from the draft's answers as they
stand, so that going back shows what was typed; what is typed is kept beside it.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from reporter import drafting, form
from reporter.form import AnswersRefused, Problem
from reporter.form.description import Form
from reporter.report import Draft
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.autosave import Autosave
from ui.reporting.question_page import QuestionPage
from ui.reporting.whole_way import place_of_page, remember_page
from ui.text.errors import say
from ui.window import Window


class ReportPath(QObject):
    """One draft on its way. `begin` shows its first page, or, of one that was begun before, where it was left.

    `step_aside` lets other screens be shown meanwhile; `resume` shows the same page again.

    Signals:
        completed: the form takes every answer; carries the draft's id.
        left: the person went home; the draft is kept, unless nothing was ever typed into it.
    """

    completed = Signal(object)
    left = Signal()

    def __init__(
        self, context: Context, window: Window, vault: Vault, draft_id: str, *, asked: Form | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._vault = vault
        self._draft_id = draft_id
        self._asked = asked
        self._answers: dict[str, Any] = {}
        self._page: QuestionPage | None = None
        self._at = ""
        self._is_aside = False
        self._is_leaving = False
        self._autosave = Autosave(context, vault, draft_id, self._read)
        self._autosave.setParent(self)
        self._autosave.saved.connect(self._note_saved)
        self._autosave.failed.connect(self._note_failed)

    def begin(self, *, at_end: bool = False) -> None:
        """Read the draft and show a page of it: the one where it was left, or, `at_end`, the last one."""
        vault, draft_id, asked = self._vault, self._draft_id, self._asked

        def read(_task: object) -> tuple[Form, dict[str, Any], str]:
            return asked or form.load(), drafting.load(vault, draft_id), drafting.seen_page(vault, draft_id)

        def start(told: tuple[Form, dict[str, Any], str]) -> None:
            self._asked, self._answers, seen = told
            pages = drafting.pages_of(self._asked, self._answers)
            self._show(pages[-1] if at_end else drafting.left_at(self._asked, self._answers, seen=seen))

        self._context.jobs.run(Lane.LOCAL, read, owner=self, done=start, failed=self._fail)

    def step_aside(self) -> bool:
        """Keep what was typed, and show nothing more until `resume`; whoever calls this shows something else.

        Where it cannot be kept, the page stays, because it alone holds the words, and False is returned.
        """
        if not self._is_aside and not self.keep_now():
            return False
        self._is_aside = True
        self._is_leaving = False
        self._page = None
        return True

    def resume(self, context: Context) -> None:
        """Show the page again that was left, in the look and the language of now."""
        self._context = context
        self._is_aside = False
        if self._at:
            self._show(self._at)
        else:
            self.begin()

    def keep_now(self) -> bool:
        """Have everything that was typed in the vault before this returns; say whether it is. For leaving at once."""
        return self._autosave.finish()

    @property
    def _form(self) -> Form:
        if self._asked is None:
            raise RuntimeError("a page is shown before its form was read")
        return self._asked

    def _show(self, page: str, *, problems: tuple[Problem, ...] = ()) -> None:
        """Show a page, and what is wrong on it; while something else is shown, only remember it."""
        self._at = page
        if self._is_aside:
            return
        place = place_of_page(page, drafting.pages_of(self._form, self._answers))
        shown = QuestionPage(self._context, self._form, page, self._answers, place)
        shown.find_unsaved = self._autosave.unsaved
        shown.changed.connect(self._take)
        shown.went_on.connect(self._go_on)
        shown.went_back.connect(self._go_back)
        shown.put_aside.connect(self._put_aside)
        shown.outgrown.connect(self._show_again)
        self._page = shown
        self._window.show_screen(shown, then=lambda: shown.show_problems(problems) if problems else None)
        remember_page(self._context, self._vault, self._draft_id, page, owner=self)

    def _show_again(self) -> None:
        if self._page is not None:
            self._show(self._page.page)

    def _take(self) -> None:
        if self._page is not None:
            self._answers = self._page.answers
            self._autosave.touch()

    def _read(self) -> Mapping[str, Any]:
        return self._answers

    def _go_on(self) -> None:
        self._go(1)

    def _go_back(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        pages = drafting.pages_of(self._form, self._answers)
        at = pages.index(self._page.page) + by if self._page is not None else 0
        if 0 <= at < len(pages):
            self._autosave.flush()
            self._show(pages[at])
        elif at == len(pages):
            self._complete()
        else:
            self._put_aside()

    def _complete(self) -> None:
        vault, draft_id, answers = self._vault, self._draft_id, dict(self._answers)
        # A write behind this one would put back what is let go of here.
        self._autosave.give_up()

        def complete(_task: object) -> Draft:
            drafting.keep(vault, draft_id, answers)
            return drafting.complete(vault, draft_id)

        # Nothing else keeps the last words by now, so whoever locks a moment later counts on it.
        run = self._context.jobs.run
        run(Lane.LOCAL, complete, owner=self, done=self._follow, failed=self._fail_to_complete, is_promised=True)

    def _follow(self, _draft: Draft) -> None:
        if not self._is_aside:
            self.completed.emit(self._draft_id)

    def _fail_to_complete(self, error: Exception) -> None:
        if not isinstance(error, AnswersRefused):
            # What was to keep the last words has not, so whoever leaves now must not take them for kept.
            self._autosave.touch()
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        if self._is_aside:
            # Whoever comes back to the page is told when they go on from it.
            return
        if isinstance(error, AnswersRefused) and error.problems:
            self._show_problems(error.problems)
        elif self._page is not None:
            self._page.tell(say(error))
        else:
            self.left.emit()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Go to the first page on which something is missing, and name it there."""
        pages = drafting.pages_of(self._form, self._answers)
        page = next((one for one in pages if drafting.problems_on(self._form, one, self._answers)), pages[-1])
        here = drafting.problems_on(self._form, page, self._answers)
        self._show(page, problems=tuple(here) or problems)

    def _put_aside(self) -> None:
        """Go home once everything is kept; where it cannot be, say so, and go at the second asking."""
        if self._autosave.is_settled or self._is_leaving:
            self._leave()
            return
        self._is_leaving = True
        self._autosave.flush()

    def _note_saved(self) -> None:
        if self._is_leaving:
            self._leave()
        elif self._page is not None:
            self._page.tell("")

    def _note_failed(self, error: Exception) -> None:
        if self._page is not None:
            self._page.tell(say(error))

    def _leave(self) -> None:
        vault, draft_id = self._vault, self._draft_id
        self._context.jobs.run(
            Lane.LOCAL,
            lambda _task: drafting.discard_untouched(vault, draft_id),
            owner=self,
            done=self._tell_left,
            failed=self._tell_left,
        )

    def _tell_left(self, _outcome: object) -> None:
        if not self._is_aside:
            self.left.emit()

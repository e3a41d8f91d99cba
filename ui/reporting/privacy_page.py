"""The privacy check: what in a report could tell who somebody is, and what becomes of each such place."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reporter.privacy_check import Check
from reporter.vaults import Vault
from ui.context import Context
from ui.reporting.checking import Checking
from ui.reporting.deciding import WIDE_EM, Deciding
from ui.reporting.hints_fold import make_hints
from ui.reporting.left_count import LeftCount, say_left
from ui.reporting.side_by_side import SideBySide
from ui.reporting.vagueness_choices import VaguenessChoices
from ui.screen import Screen
from ui.text import undrawn
from ui.text.errors import say
from ui.theme import parts
from ui.widgets.announcing import announce
from ui.widgets.notices import Kind, Notice

_AROUND_MARK_EM = 3
_LEAST_TEXT_EM = 3


class PrivacyPage(Screen):
    """Lets the person decide on every find, and say how exactly time and place are told.

    Signals:
        decided: the `Decisions`; nothing is left to decide.
        went_back: the person wants the page before this one.
        words_wanted: the person wants to change their own words.
    """

    decided = Signal(object)
    went_back = Signal()
    words_wanted = Signal()

    def __init__(self, context: Context, vault: Vault, draft_id: str) -> None:
        super().__init__(context, QCoreApplication.translate("PrivacyPage", "Privacy check"))
        self._shown: Check | None = None
        self._sides: SideBySide | None = None
        self._deciding: Deciding | None = None
        self._choices: VaguenessChoices | None = None
        self._outcome = self.add_text("", role="quiet")
        self._outcome.setObjectName("outcome")
        self._outcome.hide()
        self._problem = Notice(context, Kind.PROBLEM, "", name="problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._wait = self.add_text(self.tr("Looking through your words …"), role="quiet")
        self._made = QWidget()
        self._made.hide()
        self._column = QVBoxLayout(self._made)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.body.spacing())
        self.body.addWidget(self._made)
        self._back = self.add_back(self.tr("Back"))
        self._back.clicked.connect(self.went_back)
        # At the foot, where it is seen wherever the page was scrolled to.
        self._left = LeftCount(context)
        self._actions.addWidget(self._left)
        self._on = self.add_action(self.tr("Go on"), name="go-on", role="primary", picture="arrow-right")
        self._on.setEnabled(False)
        # Words that wrap tell their height late, and what is below them has its place only a turn after that.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._bring_into_sight)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda *_range: self._settled.start())
        bar.valueChanged.connect(self._say_what_fits)
        # Two texts stand side by side, and each should still hold a line.
        for line in filter(None, (self.body.parentWidget(), self._on.parentWidget())):
            line.setMaximumWidth(round(WIDE_EM * context.look.em))
        self._checking = Checking(context, vault, draft_id, self)
        self._on.clicked.connect(self._checking.finish)
        self._checking.begun.connect(self._begin_with)
        self._checking.searched.connect(self._show)
        self._checking.agreed.connect(self.decided)
        self._checking.left_open.connect(self._lead_back)
        self._checking.failed.connect(self._show_problem)
        self._checking.begin()

    @property
    def check(self) -> Check | None:
        """What is shown; None while it is looked for."""
        return self._shown

    def unsaved(self) -> Callable[[], None] | None:
        """Return the work that keeps the last choices, where it is not known that they are kept."""
        return self._checking.unsaved()

    def begin(self) -> None:
        """Take the focus where finds are decided on, if there are any."""
        if self._deciding is None or self._shown is None:
            super().begin()
        else:
            self._deciding.go_to(self._deciding.list.number)
            self._settled.start()

    def _begin_with(self, check: Check) -> None:
        self.making.begin(self._make(check))

    def _make(self, check: Check) -> Iterator[None]:
        """Make the page for what was found, part by part, and show all of it at the end: nothing jumps on the way."""
        first = next((find.number for find in check.finds if find.action is None), 1)
        if check.fields:
            self._sides = SideBySide(self.context, check)
            self._add(self._sides)
            yield
            yield from self._sides.fill(check, current=first if check.finds else 0)
            if any(undrawn.has_boxes(piece.words) for field in check.fields for piece in field.written):
                self._add(self.text(undrawn.say_boxes(), role="quiet"), name="boxes")
        if check.finds:
            self._deciding = Deciding(self.context)
            self._deciding.hide()
            self._deciding.setParent(self)
            yield
            self._deciding.show_check(check)
            self._deciding.list.go_to(first)
            parts.polish(self._deciding)
            yield
        if check.hints:
            self._add(make_hints(self.context, check, change=self.words_wanted.emit))
            yield
        choices = VaguenessChoices(self.context, check)
        if choices.is_empty:
            choices.deleteLater()
        else:
            self._column.addSpacing(self.context.look.space("near"))
            self._add(self.text(self.tr("How exactly shall time and place be told?"), size="title", bold=True))
            said = self.tr("The vaguer it is, the more people it could have come from.")
            self._add(self.text(said, role="quiet"))
            self._add(choices)
            self._choices = choices
        yield
        if check.finds:
            keys = self.tr("Keys: Enter replaces, K keeps, E writes something else, N and P go from one to the next.")
            self._add(self.text(keys, role="quiet", size="small"))
        self._column.addStretch(1)
        self._made.resize(self.heading.width(), self._made.height())
        self._column.activate()
        yield
        self._show_made(check, first=first)

    def _add(self, part: QWidget, *, name: str = "") -> None:
        if name:
            part.setObjectName(name)
        self._column.addWidget(part)
        parts.polish(part)

    def _show_made(self, check: Check, *, first: int) -> None:
        """Put what was made into sight and have it answer."""
        if self._choices is not None:
            self._choices.time_chosen.connect(self._checking.choose_time)
            self._choices.place_chosen.connect(self._checking.choose_place)
        self._wait.hide()
        self._made.show()
        self._on.setEnabled(True)
        self._show(check)
        if self._deciding is None:
            self.begin()
            return
        # Otherwise it is shown a moment later, and cannot take the focus now.
        self._deciding.show()
        self._deciding.decided.connect(self._checking.decide)
        self._deciding.moved.connect(self._move)
        self._checking.decided.connect(self._deciding.go_on)
        if self._sides is not None:
            self._sides.mark_pressed.connect(self._deciding.go_to)
        # Where text is large, what scrolls gives way to what is pressed.
        self._scroll.setMinimumHeight(round(_LEAST_TEXT_EM * self.context.look.em))
        self._deciding.go_to(first)

    def _show(self, check: Check) -> None:
        """Show a check, and say at the foot how many finds are open, in the page what it means that none is."""
        self._shown = check
        current = 0
        if self._deciding is not None:
            self._deciding.show_check(check)
            self._place_deciding(is_open=bool(check.left))
            current = self._deciding.list.number
        if self._sides is not None:
            self._sides.show_check(check, current=current)
        words = say_left(check)
        self._outcome.setText("" if check.left else words)
        self._outcome.setVisible(not check.left)
        is_new = self._left.show_check(check)
        self._say_what_fits()
        if is_new:
            announce(self, words)

    def _place_deciding(self, *, is_open: bool) -> None:
        """Put what is decided with below what scrolls, so that it is always in sight.

        In a low window that is so only while something is open: what was decided has to be read then.
        """
        if self._deciding is None or self._sides is None:
            return
        is_below = is_open or not self.is_low
        self._deciding.stand(is_below=is_below, is_low=self.is_low)
        if (self._outer if is_below else self._column).indexOf(self._deciding) >= 0:
            return
        had_focus = self._deciding.isAncestorOf(self.focusWidget())
        if is_below:
            self._column.removeWidget(self._deciding)
            self._outer.insertWidget(1, self._deciding)
        else:
            self._outer.removeWidget(self._deciding)
            self._column.insertWidget(self._column.indexOf(self._sides) + 1, self._deciding)
        self._deciding.show()
        if had_focus:
            self._deciding.list.setFocus()

    def _move(self, number: int) -> None:
        sides, page = self._sides, self._scroll.widget()
        if sides is None or page is None:
            return
        mark = sides.show_current(number)
        if mark is not None:
            at = sides.mapTo(page, mark.center())
            around = round(_AROUND_MARK_EM * self.context.look.em)
            # Nothing is scrolled away for a mark that is in sight from the top of the page.
            is_seen = at.y() + around <= self._scroll.viewport().height()
            self._scroll.verticalScrollBar().setValue(0 if is_seen else at.y() - around)

    def _lead_back(self, check: Check) -> None:
        """Lead to the first find that is open still."""
        self._show(check)
        announce(self, say_left(check), is_urgent=True)
        first = next(find.number for find in check.finds if find.action is None)
        if self._deciding is not None:
            self._deciding.go_to(first)

    def _show_problem(self, error: Exception) -> None:
        self._wait.hide()
        self._problem.say(say(error))
        self._problem.show()

    def _say_what_fits(self, *_value: int) -> None:
        """Say at the foot what there is room for, and whether time and place are out of sight, further down."""
        look, page = self.context.look, self._scroll.widget()
        taken = sum(shown.sizeHint().width() for shown in (self._back, self._on)) + 4 * look.space("wide")
        room = min(self.width(), round(WIDE_EM * look.em)) - taken
        is_more_below = False
        if self._choices is not None and page is not None:
            begins = self._choices.mapTo(page, QPoint(0, 0)).y()
            is_more_below = begins >= self._scroll.verticalScrollBar().value() + self._scroll.viewport().height()
        self._left.fit(room, is_more_below=is_more_below)

    def _bring_into_sight(self) -> None:
        self._say_what_fits()
        # A window that is not active yet has no focus, and still somewhere that will have it.
        if self._deciding is not None and self.focusWidget() is self._deciding.list:
            self._move(self._deciding.list.number)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Say what is left in as many words as there is room for."""
        super().resizeEvent(event)
        if self._shown is not None:
            self._place_deciding(is_open=bool(self._shown.left))
        self._say_what_fits()

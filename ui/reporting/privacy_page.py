"""The privacy check: what in a report could tell who somebody is, and what becomes of each such place.

Every decision is remembered beside the draft as it is made, so going back loses none of them.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from reporter import privacy_check
from reporter.anonymise.review import Action, FieldFind
from reporter.anonymise.vagueness import PlaceTold
from reporter.privacy_check import Check
from reporter.report import Precision
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane, Task
from ui.reporting.deciding import WIDE_EM, Deciding
from ui.reporting.find_words import of_hint
from ui.reporting.side_by_side import SideBySide
from ui.reporting.vagueness_choices import VaguenessChoices
from ui.screen import Screen
from ui.text import undrawn
from ui.text.errors import say
from ui.text.numbers import whole
from ui.widgets.announcing import announce
from ui.widgets.fold import Fold
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
        self._vault = vault
        self._draft_id = draft_id
        # What is shown, and what was chosen since: the search for it may still be under way.
        self._shown: Check | None = None
        self._chosen: Check | None = None
        self._kept: Check | None = None
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
        self._back = self.add_back(self.tr("Back"))
        self._back.clicked.connect(self.went_back)
        # At the foot, where it is seen wherever the page was scrolled to.
        self._left = self.text("", bold=True)
        self._left.setObjectName("left")
        self._left.setWordWrap(False)
        # The buttons beside it are as high as the foot has to be.
        self._left.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._left.hide()
        self._actions.addWidget(self._left)
        self._on = self.add_action(self.tr("Go on"), name="go-on", role="primary", picture="arrow-right")
        self._on.setEnabled(False)
        self._on.clicked.connect(self._go_on)
        # Words that wrap tell their height late, and what is below them has its place only a turn after that.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._bring_into_sight)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._follow_layout)
        self._scroll.verticalScrollBar().valueChanged.connect(self._say_what_fits)
        # Two texts stand side by side, and each should still hold a line.
        for line in filter(None, (self.body.parentWidget(), self._on.parentWidget())):
            line.setMaximumWidth(round(WIDE_EM * context.look.em))
        context.jobs.run(
            Lane.LOCAL,
            lambda _task: _search(privacy_check.look(vault, draft_id)),
            owner=self,
            done=self._begin_with,
            failed=self._show_problem,
        )

    @property
    def check(self) -> Check | None:
        """What is shown; None while it is looked for."""
        return self._shown

    def unsaved(self) -> Callable[[], None] | None:
        """Return the work that keeps the last choices, where it is not known that they are kept."""
        check, vault, draft_id = self._chosen, self._vault, self._draft_id
        if check is None or check is self._kept:
            return None
        return lambda: privacy_check.keep(vault, draft_id, check)

    def begin(self) -> None:
        """Take the focus where finds are decided on, if there are any."""
        if self._deciding is None:
            super().begin()
        else:
            self._go_to(self._deciding.list.number)
            self._settled.start()

    def _begin_with(self, check: Check) -> None:
        """Build the page for what was found."""
        self._wait.hide()
        self._chosen = self._kept = check
        if check.fields:
            self._sides = SideBySide(self.context, check)
            self._sides.mark_pressed.connect(self._go_to)
            self.body.addWidget(self._sides)
            if any(undrawn.has_boxes(piece.words) for field in check.fields for piece in field.written):
                self.add_text(undrawn.say_boxes(), role="quiet").setObjectName("boxes")
        if check.finds:
            self._deciding = Deciding(self.context)
            self._deciding.decided.connect(self._decide)
            self._deciding.moved.connect(self._move)
            # Where text is large, what scrolls gives way to what is pressed.
            self._scroll.setMinimumHeight(round(_LEAST_TEXT_EM * self.context.look.em))
            # Below what scrolls, so that it is always in sight.
            outer = self.layout()
            if isinstance(outer, QVBoxLayout):
                outer.insertWidget(1, self._deciding)
                # Otherwise it is shown a moment later, and cannot take the focus now.
                self._deciding.show()
        self._add_hints(check)
        self._add_vagueness(check)
        if check.finds:
            keys = self.tr("Keys: Enter replaces, K keeps, E writes something else, N and P go from one to the next.")
            self.add_text(keys, role="quiet", size="small")
        self.body.addStretch(1)
        self._on.setEnabled(True)
        self._show(check)
        first = next((find.number for find in check.finds if find.action is None), 1)
        if self._deciding is not None:
            self._deciding.go_to(first)
        else:
            self.begin()

    def _add_hints(self, check: Check) -> None:
        if not check.hints:
            return
        words = self.tr("Words worth a second look: {count}")
        fold = Fold(self.context, words.format(count=whole(len(check.hints), self.context.language)), name="hints")
        fold.body.addWidget(
            self.text(self.tr("They are never changed by the program. Change them yourself."), role="quiet")
        )
        for hint in check.hints:
            fold.body.addWidget(self.text(of_hint(hint.kind, check.words_of(hint))))
        change = self.button(self.tr("Change my words"), name="change-words", picture="pencil")
        change.setAutoDefault(False)
        change.clicked.connect(self.words_wanted)
        row = QHBoxLayout()
        row.addWidget(change)
        row.addStretch(1)
        fold.body.addLayout(row)
        self.body.addWidget(fold)

    def _add_vagueness(self, check: Check) -> None:
        choices = VaguenessChoices(self.context, check)
        if choices.is_empty:
            choices.deleteLater()
            return
        choices.time_chosen.connect(self._choose_time)
        choices.place_chosen.connect(self._choose_place)
        self.body.addSpacing(self.context.look.space("near"))
        self.add_text(self.tr("How exactly shall time and place be told?"), size="title", bold=True)
        self.add_text(self.tr("The vaguer it is, the more people it could have come from."), role="quiet")
        self.body.addWidget(choices)
        self._choices = choices

    def _decide(self, decided: tuple[Mapping[FieldFind, Action], Mapping[FieldFind, str]]) -> None:
        if self._chosen is None:
            return
        actions, edits = decided
        self._choose(self._chosen.decided(actions, edits))
        if self._deciding is not None:
            self._deciding.go_on(self._chosen.decisions)

    def _choose_time(self, chosen: tuple[str, Precision]) -> None:
        if self._chosen is not None:
            self._choose(self._chosen.vaguer(times=dict([chosen])))

    def _choose_place(self, place: PlaceTold) -> None:
        if self._chosen is not None:
            self._choose(self._chosen.vaguer(place=place))

    def _choose(self, check: Check) -> None:
        """Search by a new choice and remember it, both beside the window."""
        self._chosen = check
        vault, draft_id = self._vault, self._draft_id

        def work(task: Task) -> Check:
            searched = _search(check)
            # It is shown at once, and also where the disk refuses to remember it.
            task.tell(searched)
            privacy_check.keep(vault, draft_id, searched)
            return searched

        self.context.jobs.run(
            Lane.LOCAL,
            work,
            owner=self,
            done=self._note_kept,
            failed=self._show_problem,
            progress=self._show_if_last,
        )

    def _note_kept(self, check: Check) -> None:
        self._kept = check

    def _show_if_last(self, check: Check) -> None:
        if check is self._chosen:
            self._show(check)

    def _show(self, check: Check) -> None:
        self._shown = check
        current = 0
        if self._deciding is not None:
            self._deciding.show_check(check)
            current = self._deciding.list.number
        if self._sides is not None:
            self._sides.show_check(check, current=current)
        self._say_how_it_stands(check)

    def _say_how_it_stands(self, check: Check) -> None:
        """Say at the foot how many finds are open, and in the page what it means that none is."""
        words = _say_left(check)
        is_new = words != self._left.accessibleName()
        self._left.setAccessibleName(words)
        self._left.setText(self._fitting(check))
        self._left.setVisible(bool(check.finds))
        self._outcome.setText("" if check.left else words)
        self._outcome.setVisible(not check.left)
        if is_new:
            announce(self, words)

    def _fitting(self, check: Check) -> str:
        """Return as much of what is left as the foot has room for."""
        if not check.left and not self._is_more_below():
            return self.tr("All decided")
        look = self.context.look
        words = _say_left(check) if check.left else self.tr("All decided; time and place follow below")
        taken = sum(shown.sizeHint().width() for shown in (self._back, self._on)) + 4 * look.space("wide")
        room = min(self.width(), round(WIDE_EM * look.em)) - taken
        if self._left.fontMetrics().horizontalAdvance(words) <= room:
            return words
        if not check.left:
            return self.tr("All decided")
        return self.tr("%n left to decide", "", check.left)

    def _go_to(self, number: int) -> None:
        if self._deciding is not None:
            self._deciding.go_to(number)
            self._move(number)

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

    def _go_on(self) -> None:
        """Go on if nothing is left; otherwise lead to the first find that is."""
        check = self._chosen
        if check is None:
            return
        self._on.setEnabled(False)
        vault, draft_id = self._vault, self._draft_id

        def work(_task: Task) -> Check:
            if not _search(check).left:
                # How vaguely time and place are told is read from there: nobody goes on with less than was chosen.
                privacy_check.keep(vault, draft_id, check)
            return check

        self.context.jobs.run(Lane.LOCAL, work, owner=self, done=self._leave_with, failed=self._show_problem)

    def _leave_with(self, check: Check) -> None:
        self._on.setEnabled(True)
        if check is not self._chosen:
            # Something was decided otherwise meanwhile, and that is what the desk is to read.
            self._go_on()
            return
        if not check.left:
            self._kept = check
            self.decided.emit(check.decisions)
            return
        self._show(check)
        announce(self, _say_left(check), is_urgent=True)
        first = next(find.number for find in check.finds if find.action is None)
        self._go_to(first)

    def _show_problem(self, error: Exception) -> None:
        self._wait.hide()
        self._on.setEnabled(self._shown is not None)
        self._problem.say(say(error))
        self._problem.show()

    def _is_more_below(self) -> bool:
        """Say whether how exactly time and place are told is out of sight, further down."""
        page = self._scroll.widget()
        if self._choices is None or page is None:
            return False
        begins = self._choices.mapTo(page, QPoint(0, 0)).y()
        return begins >= self._scroll.verticalScrollBar().value() + self._scroll.viewport().height()

    def _say_what_fits(self, *_value: int) -> None:
        if self._shown is not None:
            self._left.setText(self._fitting(self._shown))

    def _follow_layout(self, *_range: int) -> None:
        self._settled.start()

    def _bring_into_sight(self) -> None:
        self._say_what_fits()
        # A window that is not active yet has no focus, and still somewhere that will have it.
        if self._deciding is not None and self.focusWidget() is self._deciding.list:
            self._move(self._deciding.list.number)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Say what is left in as many words as there is room for."""
        super().resizeEvent(event)
        self._say_what_fits()


def _say_left(check: Check) -> str:
    """Say how many finds are open, or what it means that none is."""
    if not check.finds:
        return QCoreApplication.translate(
            "PrivacyPage",
            "No numbers, addresses or accounts were found. Names are not looked for: read it yourself.",
        )
    if not check.left:
        return QCoreApplication.translate(
            "PrivacyPage",
            "Everything that was found is decided. Names are not looked for: read it once more yourself.",
        )
    return QCoreApplication.translate(
        "PrivacyPage", "%n place(s) could tell who somebody is. Decide on each before you go on.", "", check.left
    )


def _search(check: Check) -> Check:
    """Make a check search now: what it finds is remembered in it, and the window only reads that."""
    _ = check.finds, check.fields, check.hints, check.left, check.time_options, check.place_options
    return check

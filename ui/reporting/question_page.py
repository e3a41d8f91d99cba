"""One page of the form: its questions, the important ones first and the rest folded away, with nothing judged early."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reporter import drafting
from reporter.form import Problem
from reporter.form.description import Form
from reporter.form.question import Question
from ui.context import Context
from ui.reporting import problem_words
from ui.reporting.deciding import WIDE_EM
from ui.reporting.question_box import QuestionBox
from ui.reporting.whole_way import Place, put_steps_beside_heading
from ui.screen import Screen
from ui.text import numbers
from ui.theme import parts
from ui.widgets.announcing import announce
from ui.widgets.fold import Fold
from ui.widgets.notices import Kind, Notice
from ui.widgets.tab_order import follow


class QuestionPage(Screen):
    """Asks the questions of one page of the form. They are made one after the other: see `Screen.making`.

    Signals:
        changed: the person changed an answer; `answers` holds them all.
        went_on: the person goes on, and the page has what it needs.
        went_back: the person goes back to the page before.
        put_aside: the person goes home; the draft is kept.
        outgrown: an answer brings other questions to this page, and it has to be made again.
    """

    changed = Signal()
    went_on = Signal()
    went_back = Signal()
    put_aside = Signal()
    outgrown = Signal()

    def __init__(self, context: Context, form: Form, page: str, answers: Mapping[str, Any], place: Place) -> None:
        super().__init__(context, title_of(page))
        self.page = page
        self.find_unsaved: Callable[[], Callable[[], None] | None] = lambda: None
        self.answers: dict[str, Any] = dict(answers)
        self._form = form
        put_steps_beside_heading(self, place, step_of(page), is_asked_below=True)
        self.notice: Notice | None = None
        self.boxes: dict[str, QuestionBox] = {}
        self.fold: Fold | None = None
        questions = drafting.asked_on(form, page, self.answers)
        self._asked = [question.name for question in questions]
        self.making.begin(self._make(questions, place))

    def _make(self, questions: Iterable[Question], place: Place) -> Iterator[None]:
        """Make the questions and then the foot, because the tab key goes in the order in which things were made."""
        yield from self._add(self.body, [question for question in questions if not question.more])
        yield from self._add_fold([question for question in questions if question.more])
        self.body.addStretch(1)
        if place.is_first:
            self.add_back(self.tr("My reports"), name="back").clicked.connect(self.put_aside)
        else:
            self.add_back(self.tr("Back"), name="back").clicked.connect(self.went_back)
            aside = self.add_action(self.tr("Keep for later"), name="put-aside", role="quiet", picture="save")
            aside.setAccessibleDescription(self.tr("Keeps the draft as it is and goes back to your reports"))
            aside.clicked.connect(self.put_aside)
        self.go_on = self.add_action(self.tr("Go on"), name="go-on", role="primary", picture="arrow-right")
        self.go_on.clicked.connect(self._go_on)
        self._say_how_to_go_on()
        for line in filter(None, (self.body.parentWidget(), self.go_on.parentWidget())):
            line.setMaximumWidth(round(WIDE_EM * self.context.look.em))

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Name below its question what is missing or does not fit, and go to the first of them."""
        found = list(problems)
        if self.fold is not None and any(problem.field.partition(".")[0] in self._unmade for problem in found):
            self.fold.open()
        words = dict.fromkeys(self.boxes, "")
        for problem in reversed(found):
            name = self._question_of(problem)
            can_decline = drafting.can_decline(self._form, self.boxes[name].question, self.answers)
            words[name] = problem_words.say(problem, self.context.language, can_decline=can_decline)
        for name, box in self.boxes.items():
            box.show_problem(words[name])
            if words[name] and box.question.more and self.fold is not None:
                self.fold.open()
        first = next((box for name, box in self.boxes.items() if words[name]), None)
        if first is not None:
            announce(self, words[first.question.name], is_urgent=True)
            first.begin()
            self._scroll.ensureWidgetVisible(first.problem)

    def tell(self, words: str) -> None:
        """Say at the top of the page what went wrong beside it, such as a full disk; nothing takes it away."""
        if self.notice is not None:
            self.notice.setVisible(bool(words))
            if words:
                self.notice.say(words)
        elif words:
            self.notice = Notice(self.context, Kind.PROBLEM, words, name="not-saved")
            self.body.insertWidget(0, self.notice)

    def unsaved(self) -> Callable[[], None] | None:
        """Return what still has to be kept; whoever made the page says so in `find_unsaved`."""
        return self.find_unsaved()

    def begin(self) -> None:
        """Take the focus into the first question that has no answer yet, or the first."""
        shown = [box for box in self.boxes.values() if box.isVisibleTo(self)]
        waiting = next((box for box in shown if box.question.name not in self.answers), None)
        if waiting is None and shown:
            waiting = shown[0]
        if waiting is None:
            super().begin()
            return
        waiting.begin()
        self._scroll.verticalScrollBar().setValue(
            0 if waiting is shown[0] else self._scroll.verticalScrollBar().value()
        )

    def _add(self, column: QVBoxLayout, questions: Iterable[Question]) -> Iterator[None]:
        for question in questions:
            box = QuestionBox(self.context, question, self._form, self.answers)
            box.changed.connect(self._change)
            self.boxes[question.name] = box
            column.addWidget(box)
            box.adapt(self.answers)
            if not self.context.look.is_tall_script:
                column.addSpacing(self.context.look.space("hair"))
            yield
            parts.polish(box)
            yield

    def _add_fold(self, questions: list[Question]) -> Iterator[None]:
        """Add what only some people need, which is made where it is answered, and otherwise once it is opened."""
        if not questions:
            return
        count = numbers.whole(len(questions), self.context.language)
        words = self.tr("More, if you know it ({count})").format(count=count)
        is_answered = any(question.name in self.answers for question in questions)

        def fill(body: QVBoxLayout) -> None:
            if not is_answered:
                for _ in self._add(body, questions):
                    pass
            line: QWidget = fold.line
            for question in questions:
                follow(line, self.boxes[question.name])
                line = self.boxes[question.name]

        fold = self.fold = Fold(self.context, words, name="more", fill=fill)
        self.body.addWidget(fold)
        if is_answered:
            yield from self._add(fold.body, questions)
            fold.open()

    def _change(self, changed: QuestionBox) -> None:
        name, value = changed.question.name, changed.answer.value()
        was_answered = name in self.answers
        if value is None:
            self.answers.pop(name, None)
        else:
            self.answers[name] = value
        # A key in the story must not ask the whole page whether anything else changed.
        if was_answered != (value is not None) or not isinstance(value, str | int) or changed.question.list_name:
            for box in self.boxes.values():
                box.adapt(self.answers)
            self._say_how_to_go_on()
        self.changed.emit()
        asked = drafting.asked_on(self._form, self.page, self.answers) if changed.question.name == "kind" else ()
        if asked and [question.name for question in asked] != self._asked:
            self.outgrown.emit()

    def _go_on(self) -> None:
        problems = drafting.problems_on(self._form, self.page, self.answers)
        if problems:
            self.show_problems(problems)
        else:
            self.went_on.emit()

    def _say_how_to_go_on(self) -> None:
        """Call it skipping where nothing is answered and nothing has to be."""
        asked = [
            box.question for box in self.boxes.values() if drafting.is_asked(self._form, box.question, self.answers)
        ]
        is_free = not any(question.is_required(self.answers) for question in asked)
        is_empty = not any(name in self.answers for name in self.boxes)
        self.go_on.setText(self.tr("Skip this page") if is_free and is_empty else self.tr("Go on"))

    @property
    def _unmade(self) -> set[str]:
        """The questions that nobody opened the fold for yet."""
        return set(self._asked) - self.boxes.keys()

    def _question_of(self, problem: Problem) -> str:
        """Return the question at which a problem is told; one of the whole is told at the longest words."""
        name = problem.field.partition(".")[0]
        if name in self.boxes:
            return name
        return max(self.boxes.values(), key=lambda box: box.question.max_bytes).question.name


def title_of(page: str) -> str:
    """Return the heading of a page of the form; the name of one that this version has no heading for."""
    titles = {
        "what": QCoreApplication.translate("pages", "What happened?"),
        "consent": QCoreApplication.translate("pages", "Consent"),
        "when": QCoreApplication.translate("pages", "When was it?"),
        "where": QCoreApplication.translate("pages", "Where was it?"),
        "details": QCoreApplication.translate("pages", "Some details"),
        "words": QCoreApplication.translate("pages", "In your own words"),
    }
    return titles.get(page) or QCoreApplication.translate("form", page)


def step_of(page: str) -> str:
    """Return what a step is called in the row of steps."""
    names = {
        "what": QCoreApplication.translate("pages", "what"),
        "consent": QCoreApplication.translate("pages", "consent"),
        "when": QCoreApplication.translate("pages", "when"),
        "where": QCoreApplication.translate("pages", "where"),
        "details": QCoreApplication.translate("pages", "details"),
        "words": QCoreApplication.translate("pages", "in your own words"),
    }
    return names.get(page) or QCoreApplication.translate("form", page)

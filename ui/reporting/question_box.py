"""One question on a page: what it asks, why, its control, and a word where something is missing."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reporter.form.description import PLACES, Form
from reporter.form.question import Question
from ui.context import Context
from ui.reporting.answers import making
from ui.text import form_words
from ui.theme import parts


class QuestionBox(QWidget):
    """A question and its answer.

    Signals:
        changed: the person changed the answer or took it back; carries this box.
    """

    changed = Signal(object)

    def __init__(self, context: Context, question: Question, form: Form, answers: Mapping[str, Any]) -> None:
        super().__init__()
        self.question = question
        self._form = form
        self.setObjectName(f"question-{question.name}")
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        head = QHBoxLayout()
        head.setSpacing(look.space("near"))
        self.asked = parts.label(look, form_words.question(question), bold=True)
        head.addWidget(self.asked, 1)
        column.addLayout(head)
        explained = form_words.hint(question)
        if explained:
            column.addWidget(parts.label(look, explained, role="quiet"))
        self.answer = making.make(context, question, form, answers)
        self.answer.setAccessibleName(form_words.question(question))
        self.answer.setAccessibleDescription(explained)
        self.answer.changed.connect(self._change)
        column.addWidget(self.answer)
        # Made behind the answer, because the tab key goes in the order in which things were made.
        self.take_back = parts.button(look, self.tr("Take back"), name=f"{question.name}-take-back", role="quiet")
        self.take_back.setAutoDefault(False)
        self.take_back.setAccessibleName(
            self.tr("Take the answer back: {question}").format(question=form_words.question(question))
        )
        self.take_back.clicked.connect(self._take_back)
        policy = self.take_back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.take_back.setSizePolicy(policy)
        head.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignTop)
        self.problem = parts.label(look, "", role="problem", bold=True)
        self.problem.setObjectName(f"{question.name}-problem")
        self.problem.hide()
        column.addWidget(self.problem)

    def adapt(self, answers: Mapping[str, Any]) -> None:
        """Fit into what the other answers are by now: whether this is asked at all, and what may be chosen.

        Called only once the box has its place: what is shown without one would be a window of its own.
        """
        self.answer.adapt(self._form, answers)
        above = PLACES.get(self.question.list_name)
        waits = above is not None and answers.get(above) is None
        self.setVisible(self.question.is_relevant(answers) and not waits)
        is_free = not self.question.is_required(answers)
        self.take_back.setVisible(is_free and self.answer.value() is not None)

    def show_problem(self, words: str) -> None:
        """Say what is missing or does not fit; nothing takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.answer.setAccessibleDescription(words or form_words.hint(self.question))

    def begin(self) -> None:
        """Take the focus into the answer."""
        inside = (
            child
            for child in (self.answer, *self.answer.findChildren(QWidget))
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(self) and child.isEnabled()
        )
        if (first := next(inside, None)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        self.show_problem("")
        self.changed.emit(self)

    def _take_back(self) -> None:
        self.answer.show_value(None)
        self._change()
        self.begin()

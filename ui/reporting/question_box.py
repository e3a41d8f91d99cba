"""One question on a page: what it asks, why, its control, and a word where something is missing."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reporter import drafting
from reporter.form.description import Form
from reporter.form.question import AnswerType, Question
from ui.context import Context
from ui.reporting.answers import making
from ui.text import form_words
from ui.theme import parts

_NARROW_EM = 44
_TALL_ANSWERS = frozenset({AnswerType.TEXT, AnswerType.PERIOD})
_AROUND_WORDS_EM = 4
"""Room between question, hint and button, and around the words of each."""


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
        self._em = look.em
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # A high script brings the room above its words with it.
        column.setSpacing(0 if look.is_tall_script else look.space("tight"))
        head = QHBoxLayout()
        head.setSpacing(look.space("near"))
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(0 if look.is_tall_script else look.space("hair"))
        self.asked = parts.label(look, form_words.question(question), bold=True)
        self._words.addWidget(self.asked)
        head.addLayout(self._words, 1)
        column.addLayout(head)
        explained = form_words.hint(question)
        self._hint = parts.label(look, explained, role="quiet")
        self._words.addWidget(self._hint, 1)
        parts.set_shown(self._hint, is_shown=bool(explained))
        self.answer = making.make(context, question, form, answers)
        self.answer.setAccessibleName(form_words.question(question))
        self.answer.setAccessibleDescription(explained)
        self.answer.changed.connect(self._change)
        column.addWidget(self.answer)
        # Made behind the answer, because the tab key goes in the order in which things were made.
        self.take_back = parts.button(look, self.tr("Take back"), name=f"{question.name}-take-back", role="quiet")
        self.take_back.setAccessibleName(
            self.tr("Take the answer back: {question}").format(question=form_words.question(question))
        )
        self.take_back.clicked.connect(self._take_back)
        self._is_free = True
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
        parts.set_shown(self, is_shown=drafting.is_asked(self._form, self.question, answers))
        self._is_free = not self.question.is_required(answers)
        policy = self.take_back.sizePolicy()
        # Where an answer is needed, there is never anything to take back.
        policy.setRetainSizeWhenHidden(self._is_free)
        self.take_back.setSizePolicy(policy)
        parts.set_shown(self.take_back, is_shown=self._is_free and self.answer.value() is not None)
        self._arrange()

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

    def _arrange(self) -> None:
        """Put the hint beside the question where both have room in one line; below a tall answer in large letters."""
        self._put_hint(is_below=self.question.type in _TALL_ANSWERS and self.width() < _NARROW_EM * self._em)
        measured = [label.fontMetrics().horizontalAdvance(label.text()) for label in (self.asked, self._hint)]
        beside = self.take_back.sizeHint().width() if self._is_free else 0
        wanted = sum(measured) + beside + round(_AROUND_WORDS_EM * self._em)
        is_beside = bool(self._hint.text()) and wanted <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if direction is not self._words.direction():
            self._words.setDirection(direction)
            # Beside the hint, the question takes its words' width and no more.
            self.asked.setWordWrap(not is_beside)
            policy = QSizePolicy.Policy.Maximum if is_beside else QSizePolicy.Policy.Preferred
            self.asked.setSizePolicy(policy, self.asked.sizePolicy().verticalPolicy())

    def _put_hint(self, *, is_below: bool) -> None:
        """Put the hint below the answer or with the question: a late hint is better than a field out of sight."""
        if is_below is (self._column.indexOf(self._hint) >= 0):
            return
        if is_below:
            self._words.removeWidget(self._hint)
            self._column.insertWidget(self._column.indexOf(self.answer) + 1, self._hint)
        else:
            self._column.removeWidget(self._hint)
            self._words.addWidget(self._hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Put the hint where the new width has room for it."""
        super().resizeEvent(event)
        self._arrange()

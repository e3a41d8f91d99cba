"""What a report tells, question by question, in the person's language: the very members that the desk reads."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout

from reporter import form
from reporter.form.question import AnswerType
from ui.context import Context
from ui.reporting.answer_words import of_answer
from ui.text import form_words, numbers
from ui.theme import parts

_BESIDE_FROM_EM = 32
"""From this width on short answers stand beside their questions, so that more of them are seen at once."""
_ASKED, _ANSWERED = 2, 3
"""How the width is shared between both."""
_WORDY = frozenset({AnswerType.TEXT})
"""Answers that need all of the width."""


class Told(QFrame):
    """A card with each question that was answered and its answer, in the form's order; `files` counts attachments."""

    def __init__(self, context: Context, members: Mapping[str, object], *, files: int = 0, name: str = "told") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self._look = context.look
        edge = self._look.space("step")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(self._look.space("tight"))
        self._pairs: list[QBoxLayout] = []
        for question in form.load().questions.values():
            if members.get(question.name) not in (None, [], ""):
                said = of_answer(question, members[question.name], context.language)
                self._add(form_words.question(question), said, is_wordy=question.type in _WORDY)
        if files:
            self._add(self.tr("Files"), numbers.whole(files, context.language))

    def _add(self, asked: str, said: str, *, is_wordy: bool = False) -> None:
        pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        pair.setSpacing(0)
        answer = parts.label(self._look, said)
        answer.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        for label, share in ((parts.label(self._look, asked, role="quiet", size="small"), _ASKED), (answer, _ANSWERED)):
            pair.addWidget(label, share)
            self._top(label)
        self._column.addLayout(pair)
        if not is_wordy:
            self._pairs.append(pair)

    def _top(self, label: QLabel) -> None:
        label.setAlignment(label.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask | Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Put short answers beside their questions where there is room."""
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE_FROM_EM * self._look.em
        for pair in self._pairs:
            pair.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
            pair.setSpacing(self._look.space("step") if is_wide else 0)

"""What a report tells, question by question, in the person's language: the very members that the desk reads."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reporter import form
from ui.context import Context
from ui.reporting.answer_words import of_answer
from ui.text import form_words, numbers
from ui.theme import parts


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
        self._column.setSpacing(self._look.space("hair"))
        for question in form.load().questions.values():
            if members.get(question.name) not in (None, [], ""):
                said = of_answer(question, members[question.name], context.language)
                self._add(form_words.question(question), said)
        if files:
            self._add(self.tr("Files"), numbers.whole(files, context.language))

    def _add(self, asked: str, said: str) -> None:
        if self._column.count():
            self._column.addSpacing(self._look.space("tight"))
        self._column.addWidget(parts.label(self._look, asked, role="quiet", size="small"))
        answer = parts.label(self._look, said)
        answer.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._column.addWidget(answer)

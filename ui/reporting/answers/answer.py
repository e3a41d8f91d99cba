"""What every control of an answer is: it shows a raw value, gives one, and says when the person changed it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reporter.form.description import Form
from reporter.form.question import Question
from ui.context import Context


class Answer(QWidget):
    """A control for one question. `value` is raw JSON as it stands there, None where nothing does.

    Signals:
        changed: the person changed what stands in it.
    """

    changed = Signal()

    def __init__(self, context: Context, question: Question) -> None:
        super().__init__()
        self.context = context
        self.question = question
        self.setObjectName(f"answer-{question.name}")

    def value(self) -> Any:
        """Return what stands there, as JSON."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value that was kept, and tell nobody; what this control cannot show is shown as nothing."""
        raise NotImplementedError

    def adapt(self, form: Form, answers: Mapping[str, Any]) -> None:
        """Take into account what the other answers are by now."""

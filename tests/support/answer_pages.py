"""Pages of questions that tests look at, and what a person does on them."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reporter import form
from reporter.form.description import Form
from ui.context import Context
from ui.reporting.question_page import QuestionPage
from ui.reporting.whole_way import Place

ASKED = form.load()
FIRST = Place(at=1, of=7)


def page_of(context: Context, qtbot: QtBot, page: str, answers: dict[str, Any], asked: Form = ASKED) -> QuestionPage:
    made = QuestionPage(context, asked, page, answers, FIRST)
    made.making.finish()
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: QuestionPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisibleTo(page)
    button.click()


def type_into(widget: Any, words: str) -> None:
    for letter in words:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

"""A key in a long story is not felt: the work of the window's own thread stays under eight milliseconds.

Only the thread's own time counts, and the best of three rounds: other programs on the machine can only lengthen it.
"""

import statistics
import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reporter import form
from support.windows import SMALL, dressed
from ui.languages import URDU
from ui.reporting.question_page import QuestionPage
from ui.reporting.whole_way import Place
from ui.widgets.story_edit import StoryEdit

LETTERS = 5_000
MOST_MILLISECONDS = 8.0
_SENTENCE = (
    "پیر کی شام سے ہمارے علاقے میں موبائل انٹرنیٹ بند ہے۔ میرا نمبر 0300-1234567 ہے، شناختی کارڈ 35202-1234567-1۔ "
)


@pytest.mark.parametrize("letters_in_a_line", [200, LETTERS], ids=["in lines", "in one line"])
def test_a_key_in_five_thousand_urdu_letters(
    nothing_is_left: None, qapp: QApplication, qtbot: QtBot, letters_in_a_line: int
):
    story = (_SENTENCE * LETTERS)[:LETTERS]
    lines = [story[first : first + letters_in_a_line] for first in range(0, LETTERS, letters_in_a_line)]
    with dressed(qapp, URDU) as worn:
        answers = {"kind": "other", "text": "\n".join(lines), "lang": "ur"}
        page = QuestionPage(worn, form.load(), "words", answers, Place(at=4, of=8))
        page.making.finish()
        qtbot.addWidget(page)
        page.resize(SMALL)
        page.show()
        answer = page.boxes["text"].answer
        qtbot.waitUntil(lambda: any(character in answer.found.text() for character in "0123456789"))
        edit = answer.edit
        cursor = edit.textCursor()
        cursor.setPosition(LETTERS // 2)
        edit.setTextCursor(cursor)
        rounds = [statistics.median(_type(qapp, edit, n) for n in range(40)) for _round in range(3)]
        assert min(rounds) < MOST_MILLISECONDS, rounds
        assert page.answers["text"] == edit.toPlainText()


def _type(qapp: QApplication, edit: StoryEdit, n: int) -> float:
    """Press the nth key, and return the milliseconds of this thread until the window rests."""
    begun = time.thread_time()
    letter = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ا" if n % 5 else " ")
    QApplication.sendEvent(edit, letter)
    qapp.processEvents()
    return (time.thread_time() - begun) * 1000

"""Words know how high they are: as high as Qt says, whatever was asked before and whatever was changed since."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.theme import parts
from ui.theme.words import Words

SAID = "The line was dead from the morning on. صبح سے لائن بند تھی، اور کوئی جواب نہیں ملا۔ Nobody answered.\nNot one."
WIDTHS = (60, 90, 91, 150, 300, 301, 600, 900, 1500, 90, 5000)


def check(words: Words) -> list[int]:
    heights = [words.heightForWidth(width) for width in WIDTHS]
    assert heights == [QLabel.heightForWidth(words, width) for width in WIDTHS]
    return heights


@pytest.fixture
def words(context: Context, qtbot: QtBot) -> Words:
    made = parts.label(context.look, SAID)
    qtbot.addWidget(made)
    assert isinstance(made, Words)
    return made


def test_words_are_as_high_as_qt_says_in_every_width(words: Words):
    assert len(set(check(words))) > 3


def test_other_words_have_another_height(words: Words):
    before = check(words)
    words.setText("Short.")
    assert check(words) != before


def test_another_typeface_has_another_height(words: Words, context: Context):
    before = check(words)
    words.setFont(context.look.font("heading", bold=True))
    assert check(words) != before


def test_the_padding_of_a_role_counts_once_it_is_there(context: Context, qtbot: QtBot):
    words = parts.label(context.look, SAID, role="badge")
    qtbot.addWidget(words)
    assert isinstance(words, Words)
    before = check(words)
    words.show()
    assert check(words) != before


def test_words_that_stay_in_one_line_have_no_height_of_a_width(words: Words):
    check(words)
    words.setWordWrap(False)
    check(words)

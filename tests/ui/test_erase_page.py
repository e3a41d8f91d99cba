"""Erasing everything asks for a word, says its limits, and never erases by itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reporter.errors import VaultProblem
from reporter.store.erasing import not_removed
from support.windows import SMALL, dressed
from ui.context import Context
from ui.languages import DARI, ENGLISH, PASHTO, SINDHI, URDU, Language
from ui.leaving.erase_page import ErasePage
from ui.text import translating
from ui.widgets.notices import Notice

FOLDER = Path("/mnt/stick/scans-7")
NOT_REMOVED = not_removed(FOLDER, [FOLDER / "b" / "4f6a20c1e8d7", FOLDER / "k"])
FAILURES = {"before": None, "failed": VaultProblem("The disk refused."), "not removed": NOT_REMOVED}


def shown(context: Context, qtbot: QtBot) -> tuple[ErasePage, QLineEdit, QPushButton]:
    page = ErasePage(context)
    qtbot.addWidget(page)
    page.show()
    page.begin()
    line, button = page.findChild(QLineEdit, "erase-word"), page.findChild(QPushButton, "erase-confirm")
    assert line is not None
    assert button is not None
    return page, line, button


def test_nothing_is_erased_before_the_word_is_typed(context: Context, qtbot: QtBot):
    page, line, button = shown(context, qtbot)
    told: list[bool] = []
    page.confirmed.connect(lambda: told.append(True))
    for typed in ("", "yes", "erase everything", "eras"):
        line.setText(typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == []
    line.setText(" Erase. ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told == [True]


def test_it_is_confirmed_once(context: Context, qtbot: QtBot):
    page, line, button = shown(context, qtbot)
    told: list[bool] = []
    page.confirmed.connect(lambda: told.append(True))
    line.setText("erase")
    for _ in range(3):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [True]


@pytest.mark.parametrize("spoken", [ENGLISH, URDU, PASHTO, DARI, SINDHI], ids=lambda language: language.tag)
def test_the_word_is_the_languages_own_and_english_is_taken_too(
    nothing_is_left: None, qapp: QApplication, spoken: Language
):
    with dressed(qapp, spoken) as context:
        translating.speak(qapp, spoken)
        page = ErasePage(context)
        line, button = page.findChild(QLineEdit, "erase-word"), page.findChild(QPushButton, "erase-confirm")
        title = next(label for label in page.findChildren(QLabel) if label.buddy() is line)
        word = title.text().rpartition(":")[2].strip(" \u2066\u2067\u2068\u2069\u200f«»“”۔")
        for typed in (word, word.replace("ی", "ي").replace("ک", "ك"), "ERASE"):
            line.setText(typed)
            assert button.isEnabled(), typed
        page.deleteLater()
        translating.speak(qapp, ENGLISH)


def test_who_goes_back_keeps_everything(context: Context, qtbot: QtBot):
    page, _, _ = shown(context, qtbot)
    with qtbot.waitSignal(page.went_back):
        QTest.mouseClick(page.findChild(QPushButton, "back"), Qt.MouseButton.LeftButton)


def test_after_a_failure_one_may_try_again_or_close_and_not_go_back(context: Context, qtbot: QtBot):
    page, line, button = shown(context, qtbot)
    line.setText("erase")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    page.show_failure(VaultProblem("The disk refused."))
    assert not page.findChild(QPushButton, "back").isVisible()
    assert page.findChild(QPushButton, "erase-end").isVisible()
    with qtbot.waitSignal(page.confirmed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.ended):
        QTest.mouseClick(page.findChild(QPushButton, "erase-end"), Qt.MouseButton.LeftButton)


def test_where_nothing_can_be_read_any_more_that_is_said_and_what_is_left(context: Context, qtbot: QtBot):
    page, _, _ = shown(context, qtbot)
    page.show_failure(NOT_REMOVED)
    said = page.findChild(Notice, "erase-failure").words
    assert "Nobody can read this vault any more" in said
    assert "b/4f" in said
    assert "/mnt/stick/scans-7" in said
    assert "may still be readable" not in said


def test_its_limits_are_said_before(context: Context, qtbot: QtBot):
    page, _, _ = shown(context, qtbot)
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "does not hide that there was a vault" in said
    assert "backups can keep older copies" in said


@pytest.mark.parametrize("spoken", [ENGLISH, URDU], ids=lambda language: language.tag)
@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES)
def test_its_limits_begin_within_a_small_window(
    nothing_is_left: None, qapp: QApplication, spoken: Language, failure: VaultProblem | None
):
    with dressed(qapp, spoken) as context:
        page = ErasePage(context)
        if failure is not None:
            page.show_failure(failure)
        page.resize(SMALL)
        page.show()
        for _ in range(4):
            qapp.processEvents()
        limits = page.findChild(QLabel, "erase-limits-words")
        assert limits.visibleRegion().boundingRect().height() > limits.height() * 0.8
        page.deleteLater()

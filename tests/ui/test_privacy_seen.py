"""What is seen of the privacy check: the text with its marks, one find or all of them, also in a small window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reporter.anonymise.review import Action
from reporter.store.vault import Vault
from support.form_answers import SITE
from support.privacy_pages import Draft, Open, finds, left, press, text, wait_for
from support.windows import SMALL, dressed
from ui.context import Context
from ui.languages import ENGLISH, URDU, Language
from ui.reporting.deciding import Deciding
from ui.reporting.marked_text import MarkedText
from ui.reporting.privacy_page import PrivacyPage
from ui.widgets.strip import Strip
from ui.window import Window


def below_a_strip(context: Context, page: PrivacyPage) -> QWidget:
    shell = QWidget()
    column = QVBoxLayout(shell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Strip(context))
    column.addWidget(page, 1)
    return shell


def test_one_find_is_shown_at_a_time_and_all_of_them_when_asked(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    listed, place = finds(page), page.findChild(QLabel, "place")
    assert [listed.isRowHidden(row) for row in range(3)] == [False, True, True]
    assert place.text() == "1 of 3"
    assert not page.findChild(QWidget, "previous-find").isEnabled()
    qtbot.mouseClick(page.findChild(QWidget, "next-find"), Qt.MouseButton.LeftButton)
    assert place.text() == "2 of 3"
    assert listed.hasFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.number == 3
    assert not page.findChild(QWidget, "next-find").isEnabled()
    press(qtbot, page, "all-finds")
    assert not any(listed.isRowHidden(row) for row in range(3))


def test_a_find_that_is_gone_to_is_told_once_be_it_another_one_or_not(open_page: Open, drafted: Draft):
    deciding = open_page(drafted()).findChild(Deciding)
    told: list[int] = []
    deciding.moved.connect(told.append)
    for number in (2, 2, 3):
        deciding.go_to(number)
    # Each time both texts are searched for its marks.
    assert told == [2, 2, 3]


def test_a_single_find_offers_no_way_to_others(open_page: Open, drafted: Draft):
    page = open_page(drafted(text="Ask 0301-2345678."))
    for name in ("previous-find", "next-find", "place", "all-finds", "replace-all", "replace-family"):
        assert page.findChild(QWidget, name).isHidden(), name


@pytest.mark.parametrize(("language", "percent"), [(ENGLISH, 100), (URDU, 100), (ENGLISH, 200), (URDU, 200)])
def test_text_and_find_are_seen_together_in_a_small_window(
    nothing_is_left: None,
    qapp: QApplication,
    qtbot: QtBot,
    vault: Vault,
    drafted: Draft,
    language: Language,
    percent: int,
):
    words = "میرے بھائی کا نمبر 0301-2345678 بند ہے اور فرنچائز پر انتظار کرنے کو کہا گیا۔ " * 6
    with dressed(qapp, language, percent=percent) as context:
        page = PrivacyPage(context, vault, drafted(text=words, lang="ur"))
        qtbot.waitUntil(lambda: page.check is not None)
        shell = below_a_strip(context, page)
        shell.resize(SMALL)
        shell.show()
        page.begin()
        for _ in range(4):
            qapp.processEvents()
        assert shell.size() == SMALL
        shown = [page.findChild(MarkedText, f"{side}-text") for side in ("written", "told")]
        is_wide = percent == 100
        assert [one.isVisible() for one in shown] == [is_wide, True]
        lines = [one.visibleRegion().boundingRect().height() / one.fontMetrics().lineSpacing() for one in shown]
        # The mark's own line, the next and more, where text is twice as large.
        assert min(lines if is_wide else lines[1:]) > (4 if is_wide else 2.5)
        for name in ("finds", "replace", "keep", "edit"):
            control = page.findChild(QWidget, name)
            assert control.visibleRegion().boundingRect() == control.rect(), name
        # How many are open is said beside the buttons where the foot is out of sight.
        count = page.findChild(QLabel, "left" if is_wide else "open-finds")
        assert count.visibleRegion().boundingRect().width() >= count.sizeHint().width()
        if not is_wide:
            press(qtbot, page, "show-written")
            assert [one.isVisible() for one in shown] == [True, False]
        shell.deleteLater()


@pytest.mark.parametrize("language", [ENGLISH, URDU], ids=lambda language: language.tag)
def test_in_a_low_window_the_text_has_all_room_once_all_is_decided(
    nothing_is_left: None, qapp: QApplication, qtbot: QtBot, vault: Vault, drafted: Draft, language: Language
):
    with dressed(qapp, language, percent=200) as context:
        page = PrivacyPage(context, vault, drafted())
        qtbot.waitUntil(lambda: page.check is not None)
        shell = below_a_strip(context, page)
        shell.resize(SMALL)
        shell.show()
        page.begin()
        assert not page._scroll.isAncestorOf(finds(page))
        for _ in range(3):
            qtbot.keyClick(finds(page), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page._scroll.isAncestorOf(finds(page)))
        assert page.focusWidget() is finds(page)
        qtbot.waitUntil(lambda: page._scroll.height() == page.height())
        # What was decided can still be decided otherwise, and the way on is where the page ends.
        qtbot.keyClick(finds(page), "k")
        wait_for(qtbot, page, Action.REPLACE, Action.REPLACE, Action.KEEP)
        assert page._scroll.isAncestorOf(page.findChild(QPushButton, "go-on"))
        with qtbot.waitSignal(page.decided):
            press(qtbot, page, "go-on")
        shell.resize(1440, 1400)
        qtbot.waitUntil(lambda: not page.is_low)
        assert not page._scroll.isAncestorOf(page.findChild(QPushButton, "go-on"))
        assert not page._scroll.isAncestorOf(finds(page))
        shell.deleteLater()


def test_sites_stand_among_the_texts(open_page: Open, drafted: Draft):
    page = open_page(drafted(**SITE, text="", lang=""))
    assert text(page, "written-sites") == "example.org"


@pytest.mark.parametrize(
    "before", ["📵📵👨‍👩‍👧 ", "میرے بھائی کا نمبر ", "Zong نے نمبر بند کیا: "], ids=["emoji", "urdu", "mixed"]
)
def test_a_mark_stands_on_its_words_whatever_comes_before(open_page: Open, drafted: Draft, before: str):
    page = open_page(drafted(text=f"{before}0301-2345678 ہے۔"))
    assert page.findChild(MarkedText, "written-text").marks == {1: "\u00a01\u00a0\u00a00301-2345678"}


def test_hints_are_shown_softly_and_block_nothing(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted(text="My name is Rashid Khan. Nothing loads."))
    press(qtbot, page, "hints-line")
    with qtbot.waitSignal(page.words_wanted):
        press(qtbot, page, "change-words")
    with qtbot.waitSignal(page.decided):
        press(qtbot, page, "go-on")


def test_the_foot_tells_that_time_and_place_follow_where_they_are_out_of_sight(
    open_page: Open, drafted: Draft, qtbot: QtBot, window: Window
):
    window.resize(SMALL)
    page = open_page(drafted(text="My name is Rashid Khan, 0301-2345678. Nothing loads.", districts=["pk-ba-quetta"]))
    press(qtbot, page, "hints-line")
    press(qtbot, page, "replace")
    qtbot.waitUntil(lambda: left(page) == "All decided; time and place follow below")
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert left(page) == "All decided"


def test_pressing_a_mark_goes_to_its_find(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    shown = page.findChild(MarkedText, "written-text")
    shown.mark_pressed.emit(3)
    assert finds(page).number == 3
    assert shown.mark_at(shown.toPlainText().index("35202")) == 3

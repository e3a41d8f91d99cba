"""The privacy check through its widgets: every decision on a find, by mouse and by keyboard."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter.anonymise.review import Action, Decisions
from support.privacy_pages import Draft, Open, finds, left, press, text, wait_for
from ui.window import Window


def test_every_find_is_marked_and_numbered_and_going_on_is_blocked(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    assert "3 place" in left(page)
    assert text(page, "written-text") == "Ask  1  0301-2345678 or  2  0302-7654321, card  3  35202-1234567-1."
    assert text(page, "told-text") == "Ask  1  … or  2  …, card  3  …."
    with qtbot.assertNotEmitted(page.decided, wait=100):
        press(qtbot, page, "go-on")
    assert finds(page).hasFocus()


def test_each_decision_by_its_button(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    press(qtbot, page, "replace")
    wait_for(qtbot, page, Action.REPLACE, None, None)
    assert finds(page).number == 2
    press(qtbot, page, "keep")
    wait_for(qtbot, page, Action.REPLACE, Action.KEEP, None)
    press(qtbot, page, "edit")
    assert "35202-1234567-1" in page.findChild(QLineEdit, "instead").accessibleName()
    qtbot.keyClicks(page.findChild(QLineEdit, "instead"), "of a friend")
    press(qtbot, page, "use-edit")
    wait_for(qtbot, page, Action.REPLACE, Action.KEEP, Action.EDIT)
    assert text(page, "told-text") == "Ask  1  [PHONE] or  2  0302-7654321, card  3  of a friend."
    with qtbot.waitSignal(page.decided) as decided:
        press(qtbot, page, "go-on")
    assert isinstance(decided.args[0], Decisions)
    assert [find.action for find in page.check.finds] == [Action.REPLACE, Action.KEEP, Action.EDIT]


def test_a_double_click_decides_on_one_find(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    keep = page.findChild(QPushButton, "keep")
    qtbot.mousePress(keep, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(keep, Qt.MouseButton.LeftButton)
    # Qt's own double click of a test presses once before the second press.
    twice = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(keep.rect().center()),
        QPointF(keep.mapToGlobal(keep.rect().center())),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(keep, twice)
    qtbot.mouseRelease(keep, Qt.MouseButton.LeftButton)
    qtbot.wait(200)
    assert [find.action for find in page.check.finds] == [Action.KEEP, None, None]


def test_the_keyboard_alone_is_enough(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    assert finds(page).hasFocus()
    qtbot.keyClick(finds(page), "n")
    qtbot.keyClick(finds(page), "n")
    assert finds(page).number == 3
    qtbot.keyClick(finds(page), "p")
    assert finds(page).number == 2
    qtbot.keyClick(finds(page), "k")
    wait_for(qtbot, page, None, Action.KEEP, None)
    assert finds(page).number == 3
    qtbot.keyClick(finds(page), "e")
    line = page.findChild(QLineEdit, "instead")
    assert line.hasFocus()
    qtbot.keyClicks(line, "an old card")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait_for(qtbot, page, None, Action.KEEP, Action.EDIT)
    assert finds(page).hasFocus()
    assert finds(page).number == 1
    qtbot.keyClick(finds(page), Qt.Key.Key_Return)
    wait_for(qtbot, page, Action.REPLACE, Action.KEEP, Action.EDIT)
    assert text(page, "told-text") == "Ask  1  [PHONE] or  2  0302-7654321, card  3  an old card."


def test_keys_pressed_faster_than_the_search_decide_one_find_each(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    for _ in range(3):
        qtbot.keyClick(finds(page), Qt.Key.Key_Return)
    wait_for(qtbot, page, Action.REPLACE, Action.REPLACE, Action.REPLACE)


def test_escape_puts_the_line_away_and_leaves_nothing(open_page: Open, drafted: Draft, qtbot: QtBot, window: Window):
    page = open_page(drafted())
    qtbot.keyClick(finds(page), "e")
    with qtbot.assertNotEmitted(window.left):
        for _ in range(2):
            qtbot.keyClick(page.findChild(QLineEdit, "instead"), Qt.Key.Key_Escape)
    assert finds(page).hasFocus()
    assert page.check.left == 3


def test_a_whole_family_is_replaced_at_once(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    family = page.findChild(QPushButton, "replace-family")
    press(qtbot, page, "all-finds")
    assert family.text() == "Replace all phone numbers (2)"
    press(qtbot, page, "replace-family")
    wait_for(qtbot, page, Action.REPLACE, Action.REPLACE, None)
    assert finds(page).number == 3
    assert family.isHidden()


def test_all_that_is_left_is_replaced_at_once_and_what_was_kept_stays(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted())
    qtbot.keyClick(finds(page), "k")
    wait_for(qtbot, page, Action.KEEP, None, None)
    press(qtbot, page, "replace-all")
    wait_for(qtbot, page, Action.KEEP, Action.REPLACE, Action.REPLACE)


def test_a_find_that_a_decision_uncovers_comes_back(open_page: Open, drafted: Draft, qtbot: QtBot):
    page = open_page(drafted(text="Ask 0301-2345678 about it."))
    press(qtbot, page, "edit")
    qtbot.keyClicks(page.findChild(QLineEdit, "instead"), "my cousin, 35202-1234567-1,")
    press(qtbot, page, "use-edit")
    wait_for(qtbot, page, Action.EDIT, None)
    assert "1 place" in left(page)
    assert finds(page).count() == 2
    with qtbot.assertNotEmitted(page.decided, wait=100):
        press(qtbot, page, "go-on")
    assert finds(page).number == 2
    press(qtbot, page, "replace")
    wait_for(qtbot, page, Action.EDIT, Action.REPLACE)
    with qtbot.waitSignal(page.decided):
        press(qtbot, page, "go-on")


def test_links_and_sites_are_left_out_and_never_written_anew(open_page: Open, drafted: Draft, qtbot: QtBot):
    links = ["https://chat.whatsapp.com/abcdef", "https://example.org/news"]
    page = open_page(drafted(text="", lang="", links=links))
    assert page.findChild(QPushButton, "replace").text() == "Leave it out"
    assert page.findChild(QPushButton, "edit").isHidden()
    qtbot.keyClick(finds(page), "e")
    assert page.findChild(QWidget, "instead-of").isHidden()
    press(qtbot, page, "replace")
    wait_for(qtbot, page, Action.REPLACE)
    assert text(page, "told-links") == f" 1  left out\n{links[1]}"


def test_nine_thousand_letters_stay_quick(open_page: Open, drafted: Draft, qtbot: QtBot):
    words = "انٹرنیٹ بند ہے، 0301-2345678 پر پوچھیں۔ "
    page = open_page(drafted(text=(words * 200)[:5000], lang="ur"))
    count = len(page.check.finds)
    assert count > 100
    spent = []
    for _ in range(5):
        begun = time.process_time()
        qtbot.keyClick(finds(page), "n")
        spent.append(time.process_time() - begun)
    print(f"moving among {count} finds: {sorted(spent)[2] * 1000:.0f} ms")
    assert min(spent) < 0.25
    begun = time.process_time()
    press(qtbot, page, "replace-all")
    qtbot.waitUntil(lambda: page.check.left == 0)
    print(f"deciding on all of them: {(time.process_time() - begun) * 1000:.0f} ms")
    assert text(page, "told-text").count("[PHONE]") == count

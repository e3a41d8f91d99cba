"""The privacy check is made part by part: what was found comes at once, and meanwhile nothing lands elsewhere."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter.store.vault import Vault
from support.privacy_pages import Draft, finds, press, wait_for
from support.windows import let_turn
from ui.context import Context
from ui.reporting.privacy_page import PrivacyPage
from ui.screen import Screen
from ui.window import Window


@pytest.fixture
def half_made(context: Context, qtbot: QtBot, vault: Vault, window: Window, drafted: Draft) -> PrivacyPage:
    """A page in sight whose finds are known and not shown yet."""
    page = PrivacyPage(context, vault, drafted())
    window.show_screen(page)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    turns = 0
    while not page.making.are_under_way or page.findChild(QWidget, "finds") is None:
        QApplication.processEvents()
        turns += 1
        assert turns < 100_000
    assert page.check is None
    return page


def in_sight(page: PrivacyPage) -> dict[str, QPoint]:
    """Where everything stands that has a name and can be seen."""
    named = (widget for widget in page.findChildren(QWidget) if widget.objectName() and widget.isVisible())
    return {widget.objectName(): widget.mapTo(page, QPoint()) for widget in named}


def test_what_was_found_comes_into_sight_at_once(half_made: PrivacyPage):
    seen = [in_sight(half_made)]
    while half_made.making.are_under_way:
        QApplication.processEvents()
        if half_made.check is None:
            seen.append(in_sight(half_made))
    assert all(sight == seen[0] for sight in seen)
    assert "finds" not in seen[0]
    assert in_sight(half_made).keys() >= {"finds", "replace", "written-text", "told-text"}
    assert finds(half_made).hasFocus()


def test_a_key_meanwhile_decides_on_nothing(half_made: PrivacyPage, qtbot: QtBot):
    for key in ("k", Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is half_made.findChild(QPushButton, "back")
        QTest.keyClick(focused, key)
    qtbot.waitUntil(lambda: half_made.check is not None)
    wait_for(qtbot, half_made, None, None, None)


def test_going_back_meanwhile_takes_the_focus_along(
    half_made: PrivacyPage, context: Context, qtbot: QtBot, window: Window
):
    before = Screen(context, "The files")
    before.add_back("Back")
    half_made.went_back.connect(lambda: window.show_screen(before))
    press(qtbot, half_made, "back")
    list_of_finds = finds(half_made)
    while window.screen_shown is not before:
        assert not list_of_finds.hasFocus()
        QApplication.processEvents()
    let_turn(qtbot, window)
    assert before.isAncestorOf(QApplication.focusWidget())


def test_what_is_found_for_a_page_that_was_left_is_not_made(
    context: Context, qtbot: QtBot, vault: Vault, window: Window, drafted: Draft
):
    page, before = PrivacyPage(context, vault, drafted()), Screen(context, "The files")
    window.show_screen(page)
    window.show_screen(before)
    let_turn(qtbot, window)
    assert page.check is None


def test_locking_meanwhile_leaves_nothing(half_made: PrivacyPage, qtbot: QtBot, window: Window):
    gone: list[str] = []
    half_made.destroyed.connect(lambda: gone.append("gone"))
    window.blank()
    qtbot.waitUntil(lambda: gone == ["gone"])
    assert window.newest_screen is None

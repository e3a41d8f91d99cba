"""Where reading begins on a screen, also where what it is about comes after it."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from support.windows import let_turn
from ui.context import Context
from ui.screen import Screen
from ui.window import Window


class _Late(Screen):
    """Has two ways back until what it is about has come."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "It comes late")
        self.first = self.add_back("Back", name="back")
        self.other = self.add_back("Home", name="home")

    def come(self) -> QPushButton:
        onwards = self.add_action("Go on", name="go-on", role="primary")
        self.begin_again()
        return onwards


@pytest.fixture
def page(window: Window, context: Context, qtbot: QtBot) -> _Late:
    shown = _Late(context)
    window.show_screen(shown)
    let_turn(qtbot, window)
    return shown


def test_a_page_begins_with_what_it_is_about_where_that_comes_late(page: _Late, qtbot: QtBot):
    assert page.focusWidget() in {page.first, page.other}
    onwards = page.come()
    qtbot.waitUntil(lambda: page.focusWidget() is onwards)


def test_a_page_begins_with_what_it_is_about_where_that_comes_before_it_is_seen(
    window: Window, context: Context, qtbot: QtBot
):
    page = _Late(context)
    onwards = page.come()
    window.show_screen(page)
    let_turn(qtbot, window)
    qtbot.waitUntil(lambda: page.focusWidget() is onwards)


def test_whoever_moved_on_meanwhile_stays_there(page: _Late, qtbot: QtBot):
    chosen = page.other if page.focusWidget() is page.first else page.first
    chosen.setFocus()
    onwards = page.come()
    qtbot.waitUntil(onwards.isVisible)
    # The page would take the focus a turn after that.
    qtbot.wait(20)
    assert page.focusWidget() is chosen

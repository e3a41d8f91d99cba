"""A window that is low for its letters: the foot stands where the page ends, and the body has all the room."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.screen import Screen
from ui.theme.tokens import LOW_EM


def read_before(context: Context, qtbot: QtBot, *, lines: int) -> Screen:
    screen = Screen(context, "Delete it?")
    qtbot.addWidget(screen)
    for n in range(lines):
        screen.add_text(f"{n}: nobody can read it any more.")
    screen.body.addStretch(1)
    screen.add_back("Keep it", name="keep")
    screen.add_action("Delete it", name="delete", role="danger")
    screen.resize(600, round(LOW_EM * context.look.em) + 1)
    screen.show()
    screen.begin()
    qtbot.wait(20)
    return screen


def delete(screen: Screen) -> QPushButton:
    return screen.findChild(QPushButton, "delete")


def test_the_foot_is_in_sight_in_a_high_window_and_behind_what_has_to_be_read_in_a_low_one(
    context: Context, qtbot: QtBot
):
    screen = read_before(context, qtbot, lines=40)
    assert delete(screen).visibleRegion().boundingRect() == delete(screen).rect()
    screen.resize(screen.width(), screen.height() - 2)
    qtbot.waitUntil(lambda: delete(screen).visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: screen._scroll.height() == screen.height())
    bar = screen._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: delete(screen).visibleRegion().boundingRect() == delete(screen).rect())
    screen.resize(screen.width(), screen.height() + 2)
    bar.setValue(0)
    qtbot.waitUntil(lambda: delete(screen).visibleRegion().boundingRect() == delete(screen).rect())


def test_a_button_of_the_foot_keeps_the_focus_while_the_foot_moves(context: Context, qtbot: QtBot):
    screen = read_before(context, qtbot, lines=3)
    delete(screen).setFocus()
    for by in (-2, 2):
        screen.resize(screen.width(), screen.height() + by)
        qtbot.wait(20)
        assert screen.focusWidget() is delete(screen)
        assert delete(screen).isVisible()


def test_a_short_page_begins_at_its_foot_also_in_a_low_window(context: Context, qtbot: QtBot):
    screen = read_before(context, qtbot, lines=1)
    screen.resize(screen.width(), screen.height() - 2)
    qtbot.wait(20)
    screen.begin()
    assert isinstance(screen.focusWidget(), QPushButton)

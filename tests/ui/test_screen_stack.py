"""From one screen to the next the window lives: what is typed is not lost, and nothing is pressed twice."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from support.windows import let_turn
from ui.context import Context
from ui.screen import Screen
from ui.window import Window


class Asking(Screen):
    """A screen with one field and one button, that says when it is gone on from."""

    went_on = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, "What happened?")
        self.line = QLineEdit()
        self.body.addWidget(self.line)
        self.go_on = self.add_action("Go on", name="go-on", role="primary")
        self.go_on.clicked.connect(self.went_on)


class MadeInParts(Asking):
    """A screen of which more is made than one turn has time for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.made: list[int] = []
        self.making.begin(self._make())

    def _make(self) -> Iterator[None]:
        for part in range(5):
            self.made.append(part)
            yield
        self.line.setText("all of it")


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    window.show()
    window.show_screen(Asking(context))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield window
    window.blank()
    window.deleteLater()


def focused() -> QLineEdit:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Hearing(QObject):
    """Notes the keys that a widget is told of."""

    def __init__(self, parent: QObject, heard: list[QEvent.Type]) -> None:
        super().__init__(parent)
        self._heard = heard

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            self._heard.append(event.type())
        return False


def test_the_first_screen_is_there_at_once(window: Window):
    assert isinstance(window.screen_shown, Asking)
    assert window.screen_shown is window.newest_screen


def test_the_screen_before_stays_in_sight_until_the_next_one_is_ready(window: Window, context: Context, qtbot: QtBot):
    before, following = window.screen_shown, Asking(context)
    window.show_screen(following)
    assert window.screen_shown is before
    assert window.newest_screen is following
    let_turn(qtbot, window)
    assert window.screen_shown is following


def test_what_is_typed_between_two_screens_stands_on_the_next_one(window: Window, context: Context, qtbot: QtBot):
    before, following = window.screen_shown, Asking(context)
    window.show_screen(following)
    for letter in "seven":
        QTest.keyClick(focused(), letter)
    assert isinstance(before, Asking)
    assert before.line.text() == ""
    let_turn(qtbot, window)
    assert following.line.text() == "seven"
    QTest.keyClick(focused(), "!")
    assert following.line.text() == "seven!"


def test_tab_between_two_screens_moves_on_the_next_one_and_never_back_into_the_one_before(
    window: Window, context: Context, qtbot: QtBot
):
    before, following = window.screen_shown, Asking(context)
    window.show_screen(following)
    QTest.keyClick(focused(), "7")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), "8")
    assert isinstance(before, Asking)
    assert before.line.text() == ""
    let_turn(qtbot, window)
    assert QApplication.focusWidget() is following.go_on
    assert following.line.text() == "7"


def test_what_is_typed_for_a_screen_that_never_comes_stands_on_no_later_one(
    window: Window, context: Context, qtbot: QtBot
):
    window.show_screen(Asking(context))
    QTest.keyClick(focused(), "7")
    window.blank()
    for later in (Asking(context), Asking(context)):
        window.show_screen(later)
        let_turn(qtbot, window)
        assert later.line.text() == ""


def test_a_screen_that_was_left_says_nothing_more(window: Window, context: Context, qtbot: QtBot):
    before = window.screen_shown
    assert isinstance(before, Asking)
    said: list[str] = []
    before.went_on.connect(lambda: said.append("again"))
    window.show_screen(Asking(context))
    before.go_on.click()
    let_turn(qtbot, window)
    assert said == []


def test_enter_between_two_screens_goes_on_from_neither(window: Window, context: Context, qtbot: QtBot):
    following = Asking(context)
    said: list[str] = []
    following.went_on.connect(lambda: said.append("unread"))
    following.line.hide()
    window.show_screen(following)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    let_turn(qtbot, window)
    assert QApplication.focusWidget() is following.go_on
    assert said == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down])
def test_no_key_between_two_screens_decides_in_a_list_of_the_next_one(
    window: Window, context: Context, qtbot: QtBot, key: Qt.Key
):
    following = Asking(context)
    listed = QListWidget()
    listed.addItems(["first", "second"])
    listed.setCurrentRow(0)
    following.body.addWidget(listed)
    following.line.setFocusProxy(listed)
    heard: list[QEvent.Type] = []
    listed.installEventFilter(Hearing(listed, heard))
    window.show_screen(following)
    QTest.keyClick(focused(), key)
    let_turn(qtbot, window)
    assert QApplication.focusWidget() is listed
    assert heard == []
    QTest.keyClick(listed, key)
    assert QEvent.Type.KeyPress in heard


def test_esc_twice_between_two_screens_leaves(window: Window, context: Context, qtbot: QtBot):
    left: list[str] = []
    window.left.connect(lambda: left.append("left"))
    window.show_screen(Asking(context))
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert left == ["left"]
    let_turn(qtbot, window)


def test_a_screen_that_another_one_overtakes_is_never_seen(window: Window, context: Context, qtbot: QtBot):
    told: list[str] = []
    window.show_screen(Asking(context), then=lambda: told.append("overtaken"))
    last = Asking(context)
    window.show_screen(last, then=lambda: told.append("last"))
    let_turn(qtbot, window)
    assert window.screen_shown is last
    assert told == ["last"]


def test_a_window_that_goes_blank_shows_nothing_that_was_on_its_way(window: Window, context: Context, qtbot: QtBot):
    window.show_screen(Asking(context))
    window.blank()
    qtbot.wait(50)
    assert window.newest_screen is None


def test_the_window_lives_between_the_steps_to_a_screen(window: Window, context: Context, qtbot: QtBot):
    following = Asking(context)
    window.show_screen(following)
    turns = 0
    while window.screen_shown is not following:
        QApplication.processEvents()
        turns += 1
    assert turns > 1
    qtbot.wait(10)
    # Whoever looks sees it, and not the one before.
    assert window.centralWidget().updatesEnabled()
    assert following.updatesEnabled()


def test_a_screen_that_still_makes_itself_is_waited_for(window: Window, context: Context, qtbot: QtBot):
    before, following = window.screen_shown, MadeInParts(context)
    window.show_screen(following)
    while not following.line.text():
        assert window.screen_shown is before
        QApplication.processEvents()
    let_turn(qtbot, window)
    assert window.screen_shown is following


def test_a_screen_that_leads_somewhere_before_it_is_brought_still_does(window: Window, context: Context, qtbot: QtBot):
    following = Asking(context)
    following.go_on.setFocus()
    window.show_screen(following)
    let_turn(qtbot, window)
    assert following.focusWidget() is following.go_on


def test_a_fault_while_a_screen_makes_itself_keeps_nobody_waiting(window: Window, context: Context, qtbot: QtBot):
    following = Asking(context)
    following.making.begin(int(word) for word in ["1", "none"])
    window.show_screen(following)
    with qtbot.captureExceptions() as faults:
        while window.screen_shown is not following:
            QApplication.processEvents()
    assert [fault[0] for fault in faults] == [ValueError]
    # What a traceback holds would be there still.
    faults.clear()
    let_turn(qtbot, window)


def test_a_screen_that_was_left_makes_no_more_of_itself(window: Window, context: Context, qtbot: QtBot):
    left = window.screen_shown
    assert left is not None
    made: list[int] = []
    left.making.begin(made.append(part) for part in range(1000))
    window.show_screen(Asking(context))
    left.making.begin(made.append(part) for part in range(1000))
    let_turn(qtbot, window)
    assert made == []


def test_a_screen_that_makes_way_is_gone_before_the_next_one_is_made(window: Window, context: Context, qtbot: QtBot):
    before, following = window.screen_shown, Asking(context)
    assert before is not None
    gone: list[str] = []
    before.destroyed.connect(lambda: gone.append("gone"))
    found: list[list[str]] = []

    def go_on() -> None:
        found.append(list(gone))
        window.show_screen(following)

    window.make_way(go_on)
    assert found == []
    for letter in "seven":
        QTest.keyClick(focused(), letter)
    let_turn(qtbot, window)
    assert found == [["gone"]]
    assert window.screen_shown is following
    assert following.line.text() == "seven"
    assert following.updatesEnabled()


def test_a_way_that_nobody_takes_leaves_a_window_that_is_painted(window: Window, qtbot: QtBot):
    window.make_way(lambda: None)
    let_turn(qtbot, window)
    assert window.screen_shown is None
    assert window.updatesEnabled()


def test_a_window_that_goes_blank_makes_no_way_any_more(window: Window, qtbot: QtBot):
    told: list[str] = []
    window.make_way(lambda: told.append("made"))
    window.blank()
    qtbot.wait(50)
    assert told == []
    assert window.updatesEnabled()

"""Who does not touch the window for long, or let the computer sleep: when it is to lock."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.leaving.idle import Clocks, Idle
from ui.window import Window


@dataclass
class SetClocks:
    """Clocks that a test sets."""

    awake: float = 1000.0
    passed: float = 5000.0

    def read(self) -> Clocks:
        return Clocks(self.awake, self.passed)

    def go(self, seconds: float, *, asleep: float = 0) -> None:
        self.awake += seconds
        self.passed += seconds + asleep


@pytest.fixture
def clocks() -> SetClocks:
    return SetClocks()


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> Iterator[Window]:
    shown = Window()
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.hide()
    shown.deleteLater()


@pytest.fixture
def idle(clocks: SetClocks, window: Window) -> Iterator[Idle]:
    idle = Idle(minutes=5, beat_seconds=0.01, read=clocks.read)
    idle.watch(window.windowHandle())
    yield idle
    idle.stop()
    idle.deleteLater()


def touch(window: Window) -> None:
    handle = window.windowHandle()
    place, button, none = QPointF(9, 9), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QGuiApplication.sendEvent(handle, QMouseEvent(QEvent.Type.MouseMove, place, place, button, button, none))


def test_five_minutes_without_a_touch_run_out_once(idle: Idle, clocks: SetClocks, window: Window, qtbot: QtBot):
    told: list[bool] = []
    idle.ran_out.connect(lambda: told.append(True))
    clocks.go(299)
    touch(window)
    clocks.go(299)
    qtbot.wait(50)
    assert told == []
    clocks.go(2)
    qtbot.waitUntil(lambda: told == [True])
    clocks.go(1000)
    qtbot.wait(50)
    assert told == [True]


def test_keys_that_an_input_method_keeps_to_itself_count_as_touches(idle: Idle, clocks: SetClocks, qtbot: QtBot):
    told: list[bool] = []
    idle.ran_out.connect(lambda: told.append(True))
    clocks.go(299)
    QGuiApplication.inputMethod().cursorRectangleChanged.emit()
    clocks.go(299)
    qtbot.wait(50)
    assert told == []


def test_a_sleep_is_noticed_by_the_clock_that_went_on(idle: Idle, clocks: SetClocks, qtbot: QtBot):
    with qtbot.waitSignal(idle.ran_out):
        clocks.go(1, asleep=30)


def test_a_touch_after_a_sleep_locks_and_does_not_wake(idle: Idle, clocks: SetClocks, window: Window, qtbot: QtBot):
    with qtbot.waitSignal(idle.ran_out):
        clocks.go(0, asleep=3600)
        touch(window)

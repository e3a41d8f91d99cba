"""The watchdog of the other tests sees a window that stands still, and none where nothing does."""

import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from support.stalls import idle_stall, watched
from ui.context import Context

STALL_MILLISECONDS = 300


def test_a_window_that_stands_still_is_seen(context: Context, qtbot: QtBot):
    with watched() as watchdog:
        QTimer.singleShot(0, lambda: time.sleep(STALL_MILLISECONDS / 1000))
        qtbot.wait(STALL_MILLISECONDS + 100)
    assert watchdog.longest >= STALL_MILLISECONDS - 20


def test_work_at_the_end_is_seen_too(context: Context):
    with watched() as watchdog:
        time.sleep(STALL_MILLISECONDS / 1000)
    assert watchdog.longest >= STALL_MILLISECONDS - 20


def test_an_idle_window_stands_still_for_less(context: Context):
    assert idle_stall(200) < STALL_MILLISECONDS

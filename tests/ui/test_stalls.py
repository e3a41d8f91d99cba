"""The watchdog sees a window that stands still, and none where nothing does; and no page of a report stands still."""

import time
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.pictures import photograph
from support.stalls import idle_stall, watched
from support.starting import StaysHere, begun_program
from support.whole_journey import Journey
from ui.context import Context
from ui.start.limits_page import LimitsPage

STALL_MILLISECONDS = 300
MOST_PAGES = 6
"""How many small pages may be made in the time of the longest turn. On a slow machine both take longer."""


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


def page_work(context: Context) -> float:
    """Return how many milliseconds of the processor a small page takes until its size is known."""
    taken = []
    for _ in range(9):
        begun = time.thread_time()
        page = LimitsPage(context)
        page.ensurePolished()
        page.grab()
        taken.append((time.thread_time() - begun) * 1000)
        page.deleteLater()
    return median(taken)


def test_no_turn_on_the_way_to_a_checked_report_takes_longer_than_a_few_small_pages(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    home, picture = tmp_path / "home", tmp_path / "picture.jpg"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    picture.write_bytes(photograph())
    with begun_program(qapp, home, StaysHere()) as program:
        with qtbot.waitSignal(program.loaded, timeout=30_000):
            pass
        with watched() as watchdog:
            person = Journey(qtbot, program)
            person.start("ur")
            person.tell()
            person.add_picture(picture)
            person.check()
        small = page_work(program._context)
    assert watchdog.most_work <= MOST_PAGES * small

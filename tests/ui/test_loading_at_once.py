"""The window's thread and a lane may load at the same time: both come to an end, in whatever order they begin."""

import os
import subprocess
import sys

import pytest

from support.running_server import ROOT
from ui.loading import JOURNEYS, SCREENS

SECONDS = 120
LOAD = """
import faulthandler, importlib, sys, threading
from PySide6.QtWidgets import QApplication
faulthandler.dump_traceback_later({seconds}, exit=True)
application = QApplication([])
sys.setswitchinterval(1e-5)
failures, both = [], threading.Barrier(2)

def load(names):
    both.wait()
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as error:
            failures.append((name, error))

lane = threading.Thread(target=load, args=({lane!r},))
lane.start()
load({window!r})
lane.join()
assert not failures, failures
"""
"""Threads take turns a hundred times as often as they do by themselves, so that they meet in the middle of a module."""


@pytest.mark.parametrize("window", [("ui.session",), SCREENS, SCREENS[::-1]], ids=["session", "screens", "backwards"])
@pytest.mark.parametrize("lane", [JOURNEYS, JOURNEYS[::-1]], ids=["journeys", "journeys backwards"])
def test_two_threads_that_load_at_once_both_come_to_an_end(window: tuple[str, ...], lane: tuple[str, ...]):
    done = subprocess.run(
        [sys.executable, "-B", "-c", LOAD.format(seconds=SECONDS, lane=lane, window=window)],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr

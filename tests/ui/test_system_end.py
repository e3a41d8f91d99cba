"""The system asks the program to end: it does, by itself or not, and within a time that can be named."""

import os
import signal
import subprocess
import sys
import time

import pytest

from support.ending_probe import ANSWER_SECONDS, END_SECONDS, KEYS_SECONDS
from support.running_server import ROOT

SLACK_SECONDS = 10.0
"""What a busy machine may add; whoever is waited for takes far longer."""

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def end(word: str, number: signal.Signals) -> tuple[int, float, str]:
    """Ask a program to end; return its status, the seconds that it took, and what it said."""
    with subprocess.Popen(
        [sys.executable, "-m", "support.ending_probe", word],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "ready\n"
            begun = time.monotonic()
            process.send_signal(number)
            status = process.wait(20)
        finally:
            process.kill()
        return status, time.monotonic() - begun, process.stdout.read()


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_a_window_that_is_asked_to_end_ends_by_itself(number: signal.Signals):
    status, seconds, said = end("ends", number)
    assert (status, said) == (0, "asked\n")
    assert seconds < SLACK_SECONDS


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_a_window_that_hangs_is_ended(number: signal.Signals):
    status, seconds, said = end("hangs", number)
    assert (status, said) == (1, "")
    assert ANSWER_SECONDS <= seconds < ANSWER_SECONDS + SLACK_SECONDS


def test_a_window_that_does_not_come_to_its_end_is_ended_after_its_patience():
    status, seconds, said = end("never ends", signal.SIGTERM)
    assert (status, said) == (1, "asked\n")
    assert END_SECONDS <= seconds < END_SECONDS + SLACK_SECONDS


def test_a_window_that_is_asked_to_end_while_it_locks_ends_and_does_not_come_back_as_the_lock_screen():
    status, seconds, said = end("locks", signal.SIGTERM)
    assert (status, said) == (0, "")
    assert seconds < SLACK_SECONDS


@pytest.mark.must("VAU-31")
@pytest.mark.parametrize(("word", "heard"), [("erases", "asked\n"), ("erases and hangs", "")])
def test_a_window_that_overwrites_keys_on_a_slow_disk_is_waited_for_and_ends_soon_after(word: str, heard: str):
    assert KEYS_SECONDS > ANSWER_SECONDS + END_SECONDS
    _, seconds, said = end(word, signal.SIGTERM)
    assert said == f"{heard}keys are gone\n"
    assert seconds < KEYS_SECONDS + SLACK_SECONDS


def test_who_asks_twice_is_not_answered_with_an_error():
    with subprocess.Popen(
        [sys.executable, "-m", "support.ending_probe", "never ends"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.terminate()
        assert process.stdout.readline() == "asked\n"
        process.terminate()
        _, complaints = process.communicate(timeout=20)
    assert complaints == ""

"""A demo desk's server that ends while the vault is open: begun again, or offered again with the reason why."""

import errno
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from reporter import demo_desk, joining
from reporter.demo_server import DemoServer
from reporter.store.vault import Vault
from support.processes import is_gone, wait_until
from support.vaults import open_vault
from ui.context import Context
from ui.demo_watch import DemoWatch
from ui.languages import URDU
from ui.leaving import children
from ui.start import journeys
from ui.text import translating
from ui.window import Window

MOST_MILLISECONDS = 60_000


@dataclass
class Standing:
    """A window whose demonstration is looked after."""

    watch: DemoWatch
    window: Window
    vault: Vault
    first: DemoServer
    told: list[DemoServer | None] = field(default_factory=list)

    def said(self) -> str:
        words = self.window.findChild(QLabel, "demo-ended-words")
        return words.text() if isinstance(words, QLabel) and words.isVisible() else ""

    def press_again(self) -> None:
        button = self.window.findChild(QAbstractButton, "demo-ended-action")
        assert isinstance(button, QAbstractButton)
        button.click()


@contextmanager
def standing(qtbot: QtBot, context: Context, vault: Vault, *, short_seconds: float) -> Iterator[Standing]:
    demo_desk.make(vault, now=datetime.now(UTC))
    first = journeys.start_demo(vault)
    window = Window()
    qtbot.addWidget(window)
    window.show()
    watch = DemoWatch(context, window, vault, first, short_seconds=short_seconds)
    made = Standing(watch, window, vault, first)
    watch.changed.connect(made.told.append)
    try:
        watch.begin()
        yield made
    finally:
        watch.close()
        first.close()
        shiboken6.delete(watch)


def takes(taker: socket.socket, port: int) -> bool:
    """Take a port, which the threads of a killed server may hold a moment longer than it."""
    try:
        taker.bind(("127.0.0.1", port))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return False
    return True


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with open_vault(tmp_path / "vault") as opened:
        yield opened


def test_a_server_that_was_killed_is_begun_again_by_itself_and_ends_with_the_window(
    qtbot: QtBot, context: Context, vault: Vault
):
    with standing(qtbot, context, vault, short_seconds=0) as made:
        os.kill(made.first.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: len(made.told) == 2, timeout=MOST_MILLISECONDS)
        gone, again = made.told
        assert gone is None
        assert again is not None
        assert not again.has_ended()
        assert again.room.exists()
        assert made.said() == ""
    assert is_gone(again.pid)
    assert not again.room.exists()


def test_one_that_ends_right_after_it_began_is_offered_and_begun_when_the_person_says_so(
    qtbot: QtBot, context: Context, vault: Vault
):
    with standing(qtbot, context, vault, short_seconds=1000) as made:
        os.kill(made.first.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: made.said() != "", timeout=MOST_MILLISECONDS)
        assert made.told == [None]
        made.press_again()
        qtbot.waitUntil(lambda: len(made.told) == 2, timeout=MOST_MILLISECONDS)
        assert made.said() == ""


def test_where_its_ports_are_taken_one_sentence_says_so_until_they_are_free(
    qtbot: QtBot, context: Context, vault: Vault
):
    with standing(qtbot, context, vault, short_seconds=0) as made, ExitStack() as takers:
        os.kill(made.first.pid, signal.SIGKILL)
        wait_until(lambda: is_gone(made.first.pid), "it did not end")
        for url in joining.desk_of(vault).profile.urls:
            taker = takers.enter_context(socket.socket())
            taker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            port = int(url.rstrip("/").rpartition(":")[2])
            wait_until(lambda taker=taker, port=port: takes(taker, port), "the port stays taken")
            taker.listen()
        qtbot.waitUntil(lambda: made.said() != "", timeout=MOST_MILLISECONDS)
        assert "other programs may use its ports" in made.said()
        takers.close()
        made.press_again()
        qtbot.waitUntil(lambda: len(made.told) == 2, timeout=MOST_MILLISECONDS)
        assert made.said() == ""


def test_what_is_offered_is_said_in_the_language_that_is_chosen_meanwhile(
    qtbot: QtBot, qapp: QApplication, context: Context, vault: Vault
):
    with standing(qtbot, context, vault, short_seconds=1000) as made:
        os.kill(made.first.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: made.said() != "", timeout=MOST_MILLISECONDS)
        before = made.said()
        translating.speak(qapp, URDU)
        made.watch.wear(replace(context, language=URDU))
        qtbot.waitUntil(lambda: made.said() not in {before, ""}, timeout=MOST_MILLISECONDS)
        translating.be_silent(qapp)


def test_a_server_that_is_still_starting_when_the_window_ends_ends_as_well(
    qtbot: QtBot, context: Context, vault: Vault
):
    before = children.find()
    with standing(qtbot, context, vault, short_seconds=1000) as made:
        os.kill(made.first.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: made.said() != "", timeout=MOST_MILLISECONDS)
        made.press_again()
    context.jobs.close()
    assert children.find() == before

"""What is said of a sending that nobody was here to see: no time, because nobody knows one."""

import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import shiboken6
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.left_windows import receipted
from support.own_reports import queue_report
from support.processes import wait_until
from support.sending_places import SendingPlace
from ui.citizen.strip import CitizenStrip
from ui.context import Context
from ui.reporting.outbox_page import OutboxPage
from ui.reporting.sending import Sending
from ui.widgets.notices import Notice
from ui.widgets.strip import Strip


@dataclass
class Unlocked:
    """The strip and the page of what waits, after an unlock."""

    sending: Sending
    strip: Strip
    page: OutboxPage

    @property
    def on_strip(self) -> str:
        words = self.strip.findChild(QLabel, "strip-words")
        return words.accessibleName() if isinstance(words, QLabel) else ""

    @property
    def on_page(self) -> str:
        notices = self.page.findChildren(Notice, "how-it-stands")
        return " ".join(notice.accessibleName() for notice in notices)


def leave(qtbot: QtBot, context: Context, place: SendingPlace, *, due_in: timedelta) -> tuple[int, int]:
    """Lock while a report is planned."""
    sending = Sending(context, place.vault)
    upload_id = queue_report(place.vault, place.desk)
    place.vault.outbox.set_due(upload_id, context.now() + due_in)
    sending.watch()
    qtbot.waitUntil(lambda: sending.next_due is not None, timeout=20_000)
    left = sending.leave(within=10)
    shiboken6.delete(sending)
    assert left is not None
    return left


@contextmanager
def unlocked(context: Context, place: SendingPlace, left: tuple[int, int]) -> Iterator[Unlocked]:
    sending, strip = Sending(context, place.vault), Strip(context)
    page = OutboxPage(context, place.vault, sending)
    CitizenStrip(context, strip, place.vault, sending)
    sending.attach(*left)
    sending.watch()
    try:
        yield Unlocked(sending, strip, page)
    finally:
        sending.close()
        for one in (page, strip, sending):
            shiboken6.delete(one)


def test_what_left_while_locked_is_said_without_a_time(qtbot: QtBot, context: Context, place: SendingPlace):
    left = leave(qtbot, context, place, due_in=timedelta(seconds=2))
    wait_until(lambda: receipted(place.folder), "it did not leave")
    # The server writes down that it has come before the sender hears of it.
    qtbot.wait(1000)
    with unlocked(context, place, left) as seen:
        qtbot.waitUntil(lambda: "answered" in seen.on_strip, timeout=20_000)
        assert "The desk's server answered while the vault was locked" in seen.on_strip
        assert not re.search(r"\d:\d\d", seen.on_strip)


def test_what_did_not_leave_while_locked_is_said_without_a_time(qtbot: QtBot, context: Context, place: SendingPlace):
    left = leave(qtbot, context, place, due_in=timedelta(minutes=30))
    os.kill(left[1], signal.SIGKILL)
    with unlocked(context, place, left) as seen:
        qtbot.waitUntil(lambda: "Not sent" in seen.on_strip, timeout=20_000)
        assert "Not sent while the vault was locked; everything is kept" in seen.on_strip
        assert not re.search(r"\d:\d\d", seen.on_strip)
        said = "The last try, while the vault was locked, did not succeed"
        qtbot.waitUntil(lambda: said in seen.on_page, timeout=20_000)

"""Proof of work in the window: done in the sending, said with its time, and stopped as the sending is."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reporter import joining
from reporter.my_reports import State
from reporter.profile import read_first
from reporter.sender.client import SenderProcess
from reporter.store.vault import Vault
from support.desks import BareDesk, bare_desk
from support.own_reports import queue_report
from support.stand_in.listener import Served, serving
from support.stand_in.server import StandIn
from support.vaults import open_vault
from support.window_sending import Clock, Heard, sending_from, state_of, until
from ui.context import Context
from ui.reporting.outbox_page import OutboxPage
from ui.reporting.sending import Sending
from ui.widgets.progress import Progress

LITTLE, ENDLESS = (4, 2), (32, 32)


@pytest.fixture
def served() -> Iterator[Served]:
    desk = bare_desk()
    with serving(StandIn(desk)) as listening:
        listening.server.desk = replace(desk, profile=replace(desk.profile, urls=(f"{listening.url}/",), work=LITTLE))
        yield listening


@pytest.fixture
def vault(tmp_path: Path, served: Served) -> Iterator[Vault]:
    with open_vault(tmp_path / "vault", served.server.desk) as opened:
        yield opened


@pytest.fixture
def sending(context: Context, vault: Vault, clock: Clock) -> Iterator[tuple[Sending, Heard]]:
    with sending_from(context, vault, clock) as made:
        yield made


def ask_endlessly(vault: Vault, served: Served) -> BareDesk:
    desk = served.server.desk
    endless = replace(desk, profile=desk.later(work=ENDLESS))
    joining.join(vault, read_first(endless.sign()))
    return endless


def test_a_report_is_sent_with_the_work_that_its_desk_asks_for(
    qtbot: QtBot, vault: Vault, served: Served, sending: tuple[Sending, Heard]
):
    upload_id = queue_report(vault, served.server.desk)
    sending[0].begin(at_once=True)
    until(qtbot, lambda: sending[1].ended)
    assert state_of(vault, upload_id) is State.SENT
    assert next(one.working.upload_id for one in sending[1].progress if one.working) == upload_id


def test_the_page_says_how_long_the_work_takes_and_cancel_stops_it(
    qtbot: QtBot, context: Context, vault: Vault, served: Served, sending: tuple[Sending, Heard]
):
    upload_id = queue_report(vault, ask_endlessly(vault, served))
    page = OutboxPage(context, vault, sending[0])
    qtbot.addWidget(page)
    sending[0].begin(at_once=True)
    until(qtbot, lambda: sending[1].progress and sending[1].progress[-1].working)
    shown = page.findChild(Progress, "sending-progress")
    assert shown is not None
    assert "this computer does about" in shown.findChild(type(page.heading), "sending-progress-words").text()
    shown.cancel.click()
    until(qtbot, lambda: sending[1].ended)
    assert sending[1].ended[0].sent.stopped
    until(qtbot, lambda: state_of(vault, upload_id) is State.UNDECIDED)
    assert served.server.receipts == {}


def test_what_is_planned_is_worked_for_before_its_time(
    qtbot: QtBot, vault: Vault, served: Served, sending: tuple[Sending, Heard]
):
    upload_id = queue_report(vault, served.server.desk)
    sending[0].begin(at_once=False)
    until(qtbot, lambda: vault.outbox.row(upload_id).work)
    assert state_of(vault, upload_id) is State.PLANNED
    assert served.server.calls == []


def test_endless_work_ahead_of_a_time_keeps_no_decision_waiting(
    qtbot: QtBot, vault: Vault, served: Served, sending: tuple[Sending, Heard]
):
    upload_id = queue_report(vault, ask_endlessly(vault, served))
    sending[0].begin(at_once=False)
    until(qtbot, lambda: [thread for thread in threading.enumerate() if thread.name == "work"])
    sending[0].hold(upload_id)
    until(qtbot, lambda: state_of(vault, upload_id) is State.HELD)
    until(qtbot, lambda: not [thread for thread in threading.enumerate() if thread.name == "work"])
    sending[0].send_one(upload_id, at_once=True)
    until(qtbot, lambda: sending[1].progress and sending[1].progress[-1].working)
    sending[0].cancel()
    until(qtbot, lambda: sending[1].ended)
    assert sending[1].refused == []


def test_a_decision_does_not_stop_the_sending_for_which_work_was_stopped_a_moment_ago(
    qtbot: QtBot, vault: Vault, served: Served, sending: tuple[Sending, Heard], clock: Clock
):
    queue_report(vault, ask_endlessly(vault, served))
    sending[0].begin(at_once=False)
    until(qtbot, lambda: [thread for thread in threading.enumerate() if thread.name == "work"])
    assert sending[0].next_due is not None
    clock.now = sending[0].next_due
    sending[0].findChild(QTimer).timeout.emit()
    sending[0].go_on()
    until(qtbot, lambda: sending[1].progress and sending[1].progress[-1].working)
    assert sending[1].ended == []
    sending[0].cancel()
    until(qtbot, lambda: sending[1].ended)


def test_a_lock_does_not_wait_for_endless_work(
    qtbot: QtBot, vault: Vault, served: Served, sending: tuple[Sending, Heard]
):
    upload_id = queue_report(vault, ask_endlessly(vault, served))
    sending[0].begin(at_once=True)
    until(qtbot, lambda: sending[1].progress and sending[1].progress[-1].working)
    left = sending[0].leave(within=20)
    assert left is not None
    assert state_of(vault, upload_id) is State.SENDING
    SenderProcess.attach(*left).close()

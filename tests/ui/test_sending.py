"""Sending from the window: a real vault, the real sender's process, and the real server on loopback."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reporter import dispatch
from reporter.delays import LONGEST_DELAY
from reporter.my_reports import State
from reporter.store.outbox import OutboxState
from support.desks import NOW
from support.own_reports import queue_report
from support.sending_places import SendingPlace, sending_place
from support.stand_in.faults import Fault, Rule
from support.vaults import queue_envelope
from support.window_sending import Clock, Heard, sending_from, stand_in, state_of, until
from ui.context import Context
from ui.reporting.sending import Sending

LARGE = 8 * 1024 * 1024
QUIET_MILLISECONDS = 400


@pytest.fixture
def sending(context: Context, place: SendingPlace, clock: Clock) -> Iterator[tuple[Sending, Heard]]:
    with sending_from(context, place.vault, clock) as made:
        yield made


def test_nothing_leaves_without_an_act(qtbot: QtBot, place: SendingPlace, sending: tuple[Sending, Heard]):
    upload_id = queue_report(place.vault, place.desk)
    sending[0].watch()
    qtbot.wait(QUIET_MILLISECONDS)
    assert state_of(place.vault, upload_id) is State.UNDECIDED
    assert (sending[0].next_due, sending[1].ended) == (None, [])


def test_now_sends_everything_and_the_servers_signature_is_kept(
    qtbot: QtBot, place: SendingPlace, sending: tuple[Sending, Heard]
):
    ids = [queue_report(place.vault, place.desk) for _ in range(2)]
    sending[0].begin(at_once=True)
    until(qtbot, lambda: sending[1].ended)
    assert {state_of(place.vault, upload_id) for upload_id in ids} == {State.SENT}
    assert sending[1].ended[0].has_arrived
    assert (sending[0].is_sending, sending[0].next_due) == (False, None)
    assert sending[1].progress[-1].sent_bytes == sending[1].progress[-1].total_bytes


def test_quietly_draws_a_time_within_two_hours_and_sends_when_it_comes(
    qtbot: QtBot, place: SendingPlace, sending: tuple[Sending, Heard], clock: Clock
):
    upload_id = queue_report(place.vault, place.desk)
    sending[0].begin(at_once=False)
    until(qtbot, lambda: sending[0].next_due)
    due = sending[0].next_due
    assert due is not None
    assert NOW <= due <= NOW + LONGEST_DELAY
    assert state_of(place.vault, upload_id) is State.PLANNED
    clock.now = due + timedelta(seconds=1)
    sending[0].watch()
    until(qtbot, lambda: sending[1].ended)
    assert state_of(place.vault, upload_id) is State.SENT


def test_a_server_that_is_down_costs_nothing_and_the_report_arrives_at_its_next_time(
    qtbot: QtBot, context: Context, tmp_path: Path, clock: Clock
):
    with sending_place(tmp_path, is_up=False) as place, sending_from(context, place.vault, clock) as (sending, heard):
        upload_id = queue_report(place.vault, place.desk)
        sending.begin(at_once=True)
        until(qtbot, lambda: heard.ended)
        assert state_of(place.vault, upload_id) is State.PLANNED
        assert sending.reason_of(upload_id)
        assert sending.next_due is not None
        assert NOW < sending.next_due <= NOW + LONGEST_DELAY
        place.start()
        qtbot.wait(QUIET_MILLISECONDS)
        assert len(heard.ended) == 1, "nothing leaves in the moment in which the line returns"
        clock.now = sending.next_due + timedelta(seconds=1)
        sending.watch()
        until(qtbot, lambda: len(heard.ended) == 2)
        assert state_of(place.vault, upload_id) is State.SENT


def test_what_became_due_while_nobody_was_here_gets_a_new_time(
    qtbot: QtBot, place: SendingPlace, sending: tuple[Sending, Heard]
):
    upload_id = queue_report(place.vault, place.desk)
    place.vault.outbox.set_due(upload_id, NOW - timedelta(hours=3))
    sending[0].watch()
    until(qtbot, lambda: sending[0].next_due)
    assert sending[0].next_due is not None
    assert sending[0].next_due > NOW
    assert state_of(place.vault, upload_id) is State.PLANNED


def test_a_large_report_is_paused_in_the_middle_and_goes_on_from_there(
    qtbot: QtBot, place: SendingPlace, sending: tuple[Sending, Heard]
):
    envelope = queue_envelope(place.vault, place.desk, packed=bytes(LARGE))
    sending[0].begin(at_once=True)
    until(qtbot, lambda: sending[1].progress and sending[1].progress[-1].sent_bytes > LARGE // 4)
    sending[0].pause()
    until(qtbot, lambda: sending[0].is_paused and not sending[0].is_sending)
    assert place.vault.outbox.row(envelope.upload_id).state is OutboxState.WAITING
    reached = max(progress.sent_bytes for progress in sending[1].progress)
    qtbot.wait(QUIET_MILLISECONDS)
    assert state_of(place.vault, envelope.upload_id) is State.PLANNED
    sending[1].progress.clear()
    sending[0].go_on()
    until(qtbot, lambda: state_of(place.vault, envelope.upload_id) is State.SENT)
    first = next(progress.sent_bytes for progress in sending[1].progress if progress.sent_bytes)
    assert LARGE // 8 < first <= reached + 1024 * 1024


def test_a_pause_holds_after_the_vault_was_closed_and_opened(
    qtbot: QtBot, place: SendingPlace, context: Context, clock: Clock
):
    upload_id = queue_report(place.vault, place.desk)
    dispatch.decide(place.vault, at_once=True, now=NOW)
    dispatch.pause(place.vault)
    with sending_from(context, place.vault, clock) as (sending, heard):
        sending.watch()
        until(qtbot, lambda: sending.is_paused)
        qtbot.wait(QUIET_MILLISECONDS)
        assert (heard.ended, state_of(place.vault, upload_id)) == ([], State.PLANNED)


def test_what_is_held_back_stays_when_everything_else_leaves(
    qtbot: QtBot, place: SendingPlace, sending: tuple[Sending, Heard]
):
    held, other = queue_report(place.vault, place.desk), queue_report(place.vault, place.desk)
    sending[0].hold(held)
    sending[0].begin(at_once=True)
    until(qtbot, lambda: state_of(place.vault, other) is State.SENT)
    assert state_of(place.vault, held) is State.HELD
    sending[0].send_one(held, at_once=True)
    until(qtbot, lambda: state_of(place.vault, held) is State.SENT)


def test_cancelling_leaves_the_report_until_it_is_sent_again(
    qtbot: QtBot, place: SendingPlace, sending: tuple[Sending, Heard]
):
    envelope = queue_envelope(place.vault, place.desk, packed=bytes(LARGE))
    sending[0].begin(at_once=True)
    until(qtbot, lambda: sending[1].progress and sending[1].progress[-1].sent_bytes > 0)
    sending[0].cancel()
    until(qtbot, lambda: not sending[0].is_sending and state_of(place.vault, envelope.upload_id) is State.UNDECIDED)
    qtbot.wait(QUIET_MILLISECONDS)
    assert state_of(place.vault, envelope.upload_id) is State.UNDECIDED


def test_a_refused_report_is_kept_and_leaves_again_only_when_its_person_says_so(
    qtbot: QtBot, context: Context, tmp_path: Path, clock: Clock
):
    with stand_in(tmp_path, rules=[Rule(Fault.REFUSED, problem="size")]) as (server, vault, desk):
        upload_id = queue_report(vault, desk)
        with sending_from(context, vault, clock) as (sending, heard):
            sending.begin(at_once=True)
            until(qtbot, lambda: heard.ended)
            assert state_of(vault, upload_id) is State.REFUSED
            assert sending.next_due is None
            assert sending.reason_of(upload_id)
            server.rules = ()
            sending.send_one(upload_id, at_once=True)
            until(qtbot, lambda: state_of(vault, upload_id) is State.SENT)

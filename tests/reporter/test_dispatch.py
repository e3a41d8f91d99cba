"""What a person decides about sending: nothing leaves without it, and nothing at the moment in which a line returns."""

from collections import deque
from datetime import UTC, datetime, timedelta

import pytest

from reporter import dispatch, my_reports, outbox
from reporter.delays import LONGEST_DELAY
from reporter.errors import SenderGone
from reporter.my_reports import State
from reporter.sender.port import Sender
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.direct_sender import DirectSender
from support.memory_intake import Fault, MemoryIntake
from support.own_reports import queue_report

LATER = NOW + LONGEST_DELAY


@pytest.fixture
def intake(desk: BareDesk) -> MemoryIntake:
    return MemoryIntake(desk)


def send(vault: Vault, intake: MemoryIntake, *, now: datetime = NOW) -> outbox.Sending:
    return dispatch.send_due(vault, lambda: DirectSender(intake.open_exchange), now=now)


def state_of(vault: Vault, upload_id: str) -> State:
    return my_reports.find(vault, upload_id).state


def test_nothing_leaves_until_it_is_decided(joined_vault: Vault, desk: BareDesk, intake: MemoryIntake):
    upload_id = queue_report(joined_vault, desk)
    assert send(joined_vault, intake, now=LATER).sent == ()
    assert (state_of(joined_vault, upload_id), dispatch.next_due(joined_vault)) == (State.UNDECIDED, None)


def test_now_sends_what_was_refused_too_and_never_what_is_held_back(
    joined_vault: Vault, desk: BareDesk, intake: MemoryIntake
):
    refused, held, other = (queue_report(joined_vault, desk) for _ in range(3))
    joined_vault.outbox.move(refused, expected={OutboxState.WAITING}, to=OutboxState.REFUSED)
    dispatch.hold(joined_vault, held)
    assert dispatch.decide(joined_vault, at_once=True, now=NOW) == 2
    assert {sent.upload_id for sent in send(joined_vault, intake).sent} == {refused, other}
    assert state_of(joined_vault, held) is State.HELD
    dispatch.send_one(joined_vault, held, at_once=True, now=NOW)
    assert len(send(joined_vault, intake).sent) == 1


def test_quietly_gives_a_time_within_two_hours(joined_vault: Vault, desk: BareDesk, intake: MemoryIntake):
    queue_report(joined_vault, desk)
    dispatch.decide(joined_vault, at_once=False, now=NOW)
    due = dispatch.next_due(joined_vault)
    assert due is not None
    assert NOW <= due <= LATER
    assert send(joined_vault, intake, now=NOW - timedelta(seconds=1)).sent == ()
    assert len(send(joined_vault, intake, now=LATER).sent) == 1


def test_what_fails_and_what_was_not_tried_get_a_new_time(joined_vault: Vault, desk: BareDesk, intake: MemoryIntake):
    ids = [queue_report(joined_vault, desk) for _ in range(3)]
    undecided = queue_report(joined_vault, desk)
    for upload_id in ids:
        dispatch.send_one(joined_vault, upload_id, at_once=True, now=NOW)
    intake.faults = deque([Fault.NO_CONNECTION])
    sending = send(joined_vault, intake)
    assert (len(sending.failed), sending.next_due) == (1, dispatch.next_due(joined_vault))
    assert {state_of(joined_vault, upload_id) for upload_id in ids} == {State.PLANNED}
    assert {joined_vault.outbox.row(upload_id).due > NOW for upload_id in ids} == {True}
    assert state_of(joined_vault, undecided) is State.UNDECIDED


def test_where_no_sender_starts_nothing_is_due_at_once_again(joined_vault: Vault, desk: BareDesk):
    queue_report(joined_vault, desk)
    dispatch.decide(joined_vault, at_once=True, now=NOW)

    def refuse() -> Sender:
        raise SenderGone("cannot be started")

    with pytest.raises(SenderGone):
        dispatch.send_due(joined_vault, refuse, now=NOW)
    due = dispatch.next_due(joined_vault)
    assert due is not None
    assert due > NOW


def test_a_pause_keeps_every_time_and_sends_nothing(joined_vault: Vault, desk: BareDesk, intake: MemoryIntake):
    upload_id = queue_report(joined_vault, desk)
    dispatch.decide(joined_vault, at_once=True, now=NOW)
    dispatch.pause(joined_vault)
    assert send(joined_vault, intake).stopped
    assert (dispatch.next_due(joined_vault), dispatch.due_ids(joined_vault, now=NOW)) == (None, ())
    assert state_of(joined_vault, upload_id) is State.PLANNED
    dispatch.go_on(joined_vault)
    assert len(send(joined_vault, intake).sent) == 1


def test_sending_one_during_a_pause_lets_no_other_leave(joined_vault: Vault, desk: BareDesk, intake: MemoryIntake):
    paused = queue_report(joined_vault, desk)
    dispatch.decide(joined_vault, at_once=True, now=NOW)
    dispatch.pause(joined_vault)
    wanted = queue_report(joined_vault, desk)
    dispatch.send_one(joined_vault, wanted, at_once=True, now=NOW)
    assert [sent.upload_id for sent in send(joined_vault, intake, now=LATER).sent] == [wanted]
    assert state_of(joined_vault, paused) is State.UNDECIDED


def test_undoing_takes_every_time_away(joined_vault: Vault, desk: BareDesk, intake: MemoryIntake):
    upload_id = queue_report(joined_vault, desk)
    dispatch.decide(joined_vault, at_once=False, now=NOW)
    dispatch.undo(joined_vault)
    assert send(joined_vault, intake, now=LATER).sent == ()
    assert state_of(joined_vault, upload_id) is State.UNDECIDED


def test_what_became_due_long_ago_and_what_a_killed_program_left_get_a_new_time(joined_vault: Vault, desk: BareDesk):
    overdue, left, recent = (queue_report(joined_vault, desk) for _ in range(3))
    joined_vault.outbox.set_due(overdue, NOW - timedelta(hours=1))
    joined_vault.outbox.move(left, expected={OutboxState.WAITING}, to=OutboxState.SENDING)
    joined_vault.outbox.set_due(recent, NOW - timedelta(minutes=1))
    dispatch.catch_up(joined_vault, now=NOW)
    due = {upload_id: joined_vault.outbox.row(upload_id).due for upload_id in (overdue, left, recent)}
    assert due[overdue] == due[left] > NOW
    assert due[recent] == NOW - timedelta(minutes=1)


@pytest.mark.must("WAY-16")
def test_a_clock_that_is_set_makes_nothing_leave_at_once_and_nothing_wait_longer_than_any_delay(
    joined_vault: Vault, desk: BareDesk
):
    upload_id = queue_report(joined_vault, desk)
    dispatch.decide(joined_vault, at_once=False, now=NOW)
    for years in (-50, 3, -1):
        # A battery that is empty sets the clock to 1976, and the network sets it right again.
        now = NOW + timedelta(days=365 * years)
        dispatch.catch_up(joined_vault, now=now)
        due = joined_vault.outbox.row(upload_id).due
        assert due is not None
        assert now < due <= now + LONGEST_DELAY
    held = queue_report(joined_vault, desk)
    dispatch.hold(joined_vault, held)
    dispatch.catch_up(joined_vault, now=NOW)
    assert state_of(joined_vault, held) is State.HELD


def test_a_report_that_came_too_late_is_sealed_again_and_goes_in_the_same_call(
    joined_vault: Vault, desk: BareDesk, intake: MemoryIntake
):
    upload_id = queue_report(joined_vault, desk)
    dispatch.decide(joined_vault, at_once=True, now=NOW)
    intake.batch = int((NOW + timedelta(days=100)).timestamp())
    sending = send(joined_vault, intake)
    assert len(sending.sent) == 2
    [report] = my_reports.list_all(joined_vault).reports
    assert report.id != upload_id
    assert report.state is State.SENT


def test_what_a_sender_has_at_this_moment_is_not_sealed_again_before_its_receipt_is_asked_for(
    joined_vault: Vault, desk: BareDesk
):
    sending, waiting = (queue_report(joined_vault, desk) for _ in range(2))
    joined_vault.outbox.move(sending, expected={OutboxState.WAITING}, to=OutboxState.SENDING)
    last = joined_vault.outbox.row(sending).must_arrive_before
    near = datetime(last.year, last.month, last.day, tzinfo=UTC) - timedelta(days=3)
    dispatch.catch_up(joined_vault, now=near, is_sent_elsewhere=True)
    left = {row.upload_id for row in joined_vault.outbox.rows()}
    assert sending in left
    assert waiting not in left
    dispatch.catch_up(joined_vault, now=near)
    assert sending not in {row.upload_id for row in joined_vault.outbox.rows()}

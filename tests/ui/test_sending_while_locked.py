"""What goes on while the window is locked, and what an unlock finds of it: with real processes and a real server."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reporter import dispatch, drafting
from reporter.errors import NothingThere
from reporter.my_reports import State
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, BareDesk
from support.left_windows import receipted
from support.own_reports import queue_report
from support.processes import is_gone, wait_until
from support.sending_places import SendingPlace
from support.small_disks import fill, small_disk
from support.stand_in.faults import Fault, Rule
from support.window_sending import Clock, sending_from, stand_in, state_of, until
from ui.context import Context


def lock_before(
    qtbot: QtBot, context: Context, vault: Vault, desk: BareDesk, clock: Clock, *, wait: timedelta
) -> tuple[str, tuple[int, int]]:
    """Plan a report and lock before its time; return its id, and the descriptor and process id of the sender."""
    upload_id = queue_report(vault, desk)
    vault.outbox.set_due(upload_id, NOW + wait)
    with sending_from(context, vault, clock) as (sending, _):
        sending.watch()
        until(qtbot, lambda: sending.next_due)
        left = sending.leave(within=10)
    assert left is not None
    return upload_id, left


def lock(context: Context, vault: Vault, clock: Clock) -> tuple[int, int]:
    """Have everything leave at once and lock; return the descriptor and process id of the sender."""
    dispatch.decide(vault, at_once=True, now=NOW)
    with sending_from(context, vault, clock) as (sending, _):
        left = sending.leave(within=10)
    assert left is not None
    return left


def test_what_is_due_is_brought_there_while_the_vault_is_closed(
    qtbot: QtBot, context: Context, place: SendingPlace, clock: Clock
):
    upload_id = queue_report(place.vault, place.desk)
    with sending_from(context, place.vault, clock) as (sending, _):
        dispatch.decide(place.vault, at_once=True, now=NOW)
        left = sending.leave(within=10)
    assert left is not None
    assert state_of(place.vault, upload_id) is State.SENDING
    place.vault.close()
    with (
        Vault.open(place.folder / "vault", PASSPHRASE) as again,
        sending_from(context, again, clock) as (sending, heard),
    ):
        sending.attach(*left)
        until(qtbot, lambda: heard.ended)
        assert state_of(again, upload_id) is State.SENT
        wait_until(lambda: is_gone(left[1]), "the sender ends once it is done")
        assert not sending.is_sending


@pytest.mark.must("WAY-13")
def test_a_quiet_report_leaves_at_its_time_while_the_window_is_locked(
    qtbot: QtBot, context: Context, place: SendingPlace, clock: Clock
):
    upload_id, left = lock_before(qtbot, context, place.vault, place.desk, clock, wait=timedelta(seconds=2))
    place.vault.close()
    wait_until(lambda: upload_id in receipted(place.folder), "it did not leave")
    with (
        Vault.open(place.folder / "vault", PASSPHRASE) as again,
        sending_from(context, again, clock) as (sending, heard),
    ):
        sending.attach(*left)
        sending.watch()
        until(qtbot, lambda: heard.ended)
        assert state_of(again, upload_id) is State.SENT
        assert heard.ended[0].has_arrived
    wait_until(lambda: is_gone(left[1]), "the sender ends once it is done")


@pytest.mark.must("WAY-15")
def test_a_quiet_report_whose_time_has_not_come_is_planned_again_after_the_unlock_and_leaves_then(
    qtbot: QtBot, context: Context, place: SendingPlace, clock: Clock
):
    upload_id, left = lock_before(qtbot, context, place.vault, place.desk, clock, wait=timedelta(minutes=30))
    clock.now = NOW + timedelta(minutes=10)
    with sending_from(context, place.vault, clock) as (sending, heard):
        sending.attach(*left)
        sending.watch()
        until(qtbot, lambda: not sending.is_sending and sending.next_due)
        assert state_of(place.vault, upload_id) is State.PLANNED
        wait_until(lambda: is_gone(left[1]), "nobody needs that sender any more")
        clock.now = sending.next_due
        sending.watch()
        until(qtbot, lambda: state_of(place.vault, upload_id) is State.SENT)
        assert not [one for one in heard.ended if one.error]


def test_a_pause_also_stops_a_sender_that_went_on_alone(qtbot: QtBot, context: Context, tmp_path: Path, clock: Clock):
    with stand_in(tmp_path, rules=[Rule(Fault.DELAYED, seconds=1.5)]) as (server, vault, desk):
        ids = [queue_report(vault, desk) for _ in range(3)]
        left = lock(context, vault, clock)
        with sending_from(context, vault, clock) as (sending, _):
            sending.attach(*left)
            sending.watch()
            sending.pause()
            until(qtbot, lambda: sending.is_paused and not sending.is_sending)
            assert len(server.calls) == 1
            states = [state_of(vault, upload_id) for upload_id in ids]
            assert sorted(states) == [State.PLANNED, State.PLANNED, State.SENT]


def test_a_sender_that_takes_its_time_is_asked_until_it_is_done(
    qtbot: QtBot, context: Context, tmp_path: Path, clock: Clock
):
    with stand_in(tmp_path, rules=[Rule(Fault.DELAYED, seconds=2.5)]) as (_, vault, desk):
        upload_id = queue_report(vault, desk)
        left = lock(context, vault, clock)
        with sending_from(context, vault, clock) as (sending, heard):
            sending.attach(*left)
            sending.watch()
            until(qtbot, lambda: heard.ended)
            assert state_of(vault, upload_id) is State.SENT
            assert not sending.is_sending
            # It went on after the unlock, and was asked again and again.
            assert heard.ended[0].at == NOW


def test_a_disk_that_is_full_at_the_unlock_does_not_leave_a_report_with_its_sender_for_ever(
    qtbot: QtBot, context: Context, tmp_path: Path, clock: Clock
):
    with small_disk(tmp_path / "disk", 2048) as disk, stand_in(disk) as (_, vault, desk):
        upload_id, left = lock_before(qtbot, context, vault, desk, clock, wait=timedelta(minutes=30))
        filler = fill(disk)
        with sending_from(context, vault, clock) as (sending, heard):
            sending.attach(*left)
            sending.watch()
            until(qtbot, lambda: heard.refused)
            assert state_of(vault, upload_id) is State.SENDING
            filler.unlink()
            sending.watch()
            until(qtbot, lambda: state_of(vault, upload_id) is State.PLANNED)
            wait_until(lambda: is_gone(left[1]), "nobody needs that sender any more")


def test_nothing_due_leaves_nobody_behind(context: Context, place: SendingPlace, clock: Clock):
    queue_report(place.vault, place.desk)
    with sending_from(context, place.vault, clock) as (sending, _):
        assert sending.leave() is None


def test_a_sending_that_hangs_is_left_to_a_fresh_sender_in_time(
    qtbot: QtBot, context: Context, tmp_path: Path, clock: Clock
):
    with stand_in(tmp_path, rules=[Rule(Fault.SILENT)]) as (server, vault, desk):
        upload_id = queue_report(vault, desk)
        with sending_from(context, vault, clock) as (sending, _):
            sending.begin(at_once=True)
            until(qtbot, lambda: server.calls)
            left = sending.leave(within=10)
        # Had it waited for the server, there would be none after all that time.
        assert left is not None
        assert state_of(vault, upload_id) is State.SENDING
        # The person deletes it while that sender still has it.
        with sending_from(context, vault, clock) as (sending, _):
            sending.attach(*left)
            sending.delete(upload_id)
            until(qtbot, lambda: not vault.outbox.rows())
        wait_until(lambda: is_gone(left[1]), "closing ends the sender")
        server.released.set()


@pytest.mark.parametrize("way", ["lock", "leave"])
def test_what_was_decided_a_moment_before_the_end_is_done(
    context: Context, place: SendingPlace, clock: Clock, way: str
):
    draft_id = drafting.begin(place.vault, "outage")
    deleted, held = (queue_report(place.vault, place.desk) for _ in range(2))
    dispatch.decide(place.vault, at_once=True, now=NOW)
    with sending_from(context, place.vault, clock) as (sending, _):
        sending.hold(held)
        sending.delete(deleted)
        sending.delete(draft_id)
        context.jobs.cancel_all()
        if way == "lock":
            assert sending.leave(within=10) is None, "nothing that may leave is left"
        else:
            sending.settle(within=10)
    assert place.vault.drafts.ids() == ()
    assert state_of(place.vault, held) is State.HELD
    with pytest.raises(NothingThere):
        place.vault.outbox.row(deleted)

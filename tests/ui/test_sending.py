"""Sending from the window: a real vault, the real sender's process, and the real server on loopback."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from reporter import dispatch, drafting, my_reports
from reporter.delays import LONGEST_DELAY
from reporter.errors import NothingThere
from reporter.my_reports import State
from reporter.outbox import Progress
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, BareDesk, bare_desk
from support.own_reports import queue_report
from support.processes import is_gone, wait_until
from support.sending_places import SendingPlace, sending_place
from support.small_disks import fill, small_disk
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.vaults import open_vault, queue_envelope
from ui.context import Context
from ui.reporting.sending import Sending
from ui.reporting.sending_work import Ended

LARGE = 8 * 1024 * 1024
MOST_MILLISECONDS = 20_000
QUIET_MILLISECONDS = 400


@dataclass
class Clock:
    """The time as the test has it."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Heard:
    """What a `Sending` told."""

    ended: list[Ended] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    refused: list[Exception] = field(default_factory=list)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[SendingPlace]:
    with sending_place(tmp_path) as made:
        yield made


@contextmanager
def sending_from(context: Context, vault: Vault, clock: Clock) -> Iterator[tuple[Sending, Heard]]:
    sending, heard = Sending(replace(context, now=clock), vault), Heard()
    sending.ended.connect(heard.ended.append)
    sending.progressed.connect(heard.progress.append)
    sending.refused.connect(heard.refused.append)
    try:
        yield sending, heard
    finally:
        sending.close()
        shiboken6.delete(sending)


@pytest.fixture
def sending(context: Context, place: SendingPlace, clock: Clock) -> Iterator[tuple[Sending, Heard]]:
    with sending_from(context, place.vault, clock) as made:
        yield made


def state_of(vault: Vault, upload_id: str) -> State:
    return my_reports.find(vault, upload_id).state


def until(qtbot: QtBot, is_so: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(is_so()), timeout=MOST_MILLISECONDS)


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


@contextmanager
def stand_in(tmp_path: Path, **faults: object) -> Iterator[tuple[StandIn, Vault, BareDesk]]:
    """Serve a stand-in that misbehaves, for a vault that joined its desk."""
    desk = bare_desk()
    server = StandIn(desk, **faults)
    with serving(server) as served:
        desk = replace(desk, profile=replace(desk.profile, urls=(served.url + "/",)))
        with open_vault(tmp_path / "vault", desk) as vault:
            yield server, vault, desk


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


def test_what_is_due_is_brought_there_while_the_vault_is_closed(
    qtbot: QtBot, context: Context, place: SendingPlace, clock: Clock
):
    upload_id = queue_report(place.vault, place.desk)
    with sending_from(context, place.vault, clock) as (sending, _):
        dispatch.decide(place.vault, at_once=True, now=NOW)
        begun = time.monotonic()
        left = sending.leave(within=10)
        assert time.monotonic() - begun < 2.5, "on a busy machine"
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


def lock_before(
    qtbot: QtBot, context: Context, place: SendingPlace, clock: Clock, wait: timedelta
) -> tuple[str, tuple[int, int]]:
    """Plan a report and lock before its time; return its id, and the descriptor and process id of the sender."""
    upload_id = queue_report(place.vault, place.desk)
    place.vault.outbox.set_due(upload_id, NOW + wait)
    with sending_from(context, place.vault, clock) as (sending, _):
        sending.watch()
        until(qtbot, lambda: sending.next_due)
        left = sending.leave(within=10)
    assert left is not None
    return upload_id, left


@pytest.mark.must("WAY-13")
def test_a_quiet_report_leaves_at_its_time_while_the_window_is_locked(
    qtbot: QtBot, context: Context, place: SendingPlace, clock: Clock
):
    upload_id, left = lock_before(qtbot, context, place, clock, timedelta(seconds=2))
    place.vault.close()
    qtbot.wait(4000)
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
    upload_id, left = lock_before(qtbot, context, place, clock, timedelta(minutes=30))
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
        dispatch.decide(vault, at_once=True, now=NOW)
        with sending_from(context, vault, clock) as (sending, _):
            left = sending.leave(within=10)
        assert left is not None
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
        dispatch.decide(vault, at_once=True, now=NOW)
        with sending_from(context, vault, clock) as (sending, _):
            left = sending.leave(within=10)
        assert left is not None
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
        upload_id = queue_report(vault, desk)
        vault.outbox.set_due(upload_id, NOW + timedelta(minutes=30))
        with sending_from(context, vault, clock) as (sending, _):
            sending.watch()
            until(qtbot, lambda: sending.next_due)
            left = sending.leave(within=10)
        assert left is not None
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
            begun = time.monotonic()
            left = sending.leave(within=10)
            assert time.monotonic() - begun < 2.5, "on a busy machine"
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

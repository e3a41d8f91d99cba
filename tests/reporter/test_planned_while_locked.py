"""A lock puts nothing off: what is planned leaves at its time, from a sender that is alone, over a real port."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reporter import dispatch, handing_over, my_reports
from reporter.delays import LONGEST_DELAY
from reporter.errors import SenderGone
from reporter.my_reports import State
from reporter.outbox import Sending
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, BareDesk, bare_desk
from support.handing import hand_over_all
from support.journey import free_port
from support.left_windows import receipted
from support.own_reports import queue_report
from support.processes import is_gone, wait_until
from support.sending_places import sending_place
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import Served, serving
from support.stand_in.server import StandIn
from support.vaults import open_vault, queue_envelope

SOON = timedelta(seconds=2)
LATER = timedelta(minutes=40)
MEAN = timedelta(seconds=1)
"""What the sender draws its delays by here."""


@dataclass
class Place:
    """A reporter's vault, and the port at which its desk's server is to listen."""

    folder: Path
    desk: BareDesk
    port: int

    def open(self) -> Vault:
        return Vault.open(self.folder / "vault", PASSPHRASE)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    port = free_port()
    desk = bare_desk(urls=(f"http://127.0.0.1:{port}/",))
    with open_vault(tmp_path / "vault", desk):
        pass
    return Place(tmp_path, desk, port)


@pytest.fixture
def served(place: Place) -> Iterator[Served]:
    with serving(StandIn(place.desk), port=place.port) as listening:
        yield listening


def plan(vault: Vault, desk: BareDesk, wait: timedelta, *, forget: bool = False) -> str:
    """Queue a report that leaves so long after NOW."""
    upload_id = queue_report(vault, desk, forget=forget)
    vault.outbox.set_due(upload_id, NOW + wait)
    return upload_id


def lock(vault: Vault, *, now: datetime = NOW, mean: timedelta = MEAN) -> tuple[int, int]:
    """Leave what is planned with a sender, as the window does."""
    sender = SenderProcess.start()
    assert dispatch.hand_over(vault, sender, now=now)
    return sender.leave(mean_delay=mean), sender.pid


def collect_all(vault: Vault, sender: SenderProcess, *, now: datetime) -> list[Sending]:
    """Ask until nothing is under way any more."""
    collected = [dispatch.collect(vault, sender, now=now)]
    while collected[-1].later:
        time.sleep(0.02)
        collected.append(dispatch.collect(vault, sender, now=now))
    return collected


def only_row(vault: Vault) -> OutboxRow:
    [row] = vault.outbox.rows()
    return row


@pytest.mark.must("WAY-13")
def test_a_quiet_report_leaves_at_its_time_though_the_vault_is_locked_before(tmp_path: Path):
    with sending_place(tmp_path) as real:
        upload_id = plan(real.vault, real.desk, SOON)
        begun = time.monotonic()
        left = lock(real.vault)
        assert only_row(real.vault).state is OutboxState.SENDING
        real.vault.close()
        with closing(SenderProcess.attach(*left)) as sender:
            wait_until(lambda: upload_id in receipted(real.folder), "it did not leave")
            with Vault.open(tmp_path / "vault", PASSPHRASE) as vault:
                sent = [one for each in collect_all(vault, sender, now=NOW + SOON) for one in each.sent]
                assert [one.upload_id for one in sent] == [upload_id]
                assert my_reports.find(vault, upload_id).state is State.SENT
        assert time.monotonic() - begun >= SOON.total_seconds()


@pytest.mark.must("WAY-13")
def test_nothing_is_sent_before_its_time(place: Place, served: Served):
    with place.open() as vault:
        plan(vault, place.desk, SOON)
        begun = time.monotonic()
        left = lock(vault)
    while True:
        came = dict(served.server.receipts)
        if time.monotonic() - begun >= SOON.total_seconds():
            break
        assert came == {}
        time.sleep(0.02)
    wait_until(lambda: served.server.receipts, "it did not leave")
    SenderProcess.attach(*left).close()


@pytest.mark.must("WAY-13")
def test_what_is_undecided_held_back_or_paused_is_not_handed_over(place: Place, served: Served):
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        queue_report(vault, place.desk)
        dispatch.hold(vault, queue_report(vault, place.desk))
        assert dispatch.hand_over(vault, sender, now=NOW) == 0
        plan(vault, place.desk, LATER)
        dispatch.pause(vault)
        assert dispatch.hand_over(vault, sender, now=NOW) == 0
        assert sender.collect() == ([], (), [], 0)
        assert {row.state for row in vault.outbox.rows()} == {OutboxState.WAITING}
        dispatch.go_on(vault)
        assert dispatch.hand_over(vault, sender, now=NOW) == 1
    assert served.server.calls == []


@pytest.mark.must("WAY-14")
def test_a_line_that_is_dead_at_the_time_is_tried_again_until_it_is_back(place: Place):
    with place.open() as vault:
        # None before the sender knows how short a test's delays are.
        ids = {plan(vault, place.desk, timedelta(seconds=1)) for _ in range(3)}
        left = lock(vault)
    time.sleep(3)
    with serving(StandIn(place.desk), port=place.port) as served:
        wait_until(lambda: set(served.server.receipts) == ids, "they did not leave when the line was back")
        with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
            sent = [one for each in collect_all(vault, sender, now=NOW) for one in each.sent]
            assert {one.upload_id for one in sent} == ids
            assert {row.state for row in vault.outbox.rows()} == {OutboxState.SENT}
    assert is_gone(left[1])


@pytest.mark.must("WAY-14")
def test_a_report_sent_now_over_a_dead_line_becomes_a_planned_one_and_tells_why_at_the_unlock(place: Place):
    with place.open() as vault:
        tried = queue_report(vault, place.desk)
        dispatch.decide(vault, at_once=True, now=NOW)
        left = lock(vault, mean=timedelta(hours=1))
        behind = plan(vault, place.desk, LATER)
    with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
        *_, collected = collect_all(vault, sender, now=NOW)
        [failed] = collected.failed
        assert (failed.upload_id, failed.reason) == (tried, "no connection to the desk's server")
        row = vault.outbox.row(tried)
        assert (row.state, row.attempts) == (OutboxState.WAITING, 1)
        assert row.due is not None
        assert NOW < row.due <= NOW + LONGEST_DELAY
        assert collected.next_due == min(row.due, NOW + LATER)
        assert vault.outbox.row(behind).due == NOW + LATER
        assert my_reports.find(vault, tried).may_have_arrived


@pytest.mark.must("WAY-14")
@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.MAINTENANCE, Fault.FULL, Fault.FAILED, Fault.GARBAGE])
def test_what_a_server_does_not_take_just_now_is_tried_again_while_the_vault_is_locked_at_times_of_our_own(
    place: Place, served: Served, fault: Fault
):
    served.server.faults += [fault, fault]
    with place.open() as vault:
        # None before the sender knows how short a test's delays are.
        upload_id = plan(vault, place.desk, timedelta(seconds=1))
        left = lock(vault)
    # One of these asks for two hours: it would be the server's choice when it sees this sender again.
    wait_until(lambda: upload_id in served.server.receipts, "it was given up")
    assert len(served.server.calls) == 3
    with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
        [sent] = [one for each in collect_all(vault, sender, now=NOW) for one in each.sent]
        assert sent.upload_id == upload_id
        assert only_row(vault).state is OutboxState.SENT


@pytest.mark.must("WAY-14")
@pytest.mark.parametrize("problem", ["malformed", "size", "chunk", "method"])
def test_what_the_same_bytes_will_meet_again_is_asked_once_while_the_vault_is_locked(
    place: Place, served: Served, problem: str
):
    served.server.rules = [Rule(Fault.REFUSED, problem=problem)]
    with place.open() as vault:
        upload_id = plan(vault, place.desk, timedelta(seconds=1))
        left = lock(vault, mean=timedelta(0))
    wait_until(lambda: served.server.calls, "it was not tried")
    time.sleep(0.5)
    with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
        failed = [one for each in collect_all(vault, sender, now=NOW) for one in each.failed]
        assert [(one.upload_id, one.for_ever) for one in failed] == [(upload_id, True)]
        assert only_row(vault).state is OutboxState.REFUSED
    assert len(served.server.calls) == 1


@pytest.mark.must("WAY-15")
def test_what_has_not_begun_at_the_unlock_is_the_vaults_again_with_the_time_left_and_is_sent_once(
    place: Place, served: Served
):
    with place.open() as vault:
        upload_id = plan(vault, place.desk, LATER)
        left = lock(vault)
    # The clock was turned while the vault was locked: what counts is how long the report has waited.
    unlocked = NOW + timedelta(days=9)
    with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
        [collected] = collect_all(vault, sender, now=unlocked)
        row = vault.outbox.row(upload_id)
        assert (row.state, row.attempts, collected.failed) == (OutboxState.WAITING, 0, ())
        assert row.due is not None
        assert unlocked + LATER - timedelta(seconds=30) < row.due <= unlocked + LATER
        assert my_reports.find(vault, upload_id).state is State.PLANNED
        assert not my_reports.find(vault, upload_id).may_have_arrived
        dispatch.catch_up(vault, now=unlocked)
        assert vault.outbox.row(upload_id).due == row.due, "nothing is put off by looking"
        sent = dispatch.send_due(vault, SenderProcess.start, now=row.due)
        assert len(sent.sent) == 1
        assert sender.collect() == ([], (), [], 0)
    assert len(served.server.calls) == 1


@pytest.mark.must("WAY-15")
def test_locking_again_and_again_puts_a_report_off_by_nothing(place: Place, served: Served):
    with place.open() as vault:
        upload_id = plan(vault, place.desk, timedelta(seconds=6))
    begun, now = time.monotonic(), NOW
    while not served.server.receipts:
        with place.open() as vault:
            left = lock(vault, now=now)
        time.sleep(0.3)
        now = NOW + timedelta(seconds=time.monotonic() - begun)
        with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
            collect_all(vault, sender, now=now)
            dispatch.catch_up(vault, now=now)
            if my_reports.find(vault, upload_id).state is State.SENT:
                break
        assert time.monotonic() - begun < 20, "it is put off"
    assert len(served.server.calls) == 1


def test_a_sender_that_was_killed_leaves_its_reports_to_the_plan_and_they_count_as_tried(place: Place, served: Served):
    with place.open() as vault:
        ahead, overdue = plan(vault, place.desk, LATER), plan(vault, place.desk, timedelta(minutes=1))
        left = lock(vault)
    os.kill(left[1], signal.SIGKILL)
    unlocked = NOW + timedelta(minutes=20)
    with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
        with pytest.raises(SenderGone):
            dispatch.collect(vault, sender, now=unlocked)
        dispatch.catch_up(vault, now=unlocked)
        for upload_id in (ahead, overdue):
            assert my_reports.find(vault, upload_id).state is State.PLANNED
            assert my_reports.find(vault, upload_id).may_have_arrived
        assert vault.outbox.row(ahead).due == NOW + LATER
        due = vault.outbox.row(overdue).due
        assert due is not None
        assert unlocked < due <= unlocked + LONGEST_DELAY
        assert len(dispatch.send_due(vault, SenderProcess.start, now=unlocked + LONGEST_DELAY).sent) == 2


def test_what_became_due_long_before_the_lock_does_not_leave_at_it(place: Place, served: Served):
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        upload_id = plan(vault, place.desk, -timedelta(hours=1))
        assert dispatch.hand_over(vault, sender, now=NOW) == 1
        due = vault.outbox.row(upload_id).due
        assert due is not None
        assert due > NOW
        [returned] = sender.collect().returned
        assert returned.wait > 0
    assert served.server.calls == []


def test_what_was_cut_off_a_moment_ago_goes_on_at_once(place: Place, served: Served):
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        begun, other = plan(vault, place.desk, LATER), plan(vault, place.desk, LATER)
        assert dispatch.hand_over(vault, sender, {begun}, now=NOW) == 2
        wait_until(lambda: list(served.server.receipts) == [begun], "it did not go on")
        assert other not in served.server.receipts


def test_what_cannot_be_given_in_time_stays_in_the_plan(place: Place, served: Served):
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        for _ in range(4):
            plan(vault, place.desk, LATER)
        answers = iter([False, False, True, True])
        assert dispatch.hand_over(vault, sender, now=NOW, is_late=lambda: next(answers)) == 2
        states = sorted(row.state for row in vault.outbox.rows())
        assert states == [OutboxState.SENDING] * 2 + [OutboxState.WAITING] * 2
        assert {row.due for row in vault.outbox.rows()} == {NOW + LATER}
        assert len(sender.collect().returned) == 2


def test_what_has_no_room_keeps_its_time(place: Place, served: Served):
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        for size in (16_384, 14 * 1024 * 1024, 14 * 1024 * 1024):
            envelope = queue_envelope(vault, place.desk, packed=bytes(size))
            vault.outbox.set_due(envelope.upload_id, NOW + LATER)
        assert dispatch.hand_over(vault, sender, now=NOW) == 2
        [row] = [row for row in vault.outbox.rows() if row.state is OutboxState.WAITING]
        assert row.due == NOW + LATER


def test_what_a_server_does_not_take_while_the_vault_is_locked_is_told_and_gets_a_new_time(
    place: Place, served: Served
):
    served.server.rules = [Rule(Fault.BUSY)]
    with place.open() as vault:
        upload_id = plan(vault, place.desk, timedelta(seconds=1))
        left = lock(vault, mean=timedelta(hours=1))
    wait_until(lambda: served.server.calls, "it was not tried")
    with place.open() as vault, closing(SenderProcess.attach(*left)) as sender:
        failed = [one for each in collect_all(vault, sender, now=NOW) for one in each.failed]
        assert [(one.upload_id, one.reason) for one in failed] == [(upload_id, "the server is too busy just now")]
        row = vault.outbox.row(upload_id)
        assert (row.state, row.attempts) == (OutboxState.WAITING, 1)
        assert row.due is not None
        assert NOW < row.due <= NOW + LONGEST_DELAY
    assert len(served.server.calls) == 1


def test_a_planned_report_that_is_taken_back_is_never_sent(place: Place, served: Served):
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        upload_id = plan(vault, place.desk, SOON)
        assert hand_over_all(vault, sender, wait=SOON) == 1
        handing_over.delete(vault, sender, upload_id)
        time.sleep(SOON.total_seconds() + 0.5)
        assert [outcome.upload_id.hex() for outcome in sender.collect().outcomes] == [upload_id]
    assert served.server.calls == []


def test_what_is_held_back_while_a_sender_still_tries_it_stays_held_back(place: Place, served: Served):
    served.server.rules = [Rule(Fault.SILENT)]
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        first, second = plan(vault, place.desk, timedelta(0)), plan(vault, place.desk, timedelta(0))
        assert dispatch.hand_over(vault, sender, now=NOW) == 2
        wait_until(lambda: served.server.calls, "it was not tried")
        for upload_id in (first, second):
            dispatch.hold(vault, upload_id)
            sender.take_back(bytes.fromhex(upload_id))
        served.server.released.set()
        collect_all(vault, sender, now=NOW)
        assert {my_reports.find(vault, upload_id).state for upload_id in (first, second)} == {State.HELD}


@pytest.mark.must("WAY-13")
def test_what_was_called_off_and_planned_again_a_moment_before_a_lock_is_handed_over(place: Place, served: Served):
    with place.open() as vault, closing(SenderProcess.start()) as sender:
        again, paused = plan(vault, place.desk, LATER), plan(vault, place.desk, LATER)
        assert dispatch.hand_over(vault, sender, now=NOW) == 2
        sender.call_off()
        wait_until(lambda: len(sender.collect().outcomes) == 2, "it was not called off")
        dispatch.hold(vault, paused)
        assert dispatch.hand_over(vault, sender, now=NOW) == 1
        assert my_reports.find(vault, paused).state is State.HELD
        assert [one.upload_id.hex() for one in sender.collect().returned] == [again]
    assert served.server.calls == []

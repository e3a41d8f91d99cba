"""Sending against a server in memory that drops, refuses and lies: nothing is lost, nothing believed unproved."""

from collections import deque
from datetime import timedelta
from pathlib import Path

import pytest

from crypto import receipts, sizes
from crypto.notes import Signer
from reporter import joining, outbox
from reporter.delays import LONGEST_DELAY, draw_delay
from reporter.errors import NothingThere, NotJoined, SenderGone
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk, bare_desk
from support.direct_sender import DirectSender
from support.memory_intake import SPOILING, Fault, MemoryIntake, Rule
from support.vaults import open_vault, queue_envelope


@pytest.fixture
def vault(joined_vault: Vault) -> Vault:
    return joined_vault


@pytest.fixture
def intake(desk: BareDesk) -> MemoryIntake:
    return MemoryIntake(desk)


def send_all(vault: Vault, intake: MemoryIntake) -> outbox.Sending:
    return outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=NOW, at_once=True)


@pytest.mark.must("UPL-16")
def test_a_report_is_sent_only_when_the_servers_receipt_verified(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    envelope = queue_envelope(vault, desk)
    sending = send_all(vault, intake)
    row = vault.outbox.row(envelope.upload_id)
    assert [sent.upload_id for sent in sending.sent] == [envelope.upload_id]
    assert (row.state, row.batch) == (OutboxState.SENT, intake.batch)
    receipt = receipts.verify(
        row.receipt, origin=desk.profile.origin, upload_id=envelope.upload.id, logs=desk.profile.logs
    )
    assert receipt.batch == intake.batch


@pytest.mark.must("ENV-13")
@pytest.mark.parametrize("fault", SPOILING)
def test_a_call_that_fails_keeps_the_report_and_the_next_try_sends_the_same_bytes(
    vault: Vault, desk: BareDesk, intake: MemoryIntake, fault: Fault
):
    envelope = queue_envelope(vault, desk)
    intake.faults = deque([fault])
    sending = send_all(vault, intake)
    row = vault.outbox.row(envelope.upload_id)
    assert (sending.sent, row.state, row.attempts) == ((), OutboxState.WAITING, 1)
    assert len(send_all(vault, intake).sent) == 1
    assert intake.envelopes == {envelope.upload_id: envelope.data}


def test_a_report_does_not_stop_the_next_one(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    for _ in range(3):
        queue_envelope(vault, desk)
    intake.faults = deque([None, Fault.BUSY, None])
    sending = send_all(vault, intake)
    assert (len(sending.sent), len(sending.failed)) == (2, 1)


def test_without_any_connection_the_rest_is_left_without_trying(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    for _ in range(3):
        queue_envelope(vault, desk)
    intake.faults = deque([Fault.NO_CONNECTION])
    sending = send_all(vault, intake)
    assert (len(sending.sent), len(sending.failed), sending.later, intake.calls) == (0, 1, 2, [])
    assert {row.state for row in vault.outbox.rows()} == {OutboxState.WAITING}


def test_a_report_found_sending_after_a_crash_is_sent_again(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    envelope = queue_envelope(vault, desk)
    vault.outbox.move(envelope.upload_id, expected={OutboxState.WAITING}, to=OutboxState.SENDING)
    assert len(send_all(vault, intake).sent) == 1


def test_a_report_the_server_refuses_for_good_is_kept_and_tried_again_only_when_the_person_says_now(
    vault: Vault, desk: BareDesk, intake: MemoryIntake
):
    envelope = queue_envelope(vault, desk)
    refusing = MemoryIntake(desk, rules=[Rule(Fault.REFUSED, problem="size")])
    sending = send_all(vault, refusing)
    assert sending.failed[0].for_ever
    assert vault.outbox.row(envelope.upload_id).state is OutboxState.REFUSED
    assert vault.outbox.envelope(envelope.upload_id).read() == envelope.data
    outbox.plan(vault, now=NOW)
    later = NOW + 2 * LONGEST_DELAY
    assert outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=later, at_once=False).sent == ()
    assert len(send_all(vault, intake).sent) == 1


def test_a_forgotten_report_leaves_only_a_count_once_its_receipt_verified(
    vault: Vault, desk: BareDesk, intake: MemoryIntake
):
    envelope = queue_envelope(vault, desk, forget=True)
    assert len(send_all(vault, intake).sent) == 1
    assert (vault.outbox.rows(), vault.outbox.forgotten_count()) == ((), 1)
    with pytest.raises(NothingThere):
        vault.outbox.envelope(envelope.upload_id)


@pytest.mark.parametrize("size_class", [2 * sizes.SMALLEST_CLASS, sizes.SUBMIT_CLASS, sizes.CLASSES[8]])
def test_a_report_of_every_size_is_sent(vault: Vault, desk: BareDesk, intake: MemoryIntake, size_class: int):
    envelope = queue_envelope(vault, desk, packed=bytes(size_class))
    assert len(send_all(vault, intake).sent) == 1
    assert intake.envelopes == {envelope.upload_id: envelope.data}


@pytest.mark.parametrize(("lives", "sent", "failed", "later"), [(1, 1, 1, 0), (9, 0, 3, 2)])
def test_a_sender_that_dies_costs_one_try_and_a_fresh_one_goes_on_as_often_as_is_bearable(
    vault: Vault, desk: BareDesk, intake: MemoryIntake, lives: int, sent: int, failed: int, later: int
):
    for _ in range(2 if lives == 1 else 5):
        queue_envelope(vault, desk)
    started: list[DirectSender] = []

    def open_sender() -> DirectSender:
        started.append(DirectSender(intake.open_exchange, dies_at=1 if len(started) < lives else None))
        return started[-1]

    sending = outbox.send_waiting(vault, open_sender, now=NOW, at_once=True)
    assert (len(sending.sent), len(sending.failed), sending.later) == (sent, failed, later)
    assert all(sender.is_closed for sender in started)
    assert not any(failure.for_ever for failure in sending.failed)
    assert OutboxState.SENDING not in {row.state for row in vault.outbox.rows()}


@pytest.mark.parametrize(("dies_at", "sent", "failed"), [(1, 0, 1), (2, 1, 1)])
def test_what_was_sent_is_told_where_no_further_sender_can_be_started(
    vault: Vault, desk: BareDesk, intake: MemoryIntake, dies_at: int, sent: int, failed: int
):
    for _ in range(4):
        queue_envelope(vault, desk)
    senders = [DirectSender(intake.open_exchange, dies_at=dies_at)]

    def open_sender() -> DirectSender:
        if not senders:
            raise SenderGone("none can be started")
        return senders.pop()

    sending = outbox.send_waiting(vault, open_sender, now=NOW, at_once=True)
    assert (len(sending.sent), len(sending.failed), sending.later) == (sent, failed, 4 - sent - failed)
    assert OutboxState.SENDING not in {row.state for row in vault.outbox.rows()}
    with pytest.raises(SenderGone):
        outbox.send_waiting(vault, open_sender, now=NOW, at_once=True)
    assert len(send_all(vault, intake).sent) == 4 - sent


def test_no_sender_is_started_where_nothing_is_due(vault: Vault, desk: BareDesk):
    queue_envelope(vault, desk)

    def open_sender() -> DirectSender:
        raise AssertionError("a sender was started")

    assert outbox.send_waiting(vault, open_sender, now=NOW, at_once=False).later == 1


def test_a_sending_that_is_stopped_as_its_sender_ends_starts_no_other(
    vault: Vault, desk: BareDesk, intake: MemoryIntake
):
    for _ in range(3):
        queue_envelope(vault, desk)
    started: list[DirectSender] = []

    def open_sender() -> DirectSender:
        started.append(DirectSender(intake.open_exchange, dies_at=1))
        return started[-1]

    def is_stopped() -> bool:
        return any(sender.sends for sender in started)

    sending = outbox.send_waiting(vault, open_sender, now=NOW, at_once=True, cancelled=is_stopped)
    assert (len(started), len(sending.failed), sending.later, sending.stopped) == (1, 1, 2, True)


def test_progress_is_told_in_bytes_and_ends_at_all_of_them(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    lengths = [queue_envelope(vault, desk, packed=bytes(size)).upload.length for size in (16_384, sizes.CLASSES[8])]
    told: list[outbox.Progress] = []
    outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=NOW, at_once=True, progress=told.append)
    assert [one.sent_bytes for one in told] == sorted(one.sent_bytes for one in told)
    assert told[0] == outbox.Progress(0, 2, 0, sum(lengths))
    assert told[-1] == outbox.Progress(2, 2, sum(lengths), sum(lengths))


def test_a_sending_that_is_stopped_in_the_middle_of_an_envelope_keeps_it_waiting_and_goes_on_from_there(
    vault: Vault, desk: BareDesk, intake: MemoryIntake
):
    queue_envelope(vault, desk, packed=bytes(sizes.CLASSES[11]))
    outbox.plan(vault, now=NOW)
    [before] = vault.outbox.rows()

    def count_puts() -> int:
        return sum(call.method == "PUT" for call in intake.calls)

    sending = outbox.send_waiting(
        vault,
        lambda: DirectSender(intake.open_exchange),
        now=NOW,
        at_once=True,
        cancelled=lambda: count_puts() >= 1,
    )
    assert (sending.sent, sending.failed, sending.later, sending.stopped) == ((), (), 1, True)
    assert vault.outbox.rows() == (before,)
    sent_before = count_puts()
    assert len(send_all(vault, intake).sent) == 1
    [envelope] = intake.envelopes.values()
    pieces = [call.target for call in intake.calls if call.method == "PUT"]
    assert (sent_before, len(pieces)) == (1, len(set(pieces)))
    assert len(envelope) == before.length


@pytest.mark.must("WAY-4")
def test_every_envelope_goes_over_an_exchange_of_its_own(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    for _ in range(3):
        queue_envelope(vault, desk)
    send_all(vault, intake)
    assert (intake.opened, intake.closed) == (3, 3)


@pytest.mark.must("WAY-6")
def test_nothing_leaves_before_it_is_due(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    queue_envelope(vault, desk)
    outbox.plan(vault, now=NOW)
    due = vault.outbox.rows()[0].due
    assert due is not None
    assert NOW < due <= NOW + LONGEST_DELAY
    early = outbox.send_waiting(
        vault, lambda: DirectSender(intake.open_exchange), now=due - timedelta(seconds=1), at_once=False
    )
    assert (early.sent, early.later, early.next_due, intake.calls) == ((), 1, due, [])
    assert len(outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=due, at_once=False).sent) == 1


@pytest.mark.must("WAY-6")
def test_one_plan_gives_all_its_reports_one_time_and_keeps_it(vault: Vault, desk: BareDesk):
    queue_envelope(vault, desk)
    queue_envelope(vault, desk)
    outbox.plan(vault, now=NOW)
    first = {row.due for row in vault.outbox.rows()}
    outbox.plan(vault, now=NOW + timedelta(hours=5))
    assert len(first) == 1
    assert {row.due for row in vault.outbox.rows()} == first


@pytest.mark.must("UPL-13", "WAY-6")
@pytest.mark.parametrize(("fault", "tried"), [(Fault.NO_CONNECTION, 1), (Fault.BUSY, 2)])
def test_what_could_not_be_sent_waits_for_a_time_of_its_own_again(
    vault: Vault, desk: BareDesk, intake: MemoryIntake, fault: Fault, tried: int
):
    for _ in range(2):
        queue_envelope(vault, desk)
    outbox.plan(vault, now=NOW)
    intake.faults = deque([fault, fault])
    much_later = NOW + timedelta(days=3)
    failing = outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=much_later, at_once=False)
    assert (len(failing.failed), failing.next_due) == (tried, None)
    intake.faults.clear()
    outbox.plan(vault, now=much_later)
    assert all(row.due is not None and row.due > much_later for row in vault.outbox.rows())
    assert (
        outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=much_later, at_once=False).sent == ()
    )


@pytest.mark.must("WAY-6")
def test_delays_are_exponential_with_a_mean_near_twenty_minutes_and_a_cap():
    delays = [draw_delay() for _ in range(20_000)]
    mean = sum(delays, timedelta()) / len(delays)
    assert max(delays) <= LONGEST_DELAY
    assert min(delays) >= timedelta()
    assert timedelta(minutes=19) < mean < timedelta(minutes=21)


@pytest.mark.must("UPL-17")
def test_a_receipt_by_a_log_key_that_only_a_newer_profile_names_is_believed(
    vault: Vault, desk: BareDesk, intake: MemoryIntake
):
    envelope = queue_envelope(vault, desk)
    new_log = Signer.generate(desk.profile.origin)
    newer = bare_desk_with_log(desk, new_log)
    moved = MemoryIntake(newer)
    assert len(send_all(vault, moved).sent) == 1
    assert vault.outbox.row(envelope.upload_id).state is OutboxState.SENT
    assert joining.desk_of(vault).profile.version == 2


def bare_desk_with_log(desk: BareDesk, log: Signer) -> BareDesk:
    profile = desk.later(logs=(desk.log.verifier, log.verifier))
    return BareDesk(desk.root, log, desk.lines, profile)


@pytest.mark.must("UPL-16")
def test_a_receipt_of_another_desk_is_never_believed(vault: Vault, desk: BareDesk):
    envelope = queue_envelope(vault, desk)
    sending = send_all(vault, MemoryIntake(bare_desk()))
    assert sending.sent == ()
    assert vault.outbox.row(envelope.upload_id).state is OutboxState.WAITING


def test_a_sender_that_is_cancelled_stops_between_two_reports(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    for _ in range(3):
        queue_envelope(vault, desk)
    sending = outbox.send_waiting(
        vault,
        lambda: DirectSender(intake.open_exchange),
        now=NOW,
        at_once=True,
        cancelled=lambda: len(intake.calls) >= 1,
    )
    assert (len(sending.sent), sending.later) == (1, 2)


@pytest.mark.must("UPL-7")
def test_a_call_carries_nothing_but_the_envelope(vault: Vault, desk: BareDesk, intake: MemoryIntake):
    envelope = queue_envelope(vault, desk)
    send_all(vault, intake)
    [call] = intake.calls
    assert (call.method, call.target) == ("POST", "/v1/submit")
    assert call.body == envelope.upload.head + bytes(16) + envelope.data
    assert dict(call.headers) == {"Content-Type": "application/octet-stream"}


def test_a_vault_without_a_desk_sends_nothing(tmp_path: Path, intake: MemoryIntake):
    with open_vault(tmp_path / "alone") as alone, pytest.raises(NotJoined):
        send_all(alone, intake)

"""A report whose receipt shows that it came too late is sealed again where that can help, and never for ever."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from crypto import age_read, receipts, sizes
from crypto.desk_keys import DeskKey
from reporter import outbox, receipt_times, second_round
from reporter.errors import SenderGone
from reporter.late_arrivals import Arrival
from reporter.outbox import Sending
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault
from reporter.transport import ClosableExchange
from support.desks import NOW, BareDesk
from support.direct_sender import DirectSender
from support.reports import make_report, pack
from support.stand_in.faults import Fault
from support.stand_in.server import StandIn
from support.vaults import queue_envelope

SECOND = timedelta(seconds=1)
WEEK = timedelta(weeks=1)


@pytest.fixture
def vault(joined_vault: Vault) -> Vault:
    return joined_vault


@pytest.fixture
def intake(desk: BareDesk) -> StandIn:
    return StandIn(desk)


def queue_kept(vault: Vault, desk: BareDesk, packed: bytes | None = None) -> OutboxRow:
    packed = pack(make_report()) if packed is None else packed
    envelope = queue_envelope(vault, desk, packed=packed)
    vault.kept.keep(envelope.upload_id[:32], packed)
    return vault.outbox.row(envelope.upload_id)


def batch_at(moment: datetime) -> int:
    """The batch that opens at a moment: those of the desk here last one second."""
    return int(moment.timestamp())


def end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), UTC)


def key_until(desk: BareDesk, day: date) -> DeskKey:
    return next(line.key for line in desk.lines if line.key.until == day)


def send(vault: Vault, intake: StandIn, *, batch: int, now: datetime = NOW) -> Sending:
    intake.batch = batch
    return outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=now, at_once=True)


@pytest.mark.must("KEY-26", "ENV-30")
def test_a_kept_report_that_came_a_day_too_late_waits_again_sealed_to_the_carry_key_of_that_day(
    vault: Vault, desk: BareDesk, intake: StandIn
):
    before = queue_kept(vault, desk)
    came = end_of(before.must_arrive_before)
    [sent] = send(vault, intake, batch=batch_at(came)).sent
    assert (sent.upload_id, sent.arrival) == (before.upload_id, Arrival.SEALED_AGAIN)
    [row] = vault.outbox.rows()
    assert row.upload_id != before.upload_id
    assert (row.report_id, row.state, row.attempts, row.due) == (before.report_id, OutboxState.WAITING, 1, None)
    assert (row.receipt, row.batch) == (None, None)
    [key] = [key for key in desk.profile.carry_keys if key.opens <= came.date() < key.closes]
    assert row.must_arrive_before == key.until
    line = next(line for line in desk.lines if line.key == key)
    with vault.outbox.envelope(row.upload_id) as envelope, vault.kept.read(row.report_id) as kept:
        assert age_read.decrypt_bytes(envelope.read(), [line.identity]) == kept.read()
    assert vault.outbox.forgotten_count() == 0
    [again] = send(vault, intake, batch=batch_at(came)).sent
    assert (again.upload_id, again.arrival) == (row.upload_id, Arrival.IN_TIME)


@pytest.mark.must("KEY-26")
def test_a_report_that_came_in_the_last_second_is_sent(vault: Vault, desk: BareDesk, intake: StandIn):
    before = queue_kept(vault, desk)
    [sent] = send(vault, intake, batch=batch_at(end_of(before.must_arrive_before) - SECOND)).sent
    assert sent.arrival is Arrival.IN_TIME
    assert vault.outbox.row(before.upload_id).state is OutboxState.SENT


@pytest.mark.must("KEY-26")
def test_a_forgotten_report_that_came_too_late_is_gone_and_leaves_no_date(
    vault: Vault, desk: BareDesk, intake: StandIn
):
    envelope = queue_envelope(vault, desk, forget=True)
    until = vault.outbox.row(envelope.upload_id).must_arrive_before
    [sent] = send(vault, intake, batch=batch_at(end_of(until))).sent
    assert (sent.arrival, sent.must_arrive_before) == (Arrival.TOO_LATE, until)
    assert (vault.outbox.rows(), vault.outbox.forgotten_count()) == ((), 1)
    assert receipt_times.newest_batch(vault) is None


@pytest.mark.must("KEY-26")
@pytest.mark.parametrize("claimed", ["after the profile's end", "as far as a receipt can say"])
def test_after_the_profiles_end_it_is_the_last_resort_and_that_only_once(
    vault: Vault, desk: BareDesk, intake: StandIn, claimed: str
):
    queue_kept(vault, desk)
    is_true = claimed == "after the profile's end"
    batch = batch_at(end_of(desk.profile.expires) + 20 * WEEK) if is_true else receipts.MAX_BATCH
    assert [sent.arrival for sent in send(vault, intake, batch=batch).sent] == [Arrival.SEALED_AGAIN]
    [row] = vault.outbox.rows()
    assert row.must_arrive_before == desk.profile.last_resort.until
    expected = Arrival.IN_TIME if is_true else Arrival.TOO_LATE
    assert [sent.arrival for sent in send(vault, intake, batch=batch).sent] == [expected]
    assert vault.outbox.row(row.upload_id).state is OutboxState.SENT


@pytest.mark.must("KEY-26")
def test_a_damaged_copy_leaves_the_receipt_and_is_said(vault: Vault, desk: BareDesk, intake: StandIn):
    large = bytes(sizes.payload_class(sizes.SUBMIT_CLASS + 1))
    before = queue_kept(vault, desk, large)
    with vault.kept.read(before.report_id) as copy:
        assert copy.read() == large
    kept_file = max((vault.folder / "b").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    kept_file.write_bytes(kept_file.read_bytes()[:-1])
    [sent] = send(vault, intake, batch=batch_at(end_of(before.must_arrive_before))).sent
    assert sent.arrival is Arrival.TOO_LATE
    assert vault.outbox.row(before.upload_id).state is OutboxState.SENT


def rounds(vault: Vault, open_exchange: Callable[[], ClosableExchange], *, at_once: bool) -> Sending:
    return second_round.send_waiting(vault, lambda: DirectSender(open_exchange), now=NOW, at_once=at_once)


@pytest.mark.must("KEY-27")
def test_what_was_sealed_again_goes_in_the_same_call_where_the_person_said_now(
    vault: Vault, desk: BareDesk, intake: StandIn
):
    before = queue_kept(vault, desk)
    intake.batch = batch_at(end_of(before.must_arrive_before))
    sending = rounds(vault, intake.open_exchange, at_once=True)
    assert [sent.arrival for sent in sending.sent] == [Arrival.SEALED_AGAIN, Arrival.IN_TIME]
    assert (sending.later, sending.failed) == (0, ())
    assert {row.state for row in vault.outbox.rows()} == {OutboxState.SENT}


def test_without_now_it_waits_for_a_time_of_its_own(vault: Vault, desk: BareDesk, intake: StandIn):
    before = queue_kept(vault, desk)
    vault.outbox.set_due(before.upload_id, NOW)
    intake.batch = batch_at(end_of(before.must_arrive_before))
    sending = rounds(vault, intake.open_exchange, at_once=False)
    assert ([sent.arrival for sent in sending.sent], sending.later) == ([Arrival.SEALED_AGAIN], 1)
    assert [(row.state, row.due) for row in vault.outbox.rows()] == [(OutboxState.WAITING, None)]


@pytest.mark.must("KEY-27")
def test_a_server_that_says_later_and_later_gets_two_rounds_and_no_more(vault: Vault, desk: BareDesk, intake: StandIn):
    before = queue_kept(vault, desk)
    batches = iter([batch_at(end_of(before.must_arrive_before)), batch_at(end_of(desk.profile.expires) + 51 * WEEK)])

    def open_exchange() -> ClosableExchange:
        intake.batch = next(batches)
        return intake.open_exchange()

    sending = rounds(vault, open_exchange, at_once=True)
    assert [sent.arrival for sent in sending.sent] == [Arrival.SEALED_AGAIN] * 2
    assert sending.later == 1
    [row] = vault.outbox.rows()
    assert key_until(desk, row.must_arrive_before) == desk.profile.last_resort


def test_where_something_failed_there_is_no_second_round(vault: Vault, desk: BareDesk, intake: StandIn):
    before, _ = (queue_kept(vault, desk) for _ in range(2))
    intake.batch = batch_at(end_of(before.must_arrive_before))
    intake.faults = deque([Fault.BUSY])
    sending = rounds(vault, intake.open_exchange, at_once=True)
    assert ([sent.arrival for sent in sending.sent], len(sending.failed)) == ([Arrival.SEALED_AGAIN], 1)
    assert sending.later == 1
    assert {row.state for row in vault.outbox.rows()} == {OutboxState.WAITING}


def test_what_the_first_round_brought_is_told_where_no_sender_starts_for_the_second(
    vault: Vault, desk: BareDesk, intake: StandIn
):
    before = queue_kept(vault, desk)
    intake.batch = batch_at(end_of(before.must_arrive_before))
    senders = iter([DirectSender(intake.open_exchange)])

    def start() -> DirectSender:
        try:
            return next(senders)
        except StopIteration:
            raise SenderGone("the part of the program that sends cannot be started") from None

    sending = second_round.send_waiting(vault, start, now=NOW, at_once=True)
    assert ([sent.arrival for sent in sending.sent], sending.later) == ([Arrival.SEALED_AGAIN], 1)

"""Kept reports that would arrive too late are sealed again: once, and only where the clock can be right."""

from datetime import datetime, timedelta

import pytest

from crypto import age_read, sizes
from reporter import resealing
from reporter.profile import Caution
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.reports import make_report, pack
from support.vaults import queue_envelope

NEVER_SENT = {OutboxState.WAITING, OutboxState.SENDING, OutboxState.REFUSED}


def _queue_kept(vault: Vault, desk: BareDesk) -> str:
    """Queue a kept report, as sealing it does, and return its upload id."""
    packed = pack(make_report())
    envelope = queue_envelope(vault, desk, packed=packed)
    vault.kept.keep(envelope.upload_id[:32], packed)
    return envelope.upload_id


def _days_before_its_date(vault: Vault, days: int) -> datetime:
    [row] = vault.outbox.rows()
    return NOW.replace(year=row.must_arrive_before.year, month=row.must_arrive_before.month, day=1) + timedelta(
        days=row.must_arrive_before.day - 1 - days
    )


@pytest.mark.must("KEY-13")
@pytest.mark.parametrize("state", sorted(NEVER_SENT))
def test_a_kept_report_is_sealed_again_fourteen_days_before_its_date(
    joined_vault: Vault, desk: BareDesk, state: OutboxState
):
    upload_id = _queue_kept(joined_vault, desk)
    joined_vault.outbox.move(upload_id, expected={OutboxState.WAITING}, to=state)
    assert resealing.reseal_due(joined_vault, now=_days_before_its_date(joined_vault, 15)).count == 0
    now = _days_before_its_date(joined_vault, 14)
    [before] = joined_vault.outbox.rows()
    assert resealing.reseal_due(joined_vault, now=now) == resealing.Resealed(1)
    [row] = joined_vault.outbox.rows()
    assert row.upload_id != upload_id
    assert (row.report_id, row.state) == (before.report_id, OutboxState.WAITING)
    assert row.must_arrive_before > before.must_arrive_before
    assert joined_vault.outbox.forgotten_count() == 0
    line = next(line for line in desk.lines if line.key.until == row.must_arrive_before)
    with joined_vault.outbox.envelope(row.upload_id) as envelope:
        opened = age_read.decrypt_bytes(envelope.read(), [line.identity])
    with joined_vault.kept.read(row.report_id) as kept:
        assert kept.read() == opened
    assert resealing.reseal_due(joined_vault, now=now).count == 0


@pytest.mark.parametrize("state", sorted(set(OutboxState) - NEVER_SENT))
def test_a_report_that_the_server_signed_for_is_not_sealed_again(
    joined_vault: Vault, desk: BareDesk, state: OutboxState
):
    upload_id = _queue_kept(joined_vault, desk)
    joined_vault.outbox.move(upload_id, expected={OutboxState.WAITING}, to=state, receipt=b"receipt")
    assert resealing.reseal_due(joined_vault, now=_days_before_its_date(joined_vault, 1)).count == 0
    assert joined_vault.outbox.row(upload_id).state is state


def test_a_report_past_its_date_is_sealed_again_too(joined_vault: Vault, desk: BareDesk):
    _queue_kept(joined_vault, desk)
    assert resealing.reseal_due(joined_vault, now=_days_before_its_date(joined_vault, -20)).count == 1


def test_a_damaged_copy_keeps_its_old_envelope_and_stops_no_other(joined_vault: Vault, desk: BareDesk):
    envelope = queue_envelope(joined_vault, desk, packed=bytes(sizes.payload_class(sizes.SUBMIT_CLASS + 1)))
    joined_vault.kept.keep(envelope.upload_id[:32], bytes(2 * sizes.SUBMIT_CLASS))
    kept_file = max((joined_vault.folder / "b").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    kept_file.write_bytes(kept_file.read_bytes()[:-1])
    now = _days_before_its_date(joined_vault, 3)
    other = _queue_kept(joined_vault, desk)
    assert resealing.reseal_due(joined_vault, now=now).count == 1
    left = {row.upload_id for row in joined_vault.outbox.rows()}
    assert envelope.upload_id in left
    assert other not in left


def test_without_a_copy_nothing_can_be_sealed_again(joined_vault: Vault, desk: BareDesk):
    envelope = queue_envelope(joined_vault, desk, forget=True)
    now = _days_before_its_date(joined_vault, 3)
    assert resealing.reseal_due(joined_vault, now=now).count == 0
    row = joined_vault.outbox.row(envelope.upload_id)
    assert resealing.is_near(row, now=now)


@pytest.mark.parametrize("leap", [timedelta(days=-400), timedelta(days=4000)])
def test_a_clock_that_cannot_be_right_seals_nothing_again(joined_vault: Vault, desk: BareDesk, leap: timedelta):
    upload_id = _queue_kept(joined_vault, desk)
    assert resealing.reseal_due(joined_vault, now=NOW + leap).count == 0
    assert joined_vault.outbox.row(upload_id).upload_id == upload_id


def test_after_the_last_key_the_last_resort_is_taken_and_said(joined_vault: Vault, desk: BareDesk):
    _queue_kept(joined_vault, desk)
    after = datetime.combine(desk.profile.expires + timedelta(days=2), NOW.timetz())
    assert resealing.reseal_due(joined_vault, now=after) == resealing.Resealed(1, (Caution.LAST_RESORT,))
    [row] = joined_vault.outbox.rows()
    assert row.must_arrive_before == desk.profile.last_resort.until
    # Its date may come near, and then there is no longer key: the same envelope stays.
    assert resealing.reseal_due(joined_vault, now=after).count == 0


def test_that_it_may_have_arrived_is_not_forgotten(joined_vault: Vault, desk: BareDesk):
    upload_id = _queue_kept(joined_vault, desk)
    joined_vault.outbox.move(upload_id, expected={OutboxState.WAITING}, to=OutboxState.SENDING, attempts=3)
    resealing.reseal_due(joined_vault, now=_days_before_its_date(joined_vault, 1))
    [row] = joined_vault.outbox.rows()
    assert row.attempts == 4


def test_a_large_report_is_sealed_again_as_a_stream(joined_vault: Vault, desk: BareDesk):
    packed = bytes(sizes.payload_class(sizes.SUBMIT_CLASS + 1))
    envelope = queue_envelope(joined_vault, desk, packed=packed)
    joined_vault.kept.keep(envelope.upload_id[:32], packed)
    assert resealing.reseal_due(joined_vault, now=_days_before_its_date(joined_vault, 1)).count == 1
    [row] = joined_vault.outbox.rows()
    assert (row.size_class, row.length) == (len(packed), sizes.envelope_length(len(packed)))


def test_a_vault_without_a_desk_has_nothing_to_seal_for(vault: Vault, desk: BareDesk):
    upload_id = _queue_kept(vault, desk)
    assert resealing.reseal_due(vault, now=_days_before_its_date(vault, 1)).count == 0
    assert vault.outbox.row(upload_id).upload_id == upload_id

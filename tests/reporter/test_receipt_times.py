"""What receipts tell of the time: forward only, no finer than a week, and never past the end of a profile."""

from datetime import UTC, date, datetime, timedelta

import pytest

from crypto import receipts
from crypto.desk_keys import KeyKind
from reporter import citizen, joining, outbox, profile, receipt_times, resealing
from reporter.desk import key_calendar
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.direct_sender import DirectSender
from support.reports import make_report, pack
from support.stand_in.server import StandIn
from support.vaults import queue_envelope

WEEK = timedelta(weeks=1)


def start_of(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC)


def note(vault: Vault, moment: datetime) -> None:
    with vault.transaction():
        receipt_times.note_batch(vault, int(moment.timestamp()))


def last_monday(desk: BareDesk) -> datetime:
    return start_of(desk.profile.week_keys[-1].opens)


@pytest.mark.must("KEY-5")
@pytest.mark.parametrize("kept_or_forgotten", ["kept", "forgotten"])
def test_the_receipt_of_a_kept_report_makes_an_earlier_clock_unbelievable(
    joined_vault: Vault, desk: BareDesk, kept_or_forgotten: str
):
    forget = kept_or_forgotten == "forgotten"
    queue_envelope(joined_vault, desk, forget=forget)
    came = NOW + 8 * WEEK
    intake = StandIn(desk, batch=int(came.timestamp()))
    outbox.send_waiting(joined_vault, lambda: DirectSender(intake.open_exchange), now=NOW, at_once=True)
    assert citizen.believes_clock(joined_vault, now=NOW + 7 * WEEK) is forget
    assert citizen.believes_clock(joined_vault, now=came)


@pytest.mark.must("KEY-5")
def test_nothing_finer_than_a_week_is_kept(joined_vault: Vault):
    monday = start_of((NOW + 3 * WEEK).date() - timedelta(days=NOW.weekday()))
    note(joined_vault, monday + WEEK - timedelta(seconds=1))
    assert receipt_times.newest_batch(joined_vault) == monday


@pytest.mark.must("KEY-5")
def test_it_goes_forward_only(joined_vault: Vault):
    note(joined_vault, NOW + 5 * WEEK)
    newest = receipt_times.newest_batch(joined_vault)
    note(joined_vault, NOW + 2 * WEEK)
    assert receipt_times.newest_batch(joined_vault) == newest


@pytest.mark.must("KEY-5")
@pytest.mark.parametrize("batch", [0, 1])
def test_a_batch_before_the_profile_says_nothing_new(joined_vault: Vault, desk: BareDesk, batch: int):
    note(joined_vault, datetime.fromtimestamp(batch, UTC))
    assert citizen.believes_clock(joined_vault, now=start_of(desk.profile.issued))


@pytest.mark.must("KEY-5")
def test_a_batch_of_years_to_come_is_cut_at_the_profiles_end_and_a_newer_profile_does_not_raise_it(
    joined_vault: Vault, desk: BareDesk
):
    with joined_vault.transaction():
        receipt_times.note_batch(joined_vault, receipts.MAX_BATCH)
    assert receipt_times.newest_batch(joined_vault) == last_monday(desk)
    assert not citizen.believes_clock(joined_vault, now=NOW)
    after = start_of(desk.profile.expires) + WEEK
    assert citizen.believes_clock(joined_vault, now=after)
    next_desk = key_calendar.generate((NOW + 13 * WEEK).date())
    weeks, carries, (last_resort,) = (
        tuple(line.key for line in next_desk if line.key.kind is kind)
        for kind in (KeyKind.WEEK, KeyKind.CARRY, KeyKind.LAST_RESORT)
    )
    later = desk.later(
        issued=weeks[0].opens,
        expires=weeks[-1].closes - timedelta(days=1),
        week_keys=weeks,
        carry_keys=carries,
        last_resort=last_resort,
    )
    joining.join(joined_vault, profile.read_next(joining.desk_of(joined_vault), desk.sign(later)))
    assert receipt_times.newest_batch(joined_vault) == last_monday(desk)
    assert citizen.believes_clock(joined_vault, now=after)


@pytest.mark.must("KEY-5")
def test_under_a_false_batch_a_report_is_sealed_as_with_a_broken_clock(joined_vault: Vault, desk: BareDesk):
    with joined_vault.transaction():
        receipt_times.note_batch(joined_vault, receipts.MAX_BATCH)
    newest = receipt_times.newest_batch(joined_vault)
    for kept in (True, False):
        choice = profile.choose_key(desk.profile, clock=NOW, kept=kept, newest_batch=newest)
        assert choice.key == desk.profile.carry_keys[-1]


def test_a_day_ends_with_its_last_second(desk: BareDesk):
    day = date(2027, 1, 24)
    end = int(start_of(date(2027, 1, 25)).timestamp())
    assert not receipt_times.is_after(desk.profile, end - 1, day)
    assert receipt_times.is_after(desk.profile, end, day)


@pytest.mark.must("KEY-5", "KEY-13")
def test_a_clock_behind_a_receipt_seals_nothing_again_and_the_date_that_a_person_gives_does(
    joined_vault: Vault, desk: BareDesk
):
    packed = pack(make_report())
    envelope = queue_envelope(joined_vault, desk, packed=packed)
    joined_vault.kept.keep(envelope.upload_id[:32], packed)
    behind = start_of(joined_vault.outbox.row(envelope.upload_id).must_arrive_before)
    note(joined_vault, behind + 3 * WEEK)
    assert resealing.reseal_due(joined_vault, now=behind).count == 0
    answered = (behind + 4 * WEEK).date()
    assert resealing.reseal_due(joined_vault, now=behind, answered_date=answered).count == 1
    [row] = joined_vault.outbox.rows()
    assert row.must_arrive_before in {key.until for key in desk.profile.carry_keys}

"""Seeds die only when five conditions hold together; each of them missing alone keeps every seed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crypto.organisers_text import Organiser
from reporter.desk import destroying, hold
from reporter.desk.destroying import Evidence, Kept
from reporter.errors import UsageError
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault
from support.desks import BareDesk
from support.vaults import open_organiser_vault

END = datetime(2027, 1, 25, tzinfo=UTC)
"""The first moment after the last day of the first week key, 2027-01-24."""
NOW = END + timedelta(days=8)
FIRST = "2026-W47"


@pytest.fixture
def vault(tmp_path: Path, desk: BareDesk) -> Iterator[Vault]:
    with open_organiser_vault(tmp_path / "vault", desk) as (opened, _):
        yield opened


def see_batch(vault: Vault, desk: BareDesk, moment: datetime) -> None:
    with vault.transaction():
        destroying.note_batch_seen(vault, int(moment.timestamp()) // desk.profile.batch_seconds)


def sync_whole(vault: Vault, desk: BareDesk, moment: datetime) -> None:
    see_batch(vault, desk, moment)
    destroying.note_complete_sync(vault)


def destroy(vault: Vault, now: datetime = NOW) -> destroying.Destroyed:
    return destroying.destroy_past(vault, destroying.evidence_of(vault), now=now)


@pytest.mark.must("KEY-18")
def test_a_seed_whose_time_has_passed_is_destroyed_when_all_conditions_hold(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, NOW - timedelta(hours=1))
    before = len(vault.seeds.all())
    done = destroy(vault)
    assert [row.week for row in done.seeds] == [FIRST]
    assert done.kept == {}
    assert len(vault.seeds.all()) == before - 1
    last = vault.custody.lines()[-1]
    assert (last.event, last.detail) == (CustodyEvent.DESTROYED, f"week {FIRST}")


@pytest.mark.must("KEY-18")
def test_seven_days_must_have_passed_by_the_clock(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, END + timedelta(hours=1))
    assert destroy(vault, END + timedelta(days=7)).seeds == ()
    assert len(destroy(vault, END + timedelta(days=7, seconds=1)).seeds) == 1


@pytest.mark.must("KEY-18", "KEY-19")
def test_without_a_batch_later_than_its_last_day_a_seed_is_kept(vault: Vault, desk: BareDesk):
    assert destroy(vault).kept == {Kept.NO_LATER_BATCH: 1}
    sync_whole(vault, desk, END)
    done = destroy(vault)
    assert (done.seeds, done.kept) == ((), {Kept.NO_LATER_BATCH: 1})


@pytest.mark.must("KEY-18")
def test_a_sync_that_did_not_run_to_its_end_since_keeps_it(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, END + timedelta(hours=1))
    see_batch(vault, desk, END + timedelta(hours=2))
    assert destroy(vault).kept == {Kept.NOT_SYNCED: 1}
    destroying.note_complete_sync(vault)
    assert len(destroy(vault).seeds) == 1


@pytest.mark.must("KEY-18")
def test_a_whole_sync_whose_list_ended_with_a_false_batch_speaks_for_no_later_one(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, datetime(2040, 1, 1, tzinfo=UTC))
    see_batch(vault, desk, NOW - timedelta(hours=1))
    assert destroy(vault).kept == {Kept.NOT_SYNCED: 1}
    destroying.note_complete_sync(vault)
    assert len(destroy(vault).seeds) == 1


@pytest.mark.must("KEY-18")
def test_an_envelope_that_could_not_be_tried_keeps_it(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, NOW - timedelta(hours=1))
    with vault.transaction():
        vault.envelopes.note_missing("ab" * 32, leaf=4, batch=7, length=19_600)
    assert destroy(vault).kept == {Kept.MISSING: 1}


@pytest.mark.must("KEY-18")
def test_a_sync_with_a_missing_envelope_is_no_whole_one(vault: Vault, desk: BareDesk):
    with vault.transaction():
        vault.envelopes.note_missing("ab" * 32, leaf=4, batch=7, length=19_600)
    sync_whole(vault, desk, NOW - timedelta(hours=1))
    with vault.transaction():
        vault.envelopes.record_filed("ab" * 32, leaf=4, batch=7)
    assert destroy(vault).kept == {Kept.NOT_SYNCED: 1}


@pytest.mark.must("KEY-18", "KEY-20")
def test_a_hold_keeps_every_seed_until_it_ends(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, NOW - timedelta(hours=1))
    hold.set_hold(vault, "  a shutdown\nin the south ", today=NOW.date())
    assert hold.hold_of(vault) == hold.Hold(NOW.date(), "a shutdown in the south")
    assert destroy(vault).kept == {Kept.HOLD: 1}
    assert hold.end_hold(vault, today=NOW.date())
    assert not hold.end_hold(vault, today=NOW.date())
    assert len(destroy(vault).seeds) == 1
    events = [line.event for line in vault.custody.lines()]
    assert events == [CustodyEvent.HOLD_SET, CustodyEvent.HOLD_ENDED, CustodyEvent.DESTROYED]


@pytest.mark.parametrize("why", ["", "  \n", "x" * 501])
def test_a_hold_without_a_reason_is_not_set(vault: Vault, why: str):
    with pytest.raises(UsageError):
        hold.set_hold(vault, why, today=NOW.date())
    assert hold.hold_of(vault) is None


@pytest.mark.must("KEY-19")
def test_a_clock_years_ahead_alone_destroys_nothing(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, datetime(2026, 11, 18, 12, tzinfo=UTC))
    done = destroy(vault, datetime(2040, 1, 1, tzinfo=UTC))
    assert done.seeds == ()
    assert sum(done.kept.values()) == len(vault.seeds.all())


@pytest.mark.must("KEY-19")
def test_a_server_that_is_years_ahead_alone_destroys_nothing(vault: Vault, desk: BareDesk):
    sync_whole(vault, desk, datetime(2040, 1, 1, tzinfo=UTC))
    assert destroy(vault, datetime(2026, 11, 18, tzinfo=UTC)).seeds == ()
    assert destroy(vault).kept == {Kept.CLOCKS_DIFFER: 1}


def test_a_batch_that_no_calendar_holds_is_no_evidence(vault: Vault):
    with vault.transaction():
        destroying.note_batch_seen(vault, 10**30)
    destroying.note_complete_sync(vault)
    assert destroy(vault).kept == {Kept.NO_LATER_BATCH: 1}


@pytest.mark.must("KEY-18")
def test_another_vaults_seed_goes_only_where_the_one_that_tried_was_given_it(vault: Vault):
    synced = NOW - timedelta(hours=1)
    evidence = Evidence(newest_batch=synced, synced_to=synced, has_missing=False, is_held=False)
    first = vault.seeds.all()[0].recipient
    assert destroying.destroy_past(vault, evidence, now=NOW, only=()).kept == {Kept.NEVER_GIVEN: 1}
    assert len(destroying.destroy_past(vault, evidence, now=NOW, only={first}).seeds) == 1


@pytest.mark.must("KEY-19")
def test_opening_a_vault_destroys_nothing(tmp_path: Path, desk: BareDesk):
    made: Organiser
    with open_organiser_vault(tmp_path / "v", desk) as (opened, made):
        sync_whole(opened, desk, NOW)
        count = len(opened.seeds.all())
    assert made.key_id
    with Vault.open(tmp_path / "v", "marble lantern sixty quiet orchard bridge") as again:
        assert len(again.seeds.all()) == count

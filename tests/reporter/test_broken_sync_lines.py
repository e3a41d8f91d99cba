"""Envelopes over which the line breaks while they are fetched keep no other one from being filed."""

import pytest

from reporter.dead_line import MOST_BROKEN
from reporter.errors import SyncStopped
from support.reports import make_report, seal_report
from support.stand_in.faults import Fault, Rule
from support.synced_desk import Desk


def hold(desk: Desk, count: int) -> set[str]:
    envelopes = [seal_report(desk.bare, make_report()) for _ in range(count)]
    for envelope in envelopes:
        desk.submit(envelope)
    desk.intake.close_batch()
    return {envelope.upload_id for envelope in envelopes}


def filed(desk: Desk) -> set[str]:
    return {case.upload_id for case in desk.vault.cases.rows()}


def breaking(upload_ids: set[str]) -> list[Rule]:
    return [Rule(Fault.DROPPED_AFTER, path=f"/v1/o/b/{upload_id}/.*") for upload_id in upload_ids]


@pytest.mark.must("SYN-19")
def test_an_envelope_whose_line_breaks_each_time_keeps_no_other_one_from_being_filed(synced: Desk):
    poison = hold(synced, 1)
    good = hold(synced, 3)
    synced.intake.rules = breaking(poison)
    for _ in range(2):
        assert synced.sync().missing == 1
        assert filed(synced) == set(synced.intake.acks) == good
    synced.intake.rules = []
    assert synced.sync().missing == 0
    assert filed(synced) == set(synced.intake.acks) == good | poison


@pytest.mark.must("SYN-19")
def test_many_such_envelopes_keep_others_waiting_for_some_syncs_and_no_longer(synced: Desk):
    poison = hold(synced, 2 * MOST_BROKEN)
    good = hold(synced, 2)
    synced.intake.rules = breaking(poison)
    for _ in range(2):
        with pytest.raises(SyncStopped, match="the line to the server broke"):
            synced.sync()
    with pytest.raises(SyncStopped):
        synced.sync()
    assert filed(synced) == good
    # What comes later is not held up by what is asked for again at each sync.
    later = hold(synced, 2)
    with pytest.raises(SyncStopped):
        synced.sync()
    assert filed(synced) == good | later
    synced.intake.rules = []
    assert synced.sync().missing == 0
    assert filed(synced) == good | later | poison


@pytest.mark.must("SYN-19")
def test_on_a_dead_line_a_few_envelopes_are_asked_for_and_all_are_filed_later(synced: Desk):
    held = hold(synced, 10)
    synced.intake.rules = [Rule(Fault.DROPPED_BEFORE, path="/v1/o/b/.*")]
    before = len(synced.intake.calls)
    with pytest.raises(SyncStopped):
        synced.sync()
    assert len(synced.intake.calls) - before == 1 + MOST_BROKEN
    synced.intake.rules = []
    assert synced.sync().missing == 0
    assert filed(synced) == set(synced.intake.acks) == held

"""A sync files what opens, keeps what does not, and goes on where it was, whatever the server does."""

import itertools
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest

from crypto import sizes
from reporter import inbox
from reporter.desk import destroying
from reporter.errors import SyncStopped
from reporter.sync_calls import SyncCalls
from support.desks import NOW, BareDesk, bare_desk
from support.memory_intake import Fault, MemoryIntake, Rule
from support.reports import make_report, seal_report
from support.sealed import seal
from support.synced_desk import Desk, open_desk
from support.vaults import open_vault


@pytest.fixture
def desk(tmp_path: Path, desk: BareDesk) -> Iterator[Desk]:
    with open_desk(tmp_path / "organiser", desk) as opened:
        yield opened


@pytest.mark.must("SYN-11")
def test_what_the_server_holds_is_opened_filed_and_then_acknowledged(desk: Desk):
    report = make_report()
    envelope = seal_report(desk.bare, report)
    desk.submit(envelope)
    desk.intake.close_batch()
    assert desk.sync() == inbox.Synced(filed=1, unreadable=0, missing=0, unacknowledged=0)
    [case] = desk.vault.cases.rows()
    assert (case.upload_id, case.report_id, dict(case.members)) == (
        envelope.upload_id,
        report.id,
        dict(report.members),
    )
    assert [set(states.values()) for states in desk.intake.acks.values()] == [{"filed"}]


def test_the_week_of_a_case_is_that_of_its_batch(desk: Desk):
    desk.intake.batch = int(NOW.timestamp())
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    desk.sync()
    assert desk.vault.cases.rows()[0].received_week == "2026-W47"


def test_a_second_sync_finds_nothing_new(desk: Desk):
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    desk.sync()
    before = len(desk.intake.calls)
    assert desk.sync() == inbox.Synced(filed=0, unreadable=0, missing=0, unacknowledged=0)
    assert len(desk.intake.calls) == before + 1


@pytest.mark.must("ENV-11", "SYN-12")
def test_an_unreadable_envelope_is_kept_with_its_reason_and_never_stops_the_next(desk: Desk):
    foreign = seal_report(bare_desk(), make_report())
    desk.submit(foreign)
    for _ in range(3):
        desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    assert desk.sync() == inbox.Synced(filed=3, unreadable=1, missing=0, unacknowledged=0)
    [kept] = desk.vault.envelopes.unreadable()
    assert (kept.upload_id, kept.reason) == (foreign.upload_id, "NoMatch")
    with desk.vault.envelopes.ciphertext(foreign.upload_id) as stream:
        assert stream.read() == foreign.data
    assert set(desk.intake.acks[foreign.upload_id].values()) == {"unreadable"}


@pytest.mark.must("KEY-14")
def test_two_envelopes_of_one_report_are_one_case(desk: Desk):
    report = make_report()
    for _ in range(2):
        desk.submit(seal_report(desk.bare, report))
    desk.intake.close_batch()
    desk.sync()
    assert len(desk.vault.cases.rows()) == 1
    assert len(desk.vault.envelopes.of_report(report.id)) == 2
    assert len(desk.intake.acks) == 2


@pytest.mark.must("SYN-11")
@pytest.mark.parametrize("fault", [Fault.NO_CONNECTION, Fault.DROPPED_AFTER, Fault.BUSY, Fault.GARBAGE, Fault.FAILED])
@pytest.mark.parametrize("call", range(6))
def test_a_sync_that_ends_anywhere_goes_on_where_it_was(desk: Desk, fault: Fault, call: int):
    envelopes = [seal_report(desk.bare, make_report()) for _ in range(2)]
    for envelope in envelopes:
        desk.submit(envelope)
    desk.intake.close_batch()
    desk.intake.faults = deque([*[None] * call, fault])
    stopped = False
    try:
        desk.sync()
    except SyncStopped:
        stopped = True
    assert stopped or not desk.intake.faults
    desk.intake.faults.clear()
    desk.sync()
    assert {case.upload_id for case in desk.vault.cases.rows()} == {envelope.upload_id for envelope in envelopes}
    assert set(desk.intake.acks) == {envelope.upload_id for envelope in envelopes}


@pytest.mark.must("SYN-8", "SYN-17")
def test_an_envelope_that_is_not_handed_out_whole_is_never_opened_and_holds_up_no_other(desk: Desk):
    spoiled, *others = [seal_report(desk.bare, make_report()) for _ in range(3)]
    for envelope in (spoiled, *others):
        desk.submit(envelope)
    desk.intake.envelopes[spoiled.upload_id] = spoiled.data[:-1] + bytes([spoiled.data[-1] ^ 1])
    desk.intake.close_batch()
    assert desk.sync() == inbox.Synced(filed=2, unreadable=0, missing=1, unacknowledged=0)
    assert spoiled.upload_id not in desk.intake.acks
    assert desk.sync().missing == 1
    desk.intake.envelopes[spoiled.upload_id] = spoiled.data
    assert desk.sync() == inbox.Synced(filed=1, unreadable=0, missing=0, unacknowledged=0)
    assert set(desk.intake.acks) == {envelope.upload_id for envelope in (spoiled, *others)}


def test_a_cancelled_sync_asks_for_nothing_that_is_missing(desk: Desk):
    with desk.vault.transaction():
        desk.vault.envelopes.note_missing("ab" * 32, leaf=3, batch=1, length=19_600)
    synced = inbox.sync(desk.vault, desk.calls(), cancelled=lambda: True)
    assert (synced.missing, desk.intake.calls) == (1, [])


def test_an_envelope_that_the_server_lists_and_does_not_have_holds_up_no_other(desk: Desk):
    gone, kept = [seal_report(desk.bare, make_report()) for _ in range(2)]
    desk.submit(gone)
    desk.submit(kept)
    desk.intake.close_batch()
    del desk.intake.envelopes[gone.upload_id]
    assert desk.sync() == inbox.Synced(filed=1, unreadable=0, missing=1, unacknowledged=0)


def test_a_list_that_goes_backwards_stops_the_sync(desk: Desk):
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    desk.intake.leaves[3]["index"] = 1
    with pytest.raises(SyncStopped, match="backwards"):
        desk.sync()


@pytest.mark.must("SYN-16")
@pytest.mark.parametrize("index", [17, 2**63 - 1])
def test_a_list_that_leaves_places_out_stops_the_sync_and_moves_nothing(desk: Desk, index: int):
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    desk.sync()
    before = desk.vault.envelopes.cursor()
    desk.intake.leaves.append({"index": index, "batch": desk.intake.batch, "id": "0c" * 32, "dummy": "00"})
    with pytest.raises(SyncStopped, match="leaves something out"):
        desk.sync()
    assert desk.vault.envelopes.cursor() == before


def test_deleted_and_expired_leaves_are_passed_over(desk: Desk):
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    for state, leaf in zip(("deleted", "expired"), desk.intake.leaves, strict=False):
        leaf.pop("held", None)
        leaf.pop("dummy", None)
        leaf[state] = []
    desk.sync()
    assert desk.vault.envelopes.cursor() == 14


def test_more_than_one_page_is_read_to_its_end(desk: Desk):
    for _ in range(20):
        desk.intake.close_batch()
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    assert len(desk.intake.leaves) > inbox.PAGE
    assert desk.sync().filed == 1


def test_an_envelope_of_many_chunks_is_put_together(desk: Desk):
    large = seal(bytes(sizes.SUBMIT_CLASS), desk.bare.profile.week_keys[0])
    desk.submit(large)
    desk.intake.close_batch()
    assert desk.sync().unreadable == 1
    with desk.vault.envelopes.ciphertext(large.upload_id) as stream:
        assert stream.read() == large.data


def test_a_sync_that_is_cancelled_keeps_what_it_filed(desk: Desk):
    for _ in range(3):
        desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    synced = inbox.sync(desk.vault, desk.calls(), cancelled=lambda: len(desk.vault.cases.rows()) >= 1)
    assert synced.filed == 1
    assert desk.sync().filed == 2


def test_progress_counts_the_envelopes(desk: Desk):
    for _ in range(2):
        desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    seen: list[int] = []
    inbox.sync(desk.vault, desk.calls(), progress=seen.append)
    assert (seen[0] <= 1, seen[-1]) == (True, 2)


def test_a_reporters_vault_does_not_sync(tmp_path: Path, desk: Desk):
    intake = MemoryIntake(desk.bare)
    calls = SyncCalls(intake.open_exchange(), origin=desk.bare.profile.origin, seed=bytes(32), now=lambda: NOW)
    with open_vault(tmp_path / "vault", desk.bare) as vault, pytest.raises(SyncStopped, match="does not receive"):
        inbox.sync(vault, calls)


def test_a_batch_that_no_calendar_holds_stops_the_sync_and_keeps_what_was_filed(desk: Desk):
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    desk.sync()
    desk.intake.batch = 2**62
    desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    with pytest.raises(SyncStopped, match="does not exist"):
        desk.sync()
    assert len(desk.vault.cases.rows()) == 1


@pytest.mark.must("SYN-12", "SYN-17")
@pytest.mark.parametrize("opens", [True, False], ids=["not handed out", "unreadable"])
def test_a_batch_that_no_calendar_holds_stops_no_sync_once_the_list_is_right(desk: Desk, *, opens: bool):
    right = desk.intake.batch
    listed = seal_report(desk.bare if opens else bare_desk(), make_report())
    desk.intake.batch = 2**62
    desk.submit(listed)
    desk.intake.close_batch()
    if opens:
        del desk.intake.envelopes[listed.upload_id]
    with pytest.raises(SyncStopped, match="does not exist"):
        desk.sync()
    assert (desk.vault.envelopes.missing(), desk.vault.envelopes.unreadable()) == ((), ())
    desk.intake.envelopes[listed.upload_id] = listed.data
    for leaf in desk.intake.leaves:
        leaf["batch"] = right
    assert desk.sync() == inbox.Synced(filed=int(opens), unreadable=int(not opens), missing=0, unacknowledged=0)


@pytest.mark.parametrize("problem", ["unknown", "failed"])
def test_an_envelope_whose_acknowledgement_the_server_refuses_keeps_it_from_hearing_of_no_other(
    desk: Desk, problem: str
):
    envelopes = [seal_report(desk.bare, make_report()) for _ in range(3)]
    for envelope in envelopes:
        desk.submit(envelope)
    desk.intake.close_batch()
    desk.intake.rules = [Rule(Fault.REFUSED, path="/v1/o/ack", nth=1, problem=problem)]
    # Told at the end of the page and again at the end of the list, so one refusal is made up for in the same sync.
    assert desk.sync() == inbox.Synced(filed=3, unreadable=0, missing=0, unacknowledged=0)
    desk.submit(late := seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    desk.intake.rules = [Rule(Fault.REFUSED, path="/v1/o/ack", problem=problem)]
    assert desk.sync() == inbox.Synced(filed=1, unreadable=0, missing=0, unacknowledged=1)
    desk.intake.rules = []
    assert desk.sync().unacknowledged == 0
    assert set(desk.intake.acks) == {envelope.upload_id for envelope in (*envelopes, late)}


@pytest.mark.must("KEY-18")
@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_sync_that_was_cancelled_once_is_not_whole_though_nobody_cancels_any_more(desk: Desk, nth: int):
    for _ in range(2):
        desk.submit(seal_report(desk.bare, make_report()))
    desk.intake.close_batch()
    asked = itertools.count(1)
    synced = inbox.sync(desk.vault, desk.calls(), cancelled=lambda: next(asked) == nth)
    assert synced.filed < 2
    assert next(asked) == nth + 1
    assert destroying.evidence_of(desk.vault).synced_to is None
    desk.sync()
    assert destroying.evidence_of(desk.vault).synced_to is not None

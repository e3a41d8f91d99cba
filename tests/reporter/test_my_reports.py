"""A person's own reports in one list: drafts, what is on its way, what arrived, and what can be done with each."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from reporter import citizen, my_reports
from reporter.errors import NothingThere, UsageError
from reporter.my_reports import State, Summary
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.own_reports import RECEIPT, fill_every_state, queue_report
from support.reports import OUTAGE


@pytest.fixture
def ids(joined_vault: Vault, desk: BareDesk) -> dict[str, str]:
    return fill_every_state(joined_vault, desk)


def test_every_report_is_listed_in_the_order_in_which_it_asks_for_something(joined_vault: Vault, ids: dict[str, str]):
    listed = my_reports.list_all(joined_vault)
    assert [report.id for report in listed.reports] == [
        ids[name] for name in ("draft", "refused", "undecided", "planned", "tried", "held", "sent")
    ]
    assert (listed.forgotten, listed.hidden, listed.waiting) == (1, 0, 5)
    assert my_reports.count_waiting(joined_vault) == listed.waiting


def test_a_report_says_when_it_may_leave_and_until_when_the_desk_can_open_it(
    joined_vault: Vault, desk: BareDesk, ids: dict[str, str]
):
    by_id = {report.id: report for report in my_reports.list_all(joined_vault).reports}
    assert by_id[ids["planned"]].due == NOW + timedelta(minutes=17)
    assert by_id[ids["held"]].due is None, "the time that never comes is none"
    assert by_id[ids["planned"]].must_arrive_before == desk.profile.week_keys[0].until
    assert by_id[ids["sent"]].signed_on == NOW.date()
    assert [by_id[ids[name]].may_have_arrived for name in ("undecided", "tried", "sent")] == [False, True, True]


def test_what_a_report_is_about_is_read_where_the_vault_still_can(joined_vault: Vault, ids: dict[str, str]):
    said = my_reports.sum_up(joined_vault, [ids["draft"], ids["planned"], ids["held"], "ab" * 32])
    assert said == {
        ids["draft"]: Summary(kind="sim_block"),
        ids["planned"]: Summary("outage", "PK-PB", ("pk-pb-lahore",), date(2026, 11, 14)),
        ids["held"]: Summary(),
    }


def test_a_draft_in_which_anything_may_stand_is_summed_up_all_the_same(joined_vault: Vault):
    with joined_vault.transaction():
        joined_vault.drafts.save("ab" * 16, b'{"kind": 3, "districts": "x", "occurred": {"from": "soon"}}')
        joined_vault.drafts.save("ac" * 16, b"[]")
    assert set(my_reports.sum_up(joined_vault, joined_vault.drafts.ids()).values()) == {Summary()}


def test_one_report_is_found_with_what_it_is_about(joined_vault: Vault, ids: dict[str, str]):
    assert my_reports.find(joined_vault, ids["draft"]).state is State.DRAFT
    found = my_reports.find(joined_vault, ids["sent"])
    assert (found.state, found.summary and found.summary.kind) == (State.SENT, "outage")
    with pytest.raises(NothingThere):
        my_reports.find(joined_vault, "ab" * 32)


def test_the_copy_is_what_the_desk_reads(joined_vault: Vault, ids: dict[str, str]):
    assert my_reports.read_copy(joined_vault, ids["sent"]).members["text"] == "Nothing loads since the evening."
    with pytest.raises(NothingThere):
        my_reports.read_copy(joined_vault, ids["held"])


def test_the_proof_is_a_file_of_its_own_that_takes_no_others_place(
    joined_vault: Vault, ids: dict[str, str], tmp_path: Path
):
    place = tmp_path / "proof.txt"
    my_reports.save_proof(joined_vault, ids["sent"], place)
    assert place.read_bytes() == RECEIPT
    with pytest.raises(FileExistsError):
        my_reports.save_proof(joined_vault, ids["sent"], place)
    with pytest.raises(NothingThere):
        my_reports.save_proof(joined_vault, ids["planned"], tmp_path / "other.txt")
    with pytest.raises(UsageError):
        my_reports.save_proof(joined_vault, ids["sent"], joined_vault.folder / "proof.txt")
    assert [path.name for path in tmp_path.glob("*.txt")] == ["proof.txt"]


def test_whatever_it_is_it_can_be_let_go_of(joined_vault: Vault, desk: BareDesk):
    draft_id = citizen.save_draft(joined_vault, OUTAGE)
    upload_id = queue_report(joined_vault, desk)
    for report_id in (draft_id, upload_id):
        my_reports.delete(joined_vault, report_id)
    assert my_reports.list_all(joined_vault).reports == ()
    with pytest.raises(NothingThere):
        my_reports.delete(joined_vault, draft_id)

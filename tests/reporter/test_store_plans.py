"""How SQLite answers what must stay quick in a vault of 100,000 cases: by its plans, because a busy machine has no say.

Every statement that a call makes is watched, so that one that is added or changed is looked at too.
"""

import re
from collections.abc import Callable
from datetime import date

import pytest

from reporter.report import ReceivedReport
from reporter.store.vault import Vault

TABLES = "cases|case_history|case_attachments|items|envelopes|outbox|kept"


@pytest.fixture
def filled(vault: Vault) -> Vault:
    with vault.transaction():
        for number in range(1, 40):
            name = f"{number:064x}"
            report = ReceivedReport(f"{number:032x}", {"text": "word"}, ())
            vault.cases.file(report, upload_id=name, batch=9, received_week="2026-W47")
            vault.outbox.add(
                name,
                report_id=name[:32],
                envelope=b"envelope",
                size_class=16_384,
                must_arrive_before=date(2027, 1, 24),
                forget=False,
            )
    return vault


def plan_of(vault: Vault, call: Callable[[Vault], object]) -> list[str]:
    """Return the steps of every query that a call makes."""
    database = vault._database
    asked: list[str] = []
    database._connection.set_trace_callback(asked.append)
    try:
        call(vault)
    finally:
        database._connection.set_trace_callback(None)
    # What the index of words asks of its own tables begins with two hyphens.
    queries = [sql for sql in asked if sql.startswith("SELECT")]
    assert queries
    return [str(step) for sql in queries for *_, step in database.rows(f"EXPLAIN QUERY PLAN {sql}")]


def rows_gone_through(plan: list[str]) -> list[str]:
    """Return the steps that go through a table's rows, which hold the content, and not through an index alone."""
    return [step for step in plan if re.match(rf"SCAN ({TABLES})\b(?!.*COVERING INDEX)", step)]


@pytest.mark.parametrize("search", [None, "word"])
@pytest.mark.parametrize("before", [None, f"{20:064x}"])
def test_a_page_reads_no_cases_but_its_own(filled: Vault, search: str | None, before: str | None):
    plan = plan_of(filled, lambda vault: vault.cases.page(search, limit=5, before=before))
    assert rows_gone_through(plan) == []
    assert not [step for step in plan if "TEMP B-TREE" in step]


@pytest.mark.parametrize("before", [None, f"{20:064x}"])
def test_cases_are_counted_in_an_index(filled: Vault, before: str | None):
    plan = plan_of(filled, lambda vault: vault.cases.page(limit=5, before=before))
    assert any(step.startswith("SCAN cases USING COVERING INDEX") for step in plan)


@pytest.mark.parametrize("search", [None, "word"])
def test_going_through_all_cases_sorts_none_of_them(filled: Vault, search: str | None):
    plan = plan_of(filled, lambda vault: list(vault.cases.each(search)))
    assert rows_gone_through(plan) == []
    assert not [step for step in plan if "TEMP B-TREE" in step]


def test_one_case_is_found_by_its_id(filled: Vault):
    assert rows_gone_through(plan_of(filled, lambda vault: vault.cases.row(f"{7:064x}"))) == []


def test_an_outbox_is_listed_without_going_through_what_it_holds(filled: Vault):
    filled.outbox._labels._forget_all()
    plan = plan_of(filled, lambda vault: vault.outbox.rows())
    assert set(rows_gone_through(plan)) <= {"SCAN outbox"}
    assert any(step.startswith("SEARCH items") for step in plan)


@pytest.mark.parametrize(
    "call",
    [
        lambda vault: vault.envelopes.missing(),
        lambda vault: vault.envelopes.unreadable(),
        lambda vault: vault.envelopes.unacknowledged(),
    ],
    ids=["missing", "unreadable", "unacknowledged"],
)
def test_envelopes_that_are_not_settled_are_found_without_going_through_the_others(
    filled: Vault, call: Callable[[Vault], object]
):
    for leaf in range(1, 400):
        filled.envelopes.record_filed(f"{leaf:064x}", leaf=leaf, batch=9)
    assert plan_of(filled, call) == ["SCAN envelopes USING INDEX unsettled_envelopes"]


def test_opening_a_vault_goes_through_no_rows(filled: Vault):
    def look_as_opening_does(vault: Vault) -> None:
        vault._database.rows("SELECT slot FROM items")
        vault.items.finish_shredding()
        vault.items.shred_orphans()

    assert rows_gone_through(plan_of(filled, look_as_opening_does)) == []

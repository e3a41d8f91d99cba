"""How often the disk is waited for, counted from outside."""

from pathlib import Path

import pytest

from support.syncs import DATABASE_FILES, can_count_syncs, syncs_by_part

MOST_SYNCS_OF_A_COMMIT = 4

pytestmark = pytest.mark.skipif(not can_count_syncs(), reason="strace is not installed, so syncs cannot be counted")


def test_queuing_a_report_waits_four_times_for_the_database(tmp_path: Path):
    parts = syncs_by_part(tmp_path)
    syncs = [name for name in parts["begin"] if name in DATABASE_FILES]
    print(f"syncs of one durable commit: {syncs}")
    assert len(syncs) <= MOST_SYNCS_OF_A_COMMIT
    assert "d" in syncs
    assert parts["begin"] == syncs


@pytest.mark.must("VAU-13")
def test_what_is_forgotten_is_overwritten_after_the_commit_and_before_its_rows_go(tmp_path: Path):
    parts = syncs_by_part(tmp_path)
    assert parts["committed"][0] == "s0"
    assert parts["committed"].count("s0") == 1
    assert len(parts["committed"]) <= 1 + MOST_SYNCS_OF_A_COMMIT

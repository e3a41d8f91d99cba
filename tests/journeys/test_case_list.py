"""The list of cases is as long as a person reads, says what it leaves out, and goes on from any case."""

import json
from pathlib import Path

import pytest

from support.prepared import Prepared
from support.reports import make_report

IDS = [f"{number:02x}" + "00" * 31 for number in range(1, 6)]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder: Path = tmp_path_factory.mktemp("cases") / "place"
    folder.mkdir()
    prepared = Prepared.make(folder)
    prepared.file_cases({upload_id: make_report() for upload_id in IDS})
    return prepared


def test_the_newest_cases_are_listed_and_how_many_older_ones_there_are(place: Prepared):
    said = place.terminal.run("cases", place.organiser, "--limit", 2)
    assert [line.split()[0] for line in said.text.splitlines()] == [IDS[4][:16], IDS[3][:16]]
    assert said.warnings == f"Older cases not listed: 3. For the next add --before {IDS[3][:16]}\n"


def test_a_list_that_leaves_nothing_out_says_nothing_more(place: Prepared):
    for options in ((), ("--limit", 5), ("--before", IDS[2], "--limit", 2)):
        assert place.terminal.run("cases", place.organiser, *options).warnings == ""


def test_the_json_document_holds_the_cases_of_the_page_alone(place: Prepared):
    said = place.terminal.run("cases", place.organiser, "--json", "--limit", 2, "--before", "04", "--search", "evening")
    assert [case["id"] for case in json.loads(said.text)] == [IDS[2], IDS[1]]
    assert said.warnings == f"Older cases not listed: 1. For the next add --before {IDS[1][:16]}\n"


@pytest.mark.parametrize("number", ["0", "-1", "x", "", "٣"])
def test_a_limit_is_a_number_of_one_or_more(place: Prepared, number: str):
    with pytest.raises(SystemExit) as ended:
        place.terminal.run("cases", place.organiser, f"--limit={number}")
    assert ended.value.code == 2


def test_a_page_before_a_case_that_is_not_there_is_refused(place: Prepared):
    assert "no case of this id" in place.terminal.refusal("cases", place.organiser, "--before", "ff")

"""STOP rows against the published vectors, and against whatever a stranger may send."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.case import CaseState
from reporter.export import Exported, Format, write_file
from reporter.export.stop import make_row
from reporter.export.stop_tables import load_stop_mapping
from reporter.vocabulary import choices, shipped
from support.exported import ANY_JSON, ANY_TEXT, export, file_case, parse_csv

_VECTORS = Path(__file__).parents[1] / "vectors/stop"
_COLUMNS = (_VECTORS / "columns.txt").read_text(encoding="ascii").splitlines()
_ROWS = json.loads((_VECTORS / "rows.json").read_text(encoding="utf-8"))
_OUTAGE = {"kind": "outage", "incident_type": "outage_total", "country": "PK"}
_ORGANISERS_COLUMNS = {
    "ordered_by",
    "actual_cause",
    "gov_justification",
    "gov_ack",
    "legal_just",
    "telco_ack",
    "election",
    "violence",
    "hr_abuse_reported",
    "users_notified",
    "event",
}
_MEMBER_NAMES = st.sampled_from(
    [
        "kind",
        "incident_type",
        "occurred",
        "country",
        "region",
        "districts",
        "operators",
        "networks",
        "services",
        "sites",
        "scale",
        "text",
        "links",
        "consent",
        "other_place",
    ]
)


@pytest.mark.parametrize("vector", _ROWS, ids=[vector["name"] for vector in _ROWS])
def test_a_report_gives_the_published_row(vector: dict[str, object]):
    rows = parse_csv(export([file_case(vector["members"])], Format.STOP))

    assert rows[0] == _COLUMNS
    if vector["row"] is None:
        assert rows[1:] == []
    else:
        expected = vector["row"]
        assert dict(zip(_COLUMNS, rows[1], strict=True)) == {name: expected.get(name, "") for name in _COLUMNS}


def test_there_are_46_columns_and_no_year_of_count():
    assert len(_COLUMNS) == len(set(_COLUMNS)) == 46
    assert "count_year" not in _COLUMNS


def test_the_first_header_is_not_behind_a_byte_order_mark():
    assert export([], Format.STOP).startswith(b'"start_date_type",')


def test_a_withdrawn_case_gives_no_row_and_is_counted(tmp_path: Path):
    cases = [file_case(_OUTAGE), file_case(_OUTAGE, state=CaseState.WITHDRAWN), file_case({"kind": "sim_block"})]

    exported = write_file(cases, Format.STOP, tmp_path / "rows.csv")

    assert exported == Exported(rows=1, left_out=2)


def test_no_word_a_person_wrote_is_in_a_row():
    marker = "zarghuna"
    texts = ("text", "other_place", "tool", "documenter", "region", "scale", "occurred", "lang", "id")
    lists = ("districts", "operators", "networks", "services", "sites", "links")
    members = _OUTAGE | dict.fromkeys(texts, marker) | {name: [marker] for name in lists}

    assert marker.encode() not in export([file_case(members)], Format.STOP)


def test_every_incident_type_of_the_form_has_a_row_or_is_known_to_have_none():
    without_a_row = {"device_block", "sim_block", "unknown", "withheld"}

    types = {term.code for term in choices("incident_types")}

    assert types - without_a_row <= load_stop_mapping().incidents.keys()
    assert not without_a_row & load_stop_mapping().incidents.keys()


def test_every_service_has_a_column_a_name_or_is_left_unnamed_on_purpose():
    mapping = load_stop_mapping()
    named = shipped().stop_strings["service_columns"].keys() | mapping.service_names.keys()

    codes = {term.code for term in choices("services")}

    assert codes - named == mapping.one_way_services | {"other", "unknown", "withheld"}
    assert set(mapping.service_of_host.values()) <= codes


@given(st.dictionaries(_MEMBER_NAMES, ANY_JSON))
def test_any_members_give_a_row_of_known_columns_or_none(members: dict[str, object]):
    row = make_row(file_case(_OUTAGE | members))

    if row is not None:
        assert row.keys() <= set(_COLUMNS)
        assert not row.keys() & _ORGANISERS_COLUMNS


@given(st.lists(ANY_TEXT, max_size=4), ANY_TEXT)
def test_any_links_and_country_print_rows_of_46_cells(links: list[str], country: str):
    members = _OUTAGE | {"links": [f"https://{link}" for link in links], "country": country}

    rows = parse_csv(export([file_case(members)], Format.STOP))

    assert [len(row) for row in rows] == [46, 46]

"""The spreadsheet of all cases."""

import codecs
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from reporter.case import CaseState, HistoryLine
from reporter.export import Format
from reporter.export.cases_csv import columns
from reporter.export.cells import neutralise
from support.exported import ANY_JSON, ANY_TEXT, export, file_case, parse_csv

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def _parse(data: bytes) -> list[dict[str, str]]:
    header, *rows = parse_csv(data.removeprefix(codecs.BOM_UTF8))
    return [dict(zip(header, row, strict=True)) for row in rows]


def _export_one(members: dict[str, object]) -> dict[str, str]:
    return _parse(export([file_case(members)], Format.CSV))[0]


def test_the_file_begins_with_a_byte_order_mark_and_the_headers():
    data = export([], Format.CSV)

    assert data.startswith(codecs.BOM_UTF8)
    assert parse_csv(data.removeprefix(codecs.BOM_UTF8)) == [list(columns())]


def test_every_header_stands_for_one_column():
    assert len(set(columns())) == len(columns())


def test_codes_stand_beside_their_english_labels():
    row = _export_one(
        {
            "kind": "outage",
            "incident_type": "outage_mobile",
            "country": "PK",
            "region": "PK-BA",
            "districts": ["pk-ba-quetta", "pk-ba-mastung"],
            "operators": ["pk_jazz", "unknown"],
            "occurred": {"from": "2025-09-05T17:00+05:00", "to": None, "from_precision": "hour"},
        }
    )

    assert (row["id"], row["status"], row["received"]) == ("ab" * 32, "new", "2026-W47")
    assert (row["districts"], row["districts_labels"]) == ("pk-ba-quetta, pk-ba-mastung", "Quetta, Mastung")
    assert (row["country_label"], row["region_label"]) == ("Pakistan", "Balochistan")
    assert row["operators"] == "pk_jazz, unknown"
    assert row["operators_labels"].startswith("Jazz, ")
    assert (row["from"], row["to"], row["from_precision"]) == ("2025-09-05T17:00+05:00", "", "hour")


def test_what_a_blocked_sim_was_registered_on_and_since_when_have_columns():
    row = _export_one(
        {
            "kind": "sim_block",
            "registered_on": "por",
            "blocked_on": {"on": "2025-09", "precision": "month"},
            "operator_ref": True,
            "pta_ref": False,
            "impact": ["remittance", "health"],
        }
    )

    assert (row["registered_on"], row["blocked_on"], row["blocked_on_precision"]) == ("por", "2025-09", "month")
    assert (row["operator_ref"], row["pta_ref"], row["impact"]) == ("yes", "no", "remittance, health")


def test_urdu_reads_back_as_it_was_written():
    text = "کوئٹہ میں انٹرنیٹ بند ہے"

    assert _export_one({"kind": "outage", "text": text})["text"] == text


def test_a_formula_in_any_member_is_only_text():
    row = _export_one(dict.fromkeys(("kind", "country", "text", "tool", "lang"), "=HYPERLINK()"))

    assert all(row[name] == "'=HYPERLINK()" for name in ("kind", "country", "country_label", "text", "tool", "lang"))


def test_withdrawn_cases_and_withdrawals_are_left_out():
    cases = [
        file_case({"kind": "outage", "text": "zarghuna"}, state=CaseState.WITHDRAWN),
        file_case({"kind": "withdrawal", "code": "00112233445566778899aabbccddeeff"}),
    ]

    assert _parse(export(cases, Format.CSV)) == []


def test_who_moved_a_case_and_why_is_not_in_the_file():
    line = HistoryLine(
        at=datetime(2026, 11, 20, tzinfo=UTC),
        who="lapwing",
        from_state=CaseState.NEW,
        to_state=CaseState.CONFIRMED,
        why="zarghuna",
    )

    data = export([file_case({"kind": "outage"}, state=CaseState.CONFIRMED, history=(line,))], Format.CSV)

    assert b"lapwing" not in data
    assert b"zarghuna" not in data


@given(st.dictionaries(st.sampled_from([*columns(), "occurred", "consent"]), ANY_JSON))
def test_any_members_make_one_record_without_a_formula(members: dict[str, object]):
    rows = _parse(export([file_case(members)], Format.CSV))

    if members.get("kind") != "withdrawal":
        assert len(rows) == 1
        assert not any(cell.startswith(_FORMULA_STARTS) for cell in rows[0].values())


@given(ANY_TEXT)
def test_any_text_reads_back_as_its_neutral_form(text: str):
    assert _export_one({"kind": "outage", "text": text})["text"] == neutralise(text)

"""The document of all cases."""

import json
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from reporter.case import CaseState
from reporter.export import Format
from support.exported import ANY_JSON, ANY_TEXT, export, file_case


def test_no_cases_are_a_document_too():
    assert json.loads(export([], Format.JSON)) == {"version": 1, "cases": []}


def test_the_bytes_of_a_document_are_fixed():
    members = MappingProxyType({"kind": "outage", "text": "بند", "occurred": MappingProxyType({"to": None})})
    cases = [file_case(members, upload_id="01"), file_case({"kind": "other"}, upload_id="02")]

    assert export(cases, Format.JSON).decode() == (
        '{"cases":[\n'
        '{"id":"01","received":"2026-W47","report":{"kind":"outage","occurred":{"to":null},"text":"بند"},'
        '"status":"new"},\n'
        '{"id":"02","received":"2026-W47","report":{"kind":"other"},"status":"new"}\n'
        '],"version":1}\n'
    )


def test_withdrawn_cases_and_withdrawals_are_left_out():
    cases = [
        file_case({"kind": "outage", "text": "zarghuna"}, state=CaseState.WITHDRAWN),
        file_case({"kind": "withdrawal", "code": "00112233445566778899aabbccddeeff"}),
        file_case({"kind": "other"}),
    ]

    document = json.loads(export(cases, Format.JSON))

    assert [case["report"] for case in document["cases"]] == [{"kind": "other"}]


def test_what_ties_reports_to_each_other_is_left_out():
    data = export([file_case({"kind": "outage", "prior": ["receipt"], "alarm": {"fork": "x"}})], Format.JSON)

    assert json.loads(data)["cases"][0]["report"] == {"kind": "outage"}


def test_twelve_words_found_on_a_person_lead_to_no_testimony_in_the_file():
    code_hash = "5f" * 32
    data = export(
        [file_case({"kind": "testimony", "consent": {"withdraw_code_hash": code_hash, "uses_ok": ["court"]}})],
        Format.JSON,
    )

    assert json.loads(data)["cases"][0]["report"]["consent"] == {"uses_ok": ["court"]}
    assert code_hash.encode() not in data


@given(st.dictionaries(ANY_TEXT.filter(lambda name: name not in {"prior", "alarm", "consent"}), ANY_JSON))
def test_any_members_read_back_as_they_were(members: dict[str, object]):
    data = export([file_case({**members, "kind": "outage"})], Format.JSON)

    assert json.loads(data.decode("utf-8"))["cases"][0]["report"] == {**members, "kind": "outage"}

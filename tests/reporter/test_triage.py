"""The moves of a case, one by one against the published table."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest

from reporter.case import Case, CaseState, HistoryLine
from reporter.errors import MoveRefused
from reporter.triage import MOVES, hash_withdraw_code, move, withdraw

_NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
_CODE = "00112233445566778899aabbccddeeff"
_CODE_HASH = hashlib.sha256(b"withdraw/v1\n" + bytes.fromhex(_CODE)).hexdigest()

_ALLOWED = {
    "new": {"confirmed", "dismissed", "duplicate", "follow_up", "closed"},
    "confirmed": {"follow_up", "closed"},
    "follow_up": {"confirmed", "closed"},
    "dismissed": {"new"},
    "duplicate": {"new"},
    "closed": {"new"},
    "withdrawn": set(),
}

_EVERY_MOVE = [(start, end) for start in CaseState for end in CaseState]


def _case(state: CaseState, members: dict[str, object] | None = None) -> Case:
    return Case(
        upload_id="ab" * 32,
        report_id="cd" * 16,
        members=members or {},
        state=state,
        received_week="2026-W47",
        batch=7,
    )


def _testimony(state: CaseState = CaseState.NEW, code_hash: object = _CODE_HASH) -> Case:
    return _case(state, {"kind": "testimony", "consent": {"withdraw_code_hash": code_hash}})


def withdraw_by_code(case: Case, code: str = _CODE) -> HistoryLine:
    return withdraw(case, hash_withdraw_code(code), at=_NOON)


@pytest.mark.parametrize(("start", "end"), _EVERY_MOVE)
def test_a_case_moves_exactly_as_the_table_says(start: CaseState, end: CaseState):
    if end in _ALLOWED[start]:
        line = move(_case(start), end, who="lapwing", why="two calls agree", at=_NOON)
        assert (line.from_state, line.to_state, line.who, line.why) == (start, end, "lapwing", "two calls agree")
    else:
        with pytest.raises(MoveRefused):
            move(_case(start), end, who="lapwing", why="", at=_NOON)


@pytest.mark.parametrize("start", [state for state in CaseState if state is not CaseState.WITHDRAWN])
def test_a_refusal_names_every_move_that_is_possible(start: CaseState):
    with pytest.raises(MoveRefused) as refusal:
        move(_case(start), start, who="lapwing", why="", at=_NOON)

    named = str(refusal.value).rstrip(".").rsplit(": ", maxsplit=1)[1].split(", ")
    assert set(named) == _ALLOWED[start]
    assert tuple(named) == MOVES[start]


def test_an_organiser_cannot_withdraw_a_case_and_is_told_why():
    with pytest.raises(MoveRefused, match="code its sender kept"):
        move(_case(CaseState.NEW), CaseState.WITHDRAWN, who="lapwing", why="", at=_NOON)


def test_the_time_of_a_move_is_kept_as_utc():
    at = datetime(2026, 11, 20, 17, 0, tzinfo=timezone(timedelta(hours=5)))

    line = move(_case(CaseState.NEW), CaseState.CONFIRMED, who="lapwing", why="", at=at)

    assert line.at == _NOON
    assert line.at.tzinfo is UTC


def test_a_time_without_a_zone_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="zone"):
        move(_case(CaseState.NEW), CaseState.CONFIRMED, who="w", why="", at=_NOON.replace(tzinfo=None))


@pytest.mark.parametrize("state", [state for state in CaseState if state is not CaseState.WITHDRAWN])
def test_its_code_withdraws_a_case_from_any_state(state: CaseState):
    line = withdraw_by_code(_testimony(state))

    assert (line.from_state, line.to_state, line.who) == (state, CaseState.WITHDRAWN, "sender")


def test_a_withdrawn_case_is_not_withdrawn_twice():
    with pytest.raises(MoveRefused, match="already"):
        withdraw_by_code(_testimony(CaseState.WITHDRAWN))


@pytest.mark.parametrize("code", ["0" * 32, _CODE.upper(), _CODE[:-1], f"{_CODE}\n", "", "words"])
def test_a_wrong_or_malformed_code_withdraws_nothing(code: str):
    with pytest.raises(MoveRefused, match="nothing was changed"):
        withdraw_by_code(_testimony(), code)


@pytest.mark.parametrize("code_hash", [None, 7, "", "گواہ", [], {}])
def test_a_report_that_names_no_usable_hash_cannot_be_withdrawn(code_hash: object):
    with pytest.raises(MoveRefused):
        withdraw_by_code(_testimony(code_hash=code_hash))


def test_a_report_without_consent_cannot_be_withdrawn():
    with pytest.raises(MoveRefused):
        withdraw_by_code(_case(CaseState.NEW, {"kind": "outage", "consent": "yes"}))


def test_the_hash_of_a_code_is_over_its_label_and_its_bytes():
    assert hash_withdraw_code(_CODE) == _CODE_HASH

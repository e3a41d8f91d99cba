"""Desk keys: windows and last days follow from the week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import desk_keys
from crypto.desk_keys import DeskKey, KeyKind
from crypto.errors import BadProfile
from crypto.recipients import HybridRecipient
from support.sample_profile import make_recipient

RECIPIENT = make_recipient("a desk key")
mondays = st.dates(date(2000, 1, 3), date(2990, 1, 1)).map(lambda day: day - timedelta(days=day.weekday()))
kinds = st.sampled_from([KeyKind.WEEK, KeyKind.CARRY])


@pytest.mark.must("KEY-1", "KEY-2")
@pytest.mark.parametrize(
    ("kind", "week", "opens", "closes", "until"),
    [
        (KeyKind.WEEK, "2026-W47", date(2026, 11, 16), date(2026, 11, 23), date(2027, 1, 24)),
        (KeyKind.CARRY, "2026-W47", date(2026, 11, 16), date(2026, 12, 14), date(2027, 9, 12)),
        (KeyKind.WEEK, "2026-W53", date(2026, 12, 28), date(2027, 1, 4), date(2027, 3, 7)),
        (KeyKind.WEEK, "2027-W01", date(2027, 1, 4), date(2027, 1, 11), date(2027, 3, 14)),
        (KeyKind.CARRY, "2024-W52", date(2024, 12, 23), date(2025, 1, 20), date(2025, 10, 19)),
    ],
)
def test_a_window_and_its_last_day_follow_from_the_week(
    kind: KeyKind, week: str, opens: date, closes: date, until: date
):
    key = DeskKey.for_window(kind, opens, RECIPIENT)
    assert (key.week, key.opens, key.closes, key.until) == (week, opens, closes, until)
    assert DeskKey.parse(kind, f"{week} until {until} {RECIPIENT}") == key


@pytest.mark.must("KEY-3")
def test_the_last_resort_is_kept_728_days_after_the_expiry():
    key = DeskKey.for_last_resort(date(2027, 5, 16), RECIPIENT)
    assert key.until == date(2029, 5, 13)
    assert DeskKey.parse(KeyKind.LAST_RESORT, f"until 2029-05-13 {RECIPIENT}") == key


@pytest.mark.must("KEY-3")
def test_the_last_resort_is_the_key_of_no_day():
    key = DeskKey.for_last_resort(date(2027, 5, 16), RECIPIENT)
    with pytest.raises(ValueError, match="no window"):
        _ = key.opens
    with pytest.raises(ValueError, match="no window"):
        _ = key.closes
    with pytest.raises(BadProfile):
        DeskKey.for_window(KeyKind.LAST_RESORT, date(2026, 11, 16), RECIPIENT)


@pytest.mark.must("PRO-8")
@pytest.mark.parametrize("days", [-1, 1, 7])
@pytest.mark.parametrize("kind", [KeyKind.WEEK, KeyKind.CARRY])
def test_another_last_day_is_refused(kind: KeyKind, days: int):
    right = DeskKey.for_window(kind, date(2026, 11, 16), RECIPIENT)
    with pytest.raises(BadProfile):
        DeskKey(kind, right.week, right.until + timedelta(days=days), RECIPIENT)


def test_a_window_begins_on_a_monday():
    with pytest.raises(BadProfile):
        DeskKey.for_window(KeyKind.WEEK, date(2026, 11, 17), RECIPIENT)


@pytest.mark.parametrize("kind", list(KeyKind))
def test_a_week_stands_with_every_key_but_the_last_resort(kind: KeyKind):
    week = "2026-W47" if kind is KeyKind.LAST_RESORT else None
    with pytest.raises(BadProfile):
        DeskKey(kind, week, date(2027, 1, 24), RECIPIENT)


@pytest.mark.parametrize(
    "week",
    ["", "2026-W00", "2026-W54", "2027-W53", "2026-w47", "2026W47", "2026-W4", "٢٠٢٦-W47", "0000-W01", "9999-W52"],
)
def test_a_week_that_is_none_is_refused(week: str):
    with pytest.raises(BadProfile):
        desk_keys.parse_week(week)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2026-W47",
        "2026-W47 until",
        f"2026-W47 until 2027-01-24 {RECIPIENT} more",
        f"2026-W47 to 2027-01-24 {RECIPIENT}",
        f"2026-W47  until 2027-01-24 {RECIPIENT}",
        f"2026-W47 until 24.1.2027 {RECIPIENT}",
        f"2026-W47 until 2027-01-24 {str(RECIPIENT).upper()}",
        f"2026-W47 until 2027-01-24 {str(RECIPIENT)[:-1]}",
        f"until 2027-01-24 {RECIPIENT}",
    ],
)
def test_a_malformed_line_is_refused(value: str):
    with pytest.raises(BadProfile):
        DeskKey.parse(KeyKind.WEEK, value)


@given(kinds, mondays)
def test_a_printed_key_parses_to_itself(kind: KeyKind, opens: date):
    key = DeskKey.for_window(kind, opens, RECIPIENT)
    assert DeskKey.parse(kind, str(key)) == key
    assert key.opens == opens
    assert desk_keys.parse_week(desk_keys.print_week(opens)) == opens


@given(st.sampled_from(list(KeyKind)), st.text() | st.text("0123456789-W until", max_size=30))
def test_any_text_is_our_error(kind: KeyKind, text: str):
    with pytest.raises(BadProfile):
        DeskKey.parse(kind, text)


def test_two_equal_keys_are_one():
    assert DeskKey.for_window(KeyKind.WEEK, date(2026, 11, 16), RECIPIENT) == DeskKey.for_window(
        KeyKind.WEEK, date(2026, 11, 16), HybridRecipient.parse(str(RECIPIENT))
    )

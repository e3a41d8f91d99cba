"""The types of a report: periods read what they print, and no repr shows what a person wrote."""

import contextlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.report import (
    Attachment,
    BytesContent,
    Cleaned,
    Draft,
    DraftFile,
    NotAPeriod,
    Period,
    Precision,
    ReceivedReport,
    Recurrence,
    Report,
)

MARKER = "dandelion-marker"

OFFSETS = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=OFFSETS).map(  # noqa: DTZ001 - bounds of a strategy are naive
    lambda moment: moment.replace(microsecond=0)
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, second = sorted((draw(MOMENTS), draw(MOMENTS)))
    return Period(
        first,
        draw(st.sampled_from([None, second])),
        draw(st.sampled_from(Precision)),
        draw(st.sampled_from(Precision)),
        draw(st.sampled_from(Recurrence)),
    )


@given(periods())
def test_a_period_reads_what_it_prints(period: Period):
    printed = period.to_mapping()
    assert Period.parse(printed) == period
    assert Period.parse(printed).to_mapping() == printed


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["from", "to", "recurrence"]), inner),
    )
)
def test_any_value_is_a_period_or_refused(value: object):
    with contextlib.suppress(NotAPeriod):
        Period.parse(value)


def test_what_is_left_out_is_the_hour_and_unknown():
    period = Period.parse({"from": "2026-11-14T17:20+05:00", "to": None})
    assert period.from_precision is Precision.HOUR
    assert period.to_precision is Precision.HOUR
    assert period.recurrence is Recurrence.UNKNOWN
    assert period.to is None


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("from", "2026-11-14T17:20"),
        ("from", "2026-11-14"),
        ("from", "2026-02-30T17:20+05:00"),
        ("from", "1926-11-14T17:20+05:00"),
        ("from", "2026-11-14T17:20+15:00"),
        ("from", "2026-11-14T17:20+05:00\n"),
        ("from", "۲۰۲۶-11-14T17:20+05:00"),
        ("from", None),
        ("from", 1_763_000_000),
        ("to", "soon"),
        ("to", ["2026-11-14T17:20+05:00"]),
        ("from_precision", "minute"),
        ("to_precision", None),
        ("recurrence", {}),
    ],
)
def test_a_wrong_member_is_named(member: str, value: object):
    occurred = {"from": "2026-11-14T17:20+05:00", "to": None} | {member: value}
    with pytest.raises(NotAPeriod) as refused:
        Period.parse(occurred)
    assert refused.value.part == member
    assert not refused.value.backwards


def test_a_period_that_ends_before_it_starts_is_refused_across_offsets():
    with pytest.raises(NotAPeriod) as refused:
        Period.parse({"from": "2026-11-14T17:20+05:00", "to": "2026-11-14T16:20+04:30"})
    assert refused.value.backwards


def test_an_end_that_is_left_out_is_not_an_open_end():
    with pytest.raises(NotAPeriod):
        Period.parse({"from": "2026-11-14T17:20+05:00"})


def test_no_repr_shows_what_a_person_wrote():
    members = {"kind": "other", "text": MARKER}
    attachment = Attachment.of(MARKER.encode(), media_type="image/jpeg", cleaned=Cleaned.REDRAWN)
    for value in (
        Draft(members, (DraftFile(BytesContent(MARKER.encode()), because=MARKER),)),
        Report("0" * 32, members, (attachment,)),
        ReceivedReport("0" * 32, members, (attachment,)),
        attachment,
    ):
        assert MARKER not in repr(value)
        assert attachment.sha256 not in repr(value)
    assert repr(attachment) == "Attachment(image/jpeg, 16 bytes, redrawn)"


def test_a_draft_and_a_received_report_know_their_kind():
    assert Draft({"kind": "outage"}).kind == "outage"
    assert ReceivedReport("0" * 32, {"kind": "testimony"}).kind == "testimony"


def test_utc_is_an_offset():
    assert Period.parse({"from": "2026-11-14T17:20Z", "to": None}).from_ == datetime(2026, 11, 14, 17, 20, tzinfo=UTC)

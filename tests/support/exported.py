"""Cases to export, and strategies for whatever JSON a stranger's report may hold."""

import csv
from collections.abc import Iterable, Mapping
from io import BytesIO, StringIO

from hypothesis import strategies as st

from reporter.case import Case, CaseState, HistoryLine
from reporter.export import Format, write

ANY_TEXT = st.text(st.characters(), max_size=30)
"""Every character there is, lone surrogates too: JSON can escape them."""

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4),
    max_leaves=8,
)


def file_case(
    members: Mapping[str, object],
    *,
    state: CaseState = CaseState.NEW,
    upload_id: str = "ab" * 32,
    history: tuple[HistoryLine, ...] = (),
) -> Case:
    return Case(
        upload_id=upload_id,
        report_id="cd" * 16,
        members=members,
        state=state,
        received_week="2026-W47",
        batch=7,
        history=history,
    )


def export(cases: Iterable[Case], as_format: Format) -> bytes:
    target = BytesIO()
    write(cases, as_format, target)
    return target.getvalue()


def parse_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8"), newline=""), strict=True))

"""The formats by name, and `write`, which puts cases into one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, assert_never

from reporter.case import Case, CaseState
from reporter.export import cases_csv, cases_json, stop
from reporter.export.answers import read_text
from reporter.export.layout import Layout


class Format(StrEnum):
    """What a file of cases can be written as."""

    CSV = "csv"
    STOP = "stop"
    JSON = "json"


@dataclass(frozen=True)
class Exported:
    """How many cases were written, and how many were left out, for whatever reason."""

    rows: int
    left_out: int


def write(cases: Iterable[Case], as_format: Format, target: BinaryIO) -> Exported:
    """Write every case that has a place in the format, in the order given, holding one at a time in memory.

    Nothing is flushed or closed. What `cases` or `target` raises passes through and leaves `target` half written:
    `write_file` is the way to a file that is whole or not there.
    """
    layout = _lay_out(as_format)
    rows = left_out = 0
    target.write(layout.before)
    for case in cases:
        printed = layout.print_case(case) if _may_leave_the_desk(case) else None
        if printed is None:
            left_out += 1
            continue
        target.write(layout.between + printed if rows else printed)
        rows += 1
    target.write(layout.after)
    return Exported(rows=rows, left_out=left_out)


def _lay_out(as_format: Format) -> Layout:
    match as_format:
        case Format.CSV:
            return cases_csv.lay_out()
        case Format.STOP:
            return stop.lay_out()
        case Format.JSON:
            return cases_json.lay_out()
        case _:
            assert_never(as_format)


def _may_leave_the_desk(case: Case) -> bool:
    # A withdrawal holds its code and nothing else, and the code is nobody's business but the desk's.
    return case.state is not CaseState.WITHDRAWN and read_text(case.members, "kind") != "withdrawal"

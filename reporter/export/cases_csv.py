"""One row per case, for a spreadsheet: codes, English labels beside them, and the text people wrote.

RFC 4180 with every cell quoted. Lists are joined by `, `. The file begins with a byte order mark: without one
Excel reads UTF-8 as the system's old code page and shows Urdu as noise, and other spreadsheets take no harm.
Cells are made harmless by `cells`, so a text may differ from the report's by an apostrophe, a space or an unseen
character; the JSON export has the exact one. Times keep the report's own offset.

What a file discloses: everything but attachments and history. It holds free text, so it may hold what the sender
overlooked; district, operator and hour together can point to few people; and the id is on the sender's receipt.
It is for work at the desk. Before publishing, drop `id`, `text` and `other_place`, and merge cells with fewer
than five reports. `attachments_kept` numbers the files that nobody cleaned. `uses_ok` and `recipients_ok` say what a
testimony's consent allows.
"""

import codecs
from collections.abc import Callable
from typing import NamedTuple

from reporter.case import Case
from reporter.export.answers import read_list, read_table, read_text
from reporter.export.cells import print_row
from reporter.export.layout import Layout
from reporter.export.words import join, label_of
from reporter.report import Cleaned


class _Column(NamedTuple):
    header: str
    read: Callable[[Case], str]


def lay_out() -> Layout:
    """Describe the format."""
    return Layout(before=codecs.BOM_UTF8 + print_row(columns()), print_case=_print_case)


def columns() -> tuple[str, ...]:
    """List the headers in order."""
    return tuple(column.header for column in _COLUMNS)


def _print_case(case: Case) -> bytes:
    return print_row(column.read(case) for column in _COLUMNS)


def _text(name: str) -> _Column:
    return _Column(name, lambda case: read_text(case.members, name))


def _list(name: str) -> _Column:
    return _Column(name, lambda case: join(read_list(case.members, name)))


def _inside(member: str, name: str, header: str) -> _Column:
    return _Column(header, lambda case: read_text(read_table(case.members, member), name))


def _list_inside(member: str, name: str) -> _Column:
    return _Column(name, lambda case: join(read_list(read_table(case.members, member), name)))


def _label(name: str, vocabulary_list: str) -> _Column:
    return _Column(f"{name}_label", lambda case: label_of(vocabulary_list, read_text(case.members, name)))


def _labels(name: str) -> _Column:
    return _Column(f"{name}_labels", lambda case: join(label_of(name, code) for code in read_list(case.members, name)))


def _count_attachments(case: Case) -> str:
    return str(len(case.attachments))


def _name_kept(case: Case) -> str:
    return join(str(attachment.n) for attachment in case.attachments if attachment.cleaned == Cleaned.KEPT)


_THE_CASE = (
    _Column("id", lambda case: case.upload_id),
    _Column("status", lambda case: case.state.value),
    _Column("received", lambda case: case.received_week),
    _text("kind"),
    _text("incident_type"),
    _label("incident_type", "incident_types"),
)
_WHEN = (
    _inside("occurred", "from", "from"),
    _inside("occurred", "to", "to"),
    _inside("occurred", "from_precision", "from_precision"),
    _inside("occurred", "to_precision", "to_precision"),
    _inside("occurred", "recurrence", "recurrence"),
)
_WHERE = (
    _text("country"),
    _label("country", "countries"),
    _text("region"),
    _label("region", "regions"),
    _list("districts"),
    _labels("districts"),
    _text("other_place"),
    _text("scale"),
)
_WHAT = (
    _list("operators"),
    _labels("operators"),
    _list("networks"),
    _labels("networks"),
    _list("services"),
    _labels("services"),
    _list("sites"),
    _list("symptoms"),
    _list("works_with"),
    _text("speed_kbit_before"),
    _text("speed_kbit_after"),
    _text("delay_ms"),
    _text("loss_permille"),
    _text("tool"),
)
_THE_SIM = (
    _text("sim_type"),
    _text("sims_affected"),
    _text("people_affected"),
    _text("registered_on"),
    _label("registered_on", "registered_on"),
    _text("registered_to"),
    _text("doc_status"),
    _text("bvs_done"),
    _text("block_kind"),
    _label("block_kind", "block_kind"),
    _inside("blocked_on", "on", "blocked_on"),
    _inside("blocked_on", "precision", "blocked_on_precision"),
    _text("notice"),
    _text("notice_days"),
    _text("reason_told"),
    _label("reason_told", "reason_told"),
    _text("reason_source"),
    _list("remedy_tried"),
    _text("remedy_result"),
    _text("operator_ref"),
    _text("pta_ref"),
    _list("impact"),
    _text("still_blocked"),
    _inside("restored_on", "on", "restored_on"),
    _inside("restored_on", "precision", "restored_on_precision"),
)
_THE_DEVICE = (
    _Column("device_status", lambda case: read_text(case.members, "status")),
    _text("told_by"),
    _text("has_reference"),
)
_THE_WORDS = (
    _text("text"),
    _text("lang"),
    _list("links"),
    _Column("attachments", _count_attachments),
    _Column("attachments_kept", _name_kept),
    _list_inside("consent", "uses_ok"),
    _list_inside("consent", "recipients_ok"),
)
_COLUMNS: tuple[_Column, ...] = (*_THE_CASE, *_WHEN, *_WHERE, *_WHAT, *_THE_SIM, *_THE_DEVICE, *_THE_WORDS)

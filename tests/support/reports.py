"""Reports for tests, made the one way that reports are made."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from reporter import form, payload
from reporter.anonymise.review import Action, Decisions, anonymise
from reporter.report import BytesContent, ReceivedReport, Report
from support.desks import BareDesk
from support.sealed import Envelope, seal

OUTAGE: dict[str, Any] = {
    "kind": "outage",
    "incident_type": "outage_mobile",
    "occurred": {"from": "2026-11-14T17:10+05:00", "to": None},
    "country": "PK",
    "region": "PK-BA",
    "districts": ["pk-ba-quetta"],
    "operators": ["pk_jazz"],
    "networks": ["mobile_data"],
    "text": "Nothing loads since the evening.",
    "lang": "en",
}


def make_report(changes: Mapping[str, Any] | None = None, *, report_id: str | None = None) -> Report:
    draft = form.check({**OUTAGE, **(changes or {})})
    return anonymise(draft, Decisions(default=Action.REPLACE), report_id=report_id).report


def pack(report: Report) -> bytes:
    with payload.Packed(report).open() as packed:
        return packed.read()


def unpack(source: BinaryIO) -> ReceivedReport:
    """Unpack a payload the one way that payloads are, then take its attachments into memory, to compare by bytes."""
    received = payload.unpack_seekable(source)
    taken = (replace(one, content=BytesContent(one.read())) for one in received.attachments)
    return replace(received, attachments=tuple(taken))


def seal_report(desk: BareDesk, report: Report) -> Envelope:
    """Seal a report to the desk's first week key."""
    return seal(pack(report), desk.profile.week_keys[0])

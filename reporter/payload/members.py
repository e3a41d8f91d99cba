"""The text of a report, `report.json`: printed from a report, and read without believing it.

The two halves stand side by side, so that what one writes the other reads: the envelope's own members here, the
answers by the form's shapes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import rfc8785

from crypto import plain_text, sizes
from reporter import form, strict_json, ustar
from reporter.errors import AttachmentRefused, Unreadable
from reporter.form import shapes
from reporter.report import Attachment, Cleaned, Json, Report

VERSION: Final = 1
MOST_ATTACHMENTS: Final = 20
MOST_ATTACHED_BYTES: Final = 2 * 1024**3 - 1024**2
REPORT_NAME: Final = "report.json"

_ENVELOPE_MEMBERS: Final = frozenset({"v", "id", "reply", "attachments"})
_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
_CODE = re.compile(r"[a-z][a-z0-9_]{0,63}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MEDIA_TYPE = re.compile(r"[a-z]{1,16}/[a-z0-9][a-z0-9.+-]{0,63}", re.ASCII)


class Reason(StrEnum):
    """Why a payload is unreadable: for the desk's own list, never for whoever sent it."""

    CUT = "payload-cut"
    HEADER = "payload-header"
    PADDING = "payload-padding"
    SIZE_CLASS = "payload-size-class"
    REPORT_LENGTH = "report-length"
    REPORT_JSON = "report-json"
    REPORT_VERSION = "report-version"
    REPORT_KIND = "report-kind"
    REPORT_MEMBER = "report-member"
    ATTACHMENT_LIST = "attachment-list"
    ATTACHMENT = "attachment"


@dataclass(frozen=True)
class Listed:
    """One attachment as `report.json` announces it."""

    media_type: str
    length: int
    sha256: str
    cleaned: Cleaned
    because: str | None


@dataclass(frozen=True)
class Text:
    """What `report.json` says: the report's id, the answers that the form knows, and the attachments to come."""

    id: str
    members: Mapping[str, Json] = field(repr=False)
    listed: tuple[Listed, ...]


def report_json(report: Report) -> bytes:
    """Print `report.json`: RFC 8785 canonical JSON, strings in form NFC.

    Raises AttachmentRefused and ValueError where packing does.
    """
    _check_attachments(report.attachments)
    if not _ID.fullmatch(report.id) or report.members.keys() & _ENVELOPE_MEMBERS:
        raise ValueError("the report's id or the name of a member is not its own")
    members = {name: _normalise(value) for name, value in report.members.items()}
    members |= {"v": VERSION, "id": report.id, "reply": None}
    if report.attachments:
        members["attachments"] = [_describe(n, attachment) for n, attachment in enumerate(report.attachments, start=1)]
    # What the desk could not read back must never be sealed: its sender would believe it to be reported.
    strict_json.check_value(members)
    _check_members(members)
    text = rfc8785.dumps(members)
    if len(text) > strict_json.MAX_BYTES:
        raise ValueError("the report is longer than a desk reads")
    return text


def read_text(text: bytes) -> Text:
    """Read `report.json`. Raises Unreadable, whose `reason` is a `Reason`, for anything that packing would not print.

    Members that no form knows are left out.
    """
    try:
        members = strict_json.parse_object(text)
    except strict_json.NotStrictJson as error:
        raise Unreadable(Reason.REPORT_JSON) from error
    if type(members.get("v")) is not int or members["v"] != VERSION:
        raise Unreadable(Reason.REPORT_VERSION)
    report_id = members.get("id")
    if not isinstance(report_id, str) or not _ID.fullmatch(report_id):
        raise Unreadable(Reason.REPORT_MEMBER)
    kind = members.get("kind")
    if isinstance(kind, str) and kind not in form.load().kinds and _CODE.fullmatch(kind):
        # Filed without the members that only a newer program knows, it would be told to the server as filed, and lost.
        raise Unreadable(Reason.REPORT_KIND)
    try:
        known = _check_members(members)
    except ValueError as error:
        raise Unreadable(Reason.REPORT_MEMBER) from error
    return Text(report_id, known, tuple(_read_list(members.get("attachments", []))))


def payload_length(lengths: Sequence[int]) -> int:
    """Return the size class of a payload whose members have these lengths. Raises BadSize above the largest."""
    return sizes.payload_class(sum(map(ustar.member_bytes, lengths)) + ustar.END_BYTES)


def _describe(n: int, attachment: Attachment) -> dict[str, Json]:
    described: dict[str, Json] = {
        "n": n,
        "media_type": attachment.media_type,
        "length": attachment.length,
        "sha256": attachment.sha256,
        "cleaned": attachment.cleaned.value,
    }
    if attachment.because is not None:
        described["because"] = plain_text.normalise(attachment.because)
    return described


def check_lengths(lengths: Sequence[int]) -> None:
    """Check that a report can carry files of these lengths in bytes. Raises AttachmentRefused."""
    if len(lengths) > MOST_ATTACHMENTS:
        raise AttachmentRefused(f"A report carries at most {MOST_ATTACHMENTS} files. Remove some of them.")
    if sum(lengths) > MOST_ATTACHED_BYTES:
        raise AttachmentRefused("The files are too large for one report. Remove some of them.")


def _check_attachments(attachments: Sequence[Attachment]) -> None:
    check_lengths([attachment.length for attachment in attachments])
    if not all(_MEDIA_TYPE.fullmatch(attachment.media_type) for attachment in attachments):
        raise ValueError("an attachment's media type is not one")
    if any(attachment.because is not None and attachment.cleaned is not Cleaned.KEPT for attachment in attachments):
        raise ValueError("only a file that is sealed as it is has a reason for that")


def _check_members(members: Mapping[str, Json]) -> dict[str, Json]:
    """Return the members that a form knows. Raises ValueError when one of them has not its shape."""
    questions = form.load().questions
    known = {name: value for name, value in members.items() if name in questions}
    if "kind" not in known:
        raise ValueError("no kind")
    for name, value in known.items():
        if not shapes.fits(questions[name], value):
            raise ValueError(f"{name} has not its shape")
    return known


def _normalise(value: Json) -> Json:
    match value:
        case str():
            return plain_text.normalise(value)
        case Mapping():
            return {name: _normalise(item) for name, item in value.items()}
        case Sequence():
            return [_normalise(item) for item in value]
        case _:
            return value


def _read_list(value: Json) -> Iterator[Listed]:
    if not isinstance(value, list) or len(value) > MOST_ATTACHMENTS:
        raise Unreadable(Reason.ATTACHMENT_LIST)
    total = 0
    for n, entry in enumerate(value, start=1):
        match entry:
            case {
                "n": int(number),
                "media_type": str(media_type),
                "length": int(length),
                "sha256": str(sha256),
                "cleaned": str(cleaned),
            } if (
                number == n
                and length >= 0
                and not isinstance(number, bool)
                and not isinstance(length, bool)
                and _MEDIA_TYPE.fullmatch(media_type)
                and _SHA256.fullmatch(sha256)
                and cleaned in set(Cleaned)
            ):
                total += length
                yield Listed(media_type, length, sha256, Cleaned(cleaned), _read_because(entry))
            case _:
                raise Unreadable(Reason.ATTACHMENT_LIST)
    if total > MOST_ATTACHED_BYTES:
        raise Unreadable(Reason.ATTACHMENT_LIST)


def _read_because(entry: Mapping[str, Json]) -> str | None:
    """Return why a file was sealed as it is; older writers gave no reason."""
    because = entry.get("because") if entry["cleaned"] == Cleaned.KEPT else None
    if because is not None and not isinstance(because, str):
        raise Unreadable(Reason.ATTACHMENT_LIST)
    return because

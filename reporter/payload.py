"""What is inside an envelope: a tar of `report.json` and the attachments, padded with zeros to a size class.

`pack` is deterministic: the same report gives the same bytes on every machine, and nothing of the machine or the
moment is in them. `unpack` reads as a stream, believes no length before checking it, and takes only archives that
`pack` could have written. Members of `report.json` that this version does not know are ignored, because they may
come from a newer one; those it knows must have their shape. Docs: ENV-19 to ENV-30 of `docs/protocol.md`.

It does not decide what a person may answer (that is `form`) and does not encrypt. Lengths are bytes.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Final

import rfc8785

from crypto import sizes
from reporter import form, plain_text, strict_json, ustar
from reporter.errors import AttachmentRefused, Unreadable
from reporter.form import shapes
from reporter.report import Attachment, BytesContent, Cleaned, Json, ReceivedReport, Report

VERSION: Final = 1
MOST_ATTACHMENTS: Final = 20
MOST_ATTACHED_BYTES: Final = 2 * 1024**3 - 1024**2
REPORT_NAME: Final = "report.json"

_ENVELOPE_MEMBERS: Final = frozenset({"v", "id", "reply", "attachments"})
_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MEDIA_TYPE = re.compile(r"[a-z]{1,16}/[a-z0-9][a-z0-9.+-]{0,63}", re.ASCII)
_PIECE_BYTES: Final = 1024 * 1024


class Reason(StrEnum):
    """Why a payload is unreadable: for the desk's own list, never for whoever sent it."""

    CUT = "payload-cut"
    HEADER = "payload-header"
    PADDING = "payload-padding"
    SIZE_CLASS = "payload-size-class"
    REPORT_LENGTH = "report-length"
    REPORT_JSON = "report-json"
    REPORT_VERSION = "report-version"
    REPORT_MEMBER = "report-member"
    ATTACHMENT_LIST = "attachment-list"
    ATTACHMENT = "attachment"


@dataclass(frozen=True)
class _Listed:
    """One attachment as `report.json` announces it."""

    media_type: str
    length: int
    sha256: str
    cleaned: Cleaned


def pack(report: Report, target: BinaryIO) -> int:
    """Write the padded payload of a report and return its length, which is a size class.

    Raises AttachmentRefused for more attachments than a report may carry, ValueError for members that the form
    would not have taken.
    """
    text = report_json(report)
    contents = [(REPORT_NAME, text), *_named(report.attachments)]
    length = _payload_length([len(data) for _, data in contents])
    written = 0
    for name, data in contents:
        written += target.write(ustar.write_header(name, len(data)))
        written += target.write(data)
        written += target.write(bytes(ustar.padding_after(len(data))))
    while written < length:
        written += target.write(bytes(min(_PIECE_BYTES, length - written)))
    return written


def report_json(report: Report) -> bytes:
    """Print `report.json`: RFC 8785 canonical JSON, strings in form NFC.

    Raises AttachmentRefused and ValueError as `pack` does.
    """
    _check_attachments(report.attachments)
    if not _ID.fullmatch(report.id) or report.members.keys() & _ENVELOPE_MEMBERS:
        raise ValueError("the report's id or the name of a member is not its own")
    members = {name: _normalise(value) for name, value in report.members.items()}
    members |= {"v": VERSION, "id": report.id, "reply": None}
    if report.attachments:
        members["attachments"] = [
            {
                "n": n,
                "media_type": attachment.media_type,
                "length": attachment.length,
                "sha256": attachment.sha256,
                "cleaned": attachment.cleaned.value,
            }
            for n, attachment in enumerate(report.attachments, start=1)
        ]
    # What the desk could not read back must never be sealed: its sender would believe it to be reported.
    strict_json.check_value(members)
    _check_members(members)
    text = rfc8785.dumps(members)
    if len(text) > strict_json.MAX_BYTES:
        raise ValueError("the report is longer than a desk reads")
    return text


def unpack(source: BinaryIO) -> ReceivedReport:
    """Read a padded payload to its end. Raises Unreadable, whose `reason` is a `Reason`, for anything else."""
    stream = _Stream(source)
    text = stream.read_member(REPORT_NAME, most=strict_json.MAX_BYTES)
    try:
        members = strict_json.parse_object(text)
    except strict_json.NotStrictJson as error:
        raise Unreadable(Reason.REPORT_JSON) from error
    if type(members.get("v")) is not int or members["v"] != VERSION:
        raise Unreadable(Reason.REPORT_VERSION)
    report_id = members.get("id")
    if not isinstance(report_id, str) or not _ID.fullmatch(report_id):
        raise Unreadable(Reason.REPORT_MEMBER)
    try:
        known = _check_members(members)
    except ValueError as error:
        raise Unreadable(Reason.REPORT_MEMBER) from error
    listed = tuple(_read_list(members.get("attachments", [])))
    attachments = tuple(
        _read_attachment(stream, f"a/{n:04d}", announced) for n, announced in enumerate(listed, start=1)
    )
    stream.read_zeros_to(_payload_length([len(text), *(announced.length for announced in listed)]))
    return ReceivedReport(report_id, known, attachments)


def _named(attachments: Sequence[Attachment]) -> Iterator[tuple[str, bytes]]:
    for n, attachment in enumerate(attachments, start=1):
        data = attachment.read()
        if len(data) != attachment.length or hashlib.sha256(data).hexdigest() != attachment.sha256:
            raise AttachmentRefused("A file to attach changed while it was read. Nothing was sealed; try again.")
        yield f"a/{n:04d}", data


def _payload_length(lengths: Sequence[int]) -> int:
    return sizes.payload_class(sum(map(ustar.member_bytes, lengths)) + ustar.END_BYTES)


def _check_attachments(attachments: Sequence[Attachment]) -> None:
    if len(attachments) > MOST_ATTACHMENTS:
        raise AttachmentRefused(f"A report carries at most {MOST_ATTACHMENTS} files. Remove some of them.")
    if sum(attachment.length for attachment in attachments) > MOST_ATTACHED_BYTES:
        raise AttachmentRefused("The files are too large for one report. Remove some of them.")
    if not all(_MEDIA_TYPE.fullmatch(attachment.media_type) for attachment in attachments):
        raise ValueError("an attachment's media type is not one")


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


def _read_list(value: Json) -> Iterator[_Listed]:
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
                yield _Listed(media_type, length, sha256, Cleaned(cleaned))
            case _:
                raise Unreadable(Reason.ATTACHMENT_LIST)
    if total > MOST_ATTACHED_BYTES:
        raise Unreadable(Reason.ATTACHMENT_LIST)


def _read_attachment(stream: "_Stream", name: str, announced: _Listed) -> Attachment:
    data = stream.read_member(name, most=announced.length)
    if len(data) != announced.length or hashlib.sha256(data).hexdigest() != announced.sha256:
        raise Unreadable(Reason.ATTACHMENT)
    return Attachment(announced.media_type, BytesContent(data), announced.sha256, announced.cleaned)


class _Stream:
    """Reads a payload forwards and counts; a length that was only announced reserves no memory."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._read = 0

    def read_member(self, name: str, *, most: int) -> bytes:
        try:
            length = ustar.read_header(self._take(ustar.BLOCK_BYTES), name)
        except ustar.NotOurHeader as error:
            raise Unreadable(Reason.HEADER) from error
        if length > most:
            raise Unreadable(Reason.REPORT_LENGTH if name == REPORT_NAME else Reason.ATTACHMENT)
        data = self._take(length)
        if any(self._take(ustar.padding_after(length))):
            raise Unreadable(Reason.PADDING)
        return data

    def read_zeros_to(self, end: int) -> None:
        """Read the tail, which must be zeros up to `end` and nothing beyond."""
        while self._read < end:
            if any(self._take(min(_PIECE_BYTES, end - self._read))):
                raise Unreadable(Reason.PADDING)
        if self._source.read(1):
            raise Unreadable(Reason.SIZE_CLASS)

    def _take(self, length: int) -> bytes:
        pieces = bytearray()
        while len(pieces) < length:
            piece = self._source.read(min(_PIECE_BYTES, length - len(pieces)))
            if not piece:
                raise Unreadable(Reason.CUT)
            pieces += piece
        self._read += length
        return bytes(pieces)

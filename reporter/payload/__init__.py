"""What is inside an envelope: a tar of `report.json` and the attachments, padded with zeros to a size class.

    Packed             a report packed while it is read, as often as it is opened
    check_lengths      whether a report can carry files of these lengths, before any of them is read
    report_json        the text of a report
    unpack_seekable    a payload becomes a report; attachments stay where they are

Packing is deterministic: the same report gives the same bytes on every machine, and nothing of the machine or the
moment is in them. Unpacking reads as a stream, believes no length before checking it, and takes only archives that
packing could have written. Members of `report.json` that this version does not know are ignored, because they may
come from a newer one; those it knows must have their shape. Docs: ENV-19 to ENV-30 of `docs/protocol.md`.

It does not decide what a person may answer (that is `form`) and does not encrypt. Lengths are bytes.
"""

from reporter.payload.members import (
    MOST_ATTACHED_BYTES,
    MOST_ATTACHMENTS,
    REPORT_NAME,
    VERSION,
    Reason,
    check_lengths,
    report_json,
)
from reporter.payload.packing import Packed
from reporter.payload.unpacking import unpack_seekable

__all__ = [
    "MOST_ATTACHED_BYTES",
    "MOST_ATTACHMENTS",
    "REPORT_NAME",
    "VERSION",
    "Packed",
    "Reason",
    "check_lengths",
    "report_json",
    "unpack_seekable",
]

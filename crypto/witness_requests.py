"""What a log asks of a witness: to cosign a checkpoint (c2sp.org/tlog-witness, add-checkpoint).

Gives the body of the call both ways. Rules: nothing in it is believed for standing there: the note is verified by
the log's key, and the proof against the tree that the witness has cosigned last.
"""

from dataclasses import dataclass
from typing import Final

from crypto import log_lines
from crypto.errors import BadProof
from crypto.log_lines import MAX_HASHES
from crypto.notes import MAX_NOTE_BYTES

MAX_REQUEST_BYTES: Final = 32 + 45 * MAX_HASHES + MAX_NOTE_BYTES

_OLD: Final = "old "


@dataclass(frozen=True)
class AddCheckpoint:
    """The size that the witness cosigned last, the proof from there to the checkpoint, and the checkpoint's note."""

    old_size: int
    proof: tuple[bytes, ...]
    note: bytes


def print_request(request: AddCheckpoint) -> bytes:
    """Return the body that `parse` reads."""
    return f"{_OLD}{request.old_size}\n{log_lines.print_hashes(request.proof)}\n".encode() + request.note


def parse(body: bytes) -> AddCheckpoint:
    """Return what a body asks, its note not looked at yet; raises BadProof."""
    if len(body) > MAX_REQUEST_BYTES:
        raise BadProof("a request to a witness is longer than it may be")
    head, end, note = body.partition(b"\n\n")
    if not end or not head.isascii():
        raise BadProof("a request to a witness has lines, an empty line and a checkpoint")
    first, *lines = head.decode("ascii").split("\n")
    try:
        return AddCheckpoint(log_lines.parse_number(first, after=_OLD), log_lines.parse_hashes(lines), note)
    except ValueError as cause:
        raise BadProof("a line of a request to a witness is malformed") from cause

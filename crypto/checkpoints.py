"""Checkpoints: what a log says of its tree, signed (c2sp.org/tlog-checkpoint).

Gives the text (origin, size, root) both ways, its signing by the log's own keys and its verifying. Rules: a
checkpoint counts only by a key whose name is its origin line, so that one log of a desk never speaks for another;
two texts that a log signed for one size have one root, or the log is forked. Witnesses' signatures are ignored here
and read by `cosignatures`; whether the tree holds anything is proved elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from crypto import log_lines, notes, padded_base64
from crypto.errors import BadCheckpoint
from crypto.notes import SignedNote, Signer, Verifier


@dataclass(frozen=True)
class Checkpoint:
    """The number of leaves of the log with this origin and the 32-byte root over them.

    `extensions` are further lines, which mean nothing to us; our own logs write none.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()


def sign(checkpoint: Checkpoint, *signers: Signer) -> bytes:
    """Return the note of a checkpoint, signed by keys of its log: the same bytes whenever it is signed again.

    Raises BadCheckpoint for one that no reader takes, and for a key whose name is not the origin; BadNote where
    nobody signs.
    """
    if any(signer.name != checkpoint.origin for signer in signers):
        raise BadCheckpoint("a log signs its checkpoints under the name of its origin")
    return notes.sign(print_text(checkpoint), *signers)


def verify(note: bytes, logs: Iterable[Verifier]) -> Checkpoint:
    """Return the checkpoint that one of the log keys of its origin signed.

    Raises NotSigned when none of them did, BadCheckpoint when what they signed is no checkpoint, BadNote when it is
    no note or wrongly signed.
    """
    if len(note) > notes.MAX_NOTE_BYTES:
        raise BadCheckpoint("a checkpoint is longer than a note may be")
    # Read before it is verified only to choose the keys, which then vouch for this line like for the others.
    origin, _, _ = SignedNote.parse(note).text.partition("\n")
    return parse_text(notes.verify(note, [log for log in logs if log.name == origin]))


def print_text(checkpoint: Checkpoint) -> str:
    """Return the text that `parse_text` reads; raises BadCheckpoint for a checkpoint that cannot be written."""
    text = "\n".join(
        (
            checkpoint.origin,
            str(checkpoint.size),
            padded_base64.encode(checkpoint.root),
            *checkpoint.extensions,
            "",
        )
    )
    if parse_text(text) != checkpoint:
        raise BadCheckpoint("a checkpoint has lines that would be read as others")
    return text


def parse_text(text: str) -> Checkpoint:
    """Return the checkpoint of a verified note's text; raises BadCheckpoint."""
    origin, *lines = text.split("\n")
    if len(lines) < 3 or lines.pop() or not origin or not all(lines):
        raise BadCheckpoint("a checkpoint has an origin, a size, a root, and no empty line")
    size, encoded, *extensions = lines
    try:
        return Checkpoint(origin, log_lines.parse_number(size), log_lines.parse_hash(encoded), tuple(extensions))
    except ValueError as cause:
        raise BadCheckpoint("the size or the root in a checkpoint is malformed") from cause

"""The entries of the public log: an upload id, or the border that ends a batch.

Gives both as bytes and back, and as leaf hashes. Rules: every entry begins with its own kind and a zero byte, so
that no id can be read as a border; nothing else is ever an entry. Which entries a batch has, and in which order,
is the server's to decide and the client's to check.
"""

from dataclasses import dataclass
from typing import Final

from crypto import merkle
from crypto.errors import BadLogFile
from crypto.uploads import ID_BYTES

MAX_BATCH: Final = 2**63 - 1

_INTAKE: Final = b"intake/v1\x00"
_BORDER: Final = b"batch/v1\x00"
_NUMBER_BYTES: Final = 8


@dataclass(frozen=True)
class Intake:
    """The entry of an upload, or of a dummy, whose id of 32 bytes looks alike."""

    upload_id: bytes


@dataclass(frozen=True)
class Border:
    """The last entry of a batch, with the batch's number."""

    number: int


def print_intake(upload_id: bytes) -> bytes:
    """Return the 42 bytes of an upload's entry. Raises BadLogFile for an id of another length than 32."""
    if len(upload_id) != ID_BYTES:
        raise BadLogFile("an upload id in the log has 32 bytes")
    return _INTAKE + upload_id


def print_border(number: int) -> bytes:
    """Return the 17 bytes of a batch's last entry. Raises BadLogFile for a number outside 0 … 2^63 - 1."""
    if not 0 <= number <= MAX_BATCH:
        raise BadLogFile("a batch in the log has a number from 0 to 2^63 - 1")
    return _BORDER + number.to_bytes(_NUMBER_BYTES, "big")


def parse_entry(entry: bytes) -> Intake | Border:
    """Return what an entry says; raises BadLogFile for everything that is neither kind."""
    if entry.startswith(_INTAKE) and len(entry) == len(_INTAKE) + ID_BYTES:
        return Intake(entry[len(_INTAKE) :])
    number = int.from_bytes(entry[len(_BORDER) :], "big")
    if entry.startswith(_BORDER) and len(entry) == len(_BORDER) + _NUMBER_BYTES and number <= MAX_BATCH:
        return Border(number)
    raise BadLogFile("an entry of the log is neither an upload nor the border of a batch")


def intake_leaf(upload_id: bytes) -> bytes:
    """Return the leaf hash of an upload's entry; raises BadLogFile as `print_intake` does."""
    return merkle.leaf_hash(print_intake(upload_id))


def border_leaf(number: int) -> bytes:
    """Return the leaf hash of a batch's last entry; raises BadLogFile as `print_border` does."""
    return merkle.leaf_hash(print_border(number))

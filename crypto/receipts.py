"""Receipts: what the server signs when an envelope is on its disk.

Gives the signing and verifying of a note of exactly three lines: the receipt's own first line, the upload id in
base64, and the number of the batch that was open. Rules: the first line is compared before anything else in the
text, so that nothing else a log key ever signs can be shown as a receipt; the id is the one that was asked for.
Whether the log then holds the id is proved elsewhere.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from crypto import notes, padded_base64
from crypto.errors import BadReceipt
from crypto.notes import Signer, Verifier
from crypto.uploads import ID_BYTES

MAX_RECEIPT_BYTES: Final = 4096
MAX_BATCH: Final = 2**63 - 1

_BATCH: Final = re.compile(r"batch (0|[1-9][0-9]{0,18})")


@dataclass(frozen=True)
class Receipt:
    """Who received an upload, and the batch whose closing will hold it (or a later one that closes first)."""

    origin: str
    upload_id: bytes
    batch: int


def sign(receipt: Receipt, signer: Signer) -> bytes:
    """Return the note of a receipt, signed by a log key; raises BadReceipt for one that no reader takes."""
    if len(receipt.upload_id) != ID_BYTES or not 0 <= receipt.batch <= MAX_BATCH:
        raise BadReceipt("a receipt names an upload id of 32 bytes and a batch number")
    encoded_id = padded_base64.encode(receipt.upload_id)
    return notes.sign(f"{_first_line(receipt.origin)}\n{encoded_id}\nbatch {receipt.batch}\n", signer)


def verify(note: bytes, *, origin: str, upload_id: bytes, logs: Iterable[Verifier]) -> Receipt:
    """Return the receipt that one of the log keys signed for this upload.

    Raises NotSigned when no known log key signed it (a newer profile may name the key), BadReceipt when it is
    signed and is no receipt of this origin for this upload, BadNote when it is no note or wrongly signed.
    """
    encoded_id, batch = _verify_lines(note, origin, logs)
    if encoded_id != padded_base64.encode(upload_id):
        raise BadReceipt("a receipt is for another upload")
    return Receipt(origin, upload_id, _parse_batch(batch))


def read(note: bytes, *, origin: str, logs: Iterable[Verifier]) -> Receipt:
    """Return the receipt that one of the log keys signed, for whichever upload it names; raises as `verify` does."""
    encoded_id, batch = _verify_lines(note, origin, logs)
    try:
        upload_id = padded_base64.decode(encoded_id)
    except ValueError as cause:
        raise BadReceipt("a receipt has an upload id that is not base64") from cause
    if len(upload_id) != ID_BYTES:
        raise BadReceipt("a receipt names an upload id of another length than 32 bytes")
    return Receipt(origin, upload_id, _parse_batch(batch))


def _verify_lines(note: bytes, origin: str, logs: Iterable[Verifier]) -> tuple[str, str]:
    """Return the lines that follow the first one, which is this origin's own."""
    first, *lines = notes.verify(note, logs, max_bytes=MAX_RECEIPT_BYTES).split("\n")
    if first != _first_line(origin):
        raise BadReceipt("a note of another kind or another origin is no receipt")
    if len(lines) != 3 or lines[2]:
        raise BadReceipt("a receipt has exactly three lines")
    return lines[0], lines[1]


def _parse_batch(line: str) -> int:
    match = _BATCH.fullmatch(line)
    if match is None or int(match[1]) > MAX_BATCH:
        raise BadReceipt("a receipt does not name a batch")
    return int(match[1])


def _first_line(origin: str) -> str:
    return f"{origin}/receipt/v1"

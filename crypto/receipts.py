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
    first, encoded_id = _print_expected(receipt.origin, receipt.upload_id)
    return notes.sign(f"{first}\n{encoded_id}\nbatch {receipt.batch}\n", signer)


def verify(note: bytes, *, origin: str, upload_id: bytes, logs: Iterable[Verifier]) -> Receipt:
    """Return the receipt that one of the log keys signed for this upload.

    Raises NotSigned when no known log key signed it (a newer profile may name the key), BadReceipt when it is
    signed and is no receipt of this origin for this upload, BadNote when it is no note or wrongly signed.
    """
    text = notes.verify(note, logs, max_bytes=MAX_RECEIPT_BYTES)
    expected_first, expected_id = _print_expected(origin, upload_id)
    lines = text.split("\n")
    if lines[0] != expected_first:
        raise BadReceipt("a note of another kind or another origin is no receipt")
    if len(lines) != 4 or lines[3]:
        raise BadReceipt("a receipt has exactly three lines")
    if lines[1] != expected_id:
        raise BadReceipt("a receipt is for another upload")
    match = _BATCH.fullmatch(lines[2])
    if match is None or int(match[1]) > MAX_BATCH:
        raise BadReceipt("a receipt does not name a batch")
    return Receipt(origin, upload_id, int(match[1]))


def _print_expected(origin: str, upload_id: bytes) -> tuple[str, str]:
    return f"{origin}/receipt/v1", padded_base64.encode(upload_id)

"""Rows that can be forgotten: content sealed under a key of its own, which lives in a shred slot.

    row = nonce12 ‖ ChaCha20-Poly1305(slot key, content, aad = table ‖ u64be row id ‖ column)

Overwriting the 32 bytes of the slot makes every copy of the row unreadable, in whatever journal or backup
it may stand. The additional data ties a row to its place, so that no row can be read as another. Where the
slots live and when they are overwritten is `reporter.store`.
"""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.errors import Forgotten, SelfTestFailed

SLOT_KEY_BYTES: Final = 32
OVERHEAD_BYTES: Final = 28

_NONCE_BYTES: Final = 12
_KNOWN_ROW: Final = "00000000000000000000000073d62d46c3c6c7bf60163913d2ba578d89fd5f24235f39fba3c8d29c"


def seal_row(slot_key: bytes, content: bytes, *, table: str, row_id: int, column: str) -> bytes:
    """Return the bytes of a row; 28 more than the content."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + ChaCha20Poly1305(slot_key).encrypt(nonce, content, _place(table, row_id, column))


def open_row(slot_key: bytes, row: bytes, *, table: str, row_id: int, column: str) -> bytes:
    """Return the content of a row; Forgotten if this key does not open it at this place."""
    if len(row) < OVERHEAD_BYTES:
        raise Forgotten("the row is shorter than an empty one")
    place = _place(table, row_id, column)
    try:
        return ChaCha20Poly1305(slot_key).decrypt(row[:_NONCE_BYTES], row[_NONCE_BYTES:], place)
    except InvalidTag as cause:
        raise Forgotten("the slot no longer opens this row") from cause


def self_test() -> None:
    """Open a known row; SelfTestFailed if it does not open."""
    key = bytes(range(SLOT_KEY_BYTES))
    try:
        content = open_row(key, bytes.fromhex(_KNOWN_ROW), table="items", row_id=7, column="content")
    except Forgotten as cause:
        raise SelfTestFailed("shred rows: a known row does not open") from cause
    if content != b"known answer":
        raise SelfTestFailed("shred rows: a known row opens otherwise")


def _place(table: str, row_id: int, column: str) -> bytes:
    return table.encode() + row_id.to_bytes(8, "big") + column.encode()

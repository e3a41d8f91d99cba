"""Writing age v1 files for hybrid recipients, and for nobody else.

    with draft.open("rb") as source, envelope.open("xb") as target:
        encrypt(source, target, [desk_key, HybridRecipient.decoy()])

Gives sealing of a stream or of bytes, and a sealed file as a stream to read. Rules: a fresh file key and nonce
from the system for every file; stanzas stand in the order of `recipients`, so whoever must not show which one is
real shuffles them first. The file key is kept nowhere. Pads nothing, wears no armor, and names no file.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from secrets import token_bytes
from typing import BinaryIO

from crypto.errors import BadKey
from crypto.header import FILE_KEY_BYTES, MAX_STANZAS, NONCE_BYTES, print_header
from crypto.recipients import HybridRecipient
from crypto.stream import encrypt_stream, payload_key
from crypto.stream_readers import SealingReader


def encrypt(
    source: BinaryIO,
    target: BinaryIO,
    recipients: Sequence[HybridRecipient],
    *,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Seal what `source` holds into `target`, so that each of 1 to 16 recipients can open it.

    `progress` is told the plain bytes done so far. Raises BadKey when there are no recipients or too many.
    Source: c2sp.org/age.
    """
    start, key = _begin(recipients)
    target.write(start)
    encrypt_stream(key, source, target, progress=progress)


def encrypting_reader(source: BinaryIO, recipients: Sequence[HybridRecipient]) -> SealingReader:
    """Return the age file that holds what `source` gives as a stream to read; see `encrypt`.

    Memory stays flat however long the file is. The reader owns and closes `source`.
    """
    start, key = _begin(recipients)
    return SealingReader(key, source, prefix=start)


def encrypt_bytes(plain: bytes, recipients: Sequence[HybridRecipient]) -> bytes:
    """Return the age file that holds `plain`; see `encrypt`."""
    target = BytesIO()
    encrypt(BytesIO(plain), target, recipients)
    return target.getvalue()


def _begin(recipients: Sequence[HybridRecipient]) -> tuple[bytes, bytes]:
    """Return the header with the nonce after it, and the payload's key."""
    if not 1 <= len(recipients) <= MAX_STANZAS:
        raise BadKey(f"a file is sealed to between one and {MAX_STANZAS} recipients")
    file_key = token_bytes(FILE_KEY_BYTES)
    nonce = token_bytes(NONCE_BYTES)
    header = print_header([recipient.wrap(file_key) for recipient in recipients], file_key)
    return header + nonce, payload_key(file_key, nonce)

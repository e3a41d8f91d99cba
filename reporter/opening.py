"""An envelope becomes a report, at the desk only.

The desk opens nothing but what `sealing` makes: exactly two hybrid stanzas, a header of exactly 3,184 bytes, a
payload of a size class with a zero tail. Everything else is *unreadable*, with one message for every fault, so
that nobody can learn from the desk's answers how close a forgery came. Nothing is returned before the last
chunk verified and all of the payload was checked.
"""

import io
from collections.abc import Sequence
from typing import BinaryIO

from crypto import age_read, sizes
from crypto.age_read import Header
from crypto.errors import BadSize, HeaderFailure, NotOpened
from crypto.identities import HybridIdentity
from reporter import payload
from reporter.errors import Unreadable
from reporter.report import ReceivedReport

STANZAS = 2
KIND = "mlkem768x25519"


def open_envelope(envelope: bytes | BinaryIO, identities: Sequence[HybridIdentity]) -> ReceivedReport:
    """Open one envelope with the first of `identities` that fits. Raises Unreadable for every failure.

    All of it is verified and checked before this returns, in one pass with flat memory. Attachments are opened from the
    envelope once more when they are read, so a stream must be seekable, and stay open as long as they are used.
    """
    source = io.BytesIO(envelope) if isinstance(envelope, bytes) else envelope
    try:
        sizes.class_of_envelope(source.seek(0, io.SEEK_END))
        plain = age_read.open_reader(source, identities, check=_refuse_what_we_never_write)
        return payload.unpack_seekable(io.BufferedReader(plain))
    except (BadSize, NotOpened) as error:
        raise Unreadable(type(error).__name__) from error


def _refuse_what_we_never_write(header: Header) -> None:
    """Refuse every header that `sealing` cannot have written, before any key is tried."""
    if len(header.raw) != sizes.HEADER_BYTES or len(header.stanzas) != STANZAS:
        raise HeaderFailure("not one of our envelopes")
    if any(stanza.kind != KIND or len(stanza.arguments) != 1 for stanza in header.stanzas):
        raise HeaderFailure("not one of our envelopes")

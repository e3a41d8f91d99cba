"""An envelope becomes a report, at the desk only.

The desk opens nothing but what `sealing` makes: exactly two hybrid stanzas, a header of exactly 3,184 bytes, a
payload of a size class with a zero tail. Everything else is *unreadable*, with one message for every fault, so
that nobody can learn from the desk's answers how close a forgery came. Nothing is returned before the last
chunk verified.
"""

import io
from collections.abc import Sequence

from crypto import age_read, sizes
from crypto.age_read import Header
from crypto.errors import BadSize, HeaderFailure, NotOpened
from crypto.identities import HybridIdentity
from reporter import payload
from reporter.errors import Unreadable
from reporter.report import ReceivedReport

STANZAS = 2
KIND = "mlkem768x25519"


def open_envelope(envelope: bytes, identities: Sequence[HybridIdentity]) -> ReceivedReport:
    """Open one envelope with the first of `identities` that fits. Raises Unreadable for every failure."""
    try:
        sizes.class_of_envelope(len(envelope))
        plain = age_read.decrypt_bytes(envelope, identities, check=_refuse_what_we_never_write)
    except (BadSize, NotOpened) as error:
        raise Unreadable(type(error).__name__) from error
    return payload.unpack(io.BytesIO(plain))


def _refuse_what_we_never_write(header: Header) -> None:
    """Refuse every header that `sealing` cannot have written, before any key is tried."""
    if len(header.raw) != sizes.HEADER_BYTES or len(header.stanzas) != STANZAS:
        raise HeaderFailure("not one of our envelopes")
    if any(stanza.kind != KIND or len(stanza.arguments) != 1 for stanza in header.stanzas):
        raise HeaderFailure("not one of our envelopes")

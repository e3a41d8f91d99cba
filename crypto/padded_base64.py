"""Base64 with padding (RFC 4648, section 4) of which every byte string has exactly one text.

Gives encoding and strict decoding for the text forms that people and programs compare: keys, notes, receipts,
profiles. Python's own decoder lets the unused bits of the last character be anything, so that one value could
be written in several ways. age's unpadded alphabet is not here.
"""

import base64
import binascii


def encode(data: bytes) -> str:
    """Return the one text of these bytes."""
    return base64.b64encode(data).decode("ascii")


def decode(text: str) -> bytes:
    """Return the bytes of a text that `encode` would have written.

    Raises ValueError for every other text; callers name their own error.
    """
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as cause:
        raise ValueError("not padded base64") from cause
    if encode(data) != text:
        raise ValueError("not the canonical base64 of its bytes")
    return data

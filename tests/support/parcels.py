"""Envelopes for senders: bytes that look sealed, and the desk that they go to at a server's address."""

import secrets
from dataclasses import replace

from crypto import receipts, sizes, uploads
from crypto.profile_text import Profile
from reporter.sender.port import Parcel
from support.desks import BareDesk
from support.stand_in.server import StandIn

SMALL = sizes.envelope_length(sizes.SMALLEST_CLASS)
LARGE = sizes.envelope_length(3 * 1024 * 1024)


def random_envelope(length: int) -> bytes:
    return secrets.token_bytes(length)


def parcel_of(data: bytes, *, length: int | None = None) -> Parcel:
    return Parcel(
        uploads.describe_bytes(data).id, length or len(data), lambda start, length: data[start : start + length]
    )


def desk_at(desk: BareDesk, *urls: str, **changes: object) -> Profile:
    return replace(desk.profile, urls=urls, **changes)


def assert_receipted(server: StandIn, note: bytes, data: bytes) -> None:
    """The server has exactly these bytes, and its note is their receipt."""
    upload = uploads.describe_bytes(data)
    profile = server.desk.profile
    receipts.verify(note, origin=profile.origin, upload_id=upload.id, logs=profile.logs)
    assert server.envelopes[upload.hex] == data

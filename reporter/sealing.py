"""A packed report becomes an envelope: sealed to the desk and to nobody.

The second stanza goes to a key that is generated and forgotten on the spot, and the two are shuffled, so that
an envelope shows neither which key of the desk it is for nor that there is only one. Nothing here can open what
it made: this file may not import the reading half of `crypto`.
"""

import secrets
from dataclasses import dataclass, field

from crypto import age_write, uploads
from crypto.desk_keys import DeskKey
from crypto.recipients import HybridRecipient
from crypto.uploads import Upload


@dataclass(frozen=True)
class Envelope:
    """A sealed report: the bytes that are sent, and the upload that names them."""

    data: bytes = field(repr=False)
    upload: Upload

    @property
    def upload_id(self) -> str:
        """64 lower-case hex digits."""
        return self.upload.hex


def seal(packed: bytes, key: DeskKey) -> Envelope:
    """Seal a payload, as `payload.pack` wrote and padded it, to one key line of the desk.

    Sealing the same payload twice gives two different envelopes; a retry sends the same bytes instead.
    """
    recipients = [key.recipient, HybridRecipient.decoy()]
    secrets.SystemRandom().shuffle(recipients)
    data = age_write.encrypt_bytes(packed, recipients)
    return Envelope(data, uploads.describe_bytes(data))

"""Envelopes in memory for tests, sealed by the stream that ships."""

import io
from dataclasses import dataclass, field

from crypto.desk_keys import DeskKey
from crypto.uploads import Upload
from reporter.sealing import EnvelopeStream


@dataclass(frozen=True)
class Envelope:
    """A sealed report: the bytes that are sent, and the upload that names them."""

    data: bytes = field(repr=False)
    upload: Upload

    @property
    def upload_id(self) -> str:
        return self.upload.hex


def seal(packed: bytes, key: DeskKey) -> Envelope:
    """Seal a payload, as long as a size class, to one key line of a desk."""
    with EnvelopeStream(io.BytesIO(packed), length=len(packed), key=key) as stream:
        data = stream.read()
        return Envelope(data, stream.upload)

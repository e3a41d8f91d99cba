"""A packed report becomes an envelope: sealed to the desk and to nobody.

The second stanza goes to a key that is generated and forgotten on the spot, and the two are shuffled, so that
an envelope shows neither which key of the desk it is for nor that there is only one. Nothing here can open what
it made: this file may not import the reading half of `crypto`.

Memory stays flat however large a report is: it is packed, sealed and named while it is read, in one pass.
"""

import io
import secrets
from typing import TYPE_CHECKING, BinaryIO

from crypto import age_write, sizes, uploads
from crypto.desk_keys import DeskKey
from crypto.recipients import HybridRecipient
from crypto.uploads import Upload
from reporter.read_ahead import ReadAhead

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class EnvelopeStream(io.RawIOBase):
    """The envelope of the payload that `packed` gives, sealed while it is read; its upload is known at the end.

    `length` is that of the payload, a size class. Owns and closes `packed`; what that raises, reading raises. Close it
    after use: a long one is packed and sealed by a second thread, while whoever reads writes and this hashes.
    """

    def __init__(self, packed: BinaryIO, *, length: int, key: DeskKey) -> None:
        super().__init__()
        self._length = sizes.envelope_length(length)
        self._describer = uploads.Describer()
        self._left = self._length
        sealed = age_write.encrypting_reader(packed, _recipients(key))
        self._source = ReadAhead(sealed) if length > sizes.SUBMIT_CLASS else sealed  # type: ignore[arg-type]  # raw streams are read alike

    @property
    def length(self) -> int:
        """How many bytes the envelope has."""
        return self._length

    @property
    def upload(self) -> Upload:
        """The upload that names the envelope; ValueError before all of it was read."""
        if self._left:
            raise ValueError("an envelope has no name before all of it was sealed")
        return self._describer.upload()

    @property
    def upload_id(self) -> str:
        """64 lower-case hex digits; ValueError as `upload`."""
        return self.upload.hex

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer with the envelope's next bytes, short only at its end; return how many that was."""
        view = memoryview(buffer).cast("B")
        count = self._source.readinto(view)
        self._describer.update(view[:count])
        self._left -= count
        return count

    def close(self) -> None:
        """Close the payload, and end the second thread."""
        self._source.close()
        super().close()


def _recipients(key: DeskKey) -> list[HybridRecipient]:
    recipients = [key.recipient, HybridRecipient.decoy()]
    secrets.SystemRandom().shuffle(recipients)
    return recipients

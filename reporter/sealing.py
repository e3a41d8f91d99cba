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
from reporter.side_lane import SideLane

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class EnvelopeStream(io.RawIOBase):
    """The envelope of the payload that `packed` gives, sealed while it is read; its upload is known at the end.

    `length` is that of the payload, a size class. Owns and closes `packed`; what that raises, reading raises. Close it
    after use: what is read in views is hashed by a second thread, while whoever reads goes on.
    """

    def __init__(self, packed: BinaryIO, *, length: int, key: DeskKey) -> None:
        super().__init__()
        self._length = sizes.envelope_length(length)
        self._describer = uploads.Describer()
        self._left = self._length
        self._sealed = age_write.encrypting_reader(packed, _recipients(key))
        self._lane: SideLane | None = None

    @property
    def length(self) -> int:
        """How many bytes the envelope has."""
        return self._length

    @property
    def upload(self) -> Upload:
        """The upload that names the envelope; ValueError before all of it was read."""
        if self._left:
            raise ValueError("an envelope has no name before all of it was sealed")
        self._finish_lane()
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
        count = self._sealed.readinto(view)
        self._finish_lane()
        self._describer.update(view[:count])
        self._left -= count
        return count

    def read_view(self, most: int) -> memoryview:
        """Return up to `most` next bytes, at most 1 MiB, where they lie; see `crypto.stream.viewer`."""
        if self._lane is None:
            self._lane = SideLane(self._describer.update)
        piece = self._lane.pass_on(self._sealed.readinto, most)
        self._left -= len(piece)
        return piece

    def close(self) -> None:
        """Close the payload, and end the second thread."""
        if self._lane is not None:
            self._lane.close()
        self._sealed.close()
        super().close()

    def _finish_lane(self) -> None:
        if self._lane is not None:
            self._lane.finish()


def _recipients(key: DeskKey) -> list[HybridRecipient]:
    recipients = [key.recipient, HybridRecipient.decoy()]
    secrets.SystemRandom().shuffle(recipients)
    return recipients

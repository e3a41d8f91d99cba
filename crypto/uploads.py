"""What an upload is called: its length and the root of a tree over its chunks, hashed to one id.

Gives `Upload` with its id and its head (the 40 bytes that travel before or instead of the content), and the
describing of an envelope in one pass with flat memory. Rules: chunks of 65,536 bytes, only the last shorter;
whoever holds a head that hashes to an id knows which chunks belong to it, so any carrier may bring any of them.
Whether a length is one that an envelope of ours has is asked of `sizes`, not here.
"""

import hashlib
import io
from dataclasses import dataclass
from typing import BinaryIO, Final, Self

from crypto import merkle
from crypto.errors import BadSize, SelfTestFailed

CHUNK: Final = 65_536
"""Bytes in every chunk but the last."""
MAX_LENGTH: Final = 2**31 + 2**20
HEAD_BYTES: Final = 40
ID_BYTES: Final = 32

_CONTEXT: Final = b"upload/v1\n"
_LEAF_PREFIX: Final = b"\x00"
"""What `merkle.leaf_hash` hashes before an entry."""


@dataclass(frozen=True)
class Upload:
    """The length in bytes of an envelope and the tree root over its chunks."""

    length: int
    tree_root: bytes

    def __post_init__(self) -> None:
        """Raise BadSize for a length outside 1 … 2^31 + 2^20, or a root that is not 32 bytes."""
        if not 1 <= self.length <= MAX_LENGTH:
            raise BadSize("an upload has 1 to 2^31 + 2^20 bytes")
        if len(self.tree_root) != merkle.HASH_BYTES:
            raise BadSize("a tree root has 32 bytes")

    @classmethod
    def from_head(cls, head: bytes) -> Self:
        """Return the upload of a length (eight bytes, big-endian) and a root; raises BadSize."""
        if len(head) != HEAD_BYTES:
            raise BadSize("the head of an upload has 40 bytes")
        return cls(int.from_bytes(head[:8], "big"), head[8:])

    @property
    def head(self) -> bytes:
        """The 40 bytes that `from_head` reads."""
        return self.length.to_bytes(8, "big") + self.tree_root

    @property
    def id(self) -> bytes:
        """The 32-byte upload id."""
        return hashlib.sha256(_CONTEXT + self.head).digest()

    @property
    def hex(self) -> str:
        """The upload id as 64 lower-case hexadecimal digits, as paths write it."""
        return self.id.hex()

    @property
    def chunk_count(self) -> int:
        """How many chunks the content has."""
        return -(-self.length // CHUNK)


class Describer:
    """Describes a content that comes in pieces of any lengths, each hashed as it passes."""

    def __init__(self) -> None:
        self._frontier = merkle.Frontier()
        self._length = 0
        self._chunk = hashlib.sha256(_LEAF_PREFIX)
        self._missing = CHUNK

    def update(self, piece: bytes | memoryview) -> None:
        """Take the next bytes. Raises BadSize for more than any upload has."""
        view = memoryview(piece)
        self._length += len(view)
        if self._length > MAX_LENGTH:
            raise BadSize("an upload has 1 to 2^31 + 2^20 bytes")
        while view:
            part, view = view[: self._missing], view[self._missing :]
            self._chunk.update(part)
            self._missing -= len(part)
            if not self._missing:
                self._end_chunk()

    def upload(self) -> Upload:
        """Return the upload of everything taken; nothing may be taken after that. Raises BadSize for nothing."""
        if self._missing < CHUNK:
            self._end_chunk()
        return Upload(self._length, self._frontier.root())

    def _end_chunk(self) -> None:
        self._frontier.append(self._chunk.digest())
        self._chunk = hashlib.sha256(_LEAF_PREFIX)
        self._missing = CHUNK


def describe(source: BinaryIO) -> Upload:
    """Read a content to its end and return its upload.

    Raises BadSize for an empty content or one longer than any upload.
    """
    describer = Describer()
    while piece := source.read(CHUNK):
        describer.update(piece)
    return describer.upload()


def describe_bytes(data: bytes) -> Upload:
    """Return the upload of a content in memory; raises BadSize as `describe` does."""
    return describe(io.BytesIO(data))


def self_test() -> None:
    """Describe two known chunks; raise SelfTestFailed unless the id is the published one."""
    known = "51a14494214f2eec62e8c3f1d0c5bc379870a7626fe0cccd3fae116c10fde5b6"
    if describe_bytes(bytes(CHUNK) + b"\x01").hex != known:
        raise SelfTestFailed("an upload does not get its known id")

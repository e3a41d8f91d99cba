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


def describe(source: BinaryIO) -> Upload:
    """Read a content to its end and return its upload.

    Raises BadSize for an empty content or one longer than any upload.
    """
    frontier = merkle.Frontier()
    length = 0
    while chunk := _read_chunk(source):
        length += len(chunk)
        if length > MAX_LENGTH:
            raise BadSize("an upload has 1 to 2^31 + 2^20 bytes")
        frontier.append(merkle.leaf_hash(chunk))
    return Upload(length, frontier.root())


def describe_bytes(data: bytes) -> Upload:
    """Return the upload of a content in memory; raises BadSize as `describe` does."""
    return describe(io.BytesIO(data))


def _read_chunk(source: BinaryIO) -> bytes:
    """Read one whole chunk: a pipe or socket gives less than was asked for before its end."""
    parts = []
    missing = CHUNK
    while missing and (part := source.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def self_test() -> None:
    """Describe two known chunks; raise SelfTestFailed unless the id is the published one."""
    known = "51a14494214f2eec62e8c3f1d0c5bc379870a7626fe0cccd3fae116c10fde5b6"
    if describe_bytes(bytes(CHUNK) + b"\x01").hex != known:
        raise SelfTestFailed("an upload does not get its known id")

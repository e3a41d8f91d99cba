"""An upload in chunks as any carrier makes it: the bodies of its calls, and the subtrees that cover it."""

import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from crypto import merkle, sizes, uploads
from crypto.uploads import CHUNK, Upload
from support.envelopes import NO_WORK

GREATEST_EXPONENT = 4
MOST_HASHES = 16


@dataclass(frozen=True)
class Parcel:
    """Bytes of an envelope's length, cut into chunks. A place is `(k, i)`: 2^k chunks from chunk i × 2^k on."""

    envelope: bytes = field(repr=False)
    upload: Upload

    @classmethod
    def of(cls, envelope: bytes) -> Self:
        return cls(envelope, uploads.describe_bytes(envelope))

    @classmethod
    def make(cls, size_class: int = sizes.SUBMIT_CLASS) -> Self:
        return cls.of(os.urandom(sizes.envelope_length(size_class)))

    @property
    def path(self) -> str:
        return f"/v1/u/{self.upload.hex}"

    @property
    def open_body(self) -> bytes:
        return self.upload.head + NO_WORK

    @property
    def count(self) -> int:
        return self.upload.chunk_count

    @cached_property
    def leaf_hashes(self) -> list[bytes]:
        return [merkle.leaf_hash(self.envelope[at : at + CHUNK]) for at in range(0, len(self.envelope), CHUNK)]

    def proof(self, k: int, i: int) -> list[bytes]:
        return merkle.inclusion_proof(self.leaf_hashes, i << k)[k:]

    def data(self, k: int, i: int) -> bytes:
        return self.envelope[(i << k) * CHUNK : (i + 1 << k) * CHUNK]

    def body(self, k: int, i: int) -> bytes:
        """Return the body of the PUT that brings this place."""
        return print_put(self.proof(k, i), self.data(k, i))

    def places(self, k: int) -> list[tuple[int, int]]:
        """Return the places of all complete subtrees of 2^k chunks, and single chunks for the rest."""
        whole = self.count >> k
        return [(k, i) for i in range(whole)] + [(0, i) for i in range(whole << k, self.count)]


def print_put(proof: list[bytes], data: bytes) -> bytes:
    return bytes([len(proof)]) + b"".join(proof) + data

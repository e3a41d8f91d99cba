"""One piece of an upload with the proof that it belongs there, as servers hand it out and carriers bring it.

    piece = u8 m ‖ m × 32 bytes of proof ‖ data

The data are a complete subtree of 2^exponent chunks, or any one chunk (exponent 0). Whoever knows only an upload's id
and length checks each piece by itself, in any order: the proof leads to a root, and length and root hash to the id.
"""

from collections.abc import Sequence
from typing import Final

from crypto import merkle
from crypto.errors import BadProof, BadSize
from crypto.uploads import CHUNK, MAX_LENGTH, Upload

MAX_EXPONENT: Final = 4
MAX_BYTES: Final = 1 + 255 * merkle.HASH_BYTES + CHUNK * 2**MAX_EXPONENT
"""What a piece of 16 chunks can have at most."""


def print_piece(proof: Sequence[bytes], data: bytes | memoryview) -> bytes:
    """Return the piece of these data and the hashes that lead from them to the root."""
    return b"".join((bytes([len(proof)]), *proof, data))


def split_piece(body: bytes | memoryview) -> tuple[list[bytes], memoryview]:
    """Return the hashes of a piece and a view of its data. Raises BadProof for bytes that end within the hashes."""
    view = memoryview(body)
    begin = 1 + merkle.HASH_BYTES * view[0] if view else 1
    if len(view) < begin:
        raise BadProof("a piece ends within its proof")
    return [bytes(view[start : start + merkle.HASH_BYTES]) for start in range(1, begin, merkle.HASH_BYTES)], view[
        begin:
    ]


def read_piece(body: bytes, *, upload_id: bytes, length: int, exponent: int, index: int) -> memoryview:
    """Return the data of piece number `index` of an upload of `length` bytes.

    Raises BadProof unless exactly these data belong there, BadSize for a length that no upload has.
    """
    if not 1 <= length <= MAX_LENGTH:
        raise BadSize("an upload has 1 to 2^31 + 2^20 bytes")
    count = -(-length // CHUNK)
    if not 0 <= exponent <= MAX_EXPONENT or not 0 <= index < count >> exponent:
        raise BadProof("there is no complete piece at this place")
    proof, data = split_piece(body)
    if len(data) != min(CHUNK << exponent, length - CHUNK * (index << exponent)):
        raise BadProof("a piece has another length than its place")
    leaves = [merkle.leaf_hash(data[start : start + CHUNK]) for start in range(0, len(data), CHUNK)]
    root = merkle.inclusion_root(merkle.root(leaves), index, -(-count >> exponent), proof)
    if Upload(length, root).id != upload_id:
        raise BadProof("a piece is not of this upload")
    return data

"""The calls of a sender: submit, open, chunks, state, done.

Written from the protocol's page and not from the server's code, so that the two can disagree. Every call may be
repeated by anybody; an id that nobody opened, a dummy's, and one with other forty bytes get the same `unknown`.
"""

import re

from crypto import merkle, sizes, uploads
from crypto.errors import BadProof, BadSize
from crypto.uploads import CHUNK, HEAD_BYTES, Upload
from support.stand_in.answers import NOTHING, Answer, Refusal, note, octets
from support.stand_in.shelf import Partial, Shelf

WORK_BYTES = 16
GREATEST_EXPONENT = 4
MOST_HASHES = 16
MAX_PUT_BYTES = 1 + MOST_HASHES * merkle.HASH_BYTES + CHUNK * 2**GREATEST_EXPONENT

_PLACE = re.compile(r"0|[1-9][0-9]{0,5}")


def submit(shelf: Shelf, body: bytes) -> Answer:
    """Take a whole envelope of a class up to 1 MiB: `u64be length ‖ tree_root ‖ 16 bytes ‖ envelope`."""
    envelope = body[HEAD_BYTES + WORK_BYTES :]
    if not envelope:
        raise Refusal("malformed")
    _check_class(len(envelope), largest=sizes.SUBMIT_CLASS)
    upload = _read_head(body[:HEAD_BYTES])
    if upload.length != len(envelope):
        raise Refusal("malformed")
    shelf.check_work(upload, body[HEAD_BYTES : HEAD_BYTES + WORK_BYTES])
    if uploads.describe_bytes(envelope) != upload:
        raise Refusal("chunk")
    if upload.hex not in shelf.receipts:
        partial = shelf.partials.get(upload.hex)
        shelf.check_room(upload.length, upload.length - (partial.received_bytes if partial else 0))
    return note(shelf.take(upload, envelope))


def open_upload(shelf: Shelf, upload_id: str, body: bytes) -> Answer:
    """Begin an upload in chunks: `u64be length ‖ tree_root ‖ 16 bytes`."""
    upload = _read_named_head(upload_id, body, length=HEAD_BYTES + WORK_BYTES)
    _check_class(upload.length, largest=sizes.LARGEST_CLASS)
    if upload.hex not in shelf.receipts and shelf.partial(upload.hex) is None:
        shelf.check_work(upload, body[HEAD_BYTES:])
        shelf.partials[upload.hex] = Partial(upload, shelf.now)
    return NOTHING


def put(shelf: Shelf, upload_id: str, exponent: str, index: str, body: bytes) -> Answer:
    """Take the chunks of a complete subtree, or one chunk, with their proof: `u8 m ‖ m × 32 ‖ data`."""
    if not (_PLACE.fullmatch(exponent) and _PLACE.fullmatch(index)):
        raise Refusal("unknown")
    partial, k, i = shelf.partial(upload_id), int(exponent), int(index)
    if partial is None:
        raise Refusal("unknown")
    if k > GREATEST_EXPONENT or (i + 1) << k > partial.upload.chunk_count:
        raise Refusal("malformed")
    if len(body) > MAX_PUT_BYTES:
        raise Refusal("size")
    if partial.chunks.keys() >= set(range(i << k, (i + 1) << k)):
        return NOTHING
    chunks = _check_chunks(partial.upload, k, i, body)
    new = {first: chunk for first, chunk in enumerate(chunks, start=i << k) if first not in partial.chunks}
    shelf.check_room(partial.upload.length, sum(map(len, new.values())))
    partial.chunks.update(new)
    partial.touched = shelf.now
    return NOTHING


def state(shelf: Shelf, upload_id: str, body: bytes) -> Answer:
    """Say which chunks are here: one bit each, the first the most significant; all ones when done."""
    upload = _read_named_head(upload_id, body, length=HEAD_BYTES)
    length = -(-upload.chunk_count // 8)
    if upload.hex in shelf.receipts:
        return octets(b"\xff" * length)
    partial = shelf.partial(upload.hex)
    if partial is None:
        raise Refusal("unknown")
    bits = sum(1 << (8 * length - 1 - index) for index in partial.chunks)
    return octets(bits.to_bytes(length, "big"))


def done(shelf: Shelf, upload_id: str, body: bytes) -> Answer:
    """Give the receipt of an upload whose every chunk is here."""
    upload = _read_named_head(upload_id, body, length=HEAD_BYTES)
    if upload.hex in shelf.receipts:
        return note(shelf.receipts[upload.hex])
    partial = shelf.partial(upload.hex)
    if partial is None:
        raise Refusal("unknown")
    if not partial.is_whole:
        raise Refusal("incomplete")
    return note(shelf.take(upload, b"".join(partial.chunks[index] for index in range(upload.chunk_count))))


def _check_class(length: int, *, largest: int) -> None:
    try:
        size_class = sizes.class_of_envelope(length)
    except BadSize as error:
        raise Refusal("size") from error
    if size_class > largest:
        raise Refusal("size")


def _read_head(head: bytes) -> Upload:
    try:
        return Upload.from_head(head)
    except BadSize as error:
        raise Refusal("malformed") from error


def _read_named_head(upload_id: str, body: bytes, *, length: int) -> Upload:
    if len(body) != length:
        raise Refusal("malformed")
    upload = _read_head(body[:HEAD_BYTES])
    if upload.hex != upload_id:
        raise Refusal("unknown")
    return upload


def _check_chunks(upload: Upload, exponent: int, index: int, body: bytes) -> list[bytes]:
    """Return the chunks of a body whose proof leads to the upload's root."""
    if not body or len(body) < 1 + body[0] * merkle.HASH_BYTES:
        raise Refusal("malformed")
    proof_end = 1 + body[0] * merkle.HASH_BYTES
    proof = [body[at : at + merkle.HASH_BYTES] for at in range(1, proof_end, merkle.HASH_BYTES)]
    data = body[proof_end:]
    first, after = index << exponent, (index + 1) << exponent
    if len(data) != min(upload.length, after * CHUNK) - first * CHUNK:
        raise Refusal("malformed")
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    subtree = merkle.root([merkle.leaf_hash(chunk) for chunk in chunks])
    try:
        merkle.verify_inclusion(subtree, index, -(-upload.chunk_count >> exponent), proof, upload.tree_root)
    except BadProof as error:
        raise Refusal("chunk") from error
    return chunks

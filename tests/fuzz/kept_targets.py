"""The parsers of what a vault keeps, of what people type, and of proofs."""

import io
from functools import cache

from crypto import (
    keyslots,
    merkle,
    padded_base64,
    sealed_blobs,
    shred_rows,
    spelt_codes,
)
from crypto.errors import (
    BadKeyslots,
    BadProof,
    Forgotten,
    PayloadFailure,
    WrongPassphrase,
)
from crypto.fingerprints import Fingerprint
from crypto.keyslots import FLOOR, KdfCost
from crypto.spelt_codes import NotACode
from fuzz.target import Target, as_text
from support.sample_profile import (
    make_recipient,
)

SLOT_KEY = bytes(range(32))


def _read_blob(data: bytes) -> bytes:
    reader = sealed_blobs.BlobReader(SLOT_KEY, io.BytesIO(data[2:]), length=int.from_bytes(data[:2]))
    with reader:
        return reader.readall() or b""


@cache
def _blobs() -> list[bytes]:
    sealed = sealed_blobs.sealing_reader(SLOT_KEY, io.BytesIO(b"content")).read() or b""
    return [b"\0\7" + sealed]


def _prove_blob(data: bytes, content: bytes) -> None:
    assert len(content) == int.from_bytes(data[:2])


def _verify_proof(data: bytes) -> None:
    """Verify hashes cut out of the bytes; the first three bytes are which kind of proof it is, and its place."""
    kind, index, size = data[:3].ljust(3, b"\0")
    hashes = [data[start : start + 32] for start in range(3, len(data), 32)]
    first, root, *proof = [*hashes, b"", b""][: max(2, len(hashes))]
    if kind:
        merkle.verify_consistency(index, size, first, root, proof)
    else:
        merkle.verify_inclusion(first, index, size, proof, root)


@cache
def _proofs() -> list[bytes]:
    leaves = [merkle.leaf_hash(bytes([n])) for n in range(7)]
    root = merkle.root(leaves)
    made = (
        [leaves[5], root, *merkle.inclusion_proof(leaves, 5)],
        [merkle.root(leaves[:5]), root, *merkle.consistency_proof(leaves, 5)],
    )
    return [bytes([kind, 5, 7]) + b"".join(hashes) for kind, hashes in enumerate(made)]


def _prove_cost(data: bytes, cost: KdfCost) -> None:
    assert (cost.memory_log2_kib, cost.passes) == (data[16], data[17])


@cache
def _keyslots() -> list[bytes]:
    return [bytes(16) + bytes([FLOOR.memory_log2_kib, FLOOR.passes, 1]) + bytes(keyslots.KEYSLOTS_BYTES - 19)]


def _prove_passphrase(_data: bytes, plain: bytes) -> None:
    assert keyslots.normalise_passphrase(plain.decode()) == plain


def _open_row(data: bytes) -> bytes:
    return shred_rows.open_row(SLOT_KEY, data, table="items", row_id=7, column="content")


def _prove_base64(data: bytes, plain: bytes) -> None:
    assert padded_base64.encode(plain) == as_text(data)


def _prove_code(_data: bytes, code: bytes) -> None:
    assert spelt_codes.read(" ".join(spelt_codes.spell(code))) == code


TARGETS = (
    Target(
        "keyslots-head", keyslots.read_cost, (BadKeyslots,), _keyslots, _prove_cost, max_bytes=keyslots.KEYSLOTS_BYTES
    ),
    Target(
        "passphrase",
        lambda data: keyslots.normalise_passphrase(as_text(data)),
        (WrongPassphrase,),
        lambda: ["marble lantern  sixty ي ك ﷺ".encode()],
        _prove_passphrase,
    ),
    Target(
        "shred-row",
        _open_row,
        (Forgotten,),
        lambda: [shred_rows.seal_row(SLOT_KEY, b"row", table="items", row_id=7, column="content")],
    ),
    Target("sealed-blob", _read_blob, (PayloadFailure,), _blobs, _prove_blob),
    Target("merkle-proof", _verify_proof, (BadProof,), _proofs),
    Target(
        "typed-words",
        lambda data: Fingerprint(bytes(32)).same_words(as_text(data)),
        (),
        lambda: [" ".join(Fingerprint(bytes(32)).words).encode(), make_recipient("x").__repr__().encode()],
    ),
    Target(
        "padded-base64",
        lambda data: padded_base64.decode(as_text(data)),
        (ValueError,),
        lambda: [b"QQ==", b"QUI="],
        _prove_base64,
    ),
    Target(
        "spelt-code",
        lambda data: spelt_codes.read(as_text(data)),
        (NotACode,),
        lambda: [" ".join(spelt_codes.spell(bytes(16))).encode(), b"0123 4567 89ab cdef" * 2],
        _prove_code,
    ),
)

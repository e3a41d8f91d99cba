"""The project's own vectors for the public log: entries, tiles, checkpoints, cosignatures, a policy and proofs."""

import hashlib
import json

from crypto import (
    checkpoints,
    cosignatures,
    log_entries,
    merkle,
    padded_base64,
    receipts,
    tiles,
    tlog_proofs,
    witness_policy,
    witness_requests,
)
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosigner
from crypto.receipts import Receipt
from crypto.tiles import Bundle, Tile
from crypto.tlog_proofs import TlogProof
from crypto.witness_requests import AddCheckpoint
from support.log_tiles import Tiler
from support.sample_profile import ORIGIN, derive_seed, make_signer

SIZES = (0, 16, 256, 272, 65_552)
"""Trees of which the vectors give root and tiles; the last has three levels."""

BATCH = 498_611
OLD_SIZE, SIZE, PLACE = 256, 272, 260
COSIGNED = 1_795_003_600

_LOG = make_signer("log")
_COSIGNERS = [Cosigner(f"witness.example/{label}", derive_seed(label)) for label in ("w1", "w2", "w3")]


def build() -> dict[str, str]:
    """Return every file by its path under tests/vectors."""
    entries = _make_entries(max(SIZES))
    leaves = [merkle.leaf_hash(entry) for entry in entries]
    note = checkpoints.sign(Checkpoint(ORIGIN, SIZE, merkle.root(leaves[:SIZE])), _LOG)
    text = checkpoints.print_text(checkpoints.verify(note, [_LOG.verifier]))
    cosigned = cosignatures.add(note, [one.cosign(text, time=COSIGNED) for one in _COSIGNERS[:2]])
    policy = witness_policy.of_lines([_LOG.verifier], [str(one.witness) for one in _COSIGNERS], 2)
    request = AddCheckpoint(OLD_SIZE, tuple(merkle.consistency_proof(leaves[:SIZE], OLD_SIZE)), note)
    upload_id = entries[PLACE][-32:]
    proof = TlogProof(
        PLACE,
        tuple(merkle.inclusion_proof(leaves[:SIZE], PLACE)),
        cosigned,
        receipts.sign(Receipt(ORIGIN, upload_id, BATCH), _LOG),
    )
    return {
        "log/trees.json": json.dumps(_list_trees(entries, leaves), indent=1) + "\n",
        "log/checkpoint.note": note.decode(),
        "log/cosigned.note": cosigned.decode(),
        "log/policy.txt": witness_policy.print_policy(policy).decode(),
        "log/add-checkpoint.txt": witness_requests.print_request(request).decode(),
        "log/report.tlog-proof": tlog_proofs.print_proof(proof).decode(),
    }


def _make_entries(count: int) -> list[bytes]:
    """Batches of 16: fifteen ids, each the SHA-256 of its index in decimal, and the border of batch 498,611 onwards."""
    return [
        log_entries.print_border(BATCH + index // 16)
        if index % 16 == 15
        else log_entries.print_intake(hashlib.sha256(str(index).encode()).digest())
        for index in range(count)
    ]


def _list_trees(entries: list[bytes], leaves: list[bytes]) -> list[dict[str, object]]:
    tiler = Tiler(leaves)
    return [
        {
            "size": size,
            "root": padded_base64.encode(merkle.root(leaves[:size])),
            "files": {
                **{tile.path: _hash(tiler.read(tile)) for tile in tiles.tiles_of(size) if tile.level or _is_kept(tile)},
                **{
                    bundle.path: _hash(tiles.print_bundle(entries[bundle.index * 256 :][: bundle.width]))
                    for bundle in tiles.bundles_between(0, size)
                    if _is_kept(bundle)
                },
            },
        }
        for size in SIZES
    ]


def _is_kept(file: Tile | Bundle) -> bool:
    """Of the hundreds at the lowest level, which are all alike, the first and the last are enough."""
    return file.index == 0 or not file.is_full


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

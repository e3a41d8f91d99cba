"""Proofs that stand alone: a receipt, and that the log holds what it is for (c2sp.org/tlog-proof).

Gives the file both ways and its verifying with nothing but what a profile says. Rules: the receipt rides along as
the file's extra data, which nothing covers, so it counts only by its own signature; the leaf is computed from the
receipt and never taken from the file; the log signs the tree, and as many witnesses as the policy asks for cosign
it. A proof shows that the log holds the report. It does not show in which batch, nor that anybody has read it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from crypto import checkpoints, cosignatures, log_entries, log_lines, merkle, padded_base64, receipts
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosignatures
from crypto.errors import BadProof, NotWitnessed
from crypto.log_lines import MAX_HASHES
from crypto.notes import MAX_NOTE_BYTES, Verifier
from crypto.receipts import MAX_RECEIPT_BYTES, Receipt
from crypto.witness_policy import Policy

MAX_PROOF_BYTES: Final = MAX_NOTE_BYTES + 2 * MAX_RECEIPT_BYTES + 64 * MAX_HASHES

_KIND: Final = b"c2sp.org/tlog-proof@v1\n"
_EXTRA: Final = "extra "
_INDEX: Final = "index "


@dataclass(frozen=True)
class TlogProof:
    """A proof taken apart: the leaf's index, its siblings from the lowest up, the checkpoint's note, and extra data."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: bytes
    extra: bytes | None = None


@dataclass(frozen=True)
class Proved:
    """What a proof showed: the receipt, the tree that holds its upload at `index`, and who cosigned that tree."""

    receipt: Receipt
    checkpoint: Checkpoint
    index: int
    cosignatures: Cosignatures


def print_proof(proof: TlogProof) -> bytes:
    """Return the file that `parse` reads."""
    lines = [
        *([] if proof.extra is None else [f"{_EXTRA}{padded_base64.encode(proof.extra)}\n"]),
        f"{_INDEX}{proof.index}\n",
        log_lines.print_hashes(proof.hashes),
    ]
    return _KIND + "".join(lines).encode() + b"\n" + proof.checkpoint


def parse(data: bytes) -> TlogProof:
    """Return the proof that a file holds, nothing in it looked at yet; raises BadProof."""
    if len(data) > MAX_PROOF_BYTES:
        raise BadProof("a proof is longer than it may be")
    head, end, checkpoint = data.partition(b"\n\n")
    if not head.startswith(_KIND) or not end or not head.isascii():
        raise BadProof("a file is no proof of a log")
    lines = head.removeprefix(_KIND).decode("ascii").split("\n")
    try:
        extra = padded_base64.decode(lines.pop(0).removeprefix(_EXTRA)) if lines[0].startswith(_EXTRA) else None
        # Where a line is missing, the one that stands in its place is no index.
        index, *hashes = lines or [""]
        return TlogProof(log_lines.parse_number(index, after=_INDEX), log_lines.parse_hashes(hashes), checkpoint, extra)
    except ValueError as cause:
        raise BadProof("a line of a proof is malformed") from cause


def verify(proof: TlogProof, *, origin: str, logs: Iterable[Verifier], policy: Policy) -> Proved:
    """Return what a proof shows under these log keys and this policy of witnesses, whose own logs are not asked.

    Raises BadProof where it shows nothing, NotWitnessed where only the quorum is not there, NotSigned where no known
    log key signed the receipt or the checkpoint, BadNote where one of the two is malformed or falsely signed.
    """
    if proof.extra is None:
        raise BadProof("a proof carries no receipt")
    logs = tuple(logs)
    receipt = receipts.read(proof.extra, origin=origin, logs=logs)
    checkpoint = checkpoints.verify(proof.checkpoint, logs)
    leaf = log_entries.intake_leaf(receipt.upload_id)
    merkle.verify_inclusion(leaf, proof.index, checkpoint.size, proof.hashes, checkpoint.root)
    said = cosignatures.read(proof.checkpoint, policy.keys)
    if not policy.is_met(said.times.keys()):
        raise NotWitnessed("too few of the witnesses we trust cosigned the tree of a proof")
    return Proved(receipt, checkpoint, proof.index, said)

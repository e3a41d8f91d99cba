"""The parsers of the public log: its entries and files, what is signed of it, and what proves it."""

from functools import cache

from crypto import (
    checkpoints,
    cosignatures,
    log_entries,
    merkle,
    tiles,
    tlog_proofs,
    witness_policy,
    witness_requests,
)
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosignatures
from crypto.errors import BadCheckpoint, BadLogFile, BadNote, BadPolicy, BadProof, CryptoError, MissingTile
from crypto.log_entries import Border, Intake
from crypto.notes import Signature, Verifier
from crypto.tile_trees import TileTree
from crypto.tiles import Bundle, Tile
from crypto.tlog_proofs import Proved, TlogProof
from crypto.witness_policy import Policy
from crypto.witness_requests import AddCheckpoint
from fuzz.target import VECTORS, Target, as_text, kept_seeds
from support.log_tiles import Tiler
from support.sample_profile import ORIGIN

LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(40)]
TILER = Tiler(LEAVES)
PATHS = (b"tile/0/x001/x234/067", b"tile/1/000.p/17", b"tile/entries/x001/000.p/16")


def _prove_entry(data: bytes, entry: Intake | Border) -> None:
    printed = (
        log_entries.print_intake(entry.upload_id)
        if isinstance(entry, Intake)
        else log_entries.print_border(entry.number)
    )
    assert printed == data


def _prove_path(data: bytes, file: Tile | Bundle) -> None:
    assert file.path == as_text(data)


def _prove_bundle(data: bytes, entries: list[bytes]) -> None:
    assert tiles.print_bundle(entries) == data


def _prove_checkpoint_text(data: bytes, checkpoint: Checkpoint) -> None:
    assert checkpoints.print_text(checkpoint) == as_text(data)


@cache
def _policy() -> Policy:
    return witness_policy.parse((VECTORS / "log/policy.txt").read_bytes())


def _logs() -> list[Verifier]:
    return [log.key for log in _policy().logs]


def _prove_cosignatures(_data: bytes, said: Cosignatures) -> None:
    assert not said.false & said.times.keys()
    assert all(0 < time <= cosignatures.MAX_TIME for time in said.times.values())


def _prove_lines(data: bytes, lines: list[Signature]) -> None:
    assert "".join(f"{line}\n" for line in lines).encode() == data


def _prove_policy(_data: bytes, policy: Policy) -> None:
    assert witness_policy.parse(witness_policy.print_policy(policy)) == policy
    assert policy.is_met(policy.keys)


def _prove_request(data: bytes, request: AddCheckpoint) -> None:
    assert witness_requests.print_request(request) == data


def _prove_proof(data: bytes, proof: TlogProof) -> None:
    assert tlog_proofs.print_proof(proof) == data


def _verify_proof(data: bytes) -> Proved:
    return tlog_proofs.verify(tlog_proofs.parse(data), origin=ORIGIN, logs=_logs(), policy=_policy())


def _prove_proved(_data: bytes, proved: Proved) -> None:
    """Whatever stands in a file, what it proves is the one report whose receipt and tree were signed."""
    kept = (VECTORS / "log/report.tlog-proof").read_bytes()
    true = tlog_proofs.verify(tlog_proofs.parse(kept), origin=ORIGIN, logs=_logs(), policy=_policy())
    assert (proved.receipt, proved.checkpoint, proved.index) == (true.receipt, true.checkpoint, true.index)


def _read_tile(data: bytes) -> list[bytes]:
    tree = TileTree(len(LEAVES), merkle.root(LEAVES), {Tile(0, 0, len(LEAVES)): data})
    return tree.leaves(0, len(LEAVES))


def _prove_tile(_data: bytes, leaves: list[bytes]) -> None:
    assert leaves == LEAVES


TARGETS = (
    Target(
        "log-entry",
        log_entries.parse_entry,
        (BadLogFile,),
        lambda: [log_entries.print_intake(bytes(32)), log_entries.print_border(498_611)],
        _prove_entry,
    ),
    Target("log-path", lambda data: tiles.parse_path(as_text(data)), (BadLogFile,), lambda: PATHS, _prove_path),
    Target(
        "log-bundle",
        tiles.split_bundle,
        (BadLogFile,),
        lambda: [tiles.print_bundle([log_entries.print_intake(bytes(32)), log_entries.print_border(7), b""])],
        _prove_bundle,
    ),
    Target(
        "log-tile",
        _read_tile,
        (BadProof, MissingTile),
        lambda: [TILER.read(Tile(0, 0, len(LEAVES)))],
        _prove_tile,
    ),
    Target(
        "checkpoint-text",
        lambda data: checkpoints.parse_text(as_text(data)),
        (BadCheckpoint,),
        lambda: [checkpoints.print_text(Checkpoint(ORIGIN, 272, bytes(32), ("extension",))).encode()],
        _prove_checkpoint_text,
    ),
    Target("checkpoint", lambda data: checkpoints.verify(data, _logs()), (BadNote,), kept_seeds("log/*.note")),
    Target(
        "cosignatures",
        lambda data: cosignatures.read(data, _policy().keys),
        (BadNote,),
        kept_seeds("log/*.note"),
        _prove_cosignatures,
    ),
    Target(
        "witness-answer",
        cosignatures.parse_lines,
        (BadNote,),
        lambda: [(VECTORS / "log/cosigned.note").read_bytes().partition(b"\n\n")[2]],
        _prove_lines,
    ),
    Target("witness-policy", witness_policy.parse, (BadPolicy,), kept_seeds("log/policy.txt"), _prove_policy),
    Target(
        "witness-request",
        witness_requests.parse,
        (BadProof,),
        kept_seeds("log/add-checkpoint.txt"),
        _prove_request,
    ),
    Target("tlog-proof", tlog_proofs.parse, (BadProof,), kept_seeds("log/*.tlog-proof"), _prove_proof),
    Target("tlog-proof-verified", _verify_proof, (CryptoError,), kept_seeds("log/*.tlog-proof"), _prove_proved),
)

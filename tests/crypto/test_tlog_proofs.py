"""Proofs that stand alone: everything in them counts by a signature or a hash, and nothing for standing there."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import (
    checkpoints,
    cosignatures,
    log_entries,
    merkle,
    padded_base64,
    receipts,
    tlog_proofs,
    witness_policy,
    witness_requests,
)
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosigner
from crypto.errors import BadNote, BadProof, BadReceipt, NotSigned, NotWitnessed
from crypto.notes import Signer
from crypto.receipts import Receipt
from crypto.tlog_proofs import Proved, TlogProof
from crypto.witness_requests import AddCheckpoint
from support.sample_profile import ORIGIN, derive_seed, make_signer

VECTORS = Path(__file__).parents[1] / "vectors/log"
LOG = make_signer("log")
COSIGNERS = [Cosigner(f"witness.example/{number}", derive_seed(str(number))) for number in (1, 2, 3)]
TIME = 1_795_000_000
TWO_OF_THREE = witness_policy.of_lines([], [str(cosigner.witness) for cosigner in COSIGNERS], 2)
NOBODY = witness_policy.of_lines([], [], None)
IDS = sorted(merkle.leaf_hash(str(number).encode()) for number in range(15))
LEAVES = [*map(log_entries.intake_leaf, IDS), log_entries.border_leaf(498_611)]
CHECKPOINT = Checkpoint(ORIGIN, len(LEAVES), merkle.root(LEAVES))
PLACE = 11


def cosign(note: bytes, *cosigners: Cosigner) -> bytes:
    text = checkpoints.print_text(CHECKPOINT)
    return cosignatures.add(note, [cosigner.cosign(text, time=TIME) for cosigner in cosigners])


PROOF = TlogProof(
    PLACE,
    tuple(merkle.inclusion_proof(LEAVES, PLACE)),
    cosign(checkpoints.sign(CHECKPOINT, LOG), *COSIGNERS[:2]),
    receipts.sign(Receipt(ORIGIN, IDS[PLACE], 498_611), LOG),
)


def verify(proof: TlogProof, policy: witness_policy.Policy = TWO_OF_THREE) -> Proved:
    return tlog_proofs.verify(proof, origin=ORIGIN, logs=[LOG.verifier], policy=policy)


def test_a_proof_shows_the_receipt_its_place_and_who_cosigned():
    proved = verify(tlog_proofs.parse(tlog_proofs.print_proof(PROOF)))
    assert proved.receipt == Receipt(ORIGIN, IDS[PLACE], 498_611)
    assert (proved.checkpoint, proved.index) == (CHECKPOINT, PLACE)
    assert proved.cosignatures.times == {cosigner.witness: TIME for cosigner in COSIGNERS[:2]}


def test_the_published_proof_is_verified_with_the_published_policy():
    policy = witness_policy.parse((VECTORS / "policy.txt").read_bytes())
    proof = tlog_proofs.parse((VECTORS / "report.tlog-proof").read_bytes())
    proved = tlog_proofs.verify(proof, origin=ORIGIN, logs=[log.key for log in policy.logs], policy=policy)
    assert (proved.index, proved.checkpoint.size, proved.receipt.batch) == (260, 272, 498_611)
    assert proved.receipt.upload_id == hashlib.sha256(b"260").digest()


def test_the_published_request_leads_from_the_published_tree_to_the_published_checkpoint():
    request = witness_requests.parse((VECTORS / "add-checkpoint.txt").read_bytes())
    assert request.note == (VECTORS / "checkpoint.note").read_bytes()
    checkpoint = checkpoints.verify(request.note, [LOG.verifier])
    roots = {
        tree["size"]: padded_base64.decode(tree["root"]) for tree in json.loads((VECTORS / "trees.json").read_bytes())
    }
    assert roots[checkpoint.size] == checkpoint.root
    merkle.verify_consistency(
        request.old_size, checkpoint.size, roots[request.old_size], checkpoint.root, request.proof
    )


def test_a_proof_is_the_file_of_the_specification():
    lines = tlog_proofs.print_proof(PROOF).decode().split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    assert lines[1].startswith("extra ")
    assert lines[2] == "index 11"
    assert lines[7] == ""
    assert "\n".join(lines[8:]).encode() == PROOF.checkpoint


@pytest.mark.must("LOG-20")
def test_a_checkpoint_without_the_quorum_is_not_believed():
    alone = replace(PROOF, checkpoint=checkpoints.sign(CHECKPOINT, LOG))
    one = replace(PROOF, checkpoint=cosign(alone.checkpoint, COSIGNERS[2]))
    twice = replace(PROOF, checkpoint=cosign(one.checkpoint, COSIGNERS[2], COSIGNERS[2]))
    for proof in (alone, one, twice):
        with pytest.raises(NotWitnessed):
            verify(proof)
        assert verify(proof, NOBODY).index == PLACE


def test_a_proof_without_its_receipt_or_with_another_shows_nothing():
    other = receipts.sign(Receipt(ORIGIN, IDS[PLACE + 1], 498_611), LOG)
    for wrong in (None, other):
        with pytest.raises(BadProof):
            verify(replace(PROOF, extra=wrong))
    with pytest.raises(NotSigned):
        verify(replace(PROOF, extra=receipts.sign(Receipt(ORIGIN, IDS[PLACE], 498_611), make_signer("another"))))
    with pytest.raises(BadReceipt):
        verify(replace(PROOF, extra=receipts.sign(Receipt("else.example", IDS[PLACE], 498_611), LOG)))
    with pytest.raises(BadNote):
        verify(replace(PROOF, extra=b""))


def test_a_proof_at_another_place_or_under_another_tree_shows_nothing():
    other_tree = replace(CHECKPOINT, root=IDS[0])
    elsewhere = Signer.generate(f"{ORIGIN}/2")
    for wrong in (
        replace(PROOF, index=PLACE - 1),
        replace(PROOF, index=2**62),
        replace(PROOF, hashes=PROOF.hashes[:-1]),
        replace(PROOF, hashes=(*PROOF.hashes, IDS[0])),
        replace(PROOF, hashes=PROOF.hashes[::-1]),
        replace(PROOF, checkpoint=checkpoints.sign(other_tree, LOG)),
        replace(PROOF, checkpoint=checkpoints.sign(replace(CHECKPOINT, size=32), LOG)),
    ):
        with pytest.raises(BadProof):
            verify(wrong, NOBODY)
    with pytest.raises(NotSigned):
        verify(replace(PROOF, checkpoint=checkpoints.sign(replace(CHECKPOINT, origin=elsewhere.name), elsewhere)))


def test_the_border_of_a_batch_is_proved_as_nobodys_report():
    index = len(LEAVES) - 1
    with pytest.raises(BadProof):
        verify(replace(PROOF, index=index, hashes=tuple(merkle.inclusion_proof(LEAVES, index))))


@given(
    index=st.integers(0, 2**63 - 1),
    hashes=st.lists(st.binary(min_size=32, max_size=32), max_size=63),
    extra=st.none() | st.binary(max_size=50),
    checkpoint=st.binary(max_size=50),
)
def test_every_proof_is_read_as_it_was_printed(index: int, hashes: list[bytes], extra: bytes | None, checkpoint: bytes):
    proof = TlogProof(index, tuple(hashes), checkpoint, extra)
    assert tlog_proofs.parse(tlog_proofs.print_proof(proof)) == proof
    request = AddCheckpoint(index, tuple(hashes), checkpoint)
    assert witness_requests.parse(witness_requests.print_request(request)) == request


KIND = "c2sp.org/tlog-proof@v1"
HASH = "A" * 43 + "="


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{KIND}\n\n",
        f"{KIND}\nindex 0\n",
        f"{KIND}\nindex 0",
        f"{KIND}\nindex 00\n\n",
        f"{KIND}\nindex -1\n\n",
        f"{KIND}\nindex {2**63}\n\n",
        f"{KIND}\nextra AA==\n\n",
        f"{KIND}\nextra A\nindex 0\n\n",
        f"{KIND}\nextra AA==\nextra AA==\nindex 0\n\n",
        f"{KIND}\nindex 0\nextra AA==\n\n",
        f"{KIND}\nindex 0\n{HASH} \n\n",
        f"{KIND}\nindex 0\n{HASH[4:]}\n\n",
        f"{KIND}\nindex 0\n" + f"{HASH}\n" * 64 + "\n",
        f"{KIND}\r\nindex 0\n\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\n",
        f"{KIND}\nindex ٠\n\n",
    ],
)
def test_no_other_file_is_a_proof(text: str):
    with pytest.raises(BadProof):
        tlog_proofs.parse(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "old 0\n",
        "old 0",
        "old 01\n\n",
        f"old {2**63}\n\n",
        "old\n\n",
        "\n\n",
        f"old 1\n{HASH[:-1]}\n\n",
        "old 1\n" + f"{HASH}\n" * 64 + "\n",
        "old ٠\n\n",
        f"{HASH}\nold 0\n\n",
    ],
)
def test_no_other_body_asks_a_witness(text: str):
    with pytest.raises(BadProof):
        witness_requests.parse(text.encode())


def test_files_beyond_all_sizes_are_refused_before_they_are_read():
    with pytest.raises(BadProof):
        tlog_proofs.parse(f"{KIND}\nindex 0\n\n".encode() + bytes(tlog_proofs.MAX_PROOF_BYTES))
    with pytest.raises(BadProof):
        witness_requests.parse(b"old 0\n\n" + bytes(witness_requests.MAX_REQUEST_BYTES))

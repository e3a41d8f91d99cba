"""Receipts: three lines and nothing else, for this upload and from this desk."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import notes, padded_base64, receipts
from crypto.errors import BadNote, BadReceipt, NotSigned
from crypto.notes import Signer, Verifier
from crypto.receipts import Receipt
from support.sample_profile import ORIGIN, make_signer

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/receipts/receipts.json").read_text(encoding="utf-8"))
LOG = make_signer("log")
UPLOAD_ID = bytes(range(32))
ENCODED_ID = padded_base64.encode(UPLOAD_ID)


def verify(note: bytes) -> Receipt:
    return receipts.verify(note, origin=ORIGIN, upload_id=UPLOAD_ID, logs=[LOG.verifier])


@pytest.mark.parametrize("vector", VECTORS)
def test_a_published_receipt_verifies_and_is_signed_again_alike(vector: dict[str, Any]):
    upload_id = bytes.fromhex(vector["upload_id"])
    receipt = receipts.verify(
        vector["note"].encode(),
        origin=vector["origin"],
        upload_id=upload_id,
        logs=[Verifier.parse(vector["log"])],
    )
    assert receipt == Receipt(vector["origin"], upload_id, vector["batch"])
    assert (
        receipts.sign(receipt, Signer.from_seed(vector["origin"], bytes.fromhex(vector["seed"])))
        == vector["note"].encode()
    )


@pytest.mark.must("UPL-15")
def test_a_receipt_has_exactly_these_three_lines():
    text = notes.verify(receipts.sign(Receipt(ORIGIN, UPLOAD_ID, 7), LOG), [LOG.verifier])
    assert text == f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch 7\n"


def test_a_receipt_of_an_unknown_log_key_is_told_apart_from_a_false_one():
    note = receipts.sign(Receipt(ORIGIN, UPLOAD_ID, 7), make_signer("another log"))
    with pytest.raises(NotSigned):
        verify(note)


@pytest.mark.must("UPL-15")
def test_a_receipt_for_another_upload_is_refused():
    with pytest.raises(BadReceipt):
        verify(receipts.sign(Receipt(ORIGIN, bytes(32), 7), LOG))


@pytest.mark.must("UPL-15")
def test_a_receipt_of_another_origin_is_refused():
    with pytest.raises(BadReceipt):
        verify(receipts.sign(Receipt("else.example", UPLOAD_ID, 7), LOG))


def test_every_flipped_bit_and_every_truncation_is_refused():
    note = receipts.sign(Receipt(ORIGIN, UPLOAD_ID, 7), LOG)
    for place in range(len(note)):
        with pytest.raises(BadNote):
            verify(note[:place])
        changed = bytearray(note)
        changed[place] ^= 1
        with pytest.raises(BadNote):
            verify(bytes(changed))


@pytest.mark.must("UPL-15")
@pytest.mark.parametrize(
    "text",
    [
        "\n",
        f"{ORIGIN}\n16\n{ENCODED_ID}\n",
        f"{ORIGIN}/receipt/v1\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\n",
        f"{ORIGIN}/receipt/v2\n{ENCODED_ID}\nbatch 7\n",
        f"{ORIGIN}/profile/v1\n{ENCODED_ID}\nbatch 7\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch 7\nmore\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch 7\n\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID.rstrip('=')}\nbatch 7\n",
        f"{ORIGIN}/receipt/v1\n{UPLOAD_ID.hex()}\nbatch 7\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch \n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch 07\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch -1\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch ٧\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nBatch 7\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch {2**63}\n",
        f"{ORIGIN}/receipt/v1\n{ENCODED_ID}\nbatch {'9' * 1000}\n",
    ],
)
def test_a_rightly_signed_text_that_is_no_receipt_is_refused(text: str):
    with pytest.raises(BadReceipt):
        verify(notes.sign(text, LOG))


def test_a_longer_note_than_any_receipt_is_refused():
    with pytest.raises(BadNote):
        verify(notes.sign("x" * receipts.MAX_RECEIPT_BYTES + "\n", LOG))


@pytest.mark.parametrize(("upload_id", "batch"), [(b"", 1), (bytes(31), 1), (bytes(32), -1), (bytes(32), 2**63)])
def test_a_receipt_that_no_reader_takes_is_not_signed(upload_id: bytes, batch: int):
    with pytest.raises(BadReceipt):
        receipts.sign(Receipt(ORIGIN, upload_id, batch), LOG)


@given(st.binary(min_size=32, max_size=32), st.integers(0, receipts.MAX_BATCH))
def test_a_signed_receipt_reads_back(upload_id: bytes, batch: int):
    receipt = Receipt(ORIGIN, upload_id, batch)
    note = receipts.sign(receipt, LOG)
    assert receipts.verify(note, origin=ORIGIN, upload_id=upload_id, logs=[LOG.verifier]) == receipt


@given(st.binary())
def test_any_bytes_are_our_error(data: bytes):
    with pytest.raises(BadNote):
        verify(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")))
def test_any_rightly_signed_text_is_our_error(text: str):
    with pytest.raises(BadReceipt):
        verify(notes.sign(f"{text}\n", LOG))

"""Cosignatures: a witness's word with its time, and lines that anybody may have written under a note."""

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from crypto import checkpoints, cosignatures, notes
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import MAX_TIME, Cosigner, Witness
from crypto.errors import BadKey, BadNote
from crypto.notes import Signature, Verifier
from support.sample_profile import ORIGIN, derive_seed, make_signer, make_witness

LOG = make_signer("log")
NOTE = checkpoints.sign(Checkpoint(ORIGIN, 16, bytes(range(32))), LOG)
TEXT = notes.verify(NOTE, [LOG.verifier])
FIRST = Cosigner("witness.example/1", derive_seed("1"))
SECOND = Cosigner("witness.example/2", derive_seed("2"))
TIME = 1_795_000_000


def test_a_cosignature_covers_its_header_its_time_and_the_whole_text():
    signature = FIRST.cosign(TEXT, time=TIME)
    assert signature.value[:8] == TIME.to_bytes(8, "big")
    covered = f"cosignature/v1\ntime {TIME}\n{TEXT}".encode()
    Ed25519PublicKey.from_public_bytes(FIRST.witness.public).verify(signature.value[8:], covered)


def test_a_witness_has_a_key_id_and_a_text_of_its_own_kind():
    witness = FIRST.witness
    assert witness.key_id == hashlib.sha256(witness.name.encode() + b"\n\x04" + witness.public).digest()[:4]
    assert Witness.parse(str(witness)) == witness
    assert str(Witness.parse(make_witness("1"))) == make_witness("1")
    for kind, other in ((Witness, LOG.verifier), (Verifier, witness)):
        with pytest.raises(BadKey):
            kind.parse(str(other))
    assert Verifier(witness.name, witness.public) != witness


def test_the_witnesses_that_cosigned_are_told_with_their_times():
    note = cosignatures.add(NOTE, [FIRST.cosign(TEXT, time=TIME)])
    said = cosignatures.read(note, [SECOND.witness, FIRST.witness])
    assert said.times == {FIRST.witness: TIME}
    assert said.false == frozenset()
    assert checkpoints.verify(note, [LOG.verifier]).size == 16


def test_of_several_cosignatures_of_one_witness_the_latest_is_told():
    lines = [FIRST.cosign(TEXT, time=TIME + offset) for offset in (0, 50, -50)]
    assert cosignatures.read(cosignatures.add(NOTE, lines), [FIRST.witness]).times == {FIRST.witness: TIME + 50}


@pytest.mark.must("LOG-21")
def test_a_false_cosignature_is_named_and_counts_for_nothing():
    true = FIRST.cosign(TEXT, time=TIME)
    other_time = Signature(true.name, true.key_id, (TIME + 1).to_bytes(8, "big") + true.value[8:])
    other_text = FIRST.cosign(TEXT.replace("\n16\n", "\n32\n"), time=TIME)
    of_another = Signature(true.name, true.key_id, SECOND.cosign(TEXT, time=TIME).value)
    without_time = Signature(true.name, true.key_id, make_signer("1").sign_text(TEXT).value)
    beyond = Signature(true.name, true.key_id, (MAX_TIME + 1).to_bytes(8, "big") + true.value[8:])
    for false in (other_time, other_text, of_another, without_time, beyond, Signature(true.name, true.key_id, b"x")):
        note = cosignatures.add(NOTE, [false, SECOND.cosign(TEXT, time=TIME)])
        said = cosignatures.read(note, [FIRST.witness, SECOND.witness])
        assert (set(said.times), said.false) == ({SECOND.witness}, {FIRST.witness})
        assert checkpoints.verify(note, [LOG.verifier]).size == 16
        both = cosignatures.read(cosignatures.add(note, [true]), [FIRST.witness])
        assert (set(both.times), both.false) == ({FIRST.witness}, frozenset())


def test_a_cosignature_at_time_zero_is_false():
    plain = make_signer("1", name=FIRST.name)
    signed = plain.sign_text(f"cosignature/v1\ntime 0\n{TEXT}")
    note = cosignatures.add(NOTE, [Signature(FIRST.name, FIRST.witness.key_id, bytes(8) + signed.value)])
    assert cosignatures.read(note, [FIRST.witness]).false == {FIRST.witness}


def test_a_plain_signature_of_a_witness_key_is_no_cosignature():
    plain = make_signer("1", name=FIRST.name)
    said = cosignatures.read(cosignatures.add(NOTE, [plain.sign_text(TEXT)]), [FIRST.witness])
    assert (said.times, said.false) == ({}, frozenset())


@pytest.mark.parametrize("time", [-1, 0, MAX_TIME + 1])
def test_no_cosignature_is_made_at_an_impossible_time(time: int):
    with pytest.raises(BadNote):
        FIRST.cosign(TEXT, time=time)


@given(time=st.integers(1, MAX_TIME))
def test_every_time_is_read_as_it_was_signed(time: int):
    note = cosignatures.add(NOTE, [FIRST.cosign(TEXT, time=time)])
    assert cosignatures.read(note, [FIRST.witness]).times == {FIRST.witness: time}


def test_a_line_is_added_once_and_not_beyond_what_readers_look_at():
    lines = [FIRST.cosign(TEXT, time=TIME + offset) for offset in range(notes.MAX_SIGNATURES - 1)]
    full = cosignatures.add(NOTE, lines)
    assert cosignatures.add(full, lines) == full
    with pytest.raises(BadNote):
        cosignatures.add(full, [SECOND.cosign(TEXT, time=TIME)])


def test_a_key_or_a_note_that_is_none_is_refused():
    for name, seed in (("", bytes(32)), ("a b", bytes(32)), ("a", bytes(31))):
        with pytest.raises(BadKey):
            Cosigner(name, seed)
    for note in (b"", b"text\n", bytes(notes.MAX_NOTE_BYTES + 1)):
        with pytest.raises(BadNote):
            cosignatures.read(note, [FIRST.witness])
    assert "seed" not in repr(FIRST)


def test_what_a_witness_answers_are_lines_that_end():
    lines = [FIRST.cosign(TEXT, time=TIME), SECOND.cosign(TEXT, time=TIME)]
    answer = "".join(f"{line}\n" for line in lines).encode()
    assert cosignatures.parse_lines(answer) == lines
    for wrong in (b"", b"\n", answer[:-1], answer + b"\n", b"\xff\n", answer.replace(b" ", b""), answer * 17):
        with pytest.raises(BadNote):
            cosignatures.parse_lines(wrong)


def test_a_witness_of_another_algorithm_is_ignored():
    # The algorithm byte 0x06 stands for ML-DSA-44, whose lines are some 3 kB long.
    line = Signature("witness.example/3", b"\x01\x02\x03\x04", bytes(2428))
    note = cosignatures.add(NOTE, [line, FIRST.cosign(TEXT, time=TIME)])
    assert set(cosignatures.read(note, [FIRST.witness]).times) == {FIRST.witness}

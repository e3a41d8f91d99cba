"""Checkpoints: three lines of the specification, signed by a key that bears the log's own name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import checkpoints, merkle, notes, padded_base64, receipts
from crypto.checkpoints import Checkpoint
from crypto.errors import BadCheckpoint, BadNote, BadReceipt, NotSigned
from crypto.notes import Signer
from crypto.receipts import Receipt
from support.sample_profile import ORIGIN, make_signer

LOG = make_signer("log")
SECOND = Signer.generate(f"{ORIGIN}/2")
ROOT = bytes(range(32))
ENCODED = padded_base64.encode(ROOT)
CHECKPOINT = Checkpoint(ORIGIN, 20_852_163, ROOT)

# The example of c2sp.org/tlog-cosignature.
PUBLISHED = """\
example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
"""


def test_the_published_example_is_read_and_written_again_alike():
    read = checkpoints.parse_text(PUBLISHED)
    assert (read.origin, read.size, read.root.hex()[:8]) == ("example.com/behind-the-sofa", 20_852_163, "0ac5186a")
    assert checkpoints.print_text(read) == PUBLISHED


def test_a_checkpoint_has_exactly_these_three_lines_and_its_log_signs_it():
    note = checkpoints.sign(CHECKPOINT, LOG)
    assert notes.verify(note, [LOG.verifier]) == f"{ORIGIN}\n20852163\n{ENCODED}\n"
    assert checkpoints.verify(note, [SECOND.verifier, LOG.verifier]) == CHECKPOINT


def test_a_checkpoint_is_signed_again_in_the_same_bytes():
    assert checkpoints.sign(CHECKPOINT, LOG) == checkpoints.sign(CHECKPOINT, LOG)


def test_a_key_of_another_log_of_the_desk_does_not_speak_for_this_one():
    text = checkpoints.print_text(CHECKPOINT)
    with pytest.raises(NotSigned):
        checkpoints.verify(notes.sign(text, SECOND), [LOG.verifier, SECOND.verifier])
    with pytest.raises(BadCheckpoint):
        checkpoints.sign(CHECKPOINT, SECOND)
    with pytest.raises(BadCheckpoint):
        checkpoints.sign(CHECKPOINT, LOG, SECOND)


def test_a_checkpoint_of_an_unknown_key_is_told_apart_from_a_false_one():
    note = checkpoints.sign(CHECKPOINT, LOG)
    with pytest.raises(NotSigned):
        checkpoints.verify(note, [make_signer("another log").verifier])
    with pytest.raises(BadNote, match="not its own"):
        checkpoints.verify(note.replace(b"20852163", b"20852164"), [LOG.verifier])


def test_nothing_else_that_a_log_key_signs_is_a_checkpoint():
    with pytest.raises(BadNote):
        checkpoints.verify(receipts.sign(Receipt(ORIGIN, ROOT, 7), LOG), [LOG.verifier])
    under_that_name = Signer.generate(f"{ORIGIN}/receipt/v1")
    note = receipts.sign(Receipt(ORIGIN, ROOT, 7), under_that_name)
    with pytest.raises(BadCheckpoint):
        checkpoints.verify(note, [under_that_name.verifier])
    note = checkpoints.sign(Checkpoint(under_that_name.name, 7, ROOT), under_that_name)
    with pytest.raises(BadReceipt):
        receipts.verify(note, origin=ORIGIN, upload_id=ROOT, logs=[under_that_name.verifier])


@given(
    size=st.integers(0, 2**63 - 1),
    root=st.binary(min_size=32, max_size=32),
    extensions=st.lists(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1), max_size=3),
)
def test_every_checkpoint_is_read_as_it_was_written(size: int, root: bytes, extensions: list[str]):
    checkpoint = Checkpoint(ORIGIN, size, root, tuple(extensions))
    assert checkpoints.parse_text(checkpoints.print_text(checkpoint)) == checkpoint


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{ORIGIN}\n",
        f"{ORIGIN}\n1\n",
        f"{ORIGIN}\n1\n{ENCODED}",
        f"\n1\n{ENCODED}\n",
        f"{ORIGIN}\n01\n{ENCODED}\n",
        f"{ORIGIN}\n-1\n{ENCODED}\n",
        f"{ORIGIN}\n１\n{ENCODED}\n",
        f"{ORIGIN}\n{2**63}\n{ENCODED}\n",
        f"{ORIGIN}\n{'9' * 5000}\n{ENCODED}\n",
        f"{ORIGIN}\n1\n{ENCODED[:-1]}\n",
        f"{ORIGIN}\n1\n{padded_base64.encode(ROOT[:31])}\n",
        f"{ORIGIN}\n1\n{ENCODED} \n",
        f"{ORIGIN}\n1\n{ENCODED}\n\n",
        f"{ORIGIN}\n1\n{ENCODED}\n\nextension\n",
    ],
)
def test_no_other_text_is_a_checkpoint(text: str):
    with pytest.raises(BadCheckpoint):
        checkpoints.parse_text(text)


@pytest.mark.parametrize(
    "checkpoint",
    [
        Checkpoint("", 1, ROOT),
        Checkpoint("a\nb", 1, ROOT),
        Checkpoint(ORIGIN, -1, ROOT),
        Checkpoint(ORIGIN, 2**63, ROOT),
        Checkpoint(ORIGIN, 1, ROOT[:31]),
        Checkpoint(ORIGIN, 1, ROOT, ("",)),
        Checkpoint(ORIGIN, 1, ROOT, ("a\nb",)),
    ],
)
def test_what_would_be_read_as_something_else_is_not_written(checkpoint: Checkpoint):
    with pytest.raises(BadCheckpoint):
        checkpoints.print_text(checkpoint)


def test_a_note_beyond_all_sizes_is_refused_before_it_is_read():
    with pytest.raises(BadCheckpoint):
        checkpoints.verify(bytes(notes.MAX_NOTE_BYTES + 1), [LOG.verifier])


def test_the_checkpoint_of_an_empty_tree_has_the_hash_of_nothing():
    note = checkpoints.sign(Checkpoint(ORIGIN, 0, merkle.EMPTY_ROOT), LOG)
    assert checkpoints.verify(note, [LOG.verifier]).size == 0

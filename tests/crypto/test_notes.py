"""Signed notes: published examples, every byte flipped, and what counts as signed."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import notes
from crypto.errors import BadKey, BadNote, CryptoError, NotSigned
from crypto.notes import SignedNote, Signer, Verifier
from support.sample_profile import make_signer, make_witness

PUBLISHED = json.loads((Path(__file__).parents[1] / "vectors/notes/published.json").read_text(encoding="utf-8"))
ALICE, BOB, CAROL = (make_signer(name, name=f"{name}.example/key") for name in ("alice", "bob", "carol"))
TEXT = "first line\n\nthird line\n"

names = st.text(st.characters(min_codepoint=33, exclude_categories=["Cs", "Zs", "Zl", "Zp", "Cc"]), min_size=1).filter(
    lambda name: "+" not in name and not any(character.isspace() for character in name)
)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")).map(lambda text: f"{text}\n")


def test_the_self_test_passes():
    notes.self_test()


@pytest.mark.parametrize("example", PUBLISHED["verified"])
def test_a_published_note_verifies(example: dict[str, str]):
    verifier = Verifier.parse(example["verifier"])
    assert str(verifier) == example["verifier"]
    assert notes.verify(example["note"].encode(), [verifier]) == example["text"]


@pytest.mark.parametrize("example", PUBLISHED["form_only"])
def test_a_published_note_is_taken_apart_and_put_together(example: dict[str, str]):
    note = SignedNote.parse(example["note"].encode())
    (signature,) = note.signatures
    assert (note.text, signature.name) == (example["text"], example["name"])
    assert signature.key_id.hex() == example["key_id"]
    assert note.encode() == example["note"].encode()


def test_a_note_gives_back_its_text():
    assert notes.verify(notes.sign(TEXT, ALICE), [ALICE.verifier]) == TEXT


def test_another_key_of_the_same_name_is_not_known():
    note = notes.sign(TEXT, ALICE)
    with pytest.raises(NotSigned):
        notes.verify(note, [Signer.generate(ALICE.name).verifier])


def test_a_key_of_the_same_id_and_another_name_is_not_known():
    with pytest.raises(NotSigned):
        notes.verify(notes.sign(TEXT, ALICE), [Verifier("else.example", ALICE.verifier.public)])


def test_every_flipped_bit_is_refused():
    note = notes.sign("a\n", ALICE)
    for place in range(len(note)):
        for bit in range(8):
            changed = bytearray(note)
            changed[place] ^= 1 << bit
            with pytest.raises(BadNote):
                notes.verify(bytes(changed), [ALICE.verifier])


def test_every_truncation_is_refused():
    note = notes.sign(TEXT, ALICE)
    for length in range(len(note)):
        with pytest.raises(BadNote):
            notes.verify(note[:length], [ALICE.verifier])


def test_the_threshold_counts_keys():
    note = notes.sign(TEXT, ALICE, BOB)
    verifiers = [signer.verifier for signer in (ALICE, BOB, CAROL)]
    assert notes.verify(note, verifiers, threshold=2) == TEXT
    with pytest.raises(NotSigned):
        notes.verify(note, verifiers, threshold=3)


def test_one_key_counts_once():
    with pytest.raises(NotSigned):
        notes.verify(notes.sign(TEXT, ALICE, ALICE), [ALICE.verifier, ALICE.verifier, BOB.verifier], threshold=2)


def test_a_wrong_signature_of_a_known_key_spoils_the_note():
    good, other = SignedNote.parse(notes.sign(TEXT, ALICE, BOB)), SignedNote.parse(notes.sign("x\n", ALICE, BOB))
    mixed = SignedNote(TEXT, (good.signatures[0], other.signatures[1])).encode()
    assert notes.verify(mixed, [ALICE.verifier]) == TEXT
    with pytest.raises(BadNote):
        notes.verify(mixed, [ALICE.verifier, BOB.verifier])


def test_signatures_of_unknown_keys_are_ignored():
    witness = Signer.generate("witness.example")
    assert notes.verify(notes.sign(TEXT, witness, ALICE), [ALICE.verifier]) == TEXT


def test_two_trusted_keys_that_cannot_be_told_apart_are_refused(first_collision: tuple[Verifier, Verifier]):
    first, second = first_collision
    with pytest.raises(BadNote):
        notes.verify(notes.sign(TEXT, ALICE), [first, second])


@pytest.fixture
def first_collision() -> tuple[Verifier, Verifier]:
    """Two keys whose four-byte ids are equal, found by trying: 2^16 keys give one by the birthday rule."""
    seen: dict[bytes, Verifier] = {}
    for number in range(2**20):
        verifier = Verifier("x", number.to_bytes(32, "big"))
        if other := seen.get(verifier.key_id):
            return other, verifier
        seen[verifier.key_id] = verifier
    raise AssertionError("no two ids collide")


@pytest.mark.must("PRO-2")
def test_the_longest_note_is_read_and_a_longer_one_refused():
    room = notes.MAX_NOTE_BYTES - len(notes.sign("\n", ALICE))
    longest = notes.sign("x" * room + "\n", ALICE)
    assert len(longest) == notes.MAX_NOTE_BYTES
    assert notes.verify(longest, [ALICE.verifier])
    with pytest.raises(BadNote):
        notes.verify(notes.sign("x" * (room + 1) + "\n", ALICE), [ALICE.verifier])


def test_sixteen_signatures_are_read_and_thirty_three_are_not():
    assert notes.verify(notes.sign(TEXT, *[ALICE] * 16), [ALICE.verifier]) == TEXT
    with pytest.raises(BadNote):
        notes.verify(notes.sign(TEXT, *[ALICE] * 33), [ALICE.verifier])


@pytest.mark.parametrize("text", ["", "no newline", "tab\there\n", "cr\r\n", "\ud800\n", "nul\0\n"])
def test_a_text_that_no_note_can_carry_is_not_signed(text: str):
    with pytest.raises(BadNote):
        notes.sign(text, ALICE)


def test_a_note_that_nobody_signs_is_not_written():
    with pytest.raises(BadNote):
        notes.sign(TEXT)


def test_a_threshold_of_zero_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="threshold"):
        notes.verify(notes.sign(TEXT, ALICE), [ALICE.verifier], threshold=0)


@pytest.mark.parametrize(
    "tail",
    [
        "",
        "\n",
        "— a\n",
        "— a AAAA\n",
        "- a AAAAAAA=\n",
        "— a b AAAAAAA=\n",
        "— a AAAAAAB=\n",
        "— a+b AAAAAAA=\n",
        "—  AAAAAAA=\n",
    ],
)
def test_a_malformed_signature_line_is_refused(tail: str):
    note = f"text\n\n{tail}".encode()
    with pytest.raises(BadNote):
        SignedNote.parse(note)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u2003b", "a\nb", "a\x01b", "\ud800"])
def test_a_name_that_no_signature_line_can_carry_is_refused(name: str):
    with pytest.raises(BadKey):
        Signer(name, bytes(32))
    with pytest.raises(BadKey):
        Verifier(name, bytes(32))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_refused(length: int):
    with pytest.raises(BadKey):
        Signer("a", bytes(length))
    with pytest.raises(BadKey):
        Verifier("a", bytes(length))


def test_a_verifier_key_with_a_changed_character_is_refused():
    key = str(ALICE.verifier)
    for place in range(len(key)):
        changed = key[:place] + ("0" if key[place] != "0" else "1") + key[place + 1 :]
        with pytest.raises(BadKey):
            Verifier.parse(changed)


@pytest.mark.parametrize("text", ["", "a", "a+b", "a+00000000+", "a+00000000+AAAA", f"{make_witness('w')}"])
def test_a_text_that_is_no_ed25519_verifier_key_is_refused(text: str):
    with pytest.raises(BadKey):
        Verifier.parse(text)


def test_a_seed_gives_its_key_back_and_shows_itself_nowhere():
    signer = Signer.generate("a")
    assert Signer.from_seed("a", signer.seed) == signer
    assert repr(signer) == "Signer(name='a')"


@given(names, st.binary(min_size=32, max_size=32))
def test_a_printed_verifier_key_parses_to_itself(name: str, public: bytes):
    verifier = Verifier(name, public)
    assert Verifier.parse(str(verifier)) == verifier


@given(texts)
def test_a_printed_note_parses_to_itself(text: str):
    note = notes.sign(text, ALICE, BOB)
    assert SignedNote.parse(note).encode() == note
    assert notes.verify(note, [BOB.verifier]) == text


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_note_or_our_error(data: bytes):
    try:
        note = SignedNote.parse(data)
    except BadNote:
        return
    assert note.encode() == data


@given(st.text(), st.text())
def test_any_signature_lines_are_our_error_or_not_signed(text: str, tail: str):
    data = f"{text}\n\n— {tail}\n".encode("utf-8", "surrogatepass")
    with pytest.raises(BadNote):
        notes.verify(data, [ALICE.verifier])


@given(st.text())
def test_any_text_is_a_verifier_key_or_our_error(text: str):
    with contextlib.suppress(CryptoError):
        assert str(Verifier.parse(text)) == text

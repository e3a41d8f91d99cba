"""Opening: the order of checks, whatever byte is changed or missing, and what is released before a fault."""

from hashlib import sha256
from io import BufferedReader, BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto.age_read import Header, Wrapping, decrypt, decrypt_bytes
from crypto.age_write import encrypt_bytes
from crypto.errors import CryptoError, HeaderFailure, HmacFailure, NoMatch, NotOpened, PayloadFailure
from crypto.header import print_header
from crypto.identities import HybridIdentity
from crypto.recipients import HybridRecipient
from crypto.sizes import HEADER_BYTES
from crypto.stanzas import Stanza

IDENTITY = HybridIdentity.from_seed(sha256(b"age_read").digest())
STRANGER = HybridIdentity.from_seed(sha256(b"stranger").digest())
PLAIN = b"plain text " * 7000
ENVELOPE = encrypt_bytes(PLAIN, [HybridRecipient.decoy(), IDENTITY.recipient()])
SMALL = encrypt_bytes(b"small", [HybridRecipient.decoy(), IDENTITY.recipient()])


class Recorder:
    """An identity that tells whether it was asked."""

    def __init__(self) -> None:
        self.was_asked = False

    def unwrap(self, stanzas: object) -> bytes | None:
        self.was_asked = True
        return None


def test_an_envelope_opens_with_one_of_several_identities():
    assert decrypt_bytes(ENVELOPE, [STRANGER, IDENTITY]) == PLAIN


def test_a_stream_that_cannot_be_sought_opens_too():
    target = BytesIO()
    decrypt(BufferedReader(BytesIO(ENVELOPE)), target, [IDENTITY])
    assert target.getvalue() == PLAIN


@pytest.mark.parametrize("identities", [[], [STRANGER]])
def test_an_envelope_for_somebody_else_matches_nobody(identities: list[HybridIdentity]):
    with pytest.raises(NoMatch):
        decrypt_bytes(ENVELOPE, identities)


def test_a_check_may_refuse_a_header_before_any_key_is_tried():
    recorder = Recorder()

    def refuse(header: Header) -> None:
        assert len(header.raw) == HEADER_BYTES
        assert [stanza.kind for stanza in header.stanzas] == ["mlkem768x25519"] * 2
        raise NotOpened("not one of our envelopes")

    with pytest.raises(NotOpened, match="not one of our envelopes"):
        decrypt_bytes(ENVELOPE, [recorder], check=refuse)
    assert not recorder.was_asked


def test_a_check_that_is_content_changes_nothing():
    assert decrypt_bytes(ENVELOPE, [IDENTITY], check=lambda _: None) == PLAIN


def test_a_flipped_bit_in_any_byte_of_an_envelope_is_refused():
    # Every byte but the 2 × 1,494 of the encapsulations, of which each 97th stands for the rest.
    argument_bytes = {*range(40, 1534), *range(1597, 3091)}
    indexes = [index for index in range(len(SMALL)) if index not in argument_bytes or index % 97 == 0]
    for index in indexes:
        changed = bytearray(SMALL)
        changed[index] ^= 1
        with pytest.raises(NotOpened):
            decrypt_bytes(bytes(changed), [IDENTITY])


def test_an_envelope_cut_anywhere_is_refused():
    for length in [*range(0, len(SMALL), 53), HEADER_BYTES, HEADER_BYTES + 15, HEADER_BYTES + 16, len(SMALL) - 1]:
        with pytest.raises(NotOpened):
            decrypt_bytes(SMALL[:length], [IDENTITY])


def test_a_stanza_added_to_a_header_fails_its_mac():
    added = Stanza("grease", (), b"").encode()
    with pytest.raises(HmacFailure):
        decrypt_bytes(SMALL.replace(b"\n---", b"\n" + added + b"---", 1), [IDENTITY])


def test_a_header_of_its_own_writer_still_needs_the_payload_that_goes_with_it():
    file_key = bytes(16)
    forged = print_header([IDENTITY.recipient().wrap(file_key)], file_key)
    with pytest.raises(HeaderFailure):
        decrypt_bytes(forged, [IDENTITY])
    with pytest.raises(PayloadFailure):
        decrypt_bytes(forged + SMALL[HEADER_BYTES:], [IDENTITY])


def test_a_cut_envelope_releases_a_true_beginning_before_it_fails():
    target = BytesIO()
    with pytest.raises(PayloadFailure):
        decrypt(BytesIO(ENVELOPE[:-1]), target, [IDENTITY])
    assert target.getvalue() == PLAIN[:65_536]


def test_progress_ends_at_the_plain_length():
    told: list[int] = []
    decrypt(BytesIO(ENVELOPE), BytesIO(), [IDENTITY], progress=told.append)
    assert told == [65_536, len(PLAIN)]


@pytest.mark.parametrize("wrapping", list(Wrapping))
def test_an_empty_file_is_refused_in_every_form(wrapping: Wrapping):
    with pytest.raises(NotOpened):
        decrypt_bytes(b"", [IDENTITY], wrapping=wrapping)


@settings(max_examples=50)
@given(st.binary(max_size=120), st.integers(0, len(SMALL)), st.sampled_from(list(Wrapping)))
def test_any_bytes_are_refused_whatever_true_beginning_they_have(data: bytes, kept: int, wrapping: Wrapping):
    try:
        assert decrypt_bytes(SMALL[:kept] + data, [IDENTITY], wrapping=wrapping) == b"small"
    except CryptoError:
        return
    assert (kept, data) == (len(SMALL), b"") or SMALL[:kept] + data == SMALL

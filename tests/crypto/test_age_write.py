"""Sealing: who opens it, how long it is, and that no two files are alike."""

from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto.age_read import decrypt_bytes, read_header
from crypto.age_write import encrypt, encrypt_bytes
from crypto.errors import BadKey
from crypto.identities import HybridIdentity
from crypto.recipients import HybridRecipient
from crypto.sizes import CLASSES, HEADER_BYTES, SUBMIT_CLASS, envelope_length

IDENTITY = HybridIdentity.from_seed(sha256(b"age_write").digest())
DECOY = HybridRecipient.decoy()
PAIR = [IDENTITY.recipient(), DECOY]


@settings(max_examples=20)
@given(st.binary(max_size=2000))
def test_what_is_sealed_opens_to_itself(plain: bytes):
    assert decrypt_bytes(encrypt_bytes(plain, PAIR), [IDENTITY]) == plain


@pytest.mark.must("ENV-7")
@pytest.mark.parametrize("size_class", [size for size in CLASSES if size <= SUBMIT_CLASS])
def test_an_envelope_of_two_stanzas_has_the_length_of_its_class(size_class: int):
    envelope = encrypt_bytes(bytes(size_class), PAIR)
    assert len(envelope) == envelope_length(size_class)
    assert len(read_header(BytesIO(envelope)).raw) == HEADER_BYTES == 3184


def test_stanzas_stand_in_the_order_given():
    for recipients, position in ((PAIR, 0), (PAIR[::-1], 1)):
        stanzas = read_header(BytesIO(encrypt_bytes(b"", recipients))).stanzas
        assert [IDENTITY.unwrap([stanza]) is not None for stanza in stanzas] == [position == 0, position == 1]


def test_each_of_several_recipients_opens_the_file():
    identities = [HybridIdentity.generate() for _ in range(16)]
    sealed = encrypt_bytes(b"text", [identity.recipient() for identity in identities])
    assert [decrypt_bytes(sealed, [identity]) for identity in identities] == [b"text"] * 16


@pytest.mark.parametrize("count", [0, 17])
def test_no_recipient_or_too_many_are_refused_before_anything_is_written(count: int):
    target = BytesIO()
    with pytest.raises(BadKey):
        encrypt(BytesIO(b"text"), target, [DECOY] * count)
    assert target.getvalue() == b""


def test_the_same_report_sealed_twice_shares_nothing_but_the_form():
    first, second = encrypt_bytes(bytes(64), PAIR), encrypt_bytes(bytes(64), PAIR)
    assert first[HEADER_BYTES:] != second[HEADER_BYTES:]
    assert first[:HEADER_BYTES] != second[:HEADER_BYTES]
    assert len(first) == len(second)


def test_progress_ends_at_the_plain_length():
    told: list[int] = []
    encrypt(BytesIO(bytes(70_000)), BytesIO(), PAIR, progress=told.append)
    assert told == [65_536, 70_000]

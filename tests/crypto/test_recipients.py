"""Recipients: their texts, real decoys, and keys that would keep no secret."""

from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from crypto import bech32, recipients
from crypto.errors import BadKey, CryptoError
from crypto.identities import HybridIdentity
from crypto.low_order import _LOW_ORDER, is_low_order
from crypto.recipients import HybridRecipient

IDENTITY = HybridIdentity.from_seed(sha256(b"recipients").digest())
RECIPIENT = IDENTITY.recipient()


def test_a_recipient_is_printed_and_parsed_to_itself():
    text = str(RECIPIENT)
    assert text.startswith("age1pq1")
    assert HybridRecipient.parse(text) == RECIPIENT
    assert hash(HybridRecipient.parse(text)) == hash(RECIPIENT)
    assert len(RECIPIENT.encoded) == 1216


def test_a_stanza_has_one_argument_and_a_body_of_32_bytes_and_never_repeats():
    first, second = RECIPIENT.wrap(bytes(16)), RECIPIENT.wrap(bytes(16))
    for stanza in (first, second):
        assert stanza.kind == "mlkem768x25519"
        assert [len(argument) for argument in stanza.arguments] == [1494]
        assert len(stanza.body) == 32
    assert first.arguments != second.arguments
    assert first.body != second.body


@pytest.mark.must("ENV-3")
def test_decoys_are_real_recipients_and_all_different():
    decoys = {HybridRecipient.decoy() for _ in range(5)}
    assert len(decoys) == 5
    for decoy in decoys:
        assert HybridRecipient.parse(str(decoy)) == decoy
        assert IDENTITY.unwrap([decoy.wrap(bytes(16))]) is None


def test_a_recipient_equals_nothing_of_another_kind():
    assert RECIPIENT.encoded != RECIPIENT
    assert HybridRecipient.decoy() != RECIPIENT


@pytest.mark.parametrize("length", [0, 32, 1215, 1217])
def test_a_recipient_of_another_length_is_refused(length: int):
    with pytest.raises(BadKey):
        HybridRecipient(RECIPIENT.encoded[:1] * length)


def test_a_recipient_with_another_prefix_or_letter_case_is_refused():
    for text in (bech32.encode("age", RECIPIENT.encoded), str(RECIPIENT).upper(), IDENTITY.text()):
        with pytest.raises(BadKey):
            HybridRecipient.parse(text)


@pytest.mark.must("ENV-3")
def test_random_bytes_are_no_recipient():
    with pytest.raises(BadKey, match="ML-KEM"):
        HybridRecipient(b"\xff" * 1216)


@pytest.mark.parametrize("point", sorted(_LOW_ORDER))
@pytest.mark.parametrize("top_bit", [0, 1])
def test_a_recipient_that_would_keep_no_secret_is_refused(point: int, top_bit: int):
    share = (point + (top_bit << 255)).to_bytes(32, "little")
    # The list agrees with the library, which refuses the all-zero secret that each of these gives.
    with pytest.raises(ValueError, match="shared key"):
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(share))
    with pytest.raises(BadKey, match="no secret"):
        HybridRecipient(RECIPIENT.encoded[:1184] + share)


@given(st.binary(min_size=32, max_size=32))
def test_a_share_is_of_low_order_exactly_when_its_secret_is_zero(share: bytes):
    try:
        X25519PrivateKey.from_private_bytes(bytes(32)).exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        assert is_low_order(share)
    else:
        assert not is_low_order(share)


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda data: bech32.encode("age1pq", data)))
def test_any_text_is_a_recipient_or_refused(text: str):
    with pytest.raises(CryptoError):
        HybridRecipient.parse(text)


def test_the_self_test_passes():
    recipients.self_test()

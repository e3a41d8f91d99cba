"""Identities of all three kinds: what they open, what they refuse in a stanza, and the files they are kept in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import bech32, identities
from crypto.errors import BadKey, CryptoError, HeaderFailure
from crypto.identities import (
    HybridIdentity,
    ScryptIdentity,
    X25519Identity,
    format_identity_file,
    parse_identity_file,
)
from crypto.stanzas import Stanza, decode_base64, encode_base64

FILE_KEY = b"YELLOW SUBMARINE"
# The example of c2sp.org/age, and the digest of the recipient beside it there.
SPECIFIED = "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR"
SPECIFIED_DIGEST = "a091dd7e0ee9d62b75173dcc98441a0424baa941e66a8776e570a4ae60ff61ea"
X25519_TEXT = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
X25519_STANZA = Stanza(
    "X25519",
    ("TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc",),
    decode_base64("hjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE"),
)
SCRYPT_STANZA = Stanza(
    "scrypt",
    ("rF0/NwblUHHTpgQgRpe5CQ", "10"),
    decode_base64("gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY"),
)
IDENTITY = HybridIdentity.from_seed(sha256(b"identities").digest())
HYBRID_STANZA = IDENTITY.recipient().wrap(FILE_KEY)
KINDS = [
    (IDENTITY, HYBRID_STANZA),
    (X25519Identity.parse(X25519_TEXT), X25519_STANZA),
    (ScryptIdentity(b"password"), SCRYPT_STANZA),
]
every_kind = pytest.mark.parametrize(("identity", "stanza"), KINDS, ids=["hybrid", "x25519", "scrypt"])


@pytest.mark.must("ENV-5")
def test_the_specified_identity_gives_the_specified_recipient():
    identity = HybridIdentity.parse(SPECIFIED)
    assert identity.text() == SPECIFIED
    assert sha256(str(identity.recipient()).encode()).hexdigest() == SPECIFIED_DIGEST


@given(st.binary(min_size=32, max_size=32))
def test_a_seed_is_printed_and_parsed_to_itself(seed: bytes):
    assert HybridIdentity.parse(HybridIdentity.from_seed(seed).text()).seed == seed


def test_generated_identities_differ():
    assert HybridIdentity.generate().seed != HybridIdentity.generate().seed


@every_kind
def test_a_stanza_opens_with_its_identity(identity: identities.Identity, stanza: Stanza):
    assert identity.unwrap([stanza]) == FILE_KEY


@every_kind
def test_an_identity_passes_over_stanzas_of_other_kinds(identity: identities.Identity, stanza: Stanza):
    others = [replace(stanza, kind="unknown"), replace(stanza, kind=stanza.kind.swapcase())]
    assert identity.unwrap(others) is None
    assert identity.unwrap([]) is None


@pytest.mark.parametrize(
    ("identity", "stanza"),
    [
        (HybridIdentity.from_seed(bytes(32)), HYBRID_STANZA),
        (X25519Identity(bytes(32)), X25519_STANZA),
        (ScryptIdentity(b"wrong"), SCRYPT_STANZA),
    ],
)
def test_the_wrong_identity_opens_nothing(identity: identities.Identity, stanza: Stanza):
    assert identity.unwrap([stanza]) is None


@every_kind
def test_a_flipped_bit_in_argument_or_body_opens_nothing(identity: identities.Identity, stanza: Stanza):
    argument = decode_base64(stanza.arguments[0])
    for index in {0, len(argument) // 2, len(argument) - 1}:
        changed = bytearray(argument)
        changed[index] ^= 1
        altered = (encode_base64(bytes(changed)), *stanza.arguments[1:])
        assert identity.unwrap([replace(stanza, arguments=altered)]) is None
    for index in (0, 15, 16, 31):
        body = bytearray(stanza.body)
        body[index] ^= 1
        assert identity.unwrap([replace(stanza, body=bytes(body))]) is None


@pytest.mark.must("ENV-16")
@every_kind
def test_a_body_of_another_length_fails_the_header_before_it_is_tried(identity: identities.Identity, stanza: Stanza):
    for body in (b"", stanza.body[:-1], stanza.body + b"x"):
        with pytest.raises(HeaderFailure):
            identity.unwrap([replace(stanza, body=body)])


@every_kind
def test_an_argument_too_many_too_few_or_of_another_length_fails_the_header(
    identity: identities.Identity, stanza: Stanza
):
    first, *rest = stanza.arguments
    data = decode_base64(first)
    for arguments in (
        (),
        (*stanza.arguments, "x"),
        ("", *rest),
        (first + "=", *rest),
        (encode_base64(data[:-1]), *rest),
        (encode_base64(data + b"x"), *rest),
    ):
        with pytest.raises(HeaderFailure):
            identity.unwrap([replace(stanza, arguments=arguments)])


@every_kind
def test_a_malformed_stanza_fails_the_header_even_beside_a_good_one(identity: identities.Identity, stanza: Stanza):
    with pytest.raises(HeaderFailure):
        identity.unwrap([replace(stanza, body=b""), stanza])


@pytest.mark.must("ENV-17")
@pytest.mark.parametrize(("identity", "stanza"), KINDS[:2], ids=["hybrid", "x25519"])
@pytest.mark.parametrize("share", [bytes(32), b"\1" + bytes(31), bytes(31) + b"\x80"])
def test_a_share_that_keeps_no_secret_fails_the_header(identity: identities.Identity, stanza: Stanza, share: bytes):
    argument = encode_base64(decode_base64(stanza.arguments[0])[:-32] + share)
    with pytest.raises(HeaderFailure, match="no secret"):
        identity.unwrap([replace(stanza, arguments=(argument,))])


@pytest.mark.must("ENV-18")
@pytest.mark.parametrize("factor", ["0", "01", "+1", "-1", "1 ", "0x1", "21", "99", "9" * 5000, "", "١"])
def test_a_work_factor_that_is_malformed_or_above_20_fails_the_header(factor: str):
    stanza = replace(SCRYPT_STANZA, arguments=(SCRYPT_STANZA.arguments[0], factor))
    with pytest.raises(HeaderFailure, match="work factor"):
        ScryptIdentity(b"password").unwrap([stanza])


def test_a_lower_limit_on_the_work_factor_is_kept():
    with pytest.raises(HeaderFailure, match="work factor"):
        ScryptIdentity(b"password", 9).unwrap([SCRYPT_STANZA])


@pytest.mark.parametrize("identity", [identity for identity, _ in KINDS])
def test_an_identity_shows_nothing_of_itself(identity: identities.Identity):
    assert repr(identity) == f"<{type(identity).__name__}>"


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_secret_of_another_length_is_refused(length: int):
    with pytest.raises(BadKey):
        HybridIdentity.from_seed(bytes(length))
    with pytest.raises(BadKey):
        X25519Identity(bytes(length))


@pytest.mark.parametrize("text", [SPECIFIED.lower(), SPECIFIED[:-1] + "Q", "", "AGE-PLUGIN-X-1QQQ"])
def test_a_text_that_is_no_identity_is_refused(text: str):
    for kind in (HybridIdentity, X25519Identity):
        with pytest.raises(BadKey):
            kind.parse(text)


def test_one_kind_of_identity_is_not_taken_for_the_other():
    with pytest.raises(BadKey):
        HybridIdentity.parse(X25519_TEXT)
    with pytest.raises(BadKey):
        X25519Identity.parse(SPECIFIED)


@pytest.mark.parametrize("created", [None, datetime(2026, 11, 16, 12, tzinfo=timezone(timedelta(hours=5)))])
def test_a_key_file_is_printed_and_parsed_to_itself(created: datetime | None):
    text = format_identity_file(IDENTITY, created=created)
    (parsed,) = parse_identity_file(text)
    assert isinstance(parsed, HybridIdentity)
    assert parsed.seed == IDENTITY.seed
    assert f"# public key: {IDENTITY.recipient()}\n" in text
    assert ("# created: 2026-11-16T07:00:00Z\n" in text) is (created is not None)
    assert created is None or created.astimezone(UTC).hour == 7


def test_a_key_file_may_hold_both_kinds_comments_empty_lines_and_crlf():
    text = f"# keys\r\n\r\n{SPECIFIED}\r\n  {X25519_TEXT}  \n#{SPECIFIED}\n"
    kinds = [type(identity) for identity in parse_identity_file(text)]
    assert kinds == [HybridIdentity, X25519Identity]


def test_a_bad_line_in_a_key_file_is_named_by_its_number_and_not_shown():
    secret = SPECIFIED[:-1] + "Q"
    with pytest.raises(BadKey, match="line 2") as refusal:
        parse_identity_file(f"# comment\n{secret}\n")
    assert secret not in str(refusal.value)


@given(st.text(max_size=80) | st.binary(max_size=40).map(lambda data: bech32.encode("AGE-SECRET-KEY-", data)))
def test_any_text_is_a_key_file_or_refused(text: str):
    try:
        found = parse_identity_file(text)
    except CryptoError:
        return
    assert found


def test_the_self_test_passes():
    identities.self_test()

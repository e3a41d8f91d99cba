"""The parsers of age files: header, armor, stream, whole file, identities and recipients."""

import io
from functools import cache
from hashlib import sha256

from crypto import age_read, age_write, bech32
from crypto.age_read import Header, Wrapping
from crypto.armor import unwrap
from crypto.errors import ArmorFailure, BadKey, HeaderFailure, NotOpened, PayloadFailure
from crypto.header import print_header
from crypto.identities import HybridIdentity, ScryptIdentity, X25519Identity, format_identity_file, parse_identity_file
from crypto.recipients import HybridRecipient
from crypto.stanzas import Stanza
from crypto.stream import decrypt_stream, encrypt_stream
from fuzz.target import Target, as_text, kept_seeds

IDENTITY = HybridIdentity.from_seed(sha256(b"fuzz").digest())
X25519 = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
ANYBODY = (IDENTITY, X25519Identity.parse(X25519), ScryptIdentity(b"password", max_work_factor=4))
KEY = bytes(range(32))
MAC_LINE_BYTES = 48


def _read_header(data: bytes) -> Header:
    return age_read.read_header(io.BytesIO(data))


def _prove_header(data: bytes, header: Header) -> None:
    printed = b"".join((b"age-encryption.org/v1\n", *(stanza.encode() for stanza in header.stanzas)))
    assert header.raw[:-MAC_LINE_BYTES] == printed
    assert data.startswith(header.raw)


@cache
def _headers() -> list[bytes]:
    stanzas = [
        [IDENTITY.recipient().wrap(bytes(16)), HybridRecipient.decoy().wrap(bytes(16))],
        [Stanza("scrypt", ("rF0/NwblUHHTpgQgRpe5CQ", "18"), bytes(32))],
        [Stanza("X25519", ("TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc",), bytes(32)), Stanza("a", (), bytes(48))],
    ]
    return [print_header(members, bytes(16)) for members in stanzas]


@cache
def _files() -> list[bytes]:
    made = age_write.encrypt_bytes(b"plain", [IDENTITY.recipient(), HybridRecipient.decoy()])
    return [made, *kept_seeds("age/testkit/*", "age/interop/*.age", most_bytes=4096)()]


@cache
def _streams() -> list[bytes]:
    sealed = []
    for plain in (b"", b"plain", bytes(300)):
        target = io.BytesIO()
        encrypt_stream(KEY, io.BytesIO(plain), target)
        sealed.append(target.getvalue())
    return sealed


def _decrypt_stream(data: bytes) -> bytes:
    target = io.BytesIO()
    decrypt_stream(KEY, io.BytesIO(data), target)
    return target.getvalue()


def _prove_recipient(data: bytes, recipient: HybridRecipient) -> None:
    assert str(recipient) == as_text(data)
    recipient.wrap(bytes(16))


def _prove_bech32(data: bytes, value: tuple[str, bytes]) -> None:
    assert bech32.encode(*value) == as_text(data)


TARGETS = (
    Target("age-header", _read_header, (HeaderFailure,), _headers, _prove_header),
    Target(
        "age-file",
        lambda data: age_read.decrypt_bytes(data, ANYBODY, wrapping=Wrapping.EITHER),
        (NotOpened,),
        _files,
    ),
    Target(
        "age-armor",
        lambda data: unwrap(io.BytesIO(data), Wrapping.ARMORED).read(),
        (ArmorFailure,),
        kept_seeds("age/testkit/armor*", "age/interop/*armored.age"),
    ),
    Target("age-stream", _decrypt_stream, (PayloadFailure,), _streams),
    Target(
        "recipient",
        lambda data: HybridRecipient.parse(as_text(data)),
        (BadKey,),
        lambda: [str(IDENTITY.recipient()).encode(), b"age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"],
        _prove_recipient,
    ),
    Target(
        "identity-file",
        lambda data: parse_identity_file(as_text(data)),
        (BadKey,),
        lambda: [format_identity_file(IDENTITY, created=None).encode(), f"# a\n\n{X25519}\n".encode()],
    ),
    Target(
        "bech32",
        lambda data: bech32.decode(as_text(data)),
        (BadKey,),
        lambda: [X25519.encode(), bech32.encode("a", b"").encode(), bech32.encode("age", bytes(5)).encode()],
        _prove_bech32,
    ),
)

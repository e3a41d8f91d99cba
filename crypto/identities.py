"""Who can open an age file: hybrid, X25519 and passphrase identities, and the files they are kept in.

An identity is given all stanzas of a header, takes those of its own kind, and returns the file key or None when
none is for it (c2sp.org/age). Rules: a stanza of its kind that is malformed fails the header, also when another
stanza would have opened; the body's length is checked before anything is tried, and so are the points that make
a shared secret zero. Our envelopes use the hybrid kind only; the others serve the general reader.

Identities are secret: they never show in `repr`, and only `text` and `seed` give them out.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256, shake_256
from secrets import token_bytes
from typing import Final, Protocol, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from crypto import bech32
from crypto.errors import BadKey, HeaderFailure, SelfTestFailed
from crypto.header import FILE_KEY_BYTES
from crypto.low_order import is_low_order
from crypto.recipients import (
    ENCAPSULATION_BYTES,
    HYBRID_INFO,
    HYBRID_KIND,
    HYBRID_SUITE,
    HybridRecipient,
)
from crypto.stanzas import Stanza, decode_base64

SEED_BYTES: Final = 32

_HYBRID_PREFIX: Final = "AGE-SECRET-KEY-PQ-"
_X25519_PREFIX: Final = "AGE-SECRET-KEY-"
_MLKEM_SEED_BYTES: Final = 64
_SHARE_BYTES: Final = 32
_BODY_BYTES: Final = FILE_KEY_BYTES + 16
_SALT_BYTES: Final = 16
_MAX_WORK_FACTOR: Final = 20
# Each wrap key is used once, so the nonce may be the same for all (c2sp.org/age).
_WRAP_NONCE: Final = bytes(12)


class Identity(Protocol):
    """Anything that may open a header."""

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the 16-byte file key, or None when no stanza is for this identity.

        Raises HeaderFailure when a stanza of this identity's kind is malformed.
        """


class HybridIdentity:
    """The private half of a hybrid recipient: one 32-byte seed."""

    __slots__ = ("_private_key", "_recipient", "seed")

    def __init__(self, seed: bytes) -> None:
        """Expand `seed` (32 bytes); raise BadKey when it has another length."""
        if len(seed) != SEED_BYTES:
            raise BadKey("a hybrid identity is a seed of 32 bytes")
        expanded = shake_256(seed).digest(_MLKEM_SEED_BYTES + _SHARE_BYTES)
        mlkem_key = MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_BYTES])
        x25519_key = X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_BYTES:])
        self.seed: Final = bytes(seed)
        self._private_key: Final = MLKEM768X25519PrivateKey(mlkem_key, x25519_key)
        mlkem_public = mlkem_key.public_key().public_bytes_raw()
        self._recipient: Final = HybridRecipient(mlkem_public + x25519_key.public_key().public_bytes_raw())

    @classmethod
    def generate(cls) -> Self:
        """Make a new identity from the system's randomness."""
        return cls(token_bytes(SEED_BYTES))

    @classmethod
    def from_seed(cls, seed: bytes) -> Self:
        """Return the identity of a kept seed; raise BadKey when it is not 32 bytes."""
        return cls(seed)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an "AGE-SECRET-KEY-PQ-1…" text; raise BadKey when it is none."""
        return cls(_decode_secret(text, _HYBRID_PREFIX))

    def text(self) -> str:
        """Return the secret text that `parse` reads."""
        return bech32.encode(_HYBRID_PREFIX, self.seed)

    def recipient(self) -> HybridRecipient:
        """Return the public half."""
        return self._recipient

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key of the first stanza that opens; see `Identity`."""
        for stanza in stanzas:
            if stanza.kind != HYBRID_KIND:
                continue
            encapsulation = _check_stanza(stanza, ENCAPSULATION_BYTES, arguments=1)
            if is_low_order(encapsulation[-_SHARE_BYTES:]):
                raise HeaderFailure("the share of a stanza is a point that keeps no secret")
            try:
                return HYBRID_SUITE.decrypt(encapsulation + stanza.body, self._private_key, HYBRID_INFO)
            except InvalidTag:
                continue
        return None

    def __repr__(self) -> str:
        return "<HybridIdentity>"


class X25519Identity:
    """An identity of age's older kind, which a later quantum computer opens: read here, never written to."""

    __slots__ = ("_private_key",)

    def __init__(self, secret: bytes) -> None:
        """Take the 32 secret bytes; raise BadKey when they have another length."""
        if len(secret) != _SHARE_BYTES:
            raise BadKey("an X25519 identity is 32 bytes")
        self._private_key: Final = X25519PrivateKey.from_private_bytes(secret)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an "AGE-SECRET-KEY-1…" text; raise BadKey when it is none."""
        return cls(_decode_secret(text, _X25519_PREFIX))

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key of the first stanza that opens; see `Identity`."""
        for stanza in stanzas:
            if stanza.kind != "X25519":
                continue
            share = _check_stanza(stanza, _SHARE_BYTES, arguments=1)
            if is_low_order(share):
                raise HeaderFailure("the share of a stanza is a point that keeps no secret")
            secret = self._private_key.exchange(X25519PublicKey.from_public_bytes(share))
            salt = share + self._private_key.public_key().public_bytes_raw()
            info = b"age-encryption.org/v1/X25519"
            wrap_key = HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(secret)
            file_key = _open_body(wrap_key, stanza.body)
            if file_key is not None:
                return file_key
        return None

    def __repr__(self) -> str:
        return "<X25519Identity>"


class ScryptIdentity:
    """A passphrase; each header names the work that trying it costs, up to the factor accepted here."""

    __slots__ = ("_max_work_factor", "_passphrase")

    def __init__(self, passphrase: bytes, max_work_factor: int = _MAX_WORK_FACTOR) -> None:
        """Take the passphrase's bytes and the largest base-two logarithm of scrypt's N to spend on it."""
        self._passphrase: Final = passphrase
        self._max_work_factor: Final = max_work_factor

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key if the passphrase opens it; see `Identity`. Takes 2^(work factor + 10) bytes."""
        for stanza in stanzas:
            if stanza.kind != "scrypt":
                continue
            salt = _check_stanza(stanza, _SALT_BYTES, arguments=2)
            work_factor = self._check_work_factor(stanza.arguments[1])
            full_salt = b"age-encryption.org/v1/scrypt" + salt
            try:
                scrypt = Scrypt(salt=full_salt, length=32, n=1 << work_factor, r=8, p=1)
                wrap_key = scrypt.derive(self._passphrase)
            except MemoryError as cause:
                raise HeaderFailure("the header asks for more memory than this machine has") from cause
            file_key = _open_body(wrap_key, stanza.body)
            if file_key is not None:
                return file_key
        return None

    def _check_work_factor(self, text: str) -> int:
        # Two digits suffice, and a longer number would be costly before it is refused.
        if re.fullmatch("[1-9][0-9]?", text) is None or int(text) > self._max_work_factor:
            raise HeaderFailure("the work factor of a scrypt stanza is malformed or too high")
        return int(text)

    def __repr__(self) -> str:
        return "<ScryptIdentity>"


def parse_identity_file(text: str) -> list[Identity]:
    """Return the identities of a key file: one on each line, "#" lines and empty ones passed over.

    Raises BadKey, naming the line, when a line is no identity, or when there is none at all.
    """
    identities: list[Identity] = []
    for number, line in enumerate(text.split("\n"), start=1):
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        kind = HybridIdentity if entry.startswith(f"{_HYBRID_PREFIX}1") else X25519Identity
        try:
            identities.append(kind.parse(entry))
        except BadKey as cause:
            raise BadKey(f"line {number} is not an identity: {cause}") from cause
    if not identities:
        raise BadKey("the file holds no identity")
    return identities


def format_identity_file(identity: HybridIdentity, *, created: datetime | None) -> str:
    """Return the secret text of a key file as age's own tools write it; `created` (aware) may be left out."""
    lines = [f"# public key: {identity.recipient()}", identity.text(), ""]
    if created is not None:
        lines.insert(0, f"# created: {created.astimezone(UTC).strftime('%Y-%m-%dT%H:%M:%SZ')}")
    return "\n".join(lines)


def _decode_secret(text: str, prefix: str) -> bytes:
    found, secret = bech32.decode(text)
    if found != prefix:
        raise BadKey(f"this is not an {prefix}1… identity")
    return secret


def _check_stanza(stanza: Stanza, first_argument_bytes: int, *, arguments: int) -> bytes:
    """Return the bytes of the first argument; raise HeaderFailure unless the stanza has exactly its form."""
    if len(stanza.arguments) != arguments:
        raise HeaderFailure(f"a stanza of the kind {stanza.kind} has another number of arguments")
    first = decode_base64(stanza.arguments[0])
    if len(first) != first_argument_bytes:
        raise HeaderFailure(f"the argument of a stanza of the kind {stanza.kind} has another length")
    # A longer body could be made to open under many keys at once, and tell which of them we hold.
    if len(stanza.body) != _BODY_BYTES:
        raise HeaderFailure(f"the body of a stanza of the kind {stanza.kind} has another length")
    return first


def _open_body(wrap_key: bytes, body: bytes) -> bytes | None:
    try:
        return ChaCha20Poly1305(wrap_key).decrypt(_WRAP_NONCE, body, None)
    except InvalidTag:
        return None


def self_test() -> None:
    """Check known answers of both key kinds, and a wrap that must open; raise SelfTestFailed otherwise."""
    known = HybridIdentity(bytes.fromhex("31bda90fbf9fccdde5cfc0ed5a0378c5ea67ea193d7938b03b8c5dabb9a67de3"))
    if sha256(str(known.recipient()).encode()).hexdigest() != _KNOWN_RECIPIENT_DIGEST:
        raise SelfTestFailed("a hybrid seed does not give its published recipient")
    if known.unwrap([known.recipient().wrap(_KNOWN_FILE_KEY)]) != _KNOWN_FILE_KEY:
        raise SelfTestFailed("a hybrid identity does not open what is sealed to it")
    if X25519Identity.parse(_KNOWN_X25519).unwrap([_KNOWN_X25519_STANZA]) != _KNOWN_FILE_KEY:
        raise SelfTestFailed("an X25519 identity does not open its published stanza")


# The hybrid example of the age specification, and the vector "x25519" of the CCTV age testkit.
_KNOWN_RECIPIENT_DIGEST: Final = "a091dd7e0ee9d62b75173dcc98441a0424baa941e66a8776e570a4ae60ff61ea"
_KNOWN_FILE_KEY: Final = b"YELLOW SUBMARINE"
_KNOWN_X25519: Final = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
_KNOWN_X25519_STANZA: Final = Stanza(
    "X25519",
    ("TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc",),
    decode_base64("hjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE"),
)

"""Whom an envelope is sealed to: age's post-quantum hybrid recipient, mlkem768x25519 (c2sp.org/age).

    identity:  32-byte seed  ──SHAKE256──▶  64 bytes ML-KEM-768 seed ‖ 32 bytes X25519
    recipient: ML-KEM-768 public key (1,184 bytes) ‖ X25519 public key (32 bytes), text "age1pq1…"

Gives parsing, printing and wrapping a file key, by HPKE base mode (RFC 9180) over X-Wing, HKDF-SHA256 and
ChaCha20-Poly1305. Rules: every recipient that was parsed can be sealed to. A decoy is a real key whose private
half is dropped at once, because random bytes are no ML-KEM key and would show. Holds nothing secret.
"""

from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from crypto import bech32
from crypto.errors import BadKey, SelfTestFailed
from crypto.low_order import is_low_order
from crypto.stanzas import Stanza, decode_base64, encode_base64

HYBRID_KIND: Final = "mlkem768x25519"
HYBRID_INFO: Final = b"age-encryption.org/mlkem768x25519"
HYBRID_SUITE: Final = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
ENCAPSULATION_BYTES: Final = 1120
"""What a stanza's argument holds: ML-KEM-768 ciphertext (1,088 bytes) ‖ X25519 share (32 bytes)."""

RECIPIENT_BYTES: Final = 1216

_MLKEM_PUBLIC_BYTES: Final = 1184
_PREFIX: Final = "age1pq"


class HybridRecipient:
    """A public key that envelopes can be sealed to; equal to another of the same bytes."""

    __slots__ = ("_public_key", "encoded")

    def __init__(self, encoded: bytes) -> None:
        """Take the 1,216 bytes of a recipient; raise BadKey when they are no valid pair of public keys."""
        if len(encoded) != RECIPIENT_BYTES:
            raise BadKey("a hybrid recipient has 1,216 bytes")
        if is_low_order(encoded[_MLKEM_PUBLIC_BYTES:]):
            raise BadKey("the X25519 half of a recipient is a point that keeps no secret")
        try:
            mlkem_key = MLKEM768PublicKey.from_public_bytes(encoded[:_MLKEM_PUBLIC_BYTES])
        except ValueError as cause:
            raise BadKey("the ML-KEM half of a recipient is not a public key") from cause
        x25519_key = X25519PublicKey.from_public_bytes(encoded[_MLKEM_PUBLIC_BYTES:])
        self.encoded: Final = bytes(encoded)
        self._public_key: Final = MLKEM768X25519PublicKey(mlkem_key, x25519_key)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an "age1pq1…" text; raise BadKey when it is none."""
        prefix, encoded = bech32.decode(text)
        if prefix != _PREFIX:
            raise BadKey("this is not an age1pq recipient")
        return cls(encoded)

    @classmethod
    def decoy(cls) -> Self:
        """Return a recipient nobody can open for: made here and now, its private half already forgotten."""
        mlkem_public = MLKEM768PrivateKey.generate().public_key().public_bytes_raw()
        return cls(mlkem_public + X25519PrivateKey.generate().public_key().public_bytes_raw())

    def wrap(self, file_key: bytes) -> Stanza:
        """Return the stanza that carries `file_key` (16 bytes) to this recipient, different at each call."""
        sealed = HYBRID_SUITE.encrypt(file_key, self._public_key, HYBRID_INFO)
        encapsulation, body = sealed[:ENCAPSULATION_BYTES], sealed[ENCAPSULATION_BYTES:]
        return Stanza(HYBRID_KIND, (encode_base64(encapsulation),), body)

    def __str__(self) -> str:
        return bech32.encode(_PREFIX, self.encoded)

    def __repr__(self) -> str:
        return f"<HybridRecipient {str(self)[:16]}…>"

    def __eq__(self, other: object) -> bool:
        return self.encoded == other.encoded if isinstance(other, HybridRecipient) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.encoded)


def self_test() -> None:
    """Wrap a key for a pair made on the spot and open it by HPKE alone; raise SelfTestFailed if it differs."""
    mlkem_key, x25519_key = MLKEM768PrivateKey.generate(), X25519PrivateKey.generate()
    mlkem_public = mlkem_key.public_key().public_bytes_raw()
    stanza = HybridRecipient(mlkem_public + x25519_key.public_key().public_bytes_raw()).wrap(b"YELLOW SUBMARINE")
    sealed = decode_base64(stanza.arguments[0]) + stanza.body
    try:
        opened = HYBRID_SUITE.decrypt(sealed, MLKEM768X25519PrivateKey(mlkem_key, x25519_key), HYBRID_INFO)
    except InvalidTag as cause:
        raise SelfTestFailed("a wrapped key does not open") from cause
    if opened != b"YELLOW SUBMARINE":
        raise SelfTestFailed("a wrapped key opens to another one")

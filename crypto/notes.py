"""Signed notes: text with one or more Ed25519 signatures under it (c2sp.org/signed-note, algorithm byte 1).

Gives the two ends of a key (`Signer` writes, `Verifier` recognises), the note as a thing (`SignedNote`), and
`sign` and `verify`. Rules: a text is looked at only after `verify` returned it; a signature by a key we know
that does not fit spoils the note; signatures by keys we do not know are ignored, so that witnesses may add
theirs; one key counts once, however often it signed. Says nothing about what a text means.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from crypto import padded_base64
from crypto.errors import BadKey, BadNote, NotSigned, SelfTestFailed

ED25519: Final = 1
"""The algorithm byte of a plain note signature."""
COSIGNATURE: Final = 4
"""The algorithm byte of a witness's timestamped signature (c2sp.org/tlog-cosignature)."""
MAX_NOTE_BYTES: Final = 256 * 1024
MAX_SIGNATURES: Final = 32

_KEY_BYTES: Final = 32
_KEY_ID_BYTES: Final = 4
_VERIFIER_KEY: Final = re.compile(r"([^+]+)\+([0-9a-f]{8})\+(.+)", re.DOTALL)
_DASH: Final = "\N{EM DASH} "


@dataclass(frozen=True)
class PublicKey:
    """A public Ed25519 key with the name it signs under; `str` gives its text `name+id+key`.

    What it signs over, and what its signature lines hold, each kind has of its own, and its own algorithm byte.
    """

    algorithm: ClassVar[int]

    name: str
    public: bytes

    def __post_init__(self) -> None:
        """Raise BadKey for a name no note can carry, or another number of bytes than 32."""
        check_key_name(self.name)
        if len(self.public) != _KEY_BYTES:
            raise BadKey("an Ed25519 public key has 32 bytes")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the key that a `name+id+base64` text names; raises BadKey unless it is one of this kind."""
        name, algorithm, public = split_verifier_key(text)
        if algorithm != cls.algorithm:
            raise BadKey("a verifier key is of another algorithm than is asked for")
        return cls(name, public)

    @property
    def key_id(self) -> bytes:
        """The four bytes that a signature line names this key by."""
        return _compute_key_id(self.name, self.algorithm, self.public)

    def __str__(self) -> str:
        encoded = padded_base64.encode(bytes([self.algorithm]) + self.public)
        return f"{self.name}+{self.key_id.hex()}+{encoded}"


class Verifier(PublicKey):
    """A key that signs the text of a note as it is."""

    algorithm = ED25519


@dataclass(frozen=True)
class Signer:
    """A private Ed25519 key with the name it signs under. Its seed is shown by no repr."""

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Raise BadKey for a name no note can carry, or another number of bytes than 32."""
        check_key_name(self.name)
        if len(self.seed) != _KEY_BYTES:
            raise BadKey("an Ed25519 seed has 32 bytes")

    @classmethod
    def generate(cls, name: str) -> Self:
        """Return a fresh key of the operating system's randomness."""
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def from_seed(cls, name: str, seed: bytes) -> Self:
        """Return the key of a 32-byte seed (RFC 8032, section 5.1.5)."""
        return cls(name, seed)

    @cached_property
    def verifier(self) -> Verifier:
        """The public half."""
        return Verifier(self.name, self._private.public_key().public_bytes_raw())

    def sign_text(self, text: str) -> "Signature":
        """Return this key's signature line over a note's text."""
        return Signature(self.name, self.verifier.key_id, self._private.sign(text.encode()))

    @cached_property
    def _private(self) -> Ed25519PrivateKey:
        # Loading the key costs more than signing, and a server signs each receipt.
        return Ed25519PrivateKey.from_private_bytes(self.seed)


@dataclass(frozen=True)
class Signature:
    """One signature line: who says to have signed (name and key id), and the bytes that may prove it."""

    name: str
    key_id: bytes
    value: bytes = field(repr=False)

    @classmethod
    def parse(cls, line: str) -> Self:
        """Read one line without its end; raises BadNote."""
        name, space, encoded = line.removeprefix(_DASH).partition(" ")
        if not line.startswith(_DASH) or not space:
            raise BadNote("a signature line is a dash, a name and base64")
        try:
            check_key_name(name)
            data = padded_base64.decode(encoded)
        except (BadKey, ValueError) as cause:
            raise BadNote("a signature line has a name or base64 that is none") from cause
        if len(data) <= _KEY_ID_BYTES:
            raise BadNote("a signature line holds a key id and no signature")
        return cls(name, data[:_KEY_ID_BYTES], data[_KEY_ID_BYTES:])

    def __str__(self) -> str:
        return f"{_DASH}{self.name} {padded_base64.encode(self.key_id + self.value)}"


@dataclass(frozen=True)
class SignedNote:
    """A note taken apart, its signatures not looked at yet: never act on this `text`."""

    text: str
    signatures: tuple[Signature, ...]

    @classmethod
    def parse(cls, note: bytes) -> Self:
        """Take a note apart at its last empty line; raises BadNote when it is not exactly a note's form."""
        try:
            whole = note.decode("utf-8")
        except UnicodeDecodeError as cause:
            raise BadNote("a note is UTF-8") from cause
        body, separator, tail = whole.rpartition("\n\n")
        lines = tail.split("\n")
        if not separator or lines.pop() or not lines:
            raise BadNote("a note is text, an empty line, and signature lines that end")
        if len(lines) > MAX_SIGNATURES:
            raise BadNote("a note has more signatures than we look at")
        text = body + "\n"
        _check_text(text)
        return cls(text, tuple(Signature.parse(line) for line in lines))

    def encode(self) -> bytes:
        """Return the bytes that `parse` reads."""
        return (self.text + "\n" + "".join(f"{signature}\n" for signature in self.signatures)).encode()


def sign(text: str, *signers: Signer) -> bytes:
    """Return the note of this text, signed by each of the signers in this order.

    Raises BadNote when the text does not end with a newline, holds another control character, or nobody signs.
    """
    _check_text(text)
    if not signers:
        raise BadNote("a note without a signature is none")
    return SignedNote(text, tuple(signer.sign_text(text) for signer in signers)).encode()


def verify(note: bytes, verifiers: Iterable[Verifier], *, threshold: int = 1, max_bytes: int = MAX_NOTE_BYTES) -> str:
    """Return the text of a note that at least `threshold` of the verifiers signed.

    Raises BadNote when the note is too long or malformed or a known key's signature is wrong, and NotSigned
    when the note is well formed but too few known keys signed it. ValueError for a threshold below one.
    """
    if threshold < 1:
        raise ValueError("a threshold below one would accept a note that nobody signed")
    if len(note) > max_bytes:
        raise BadNote("a note is longer than it may be")
    parsed = SignedNote.parse(note)
    known = _index_verifiers(verifiers)
    signed_by: set[Verifier] = set()
    for signature in parsed.signatures:
        verifier = known.get((signature.name, signature.key_id))
        if verifier is None:
            continue
        _check_signature(verifier, signature, parsed.text)
        signed_by.add(verifier)
    if len(signed_by) < threshold:
        raise NotSigned("too few of the keys we trust signed this note")
    return parsed.text


def check_key_name(name: str) -> None:
    """Raise BadKey unless a signature line can carry this name: no spaces, no plus, no control characters."""
    if not name or any(character.isspace() or character < " " for character in name) or "+" in name:
        raise BadKey("a key name is not empty and has no spaces and no plus")
    try:
        name.encode()
    except UnicodeEncodeError as cause:
        raise BadKey("a key name is UTF-8") from cause


def split_verifier_key(text: str) -> tuple[str, int, bytes]:
    """Return name, algorithm byte and the 32-byte public key of a `name+id+base64` text.

    Raises BadKey when it is not such a text, the id is not the key's own, or the key has another length. Knows
    the two algorithms whose keys are Ed25519 points: ED25519 and COSIGNATURE.
    """
    match = _VERIFIER_KEY.fullmatch(text)
    if match is None:
        raise BadKey("a verifier key is a name, an id and base64, with a plus between")
    name, key_id, encoded = match.groups()
    check_key_name(name)
    try:
        data = padded_base64.decode(encoded)
    except ValueError as cause:
        raise BadKey("a verifier key has base64 that is none") from cause
    if len(data) != 1 + _KEY_BYTES or data[0] not in {ED25519, COSIGNATURE}:
        raise BadKey("a verifier key is of an algorithm that we do not know")
    if _compute_key_id(name, data[0], data[1:]).hex() != key_id:
        raise BadKey("the id in a verifier key is not its own")
    return name, data[0], data[1:]


def _compute_key_id(name: str, algorithm: int, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + bytes([algorithm]) + public).digest()[:_KEY_ID_BYTES]


def _index_verifiers(verifiers: Iterable[Verifier]) -> dict[tuple[str, bytes], Verifier]:
    known: dict[tuple[str, bytes], Verifier] = {}
    for verifier in verifiers:
        # Four bytes collide when somebody wants them to: which of two keys was meant would then be a guess.
        if known.setdefault((verifier.name, verifier.key_id), verifier) != verifier:
            raise BadNote("two of the keys we trust have one name and one id")
    return known


def _check_signature(verifier: Verifier, signature: Signature, text: str) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(verifier.public).verify(signature.value, text.encode())
    except InvalidSignature as cause:
        raise BadNote("a key we trust is named by a signature that is not its own") from cause


def _check_text(text: str) -> None:
    if not text.endswith("\n"):
        raise BadNote("the text of a note ends with a newline")
    # The least of all is found many times faster than one by one, and a profile has tens of thousands.
    if min(text.replace("\n", ""), default=" ") < " ":
        raise BadNote("the text of a note has no control characters but newlines")
    try:
        text.encode()
    except UnicodeEncodeError as cause:
        raise BadNote("the text of a note is UTF-8") from cause


def self_test() -> None:
    """Sign and verify a text of RFC 8032's first seed; raise SelfTestFailed on another answer."""
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    signer = Signer.from_seed("self-test", seed)
    note = sign("self-test\n", signer)
    if signer.verifier.public != public or verify(note, [signer.verifier]) != "self-test\n":
        raise SelfTestFailed("Ed25519 does not give its known key")
    try:
        verify(note.replace(b"self-test\n\n", b"self-tesT\n\n"), [signer.verifier])
    except BadNote:
        return
    raise SelfTestFailed("Ed25519 accepts a changed text")

"""Cosignatures: what a witness says of a log's checkpoint, and when it says it (c2sp.org/tlog-cosignature).

Gives the two ends of a witness's Ed25519 key, and the reading of a note's cosignatures. Rules: a cosignature covers
a header of its own, its time and the whole text of the note, so it is never a signature of anything else; signature
lines are covered by nothing, so whoever carries a note can add some or spoil some: a false line of a witness we know
counts for nothing, is named, and proves nothing against the log. Whether a note is the log's own, `checkpoints`
tells; how many witnesses are enough, `witness_policy`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from crypto.errors import BadNote
from crypto.notes import COSIGNATURE, MAX_NOTE_BYTES, MAX_SIGNATURES, PublicKey, Signature, SignedNote, Signer

MAX_TIME: Final = 2**63 - 1

_TIME_BYTES: Final = 8
_SIGNATURE_BYTES: Final = 64


class Witness(PublicKey):
    """The key of a witness, whose signatures carry the time at which they were made."""

    algorithm = COSIGNATURE


@dataclass(frozen=True)
class Cosigner:
    """A witness's private key with the name it cosigns under. Its seed is shown by no repr."""

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Raise BadKey for a name no note can carry, or another number of bytes than 32."""
        Signer(self.name, self.seed)

    @cached_property
    def witness(self) -> Witness:
        """The public half."""
        return Witness(self.name, self._signer.verifier.public)

    def cosign(self, text: str, *, time: int) -> Signature:
        """Return the signature line over a checkpoint's text, made at this Unix time in seconds.

        Raises BadNote for a time of which no cosignature is believed.
        """
        if not 0 < time <= MAX_TIME:
            raise BadNote("a cosignature has a time from 1 to 2^63 - 1")
        signed = self._signer.sign_text(_print_covered(text, time)).value
        return Signature(self.name, self.witness.key_id, time.to_bytes(_TIME_BYTES, "big") + signed)

    @cached_property
    def _signer(self) -> Signer:
        return Signer.from_seed(self.name, self.seed)


@dataclass(frozen=True)
class Cosignatures:
    """Which of the witnesses asked about cosigned a note, each with its latest Unix time, and whose lines are false.

    A witness is in one of the two or, where the note has no line of it, in neither.
    """

    times: Mapping[Witness, int]
    false: frozenset[Witness]


def read(note: bytes, witnesses: Iterable[Witness]) -> Cosignatures:
    """Return what these witnesses say of a note. Raises BadNote only when it is no note or too long.

    Says nothing about who else signed: a text is looked at only after the log's own signature was verified.
    """
    if len(note) > MAX_NOTE_BYTES:
        raise BadNote("a note is longer than it may be")
    parsed = SignedNote.parse(note)
    times: dict[Witness, int] = {}
    false: set[Witness] = set()
    for witness in witnesses:
        for signature in parsed.signatures:
            if (signature.name, signature.key_id) != (witness.name, witness.key_id):
                continue
            time = _verify_time(witness, signature, parsed.text)
            if time:
                times[witness] = max(time, times.get(witness, 0))
            else:
                false.add(witness)
    return Cosignatures(times, frozenset(false - times.keys()))


def add(note: bytes, signatures: Iterable[Signature]) -> bytes:
    """Return the note with these lines under it, those that it has already left out.

    Raises BadNote when it is no note, or would have more signatures than readers look at.
    """
    parsed = SignedNote.parse(note)
    added = tuple(dict.fromkeys((*parsed.signatures, *signatures)))
    if len(added) > MAX_SIGNATURES:
        raise BadNote("a note would have more signatures than readers look at")
    return replace(parsed, signatures=added).encode()


def parse_lines(answer: bytes) -> list[Signature]:
    """Return the signature lines that a witness answered, at least one, not looked at yet; raises BadNote."""
    try:
        lines = answer.decode("utf-8").split("\n")
    except UnicodeDecodeError as cause:
        raise BadNote("signature lines are UTF-8") from cause
    if lines.pop() or not 1 <= len(lines) <= MAX_SIGNATURES:
        raise BadNote("a witness answers with one or more signature lines that end")
    return [Signature.parse(line) for line in lines]


def _verify_time(witness: Witness, signature: Signature, text: str) -> int:
    """Return the time of a true cosignature, and 0 for a false one."""
    time = int.from_bytes(signature.value[:_TIME_BYTES], "big")
    if len(signature.value) != _TIME_BYTES + _SIGNATURE_BYTES or time > MAX_TIME:
        return 0
    try:
        key = Ed25519PublicKey.from_public_bytes(witness.public)
        key.verify(signature.value[_TIME_BYTES:], _print_covered(text, time).encode())
    except InvalidSignature:
        return 0
    return time


def _print_covered(text: str, time: int) -> str:
    return f"cosignature/v1\ntime {time}\n{text}"

r"""The keyslots file `k`: what turns a passphrase into the key of a vault.

    k    = salt16 ‖ u8 log2(memory KiB) ‖ u8 passes ‖ u8 version ‖ 13 random ‖ 8 slots × 128 bytes ‖ random
    KEK  = Argon2id(passphrase, salt16, one lane, 32 bytes)
    slot = nonce12 ‖ ChaCha20-Poly1305(KEK, vault key 32 ‖ salt 16 ‖ u8 flags ‖ 15 zero, aad) ‖ 36 random
    aad  = "vault/v1\n" ‖ u8 slot number ‖ the first 32 bytes of k

An unused slot is random bytes, so the file does not tell how many passphrases open it. Rules: Argon2id runs
once per attempt, and then all eight slots are tried; a cost outside the limits is refused before any memory
is taken; nothing here touches a disk. Writing the file safely is `reporter.store.keyslot_file`.
"""

import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from crypto.errors import BadKeyslots, NewerKeyslots, SelfTestFailed, WrongPassphrase

KEYSLOTS_BYTES: Final = 4096
HEAD_BYTES: Final = 32
SLOT_BYTES: Final = 128
SLOTS: Final = 8
VERSION: Final = 1

_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_KEY_BYTES: Final = 32
_SEALED_BYTES: Final = 80
_FLAGS_AND_ZEROS: Final = bytes(16)
_CONTEXT: Final = b"vault/v1\n"
_LEAST_MEMORY_LOG2_KIB: Final = 16
_MOST_MEMORY_LOG2_KIB: Final = 20
_MOST_PASSES: Final = 10
_SHORTEST_SECONDS: Final = 0.5
_LONGEST_SECONDS: Final = 2.0
_KNOWN_SLOT: Final = (
    "c0221d9f57cd915ad261b3aaa9c400529638e99d791aec8e9de999721de8ed49ae0df5ba1b748aa4"
    "abc02dc55c48cc5e4192bbe9a3d2e628514a5bdfd9d2a041691dce3b3bef76347053ae450bc43bd8"
)
# RFC 9106, section 5.3: its parameters cost 32 KiB and so no time, and have four lanes where ours have one.
_KNOWN_ARGON2ID: Final = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


@dataclass(frozen=True, order=True)
class KdfCost:
    """What one attempt at a passphrase costs: 2^memory_log2_kib KiB, gone over `passes` times.

    Raises BadKeyslots outside of what a reader accepts (2^16 to 2^20 KiB, 1 to 10 passes).
    """

    memory_log2_kib: int
    passes: int

    def __post_init__(self) -> None:
        if not _LEAST_MEMORY_LOG2_KIB <= self.memory_log2_kib <= _MOST_MEMORY_LOG2_KIB:
            raise BadKeyslots("the keyslots ask for an amount of memory that this program does not take")
        if not 1 <= self.passes <= _MOST_PASSES:
            raise BadKeyslots("the keyslots ask for a number of passes that this program does not make")


FLOOR: Final = KdfCost(16, 3)
DEFAULT: Final = KdfCost(18, 3)


@dataclass(frozen=True)
class VaultKey:
    """The key of a vault's database (32 bytes) and the database's salt (16 bytes)."""

    key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.key) != _KEY_BYTES or len(self.salt) != _SALT_BYTES:
            raise ValueError("a vault key is 32 bytes and its salt 16")

    @classmethod
    def generate(cls) -> Self:
        """Make the key of a new vault."""
        return cls(secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_SALT_BYTES))


@dataclass(frozen=True)
class Unlocked:
    """What a passphrase opened, and the number of the slot that it opened."""

    vault_key: VaultKey
    slot: int


@dataclass(frozen=True)
class SlotWrite:
    """128 bytes that belong at `offset` of the keyslots file."""

    offset: int
    data: bytes = field(repr=False)


def create(passphrase: str, vault_key: VaultKey, *, cost: KdfCost) -> bytes:
    """Return a new keyslots file of 4,096 bytes that this passphrase opens.

    Raises BadKeyslots for a cost under the floor and WrongPassphrase for a passphrase that is none.
    """
    if cost.memory_log2_kib < FLOOR.memory_log2_kib or cost.passes < FLOOR.passes:
        raise BadKeyslots("a new vault must not cost less to guess at than the floor")
    head = (
        secrets.token_bytes(_SALT_BYTES)
        + bytes((cost.memory_log2_kib, cost.passes, VERSION))
        + secrets.token_bytes(HEAD_BYTES - _SALT_BYTES - 3)
    )
    file = head + secrets.token_bytes(KEYSLOTS_BYTES - HEAD_BYTES)
    return apply_write(file, seal_slot(file, passphrase, vault_key=vault_key, slot=0))


def unlock(file: bytes, passphrase: str) -> Unlocked:
    """Return the vault key that a passphrase opens.

    Raises BadKeyslots if the file is not one that this version reads (NewerKeyslots if a later one wrote it),
    WrongPassphrase if no slot opens.
    """
    cost = read_cost(file)
    key = _derive(normalise_passphrase(passphrase), file[:_SALT_BYTES], cost)
    # All eight are tried even after one has opened, so that the time does not tell which one it was.
    opened = [found for slot in range(SLOTS) if (found := _open_slot(file, slot, key)) is not None]
    if not opened:
        raise WrongPassphrase("no keyslot opens with this passphrase")
    return opened[0]


def seal_slot(file: bytes, passphrase: str, *, vault_key: VaultKey, slot: int) -> SlotWrite:
    """Seal a vault key under a passphrase for one slot of an existing keyslots file."""
    key = _derive(normalise_passphrase(passphrase), file[:_SALT_BYTES], read_cost(file))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    plain = vault_key.key + vault_key.salt + _FLAGS_AND_ZEROS
    sealed = ChaCha20Poly1305(key).encrypt(nonce, plain, _slot_context(file, slot))
    filler = secrets.token_bytes(SLOT_BYTES - _NONCE_BYTES - _SEALED_BYTES)
    return SlotWrite(_slot_offset(slot), nonce + sealed + filler)


def blank_slot(slot: int) -> SlotWrite:
    """Return random bytes for a slot, which then opens with nothing."""
    return SlotWrite(_slot_offset(slot), secrets.token_bytes(SLOT_BYTES))


def free_slot(unlocked: Unlocked) -> int:
    """Return a slot to which a new passphrase may be written while the old one still opens its own."""
    return (unlocked.slot + 1) % SLOTS


def apply_write(file: bytes, write: SlotWrite) -> bytes:
    """Return the file as it is after a write."""
    return file[: write.offset] + write.data + file[write.offset + len(write.data) :]


def read_cost(file: bytes) -> KdfCost:
    """Return what an attempt at this file costs. Raises BadKeyslots, NewerKeyslots."""
    if len(file) != KEYSLOTS_BYTES:
        raise BadKeyslots("the keyslots file does not have 4,096 bytes")
    version = file[_SALT_BYTES + 2]
    if version > VERSION:
        raise NewerKeyslots("the keyslots file is of a later version")
    if version != VERSION:
        raise BadKeyslots("the keyslots file is of a version that never was")
    return KdfCost(file[_SALT_BYTES], file[_SALT_BYTES + 1])


def normalise_passphrase(passphrase: str) -> bytes:
    """Return the bytes of a passphrase, the same for every way in which a keyboard may write it.

    NFKC, white space collapsed, Arabic yeh and kaf written as the Urdu and Persian letters, UTF-8. Raises
    WrongPassphrase if nothing is left of it or if it is not text.
    """
    folded = unicodedata.normalize("NFKC", passphrase).replace("ي", "ی").replace("ك", "ک")
    try:
        plain = " ".join(folded.split()).encode()
    except UnicodeEncodeError:
        # The cause is not kept: its message would quote the passphrase.
        raise WrongPassphrase("the passphrase is not text") from None
    if not plain:
        raise WrongPassphrase("the passphrase is empty")
    return plain


def measure_seconds(cost: KdfCost) -> float:
    """Return how long one attempt takes on this machine; endless where the memory is not there."""
    started = time.perf_counter()
    try:
        _derive(b"calibration", bytes(_SALT_BYTES), cost)
    except MemoryError:
        return float("inf")
    return time.perf_counter() - started


def calibrate(measure: Callable[[KdfCost], float] = measure_seconds) -> KdfCost:
    """Return a cost at which one attempt takes between half a second and two seconds here.

    Starts at 256 MiB and three passes; memory moves first, because it is what makes guessing dear. A machine
    that is too slow or too small even for the floor gets the floor.
    """
    cost, seconds = DEFAULT, measure(DEFAULT)
    while seconds > _LONGEST_SECONDS and cost > FLOOR:
        cost = KdfCost(cost.memory_log2_kib - 1, cost.passes)
        seconds = measure(cost)
    while seconds < _SHORTEST_SECONDS and cost >= DEFAULT:
        if cost.memory_log2_kib < _MOST_MEMORY_LOG2_KIB:
            dearer = KdfCost(cost.memory_log2_kib + 1, cost.passes)
        elif cost.passes < _MOST_PASSES:
            dearer = KdfCost(cost.memory_log2_kib, cost.passes + 1)
        else:
            break
        seconds = measure(dearer)
        if seconds > _LONGEST_SECONDS:
            break
        cost = dearer
    return cost


def self_test() -> None:
    """Derive a published key and seal a known slot; raise SelfTestFailed unless both are the known bytes."""
    known = Argon2id(
        salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, secret=b"\3" * 8, ad=b"\4" * 12
    ).derive(b"\1" * 32)
    if known.hex() != _KNOWN_ARGON2ID:
        raise SelfTestFailed("keyslots: Argon2id does not give its published key")
    head = bytes(range(HEAD_BYTES))
    key = bytes(range(32, 64))
    plain = bytes(range(64, 112)) + _FLAGS_AND_ZEROS
    sealed = ChaCha20Poly1305(key).encrypt(bytes(_NONCE_BYTES), plain, _slot_context(head, 3))
    if sealed.hex() != _KNOWN_SLOT:
        raise SelfTestFailed("keyslots: a known slot is sealed otherwise")


def _derive(passphrase: bytes, salt: bytes, cost: KdfCost) -> bytes:
    derivation = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.passes,
        lanes=1,
        memory_cost=1 << cost.memory_log2_kib,
    )
    return derivation.derive(passphrase)


def _open_slot(file: bytes, slot: int, key: bytes) -> Unlocked | None:
    start = _slot_offset(slot)
    nonce = file[start : start + _NONCE_BYTES]
    sealed = file[start + _NONCE_BYTES : start + _NONCE_BYTES + _SEALED_BYTES]
    try:
        plain = ChaCha20Poly1305(key).decrypt(nonce, sealed, _slot_context(file, slot))
    except InvalidTag:
        return None
    if plain[_KEY_BYTES + _SALT_BYTES :] != _FLAGS_AND_ZEROS:
        raise NewerKeyslots("the keyslot carries flags that this program does not know")
    return Unlocked(VaultKey(plain[:_KEY_BYTES], plain[_KEY_BYTES : _KEY_BYTES + _SALT_BYTES]), slot)


def _slot_context(file: bytes, slot: int) -> bytes:
    return _CONTEXT + bytes((slot,)) + file[:HEAD_BYTES]


def _slot_offset(slot: int) -> int:
    return HEAD_BYTES + slot * SLOT_BYTES

r"""Proof of work: computing time that a sender spends on one envelope, which a server checks for next to nothing.

    bind    SHA-256("pow/v1\n" ‖ origin ‖ "\n" ‖ upload_id)
    n2      8 bytes: Argon2id(bind ‖ 0x02 ‖ n2, salt = bind[0:16], 1,024 KiB, t = 1, p = 1) begins with s2 zero bits
    n1      8 bytes: SHA-256(bind ‖ 0x01 ‖ n2 ‖ n1) begins with s1 zero bits
    pow16   n2 ‖ n1

Rules: the origin is the desk's own, so that work outlives a log key; n1 is found last and checked first, so that junk
costs the checker one SHA-256; both hashes have 32 bytes, and zero bits are counted from the most significant bit of
byte 0; a search starts at a random value, or what it found would tell how many it tried. Which s1 and s2 hold is for
the caller to know: a server's word is none of its sources.
"""

import hashlib
import os
import secrets
import threading
import time
from collections.abc import Callable
from functools import cache
from itertools import count
from typing import Final, NamedTuple

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from crypto.errors import BadSize, SelfTestFailed
from crypto.uploads import ID_BYTES

WORK_BYTES: Final = 16
FREE_BYTES: Final = 1 << 20
"""Up to this length of an envelope, a desk asks for what its profile says and no more."""
MAX_BITS: Final = 38
"""As many as are ever needed: 32 in a profile's line, and 6 more for the largest envelope."""
LANES: Final = 2
"""Threads that look for n2. Argon2id leaves the interpreter to others, SHA-256 of a few bytes does not."""

_CONTEXT: Final = b"pow/v1\n"
_NONCE_BYTES: Final = 8
_HASH_BYTES: Final = 32
_MEMORY_KIB: Final = 1024
_LOOK_SECONDS: Final = 0.1
_MEASURED_FIRST: Final = 1000
_MEASURED_SECOND: Final = 8


class Needed(NamedTuple):
    """How many zero bits each of the two hashes must begin with, as a `pow` line names them."""

    s1: int
    s2: int

    @property
    def tries(self) -> int:
        """How many Argon2id a search takes on average."""
        return 1 << self.s2


def bind(origin: str, upload_id: bytes) -> bytes:
    """Return the 32 bytes that tie work to one upload at one desk. Raises BadSize unless the id has 32 bytes."""
    if len(upload_id) != ID_BYTES:
        raise BadSize("an upload id has 32 bytes")
    return hashlib.sha256(_CONTEXT + origin.encode() + b"\n" + upload_id).digest()


def needed(asked: tuple[int, int], length: int) -> Needed:
    """Return what an envelope of `length` bytes needs where the profile's line asks for s1 and s2.

    Above 1 MiB s2 grows by ceil(log2(length / 1 MiB) / 2): with the square root of the room that is taken.
    """
    s1, s2 = asked
    # The smallest power of two, as so many MiB, that holds the length; no floating point, so that no two disagree.
    doublings = ((length - 1) // FREE_BYTES).bit_length()
    return Needed(s1, s2 + -(-doublings // 2))


def passes_first(bound: bytes, work: bytes, wanted: Needed) -> bool:
    """Say whether n1 fits: one SHA-256, to be asked before anything dearer."""
    return len(work) == WORK_BYTES and _fits(_first_hash(bound, work), wanted.s1)


def passes_second(bound: bytes, work: bytes, wanted: Needed) -> bool:
    """Say whether n2 fits: one Argon2id, half a millisecond. It leaves the interpreter to other threads."""
    return len(work) == WORK_BYTES and _fits(_second_hash(bound, work[:_NONCE_BYTES]), wanted.s2)


def passes(bound: bytes, work: bytes, wanted: Needed) -> bool:
    """Say whether work is what is needed, both stages."""
    return passes_first(bound, work, wanted) and passes_second(bound, work, wanted)


def search(
    bound: bytes,
    wanted: Needed,
    *,
    random: Callable[[int], bytes] = secrets.token_bytes,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda _tries: None,
) -> bytes | None:
    """Look for work that passes and return it; None once `cancelled` says so.

    `progress` is told now and then how many Argon2id were tried: `wanted.tries` on average, and no number for certain.
    Both are called in this thread, ten times a second.
    """
    n2 = _Search(lambda n2: _second_hash(bound, n2), wanted.s2, start=random(_NONCE_BYTES)).run(
        LANES, cancelled, progress
    )
    if n2 is None:
        return None
    n1 = _Search(lambda n1: _first_hash(bound, n2 + n1), wanted.s1, start=random(_NONCE_BYTES)).run(
        1, cancelled, _tell_nobody
    )
    return None if n1 is None else n2 + n1


def expected_seconds(wanted: Needed) -> float:
    """Return how many seconds a search takes on average on this machine, which is measured once, in some milliseconds.

    So many are left at any moment of it, however long it ran.
    """
    first, second = _measure()
    return first * (1 << wanted.s1) + second * (1 << wanted.s2) / min(LANES, os.cpu_count() or 1)


@cache
def _measure() -> tuple[float, float]:
    """Return the seconds of one hash of each stage."""
    first = _time(lambda: _first_hash(bytes(_HASH_BYTES), bytes(WORK_BYTES)), times=_MEASURED_FIRST)
    return first, _time(lambda: _second_hash(bytes(_HASH_BYTES), bytes(_NONCE_BYTES)), times=_MEASURED_SECOND)


def _time(call: Callable[[], object], *, times: int) -> float:
    began = time.perf_counter()
    for _ in range(times):
        call()
    return (time.perf_counter() - began) / times


class _Search:
    """The search for 8 bytes whose hash begins with so many zero bits, shared out among threads by turns."""

    def __init__(self, hashed: Callable[[bytes], bytes], bits: int, *, start: bytes) -> None:
        self._hashed = hashed
        self._highest = _highest(bits)
        self._start = int.from_bytes(start, "big")
        self._tries: list[int] = []
        self._over = threading.Event()
        self._found: list[bytes] = []
        self._failures: list[BaseException] = []

    def run(self, lanes: int, cancelled: Callable[[], bool], progress: Callable[[int], None]) -> bytes | None:
        """Return what was found, or None where it was cancelled; no thread is left. Raises what a hash raises."""
        self._tries = [0] * lanes
        threads = [threading.Thread(target=self._try, args=(n, lanes), name="work", daemon=True) for n in range(lanes)]
        started = []
        try:
            for thread in threads:
                thread.start()
                started.append(thread)
            while not self._over.wait(_LOOK_SECONDS):
                progress(sum(self._tries))
                if cancelled():
                    return None
        finally:
            self._over.set()
            for thread in started:
                thread.join()
        if not self._found:
            raise self._failures[0]
        return self._found[0]

    def _try(self, lane: int, lanes: int) -> None:
        try:
            for number in count(self._start + lane, lanes):
                if self._over.is_set():
                    return
                nonce = (number % (1 << 8 * _NONCE_BYTES)).to_bytes(_NONCE_BYTES, "big")
                if self._hashed(nonce) <= self._highest:
                    self._found.append(nonce)
                    return
                self._tries[lane] += 1
        except BaseException as failure:  # noqa: BLE001  # it is raised by `run`
            self._failures.append(failure)
        finally:
            self._over.set()


def _tell_nobody(_tries: int) -> None:
    """Take a number that says nothing to anybody."""


def _first_hash(bound: bytes, work: bytes) -> bytes:
    return hashlib.sha256(bound + b"\x01" + work).digest()


def _second_hash(bound: bytes, n2: bytes) -> bytes:
    derivation = Argon2id(salt=bound[:16], length=_HASH_BYTES, iterations=1, lanes=1, memory_cost=_MEMORY_KIB)
    return derivation.derive(bound + b"\x02" + n2)


def _fits(digest: bytes, bits: int) -> bool:
    return digest <= _highest(bits)


def _highest(bits: int) -> bytes:
    """Return the highest hash that begins with so many zero bits."""
    return ((1 << 8 * _HASH_BYTES - bits) - 1).to_bytes(_HASH_BYTES, "big")


_KNOWN_WORK: Final = "000000000000000100000000000001c8"


def self_test() -> None:
    """Check known work; raise SelfTestFailed unless it has exactly the zero bits that it was made with."""
    bound = bind("desk.example", bytes(ID_BYTES))
    work = bytes.fromhex(_KNOWN_WORK)
    if not passes(bound, work, Needed(8, 4)):
        raise SelfTestFailed("known work does not pass")
    if passes(bound, bytes(WORK_BYTES), Needed(8, 4)):
        raise SelfTestFailed("no work passes as work")

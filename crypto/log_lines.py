"""The lines that checkpoints, proofs and requests to witnesses have in common: a number, and hashes.

Gives their strict reading. Every value has exactly one line; callers name their own error.
"""

import re
from collections.abc import Iterable
from typing import Final

from crypto import padded_base64
from crypto.merkle import HASH_BYTES
from crypto.tiles import MAX_SIZE

MAX_HASHES: Final = 63
"""No proof in a tree of up to 2^63 - 1 leaves has more."""

_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)


def parse_number(line: str, *, after: str = "") -> int:
    """Return the size or index, 0 … 2^63 - 1, that is all of a line but its beginning; raises ValueError."""
    text = line.removeprefix(after)
    if not line.startswith(after) or not _NUMBER.fullmatch(text) or int(text) > MAX_SIZE:
        raise ValueError("not a number of a log")
    return int(text)


def parse_hash(text: str) -> bytes:
    """Return the 32 bytes of a line; raises ValueError for any other text."""
    value = padded_base64.decode(text)
    if len(value) != HASH_BYTES:
        raise ValueError("not a hash of 32 bytes")
    return value


def parse_hashes(lines: list[str]) -> tuple[bytes, ...]:
    """Return the hashes of a proof, one a line; raises ValueError for another text or more than any proof has."""
    if len(lines) > MAX_HASHES:
        raise ValueError("more hashes than any tree is high")
    return tuple(map(parse_hash, lines))


def print_hashes(hashes: Iterable[bytes]) -> str:
    """Return the lines of a proof, each with its end."""
    return "".join(f"{padded_base64.encode(value)}\n" for value in hashes)

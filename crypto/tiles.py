"""The files of a log: tiles of hashes and bundles of entries (c2sp.org/tlog-tiles), which any web server can serve.

Gives their paths and back, which files a tree of a size has and which it has more than an earlier one, and the
bytes of a bundle. Rules: a file holds up to 256 hashes or entries, is partial only at the right edge of its tree,
and never changes once it is full; a tile of level L holds the roots of the full tiles below it, and those alone;
empty files do not exist. Whether a tile's hashes are the tree's, `tile_trees` tells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final, NamedTuple

from crypto.errors import BadLogFile

WIDTH: Final = 256
"""Hashes in a full tile, entries in a full bundle."""
MAX_SIZE: Final = 2**63 - 1
"""Leaves of the largest tree that a checkpoint may name."""
MAX_ENTRY_BYTES: Final = 2**16 - 1

_LEVEL_BITS: Final = 8
_GROUP: Final = 1000
_PATH: Final = re.compile(r"tile/(entries|[0-7])/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?", re.ASCII)
# More digits than any tree's tiles have are not turned into a number.
_MAX_PATH: Final = 64


@dataclass(frozen=True, order=True)
class Tile:
    """Hashes number `index` * 256 and following of a level, `width` of them; level 0 are the leaf hashes."""

    level: int
    index: int
    width: int = WIDTH

    def __post_init__(self) -> None:
        """Raise BadLogFile for a tile that no tree of up to 2^63 - 1 leaves has."""
        _check_place(self.level, self.index, self.width)

    @property
    def is_full(self) -> bool:
        """Whether it will never change."""
        return self.width == WIDTH

    @property
    def path(self) -> str:
        """Its path below the log's prefix."""
        return f"tile/{self.level}/{_print_place(self.index, self.width)}"


@dataclass(frozen=True, order=True)
class Bundle:
    """Entries number `index` * 256 and following, `width` of them."""

    index: int
    width: int = WIDTH

    def __post_init__(self) -> None:
        """Raise BadLogFile for a bundle that no tree of up to 2^63 - 1 leaves has."""
        _check_place(0, self.index, self.width)

    @property
    def is_full(self) -> bool:
        """Whether it will never change."""
        return self.width == WIDTH

    @property
    def path(self) -> str:
        """Its path below the log's prefix."""
        return f"tile/entries/{_print_place(self.index, self.width)}"


class _Run(NamedTuple):
    """The tiles of one level that a tree has: so many full ones, then one of this width unless it is 0."""

    full: int
    partial: int


def parse_path(path: str) -> Tile | Bundle:
    """Return the file that a path below the log's prefix names; raises BadLogFile for any other path."""
    match = _PATH.fullmatch(path) if len(path) <= _MAX_PATH else None
    if match is None:
        raise BadLogFile("a path of the log names neither a tile nor a bundle")
    level, digits, partial = match.groups()
    index = int(digits.replace("/", "").replace("x", ""))
    width = WIDTH if partial is None else int(partial)
    file = Bundle(index, width) if level == "entries" else Tile(int(level), index, width)
    # One file has one path: no leading zeros, and no full tile under a partial one's name.
    if file.path != path:
        raise BadLogFile("a path of the log is not the one of its file")
    return file


def tiles_of(size: int) -> Iterator[Tile]:
    """Give the tiles of a tree with `size` leaves, from the lowest level up and from left to right."""
    return tiles_between(0, size)


def tiles_between(old_size: int, new_size: int) -> Iterator[Tile]:
    """Give the tiles of a tree that it did not have when it had `old_size` leaves, in the order of `tiles_of`.

    Raises BadLogFile, at the first step, where the old tree would be larger or the new one too large.
    """
    _check_growth(old_size, new_size)
    for level in count():
        if not new_size >> _LEVEL_BITS * level:
            return
        yield from (Tile(level, index, width) for index, width in _added(old_size, new_size, level))


def bundles_between(old_size: int, new_size: int) -> Iterator[Bundle]:
    """Give the bundles of a tree that it did not have when it had `old_size` leaves; raises as `tiles_between`."""
    _check_growth(old_size, new_size)
    yield from (Bundle(index, width) for index, width in _added(old_size, new_size, 0))


def edge_tiles(size: int) -> list[Tile]:
    """Return the partial tiles of a tree, from the lowest level up: their hashes are all its root is made of.

    Raises BadLogFile for a size that no checkpoint names.
    """
    _check_growth(0, size)
    runs = [_run_of(size, level) for level in range(-(-size.bit_length() // _LEVEL_BITS))]
    return [Tile(level, run.full, run.partial) for level, run in enumerate(runs) if run.partial]


def tile_of(size: int, level: int, index: int) -> Tile:
    """Return tile number `index` of a level, as wide as a tree with `size` leaves has it.

    Raises BadLogFile where such a tree has none there.
    """
    if not 0 <= level < _LEVEL_BITS:
        raise BadLogFile("a tile of the log has a level from 0 to 7")
    return Tile(level, index, min(WIDTH, (size >> _LEVEL_BITS * level) - index * WIDTH))


def print_bundle(entries: Sequence[bytes]) -> bytes:
    """Return the bytes of a bundle: each entry after its length in two bytes, big-endian.

    Raises BadLogFile for no or too many entries, and for one longer than a bundle can say.
    """
    if not 1 <= len(entries) <= WIDTH or any(len(entry) > MAX_ENTRY_BYTES for entry in entries):
        raise BadLogFile("a bundle has 1 to 256 entries of up to 65,535 bytes")
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def split_bundle(data: bytes) -> list[bytes]:
    """Return the entries of a bundle; raises BadLogFile where it has none, too many, or ends inside one."""
    entries: list[bytes] = []
    start = 0
    while start < len(data) and len(entries) <= WIDTH:
        end = start + 2 + int.from_bytes(data[start : start + 2], "big")
        entries.append(data[start + 2 : end])
        start = end
    # The sum goes past the end where the last entry, or its length, is cut.
    if start != len(data) or not 1 <= len(entries) <= WIDTH:
        raise BadLogFile("a bundle of entries is empty, too long or cut")
    return entries


def _run_of(size: int, level: int) -> _Run:
    return _Run(*divmod(size >> _LEVEL_BITS * level, WIDTH))


def _added(old_size: int, new_size: int, level: int) -> Iterator[tuple[int, int]]:
    """Give index and width of each file of a level that the larger tree has and the smaller had not."""
    old, new = _run_of(old_size, level), _run_of(new_size, level)
    yield from ((index, WIDTH) for index in range(old.full, new.full))
    if new.partial and new != old:
        yield new.full, new.partial


def _check_place(level: int, index: int, width: int) -> None:
    # Levels are looked at first: shifting by an enormous one would take all memory.
    if not 0 <= level < _LEVEL_BITS or not 1 <= width <= WIDTH:
        raise BadLogFile("a file of the log has 1 to 256 hashes or entries, and a level from 0 to 7")
    if index < 0 or (index * WIDTH + width) << _LEVEL_BITS * level > MAX_SIZE:
        raise BadLogFile("a file of the log stands beyond the largest tree")


def _check_growth(old_size: int, new_size: int) -> None:
    if not 0 <= old_size <= new_size <= MAX_SIZE:
        raise BadLogFile("a tree grows, from 0 to at most 2^63 - 1 leaves")


def _print_place(index: int, width: int) -> str:
    groups = [f"{index % _GROUP:03d}"]
    while index := index // _GROUP:
        groups.append(f"x{index % _GROUP:03d}")
    return "/".join(reversed(groups)) + ("" if width == WIDTH else f".p/{width}")

"""How the log's tree grows by a batch: pure, from the entries alone (RFC 6962, section 2.1).

A tree is kept as its head: size, root and right edge, which is one hash for each complete subtree. Of the nodes inside
it only the roots of full tiles are kept besides (c2sp.org/tlog-tiles: a full tile has 256 hashes): the tiles of level 0
follow from the entries, and those of every level above from the roots of the tiles below.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from crypto import merkle
from crypto.merkle import Frontier

NO_BATCH: Final = -1
"""The number that stands for a batch where none was closed yet."""

_TILE_HEIGHT: Final = 8
"""A full tile is a complete subtree so many levels high, over the hashes that it holds."""


@dataclass(frozen=True)
class TreeHead:
    """A state of the tree: its root, its complete subtrees from left to right, and the last batch closed in it."""

    size: int
    root: bytes
    edge: tuple[bytes, ...]
    batch: int


EMPTY: Final = TreeHead(size=0, root=merkle.EMPTY_ROOT, edge=(), batch=NO_BATCH)


@dataclass(frozen=True)
class Published:
    """The newest checkpoint that the log shows: its size, its note, and the note with the lines of witnesses."""

    size: int
    note: bytes
    cosigned: bytes


NOTHING_PUBLISHED: Final = Published(size=0, note=b"", cosigned=b"")


@dataclass(frozen=True)
class TileRoot:
    """The root of the full tile number `tile` of `level`: the hash at place `tile` of the level above."""

    level: int
    tile: int
    root: bytes


@dataclass(frozen=True)
class Growth:
    """What a tree became: its new head, and the roots of the tiles that became full, in the order they did."""

    head: TreeHead
    tile_roots: tuple[TileRoot, ...]


def grow(head: TreeHead, entries: Iterable[bytes], *, batch: int) -> Growth:
    """Return the tree after these entries, as the log holds them, the last of them the border of `batch`.

    Raises BadProof for a head whose edge is not one of its size.
    """
    frontier = Frontier.resume(head.size, head.edge)
    tile_roots = []
    for entry in entries:
        for joined in frontier.append(merkle.leaf_hash(entry)):
            level, rest = divmod(joined.height, _TILE_HEIGHT)
            if rest == 0:
                tile_roots.append(TileRoot(level - 1, joined.number, joined.root))
    return Growth(TreeHead(frontier.size, frontier.root(), frontier.edge, batch), tuple(tile_roots))

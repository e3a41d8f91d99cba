"""What a look asks a log for, so that the questions do not tell whose report is looked up.

A look is for one batch. Of a batch of up to 4,096 leaves it asks every tile; of a larger one the block of tiles in
which the id must lie: ids are hashes and stand in a batch in the order of their bytes, so the place is known from the
id but for an error that has a bound. A batch has a grid of such blocks, at least 16 tiles each, which is the same for
everybody: whoever asks for one of its thousands of ids asks the very same tiles, however often. Tiles drawn anew at
each look would have one tile in common in the end, and that one would be the answer.

Whatever else is asked depends on the log and on the tree seen before, never on a report: the borders at both ends of
the batch, the right edge of the tree, and the block that holds the right edge of the tree that was seen before. No
tile is asked alone where its level has others, and nothing that is asked names a leaf. Pure: no chance, no clock, no
line. Format: c2sp.org/tlog-tiles and the section Log of `docs/protocol.md`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isqrt
from typing import Final

from crypto.tiles import WIDTH, Tile, edge_tiles
from crypto.uploads import ID_BYTES

WHOLE_LEAVES: Final = 4096
"""Up to so many leaves a batch is asked whole."""
BLOCK_TILES: Final = 16

_LEVEL_BITS: Final = 8
_WHOLE_LEVEL_TILES: Final = 32
_MAX_ID: Final = 2 ** (8 * ID_BYTES)

_Spans = list[tuple[int, int]]
"""First tile and the one after the last, of some runs of one level."""


@dataclass(frozen=True)
class Stretch:
    """Leaves of a log: those of a batch, from `start` to its border at `end` - 1, as a page of borders names them."""

    start: int
    end: int

    @property
    def is_small(self) -> bool:
        """Whether a batch of these leaves is asked whole."""
        return self.end - self.start <= WHOLE_LEAVES


def choose_tiles(size: int, batch: Stretch, *, upload_id: bytes | None, held_size: int = 0) -> list[Tile]:
    """Return the tiles of a tree of `size` leaves that a look for a batch asks, from the lowest level up.

    With an `upload_id` only the block of a large batch is asked that holds it, else the whole batch. `held_size` is
    the size of the tree seen before, smaller than `size` or equal, 0 where none was seen.
    """
    block = None if upload_id is None or batch.is_small else find_block(batch, upload_id)
    spans = _join(
        _widen(span, _count(size, 0))
        for span in (*_spans_of(batch, block), *_held_span(size, held_size, 0), *_edge_span(size, 0))
    )
    chosen = list(_tiles_of(spans, size, 0))
    level = 0
    while size >> _LEVEL_BITS * (level + 1):
        level += 1
        spans = _choose_above(spans, size, held_size, level)
        chosen += _tiles_of(spans, size, level)
    return chosen


def find_block(batch: Stretch, upload_id: bytes) -> tuple[int, int]:
    """Return first tile and the one after the last of the block of a large batch that holds an id.

    The grid is that of the batch alone. At both ends a block has as many tiles more as a place may be off.
    """
    first, past = batch.start // WIDTH, _tile_after(batch.end)
    leaves = batch.end - batch.start
    expected = batch.start + (leaves - 1) * int.from_bytes(upload_id, "big") // _MAX_ID
    last_block = (past - first) // BLOCK_TILES - 1
    number = min((expected // WIDTH - first) // BLOCK_TILES, last_block)
    begins = first + number * BLOCK_TILES
    ends = past if number == last_block else begins + BLOCK_TILES
    # Of n ids, as many as fall below this one are before it: off by more than four deviations of at most sqrt(n) / 2
    # once in sixteen thousand looks, and then the whole batch is asked.
    margin = -(-2 * (isqrt(leaves) + 1) // WIDTH)
    return max(first, begins - margin), min(past, ends + margin)


def _spans_of(batch: Stretch, block: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
    """Give the runs of level 0 for a batch: with the border before it, and the border at its end."""
    before = max(batch.start - 1, 0) // WIDTH
    if block is None:
        yield before, _tile_after(batch.end)
        return
    yield before, before + 1
    yield block
    yield _tile_after(batch.end) - 1, _tile_after(batch.end)


def _choose_above(below: _Spans, size: int, held_size: int, level: int) -> _Spans:
    """Return the runs of a level that has to vouch for those of the level below it."""
    total = _count(size, level)
    if total <= _WHOLE_LEVEL_TILES:
        return [(0, total)]
    parents = {tile >> _LEVEL_BITS for first, past in below for tile in (first, past - 1)}
    blocks = [_block_around(tile, total) for tile in sorted(parents)]
    edge = (_widen(span, total) for span in _edge_span(size, level))
    return _join((*blocks, *_held_span(size, held_size, level), *edge))


def _held_span(size: int, held_size: int, level: int) -> Iterator[tuple[int, int]]:
    """Give the block with the right edge of the tree seen before, where the level has a part of that edge."""
    width = held_size >> _LEVEL_BITS * level
    if held_size < size and width % WIDTH:
        yield _block_around(width // WIDTH, _count(size, level))


def _edge_span(size: int, level: int) -> Iterator[tuple[int, int]]:
    if level == 0:
        # The newest border is the last leaf, also where no tile is partial.
        yield _tile_after(size) - 1, _tile_after(size)
    yield from ((tile.index, tile.index + 1) for tile in edge_tiles(size) if tile.level == level)


def _block_around(tile: int, total: int) -> tuple[int, int]:
    """Return the block of a level's own grid that holds a tile; the last one is filled up from its left."""
    first = max(0, min(tile // BLOCK_TILES * BLOCK_TILES, total - BLOCK_TILES))
    return first, min(first + BLOCK_TILES, total)


def _widen(span: tuple[int, int], total: int) -> tuple[int, int]:
    """Return a run that is no single tile, unless its level is."""
    first, past = span
    if past - first > 1 or total == 1:
        return span
    return (first - 1, past) if first else (first, past + 1)


def _join(spans: Iterable[tuple[int, int]]) -> _Spans:
    """Return the same tiles as runs that neither meet nor overlap."""
    joined: _Spans = []
    for first, past in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(past, joined[-1][1])
        else:
            joined.append((first, past))
    return joined


def _tiles_of(spans: _Spans, size: int, level: int) -> Iterator[Tile]:
    hashes = size >> _LEVEL_BITS * level
    for first, past in spans:
        yield from (Tile(level, index, min(WIDTH, hashes - index * WIDTH)) for index in range(first, past))


def _count(size: int, level: int) -> int:
    """Return how many tiles a level has."""
    return _tile_after(size >> _LEVEL_BITS * level)


def _tile_after(end: int) -> int:
    """Return the tile after the one that holds what stands before `end`."""
    return -(-end // WIDTH)

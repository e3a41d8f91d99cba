"""The tiles of a tree whose leaves are all in memory."""

from collections.abc import Iterable, Sequence

from crypto import merkle, tiles
from crypto.merkle import HASH_BYTES
from crypto.tiles import WIDTH, Tile


class Tiler:
    """Gives the tiles of the tree over the first `size` of these leaf hashes, for any size."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self._levels = [b"".join(leaves)]
        while len(self._levels[-1]) >= WIDTH * HASH_BYTES:
            below, step = self._levels[-1], WIDTH * HASH_BYTES
            full = range(0, len(below) - len(below) % step, step)
            self._levels.append(b"".join(merkle.Tree(below[start : start + step]).root() for start in full))

    def read(self, tile: Tile) -> bytes:
        start = tile.index * WIDTH * HASH_BYTES
        return self._levels[tile.level][start : start + tile.width * HASH_BYTES]

    def read_all(self, chosen: Iterable[Tile]) -> dict[Tile, bytes]:
        return {tile: self.read(tile) for tile in chosen}

    def tiles_of(self, size: int) -> dict[Tile, bytes]:
        return self.read_all(tiles.tiles_of(size))

"""A log's tree seen through some of its tiles: what they prove under a root that is known.

Gives leaves, the roots of earlier trees, and proofs of inclusion and consistency, of a tree of which only tiles
were fetched. Rules: nothing is answered from a tile before its hashes were climbed to a hash that is already
believed, and from there to the root; the partial tiles of the right edge give the root themselves. A later tree
begins with an earlier one exactly when the earlier one's root comes out of it, so this needs no proof of its own.
Which tiles to fetch is the caller's choice, and what is missing is said, never guessed.
"""

import hmac
from collections.abc import Iterator, Mapping
from typing import Final

from crypto import merkle, tiles
from crypto.errors import BadLogFile, BadProof, MissingTile
from crypto.merkle import EMPTY_ROOT, HASH_BYTES, node_hash
from crypto.tiles import WIDTH, Tile

_LEVEL_BITS: Final = 8


class TileTree:
    """The tree of `size` leaves with this root, as far as the tiles show it.

    `tiles` are looked up when they are needed, each under its own width in this tree or else as the full tile that
    it grew into; any mapping will do, also one that reads them from where they lie. Every method raises MissingTile
    where a tile that it needs is not there, and BadProof where one does not belong to this tree.
    """

    def __init__(self, size: int, root: bytes, tiles: Mapping[Tile, bytes]) -> None:
        """Believe the tiles of the right edge if they give the root; raises as the methods do."""
        self._size = size
        self._tiles = tiles
        self._believed: dict[tuple[int, int], bytes] = {}
        self._believe_edge(root)

    @property
    def size(self) -> int:
        """How many leaves the tree has."""
        return self._size

    def leaf(self, index: int) -> bytes:
        """Return the hash of a leaf."""
        return self.node(0, index)

    def leaves(self, start: int, end: int) -> list[bytes]:
        """Return the hashes of the leaves from `start` to before `end`."""
        return [self.leaf(index) for index in range(start, end)]

    def node(self, height: int, number: int) -> bytes:
        """Return the root of the complete subtree of 2**height leaves that starts at leaf number * 2**height.

        Raises BadProof where the tree has no such subtree.
        """
        # The height is looked at first: shifting by an enormous one would take all memory.
        if not 0 <= height < self._size.bit_length() or not 0 <= number < self._size >> height:
            raise BadProof("there is no complete subtree at this place")
        level, within = divmod(height, _LEVEL_BITS)
        tile, first = divmod(number << within, WIDTH)
        hashes = self._believe(level, tile)
        return _climb(hashes[first * HASH_BYTES : (first + (1 << within)) * HASH_BYTES])

    def root_of(self, size: int) -> bytes:
        """Return the root of the tree over the first `size` leaves: what a checkpoint of that size must have named.

        Raises BadProof where that tree would be larger.
        """
        if not 0 <= size <= self._size:
            raise BadProof("a tree does not begin with a larger one")
        return self._root_between(0, size) if size else EMPTY_ROOT

    def inclusion_proof(self, index: int) -> list[bytes]:
        """Return the siblings on the way from leaf `index` to the root, lowest first: for `merkle.verify_inclusion`."""
        if not 0 <= index < self._size:
            raise BadProof("there is no leaf at this index")
        return [self._root_between(*sibling) for sibling, _ in self._way_down(index)][::-1]

    def consistency_proof(self, old_size: int) -> list[bytes]:
        """Return the proof that this tree begins with that of `old_size` leaves: for `merkle.verify_consistency`."""
        if not 0 <= old_size <= self._size:
            raise BadProof("a tree does not begin with a larger one")
        if not old_size:
            return []
        proof = []
        start, end = 0, self._size
        way = self._way_down(old_size - 1)
        while end != old_size:
            sibling, (start, end) = next(way)
            proof.append(self._root_between(*sibling))
        # Where the old tree is a complete subtree of this one, the verifier holds its root.
        if start:
            proof.append(self._root_between(start, end))
        return proof[::-1]

    def _way_down(self, index: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Give, from below the root down to a leaf, the leaves that are turned away from and those that are left."""
        start, end = 0, self._size
        while end - start > 1:
            middle = start + (1 << (end - start - 1).bit_length() - 1)
            if index < middle:
                sibling, end = (middle, end), middle
            else:
                sibling, start = (start, middle), middle
            yield sibling, (start, end)

    def _believe_edge(self, root: bytes) -> None:
        try:
            edge = tiles.edge_tiles(self._size)
        except BadLogFile as cause:
            raise BadProof("no tree has this size") from cause
        for tile in edge:
            self._believed[tile.level, tile.index] = self._find(tile)
        if not hmac.compare_digest(self.root_of(self._size), root):
            raise BadProof("the tiles at the edge of a tree give another root")

    def _believe(self, level: int, index: int) -> bytes:
        """Return the hashes of a tile that leads to the root."""
        believed = self._believed.get((level, index))
        if believed is None:
            # The edge is believed, so this tile is full and has its root among the hashes of the level above.
            believed = self._find(Tile(level, index))
            expected = self.node((level + 1) * _LEVEL_BITS, index)
            if not hmac.compare_digest(_climb(believed), expected):
                raise BadProof("a tile does not belong to its tree")
            self._believed[level, index] = believed
        return believed

    def _find(self, tile: Tile) -> bytes:
        hashes = self._tiles.get(tile)
        if hashes is not None and len(hashes) != tile.width * HASH_BYTES:
            raise BadProof("a tile has another number of hashes than its name says")
        if hashes is None and not tile.is_full:
            # A log may take a partial tile away once the full one is there.
            return self._find(Tile(tile.level, tile.index))[: tile.width * HASH_BYTES]
        if hashes is None:
            raise MissingTile("a tile that is needed was not given")
        return hashes

    def _root_between(self, start: int, end: int) -> bytes:
        """Return the root over these leaves: complete subtrees from left to right, folded from the right."""
        nodes = []
        while start < end:
            height = (end - start).bit_length() - 1
            nodes.append(self.node(height, start >> height))
            start += 1 << height
        root = nodes.pop()
        while nodes:
            root = node_hash(nodes.pop(), root)
        return root


def _climb(hashes: bytes) -> bytes:
    """Return the root over a run of hashes, a power of two of them."""
    return hashes if len(hashes) == HASH_BYTES else merkle.Tree(hashes).root()
